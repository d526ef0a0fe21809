"""Whole matters, each simulated step by step through `act`: what copies are made of.

A template is of somebody with marks in place of a name, a day of birth, a number: a copy has somebody's own in these
places. So every copy has been through every guard once, and is changed afterwards only in what no guard asks about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from byla.app.demo import texts
from byla.app.demo.applicants import Applicant
from byla.app.demo.renewal import POLICE, SECURITY, Renewal
from byla.app.demo.simulator import Simulator
from byla.casefile import FileId

BORN = date(1901, 11, 13)
"""Nobody alive."""
MARKED = Applicant(
    given="Ыгывен", patronymic="", family="Ыфамылы", latin=("Zzgivenzz", "Zzfamilyzz"),
    sex="F", born=BORN, place="Zzplace", code="40111130001", language="be",
)  # fmt: skip
PASSPORT = "XX9999999"
HOUSES = (("ruta", "vilnius", "ona"), ("petras", "kaunas", "kazys"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The files of one matter, by what they are; and how often it is met among a thousand of its kind."""

    files: tuple[FileId, ...]
    often: int
    in_cyrillic: bool
    holds: bool
    """Whether somebody only holds a permit, and asks nothing."""


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
        """A permit is drafted: for a little less than two years, or for five."""
        days = 480 if self.kind == "temporary" else 1_230
        until = self.past.ahead(days, self.past.ago(ago))
        draft = {
            "operative": "issue" if self.first else "renew",
            "valid_until": until,
            "weighing": texts.RENEWED,
        }
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


def _lodged(one: Marked, ago: int) -> None:
    one.lodged(ago)


def _incomplete(one: Marked, ago: int) -> None:
    one.lodged(ago + 3).complete(ago + 1, "means").asked_for_data(ago, "means", days=20)


def _asked(one: Marked, ago: int) -> None:
    one.lodged(ago + 3).complete(ago + 2).asked(ago, acknowledged=False)


def _assessed(one: Marked, ago: int) -> None:
    one.lodged(ago + 4).complete(ago + 3).asked(ago + 2)


def _prepared(one: Marked, ago: int) -> None:
    _assessed(one, ago + 6)
    one.concluded(ago + 1, SECURITY, texts.NO_THREAT).concluded(ago, POLICE, texts.NO_THREAT)


def _drafted(one: Marked, ago: int) -> None:
    _prepared(one, ago + 2)
    one.granted(ago)


def _served(one: Marked, ago: int) -> None:
    _drafted(one, ago + 4)
    one.signed(ago + 3).served(ago)


def _bare(one: Marked, ago: int) -> None:
    _assessed(one, ago + 6)
    one.concluded(ago + 1, POLICE, texts.NO_THREAT).concluded(ago, SECURITY, texts.BARE_THREAT)


def _invited(one: Marked, ago: int) -> None:
    _assessed(one, ago + 12)
    one.concluded(ago + 6, POLICE, texts.NO_THREAT).concluded(ago + 5, SECURITY, texts.THREAT_TOLD)
    one.reasoned(ago + 2).invited(ago, days=12)


def _refused(one: Marked, ago: int) -> None:
    _invited(one, ago + 16)
    one.heard(ago + 8).balanced(ago + 6).refusal_drafted(ago + 5).signed_over(ago + 5).signed(ago + 4).served(
        ago
    )


def _withdrawal(one: Marked, ago: int) -> None:
    one.opened(ago + 2)


def _withdrawal_asked(one: Marked, ago: int) -> None:
    one.opened(ago + 4).asked(ago + 2)


def _left_in_force(one: Marked, ago: int) -> None:
    _withdrawal_asked(one, ago + 12)
    one.concluded(ago + 9, SECURITY, texts.NO_THREAT).concluded(ago + 8, POLICE, texts.NO_THREAT)
    one.circumstances(ago + 7, texts.CIRCUMSTANCES)
    one.left(ago + 5)


Way = Callable[[Marked, int], None]
PENDING: tuple[tuple[Way, int], ...] = (
    (_lodged, 60), (_incomplete, 30), (_asked, 25), (_assessed, 70), (_prepared, 30), (_drafted, 20), (_bare, 3),
)  # fmt: skip
ENDED: tuple[tuple[Way, int], ...] = ((_served, 240),)
AGAINST: tuple[tuple[Way, int], ...] = ((_invited, 4), (_refused, 6))
WITHDRAWALS: tuple[tuple[Way, int], ...] = ((_withdrawal, 6), (_withdrawal_asked, 6), (_left_in_force, 4))
MONTHS = (2, 42, 84)
"""Working days ago on which matters ended, about a month apart; the house was founded a hundred and fifty ago."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A template to be: the way, how often, how long ago, of which permit, whether for the first time, and whether the
    person's papers have the name in Cyrillic letters too.
    """

    way: Way = field(kw_only=False)
    often: int
    ago: int
    kind: str = "temporary"
    first: bool = True
    in_cyrillic: bool = True


def templates(past: Simulator) -> Iterator[Template]:
    """All of them, in both units. Raises NotTaken where a rule has changed that the demo must follow."""
    number = 0
    for by, unit, signatory in HOUSES:
        for planned in _plan():
            number += 1
            one = Marked(
                past=past, one=MARKED, number=number, by=by, unit=unit, signatory=signatory,
                kind=planned.kind, first=planned.first, in_cyrillic=planned.in_cyrillic,
            )  # fmt: skip
            planned.way(one, planned.ago)
            yield Template(
                files=tuple(file for file in (one.record, one.earlier, one.file) if file),
                often=planned.often,
                in_cyrillic=planned.in_cyrillic,
                holds=not one.file,
            )


def _plan() -> Iterator[Planned]:
    """Every template of one unit."""
    for in_cyrillic in (True, False):
        yield Planned(_holding, often=900, ago=140, first=False, in_cyrillic=in_cyrillic)
        yield Planned(_holding, often=100, ago=141, kind="permanent", first=False, in_cyrillic=in_cyrillic)
    for plain, often, ago in ((_lodged, 300, 2), (_assessed, 200, 2), (_served, 1_500, 42)):
        yield Planned(plain, often=often, ago=ago, in_cyrillic=False)
    for kind, first, share in KINDS:
        for way, often, agos in _ways(kind, first=first):
            for ago in agos:
                yield Planned(way, often=often * share, ago=ago, kind=kind, first=first)


def _ways(kind: str, *, first: bool) -> Iterator[tuple[Way, int, tuple[int, ...]]]:
    """The ways of one question, how often each is met, and how long ago it may have come to where it is."""
    yield from ((way, often, (2,)) for way, often in PENDING)
    yield from ((way, often, MONTHS) for way, often in ENDED)
    if kind == "temporary":
        yield from ((way, often, (3,)) for way, often in AGAINST)
    if not first:
        yield from ((way, often, (3,)) for way, often in WITHDRAWALS)


def _holding(one: Marked, ago: int) -> None:
    one.permit(ago)


KINDS = (("temporary", True, 55), ("temporary", False, 40), ("permanent", True, 3), ("permanent", False, 2))
"""Per hundred applications: 33,000 first and 44,000 replaced in the first half of 2024, 2,455 permanent ones (Migration
Department, 18 July 2024), rounded.
"""
