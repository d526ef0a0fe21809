"""How well a list is searched: who comes first, how many are missed, and who is found that is not meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bench.figure import Figure, figure
from bench.listed import Asked
from byla.screening import Index, Match

LIMIT = 10
Answers = list[tuple[Asked, list[Match]]]


@dataclass(frozen=True, slots=True)
class Target:
    """What the issue asks of one size and mode; None where it asks nothing."""

    real: tuple[float, float] | None = None
    between: float | None = None
    derived: tuple[float, float] | None = None
    f1: float | None = None
    recall: float | None = None
    other_name: float | None = None


TARGETS = {
    (10_000, False): Target((0.985, 0.995), 0.98, (0.985, 0.995), 0.96, 0.97, 0.80),
    (10_000, True): Target((0.95, 0.985), 0.94, (0.94, 0.985), 0.88, 0.88),
    (1_000_000, False): Target((0.96, 0.985), recall=0.95),
}


def answers(index: Index, asked: Sequence[Asked]) -> Answers:
    """What the index finds for each query."""
    return [(one, index.search(one.query, LIMIT)) for one in asked]


def figures(found: Answers, *, size: int, name_only: bool) -> Iterator[Figure]:
    """The figures of the issue's table, with what it asks."""
    group = f"{size:,} entries, {'name only' if name_only else 'name + birth date'}"
    yield from shares(group, found, TARGETS.get((size, name_only), Target()))


def shares(group: str, found: Answers, target: Target) -> Iterator[Figure]:
    """The same of any answers."""
    meant = [(one, matches) for one, matches in found if one.expected]
    variants = [(one, matches) for one, matches in meant if one.east and one.tier == "variant"]
    real = [pair for pair in variants if pair[0].source == "real"]
    yield from _places(group, "real variants", real, target.real)
    between = [pair for pair in real if pair[0].between_languages]
    yield _share(group, "Belarusian against Russian, first", _first(between), target.between)
    yield from _places(
        group, "derived", [one for one in variants if one[0].source == "derived"], target.derived
    )
    scope = variants + [(one, matches) for one, matches in found if one.east and not one.expected]
    yield _share(group, "best F1", best_f1(scope)[0], target.f1)
    yield _share(group, "recall where 5 % of near-misses alarm", recall_at(scope, 0.05), target.recall)
    aliases = [(one, matches) for one, matches in meant if one.tier == "alias"]
    yield _share(group, "other name, same person, in ten", _in_ten(aliases), target.other_name)


def best_f1(scope: Answers) -> tuple[float, float]:
    """The best F1 of returned pairs over all thresholds, and its threshold."""
    positives = sum(bool(one.expected) for one, _ in scope)
    best, true, false = (0.0, 1.0), 0, 0
    for score, right, _ in _pairs(scope):
        true, false = true + right, false + (not right)
        value = 2 * true / (true + false + positives) if positives else 0.0
        best = max(best, (value, score))
    return best


def recall_at(scope: Answers, share: float) -> float:
    """How many are found at the lowest threshold where no more than that share of the near-misses raise an alarm."""
    positives = sum(bool(one.expected) for one, _ in scope)
    misses = sum(not one.expected for one, _ in scope)
    true, recall, alarmed = 0, 0.0, set[int]()
    for _, right, number in _pairs(scope):
        true += right
        if not scope[number][0].expected:
            alarmed.add(number)
        if len(alarmed) > share * misses:
            break
        recall = true / positives if positives else 0.0
    return recall


def _pairs(scope: Answers) -> list[tuple[float, bool, int]]:
    found = [
        (match.score, match.id in one.expected, number)
        for number, (one, matches) in enumerate(scope)
        for match in matches
    ]
    return sorted(found, key=lambda pair: -pair[0])


def _places(group: str, name: str, found: Answers, target: tuple[float, float] | None) -> Iterator[Figure]:
    first, ten = target or (None, None)
    yield _share(group, f"{name}, first", _first(found), first)
    yield _share(group, f"{name}, in ten", _in_ten(found), ten)


def _first(found: Answers) -> float:
    return _part(found, lambda one, matches: bool(matches) and matches[0].id in one.expected)


def _in_ten(found: Answers) -> float:
    return _part(found, lambda one, matches: any(match.id in one.expected for match in matches))


def _part(found: Answers, holds: Callable[[Asked, list[Match]], bool]) -> float:
    return sum(holds(one, matches) for one, matches in found) / len(found) if found else 0.0


def _share(group: str, name: str, value: float, target: float | None) -> Figure:
    return figure(group, name, "", [round(value, 4)], at_least=target)
