"""A small authority for the tests, ordered through its own steps.

Unit `first`: Rūta (caseworker), Mantas and Saulė (signatories), Tomas (lead). Unit `second`: Ona (caseworker).
At VSD: Vytas (assessor). Keepers: Jonas and Eglė.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.shelf import Shelf, official, refusals

from byla.casefile import Actor, FileId, Kind, Role, UserId
from byla.office import OFFICE, Office

OPENED = date(2026, 1, 5)  # Monday
TODAY = date(2026, 3, 2)  # Monday
INSTALLATION = official("import:installation", Role.IMPORT, kind=Kind.IMPORT)
PURPOSE = {"office_keeper": "support", "unit_lead": "supervision"}


class House(Shelf):
    """The file of one office, and what is asked of it."""

    def order(self, step: str, on: date = TODAY, by: str | Actor = "jonas", **answers: Any) -> list[str]:
        """The refusals of a step taken by somebody as the office stands on the day."""
        actor = by if isinstance(by, Actor) else self.actor(by, on)
        return refusals(self.take(OFFICE, step, answers, file="office:lt-md", by=actor, on=on))

    def actor(self, user: str, on: date) -> Actor:
        """Somebody as the office stands on the day, here for the purpose of their role."""
        roles = self.office.roles_of(UserId(user), on)
        purpose = next((PURPOSE[role] for role in roles if role in PURPOSE), "case_work")
        return self.office.actor(UserId(user), on, purpose=purpose)

    @property
    def office(self) -> Office:
        """The office as folded now."""
        matter = self.files[FileId("office:lt-md")].matter
        assert isinstance(matter, Office)
        return matter

    @property
    def version(self) -> str:
        """The number of the newest entry."""
        return str(self.files[FileId("office:lt-md")].version)


def house() -> House:
    """The authority as described above."""
    made = House()
    opening = {
        "name": "MD",
        "unit": "house",
        "unit_name": "Administration",
        "keeper": "jonas",
        "keeper_name": "Jonas J.",
    }
    first_day = {"since": OPENED.isoformat()}
    orders: list[tuple[str, dict[str, Any]]] = [
        ("open_unit", {"unit": "first", "name": "First unit"}),
        ("open_unit", {"unit": "second", "name": "Second unit"}),
        *(
            ("appoint_official", {"user": user, "name": f"{user.title()} X.", "unit": unit})
            for unit, users in {
                "house": ("egle",),
                "first": ("ruta", "mantas", "saule", "tomas"),
                "second": ("ona",),
            }.items()
            for user in users
        ),
        ("give_role", {"user": "egle", "role": "office_keeper"}),
        ("give_role", {"user": "ruta", "role": "caseworker"}),
        ("give_role", {"user": "ona", "role": "caseworker"}),
        ("give_role", {"user": "mantas", "role": "signatory"}),
        ("give_role", {"user": "saule", "role": "signatory"}),
        ("give_role", {"user": "tomas", "role": "unit_lead"}),
    ]
    assert not made.order("open_office", OPENED, INSTALLATION, **opening)
    for step, answers in orders:
        assert not made.order(step, OPENED, **answers, **first_day)
    assert not made.order("name_agency", OPENED, agency="vsd", name="State Security Department")
    assert not made.order(
        "appoint_official", OPENED, user="vytas", name="Vytas V.", agency="vsd", **first_day
    )
    assert not made.order("give_role", OPENED, user="vytas", role="assessor", **first_day)
    return made


def mandate(made: House, holder: str = "mantas", *, by_substitute: bool = True, **more: Any) -> str:
    """Gives a mandate for decisions on residence permits; its id."""
    answers = {
        "kind": "residence_permit.decision",
        "holder": holder,
        "since": "2026-01-05",
        "by_substitute": by_substitute,
        "basis": "Order 1V-1 of the director",
        **more,
    }
    assert not made.order("give_mandate", OPENED, **answers)
    return f"m{made.version}"
