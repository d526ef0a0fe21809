"""How often somebody who is on no list is looked at: counted, with what chance leaves open.

An interval holds 95 of 100: it is of a count that is Poisson's (Byar's approximation), and of ratios by their
logarithms. An ordinary traveller's document says a whole birth date; those who say a year alone are counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from math import exp, sqrt
from typing import Self

from bench.figure import Figure, figure
from bench.otherwise import Told, alarms_otherwise, looked_at
from bench.otherwise import figures as told_otherwise
from byla.names import MISREAD, Finding, Part, Reason, read_name, script
from byla.screening import Index, Match, Query, Record
from byla.screening.look import WITH_BIRTH

EVERY = 10
"""Of so many travellers one is asked for by name alone, to count their namesakes."""
EVERYBODY = ("", "all")
_OF_100 = 1.96
_CITIZENSHIP, _SCRIPT, _TOLD = "citizenship", "script", "script, of names with a patronymic"
_IN_PART = ("birth", "a year alone")


@dataclass(slots=True)
class Count:
    """Travellers, alarms and namesakes by kind: `all` of them, those who say a year alone, and each citizenship and
    script of the others; and the alarms of all, told otherwise.
    """

    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    alarmed: Counter[tuple[str, str]] = field(default_factory=Counter)
    sampled: Counter[tuple[str, str]] = field(default_factory=Counter)
    namesakes: Counter[tuple[str, str]] = field(default_factory=Counter)
    otherwise: Counter[Told] = field(default_factory=Counter)

    def __add__(self, other: Self) -> Self:
        """Both together."""
        return replace(
            self, **{one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)}
        )


def counted(index: Index, people: Iterable[Record]) -> Count:
    """How many the border would look at, and how many entries bear their name."""
    found = Count()
    for at, person in enumerate(people):
        kinds = _kinds(person)
        found.asked.update(kinds)
        if looked_at(index, person.name, person.birth[0], person.citizenship[0]):
            found.alarmed.update(kinds)
        found.otherwise.update(alarms_otherwise(index, person))
        if at % EVERY == 0:
            found.sampled.update(kinds)
            alone = index.search(Query(person.name, citizenship=person.citizenship[0]))
            found.namesakes.update(dict.fromkeys(kinds, sum(map(namesake, alone))))
    return found


def namesake(match: Match) -> bool:
    """Whether each word that both names have is the same, and nothing but a patronymic stands in one alone."""
    reasons = [one for one in match.reasons if isinstance(one, Reason)]
    absent = [one.part for one in reasons if one.finding is Finding.ABSENT]
    alike = [one.factor for one in reasons if one.finding is Finding.ALIKE]
    whole = len(absent) + len(alike) == len(reasons) and set(absent) <= {Part.PATRONYMIC}
    return bool(alike) and whole and min(alike) >= MISREAD


def figures(draws: Sequence[Count]) -> Iterator[Figure]:
    """Of a thousand how many, of each draw and together; whether no more than are allowed, also where chance was kind,
    and of each citizenship and script; and whether the same people told otherwise raise as many.
    """
    group = f"Alarms per 1,000 who are not listed, from {WITH_BIRTH:g} on"
    together = sum(draws, Count())
    for number, one in enumerate([*draws, together] if len(draws) > 1 else draws, 1):
        name = f"draw {number}" if number <= len(draws) else "all draws"
        low, rate, high = _per_1000(one, EVERYBODY)
        yield figure(group, f"{name}, of {one.asked[EVERYBODY]:,}", "", (low, rate, high))
        yield figure(group, f"{name}, at most, 95 of 100", "", [high], at_most=1.0)
    if together.asked[_IN_PART]:
        yield figure(group, ": ".join(_IN_PART), "", _per_1000(together, _IN_PART))
    for kind in sorted(together.asked.keys() - {EVERYBODY, _IN_PART}):
        yield figure(
            f"{group}, whole birth date", ": ".join(kind), "", _per_1000(together, kind), at_most=1.0
        )
    yield from told_otherwise([one.otherwise for one in draws])
    yield from _apart_as_they_are(together)


def _apart_as_they_are(found: Count) -> Iterator[Figure]:
    group = "Alarms of the group with most / with fewest, as they are"
    for sort in (_CITIZENSHIP, _SCRIPT, _TOLD):
        if any(kind == sort for kind, _ in found.asked):
            yield figure(group, f"by {sort}", "x", _apart(found, sort, by_namesakes=False))
            yield figure(group, "the same, for each namesake", "x", _apart(found, sort, by_namesakes=True))


def _kinds(person: Record) -> list[tuple[str, str]]:
    if len(person.birth[0]) != len("1984-02-29"):
        return [EVERYBODY, _IN_PART]
    kinds = [EVERYBODY, (_CITIZENSHIP, person.citizenship[0]), (_SCRIPT, str(script(person.name)))]
    if read_name(person.name).patronymic:
        kinds.append((_TOLD, str(script(person.name))))
    return kinds


def _per_1000(found: Count, kind: tuple[str, str]) -> tuple[float, float, float]:
    low, high = interval(found.alarmed[kind])
    per = 1000 / found.asked[kind]
    return low * per, found.alarmed[kind] * per, high * per


def _apart(found: Count, sort: str, *, by_namesakes: bool) -> tuple[float, float, float]:
    """The highest rate of the groups against the lowest, with its interval; no alarm at all counts as half of one."""
    rates = sorted(_rate(found, kind, by_namesakes=by_namesakes) for kind in found.asked if kind[0] == sort)
    (lowest, few), (highest, many) = rates[0], rates[-1]
    ratio, spread = highest / lowest, exp(_OF_100 * sqrt(1 / few + 1 / many))
    return ratio / spread, ratio, ratio * spread


def _rate(found: Count, kind: tuple[str, str], *, by_namesakes: bool) -> tuple[float, float]:
    """Alarms of a traveller, or for each namesake that they have; and how many alarms that rests on."""
    alarms = max(found.alarmed[kind], 0.5)
    namesakes = max(found.namesakes[kind], 0.5) / max(found.sampled[kind], 1)
    return alarms / found.asked[kind] / (namesakes if by_namesakes else 1), alarms


def interval(count: int) -> tuple[float, float]:
    """Between what counts the true one lies in 95 of 100 cases."""
    low = count * (1 - 1 / (9 * count) - _OF_100 / (3 * sqrt(count))) ** 3 if count else 0.0
    more = count + 1
    return low, more * (1 - 1 / (9 * more) + _OF_100 / (3 * sqrt(more))) ** 3
