"""Having an expulsion executed (UTPI 127(2)): a named official asks a service to take the person to the border."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Files, Record, Refusal, Role, Situation, Step, form, held, refusal, text
from byla.procedures.lt.courts import unanswered_points
from byla.procedures.lt.departure.entries import ExecutionAsked
from byla.procedures.lt.departure.expulsion import AT_ONCE
from byla.procedures.lt.departure.gates import no_asylum_125_4
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.refoulement import PERSECUTION, TORTURE, barred_130
from byla.procedures.lt.departure.required_to_expel import decision_before_waits, no_court_looks
from byla.procedures.lt.departure.steps.suspending import nobody_expelled
from byla.procedures.lt.departure.suspension import SUSPENDED, execution_stands, not_suspended_128_2
from byla.procedures.lt.departure.term import had_a_month_to_be_expelled
from byla.procedures.lt.free_movement import no_month_given_30_3
from byla.procedures.lt.what_follows import follows_on_nothing, of_decision_and_person


@form
class ExecuteExpulsion:
    """Which service is asked to take the person to the border."""

    service: str = text(longest=200)


def _not_to_be_executed(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """What barred the signature bars the execution, for it may have come since; and what suspends it."""
    matter = file.matter
    yield from nobody_expelled(file, situation)
    if execution_stands(matter):
        asked = held(matter.execution_asked).day
        yield refusal("departure.execution_asked_already", AT_ONCE, day=asked)
    yield from not_suspended_128_2(file, situation)
    yield from no_court_looks(file, situation)
    yield from no_asylum_125_4(file, situation)
    if not had_a_month_to_be_expelled(matter, situation):
        yield from no_month_given_30_3(matter.restriction)
    if matter.expelled is not None:
        yield from barred_130(matter, matter.expelled.says.country)
        yield from _order_there_undone(file, matter.expelled.says.country)


def _order_there_undone(file: File[Departure], country: str) -> Iterator[Refusal]:
    """Nobody is taken to a country while a court found the order to leave for it faulty and that is unanswered: an
    expulsion for a threat stands without the order (126(1)(3)), and may rest on the same.
    """
    orders = file.matter.orders_undone
    yield from unanswered_points(file, *(one.number for one in orders if one.country == country))


def _follows_on_nothing(
    file: File[Departure], form: ExecuteExpulsion, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from follows_on_nothing(file, form, situation, others)
    yield from decision_before_waits(file, form, situation, others)


def _asked(
    file: File[Departure], form: ExecuteExpulsion, situation: Situation, others: Files
) -> Iterator[Record]:
    act = held(file.matter.expelled).number
    yield Record(body=ExecutionAsked(act=act, service=form.service, by=situation.actor.id))


EXECUTE_EXPULSION: Step[Departure, ExecuteExpulsion] = Step(
    code="execute_expulsion",
    form=ExecuteExpulsion,
    roles=frozenset({Role.CASEWORKER}),
    under=(AT_ONCE, SUSPENDED, PERSECUTION, TORTURE),
    adverse=True,
    bars=_not_to_be_executed,
    touches=of_decision_and_person,
    objections=_follows_on_nothing,
    records=_asked,
)
