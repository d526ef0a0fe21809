"""What is no decision on a permit: not accepted, taken back, recalled before anybody was served."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.desk_in_memory import JOB, ONA, RUTA, official, refusals, situation
from tests.procedures.residence_permit.renewal import (
    ASKED,
    DOCUMENT,
    DRAFTED,
    LODGED,
    SERVED,
    SIGNED,
    Renewal,
    asked,
    complete,
    heard,
    lodged,
    lodging,
    refusal_drafted,
    renewal_drafted,
    serves,
    signs,
)
from tests.procedures.residence_permit.six_questions import (
    FINDING,
    card_application,
    drafts,
    noticed,
    permanent_application,
    threatened,
)

from byla.casefile import Role, timed
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.codes import EndedBy
from byla.procedures.lt.residence_permit.steps import STEPS

DAINA = official("daina", Role.SIGNATORY, signs="residence_permit.acceptance")
UNTIL = date(2026, 3, 20)  # Friday
AFTER = date(2026, 3, 23)  # Monday
DECLINING: dict[str, object] = {"lacking": ["full_information"], "reasons": "Asked on 5 March; nothing came."}
Make = Callable[[], Renewal]


def asked_for(*items: str, found: tuple[str, ...] | None = None) -> Renewal:
    """These were found missing, and asked for until Friday 20 March."""
    case = lodged()
    days = {"received_on": "2026-03-03", "registered_on": "2026-03-04"}
    case.takes("register_application", days, on=ASKED)
    missing: dict[str, object] = {"checked_on": ASKED.isoformat(), "missing": list(found or items)}
    case.takes("check_completeness", missing, on=ASKED)
    letter: dict[str, object] = {
        "items": list(items),
        "dispatched_on": ASKED.isoformat(),
        "answer_until": UNTIL.isoformat(),
    }
    case.takes("request_missing_data", letter, on=ASKED)
    return case


def came(case: Renewal, *items: str) -> Renewal:
    """These arrived on Monday 16 March."""
    case.takes("record_data_received", {"received_on": "2026-03-16", "items": list(items)}, on=UNTIL)
    return case


def found_missing() -> Renewal:
    """Found missing, and never asked for."""
    case = lodged()
    missing: dict[str, object] = {"checked_on": ASKED.isoformat(), "missing": ["full_information"]}
    case.takes("check_completeness", missing, on=ASKED)
    return case


def looked_again() -> Renewal:
    """Something came, and an official then found nothing missing."""
    case = came(asked_for("full_information", "means"), "means")
    case.takes("check_completeness", {"checked_on": UNTIL.isoformat()}, on=UNTIL)
    return case


def not_accepted() -> Renewal:
    """Not accepted on Monday 23 March."""
    case = asked_for("full_information")
    case.takes("decline_application", DECLINING, on=AFTER, by=DAINA)
    return case


def letter(case: Renewal, on: date = AFTER) -> dict[str, object]:
    """The applicant's letter is recorded; the answers that take the application back with it."""
    said: dict[str, object] = {"document": DOCUMENT, "kind": "correspondence", "issuer": "The applicant"}
    said |= {"dated": on.isoformat(), "came_in": on.isoformat(), "language": "be"}
    number = case.takes("record_document", said, on=on)
    return {"taken_back_on": on.isoformat(), "document": str(number)}


def taken_back(make: Make = complete) -> Renewal:
    """Taken back on Monday 23 March."""
    case = make()
    case.takes("take_back_application", letter(case), on=AFTER)
    return case


# Row 56, UTPI 26(4)


@pytest.mark.parametrize(
    ("make", "on", "may_be_declined"),
    [
        (lodged, AFTER, False),  # nobody looked
        (found_missing, AFTER, False),  # missing, and never asked for
        (lambda: asked_for("full_information"), UNTIL, False),  # the day that the letter set
        (lambda: asked_for("full_information"), AFTER, True),
        (lambda: asked_for("means"), AFTER, False),  # no information of 26(1)(6)
        (lambda: came(asked_for("full_information"), "full_information"), AFTER, False),
        (lambda: came(asked_for("full_information", "means"), "means"), AFTER, True),
        (looked_again, AFTER, False),
    ],
)
def test_row_56_26_4_not_accepted_only_where_the_information_is_missing_after_it_was_asked_for(
    make: Make, on: date, may_be_declined: bool
) -> None:
    case = make()
    assert (case.bars("decline_application", on=on) == []) is may_be_declined
    assert (refusals(case.tries("decline_application", DECLINING, on=on, by=DAINA)) == []) is may_be_declined


