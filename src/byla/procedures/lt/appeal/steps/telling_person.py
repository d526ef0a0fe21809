"""Telling the person what became of everything that the court's word undid, or let stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Attachment,
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    choice,
    day,
    form,
    held,
    refusal,
)
from byla.procedures.lt.appeal.entries import OutcomeTold
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.telling import person_untold
from byla.procedures.lt.appeal.term import BOUND
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.questionnaire import Language


@form
class TellOfOutcome:
    """When the person was told in writing what holds now in every file, in which language, and the letter."""

    told_on: date = day()
    language: Language = choice()
    letter: Attachment = attachment()


def _nothing_to_tell(file: File[Appeal], situation: Situation) -> Iterator[Refusal]:
    """First the files; then the person, of each word of a court once."""
    told = file.matter.told
    if told is None or told.says.outcome is None:
        yield refusal("appeal.files_know_nothing", BOUND, settled_by="carry_out")
    elif not person_untold(file.matter):
        yield refusal("appeal.person_told_already", BOUND, day=held(file.matter.outcome_told).day)


def _before_the_files(
    file: File[Appeal], form: TellOfOutcome, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(OutcomeTold, form.told_on, held(file.matter.told), BOUND)


def _told(file: File[Appeal], form: TellOfOutcome, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=OutcomeTold(language=form.language, letter=form.letter), true_from=form.told_on)


TELL_OF_OUTCOME: Step[Appeal, TellOfOutcome] = Step(
    code="tell_of_outcome",
    form=TellOfOutcome,
    roles=frozenset({Role.CASEWORKER}),
    under=(BOUND, "eu/charter:41"),
    bars=_nothing_to_tell,
    objections=_before_the_files,
    records=_told,
)
