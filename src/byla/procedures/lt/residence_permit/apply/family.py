"""Family members, and what a withdrawal means for them."""

from __future__ import annotations

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.FamilyMemberLinked, matter: Matter, entry: Entry) -> Matter:
    links = (*matter.family.links, standing(body, entry))
    return changed(matter, family=changed(matter.family, links=links))


@apply.register
def _(body: entries.FamilyMemberUnlinked, matter: Matter, entry: Entry) -> Matter:
    links = tuple(one for one in matter.family.links if one.number != body.link)
    return changed(matter, family=changed(matter.family, links=links))


@apply.register
def _(body: entries.DependantsChecked, matter: Matter, entry: Entry) -> Matter:
    family = changed(matter.family, dependants=standing(body, entry))
    return changed(matter, family=family, substance=entry.number)


@apply.register
def _(body: entries.DependantLookedInto, matter: Matter, entry: Entry) -> Matter:
    looked_into = (*matter.family.looked_into, standing(body, entry))
    return changed(matter, family=changed(matter.family, looked_into=looked_into))


@apply.register
def _(body: entries.WithdrawalFollows, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, family=changed(matter.family, follows=standing(body, entry)))


@apply.register
def _(body: entries.AnotherGroundChecked, matter: Matter, entry: Entry) -> Matter:
    family = changed(matter.family, another_ground=standing(body, entry))
    return changed(matter, family=family, substance=entry.number)
