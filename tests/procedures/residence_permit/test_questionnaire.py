"""Rows 10, 56 and 57: who must answer the questionnaire, what was put, and that no answer is ever overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, book, refusals, situation
from tests.procedures.residence_permit.renewal import (
    ANSWERS,
    BODIES,
    LODGED,
    REGISTERED,
    RENEWING,
    SIGNED,
    Renewal,
    answers,
    asks,
    concludes,
    lodges,
    lodging,
    permit_held,
)

from byla.casefile import FileId, Option, fields_of
from byla.procedures.lt.questionnaire import put
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.acceptance import lacks
from byla.procedures.lt.residence_permit.codes import (
    Act,
    Basis,
    Channel,
    Language,
    PermitKind,
    QuestionnaireDuty,
    QuestionnaireOutcome,
)
from byla.procedures.lt.residence_permit.entries import ApplicationLodged
from byla.procedures.lt.residence_permit.matter import Standing
from byla.procedures.lt.residence_permit.questionnaire import duty_of, questionnaire_outcome

PUT = {"asked_on": "2026-03-04", "language": "be", "channel": "online"}
ANSWERED = {"handed_in_by": "person", "answered_on": "2026-03-04", "language": "be", "channel": "online"}
LATER = date(2026, 3, 10)  # Tuesday
HERS = date(1987, 4, 12)
EXEMPT = "residence_permit.questionnaire_duty.citizen_of_lithuania"


def person(*citizenships: str, born: str | None = "1987-04-12") -> Renewal:
    """Somebody with these citizenships, who has a permit and asks to renew it on 2 March 2026.

    That they are a citizen of Lithuania is found after lodging: before, nothing is lodged at all.
    """
    foreign = [country for country in citizenships if country != "LTU"]
    case = lodges(permit_held(citizenship=foreign[0] if foreign else None, born=born))
    for country in (*foreign[1:], *({"LTU"} & set(citizenships))):
        said = {"country": country, "source": "statement"}
        case.desk.takes("record_citizenship", case.person, said, by=RUTA, on=LODGED)
    return case


def registers(case: Renewal) -> Renewal:
    """Registered and complete, without the questionnaire."""
    days = {"received_on": "2026-03-03", "registered_on": "2026-03-04"}
    case.takes("register_application", days, on=REGISTERED)
    case.takes("check_completeness", {"checked_on": "2026-03-04"}, on=REGISTERED)
    return case


WHO = [
    # citizenships, born, what the rule says of somebody who asks for a renewal on 2 March 2026
    (("BLR",), "1987-04-12", "by_law"),
    (("RUS",), "1987-04-12", "by_law"),
    (("RUS",), "2008-03-02", "by_law"),  # eighteen on the very day
    (("RUS",), "2008-03-03", "under_age"),
    (("BLR",), "2008", "age_unknown"),
    (("BLR",), None, "age_unknown"),
    (("UKR",), "1987-04-12", "other_citizenship"),
    (("UKR",), None, "other_citizenship"),
    (("LTU",), "1987-04-12", "citizen_of_lithuania"),
    (("RUS", "LTU"), "1987-04-12", "citizen_of_lithuania"),
    (("BLR", "UKR"), "1987-04-12", "by_law"),
]


@pytest.mark.parametrize(("citizenships", "born", "expected"), WHO)
def test_who_must_answer(citizenships: tuple[str, ...], born: str | None, expected: str) -> None:
    case = registers(person(*citizenships, born=born))
    duty = case.matter.questionnaire.duty
    assert duty is not None
    assert duty.says.duty.value == expected
    must = expected == "by_law"
    assert (refusals(case.tries("ask_questionnaire", dict(PUT), on=REGISTERED)) == []) is must


READINGS = [
    (Act.FIRST_ISSUE, PermitKind.TEMPORARY, "new_only", "by_law"),
    (Act.RENEWAL, PermitKind.TEMPORARY, "new_only", "other_application"),
    (Act.FIRST_ISSUE, PermitKind.PERMANENT, "new_only", "other_application"),
    (Act.FIRST_ISSUE, PermitKind.TEMPORARY, "renewals_too", "by_law"),
    (Act.RENEWAL, PermitKind.TEMPORARY, "renewals_too", "by_law"),
    (Act.FIRST_ISSUE, PermitKind.PERMANENT, "renewals_too", "by_law"),
]


@pytest.mark.parametrize(("act", "kind", "reading", "expected"), READINGS)
def test_both_readings_of_who_must_answer(act: Act, kind: PermitKind, reading: str, expected: str) -> None:
    case = person("BLR")
    applied = Standing(1, LODGED, _application(case.person, act, kind))
    law = book().on(LODGED).with_reading("lt/questionnaire:#who-must-answer", reading)
    assert duty_of(case.desk[case.person].matter, applied, None, law=law, on=LODGED).value == expected


def _application(applicant: FileId, act: Act, kind: PermitKind) -> ApplicationLodged:
    return ApplicationLodged(
        applicant=applicant,
        kind=kind,
        act=act,
        earlier_permit=None,
        earlier_until=None,
        basis=Basis.WORK,
        channel=Channel.ONLINE,
        language=Language.BELARUSIAN,
        travel_document_until=date(2031, 5, 20),
    )


def test_before_the_order_of_2022_nobody_must_answer() -> None:
    case = person("BLR")
    day = date(2022, 11, 1)
    applied = Standing(1, day, _application(case.person, Act.FIRST_ISSUE, PermitKind.TEMPORARY))
    found = duty_of(case.desk[case.person].matter, applied, None, law=book().on(day), on=day)
    assert found is QuestionnaireDuty.NOT_IN_FORCE


def test_a_named_official_orders_it_of_others_with_reason_and_end() -> None:
    case = registers(person("UKR"))
    order = {"reason": "Lived in Homel until 2022.", "until": "2026-03-31"}
    case.takes("order_questionnaire", dict(order), on=REGISTERED, by=ONA)
    assert case.matter.questionnaire.must_answer
    assert refusals(case.tries("ask_questionnaire", {**PUT, "asked_on": "2026-04-01"}, on=date(2026, 4, 1)))
    case.takes("ask_questionnaire", dict(PUT), on=REGISTERED)


@pytest.mark.parametrize(
    ("until", "why"), [("2026-03-03", ["residence_permit.order_over"]), ("2026-03-04", []), (None, [])]
)
def test_row_56_an_order_ends_on_a_day_that_has_not_passed(until: str | None, why: list[str]) -> None:
    order = {"reason": "Lived in Homel until 2022."} | ({} if until is None else {"until": until})
    tried = registers(person("UKR")).tries("order_questionnaire", dict(order), on=REGISTERED, by=ONA)
    assert refusals(tried) == why


def test_row_56_nobody_orders_what_was_not_introduced_when_they_applied() -> None:
    day = date(2022, 11, 1)
    case = permit_held("UKR", issued_on="2022-04-30", valid_from="2022-05-01", valid_until="2022-12-30")
    lodges_on(case, day)
    tried = case.tries("order_questionnaire", {"reason": "Lived in Homel."}, on=REGISTERED, by=ONA)
    assert refusals(tried) == ["residence_permit.questionnaire_duty.not_in_force"]


def lodges_on(case: Renewal, day: date) -> None:
    said = lodging(case, lodged_on=day.isoformat())
    case.file = case.desk.opens(RESIDENCE_PERMIT, "lodge_application", said, by=RUTA, on=day)


UNKNOWN = [
    ((), "1987-04-12", "citizenship_unknown"),
    (("BLR",), None, "age_unknown"),
    (("BLR",), "2008", "age_unknown"),
]


@pytest.mark.parametrize("operative", ["renew", "refuse"])
@pytest.mark.parametrize(("citizenships", "born", "unknown"), UNKNOWN)
def test_row_56_nothing_is_decided_while_it_is_unknown_whether_they_must_answer(
    citizenships: tuple[str, ...], born: str | None, unknown: str, operative: str
) -> None:
    case = asks(registers(person(*citizenships, born=born)))
    for assessor in BODIES.values():
        concludes(case, assessor, outcome="no_threat")
    case.takes("draft_decision", dict(DRAFTS[operative]), on=SIGNED)
    assert f"residence_permit.questionnaire_duty.{unknown}" in case.bars("sign_decision", on=SIGNED, by=ONA)


@pytest.mark.parametrize("citizenships", [("LTU",), ("RUS", "LTU")])
def test_no_order_reaches_a_citizen_of_lithuania(citizenships: tuple[str, ...]) -> None:
    case = registers(person(*citizenships))
    order: dict[str, object] = {"reason": "Descent."}
    assert refusals(case.tries("order_questionnaire", order, on=REGISTERED, by=ONA)) == [EXEMPT]


def test_whoever_becomes_a_citizen_of_lithuania_meanwhile_is_not_asked() -> None:
    case = person("BLR")
    became = {"country": "LTU", "since": "2026-03-03", "source": "statement"}
    case.desk.takes("record_citizenship", case.person, became, by=RUTA, on=REGISTERED)
    tried = case.tries("ask_questionnaire", dict(PUT), on=REGISTERED)
    assert [(one.code, one.cited) for one in tried.refusals] == [  # type: ignore[union-attr]
        (EXEMPT, ("lt/questionnaire:#exempt",))
    ]


def test_the_rule_on_citizenship_is_no_fact_and_nothing_rests_on_it() -> None:
    case = answers(registers(person("RUS")))
    assert case.matter.facts == ()
    duty = case.matter.questionnaire.duty
    assert duty is not None
    reason = {"reason": "Asked by citizenship.", "facts": [str(duty.number)]}
    assert refusals(case.tries("add_reason", dict(reason), on=REGISTERED)) == ["residence_permit.no_fact"]


def test_the_very_words_that_were_put_are_kept_by_their_hash() -> None:
    case = answers(registers(person("BLR")))
    asked = case.matter.questionnaire.asked
    assert asked is not None
    assert asked.says.shown == put(asked.says.version).hash_in(asked.says.language)


FROZEN = {
    "lt": "5ab1012bd5172d88e395156c437df0ad126b6e8e44030dd5aef47a2db16ba01c",
    "en": "c7f8ec9634f2998107fb6d0bb166abc50894339992363971895691557d6ec2cb",
    "ru": "dd0c4d7ba7dc60fae11ef90a9f0d80892a328e9bf76dc713e623c1731d33cd29",
    "be": "e18ce1fafcf5f8859edf7f7a95cc45ea05730b4546f40f37e783cf55e1711141",
}


@pytest.mark.parametrize("language", sorted(FROZEN))
def test_a_wording_that_was_put_is_never_changed(language: str) -> None:
    assert put("2022-12-05").hash_in(Language(language)) == FROZEN[language]


def without(*codes: str) -> dict[str, str]:
    return {code: said for code, said in ANSWERS.items() if code not in codes}


def outcome(case: Renewal) -> QuestionnaireOutcome:
    return questionnaire_outcome(case.matter.questionnaire)


def test_what_came_of_it_step_by_step() -> None:
    case = registers(person("BLR"))
    assert outcome(case) is QuestionnaireOutcome.NOT_ASKED
    case.takes("ask_questionnaire", dict(PUT), on=REGISTERED)
    assert outcome(case) is QuestionnaireOutcome.AWAITED
    refused = {"refused_on": "2026-03-04", "said": "No."}
    case.takes("record_questionnaire_refused", dict(refused), on=REGISTERED)
    assert outcome(case) is QuestionnaireOutcome.REFUSED
    case.takes("record_questionnaire", {**ANSWERED, "answers": without("crimea")}, on=REGISTERED)
    assert outcome(case) is QuestionnaireOutcome.INCOMPLETE
    more = {"handed_in_by": "person", "amended_on": "2026-03-10", "language": "be", "channel": "post"}
    case.takes("amend_answers", {**more, "answers": {"crimea": "Ukraine."}}, on=LATER)
    assert outcome(case) is QuestionnaireOutcome.ANSWERED


DRAFTS: dict[str, dict[str, object]] = {
    "renew": RENEWING,
    "refuse": {"operative": "refuse", "grounds": ["lt/utpi:35(1)(14)"], "weighing": "No basis."},
}
LACKING = {
    "not put": "not_asked",
    "put": "awaited",
    "incomplete": "incomplete",
    "refused": "refused",
}


def up_to(state: str) -> Renewal:
    case = registers(person("BLR"))
    if state == "not put":
        return case
    case.takes("ask_questionnaire", dict(PUT), on=REGISTERED)
    if state == "incomplete":
        case.takes("record_questionnaire", {**ANSWERED, "answers": without("clearances")}, on=REGISTERED)
    if state == "refused":
        case.takes("record_questionnaire_refused", {"refused_on": "2026-03-04", "said": "No."}, on=REGISTERED)
    return case


@pytest.mark.parametrize("operative", ["renew", "refuse"])
@pytest.mark.parametrize("state", sorted(LACKING))
def test_nothing_is_granted_and_nothing_refused_without_it(state: str, operative: str) -> None:
    case = asks(up_to(state))
    for assessor in BODIES.values():
        concludes(case, assessor, outcome="no_threat")
    case.takes("draft_decision", dict(DRAFTS[operative]), on=SIGNED)
    wanted = f"residence_permit.questionnaire_outcome.{LACKING[state]}"
    assert wanted in case.bars("sign_decision", on=SIGNED, by=ONA)


@pytest.mark.parametrize(
    ("state", "then"),
    [
        ("not put", "ask_questionnaire"),
        ("put", "record_questionnaire"),
        ("incomplete", "amend_answers"),
        ("refused", "ask_questionnaire"),  # once more; or a named official does not accept the application
    ],
)
def test_the_next_step_leads_through_it(state: str, then: str) -> None:
    case = up_to(state)
    assert RESIDENCE_PERMIT.next_step(case.state, situation(RUTA, REGISTERED)) == then
    assert case.bars(then, on=REGISTERED) == []


def test_once_it_is_answered_the_bodies_are_next() -> None:
    case = answers(registers(person("BLR")))
    assert RESIDENCE_PERMIT.next_step(case.state, situation(RUTA, REGISTERED)) == "request_assessment"


def test_row_57_answers_are_frozen_and_what_is_said_later_stands_beside_them() -> None:
    case = answers(registers(person("BLR")), military_service="Не служыла.")
    before = case.matter.questionnaire.answers[0]
    later = {"handed_in_by": "person", "amended_on": "2026-03-10", "language": "ru", "channel": "post"}
    case.takes("amend_answers", {**later, "answers": {"military_service": "Служила в 2006 году."}}, on=LATER)
    first, second = case.matter.questionnaire.answers
    assert first == before
    assert [one.said for one in second.says.answers] == ["Служила в 2006 году."]
    correctable = {one.code.split(".")[0] for one in _correctable(case)}
    assert not {str(first.number), str(second.number)} & correctable


def _correctable(case: Renewal) -> Sequence[Option]:
    step = RESIDENCE_PERMIT.step("correct_entry")
    options = fields_of(step.form)["what"].options
    assert options is not None
    return options(case.state, situation(RUTA, LATER))


def test_row_57_a_translation_stands_beside_the_original_with_its_translator() -> None:
    case = answers(registers(person("BLR")))
    original = case.matter.questionnaire.answers[0]
    said = {"of": str(original.number), "language": "lt", "translator": "Petrė Petraitė"}
    said |= {"translated_on": "2026-03-10"}
    translation: dict[str, object] = {**said, "answers": {"profession": "Slaugytoja."}}
    case.takes("translate_answers", translation, on=LATER)
    assert case.matter.questionnaire.answers == (original,)
    assert case.matter.questionnaire.translations[0].says.translator == "Petrė Petraitė"
    assert refusals(case.tries("translate_answers", {**translation, "language": "be"}, on=LATER)) == [
        "residence_permit.same_language"
    ]


def test_row_57_nothing_is_translated_that_was_not_said() -> None:
    case = registers(person("BLR"))
    case.takes("ask_questionnaire", dict(PUT), on=REGISTERED)
    case.takes("record_questionnaire", {**ANSWERED, "answers": without("profession")}, on=REGISTERED)
    said = {
        "of": str(case.matter.questionnaire.answers[0].number),
        "language": "lt",
        "translator": "P. Petraitė",
    }
    said |= {"translated_on": "2026-03-10"}
    tried = case.tries("translate_answers", {**said, "answers": {"profession": "Slaugytoja."}}, on=LATER)
    assert refusals(tried) == ["residence_permit.translates_nothing"]


def test_an_answer_to_what_was_not_put_is_none() -> None:
    case = registers(person("BLR"))
    case.takes("ask_questionnaire", dict(PUT), on=REGISTERED)
    made_up: dict[str, object] = {**ANSWERED, "answers": {"religion": "None."}}
    assert refusals(case.tries("record_questionnaire", made_up, on=REGISTERED)) == [
        "answers: casefile.question_not_put"
    ]


@pytest.mark.parametrize("state", ["incomplete", "refused"])
def test_refused_or_incomplete_it_may_end_in_not_accepted(state: str) -> None:
    assert [one.code for one in lacks(up_to(state).state, situation(ONA, REGISTERED))] == ["questionnaire"]


@pytest.mark.parametrize("state", ["not put", "put"])
def test_while_nobody_said_no_it_does_not(state: str) -> None:
    assert lacks(up_to(state).state, situation(ONA, REGISTERED)) == ()
