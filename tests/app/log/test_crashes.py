"""Wherever the sequencer is stopped, it starts again and comes to the same log; nothing that was committed is lost."""

from __future__ import annotations

import os
import random
import signal
import time
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from django.db import connections
from tests.app.log.conftest import NAME, sequencer_in
from tests.app.log.writing import append

from byla.app.log import keys, running
from byla.app.log.checking import wrong
from byla.app.log.sequencer import LogStopped, Sequencer
from byla.ledger.tiles import Log

FORK = get_context("fork")
pytestmark = pytest.mark.both_databases


class PowerCut(BaseException):
    """Nothing in our code may catch it."""


class Steps:
    """What a process asks of the disk, up to a step at which it ends: a sync or a new name, before it or after it."""

    def __init__(self, last: int) -> None:
        self.left = last
        self.fsync, self.replace = os.fsync, os.replace

    def __enter__(self) -> None:
        os.fsync, os.replace = self._ending(self.fsync), self._ending(self.replace)

    def __exit__(self, *_: object) -> None:
        os.fsync, os.replace = self.fsync, self.replace

    def _ending(self, step):
        def taken(*given):
            for then in (lambda: None, lambda: step(*given)):
                if self.left == 0:
                    raise PowerCut
                self.left -= 1
                then()

        return taken


def ends_before_step(log: Sequencer, last: int) -> bool:
    """Whether it ended there; otherwise it had done all."""
    try:
        with Steps(last):
            log.cover()
    except PowerCut:
        return True
    return False


@pytest.mark.django_db
@pytest.mark.parametrize("more", [(3,), (250, 20)])
def test_it_starts_again_after_every_step_on_the_disk(tmp_path: Path, more: tuple[int, ...]) -> None:
    """The first key, the first checkpoint, a tile that becomes full: each sync and each name is once the last."""
    last, tried, ended = 0, 0, True
    while ended:
        folder = tmp_path / str(last)
        folder.mkdir()
        log = sequencer_in(folder, authority=f"a{last}")
        for size in more[:-1]:
            append(size, authority=log.authority)
            log.cover()
        append(more[-1], authority=log.authority)
        ended = ends_before_step(log, last)
        append(2, authority=log.authority)
        assert log.cover().size == sum(more) + 2
        assert list(wrong_but_for_leftovers(log)) == []
        last, tried = last + 1, tried + ended
    assert tried > 40


def wrong_but_for_leftovers(log: Sequencer) -> list[str]:
    return [one for one in wrong(log, log.keys().public) if "from before a crash" not in one]


class Watched(Steps):
    """A disk of which every sync and every new name is written down, in their order."""

    def __init__(self) -> None:
        super().__init__(0)
        self.seen: list[tuple[str, Path]] = []

    def _ending(self, step):
        def taken(*given):
            step(*given)
            if step is self.fsync:
                self.seen.append(("synced", Path(f"/proc/self/fd/{given[0]}").readlink()))
            else:
                self.seen.append(("named", Path(given[1])))

        return taken


@pytest.mark.django_db
def test_every_name_is_on_the_disk_before_the_checkpoint_that_needs_it(tmp_path: Path) -> None:
    """A name is in its folder, and that in the one above it: each is synced after the name, and before the signature
    over it gets its own.
    """
    log = sequencer_in(tmp_path)
    log.cover()
    append(300)
    disk = Watched()
    with disk:
        log.cover()
    last = [
        one for one, (what, path) in enumerate(disk.seen) if (what, path.name) == ("named", "checkpoint")
    ][-1]
    named = [(at, path) for at, (what, path) in enumerate(disk.seen) if what == "named"]
    assert len(named) > 3
    for at, path in named:
        within = disk.seen[at : last if at < last else None]
        for above in [path.parent, *path.parent.parents]:
            assert ("synced", above) in within, (path.name, above.name)
            if above == log.folder.path.parent:
                break


class Faulty(Steps):
    """A disk on which a byte of each file that is synced changes unseen, from some sync on."""

    def _ending(self, step):
        if step is not self.fsync:
            return step

        def synced(descriptor: int) -> None:
            step(descriptor)
            path = Path(f"/proc/self/fd/{descriptor}").readlink()
            self.left -= 1
            if self.left < 0 and path.is_file() and path.name != "log_keys.half-made":
                content = path.read_bytes()
                path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))

        return synced


