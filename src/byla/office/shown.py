"""The office as its page shows it on a day."""

from __future__ import annotations

from datetime import date

from byla.casefile import Section, Situation
from byla.office.office import Office
from byla.office.steps.choices import OfficeFile, said
from byla.words import Words, words


def sections(file: OfficeFile, situation: Situation) -> tuple[Section, ...]:
    """Units, people and their roles, mandates, absences: those that hold today or are still to come."""
    office, on = file.matter, situation.on
    parts = (_units, _roles, _mandates, _absences, _accepted_law, _service_keys)
    return tuple(part(office, on) for part in parts)


def _headings(*codes: str) -> tuple[Words, ...]:
    return tuple(words(f"office.line.{code}") for code in codes)


def _gone(until: date | None, on: date) -> bool:
    return until is not None and until < on


def _units(office: Office, on: date) -> Section:
    return Section(
        code="units",
        headings=_headings("unit", "people"),
        rows=tuple(
            (unit.name, ", ".join(office.names[user] for user in office.officials_of(unit.code, on)))
            for unit in office.units.values()
            if not _gone(unit.days.until, on)
        ),
    )


def _roles(office: Office, on: date) -> Section:
    return Section(
        code="roles",
        headings=_headings("official", "role", "since", "until"),
        rows=tuple(
            (office.names.get(one.user, one.user), said(one.role), one.days.since, one.days.until)
            for one in office.roles
            if not _gone(one.days.until, on)
        ),
    )


def _mandates(office: Office, on: date) -> Section:
    return Section(
        code="mandates",
        headings=_headings("official", "mandate", "since", "until", "basis", "in_the_hand_of"),
        rows=tuple(
            (
                office.names.get(one.holder, one.holder),
                one.kind,
                one.days.since,
                one.days.until,
                one.basis,
                words("office.line.nobody")
                if (hand := office.hand_of(one, on)) is None
                else office.names[hand],
            )
            for one in office.mandates
            if not _gone(one.days.until, on)
        ),
    )


def _absences(office: Office, on: date) -> Section:
    return Section(
        code="absences",
        headings=_headings("official", "since", "until", "substitute"),
        rows=tuple(
            (
                office.names.get(one.user, one.user),
                one.days.since,
                one.days.until,
                None
                if (by := office.substitute_of(one.user, max(on, one.days.since))) is None
                else office.names[by],
            )
            for one in office.absences
            if not _gone(one.days.until, on)
        ),
    )


def _accepted_law(office: Office, on: date) -> Section:
    return Section(
        code="accepted_law",
        headings=_headings("official", "acts", "since", "until", "reason"),
        rows=tuple(
            (office.names.get(one.by, one.by), ", ".join(one.acts), one.since, one.until, one.reason)
            for one in office.accepted_law
            if not _gone(one.until, on)
        ),
    )


def _service_keys(office: Office, on: date) -> Section:
    return Section(
        code="service_keys",
        headings=_headings("agency", "key", "since", "until"),
        rows=tuple(
            (office.agencies.get(one.key.agency, one.key.agency), one.key.key, one.key.since, one.key.until)
            for one in office.service_keys
            if not _gone(one.key.until, on)
        ),
    )
