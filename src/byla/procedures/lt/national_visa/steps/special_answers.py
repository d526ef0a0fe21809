"""Answers that are political opinions: read by those who must know them, gone once nobody here must any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byla.access import SPECIAL
from byla.casefile import (
    AsidesErased,
    File,
    Files,
    Nothing,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    form,
    refusal,
    text,
)
from byla.procedures.lt.national_visa.course import to_appeal
from byla.procedures.lt.national_visa.entries import SpecialAnswersRead
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import repeats
from byla.words import words

NEED = ("eu/gdpr:9(1)", "eu/gdpr:9(2)(g)")
ERASED_UNDER = "eu/gdpr:17"


def kept_apart(file: File[VisaApplication]) -> tuple[int, ...]:
    """The entries from which something is still kept apart."""
    standing = {one.number for one in file.history.standing if one.body is not None}
    gone = file.custody.asides_erased
    return tuple(one for one in file.matter.apart if one in standing and one not in gone)


def all_apart(file: File[VisaApplication], form: object) -> tuple[int, ...]:
    """For a step that must know whether it is given words that are kept apart."""
    return kept_apart(file)


def words_kept_apart(said: str, situation: Situation) -> Iterator[Refusal]:
    """Refuses a text that repeats an answer kept apart: it would lie in the record in clear."""
    if any(repeats(said, answers.values()) for answers in situation.asides.values()):
        yield refusal("national_visa.words_kept_apart", *NEED)


def _entries(file: File[VisaApplication], situation: Situation) -> Sequence[Option]:
    return [Option(str(one), words("national_visa.entry_apart", number=one)) for one in kept_apart(file)]


def _nothing_apart(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    if not kept_apart(file):
        yield refusal("national_visa.nothing_apart", *NEED)


@form
class ReadSpecialAnswers:
    """Which answers are read, and why they must be."""

    of: str = choice(_entries)
    because: str = text(longest=1000)


def _read(
    file: File[VisaApplication], form: ReadSpecialAnswers, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=SpecialAnswersRead(of=int(form.of), because=form.because))


READ_SPECIAL_ANSWERS: Step[VisaApplication, ReadSpecialAnswers] = Step(
    code="read_special_answers",
    form=ReadSpecialAnswers,
    roles=frozenset({Role.CASEWORKER, Role.SIGNATORY}),
    under=NEED,
    category=SPECIAL,
    bars=_nothing_apart,
    records=_read,
)


def _still_needed(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    """Needed until the application was handed over or taken back; or, where it was not accepted, until the term for
    appeal has passed.
    """
    yield from _nothing_apart(file, situation)
    matter = file.matter
    if matter.ended is None:
        yield refusal("national_visa.not_over", ERASED_UNDER, settled_by="hand_over")
    if matter.not_accepted is None:
        return
    if matter.served is None:
        yield refusal("national_visa.not_served", ERASED_UNDER, settled_by="serve_not_accepted")
        return
    last = to_appeal(matter.served, situation).read(situation.calendar, situation.on).day
    if last is not None and situation.on <= last:
        yield refusal("national_visa.not_final", ERASED_UNDER, until=last)


def _erased(
    file: File[VisaApplication], form: Nothing, situation: Situation, others: Files
) -> Iterator[Record]:
    because = "The application has left the house or ended, and nobody here must know them any more"
    yield Record(body=AsidesErased(entries=kept_apart(file), article=ERASED_UNDER, reason=because))


ERASE_SPECIAL_ANSWERS: Step[VisaApplication, Nothing] = Step(
    code="erase_special_answers",
    form=Nothing,
    roles=frozenset({Role.JOB, Role.DATA_PROTECTION}),
    under=(ERASED_UNDER,),
    bars=_still_needed,
    records=_erased,
)
