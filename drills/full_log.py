"""A full disk under the log alone: its files lie on a small file system, while the record has room and goes on.

A checkpoint finds room for no page, the next for one more, and so on. Nothing is signed that is not there; once there
is room, all that was answered is covered, and the log has grown from whatever was seen of it. Needs root and tmpfs.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from byla.app.log.running import AFTER_TROUBLE
from drills.installation import SERVE, DidNotStart, Installation
from drills.officials import Officials
from drills.onlooker import Onlooker
from drills.outcome import Outcome, outcome
from drills.room import Room, small

HASTY = ("drills.hasty_log",)
BETWEEN, MOST, FULL_SECONDS = 10, 1_000_000, 0.7
COVERED_SECONDS = AFTER_TROUBLE + 5


def drill(rounds: int) -> Iterator[Outcome]:
    """On SQLite, which has nothing to do with it, and the control that signs what it meant to write. Raises NotHere."""
    yield from _filled("full disk, the log", rounds, SERVE)
    yield from _filled("signs what it meant to write", rounds, HASTY, control=True)


def _filled(name: str, rounds: int, server: Sequence[str], *, control: bool = False) -> Iterator[Outcome]:
    with tempfile.TemporaryDirectory(prefix="byla-drill-") as folder:
        state = Path(folder) / "state"
        state.mkdir()
        house = Installation(state=state, database=f"sqlite:///{state}/byla.sqlite3", server=server)
        with small(state / "log") as room, house:
            token, onlooker = house.found(), Onlooker(house.site)
            house.start()
            with Officials(house.address, token) as officials, onlooker:
                _full_again_and_again(room, rounds, officials, onlooker)
            covered = _covered(house)
            house.kill()
            found = partial(outcome, control=control, rounds=rounds, whole=control or house.whole())
            yield found(f"{name}: answered", answered=officials.answered, recorded=covered)
            yield found(f"{name}: seen", answered=onlooker.seen, recorded=house.log_of(onlooker.seen))


def _covered(house: Installation) -> Counter[str]:
    """As `Installation.covered`; nothing where the log does not stand."""
    try:
        return house.covered(seconds=COVERED_SECONDS)
    except DidNotStart:
        return Counter()


def _full_again_and_again(room: Room, rounds: int, officials: Officials, onlooker: Onlooker) -> None:
    for pages in range(rounds):
        officials.wait_for(BETWEEN)
        onlooker.wait_for_one_more(seconds=COVERED_SECONDS)
        room.fill(leaving=pages)
        officials.wait_for(MOST, seconds=FULL_SECONDS)
        room.empty()
    officials.wait_for(BETWEEN)
