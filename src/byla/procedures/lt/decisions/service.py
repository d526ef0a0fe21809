"""Serving the person with what was signed, and the days that they are told with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from byla.calendars import Clock
from byla.casefile import (
    Attachment,
    Body,
    Citation,
    DateTold,
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Standing,
    Step,
    attachment,
    choice,
    day,
    form,
    held,
)
from byla.procedures.lt.decisions.bodies import Served, ServiceMethod
from byla.procedures.lt.decisions.court_and_term import to_appeal
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.questionnaire import Language

M = TypeVar("M")
S = TypeVar("S", bound=Served)


@form
class Serve:
    """When, how and in which language the decision reached the person, and the document that proves it."""

    served_on: date = day()
    method: ServiceMethod = choice()
    language: Language = choice()
    proof: Attachment = attachment()


def told(clock: Clock, *, in_entry: int, situation: Situation, on: date | None = None) -> Iterator[Record]:
    """That the person was told the last day of the clock, with that entry, on that day (today where None)."""
    last = clock.read(situation.calendar, situation.on).day
    if last is not None:
        body = DateTold(clock=clock.code, day=last, article=clock.article, in_entry=in_entry)
        yield Record(body=body, true_from=on)


def the_remedy(served: Standing[Served], matter: object, situation: Situation) -> tuple[Clock, ...]:
    """Whoever is served is told until when they may appeal (UTPI 138(1))."""
    return (to_appeal(type(served.says), served.day, situation),)


def serving(
    code: str,
    entry: type[S],
    *,
    act: Callable[[M], Standing[Body] | None],
    bars: Callable[[File[M], Situation], Iterable[Refusal]],
    under: tuple[Citation, ...],
    tells: Callable[[Standing[S], M, Situation], tuple[Clock, ...]] = the_remedy,
) -> Step[M, Serve]:
    """The step that records the service of `act`, and the last day of each clock that the person is told with it."""

    def before_signing(file: File[M], form: Serve, situation: Situation, others: Files) -> Iterator[Refusal]:
        yield from in_order(entry, form.served_on, act(file.matter))

    def served(file: File[M], form: Serve, situation: Situation, others: Files) -> Iterator[Record]:
        number = held(act(file.matter)).number
        body = entry(act=number, method=form.method, language=form.language, proof=form.proof)
        yield Record(body=body, true_from=form.served_on)
        one = Standing(file.version + 1, form.served_on, body)
        for clock in tells(one, file.matter, situation):
            yield from told(clock, in_entry=one.number, situation=situation, on=form.served_on)

    return Step(
        code=code,
        form=Serve,
        roles=frozenset({Role.CASEWORKER}),
        under=under,
        bars=bars,
        objections=before_signing,
        records=served,
    )
