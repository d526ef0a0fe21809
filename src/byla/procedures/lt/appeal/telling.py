"""What the files that a decision is about are told, and whether they know how it stands today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from byla.casefile import File, Files, Record, Situation, held
from byla.procedures.lt.appeal.effect import effect
from byla.procedures.lt.appeal.entries import FilesTold
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.term import final_on
from byla.procedures.lt.courts import UNDONE, Contested, follows_instead


def told(
    file: File[Appeal], appeal: Appeal, situation: Situation, on: date, others: Files
) -> Iterator[Record]:
    """In each file that the decision is about, how it stands; in the appeal's own, that all of them know."""
    now, lodged = effect(appeal, situation), held(appeal.lodged).says
    word = Contested(
        appeal=file.id,
        decision=lodged.decision,
        suspended=now.suspended,
        suspends_return=now.suspends_return,
        under=now.under,
        outcome=now.outcome,
        measure=now.measure,
        points=appeal.outcomes[-1].says.points if now.outcome is not None else (),
        faults=faults(appeal) if now.outcome in UNDONE else (),
        case=lodged.case,
    )
    known = FilesTold(
        files=appeal.files,
        suspended=now.suspended,
        suspends_return=now.suspends_return,
        outcome=now.outcome,
        measure=now.measure,
    )
    yield Record(body=known, true_from=on)
    for one in appeal.files:
        # Its own file is told by its number, also where a court sent it back and it holds it no more.
        instead = None if one == lodged.contests else follows_instead(others[one], lodged.decision)
        if instead is None:
            yield Record(body=word, true_from=on, file=one)
        elif _fell(appeal) or word.outcome in UNDONE:
            yield Record(body=replace(word, decision=instead, points=(), faults=()), true_from=on, file=one)


def _fell(appeal: Appeal) -> bool:
    """Whether the files were told before that the decision is undone."""
    return held(appeal.told).says.outcome in UNDONE


def faults(appeal: Appeal) -> tuple[str, ...]:
    """The reasons that the last court found faulty; of a decision without any, the grounds that do not carry it."""
    lodged, said = held(appeal.lodged).says, appeal.outcomes[-1].says
    reasons = tuple(one.text for one in lodged.reasons if one.entry in said.faulty_reasons)
    return reasons or said.faulty_grounds


def person_untold(appeal: Appeal) -> bool:
    """Whether every file knows what a court made of the decision, and the person was not told what follows from it."""
    told, person = appeal.told, appeal.outcome_told
    if told is None or told.says.outcome is None:
        return False
    return person is None or person.number < told.number


def since(appeal: Appeal, situation: Situation) -> date:
    """The day of what the files are told of: the last word, or the newest of what came before it."""
    now = effect(appeal, situation)
    if now.outcome is not None:
        spoken = appeal.outcomes[-1]
        return spoken.day if spoken.says.at_once else held(final_on(appeal, situation))
    ended = final_on(appeal, situation)
    happened = (appeal.lodged, appeal.admission, appeal.interim)
    days = [one.day for one in happened if one is not None]
    return max(days) if ended is None else ended


def owed(appeal: Appeal, situation: Situation) -> bool:
    """Whether some file does not know how the decision stands today."""
    if appeal.told is None or appeal.lodged is None:
        return False
    said, now = appeal.told.says, effect(appeal, situation)
    knows = (said.suspended, said.suspends_return, said.outcome, said.measure)
    return set(said.files) != set(appeal.files) or knows != (
        now.suspended,
        now.suspends_return,
        now.outcome,
        now.measure,
    )
