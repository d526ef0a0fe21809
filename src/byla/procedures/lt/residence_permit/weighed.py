"""What a file's page shows of the individuality sheet."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Line, Section
from byla.procedures.lt.residence_permit.entries import FactWeighed
from byla.procedures.lt.residence_permit.labels import CODE, code, headings
from byla.procedures.lt.residence_permit.matter import Matter, Standing
from byla.words import Value, words

OF_A_STATEMENT = (
    *("entry", "statement", "source", "reliability"),
    *("answer", "set_against", "weight", "because"),
)
OF_THE_WHOLE = ("aim", "suitability", "alternatives", "balance")


def weighed(matter: Matter) -> Iterator[Section]:
    """What each statement against the person weighs, and the proportionality of the whole."""
    if matter.sheet.weighed:
        rows = tuple(_statement(matter, one) for one in matter.sheet.weighed)
        yield Section(code="weighed", headings=headings(*OF_A_STATEMENT), rows=rows)
    if matter.sheet.proportionality is not None:
        said = matter.sheet.proportionality.says
        lines = tuple(
            Line(label=words(f"{CODE}.assess_proportionality.{name}"), value=getattr(said, name))
            for name in OF_THE_WHOLE
        )
        yield Section(code="proportionality", lines=lines)


def _statement(matter: Matter, one: Standing[FactWeighed]) -> tuple[Value | None, ...]:
    fact, said = matter.fact(one.says.fact), one.says
    against = [matter.fact(number) for number in said.counter_facts]
    return (
        said.fact,
        None if fact is None else fact.says.told,
        None if fact is None else fact.says.source,
        None if fact is None else code("reliability", fact.says.reliability),
        said.answer,
        "\n".join(found.says.told for found in against if found is not None) or None,
        code("fact_weight", said.weight),
        said.because,
    )
