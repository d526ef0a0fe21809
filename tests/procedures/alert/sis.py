"""An alert on a departure or a ban, stage by stage, and what an official does with it. Nobody here exists."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.desk_in_memory import RUTA, situation
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import Leaving
from tests.procedures.entry_ban import ban
from tests.procedures.entry_ban.ban import Banned
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import tasks
from byla.procedures.lt.alert import Due, due
from byla.procedures.lt.alert.matter import Alert
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.alerting import ALERT as ON_RETURN
from byla.procedures.lt.entry_ban.alerting import ALERT as FOR_REFUSAL

Matter = Leaving | Banned
ENTERED = date(2026, 5, 4)  # Monday: the return alert
REFUSED_ENTRY = date(2026, 5, 11)  # Monday: the refusal alert, after the person left on Friday 8 May
LEFT = date(2026, 5, 12)  # Tuesday
ENTERING: dict[str, object] = {
    "searched": "Hanna, by name and day of birth: no alert.",
    "proportionality": "The return can be verified no other way.",
    "permit_elsewhere": False,
}


def named(one: Matter) -> None:
    """The identity record learns the name, as the passport writes it in both scripts."""
    passport = {"kind": "in_document", "source": "travel_document"}
    for given, family, script, language in (
        ("Hanna", "Karatkevich", "Latn", "en"),
        ("Ганна", "Караткевіч", "Cyrl", "be"),
    ):
        said = {"given": given, "family": family, "script": script, "language": language, **passport}
        one.desk.takes("record_name", one.case.person, said, by=RUTA, on=date(2026, 4, 14))


def wanted(one: Matter, on: date) -> Any:
    """What SIS should say on that day, as the file has it."""
    source = ON_RETURN if one.state.procedure is DEPARTURE else FOR_REFUSAL
    return source.wanted(one.state, situation(RUTA, on))


def owed(one: Matter, on: date) -> Due | None:
    """What SIS must be told next."""
    return due(one.matter.alert, wanted(one, on), situation(RUTA, on))


def owes(one: Matter, on: date) -> list[str]:
    """What of the alert the file's tasks ask for, by the steps that settle it."""
    return [
        task.settled_by
        for task in tasks(one.state, situation(RUTA, on))
        if task.said.code.startswith("alert.")
    ]


def served() -> Leaving:
    """A return decision, served on 29 April; 14 days to leave."""
    one = leaving.served()
    named(one)
    return one


def listed(months: int = 84) -> Banned:
    """A ban on the list, for a threat; the person left on 8 May."""
    one = ban.departed(ban.listed(ban.compared(ban.served(ban.imposed(months=months)))))
    named(one)
    return one


def enters(one: Matter, on: date = ENTERED, **other: object) -> Matter:
    """The pack by which the alert is entered is made."""
    basis = {} if one.state.procedure is DEPARTURE else {"basis": "security_threat"}
    return one.takes("enter_alert", {**ENTERING, **basis, **other}, on=on)


def sis_takes(one: Matter, on: date = ENTERED) -> Matter:
    """SIS took the newest pack."""
    said: dict[str, object] = {
        "answer": "taken",
        "answered_on": on.isoformat(),
        "reference": "LT-2026-000123",
    }
    return one.takes("record_sis_answer", said, on=on)


def in_sis(one: Matter, on: date = ENTERED) -> Matter:
    """The alert is there."""
    return sis_takes(enters(one, on), on)


def changes(one: Matter, on: date) -> Matter:
    """The pack that is due is made, and taken."""
    return sis_takes(one.takes("change_alert", on=on), on)


def pack(one: Matter) -> dict[str, Any]:
    """The newest pack, as it is taken out."""
    alert: Alert = one.matter.alert
    return alert.packs[-1].says.written


def left(one: Leaving, on: date = LEFT) -> Leaving:
    """The person left."""
    return one.takes("prove_departure", {"left_on": on.isoformat(), "proof": DOCUMENT}, on=on)


def consults(one: Matter, occasion: str, on: date, state: str = "POL") -> Matter:
    """A consultation with another state is begun."""
    said = {"occasion": occasion, "state": state, "received_on": on.isoformat(), "document": DOCUMENT}
    return one.takes("begin_consultation", dict(said), on=on)


def answers(one: Matter, outcome: str, on: date) -> dict[str, object]:
    """The answers with which the newest consultation is answered."""
    number = one.matter.alert.begun[-1].number
    return {
        "consultation": str(number),
        "outcome": outcome,
        "answered_on": on.isoformat(),
        "because": "The permit rests on family.",
        "document": DOCUMENT,
    }


def citizen_of(one: Matter, country: str, on: date) -> None:
    """The identity record learns of a citizenship."""
    said = {"country": country, "source": "statement", "since": on.isoformat()}
    one.desk.takes("record_citizenship", one.case.person, said, by=RUTA, on=on)
