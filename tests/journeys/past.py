"""Cases of the past, acted again on their own days by the API: the clock of the installation stands at each.

What was published of a case is the number of its court, the days, the ground and what became of it. All else is made up
here: people, letters, reasons, and every day that is not said to be published.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from typing import Any

from tests.app.api.conftest import Program, account_of
from tests.app.authority import ASSESSORS, AUTHORITY, KEEPER, Authority, take
from tests.journeys.test_renewal_by_api import Correspondent

from byla.app.api.tokens import issue
from byla.app.demo.paper import pdf
from byla.app.store.who import office_file

SIGNS = ("residence_permit.decision", "entry_ban.decision", "departure.decision")
PAPER = {"name": "paper.pdf", "content": base64.b64encode(pdf(("Paper",))).decode()}
PEOPLE = ("ruta", "ona", "birute", *ASSESSORS)
THREAT = "lt/utpi:50(1)(14)"
WEIGHED_BAN = dict.fromkeys(
    ("length_of_stay", "family", "ties", "health", "conduct", "consequences", "alternatives"),
    "Weighed, as the file shows it.",
)
CIRCUMSTANCES = {
    "length_of_stay": "In Lithuania since 2019.",
    "family": "Married; the spouse works in Vilnius.",
    "children_and_schooling": "One child, in the second year of a school in Vilnius.",
    "ties": "Learns Lithuanian; rents a flat.",
    "work": "Driver for one employer since 2019.",
    "health": "No illness is known.",
    "time_since": "The last meeting was in the last year.",
    "conduct_since": "No offence and no administrative penalty.",
    "alternatives": "A permit for a shorter time was considered.",
}
LINK = {
    "statement": "Keeps in touch with an officer of the service in which the person once worked.",
    "source": "State Security Department, conclusion",
    "kind": "link",
    "nature": "assessment",
    "reliability": "probable",
    "bearing": "against",
    "declared": "as_declared",
    "classification": "unclassified",
}


@dataclass
class Past(Correspondent):
    """The people's programs on the day at which the clock stands, and the file that they write about."""

    settings: Any = None
    kind: str = "residence_permit"
    counter: Iterator[int] = field(default_factory=count)
    """Of the keys that the requests about every file bear."""

    def on(self, day: str) -> Past:
        """The clock stands at that day."""
        self.settings.BYLA_DAY = date.fromisoformat(day)
        return self

    @property
    def day(self) -> str:
        """The day at which the clock stands."""
        return str(self.settings.BYLA_DAY)

    def of(self, file: str, kind: str = "residence_permit") -> Past:
        """The same people, writing about another file."""
        return replace(self, file=file, kind=kind)

    def _twice(self, by: str, path: str, body: dict[str, object], **headers: str) -> dict[str, Any]:
        self.sent = next(self.counter)
        return super()._twice(by, path, body, **headers)

    def does(self, step: str, /, *, actor: str = "ruta", **said: object) -> int:
        """Takes a step of this file, which must be taken; the number of its first entry."""
        return self.takes(actor, step, said, procedure=self.kind)

    def begins(self, kind: str, step: str, /, **said: object) -> Past:
        """Opens a file of another procedure."""
        return self.of(self.opens(kind, step, said), kind)

    def refused(self, step: str, /, *, actor: str = "ruta", **said: object) -> list[str]:
        """The codes of what stands in the way of a step. Nothing is recorded."""
        program = self.programs[actor]
        seen = program.get(f"files/{self.file}")["ETag"]
        answer = program.post(f"{self.kind}/files/{self.file}/{step}", said, If_Match=seen)
        assert answer.status_code == 409, answer.json()
        assert program.get(f"files/{self.file}")["ETag"] == seen
        return [each["code"] for each in answer.json()["refusals"]]

    def said(self, kind: str) -> list[dict[str, Any]]:
        """What the entries of that kind say, in their order."""
        return [one["body"] for one in self.entries() if one["type"] == kind]

    def entries(self) -> list[dict[str, Any]]:
        """Every entry of the file."""
        found: list[dict[str, Any]] = (
            self.programs["ruta"].get(f"files/{self.file}/entries").json()["entries"]
        )
        return found

    def sees(self, path: str, *said: str) -> None:
        """What a page says, to whoever has pages; a program has none."""

    def due(self, code: str) -> str:
        """The day of one of the file's deadlines."""
        return next(str(one["day"]) for one in self.read()["deadlines"] if one["code"] == code)

    def clocks(self) -> list[str]:
        """The codes of the deadlines that run."""
        return [str(one["code"]) for one in self.read()["deadlines"]]


def founded(settings: Any, day: str) -> Past:
    """An authority that was founded on that day, and its people's programs."""
    settings.BYLA_DAY = date.fromisoformat(day)
    Authority().found()
    for kind in SIGNS[1:]:
        _order("give_mandate", kind=kind, holder="ona", since=day, by_substitute=False, basis="Order 3")
    until = date(2099, 12, 31)
    programs = {user: Program(issue(account_of(user), until=until, note="test")) for user in PEOPLE}
    answered_for(day)
    return Past(programs, settings=settings)


def answered_for(day: str) -> None:
    """The head answers for the law that nobody has confirmed, as it stands on that day, to the end of the next year."""
    until, acts = f"{int(day[:4]) + 1}-12-31", ["lt/utpi", "lt/vai", "eu/2004-38"]
    _order("accept_unconfirmed_law", answerable="birute", acts=acts, until=until, reason="A past case.")


def _order(step: str, **answers: object) -> None:
    take("office", step, KEEPER, office_file(AUTHORITY), **answers)


PERMANENT = {"kind": "permanent", "basis": "five_years_of_residence"}


