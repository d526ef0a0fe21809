"""A backup brings everything back, into either kind of database; what is not a whole backup changes nothing."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.db import connection
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.test_rebuild import everything
from tests.databases import Databases, pointed_at

from byla.app.accounts.models import User
from byla.app.backups import BadBackup, NotEmpty, SchemaPassed, read_manifest, restore, tables, write_backup
from byla.app.commands import backup as backup_command
from byla.app.commands import restore as restore_command
from byla.app.commands import upgrade, verify
from byla.app.demo.paper import paper
from byla.app.store.act import Request, act
from byla.app.store.models import StoredEntry
from byla.casefile import FileId

pytestmark = pytest.mark.both_databases


@pytest.fixture
def state(tmp_path: Path, settings) -> Path:
    """A state folder with one upload."""
    folder = tmp_path / "state"
    (folder / "uploads" / "2026").mkdir(parents=True)
    (folder / "uploads" / "2026" / "passport.pdf").write_bytes(b"%PDF-1.7 invented")
    settings.BYLA_STATE = folder
    return folder


@pytest.fixture
def filled(own_database: str, official) -> FileId:
    """An authority with a person record that has a document-free history, one of whose entries was erased."""
    official("ruta", authority=AUTHORITY)
    person = Authority().found().person()
    erasing = {"entries": ["2"], "article": "eu/gdpr:17", "reason": "Asked for by the person"}
    take("person", "erase_entries", of("dalia"), person, **erasing)
    answers = {"sex": "F", "source": "statement"}
    act(Request(procedure="person", step="record_sex", file=person, answers=answers, key="once"), of("ruta"))
    _permit_with_document(person)
    return person


def _permit_with_document(person: FileId) -> None:
    days = {"issued_on": "2024-05-02", "valid_from": "2024-05-02", "valid_until": "2027-05-01"}
    held = {
        "holder": person,
        "number": "LT-1",
        "kind": "temporary",
        "basis": "work",
        "unit": "security",
        **days,
    }
    permit = take("residence_permit", "register_permit", of("ruta"), **held).file
    named, content = paper("permit.pdf", "A permit")
    answers = {"document": named, "kind": "other", "issuer": "Office", "language": "lt"}
    answers |= {"dated": "2024-05-02", "came_in": "2024-05-02"}
    contents = {named.sha256: content}
    step = {"procedure": "residence_permit", "step": "record_document", "file": permit}
    act(Request(**step, answers=answers, contents=contents), of("ruta"))


@contextmanager
def empty(databases: Databases) -> Iterator[None]:
    """An empty database with tables, to which Django is pointed meanwhile."""
    url = databases.copy()
    with pointed_at(url):
        yield
    databases.drop(url)


RECORD = (
    "SELECT id, authority, procedure, number, opened_at FROM file ORDER BY id",
    "SELECT position, file_id, number, commitment, seal, known_from, mandate, corrects FROM entry ORDER BY position",
    "SELECT file_id, number, salt, body FROM payload ORDER BY file_id, number",
    "SELECT file_id, number, sha256, content FROM document ORDER BY file_id, number",
    "SELECT file_id, number, by FROM erasure ORDER BY file_id, number",
    "SELECT authority, numbers, year, last FROM counter ORDER BY numbers",
    "SELECT actor, key, request, answer, at FROM kept_answer",
    "SELECT username, password, name, authority FROM accounts_user",
    "SELECT user_id, type FROM mfa_authenticator",
)


def record() -> list[list[tuple[object, ...]]]:
    """All that must come back, as plain values."""
    with connection.cursor() as cursor:
        read = []
        for statement in RECORD:
            cursor.execute(statement)
            read.append([tuple(map(_plain, row)) for row in cursor.fetchall()])
        return read


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else value


def secret_of(username: str) -> str:
    """What the user's authenticator app was given; a code of it would change within the test."""
    held = Authenticator.objects.get(user__username=username, type=Authenticator.Type.TOTP)
    secret: str = get_adapter().decrypt(held.data["secret"])
    return secret


