"""Forms: what a step asks for. One declaration gives the page its fields, the API its schema, and the step
its typed values.

    @form
    class RecordFact:
        statement: str = text(longest=4000)
        kind: FactKind = choice()
        happened: date | None = day(required=False)

A field asks for a closed list (an enumeration, or options that depend on the file), for another file, or for a
plain value with bounds.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

from byla.words import Words

if TYPE_CHECKING:
    from byla.casefile.file import File
    from byla.casefile.situation import Situation

F = TypeVar("F")
LONGEST_ID = 60
DOCUMENT_TYPES = ("application/pdf", "image/jpeg", "image/png")


class Asks(StrEnum):
    """What kind of value a field asks for; each has one widget and one schema."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    YES_NO = "yes_no"
    NUMBER = "number"
    CHOICE = "choice"
    CHOICES = "choices"
    FILE = "file"
    ATTACHMENT = "attachment"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer, by its stable code."""

    code: str
    label: Words
    hint: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a list that hangs on the file, in the words in which it is put."""

    code: str
    wording: str
    language: str
    """Of the wording (ISO 639-1)."""
    asks: Asks = Asks.TEXT
    """LINE, TEXT or YES_NO; the answer is a text in each case, `yes` or `no` in the last."""
    longest: int = 4000
    special: bool = False
    """Whether its answer is special-category data (Article 9 GDPR)."""


Options = Callable[["File[Any]", "Situation"], Sequence[Option]]
"""Answers that depend on the file (its facts, its documents) or on the law in force."""
Questions = Callable[["File[Any]", "Situation"], Sequence[Question]]
"""Questions that depend on the file: which list was put to the person, and in which language."""


def any_matter(matter: Any) -> bool:
    """For a field that takes every file of its procedures."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What is asked, and within which bounds."""

    asks: Asks
    required: bool = True
    longest: int = 0
    """In characters, for texts; in bytes, for attachments."""
    least: int = 0
    most: int = 0
    options: Options | None = None
    questions: Questions | None = None
    future: bool = False
    """Whether a day after today may be given."""
    media_types: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()
    """For a file: of which procedures it may be."""
    suits: Callable[[Any], bool] = any_matter
    """For a file: whether its matter is one to begin the step with. The step's objections have the last word."""


LEFT_OPEN: Mapping[Asks, object] = {Asks.CHOICES: ()}


def _field(asks: Asks, *, required: bool = True, **bounds: Any) -> Any:
    asked = Field(asks=asks, required=required, **bounds)
    left_open = LEFT_OPEN.get(asks)
    return dataclasses.field(default=MISSING if required else left_open, metadata={"field": asked})


def line(*, longest: int = 200, required: bool = True) -> Any:
    """One line of text."""
    return _field(Asks.LINE, required=required, longest=longest)


def text(*, longest: int = 10_000, required: bool = True) -> Any:
    """Text of several lines."""
    return _field(Asks.TEXT, required=required, longest=longest)


def day(*, required: bool = True, future: bool = False) -> Any:
    """A calendar day; not after today unless `future`."""
    return _field(Asks.DAY, required=required, future=future)


def yes_no() -> Any:
    """Yes or no, one of which must be said."""
    return _field(Asks.YES_NO)


def number(*, least: int, most: int, required: bool = True) -> Any:
    """A whole number within bounds, both allowed."""
    return _field(Asks.NUMBER, required=required, least=least, most=most)


def choice(options: Options | None = None, *, required: bool = True) -> Any:
    """One of the annotated enumeration's members, or one of `options` by its code (then the annotation is
    `str`).
    """
    return _field(Asks.CHOICE, required=required, options=options)


def choices(options: Options | None = None, *, required: bool = True) -> Any:
    """Several of an enumeration or of `options`, as a tuple; at least one where required."""
    return _field(Asks.CHOICES, required=required, options=options)


def file_of(*procedures: str, suits: Callable[[Any], bool] = any_matter, required: bool = True) -> Any:
    """Another file, by its id (then the annotation is `FileId`), of one of `procedures`."""
    return _field(Asks.FILE, required=required, longest=LONGEST_ID, procedures=procedures, suits=suits)


def attachment(*, required: bool = True, longest: int = 10_000_000) -> Any:
    """A document: PDF, JPEG or PNG, not encrypted, of at most ten million bytes."""
    return _field(Asks.ATTACHMENT, required=required, longest=longest, media_types=DOCUMENT_TYPES)


def answers(questions: Questions) -> Any:
    """What was answered to each question of a list, by its code, one at least; what was left open is not among them."""
    return _field(Asks.ANSWERS, questions=questions)


@dataclass_transform(
    frozen_default=True,
    kw_only_default=True,
    field_specifiers=(line, text, day, yes_no, number, choice, choices, file_of, attachment, answers),
)
def form(kind: type[F]) -> type[F]:
    """Makes the class a frozen dataclass whose fields say what they ask."""
    return dataclass(frozen=True, slots=True, kw_only=True)(kind)


def fields_of(kind: type[Any]) -> Mapping[str, Field]:
    """The fields of a form by name, in their order."""
    return _fields_of(cast(Any, kind))


@cache
def _fields_of(kind: Any) -> Mapping[str, Field]:
    return {one.name: one.metadata["field"] for one in dataclasses.fields(kind)}


@form
class Nothing:
    """The form of a step that asks for nothing but that it be taken."""