@pytest.mark.parametrize(
    ("who", "why"), [(ONA, "casefile.no_mandate"), (JOB, "casefile.adverse_needs_person")]
)
def test_row_8_not_accepting_takes_a_named_official_with_a_mandate_of_its_own(who, why: str) -> None:
    case = asked_for("full_information")
    assert why in refusals(case.tries("decline_application", DECLINING, on=AFTER, by=who))


def test_136_what_is_not_accepted_says_why_under_what_and_what_can_be_done() -> None:
    case = not_accepted()
    assert case.matter.not_accepted is not None
    said = case.matter.not_accepted.says
    assert (said.lacks, said.signatory) == (("lt/utpi:26(1)(6)",), DAINA.id)
    assert (said.remedy.court, said.remedy.count, said.remedy.unit) == (
        "regional_administrative_court",
        14,
        "days",
    )
    assert said.law == situation(DAINA, AFTER).law().hash


@pytest.mark.parametrize("make", [not_accepted, taken_back])
def test_after_such_an_end_nothing_but_service_is_done_in_the_file(make: Make) -> None:
    case = make()
    free = {"record_document", "link_family_member", "read_special_answers", "erase_special_answers"}
    if case.matter.not_accepted is not None:
        free.add("record_translation_request")  # row 23: whatever was issued is translated on request
    opened = [step for step in STEPS if not step.opens and step.code not in free]
    done = {step.code for step in opened if not case.bars(step.code, on=AFTER)}
    assert done == set()


def test_138_1_the_term_for_appeal_runs_from_service_of_what_was_not_accepted() -> None:
    case = not_accepted()
    assert RESIDENCE_PERMIT.next_step(case.state, situation(RUTA, AFTER)) == "record_document"
    serves(case)
    clocks = {one.deadline.code: one.reading.day for one in timed(case.state, situation(RUTA, SERVED))}
    assert clocks["appeal"] == date(2026, 4, 27)  # Monday, 14 days after Monday 13 April
    assert "apply_again" not in clocks
    assert RESIDENCE_PERMIT.stage(case.matter) == "served"


@pytest.mark.parametrize("make", [not_accepted, taken_back])
def test_35_2_whoever_was_not_accepted_or_took_back_applies_again_at_once(make: Make) -> None:
    case = make()
    permit = case.desk[case.earlier].matter
    assert permit.renewal_pending is None
    again = lodging(case, lodged_on=AFTER.isoformat())
    case.desk.opens(RESIDENCE_PERMIT, "lodge_application", again, by=RUTA, on=AFTER)
    assert case.desk[case.earlier].matter.renewal_pending is not None


@pytest.mark.parametrize(
    ("make", "how"), [(not_accepted, EndedBy.NOT_ACCEPTED), (taken_back, EndedBy.TAKEN_BACK)]
)
def test_the_earlier_permit_s_file_learns_how_its_renewal_ended(make: Make, how: EndedBy) -> None:
    case = make()
    (ended,) = case.desk[case.earlier].matter.renewals_ended
    assert (ended.says.renewal, ended.says.how) == (case.file, how)
    assert RESIDENCE_PERMIT.stage(case.matter) == how


@pytest.mark.parametrize("make", [lodged, asked, lambda: asked_for("means"), lambda: heard(without="answer")])
def test_33_no_clock_is_late_after_the_application_was_taken_back(make: Make) -> None:
    case = taken_back(make)
    open_still = [one for one in timed(case.state, situation(RUTA, SERVED)) if one.deadline.met is None]
    assert open_still == []


def test_nobody_takes_an_application_back_for_the_applicant_without_a_letter() -> None:
    case = complete()
    assert case.bars("take_back_application", on=AFTER) == ["residence_permit.no_letter"]
    early = {**letter(case), "taken_back_on": (LODGED - timedelta(days=1)).isoformat()}
    assert refusals(case.tries("take_back_application", early, on=AFTER)) == ["lt.before_its_cause"]


def test_what_is_decided_is_not_taken_back() -> None:
    case = refusal_drafted()
    answers = letter(case, SIGNED)
    signs(case)
    assert refusals(case.tries("take_back_application", answers, on=SIGNED)) == [
        "residence_permit.already_decided"
    ]


# A decision that does not stand


