"""The bans as their page shows them: from when, until when, what of it is public, when each is looked at again, and
what SIS must be told.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_file
from byla.app.desk.present.clock import of_row
from byla.app.desk.present.said import say, text
from byla.app.desk.present.worklist import names_of
from byla.app.store.listing import Asked, Page
from byla.app.store.models import FileRow
from byla.app.store.person_names import Called
from byla.app.store.read import load_all
from byla.app.store.who import Who
from byla.casefile import File, FileId, Situation, tasks
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.entry_ban.national_list import entry_of

Context = dict[str, Any]
SHOWN = ("listed", "reviews", "bans_owing", "departures_owing")
ON_THE_LIST = frozenset({"listed", "reviews"})
SOON = timedelta(days=124)
"""Four months: as long before its day as a review is warned of."""


def asked_for(shown: str, now: Situation) -> Asked:
    """Which files are listed: bans on the list; those whose review is due within four months; what owes something."""
    if shown == "departures_owing":
        return Asked(procedure="departure", owing=True)
    if shown == "bans_owing":
        return Asked(procedure="entry_ban", owing=True)
    until = now.on + SOON if shown == "reviews" else None
    return Asked(procedure="entry_ban", stages=frozenset({"listed"}), due_until=until)


def bans(shown: str, asked: Asked, page: Page, who: Who, now: Situation) -> Context:
    """The context of desk/bans.html."""
    names = names_of(page.rows, who)
    files = load_all([FileId(one.file_id) for one in page.rows], authority=who.authority)
    rows = [_row(one, files[FileId(one.file_id)], names.get(one.file_id, []), now) for one in page.rows]
    return {
        "filters": [_which(shown, asked.words)],
        "rows": [one for one in rows if one["on_the_list"] or shown not in ON_THE_LIST],
        "next": _address(show=shown, q=asked.words, after=page.after) if page.after else "",
        "previous": "",
        "search": {
            "action": reverse("desk:bans"),
            "name": "q",
            "value": asked.words,
            "kept": [("show", shown)],
        },
    }


def _which(shown: str, words: str) -> Context:
    said = {
        "listed": _("On the national list"),
        "reviews": _("Review within four months"),
        "bans_owing": _("Bans that owe something"),
        "departures_owing": _("Departures that owe something"),
    }
    return {
        "heading": _("Which"),
        "choices": [
            {"text": said[one], "href": _address(show=one, q=words), "current": one == shown} for one in SHOWN
        ],
    }


def _row(one: FileRow, file: File[Any], people: list[Called], now: Situation) -> Context:
    entry = entry_of(file, now) if file.procedure is ENTRY_BAN else None
    return {
        "href": of_file(one.file_id),
        "number": one.number,
        "person": " · ".join(called.name for called in people if called.name) or _("Nobody named yet"),
        "stage": text(f"{one.procedure}.stage.{one.stage}"),
        "on_the_list": entry is not None,
        "begins": None if entry is None else entry.begins,
        "ends": None if entry is None else entry.ends,
        "public": "–" if entry is None else text(entry.published),
        "clock": of_row(one, now.on),
        "owed": [say(task.said) for task in tasks(file, now)],
    }


def _address(**chosen: str) -> str:
    given = {name: value for name, value in chosen.items() if value}
    return f"{reverse('desk:bans')}?{urlencode(given)}"
