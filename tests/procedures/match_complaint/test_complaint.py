"""Whoever was taken for somebody on the national list can complain, and is answered with what was done and why."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, JOB, RUTA, Desk, official, refusals, situation
from tests.procedures.residence_permit.renewal import DOCUMENT
from tests.texts import ENGLISH

from byla.access import Telling
from byla.casefile import File, FileId, Role
from byla.casefile.own_file import telling
from byla.persons import PERSON
from byla.procedures.lt.match_complaint import MATCH_COMPLAINT, Complaint
from byla.words import Words

CAME = date(2026, 3, 2)  # Monday
LATER = date(2026, 3, 9)  # Monday
LAST = date(2026, 4, 2)  # Thursday: a month, the day of receipt not counted
PAIR = "0123456789abcdef0123456789abcdef"
COMPLAINS: dict[str, object] = {
    "complainant": "Вольга Кавальчук",
    "contact": "volha@example.org",
    "complaint": "I am not that woman. I was kept for two hours.",
    "received_on": CAME.isoformat(),
    "matched_with": "entry_ban-1",
    "checked_on": CAME.isoformat(),
    "checked_at": "Medininkai",
    "unit": "vilnius",
}
DECIDES: dict[str, object] = {
    "outcome": "nothing_to_correct",
    "compared": "The passport with the decision.",
    "reasons": "The numbers of the documents are the same.",
    "remedy": "The State Data Protection Inspectorate or the court, within one month.",
}
ANSWERS: dict[str, object] = {
    "answer": DOCUMENT,
    "sent_to": "volha@example.org",
    "answered_on": LATER.isoformat(),
}


def complained() -> tuple[Desk, FileId]:
    desk = Desk()
    return desk, desk.opens(MATCH_COMPLAINT, "receive_complaint", COMPLAINS, by=RUTA, on=CAME)


def tries(desk: Desk, step: str, file: FileId, answers: dict[str, object], on: date = LATER) -> list[str]:
    return refusals(desk.tries(step, file, answers, by=RUTA, on=on))


def deadline(desk: Desk, file: FileId, on: date):
    now = situation(RUTA, on)
    (found,) = MATCH_COMPLAINT.deadlines(desk[file], now)
    return found.read(now.calendar, on)


def test_gdpr_12_3_the_answer_is_due_within_a_month_of_receipt() -> None:
    desk, file = complained()
    assert deadline(desk, file, CAME).day == LAST
    assert MATCH_COMPLAINT.next_step(desk[file], situation(RUTA, CAME)) == "decide_complaint"


def test_it_ends_with_an_answer_and_not_with_a_decision_alone() -> None:
    desk, file = complained()
    assert tries(desk, "answer_complaint", file, ANSWERS) == ["match_complaint.not_decided"]
    desk.takes("decide_complaint", file, DECIDES, by=RUTA, on=LATER)
    assert MATCH_COMPLAINT.stage(desk[file].matter) == "decided"
    assert MATCH_COMPLAINT.next_step(desk[file], situation(RUTA, LATER)) == "answer_complaint"
    assert MATCH_COMPLAINT.end_of_matter(desk[file], situation(RUTA, LATER)) is None
    desk.takes("answer_complaint", file, ANSWERS, by=RUTA, on=LATER)
    ended = MATCH_COMPLAINT.end_of_matter(desk[file], situation(RUTA, LATER))
    assert ended is not None
    assert ended.day == LATER
    assert MATCH_COMPLAINT.next_step(desk[file], situation(RUTA, LATER)) is None


@pytest.mark.parametrize("actor", [JOB, IMPORT])
def test_gdpr_22_no_machine_decides_it(actor) -> None:
    desk, file = complained()
    found = refusals(desk.tries("decide_complaint", file, DECIDES, by=actor, on=LATER))
    assert found


@pytest.mark.parametrize("left_out", ["compared", "reasons", "remedy", "outcome"])
def test_gdpr_12_4_whoever_decides_says_what_was_compared_why_and_what_the_person_can_do(
    left_out: str,
) -> None:
    desk, file = complained()
    said = {name: one for name, one in DECIDES.items() if name != left_out}
    assert [one.partition(":")[0] for one in tries(desk, "decide_complaint", file, said)] == [left_out]


def test_gdpr_16_an_entry_is_said_to_be_corrected_only_after_something_was_recorded_in_its_file() -> None:
    desk = Desk()
    record = {"reason": "The entry", "source": "application"}
    person = desk.opens(PERSON, "open_record", record, by=RUTA, on=CAME)
    file = desk.opens(MATCH_COMPLAINT, "receive_complaint", COMPLAINS, by=RUTA, on=CAME)
    corrected = {**DECIDES, "outcome": "entry_corrected"}
    no = ["match_complaint.nothing_was_corrected"]
    assert tries(desk, "decide_complaint", file, corrected) == no
    assert tries(desk, "decide_complaint", file, {**corrected, "corrected": person}) == no
    desk.takes("record_birth", person, {"year": 1984, "source": "travel_document"}, by=RUTA, on=LATER)
    assert tries(desk, "decide_complaint", file, {**corrected, "corrected": person}) == []
    assert [link.other for link in desk[person].custody.links] == [file]


@pytest.mark.parametrize(
    ("pair", "why"), [(None, ["match_complaint.no_pair"]), ("x", ["match_complaint.no_pair"]), (PAIR, [])]
)
def test_a_match_is_said_to_be_set_aside_only_with_its_number(pair: str | None, why: list[str]) -> None:
    desk, file = complained()
    said = {**DECIDES, "outcome": "pair_set_aside"} | ({} if pair is None else {"pair": pair})
    assert tries(desk, "decide_complaint", file, said) == why


def test_it_is_decided_once_and_answered_once_and_in_this_order() -> None:
    desk, file = complained()
    desk.takes("decide_complaint", file, DECIDES, by=RUTA, on=LATER)
    assert tries(desk, "decide_complaint", file, DECIDES) == ["match_complaint.decided_already"]
    early = {**ANSWERS, "answered_on": CAME.isoformat()}
    assert tries(desk, "answer_complaint", file, early) == ["match_complaint.answered_before_decision"]
    desk.takes("answer_complaint", file, ANSWERS, by=RUTA, on=LATER)
    assert tries(desk, "answer_complaint", file, ANSWERS) == ["match_complaint.answered_already"]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        (
            {"checked_on": "2026-03-03", "received_on": "2026-03-02"},
            ["match_complaint.checked_after_receipt"],
        ),
        ({"received_on": "1999-03-01", "checked_on": ""}, ["match_complaint.no_law_for_day"]),
        ({"unit": "nowhere"}, ["casefile.no_such_unit"]),
        ({"unit": ""}, []),
        ({"matched_with": "", "checked_on": "", "checked_at": ""}, []),
    ],
)
def test_what_a_complaint_may_say(changed: dict[str, object], why: list[str]) -> None:
    """Whoever complains need not know with whom they were matched; a complaint without a unit finds a lead."""
    said = {**COMPLAINS, **changed}
    on = date(2026, 3, 4)  # Wednesday
    assert refusals(Desk().would_open(MATCH_COMPLAINT, "receive_complaint", said, by=RUTA, on=on)) == why


def test_the_person_was_told_what_was_answered_and_no_more() -> None:
    desk, file = complained()
    desk.takes("decide_complaint", file, DECIDES, by=RUTA, on=LATER)
    assert _told(desk[file]) == {1}
    after = desk.takes("answer_complaint", file, ANSWERS, by=RUTA, on=LATER)
    assert _told(after) == {1, 4}


def test_gdpr_12_4_no_correction_takes_the_answer_away() -> None:
    desk, file = complained()
    before = desk.takes("decide_complaint", file, DECIDES, by=RUTA, on=LATER).matter
    after = desk.takes("answer_complaint", file, ANSWERS, by=RUTA, on=LATER).matter
    lost = [one.code for one in MATCH_COMPLAINT.not_by_correction(after, before)]
    assert lost == ["match_complaint.answer_stays"]
    assert list(MATCH_COMPLAINT.not_by_correction(before, after)) == []


@pytest.mark.parametrize("role", [Role.ASSESSOR, Role.SIGNATORY, Role.AUDITOR])
def test_who_does_not_decide(role: Role) -> None:
    desk, file = complained()
    other = official("x", role, agency="police" if role is Role.ASSESSOR else None)
    assert refusals(desk.tries("decide_complaint", file, DECIDES, by=other, on=LATER))


def test_everything_that_its_page_says_can_be_said() -> None:
    desk, file = complained()
    desk.takes(
        "decide_complaint", file, {**DECIDES, "outcome": "pair_set_aside", "pair": PAIR}, by=RUTA, on=LATER
    )
    desk.takes("answer_complaint", file, ANSWERS, by=RUTA, on=LATER)
    for section in MATCH_COMPLAINT.sections(desk[file], situation(RUTA, LATER)):
        assert ENGLISH.say(Words(f"match_complaint.section.{section.code}"))
        for one in section.lines:
            assert ENGLISH.say(one.label)
            assert not isinstance(one.value, Words) or ENGLISH.say(one.value)


def _told(file: File[Complaint]) -> set[int]:
    return {one.number for one in file.entries if telling(file, one) is Telling.TOLD}
