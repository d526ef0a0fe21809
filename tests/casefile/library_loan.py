"""A loan from a library, on which the tests of the core run. It also shows how small a procedure can be.

A book is lent for fourteen days. Damage may be found, a charge drafted on it, and signed by somebody with a mandate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import singledispatch
from typing import Any, ClassVar

from byla.calendars import NATIONAL_LT, Clock, Period, Trigger, Unit
from byla.casefile import (
    GENERAL_ENTRIES,
    GENERAL_STEPS,
    Assigned,
    Attachment,
    Body,
    DateTold,
    Deadline,
    Entry,
    EntryType,
    Event,
    File,
    Files,
    Nothing,
    Option,
    Procedure,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    UnknownEntry,
    attachment,
    choice,
    choices,
    day,
    form,
    line,
    number,
    refusal,
    text,
    yes_no,
)
from byla.words import words

RETENTION = "lt/retention:permit-file"


class Shelf(StrEnum):
    """Where the book stands."""

    OPEN = "open"
    RARE = "rare"


# What is recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Lent(Body):
    """A book was handed out. Version 1 did not say from which shelf."""

    TYPE: ClassVar[EntryType] = EntryType(
        "library_loan.lent", RETENTION, version=2, upcasts={1: lambda body: {**body, "shelf": "open"}}
    )
    title: str
    shelf: Shelf
    copies: int = 1
    reading_room: bool = False
    printed: date | None = None
    slip: Attachment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DamageFound(Body):
    """Something is torn or lost."""

    TYPE: ClassVar[EntryType] = EntryType("library_loan.damage_found", RETENTION)
    loan: int
    what: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.loan})


@dataclass(frozen=True, slots=True, kw_only=True)
class BinderHeard(Body):
    """What the binder says; the words are the binder's."""

    TYPE: ClassVar[EntryType] = EntryType("library_loan.binder_heard", RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    opinion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeDrafted(Body):
    """A charge is thought of, on damages that were found."""

    TYPE: ClassVar[EntryType] = EntryType("library_loan.charge_drafted", RETENTION)
    damages: tuple[int, ...]
    cents: int

    def rests_on(self) -> frozenset[int]:
        return frozenset(self.damages)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeSigned(Body):
    """The charge holds."""

    TYPE: ClassVar[EntryType] = EntryType("library_loan.charge_signed", RETENTION)
    SIGNED: ClassVar[bool] = True
    draft: int

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.draft})


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned(Body):
    """The book is back."""

    TYPE: ClassVar[EntryType] = EntryType("library_loan.returned", RETENTION)


# What it comes to


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """The loan as folded."""

    lent: Lent | None = None
    lent_on: date | None = None
    damages: tuple[tuple[int, DamageFound], ...] = ()
    drafts: tuple[tuple[int, ChargeDrafted], ...] = ()
    charged: int | None = None
    returned_on: date | None = None


@singledispatch
def apply(body: Body, loan: Loan, entry: Entry) -> Loan:
    """What an entry does to the loan."""
    raise UnknownEntry(f"library_loan does not say what {type(body).__name__} does to a loan")


@apply.register
def _lent(body: Lent, loan: Loan, entry: Entry) -> Loan:
    return replace(loan, lent=body, lent_on=entry.header.true_from)


@apply.register
def _found(body: DamageFound, loan: Loan, entry: Entry) -> Loan:
    return replace(loan, damages=(*loan.damages, (entry.number, body)))


@apply.register
def _heard(body: BinderHeard, loan: Loan, entry: Entry) -> Loan:
    return loan


@apply.register
def _drafted(body: ChargeDrafted, loan: Loan, entry: Entry) -> Loan:
    return replace(loan, drafts=(*loan.drafts, (entry.number, body)))


@apply.register
def _signed(body: ChargeSigned, loan: Loan, entry: Entry) -> Loan:
    return replace(loan, charged=entry.number)


@apply.register
def _returned(body: Returned, loan: Loan, entry: Entry) -> Loan:
    return replace(loan, returned_on=entry.header.true_from)


# What may be done

LoanFile = File[Loan]


@form
class Lend:
    """What is lent: one field of each kind that a form can ask."""

    title: str = line(longest=20)
    remark: str | None = text(longest=40, required=False)
    shelf: Shelf = choice()
    services: tuple[Shelf, ...] = choices(required=False)
    copies: int = number(least=1, most=3)
    reading_room: bool = yes_no()
    printed: date | None = day(required=False)
    wanted_until: date | None = day(required=False, future=True)
    slip: Attachment | None = attachment(required=False, longest=1000)


def _title_unknown(file: LoanFile, form: Lend, situation: Situation, others: Files) -> Iterator[Refusal]:
    if form.shelf is Shelf.RARE and not form.reading_room:
        yield refusal("library_loan.rare_stays_here", "lt/vai:10")


