"""Serving the order, giving more days in writing, and recording that the person left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.calendars import Clock
from byla.casefile import (
    Attachment,
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Standing,
    Step,
    attachment,
    changed,
    choice,
    day,
    form,
    held,
    number,
    refusal,
    text,
)
from byla.procedures.lt.decisions import APPEAL, serving, the_remedy, told
from byla.procedures.lt.departure.document import MANDATE
from byla.procedures.lt.departure.entries import DepartureProved, ReturnServed, TermExtended
from byla.procedures.lt.departure.gates import not_fallen
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.required_to_expel import unexpelled
from byla.procedures.lt.departure.steps.deciding import LONGEST_ASKED
from byla.procedures.lt.departure.term import (
    LONGER,
    TERM,
    days_in_all,
    days_of,
    is_overdue,
    last_day,
    to_leave,
)
from byla.words import words


def _nothing_to_serve(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    yield from not_fallen(file, situation)
    if file.matter.ordered is None:
        yield refusal("departure.none_ordered", TERM, settled_by="sign_return")
    elif file.matter.served is not None:
        yield refusal("departure.served_already", TERM, day=file.matter.served.day)


def _remedy_and_term(
    served: Standing[ReturnServed], matter: Departure, situation: Situation
) -> tuple[Clock, ...]:
    """Both days that the person is told: to appeal by, and to leave by."""
    leaving = to_leave(changed(matter, served=served), situation)
    return (*the_remedy(served, matter, situation), *(() if leaving is None else (leaving,)))


SERVE_RETURN = serving(
    "serve_return",
    ReturnServed,
    act=lambda matter: matter.ordered,
    bars=_nothing_to_serve,
    under=(TERM, APPEAL, "eu/2008-115:12(1)"),
    tells=_remedy_and_term,
)


def _circumstances(file: File[Departure], situation: Situation) -> Sequence[Option]:
    """The circumstances for which the law of the day lets a term be longer."""
    listed = situation.law().codes(LONGER, "circumstances")
    return [Option(f"lt/utpi:{one}", words("departure.cited", cited=f"lt/utpi:{one}")) for one in listed]


@form
class ExtendTerm:
    """How many days in all, for which circumstance, why, and the letter that confirms it."""

    total: int = number(least=1, most=LONGEST_ASKED)
    circumstance: str = choice(_circumstances)
    because: str = text()
    confirmation: Attachment = attachment()


def _no_term_runs(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    over = tuple(unexpelled(file, situation))
    yield from over
    if over:
        return
    if to_leave(file.matter, situation) is None:
        yield refusal("departure.no_term_runs", LONGER, settled_by="serve_return")
    elif is_overdue(file.matter, situation):
        yield refusal("departure.term_over", LONGER, day=held(last_day(file.matter, situation)))


def _too_long_or_no_longer(
    file: File[Departure], form: ExtendTerm, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Art. 127(3^2): 60 days in all at most; and an extension makes it longer."""
    now = days_in_all(file.matter)
    most = days_of(situation.law(), LONGER, "ceiling")
    if form.total > most:
        yield refusal("departure.longer_than_allowed", LONGER, days=form.total, allowed=most)
    elif form.total <= now:
        yield refusal("departure.no_longer", LONGER, days=form.total, now=now)


def _extended(
    file: File[Departure], form: ExtendTerm, situation: Situation, others: Files
) -> Iterator[Record]:
    body = TermExtended(
        total=form.total,
        circumstance=form.circumstance,
        because=form.because,
        confirmation=form.confirmation,
        signatory=situation.actor.id,
    )
    yield Record(body=body)
    one = Standing(file.version + 1, situation.on, body)
    after = changed(file.matter, extensions=(*file.matter.extensions, one))
    yield from told(held(to_leave(after, situation)), in_entry=one.number, situation=situation)


EXTEND_TERM: Step[Departure, ExtendTerm] = Step(
    code="extend_term",
    form=ExtendTerm,
    roles=frozenset({Role.SIGNATORY}),
    under=(LONGER, "eu/2008-115:7(2)", "eu/2008-115:14(2)"),
    mandate=MANDATE,
    bars=_no_term_runs,
    objections=_too_long_or_no_longer,
    records=_extended,
)


@form
class ProveDeparture:
    """When the person left, and the document that shows it."""

    left_on: date = day()
    proof: Attachment = attachment()


def _left_already(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """That somebody left is proved also of an order that a court undid meanwhile."""
    departed = file.matter.departed
    if departed is not None:
        yield refusal("departure.left_already", TERM, day=departed.day)


def _left(
    file: File[Departure], form: ProveDeparture, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=DepartureProved(proof=form.proof), true_from=form.left_on)


PROVE_DEPARTURE: Step[Departure, ProveDeparture] = Step(
    code="prove_departure",
    form=ProveDeparture,
    roles=frozenset({Role.CASEWORKER}),
    under=(TERM, "eu/2018-1860:6(2)"),
    bars=_left_already,
    records=_left,
)
