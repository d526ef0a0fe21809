"""Reading answers to a form: from JSON values to a typed form, or to a problem for each field that does not
fit.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_type_hints

from byla.casefile.attachment import Attachment
from byla.casefile.codec import iso_day
from byla.casefile.entry import FileId
from byla.casefile.file import File
from byla.casefile.form import Asks, Field, Question, fields_of
from byla.casefile.situation import Situation
from byla.words import Words, words

F = TypeVar("F")
EARLIEST = date(1900, 1, 1)
NOTHING: tuple[object, ...] = (None, "", [])
"""Answers that say nothing."""
# What no reader sees but a program obeys: control characters, line and paragraph separators, lone surrogates, and
# the signs that turn the direction of writing, with which a text can be made to read as another, and letters that are
# blank (the Hangul fillers), with which nothing can be made to look like a text.
CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u115f\u1160\u2028-\u202e\u2066-\u2069\u3164\uffa0\ud800-\udfff"
UNSEEN = re.compile(f"[{CONTROLS}]")
UNSEEN_IN_A_LINE = re.compile(rf"[\t\n{CONTROLS}]")


@dataclass(frozen=True, slots=True)
class Problem:
    """What does not fit in one field, and what is allowed."""

    field: str
    said: Words


class _Unfit(ValueError):
    def __init__(self, said: Words) -> None:
        super().__init__(said.code)
        self.said = said


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """One field with what its answer is read against."""

    field: Field
    closed: type[Enum] | None
    file: File[Any]
    situation: Situation


def read_answers(
    kind: type[F], answers: Mapping[str, object], file: File[Any], situation: Situation
) -> F | tuple[Problem, ...]:
    """The form filled in, or every problem at once.

    Texts are normalised (NFC) and stripped; a name that the form does not have is a problem.
    """
    fields = fields_of(kind)
    problems = [
        Problem(name, words("casefile.field_unknown", field=name)) for name in answers if name not in fields
    ]
    given: dict[str, object] = {}
    for name, field in fields.items():
        raw = _cleaned(answers.get(name))
        if raw in NOTHING and not field.required:
            continue
        closed = _enumeration(cast(Any, kind), name)
        try:
            given[name] = _read(_Asked(field=field, closed=closed, file=file, situation=situation), raw)
        except _Unfit as unfit:
            problems.append(Problem(name, unfit.said))
    return tuple(problems) if problems else kind(**given)


@cache
def _enumeration(kind: Any, name: str) -> type[Enum] | None:
    """The enumeration that a field's annotation names, on its own, as optional, or within a tuple."""
    hint = get_type_hints(kind)[name]
    for one in (hint, *get_args(hint)):
        if isinstance(one, type) and issubclass(one, Enum):
            return one
    return None


def _cleaned(raw: object) -> object:
    return unicodedata.normalize("NFC", raw).strip() if isinstance(raw, str) else raw


def _read(asked: _Asked, raw: object) -> object:
    if raw in NOTHING:
        raise _Unfit(words(f"casefile.missing_{asked.field.asks}"))
    return READERS[asked.field.asks](asked, raw)


def _of_type(kind: type[Any], raw: object, code: str) -> Any:
    if type(raw) is not kind:
        raise _Unfit(words(code))
    return raw


def _text(asked: _Asked, raw: object) -> str:
    text: str = _of_type(str, raw, "casefile.not_text").replace("\r\n", "\n")
    if len(text) > asked.field.longest:
        raise _Unfit(words("casefile.too_long", given=len(text), longest=asked.field.longest))
    unseen = UNSEEN if asked.field.asks is Asks.TEXT else UNSEEN_IN_A_LINE
    if unseen.search(text):
        raise _Unfit(words("casefile.control_characters"))
    # A full stop or a blank of no width is no reason, and no circumstance that anybody looked at.
    if not any(sign.isalnum() for sign in text):
        raise _Unfit(words("casefile.says_nothing"))
    return text


def _file(asked: _Asked, raw: object) -> FileId:
    """The id alone: whether there is such a file, and of which kind it is, the step finds out from what it touches."""
    return FileId(_text(asked, raw))


