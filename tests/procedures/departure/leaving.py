"""One departure, stage by stage, after a permit that was withdrawn for a threat. Nobody here exists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tests.desk_in_memory import RUTA, UNIT, Desk, official, refusals, situation
from tests.procedures.residence_permit.renewal import DOCUMENT, Renewal, serves, signs
from tests.procedures.residence_permit.six_questions import drafts, noticed

from byla.access import LITHUANIA
from byla.casefile import Actor, File, FileId, Role, prospects, tasks, timed
from byla.procedures.lt.departure import DEPARTURE, Departure
from byla.words import Words, words

SIGNS = official("ona", Role.SIGNATORY, signs="departure.decision")
OPENED = date(2026, 4, 14)  # Tuesday
HEARD = date(2026, 4, 24)  # Friday
SIGNED = date(2026, 4, 27)  # Monday
SERVED = date(2026, 4, 29)  # Wednesday
LAST = date(2026, 5, 13)  # Wednesday, 14 days on

OPENING: dict[str, object] = {"because": "The permit was withdrawn.", "unit": UNIT}
HEARING: dict[str, object] = {
    "invited_on": "2026-04-14",
    "invitation": DOCUMENT,
    "over_on": HEARD.isoformat(),
    "said": "I need to end my lease.",
}
CHECK: dict[str, object] = {
    "country": "GEO",
    "persecution": False,
    "torture": False,
    "sources": "Country reports of 2025.",
    "reasons": "A visa-free stay; no link with the authorities there.",
}
ROUTE: dict[str, object] = {"offered_on": "2026-04-24", "answer": "not_asked", "document": DOCUMENT}
DRAFT: dict[str, object] = {
    "order": "return",
    "country": "GEO",
    "days": 14,
    "possibility": "Flights leave every day.",
    "cooperation": "Answers every letter.",
    "circumstances": "Two children at school; the year ends on 10 June.",
    "reasons": "No right to stay is left.",
}


@dataclass
class Leaving:
    """The desk, the withdrawal on which the departure follows, and the file of the departure."""

    case: Renewal
    file: FileId

    @property
    def desk(self) -> Desk:
        """Where every file lies."""
        return self.case.desk

    @property
    def state(self) -> File[Departure]:
        """The file of the departure."""
        return self.desk[self.file]

    @property
    def matter(self) -> Departure:
        """What that file amounts to."""
        return self.state.matter

    def takes(
        self, step: str, answers: dict[str, object] | None = None, *, on: date, by: Actor = RUTA
    ) -> Leaving:
        """Takes a step, which must succeed."""
        self.desk.takes(step, self.file, answers or {}, by=by, on=on)
        return self

    def tries(
        self, step: str, answers: dict[str, object] | None = None, *, on: date, by: Actor = RUTA
    ) -> list[str]:
        """The codes of what stood in the way; none where the step was taken."""
        return refusals(self.desk.tries(step, self.file, answers or {}, by=by, on=on))

    def next_step(self, on: date) -> str | None:
        """What must happen next."""
        return DEPARTURE.next_step(self.state, situation(RUTA, on))

    def page(self, on: date) -> list[Words]:
        """Everything that the file's page has to say on that day."""
        now = situation(RUTA, on)
        said: list[Words] = [words(f"departure.stage.{DEPARTURE.stage(self.matter)}")]
        for one in prospects(self.state, now, LITHUANIA):
            said += [refused.said for refused in (*one.bars, *one.forbidden)]
        for clock in timed(self.state, now):
            said += [words(f"departure.clock.{clock.deadline.code}"), *clock.reading.steps]
        for section in DEPARTURE.sections(self.state, now):
            said.append(words(f"departure.section.{section.code}"))
            shown = [*section.headings, *(value for row in section.rows for value in row)]
            shown += [value for line in section.lines for value in (line.label, line.value)]
            said += [value for value in shown if isinstance(value, Words)]
        return said


def withdrawn() -> Renewal:
    """A permit withdrawn for a threat to state security on 8 April, served on 13 April."""
    case = drafts(noticed(), "withdraw", "lt/utpi:50(1)(14)/state_security")
    signs(case)
    serves(case)
    return case


def proposed(case: Renewal, on: date = OPENED) -> list[str]:
    """The steps of departures that the file of the decision asks for."""
    owed = tasks(case.state, situation(RUTA, on))
    return [one.settled_by for one in owed if one.settled_by.startswith("departure.")]


def opened(case: Renewal | None = None) -> Leaving:
    """The matter is opened on Tuesday 14 April."""
    case = case or withdrawn()
    answers = {**OPENING, "decision": case.file}
    return Leaving(case, case.desk.opens(DEPARTURE, "open_departure", answers, by=RUTA, on=OPENED))


def without_threat(one: Leaving) -> Leaving:
    """As if the decision on which it follows had found no threat to state security or public order."""
    assert one.matter.opened is not None
    one.desk.writes(one.file, replace(one.matter.opened.says, threat=False), by=RUTA, on=OPENED)
    return one


def heard(one: Leaving | None = None) -> Leaving:
    """The person answers on Friday 24 April."""
    return (one or opened()).takes("record_hearing", dict(HEARING), on=HEARD)


def checked(one: Leaving | None = None, **other: object) -> Leaving:
    """An official looked at what awaits the person."""
    return (one or heard()).takes("check_refoulement", {**CHECK, **other}, on=HEARD)


def offered(one: Leaving | None = None) -> Leaving:
    """The humanitarian route is offered."""
    return (one or checked()).takes("offer_humanitarian", dict(ROUTE), on=HEARD)


def drafted(one: Leaving | None = None, **other: object) -> Leaving:
    """A return in 14 days, drafted on that day."""
    return (one or offered()).takes("draft_return", {**DRAFT, **other}, on=HEARD)


def ordered(one: Leaving | None = None) -> Leaving:
    """Ona signs on Monday 27 April."""
    return (one or drafted()).takes("sign_return", on=SIGNED, by=SIGNS)


def served(one: Leaving | None = None) -> Leaving:
    """The person has it on Wednesday 29 April."""
    how: dict[str, object] = {"method": "in_person", "language": "be", "proof": DOCUMENT}
    return (one or ordered()).takes("serve_return", {**how, "served_on": SERVED.isoformat()}, on=SERVED)


def absconding(one: Leaving) -> Leaving:
    """A fact that shows a risk of absconding is recorded."""
    return one.takes("find_absconding", {"fact": "Left the address given.", "document": DOCUMENT}, on=HEARD)


def asylum(one: Leaving, on: date = HEARD) -> Leaving:
    """The person applies for asylum."""
    return one.takes("record_asylum", {"applied_on": on.isoformat(), "document": DOCUMENT}, on=on)


def permit_of(one: Leaving, state: str = "POL") -> Leaving:
    """The person holds a permit of another state of the Union."""
    said = {"state": state, "valid_until": "2027-01-31", "document": DOCUMENT}
    return one.takes("record_other_permit", dict(said), on=OPENED)


def more_days(total: int) -> dict[str, object]:
    """The answers with which more days are given."""
    return {
        "total": total,
        "circumstance": "lt/utpi:128(1)(3)",
        "because": "The year at school ends.",
        "confirmation": DOCUMENT,
    }
