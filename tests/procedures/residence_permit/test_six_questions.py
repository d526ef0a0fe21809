"""Row 1: one file is one person, one permit, one act, and ends in one of two ways, on the grounds of that act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from tests.desk_in_memory import IMPORT, JOB, ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    CIRCUMSTANCES,
    CONCLUDED,
    DRAFTED,
    PREPARED,
    SIGNED,
    THREAT,
    VILTE,
    Renewal,
    adds_reason,
    completes,
    concludes,
    hears,
    lodged,
    lodging,
    permit_held,
    reasons,
    records_fact,
    serves,
    signs,
)
from tests.procedures.residence_permit.six_questions import (
    FINDING,
    NOTICE,
    NOTICED,
    PERMANENT,
    card_application,
    cleared,
    drafts,
    first_application,
    noticed,
    permanent_application,
    threatened,
    withdrawal,
)

from byla.casefile import FileId, fields_of
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.codes import Operative
from byla.procedures.lt.residence_permit.entries import PermitWithdrawn
from byla.procedures.lt.residence_permit.steps.drafting import DRAFT_DECISION

MAY_THREATEN, POSES = "lt/utpi:35(1)(1)/state_security", "lt/utpi:50(1)(14)/state_security"
POSES_PERMANENT = "lt/utpi:54(1)(2)/state_security"
TWO_YEARS, FIVE_YEARS = "2028-04-07", "2031-04-07"
WITHDRAWN = PermitWithdrawn(matter=FileId("residence_permit-9"), decision="2026-000009", follows=None)
Make = Callable[[], Renewal]


def offers(case: Renewal, name: str) -> list[str]:
    options = fields_of(DRAFT_DECISION.form)[name].options
    assert options is not None
    return [one.code for one in options(case.state, situation(RUTA, DRAFTED))]


@pytest.mark.parametrize(
    ("make", "ends"),
    [
        (first_application, ["issue", "refuse"]),
        (lodged, ["renew", "refuse"]),
        (withdrawal, ["leave_in_force", "withdraw"]),
        (permanent_application, ["issue", "refuse"]),
        (card_application, ["renew", "withdraw"]),  # 35(4): never a refusal
        (partial(withdrawal, **PERMANENT), ["leave_in_force", "withdraw"]),
    ],
)
def test_row_1_each_question_has_two_ends(make: Make, ends: list[str]) -> None:
    assert offers(make(), "operative") == ends


@pytest.mark.parametrize(
    ("make", "under", "thresholds"),
    [
        (first_application, "lt/utpi:35(1)", {"may_threaten"}),
        (lodged, "lt/utpi:35(1)", {"may_threaten"}),
        (withdrawal, ("lt/utpi:50(1)", "lt/utpi:35(1)"), {"poses", "may_threaten"}),  # 50(1)(2) names 35(1)
        (permanent_application, "lt/utpi:35(1)", {"may_threaten"}),
        (card_application, "lt/utpi:54(1)", {"poses"}),
        (partial(withdrawal, **PERMANENT), "lt/utpi:54(1)", {"poses"}),
    ],
)
def test_row_2_the_grounds_are_those_of_the_act_with_its_threshold(
    make: Make, under: str | tuple[str, ...], thresholds: set[str]
) -> None:
    case = make()
    codes = offers(case, "grounds")
    assert codes
    assert all(code.startswith(under) for code in codes)
    assert not [code for code in codes if code.endswith("human_health")]
    options = fields_of(DRAFT_DECISION.form)["grounds"].options
    assert options is not None
    said = [dict(one.label.parameters) for one in options(case.state, situation(RUTA, DRAFTED))]
    found = {str(one["threshold"].code).rpartition(".")[2] for one in said if "threshold" in one}
    assert found == thresholds


@pytest.mark.parametrize(
    ("make", "operative", "grounds", "until", "stage", "earlier"),
    [
        (lambda: cleared(first_application()), "issue", [], TWO_YEARS, "signed", "permit"),
        (lambda: threatened(first_application()), "refuse", [MAY_THREATEN], None, "signed", "permit"),
        (lambda: cleared(permanent_application()), "issue", [], FIVE_YEARS, "signed", "replaced"),
        (lambda: threatened(permanent_application()), "refuse", [MAY_THREATEN], None, "signed", "permit"),
        (lambda: cleared(card_application()), "renew", [], FIVE_YEARS, "signed", "replaced"),
        (lambda: threatened(card_application()), "withdraw", [POSES_PERMANENT], None, "signed", "withdrawn"),
        (noticed, "withdraw", [POSES], None, "signed", "withdrawn"),
        (partial(noticed, **PERMANENT), "withdraw", [POSES_PERMANENT], None, "signed", "withdrawn"),
    ],
)
def test_each_question_goes_to_its_end_and_the_earlier_permit_s_file_tells_of_it(
    make: Make, operative: str, grounds: list[str], until: str | None, stage: str, earlier: str
) -> None:
    case = drafts(make(), operative, *grounds, until=until)
    signs(case)
    assert RESIDENCE_PERMIT.stage(case.matter) == stage
    assert RESIDENCE_PERMIT.stage(case.desk[case.earlier].matter) == earlier
    assert (case.matter.permit is None) is (until is None)
    serves(case)
    assert RESIDENCE_PERMIT.stage(case.matter) == "served"


def test_a_permit_that_is_left_in_force_can_be_looked_into_again() -> None:
    case = withdrawal(FINDING)
    drafts(case, "leave_in_force")
    signs(case)
    assert case.desk[case.earlier].matter.held_until == date(2026, 4, 30)
    again = {"permit": case.earlier, **FINDING, "began_on": SIGNED.isoformat()}
    case.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", again, by=RUTA, on=SIGNED)
    third = case.desk.would_open(RESIDENCE_PERMIT, "open_withdrawal", again, by=RUTA, on=SIGNED)
    assert refusals(third) == ["residence_permit.withdrawal_pending"]


# What a withdrawal begins with


@pytest.mark.parametrize("machine", [JOB, IMPORT])
def test_row_9_no_machine_opens_a_withdrawal(machine) -> None:
    case = permit_held()
    said = {"permit": case.earlier, **FINDING}
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "open_withdrawal", said, by=machine, on=NOTICED)
    assert "casefile.adverse_needs_person" in refusals(outcome)


@pytest.mark.parametrize(
    ("begins", "code"),
    [
        ({**NOTICE, "agency": None}, "residence_permit.notice_not_named"),
        ({**NOTICE, "reference": None}, "residence_permit.notice_not_named"),
        ({**FINDING, "agency": "police"}, "residence_permit.finding_is_no_notice"),
        ({**FINDING, "reference": "12-7"}, "residence_permit.finding_is_no_notice"),
        ({**FINDING, "began_on": "2024-04-29"}, "lt.before_its_cause"),
        ({**FINDING, "permit": "person-1"}, "residence_permit.no_such_permit"),
    ],
)
def test_4_5_a_withdrawal_begins_with_a_named_notice_or_an_own_finding(
    begins: dict[str, object], code: str
) -> None:
    case = permit_held()
    said = {"permit": case.earlier, **begins}
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "open_withdrawal", said, by=RUTA, on=NOTICED)
    assert refusals(outcome) == [code]


@pytest.mark.parametrize(
    ("begins", "concludes_on", "with_reason", "points_to"),
    [
        (NOTICE, None, False, "withdraw"),  # nobody has answered yet
        (NOTICE, "no_threat", False, "leave_in_force"),
        (NOTICE, "no_threat", True, "withdraw"),  # something else speaks against
        (NOTICE, "threat", False, "withdraw"),
        (FINDING, None, False, "withdraw"),  # no body was asked: what was found is looked into
    ],
)
def test_4_5_without_a_draft_a_withdrawal_is_prepared_for_where_the_record_points(
    begins: dict[str, object], concludes_on: str | None, with_reason: bool, points_to: str
) -> None:
    case = withdrawal(begins)
    if concludes_on is not None:
        threat = {**THREAT, "ground": "lt/utpi:50(1)(14)"} if concludes_on == "threat" else {}
        concludes(case, VILTE, **{**threat, "outcome": concludes_on})
    if with_reason:
        adds_reason(case, records_fact(case))
    assert case.matter.heads_for == points_to


def test_a_permit_has_one_withdrawal_at_a_time() -> None:
    case = withdrawal()
    said = {"permit": case.earlier, **FINDING}
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "open_withdrawal", said, by=RUTA, on=NOTICED)
    assert refusals(outcome) == ["residence_permit.withdrawal_pending"]


def test_a_permit_that_was_withdrawn_is_neither_renewed_nor_withdrawn_again() -> None:
    case = drafts(noticed(), "withdraw", POSES)
    signs(case)
    renewing = case.desk.would_open(RESIDENCE_PERMIT, "lodge_application", lodging(case), by=RUTA, on=SIGNED)
    assert "residence_permit.withdrawn_already" in refusals(renewing)
    said = {"permit": case.earlier, **FINDING}
    again = case.desk.would_open(RESIDENCE_PERMIT, "open_withdrawal", said, by=RUTA, on=SIGNED)
    assert refusals(again) == ["residence_permit.withdrawn_already"]


def test_a_permit_withdrawn_meanwhile_is_not_renewed() -> None:
    case = drafts(cleared(lodged()), "renew", until=TWO_YEARS)
    renewal = case.file
    said = {"permit": case.earlier, **FINDING}
    case.file = case.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", said, by=RUTA, on=NOTICED)
    case.desk.writes(case.earlier, WITHDRAWN, by=ONA, on=DRAFTED)
    case.file = renewal
    assert refusals(case.tries("sign_decision", on=SIGNED, by=ONA)) == ["residence_permit.withdrawn_already"]


# Row 6: the notice starts a clock of the authority's own


@pytest.mark.parametrize(
    ("begins", "permit", "article"),
    [
        (NOTICE, {}, "lt/utpi:4(5)"),
        ({**NOTICE, "agency": "police"}, {}, "lt/utpi:4(6)"),
        ({**NOTICE, "agency": "border_guard"}, {}, "lt/utpi:4(6)"),
        (NOTICE, {"basis": "subsidiary_protection"}, "lt/utpi:4(7)"),
    ],
)
def test_row_6_a_notice_gives_the_authority_14_days(
    begins: dict[str, object], permit: dict[str, object], article: str
) -> None:
    case = withdrawal(begins, **permit)
    (deadline,) = RESIDENCE_PERMIT.deadlines(case.state, situation(RUTA, NOTICED))
    assert (deadline.code, deadline.clock.article) == ("decision_on_notice", article)
    now = situation(RUTA, NOTICED)
    # Received on Monday 9 March; the 14th day after it is Monday 23 March.
    assert deadline.read(now.calendar, now.on).day == date(2026, 3, 23)


def test_an_own_finding_starts_no_clock_that_the_law_does_not_give() -> None:
    assert RESIDENCE_PERMIT.deadlines(withdrawal(FINDING).state, situation(RUTA, NOTICED)) == ()


def test_row_7_a_notice_alone_withdraws_nothing() -> None:
    case = withdrawal()
    lacking = case.bars("sign_decision", on=SIGNED, by=ONA)
    assert {"residence_permit.no_conclusion", "residence_permit.circumstance_missing"} <= set(lacking)


def test_4_5_a_notice_is_not_passed_over() -> None:
    """Whoever leaves the permit in force has the body's conclusion, and says what they make of it."""
    case = drafts(withdrawal(), "leave_in_force")
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == ["residence_permit.no_conclusion"]
    outspoken = drafts(noticed(), "leave_in_force")
    assert outspoken.bars("sign_decision", on=SIGNED, by=ONA) == ["residence_permit.threat_concluded"]