def _lends(file: LoanFile, form: Lend, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(
        body=Lent(
            title=form.title,
            shelf=form.shelf,
            copies=form.copies,
            reading_room=form.reading_room,
            printed=form.printed,
            slip=form.slip,
        )
    )
    yield Record(body=Assigned(unit="hall", to=situation.actor.id))


def _not_out(file: LoanFile, situation: Situation) -> Iterator[Refusal]:
    if file.matter.lent is None:
        yield refusal("library_loan.not_lent", settled_by="lend")
    if file.matter.returned_on is not None:
        yield refusal("library_loan.is_back", day=file.matter.returned_on)


@form
class FindDamage:
    """What is torn or lost, and since when."""

    what: str = text(longest=200)
    since: date = day(future=True)


def _finds(file: LoanFile, form: FindDamage, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=DamageFound(loan=1, what=form.what), true_from=form.since)


def _damages(file: LoanFile, situation: Situation) -> Sequence[Option]:
    return [
        Option(str(at), words("library_loan.damage", what=found.what)) for at, found in file.matter.damages
    ]


@form
class DraftCharge:
    """For which damages, and how much."""

    damages: tuple[str, ...] = choices(_damages)
    cents: int = number(least=1, most=10_000)


def _drafts(file: LoanFile, form: DraftCharge, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=ChargeDrafted(damages=tuple(int(one) for one in form.damages), cents=form.cents))


def _no_draft(file: LoanFile, situation: Situation) -> Iterator[Refusal]:
    if not file.matter.drafts:
        yield refusal("library_loan.no_draft", "lt/vai:10", settled_by="draft_charge")


def _signs(file: LoanFile, form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=ChargeSigned(draft=file.matter.drafts[-1][0]))


def _tells(file: LoanFile, form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    due = return_clock(file, situation)[0].read(situation.calendar, situation.on).day
    if due is not None:
        yield Record(body=DateTold(clock="return", day=due, article="lt/vai:10", in_entry=1))


def _takes_back(file: LoanFile, form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=Returned())


LIBRARIAN = frozenset({Role.CASEWORKER})
LEND: Step[Loan, Lend] = Step(
    code="lend", form=Lend, roles=LIBRARIAN, opens=True, objections=_title_unknown, records=_lends
)
FIND_DAMAGE: Step[Loan, FindDamage] = Step(
    code="find_damage", form=FindDamage, roles=LIBRARIAN, bars=_not_out, records=_finds
)
DRAFT_CHARGE: Step[Loan, DraftCharge] = Step(
    code="draft_charge", form=DraftCharge, roles=LIBRARIAN, records=_drafts
)
SIGN_CHARGE: Step[Loan, Nothing] = Step(
    code="sign_charge",
    form=Nothing,
    roles=frozenset({Role.SIGNATORY}),
    under=("lt/vai:10",),
    adverse=True,
    mandate="library_loan.charge",
    bars=_no_draft,
    records=_signs,
)
TELL_DATE: Step[Loan, Nothing] = Step(
    code="tell_date", form=Nothing, roles=LIBRARIAN, bars=_not_out, records=_tells
)
TAKE_BACK: Step[Loan, Nothing] = Step(
    code="take_back", form=Nothing, roles=LIBRARIAN, bars=_not_out, records=_takes_back
)


# Its clocks


def return_clock(file: LoanFile, situation: Situation) -> tuple[Deadline, ...]:
    """Fourteen days to bring the book back, seven to answer a charge."""
    loan = file.matter
    if loan.lent_on is None:
        return ()
    returning = _clock("return", "the book was lent", loan.lent_on, days=14)
    answering = _clock("answer", "damage was found", loan.lent_on, days=7) if loan.damages else None
    return (
        Deadline(clock=returning, met=loan.returned_on),
        *(() if answering is None else (Deadline(clock=answering),)),
    )


def _clock(code: str, event: str, since: date, *, days: int) -> Clock:
    return Clock(
        code=code,
        article="lt/vai:10",
        trigger=Trigger(event, since),
        period=Period(days, Unit.DAYS),
        reckoning=NATIONAL_LT,
    )


def returned(file: LoanFile, situation: Situation) -> Event | None:
    """A loan ends when the book is back."""
    day = file.matter.returned_on
    return None if day is None else Event(said=words("library_loan.returned"), day=day)


def _next(file: File[Any], situation: Situation) -> str | None:
    return None if file.matter.returned_on else TAKE_BACK.code


LIBRARY_LOAN: Procedure[Loan] = Procedure(
    code="library_loan",
    letters="LL",
    begins=Loan(),
    apply=apply,
    entries=(Lent, DamageFound, BinderHeard, ChargeDrafted, ChargeSigned, Returned, *GENERAL_ENTRIES),
    steps=(LEND, FIND_DAMAGE, DRAFT_CHARGE, SIGN_CHARGE, TELL_DATE, TAKE_BACK, *GENERAL_STEPS),
    stage=lambda loan: "back" if loan.returned_on else "out",
    deadlines=return_clock,
    next_step=_next,
    subjects=lambda loan: (),
    end_of_matter=returned,
)
