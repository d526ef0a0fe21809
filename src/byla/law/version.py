"""A version: the whole text of one act, in force from one day and known from one day. One file holds one version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from byla.law.parameter import Choice, Parameter
from byla.law.provision import Amendment, Confirmation, Provision

NEXT = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One act from `in_force_from` until a newer version, or until its end.

    `until` is its last day; where the sources conflict about the end, the id of the parameter that gives it; None
    for an act without end. `edition` counts the files about the same first day: a later one corrects an earlier.
    `dated_by` says where the first day comes from, `read` where the text was read.
    """

    path: str
    act: str
    title: str
    original_title: str
    in_force_from: date
    known_from: date
    edition: int
    until: date | str | None
    source: str
    read: str
    dated_by: str
    provisions: tuple[Provision, ...]
    parameters: tuple[Parameter, ...]
    amendments: tuple[Amendment, ...]

    @property
    def rank(self) -> tuple[date, date, int]:
        """The greatest rank among those in force and known on a day is the version of that day."""
        return self.in_force_from, self.known_from, self.edition

    @property
    def ids(self) -> list[str]:
        """The ids of its provisions and parameters."""
        return [one.id for one in self.provisions] + [one.id for one in self.parameters]

    def last_day(self, readings: dict[str, str]) -> date | None:
        """The last day in force under `readings` (parameter id → code); None if it has no end."""
        if not isinstance(self.until, str):
            return self.until
        asked = next(parameter for parameter in self.parameters if parameter.id == self.until)
        return asked.read_as(readings[asked.id]).until if asked.id in readings else None

    def provisions_on(self, day: date, *, known: date) -> Iterator[Provision]:
        """Its provisions in force on `day`, with the amendments and confirmations known by `known`."""
        amended = tuple(one for one in self.amendments if one.since <= day and one.known_from <= known)
        for provision in self.provisions:
            if provision.in_force_from <= day and provision.known_from <= known:
                checked = confirmed_by(provision.confirmed_by, known)
                yield replace(provision, amended=amended, confirmed_by=checked)

    def days_of_change(self) -> Iterator[date]:
        """Every legal day on which its answers may change."""
        yield self.in_force_from
        yield from (provision.in_force_from for provision in self.provisions)
        yield from (amendment.since for amendment in self.amendments)
        yield from (choice.since for choice in self._choices())
        yield from (last + NEXT for last in self._possible_ends())

    def days_of_knowledge(self) -> Iterator[date]:
        """Every day on which more becomes known."""
        yield self.known_from
        yield from (provision.known_from for provision in self.provisions)
        yield from (amendment.known_from for amendment in self.amendments)
        for choice in self._choices():
            yield choice.known_from
        for provision in self.provisions:
            if provision.confirmed_by is not None:
                yield provision.confirmed_by.on

    def _choices(self) -> Iterator[Choice]:
        for parameter in self.parameters:
            yield from parameter.choices

    def _possible_ends(self) -> Iterator[date]:
        if isinstance(self.until, date):
            yield self.until
        for parameter in self.parameters:
            yield from (reading.until for reading in parameter.readings if reading.until is not None)


def confirmed_by(confirmation: Confirmation | None, known: date) -> Confirmation | None:
    """The confirmation, if it had been given by `known`."""
    return confirmation if confirmation is not None and confirmation.on <= known else None