@pytest.mark.django_db
@pytest.mark.parametrize("first", range(4))
def test_what_the_disk_gives_back_otherwise_is_not_signed(tmp_path: Path, first: int) -> None:
    """A log ended for good (Yeti, 2022) when one flipped bit was signed for. Here the last byte of a file is not what
    was written: of the bundle, of a tile, of the checkpoint.
    """
    log = sequencer_in(tmp_path)
    append(300)
    log.cover()
    before = log.folder.read("checkpoint")
    append(300)
    with Faulty(first), pytest.raises(LogStopped, match=r"reads otherwise|not one that this log has signed"):
        log.cover()
    signed = log.folder.read("checkpoint")
    assert signed == before or first == 3
    log.folder.write({"checkpoint": before})
    assert log.cover().size == 600
    assert wrong_but_for_leftovers(log) == []


def writer(ends: float, written: Path, seed: int) -> None:
    """Commits entries until its time is up, some of them slowly, and notes each file that was committed."""
    connections.close_all()
    lot = random.Random(seed)
    with written.open("w") as note:
        while time.monotonic() < ends:
            file = append(count := lot.choice((1, 2, 40)))
            note.write(f"{file} {count}\n")
            note.flush()
            time.sleep(lot.random() / 200)


def sequencing(folder: Path) -> None:
    connections.close_all()
    running.run(sequencer_in(folder), go_on=lambda: True)


def covering(folder: Path, ends: float) -> None:
    connections.close_all()
    log = sequencer_in(folder)
    while time.monotonic() < ends:
        log.cover(most=50)


def begun(target, *given) -> BaseProcess:
    process = FORK.Process(target=target, args=given)
    process.start()
    return process


def writers(folder: Path, ends: float, *, count: int = 3) -> list[BaseProcess]:
    connections.close_all()
    return [begun(writer, ends, folder / f"written{one}", one) for one in range(count)]


def acknowledged(folder: Path) -> int:
    lines = [line for path in folder.glob("written*") for line in path.read_text().splitlines()]
    return sum(int(line.split()[1]) for line in lines)


@pytest.mark.slow
def test_killed_at_any_moment_under_load_it_loses_and_doubles_nothing(
    own_database: str, tmp_path: Path
) -> None:
    lot, ends = random.Random(0), time.monotonic() + 8
    busy = writers(tmp_path, ends)
    kills = 0
    while time.monotonic() < ends:
        process = begun(sequencing, tmp_path)
        time.sleep(0.05 + lot.random() / 2)
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        kills += 1
    for one in busy:
        one.join()
    log = sequencer_in(tmp_path)
    while not log.covered(signed := log.cover()):
        pass
    assert kills > 8
    assert signed.size == acknowledged(tmp_path) > 500
    assert wrong_but_for_leftovers(log) == []


@pytest.mark.slow
def test_two_that_run_on_two_machines_come_to_one_log(own_database: str, tmp_path: Path) -> None:
    """Each has a disk of its own; the places come from the database, so their files are the same."""
    ends = time.monotonic() + 5
    both = [tmp_path / "a", tmp_path / "b"]
    shared = keys.new(NAME)
    for folder in both:
        folder.mkdir()
        keys.write(folder / "log_keys", shared)
    for folder in both:
        sequencer_in(folder).cover()
    processes = [*writers(tmp_path, ends), *(begun(covering, folder, ends) for folder in both)]
    for one in processes:
        one.join()
        assert one.exitcode == 0
    found = []
    for folder in both:
        log = sequencer_in(folder)
        while not log.covered(signed := log.cover()):
            pass
        found.append((signed, list(Log(log.folder, signed.size).entries())))
        assert wrong_but_for_leftovers(log) == []
    assert found[0] == found[1]
    assert found[0][0].size == acknowledged(tmp_path) > 300


@pytest.mark.slow
def test_an_entry_is_covered_within_a_second_or_so(own_database: str, tmp_path: Path) -> None:
    connections.close_all()
    process = begun(sequencing, tmp_path)
    log = sequencer_in(tmp_path)
    try:
        waited = []
        for number in range(1, 6):
            append(1)
            since = time.monotonic()
            while not log.keys_path.exists() or log.signed(keys.read(log.keys_path, NAME)).size < number:
                time.sleep(0.02)
                assert time.monotonic() < since + 10
            waited.append(time.monotonic() - since)
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    assert sorted(waited)[2] < 1
