"""What stands around every page: who is signed in, and where they may go."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.present.said import text
from byla.app.doors.asking import asking
from byla.app.looks import rows
from byla.app.looks.store import NotRecorded
from byla.app.moment import stands_at, today
from byla.app.store.who import Who, office
from byla.casefile import Role, UserId

Context = dict[str, Any]
OF_CASES = frozenset({Role.CASEWORKER, Role.SIGNATORY, Role.UNIT_LEAD, Role.AUDITOR, Role.DATA_PROTECTION})
OF_COURTS = OF_CASES - {Role.DATA_PROTECTION}
OF_CONTROL = frozenset({Role.AUDITOR, Role.DATA_PROTECTION, Role.UNIT_LEAD})
OF_GLASS = frozenset({Role.CASEWORKER, Role.SIGNATORY, Role.UNIT_LEAD})
OF_LIST = frozenset({Role.BORDER_OFFICER, Role.CASEWORKER, Role.SIGNATORY, Role.UNIT_LEAD})
OF_BANS = frozenset({Role.CASEWORKER, Role.SIGNATORY, Role.UNIT_LEAD, Role.AUDITOR})
OF_ORDER = frozenset({Role.OFFICE_KEEPER, Role.UNIT_LEAD})


def frame(request: HttpRequest) -> Context:
    """The context processor of every page."""
    context: Context = {
        "demonstration": not settings.BYLA_PRODUCTION,
        "stands_at": stands_at(),
        "footer_links": _open_to_all(),
    }
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return context
    who = asking(user, source="desk")
    roles = _roles(who)
    names = {
        "desk:worklist": _("Worklist"),
        "desk:bans": _("Bans and alerts"),
        "desk:courts": _("Courts"),
        "desk:unit": _("Unit"),
        "desk:assessments": _("Assessments"),
        "border:check": _("Border check"),
        "desk:looks": _who_looked(who, roles),
        "desk:office": _("Office"),
        "desk:law": _("Law"),
    }
    return context | {
        "glass_url": reverse("desk:glass") if roles & OF_GLASS else "",
        "official": official(who, user.get_full_name()),
        "sign_out_url": reverse("account_logout"),
        "sign_in_url": reverse("mfa_index"),
        "navigation": [
            {"text": names[place], "href": reverse(place), "current": request.path.startswith(reverse(place))}
            for place in _places(roles)
        ],
    }


def _open_to_all() -> list[Context]:
    """What a court, a lawyer or the person finds without a sign-in, from whichever page they came to."""
    names = {
        "verify": _("Check a document or an archive"),
        "log:page": _("The public log"),
        "public_list": _("The public part of the national list"),
    }
    return [{"text": name, "href": reverse(place)} for place, name in names.items()]


def _who_looked(who: Who, roles: frozenset[Role]) -> str:
    """With the number of broken glasses that wait for a data protection officer, on each of their pages."""
    if Role.DATA_PROTECTION not in roles:
        return _("Who looked")
    try:
        waiting = rows.unreviewed(who.authority)
    except NotRecorded:
        return _("Who looked (cannot be read)")
    return _("Who looked ({count} to review)").format(count=waiting) if waiting else _("Who looked")


def places(who: Who) -> list[str]:
    """The pages that the official may open, the usual one first."""
    return _places(_roles(who))


def _roles(who: Who) -> frozenset[Role]:
    return office(who.authority).roles_of(UserId(who.user), today())


def _places(roles: frozenset[Role]) -> list[str]:
    found = ["desk:worklist"] if roles & OF_CASES else []
    found += ["desk:bans"] if roles & OF_BANS else []
    found += ["desk:courts"] if roles & OF_COURTS else []
    found += ["desk:unit"] if Role.UNIT_LEAD in roles else []
    found += ["desk:assessments"] if Role.ASSESSOR in roles else []
    found += ["border:check"] if roles & OF_LIST else []
    found += ["desk:looks"] if roles & OF_CONTROL else []
    found += ["desk:office"] if roles & OF_ORDER else []
    return [*found, "desk:law"]


def official(who: Who, name: str) -> Context:
    """The official with unit or body, and roles, as the office has them today."""
    order, on = office(who.authority), today()
    place = order.placement(UserId(who.user), on)
    where = ""
    if place is not None and place.unit is not None and place.unit in order.units:
        where = order.units[place.unit].name
    elif place is not None and place.agency is not None:
        where = order.agencies.get(place.agency, place.agency)
    roles = sorted(text(f"office.role.{role.value}") for role in order.roles_of(UserId(who.user), on))
    return {"name": name, "unit": where, "roles": ", ".join(roles)}
