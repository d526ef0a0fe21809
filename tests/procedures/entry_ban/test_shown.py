"""What the page of a ban says at each stage, and what it leaves out while there is nothing to say. Nobody exists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert.test_retaken import hears_of_court
from tests.procedures.entry_ban.ban import (
    COMPARED,
    DRAFT,
    LEFT,
    LISTED,
    SIGNS,
    WEIGHING,
    Banned,
    change,
    compared,
    departed,
    drafted,
    heard,
    imposed,
    listed,
    opened,
    served,
)
from tests.procedures.entry_ban.test_notice_and_list import untold_and_compared, withheld
from tests.procedures.entry_ban.test_what_no_official_can_do import left_unbanned
from tests.procedures.following import HEARD, OPENED, SERVED, SIGNED, hearing
from tests.procedures.states_after import annulled, sent_back

from byla.casefile import File, Section
from byla.words import Words

JULY = date(2026, 7, 21)  # Tuesday, after the court's word of 9 July
RUNS_OUT = date(2033, 5, 8)  # Sunday
LABEL = "entry_ban.label."


def page(file: File, on: date = JULY) -> dict[str, Section]:
    """The sections of the file's page on that day, by their codes."""
    return {one.code: one for one in file.procedure.sections(file, situation(RUTA, on))}


def lines(section: Section) -> dict[str, object]:
    """Its lines, by their labels; of words the code alone."""
    found = [(one.label.code.removeprefix(LABEL), one.value) for one in section.lines]
    assert len(dict(found)) == len(found), "each label once"
    return {label: value.code if isinstance(value, Words) else value for label, value in found}


def lifted() -> Banned:
    return departed().takes("change_ban", change("request", "lifted"), on=LEFT, by=SIGNS)


def waiting() -> Banned:
    """A court lets the ban wait."""
    ban = listed()
    return hears_of_court(ban, ban.matter.imposed.says.number, None, LEFT)


SECTIONS: list[tuple[str, Callable[[], Banned], list[str]]] = [
    ("opened", opened, ["summary"]),
    ("heard", heard, ["summary", "weighing"]),
    ("drafted: it is no ban yet", drafted, ["summary", "weighing"]),
    ("imposed", imposed, ["summary", "weighing", "ban"]),
    ("compared", compared, ["summary", "weighing", "ban", "list"]),
    ("lifted", lifted, ["summary", "weighing", "ban", "list", "changes"]),
]


@pytest.mark.parametrize(("_case", "make", "expected"), SECTIONS, ids=[one[0] for one in SECTIONS])
def test_the_page_of_a_ban_shows_what_there_is_so_far(
    _case: str, make: Callable[[], Banned], expected: list[str]
) -> None:
    assert [code for code in page(make().state) if code != "alert"] == expected


def test_the_summary_says_where_the_law_leaves_no_choice_and_that_nobody_is_banned() -> None:
    said = lines(page(opened().state)["summary"])
    assert said["mandatory"] == "lt/utpi:133(5)"
    assert not {"not_imposed", "fallen", "waits", "point"} & set(said)
    left = lines(page(left_unbanned().state)["summary"])
    assert (left["mandatory"], left["not_imposed"]) == ("entry_ban.none", "The person leaves by themself.")


def test_the_summary_says_what_courts_said() -> None:
    assert lines(page(annulled(listed()))["summary"])["fallen"] == date(2026, 7, 9)
    assert lines(page(waiting().state)["summary"])["waits"] == "lt/utpi:139(2)"
    points = [
        one.value for one in page(sent_back(listed()))["summary"].lines if one.label.code == f"{LABEL}point"
    ]
    assert len(points) == 2


def test_what_the_person_said_and_that_they_said_nothing() -> None:
    said = lines(page(heard().state)["weighing"])
    assert said == {"heard": HEARD, "said": "My children go to school here."}
    silent = opened().takes("record_hearing", {**hearing(""), "said": None}, on=HEARD)
    assert lines(page(silent.state)["weighing"])["said"] == "entry_ban.nothing_said"


def test_133_8_each_circumstance_that_was_weighed_is_shown() -> None:
    untold = opened().takes(
        "withhold_notice", {"harm": "defence", "because": "A source."}, on=OPENED, by=SIGNS
    )
    untold.takes("weigh_ban", dict(WEIGHING), on=HEARD)
    assert lines(page(untold.state)["weighing"]) == WEIGHING, "nobody was heard"


BANS: list[tuple[str, Callable[[], Banned], date, dict[str, object]]] = [
    ("imposed", imposed, SIGNED, {"begins": "entry_ban.not_begun", "ends": "entry_ban.not_begun"}),
    ("imposed, and it runs", departed, LEFT, {"begins": LEFT, "ends": RUNS_OUT, "over": "entry_ban.no"}),
    ("on its last day", departed, RUNS_OUT, {"over": "entry_ban.no"}),
    ("run out", departed, date(2033, 5, 9), {"over": "entry_ban.yes"}),
    ("nobody was told", imposed, SIGNED, {"told": None, "withheld": None}),
    ("told", served, SERVED, {"told": SERVED, "withheld": None}),
    ("may not be told", withheld, SIGNED, {"told": None, "withheld": "entry_ban.harm.state_security"}),
    ("shown as signed", imposed, SIGNED, {name: DRAFT[name] for name in ("ground", "months", "why_so_long")}),
]


@pytest.mark.parametrize(("_case", "make", "on", "expected"), BANS, ids=[one[0] for one in BANS])
def test_133_8_the_ban_is_shown_with_from_when_until_when_and_whether_they_know(
    _case: str, make: Callable[[], Banned], on: date, expected: dict[str, object]
) -> None:
    said = lines(page(make().state, on)["ban"])
    assert {name: said.get(name) for name in expected} == expected


SEARCH = {name: COMPARED[name] for name in ("searched", "found")}
LISTS: list[tuple[str, Callable[[], Banned], dict[str, object]]] = [
    ("not listed yet", compared, SEARCH),
    (
        "listed",
        listed,
        {**SEARCH, "listed": LISTED, "public": "entry_ban.published", "review_opens": date(2031, 1, 5)},
    ),
    ("lifted: it is off the list", lifted, SEARCH),
]


@pytest.mark.parametrize(("_case", "make", "expected"), LISTS, ids=[one[0] for one in LISTS])
def test_133_7_the_entry_on_the_list_is_shown_while_it_stands_there(
    _case: str, make: Callable[[], Banned], expected: dict[str, object]
) -> None:
    assert lines(page(make().state)["list"]) == expected


NOT_PUBLISHED: list[tuple[str, Callable[[], Banned], str]] = [
    ("whom nobody may tell (133(10))", lambda: listed(untold_and_compared()), "entry_ban.not_published"),
    ("that waits for a court", waiting, "entry_ban.not_published_waits"),
]


@pytest.mark.parametrize(("_case", "make", "said"), NOT_PUBLISHED, ids=[one[0] for one in NOT_PUBLISHED])
def test_the_page_says_why_an_entry_is_not_published(
    _case: str, make: Callable[[], Banned], said: str
) -> None:
    assert lines(page(make().state)["list"])["public"] == said


def test_each_later_decision_is_a_row() -> None:
    row = page(lifted().state)["changes"].rows[0]
    said = [one.code if isinstance(one, Words) else one for one in row]
    assert said[1:] == [
        LEFT,
        "entry_ban.change.lifted",
        "entry_ban.occasion.request",
        None,
        "Two children at school.",
    ]
