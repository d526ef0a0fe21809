"""Who looked, as those see it who hold officials to account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from byla.app.desk.addresses import of_file
from byla.app.desk.present.said import text
from byla.app.looks.glass import unreviewed
from byla.app.looks.searching import LONGEST, Found, Search, units_of
from byla.app.moment import now, today
from byla.app.store.who import Who, office, situation
from byla.casefile import UserId
from byla.looks import Look
from byla.office import Office

Context = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Officials:
    """Officials, units and bodies by the names that the office gives them."""

    house: Office

    def name(self, user: str) -> str:
        """Of an official."""
        return self.house.names.get(UserId(user), user)

    def place(self, unit: str, agency: str) -> str:
        """Where somebody serves: the body, the unit, or the authority itself."""
        if agency:
            return self.house.agencies.get(agency, agency)
        known = self.house.units.get(unit)
        return known.name if known is not None else unit or self.house.name


def looks_page(asked: Search, found: Found, who: Who) -> Context:
    """The context of desk/looks.html."""
    reader = situation(who, now()).actor.reader
    known = Officials(office(who.authority))
    units = units_of(reader)
    query = {"official": asked.official, "person": asked.person, "day": asked.day}
    given = {name: value for name, value in query.items() if value}
    return {
        "action": reverse("desk:looks"),
        "fields": _fields(asked, known, units),
        "looks": [_look(one, found, known) for one in found.looks],
        "glasses": reverse("desk:glasses") if units is None else "",
        "unreviewed": unreviewed(who),
        "next": f"{reverse('desk:looks')}?{urlencode(given | {'before': found.next})}" if found.next else "",
        "previous": f"{reverse('desk:looks')}?{urlencode(given)}" if asked.before else "",
    }


def _fields(asked: Search, known: Officials, units: list[str] | None) -> list[Context]:
    """What can be asked for; the lead of a unit asks about its officials."""
    serving = set(known.house.names)
    if units is not None:
        serving = {user for unit in units for user in known.house.officials_of(unit, today())}
    officials = sorted((known.name(user), user) for user in serving)
    return [
        {
            "kind": "select",
            "name": "official",
            "label": _("Official"),
            "options": [(user, name, "", user == asked.official) for name, user in officials],
        },
        {
            "kind": "line",
            "name": "person",
            "label": _("Person"),
            "hint": _("The number of an identity record, for example ID-2026-000012"),
            "value": asked.person,
            "longest": LONGEST,
        },
        {"kind": "day", "name": "day", "label": _("Day"), "value": asked.day or ""},
    ]


def _look(look: Look, found: Found, known: Officials) -> Context:
    named = found.named(look)
    others = len(look.files) - len(named)
    more = ngettext("{count} file", "{count} files", others).format(count=others) if others else ""
    return {
        "at": look.at,
        "official": known.name(look.user),
        "place": known.place(look.unit, look.agency),
        "purpose": text(f"looks.purpose.{look.occasion.value}"),
        "way": text(f"looks.way.{look.way.value}"),
        "files": [{"href": of_file(file), "number": number} for file, number in named.items()],
        "more": more,
        "key": look.key,
    }
