"""A backup that is older than an erasure does not bring back what was erased: the list beside it is carried out again.

On both databases, and from the one into the other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import transaction
from tests.app.authority import AUTHORITY, Authority, answers, of, take
from tests.app.canary import tables_with
from tests.app.retained import document
from tests.databases import Databases, pointed_at

from byla.app.commands import backup, restore, serve, up, verify
from byla.app.erasures.again import NotCarriedOut, carry_out, not_to_be_served
from byla.app.erasures.gone import recorded
from byla.app.erasures.listed import NAME, complete, own_list, read_list
from byla.app.jobs.nightly import Taken, night
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.models import SetAside, StoredPayload
from byla.app.store.read import load
from byla.casefile import Erased, FileId, Refused

pytestmark = pytest.mark.both_databases
CANARY = "Жызжывакух"
ORDER = {"article": "eu/gdpr:17(1)(e)", "reason": "Order of the court"}


@pytest.fixture
def state(tmp_path: Path, settings) -> Path:
    settings.BYLA_STATE = tmp_path / "state"
    return tmp_path


@pytest.fixture
def backed_up(own_database: str, state: Path) -> FileId:
    """A person with a rare name and a renewal, in a backup of before the erasure."""
    person = Authority().found().person(CANARY)
    assert backup.run([str(state / "older.byla")]) == 0
    return person


@contextmanager
def empty(databases: Databases) -> Iterator[None]:
    url = databases.copy()
    with pointed_at(url):
        yield
    databases.drop(url)


@pytest.fixture
def here(database: str, request: pytest.FixtureRequest) -> Databases:
    return request.getfixturevalue(f"{database}_databases")


def erased(person: FileId) -> None:
    take("person", "erase_entries", of("dalia"), person, entries=["2"], **ORDER)


def test_an_older_backup_does_not_bring_back_what_was_erased(
    backed_up: FileId, here: Databases, state: Path
) -> None:
    erased(backed_up)
    day = load(backed_up, authority=AUTHORITY).erased[2].on
    with empty(here):
        assert restore.run([str(state / "older.byla")]) == 0
        assert tables_with(CANARY) == []
        file = load(backed_up, authority=AUTHORITY)
        assert (file.erased[2].article, file.erased[2].on) == (ORDER["article"], day)
        newest = file.entries[-1]
        assert isinstance(newest.body, Erased)
        assert (newest.header.actor, newest.header.source, newest.header.step) == (
            "restore",
            "job",
            "erase_again",
        )
        assert verify.run([]) == 0


@pytest.mark.slow
def test_nor_into_the_other_kind_of_database(
    backed_up: FileId, database: str, state: Path, request: pytest.FixtureRequest
) -> None:
    erased(backed_up)
    other = "postgresql" if database == "sqlite" else "sqlite"
    with empty(request.getfixturevalue(f"{other}_databases")):
        assert restore.run([str(state / "older.byla")]) == 0
        assert tables_with(CANARY) == []
        assert verify.run([]) == 0


def test_what_lay_apart_and_documents_stay_gone_too(own_database: str, here: Databases, state: Path) -> None:
    """Article 9: what lies apart is destroyed while its entry stays; a document goes with its entry."""
    house = Authority().found()
    renewal = house.renewal(house.person())
    answers(renewal)
    paper = document(renewal, "A paper", issuer=CANARY)
    few = {"named": "ruta\ndalia", "reason": "Nobody else may see it; the restore must all the same"}
    take("residence_permit", "limit_access", of("jonas"), renewal, **few)
    assert backup.run([str(state / "older.byla")]) == 0
    take("residence_permit", "erase_entries", of("dalia"), renewal, entries=[str(paper)], **ORDER)
    day = {"taken_back_on": today().isoformat()}
    letter = document(renewal, "I take it back", kind="correspondence")
    take("residence_permit", "take_back_application", of("ruta"), renewal, document=str(letter), **day)
    assert [one.step for one in night(AUTHORITY) if isinstance(one, Taken)] == [
        "residence_permit.erase_special_answers"
    ]
    assert not SetAside.objects.exists()
    with empty(here):
        assert restore.run([str(state / "older.byla")]) == 0
        assert not SetAside.objects.exists()
        assert tables_with(CANARY) == []
        assert verify.run([]) == 0


def test_the_list_says_what_went_and_nothing_of_what_it_said(backed_up: FileId) -> None:
    erased(backed_up)
    raw = own_list().read_text(encoding="utf-8")
    [gone] = read_list(own_list())
    assert (gone.file, gone.number, gone.article) == (backed_up, 2, ORDER["article"])
    assert CANARY not in raw
    assert ORDER["reason"] not in raw
    assert own_list().stat().st_mode & 0o077 == 0


def test_what_was_taken_back_was_not_erased(backed_up: FileId) -> None:
    """A line too many would destroy, at the next restore, what nobody erased."""
    with transaction.atomic():
        erased(backed_up)
        transaction.set_rollback(True)
    assert read_list(own_list()) == []


def test_what_the_list_lacks_is_added_by_night_backup_and_start(backed_up: FileId, state: Path) -> None:
    """A machine that stopped between the commit and the line, or a disk that was full."""
    own_list().unlink()
    own_list().mkdir()  # no file can be written there
    erased(backed_up)
    own_list().rmdir()
    assert read_list(own_list()) == []
    assert complete() == 1
    assert complete() == 0
    assert read_list(own_list()) == list(recorded())
    own_list().unlink()
    assert not_to_be_served() == ""
    assert read_list(own_list()) == list(recorded())
    own_list().unlink()
    assert backup.run([str(state / "elsewhere" / "newer.byla")]) == 0
    assert read_list(state / "elsewhere" / NAME) == list(recorded()) == read_list(own_list())
    assert backup.run([str(state / "elsewhere" / "newest.byla")]) == 0
    assert len((state / "elsewhere" / NAME).read_text(encoding="utf-8").splitlines()) == 1


def test_a_start_with_nothing_erased_makes_no_list(own_database: str, state: Path) -> None:
    """On a machine that lost its disk the restore asks for the list; an empty one would be taken for whole."""
    assert not_to_be_served() == ""
    assert not own_list().exists()


def test_without_a_list_nothing_is_restored_unless_somebody_answers_for_it(
    backed_up: FileId, here: Databases, state: Path, capsys
) -> None:
    for one in (state / NAME, own_list()):
        one.unlink(missing_ok=True)
    older = str(state / "older.byla")
    with empty(here):
        assert restore.run([older]) == 1
        assert "--without-list" in capsys.readouterr().err
        assert not StoredPayload.objects.exists()
        assert restore.run([older, "--erasures", str(state / "lost.jsonl")]) == 1
        assert restore.run([older, "--without-list"]) == 0


WHOLE = {
    "authority": "demo",
    "file": "f",
    "number": 2,
    "seal": "",
    "what": "content",
    "article": "",
    "on": "",
}


@pytest.mark.parametrize(
    "line",
    [
        "", "{}", "[]", '{"file": 1}', "x" * 500, json.dumps({**WHOLE, "number": "2"}),
        json.dumps({**WHOLE, "number": True}), json.dumps({**WHOLE, "what": "all"}), json.dumps({**WHOLE, "seal": 1}),
    ],
)  # fmt: skip
def test_a_list_that_is_damaged_restores_nothing(
    backed_up: FileId, here: Databases, state: Path, line: str
) -> None:
    erased(backed_up)
    with own_list().open("a", encoding="utf-8") as held:
        held.write(line + "\n")
    with empty(here):
        assert restore.run([str(state / "older.byla")]) == 1
        assert not StoredPayload.objects.exists()
        assert "no line of a list of erasures" in not_to_be_served()


def test_a_database_that_was_put_back_by_other_means_is_not_served(
    backed_up: FileId, here: Databases, state: Path, capsys, monkeypatch
) -> None:
    """PostgreSQL has backups of its own; they know of no list."""
    erased(backed_up)
    gone = own_list().read_bytes()
    with empty(here):
        for one in (state / NAME, own_list()):
            one.unlink()
        assert restore.run([str(state / "older.byla"), "--without-list"]) == 0
        assert tables_with(CANARY)
        own_list().write_bytes(gone)
        capsys.readouterr()
        monkeypatch.setattr(serve, "become_server", lambda **_: pytest.fail("it serves"))
        assert serve.run(["--port", "1"]) == 1
        assert "Run ./byla restore --erase-again" in capsys.readouterr().err
        assert up.run(["--port", "1"]) == 1
        assert "Run ./byla restore --erase-again" in capsys.readouterr().err
        assert restore.run(["--erase-again"]) == 0
        assert tables_with(CANARY) == []
        assert not_to_be_served() == ""


def test_another_entry_under_the_same_number_is_left_alone(
    backed_up: FileId, here: Databases, state: Path
) -> None:
    """After a restore others are recorded under the numbers of those that were lost; the seal tells them apart."""
    take("person", "record_sex", of("ruta"), backed_up, sex="F", source="statement")
    number = load(backed_up, authority=AUTHORITY).version
    take("person", "erase_entries", of("dalia"), backed_up, entries=[str(number)], **ORDER)
    with empty(here):
        assert restore.run([str(state / "older.byla")]) == 0
        take("person", "record_sex", of("ruta"), backed_up, sex="M", source="statement")
        assert load(backed_up, authority=AUTHORITY).version == number
        assert carry_out(read_list(own_list())) == 0
        assert load(backed_up, authority=AUTHORITY).entries[-1].body is not None


def test_an_erasure_that_cannot_be_carried_out_again_stops_the_restore(
    backed_up: FileId, here: Databases, state: Path
) -> None:
    """A line that no step takes: the day on which it was erased is none."""
    erased(backed_up)
    [gone] = read_list(own_list())
    with empty(here):
        for one in (state / NAME, own_list()):
            one.unlink()
        assert restore.run([str(state / "older.byla"), "--without-list"]) == 0
        with pytest.raises(NotCarriedOut, match=f"file {backed_up}"):
            carry_out([replace(gone, on="once")])


@pytest.mark.parametrize("asked", [[], ["x.byla", "--erase-again"]])
def test_what_is_asked_wrongly_changes_nothing(backed_up: FileId, asked: list[str]) -> None:
    assert restore.run(asked) == 2


def test_nobody_but_a_restore_erases_again(backed_up: FileId) -> None:
    """It asks for no reason and looks at no law: the step is no way around them."""
    said = {"entries": ["2"], "apart": False, "article": "eu/gdpr:17", "on": "2026-01-05"}
    for user in ("dalia", "ruta", "jonas"):
        refused = act(Request(procedure="person", step="erase_again", file=backed_up, answers=said), of(user))
        assert isinstance(refused, Refused)
        assert refused.forbidden
