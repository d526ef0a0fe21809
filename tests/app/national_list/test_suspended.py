"""UTPI 139(2): a ban that a court suspends is found still, and whoever compared the document is told that it has no
effect, and by whose word. No door says that it is in force.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.app.api.conftest import Program, account_of
from tests.app.authority import Authority, of
from tests.app.border.checking import Border
from tests.app.border.checking import user as signed_in
from tests.app.desk.conftest import text_of
from tests.app.national_list.banned import BORDER, border_guard, departed, lifted, listed
from tests.app.national_list.suspended import BY_ORDER, CASE, appealed, ordered
from tests.app.withdrawn import may_ban

from byla.app.api.tokens import issue
from byla.app.border.snapshots import make, signing_keys
from byla.app.cli import main
from byla.app.desk.present.said import article
from byla.app.moment import now, today
from byla.app.national_list.comparing import NoSuchMatch, same_person
from byla.app.national_list.searching import search
from byla.border.snapshot import unpacked
from byla.casefile import FileId
from byla.national_list import Asked, Facts, State, Suspension

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
OLGA = {"name": "Olga KOVALCHUK", "born": "1987-04-12"}
LEAD = "jonas"


@pytest.fixture
def ban() -> FileId:
    """A ban that runs: the person was listed, and left."""
    authority = Authority().found()
    may_ban()
    border_guard()
    one = listed(authority, authority.person())
    departed(one)
    return one


def confirmed(ban: FileId) -> Facts:
    """What the officer is told who found the entry and compared the document."""
    answer = search(Asked(**OLGA), of(BORDER), door="border")
    assert [one.entry for one in answer.candidates] == [ban]
    return same_person(answer.search, ban, "passport, photograph", of(BORDER), door="border")


def test_what_a_court_orders_shows_in_the_next_answer_and_what_it_takes_back_too(ban: FileId) -> None:
    appeal = appealed(ban)
    facts = confirmed(ban)
    assert (facts.state, facts.suspended) == (State.IN_FORCE, False), "an appeal alone suspends nothing"
    ordered(appeal, suspends=True)
    facts = confirmed(ban)
    assert (facts.state, facts.suspended) == (State.SUSPENDED, True)
    assert facts.suspension == Suspension(since=today(), case=CASE, under=(BY_ORDER,))
    assert (facts.decision[:2], facts.call) == ("D-", "Security"), "and whom to call"
    ordered(appeal, suspends=False)
    facts = confirmed(ban)
    assert (facts.state, facts.suspended, facts.suspension) == (State.IN_FORCE, False, None)


def test_a_ban_that_is_lifted_while_it_waits_leaves_the_list(ban: FileId) -> None:
    ordered(appealed(ban), suspends=True)
    answer = search(Asked(**OLGA), of(BORDER), door="border")
    lifted(ban)
    with pytest.raises(NoSuchMatch):
        same_person(answer.search, ban, "passport", of(BORDER), door="border")
    assert not search(Asked(**OLGA), of(BORDER), door="border").candidates


def test_the_page_says_that_it_is_suspended_and_not_that_it_is_in_force(ban: FileId) -> None:
    ordered(appealed(ban), suspends=True)
    here = Border(ban=ban, who=of(BORDER))
    here.client.force_login(signed_in())
    found = here.asks(**OLGA)
    assert "in force" not in text_of(found)
    said = text_of(here.says(found, "same-person", compared="passport, photograph"))
    assert "Same person, entry ban suspended: it has no effect while a court looks at it" in said
    assert f"Yes, since {today().day}" in said
    assert f"(case {CASE}; {article(BY_ORDER)})" in said
    assert BY_ORDER not in said, "an officer reads articles, no codes"
    assert "in force" not in said


def test_the_api_says_the_same(ban: FileId) -> None:
    ordered(appealed(ban), suspends=True)
    border = Program(issue(account_of(BORDER), until=today() + timedelta(days=1), note="tests"))
    found = border.post("list/search", OLGA).json()
    same = {"search": found["search"], "entry": ban, "compared": "passport"}
    facts = border.post("list/same", same).json()
    assert (facts["state"], facts["suspended"]) == ("suspended", True)
    assert facts["suspension"] == {"since": today().isoformat(), "case": CASE, "under": [BY_ORDER]}
    assert "in force" not in facts["said"]


def test_the_console_says_the_same(ban: FileId, capsys) -> None:
    ordered(appealed(ban), suspends=True)
    capsys.readouterr()
    assert main(["check", OLGA["name"], "--born", OLGA["born"], "--as", BORDER]) == 0
    number = capsys.readouterr().out.split("search ")[1].split(")")[0]
    same = ["check", "--same", ban, "--search", number, "--compared", "passport", "--as", BORDER]
    assert main(same) == 0
    said = capsys.readouterr().out
    assert f"Suspended: yes, since {today().isoformat()}, while a court looks at it (case {CASE};" in said
    assert "in force" not in said


def test_a_snapshot_holds_it_and_says_nothing_of_how_it_stands(ban: FileId) -> None:
    """How a ban stands may change within the shift; the post asks before any act."""
    ordered(appealed(ban), suspends=True)
    file = make(of(LEAD), hours=12, officers=(BORDER,), call="+370 5 271 7112")
    assert [one.id for one in unpacked(file, signing_keys().public, now()).entries] == [ban]
    assert b"force" not in file
