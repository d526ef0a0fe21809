"""What several steps ask alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import Body, File, Files, Option, Refusal, Situation, Standing, held, refusal
from byla.persons import PersonRecord
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.term import LENGTH, is_over, longest
from byla.words import words

FOREIGNER, LITHUANIA = "lt/utpi:2#foreigner", "LTU"


def undecided(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Bars a step once it was decided whether there is to be a ban."""
    decided = file.matter.decided
    if decided is not None:
        how = words(type(decided.says).TYPE.code)
        yield refusal("entry_ban.decided_already", LENGTH, how=how, day=decided.day)


def stands(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Bars a step unless there is a ban that has neither been lifted nor run out."""
    if file.matter.imposed is None:
        yield refusal("entry_ban.none_imposed", LENGTH, settled_by="sign_ban")
    elif is_over(file.matter, situation):
        yield refusal("entry_ban.over", LENGTH)


def in_order(effect: type[Body], day: date, cause: Standing[Body] | None) -> Iterator[Refusal]:
    """Refuses a day of `effect` before the day of its cause."""
    if cause is not None and day < cause.day:
        yield refusal(
            "entry_ban.before_its_cause",
            effect=words(effect.TYPE.code),
            day=day,
            cause=words(type(cause.says).TYPE.code),
            cause_day=cause.day,
        )


def too_long_133(ground: str, months: int, situation: Situation) -> Iterator[Refusal]:
    """Art. 133: five years at most, except on 133(5), which states no limit."""
    most = longest(ground, situation.law())
    if most is not None and months > most:
        yield refusal("entry_ban.longer_than_allowed", ground, months=months, allowed=most, ground=ground)


def became_citizen_2(ban: Ban, others: Files, situation: Situation) -> Iterator[Refusal]:
    """Art. 2: a foreigner is who is no citizen of Lithuania; nobody else is banned, or stays banned."""
    if is_citizen(ban, others, situation.on):
        yield refusal("entry_ban.became_citizen", FOREIGNER)


def is_citizen(ban: Ban, others: Files, on: date) -> bool:
    """Whether the identity record says that the person is a citizen of Lithuania on that day."""
    record = others.get(held(ban.person))
    found = record is not None and isinstance(record.matter, PersonRecord)
    return found and LITHUANIA in held(record).matter.citizenships_on(on)


def newest_of(file: File[Ban], number: int) -> int:
    """The entry that last said what that one says: its newest correction, or itself."""
    return file.history.corrected.get(number, number)


def own_units(file: File[Ban], situation: Situation) -> Sequence[Option]:
    """The units of whoever acts, as answers to choose."""
    units = sorted(situation.actor.reader.units)
    return [Option(unit, words("entry_ban.unit", unit=unit)) for unit in units]
