"""Reading answers to a form: from JSON values to a typed form, or to a problem for each field that does not
fit.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_type_hints

from byla.casefile.file import File
from byla.casefile.form import Asks, Attachment, Field, fields_of
from byla.casefile.situation import Situation
from byla.words import Words, words

F = TypeVar("F")
EARLIEST = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Problem:
    """What does not fit in one field, and what is allowed."""

    field: str
    said: Words


class _Unfit(ValueError):
    def __init__(self, said: Words) -> None:
        super().__init__(said.code)
        self.said = said


def read_answers(
    kind: type[F], answers: Mapping[str, object], file: File[Any], situation: Situation
) -> F | tuple[Problem, ...]:
    """The form filled in, or every problem at once. Texts are normalised (NFC) and stripped; unknown names
    are a problem.
    """
    asked = fields_of(kind)
    problems = [
        Problem(name, words("casefile.field_unknown", field=name)) for name in answers.keys() - asked.keys()
    ]
    given: dict[str, object] = {}
    for name, field in asked.items():
        try:
            value = _read(field, _enumeration(cast(Any, kind), name), answers.get(name), file, situation)
        except _Unfit as unfit:
            problems.append(Problem(name, unfit.said))
            continue
        if value is not None:
            given[name] = value
    return tuple(problems) if problems else kind(**given)


@cache
def _enumeration(kind: Any, name: str) -> type[Enum] | None:
    """The enumeration that a field's annotation names, on its own, as optional, or within a tuple."""
    hint = get_type_hints(kind)[name]
    for one in (hint, *get_args(hint)):
        if isinstance(one, type) and issubclass(one, Enum):
            return one
    return None


def _read(
    field: Field, closed: type[Enum] | None, raw: object, file: File[Any], situation: Situation
) -> object:
    if isinstance(raw, str) and field.asks is not Asks.CHOICE:
        raw = unicodedata.normalize("NFC", raw).strip()
    if raw is None or raw == "" or raw == []:
        if field.required:
            raise _Unfit(words(f"casefile.missing_{field.asks}"))
        return None
    match field.asks:
        case Asks.LINE | Asks.TEXT:
            return _text(field, raw)
        case Asks.DAY:
            return _day(field, raw, situation.on)
        case Asks.YES_NO:
            return _of_type(bool, raw, "casefile.not_yes_or_no")
        case Asks.NUMBER:
            return _number(field, raw)
        case Asks.CHOICE:
            return _option(field, closed, raw, file, situation)
        case Asks.CHOICES:
            several = _of_type(list, raw, "casefile.not_several")
            return tuple(dict.fromkeys(_option(field, closed, one, file, situation) for one in several))
        case Asks.ATTACHMENT:
            return _attachment(field, raw)


def _of_type(kind: type[Any], raw: object, code: str) -> Any:
    if type(raw) is not kind:
        raise _Unfit(words(code))
    return raw


def _text(field: Field, raw: object) -> str:
    text: str = _of_type(str, raw, "casefile.not_text").replace("\r\n", "\n")
    if len(text) > field.longest:
        raise _Unfit(words("casefile.too_long", given=len(text), longest=field.longest))
    allowed = "\n\t" if field.asks is Asks.TEXT else ""
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in allowed for sign in text):
        raise _Unfit(words("casefile.control_characters"))
    return text


def _day(field: Field, raw: object, today: date) -> date:
    try:
        day = date.fromisoformat(_of_type(str, raw, "casefile.not_a_day"))
    except ValueError as error:
        if isinstance(error, _Unfit):
            raise
        raise _Unfit(words("casefile.not_a_day")) from error
    if day < EARLIEST:
        raise _Unfit(words("casefile.too_long_ago", earliest=EARLIEST))
    if day > today and not field.future:
        raise _Unfit(words("casefile.day_not_yet", day=day, today=today))
    return day


def _number(field: Field, raw: object) -> int:
    value: int = _of_type(int, raw, "casefile.not_a_number")
    if not field.least <= value <= field.most:
        raise _Unfit(words("casefile.out_of_bounds", least=field.least, most=field.most))
    return value


def _option(
    field: Field, closed: type[Enum] | None, raw: object, file: File[Any], situation: Situation
) -> Enum | str:
    code: str = _of_type(str, raw, "casefile.not_an_option")
    if field.options is None and closed is not None:
        allowed: dict[str, Enum | str] = {str(member.value): member for member in closed}
    else:
        allowed = {one.code: one.code for one in field.options(file, situation)} if field.options else {}
    if code not in allowed:
        raise _Unfit(words("casefile.not_an_option"))
    return allowed[code]


def _attachment(field: Field, raw: object) -> Attachment:
    """The shell recognises and hashes the bytes before it asks; what is checked here are the bounds."""
    sent: Attachment = _of_type(Attachment, raw, "casefile.not_a_document")
    if sent.media_type not in field.media_types:
        raise _Unfit(
            words("casefile.media_type", given=sent.media_type, allowed=", ".join(field.media_types))
        )
    if sent.size > field.longest:
        raise _Unfit(words("casefile.document_too_large", given=sent.size, longest=field.longest))
    return sent