# Permanent permits


def test_35_4_the_replacement_of_a_card_waits_for_no_conclusion() -> None:
    case = drafts(completes(card_application()), "renew", until=FIVE_YEARS)
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == []


def test_53_4_a_card_lasts_five_years_and_the_travel_document_does_not_shorten_it() -> None:
    case = cleared(card_application())
    too_long = {"operative": "renew", "valid_until": "2031-04-08", "weighing": "-- so"}
    assert refusals(case.tries("draft_decision", too_long, on=DRAFTED)) == [
        "residence_permit.validity_too_long"
    ]
    drafts(case, "renew", until=FIVE_YEARS)  # the travel document ends on 20 May 2031


@pytest.mark.parametrize(
    ("kind", "basis", "fits"),
    [
        ("temporary", "work", True),
        ("temporary", "five_years_of_residence", False),
        ("permanent", "five_years_of_residence", True),
        ("permanent", "work", False),
    ],
)
def test_53_1_each_basis_is_one_of_temporary_or_of_permanent_permits(
    kind: str, basis: str, *, fits: bool
) -> None:
    case = permit_held()
    answers = lodging(case, kind=kind, basis=basis)
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=SIGNED)
    assert ("residence_permit.basis_of_other_permit" in refusals(outcome)) is not fits


def test_whoever_holds_the_permanent_permit_asks_for_no_temporary_one() -> None:
    case = permit_held(**PERMANENT)
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "lodge_application", lodging(case), by=RUTA, on=SIGNED)
    assert refusals(outcome) == ["residence_permit.holds_permanent_permit"]


