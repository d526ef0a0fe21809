"""Screening: which records of a list look like what somebody has in hand, best first, with reasons.

    index = Index.build(records)            # or Index.open(path), of what `save` wrote
    for match in index.search(Query("Кавальчук Вольга", birth="1984-02-29"), limit=10):
        match.id, match.kind, match.score, match.reasons
    Index.of([Portion.of(some), …])         # the same of a long list, read by several processes at once
    index.add(record), index.withdraw(id)   # shows in the next search

A match says that two records look alike; whether they are one person, only a person says, who then calls it a hit. The
score is the product of its reasons' factors; it is for putting matches in order, is kept on no file and shown on no
page. No output of this package refuses anybody. Weights and measurements: docs/decisions/0135-screening.md.
"""

from byla.screening.dates import DateFinding
from byla.screening.errors import NotAnIndex, ScreeningError
from byla.screening.index import LIMIT, Index
from byla.screening.match import Evidence, Match, MatchKind, Subject, score_of
from byla.screening.reading import Portion
from byla.screening.record import Query, Record
from byla.screening.same_or_similar import (
    CategoryFinding,
    DelegatedAct,
    IdentityData,
    IdentityFinding,
    same_or_similar,
)

__all__ = [
    "LIMIT",
    "CategoryFinding",
    "DateFinding",
    "DelegatedAct",
    "Evidence",
    "IdentityData",
    "IdentityFinding",
    "Index",
    "Match",
    "MatchKind",
    "NotAnIndex",
    "Portion",
    "Query",
    "Record",
    "ScreeningError",
    "Subject",
    "same_or_similar",
    "score_of",
]
