"""Steps by which the record is put right: correct an entry, and settle what the correction has shaken."""

from __future__ import annotations

import types
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any, get_args, get_type_hints

from byla.casefile.codec import NotRecordable, decode, encode
from byla.casefile.correction import Corrected
from byla.casefile.entry import Body, Header
from byla.casefile.file import File
from byla.casefile.form import Option, choice, form, text, yes_no
from byla.casefile.refusal import Refusal, refusal
from byla.casefile.role import Role
from byla.casefile.situation import Situation
from byla.casefile.step import Files, Record, Step
from byla.casefile.task import differences, shaken_acts
from byla.casefile.telling import DecisionReviewed, DifferenceSettled
from byla.words import words

STRUCK, DAY = "struck", "true_from"


def _correctable(file: File[Any], situation: Situation) -> Sequence[Option]:
    """`<entry>.<field>` for each plain field of each entry that may be corrected, its day, and the whole
    entry.
    """
    options = []
    for entry in file.history.standing:
        if entry.body is None or not entry.body.CORRECTABLE or entry.body.SIGNED:
            continue
        kind = words(f"{entry.header.type}")
        for name in (*_plain_fields(type(entry.body)), DAY, STRUCK):
            label = words("casefile.correctable", entry=entry.number, kind=kind, field=name)
            options.append(Option(f"{entry.number}.{name}", label))
    return options


def _plain_fields(kind: type[Body]) -> list[str]:
    """The fields whose value can be written in one text: texts, days, numbers, yes or no, and codes."""
    hints = get_type_hints(kind)
    return [one.name for one in fields(kind) if _plain(hints[one.name])]  # type: ignore[arg-type]


def _plain(hint: Any) -> bool:
    among = [one for one in (get_args(hint) or (hint,)) if one is not types.NoneType]
    return len(among) == 1 and isinstance(among[0], type) and issubclass(among[0], (str, int, date, Enum))


@form
class CorrectEntry:
    """What was wrong, what should have stood there, and how the official knows."""

    what: str = choice(_correctable)
    value: str | None = text(required=False)
    reason: str = text(longest=4000)


def _nothing_to_correct(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    if not _correctable(file, situation):
        yield refusal("casefile.nothing_to_correct")


def _fits(file: File[Any], form: CorrectEntry, situation: Situation, others: Files) -> Iterator[Refusal]:
    try:
        corrected = _correction(file, form)
    except (NotRecordable, ValueError):
        yield refusal("casefile.correction_unfit", field=form.what)
        return
    if corrected.true_from is not None and corrected.true_from > situation.on:
        yield refusal("casefile.day_not_yet", day=corrected.true_from, today=situation.on)


def _corrected(file: File[Any], form: CorrectEntry, situation: Situation, others: Files) -> Iterator[Record]:
    yield _correction(file, form)


def _correction(file: File[Any], form: CorrectEntry) -> Record:
    """The correcting record. Raises NotRecordable or ValueError where the value does not fit the field."""
    number, name = form.what.split(".", 1)
    header, now = _standing(file, int(number))
    kind = type(now)
    written: dict[str, object] | None = encode(now)
    day = header.true_from
    if name == STRUCK:
        written = None
    elif name == DAY:
        day = date.fromisoformat(form.value or "")
    else:
        written = {**encode(now), name: _as_json(get_type_hints(kind)[name], form.value)}
        decode(kind, written)
    body = Corrected(entry=header.number, reason=form.reason, version=kind.TYPE.version, replacement=written)
    return Record(body=body, true_from=day, corrects=header.number)


def _as_json(hint: Any, value: str | None) -> object:
    """The typed text as the JSON value that the field records."""
    among = get_args(hint) or (hint,)
    if value is None:
        return None if types.NoneType in among else ""
    if bool in among:
        return {"yes": True, "no": False}.get(value.strip().lower(), value)
    return int(value) if int in among else value.strip()


def _standing(file: File[Any], number: int) -> tuple[Header, Body]:
    """The header and body that stand now under a number."""
    return next(
        (one.header, one.body)
        for one in file.history.standing
        if one.number == number and one.body is not None
    )


def _differing(file: File[Any], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            one.clock,
            words(
                "casefile.told_differs",
                clock=words(f"{file.procedure.code}.clock.{one.clock}"),
                told=one.told,
                computed=one.computed,
            ),
        )
        for one in differences(file, situation)
    ]


@form
class SettleDifference:
    """Which of the two days holds, and why."""

    clock: str = choice(_differing)
    told_holds: bool = yes_no()
    reason: str = text(longest=4000)


def _no_difference(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    if not differences(file, situation):
        yield refusal("casefile.no_difference")


def _settled(
    file: File[Any], form: SettleDifference, situation: Situation, others: Files
) -> Iterator[Record]:
    one = next(one for one in differences(file, situation) if one.clock == form.clock)
    yield Record(
        body=DifferenceSettled(
            clock=one.clock,
            told=one.told,
            computed=one.computed,
            told_holds=form.told_holds,
            reason=form.reason,
        )
    )


def _shaken(file: File[Any], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(number),
            words("casefile.act_shaken", entry=number, corrections=", ".join(map(str, corrections))),
        )
        for number, corrections in shaken_acts(file).items()
    ]


@form
class ReviewShakenAct:
    """Whether a signed act stands although an entry that it rests on was corrected, and why."""

    entry: str = choice(_shaken)
    stands: bool = yes_no()
    reason: str = text(longest=4000)


def _nothing_shaken(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    if not shaken_acts(file):
        yield refusal("casefile.nothing_shaken")


def _reviewed(
    file: File[Any], form: ReviewShakenAct, situation: Situation, others: Files
) -> Iterator[Record]:
    number = int(form.entry)
    corrections = shaken_acts(file)[number]
    yield Record(
        body=DecisionReviewed(entry=number, corrections=corrections, stands=form.stands, reason=form.reason)
    )


CORRECT_ENTRY: Step[Any, CorrectEntry] = Step(
    code="correct_entry",
    form=CorrectEntry,
    roles=frozenset({Role.CASEWORKER, Role.UNIT_LEAD}),
    under=("eu/gdpr:16",),
    bars=_nothing_to_correct,
    objections=_fits,
    records=_corrected,
)

SETTLE_DIFFERENCE: Step[Any, SettleDifference] = Step(
    code="settle_difference",
    form=SettleDifference,
    roles=frozenset({Role.CASEWORKER, Role.UNIT_LEAD}),
    bars=_no_difference,
    records=_settled,
)

REVIEW_SHAKEN_ACT: Step[Any, ReviewShakenAct] = Step(
    code="review_shaken_act",
    form=ReviewShakenAct,
    roles=frozenset({Role.SIGNATORY, Role.UNIT_LEAD}),
    bars=_nothing_shaken,
    records=_reviewed,
)
