"""Row 23: who asks for the main elements in their language is owed them, and when they asked stays on record."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    DOCUMENT,
    SERVED,
    SIGNED,
    Renewal,
    heard,
    lodged,
    permit_held,
    refusal_drafted,
    renewal_drafted,
    serves,
    signs,
)
from tests.procedures.residence_permit.test_ending import not_accepted, taken_back
from tests.procedures.residence_permit.test_representation import ends, represented

from byla.casefile import tasks, timed
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.told import told_to
from byla.procedures.lt.what_follows import OPEN_BAN

GIVEN = date(2026, 4, 20)  # Monday


def served() -> Renewal:
    """A refusal, served on Monday 13 April."""
    renewal = refusal_drafted()
    signs(renewal)
    serves(renewal)
    return renewal


def asking(on: date = SERVED, **other: object) -> dict[str, object]:
    return {"asked_on": on.isoformat(), "asked_by": "person", "language": "be", **other}


def asked(renewal: Renewal, on: date = SERVED) -> int:
    """A translation into Belarusian is asked for; the number of the request."""
    return renewal.takes("record_translation_request", asking(on), on=on)


def paper(renewal: Renewal, on: date = GIVEN, **other: object) -> int:
    """The translation is put on file; the number of its entry."""
    said: dict[str, object] = {
        **{"document": DOCUMENT, "kind": "translation", "issuer": "Translation bureau", "language": "be"},
        **{"dated": on.isoformat(), "came_in": on.isoformat(), **other},
    }
    return renewal.takes("record_document", said, on=on)


def giving(request: int, document: int, on: date = GIVEN) -> dict[str, object]:
    return {
        **{"asked": str(request), "document": str(document), "translator": "Vertėja Pavyzdinė"},
        "given_on": on.isoformat(),
    }


def owed(renewal: Renewal, on: date = GIVEN) -> list[tuple[str, str]]:
    """What stands as a task of this file, and the step that settles it; a ban that follows has a file of its own."""
    found = tasks(renewal.state, situation(RUTA, on))
    return [(one.said.code, one.settled_by) for one in found if one.settled_by != OPEN_BAN]


OWED = "residence_permit.translation_owed"


# 2008/115 Art. 12(2), law on the state language: on request


def test_row_23_12_2_nothing_is_owed_that_nobody_asked_for() -> None:
    renewal = served()
    paper(renewal)
    assert owed(renewal) == []
    assert renewal.bars("record_translation", on=GIVEN) == ["residence_permit.no_translation_asked"]


@pytest.mark.parametrize("make", [lodged, heard, refusal_drafted, renewal_drafted, served])
def test_row_23_12_2_it_can_be_asked_for_as_soon_as_something_is_asked(make) -> None:
    renewal = make()
    number = asked(renewal)
    (one,) = renewal.matter.translations
    assert (one.asked.number, one.asked.day, one.given) == (number, SERVED, None)


def test_of_what_was_taken_back_there_is_nothing_to_translate() -> None:
    assert taken_back().bars("record_translation_request", on=SERVED) == ["residence_permit.question_ended"]


def test_of_a_permit_that_is_only_held_there_is_nothing_to_translate() -> None:
    assert permit_held().bars("record_translation_request", on=SERVED) == ["residence_permit.nothing_asked"]


@pytest.mark.parametrize(
    ("make", "stands"),
    [
        (refusal_drafted, []),  # there is no decision yet
        (lambda: signed(refusal_drafted()), [(OWED, "record_document")]),
        (lambda: signed(renewal_drafted()), [(OWED, "record_document")]),  # for the person, too
        (served, [(OWED, "record_document")]),
    ],
)
def test_row_23_12_2_it_is_owed_once_there_is_a_decision(make, stands) -> None:
    renewal = make()
    asked(renewal)
    assert owed(renewal) == stands


def signed(renewal: Renewal) -> Renewal:
    signs(renewal)
    return renewal


def test_row_23_12_2_a_decision_not_to_accept_is_translated_too() -> None:
    renewal = not_accepted()
    on = date(2026, 4, 1)
    renewal.takes("record_translation_request", asking(on), on=on)
    assert owed(renewal, on) == [(OWED, "record_document")]


def test_row_23_12_2_no_term_is_invented_for_it() -> None:
    renewal = served()
    before = [one.deadline.code for one in timed(renewal.state, situation(RUTA, GIVEN))]
    asked(renewal)
    assert [one.deadline.code for one in timed(renewal.state, situation(RUTA, GIVEN))] == before
    assert (OWED, "record_document") in owed(renewal, date(2027, 4, 20))  # a year on it is still owed


def test_row_23_12_2_what_was_given_is_owed_no_more() -> None:
    renewal = served()
    request = asked(renewal)
    assert renewal.bars("record_translation", on=GIVEN) == ["residence_permit.no_translation_here"]
    document = paper(renewal)
    assert owed(renewal) == [(OWED, "record_translation")]
    renewal.takes("record_translation", giving(request, document), on=GIVEN)
    assert owed(renewal) == []
    (one,) = renewal.matter.translations
    assert one.given is not None
    assert (one.given.day, one.given.says.translator) == (GIVEN, "Vertėja Pavyzdinė")
    assert renewal.bars("record_translation", on=GIVEN) == ["residence_permit.no_translation_asked"]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ({"language": "lt"}, ["residence_permit.written_in_it"]),
        ({"language": "be"}, ["residence_permit.translation_asked_already"]),
        ({"language": "ru"}, []),
        ({"language": "ru", "asked_on": "2026-03-01"}, ["lt.before_its_cause"]),
        ({"language": "ru", "asked_by": ""}, ["asked_by: casefile.missing_choice"]),
    ],
)
def test_which_request_is_one(other: dict[str, object], found: list[str]) -> None:
    renewal = served()
    asked(renewal)
    outcome = renewal.tries("record_translation_request", asking(**other), on=GIVEN)
    assert refusals(outcome) == found


@pytest.mark.parametrize("scope", ["be_heard", "lodge_and_complete", "receive_service", "everything"])
def test_row_23_12_2_any_power_that_holds_is_one_to_ask(scope: str) -> None:
    renewal = served()
    number = represented(renewal, scope=[scope])
    renewal.takes("record_translation_request", asking(asked_by=str(number)), on=SERVED)
    assert renewal.matter.translations[0].asked.says.representative == number


def test_2_147_a_power_that_has_ended_asks_for_nothing() -> None:
    renewal = served()
    number = represented(renewal)
    ends(renewal, number, on=SERVED)
    outcome = renewal.tries("record_translation_request", asking(asked_by=str(number)), on=SERVED)
    assert refusals(outcome) == ["residence_permit.no_power_then"]


# What is given


@pytest.mark.parametrize(
    ("other", "on", "found"),
    [
        ({}, GIVEN, []),
        ({"language": "ru"}, GIVEN, ["residence_permit.translation_in_another"]),
        ({"kind": "correspondence"}, GIVEN, ["document: casefile.not_an_option"]),
        ({"dated": "2026-04-07"}, GIVEN, ["document: casefile.not_an_option"]),  # older than the decision
        ({}, date(2026, 4, 10), ["lt.before_its_cause"]),  # before it was asked for
        ({}, date(2026, 4, 7), ["lt.before_its_cause"] * 2),  # and before the decision
    ],
)
def test_row_23_12_2_what_is_given_is_a_translation_of_this_decision_into_that_language(
    other: dict[str, object], on: date, found: list[str]
) -> None:
    renewal = served()
    request = asked(renewal)
    fit = paper(renewal, language="pl")
    document = paper(renewal, **other)
    assert fit
    outcome = renewal.tries("record_translation", giving(request, document, on), on=GIVEN)
    assert refusals(outcome) == found


def test_nothing_is_given_before_there_is_a_decision() -> None:
    renewal = refusal_drafted()
    asked(renewal)
    paper(renewal)
    assert "residence_permit.not_signed" in renewal.bars("record_translation", on=GIVEN)


def test_a_translation_of_a_recalled_decision_is_none_of_the_next() -> None:
    renewal = signed(refusal_drafted())
    request = asked(renewal)
    renewal.takes("record_translation", giving(request, paper(renewal)), on=GIVEN)
    struck: dict[str, object] = {"what": f"{renewal.matter.facts[0].number}.struck", "reason": "A namesake."}
    renewal.takes("correct_entry", struck, on=GIVEN)
    review: dict[str, object] = {"stands": False, "reason": "Nothing carries it."}
    assert renewal.matter.signed is not None
    shaken = {**review, "entry": str(renewal.matter.signed.number)}
    renewal.takes("review_shaken_act", shaken, on=GIVEN, by=ONA)
    renewal.takes("recall_decision", {"because": "It does not stand."}, on=GIVEN, by=ONA)
    assert [one.given for one in renewal.matter.translations] == [None]
    assert owed(renewal) == []


def test_a_decision_that_does_not_stand_is_not_translated() -> None:
    renewal = signed(refusal_drafted())
    asked(renewal)
    paper(renewal)
    struck: dict[str, object] = {"what": f"{renewal.matter.facts[0].number}.struck", "reason": "A namesake."}
    renewal.takes("correct_entry", struck, on=GIVEN)
    assert renewal.bars("record_translation", on=GIVEN) == ["residence_permit.decision_shaken"]
    assert OWED not in [code for code, _ in owed(renewal)]


@pytest.mark.parametrize(("on", "found"), [("2026-04-10", ["lt.before_its_cause"]), ("2026-04-14", [])])
def test_no_correction_gives_it_before_it_was_asked_for(on: str, found: list[str]) -> None:
    renewal = served()
    request = asked(renewal)
    number = renewal.takes("record_translation", giving(request, paper(renewal)), on=GIVEN)
    answers: dict[str, object] = {"what": f"{number}.true_from", "value": on, "reason": "Looked again."}
    assert refusals(renewal.tries("correct_entry", answers, on=GIVEN)) == found


# What is shown, and to whom


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: refusal_drafted(), "residence_permit.translation_waits"),
        (served, "residence_permit.translation_not_given"),
    ],
)
def test_what_waits_is_seen(make, said: str) -> None:
    renewal = make()
    asked(renewal)
    (section,) = [
        one
        for one in RESIDENCE_PERMIT.sections(renewal.state, situation(RUTA, GIVEN))
        if one.code == "translations"
    ]
    assert said in [getattr(one, "code", None) for one in section.rows[0]]


@pytest.mark.parametrize("agency", ["state_security_department", "police"])
def test_4_3_no_body_reads_the_decision_in_its_translation(agency: str) -> None:
    renewal = served()
    request = asked(renewal)
    document = paper(renewal)
    given = renewal.takes("record_translation", giving(request, document), on=GIVEN)
    assert not {request, document, given} & told_to(renewal.state, agency)


def test_row_23_12_2_the_language_of_service_is_recorded() -> None:
    renewal = signed(refusal_drafted())
    outcome = renewal.tries("serve_decision", {"served_on": SIGNED.isoformat()}, on=SIGNED)
    assert refusals(outcome) == ["residence_permit.no_proof_of_service"]
    serves(renewal)
    assert renewal.matter.served is not None
    assert renewal.matter.served.says.language == "lt"
