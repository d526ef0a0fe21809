"""Somebody with marks in place of a name, a day of birth, a number; and their matter, simulated step by step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.app.demo import texts
from byla.app.demo.applicants import Applicant
from byla.app.demo.renewal import Renewal
from byla.app.demo.simulator import Simulator
from byla.casefile import FileId

BORN = date(1901, 11, 13)
"""Nobody alive."""
MARKED = Applicant(
    given="Ыгывен", patronymic="", family="Ыфамылы", latin=("Zzgivenzz", "Zzfamilyzz"),
    sex="F", born=BORN, place="Zzplace", code="40111130001", language="be",
)  # fmt: skip
PASSPORT = "XX9999999"


@dataclass(kw_only=True)
class Marked(Renewal):
    """A matter of somebody marked."""

    kind: str = "temporary"
    first: bool = False
    """Whether the permit is asked for the first time."""
    in_cyrillic: bool = True

    def permit(self, ago: int) -> Marked:
        """The identity record, and the permit that is held, save where none was."""
        on = self.past.ago(ago)
        self.record = _recorded(self.past, self.one, by=self.by, on=on, in_cyrillic=self.in_cyrillic)
        if self.first and self.kind == "temporary":
            return self
        held = "temporary" if self.first else self.kind
        ends = self.past.ahead(85, on)
        years = 2 if held == "temporary" else 5
        answers = {
            "holder": self.record,
            "number": f"LT-ZZ-{self.number:06}",
            "kind": held,
            "basis": BASIS[held],
            "issued_on": date(ends.year - years, ends.month, 1),
            "valid_from": date(ends.year - years, ends.month, 2),
            "valid_until": ends,
            "unit": self.unit,
        }
        self.earlier = self.past.take("register_permit", answers, by=self.by, on=on).file
        return self

    def lodged(self, ago: int) -> Marked:
        """The application of its kind."""
        self.permit(ago)
        on = self.past.ago(ago)
        answers = {
            "applicant": self.record,
            "earlier_permit": self.earlier or None,
            "lodged_on": on,
            "kind": self.kind,
            "basis": BASIS[self.kind],
            "channel": "online",
            "language": self.one.language,
            "travel_document_until": _expires(on),
            "unit": self.unit,
        }
        self.file = self.past.take("lodge_application", answers, by=self.by, on=on).file
        self.document(ago, "application_form", "application.pdf", issuer=" ".join(self.one.latin))
        return self

    def concluded(self, ago: int, body: str, said: dict[str, object]) -> Marked:
        """A body concludes; a threat found when a permanent permit is replaced is one of Art. 54 (35(4))."""
        card = self.kind == "permanent" and not self.first
        ground = {"ground": "lt/utpi:54(1)(2)"} if card and "ground" in said else {}
        super().concluded(ago, body, {**said, **ground})
        return self

    def granted(self, ago: int) -> Marked:
        """SIS was searched, and a permit is drafted: for a little less than two years, or for five."""
        days = 480 if self.kind == "temporary" else 1_230
        until = self.past.ahead(days, self.past.ago(ago))
        draft = {
            "operative": "issue" if self.first else "renew",
            "valid_until": until,
            "weighing": texts.RENEWED,
        }
        self.take("search_sis", ago, texts.NO_ALERT)
        self.take("draft_decision", ago, draft)
        return self

    def opened(self, ago: int) -> Marked:
        """The withdrawal of the permit that is held, on something that the authority found itself."""
        self.permit(ago)
        on = self.past.ago(ago - 1)
        finding = {"cause": "own_finding", "began_on": on, "found": FOUND, "unit": self.unit}
        self.file = self.past.take(
            "open_withdrawal", {"permit": self.earlier, **finding}, by=self.by, on=on
        ).file
        return self

    def left(self, ago: int) -> Marked:
        """The permit stays."""
        draft = {"operative": "leave_in_force", "weighing": texts.RENEWED}
        self.take("draft_decision", ago, draft)
        return self


BASIS = {"temporary": "work", "permanent": "five_years_of_residence"}
FOUND = "The employer says that the contract ended earlier than was told."


def _expires(on: date) -> date:
    return date(on.year + 6, on.month, 15)


def _recorded(past: Simulator, one: Applicant, *, by: str, on: date, in_cyrillic: bool) -> FileId:
    opening = {"reason": "Applied for a residence permit", "source": "application"}
    record = past.take("open_record", opening, by=by, on=on, procedure="person").file
    passport = {"source": "travel_document"}
    name = {"kind": "in_document", "language": one.language, **passport}
    said: list[tuple[str, dict[str, object]]] = [
        ("record_name", {**name, "given": one.latin[0], "family": one.latin[1], "script": "Latn"}),
        (
            "record_birth",
            {"year": one.born.year, "month": one.born.month, "day": one.born.day, **passport},
        ),
        ("record_sex", {"sex": one.sex, **passport}),
        ("record_citizenship", {"country": "BLR", **passport}),
        (
            "record_travel_document",
            {
                "kind": "passport",
                "number": PASSPORT,
                "issuer": "BLR",
                "issued": date(on.year - 4, on.month, 16),
                "expires": _expires(on),
            },
        ),
        ("record_personal_code", {"code": one.code, "source": "register"}),
    ]
    if in_cyrillic:
        said.insert(1, ("record_name", {**name, "given": one.given, "family": one.family, "script": "Cyrl"}))
    for step, answers in said:
        past.take(step, answers, by=by, on=on, file=record, procedure="person")
    return record
