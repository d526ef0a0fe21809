"""What several steps ask alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byla.casefile import File, Option, Refusal, Situation, refusal
from byla.persons import COUNTRIES
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.gates import LITHUANIA
from byla.words import words

ASYLUM, BOUND = "lt/utpi:125(4)", "lt/abti:#bound"


def unordered(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Bars a step once it was decided that the person must leave, or is expelled, or they left."""
    ordered, expelled, departed = file.matter.ordered, file.matter.expelled, file.matter.departed
    yield from not_fallen(file, situation)
    if ordered is not None:
        yield refusal("departure.ordered_already", "lt/utpi:125(1)(2)", day=ordered.day)
    elif expelled is not None:
        yield refusal("departure.expelled_already", "lt/utpi:127(2)", day=expelled.day)
    elif departed is not None:
        yield refusal("departure.left_already", "lt/utpi:127(1)", day=departed.day)


def not_fallen(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Bars a step once a court undid the decision on which it follows, or the order."""
    fallen = file.matter.fallen
    if fallen is not None:
        yield refusal("lt.undone_by_a_court", BOUND, decision=fallen.says.decision, case=fallen.says.case)


def here(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Bars a step once the person left, or a court undid what it all rests on."""
    departed = file.matter.departed
    yield from not_fallen(file, situation)
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


def countries(file: File[Departure], situation: Situation) -> Sequence[Option]:
    """Where somebody may be told to go: any country but this one (ISO 3166-1 alpha-3)."""
    return [Option(one, words(f"person.country.{one}")) for one in COUNTRIES if one != LITHUANIA]
