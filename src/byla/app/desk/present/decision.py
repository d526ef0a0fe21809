"""The decision as a page to read and print."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.after_decision import after_decision
from byla.app.desk.present.court_points import court_points
from byla.app.desk.present.derived_right import derived_right
from byla.app.desk.present.free_movement import free_movement
from byla.app.desk.present.heard import heard
from byla.app.desk.present.known import known
from byla.app.desk.present.people import People
from byla.app.desk.present.printed import printed
from byla.app.desk.present.said import article, text, written_day
from byla.app.desk.present.withheld import withheld
from byla.app.store.show import Shown
from byla.casefile import File
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.document import document, read
from byla.words import words

Context = dict[str, Any]
CODE = RESIDENCE_PERMIT.code
FOLLOWS = frozenset({"lt/utpi:35(2)"})
"""Provisions that say what follows for the person, beside the remedy."""


def offers_decision(file: File[Any]) -> bool:
    """Whether the file holds something that a decision can be written from, or one that was; what is erased is not."""
    if file.procedure is not RESIDENCE_PERMIT or file.matter.draft is None:
        return False
    return file.matter.signed is not None or file.matter.opened is not None


def decision(shown: Shown) -> Context:
    """The signed decision as it was signed; or the draft as it would be today."""
    people = People(shown=shown)
    signed = shown.file.matter.signed
    kept = document(shown.file, shown.situation, number="") if signed is None else signed.says.written
    written = read(kept)
    said = printed(shown, written, signed=signed, draft=shown.file.matter.draft, kept=kept)
    return {
        **said,
        "represented_by": [_representative(one) for one in written["represented_by"]],
        "asks": text(f"{CODE}.question.{written['permit']}_{written['act']}"),
        "opened": date.fromisoformat(written["opened"]),
        "ordered": ordered(written, people.called.name),
        **known(written),
        **withheld(written, people),
        "court_points": court_points(written["court_points"]),
        "reasons": [_reason(one, written) for one in written["reasons"]],
        "circumstances": _circumstances(written["circumstances"]),
        "hearing": heard(written),
        "derived_right": derived_right(written["derived_right"], people),
        "free_movement": free_movement(written["free_movement"], people),
        "proportionality": _proportionality(written["proportionality"]),
        "weighing": written["weighing"],
        "law": [
            one | {"threshold": _threshold(of)} for one, of in zip(said["law"], written["law"], strict=True)
        ],
        "accepted_law": [_answers_for(one, people) for one in written["accepted_law"]],
        "signed_over": _leave(written["signed_over"], people),
        "follows": [one["text"] for one in written["law"] if one["citation"] in FOLLOWS],
        "signed_under": "" if signed is None else _signed_under(written, people),
        "after": after_decision(shown.file.matter),
    }


def ordered(written: Context, person: str) -> str:
    """What the decision orders, as a sentence about the person."""
    part = written["operative_part"]
    until = {} if part["valid_until"] is None else {"until": date.fromisoformat(part["valid_until"])}
    permit = words(f"{CODE}.ordered_permit.{written['permit']}")
    return text(f"{CODE}.ordered.{part['order']}", person=person, permit=permit, **until)


def _reason(one: Context, written: Context) -> Context:
    """A reason, and the statements that it rests on, in their own words."""
    statements = {fact["entry"]: fact["statement"] for fact in written["facts"] if "entry" in fact}
    return {
        "text": one["text"],
        "rests_on": [statements[number] for number in one["facts"] if number in statements],
        "link": one["individual_link"] or "",
        "shows": text(f"{CODE}.shown.{one['shows']}") if one["shows"] else "",
    }


def _proportionality(said: Context | None) -> list[Context]:
    label = f"{CODE}.assess_proportionality."
    return [{"key": text(label + name), "value": value} for name, value in (said or {}).items()]


def _link(link: Context | None) -> str:
    if link is None:
        return ""
    years = "–".join(str(link[year]) for year in ("from_year", "to_year") if link[year] is not None)
    closed = (text(f"{CODE}.{kind}.{link[kind]}") for kind in ("duty", "ending") if link[kind] is not None)
    said = [text(f"{CODE}.link_kind.{link['kind']}"), link["role"], link["rank"], years, *closed]
    return ", ".join(part for part in said if part) + "."


def _made_of_it(one: Context) -> str:
    """What the official, and where they differed a head, made of a conclusion."""
    weighed = f"{text(f'{CODE}.label.weighed')}: {one['weighed']}" if one["weighed"] else ""
    ruled = one["ruled"]
    decided = f"{text(f'{CODE}.ruling.' + ruled['ruling'])}: {ruled['reasons']}" if ruled else ""
    return " ".join(part for part in (weighed, decided) if part)


def _circumstances(said: Context | None) -> list[Context]:
    label = f"{CODE}.record_circumstances."
    return [{"key": text(label + name), "value": value} for name, value in (said or {}).items() if value]


def _representative(one: Context) -> Context:
    """Who it is, what the power covers, and what they did under it."""
    scope = " · ".join(text(f"{CODE}.scope.{each}") for each in one["scope"])
    kind = text(f"{CODE}.representative_kind.{one['kind']}")
    acted = [f"{text(did['did'])}, {_written(did['day'])}" for did in one["acted"]]
    return {
        "name": one["name"],
        "hint": f"{kind}. {scope}" if one["stands"] else _("{kind}. The power has ended.").format(kind=kind),
        "acted": "; ".join(acted),
    }


def _signed_under(written: Context, people: People) -> str:
    """Of which unit the signatory is, and which order lets them sign; empty where an earlier document does not say."""
    said = written["signed_under"]
    if said is None:
        return ""
    unit = "" if said["unit"] is None else people.unit(said["unit"])
    order = _("under mandate {mandate}: {basis}").format(mandate=said["mandate"], basis=said["order"])
    absent = said["given_to"] if said["given_to"] != written["signatory"] else None
    place = _("in place of {name}").format(name=people.official(absent)) if absent else ""
    return ", ".join(part for part in (unit, order, place) if part)


def _answers_for(order: Context, people: People) -> Context:
    """Who answers for the authority that unconfirmed law is applied: which, from when until when, and why."""
    return {
        "by": people.official(order["by"]),
        "since": date.fromisoformat(order["since"]),
        "until": date.fromisoformat(order["until"]),
        "provisions": ", ".join(article(one) for one in order["provisions"]),
        "reason": order["reason"],
    }


def _threshold(one: Context) -> str:
    """How grave a threat the provision wants, and to what; empty of one that wants none."""
    if not one["threshold"]:
        return ""
    threatened = _(" and ").join(text(f"{CODE}.interest.{interest}") for interest in one["interests"])
    return f"{text(f'{CODE}.threshold.' + one['threshold'])} {threatened}"


def _leave(said: Context | None, people: People) -> Context | None:
    """Who gave leave to decide under unconfirmed law, when and why."""
    if said is None:
        return None
    day = date.fromisoformat(said["day"])
    return {"by": people.official(said["by"]), "day": day, "reason": said["reason"]}


def _written(written: str) -> str:
    return written_day(date.fromisoformat(written))
