"""`./byla check`: the list at the console, recorded as at every door."""

from __future__ import annotations

import pytest
from tests.app.authority import AUTHORITY, Authority
from tests.app.national_list.banned import border_guard, departed, lifted, listed
from tests.app.national_list.suspended import appealed, ordered
from tests.app.withdrawn import may_ban
from tests.national_list.refusing import REFUSES

from byla.app.cli import main
from byla.app.looks import rows
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def ban() -> FileId:
    authority = Authority().found()
    may_ban()
    border_guard()
    return listed(authority, authority.person())


def check(*given: str, user: str = "marius") -> int:
    return main(["check", *given, "--as", user])


def test_a_search_is_answered_and_recorded(ban: FileId, capsys) -> None:
    assert check("Olga Kovalchuk", "--born", "1987-04-12", "--citizenship", "BLR") == 0
    said = capsys.readouterr().out
    assert said.startswith("Look: compare the document (search ")
    assert "Кавальчук, Вольга" in said
    assert "Same date of birth: 1987-04-12" in said
    (look,) = rows.looks(rows.Wanted(authority=AUTHORITY, user="marius"), count=1)
    assert (look.door, look.key) == (
        "./byla check",
        "name: Olga Kovalchuk, born: 1987-04-12, citizenship: BLR → look",
    )
    assert check("--same", ban, "--search", str(look.id), "--compared", "passport") == 0
    said = capsys.readouterr().out
    assert "Whom to call: Security" in said
    assert "Asylum asked for: not known here" in said


def test_a_date_that_begins_with_the_day_is_read_and_said(ban: FileId, capsys) -> None:
    assert check("Olga Kovalchuk", "--born", "12.04.1987") == 0
    said = capsys.readouterr().out
    assert "Date of birth read as 1987-04-12" in said
    assert "Same date of birth: 1987-04-12" in said


def test_nobody_is_no_match(ban: FileId, capsys) -> None:
    assert check("Jonas Jonaitis") == 0
    assert capsys.readouterr().out.startswith("No match (search ")


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        (("x" * 10_000,), 2, "name: 10000 characters are too many"),
        (("Olga", "--born", "1984-02-30"), 2, "born: 1984-02-30 is no day"),
        (("Olga", "--born", "03/04/1984"), 2, "born: 03/04/1984 can be two days. Write 1984-03-04 or"),
        (("--mrz", "P<BLR"), 2, "mrz: A machine-readable zone is two lines"),
        (("--same", "x", "--search", "1", "--compared", ""), 2, "compared: These are 0 characters"),
        (("--same", "x", "--search", "1", "--compared", "passport"), 1, "had no such match"),
    ],
    ids=lambda value: str(value)[:25],
)
def test_what_cannot_be_asked_is_told(
    given: tuple[str, ...], status: int, said: str, ban: FileId, capsys
) -> None:
    assert check(*given) == status
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("state", ["not begun", "in force", "suspended", "over"])
def test_no_line_that_the_console_prints_refuses_anybody(state: str, ban: FileId, capsys) -> None:
    """Every answer, whatever the officer says of it, and every answer to what cannot be asked."""
    asked = ("Olga Kovalchuk", "--born", "12.04.1987", "--document", "MP1234567")
    aside = ("--aside", ban, "--reason", "face", "--note", "Another face altogether")
    check("Jonas Jonaitis")
    check(*asked)
    (look,) = rows.looks(rows.Wanted(authority=AUTHORITY, user="marius"), count=1)
    if state != "not begun":
        departed(ban)
    if state == "suspended":
        ordered(appealed(ban), suspends=True)
    check("--same", ban, "--search", str(look.id), "--compared", "passport")
    check(*asked, *aside)
    check(*asked)
    check("--take-back", "none", "--note", "Fingerprints say otherwise")
    check(*asked, "--aside", ban, "--reason", "none", "--note", "no")
    check(*asked, "--aside", "other", "--reason", "face", "--note", "Another face altogether")
    check("--same", ban, "--search", "1", "--compared", "")
    if state == "over":
        lifted(ban)
        check("--same", ban, "--search", str(look.id), "--compared", "passport")
    check("Olga", user="keeper")
    with pytest.raises(SystemExit):
        check("--help")
    said = "".join(capsys.readouterr())
    assert f"entry ban {state}" in said or state == "over"
    assert REFUSES.findall(said) == []


def test_who_may_not_search_is_told_so(ban: FileId, capsys) -> None:
    assert check("Olga", user="keeper") == 1
    assert "do not see cases" in capsys.readouterr().err
