"""What a ban must have before anybody signs it. Each element is a function that looks in the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.courts import unanswered_points
from byla.procedures.lt.decisions import law_accepted_vai_10
from byla.procedures.lt.entry_ban.gates import too_long_133, undecided
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.term import FROM_DEPARTURE, LENGTH
from byla.procedures.lt.free_movement import under_98_1
from byla.procedures.lt.gates import newest_of

UNION = ("eu/2008-115:11(2)", "eu/2018-1861:21", "eu/2018-1861:24(1)(a)")
DECIDED_UNDER = (LENGTH, "lt/utpi:133(9)", "lt/utpi:138(1)")


def heard_charter_41(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Charter 41 (C-249/13): the person could say something about a ban and its length, unless telling them of it would
    do a harm that 133(10) names.
    """
    if file.matter.heard is None and file.matter.withheld is None:
        yield refusal("entry_ban.not_heard", "eu/charter:41", settled_by="record_hearing")


def weighed_133_8(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """UTPI 133(8), Regulation 2018/1861, 21 and 24(1)(a): case by case, with all circumstances, after the hearing."""
    ban = file.matter
    heard = 0 if ban.heard is None else newest_of(file, ban.heard.number)
    if ban.weighed is None or ban.weighed.number < heard:
        yield refusal("entry_ban.not_weighed", LENGTH, *UNION, settled_by="weigh_ban")


def drafted_vai_10(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: a draft that knows the hearing and the weighing as they stand, and whose remedy and
    ground are those of the day.
    """
    ban = file.matter
    if ban.draft is None:
        yield refusal("entry_ban.not_drafted", "lt/vai:10", settled_by="draft_ban")
        return
    known = [one.number for one in (ban.heard, ban.weighed, ban.restriction) if one is not None]
    if any(newest_of(file, number) > ban.draft.number for number in known):
        yield refusal("entry_ban.draft_out_of_date", "lt/vai:10", settled_by="draft_ban")


def no_longer_than_allowed_133(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Art. 133: as long as the law of the day of signing allows."""
    if file.matter.draft is not None:
        said = file.matter.draft.says
        yield from too_long_133(said.ground, said.months, situation)


def law_of_the_ban_vai_10(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: somebody answers by name for applying what no lawyer has confirmed."""
    if file.matter.draft is not None:
        cited = (*rests_on(file.matter.draft.says.ground), *under_98_1(file.matter.restriction))
        yield from law_accepted_vai_10(cited, situation)


def points_of_the_court_answered(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """A ban on the same ground as one that a court sent back waits until each point about it is answered."""
    draft = file.matter.draft
    if draft is not None:
        before = (one.number for one in file.matter.sent_back if one.ground == draft.says.ground)
        yield from unanswered_points(file, *before)


def rests_on(ground: str) -> tuple[str, ...]:
    """The provisions that a ban rests on: its ground, and those on its length, the notice and the remedy."""
    return (ground, *DECIDED_UNDER)


ELEMENTS: tuple[Callable[[File[Ban], Situation], Iterator[Refusal]], ...] = (
    undecided,
    heard_charter_41,
    weighed_133_8,
    drafted_vai_10,
    no_longer_than_allowed_133,
    points_of_the_court_answered,
    law_of_the_ban_vai_10,
)


def missing(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Everything that the ban lacks, in the order in which somebody would see to it."""
    for element in ELEMENTS:
        found = tuple(element(file, situation))
        yield from found
        if found and element is undecided:
            return


SHOWN = (*DECIDED_UNDER, FROM_DEPARTURE)
"""What the document cites beside its ground."""
