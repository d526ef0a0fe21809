"""Fee, biometric data and card; what lapses by the law itself (52(9)); changes that a holder notifies (36)."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, JOB, ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    LODGED,
    SERVED,
    SIGNED,
    Renewal,
    complete,
    lodged,
    lodging,
    permit_held,
    refusal_drafted,
    renewal_drafted,
    signs,
)
from tests.procedures.residence_permit.six_questions import card_application, cleared, drafts, noticed
from tests.procedures.residence_permit.test_ending import found_not_to_stand, taken_back

from byla.access import LITHUANIA
from byla.casefile import prospects, timed
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT

ORDERED = date(2026, 4, 9)  # Thursday
LAST = date(2026, 10, 8)  # Thursday, six months after Wednesday 8 April
AFTER = date(2026, 10, 9)  # Friday


def granted() -> Renewal:
    """Renewed on Wednesday 8 April; biometric data were taken before."""
    case = renewal_drafted()
    case.takes("record_biometrics", {"taken_on": "2026-03-10"}, on=SIGNED)
    signs(case)
    return case


def ordered() -> Renewal:
    """The card was ordered on Thursday 9 April."""
    case = granted()
    case.takes("order_card", {"ordered_on": ORDERED.isoformat()}, on=ORDERED)
    return case


def collects(case: Renewal, day: date, on: date) -> None:
    case.takes("collect_card", {"collected_on": day.isoformat()}, on=on)


def permanent() -> Renewal:
    """A permanent card, granted and ordered."""
    case = drafts(cleared(card_application()), "renew", until="2031-04-07")
    case.takes("record_biometrics", {"taken_on": "2026-03-10"}, on=SIGNED)
    signs(case)
    case.takes("order_card", {"ordered_on": ORDERED.isoformat()}, on=ORDERED)
    return case


def collected() -> Renewal:
    case = ordered()
    collects(case, LAST, AFTER)
    return case


@pytest.mark.parametrize(
    ("make", "on", "lapses"),
    [
        (ordered, LAST, False),
        (ordered, AFTER, True),
        (granted, AFTER, False),  # the authority never ordered it: nobody could collect it
        (collected, AFTER, False),  # recorded after the day, collected on it
        (permanent, AFTER, False),  # 54(4): the right does not hang on the card
        (permit_held, AFTER, False),  # granted elsewhere
    ],
)
def test_52_9_a_temporary_permit_lapses_only_where_its_card_could_be_collected_and_was_not(
    make, on: date, lapses: bool
) -> None:
    case = make()
    assert (case.bars("lapse_permit", on=on, by=JOB) == []) is lapses
    assert (refusals(case.tries("lapse_permit", on=on, by=JOB)) == []) is lapses
    assert (RESIDENCE_PERMIT.stage(case.matter) == "lapsed") is lapses


def test_52_9_the_term_runs_from_the_decision_and_shows() -> None:
    clocks = {one.deadline.code: one for one in timed(ordered().state, situation(RUTA, SERVED))}
    assert clocks["collect_card"].reading.day == LAST
    assert clocks["collect_card"].deadline.met is None


def test_52_9_a_permit_that_lapsed_is_not_held_and_not_renewed() -> None:
    case = ordered()
    case.takes("lapse_permit", on=AFTER, by=JOB)
    assert case.matter.held_until is None
    again = {**lodging(case, lodged_on=AFTER.isoformat()), "earlier_permit": case.file}
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "lodge_application", again, by=RUTA, on=AFTER)
    assert "residence_permit.permit_invalid" in refusals(outcome)


@pytest.mark.parametrize(("day", "held"), [(LAST, True), (AFTER, False)])
def test_52_9_a_collection_in_time_that_is_recorded_late_undoes_the_lapse(day: date, held: bool) -> None:
    case = ordered()
    case.takes("lapse_permit", on=AFTER, by=JOB)
    collects(case, day, date(2026, 10, 12))
    assert (case.matter.held_until is not None) is held


def test_52_9_the_job_records_once() -> None:
    case = ordered()
    case.takes("lapse_permit", on=AFTER, by=JOB)
    assert case.bars("lapse_permit", on=AFTER, by=JOB) == ["residence_permit.lapsed_permit"]


@pytest.mark.parametrize("step", ["order_card", "collect_card", "record_fee", "record_biometrics"])
@pytest.mark.parametrize("machine", [JOB, IMPORT])
def test_no_machine_takes_the_other_steps_of_a_card(step: str, machine) -> None:
    (found,) = [
        one
        for one in prospects(ordered().state, situation(machine, SERVED), LITHUANIA)
        if one.step.code == step
    ]
    assert found.forbidden


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (complete, "residence_permit.not_granted_here"),
        (refusal_drafted, "residence_permit.not_granted_here"),
        (renewal_drafted, "residence_permit.no_biometrics"),
    ],
)
def test_a_card_is_ordered_for_a_permit_that_was_granted_once_there_is_a_face_to_put_on_it(
    make, why: str
) -> None:
    case = make()
    if case.matter.draft is not None:
        signs(case)
    assert why in case.bars("order_card", on=SERVED)


def test_nothing_is_collected_before_it_is_ordered() -> None:
    assert granted().bars("collect_card", on=SERVED) == ["residence_permit.not_ordered"]
    early = {"collected_on": SIGNED.isoformat()}
    assert refusals(ordered().tries("collect_card", dict(early), on=SERVED)) == ["lt.before_its_cause"]


def test_a_recalled_grant_takes_its_card_with_it() -> None:
    def drafted() -> Renewal:
        case = renewal_drafted()
        case.takes("record_biometrics", {"taken_on": "2026-03-10"}, on=SIGNED)
        return case

    case = found_not_to_stand(drafted)
    case.takes("order_card", {"ordered_on": SIGNED.isoformat()}, on=SIGNED)
    case.takes("recall_decision", {"because": "A namesake."}, on=SERVED, by=ONA)
    assert (case.matter.card.ordered, case.matter.card.biometrics is None) == (None, False)


def test_the_fee_that_was_paid_stands_beside_the_one_that_the_law_asks() -> None:
    case = lodged()
    paid: dict[str, object] = {"amount": 9950, "paid_on": LODGED.isoformat(), "reference": "LT-PAY-0001"}
    case.takes("record_fee", paid, on=LODGED)
    said = [dict(one.parameters) for one in case.page(LODGED) if one.code == "residence_permit.euro"]
    assert said == [{"euro": 120, "cents": "00"}, {"euro": 99, "cents": "50"}]
    assert taken_back().bars("record_fee", on=SERVED) == ["residence_permit.question_ended"]


# UTPI 36


@pytest.mark.parametrize(
    ("happened", "notified", "said"),
    [
        ("2026-05-04", "2026-05-11", "in_time"),  # Monday to Monday: seven days
        ("2026-05-04", "2026-05-12", "late"),
        ("2026-05-09", "2026-05-18", "in_time"),  # the seventh day is a Saturday; it rolls over to Monday
    ],
)
def test_36_a_change_is_notified_within_seven_days_and_lateness_shows(
    happened: str, notified: str, said: str
) -> None:
    case = permit_held()
    answers: dict[str, object] = {"kind": "residence_address", "said": "Moved.", "happened_on": happened}
    case.takes("record_change", {**answers, "notified_on": notified}, on=date(2026, 5, 20))
    assert f"residence_permit.{said}" in [one.code for one in case.page(date(2026, 5, 20))]
    assert (case.matter.facts, case.matter.reasons) == ((), ())


def test_36_nothing_is_notified_before_it_happened() -> None:
    answers: dict[str, object] = {"kind": "other", "said": "Wed.", "happened_on": "2026-05-12"}
    outcome = permit_held().tries(
        "record_change", {**answers, "notified_on": "2026-05-11"}, on=date(2026, 5, 20)
    )
    assert refusals(outcome) == ["residence_permit.notified_early"]


@pytest.mark.parametrize(
    ("make", "step", "day", "why"),
    [
        (ordered, "order_card", SERVED, ["residence_permit.ordered_already"]),
        (granted, "order_card", date(2026, 4, 7), ["lt.before_its_cause"]),  # signed on the 8th
        (
            complete,
            "record_biometrics",
            date(2026, 3, 1),
            ["lt.before_its_cause"],
        ),  # lodged on the 2nd
        (collected, "collect_card", AFTER, ["residence_permit.collected_already"]),
    ],
)
def test_a_card_is_ordered_once_after_the_decision_and_a_face_is_taken_for_an_application(
    make, step: str, day: date, why: list[str]
) -> None:
    name = {"order_card": "ordered_on", "record_biometrics": "taken_on", "collect_card": "collected_on"}[step]
    assert refusals(make().tries(step, {name: day.isoformat()}, on=AFTER)) == why


@pytest.mark.parametrize("step", ["record_fee", "record_biometrics"])
def test_nobody_pays_or_gives_a_fingerprint_for_what_nobody_applied_for(step: str) -> None:
    for case in (permit_held(), noticed()):
        assert case.bars(step, on=SERVED) == ["residence_permit.no_application"]
