"""A link between two identity records: a judgement by a named official with a reason, which can be undone.

Registers that merge two records into one put one person's photograph and status on another's file, and then
cannot take them apart. Here nothing is ever merged: the link is a file of its own, both records note it,
and undoing it is one more entry.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import singledispatch
from typing import ClassVar

from byla.casefile import Body, Entry, EntryType, FileId, UnknownEntry, UserId
from byla.persons.entries import RETENTION
from byla.persons.judgement import Judgement

NO_RECORD = FileId("")
"""Stands in a link that is about to be judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkJudged(Body):
    """The official who took the step holds `judgement` of the records `one` and `other`, for `reason`."""

    TYPE: ClassVar[EntryType] = EntryType("identity_link.link_judged", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    """Another judgement is made anew, with a judge and a reason of its own."""
    one: FileId
    other: FileId
    judgement: Judgement
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkUndone(Body):
    """The judgement no longer stands, for `reason`; the two records are what they were before it."""

    TYPE: ClassVar[EntryType] = EntryType("identity_link.link_undone", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The judgement that stands between two records; None where there is none yet or it was undone."""

    one: FileId = NO_RECORD
    other: FileId = NO_RECORD
    judgement: Judgement | None = None
    reason: str = ""
    judge: UserId | None = None
    """Who made the newest judgement or undid it."""

    @property
    def records(self) -> frozenset[FileId]:
        """The two records; the link has no direction."""
        return frozenset({self.one, self.other})


@singledispatch
def apply(body: object, link: Link, entry: Entry) -> Link:
    """The link after one more entry."""
    raise UnknownEntry(f"identity_link does not say what {type(body).__name__} does to it")


@apply.register
def _(body: LinkJudged, link: Link, entry: Entry) -> Link:
    return Link(
        one=body.one, other=body.other, judgement=body.judgement, reason=body.reason, judge=entry.header.actor
    )


@apply.register
def _(body: LinkUndone, link: Link, entry: Entry) -> Link:
    return replace(link, judgement=None, reason=body.reason, judge=entry.header.actor)