def round_trip(path: Path, state: Path, into: Databases) -> None:
    """Backed up here, restored there: the record, the projections made from it, and the next entry."""
    assert backup_command.run([str(path)]) == 0
    before, projections, code = record(), everything(), secret_of("ruta")
    assert all(before)
    with empty(into):
        assert restore_command.run([str(path)]) == 0
        assert record() == before
        assert everything() == projections
        assert secret_of("ruta") == code
        assert (state / "uploads" / "2026" / "passport.pdf").read_bytes() == b"%PDF-1.7 invented"
        assert verify.run([]) == 0
        Authority().person("Новы")


def test_what_was_there_comes_back(
    filled: FileId, database: str, state: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    round_trip(tmp_path / "kept.zip", state, request.getfixturevalue(f"{database}_databases"))


@pytest.mark.slow
def test_what_one_kind_of_database_wrote_the_other_takes(
    filled: FileId, database: str, state: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    other = "postgresql" if database == "sqlite" else "sqlite"
    round_trip(tmp_path / "kept.zip", state, request.getfixturevalue(f"{other}_databases"))


def test_two_backups_of_one_state_hold_the_same(filled: FileId, state: Path, tmp_path: Path) -> None:
    first, second = (write_backup(tmp_path / name, state).sha256 for name in ("first.zip", "second.zip"))
    assert first == second


def test_others_may_write_while_a_backup_is_made(filled: FileId, state: Path, tmp_path: Path) -> None:
    """What is written after the backup began is not in it, and does not wait for it."""
    count = StoredEntry.objects.count()
    with tables._one_moment():
        assert StoredEntry.objects.count() == count
        thread = Thread(target=_write_elsewhere)
        thread.start()
        thread.join(timeout=15)
        assert not thread.is_alive()
        assert StoredEntry.objects.count() == count
    assert StoredEntry.objects.count() > count


def _write_elsewhere() -> None:
    try:
        Authority().person("Іншы")
    finally:
        connection.close()


def test_a_backup_is_for_its_owner_alone(own_database: str, state: Path, tmp_path: Path) -> None:
    write_backup(tmp_path / "kept.zip", state)
    assert (tmp_path / "kept.zip").stat().st_mode & 0o077 == 0


def test_nothing_is_lost_by_a_restore(filled: FileId, state: Path, tmp_path: Path, capsys) -> None:
    write_backup(tmp_path / "kept.zip", state)
    before = record()
    with pytest.raises(NotEmpty, match="not empty"):
        restore(tmp_path / "kept.zip", state)
    assert restore_command.run([str(tmp_path / "kept.zip"), "--without-list"]) == 1
    assert "not empty" in capsys.readouterr().err
    assert record() == before


def spoil(path: Path, member: str, content: bytes | None) -> None:
    """Writes the backup again with one member changed, or left out."""
    with zipfile.ZipFile(path) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    members |= {member: content} if content is not None else {}
    if content is None:
        del members[member]
    with zipfile.ZipFile(path, "w") as packed:
        for name, kept in members.items():
            packed.writestr(name, kept)


@pytest.mark.parametrize(
    ("member", "content"),
    [
        ("uploads/2026/passport.pdf", b"%PDF-1.7 another"),
        ("uploads/2026/passport.pdf", None),
        ("uploads/2026/slipped-in.pdf", b"%PDF-1.7"),
        ("record.jsonl", b"{}"),
        ("manifest.json", b"{}"),
        ("manifest.json", None),
    ],
)
def test_a_changed_backup_is_refused_and_nothing_is_touched(
    own_database: str, official, state: Path, tmp_path: Path, member: str, content: bytes | None
) -> None:
    write_backup(tmp_path / "kept.zip", state)
    spoil(tmp_path / "kept.zip", member, content)
    (state / "uploads" / "2026" / "passport.pdf").write_bytes(b"here now")
    with pytest.raises(BadBackup):
        restore(tmp_path / "kept.zip", state)
    assert (state / "uploads" / "2026" / "passport.pdf").read_bytes() == b"here now"


def told_anew(path: Path, change: Callable[[str, dict[str, Any]], str]) -> None:
    """Changes the record of a backup and its manifest together, as somebody would who knows how it is made."""
    with zipfile.ZipFile(path) as packed:
        lines = packed.read("record.jsonl").decode()
        manifest = json.loads(packed.read("manifest.json"))
    changed = change(lines, manifest).encode()
    manifest["sha256"]["record.jsonl"] = sha256(changed).hexdigest()
    spoil(path, "record.jsonl", changed)
    spoil(path, "manifest.json", json.dumps(manifest).encode())


def test_a_line_that_fits_no_table_leaves_nothing_behind(
    filled: FileId, database: str, state: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    write_backup(tmp_path / "kept.zip", state)
    told_anew(tmp_path / "kept.zip", lambda lines, manifest: lines + "[1,2,3]\n")
    with empty(request.getfixturevalue(f"{database}_databases")):
        with pytest.raises(BadBackup, match="no Byla writes"):
            restore(tmp_path / "kept.zip", state)
        assert not User.objects.exists()


def test_a_restored_record_that_was_changed_is_found(
    filled: FileId, database: str, state: Path, tmp_path: Path, capsys, request: pytest.FixtureRequest
) -> None:
    write_backup(tmp_path / "kept.zip", state)
    told_anew(tmp_path / "kept.zip", lambda lines, manifest: lines.replace("LT-1", "LT-2"))
    with empty(request.getfixturevalue(f"{database}_databases")):
        assert restore_command.run([str(tmp_path / "kept.zip"), "--without-list"]) == 1
        assert "entry 1: the body is not the one that was sealed" in capsys.readouterr().out


def test_a_backup_of_a_newer_byla_is_refused(
    filled: FileId, database: str, state: Path, tmp_path: Path, capsys, request: pytest.FixtureRequest
) -> None:
    def newer(lines: str, manifest: dict[str, Any]) -> str:
        manifest["migrations"].append("store.9999_of_tomorrow")
        return lines

    write_backup(tmp_path / "kept.zip", state)
    told_anew(tmp_path / "kept.zip", newer)
    with empty(request.getfixturevalue(f"{database}_databases")):
        assert restore_command.run([str(tmp_path / "kept.zip"), "--without-list"]) == 1
        assert "store.9999_of_tomorrow" in capsys.readouterr().err


def test_an_older_backup_is_not_poured_into_newer_tables(
    filled: FileId, database: str, state: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    def older(lines: str, manifest: dict[str, Any]) -> str:
        manifest["migrations"].remove(max(one for one in manifest["migrations"] if one.startswith("store.")))
        return lines

    write_backup(tmp_path / "kept.zip", state)
    told_anew(tmp_path / "kept.zip", older)
    with (
        empty(request.getfixturevalue(f"{database}_databases")),
        pytest.raises(SchemaPassed, match="without tables"),
    ):
        restore(tmp_path / "kept.zip", state)


MADE_LATER = re.compile(r'"table": ?"(log|border)\.')


@pytest.mark.slow
def test_an_older_backup_is_brought_up_to_date(
    own_database: str, state: Path, tmp_path: Path, official
) -> None:
    """A backup of before the table of names, restored into a database that has no tables yet."""
    official("ruta")
    write_backup(tmp_path / "kept.zip", state)

    def older(lines: str, manifest: dict[str, Any]) -> str:
        later = {one for one in manifest["migrations"] if one.startswith("store.") and one > "store.0003"}
        later |= {one for one in manifest["migrations"] if one.startswith(("log.", "border."))}
        manifest["migrations"] = [one for one in manifest["migrations"] if one not in later]
        of_then = [line for line in lines.splitlines(keepends=True) if not MADE_LATER.search(line)]
        return "".join(of_then)

    told_anew(tmp_path / "kept.zip", older)
    with pointed_at(f"sqlite:///{tmp_path / 'bare.sqlite3'}"):
        assert restore_command.run([str(tmp_path / "kept.zip"), "--without-list"]) == 0
        assert User.objects.get().username == "ruta"
        assert "person_name" in connection.introspection.table_names()


def test_a_file_cut_short_is_refused(own_database: str, state: Path, tmp_path: Path) -> None:
    write_backup(tmp_path / "kept.zip", state)
    whole = (tmp_path / "kept.zip").read_bytes()
    (tmp_path / "kept.zip").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadBackup, match="damaged"):
        read_manifest(tmp_path / "kept.zip")


def test_upgrade_refuses_a_database_of_a_newer_byla(own_database: str, capsys) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999_of_tomorrow', '2026-01-01')"
        )
    assert upgrade.run([]) == 1
    assert "store.9999_of_tomorrow" in capsys.readouterr().err
