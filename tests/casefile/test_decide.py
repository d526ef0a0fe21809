"""Deciding: who may, is the step open, do the answers fit the form, then the file; only then what follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

import pytest
from tests.casefile.conftest import NEW_LOAN
from tests.casefile.desk import (
    LINA,
    MONDAY,
    ONA,
    SIMAS,
    actor,
    ask,
    codes,
    entry,
    file_of,
    grown,
    mandate,
    situation,
    take,
)
from tests.casefile.library_loan import (
    DRAFT_CHARGE,
    FIND_DAMAGE,
    LEND,
    LIBRARY_LOAN,
    SIGN_CHARGE,
    TAKE_BACK,
    ChargeSigned,
    Lent,
    Loan,
    Shelf,
)

from byla.access import LITHUANIA
from byla.casefile import (
    Body,
    ConflictDeclared,
    Decided,
    EntryType,
    File,
    Files,
    Kind,
    Nothing,
    Record,
    Refusal,
    Refused,
    Situation,
    Step,
    UnknownEntry,
    UnknownStep,
    UserId,
    fill_in,
    form,
    line,
    refusal,
)

DAMAGE = {"what": "a page is torn", "since": "2026-03-02"}


@pytest.fixture
def drafted(loan: File[Loan]) -> File[Loan]:
    """Damage found (entry 3) and a charge drafted on it (entry 4)."""
    damaged = take(FIND_DAMAGE, loan, DAMAGE, situation())
    return take(DRAFT_CHARGE, damaged, {"damages": ["3"], "cents": 250}, situation())


def test_a_step_records_what_was_answered(nothing: File[Loan]) -> None:
    decided = ask(LEND, nothing, {**NEW_LOAN, "shelf": "rare", "reading_room": True}, situation())
    assert isinstance(decided, Decided)
    assert decided.records[0] == Record(
        body=Lent(title="Anykščių šilelis", shelf=Shelf.RARE, copies=1, reading_room=True)
    )
    assert decided.mandate is None


def test_what_was_decided_folds_into_the_file(loan: File[Loan]) -> None:
    assert loan.version == 2
    assert loan.matter.lent_on == MONDAY
    assert (loan.custody.unit, loan.custody.assignee) == ("hall", "ona")


# The order of the reasons


@form
class Word:
    """One word."""

    word: str = line(longest=5)


@dataclass
class Asked:
    """Which of a step's functions were asked, and what they answer."""

    closed: bool = False
    unfit: bool = False
    calls: tuple[str, ...] = ()

    def step(self) -> Step[Loan, Word]:
        return Step(
            code="say",
            form=Word,
            roles=frozenset({"caseworker"}),
            bars=self._bars,
            objections=self._objections,
            records=self._records,
        )

    def _bars(self, file: File[Loan], now: Situation) -> Iterator[Refusal]:
        self.calls += ("bars",)
        if self.closed:
            yield refusal("library_loan.not_lent")

    def _objections(self, file: File[Loan], form: Word, now: Situation, others: Files) -> Iterator[Refusal]:
        self.calls += ("objections",)
        if self.unfit:
            yield refusal("library_loan.rare_stays_here")

    def _records(self, file: File[Loan], form: Word, now: Situation, others: Files) -> Iterator[Record]:
        self.calls += ("records",)
        return iter(())


@pytest.mark.parametrize(
    ("who", "asked", "word", "reasons", "calls"),
    [
        (SIMAS, Asked(closed=True, unfit=True), "too long", ["access.step_of_other_roles"], ()),
        (ONA, Asked(closed=True, unfit=True), "too long", ["library_loan.not_lent"], ("bars",)),
        (ONA, Asked(unfit=True), "too long", ["word: casefile.too_long"], ("bars",)),
        (ONA, Asked(unfit=True), "fits", ["library_loan.rare_stays_here"], ("bars", "objections")),
        (ONA, Asked(), "fits", [], ("bars", "objections", "records")),
    ],
    ids=["not permitted", "closed", "answers do not fit the form", "nor the file", "taken"],
)
def test_one_kind_of_reason_is_asked_for_after_the_other(
    loan: File[Loan], who: Any, asked: Asked, word: str, reasons: list[str], calls: tuple[str, ...]
) -> None:
    asked.calls = ()
    assert codes(ask(asked.step(), loan, {"word": word}, situation(who))) == reasons
    assert asked.calls == calls


def test_every_bar_is_said_at_once(loan: File[Loan]) -> None:
    def both(file: File[Loan], now: Situation) -> Iterator[Refusal]:
        yield refusal("library_loan.not_lent", settled_by="lend")
        yield refusal("library_loan.is_back")

    refused = ask(replace(Asked().step(), bars=both), loan, {"word": "fits"}, situation())
    assert codes(refused) == ["library_loan.not_lent", "library_loan.is_back"]


