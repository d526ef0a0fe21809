"""One application for a national visa, stage by stage, for tests to begin where they need to. Nobody here exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.desk_in_memory import RUTA, UNIT, Desk, official, refusals, situation
from tests.procedures.pages import page_of
from tests.procedures.residence_permit.renewal import ANSWERS, DOCUMENT

from byla.casefile import Actor, File, FileId, Role
from byla.law import Book
from byla.persons import PERSON
from byla.procedures.lt.national_visa import NATIONAL_VISA, VisaApplication
from byla.words import Words

SIGNS = official("ona", Role.SIGNATORY, signs="national_visa.acceptance")
LODGED = date(2026, 3, 2)  # Monday
PUT = date(2026, 3, 4)  # Wednesday
LAST_OF_THE_STOP = date(2026, 5, 2)  # Saturday
AFTER_THE_STOP = date(2026, 5, 4)  # Monday
HOW = {"language": "be", "channel": "online"}


@dataclass
class Visa:
    """The desk, the applicant's identity record, and the file of the application."""

    desk: Desk
    person: FileId
    file: FileId

    @property
    def state(self) -> File[VisaApplication]:
        """The file."""
        return self.desk[self.file]

    @property
    def matter(self) -> VisaApplication:
        """What the file amounts to."""
        return self.state.matter

    def takes(
        self, step: str, answers: dict[str, object] | None = None, *, on: date = PUT, by: Actor = RUTA
    ) -> Visa:
        """Takes a step, which must succeed."""
        self.desk.takes(step, self.file, answers or {}, by=by, on=on)
        return self

    def tries(
        self, step: str, answers: dict[str, object] | None = None, *, on: date = PUT, by: Actor = RUTA
    ) -> list[str]:
        """The codes of what stood in the way; none where the step was taken."""
        return refusals(self.desk.tries(step, self.file, answers or {}, by=by, on=on))

    def next_step(self, on: date = PUT) -> str | None:
        """What must happen next."""
        return NATIONAL_VISA.next_step(self.state, situation(RUTA, on))

    @property
    def apart(self) -> list[int]:
        """The entries from which something still lies apart."""
        return [number for file, number in self.desk.asides if file == self.file]

    def page(self, on: date) -> list[Words]:
        """Everything that the file's page has to say on that day."""
        return page_of(self.state, on)


def person(desk: Desk, *citizenships: str, born: str | None = "1987-04-12") -> FileId:
    """An identity record with these citizenships."""
    opened = {"reason": "Applied for a visa", "source": "application"}
    record = desk.opens(PERSON, "open_record", opened, by=RUTA, on=LODGED)
    for country in citizenships:
        becomes(desk, record, country)
    if born is not None:
        parts = zip(("year", "month", "day"), map(int, born.split("-")), strict=False)
        desk.takes("record_birth", record, {**dict(parts), "source": "statement"}, by=RUTA, on=LODGED)
    return record


def becomes(desk: Desk, record: FileId, country: str, **since: object) -> None:
    """A citizenship is recorded."""
    said = {"country": country, "source": "statement", **since}
    desk.takes("record_citizenship", record, said, by=RUTA, on=PUT if since else LODGED)


def applying(record: FileId, **other: object) -> dict[str, object]:
    """The answers with which an application is recorded."""
    said = {"lodged_on": LODGED.isoformat(), "lodged_with": "authority", "purpose": "To work as a nurse."}
    return {"applicant": record, **said, "unit": UNIT, **other}


def lodged(
    *citizenships: str,
    born: str | None = "1987-04-12",
    on: date = LODGED,
    law: Book | None = None,
    **other: object,
) -> Visa:
    """Lodged with the authority itself on Monday 2 March 2026; by a citizen of Belarus, where nobody else is named."""
    desk = Desk() if law is None else Desk(book=law)
    record = person(desk, *(citizenships or ("BLR",)), born=born)
    answers = applying(record, **{"lodged_on": on.isoformat(), **other})
    file = desk.opens(NATIONAL_VISA, "record_application", answers, by=RUTA, on=max(on, LODGED))
    return Visa(desk, record, file)


def put(visa: Visa) -> Visa:
    """The questionnaire is put in Belarusian on Wednesday 4 March."""
    return visa.takes("ask_questionnaire", {**HOW, "asked_on": PUT.isoformat()})


def answered(visa: Visa, *left_open: str, **said: str) -> Visa:
    """It is answered the same day, save what is left open."""
    told = {code: text for code, text in ({**ANSWERS, **said}).items() if code not in left_open}
    return visa.takes("record_answers", {**HOW, "answered_on": PUT.isoformat(), "answers": told})


def refused(visa: Visa) -> Visa:
    """The applicant would not answer."""
    return visa.takes("record_questionnaire_refused", {"refused_on": PUT.isoformat(), "said": "No."})


def mediated(visa: Visa) -> Visa:
    """An official finds on a document that the Foreign Ministry mediates."""
    return visa.takes("record_mediation", {"document": DOCUMENT, "dated": PUT.isoformat()})


def handed_over(visa: Visa, on: date = PUT) -> Visa:
    """The application goes to whoever decides."""
    return visa.takes("hand_over", HANDING_OVER | {"handed_over_on": on.isoformat()}, on=on)


HANDING_OVER: dict[str, object] = {"to": "Migration Department, visas", "handed_over_on": PUT.isoformat()}
DECLINING: dict[str, object] = {
    "lacking": ["questionnaire"],
    "reasons": "Put on 4 March; question 12 is left open.",
}
SERVED = date(2026, 3, 9)  # Monday
LAST_DAY_TO_APPEAL = date(2026, 3, 23)  # Monday


def not_accepted(visa: Visa | None = None) -> Visa:
    """A named official did not accept it: a question was left open."""
    visa = visa or answered(put(lodged()), "clearances")
    return visa.takes("decline_application", dict(DECLINING), by=SIGNS)


def served(visa: Visa) -> Visa:
    """The person has it on Monday 9 March."""
    how: dict[str, object] = {"method": "consular", "language": "be", "proof": DOCUMENT}
    return visa.takes("serve_not_accepted", {**how, "served_on": SERVED.isoformat()}, on=SERVED)


def taken_back(visa: Visa) -> Visa:
    """The applicant no longer asks."""
    return visa.takes("take_back_application", {"taken_back_on": PUT.isoformat(), "document": DOCUMENT})