# Row 59: the year of 35(2), whoever asks and for what


@pytest.mark.parametrize(
    ("day", "barred"),
    [(date(2026, 4, 9), True), (date(2027, 4, 8), True), (date(2027, 4, 9), False)],
)
def test_row_59_a_refused_first_permit_bars_every_application_for_a_year(day: date, *, barred: bool) -> None:
    case = drafts(threatened(first_application()), "refuse", MAY_THREATEN)
    signs(case)
    for asks in ({"earlier_permit": case.earlier}, {}, {**PERMANENT, "earlier_permit": case.earlier}):
        answers = {**lodging(case), "earlier_permit": None, **asks, "lodged_on": day.isoformat()}
        outcome = case.desk.would_open(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=day)
        assert ("residence_permit.barred" in refusals(outcome)) is barred


def test_35_2_a_refusal_does_not_bar_the_replacement_of_a_permanent_permit_s_card() -> None:
    case = drafts(threatened(first_application()), "refuse", MAY_THREATEN)
    signs(case)
    held = {"holder": case.person, "number": "LT-88-1", **PERMANENT, "unit": "vilnius"}
    held |= {"issued_on": "2021-04-30", "valid_from": "2021-05-01", "valid_until": "2026-04-30"}
    permit = case.desk.opens(RESIDENCE_PERMIT, "register_permit", held, by=RUTA, on=SIGNED)
    answers = {**lodging(case, **PERMANENT), "earlier_permit": permit, "lodged_on": SIGNED.isoformat()}
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=SIGNED)
    assert refusals(outcome) == []


