"""Which identity records are held to be of one person, as standing judgements say now; computed, and stored nowhere."""

from __future__ import annotations

from collections.abc import Iterable

from byla.app.store.read import NoSuchFile, load_known
from byla.casefile import FileId
from byla.persons import Cluster, Link, PersonRecord, cluster


def same_person(record: FileId, *, authority: str) -> Cluster:
    """The record with all that are judged to be of its person, and the judgements against. Raises NoSuchFile where it
    is no identity record.
    """
    links: dict[FileId, Link] = {}
    found = Cluster(frozenset({record}))
    read: frozenset[FileId] = frozenset()
    while new := found.records - read:
        links |= _links(_noted(new, authority), authority)
        read |= new
        found = cluster(record, links.values())
    return found


def _noted(records: Iterable[FileId], authority: str) -> list[FileId]:
    """The files of judgements that the records note."""
    wanted = sorted(records)
    known = load_known(wanted, authority=authority)
    noted: list[FileId] = []
    for one in wanted:
        if one not in known or not isinstance(known[one].matter, PersonRecord):
            raise NoSuchFile(one)
        noted += known[one].matter.links
    return noted


def _links(files: list[FileId], authority: str) -> dict[FileId, Link]:
    return {file: one.matter for file, one in load_known(files, authority=authority).items()}
