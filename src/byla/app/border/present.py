"""The border page: what is asked, and each match beside it. It says `no match` or `look`, and no number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.said import say, text, written_day, written_moment
from byla.border import LONGEST_NOTE, SHORTEST_NOTE, PairSetAside, Reason, Remembered
from byla.names.mrz import NotAnMrz, read_mrz
from byla.national_list import LONGEST, Answer, Asked, Candidate, Identity, Outcome, Unfit
from byla.screening import Query

Context = dict[str, Any]
Aside = PairSetAside | Remembered
Errors = Sequence[tuple[str, str]]
"""The id of a field, and what is wrong in it."""


def asking(asked: Asked, *, errors: Errors = ()) -> Context:
    """The form, with what was typed."""
    wrong = dict(errors)
    return {
        "errors": list(errors),
        "mrz": {"value": asked.mrz, "error": wrong.get("mrz", ""), "longest": LONGEST["mrz"]},
        "fields": [one | {"error": wrong.get(str(one["name"]), "")} for one in _fields(asked)],
        "typed": bool(asked.given().keys() - {"mrz"}),
    }


def _fields(asked: Asked) -> list[Context]:
    labels = {
        "name": (_("Name, in any script and order"), ""),
        "born": (
            _("Date of birth"),
            _("1984-02-29 or 29.02.1984. Year alone, or year and month, will do"),
        ),
        "citizenship": (_("Citizenship"), _("Three letters, for example BLR")),
        "document": (_("Number of the document"), ""),
    }
    return [
        {
            "kind": "line",
            "name": name,
            "label": label,
            "hint": hint,
            "value": getattr(asked, name),
            # A browser cuts what is too long without a word, and Belarus would be BEL, which is Belgium.
            "longest": None,
            "autocomplete": "off",
        }
        for name, (label, hint) in labels.items()
    ]


def problems(unfit: Unfit) -> Errors:
    """What does not fit, by field."""
    return [(one.field.value, say(one.said)) for one in unfit.problems]


def answered(
    answer: Answer, query: Query, asides: Mapping[str, Aside], *, acts: bool, wrong: Errors = ()
) -> Context:
    """The answer: those at which nobody looked yet stand first, none is left out."""
    inside = sorted(answer.candidates, key=lambda one: one.entry in asides)
    return {
        "outcome": text(f"national_list.outcome.{answer.outcome.value}"),
        "looks": answer.outcome is Outcome.LOOK,
        "at": answer.at,
        "searched": " · ".join(one for one in _in_hand(query).values() if one),
        "notes": [say(one) for one in answer.notes],
        "matches": [
            _match(number, one, query, asides.get(one.entry), acts=acts, wrong=dict(wrong))
            for number, one in enumerate(inside, start=1)
        ],
    }


def _match(
    number: int,
    one: Candidate,
    query: Query,
    aside: Aside | None,
    *,
    acts: bool,
    wrong: Mapping[str, str],
) -> Context:
    errors = {name.partition("@")[0]: said for name, said in wrong.items() if name.endswith(f"@{one.entry}")}
    return {
        "number": number,
        "entry": one.entry,
        "source": one.source,
        "rows": _side_by_side(query, one.identity),
        "reasons": [say(reason) for reason in one.reasons],
        "aside": None if aside is None else _aside(number, aside, errors),
        "compared": _compared(number, errors) if acts else None,
        "setting": _setting(number, errors) if acts and aside is None else None,
        "errors": [(f"{name}-{number}", said) for name, said in errors.items()],
    }


def _in_hand(query: Query) -> dict[str, str]:
    return {
        _("Name"): " ".join(query.name.replace("<", " ").split()),
        _("Born"): query.birth or "",
        _("Citizenship"): query.citizenship or "",
        _("Document"): query.document or "",
        _("Sex"): query.sex or "",
    }


def _side_by_side(query: Query, identity: Identity) -> list[Context]:
    on_list = (
        identity.names,
        identity.births,
        identity.citizenships,
        identity.documents,
        (identity.sex,) if identity.sex else (),
    )
    rows = zip(_in_hand(query).items(), on_list, strict=True)
    return [{"what": what, "asked": mine, "listed": list(theirs)} for (what, mine), theirs in rows]


def _aside(number: int, aside: Aside, errors: Mapping[str, str]) -> Context:
    if isinstance(aside, Remembered):
        said = _("Looked at before this snapshot was made, and set aside because: {why}")
        why = text(f"border.reason.{aside.reason.value}")
        return {"said": said.format(why=why), "until": written_day(aside.until)}
    return {
        "id": aside.id,
        "said": _("Looked at on {when} by {who}, set aside because: {why}").format(
            when=written_moment(aside.at), who=aside.by, why=text(f"border.reason.{aside.reason.value}")
        ),
        "note": aside.note,
        "until": written_day(aside.until),
        "field": _note(f"back-{number}", _("Why it is taken back"), errors.get("back", "")),
    }


def _compared(number: int, errors: Mapping[str, str]) -> Context:
    return {
        "kind": "line",
        "id": f"compared-{number}",
        "name": "compared",
        "label": _("Document that you compared with this entry"),
        "hint": _("For example: passport, photograph"),
        "required": True,
        "longest": 200,
        "autocomplete": "off",
        "error": errors.get("compared", ""),
    }


def _setting(number: int, errors: Mapping[str, str]) -> list[Context]:
    reasons = [(one.value, text(f"border.reason.{one.value}"), "", False) for one in Reason]
    reason = {
        "kind": "choice",
        "id": f"reason-{number}",
        "name": "reason",
        "label": _("By what you see that it is another person"),
        "required": True,
        "options": reasons,
        "error": errors.get("reason", ""),
    }
    return [reason, _note(f"note-{number}", _("What you saw, in your words"), errors.get("note", ""))]


def _note(key: str, label: str, error: str) -> Context:
    hint = _("Between {shortest} and {longest} characters. Write no name and no number of a document")
    return {
        "kind": "text",
        "id": key,
        "name": "note",
        "label": label,
        "hint": hint.format(shortest=SHORTEST_NOTE, longest=LONGEST_NOTE),
        "required": True,
        "rows": 2,
        "longest": LONGEST_NOTE,
        "error": error,
    }


def mended(asked: Asked) -> list[str]:
    """What a check digit let put right in the zone, if there is one, so that the officer looks at it once more."""
    try:
        fields: Iterable[str] = read_mrz(asked.mrz).mended
    except NotAnMrz:
        return []
    said = _(
        "Read with a letter put right that a scan confounds, as the check digit proves: {field}. Compare it"
    )
    return [said.format(field=text(f"national_list.mrz.{one}")) for one in fields]
