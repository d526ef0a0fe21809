"""The course of an appeal: where it stands, the one step that must happen next, the clocks that run, and its end."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Bound, Deadline, Event, File, FileId, Situation, Task
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.telling import owed, person_untold
from byla.procedures.lt.appeal.term import final_on, to_decide, to_go_on, to_lodge
from byla.procedures.lt.course import passing
from byla.words import Words, words

DECIDING = frozenset({"record_outcome"})
STAGES = ("none", "lodged", "not_admitted", "admitted", "taken_back", "decided", "went_on", "decided_at_last")


def stage(appeal: Appeal) -> str:
    """Texts at `appeal.stage.<code>`."""
    reached = (
        ("decided_at_last", appeal.supreme),
        ("went_on", appeal.further),
        ("decided", appeal.first),
        ("taken_back", appeal.taken_back),
        ("not_admitted", appeal.turned_away),
        ("admitted", appeal.admission),
        ("lodged", appeal.lodged),
    )
    return next((code for code, happened in reached if happened is not None), "none")


def aim(appeal: Appeal) -> str | None:
    """What the court decides; that every file knows it."""
    return None if appeal.lodged is None else "record_outcome" if not appeal.outcomes else "carry_out"


def next_step(file: File[Appeal], situation: Situation) -> str | None:
    """First that every file knows how the decision stands; then that the person knows what follows; then what the court
    has not said yet. None while the house waits for the court or for a term, and once everybody knows the last word.
    """
    appeal = file.matter
    if appeal.lodged is None:
        return None
    if appeal.found is None:
        return "find_what_hangs_on_it"
    if owed(appeal, situation):
        return "carry_out"
    if person_untold(appeal):
        return "tell_of_outcome"
    if final_on(appeal, situation) is not None:
        return None
    if appeal.admission is None:
        return "record_admission"
    return None if appeal.first is not None and appeal.further is None else "record_outcome"


def deadlines(file: File[Appeal], situation: Situation) -> tuple[Deadline, ...]:
    """To complain, for the court to decide, and to go on."""
    return tuple(_deadlines(file.matter, situation))


def _deadlines(appeal: Appeal, situation: Situation) -> Iterator[Deadline]:
    if appeal.lodged is None:
        return
    lodging = to_lodge(appeal.lodged.says, situation)
    if lodging is not None:
        yield Deadline(clock=lodging, binds=Bound.PERSON, met=appeal.lodged.day)
    deciding, over = to_decide(appeal, situation), appeal.first or appeal.taken_back
    if deciding is not None:
        met = None if over is None else over.day
        yield Deadline(clock=deciding, binds=Bound.COURT, kept_by=DECIDING, met=met)
    going_on = to_go_on(appeal, situation)
    if going_on is not None and appeal.further is not None:
        yield Deadline(clock=going_on, binds=Bound.PERSON, met=appeal.further.day)
    elif going_on is not None:
        yield passing(going_on, situation)


def tasks(file: File[Appeal], situation: Situation) -> Iterator[Task]:
    """That the person is told what holds now, once every file knows."""
    if person_untold(file.matter):
        yield Task(said=words("appeal.person_untold"), settled_by="tell_of_outcome", owed=True)


def ahead(file: File[Appeal], situation: Situation) -> Iterator[Words]:
    """When and where the court sits, until that day is over, it has decided, or the last word is spoken."""
    sitting = file.matter.sitting
    if sitting is None or sitting.says.sits_on < situation.on or final_on(file.matter, situation) is not None:
        return
    yield words("appeal.court_sits", day=sitting.says.sits_on, where=sitting.says.where)


def end_of_matter(file: File[Appeal], situation: Situation) -> Event | None:
    """That the last word was spoken. From then on its retention counts."""
    final = final_on(file.matter, situation)
    return None if final is None else Event(said=words("appeal.became_final"), day=final)


def subjects(appeal: Appeal) -> tuple[FileId, ...]:
    """Whoever complained."""
    return () if appeal.person is None else (appeal.person,)


def links(appeal: Appeal) -> tuple[FileId, ...]:
    """The file of the decision, and every file that hangs on it."""
    return appeal.files


def known_by(appeal: Appeal) -> tuple[str, ...]:
    """The number that the court gave."""
    return () if appeal.lodged is None else (appeal.lodged.says.case,)
