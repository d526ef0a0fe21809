"""How alike a record and a query are: first a number for many, then reasons for the few that come first."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain

import numpy as np

from byla.names import (
    JOINED,
    MOST_WORDS,
    Comparison,
    Finding,
    Placed,
    Reason,
    Rule,
    as_name,
    part_of,
    unmatched,
    without_particles,
)
from byla.screening.dates import FACTORS, DateFinding, compare_dates
from byla.screening.later import Later
from byla.screening.listed import Listed
from byla.screening.match import Evidence, Match, MatchKind, Subject, score_of
from byla.screening.near import rule_of
from byla.screening.question import Question
from byla.screening.ranking import best, rows
from byla.screening.reading import SEXES
from byla.screening.vocabulary import Vocabulary

OTHER_NAME = 0.32
"""What a name that has nothing in common leaves where the whole birth date is the same."""
SAME_DOCUMENT = 0.9
"""What a document in common stands for, whatever the name is."""
OTHER_COUNTRY, OTHER_SEX = 0.96, 0.9
"""Another citizenship and another sex are evidence, and no filter: both change, and both are mistyped."""
NO_MATCH = 0.18
"""Below this nothing is shown: two words in conflict and a date that says nothing, or three."""
_WORTH_A_LOOK = NO_MATCH * 0.8
_MORE = 4  # looked at beyond the limit, because the reasons may change the order


def first_of(
    asked: Question, source: Listed | Later, vocabulary: Vocabulary, numbers: set[int], limit: int
) -> Iterator[Match]:
    """The matches among these records that come first, and all that have the document."""
    ranked = _ranked(asked, source, vocabulary, numbers, limit + _MORE) if numbers else ()
    documents = numbers & source.with_document(asked.document)
    for number in documents.union(ranked):
        match = _judged(asked, source, vocabulary, number)
        if match.score >= NO_MATCH:
            yield match


def _ranked(
    asked: Question, source: Listed | Later, vocabulary: Vocabulary, numbers: set[int], count: int
) -> Iterable[int]:
    several = source.of_several_births(numbers)
    chosen = np.fromiter(chain(several, numbers - several), np.int64, len(numbers))
    flags = np.frombuffer(bytes(vocabulary.flags), np.uint8)
    found = rows(*source.columns(), chosen)
    found.births[: len(several)] = [_nearest_birth(asked, source, number)[1] for number in several]
    return best(asked, found, flags, chosen, least=_WORTH_A_LOOK, other=OTHER_NAME, count=count)


def _judged(asked: Question, source: Listed | Later, vocabulary: Vocabulary, number: int) -> Match:
    names = tuple(_names(asked, source, vocabulary, number))
    value = Comparison(names).value
    beside = list(_beside(asked, source, number))
    same_document = any(one.subject is Subject.DOCUMENT for one in beside)
    same_birth = any(one.finding == DateFinding.EQUAL for one in beside)
    least = SAME_DOCUMENT if same_document else OTHER_NAME if same_birth else 0.0
    kind = MatchKind.DOCUMENT if same_document else MatchKind.NAME
    reasons: tuple[Reason | Evidence, ...] = (*names, *beside)
    if value < least:
        kind = kind if same_document else MatchKind.BIRTH
        reasons = (Evidence(Subject.OTHER_NAME, kind, least), *beside)
    return Match(source.id_of(number), kind, score_of(reasons), reasons)


def _names(asked: Question, source: Listed | Later, vocabulary: Vocabulary, number: int) -> Iterator[Reason]:
    """The reasons that the name gives, as `byla.names.compare` would."""
    row = source.words[source.starts[number] : source.starts[number + 1]]
    theirs = _placed(row, source.families[number], vocabulary)
    mine_taken, theirs_taken = set[int](), set[int]()
    for mine, others, value, rule in _pairs(asked, row, vocabulary):
        mine_taken.update(mine)
        theirs_taken.update(others)
        yield _alike([asked.placed[at] for at in mine], [theirs[at] for at in others], value, rule)
    left = _left(asked.placed, mine_taken), _left(theirs, theirs_taken)
    yield from unmatched(*left, (asked.placed, theirs))


_PLACES = [tuple(at for at in range(MOST_WORDS) if bits >> at & 1) for bits in range(1 << MOST_WORDS)]
_Pair = tuple[Sequence[int], Sequence[int], float, Rule]


def _pairs(asked: Question, row: Sequence[int], vocabulary: Vocabulary) -> Iterator[_Pair]:
    """Places of the query's words and of the record's that are like them, how much and why; the surest first."""
    found = sorted(
        ((asked.likes[word][1], at) for at, word in enumerate(row) if word in asked.likes), reverse=True
    )
    seen, taken = 0, set[int]()
    for value, at in found:
        bits = asked.likes[row[at]][0]
        bits = asked.again.get(row[at], bits) if bits & seen else bits
        if not bits & seen:
            seen |= bits
            taken.add(at)
            mine = _PLACES[bits]
            rule = Rule.JOINED if len(mine) > 1 else None
            yield mine, (at,), value, rule or rule_of(asked.placed[mine[0]].word, row[at], value, vocabulary)
    for bit, way in asked.parted:
        places = () if bit & seen else way.places(row, taken)
        if places:
            seen |= bit
            taken.update(places)
            yield _PLACES[bit], places, JOINED, Rule.JOINED


def _alike(mine: Sequence[Placed], others: Sequence[Placed], value: float, rule: Rule) -> Reason:
    return Reason(Finding.ALIKE, part_of(*mine, *others), value, _text(mine), _text(others), rule)


def _text(words: Sequence[Placed]) -> str:
    return " ".join(one.word.text for one in words)


def _placed(row: Iterable[int], families: int, vocabulary: Vocabulary) -> list[Placed]:
    words = tuple(map(vocabulary.word, row))
    name = as_name(words, _PLACES[families])
    return list(map(Placed, words, name.parts))


def _left(words: Sequence[Placed], taken: Container[int]) -> list[Placed]:
    """The words that found no like, but for particles."""
    return without_particles(one for at, one in enumerate(words) if at not in taken)


def _nearest_birth(asked: Question, source: Listed | Later, number: int) -> tuple[float, int]:
    """Of the birth dates of a record the one that leaves most of the score, and how much."""
    return max((FACTORS[compare_dates(asked.birth, one)], one) for one in source.births_of(number))


def _beside(asked: Question, source: Listed | Later, number: int) -> Iterator[Evidence]:
    if asked.birth:
        factor, date = _nearest_birth(asked, source, number)
        finding = compare_dates(asked.birth, date)
        yield Evidence(Subject.BIRTH, finding, factor, f"{asked.birth:08}", f"{date:08}" if date else "")
    if asked.document in source.documents_of(number):
        yield Evidence(Subject.DOCUMENT, "same", 1.0, asked.document, asked.document)
    countries = source.country_lists[source.countries[number]]
    if asked.citizenship and countries and asked.citizenship not in countries:
        yield Evidence(Subject.CITIZENSHIP, "other", OTHER_COUNTRY, asked.citizenship, ", ".join(countries))
    sex = source.sexes[number]
    if asked.sex in SEXES and sex and SEXES[asked.sex] != sex:
        yield Evidence(Subject.SEX, "other", OTHER_SEX, asked.sex, "MF"[sex - 1])
