"""What is owed once somebody is expelled (UTPI 127(2): executed at once): to have it executed, then to prove that they
left. Neither has a term, and nobody is late with it; it is owed since a day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from byla.casefile import File, Situation, Standing, Task, held
from byla.procedures.lt.departure.entries import ExpulsionOrdered
from byla.procedures.lt.departure.matter import Departure
from byla.words import words

ASKED_ALREADY, UNANSWERED = "departure.execution_asked_already", "lt.points_unanswered"


def owed_at_once_127_2(file: File[Departure], situation: Situation) -> Iterator[Task]:
    """That the expulsion is executed, after what a court asked about an order to the same country is answered; once a
    service was asked to, that the person left. Nothing of it while something else keeps it from being executed.
    """
    matter, signed = file.matter, file.matter.expelled
    if signed is None:
        return
    bars = {one.code for one in file.procedure.step("execute_expulsion").bars(file, situation)}
    if not bars:
        since = _free_since(matter, signed)
        said = words("departure.execution_owed", decision=signed.says.number, since=since)
        yield Task(said=said, settled_by="execute_expulsion", owed=True, since=since)
    elif bars == {UNANSWERED}:
        since = _free_since(matter, signed)
        said = words("departure.answers_owed", decision=signed.says.number)
        yield Task(said=said, settled_by="answer_point", owed=True, since=since)
    elif bars == {ASKED_ALREADY}:
        asked = held(matter.execution_asked).day
        said = words("departure.proof_owed", day=asked)
        yield Task(said=said, settled_by="prove_departure", owed=True, since=asked)


def _free_since(matter: Departure, signed: Standing[ExpulsionOrdered]) -> date:
    """The day of the signature, or the newest day on which something on record that keeps it from being executed could
    have ended: a suspension, a court's word, a point of it that was answered, an application for asylum, or a look at
    what awaits the person there.
    """
    ends: list[Standing[Any] | None] = [
        signed,
        matter.asylum_answer,
        matter.check_of(signed.says.country),
        *matter.suspensions_ended,
        *matter.contested,
        *matter.answers,
    ]
    return max(one.day for one in ends if one is not None)
