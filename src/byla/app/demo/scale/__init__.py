"""A demo authority of a real one's size: templates, each simulated through `act`, and their copies.

Copies, because four million entries through `act` would take hours. What differs between a copy and its template is
what no guard asks about: ids, official numbers, name, day of birth, citizenship, documents. Salt, seal and commitment
of every entry are its own, so `./byla verify` finds nothing, and `./byla rebuild --check` no difference. Refused in
production, like all of the demo.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from random import Random

from django.db import connection, transaction

from byla.app.demo.scale.people import Resident, residents
from byla.app.demo.scale.rows import TABLES, Original, Rows, copies, inserts, originals
from byla.app.demo.scale.templates import templates
from byla.app.demo.simulator import Simulator
from byla.app.registry import procedure
from byla.app.store import rows as store_rows
from byla.app.store.upkeep import refresh
from byla.casefile import Series, Situation, plain
from byla.procedures.lt.decisions import DECISIONS

RESIDENTS = 218_000
APPLICATIONS = 120_000
"""Of how many residents a matter is there: 78,121 applications were decided in the first half of 2024, and two kinds of
withdrawal come to it.
"""
SEED = 20260101
TOGETHER = 500
Say = Callable[[str], None]
Files = tuple[Original, ...]


@dataclass(slots=True)
class Filled:
    """How many entries were written, and the seconds: in all, and of them in bare inserts."""

    people: int = 0
    entries: int = 0
    inserting: float = 0.0
    begun: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.monotonic() - self.begun


@dataclass(frozen=True, slots=True)
class Kind:
    """Templates of one kind, with how often each is met."""

    files: Sequence[Files]
    often: Sequence[int]

    def drawn(self, random: Random) -> Files:
        """One of them, by lot."""
        return random.choices(self.files, self.often)[0]


def fill(past: Simulator, scale: float, today: Situation, say: Say) -> Filled:
    """Fills an authority whose house is founded with residents and their matters."""
    filled, random = Filled(), Random(SEED)  # noqa: S311 - invented people, the same each time
    kinds = _simulated(past, today)
    say(f"demo: {past.taken:,} steps simulated, copying them now")
    people = residents(random, round(RESIDENTS * scale))
    told = time.monotonic()
    for some in _parts(people):
        with transaction.atomic():
            _copy(some, kinds, random, past.authority, filled)
        if time.monotonic() - told > 2:
            told = time.monotonic()
            say(f"demo: {filled.people:,} of {len(people):,} people, {filled.entries:,} entries")
    return filled


def _simulated(past: Simulator, today: Situation) -> dict[tuple[bool, bool], Kind]:
    """The templates by whether their people write in Cyrillic and whether they only hold a permit. Once read they are
    rolled back: nobody is to meet people who are called by a mark.
    """
    found: dict[tuple[bool, bool], list[tuple[Files, int]]] = {}
    with transaction.atomic():
        for one in templates(past):
            refresh(one.files, past.authority, today)
            found.setdefault((one.in_cyrillic, one.holds), []).append((originals(one), one.often))
        transaction.set_rollback(True)
    return {
        key: Kind([files for files, _ in several], [often for _, often in several])
        for key, several in found.items()
    }


def _parts(people: Sequence[Resident]) -> Iterator[list[Resident]]:
    waiting = iter(people)
    while some := list(islice(waiting, TOGETHER)):
        yield some


def _copy(
    people: Sequence[Resident],
    kinds: dict[tuple[bool, bool], Kind],
    random: Random,
    authority: str,
    filled: Filled,
) -> None:
    drawn: dict[tuple[str, int], int] = {}
    rows: Rows = {table: [] for table in TABLES}
    for one in people:
        holds = random.random() >= APPLICATIONS / RESIDENTS
        files = kinds[bool(one.given[0]), holds].drawn(random)
        numbers = [_number(authority, procedure(file.procedure).series, file.year, drawn) for file in files]
        made = copies(files, one, _swap(files, numbers, authority, drawn), numbers)
        for table, several in made.items():
            rows[table] += several
    for (what, year), last in drawn.items():
        store_rows.draw(authority, what, year, several=last - _last(authority, what, year))
    started = time.monotonic()
    with connection.cursor() as cursor:
        for table, statement in inserts():
            if rows[table]:
                cursor.executemany(statement, rows[table])
    filled.inserting += time.monotonic() - started
    filled.people += len(people)
    filled.entries += len(rows["entry"])


def _swap(
    files: Files, numbers: Sequence[str], authority: str, drawn: dict[tuple[str, int], int]
) -> dict[str, str]:
    """What stands in the place of ids and official numbers: a mark is a number with its name before it."""
    swap = {str(file.head[0]): str(uuid.uuid4()) for file in files}
    own = dict(zip((f'"file":"{file.head[3]}"' for file in files), numbers, strict=True))
    permit, decision = f"LT-{plain(numbers[0])}", ""
    for mark in dict.fromkeys(mark for file in files for entry in file.entries for mark in entry.marks):
        if mark.startswith('"file":"'):
            swap[mark] = f'"file":"{own[mark]}"'
        elif mark.startswith(('"number":"', '"decision":"')):
            name, _, old = mark.partition(":")
            decision = decision or _number(authority, DECISIONS, _year(old.strip('"')), drawn)
            swap[mark] = f'{name}:"{decision}"'
        elif mark.startswith("LT-ZZ-"):
            swap[mark] = permit
    return swap


def _year(number: str) -> int:
    return int(plain(number).partition("-")[0])


def _number(authority: str, series: Series, year: int, drawn: dict[tuple[str, int], int]) -> str:
    counted = (series.code, year)
    if counted not in drawn:
        drawn[counted] = _last(authority, *counted)
    drawn[counted] += 1
    return series.number(year, drawn[counted])


def _last(authority: str, what: str, year: int) -> int:
    """The last number drawn; held until the transaction ends."""
    return store_rows.draw(authority, what, year, several=0)
