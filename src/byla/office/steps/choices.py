"""The answers that the office's forms offer, from what the office holds today."""

from __future__ import annotations

from collections.abc import Sequence

from byla.casefile import File, Option, Role, Situation, UserId
from byla.office.days import Days
from byla.office.office import Office
from byla.words import Words, words

OfficeFile = File[Office]
MACHINES = frozenset({Role.JOB, Role.IMPORT})


def named(office: Office, user: UserId) -> Words:
    """The official's name and user name."""
    return words("office.named", name=office.names.get(user, user), user=user)


def said(role: Role) -> Words:
    """The name of a role."""
    return words(f"office.role.{role.value}")


def officials(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """Everybody who serves today or is appointed for a later day."""
    coming = Days(situation.on)
    serving = {one.user for one in file.matter.placements if one.days.meet(coming)}
    return [Option(user, named(file.matter, user)) for user in sorted(serving)]


def units(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """The units that are open today or later."""
    coming = Days(situation.on)
    return [
        Option(one.code, words("office.coded", name=one.name, code=one.code))
        for one in file.matter.units.values()
        if one.days.meet(coming)
    ]


def agencies(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """The outside bodies."""
    return [
        Option(code, words("office.coded", name=name, code=code))
        for code, name in file.matter.agencies.items()
    ]


def roles(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """The roles that people have; machines' roles are given to nobody."""
    return [Option(role.value, said(role)) for role in Role if role not in MACHINES]


def roles_held(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """The roles held today or later, by the number of the entry that gave each."""
    coming, office = Days(situation.on), file.matter
    return [
        Option(str(one.entry), words("office.held", who=named(office, one.user), what=said(one.role)))
        for one in office.roles
        if one.days.meet(coming)
    ]


def mandates(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """The mandates that hold today or later."""
    coming, office = Days(situation.on), file.matter
    return [
        Option(one.id, words("office.held", who=named(office, one.holder), what=one.kind))
        for one in office.mandates
        if one.days.meet(coming)
    ]


def absences(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """The absences that have not ended."""
    coming, office = Days(situation.on), file.matter
    return [
        Option(str(one.entry), words("office.away", who=named(office, one.user), since=one.days.since))
        for one in office.absences
        if one.days.meet(coming)
    ]


def substitutions(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """The substitutions that have not ended."""
    coming, office = Days(situation.on), file.matter
    return [
        Option(
            str(one.entry),
            words("office.stands_in", who=named(office, one.substitute), whom=named(office, one.replaces)),
        )
        for one in office.substitutions
        if one.days.meet(coming)
    ]


def clearances(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """The clearances that hold today or later."""
    coming, office = Days(situation.on), file.matter
    return [
        Option(
            str(one.entry),
            words("office.held", who=named(office, one.user), what=words("office.cleared", level=one.level)),
        )
        for one in office.clearances
        if one.days.meet(coming)
    ]
