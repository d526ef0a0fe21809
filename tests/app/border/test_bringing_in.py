"""What was searched at a post comes into the record of who looked: once, under its officer, by who may export."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.app.authority import of
from tests.app.border.checking import Border, border
from tests.app.national_list.banned import BORDER

from byla.app.border.post.bringing_in import bring_in
from byla.app.border.post.station import SHOWN, Station, opened
from byla.app.border.snapshots import make, signing_keys
from byla.app.looks import rows
from byla.app.moment import now
from byla.app.store.read import load
from byla.app.store.show import MayNotSee
from byla.looks import Look, Occasion, Way
from byla.national_list import Asked, Identity, Listed

pytestmark = pytest.mark.django_db
LEAD = "jonas"


@pytest.fixture
def here() -> Border:
    return border()


@pytest.fixture
def post(here: Border, tmp_path: Path) -> Station:
    """A post's machine with the list of today."""
    file = tmp_path / "list.snapshot"
    file.write_bytes(make(of(LEAD), hours=12, officers=(BORDER,), call="+370 5 271 7112"))
    return opened(file, tmp_path / "post", signing_keys().public[0].written(), now())


def offline() -> list[Look]:
    """What is recorded of searches at posts, the newest first."""
    wanted = rows.Wanted(authority="demo", user=BORDER)
    return [one for one in rows.every(wanted) if one.door == "./byla post"]


def test_each_search_is_brought_in_once_under_its_officer_and_moment(here: Border, post: Station) -> None:
    shift = post.snapshot
    post.journal.keep(shift.made, BORDER, {"name": "Olga\n Kovalchuk", "born": "1987"}, [here.ban])
    assert (bring_in(post.journal.path, of(LEAD)).new, len(offline())) == (1, 1)
    post.journal.keep(shift.until, BORDER, {"name": "Petras"}, [])
    again = bring_in(post.journal.path, of(LEAD))
    assert (again.new, again.known) == (1, 1)
    last, first = offline()
    assert (first.at, last.at) == (shift.made, shift.until)
    assert (first.key, last.key) == (
        "offline, name: Olga Kovalchuk, born: 1987 → look",
        "offline, name: Petras → no match",
    )
    assert (first.files, last.files) == ((here.ban,), ())
    assert first.persons == (load(here.ban, authority="demo").matter.person,)
    for one in (first, last):
        assert (one.way, one.occasion, one.agency) == (Way.SEARCH, Occasion.BORDER_CHECK, "border_guard")


@pytest.mark.parametrize("user", [BORDER, "ruta", "ona"])
def test_whoever_may_make_no_snapshot_brings_nothing_in(here: Border, post: Station, user: str) -> None:
    post.journal.keep(post.snapshot.made, BORDER, {"name": "Petras"}, [])
    with pytest.raises(MayNotSee):
        bring_in(post.journal.path, of(user))
    assert offline() == []


def test_the_keys_of_an_installation_are_made_once(tmp_path: Path, settings) -> None:
    settings.BYLA_STATE = tmp_path
    assert signing_keys().public == signing_keys().public


def test_a_post_shows_as_many_matches_as_the_authority_itself(post: Station) -> None:
    many = tuple(
        Listed(id=f"ban-{number}", identity=Identity(names=("Кавальчук Вольга",), births=("1984-02-29",)))
        for number in range(SHOWN + 3)
    )
    crowded = Station(replace(post.snapshot, entries=many), post.journal)
    found = crowded.search(Asked(name="Вольга Кавальчук"), BORDER, now() + timedelta(minutes=1))
    assert len(found.candidates) == SHOWN
