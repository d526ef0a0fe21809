"""What an order to leave must have before anybody signs it. Each element is a function that looks in the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.courts import unanswered_points
from byla.procedures.lt.decisions import law_accepted_vai_10
from byla.procedures.lt.departure.against import ordered_under
from byla.procedures.lt.departure.codes import Order
from byla.procedures.lt.departure.entries import DepartureOpened
from byla.procedures.lt.departure.gates import no_asylum_125_4, unordered
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.refoulement import PERSECUTION, TORTURE, barred_130
from byla.procedures.lt.departure.term import SET_UNDER, unfit_days_127
from byla.procedures.lt.free_movement import no_month_given_30_3, under_98_1
from byla.procedures.lt.gates import newest_of
from byla.procedures.lt.union_citizen import looked_for, right_respected
from byla.words import words

ROUTE = "lt/utpi:130^1"


def heard_charter_41(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Charter 41 (C-249/13): the person could say something about leaving, where to and by when."""
    if file.matter.heard is None:
        yield refusal("departure.not_heard", "eu/charter:41", "eu/cjeu:c-249-13", settled_by="record_hearing")


def looked_at_130(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Art. 130: before anything is drafted somebody looked at what awaits the person somewhere."""
    if not file.matter.checks:
        yield refusal("departure.nothing_checked", PERSECUTION, TORTURE, settled_by="check_refoulement")


def offered_130_1(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Art. 130^1: the humanitarian route was offered, and what the person said is on record."""
    if file.matter.offered is None:
        yield refusal("departure.route_not_offered", ROUTE, settled_by="offer_humanitarian")


def union_citizen_20(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Article 20 TFEU: nobody is told or made to leave on whom a Union citizen depends so that they had to leave too,
    unless the decision found a threat that outweighs the right.
    """
    matter = file.matter
    yield from looked_for(matter.derived, matter.heard)
    threat = matter.opened is not None and matter.opened.says.threat
    yield from right_respected(matter.derived, situation, threat=threat, removes=True, otherwise=None)


def drafted_vai_10(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: a draft that knows the hearing, the checks and the answer as they stand."""
    matter = file.matter
    if matter.draft is None:
        yield refusal("departure.not_drafted", "lt/vai:10", settled_by="draft_return")
        return
    looks = (*matter.checks, *matter.absconding, *matter.derived.entries)
    known = (matter.heard, matter.offered, matter.other_permit, matter.restriction, *looks)
    if any(newest_of(file, one.number) > matter.draft.number for one in known if one is not None):
        yield refusal("departure.draft_out_of_date", "lt/vai:10", settled_by="draft_return")


def as_the_law_has_it(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Arts. 125(2), 127, 130, on the day of signing too."""
    if file.matter.draft is not None:
        said = file.matter.draft.says
        yield from unfit_order(file.matter, said.order, said.country, said.days, situation)


def unfit_order(
    matter: Departure, order: Order, country: str, days: int, situation: Situation
) -> Iterator[Refusal]:
    """What stands against that order: the other permit, what awaits the person there, or its number of days."""
    permit = matter.other_permit_on(situation.on)
    if (permit is not None) is not (order is Order.DEPART):
        yield refusal("departure.other_order", "lt/utpi:125(2)", "eu/2008-115:6(2)")
    elif permit is not None and permit.says.state != country:
        yield refusal(
            "departure.other_state", "lt/utpi:125(2)", state=words(f"person.country.{permit.says.state}")
        )
    yield from barred_130(matter, country)
    absconding = bool(matter.absconding)
    month = any(no_month_given_30_3(matter.restriction))
    yield from unfit_days_127(order, days, absconding=absconding, given_a_month=month, law=situation.law())


def law_of_the_order_vai_10(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: somebody answers by name for applying what no lawyer has confirmed."""
    draft, opened = file.matter.draft, file.matter.opened
    if draft is not None and opened is not None:
        yield from law_accepted_vai_10(
            (*rests_on(draft.says.order, opened.says), *under_98_1(file.matter.restriction)), situation
        )


def points_of_the_court_answered(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """The same order to the same country as one that a court sent back waits until each point about it is answered."""
    draft = file.matter.draft
    if draft is not None:
        same = (draft.says.order, draft.says.country)
        before = (one.number for one in file.matter.orders_undone if (one.order, one.country) == same)
        yield from unanswered_points(file, *before)


def rests_on(order: Order, opened: DepartureOpened) -> tuple[str, ...]:
    """The provisions that an order to leave rests on."""
    return (ordered_under(order, opened), SET_UNDER[order], "lt/utpi:128(1)", TORTURE, "lt/utpi:138(1)")


ELEMENTS: tuple[Callable[[File[Departure], Situation], Iterator[Refusal]], ...] = (
    no_asylum_125_4,
    heard_charter_41,
    looked_at_130,
    offered_130_1,
    union_citizen_20,
    drafted_vai_10,
    as_the_law_has_it,
    points_of_the_court_answered,
    law_of_the_order_vai_10,
)


def missing(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Everything that the order lacks, in the order in which somebody would see to it."""
    done = tuple(unordered(file, situation))
    yield from done
    if not done:
        yield from (one for element in ELEMENTS for one in element(file, situation))
