"""The steps by which content is destroyed, on an order for single entries or because its term of retention is over; and
the hold that keeps it for a claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from byla.casefile.accepted_law import unconfirmed_of
from byla.casefile.aside import AsidesErased
from byla.casefile.entry import Entry
from byla.casefile.erasure import Erased, ErasureHeld, HoldEnded
from byla.casefile.file import File
from byla.casefile.form import Option, choice, choices, day, form, line, text, yes_no
from byla.casefile.refusal import Refusal, refusal
from byla.casefile.rest import KEPT_FOR_EVER
from byla.casefile.retention import HOLD_UNDER, due, retention
from byla.casefile.role import Role
from byla.casefile.situation import Situation
from byla.casefile.step import Files, Record, Step
from byla.words import words

AGAIN = "It was erased on that day; a backup of before brought it back"
NOT_ON_REQUEST = "eu/gdpr:17(3)(b)"
EVEN_WHAT_LAW_KEEPS = "erases_what_law_keeps"
"""The value by which a provision says that content may be destroyed under it: also what law keeps, or not that."""


def _erasable(file: File[Any], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(entry.number), words("casefile.erasable", entry=entry.number, kind=words(entry.header.type))
        )
        for entry in _holding_content(file)
    ]


def _holding_content(file: File[Any]) -> Iterator[Entry]:
    """The entries whose content may go by an order. What is kept for ever stays, and so does a signed act, without
    which the matter would count as undecided (Article 17(3)(b) GDPR); it goes with the whole file, when its term is
    over.
    """
    for entry in file.entries:
        if entry.body is not None and not entry.body.SIGNED and not isinstance(entry.body, KEPT_FOR_EVER):
            yield entry


def _articles(file: File[Any], situation: Situation) -> Sequence[Option]:
    """The provisions of the day under which single entries can be ordered to go."""
    ordering = (one for one in situation.law().text.provisions.values() if EVEN_WHAT_LAW_KEEPS in one.values)
    return [
        Option(one.id, words("casefile.erasing_article", article=one.id, text=one.text))
        for one in sorted(ordering, key=lambda one: one.id)
    ]


@form
class EraseEntries:
    """Which entries, under which article, and why now."""

    entries: tuple[str, ...] = choices(_erasable)
    article: str = choice(_articles)
    reason: str = text(longest=2000)


def _may_be_erased(
    file: File[Any], form: EraseEntries, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if file.custody.holds:
        yield refusal("casefile.content_held", HOLD_UNDER, settled_by="end_hold")
    elif not situation.law().value(form.article, EVEN_WHAT_LAW_KEEPS):
        yield from _kept_by_law(file, form, situation)


def _kept_by_law(file: File[Any], form: EraseEntries, situation: Situation) -> Iterator[Refusal]:
    chosen = {int(number) for number in form.entries}
    for one in retention(file, situation).kept:
        kept = sorted(chosen.intersection(one.entries))
        if one.obliged and kept:
            listed = ", ".join(map(str, kept))
            yield refusal("casefile.law_keeps", *one.cited, NOT_ON_REQUEST, entries=listed, why=one.why)


def _nothing_left(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    if not any(_holding_content(file)):
        yield refusal("casefile.nothing_to_erase")


def _erased(file: File[Any], form: EraseEntries, situation: Situation, others: Files) -> Iterator[Record]:
    chosen = {int(number) for number in form.entries}
    corrections = {
        entry.number for entry in file.entries if entry.header.corrects in chosen and entry.body is not None
    }
    numbers = tuple(sorted(chosen | corrections))
    yield Record(body=Erased(entries=numbers, article=form.article, reason=form.reason))


ERASE_ENTRIES: Step[Any, EraseEntries] = Step(
    code="erase_entries",
    form=EraseEntries,
    roles=frozenset({Role.DATA_PROTECTION}),
    under=("eu/gdpr:17",),
    bars=_nothing_left,
    objections=_may_be_erased,
    records=_erased,
)


@form
class EraseDue:
    """Who erases looked at what is due, and says so."""

    reason: str = text(longest=2000)


def _not_due(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    """Content does not come back; so a term that nobody confirmed ends nothing before the house answers for it."""
    found = due(file, situation)
    if not found:
        yield refusal("casefile.nothing_due", "eu/gdpr:5(1)(e)")
    law = situation.law()
    for one in unconfirmed_of(law, (each.article for each in found)):
        if not any(acceptance.covers(one, law) for acceptance in situation.accepted_law):
            settling = "office.accept_unconfirmed_law"
            yield refusal("casefile.term_unconfirmed", one.id, settled_by=settling, article=one.id)


def _due_erased(file: File[Any], form: EraseDue, situation: Situation, others: Files) -> Iterator[Record]:
    for one in due(file, situation):
        yield Record(body=Erased(entries=one.entries, article=one.article, reason=form.reason))


ERASE_DUE: Step[Any, EraseDue] = Step(
    code="erase_due",
    form=EraseDue,
    roles=frozenset({Role.DATA_PROTECTION}),
    under=("eu/gdpr:5(1)(e)",),
    bars=_not_due,
    records=_due_erased,
)


@form
class HoldErasure:
    """Who needs the file, and for what."""

    reason: str = text(longest=2000)


def _hold(file: File[Any], form: HoldErasure, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=ErasureHeld(reason=form.reason))


HOLD_ERASURE: Step[Any, HoldErasure] = Step(
    code="hold_erasure",
    form=HoldErasure,
    roles=frozenset({Role.CASEWORKER, Role.UNIT_LEAD, Role.DATA_PROTECTION}),
    under=(HOLD_UNDER,),
    records=_hold,
)


def _holds(file: File[Any], situation: Situation) -> Sequence[Option]:
    return [
        Option(str(one), words("casefile.hold_of_entry", entry=one)) for one in sorted(file.custody.holds)
    ]


@form
class EndHold:
    """Which hold, and why nobody needs the file any more."""

    hold: str = choice(_holds)
    reason: str = text(longest=2000)


def _not_held(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    if not file.custody.holds:
        yield refusal("casefile.not_held", settled_by="hold_erasure")


def _hold_ended(file: File[Any], form: EndHold, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=HoldEnded(hold=int(form.hold), reason=form.reason))


END_HOLD: Step[Any, EndHold] = Step(
    code="end_hold",
    form=EndHold,
    roles=frozenset({Role.UNIT_LEAD, Role.DATA_PROTECTION}),
    under=(HOLD_UNDER,),
    bars=_not_held,
    records=_hold_ended,
)


def _left(file: File[Any], situation: Situation) -> Sequence[Option]:
    left = (one for one in file.entries if one.body is not None and not isinstance(one.body, KEPT_FOR_EVER))
    return [
        Option(str(one.number), words("casefile.erasable", entry=one.number, kind=words(one.header.type)))
        for one in left
    ]


@form
class EraseAgain:
    """What was erased before, in the record as it was put back to an earlier day: the same entries, article and day."""

    entries: tuple[str, ...] = choices(_left)
    apart: bool = yes_no()
    article: str = line(longest=60)
    on: date = day()


def _erased_again(file: File[Any], form: EraseAgain, situation: Situation, others: Files) -> Iterator[Record]:
    kind = AsidesErased if form.apart else Erased
    numbers = tuple(sorted(int(number) for number in form.entries))
    yield Record(body=kind(entries=numbers, article=form.article, reason=AGAIN), true_from=form.on)


ERASE_AGAIN: Step[Any, EraseAgain] = Step(
    code="erase_again",
    form=EraseAgain,
    roles=frozenset({Role.JOB}),
    under=("eu/gdpr:17",),
    records=_erased_again,
)
