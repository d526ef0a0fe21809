"""lt/questionnaire: who must answer when they apply for a national visa, who never does, and what was put and said."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, JOB, ONA, RUTA, Desk, refusals, situation
from tests.procedures.national_visa.visa import (
    HANDING_OVER,
    HOW,
    LODGED,
    PUT,
    Visa,
    answered,
    applying,
    becomes,
    lodged,
    person,
    put,
    refused,
)
from tests.procedures.residence_permit.readings import read_as

from byla.casefile import fields_of
from byla.procedures.lt.national_visa import NATIONAL_VISA
from byla.procedures.lt.questionnaire import Language
from byla.procedures.lt.questionnaire import put as version

DUTY = "national_visa.questionnaire_duty"
PUTTING: dict[str, object] = {**HOW, "asked_on": PUT.isoformat()}
WHO = [
    # citizenships, born, what the rule says of somebody who applies on 2 March 2026
    (("BLR",), "1987-04-12", "by_law"),
    (("RUS",), "1987-04-12", "by_law"),
    (("RUS",), "2008-03-02", "by_law"),  # eighteen on the very day
    (("RUS",), "2008-03-03", "under_age"),
    (("BLR",), "2008", "age_unknown"),
    (("BLR",), None, "age_unknown"),
    (("UKR",), "1987-04-12", "other_citizenship"),
    (("BLR", "UKR"), "1987-04-12", "by_law"),
]


@pytest.mark.parametrize(("citizenships", "born", "expected"), WHO)
def test_persons_who_must_answer(citizenships: tuple[str, ...], born: str | None, expected: str) -> None:
    visa = lodged(*citizenships, born=born)
    assert visa.matter.law is not None
    assert visa.matter.law.says.duty.value == expected
    wanted = [] if expected == "by_law" else [f"{DUTY}.{expected}"]
    assert visa.tries("ask_questionnaire", PUTTING) == wanted


@pytest.mark.parametrize("reading", ["new_only", "renewals_too"])
def test_persons_whoever_applies_for_a_national_visa_is_named_under_both_readings(reading: str) -> None:
    visa = lodged("RUS", law=read_as({"lt/questionnaire:#who-must-answer": reading}))
    assert visa.matter.law is not None
    assert visa.matter.law.says.duty.value == "by_law"


def test_before_the_order_of_2022_nobody_must_answer() -> None:
    visa = lodged("BLR", on=date(2022, 11, 1))
    assert visa.tries("ask_questionnaire", PUTTING) == [f"{DUTY}.not_in_force"]
    order = {"reason": "Lived in Homel."}
    assert visa.tries("order_questionnaire", dict(order), by=ONA) == [f"{DUTY}.not_in_force"]


@pytest.mark.parametrize("citizenships", [("LTU",), ("RUS", "LTU"), ("BLR", "LTU")])
def test_exempt_a_citizen_of_lithuania_needs_no_visa_and_is_never_asked(
    citizenships: tuple[str, ...],
) -> None:
    desk = Desk()
    record = person(desk, *citizenships)
    outcome = desk.would_open(NATIONAL_VISA, "record_application", applying(record), by=RUTA, on=LODGED)
    assert refusals(outcome) == ["national_visa.citizen_of_lithuania"]


def test_exempt_whoever_becomes_a_citizen_of_lithuania_meanwhile_is_neither_asked_nor_ordered() -> None:
    visa = lodged("RUS")
    becomes(visa.desk, visa.person, "LTU", since="2026-03-03")
    assert visa.tries("ask_questionnaire", PUTTING) == [f"{DUTY}.citizen_of_lithuania"]
    visa.takes("look_again")
    order: dict[str, object] = {"reason": "Descent."}
    assert visa.tries("order_questionnaire", order, by=ONA) == [f"{DUTY}.citizen_of_lithuania"]
    assert visa.next_step() == "hand_over"


def test_others_a_named_official_orders_it_with_reason_and_end() -> None:
    visa = lodged("UKR")
    order: dict[str, object] = {"reason": "Lived in Homel until 2022.", "until": "2026-03-31"}
    assert visa.tries("order_questionnaire", order) != []  # no caseworker
    assert visa.tries("order_questionnaire", {**order, "until": "2026-03-03"}, by=ONA) == [
        "national_visa.order_over"
    ]
    visa.takes("order_questionnaire", order, by=ONA)
    late = {**PUTTING, "asked_on": "2026-04-01"}
    assert visa.tries("ask_questionnaire", late, on=date(2026, 4, 1)) == [f"{DUTY}.other_citizenship"]
    put(visa)
    assert visa.tries("hand_over", HANDING_OVER) == ["national_visa.questionnaire_outcome.awaited"]


@pytest.mark.parametrize("machine", [JOB, IMPORT])
def test_others_no_machine_orders_it(machine) -> None:
    order: dict[str, object] = {"reason": "So."}
    assert "casefile.adverse_needs_person" in lodged("UKR").tries("order_questionnaire", order, by=machine)


def test_others_whom_the_law_names_needs_no_order() -> None:
    tried = lodged("BLR").tries("order_questionnaire", {"reason": "So."}, by=ONA)
    assert tried == ["national_visa.questionnaire_due_anyway"]


def test_what_the_identity_record_did_not_say_is_looked_for_again() -> None:
    visa = lodged("BLR", born=None)
    assert visa.tries("hand_over", HANDING_OVER) == [f"{DUTY}.age_unknown"]
    assert visa.next_step() == "look_again"
    born = {"year": 1987, "month": 4, "day": 12, "source": "statement"}
    visa.desk.takes("record_birth", visa.person, born, by=RUTA, on=PUT)
    visa.takes("look_again")
    assert visa.next_step() == "ask_questionnaire"


@pytest.mark.parametrize(
    ("make", "then"),
    [
        (lambda: lodged(), "ask_questionnaire"),
        (lambda: put(lodged()), "record_answers"),
        (lambda: answered(put(lodged()), "crimea"), "record_answers"),
        (lambda: refused(put(lodged())), "ask_questionnaire"),  # once more; nobody is led to the harsher act
        (lambda: answered(put(lodged())), "hand_over"),
        (lambda: lodged("UKR"), "hand_over"),
    ],
)
def test_not_completed_the_next_step_leads_through_it(make, then: str) -> None:
    visa: Visa = make()
    assert visa.next_step() == then
    assert (visa.tries("hand_over", HANDING_OVER) == []) is (then == "hand_over")


def test_the_very_words_that_were_put_are_kept_by_their_hash() -> None:
    asked = put(lodged()).matter.asked
    assert asked is not None
    assert asked.says.shown == version(asked.says.version).hash_in(Language.BELARUSIAN)


def test_answers_are_frozen_and_what_is_said_later_stands_beside_them() -> None:
    visa = answered(put(lodged()), "clearances", military_service="Не служыла.")
    first = visa.matter.answers[0]
    later = {"language": "ru", "channel": "post", "answered_on": "2026-03-10"}
    said: dict[str, object] = {**later, "answers": {"military_service": "Служила.", "clearances": "Нет."}}
    visa.takes("record_answers", said, on=date(2026, 3, 10))
    assert visa.matter.answers[0] == first
    assert [one.said for one in visa.matter.answers[1].says.answers] == ["Служила.", "Нет."]
    assert visa.matter.unanswered == ()
    options = fields_of(NATIONAL_VISA.step("correct_entry").form)["what"].options
    assert options is not None
    offered = {one.code.split(".")[0] for one in options(visa.state, situation(RUTA, PUT))}
    assert not offered & {str(one.number) for one in visa.matter.answers}


def test_an_answer_to_what_was_not_put_is_none() -> None:
    made_up: dict[str, object] = {**HOW, "answered_on": PUT.isoformat(), "answers": {"religion": "None."}}
    assert put(lodged()).tries("record_answers", made_up) == ["answers: casefile.question_not_put"]
    assert lodged().tries("record_answers", made_up)[0] == "national_visa.questionnaire_not_put"


def test_whoever_answered_did_not_refuse() -> None:
    said: dict[str, object] = {"refused_on": PUT.isoformat(), "said": "No."}
    assert answered(put(lodged())).tries("record_questionnaire_refused", said) == [
        "national_visa.answered_already"
    ]
    assert put(lodged()).tries("ask_questionnaire", PUTTING) == ["national_visa.questionnaire_put_already"]


@pytest.mark.parametrize(
    ("make", "step", "said"),
    [
        (lodged, "ask_questionnaire", {**PUTTING, "asked_on": "2026-03-01"}),
        (
            lambda: put(lodged()),
            "record_answers",
            {**HOW, "answered_on": "2026-03-03", "answers": {"crimea": "Ukraine."}},
        ),
        (lambda: put(lodged()), "record_questionnaire_refused", {"refused_on": "2026-03-03", "said": "No."}),
    ],
)
def test_nothing_comes_before_its_cause(make, step: str, said: dict[str, object]) -> None:
    assert make().tries(step, said) == ["lt.before_its_cause"]
