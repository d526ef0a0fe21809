"""The sequencer: every committed entry gets one place, in the files and under a signature; nothing is skipped."""

from __future__ import annotations

import shutil
from base64 import b64encode
from pathlib import Path

import pytest
from django.db import connection, transaction
from tests.app.authority import AUTHORITY, Authority
from tests.app.log.conftest import NAME, sequencer_in
from tests.app.log.writing import append, commitment
from tests.ledger import plainly

from byla.app.log import keys, leaves
from byla.app.log.folder import CHECKPOINT, Taken
from byla.app.log.sequencer import LogStopped, Sequencer
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.note import opened
from byla.ledger.tiles import Log, audit

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def held(log: Sequencer, checkpoint: Checkpoint) -> list[str]:
    """What the log's files hold, as they lie on the disk."""
    found = Log(log.folder, checkpoint.size)
    assert audit(found) == checkpoint.root
    return [one.hex() for one in found.entries()]


def recorded() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT commitment FROM entry WHERE authority = %s ORDER BY position", [AUTHORITY])
        return [one for (one,) in cursor.fetchall()]


def test_each_entry_of_an_authority_that_acts_has_its_place(log: Sequencer) -> None:
    authority = Authority().found()
    first = log.cover()
    authority.renewal(authority.person())
    second = log.cover()
    assert 0 < first.size < second.size
    assert held(log, second) == recorded()
    assert log.covered(second)


def test_the_checkpoint_is_a_note_that_others_open(log: Sequencer) -> None:
    file = append(3)
    log.cover()
    note = (log.folder.path / CHECKPOINT).read_text(encoding="utf-8")
    text, names = opened(note, log.keys().public)
    root = plainly.root([bytes.fromhex(commitment(file, one)) for one in (1, 2, 3)])
    assert (Checkpoint.read(text), names) == (Checkpoint(NAME, 3, root), (NAME,))


@pytest.mark.parametrize("sizes", [(1, 1), (255, 1, 1), (256, 256), (300, 1, 700), (70_000 - 1, 2)])
def test_a_log_that_grows_has_the_files_that_its_entries_make(log: Sequencer, sizes: tuple[int, ...]) -> None:
    for size in sizes:
        append(size)
        while not log.covered(signed := log.cover()):
            pass
    assert signed.size == sum(sizes)
    assert held(log, signed) == recorded()


def test_many_that_wait_are_covered_some_at_a_time_and_each_time_signed(log: Sequencer) -> None:
    append(700)
    seen = [log.cover(most=300) for _ in range(4)]
    assert [one.size for one in seen] == [300, 600, 700, 700]
    assert held(log, seen[-1]) == recorded()


def test_what_a_transaction_takes_back_gets_no_place(log: Sequencer) -> None:
    append(2)
    with transaction.atomic():
        append(5)
        transaction.set_rollback(True)
    append(1)
    assert log.cover().size == 3
    assert held(log, log.cover()) == recorded()


def test_another_authority_has_a_log_of_its_own(log: Sequencer, tmp_path: Path) -> None:
    append(2)
    append(3, authority="other")
    other = sequencer_in(tmp_path / "other", authority="other")
    (tmp_path / "other").mkdir()
    assert (log.cover().size, other.cover().size) == (2, 3)


def test_what_came_back_with_a_backup_keeps_its_place(log: Sequencer) -> None:
    """A restore writes entries, so all of them wait, and their places, which they had."""
    append(5)
    before = log.cover()
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO log_waiting (authority, position) SELECT authority, position FROM entry")
    append(2)
    after = log.cover()
    assert (before.size, after.size) == (5, 7)
    assert held(log, after) == recorded()
    assert not leaves.waits(AUTHORITY)


def test_files_that_are_gone_are_made_again_from_the_database_under_the_root_that_was_signed(
    log: Sequencer,
) -> None:
    append(600)
    log.cover()
    for path in (log.folder.path / "tile").rglob("*"):
        if path.is_file():
            path.unlink()
    append(1)
    assert held(log, log.cover()) == recorded()


def test_a_partial_file_goes_when_its_full_one_is_signed_and_older_checkpoints_stay_readable(
    log: Sequencer,
) -> None:
    append(200)
    earlier = log.cover()
    append(100)
    log.cover()
    assert not (log.folder.path / "tile/0/000.p").exists()
    assert held(log, earlier) == recorded()[:200]


def stopped(log: Sequencer, said: str) -> None:
    """It does not go on, says why, and signs nothing."""
    before = (log.folder.path / CHECKPOINT).read_bytes()
    append(1)
    with pytest.raises((LogStopped, keys.BadKeys), match=said):
        log.cover()
    assert (log.folder.path / CHECKPOINT).read_bytes() == before


def unguarded(statement: str) -> None:
    """What the owner of the tables can do, who puts the guards back afterwards."""
    guards = {"log_leaf_no_delete": "log_leaf", "entry_no_update": "entry", "entry_no_delete": "entry"}
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for guard, table in guards.items():
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {guard}")
            cursor.execute(statement)
            for guard, table in guards.items():
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {guard}")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE name IN (%s, %s, %s)", list(guards))
        written = cursor.fetchall()
        for name, _ in written:
            cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute(statement)
        for _, made in written:
            cursor.execute(made)


def test_a_database_put_back_to_an_earlier_day_stops_the_log(log: Sequencer) -> None:
    append(9)
    log.cover()
    unguarded("DELETE FROM log_leaf WHERE place >= 4")
    stopped(log, "put back to an earlier")