def found_not_to_stand(make: Make) -> Renewal:
    """Signed; then a fact or what the file began with was corrected, and a review found that it does not stand."""
    case = make()
    signs(case)
    shaken = case.matter.facts[0].number if case.matter.facts else held_number(case)
    field = "source" if case.matter.facts else "true_from"
    value = "Another source" if case.matter.facts else "2026-03-05"
    wrong: dict[str, object] = {"what": f"{shaken}.{field}", "value": value, "reason": "Looked again."}
    case.takes("correct_entry", wrong, on=SIGNED)
    reviewed: dict[str, object] = {
        "entry": str(signature(case)),
        "stands": False,
        "reason": "Nothing carries it.",
    }
    case.takes("review_shaken_act", reviewed, on=SIGNED, by=ONA)
    return case


def held_number(case: Renewal) -> int:
    assert case.matter.checked is not None
    return case.matter.checked.number


def signature(case: Renewal) -> int:
    assert case.matter.issued is not None
    return case.matter.issued.number


def withdrawn() -> Renewal:
    return drafts(noticed(), "withdraw", "lt/utpi:50(1)(14)/state_security")


def card_withdrawn() -> Renewal:
    return drafts(threatened(card_application()), "withdraw", "lt/utpi:54(1)(2)/state_security")


ENDS = [refusal_drafted, renewal_drafted, withdrawn, card_withdrawn]


@pytest.mark.parametrize("make", ENDS)
def test_a_decision_found_not_to_stand_is_recalled_and_all_is_as_it_was_before_it(make: Make) -> None:
    drafted = make()
    case = found_not_to_stand(make)
    assert case.desk[case.earlier].matter != drafted.desk[drafted.earlier].matter
    assert RESIDENCE_PERMIT.next_step(case.state, situation(RUTA, SIGNED)) == "recall_decision"
    case.takes("recall_decision", {"because": "It rests on another's life."}, on=SERVED, by=ONA)
    assert case.desk[case.earlier].matter == drafted.desk[drafted.earlier].matter
    assert (case.matter.signed, case.matter.draft, case.matter.permit) == (None, None, None)
    due = RESIDENCE_PERMIT.next_step(case.state, situation(RUTA, SERVED))
    assert due is not None
    assert case.bars(due, on=SERVED) == []


def test_row_59_no_year_runs_from_a_refusal_that_was_recalled() -> None:
    case = found_not_to_stand(refusal_drafted)
    case.takes("recall_decision", {"because": "A namesake."}, on=SERVED, by=ONA)
    assert "apply_again" not in {one.deadline.code for one in timed(case.state, situation(RUTA, SERVED))}


def test_vai_10_nothing_is_recalled_that_nobody_found_not_to_stand() -> None:
    case = refusal_drafted()
    signs(case)
    assert case.bars("recall_decision", on=SERVED) == ["residence_permit.nothing_to_recall"]


def corrected(case: Renewal, field: str, value: str) -> None:
    """The statement that the refusal rests on is corrected after it was signed."""
    wrong: dict[str, object] = {"what": f"{case.matter.facts[0].number}.{field}", "value": value}
    case.takes("correct_entry", {**wrong, "reason": "Looked again."}, on=SIGNED)


def reviewed(case: Renewal, *, stands: bool) -> None:
    said: dict[str, object] = {"entry": str(signature(case)), "stands": stands, "reason": "Looked again."}
    case.takes("review_shaken_act", said, on=SIGNED, by=ONA)


@pytest.mark.parametrize(
    ("reviews", "serve", "recall"),
    [
        ([None], ["decision_shaken"], ["nothing_to_recall"]),  # corrected, and nobody looked
        ([True], [], ["nothing_to_recall"]),
        ([False], ["decision_does_not_stand"], []),
        ([False, None], ["decision_shaken"], ["nothing_to_recall"]),  # corrected again: looked at again
        ([False, True], [], ["nothing_to_recall"]),
        ([True, False], ["decision_does_not_stand"], []),
    ],
)
def test_vai_10_the_newest_review_says_whether_what_was_signed_is_served_or_recalled(
    reviews: list[bool | None], serve: list[str], recall: list[str]
) -> None:
    case = refusal_drafted()
    signs(case)
    for place, stands in enumerate(reviews):
        corrected(case, "source", f"Another source {place}")
        if stands is not None:
            reviewed(case, stands=stands)
    found = case.bars("serve_decision", on=SERVED)
    assert [one for one in found if "decision" in one] == [f"residence_permit.{one}" for one in serve]
    assert case.bars("recall_decision", on=SERVED) == [f"residence_permit.{one}" for one in recall]


