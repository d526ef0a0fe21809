"""Whatever somebody changes in the files, the places or the record, `./byla log verify` finds it."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY
from tests.app.log.conftest import NAME, sequencer_in
from tests.app.log.test_sequencer import unguarded
from tests.app.log.writing import append

from byla.app.log import keys, leaves
from byla.app.log.checking import wrong
from byla.app.log.folder import CHECKPOINT, HALF_MADE, LOCK
from byla.app.log.sequencer import Sequencer
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.tiles import Log, bundle, files, unbundled

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
BUNDLE, TILE = "tile/entries/000", "tile/0/000"


@pytest.fixture
def grown(log: Sequencer) -> Sequencer:
    """A log of 300 leaves in three parts: full and partial files, and a partial one that a wider one replaced."""
    for more in (200, 70, 30):
        append(more)
        log.cover()
    assert found(log) == []
    return log


def found(log: Sequencer) -> list[str]:
    return list(wrong(log, keys.read(log.keys_path, NAME).public))


def change(log: Sequencer, path: str, how: Callable[[bytes], bytes]) -> None:
    file = log.folder.path / path
    file.write_bytes(how(file.read_bytes()))


def of_bundle(how: Callable[[list[bytes]], list[bytes]]) -> Callable[[Sequencer], None]:
    return lambda log: change(log, BUNDLE, lambda content: bundle(how(unbundled(content))))


def rewritten(log: Sequencer, entries: list[bytes], private: keys.Keys) -> None:
    """A whole log of other entries, without a fault in itself."""
    made = files(entries, Log(log.folder, 0))
    shutil.rmtree(log.folder.path)
    log.folder.write(made)
    size = len(entries)
    text = Checkpoint(NAME, size, Log(log.folder, size).root()).text()
    log.folder.write({CHECKPOINT: private.sign(text).encode()})


def entries_of(log: Sequencer) -> list[bytes]:
    return list(Log(log.folder, 300).entries())


def forked(log: Sequencer) -> None:
    rewritten(log, [bytes(32), *entries_of(log)[1:]], keys.read(log.keys_path, NAME))


def signed_by_another(log: Sequencer) -> None:
    rewritten(log, entries_of(log), keys.new(NAME))


def keys_swapped(log: Sequencer) -> None:
    keys.write(log.keys_path, keys.new(NAME))


def of_another_size(log: Sequencer) -> None:
    change(log, CHECKPOINT, lambda note: note.replace(b"\n300\n", b"\n299\n"))


def replayed(log: Sequencer) -> None:
    """An older checkpoint of ours is true; it is said which files it does not need."""
    own, entries = keys.read(log.keys_path, NAME), entries_of(log)
    text = Checkpoint(NAME, 200, Log(log.folder, 200).root()).text()
    assert len(entries) == 300
    log.folder.write({CHECKPOINT: own.sign(text).encode()})


def record_changed(log: Sequencer) -> None:
    unguarded(f"UPDATE entry SET commitment = '{'a' * 64}' WHERE number = 7")


def places_dropped(log: Sequencer) -> None:
    unguarded("DELETE FROM log_leaf WHERE place >= 290")


def place_in_the_middle_dropped(log: Sequencer) -> None:
    unguarded("DELETE FROM log_leaf WHERE place = 10")


def file_deleted(log: Sequencer) -> None:
    unguarded("DELETE FROM entry WHERE file_id = (SELECT min(file_id) FROM entry)")


def given_to_another_authority(log: Sequencer) -> None:
    unguarded("UPDATE entry SET authority = 'another' WHERE number = 7")


def queue_emptied(log: Sequencer) -> None:
    append(1)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM log_waiting WHERE authority = %s", [AUTHORITY])


CHANGES: dict[str, Callable[[Sequencer], None]] = {
    "edit": of_bundle(lambda entries: [bytes(32), *entries[1:]]),
    "reorder": of_bundle(lambda entries: [entries[1], entries[0], *entries[2:]]),
    "insert": of_bundle(lambda entries: [bytes(32), *entries]),
    "leave out": of_bundle(lambda entries: entries[1:]),
    "truncate a tile": lambda log: change(log, TILE, lambda content: content[:-32]),
    "lengthen a tile": lambda log: change(log, TILE, lambda content: content + bytes(32)),
    "remove a tile": lambda log: (log.folder.path / TILE).unlink(),
    "add a file": lambda log: log.folder.write({"tile/0/007": bytes(32)}),
    "remove the checkpoint": lambda log: (log.folder.path / CHECKPOINT).unlink(),
    "fork": forked,
    "another's signature": signed_by_another,
    "another key": keys_swapped,
    "another size": of_another_size,
    "an older checkpoint": replayed,
    "another commitment in the record": record_changed,
    "places rolled back": places_dropped,
    "a place taken away": place_in_the_middle_dropped,
    "a whole file deleted": file_deleted,
    "entries of another authority": given_to_another_authority,
    "an entry that waits for nothing": queue_emptied,
}


@pytest.mark.parametrize("how", CHANGES)
def test_each_change_is_found(grown: Sequencer, how: str) -> None:
    CHANGES[how](grown)
    assert found(grown) != []


@pytest.mark.slow
def test_every_flipped_byte_of_some_thousands_is_found(grown: Sequencer, database: str) -> None:
    """Of tiles, bundles, what a wider file replaced, and the checkpoint with its signature."""
    if database == "postgresql":
        pytest.skip("the files are the same")
    lot = random.Random(0)
    paths = [path for path in sorted(grown.folder.path.rglob("*")) if path.is_file() and path.name != LOCK]
    assert len(paths) >= 8
    assert not [path for path in paths if path.name.endswith(HALF_MADE)]
    missed = []
    for _ in range(2000):
        path = lot.choice(paths)
        content = path.read_bytes()
        at = lot.randrange(len(content))
        path.write_bytes(content[:at] + bytes([content[at] ^ lot.randrange(1, 256)]) + content[at + 1 :])
        if not found(grown):
            missed.append((path.name, at))
        path.write_bytes(content)
    assert missed == []
    assert found(grown) == []


def test_a_log_that_was_never_tampered_with_is_silent(tmp_path: Path) -> None:
    """The other side of all of the above: it does not cry at a log that is whole, however it came about."""
    log = sequencer_in(tmp_path)
    for more in (1, 255, 256, 1, 300):
        append(more)
        log.cover()
        assert found(log) == []


def test_a_checkpoint_of_another_log_is_said_though_its_key_is_trusted(log: Sequencer) -> None:
    append(1)
    log.cover()
    found = list(wrong(replace(log, name="other.example/log"), log.keys().public))
    assert found == [f"checkpoint: it is of {NAME}, not of other.example/log"]


def test_last_entries_taken_out_with_their_places_are_missed_by_what_was_signed(log: Sequencer) -> None:
    append(9)
    log.cover()
    unguarded("DELETE FROM log_leaf WHERE place >= 7")
    unguarded("DELETE FROM entry WHERE number >= 8")
    found = list(wrong(log, log.keys().public))
    assert found == ["places: 9 entries were signed for, and the database knows of 7"]


def test_a_place_left_out_beyond_what_is_signed_is_found(log: Sequencer) -> None:
    """No file has it yet, and its entry waits as a new one does: a place of the log would stay empty for ever."""
    append(9)
    log.cover()
    append(2)
    leaves.give_places(AUTHORITY)
    unguarded("DELETE FROM log_leaf WHERE place = 9")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO log_waiting (authority, position)"
            " SELECT authority, position FROM entry e WHERE NOT EXISTS"
            " (SELECT 1 FROM log_leaf l WHERE l.file_id = e.file_id AND l.number = e.number)"
        )
    assert found(log) == ["places: 10 were given, from 0 to 10; they should run from 0 without gaps"]


def test_a_root_that_was_signed_over_nothing_that_is_kept_is_found(log: Sequencer) -> None:
    """Files and record agree, and whoever holds the key signed for others."""
    append(3)
    log.cover()
    own = keys.read(log.keys_path, NAME)
    log.folder.write({CHECKPOINT: own.sign(Checkpoint(NAME, 3, bytes(32)).text()).encode()})
    assert found(log) == ["the files lead to another root than was signed"]


def test_a_log_that_has_begun_and_has_no_entry_yet_is_silent(log: Sequencer) -> None:
    log.cover()
    assert found(log) == []


def test_a_guard_of_the_places_that_was_taken_off_is_found(log: Sequencer) -> None:
    append(3)
    log.cover()
    of = " ON log_leaf" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER log_leaf_no_update{of}")
    [said] = found(log)
    assert "log_leaf_no_update" in said


def test_a_file_that_was_half_made_when_the_power_went_is_no_fault(log: Sequencer) -> None:
    append(1)
    log.cover()
    (log.folder.path / f"tile/0/001{HALF_MADE}").write_bytes(b"half")
    assert list(wrong(log, log.keys().public)) == []


def test_an_older_part_of_a_tile_that_says_something_else_is_found(log: Sequencer) -> None:
    for size in (3, 2):
        append(size)
        log.cover()
    part = log.folder.path / "tile/0/000.p/3"
    part.write_bytes(bytes(96))
    assert list(wrong(log, log.keys().public)) == [
        "tile/0/000.p/3: it is not what tile/0/000.p/5 begins with"
    ]