def permit(past: Past, given: str, family: str, basis: str = "work", **other: object) -> Past:
    """A person, and the permit that they hold: a temporary one, where nothing else is said."""
    person = past.begins("person", "open_record", reason="Application", source="application")
    passport = {"kind": "in_document", "source": "travel_document"}
    person.does("record_name", given=given, family=family, script="Latn", language="be", **passport)
    person.does("record_citizenship", country="BLR", source="travel_document")
    person.does("record_birth", year=1984, month=9, day=3, source="travel_document")
    held = {
        "holder": person.file,
        "number": f"LT-77-{person.file[:6]}",
        "kind": "temporary",
        "basis": basis,
        **other,
    }
    days = {"issued_on": "2022-10-03", "valid_from": "2022-10-03", "valid_until": "2025-10-02"}
    return past.begins("residence_permit", "register_permit", unit="security", **held, **days)


def withdrawal(permit: Past, noticed: str, ground: str = THREAT) -> Past:
    """The service's notice, what the authority makes of it, and the invitation to be heard, on that day."""
    past = permit.on(noticed)
    notice = {"cause": "notice", "agency": ASSESSORS["vytas"], "reference": "Notice 1", "found": "A threat."}
    file = past.begins(
        "residence_permit", "open_withdrawal", permit=permit.file, began_on=noticed, unit="security", **notice
    )
    said = {"outcome": "threat", "ground": ground, "reasons": "Meets an officer of the service."}
    threat = file.does("give_conclusion", actor="vytas", concluded_on=noticed, **said)
    own = {
        "assessment": "The meetings are this person's own.",
        "weight": "carries",
        "declared": "as_declared",
    }
    file.does("assess_conclusion", conclusion=str(threat), **own)
    fact = file.does("record_fact", dated=noticed, **LINK)
    file.does("record_circumstances", **CIRCUMSTANCES)
    file.does("add_reason", reason="The meetings are recent and repeated.", facts=[str(fact)])
    return file


def heard(
    file: Past, invited: str, until: str, answered: str, family: str = "Nobody's permit hangs on it."
) -> Past:
    """Invited in writing, answered, and everything weighed after that; `family` is what was found of it."""
    file.on(invited).does(
        "invite_to_hearing", dispatched_on=invited, method="written", language="be", answer_until=until
    )
    answer = {"answered_by": "person", "method": "written", "answer": "We went to school together."}
    file.on(answered).does("record_hearing", heard_on=answered, **answer)
    [fact] = [one["number"] for one in file.entries() if one["type"] == "residence_permit.fact_recorded"]
    told = {
        "answer": "Friends from school.",
        "weight": "considerable",
        "because": "Three meetings in a year.",
    }
    file.does("weigh_fact", fact=str(fact), **told)
    aim = {"aim": "That nobody collects information for a foreign service.", "suitability": "Ends the stay."}
    cost = {
        "alternatives": "A shorter permit changes nothing.",
        "balance": "A heavy cost, and a recent threat.",
    }
    file.does("assess_proportionality", **aim, **cost)
    file.does("look_for_union_citizen", found="The person has no family in the registers.")
    file.does("check_dependants", found=family)
    return file


DRAFT = {
    "operative": "withdraw",
    "grounds": [f"{THREAT}/state_security"],
    "weighing": "The meetings weigh more.",
}


def signed(file: Past, day: str, **draft: object) -> Past:
    """Drafted by one, allowed under unconfirmed law by another where that was not done before, signed by a third."""
    file.on(day).does("draft_decision", **(draft or DRAFT))
    if not file.said("residence_permit.unconfirmed_law_accepted"):
        file.does("sign_over_unconfirmed_law", actor="birute", reason="The text of 2022 is the newest.")
    file.does("sign_decision", actor="ona")
    return file


def served(file: Past, day: str) -> Past:
    """Handed over against a receipt."""
    receipt = {"document": PAPER, "kind": "proof_of_service", "issuer": "Demo", "language": "lt"}
    proof = file.on(day).does("record_document", dated=day, came_in=day, **receipt)
    how = {"recipient": "person", "method": "in_person", "language": "lt", "proof": str(proof)}
    file.does("serve_decision", served_on=day, **how)
    return file


@dataclass
class BanDays:
    """The days of a ban's own procedure."""

    opened: str
    heard: str
    signed: str
    served: str


def ban(decision: Past, months: int, days: BanDays) -> Past:
    """A ban on the decision, heard, weighed, signed, served and listed."""
    because = {"because": "The decision found a threat.", "unit": "security"}
    file = decision.on(days.opened).begins("entry_ban", "open_ban", decision=decision.file, **because)
    said = {"invited_on": days.opened, "invitation": PAPER, "over_on": days.heard}
    file.on(days.heard).does("record_hearing", said="My child goes to school here.", **said)
    file.does("weigh_ban", **WEIGHED_BAN)
    draft = {"ground": "lt/utpi:133(5)", "months": months, "whereabouts": "was_here"}
    file.does("draft_ban", reasons="The meetings are recent.", why_so_long="They go on.", **draft)
    file.on(days.signed).does("sign_ban", actor="ona")
    how = {"method": "in_person", "language": "be", "proof": PAPER}
    file.on(days.served).does("serve_ban", served_on=days.served, **how)
    file.does("compare_identities", searched="Both writings.", found="Nobody else.")
    file.does("list_ban")
    return file


def in_sis(file: Past, day: str) -> None:
    """SIS is given the alert on a ban for a threat, and takes it."""
    why = {"searched": "No alert.", "proportionality": "Five years, for a threat.", "permit_elsewhere": False}
    file.on(day).does("enter_alert", basis="security_threat", **why)
    file.does("record_sis_answer", answer="taken", answered_on=day, reference="LT-INVENTED-1")
