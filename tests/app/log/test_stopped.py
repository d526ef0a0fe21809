"""Over what a log does not go on: a disk that keeps something else, and the name or the database of another log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest
from tests.app.authority import AUTHORITY
from tests.app.log.conftest import NAME
from tests.app.log.writing import append

from byla.app.log import keys, leaves
from byla.app.log.checking import wrong
from byla.app.log.folder import CHECKPOINT, Folder
from byla.app.log.keys import BadKeys
from byla.app.log.sequencer import LogStopped, Sequencer
from byla.ledger.tiles import Log, files

pytestmark = pytest.mark.django_db


class ForOthers(Folder):
    """A disk on which the files of as many other entries lie, whole, in the place of those that were written."""

    def write(self, given: Mapping[str, bytes]) -> None:
        """As if another process had written there."""
        if CHECKPOINT not in given:
            given = files([bytes([one] * 32) for one in range(3)], Log(self, 0))
        super().write(given)


class Losing(Folder):
    """A disk that says that a file is written, and keeps the one before."""

    lost = CHECKPOINT

    def write(self, given: Mapping[str, bytes]) -> None:
        """All but what is lost."""
        super().write({path: content for path, content in given.items() if not path.startswith(self.lost)})


class LosingAll(Losing):
    """One that keeps nothing more."""

    lost = ""


def test_files_of_other_entries_are_not_signed_though_they_are_whole(log: Sequencer) -> None:
    append(3)
    with pytest.raises(LogStopped, match="the bundles hold other entries than were written"):
        replace(log, folder=ForOthers(log.folder.path)).cover()


def test_a_checkpoint_that_was_not_kept_stops_the_log(log: Sequencer) -> None:
    append(3)
    log.cover()
    append(1)
    with pytest.raises(LogStopped, match="reads otherwise than it was written"):
        replace(log, folder=Losing(log.folder.path)).cover()


def test_nothing_is_signed_by_new_keys_over_files_that_were_not_kept(log: Sequencer, tmp_path: Path) -> None:
    append(3)
    log.cover()
    before = log.folder.read(CHECKPOINT)
    ForOthers(log.folder.path).write({})
    with pytest.raises(LogStopped, match="another root than the checkpoint says"):
        replace(log, folder=LosingAll(log.folder.path)).begin_with(keys.new(NAME))
    assert log.folder.read(CHECKPOINT) == before
    assert log.begin_with(keys.new(NAME)).size == 3


def test_new_keys_sign_no_log_of_another_name(log: Sequencer) -> None:
    append(3)
    log.cover()
    another = replace(log, name="other.example/log")
    with pytest.raises(LogStopped, match=f"is called {NAME}, not other.example/log"):
        another.begin_with(keys.new(another.name))


def test_a_log_is_not_mended_from_a_database_that_does_not_know_all_of_it(log: Sequencer) -> None:
    append(3)
    log.cover()
    with pytest.raises(LogStopped, match="does not know all of the 3 entries"):
        replace(log, authority="another").mend()


def test_what_has_its_place_and_is_not_signed_is_not_covered(log: Sequencer) -> None:
    log.cover()
    append(3)
    leaves.give_places(AUTHORITY, most=leaves.MOST)
    assert not log.covered(log.cover(most=1))
    assert log.covered(log.cover())


def test_no_key_is_made_once_a_checkpoint_of_nothing_was_signed(log: Sequencer) -> None:
    log.cover()
    log.keys_path.unlink()
    with pytest.raises(BadKeys):
        log.cover()
    assert not log.keys_path.exists()


def test_keys_that_lie_there_before_the_log_begins_are_its_keys(log: Sequencer) -> None:
    own = keys.new(NAME)
    keys.write(log.keys_path, own)
    log.cover()
    assert log.keys().public == own.public


STRAY = [
    "tile/0/000.p/x",
    "tile/0/000.p/²",
    "tile/0/000.p/256",
    "tile/0/001.p/45",
    "tile/0/001",
    "tile/0/other",
]


@pytest.mark.parametrize("path", STRAY)
def test_a_file_that_the_log_does_not_have_is_named(log: Sequencer, path: str) -> None:
    append(300)
    log.cover()
    log.folder.write({path: b"x"})
    [said] = wrong(log, log.keys().public)
    assert said.startswith(f"{path}: the signed log has no such file")


def test_a_part_of_a_tile_that_is_gone_is_named_with_it(log: Sequencer) -> None:
    append(300)
    log.cover()
    whole = log.folder.read("tile/0/000")
    log.folder.write({"tile/0/000.p/5": whole[: 5 * 32]})
    assert list(wrong(log, log.keys().public)) == []
    (log.folder.path / "tile/0/000").unlink()
    said = list(wrong(log, log.keys().public))
    assert "tile/0/000 is missing" in said
    assert "tile/0/000.p/5: it is not what tile/0/000 begins with" in said


def test_whoever_waits_for_the_folder_gets_it_when_it_is_free(log: Sequencer) -> None:
    got = Event()

    def waits() -> None:
        with log.folder.held(wait=True):
            got.set()

    with log.folder.held():
        (waiting := Thread(target=waits)).start()
        assert not got.wait(0.2)
    assert got.wait(10)
    waiting.join()
