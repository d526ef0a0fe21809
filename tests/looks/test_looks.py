"""What somebody looked for follows from the work; what the person learns, and how long it is kept, from the law."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.desk_in_memory import book
from tests.texts import ENGLISH

from byla.looks import (
    Concerned,
    Look,
    Occasion,
    Told,
    Way,
    answer,
    kept_since,
    occasion_of,
    reason_problem,
    tell,
)

TABLE = [
    # how shown      here for           in hand  glass   what the person is told
    (Way.FILE, "case_work", True, False, Occasion.OWN_FILE),
    (Way.FILE, "case_work", False, False, Occasion.UNIT_FILE),
    (Way.DOCUMENT, "case_work", True, False, Occasion.OWN_FILE),
    (Way.FILE, "signing", False, False, Occasion.SIGNING),
    (Way.FILE, "supervision", False, False, Occasion.SUPERVISION),
    (Way.LIST, "case_work", False, False, Occasion.LIST),
    (Way.SEARCH, "case_work", False, False, Occasion.SEARCH),
    (Way.EXPORT, "case_work", True, False, Occasion.EXPORT),
    # Whoever audits, protects data or assesses does so at every door.
    (Way.SEARCH, "audit", False, False, Occasion.AUDIT),
    (Way.LIST, "assessment", False, False, Occasion.ASSESSMENT),
    (Way.EXPORT, "data_protection", False, False, Occasion.DATA_PROTECTION),
    # An emergency is told as one, whatever else it was.
    (Way.DOCUMENT, "case_work", True, True, Occasion.GLASS),
]


@pytest.mark.parametrize(("way", "purpose", "in_hand", "glass", "told"), TABLE)
def test_gdpr_5_1_b_the_purpose_follows_from_the_work(
    way: Way, purpose: str, in_hand: bool, glass: bool, told: Occasion
) -> None:
    assert occasion_of(way, purpose=purpose, in_hand=in_hand, glass=glass) is told


@pytest.mark.parametrize("occasion", Occasion)
def test_every_occasion_and_way_has_words_for_the_person(occasion: Occasion) -> None:
    assert f"looks.occasion.{occasion.value}" in ENGLISH.texts
    assert f"looks.purpose.{occasion.value}" in ENGLISH.texts
    assert all(f"looks.way.{way.value}" in ENGLISH.texts for way in Way)


ON = date(2026, 11, 26)
LOOK = Look(
    authority="demo",
    at=datetime(2026, 11, 26, 8, 14, tzinfo=UTC),
    user="ruta",
    unit="vilnius",
    occasion=Occasion.OWN_FILE,
    way=Way.SEARCH,
    door="files",
    key="Kavalchuk",
)


OWN = Concerned(begun_against=False, known=False)
"""The identity record, or an application of the person's own."""
HEARD = replace(OWN, known=True)
SECRET = Concerned(begun_against=True, known=False)
TOLD = replace(SECRET, known=True)


def test_gdpr_15_1_the_person_learns_unit_time_and_purpose_and_not_who_or_what_was_typed() -> None:
    told = tell(LOOK, book().on(ON), [OWN])
    assert told == Told(at=LOOK.at, unit="vilnius", agency="", occasion=Occasion.OWN_FILE)


WAITS = [
    # what was looked for   what was shown of the person    is told
    (Occasion.OWN_FILE, [OWN], True),
    (Occasion.GLASS, [OWN], True),
    # Somebody assesses: once the person was told what is held against them
    (Occasion.ASSESSMENT, [OWN], False),
    (Occasion.ASSESSMENT, [HEARD], True),
    (Occasion.ASSESSMENT, [OWN, HEARD], True),
    (Occasion.ASSESSMENT, [], False),
    # A matter that the authority began against them: likewise
    (Occasion.UNIT_FILE, [SECRET], False),
    (Occasion.GLASS, [SECRET], False),
    (Occasion.UNIT_FILE, [TOLD], True),
    # A list that showed their own application too tells of nothing else
    (Occasion.LIST, [SECRET, OWN], True),
    (Occasion.LIST, [], True),
]


@pytest.mark.parametrize(("occasion", "matters", "shown"), WAITS)
def test_gdpr_23_what_would_tell_of_a_matter_that_nobody_told_waits(
    occasion: Occasion, matters: list[Concerned], shown: bool
) -> None:
    look = replace(LOOK, occasion=occasion)
    assert (tell(look, book().on(ON), matters) == "eu/gdpr:23") is not shown
    at_once = book().on(ON).with_reading("eu/gdpr:15(1)#looks", "at_once")
    assert isinstance(tell(look, at_once, matters), Told)


def test_gdpr_23_2_h_how_many_wait_is_said_only_where_the_law_is_so_read() -> None:
    looks = [(LOOK, [OWN]), (LOOK, [SECRET]), (replace(LOOK, occasion=Occasion.ASSESSMENT), [OWN])]
    found = answer(looks, book().on(ON))
    assert (len(found.told), found.waiting, found.counted) == (1, {"eu/gdpr:23": 2}, False)
    counted = book().on(ON).with_reading("eu/gdpr:23(2)(h)#waiting-looks", "counted")
    assert answer(looks, counted).counted


@pytest.mark.parametrize(
    ("on", "since"),
    [
        (date(2026, 11, 26), date(2023, 11, 26)),
        (date(2028, 2, 29), date(2025, 3, 1)),  # there was no 29 February
    ],
)
def test_looks_are_kept_three_years(on: date, since: date) -> None:
    assert kept_since(book().on(on)) == since


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("", True),
        ("urgent", True),
        (" " * 40, True),
        ("x" * 19, True),
        ("x" * 20, False),
        ("x" * 2001, True),
        ("x" * 40 + "\x00", True),
        ("x" * 40 + "\ud800", True),
    ],
)
def test_a_reason_is_more_than_a_word(said: str, wrong: bool) -> None:
    assert (reason_problem(said) is not None) is wrong
