"""Looking for every file that hangs on the decision, and telling all of them at once how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.casefile import File, FileId, Files, Nothing, Record, Refusal, Role, Situation, Step, held, refusal
from byla.procedures.lt.appeal.codes import Hanging
from byla.procedures.lt.appeal.effect import AUTOMATIC, BY_ORDER
from byla.procedures.lt.appeal.entries import FilesFound, HangsOnIt
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.telling import owed, since, told
from byla.procedures.lt.appeal.term import BOUND, FINAL
from byla.procedures.lt.courts import reached
from byla.procedures.lt.what_follows import BAN, DEPARTURE

FOLLOWS = {DEPARTURE: Hanging.DEPARTURE, BAN: Hanging.BAN}
UNDOES = ("eu/2018-1861:40",)


def _nothing_lodged(file: File[Appeal], situation: Situation) -> Iterator[Refusal]:
    if file.matter.lodged is None:
        yield refusal("appeal.nothing_lodged", "lt/utpi:136", settled_by="record_complaint")


def _of_what_is_known(file: File[Appeal], form: Nothing) -> tuple[FileId, ...]:
    """The file of the decision, and what an earlier look found: more may hang on that."""
    return file.matter.files


def hanging(appeal: Appeal, others: Files) -> tuple[HangsOnIt, ...]:
    """What hangs on the decision: the permit that it is about, what was opened after it, and what the family's permits
    lost with it; of these, what was opened after that.
    """
    lodged = held(appeal.lodged).says
    permit = () if lodged.permit is None else (HangsOnIt(file=lodged.permit, what=Hanging.PERMIT),)
    dependants = reached(others[lodged.contests])
    return (
        *permit,
        *_opened_after(others[lodged.contests]),
        *(HangsOnIt(file=one, what=Hanging.DEPENDANT) for one in dependants),
        *(found for one in dependants if one in others for found in _opened_after(others[one])),
    )


def _opened_after(decided: File[Any]) -> Iterator[HangsOnIt]:
    for one in decided.custody.links:
        if one.role in FOLLOWS:
            yield HangsOnIt(file=one.other, what=FOLLOWS[one.role])


def _found(file: File[Appeal], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=FilesFound(files=hanging(file.matter, others)))


FIND_WHAT_HANGS_ON_IT: Step[Appeal, Nothing] = Step(
    code="find_what_hangs_on_it",
    form=Nothing,
    roles=frozenset({Role.CASEWORKER}),
    under=(BOUND,),
    bars=_nothing_lodged,
    touches=_of_what_is_known,
    records=_found,
)


def _nothing_to_tell(file: File[Appeal], situation: Situation) -> Iterator[Refusal]:
    yield from _nothing_lodged(file, situation)
    if file.matter.lodged is not None and not owed(file.matter, situation):
        yield refusal("appeal.all_files_know", FINAL)


def _every_file(file: File[Appeal], form: Nothing) -> tuple[FileId, ...]:
    return file.matter.files


def _some_left_out(
    file: File[Appeal], form: Nothing, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Nothing is half done: a file that hangs on the decision and is not told would go on as if nothing were."""
    if not {one.file for one in hanging(file.matter, others)} <= set(file.matter.files):
        yield refusal("appeal.more_hangs_on_it", BOUND, settled_by="find_what_hangs_on_it")


def _told(file: File[Appeal], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    yield from told(file, file.matter, situation, since(file.matter, situation), others)


CARRY_OUT: Step[Appeal, Nothing] = Step(
    code="carry_out",
    form=Nothing,
    roles=frozenset({Role.CASEWORKER}),
    under=(AUTOMATIC, BY_ORDER, FINAL, BOUND, *UNDOES),
    adverse=True,
    bars=_nothing_to_tell,
    touches=_every_file,
    objections=_some_left_out,
    records=_told,
)