def test_what_is_asked_is_not_asked_twice_at_a_time() -> None:
    case = first_application()
    answers = {**lodging(case), "earlier_permit": None}
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=SIGNED)
    assert refusals(outcome) == ["residence_permit.application_pending"]


# The terms of Art. 33


@pytest.mark.parametrize(
    ("make", "article", "last"),
    [
        # Lodged on Monday 2 March 2026.
        (first_application, "lt/utpi:33#first-issue-general", date(2026, 7, 2)),  # Thursday
        (
            partial(first_application, basis="studies"),
            "lt/utpi:33#first-issue-researchers-students",
            date(2026, 6, 2),
        ),
        (
            partial(first_application, basis="highly_qualified_work"),
            "lt/utpi:33#first-issue-highly-qualified",
            date(2026, 5, 4),  # Monday: 2 May is a Saturday
        ),
        (
            partial(first_application, basis="shortage_occupation"),
            "lt/utpi:33#first-issue-shortage-occupation",
            date(2026, 4, 2),  # Thursday
        ),
        (lodged, "lt/utpi:33#renewal", date(2026, 5, 4)),
        (permanent_application, "lt/utpi:33#permanent-issue", date(2026, 7, 2)),
        (card_application, "lt/utpi:33#permanent-replacement", date(2026, 4, 2)),
    ],
)
def test_33_each_application_has_the_term_of_its_permit_act_and_basis(
    make: Make, article: str, last: date
) -> None:
    now = situation(RUTA, DRAFTED)
    deadlines = {one.code: one for one in RESIDENCE_PERMIT.deadlines(make().state, now)}
    assert deadlines["decision"].clock.article == article
    assert deadlines["decision"].read(now.calendar, now.on).day == last


@pytest.mark.parametrize(
    ("make", "article"),
    [(lodged, "lt/utpi:33(4)"), (card_application, "lt/utpi:33(4)#permanent-replacement")],
)
def test_33_4_the_letter_on_missing_data_has_a_shorter_term_for_a_card(make: Make, article: str) -> None:
    deadlines = {one.code: one for one in RESIDENCE_PERMIT.deadlines(make().state, situation(RUTA, DRAFTED))}
    assert deadlines["data_request"].clock.article == article


def test_the_codes_of_the_ends_are_those_of_the_entry() -> None:
    assert {one.value for one in Operative} == {"issue", "renew", "refuse", "withdraw", "leave_in_force"}


