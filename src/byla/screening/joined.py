"""Words of a query that stand as one in a record: `Abdul Rahman` and `Abdulrahman`, `van der Berg`; told by sound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byla.names import JOINED, PARTICLES, Word, joined
from byla.screening.near import Near
from byla.screening.vocabulary import Vocabulary


def as_one(words: Sequence[Word], vocabulary: Vocabulary) -> Iterator[tuple[int, Near]]:
    """The places of such words as bits, and the words of the list that they make."""
    for start, end in _runs(words):
        sounds = joined("".join(word.readings[:1]) for word in words[start:end])
        number = vocabulary.reading_numbers.get(sounds)
        if number is not None:
            numbers = vocabulary.of_reading(number)
            groups = {vocabulary.groups[one] for one in numbers}
            near = Near(dict.fromkeys(numbers, JOINED), tuple((JOINED, group) for group in groups))
            yield (1 << end) - (1 << start), near


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Two words that stand together, or two particles and a third."""
    for start in range(len(words) - 1):
        yield start, start + 2
        if start + 2 < len(words) and all(word.plain in PARTICLES for word in words[start : start + 2]):
            yield start, start + 3
