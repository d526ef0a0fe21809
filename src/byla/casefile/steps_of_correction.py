"""Steps by which the record is put right: correct an entry, and settle what the correction has shaken."""

from __future__ import annotations

import types
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, cast, get_args, get_type_hints

from byla.calendars import CalendarError
from byla.casefile.codec import NotRecordable, decode, encode, field_names, iso_day
from byla.casefile.correction import Corrected
from byla.casefile.entry import Body, Entry
from byla.casefile.file import File, fold
from byla.casefile.form import Option, choice, form, text, yes_no
from byla.casefile.refusal import Refusal, refusal
from byla.casefile.role import Role
from byla.casefile.situation import Situation
from byla.casefile.step import Files, Record, Step
from byla.casefile.task import differences, shaken_acts
from byla.casefile.telling import DecisionReviewed, DifferenceSettled
from byla.law import LawError
from byla.words import Words, words

STRUCK, DAY = "struck", "true_from"


def _correctable(file: File[Any], situation: Situation) -> Sequence[Option]:
    """`<entry>.<field>` for each plain field of each entry that may be corrected, its day, and the whole
    entry.
    """
    options = []
    for entry, body in _correctable_entries(file):
        kind: Any = type(body)
        for name, field in _correctable_fields(kind):
            label = words("casefile.correctable", entry=entry.number, kind=words(kind.TYPE.code), field=field)
            options.append(Option(f"{entry.number}.{name}", label))
    return options


def _correctable_entries(file: File[Any]) -> Iterator[tuple[Entry, Body]]:
    for entry in file.history.standing:
        if entry.body is not None and entry.body.CORRECTABLE and not entry.body.SIGNED:
            yield entry, entry.body


@cache
def _correctable_fields(kind: Any) -> tuple[tuple[str, Words | str], ...]:
    """The fields whose value can be written in one text (texts, days, numbers, yes or no, codes), the day and
    the whole entry, each with its label.
    """
    hints = get_type_hints(kind)
    plain = ((name, name.replace("_", " ")) for name in field_names(kind) if _plain(hints[name]))
    return (*plain, (DAY, words("casefile.its_day")), (STRUCK, words("casefile.whole_entry")))


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
    if not any(_correctable_entries(file)):
        yield refusal("casefile.nothing_to_correct")


def _fits(file: File[Any], form: CorrectEntry, situation: Situation, others: Files) -> Iterator[Refusal]:
    stands = _standing(file, _named(form)[0])
    try:
        should = _corrected_entry(stands, form)
    except (NotRecordable, ValueError):
        yield refusal("casefile.correction_unfit", field=form.what)
        return
    if should == stands:
        yield refusal("casefile.correction_changes_nothing", field=form.what)
    if should.header.true_from > situation.on:
        yield refusal("casefile.day_not_yet", day=should.header.true_from, today=situation.on)
        return
    corrected = _with(should, file)
    if not _leaves_clocks_readable(corrected, situation):
        yield refusal("casefile.correction_stops_clocks", field=form.what)
        return
    yield from file.procedure.not_by_correction(file.matter, corrected.matter)


def _with(should: Entry, file: File[Any]) -> File[Any]:
    """The file as it would stand with the corrected entry."""
    entries = [should if one.number == should.number else one for one in file.history.standing]
    return fold(file.procedure, file.id, entries, authority=file.authority, number=file.number)


def _leaves_clocks_readable(corrected: File[Any], situation: Situation) -> bool:
    """Whether every clock of the file could still be read: a pause that ended before it began, or a day without
    law, would close the file's page to everybody.
    """
    try:
        for deadline in corrected.procedure.deadlines(corrected, situation):
            deadline.read(situation.calendar, situation.on)
    except (CalendarError, LawError):
        return False
    return True


def _corrected(file: File[Any], form: CorrectEntry, situation: Situation, others: Files) -> Iterator[Record]:
    stands = _standing(file, _named(form)[0])
    should = _corrected_entry(stands, form)
    body = Corrected(
        entry=stands.number,
        reason=form.reason,
        version=_kind(stands).TYPE.version,
        replacement=None if should.body is None else encode(should.body),
    )
    yield Record(body=body, true_from=should.header.true_from, corrects=stands.number)


def _corrected_entry(stands: Entry, form: CorrectEntry) -> Entry:
    """The entry as it should have been, without a body where it should not have been made. Raises NotRecordable
    or ValueError where the value does not fit the field.
    """
    name = _named(form)[1]
    if name == STRUCK:
        return Entry(stands.header, None)
    if name == DAY:
        return Entry(replace(stands.header, true_from=iso_day(form.value or "")), stands.body)
    kind = _kind(stands)
    written = {**encode(stands.body), name: _as_json(get_type_hints(kind)[name], form.value)}
    return Entry(stands.header, decode(kind, written))


def _as_json(hint: Any, value: str | None) -> object:
    """The typed text as the JSON value that the field records; None is what a field that may be empty takes."""
    among = get_args(hint) or (hint,)
    if value is None:
        return None
    if bool in among:
        return {"yes": True, "no": False}.get(value.lower(), value)
    return int(value) if int in among else value


def _named(form: CorrectEntry) -> tuple[int, str]:
    """The number of the entry, and the field or DAY or STRUCK."""
    number, name = form.what.split(".", 1)
    return int(number), name


def _standing(file: File[Any], number: int) -> Entry:
    """The entry that stands now under a number."""
    return next(one for one in file.history.standing if one.number == number)


def _kind(entry: Entry) -> type[Body]:
    kind: Any = type(entry.body)
    return cast(type[Body], kind)


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
