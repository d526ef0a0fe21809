"""A correction puts right what was written down wrongly. It is no second way to do what a guarded step does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.desk_in_memory import ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    ANSWER_UNTIL,
    DOCUMENT,
    DRAFTED,
    HEARD,
    INVITED,
    REFUSING,
    REGISTERED,
    SERVED,
    SIGNED,
    Renewal,
    asked,
    balances,
    complete,
    heard,
    lodged,
    permit_held,
    records_fact,
    refusal_drafted,
    renewal_drafted,
    serves,
    signs,
    threat,
)
from tests.procedures.residence_permit.six_questions import withdrawal

from byla.procedures.lt.residence_permit.entries import ApplicationRegistered
from byla.procedures.lt.residence_permit.matter import Standing


def corrects(renewal: Renewal, number: int, field: str, value: str = "", on: date = SIGNED) -> list[str]:
    """Corrects a field of an entry, or says why not."""
    answers: dict[str, object] = {"what": f"{number}.{field}", "value": value, "reason": "Looked again."}
    return refusals(renewal.tries("correct_entry", answers, on=on))


def number(standing: Standing[object] | None) -> int:
    """The number of an entry that counts."""
    assert standing is not None
    return standing.number


# UTPI 4(3)-(4): a question to a body, and what came of it


@pytest.mark.parametrize("field", ["struck", "interest", "agency"])
@pytest.mark.parametrize("make", [asked, threat])
def test_4_4_nobody_corrects_a_question_away_from_its_answer(make, field: str) -> None:
    renewal = make()
    for assessment in renewal.matter.assessments:
        assert corrects(renewal, assessment.request.number, field, "police") == [
            "what: casefile.not_an_option"
        ]


def test_c_420_22_nobody_rewrites_what_another_official_weighed_or_sent_back() -> None:
    renewal = refusal_drafted()
    renewal.takes("return_draft", {"because": "The weighing is thin."}, on=SIGNED, by=ONA)
    (threat_found,) = renewal.matter.threats
    weighed, returned = number(threat_found.weighed), renewal.state.version
    for field, value in ((f"{weighed}.weight", "does_not_carry"), (f"{returned}.because", "It is fine.")):
        entry, _, name = field.partition(".")
        assert corrects(renewal, int(entry), name, value) == ["what: casefile.not_an_option"]


# Charter 41: the hearing


def test_charter_41_a_day_that_the_person_was_told_is_not_shortened_by_a_correction() -> None:
    renewal = heard(without="answer")
    assert renewal.matter.hearing is not None
    assert (
        corrects(renewal, renewal.matter.hearing.invitation.number, "answer_until", "2026-03-23", HEARD) == []
    )
    assert renewal.bars("lapse_hearing", on=HEARD) == ["residence_permit.hearing_open"]
    assert renewal.bars("lapse_hearing", on=ANSWER_UNTIL + timedelta(days=1)) == []


def test_charter_41_a_lapse_before_the_day_as_corrected_is_none() -> None:
    renewal = heard(without="answer")
    renewal.takes("lapse_hearing", on=date(2026, 4, 3))
    assert renewal.matter.hearing is not None
    assert corrects(renewal, renewal.matter.hearing.invitation.number, "answer_until", "2026-04-12") == []
    assert "residence_permit.hearing_open" in renewal.bars("sign_decision", on=SIGNED, by=ONA)
    assert renewal.bars("lapse_hearing", on=SIGNED) == ["residence_permit.hearing_open"]
    assert renewal.bars("lapse_hearing", on=SERVED) == ["residence_permit.hearing_open"]  # after a Sunday
    assert renewal.bars("lapse_hearing", on=SERVED + timedelta(days=1)) == []


def test_33_4_a_term_that_the_person_was_told_is_not_shortened_by_a_correction() -> None:
    renewal = complete()
    renewal.takes("check_completeness", {"checked_on": "2026-03-05", "missing": ["means"]}, on=INVITED)
    letter: dict[str, object] = {
        "items": ["means"],
        "dispatched_on": "2026-03-06",
        "answer_until": "2026-04-08",
    }
    renewal.takes("request_missing_data", letter, on=INVITED)
    renewal.takes("draft_decision", {**REFUSING, "grounds": ["lt/utpi:35(1)(13)"]}, on=DRAFTED)
    asked_in = renewal.matter.data_requests[0].asked.number
    assert corrects(renewal, asked_in, "answer_until", "2026-03-09", DRAFTED) == []
    assert "residence_permit.data_awaited" in renewal.bars("sign_decision", on=SIGNED)
    assert "residence_permit.data_awaited" not in renewal.bars("sign_decision", on=SIGNED + timedelta(days=1))


# Nothing before its cause


def test_138_1_service_is_not_moved_before_the_signature() -> None:
    renewal = refusal_drafted()
    signs(renewal)
    serves(renewal)
    served = number(renewal.matter.served)
    assert corrects(renewal, served, "true_from", "2026-04-07", SERVED) == ["lt.before_its_cause"]
    assert corrects(renewal, served, "true_from", "2026-04-09", SERVED) == []


def test_an_answer_is_not_moved_before_the_invitation() -> None:
    renewal = heard()
    assert renewal.matter.hearing is not None
    answer = number(renewal.matter.hearing.heard)
    assert corrects(renewal, answer, "true_from", "2026-03-18") == ["lt.before_its_cause"]
    assert corrects(renewal, answer, "true_from", "2026-03-20") == []


def test_lodging_is_not_moved_after_what_followed_from_it() -> None:
    renewal = complete()
    assert set(corrects(renewal, 1, "true_from", "2026-03-05")) == {"lt.before_its_cause"}
    assert corrects(renewal, 1, "true_from", "2026-03-03") == []


@pytest.mark.parametrize(
    ("what", "day"),
    [
        ("lodged", "2026-03-04"),  # Wednesday; received on Tuesday 3 March
        ("checked", "2026-03-01"),  # Sunday; lodged on Monday 2 March
    ],
)
def test_33_neither_receipt_nor_check_is_older_than_the_application(what: str, day: str) -> None:
    renewal = complete()
    entry = {"lodged": 1, "checked": number(renewal.matter.checked)}[what]
    assert corrects(renewal, entry, "true_from", day) == ["lt.before_its_cause"]


def test_what_was_out_of_order_before_bars_no_correction_of_something_else() -> None:
    renewal = complete()
    renewal.desk.writes(
        renewal.file, ApplicationRegistered(received=date(2026, 3, 1)), by=RUTA, on=REGISTERED
    )
    assert corrects(renewal, number(renewal.matter.checked), "true_from", "2026-03-05") == []


# What only a step of its own may do


def test_138_1_the_proof_of_a_service_stays_a_proof() -> None:
    renewal = refusal_drafted()
    signs(renewal)
    serves(renewal)
    (proof,) = renewal.matter.documents
    for field, value in (("struck", ""), ("kind", "other"), ("dated", "2026-04-01")):
        assert corrects(renewal, proof.number, field, value, SERVED) == [
            "residence_permit.no_proof_of_service"
        ]
    assert corrects(renewal, proof.number, "issuer", "The post", SERVED) == []


def test_138_1_another_proof_on_file_does_not_take_the_place_of_the_one_that_was_named() -> None:
    renewal = refusal_drafted()
    signs(renewal)
    serves(renewal)
    (proof,) = renewal.matter.documents
    second: dict[str, object] = {"document": DOCUMENT, "kind": "proof_of_service", "issuer": "The post"}
    days = {"dated": SERVED.isoformat(), "came_in": SERVED.isoformat(), "language": "lt"}
    renewal.takes("record_document", {**second, **days}, on=SERVED)
    assert corrects(renewal, proof.number, "kind", "other", SERVED) == [
        "residence_permit.no_proof_of_service"
    ]


@pytest.mark.parametrize(
    ("field", "value", "refused"),
    [
        ("kind", "link", True),
        ("statement", "Answer to something else", True),
        ("reliability", "probable", False),
        ("struck", "", False),
    ],
)
def test_gdpr_9_a_quoted_opinion_stays_those_words_and_an_opinion_or_goes(
    field: str, value: str, refused: bool
) -> None:
    renewal = threat()
    answered = renewal.matter.questionnaire.answers[0].number
    quoted = {"of": f"{answered}.crimea", "passage": "Answer to crimea", "reliability": "established"}
    renewal.takes("quote_opinion", {**quoted, "bearing": "against"}, on=INVITED)
    (fact,) = renewal.matter.facts
    expected = ["residence_permit.quoted_opinion_stays"] if refused else []
    assert corrects(renewal, fact.number, field, value) == expected


@pytest.mark.parametrize(("field", "value"), [("valid_until", "2040-01-01"), ("struck", "")])
def test_51_2_a_permit_is_what_was_signed_and_no_correction_makes_it_longer(field: str, value: str) -> None:
    renewal = renewal_drafted()
    signs(renewal)
    assert corrects(renewal, number(renewal.matter.permit), field, value) == [
        "residence_permit.granted_as_signed"
    ]


def test_the_application_cannot_be_struck_out_and_leave_the_permit_waiting_for_ever() -> None:
    assert corrects(lodged(), 1, "struck") == ["residence_permit.application_stays"]
    for renewal in (lodged(), withdrawal()):
        renewal.file = renewal.earlier
        assert corrects(renewal, 1, "struck") == ["residence_permit.permit_stays"]
        assert corrects(renewal, 1, "number", "LT-77-000010") == []
    alone = permit_held()
    assert corrects(alone, 1, "struck") == []


# A draft is newer than every correction


def test_vai_10_a_reason_brought_back_by_a_correction_asks_for_a_new_draft() -> None:
    renewal = heard()
    other: dict[str, object] = {"reason": "It was long.", "facts": [str(renewal.matter.facts[0].number)]}
    added = renewal.takes("add_reason", other, on=DRAFTED)
    withdrawn: dict[str, object] = {"reason": str(added), "because": "It was not."}
    back = renewal.takes("withdraw_reason", withdrawn, on=DRAFTED)
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert corrects(renewal, back, "struck") == []
    assert renewal.bars("sign_decision", on=SIGNED, by=ONA) == [
        "residence_permit.not_proportionate_yet",
        "residence_permit.draft_shaken",
    ]


def test_vai_10_what_speaks_for_the_person_and_is_corrected_asks_for_a_new_draft() -> None:
    renewal = heard()
    fact = records_fact(renewal, bearing="for", kind="family", statement="One child.")
    balances(renewal, on=DRAFTED)
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert corrects(renewal, int(fact), "statement", "Three children.") == []
    assert renewal.bars("sign_decision", on=SIGNED, by=ONA) == [
        "residence_permit.counter_fact_left_out",
        "residence_permit.draft_shaken",
    ]


def test_35_1_13_a_signed_refusal_rests_on_the_letter_that_asked_for_the_data() -> None:
    renewal = complete()
    renewal.takes("check_completeness", {"checked_on": "2026-03-05", "missing": ["means"]}, on=INVITED)
    letter: dict[str, object] = {
        "items": ["means"],
        "dispatched_on": "2026-03-06",
        "answer_until": "2026-03-30",
    }
    renewal.takes("request_missing_data", letter, on=INVITED)
    renewal.takes("draft_decision", {**REFUSING, "grounds": ["lt/utpi:35(1)(13)"]}, on=DRAFTED)
    assert renewal.matter.draft is not None
    assert renewal.matter.data_requests[0].asked.number in renewal.matter.draft.says.stands_on


# The person is heard again on what was corrected


def test_charter_41_a_fact_rewritten_after_the_hearing_is_heard_again() -> None:
    renewal = heard()
    fact = renewal.matter.facts[0].number
    assert corrects(renewal, fact, "statement", "Commanded a unit of a foreign service.", DRAFTED) == []
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert renewal.bars("sign_decision", on=SIGNED, by=ONA) == [
        "residence_permit.not_heard_on_fact",
        "residence_permit.fact_not_weighed",
    ]
    assert renewal.state.procedure.next_step(renewal.state, situation(RUTA, SIGNED)) == "invite_to_hearing"
    assert renewal.bars("invite_to_hearing", on=SIGNED) == []
