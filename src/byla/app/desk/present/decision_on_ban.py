"""The decision on a ban on entry as a page to read and print."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.citation import citation
from byla.app.desk.present.people import People
from byla.app.desk.present.said import text
from byla.app.store.show import Shown
from byla.app.store.who import office
from byla.casefile import File, held
from byla.ledger import digest
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.entry_ban.document import document

Context = dict[str, Any]
CODE = ENTRY_BAN.code


def offers_ban(file: File[Any]) -> bool:
    """Whether the file holds a ban that was drafted or signed; what is erased is not."""
    return file.procedure is ENTRY_BAN and file.matter.draft is not None


def decision_on_ban(shown: Shown) -> Context:
    """The ban as it was signed; or the draft as it would be today."""
    people, imposed = People(shown=shown), shown.file.matter.imposed
    written = document(shown.file, shown.situation, number="") if imposed is None else imposed.says.written
    return {
        "is_signed": imposed is not None,
        "hash": digest(written),
        "agrees": imposed is None or digest(written) == imposed.says.document,
        "authority": office(shown.file.authority).name or shown.file.authority,
        "number": written["number"],
        "day": date.fromisoformat(written["day"]),
        "file": written["file"],
        "person": people.called.name,
        "ordered": _("Entry into Lithuania is banned for {months} months.").format(
            months=written["operative_part"]["months"]
        ),
        "begins": text(f"{CODE}.runs_from.{written['operative_part']['begins']}"),
        "decision": written["facts"]["decision"],
        "decided": date.fromisoformat(written["facts"]["decided"]),
        "reasons": written["reasons"],
        "why_so_long": written["why_so_long"],
        "circumstances": _circumstances(written),
        "hearing": _hearing(written),
        "law": [law_applied(one, shown) for one in written["law"]],
        "court": text(f"{CODE}.court.{written['court']}"),
        "term": ", ".join(text(f"calendars.{unit}", count=count) for unit, count in written["term"].items()),
        "remedy": citation(written["remedy"], shown.situation.law()),
        "drafter": people.official(held(shown.file.matter.draft).says.drafter),
        "signatory": people.official(written["signatory"]) if imposed is not None else "",
        "law_hash": written["law_hash"],
    }


def _circumstances(written: Context) -> list[Context]:
    said = written["circumstances"]
    return [{"key": text(f"{CODE}.weigh_ban.{name}"), "value": value} for name, value in said.items()]


def _hearing(written: Context) -> str:
    """What the person said; that they let the day pass; that they were not heard."""
    if not written["was_heard"]:
        return text(f"{CODE}.not_heard_for_a_harm")
    return written["heard"] or text(f"{CODE}.nothing_said")


def law_applied(one: Context, shown: Shown) -> Context:
    """A provision as a document holds it, with the way to its text."""
    return {
        "citation": citation(one["citation"], shown.situation.law()) | {"unconfirmed": False},
        "text": one["text"],
        "unconfirmed": one["confirmed"] is False,
    }
