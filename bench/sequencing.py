"""What the log costs an act, and how fast the sequencer covers what waits. PostgreSQL, eight processes acting.

Acts are measured in three ways, in turn: without the log (no trigger, no sequencer), with the queue that the trigger
fills, and with the sequencer beside it as well.
"""

from __future__ import annotations

import time
from pathlib import Path

from django.db import connection

from bench import acts as one_act
from bench.acts import ACT, BARE, ENTRIES
from bench.authority import AUTHORITY, BUSY, found, renewal
from bench.copying import Copy, copy_file, filling, new_ids
from bench.crew import Crew
from bench.databases import Databases
from bench.figure import Figure, figure, ratios
from byla.app.log.folder import Folder
from byla.app.log.running import EVERY
from byla.app.log.sequencer import Sequencer

SIZE = 8
WITHOUT, QUEUE, SEQUENCED = "act, no log", "act, the queue filled", "act, the sequencer beside it"
WAYS = (WITHOUT, QUEUE, SEQUENCED)
KINDS = (*WAYS, BARE)
STOP = "stop"


def measure(databases: Databases, folder: Path, *, rounds: int, acts: int, waiting: int) -> list[Figure]:
    """The figures; in every round each process does `acts` in each way, and `waiting` entries are covered by one."""
    folder.mkdir()
    url = databases.new("log")
    rates: dict[str, list[float]] = {kind: [] for kind in KINDS}
    needed = (rounds + 1) * acts * SIZE
    with Crew(url, size=SIZE) as crew, Crew(url) as beside:
        copied = max(len(KINDS) * needed, (rounds + 1) * waiting // ENTRIES + 1)
        files = crew.one(prepare, copied)
        given = [files[at * needed : (at + 1) * needed] for at in range(len(KINDS))]
        crew.each(make_ready, [tuple(one[number::SIZE] for one in given) for number in range(SIZE)])
        covered = [crew.one(cover, str(folder), waiting) for _ in range(rounds + 1)][1:]
        crew.one(cover_all, str(folder))
        for number in range(rounds + 1):
            # In another order each time, so that none is always the first after the disk was busy.
            for kind in (*KINDS[number % len(KINDS) :], *KINDS[: number % len(KINDS)]):
                crew.one(queue, kind != WITHOUT)
                if kind == SEQUENCED:
                    beside.begin(sequence, str(folder))
                slowest = max(crew.all(go, kind, acts))
                if kind == SEQUENCED:
                    (folder / STOP).touch()
                    beside.finish()
                crew.one(cover_all, str(folder))
                if number:  # the first round warms up
                    rates[kind].append(SIZE * acts / slowest)
    return _figures(rates, covered)


def _figures(rates: dict[str, list[float]], covered: list[float]) -> list[Figure]:
    cost = f"What the log costs one durable act: postgresql, {SIZE} writing"
    speed = "How fast the sequencer covers what waits: postgresql, alone"
    return [
        *(figure(cost, way, "1/s", rates[way]) for way in WAYS),
        figure(cost, f"{QUEUE} / {WITHOUT}", "x", ratios(rates[QUEUE], rates[WITHOUT])),
        figure(
            cost, f"{SEQUENCED} / {WITHOUT}", "x", ratios(rates[SEQUENCED], rates[WITHOUT]), at_least=0.85
        ),
        figure(speed, "entries covered, proven and signed", "1/s", covered),
        figure(speed, "bare transactions, the queue filled", "1/s", rates[BARE]),
        figure(speed, "covered / act", "x", ratios(covered, rates[QUEUE]), at_least=5),
        figure(speed, "covered / bare transactions", "x", ratios(covered, rates[BARE]), at_least=5),
    ]


# What follows runs in the processes of the crew.


def prepare(number: int) -> list[str]:
    """Founds the authority; the ids of so many files."""
    found()
    ids, template = new_ids(number), renewal(entries=ENTRIES)
    with filling():
        copy_file(template, (Copy(id=one, number=one, unit=BUSY, due="2027-01-15") for one in ids))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return ids


def make_ready(parts: tuple[list[str], ...]) -> None:
    """Each way has files of its own."""
    for kind, files in zip(KINDS, parts, strict=True):
        made = one_act._bare if kind == BARE else one_act._through_act
        one_act.WAYS_READY[kind] = made(iter(files))
        one_act.NEXT[kind] = files[::-1]


def queue(filled: bool) -> None:
    """Whether the database fills the queue."""
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE entry {'ENABLE' if filled else 'DISABLE'} TRIGGER entry_waits")


def go(kind: str, acts: int) -> float:
    """The seconds that so many acts take, each on a file that was opened before."""
    if kind != BARE:
        for _ in range(acts):
            one_act.LOOKING[ACT](one_act.NEXT[kind].pop())
    return one_act.go(kind, acts)


def cover(folder: str, waiting: int) -> float:
    """Entries covered in a second."""
    log = _log(Path(folder))
    before, start = log.signed(log.keys()).size, time.perf_counter()
    return (log.cover(most=waiting).size - before) / (time.perf_counter() - start)


def cover_all(folder: str) -> None:
    """Leaves nothing that waits."""
    log = _log(Path(folder))
    with log.folder.held(wait=True):
        while not log.covered(log.cover()):
            continue


def sequence(folder: str) -> None:
    """Covers what waits as beside a server, until it is told to stop."""
    stop = Path(folder) / STOP
    log = _log(Path(folder))
    while not stop.exists():
        log.cover()
        time.sleep(EVERY)
    stop.unlink()


def _log(folder: Path) -> Sequencer:
    return Sequencer(
        authority=AUTHORITY,
        name="bench.example/log",
        folder=Folder(folder / "log"),
        keys_path=folder / "log_keys",
    )
