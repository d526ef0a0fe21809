"""Row 5: a body that does not conclude in time is late, and nothing follows from it but that a head is told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.desk_in_memory import JOB, ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    ASKED,
    BODIES,
    POVILAS,
    Renewal,
    asked,
    complete,
    concludes,
)
from tests.procedures.residence_permit.six_questions import NOTICED, withdrawal

LAST = date(2026, 3, 19)  # Thursday, 14 days after the receipt on 5 March
LONGEST = date(2026, 4, 2)  # Thursday, 28 days after it
LATE = LAST + timedelta(days=1)


def reminds(case: Renewal, reminded: str, on: date, agency: str = "state_security_department") -> list[str]:
    """Tells somebody that a body is late, or tries to."""
    one = next(one for one in case.matter.assessments if one.agency == agency)
    said: dict[str, object] = {
        "request": str(one.request.number),
        "reminded": reminded,
        "reminded_on": on.isoformat(),
        "because": "The term of 4(4) has passed.",
    }
    return refusals(case.tries("remind_body", said, on=on))


def awaiting() -> Renewal:
    """The police concluded; the State Security Department has had the question since 5 March."""
    case = asked()
    concludes(case, POVILAS, outcome="no_threat")
    return case


def unacknowledged() -> Renewal:
    """Asked on 5 March, and no body ever said that it received the request."""
    case = complete()
    for body in BODIES:
        request: dict[str, object] = {
            "agency": body,
            "question": "Does it threaten?",
            "requested_on": ASKED.isoformat(),
        }
        case.takes("request_assessment", request, on=ASKED)
    return case


def extended() -> Renewal:
    """The body told the authority of important reasons: 28 days in all."""
    case = awaiting()
    told: dict[str, object] = {"told_on": "2026-03-16", "reasons": "An enquiry abroad."}
    case.takes("extend_assessment", told, on=date(2026, 3, 16), by=BODIES["state_security_department"])
    return case


def next_step(case: Renewal, on: date) -> str | None:
    return case.state.procedure.next_step(case.state, situation(RUTA, on))


@pytest.mark.parametrize(
    ("make", "last"),
    [
        (awaiting, LAST),
        (unacknowledged, LAST),
        (extended, LONGEST),
    ],
)
def test_4_4_once_its_last_day_has_passed_telling_a_head_comes_next(make, last: date) -> None:
    case = make()
    assert next_step(case, last) != "remind_body"
    assert next_step(case, last + timedelta(days=1)) == "remind_body"


def test_4_5_a_body_that_gave_a_notice_and_no_conclusion_is_late_after_the_same_term() -> None:
    case, last = withdrawal(), NOTICED + timedelta(days=14)
    for on, step in ((last, "give_conclusion"), (last + timedelta(days=1), "remind_body")):
        found = case.desk.bars("sign_decision", case.file, by=ONA, on=on)
        assert [one.settled_by for one in found if one.code == "residence_permit.no_conclusion"] == [step]


@pytest.mark.parametrize("silent", [LATE, LONGEST + timedelta(days=1), date(2027, 3, 1)])
def test_4_4_silence_is_no_result_however_long_it_lasts(silent: date) -> None:
    case = awaiting()
    found = case.desk.bars("sign_decision", case.file, by=ONA, on=silent)
    (bar,) = [one for one in found if one.code == "residence_permit.no_conclusion"]
    assert bar.settled_by == "remind_body"
    assert reminds(case, "head_of_body", silent) == []
    assert "residence_permit.no_conclusion" in case.bars("sign_decision", on=silent, by=ONA)
    assert case.matter.assessments[0].outcome is None


def test_4_4_a_head_is_told_once_the_last_day_has_passed_and_the_official_at_any_time() -> None:
    case = awaiting()
    late = ["residence_permit.body_is_not_late"]
    for reminded, why in (("body", []), ("head_of_body", late), ("own_head", late)):
        assert reminds(case, reminded, LAST) == why
    for reminded in ("body", "head_of_body", "own_head"):
        assert reminds(awaiting(), reminded, LATE) == []


@pytest.mark.parametrize(
    ("reminded", "then"),
    [("body", "remind_body"), ("head_of_body", "give_conclusion"), ("own_head", "give_conclusion")],
)
def test_4_4_reminding_the_official_alone_is_not_enough_and_after_another_term_a_head_is_told_again(
    reminded: str, then: str
) -> None:
    case = awaiting()
    assert reminds(case, reminded, LATE) == []
    assert next_step(case, LATE + timedelta(days=3)) == then
    assert next_step(case, LATE + timedelta(days=15)) == "remind_body"


def test_a_late_conclusion_is_taken_and_nobody_is_reminded_of_what_is_there() -> None:
    case = awaiting()
    reminds(case, "head_of_body", LATE)
    said: dict[str, object] = {"outcome": "no_threat", "concluded_on": LONGEST.isoformat()}
    case.takes("give_conclusion", said, on=LONGEST, by=BODIES["state_security_department"])
    assert case.bars("remind_body", on=LONGEST) == ["residence_permit.nobody_is_awaited"]
    assert next_step(case, LONGEST) == "draft_decision"


def test_the_body_sees_that_it_was_reminded_and_the_other_does_not() -> None:
    case = awaiting()
    reminds(case, "head_of_body", LATE)
    told = case.state.procedure.told_to
    assert case.state.version in told(case.state, "state_security_department")
    assert case.state.version not in told(case.state, "police")


def test_no_machine_reminds_in_somebodys_name() -> None:
    assert awaiting().tries("remind_body", {}, on=LATE, by=JOB).forbidden  # type: ignore[union-attr]
