"""Which decision of which file is read and printed, on which page, and by which step it is signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from byla.app.desk.present.decision import decision, offers_decision
from byla.app.desk.present.decision_on_ban import decision_on_ban, offers_ban
from byla.app.desk.present.decision_on_departure import decision_on_departure, offers_departure
from byla.app.store.show import Shown
from byla.casefile import File

Context = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDecision:
    """Whether a file holds it, drafted or signed; its template and what that takes; the step that signs it."""

    offers: Callable[[File[Any]], bool]
    page: str
    shown: Callable[[Shown], Context]
    signed_by: str


PRINTED = (
    PrintedDecision(
        offers=offers_decision, page="desk/decision.html", shown=decision, signed_by="sign_decision"
    ),
    PrintedDecision(
        offers=offers_ban, page="desk/decision_on_ban.html", shown=decision_on_ban, signed_by="sign_ban"
    ),
    PrintedDecision(
        offers=offers_departure,
        page="desk/decision_on_departure.html",
        shown=decision_on_departure,
        signed_by="sign_return",
    ),
)


def printed_decision(file: File[Any]) -> PrintedDecision | None:
    """The one that the file holds; None where nothing was drafted yet, or all is erased."""
    return next((one for one in PRINTED if one.offers(file)), None)