def test_a_database_put_back_and_filled_anew_stops_the_log(log: Sequencer) -> None:
    """Another entry stands where one was signed for; no file is made again from it."""
    append(9)
    log.cover()
    unguarded(f"UPDATE entry SET commitment = '{'a' * 64}' WHERE number = 3")
    for path in (log.folder.path / "tile").rglob("*"):
        if path.is_file():
            path.unlink()
    stopped(log, "another root than was signed")


def test_a_changed_file_stops_the_log(log: Sequencer) -> None:
    append(9)
    log.cover()
    tile = log.folder.path / "tile/0/000.p/9"
    tile.write_bytes(bytes(32) + tile.read_bytes()[32:])
    stopped(log, "not what was signed")


def test_a_checkpoint_of_somebody_else_stops_the_log(log: Sequencer) -> None:
    append(9)
    log.cover()
    forged = keys.new(NAME).sign(Checkpoint(NAME, 9, bytes(32)).text())
    (log.folder.path / CHECKPOINT).write_text(forged, encoding="utf-8")
    stopped(log, "not one that this log has signed")


def test_a_replayed_checkpoint_is_found_where_its_files_are_not(log: Sequencer) -> None:
    """An older checkpoint of ours is true: from it the log comes to where it was, and to nowhere else."""
    append(5)
    log.cover()
    older = (log.folder.path / CHECKPOINT).read_bytes()
    append(4)
    newer = log.cover()
    (log.folder.path / CHECKPOINT).write_bytes(older)
    assert log.cover() == newer


def test_a_log_of_another_name_is_not_gone_on_with(log: Sequencer) -> None:
    append(1)
    log.cover()
    log.keys_path.write_text(
        log.keys_path.read_text(encoding="ascii").replace(NAME, "other"), encoding="ascii"
    )
    stopped(log, "Set BYLA_LOG_NAME")


def line(raw: bytes) -> str:
    """Of a file of keys."""
    return f"PRIVATE+KEY+{NAME}+00000000+{b64encode(raw).decode()}\n"


@pytest.mark.parametrize(
    ("lies_there", "said"),
    [
        ("", "holds no key"),
        ("\n", "holds no key"),
        # The public key, which is written the same but for how it begins.
        (line(b"\x01" + bytes(32)).removeprefix("PRIVATE+KEY+"), "no private key"),
        (line(b"\x02" + bytes(32)), "no private key"),
        (line(b"\x01" + bytes(31)), "no private key"),
        (line(b"\x01" + bytes(33)), "no private key"),
        (line(b"").replace("00000000+", "00000000+?"), "no private key"),
    ],
)
def test_a_file_that_holds_no_key_is_no_key(tmp_path: Path, lies_there: str, said: str) -> None:
    (tmp_path / "log_keys").write_text(lies_there, encoding="ascii")
    with pytest.raises(keys.BadKeys, match=said):
        keys.read(tmp_path / "log_keys", NAME)


def test_no_key_is_made_for_a_log_that_has_begun(log: Sequencer) -> None:
    append(1)
    log.cover()
    log.keys_path.unlink()
    stopped(log, "is in no backup")
    assert not log.keys_path.exists()


def test_no_key_is_made_where_folder_and_keys_are_gone_but_the_database_knows_better(log: Sequencer) -> None:
    append(1)
    log.cover()
    log.keys_path.unlink()
    shutil.rmtree(log.folder.path)
    with pytest.raises(keys.BadKeys):
        log.cover()


def test_a_folder_that_is_gone_is_not_begun_anew_unasked(log: Sequencer) -> None:
    """The database may be older than what was signed: whoever says that it is not answers for it."""
    append(300)
    before = log.cover()
    shutil.rmtree(log.folder.path)
    with pytest.raises(LogStopped, match="mend --lost"):
        log.cover()
    assert log.begin_with(log.keys()) == before
    assert held(log, log.cover()) == recorded()


def test_a_key_is_its_owners_alone(log: Sequencer) -> None:
    append(1)
    log.cover()
    assert log.keys_path.stat().st_mode & 0o077 == 0


def test_two_keys_sign_for_a_while_and_then_the_newer_one(log: Sequencer) -> None:
    append(1)
    log.cover()
    [old] = log.keys().public
    keys.write(log.keys_path, log.keys().with_new())
    log.cover()
    _, new = log.keys().public
    note = (log.folder.path / CHECKPOINT).read_text(encoding="utf-8")
    assert opened(note, [old]) == opened(note, [new])
    keys.write(log.keys_path, log.keys().without_oldest())
    append(1)
    log.cover()
    note = (log.folder.path / CHECKPOINT).read_text(encoding="utf-8")
    assert opened(note, [new])
    with pytest.raises(ValueError, match="has signed"):
        opened(note, [old])
    with pytest.raises(keys.BadKeys):
        log.keys().without_oldest()


def test_a_lost_key_is_replaced_only_where_all_of_the_log_is_what_the_database_makes_of_it(
    log: Sequencer,
) -> None:
    append(300)
    before = log.cover()
    log.keys_path.unlink()
    new = keys.new(NAME)
    assert log.begin_with(new) == before
    append(1)
    assert log.cover().size == 301
    log.keys_path.unlink()
    (log.folder.path / CHECKPOINT).write_text(
        new.sign(Checkpoint(NAME, 301, bytes(32)).text()), encoding="utf-8"
    )
    with pytest.raises(LogStopped, match="another root"):
        log.begin_with(keys.new(NAME))


def test_one_process_writes_at_a_time(log: Sequencer) -> None:
    with log.folder.held(), pytest.raises(Taken, match="Another process"), log.folder.held():
        pass
    with log.folder.held():
        pass
