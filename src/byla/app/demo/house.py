"""The demo's house: who serves where, with which roles and mandates, and who is away."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from byla.app import registry
from byla.app.demo.simulator import Simulator
from byla.app.store.who import office_file
from byla.casefile import Kind

FOUNDED = 150
"""Working days ago."""
UNITS = {"vilnius": "Vilnius unit", "kaunas": "Kaunas unit"}
HOUSE, HOUSE_NAME = "administration", "Administration"
BODIES = {
    "state_security_department": "State Security Department",
    "police": "Police Department",
    "border_guard": "State Border Guard Service",
}
KEEPER = "admin"
SIGNS = (
    "residence_permit.decision",
    "residence_permit.acceptance",
    "residence_permit.disagreement",
    "national_visa.acceptance",
    "departure.decision",
    "entry_ban.decision",
)
SIGNS_OVER = "residence_permit.unconfirmed_law"
HEADS = {"vilnius": "birute", "kaunas": "kazys"}
"""Of each unit, who gives leave to decide under unconfirmed law."""
ACCEPTED = ("lt/utpi", "lt/vai", "eu/2004-38")


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """Somebody who may sign in. `unit` or `body` says where they serve; `shown_as` is their role in words, for the
    sign-ins that are printed.
    """

    user: str
    name: str
    roles: tuple[str, ...]
    shown_as: str = ""
    unit: str | None = None
    body: str | None = None


OFFICIALS = (
    Official(user="ruta", name="Rūta Pavyzdė", unit="vilnius", roles=("caseworker",), shown_as="caseworker"),
    Official(user="tomas", name="Tomas Pavyzdys", unit="vilnius", roles=("caseworker",)),
    Official(user="ona", name="Ona Vaizdienė", unit="vilnius", roles=("signatory",), shown_as="signatory"),
    Official(
        user="birute",
        name="Birutė Vadovienė",
        unit="vilnius",
        roles=("signatory",),
        shown_as="head of the unit",
    ),
    Official(user="egle", name="Eglė Tariamoji", unit="vilnius", roles=("unit_lead",), shown_as="unit lead"),
    Official(user="petras", name="Petras Kaunietis", unit="kaunas", roles=("caseworker",)),
    Official(user="kazys", name="Kazys Menamas", unit="kaunas", roles=("signatory", "unit_lead")),
    Official(user="audra", name="Audra Stebėtoja", unit=HOUSE, roles=("auditor",), shown_as="auditor"),
    Official(
        user="dalia",
        name="Dalia Saugotoja",
        unit=HOUSE,
        roles=("data_protection",),
        shown_as="data protection officer",
    ),
    Official(
        user="jonas",
        name="Jonas Bandymas",
        body="state_security_department",
        roles=("assessor",),
        shown_as="assessor, state security",
    ),
    Official(
        user="asta", name="Asta Tyrėja", body="police", roles=("assessor",), shown_as="assessor, police"
    ),
    Official(
        user="darius",
        name="Darius Sargas",
        body="border_guard",
        roles=("assessor",),
        shown_as="assessor, border guard",
    ),
    Official(
        user="marius",
        name="Marius Pasienietis",
        body="border_guard",
        roles=("border_officer",),
        shown_as="border officer",
    ),
)
ADMINISTRATOR = Official(
    user=KEEPER, name="Adomas Tvarka", unit=HOUSE, roles=("office_keeper",), shown_as="office keeper"
)
ASSESSORS = {one.body: one.user for one in OFFICIALS if one.body is not None and "assessor" in one.roles}


@dataclass(frozen=True, slots=True)
class House:
    """Orders the house, as its keeper."""

    past: Simulator

    def found(self) -> None:
        """The whole order, from opening to this week's absence."""
        opening = {
            "name": "Demo Migration Authority",
            "unit": HOUSE,
            "unit_name": HOUSE_NAME,
            "keeper": ADMINISTRATOR.user,
            "keeper_name": ADMINISTRATOR.name,
        }
        since = self.past.ago(FOUNDED)
        self.past.take("open_office", opening, by="import", on=since, procedure="office", kind=Kind.IMPORT)
        for unit, name in UNITS.items():
            self._order("open_unit", unit=unit, name=name, since=since)
        for body, name in BODIES.items():
            self._order("name_agency", agency=body, name=name)
        for official in OFFICIALS:
            self._appoint(official)
        self._order_mandates()
        self._accept_unconfirmed_law()
        self._send_away("tomas", substitute="ruta")

    def _appoint(self, one: Official) -> None:
        since = self.past.ago(FOUNDED)
        self._order(
            "appoint_official", user=one.user, name=one.name, unit=one.unit, agency=one.body, since=since
        )
        for role in one.roles:
            self._order("give_role", user=one.user, role=role, since=since)

    def _order_mandates(self) -> None:
        """Each signatory has one of each kind; those of Kaunas may be used by a substitute too. The head signs over
        unconfirmed law.
        """
        for kind, (holder, by_substitute) in product(SIGNS, (("ona", False), ("kazys", True))):
            self._give_mandate(kind, holder, by_substitute=by_substitute)
        for head in HEADS.values():
            self._give_mandate(SIGNS_OVER, head, by_substitute=False)

    def _give_mandate(self, kind: str, holder: str, *, by_substitute: bool) -> None:
        self._order(
            "give_mandate",
            kind=kind,
            holder=holder,
            since=self.past.ago(FOUNDED),
            until=None,
            by_substitute=by_substitute,
            basis="Order of the head of the authority (invented)",
        )

    def _accept_unconfirmed_law(self) -> None:
        """In a real house a named official would answer for this. Here nobody does, and nothing has effect. A change of
        the text ends an acceptance, so that it is given again on that day.
        """
        accepted = ""
        for ago in range(FOUNDED, 0, -1):
            day = self.past.ago(ago)
            law = registry.book().on(day, known=day).hash
            if law != accepted:
                self._accept(ago)
                accepted = law

    def _accept(self, ago: int) -> None:
        self._order(
            "accept_unconfirmed_law",
            ago=ago,
            answerable=HEADS["vilnius"],
            acts=list(ACCEPTED),
            until=self.past.ahead(400, self.past.today),
            reason="The demo: invented people, and decisions without effect. No lawyer has looked at this law.",
        )

    def _send_away(self, user: str, *, substitute: str) -> None:
        """A fortnight's absence that began three working days ago."""
        first = self.past.ago(3)
        self._order("name_substitute", ago=6, replaces=user, substitute=substitute, since=first, until=None)
        self._order("record_absence", ago=5, user=user, since=first, until=self.past.ahead(10, first))

    def _order(self, step: str, *, ago: int = FOUNDED, **answers: object) -> None:
        self.past.take(
            step,
            answers,
            by=KEEPER,
            on=self.past.ago(ago),
            file=office_file(self.past.authority),
            procedure="office",
        )
