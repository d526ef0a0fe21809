"""UTPI 4(4): what a conclusion says, and for how long it serves."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import (
    CONCLUDED,
    DRAFTED,
    POVILAS,
    RENEWING,
    SIGNED,
    THREAT,
    VILTE,
    Renewal,
    asked,
    concludes,
    heard,
    hears,
    no_threat,
    reasons,
    refusal_drafted,
    renewal_drafted,
    threat,
)
from tests.procedures.residence_permit.six_questions import NOTICED, drafts, withdrawal
from tests.procedures.residence_permit.test_record import FIXTURES, frozen

from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.codes import Absence, Duty, Ending, LinkKind
from byla.procedures.lt.residence_permit.entries import ConclusionGiven, Link

LINK: dict[str, object] = {
    "link_kind": "armed_forces",
    "link_role": "Driver",
    "link_rank": "Corporal",
    "link_from_year": 2006,
    "link_to_year": 2007,
    "link_duty": "compulsory",
    "link_ending": "ended",
}


def answers(**said: object) -> dict[str, object]:
    return {"concluded_on": CONCLUDED.isoformat(), **said}


# Articles 4(4), 4(5): what is said, and what is said not to be there


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"outcome": "threat"}, "reasons_left_open"),
        ({"outcome": "threat", "withheld": "VSD 12-3"}, "reasons_left_open"),
        ({"outcome": "threat", "no_reasons": "withheld"}, "withheld_without_reference"),
        ({**THREAT, "no_reasons": "not_given"}, "reasons_and_their_absence"),
        ({"outcome": "no_threat", "no_reasons": "not_given"}, "no_threat_needs_no_reasons"),
        ({"outcome": "threat", "no_reasons": "not_given"}, None),
        ({"outcome": "threat", "no_reasons": "withheld", "withheld": "VSD 12-3"}, None),
        ({"outcome": "threat", "essence": "Ties to a service."}, None),
        (THREAT, None),
        ({"outcome": "no_threat"}, None),
    ],
)
def test_row_7_reasons_or_their_absence_are_said_outright(said: dict[str, object], code: str | None) -> None:
    outcome = asked().tries("give_conclusion", answers(**said), on=CONCLUDED, by=VILTE)
    assert refusals(outcome) == ([] if code is None else [f"residence_permit.{code}"])


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({}, None),
        ({"link_from_year": None}, None),
        ({"link_kind": None}, "link_without_kind"),
        ({"link_from_year": 2008}, "link_years_upside_down"),
        ({"link_to_year": 2027}, "link_years_upside_down"),
        ({"link_ending": "lasts"}, "link_lasts_and_ended"),
    ],
)
def test_row_11_a_link_is_said_in_full_and_without_contradiction(
    other: dict[str, object], code: str | None
) -> None:
    said = {name: value for name, value in {**THREAT, **LINK, **other}.items() if value is not None}
    outcome = asked().tries("give_conclusion", answers(**said), on=CONCLUDED, by=VILTE)
    assert refusals(outcome) == ([] if code is None else [f"residence_permit.{code}"])


def test_a_conclusion_holds_the_link_and_both_sides() -> None:
    case = threat(**LINK)
    conclusion = case.matter.threats[0].conclusion
    assert conclusion is not None
    assert conclusion.says.link == Link(
        kind=LinkKind.ARMED_FORCES,
        role="Driver",
        rank="Corporal",
        from_year=2006,
        to_year=2007,
        duty=Duty.COMPULSORY,
        ending=Ending.ENDED,
    )
    assert (conclusion.says.reasons, conclusion.says.facts_for_the_person) == (
        THREAT["reasons"],
        THREAT["facts_for_the_person"],
    )


def test_a_conclusion_of_version_1_never_said_why_there_were_no_reasons() -> None:
    entry = frozen(FIXTURES / "residence_permit.conclusion_given.1.json")
    assert isinstance(entry.body, ConclusionGiven)
    assert (entry.body.no_reasons, entry.body.link, entry.body.serves_until) == (None, None, None)
    untold = ConclusionGiven.TYPE.upcast({"outcome": "threat", "reasons": None, "essence": None}, 1)
    assert untold["no_reasons"] == Absence.NOT_STATED


# Article 4(4): for how long it serves

UNTIL = {"serves_until": "2026-04-07"}  # Tuesday; signed on Wednesday 8 April
A_YEAR_ON, THE_DAY_AFTER = date(2027, 3, 16), date(2027, 3, 17)  # Tuesday, Wednesday


def both_clear(**said: object) -> Renewal:
    case = asked()
    for body in (VILTE, POVILAS):
        concludes(case, body, outcome="no_threat", **said)
    case.takes("draft_decision", RENEWING, on=DRAFTED)
    return case


@pytest.mark.parametrize(
    ("make", "on", "expired"),
    [
        (lambda: both_clear(**UNTIL), DRAFTED, 0),
        (lambda: both_clear(**UNTIL), SIGNED, 2),
        (lambda: refusal_drafted(**UNTIL), DRAFTED, 0),
        (lambda: refusal_drafted(**UNTIL), SIGNED, 1),
        (renewal_drafted, A_YEAR_ON, 0),
        (renewal_drafted, THE_DAY_AFTER, 2),
        (refusal_drafted, A_YEAR_ON, 0),
        (refusal_drafted, THE_DAY_AFTER, 1),
        (lambda: both_clear(serves_until="2030-01-01"), THE_DAY_AFTER, 2),  # the house's limit comes first
    ],
)
def test_rows_4_and_7_a_conclusion_that_serves_no_longer_carries_neither_decision(
    make, on: date, expired: int
) -> None:
    case = make()
    bars = case.bars("sign_decision", on=on, by=ONA)
    assert bars.count("residence_permit.conclusion_expired") == expired
    assert (bars == []) is (expired == 0)
    if expired:
        assert RESIDENCE_PERMIT.next_step(case.state, situation(RUTA, on)) == "request_assessment"
        assert case.bars("request_assessment", on=on) == []


def test_4_4_where_no_age_is_read_into_the_law_a_conclusion_serves_until_the_body_says_otherwise() -> None:
    case = renewal_drafted()
    case.desk.book = read_as({"lt/utpi:4(4)#conclusion-ages": "as_the_body_says"})
    assert case.bars("sign_decision", on=date(2028, 3, 1), by=ONA) == []


def test_4_5_a_threat_that_serves_no_longer_withdraws_nothing_and_is_not_passed_over() -> None:
    case = withdrawal()
    concludes(case, VILTE, **{**THREAT, **UNTIL, "ground": "lt/utpi:50(1)(14)"})
    hears(reasons(case))
    for operative, grounds in (("withdraw", ["lt/utpi:50(1)(14)/state_security"]), ("leave_in_force", [])):
        drafts(case, operative, *grounds)
        bars = case.bars("sign_decision", on=SIGNED, by=ONA)
        assert "residence_permit.conclusion_expired" in bars


def test_4_4_the_body_that_is_asked_again_answers_anew_and_the_earlier_conclusion_stays_on_file() -> None:
    case = refusal_drafted(**UNTIL)
    moment = case.state.entries[-1].header.known_from
    again: dict[str, object] = {
        "agency": "state_security_department",
        "question": "Does the residence still threaten?",
        "requested_on": SIGNED.isoformat(),
    }
    case.takes("request_assessment", again, on=SIGNED)
    assert case.matter.threats == ()
    assert "residence_permit.no_conclusion" in case.bars("sign_decision", on=SIGNED, by=ONA)
    assert len(case.desk.as_known(case.file, moment).matter.threats) == 1


@pytest.mark.parametrize(
    ("day", "code"), [("2026-03-15", "served_before_it_was_given"), ("2026-03-16", None)]
)
def test_a_conclusion_serves_no_earlier_than_it_is_given(day: str, code: str | None) -> None:
    said = answers(outcome="no_threat", serves_until=day)
    outcome = asked().tries("give_conclusion", said, on=CONCLUDED, by=VILTE)
    assert refusals(outcome) == ([] if code is None else [f"residence_permit.{code}"])


def test_nobody_is_asked_again_while_a_conclusion_serves() -> None:
    assert no_threat().bars("request_assessment", on=A_YEAR_ON) == ["residence_permit.all_asked"]
    assert no_threat().bars("request_assessment", on=THE_DAY_AFTER) == []


def test_the_page_tells_until_when_a_conclusion_serves() -> None:
    for case, last in ((heard(**UNTIL), date(2026, 4, 7)), (heard(), A_YEAR_ON)):
        sections = RESIDENCE_PERMIT.sections(case.state, situation(RUTA, NOTICED))
        (rows,) = [one.rows for one in sections if one.code == "assessments"]
        assert last in rows[0]
