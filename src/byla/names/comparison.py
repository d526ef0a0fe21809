"""How much two names are alike: a value, and the reasons that it is made of.

    compare(read_name("Кавальчук Вольга"), read_name("Olga Petrovna KOVALCHUK"))

Each word of the one finds its like in the other, in any order. Every finding is a reason with a factor, and the value
is the product of the factors: whoever has the reasons can work it out again. It says how alike two spellings are, and
nothing about anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import prod
from typing import TypeVar

from byla.names.name import Name, Part
from byla.names.word import Rule, Word, compare_words, read_word

T = TypeVar("T")
PATRONYMIC_ABSENT, WORD_ABSENT = 0.95, 0.85
"""What a patronymic, or another word, that only one of the names has leaves of the value: documents leave words out."""
FAMILY_ABSENT = 0.64
"""What is left where the word that only one name has is its family name: a patronymic shows which it is, and no
document leaves it out. A given name and a patronymic in common are those of thousands.
"""
JOINED = 0.95
"""What is left where words of the one name stand as one word in the other."""
PATRONYMIC_CONFLICT, WORD_CONFLICT = 0.55, 0.45
"""What is left where both names have a word there, and not the same: one person seldom has two."""


class Finding(StrEnum):
    """What a reason says of a word."""

    ALIKE = "alike"
    ABSENT = "absent"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Reason:
    """One finding: which part of the name, by which rule, in which words, and what it leaves of the value."""

    finding: Finding
    part: Part
    factor: float
    one: str = ""
    other: str = ""
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much two names are alike, from 0 to 1, and why."""

    reasons: tuple[Reason, ...]

    @property
    def value(self) -> float:
        """The product of what the reasons leave; 0 where there is nothing to compare or nothing alike."""
        alike = any(reason.finding is Finding.ALIKE for reason in self.reasons)
        return prod(reason.factor for reason in self.reasons) if alike else 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A word, and what it is in its name."""

    word: Word
    part: Part


def compare(one: Name, other: Name) -> Comparison:
    """The two names beside each other, word by word."""
    all_ones, all_others = list(placed(one)), list(placed(other))
    ones, others = without_particles(all_ones), without_particles(all_others)
    reasons = [
        *_alike(ones, others),
        *_joined(all_ones, ones, others),
        *_joined(all_others, others, ones, turned=True),
    ]
    return Comparison((*reasons, *unmatched(ones, others, (all_ones, all_others))))


def unmatched(
    ones: list[Placed], others: list[Placed], names: tuple[Sequence[Placed], Sequence[Placed]]
) -> Iterator[Reason]:
    """What is to be said of the words of two names that found no like: conflicts, then what only one of them has."""
    without = [_without_family(name, left) for name, left in zip(names, (ones, others), strict=True)]
    yield from _conflicts(ones, others)
    yield from (_absent(left, one_has=True, without_family=without[0]) for left in ones)
    yield from (_absent(left, one_has=False, without_family=without[1]) for left in others)


def placed(name: Name) -> Iterator[Placed]:
    """The words of a name, and what each of them is."""
    return map(Placed, name.words, name.parts)


def without_particles(words: Iterable[Placed]) -> list[Placed]:
    """The words that are counted when they are missing."""
    return [one for one in words if one.part is not Part.PARTICLE]


def _alike(ones: list[Placed], others: list[Placed]) -> Iterator[Reason]:
    """The words that are the same, the surest first; they are taken out of both lists."""
    found = [
        (likeness.value, -abs(at - against), one, other, likeness)
        for at, one in enumerate(ones)
        for against, other in enumerate(others)
        if (likeness := compare_words(one.word, other.word))
    ]
    for value, _, one, other, likeness in sorted(found, key=lambda each: each[:2], reverse=True):
        if one in ones and other in others:
            ones.remove(one)
            others.remove(other)
            yield Reason(
                Finding.ALIKE, part_of(one, other), value, one.word.text, other.word.text, likeness.rule
            )


def _joined(
    words: list[Placed], ones: list[Placed], others: list[Placed], *, turned: bool = False
) -> Iterator[Reason]:
    """Words of the one that stand as one word in the other: `ПУ ТИН`, `SALTYKOVSHCHEDRIN`, `Vanderberg`."""
    for run in runs(words):
        left = without_particles(run)
        if not left or not Counter(left) <= Counter(ones):
            continue
        text = "".join(one.word.text for one in run)
        match = next((other for other in others if _same(text, other.word)), None)
        if match:
            others.remove(match)
            for one in left:
                ones.remove(one)
            written = " ".join(one.word.text for one in run)
            texts = (match.word.text, written) if turned else (written, match.word.text)
            yield Reason(Finding.ALIKE, match.part, JOINED, *texts, Rule.JOINED)


def runs(words: Sequence[T]) -> Iterator[tuple[T, ...]]:
    """Three words that stand together, and two, these in either order."""
    for at in range(len(words) - 2):
        yield tuple(words[at : at + 3])
    for first, second in pairwise(words):
        yield first, second
        yield second, first


def _same(text: str, word: Word) -> bool:
    likeness = compare_words(read_word(text), word)
    return likeness is not None and likeness.value >= 0.9


def _conflicts(ones: list[Placed], others: list[Placed]) -> Iterator[Reason]:
    """What both have and is not the same: patronymic against patronymic, then the others in order."""
    for patronymics in (True, False):
        left = [each for each in ones if (each.part is Part.PATRONYMIC) is patronymics]
        right = [each for each in others if (each.part is Part.PATRONYMIC) is patronymics]
        factor = PATRONYMIC_CONFLICT if patronymics else WORD_CONFLICT
        for one, other in zip(left, right, strict=False):
            ones.remove(one)
            others.remove(other)
            yield Reason(Finding.CONFLICT, part_of(one, other), factor, one.word.text, other.word.text)


def _without_family(name: Sequence[Placed], left: Sequence[Placed]) -> bool:
    """Whether it has a family name, nothing of which found its like, and a patronymic that shows which word that is."""
    unlike = [one for one in left if one.part is Part.FAMILY]
    if not unlike:
        return False
    families = sum(one.part is Part.FAMILY for one in name)
    return families == len(unlike) and any(one.part is Part.PATRONYMIC for one in name)


def _absent(left: Placed, *, one_has: bool, without_family: bool) -> Reason:
    family = FAMILY_ABSENT if without_family else WORD_ABSENT
    factor = {Part.PATRONYMIC: PATRONYMIC_ABSENT, Part.FAMILY: family}.get(left.part, WORD_ABSENT)
    texts = (left.word.text, "") if one_has else ("", left.word.text)
    return Reason(Finding.ABSENT, left.part, factor, *texts)


def part_of(*both: Placed) -> Part:
    """What two words that belong together are: what either of them is known to be."""
    known: Iterable[Part] = (each.part for each in both if each.part is not Part.OPEN)
    return next(iter(known), Part.GIVEN if any(each.word.names for each in both) else Part.OPEN)
