"""Answers that are political opinions: read by those who must know them, gone once nobody here must any more."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Nothing, Refusal, Situation, Step, refusal
from byla.procedures.lt.decisions import to_appeal
from byla.procedures.lt.national_visa.entries import NotAcceptedServed, SpecialAnswersRead
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import (
    ERASED_UNDER,
    NEED,
    ReadSpecialAnswers,
    erase_special_answers,
    read_special_answers,
    repeats_what_is_apart,
)


def words_kept_apart(said: str, situation: Situation) -> Iterator[Refusal]:
    """Refuses a text that repeats an answer kept apart: it would lie in the record in clear."""
    if repeats_what_is_apart(said, situation):
        yield refusal("national_visa.words_kept_apart", *NEED)


READ_SPECIAL_ANSWERS: Step[VisaApplication, ReadSpecialAnswers] = read_special_answers(SpecialAnswersRead)


def _still_needed(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    """Needed until the application was handed over or taken back; or, where it was not accepted, until the term for
    appeal has passed.
    """
    matter = file.matter
    if matter.ended is None:
        yield refusal("national_visa.not_over", ERASED_UNDER, settled_by="hand_over")
    if matter.not_accepted is None:
        return
    if matter.served is None:
        yield refusal("national_visa.not_served", ERASED_UNDER, settled_by="serve_not_accepted")
        return
    last = (
        to_appeal(NotAcceptedServed, matter.served.day, situation).read(situation.calendar, situation.on).day
    )
    if last is not None and situation.on <= last:
        yield refusal("national_visa.not_final", ERASED_UNDER, until=last)


ERASE_SPECIAL_ANSWERS: Step[VisaApplication, Nothing] = erase_special_answers(
    _still_needed, "The application has left the house or ended, and nobody here must know them any more"
)
