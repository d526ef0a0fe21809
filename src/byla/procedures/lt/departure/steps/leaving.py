"""Serving the order, giving more days in writing, and recording that the person left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Attachment,
    DateTold,
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
from byla.procedures.lt.decisions import APPEAL, ServiceMethod
from byla.procedures.lt.departure.document import MANDATE
from byla.procedures.lt.departure.entries import DepartureProved, ReturnServed, TermExtended
from byla.procedures.lt.departure.gates import here, in_order
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.steps.deciding import LONGEST_ASKED
from byla.procedures.lt.departure.term import LONGER, TERM, days_of, is_overdue, last_day, to_appeal, to_leave
from byla.procedures.lt.questionnaire import Language
from byla.words import words


@form
class ServeReturn:
    """When, how and in which language the order reached the person, and the document that proves it."""

    served_on: date = day()
    method: ServiceMethod = choice()
    language: Language = choice()
    proof: Attachment = attachment()


def _nothing_to_serve(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    if file.matter.ordered is None:
        yield refusal("departure.none_ordered", TERM, settled_by="sign_return")
    elif file.matter.served is not None:
        yield refusal("departure.served_already", TERM, day=file.matter.served.day)


def _served_before_signing(
    file: File[Departure], form: ServeReturn, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(ReturnServed, form.served_on, file.matter.ordered)


def _served(
    file: File[Departure], form: ServeReturn, situation: Situation, others: Files
) -> Iterator[Record]:
    """The service, and both days that the person is told: to leave by, and to appeal by."""
    act = held(file.matter.ordered).number
    body = ReturnServed(act=act, method=form.method, language=form.language, proof=form.proof)
    yield Record(body=body, true_from=form.served_on)
    served = Standing(file.version + 1, form.served_on, body)
    after = changed(file.matter, served=served)
    for clock in (to_appeal(after, situation), to_leave(after, situation)):
        last = None if clock is None else clock.read(situation.calendar, situation.on).day
        if clock is not None and last is not None:
            told = DateTold(clock=clock.code, day=last, article=clock.article, in_entry=served.number)
            yield Record(body=told, true_from=form.served_on)


SERVE_RETURN: Step[Departure, ServeReturn] = Step(
    code="serve_return",
    form=ServeReturn,
    roles=frozenset({Role.CASEWORKER}),
    under=(TERM, APPEAL, "eu/2008-115:12(1)"),
    bars=_nothing_to_serve,
    objections=_served_before_signing,
    records=_served,
)


def _circumstances(file: File[Departure], situation: Situation) -> Sequence[Option]:
    """The circumstances for which the law of the day lets a term be longer."""
    found = situation.law().value(LONGER, "circumstances")
    listed = found if isinstance(found, tuple) else ()
    return [Option(f"lt/utpi:{one}", words("departure.cited", cited=f"lt/utpi:{one}")) for one in listed]


@form
class ExtendTerm:
    """How many days in all, for which circumstance, why, and the letter that confirms it."""

    total: int = number(least=1, most=LONGEST_ASKED)
    circumstance: str = choice(_circumstances)
    because: str = text()
    confirmation: Attachment = attachment()


def _no_term_runs(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    yield from here(file, situation)
    if to_leave(file.matter, situation) is None:
        yield refusal("departure.no_term_runs", LONGER, settled_by="serve_return")
    elif is_overdue(file.matter, situation):
        yield refusal("departure.term_over", LONGER, day=held(last_day(file.matter, situation)))


def _too_long_or_no_longer(
    file: File[Departure], form: ExtendTerm, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Art. 127(3^2): 60 days in all at most; and an extension makes it longer."""
    extensions = file.matter.extensions
    now = extensions[-1].says.total if extensions else held(file.matter.ordered).says.days
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
    last = last_day(after, situation)
    if last is not None:
        yield Record(body=DateTold(clock="departure", day=last, article=LONGER, in_entry=one.number))


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


def _left(
    file: File[Departure], form: ProveDeparture, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=DepartureProved(proof=form.proof), true_from=form.left_on)


PROVE_DEPARTURE: Step[Departure, ProveDeparture] = Step(
    code="prove_departure",
    form=ProveDeparture,
    roles=frozenset({Role.CASEWORKER}),
    under=(TERM, "eu/2018-1860:6(2)"),
    bars=here,
    records=_left,
)