def _day(asked: _Asked, raw: object) -> date:
    written: str = _of_type(str, raw, "casefile.not_a_day")
    try:
        day = iso_day(written)
    except ValueError as error:
        raise _Unfit(words("casefile.not_a_day")) from error
    if day < EARLIEST:
        raise _Unfit(words("casefile.too_long_ago", earliest=EARLIEST))
    if day > asked.situation.on and not asked.field.future:
        raise _Unfit(words("casefile.day_not_yet", day=day, today=asked.situation.on))
    return day


def _yes_no(asked: _Asked, raw: object) -> bool:
    answer: bool = _of_type(bool, raw, "casefile.not_yes_or_no")
    return answer


def _number(asked: _Asked, raw: object) -> int:
    value: int = _of_type(int, raw, "casefile.not_a_number")
    if not asked.field.least <= value <= asked.field.most:
        raise _Unfit(words("casefile.out_of_bounds", least=asked.field.least, most=asked.field.most))
    return value


def _choice(asked: _Asked, raw: object) -> Enum | str:
    return _one_of(_allowed(asked), raw)


def _choices(asked: _Asked, raw: object) -> tuple[Enum | str, ...]:
    several: list[object] = _of_type(list, raw, "casefile.not_several")
    allowed = _allowed(asked)
    return tuple(dict.fromkeys(_one_of(allowed, one) for one in several))


def _one_of(allowed: Mapping[str, Enum | str], raw: object) -> Enum | str:
    code: str = _of_type(str, raw, "casefile.not_an_option")
    if code not in allowed:
        raise _Unfit(words("casefile.not_an_option"))
    return allowed[code]


def _allowed(asked: _Asked) -> Mapping[str, Enum | str]:
    if asked.field.options is not None:
        return {one.code: one.code for one in asked.field.options(asked.file, asked.situation)}
    return {} if asked.closed is None else _members(asked.closed)


@cache
def _members(closed: type[Enum]) -> Mapping[str, Enum]:
    return {str(member.value): member for member in closed}


PLAINLY = {"application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG"}
"""Kinds of document as people call them."""


def _attachment(asked: _Asked, raw: object) -> Attachment:
    """The shell recognises and hashes the bytes before it asks; what is checked here are the bounds."""
    sent: Attachment = _of_type(Attachment, raw, "casefile.not_a_document")
    field = asked.field
    if sent.media_type not in field.media_types:
        raise _Unfit(
            words(
                "casefile.media_type",
                given=sent.media_type,
                allowed=", ".join(PLAINLY.get(one, one) for one in field.media_types),
            )
        )
    if sent.size > field.longest:
        raise _Unfit(words("casefile.document_too_large", given=sent.size, longest=field.longest))
    return sent


def _answers(asked: _Asked, raw: object) -> Mapping[str, str]:
    """The answers that say something; one to a question that was not put is a mistake, not an answer."""
    given: dict[str, object] = _of_type(dict, raw, "casefile.not_answers")
    put = {
        one.code: one
        for one in (asked.field.questions(asked.file, asked.situation) if asked.field.questions else ())
    }
    if unknown := sorted(given.keys() - put.keys()):
        raise _Unfit(words("casefile.question_not_put", questions=", ".join(map(str, unknown))))
    said = {code: _said(asked, put[code], given[code]) for code in put if given.get(code) not in (None, "")}
    if not said:
        raise _Unfit(words("casefile.missing_answers"))
    return said


def _said(asked: _Asked, question: Question, raw: object) -> str:
    """One answer, read as a field of its kind would be."""
    field = Field(asks=question.asks, longest=question.longest)
    try:
        if question.asks is Asks.YES_NO:
            return str(_one_of({"yes": "yes", "no": "no"}, raw))
        return _text(replace(asked, field=field), _cleaned(raw))
    except _Unfit as unfit:
        raise _Unfit(words("casefile.answer_unfit", question=question.wording, said=unfit.said)) from unfit


READERS: Mapping[Asks, Callable[[_Asked, object], object]] = {
    Asks.LINE: _text,
    Asks.TEXT: _text,
    Asks.DAY: _day,
    Asks.YES_NO: _yes_no,
    Asks.NUMBER: _number,
    Asks.CHOICE: _choice,
    Asks.CHOICES: _choices,
    Asks.FILE: _file,
    Asks.ATTACHMENT: _attachment,
    Asks.ANSWERS: _answers,
}
