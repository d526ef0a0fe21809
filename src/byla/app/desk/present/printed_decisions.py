"""Which decision of which file is read and printed, on which page, and by which step it is signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from byla.app.desk.present.decision import decision, offers_decision
from byla.app.desk.present.decision_on_ban import decision_on_ban, offers_ban
from byla.app.desk.present.decision_on_departure import decision_on_departure, offers_departure
from byla.app.desk.present.decision_on_expulsion import decision_on_expulsion, offers_expulsion
from byla.app.store.show import Shown
from byla.casefile import File, Standing

Context = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDecision:
    """Whether a file holds it, drafted or signed, and what was signed of it; its template and what that takes; the
    step that signs it.
    """

    offers: Callable[[File[Any]], bool]
    signed: Callable[[File[Any]], Standing[Any] | None]
    page: str
    shown: Callable[[Shown], Context]
    signed_by: str


PRINTED = (
    PrintedDecision(
        offers=offers_decision,
        signed=lambda file: file.matter.signed,
        page="desk/decision.html",
        shown=decision,
        signed_by="sign_decision",
    ),
    PrintedDecision(
        offers=offers_ban,
        signed=lambda file: file.matter.imposed,
        page="desk/decision_on_ban.html",
        shown=decision_on_ban,
        signed_by="sign_ban",
    ),
    PrintedDecision(
        offers=offers_expulsion,
        signed=lambda file: file.matter.expelled,
        page="desk/decision_on_expulsion.html",
        shown=decision_on_expulsion,
        signed_by="sign_expulsion",
    ),
    PrintedDecision(
        offers=offers_departure,
        signed=lambda file: file.matter.ordered,
        page="desk/decision_on_departure.html",
        shown=decision_on_departure,
        signed_by="sign_return",
    ),
)


def printed_decision(file: File[Any], number: str | None = None) -> PrintedDecision | None:
    """The last that the file holds, or that of the number; None where nothing was drafted yet, all is erased, or none
    has the number.
    """
    return next((one for one in _held(file) if number is None or _number(one, file) == number), None)


def also_decided(file: File[Any], read: PrintedDecision) -> list[str]:
    """The numbers of what else was signed in the file, and can be read: an expulsion comes after an order to leave."""
    others = (_number(one, file) for one in _held(file) if one is not read)
    return [number for number in others if number is not None]


def _held(file: File[Any]) -> list[PrintedDecision]:
    return [one for one in PRINTED if one.offers(file)]


def _number(one: PrintedDecision, file: File[Any]) -> str | None:
    """None of a draft."""
    signed = one.signed(file)
    return None if signed is None else str(signed.says.number)
