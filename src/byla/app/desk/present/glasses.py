"""Broken glasses as the data protection officer reviews them, and the form by which a glass is broken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.present.looks import Officials
from byla.app.desk.present.said import has, text
from byla.app.desk.typed.keeping import marked
from byla.app.looks.glass import behind, may_review, officers
from byla.app.moment import legal_day, today
from byla.app.store.who import Who, office
from byla.looks import LONGEST_REASON, OPEN_FOR, SHORTEST_REASON, Glass, Look

Context = dict[str, Any]
LONGEST_NUMBER = 60


def glasses_page(
    broken: Sequence[Glass],
    who: Who,
    *,
    typed: Mapping[int, str] | None = None,
    wrong: Mapping[int, str] | None = None,
) -> Context:
    """The context of desk/glasses.html; `typed` and `wrong` are of the notes that were sent and did not do."""
    known, reviews = Officials(office(who.authority)), may_review(who)
    shown = [
        _glass(one, known) | ({"form": _form(one, who.user, typed or {}, wrong or {})} if reviews else {})
        for one in broken
    ]
    return {
        "today": [one for one in shown if one["today"]],
        "earlier": [one for one in shown if not one["today"]],
        "errors": [(f"note-{number}", said) for number, said in (wrong or {}).items()],
        "back": {"href": reverse("desk:looks"), "text": _("Who looked")},
    }


def _glass(one: Glass, known: Officials) -> Context:
    day = legal_day(one.at)
    closed = f"looks.closed.{one.denied.removeprefix('access.')}"
    return {
        "id": one.id,
        "number": one.number,
        "official": known.name(one.user),
        "place": known.place(one.unit, ""),
        "at": one.at,
        "until": one.until,
        "reason": one.reason,
        "closed": text(closed) if has(closed) else text(one.denied),
        "looks": [_behind(look) for look in behind(one)],
        "all": f"{reverse('desk:looks')}?{urlencode({'official': one.user, 'day': day})}",
        "review": None if one.review is None else _review(one, known),
        "today": day == today(),
        "overdue": one.review is None and day < today(),
    }


def _behind(look: Look) -> Context:
    return {"at": look.at, "way": text(f"looks.way.{look.way.value}")}


def _review(one: Glass, known: Officials) -> Context:
    if one.review is None:
        raise TypeError("nobody has reviewed it")
    return {"by": known.name(one.review.by), "at": one.review.at, "note": one.review.note}


def _form(one: Glass, reviewer: str, typed: Mapping[int, str], wrong: Mapping[int, str]) -> Context:
    """Nothing to fill in where it was reviewed."""
    if one.review is not None:
        return {}
    note = {
        "kind": "text",
        "id": f"note-{one.id}",
        "name": "note",
        "label": _("What you found"),
        "hint": _("Whether it was needed, and what follows. It cannot be changed afterwards."),
        "value": typed.get(one.id, ""),
        "error": wrong.get(one.id, ""),
        "required": True,
        "rows": 3,
        "longest": LONGEST_REASON,
    }
    action = reverse("desk:review", args=[one.id])
    return {"action": action, "field": note, "mark": marked(reviewer, action)}


def breaking(
    who: Who, *, number: str = "", reason: str = "", errors: Sequence[tuple[str, str]] = ()
) -> Context:
    """The context of desk/glass.html."""
    wrong = dict(errors)
    fields = [_number(number), _reason(reason)]
    return {
        "form": {
            "errors": list(errors),
            "mark": marked(who.user, reverse("desk:glass")),
            "fields": [one | {"error": wrong.get(str(one["name"]), "")} for one in fields],
        },
        "hours": int(OPEN_FOR.total_seconds() // 3600),
        "officers": officers(who.authority),
        "back": {"href": reverse("desk:worklist"), "text": _("Back to the worklist")},
    }


def _number(typed: str) -> Context:
    return {
        "kind": "line",
        "name": "number",
        "label": _("Number of the file"),
        "hint": _("For example RP-2026-000012"),
        "value": typed,
        "required": True,
        "longest": LONGEST_NUMBER,
    }


def _reason(typed: str) -> Context:
    said = _(
        "What the emergency is, and why nobody who may see the file can act. At least {count} characters."
    )
    return {
        "kind": "text",
        "name": "reason",
        "label": _("Reason"),
        "hint": said.format(count=SHORTEST_REASON),
        "value": typed,
        "required": True,
        "rows": 4,
        "longest": LONGEST_REASON,
    }
