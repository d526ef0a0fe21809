"""One file at least of each kind of matter that goes to court or follows a decision, today and through `act`."""

from __future__ import annotations

from tests.app.authority import Authority, of, take
from tests.app.banned import banned
from tests.app.desk.conftest import lodge
from tests.app.in_court import contested, with_paper
from tests.app.withdrawn import withdrawn

from byla.app.moment import today
from byla.app.store.read import load
from byla.casefile import FileId


def matters() -> None:
    """Withdrawals: one that a court annulled, one on which a ban followed, one in court on which a departure did."""
    authority = Authority().found()
    first = withdrawn(lodge(authority).permit)
    annulled(contested(first), first)
    barred = lodge(authority, given="Алена")
    banned(barred.permit, barred.person)
    leaving = withdrawn(lodge(authority, given="Алесь").permit)
    take(
        "departure",
        "open_departure",
        of("ruta"),
        decision=leaving,
        because="A threat was found.",
        unit="security",
    )
    contested(leaving)


def annulled(appeal: FileId, decision: FileId) -> None:
    """The court finds the ground and every reason faulty."""
    said = load(appeal, authority="demo").matter.lodged.says
    how = {"outcome": "annulled", "pronounced_on": today().isoformat(), "at_once": False}
    faulty = {
        "faulty_grounds": list(said.grounds),
        "faulty_reasons": [str(one.entry) for one in said.reasons],
    }
    with_paper("record_outcome", "judgment", appeal, **how, **faulty)
