"""What several steps ask alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import Body, File, Files, Option, Refusal, Situation, Standing, held, refusal
from byla.persons import COUNTRIES, PersonRecord
from byla.procedures.lt.departure.matter import Departure
from byla.words import words

FOREIGNER, LITHUANIA = "lt/utpi:2#foreigner", "LTU"
ASYLUM = "lt/utpi:125(4)"


def unordered(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Bars a step once it was decided that the person must leave, or they left."""
    ordered, departed = file.matter.ordered, file.matter.departed
    if ordered is not None:
        yield refusal("departure.ordered_already", "lt/utpi:125(1)(2)", day=ordered.day)
    elif departed is not None:
        yield refusal("departure.left_already", "lt/utpi:127(1)", day=departed.day)


def here(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Bars a step once the person left."""
    departed = file.matter.departed
    if departed is not None:
        yield refusal("departure.left_already", "lt/utpi:127(1)", day=departed.day)


def no_asylum_125_4(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Art. 125(4): while an application for asylum is pending nobody is told to return, and nobody at all who was
    granted it.
    """
    matter = file.matter
    if matter.asylum_pending:
        yield refusal("departure.asylum_pending", ASYLUM, settled_by="end_asylum")
    elif matter.protected:
        yield refusal("departure.asylum_granted", ASYLUM, "lt/utpi:130(1)")


def in_order(effect: type[Body], day: date, cause: Standing[Body] | None) -> Iterator[Refusal]:
    """Refuses a day of `effect` before the day of its cause."""
    if cause is not None and day < cause.day:
        yield refusal(
            "departure.before_its_cause",
            effect=words(effect.TYPE.code),
            day=day,
            cause=words(type(cause.says).TYPE.code),
            cause_day=cause.day,
        )


def became_citizen_2(matter: Departure, others: Files, situation: Situation) -> Iterator[Refusal]:
    """Art. 2: nobody tells a citizen of Lithuania to leave."""
    record = others.get(held(matter.person))
    found = None if record is None else record.matter
    if isinstance(found, PersonRecord) and LITHUANIA in found.citizenships_on(situation.on):
        yield refusal("departure.became_citizen", FOREIGNER)


def newest_of(file: File[Departure], number: int) -> int:
    """The entry that last said what that one says: its newest correction, or itself."""
    return file.history.corrected.get(number, number)


def own_units(file: File[Departure], situation: Situation) -> Sequence[Option]:
    """The units of whoever acts, as answers to choose."""
    units = sorted(situation.actor.reader.units)
    return [Option(unit, words("departure.unit", unit=unit)) for unit in units]


def countries(file: File[Departure], situation: Situation) -> Sequence[Option]:
    """Where somebody may be told to go: any country but this one (ISO 3166-1 alpha-3)."""
    return [Option(one, words(f"person.country.{one}")) for one in COUNTRIES if one != LITHUANIA]