def test_a_closed_step_is_not_forbidden(loan: File[Loan]) -> None:
    closed = ask(SIGN_CHARGE, loan, {}, situation(SIMAS))
    assert isinstance(closed, Refused)
    assert not closed.forbidden
    assert closed.refusals == (refusal("library_loan.no_draft", "lt/vai:10", settled_by="draft_charge"),)


# Who may


def test_a_role_that_the_step_does_not_name_may_not_take_it(loan: File[Loan]) -> None:
    refused = ask(TAKE_BACK, loan, {}, situation(SIMAS))
    assert isinstance(refused, Refused)
    assert refused.forbidden
    assert codes(refused) == ["access.step_of_other_roles"]
    assert refused.refusals[0].cited


def test_a_denial_beats_every_permission(loan: File[Loan]) -> None:
    barred = grown(
        loan, [Record(body=ConflictDeclared(official=UserId("ona"), reason="a cousin"))], situation()
    )
    assert codes(ask(TAKE_BACK, loan, {}, situation(ONA))) == []
    refused = ask(TAKE_BACK, barred, {}, situation(ONA))
    assert isinstance(refused, Refused)
    assert refused.forbidden


@pytest.mark.parametrize("kind", [Kind.JOB, Kind.IMPORT, Kind.SIMULATOR])
def test_gdpr_22_no_machine_takes_a_step_that_may_harm_somebody(drafted: File[Loan], kind: Kind) -> None:
    # Even one that borrowed an official's roles and mandate.
    machine = replace(SIMAS, kind=kind)
    refused = ask(SIGN_CHARGE, drafted, {}, situation(machine))
    assert isinstance(refused, Refused)
    assert refused.forbidden
    assert refused.refusals == (refusal("casefile.adverse_needs_person", "eu/gdpr:22", kind=kind.value),)


def test_a_machine_may_take_a_step_that_harms_nobody(loan: File[Loan]) -> None:
    assert codes(ask(TAKE_BACK, loan, {}, situation(replace(ONA, kind=Kind.IMPORT)))) == []


@pytest.mark.parametrize(
    ("on", "weekday", "signs"),
    [
        (date(2026, 3, 8), "Sunday, the day before", False),
        (date(2026, 3, 9), "Monday, the first day", True),
        (date(2026, 3, 12), "Thursday", True),
        (date(2026, 3, 13), "Friday, the last day", True),
        (date(2026, 3, 14), "Saturday, the day after", False),
    ],
    ids=str,
)
def test_vai_10_a_signatory_needs_a_mandate_in_force_on_the_day(
    drafted: File[Loan], on: date, weekday: str, signs: bool
) -> None:
    assert weekday.startswith(f"{on:%A}")
    dated = mandate(since=date(2026, 3, 9), until=date(2026, 3, 13))
    result = ask(SIGN_CHARGE, drafted, {}, situation(actor("simas", "signatory", "signing", dated), on))
    if signs:
        assert isinstance(result, Decided)
        assert result.mandate == "m-1"
        assert result.records == (Record(body=ChargeSigned(draft=4)),)
    else:
        assert isinstance(result, Refused)
        assert result.forbidden
        assert result.refusals == (refusal("casefile.no_mandate", "lt/vai:10", day=on),)


@pytest.mark.parametrize(
    "held",
    [
        (),
        (replace(mandate(), kind="library_loan.lend"),),
        (mandate("saule"),),
    ],
    ids=["none", "of another kind", "of somebody else"],
)
def test_vai_10_another_mandate_does_not_serve(drafted: File[Loan], held: tuple[Any, ...]) -> None:
    assert codes(ask(SIGN_CHARGE, drafted, {}, situation(actor("simas", "signatory", "signing", *held)))) == [
        "casefile.no_mandate"
    ]


def test_a_mandate_without_a_last_day_holds_on(drafted: File[Loan]) -> None:
    assert mandate().holds(date(2099, 1, 1))
    assert not mandate().holds(date(2026, 3, 1))


# What is recorded


@pytest.mark.parametrize(
    ("since", "reasons"),
    [
        ("2026-03-01", []),
        ("2026-03-02", []),
        ("2026-03-03", ["casefile.not_yet_true"]),
    ],
)
def test_nothing_is_recorded_before_it_is_true(loan: File[Loan], since: str, reasons: list[str]) -> None:
    # The form takes a later day; the record does not.
    assert codes(ask(FIND_DAMAGE, loan, {**DAMAGE, "since": since}, situation())) == reasons