@pytest.mark.parametrize("withdrawal_of_it", [False, True])
def test_a_recall_undoes_in_the_earlier_permit_s_file_what_the_decision_did_there_and_nothing_else(
    withdrawal_of_it: bool,
) -> None:
    """A refusal of the permanent permit changed nothing in the file of the temporary one; what another did stays."""
    case = threatened(permanent_application())
    permanent = drafts(case, "refuse", "lt/utpi:35(1)(1)/state_security").file
    if withdrawal_of_it:
        begun = {**FINDING, "permit": case.earlier}
        case.file = case.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", begun, by=RUTA, on=SIGNED)
        signs(drafts(case, "leave_in_force"))
        case.file = permanent
    signs(case)
    corrected(case, "source", "Another source")
    reviewed(case, stands=False)
    before = case.desk[case.earlier]
    case.takes("recall_decision", {"because": "A namesake."}, on=SERVED, by=ONA)
    assert case.desk[case.earlier] == before


def test_138_1_what_the_person_was_served_with_is_not_recalled() -> None:
    case = refusal_drafted()
    signs(case)
    serves(case)
    assert case.bars("recall_decision", on=SERVED) == ["residence_permit.served_is_not_recalled"]


def test_a_renewal_asked_of_the_permit_that_was_granted_is_ended_before_the_grant_is_recalled() -> None:
    case = found_not_to_stand(renewal_drafted)
    again = {**lodging(case, lodged_on=SERVED.isoformat()), "earlier_permit": case.file}
    case.desk.opens(RESIDENCE_PERMIT, "lodge_application", again, by=RUTA, on=SERVED)
    assert case.bars("recall_decision", on=SERVED) == ["residence_permit.asked_meanwhile"]


def test_a_withdrawal_of_the_permit_that_was_granted_is_ended_before_the_grant_is_recalled() -> None:
    case = found_not_to_stand(renewal_drafted)
    begun = {**FINDING, "permit": case.file, "began_on": SERVED.isoformat()}
    opened = case.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", begun, by=RUTA, on=SERVED)
    assert case.bars("recall_decision", on=SERVED) == ["residence_permit.asked_meanwhile"]
    leaving: dict[str, object] = {"operative": "leave_in_force", "weighing": "Nothing was found."}
    case.desk.takes("draft_decision", opened, leaving, by=RUTA, on=SERVED)
    case.desk.takes("sign_decision", opened, {}, by=ONA, on=SERVED)
    assert case.bars("recall_decision", on=SERVED) == []


def test_a_recalled_application_that_was_not_accepted_goes_on() -> None:
    case = not_accepted()
    letter_of = case.matter.data_requests[0].asked.number
    wrong: dict[str, object] = {
        "what": f"{letter_of}.answer_until",
        "value": "2026-04-20",
        "reason": "Misread.",
    }
    case.takes("correct_entry", wrong, on=AFTER)
    assert case.bars("serve_decision", on=AFTER)[0] == "residence_permit.decision_shaken"
    reviewed: dict[str, object] = {
        "entry": str(signature(case)),
        "stands": False,
        "reason": "The day had not passed.",
    }
    case.takes("review_shaken_act", reviewed, on=AFTER, by=ONA)
    case.takes("recall_decision", {"because": "Too early."}, on=AFTER, by=ONA)
    assert case.desk[case.earlier].matter.renewal_pending is not None
    assert case.matter.ended is None
    assert case.bars("record_data_received", on=DRAFTED) == []


@pytest.mark.parametrize(
    ("make", "lacks"),
    [
        (lambda: came(asked_for("means"), "means"), "not_checked"),  # nobody has looked at what came
        (looked_again, None),
        (found_missing, "data_missing"),
        (lambda: asked_for("means"), "data_awaited"),
        (lodged, "not_checked"),
        (complete, None),
    ],
)
def test_26_1_what_came_is_looked_at_before_anything_is_decided(make: Make, lacks: str | None) -> None:
    found = make().bars("sign_decision", on=AFTER, by=ONA)
    about = {"not_checked", "data_missing", "data_awaited"}
    assert [one for one in about if f"residence_permit.{one}" in found] == ([] if lacks is None else [lacks])
