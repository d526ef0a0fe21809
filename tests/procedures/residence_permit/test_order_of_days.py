"""Nothing happens before what it follows from, and a letter leaves time to answer: every step that asks for a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.desk_in_memory import RUTA, refusals
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import (
    ANSWERS,
    ASKED,
    CONCLUDED,
    DOCUMENT,
    INVITED,
    PREPARED,
    REGISTERED,
    SERVED,
    SIGNED,
    VILTE,
    Renewal,
    asked,
    complete,
    heard,
    lodged,
    reasoned,
    refusal_drafted,
    signs,
    threat,
    weighs,
)
from tests.procedures.residence_permit.test_contradictions import asked as letter_sent
from tests.procedures.residence_permit.test_contradictions import noted
from tests.procedures.residence_permit.test_disagreement import number, returned
from tests.procedures.residence_permit.test_ending import asked_for, found_missing
from tests.procedures.residence_permit.test_questionnaire import person, registers, up_to

from byla.casefile import Actor

Make = Callable[[], Renewal]
LODGED_ON, DAY = date(2026, 3, 2), timedelta(days=1)
SAID: dict[str, object] = {"language": "be", "channel": "online", "handed_in_by": "person"}


def bodies_asked() -> Renewal:
    """The State Security Department was asked on Thursday 5 March; it has not said that it received the request."""
    case = complete()
    question = {"agency": "state_security_department", "question": "Is there a threat?"}
    case.takes("request_assessment", {**question, "requested_on": ASKED.isoformat()}, on=ASKED)
    return case


def signed() -> Renewal:
    """Refused on Wednesday 8 April; a returned receipt is on file."""
    case = refusal_drafted()
    signs(case)
    paper: dict[str, object] = {"document": DOCUMENT, "kind": "proof_of_service", "issuer": "The post"}
    days = {"dated": SIGNED.isoformat(), "came_in": SIGNED.isoformat(), "language": "lt"}
    case.takes("record_document", {**paper, **days}, on=SIGNED)
    return case


def weighed() -> Renewal:
    """A conclusion of threat of Monday 16 March, which the official found not to carry."""
    case = threat()
    weighs(case, "does_not_carry")
    return case


def served_how(case: Renewal) -> dict[str, object]:
    proof = str(case.matter.documents[-1].number)
    return {"recipient": "person", "method": "registered_post", "proof": proof}


def contradiction(case: Renewal) -> list[str]:
    return [str(case.matter.contradictions[-1].noted.number)]


def answered(case: Renewal) -> str:
    return str(case.matter.questionnaire.answers[0].number)


ORDER: list[tuple[Make, Actor, str, str, date, Callable[[Renewal], dict[str, object]]]] = [
    # how far things are, who, the step, the day that it asks for, the day of what it follows from, the other answers
    (
        lodged,
        RUTA,
        "register_application",
        "received_on",
        LODGED_ON,
        lambda _: {"registered_on": "2026-03-04"},
    ),
    (lodged, RUTA, "check_completeness", "checked_on", LODGED_ON, lambda _: {}),
    (
        found_missing,
        RUTA,
        "request_missing_data",
        "dispatched_on",
        ASKED,
        lambda _: {"items": ["full_information"], "answer_until": "2026-03-20"},
    ),
    (
        lambda: asked_for("means"),
        RUTA,
        "record_data_received",
        "received_on",
        ASKED,
        lambda _: {"items": ["means"]},
    ),
    (lambda: registers(person("BLR")), RUTA, "ask_questionnaire", "asked_on", LODGED_ON, lambda _: PUT),
    (
        lambda: up_to("put"),
        RUTA,
        "record_questionnaire",
        "answered_on",
        REGISTERED,
        lambda _: {**SAID, **TOLD},
    ),
    (
        lambda: up_to("put"),
        RUTA,
        "record_questionnaire_refused",
        "refused_on",
        REGISTERED,
        lambda _: {"said": "No"},
    ),
    (complete, RUTA, "amend_answers", "amended_on", REGISTERED, lambda _: {**SAID, **TOLD}),
    (
        complete,
        RUTA,
        "translate_answers",
        "translated_on",
        REGISTERED,
        lambda case: {"of": answered(case), "language": "lt", "translator": "P. Petraitė", **TOLD},
    ),
    (bodies_asked, VILTE, "acknowledge_request", "received_on", ASKED, lambda _: {}),
    (asked, VILTE, "extend_assessment", "told_on", ASKED, lambda _: {"reasons": "An enquiry abroad."}),
    (
        asked,
        VILTE,
        "give_conclusion",
        "concluded_on",
        ASKED,
        lambda _: {"outcome": "no_threat", "reasons": "Nothing is known."},
    ),
    (
        weighed,
        RUTA,
        "return_conclusion",
        "returned_on",
        CONCLUDED,
        lambda case: {"conclusion": number(case), "why_returned": "reasons_do_not_carry", "because": "Old."},
    ),
    (returned, VILTE, "uphold_conclusion", "upheld_on", PREPARED, lambda _: {"reasons": "They went on."}),
    (returned, VILTE, "withdraw_conclusion", "withdrawn_on", PREPARED, lambda _: {"because": "A namesake."}),
    (
        returned,
        VILTE,
        "revise_conclusion",
        "concluded_on",
        PREPARED,
        lambda _: {"outcome": "no_threat", "reasons": "A namesake."},
    ),
    (
        lambda: heard(without="answer"),
        RUTA,
        "record_hearing",
        "heard_on",
        INVITED,
        lambda _: {"answered_by": "person", "method": "written", "answer": "I have no ties."},
    ),
    (
        lambda: noted()[0],
        RUTA,
        "ask_explanation",
        "dispatched_on",
        PREPARED,
        lambda case: {"contradictions": contradiction(case), "language": "be", "answer_until": "2026-03-27"},
    ),
    (
        lambda: letter_sent()[0],
        RUTA,
        "record_explanation",
        "explained_on",
        PREPARED,
        lambda _: {"explained_by": "person", "explanation": "The card is my sister's."},
    ),
    (
        signed,
        RUTA,
        "serve_decision",
        "served_on",
        SIGNED,
        lambda case: {"language": "lt", **served_how(case)},
    ),
    (
        signed,
        RUTA,
        "record_service_attempt",
        "known_on",
        SIGNED,
        lambda case: {"failure": "address_unknown", **served_how(case)},
    ),
]
PUT: dict[str, object] = {"language": "be", "channel": "online"}
TOLD: dict[str, object] = {"answers": {"profession": ANSWERS["profession"]}}


@pytest.mark.parametrize(
    ("make", "by", "step", "field", "cause", "others"), ORDER, ids=[one[2] for one in ORDER]
)
def test_nothing_is_recorded_from_a_day_before_its_cause(
    make: Make, by: Actor, step: str, field: str, cause: date, others: Callable[[Renewal], dict[str, object]]
) -> None:
    case = make()
    for day, why in ((cause - DAY, ["lt.before_its_cause"]), (cause, [])):
        said = {**others(case), field: day.isoformat()}
        assert refusals(case.tries(step, said, on=SERVED, by=by)) == why


LETTERS: list[tuple[Make, str, Callable[[Renewal], dict[str, object]]]] = [
    (found_missing, "request_missing_data", lambda _: {"items": ["full_information"]}),
    (
        lambda: noted()[0],
        "ask_explanation",
        lambda case: {"contradictions": contradiction(case), "language": "be"},
    ),
    (reasoned, "invite_to_hearing", lambda _: {"method": "written", "language": "be"}),
]


@pytest.mark.parametrize(("make", "step", "others"), LETTERS, ids=[one[1] for one in LETTERS])
@pytest.mark.parametrize(
    ("reading", "days", "why"),
    [
        ("five_working_days", 0, ["residence_permit.no_time_to_answer"]),
        ("five_working_days", 1, ["residence_permit.too_little_time"]),
        ("five_working_days", 6, ["residence_permit.too_little_time"]),  # Tuesday: the fourth working day
        ("five_working_days", 7, []),  # Wednesday: the fifth
        ("any_later_day", 0, ["residence_permit.no_time_to_answer"]),
        ("any_later_day", 1, []),
    ],
)
def test_charter_41_a_letter_leaves_the_time_that_the_law_is_read_to_ask_for(
    make: Make,
    step: str,
    others: Callable[[Renewal], dict[str, object]],
    reading: str,
    days: int,
    why: list[str],
) -> None:
    case = make()
    case.desk.book = read_as({"lt/vai:#least-time-to-answer": reading})
    until = PREPARED + timedelta(days=days)
    said = {**others(case), "dispatched_on": PREPARED.isoformat(), "answer_until": until.isoformat()}
    assert refusals(case.tries(step, said, on=PREPARED)) == why
