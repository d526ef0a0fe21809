"""The steps on answers that are political opinions: read by those who must know them, gone once nobody here must."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

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
from byla.procedures.lt.questionnaire.entries import Read
from byla.procedures.lt.questionnaire.parting import repeats
from byla.words import words

NEED = ("eu/gdpr:9(1)", "eu/gdpr:9(2)(g)")
ERASED_UNDER = "eu/gdpr:17"


class KeepsApart(Protocol):
    """A matter that knows from which entries something is kept apart, and of which questions."""

    @property
    def apart(self) -> Mapping[int, tuple[str, ...]]: ...


M = TypeVar("M", bound=KeepsApart)


def kept_apart(file: File[M]) -> tuple[int, ...]:
    """The entries from which something is still kept apart."""
    standing = {one.number for one in file.history.standing if one.body is not None}
    gone = file.custody.asides_erased
    return tuple(one for one in file.matter.apart if one in standing and one not in gone)


def all_apart(file: File[M], form: object) -> tuple[int, ...]:
    """For a step that must know whether it is given words that are kept apart."""
    return kept_apart(file)


def repeats_what_is_apart(said: str | None, situation: Situation) -> bool:
    """Whether a text repeats, or is part of, an answer kept apart: it would lie in the record in clear."""
    return any(repeats(said or "", answers.values()) for answers in situation.asides.values())


def nothing_apart(file: File[M], situation: Situation) -> Iterator[Refusal]:
    """Bars a step where nothing is kept apart, or no more."""
    if not kept_apart(file):
        yield refusal(f"{file.procedure.code}.nothing_apart", *NEED)


def _entries(file: File[Any], situation: Situation) -> Sequence[Option]:
    apart = f"{file.procedure.code}.entry_apart"
    return [Option(str(one), words(apart, number=one)) for one in kept_apart(file)]


@form
class ReadSpecialAnswers:
    """Which answers are read, and why they must be."""

    of: str = choice(_entries)
    because: str = text(longest=1000)


def read_special_answers(read: type[Read]) -> Step[M, ReadSpecialAnswers]:
    """The step that opens them to whoever takes it, and records who did and why."""

    def records(
        file: File[M], form: ReadSpecialAnswers, situation: Situation, others: Files
    ) -> Iterator[Record]:
        yield Record(body=read(of=int(form.of), because=form.because))

    return Step(
        code="read_special_answers",
        form=ReadSpecialAnswers,
        roles=frozenset({Role.CASEWORKER, Role.SIGNATORY}),
        under=NEED,
        category=SPECIAL,
        bars=nothing_apart,
        records=records,
    )


def erase_special_answers(
    needed: Callable[[File[M], Situation], Iterator[Refusal]], because: str
) -> Step[M, Nothing]:
    """The step that destroys them, once nothing of `needed` stands in its way."""

    def bars(file: File[M], situation: Situation) -> Iterator[Refusal]:
        yield from nothing_apart(file, situation)
        yield from needed(file, situation)

    def records(file: File[M], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
        yield Record(body=AsidesErased(entries=kept_apart(file), article=ERASED_UNDER, reason=because))

    return Step(
        code="erase_special_answers",
        form=Nothing,
        roles=frozenset({Role.JOB, Role.DATA_PROTECTION}),
        under=(ERASED_UNDER,),
        bars=bars,
        records=records,
    )
