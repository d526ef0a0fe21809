"""What an expulsion must have before anybody signs it (UTPI 126-130). Each element is a function that looks in the
record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from byla.casefile import File, Files, Refusal, Situation, held, refusal
from byla.procedures.lt.courts import nobody_returned_meanwhile, suspended, unanswered_points
from byla.procedures.lt.decisions import law_accepted_vai_10
from byla.procedures.lt.departure.codes import Expelled
from byla.procedures.lt.departure.expulsion import rests_on
from byla.procedures.lt.departure.gates import here, no_asylum_125_4
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.refoulement import barred_130
from byla.procedures.lt.departure.required import heard_charter_41, offered_130_1, union_citizen_20
from byla.procedures.lt.departure.term import had_a_month, is_overdue
from byla.procedures.lt.free_movement import no_month_given_30_3, under_98_1
from byla.procedures.lt.gates import newest_of

DID_NOT_LEAVE, THREAT = "lt/utpi:126(1)(1)", "lt/utpi:126(1)(3)"


def unexpelled(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Bars a step once the person is expelled or left, or a court undid what it all rests on."""
    yield from here(file, situation)
    if file.matter.expelled is not None:
        yield refusal("departure.expelled_already", "lt/utpi:127(2)", day=file.matter.expelled.day)


def nothing_to_draft_on(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """The hearing and the humanitarian route come before the draft of an expulsion too."""
    yield from unexpelled(file, situation)
    yield from heard_charter_41(file, situation)
    yield from offered_130_1(file, situation)
    yield from union_citizen_20(file, situation)
    yield from month_given_30_3(file, situation)


def month_given_30_3(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Directive 2004/38, 30(3): who moves freely had a month to leave since they were served with the order, or it is
    urgent.
    """
    if not had_a_month(file.matter, situation):
        yield from no_month_given_30_3(file.matter.restriction)


def unfit_expulsion(
    matter: Departure, ground: Expelled, country: str, situation: Situation
) -> Iterator[Refusal]:
    """Arts. 126(1)(1), 126(1)(3), 130: what stands against expelling the person on that ground to that country."""
    if ground is Expelled.DID_NOT_LEAVE and not is_overdue(matter, situation):
        yield refusal("departure.still_has_time", DID_NOT_LEAVE)
    if ground is Expelled.THREAT and (matter.opened is None or not matter.opened.says.threat):
        yield refusal("departure.no_threat_found", THREAT)
    yield from barred_130(matter, country)


def no_court_looks(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Nobody is expelled while a court looks at it and the law, or the court, lets it wait."""
    yield from nobody_returned_meanwhile(file.matter.waits)


def decision_before_waits(
    file: File[Departure], form: object, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """The same of the decision on which it follows, whose file may know of a complaint before this one is told."""
    opened = held(file.matter.opened).says
    before = others[opened.follows].matter
    yield from nobody_returned_meanwhile(suspended(before.contested, opened.decision, returning=True))


def drafted_vai_10(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: a draft that knows the hearing, the checks, the answer and the service of the order
    as they stand.
    """
    matter, draft = file.matter, file.matter.expulsion_draft
    if draft is None:
        yield refusal("departure.expulsion_not_drafted", "lt/vai:10", settled_by="draft_expulsion")
        return
    looks = (*matter.checks, *matter.derived.entries)
    known = (matter.heard, matter.offered, matter.served, matter.restriction, *looks)
    if any(newest_of(file, one.number) > draft.number for one in known if one is not None):
        yield refusal("departure.draft_out_of_date", "lt/vai:10", settled_by="draft_expulsion")


def as_the_law_has_it(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Arts. 126, 130, on the day of signing too."""
    draft = file.matter.expulsion_draft
    if draft is not None:
        yield from unfit_expulsion(file.matter, draft.says.ground, draft.says.country, situation)


def points_of_the_court_answered(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """An expulsion to the same country as one that a court undid waits until each point about it is answered."""
    draft = file.matter.expulsion_draft
    if draft is not None:
        undone = (one.says for one in file.matter.expulsions_undone)
        yield from unanswered_points(
            file, *(one.number for one in undone if one.country == draft.says.country)
        )


def law_of_the_expulsion_vai_10(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: somebody answers by name for applying what no lawyer has confirmed."""
    draft = file.matter.expulsion_draft
    if draft is not None:
        yield from law_accepted_vai_10(
            (*rests_on(draft.says.ground), *under_98_1(file.matter.restriction)), situation
        )


ELEMENTS: tuple[Callable[[File[Departure], Situation], Iterator[Refusal]], ...] = (
    no_asylum_125_4,
    no_court_looks,
    heard_charter_41,
    offered_130_1,
    union_citizen_20,
    month_given_30_3,
    drafted_vai_10,
    as_the_law_has_it,
    points_of_the_court_answered,
    law_of_the_expulsion_vai_10,
)


def missing_to_expel(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Everything that the expulsion lacks, in the order in which somebody would see to it."""
    done = tuple(unexpelled(file, situation))
    yield from done
    if not done:
        yield from (one for element in ELEMENTS for one in element(file, situation))
