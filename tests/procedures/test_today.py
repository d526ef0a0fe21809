"""Rows 26, 27: may this person stay, work, travel today? Each file says what it knows; the rest is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert import sis
from tests.procedures.alert.test_retaken import hears_of_court
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban
from tests.procedures.following import HEARD, SERVED
from tests.procedures.residence_permit.renewal import DOCUMENT, permit_held, renewal_drafted, signs
from tests.procedures.residence_permit.six_questions import PERMANENT
from tests.procedures.states_after import annulled, waits

from byla.casefile import File
from byla.procedures.lt.departure.today import today as of_departure
from byla.procedures.lt.entry_ban.today import today as of_ban
from byla.procedures.lt.residence_permit.today import today as of_permit
from byla.procedures.lt.today import Answer, Ground, Question, answered
from byla.words import words

SAYS = {"residence_permit": of_permit, "departure": of_departure, "entry_ban": of_ban}
WITHIN, AFTER = date(2026, 5, 12), date(2026, 5, 14)  # the last day to leave is 13 May


def withdrawn() -> File[Any]:
    """The file of the withdrawal, for a threat, that was served."""
    return leaving.withdrawn().state


UNSURE = "not_known"


def for_fraud(*, and_threat: bool = False) -> File[Any]:
    """A withdrawal on a ground on which an appeal suspends it (139(1)(1)); or on that and on one where none does."""
    case = leaving.withdrawn()
    signed = case.matter.signed
    assert signed is not None
    threat = signed.says.grounds[0]
    other = replace(threat, citation="lt/utpi:50(1)(1)", interest=None)
    grounds = (threat, other) if and_threat else (other,)
    matter = replace(case.matter, signed=replace(signed, says=replace(signed.says, grounds=grounds)))
    return replace(case.state, matter=matter)


def for_fraud_and_threat() -> File[Any]:
    """Both: an excepted ground among several is enough."""
    return for_fraud(and_threat=True)


def held() -> File[Any]:
    return permit_held().state


def permanent() -> File[Any]:
    return permit_held(**PERMANENT).state


def served() -> File[Any]:
    return leaving.served().state


def asylum() -> File[Any]:
    return leaving.asylum(leaving.served(), on=SERVED).state


def asylum_refused() -> File[Any]:
    one = leaving.asylum(leaving.served(), on=SERVED)
    ended = {"end": "refused", "ended_on": SERVED.isoformat(), "document": DOCUMENT}
    return one.takes("end_asylum", ended, on=SERVED).state


def return_waits() -> File[Any]:
    """Torture is claimed to threaten: the person may stay until the court has looked at it."""
    return waits(leaving.served())


def suspended() -> File[Any]:
    """An operation cannot wait: who may stay for it is not said not to work (2009/52, 3(3))."""
    return leaving.suspended().state


def undone() -> File[Any]:
    return annulled(leaving.served())


def alert() -> File[Any]:
    return sis.in_sis(sis.listed(), WITHIN).state


def banned_and_waiting() -> File[Any]:
    """The person left; a court lets the ban wait."""
    one = ban.departed()
    assert one.matter.imposed is not None
    return hears_of_court(one, one.matter.imposed.says.number, None, WITHIN).state


def left() -> File[Any]:
    return sis.left(leaving.served()).state


CASES = [
    # file                             day               stay    work    travel  article of the first ground
    ("a temporary permit", held, date(2026, 4, 30), "yes", "yes", "yes", "lt/utpi:#validity-work"),
    ("it ended yesterday", held, date(2026, 5, 1), UNSURE, UNSURE, UNSURE, "lt/utpi:28(2)"),
    ("not valid yet", held, date(2024, 4, 30), None, None, None, None),
    ("permanent, its card ended", permanent, date(2036, 1, 1), "yes", "yes", UNSURE, "lt/utpi:54(4)"),
    ("permanent, its card valid", permanent, date(2026, 4, 30), "yes", "yes", "yes", "lt/utpi:54(4)"),
    ("withdrawn for a threat", withdrawn, WITHIN, "no", "no", "no", "lt/utpi:139(1)(1)"),
    ("for fraud and a threat", for_fraud_and_threat, WITHIN, "no", "no", "no", "lt/utpi:139(1)(1)"),
    (
        "withdrawn for fraud: an appeal would suspend",
        for_fraud,
        WITHIN,
        UNSURE,
        None,
        None,
        "lt/utpi:139(1)(1)",
    ),
    ("told to leave, within the days", served, WITHIN, "yes", "no", None, "lt/utpi:127(1)"),
    ("on the last of them", served, date(2026, 5, 13), "yes", "no", None, "lt/utpi:127(1)"),
    ("the day after them", served, AFTER, "no", "no", None, "lt/utpi:126(1)(1)"),
    ("signed, not served", lambda: leaving.ordered().state, WITHIN, UNSURE, None, None, "lt/utpi:127(1)"),
    ("asylum pending, after the days", asylum, AFTER, UNSURE, UNSURE, None, "lt/utpi:125(4)"),
    ("asylum refused, after the days", asylum_refused, AFTER, "no", "no", None, "lt/utpi:126(1)(1)"),
    ("nobody is returned meanwhile", return_waits, AFTER, "yes", UNSURE, None, "coe/echr:3"),
    ("its expulsion is suspended", suspended, WITHIN, "yes", UNSURE, None, "lt/utpi:128(2)"),
    ("undone by a court", undone, date(2026, 7, 21), None, None, None, None),
    ("left", left, AFTER, UNSURE, None, None, "lt/utpi:127(1)"),
    ("nothing decided", lambda: leaving.opened().state, WITHIN, None, None, None, None),
    ("banned, still here", lambda: ban.listed().state, ban.LISTED, None, None, "no", "eu/cjeu:c-225-16"),
    ("banned, left", lambda: ban.departed().state, WITHIN, "no", None, "no", "lt/utpi:133(8)"),
    ("a ban, not signed", lambda: ban.drafted().state, WITHIN, None, None, None, None),
    ("a ban that waits for a court", banned_and_waiting, WITHIN, None, None, None, None),
    ("the ban has run out", lambda: ban.departed().state, date(2033, 5, 9), None, None, None, None),
    ("run out, SIS holds the alert", alert, date(2033, 5, 9), None, None, "no", "eu/2018-1861:24(3)"),
]


@pytest.mark.parametrize(
    ("_case", "make", "on", "stay", "work", "travel", "article"), CASES, ids=[one[0] for one in CASES]
)
def test_what_a_file_says_of_a_day(_case: str, make, on: date, stay, work, travel, article) -> None:
    file = make()
    said = list(SAYS[file.procedure.code](file, situation(RUTA, on)))
    for question, expected in zip(Question, (stay, work, travel), strict=True):
        own = [one for one in said if one.question is question]
        assert (answered(said, question).value if own else None) == expected
    assert (said[0].article if said else None) == article
    numbers = {entry.number for entry in file.entries}
    assert all(one.entry in numbers for one in said)


def ground(answer: Answer | None) -> Ground:
    """That answer; None is one that does not know, and may bar a no."""
    return Ground(
        question=Question.STAY,
        answer=answer or Answer.NOT_KNOWN,
        said=words("lt.today.nothing"),
        article="lt/utpi:127(1)",
        entry=1,
        may_bar=answer is None,
    )


YES, NO, NOT_KNOWN, MAY_BAR = Answer.YES, Answer.NO, Answer.NOT_KNOWN, None
TOGETHER = [
    ("nothing", (), NOT_KNOWN),
    ("yes", (YES,), YES),
    ("no", (NO,), NO),
    ("yes, and one that does not know", (YES, NOT_KNOWN), YES),
    ("no, and one that does not know", (NO, NOT_KNOWN), NO),
    ("no, and what may bar it", (NO, MAY_BAR), NOT_KNOWN),
    ("yes and no", (YES, NO), NOT_KNOWN),
]


@pytest.mark.parametrize(("_case", "said", "expected"), TOGETHER, ids=[one[0] for one in TOGETHER])
def test_files_together(_case: str, said: tuple[Answer | None, ...], expected: Answer) -> None:
    assert answered([ground(one) for one in said], Question.STAY) is expected
    assert answered([ground(one) for one in said], Question.WORK) is NOT_KNOWN


BASES = [
    ("work", "yes", "lt/utpi:#work-for-the-employer"),
    ("family", "yes", "lt/utpi:#work-any"),
    ("humanitarian", "yes", "lt/utpi:#work-any"),
    ("studies", "yes", "lt/utpi:#work-beside-studies"),
    ("investment", "yes", "lt/utpi:#work-of-ones-own"),
    ("guardianship", UNSURE, "lt/utpi:#validity-usual"),
]


@pytest.mark.parametrize(("basis", "answer", "article"), BASES)
def test_which_work_a_permit_allows_follows_its_basis(basis: str, answer: str, article: str) -> None:
    said = of_permit(permit_held(basis=basis).state, situation(RUTA, date(2026, 4, 30)))
    (work,) = [one for one in said if one.question is Question.WORK]
    assert (work.answer.value, work.article) == (answer, article)


DOCUMENTS = [
    ("2026-04-30", "yes", "lt.today.travel_document"),
    ("2026-04-07", UNSURE, "lt.today.travel_document_ended"),
]


@pytest.mark.parametrize(("until", "answer", "code"), DOCUMENTS)
def test_cisa_21_whoever_travels_has_a_valid_document(until: str, answer: str, code: str) -> None:
    case = renewed()
    application = case.matter.application
    assert application is not None
    document = replace(application.says, travel_document_until=date.fromisoformat(until))
    file = replace(case.state, matter=replace(case.matter, application=replace(application, says=document)))
    said = of_permit(file, situation(RUTA, date(2026, 4, 8)))
    (travel,) = [one for one in said if one.question is Question.TRAVEL]
    assert (travel.answer.value, travel.said.code) == (answer, code)


def renewed():
    """The permit was renewed on Wednesday 8 April."""
    case = renewal_drafted()
    signs(case)
    return case


NINE_MONTHS = [
    ("on the last day of nine months", date(2027, 1, 24), UNSURE),
    ("the day after them", date(2027, 1, 25), "yes"),
]


@pytest.mark.parametrize(("_case", "on", "answer"), NINE_MONTHS, ids=[one[0] for one in NINE_MONTHS])
def test_2013_33_15_work_while_asylum_is_pending(_case: str, on: date, answer: str) -> None:
    asked = leaving.asylum(leaving.opened(), on=HEARD).state  # on 24 April 2026
    said = of_departure(asked, situation(RUTA, on))
    assert answered(said, Question.WORK).value == answer


ASYLUM = [
    ("pending", asylum, "lt.today.asylum.pending"),
    ("granted", lambda: granted(), "lt.today.asylum.granted"),
]


@pytest.mark.parametrize(("_case", "make", "code"), ASYLUM, ids=[one[0] for one in ASYLUM])
def test_125_4_what_asylum_bars_says_how_it_stands(_case: str, make, code: str) -> None:
    first, *_ = of_departure(make(), situation(RUTA, AFTER))
    assert (first.said.code, first.may_bar) == (code, True)


def granted() -> File[Any]:
    one = leaving.asylum(leaving.served(), on=SERVED)
    ended = {"end": "granted", "ended_on": SERVED.isoformat(), "document": DOCUMENT}
    return one.takes("end_asylum", ended, on=SERVED).state


def test_2011_95_26_who_was_granted_asylum_works() -> None:
    one = leaving.asylum(leaving.served(), on=SERVED)
    ended = {"end": "granted", "ended_on": SERVED.isoformat(), "document": DOCUMENT}
    one.takes("end_asylum", ended, on=SERVED)
    said = list(of_departure(one.state, situation(RUTA, AFTER)))
    assert answered(said, Question.WORK).value == "yes"


def test_2009_52_3_who_is_expelled_does_not_work() -> None:
    one = leaving.expelled()
    said = list(of_departure(one.state, situation(RUTA, WITHIN)))
    assert [answered(said, one).value for one in Question] == ["no", "no", UNSURE]


def test_cisa_21_a_permit_of_another_state_leads_there_while_it_is_valid() -> None:
    one = leaving.permit_of(leaving.opened())  # valid until 31 January 2027
    for on, answer in ((date(2027, 1, 31), "yes"), (date(2027, 2, 1), UNSURE)):
        said = of_departure(one.state, situation(RUTA, on))
        assert answered(said, Question.TRAVEL).value == answer