# 50(1)(2): it turns out that a ground of 35(1) exists

TURNS_OUT, UNTRUE = "lt/utpi:50(1)(2)", "lt/utpi:35(1)(2)"
HALF = ["residence_permit.half_of_what_turned_out"]


def found_out() -> Renewal:
    """On a finding of the authority: reasons, circumstances and a hearing, and no body was asked."""
    case = withdrawal(FINDING)
    adds_reason(case, records_fact(case))
    case.takes("record_circumstances", dict(CIRCUMSTANCES), on=PREPARED)
    hears(case)
    case.takes("check_dependants", {"found": "Nobody's permit hangs on it."}, on=DRAFTED)
    return case


def withdrawing(*grounds: str) -> dict[str, object]:
    return {"operative": "withdraw", "grounds": list(grounds), "weighing": "All was weighed."}


@pytest.mark.parametrize(
    ("grounds", "code"),
    [
        ([TURNS_OUT], HALF),
        ([UNTRUE], HALF),
        ([MAY_THREATEN], HALF),
        ([TURNS_OUT, MAY_THREATEN], []),
        ([TURNS_OUT, "lt/utpi:35(1)(14)"], []),
        (["lt/utpi:50(1)(1)"], []),
    ],
)
def test_50_1_2_is_named_with_the_ground_that_turned_out_to_exist(
    grounds: list[str], code: list[str]
) -> None:
    assert refusals(found_out().tries("draft_decision", withdrawing(*grounds), on=DRAFTED)) == code


def test_50_1_2_a_draft_of_half_of_it_is_not_signed() -> None:
    case = drafts(found_out(), "withdraw", TURNS_OUT, "lt/utpi:35(1)(14)")
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == []
    draft = case.matter.draft
    assert draft is not None
    half = replace(draft.says, grounds=draft.says.grounds[:1])
    case.desk.writes(case.file, half, by=RUTA, on=DRAFTED)
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == HALF


def test_4_3_a_threat_that_turns_out_under_50_1_2_is_concluded_on_by_a_body_too() -> None:
    case = drafts(found_out(), "withdraw", TURNS_OUT, MAY_THREATEN)
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == ["residence_permit.no_conclusion"]


def test_35_1_13_data_not_supplied_to_an_application_withdraw_no_permit() -> None:
    assert "lt/utpi:35(1)(13)" not in offers(withdrawal(FINDING), "grounds")


# What a body concluded on: “may threaten” is less than “poses a threat”


def concluded_on(ground: str) -> Renewal:
    """On its notice the State Security Department concludes on that ground, weighed and heard on."""
    case = withdrawal()
    concludes(case, VILTE, **{**THREAT, "ground": ground})
    return hears(reasons(case))


@pytest.mark.parametrize(
    ("concluded", "grounds", "lacks"),
    [
        ("lt/utpi:50(1)(14)", [POSES], []),
        ("lt/utpi:35(1)(1)", [POSES], ["residence_permit.lower_threshold_concluded"]),
        ("lt/utpi:35(1)(1)", [TURNS_OUT, MAY_THREATEN], []),
        ("lt/utpi:50(1)(14)", [TURNS_OUT, MAY_THREATEN], []),
    ],
)
def test_row_2_what_may_threaten_carries_no_ground_of_what_poses_a_threat(
    concluded: str, grounds: list[str], lacks: list[str]
) -> None:
    case = drafts(concluded_on(concluded), "withdraw", *grounds)
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == lacks


@pytest.mark.parametrize(
    ("make", "ground"),
    [
        (partial(withdrawal, **PERMANENT), "lt/utpi:35(1)(1)"),  # 35(4), 54: never for a permanent permit
        (partial(withdrawal, **PERMANENT), "lt/utpi:50(1)(14)"),
        (withdrawal, "lt/utpi:54(1)(2)"),
        (withdrawal, "Article 50"),
        (withdrawal, "lt/utpi:50(1)(1)"),  # no threat, and not for a body to say
    ],
)
def test_row_2_a_body_concludes_on_a_ground_of_the_very_act(make: Make, ground: str) -> None:
    said = {**THREAT, "ground": ground, "concluded_on": CONCLUDED.isoformat()}
    assert refusals(make().tries("give_conclusion", said, on=CONCLUDED, by=VILTE)) == [
        "ground: casefile.not_an_option"
    ]
