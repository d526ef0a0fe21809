"""What several steps on alerts ask alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.casefile import File, FileId, Files, Refusal, Situation, held, refusal
from byla.persons import PersonRecord
from byla.procedures.lt.alert.codes import AlertKind, PackAct
from byla.procedures.lt.alert.due import Due, due
from byla.procedures.lt.alert.wanted import Source
from byla.procedures.lt.gates import person_in

INFORMED = "eu/2018-1861:52"
DECIDED = {AlertKind.RETURN: "eu/2018-1860:3(1)", AlertKind.REFUSAL: "eu/2018-1861:24(3)"}


def owed(source: Source, file: File[Any], situation: Situation, *acts: PackAct) -> Due | None:
    """What SIS must be told next, where it is one of these."""
    found = due(file.matter.alert, source.wanted(file, situation), situation)
    return found if found is not None and found.act in acts else None


def decided(source: Source, file: File[Any], situation: Situation) -> Iterator[Refusal]:
    """Bars a step while there is nothing of which SIS should be told."""
    if source.wanted(file, situation) is None:
        yield refusal("alert.no_decision", DECIDED[source.kind])


def answered_first(file: File[Any]) -> Iterator[Refusal]:
    """Nothing new is made for SIS before it is known whether it took what was made last."""
    open_pack = file.matter.alert.unanswered
    if open_pack is not None:
        yield refusal(
            "alert.pack_unanswered",
            "eu/2018-1861:44",
            settled_by="record_sis_answer",
            pack=open_pack.says.written["pack"],
            day=open_pack.day,
        )


def in_sis(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    """Bars a step while SIS holds no alert of this file."""
    if file.matter.alert.in_sis is None:
        yield refusal("alert.none_in_sis", "eu/2018-1861:24(1)(b)")


def of_person(file: File[Any], form: Any) -> tuple[FileId, ...]:
    """The identity record."""
    return (held(file.matter.person),)


def record_of(file: File[Any], others: Files) -> PersonRecord:
    """What the identity record says of whom the file is about."""
    return person_in(others, held(file.matter.person))
