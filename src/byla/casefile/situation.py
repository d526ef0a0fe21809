"""All that a rule may know besides the file: the day, the law, the calendar, who acts. Rules never ask a
clock or a database.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from byla.calendars import Calendar
from byla.casefile.accepted_law import LawAcceptance
from byla.casefile.actor import Actor
from byla.casefile.entry import FileId, UserId
from byla.casefile.service_key import ServiceKey
from byla.law import Book, Law

if TYPE_CHECKING:
    from byla.casefile.file import File


@dataclass(frozen=True, kw_only=True)
class Situation:
    """The circumstances of one question or act.

    `on` is the legal day in the jurisdiction; `now` the moment in UTC, as the server knows it. `numbers`
    holds the official numbers that the store drew for this act, by what they number (`decision`). `staff` are the
    units that are open today, with who serves in each. `accepted_law` is what the house ever accepted of unconfirmed
    law. `files_about` are the files about each person that the step concerns.
    """

    on: date
    now: datetime
    book: Book
    calendar: Calendar
    actor: Actor
    source: str = "desk"
    numbers: Mapping[str, str] = field(default_factory=dict)
    staff: Mapping[str, frozenset[UserId]] = field(default_factory=dict)
    mandates: frozenset[str] = frozenset()
    """The kinds of mandate that some step of this installation asks for."""
    accepted_law: tuple[LawAcceptance, ...] = ()
    service_keys: tuple[ServiceKey, ...] = ()
    """The keys that outside services ever signed with, as the office recorded them."""
    files_about: Mapping[FileId, tuple[File[Any], ...]] = field(default_factory=dict)
    files_known_as: Mapping[str, tuple[File[Any], ...]] = field(default_factory=dict)
    """The files that are known by each name or number that the step looks for."""
    salt: bytes = b""
    """32 fresh random bytes for what this act keeps apart."""
    asides: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    """What is kept apart from the entries that the step must know, by their numbers; what is destroyed is not there."""

    def about(self, person: FileId) -> tuple[File[Any], ...]:
        """Every file of the step's procedure about that person, also those that nobody here may see: a rule may know
        of what it shows nobody. Raises LookupError where the step does not say that it concerns the person.
        """
        return self.files_about[person]

    def known_as(self, number: str) -> tuple[File[Any], ...]:
        """Every file of the step's procedure that may be known by that name or number, as with `about`: the search
        compares words without case and marks, and a rule looks closer. Raises LookupError where the step does not say
        that it looks for it.
        """
        return self.files_known_as[number]

    def law(self, day: date | None = None) -> Law:
        """The law in force on `day` (today where None), as known today. Raises byla.law.NoLawInForce."""
        return self.book.on(self.on if day is None else day, known=self.on)
