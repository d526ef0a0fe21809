"""Which records are held to be of one person now. A view over judged links, computed each time and stored
nowhere.

Sameness is carried on: one = two and two = three put all three together. Where somebody also judged two of
them different, the judgements contradict each other; the view shows that and does not resolve it, for only
an official can say which was wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from byla.casefile import FileId
from byla.persons.judgement import Judgement
from byla.persons.link import Link


@dataclass(frozen=True, slots=True)
class Cluster:
    """Records held to be of one person, and the links that say that two of them are not."""

    records: frozenset[FileId]
    contradictions: frozenset[Link] = frozenset()


def clusters(links: Iterable[Link]) -> frozenset[Cluster]:
    """The clusters of two or more records that the links make, in whatever order they are given."""
    standing = [link for link in links if link.judgement is not None]
    together = _joined(link.records for link in standing if link.judgement is Judgement.SAME)
    return frozenset(Cluster(records, frozenset(_against(records, standing))) for records in together)


def cluster(record: FileId, links: Iterable[Link]) -> Cluster:
    """The cluster of one record; the record alone where no judgement joins it to another."""
    found = (one for one in clusters(links) if record in one.records)
    return next(found, Cluster(frozenset({record})))


def _joined(pairs: Iterable[frozenset[FileId]]) -> list[frozenset[FileId]]:
    """Groups of records that hang together by pairs."""
    groups: list[frozenset[FileId]] = []
    for pair in pairs:
        met = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair]
        groups.append(pair.union(*met))
    return groups


def _against(records: frozenset[FileId], links: Iterable[Link]) -> Iterator[Link]:
    """Links between two of the records that judge them to be of different people."""
    return (link for link in links if link.judgement is Judgement.DIFFERENT and link.records <= records)
