"""The same travellers, had they another citizenship or their names in the other script: what the rule itself adds.

Groups differ in how many namesakes they have on the list, and no rule that treats everybody alike changes that. A
rule can be blamed where it looks at the same person more often for what they are, or for how their name is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import inf

from bench.figure import Figure, figure
from byla.names import Language, Scheme, Script, romanise, script
from byla.screening import Index, Query, Record
from byla.screening.look import worth_a_look

EVEN = 1.25
"""The highest rate against the lowest: the four fifths that are asked of rates of selection elsewhere, turned over."""
CITIZENSHIPS = ("BY", "LT", "RU", "UA")
CITIZENSHIP, SCRIPT = "citizenship", "script"
_LANGUAGE = {"BY": Language.BELARUSIAN, "UA": Language.UKRAINIAN}

Told = tuple[str, str]
"""What was told otherwise, and how."""


def looked_at(index: Index, name: str, birth: str, citizenship: str | None) -> bool:
    """Whether the border would look."""
    query = Query(name, birth, citizenship)
    return any(worth_a_look(one, query) for one in index.search(query, 1))


def alarms_otherwise(index: Index, person: Record) -> Iterator[Told]:
    """As citizen of which states somebody would be looked at; and, of a Cyrillic name, in which scripts."""
    birth, own = person.birth[0], person.citizenship[0]
    if looked_at(index, person.name, birth, None):  # a citizenship only ever lowers
        for state in CITIZENSHIPS:
            if looked_at(index, person.name, birth, state):
                yield CITIZENSHIP, state
        if script(person.name) is Script.CYRILLIC and looked_at(index, person.name, birth, own):
            yield SCRIPT, Script.CYRILLIC.value
    if script(person.name) is Script.CYRILLIC:
        latin = romanise(person.name, Scheme.ICAO, _LANGUAGE.get(own, Language.RUSSIAN))
        if looked_at(index, latin, birth, own):
            yield SCRIPT, Script.LATIN.value


def figures(draws: Sequence[Counter[Told]]) -> Iterator[Figure]:
    """Of each draw the most alarms against the fewest; the names say how many there were in all draws."""
    group = "Alarms of the same travellers, told otherwise: most / fewest"
    for sort, ways, name in (
        (CITIZENSHIP, CITIZENSHIPS, "as citizens of each state"),
        (SCRIPT, (Script.CYRILLIC.value, Script.LATIN.value), "a Cyrillic name as a passport writes it too"),
    ):
        counts = ", ".join(f"{way} {sum(one[sort, way] for one in draws)}" for way in ways)
        rounds = [_apart([one[sort, way] for way in ways]) for one in draws]
        yield figure(group, f"{name}: {counts}", "x", rounds, at_most=EVEN)


def _apart(counts: Sequence[int]) -> float:
    if not any(counts):
        return 1.0
    return max(counts) / min(counts) if min(counts) else inf
