"""How an application leaves the house: handed over, not accepted by a named official, or taken back. None is a decision
on a visa.
"""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, JOB, ONA, RUTA, official, situation
from tests.procedures.national_visa.visa import (
    AFTER_THE_STOP,
    DECLINING,
    HANDING_OVER,
    LAST_DAY_TO_APPEAL,
    PUT,
    SERVED,
    SIGNS,
    answered,
    handed_over,
    lodged,
    mediated,
    not_accepted,
    put,
    refused,
    served,
    taken_back,
)
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import Role, timed
from byla.procedures.lt.national_visa import NATIONAL_VISA

INCOMPLETE = [lambda: answered(put(lodged()), "clearances"), lambda: refused(put(lodged()))]
ENDED = [
    lambda: handed_over(answered(put(lodged()))),
    not_accepted,
    lambda: taken_back(lodged()),
]


def test_no_step_decides_on_a_visa() -> None:
    """No grounds, terms or deciders were read; whatever else a step records, it is none of these."""
    ends = {"hand_over", "decline_application", "take_back_application"}
    assert {one.code for one in NATIONAL_VISA.steps if one.mandate is not None} == {"decline_application"}
    assert ends <= {one.code for one in NATIONAL_VISA.steps}
    assert {"issue", "refuse", "grant", "annul"} & {
        part for one in NATIONAL_VISA.steps for part in one.code.split("_")
    } == set()


def test_no_term_is_shown_in_which_a_visa_is_decided() -> None:
    assert timed(answered(put(lodged())).state, situation(RUTA, PUT)) == ()


def test_it_is_handed_over_with_what_came_of_the_questionnaire() -> None:
    for visa, outcome in ((answered(put(lodged())), "answered"), (lodged("UKR"), "not_asked")):
        over = handed_over(visa).matter.handed_over
        assert over is not None
        assert (over.says.to, over.says.outcome.value) == ("Migration Department, visas", outcome)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lodged, "not_asked"),
        (lambda: put(lodged()), "awaited"),
        (INCOMPLETE[0], "incomplete"),
        (INCOMPLETE[1], "refused"),
    ],
)
def test_not_completed_it_is_not_handed_on_as_if_it_were_complete(make, code: str) -> None:
    assert make().tries("hand_over", HANDING_OVER) == [f"national_visa.questionnaire_outcome.{code}"]


def test_it_is_handed_over_after_it_was_lodged_and_answered() -> None:
    early = {**HANDING_OVER, "handed_over_on": "2026-03-03"}
    assert answered(put(lodged())).tries("hand_over", early) == ["lt.before_its_cause"]


@pytest.mark.parametrize("make", INCOMPLETE)
def test_not_completed_a_named_official_with_the_mandate_does_not_accept_it(make) -> None:
    visa = make()
    for by, code in (
        (RUTA, "access.step_of_other_roles"),
        (ONA, "casefile.no_mandate"),
        (official("birute", Role.SIGNATORY), "casefile.no_mandate"),
        (JOB, "casefile.adverse_needs_person"),
        (IMPORT, "casefile.adverse_needs_person"),
    ):
        assert code in visa.tries("decline_application", dict(DECLINING), by=by)
    act = not_accepted(visa).matter.not_accepted
    assert act is not None
    assert act.says.lacks == ("lt/questionnaire:#not-completed",)
    assert act.says.signatory == "ona"
    assert act.says.number.startswith("D-2026-")
    remedy = act.says.remedy
    assert (remedy.court, remedy.count, remedy.unit) == ("regional_administrative_court", 14, "days")


def test_vai_10_it_says_why_and_for_want_of_what() -> None:
    visa = INCOMPLETE[0]()
    for left_out in ("reasons", "lacking"):
        said = {name: value for name, value in DECLINING.items() if name != left_out}
        assert [one.partition(":")[0] for one in visa.tries("decline_application", said, by=SIGNS)] == [
            left_out
        ]


NATIONALITY_ALONE = [
    lambda: lodged("RUS"),
    lambda: lodged("BLR"),
    lambda: put(lodged("RUS")),
    lambda: answered(put(lodged("RUS"))),
    lambda: answered(put(lodged("BLR"))),
    lambda: lodged("UKR"),
    lambda: mediated(answered(put(lodged("RUS", lodged_with="consulate")))),
]


@pytest.mark.parametrize("make", NATIONALITY_ALONE)
def test_charter_21_nationality_alone_is_no_reason_not_to_accept(make) -> None:
    tried = make().tries("decline_application", dict(DECLINING), by=SIGNS)
    assert "national_visa.nothing_lacks" in tried


@pytest.mark.parametrize("on", [PUT, AFTER_THE_STOP])
def test_3_while_the_law_stops_it_and_not_after_it_may_not_be_accepted(on: date) -> None:
    visa = answered(put(lodged("RUS", lodged_with="consulate")))
    declining: dict[str, object] = {"lacking": ["stopped"], "reasons": "No mediation was found."}
    if on == AFTER_THE_STOP:
        assert "national_visa.nothing_lacks" in visa.tries("decline_application", declining, by=SIGNS, on=on)
        return
    act = visa.takes("decline_application", declining, by=SIGNS, on=on).matter.not_accepted
    assert act is not None
    assert act.says.lacks == ("lt/xiv-1888:3#visas",)


