"""UTPI 133(7), 133(9), 133(10): the person is told, or a named official says why they may not be; then listed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, confirmed, situation
from tests.procedures.appeal.complaint import lodged
from tests.procedures.entry_ban.ban import (
    COMPARED,
    LEFT,
    LISTED,
    SIGNS,
    Banned,
    change,
    compared,
    departed,
    drafted,
    imposed,
    listed,
    opened,
    served,
    weighed,
)
from tests.procedures.following import LAST_DAY_TO_APPEAL, OPENED, SERVED, SIGNED
from tests.procedures.residence_permit.readings import amended, read_as
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import File, FileId, timed
from byla.procedures.lt.entry_ban import Ban
from byla.procedures.lt.entry_ban.national_list import PUBLIC_PART, PublicEntry, entry_of, shown_to_all

WITHHELD: dict[str, object] = {"harm": "state_security", "because": "A source would be known."}


def withheld() -> Banned:
    """Nobody tells the person; the ban is signed all the same."""
    ban = opened().takes("withhold_notice", dict(WITHHELD), on=OPENED, by=SIGNS)
    return imposed(drafted(weighed(ban)))


def untold_and_compared() -> Banned:
    return withheld().takes("compare_identities", dict(COMPARED), on=LISTED)


BARS = [
    ("signed alone", imposed, ["entry_ban.not_told", "entry_ban.identities_not_compared"]),
    ("told, nobody looked for namesakes (row 44)", served, ["entry_ban.identities_not_compared"]),
    ("told, and somebody looked", compared, []),
    ("not told for a reason of 133(10)", untold_and_compared, []),
    ("listed already", listed, ["entry_ban.listed_already"]),
    ("nothing signed", drafted, ["entry_ban.none_imposed"]),
]


@pytest.mark.parametrize(("_case", "make", "expected"), BARS, ids=[one[0] for one in BARS])
def test_133_7_what_an_entry_on_the_list_needs(_case: str, make, expected: list[str]) -> None:
    assert make().tries("list_ban", on=LISTED) == expected


def test_138_1_the_term_for_appeal_runs_from_service_and_the_person_is_told_its_last_day() -> None:
    ban = served()
    told = [one for _number, one in ban.state.custody.told]
    assert [(one.clock, one.day) for one in told] == [("appeal", LAST_DAY_TO_APPEAL)]
    clock = next(one for one in timed(ban.state, situation(RUTA, SERVED)) if one.deadline.code == "appeal")
    assert clock.reading.day == LAST_DAY_TO_APPEAL


def shortened_since() -> Banned:
    """The person has the ban since 29 April; it is shortened on 4 May, and they are told of that on the same day."""
    shorter = change("request", "shortened", 60)
    return served(served().takes("change_ban", shorter, on=LISTED, by=SIGNS), on=LISTED)


def test_138_1_what_was_served_last_is_appealed_against_within_its_own_term() -> None:
    clocks = timed(shortened_since().state, situation(RUTA, LISTED))
    due = [one.reading.day for one in clocks if one.deadline.code == "appeal"]
    assert due == [date(2026, 5, 18)], "14 days from 4 May"


IN_COURT = [
    ("served on 29 April", served, [LAST_DAY_TO_APPEAL]),
    ("served on 29 April, and later with a change of it", shortened_since, [LAST_DAY_TO_APPEAL]),
    ("nobody was served", imposed, []),
]


@pytest.mark.parametrize(("_case", "make", "expected"), IN_COURT, ids=[one[0] for one in IN_COURT])
def test_138_1_the_last_day_to_complain_of_a_ban_counts_from_its_service(
    _case: str, make: Callable[[], Banned], expected: list[date]
) -> None:
    """Whoever complains of what nobody served is never late."""
    ban = make()
    one = lodged(ban.case, ban.file, lodged_on=LISTED.isoformat())
    clocks = timed(one.state, situation(RUTA, LISTED))
    assert [each.reading.day for each in clocks if each.deadline.code == "lodge"] == expected


def test_133_9_who_was_served_with_a_change_of_the_ban_alone_was_not_told_of_the_ban() -> None:
    """Both are recorded as served on 4 May; the first turns out to have been the change."""
    shorter = change("request", "shortened", 60)
    ban = served(served(imposed().takes("change_ban", shorter, on=LISTED, by=SIGNS), on=LISTED), on=LISTED)
    first, changed = ban.matter.served[0].number, ban.matter.changes[0].number
    said = {"what": f"{first}.act", "value": str(changed), "reason": "The papers were mixed up."}
    ban.takes("correct_entry", said, on=LISTED)
    assert ban.matter.told is None
    assert "entry_ban.not_told" in ban.tries("list_ban", on=LISTED)


def test_nobody_is_served_before_the_ban_is_signed() -> None:
    how: dict[str, object] = {"method": "in_person", "language": "be", "proof": DOCUMENT}
    answers = {**how, "served_on": "2026-04-24"}
    assert imposed().tries("serve_ban", answers, on=SERVED) == ["lt.before_its_cause"]
    assert served().tries("serve_ban", {**how, "served_on": "2026-04-30"}, on=LISTED) == [
        "entry_ban.served_already"
    ]


def test_133_10_nobody_is_untold_what_they_know() -> None:
    assert served().tries("withhold_notice", dict(WITHHELD), on=LISTED, by=SIGNS) == [
        "entry_ban.served_already"
    ]


def test_133_10_only_a_named_official_with_a_mandate_withholds_the_notice() -> None:
    assert "access.step_of_other_roles" in opened().tries("withhold_notice", dict(WITHHELD), on=OPENED)


def test_133_7_what_is_published_names_no_ground() -> None:
    ban = departed()
    entry = entry_of(ban.state, situation(RUTA, date(2026, 5, 11)))
    assert entry is not None
    assert ban.matter.imposed is not None
    assert entry.public == PublicEntry(
        person=ban.case.person,
        decision=ban.matter.imposed.says.number,
        begins=LEFT,
        ends=date(2033, 5, 8),
    )


def on_133_4() -> File[Ban]:
    """As if the minister had banned them."""
    file = departed().state
    imposed = file.matter.imposed
    assert imposed is not None
    says = replace(imposed.says, ground="lt/utpi:133(4)")
    return replace(file, matter=replace(file.matter, imposed=replace(imposed, says=says)))


READ_AS = [
    ("whoever_was_told", lambda: departed().state, True, "entry_ban.published"),
    ("under_133_4", lambda: departed().state, False, "entry_ban.not_published_ground"),
    ("under_133_4", on_133_4, True, "entry_ban.published"),
]


@pytest.mark.parametrize(("reading", "make", "published", "said"), READ_AS)
def test_133_7_whose_entry_is_published_is_read_from_the_law(
    reading: str, make: Callable[[], File[Ban]], published: bool, said: str
) -> None:
    book = read_as({"lt/utpi:133(7)#who-is-published": reading})
    now = replace(situation(RUTA, date(2026, 5, 11)), book=book)
    entry = entry_of(make(), now)
    assert entry is not None
    assert (entry.public is not None, entry.published) == (published, said)


def test_133_7_which_fields_are_shown_is_read_from_the_law() -> None:
    public = PublicEntry(person=FileId("p"), decision="D-1", begins=LEFT, ends=None)
    law = situation(RUTA, LISTED).law()
    assert shown_to_all(public, law) == {"decision": "D-1", "begins": LEFT.isoformat(), "ends": None}
    not_begun = replace(public, begins=None, ends=LEFT)
    assert shown_to_all(not_begun, law) == {"decision": "D-1", "begins": None, "ends": LEFT.isoformat()}
    less = amended(confirmed(), PUBLIC_PART, since=LISTED, values={"shows": ("name", "decision")})
    assert shown_to_all(public, less.on(LISTED)) == {"decision": "D-1"}


def test_133_10_a_list_tells_nobody_what_they_may_not_be_told() -> None:
    ban = untold_and_compared().takes("list_ban", on=LISTED)
    entry = entry_of(ban.state, situation(RUTA, LISTED))
    assert entry is not None
    assert entry.public is None


GONE = [
    ("not listed yet", compared, LISTED, False),
    ("listed", listed, LISTED, True),
    ("run out", departed, date(2033, 5, 9), False),
    ("on its last day", departed, date(2033, 5, 8), True),
]


@pytest.mark.parametrize(("_case", "make", "on", "expected"), GONE, ids=[one[0] for one in GONE])
def test_133_7_an_entry_stands_while_the_ban_does(_case: str, make, on: date, expected: bool) -> None:
    assert (entry_of(make().state, situation(RUTA, on)) is not None) is expected


def test_a_lifted_ban_is_off_the_list() -> None:
    ban = listed().takes("change_ban", change("request", "lifted"), on=LEFT, by=SIGNS)
    assert entry_of(ban.state, situation(RUTA, LEFT)) is None
    assert ban.next_step(LEFT) == "serve_ban"


def test_a_citizen_of_lithuania_is_not_listed() -> None:
    ban = compared()
    said = {"country": "LTU", "source": "statement", "since": "2026-05-01"}
    ban.desk.takes("record_citizenship", ban.case.person, said, by=RUTA, on=LISTED)
    assert ban.tries("list_ban", on=LISTED) == ["lt.became_citizen"]


NEXT = [
    (imposed, SIGNED, "serve_ban"),
    (served, SERVED, "compare_identities"),
    (compared, LISTED, "list_ban"),
    (listed, LISTED, "record_departure"),
    (departed, date(2026, 5, 11), "enter_alert"),
    (untold_and_compared, LISTED, "list_ban"),
]


@pytest.mark.parametrize(("make", "on", "expected"), NEXT)
def test_one_thing_comes_next(make, on: date, expected: str | None) -> None:
    assert make().next_step(on) == expected