def test_one_record_that_is_not_yet_true_refuses_them_all(loan: File[Loan]) -> None:
    def two(file: File[Loan], form: Nothing, now: Situation, others: Files) -> Iterator[Record]:
        yield Record(body=ConflictDeclared(official=UserId("ona"), reason="r"), true_from=MONDAY)
        yield Record(body=ConflictDeclared(official=UserId("ona"), reason="r"), true_from=date(2026, 3, 3))

    refused = ask(replace(TAKE_BACK, records=two), loan, {}, situation())
    assert codes(refused) == ["casefile.not_yet_true"]


def test_an_unfilled_form_is_refused_before_anything_is_decided(nothing: File[Loan]) -> None:
    refused = fill_in(LEND, nothing, {}, situation(), LITHUANIA)
    assert isinstance(refused, Refused)
    assert not refused.forbidden
    assert [one.field for one in refused.problems] == ["title", "shelf", "copies", "reading_room"]


def test_objections_look_at_the_answers(nothing: File[Loan]) -> None:
    assert codes(ask(LEND, nothing, {**NEW_LOAN, "shelf": "rare"}, situation())) == [
        "library_loan.rare_stays_here"
    ]


# The procedure


def test_a_procedure_knows_its_steps_and_its_entries_by_their_codes() -> None:
    assert LIBRARY_LOAN.step("lend") is LEND
    assert LIBRARY_LOAN.kind("library_loan.lent") is Lent
    with pytest.raises(UnknownStep, match=r"library_loan has no step buy; it has \['lend'"):
        LIBRARY_LOAN.step("buy")
    with pytest.raises(UnknownEntry, match=r"library_loan has no entry library_loan\.bought"):
        LIBRARY_LOAN.kind("library_loan.bought")


def test_an_entry_that_the_procedure_does_not_know_is_never_passed_over_in_silence() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Bought(Body):
        TYPE: ClassVar[EntryType] = EntryType("library_loan.bought", "lt/retention:permit-file")

    with pytest.raises(UnknownEntry, match="what Bought does to a loan"):
        file_of([entry(1, Bought())])


def test_a_handed_over_file_is_never_given_to_somebody_barred(loan: File[Loan]) -> None:
    barred = grown(
        loan, [Record(body=ConflictDeclared(official=UserId("ona"), reason="a cousin"))], situation()
    )
    assign = LIBRARY_LOAN.step("assign")
    assert codes(ask(assign, barred, {"unit": "hall", "to": "ona"}, situation(LINA))) == [
        "casefile.assignee_barred"
    ]
    assert codes(ask(assign, barred, {"unit": "hall", "to": "jonas"}, situation(LINA))) == []


ASSIGNED_WHERE = [
    # unit       to        refused because
    ("hall", "jonas", []),
    ("hall", None, []),
    ("cellar", None, ["casefile.no_such_unit"]),
    ("cellar", "jonas", ["casefile.no_such_unit", "casefile.not_of_unit"]),
    ("hall", "nobody", ["casefile.not_of_unit"]),
]


@pytest.mark.parametrize(("unit", "to", "refused"), ASSIGNED_WHERE)
def test_a_file_is_handed_to_who_serves_in_a_unit_that_is_open(
    loan: File[Loan], unit: str, to: str | None, refused: list[str]
) -> None:
    """A file in a unit that is not there would be seen by nobody, and its clocks would run out."""
    assign = LIBRARY_LOAN.step("assign")
    assert codes(ask(assign, loan, {"unit": unit, "to": to}, situation(LINA))) == refused


def test_who_declares_a_conflict_lets_go_of_the_file(loan: File[Loan]) -> None:
    declared = take(LIBRARY_LOAN.step("declare_conflict"), loan, {"reason": "a cousin"}, situation(ONA))
    assert declared.custody.barred == {"ona"}
    assert (declared.custody.unit, declared.custody.assignee) == ("hall", None)


def test_access_is_limited_to_the_named_and_opened_again(loan: File[Loan]) -> None:
    limit = LIBRARY_LOAN.step("limit_access")
    limited = take(limit, loan, {"named": "lina\njonas", "reason": "a colleague's own loan"}, situation(LINA))
    assert limited.custody.named == {"lina", "jonas"}
    assert "access.not_named" in codes(ask(TAKE_BACK, limited, {}, situation(ONA)))
    opened = take(limit, limited, {"reason": "no longer needed"}, situation(LINA))
    assert codes(ask(TAKE_BACK, opened, {}, situation(ONA))) == []