def test_utpi_138_the_term_for_appeal_runs_from_service() -> None:
    visa = not_accepted()
    assert visa.next_step() == "serve_not_accepted"
    assert timed(visa.state, situation(RUTA, SERVED)) == ()
    (clock,) = timed(served(visa).state, situation(RUTA, SERVED))
    assert clock.reading.day == LAST_DAY_TO_APPEAL
    assert visa.next_step(on=SERVED) is None
    assert [one.day for _, one in visa.state.custody.told] == [LAST_DAY_TO_APPEAL]


def test_nobody_is_served_with_what_was_not_signed_nor_before_it_was_nor_twice() -> None:
    how: dict[str, object] = {"method": "consular", "language": "be", "proof": DOCUMENT}
    said = {**how, "served_on": PUT.isoformat()}
    assert lodged().tries("serve_not_accepted", said) == ["national_visa.nothing_to_serve"]
    early = {**how, "served_on": "2026-03-03"}
    assert not_accepted().tries("serve_not_accepted", early) == ["lt.before_its_cause"]
    assert served(not_accepted()).tries("serve_not_accepted", said, on=SERVED) == [
        "national_visa.served_already"
    ]


def test_an_application_is_taken_back_by_a_person_who_records_it_after_it_was_lodged() -> None:
    said: dict[str, object] = {"taken_back_on": "2026-03-01", "document": DOCUMENT}
    assert lodged().tries("take_back_application", said) == ["lt.before_its_cause"]
    assert "casefile.adverse_needs_person" in lodged().tries(
        "take_back_application", {**said, "taken_back_on": PUT.isoformat()}, by=IMPORT
    )


@pytest.mark.parametrize("make", ENDED)
@pytest.mark.parametrize(
    ("step", "by"),
    [
        ("look_again", RUTA),
        ("record_mediation", RUTA),
        ("order_questionnaire", ONA),
        ("ask_questionnaire", RUTA),
        ("record_answers", RUTA),
        ("record_questionnaire_refused", RUTA),
        ("hand_over", RUTA),
        ("decline_application", SIGNS),
        ("take_back_application", RUTA),
    ],
)
def test_afterwards_nothing_is_open_but_service(make, step: str, by) -> None:
    visa = make()
    codes = [one.code for one in visa.desk.bars(step, visa.file, by=by, on=PUT)]
    assert "national_visa.ended" in codes


STAGES = [
    (lodged, "lodged"),
    (lambda: put(lodged()), "asked"),
    (lambda: answered(put(lodged())), "answered"),
    (INCOMPLETE[0], "incomplete"),
    (INCOMPLETE[1], "refused"),
    (ENDED[0], "handed_over"),
    (not_accepted, "not_accepted"),
    (lambda: served(not_accepted()), "served"),
    (ENDED[2], "taken_back"),
]


@pytest.mark.parametrize(("make", "stage"), STAGES)
def test_where_an_application_stands(make, stage: str) -> None:
    assert NATIONAL_VISA.stage(make().matter) == stage


CORRECTIONS = [
    (lodged, "application_lodged", "struck", "", "national_visa.application_stays"),
    (ENDED[0], "handed_over", "struck", "", "national_visa.end_stays"),
    (ENDED[0], "handed_over", "outcome", "not_asked", "national_visa.end_stays"),
    (ENDED[0], "handed_over", "true_from", "2026-03-01", "lt.before_its_cause"),
    (
        lambda: served(not_accepted()),
        "not_accepted_served",
        "true_from",
        "2026-03-03",
        "lt.before_its_cause",
    ),
    (
        lambda: handed_over(mediated(answered(put(lodged("RUS", lodged_with="consulate"))))),
        "mediation_found",
        "struck",
        "",
        "national_visa.mediation_stays",
    ),
]


def corrects(visa, kind: str, field: str, value: str) -> list[str]:
    """What stood in the way when the caseworker put the newest entry of that kind right."""
    entry = next(one for one in reversed(visa.state.entries) if one.header.type == f"national_visa.{kind}")
    said: dict[str, object] = {"what": f"{entry.number}.{field}", "value": value, "reason": "Looked again."}
    return visa.tries("correct_entry", said, on=SERVED)


@pytest.mark.parametrize(("make", "kind", "field", "value", "code"), CORRECTIONS)
def test_no_correction_takes_away_beginning_or_end(
    make, kind: str, field: str, value: str, code: str
) -> None:
    assert corrects(make(), kind, field, value) == [code]


def test_what_was_written_down_wrongly_is_put_right() -> None:
    visa = ENDED[0]()
    assert corrects(visa, "handed_over", "to", "Migration Department") == []
    assert corrects(visa, "application_lodged", "purpose", "To study.") == []


def test_after_a_correction_nothing_is_handed_over_before_somebody_looked_again() -> None:
    visa = answered(put(lodged("RUS")))
    assert corrects(visa, "application_lodged", "lodged_with", "consulate") == []
    assert visa.tries("hand_over", HANDING_OVER, on=SERVED) == ["national_visa.found_otherwise"]
    visa.takes("look_again", on=SERVED)
    assert visa.tries("hand_over", HANDING_OVER, on=SERVED) == ["national_visa.stopped"]
