"""What a file's page shows of the assessments: what each body concluded, and on which links."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Section, Situation
from byla.procedures.lt.residence_permit.conclusions import serves_until
from byla.procedures.lt.residence_permit.labels import CODE, code, code_or_none, headings
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.words import Value, words

Row = tuple[Value | None, ...]
OF_AN_ASSESSMENT = (
    "agency",
    "interest",
    "outcome",
    "reasons_or_essence",
    "for_the_person",
    "serves_until",
    "weighed",
)
OF_A_LINK = ("agency", "kind", "role", "rank", "from_year", "to_year", "duty", "ending")


def assessed(matter: Matter, situation: Situation) -> Iterator[Section]:
    """The sections on assessments; of what is withheld, only its essence."""
    if matter.assessments:
        rows = tuple(_assessment(one, situation) for one in matter.assessments)
        yield Section(code="assessments", headings=headings(*OF_AN_ASSESSMENT), rows=rows)
    links = tuple(_links(matter))
    if links:
        yield Section(code="links", headings=headings(*OF_A_LINK), rows=links)


def _assessment(one: Assessment, situation: Situation) -> Row:
    said = one.conclusion
    if said is None:
        awaited = words(f"{CODE}.awaited")
        return (code("agency", one.agency), code("interest", one.interest), awaited, None, None, None, None)
    told = said.says.reasons or said.says.essence or code_or_none("absence", said.says.no_reasons)
    return (
        code("agency", one.agency),
        code("interest", one.interest),
        code("outcome", said.says.outcome),
        told,
        said.says.facts_for_the_person,
        serves_until(said, situation),
        None if one.weighed is None else code("weight", one.weighed.says.weight),
    )


def _links(matter: Matter) -> Iterator[Row]:
    for one in matter.assessments:
        link = None if one.conclusion is None else one.conclusion.says.link
        if link is not None:
            yield (
                code("agency", one.agency),
                code("link_kind", link.kind),
                link.role,
                link.rank,
                _year(link.from_year),
                _year(link.to_year),
                code_or_none("duty", link.duty),
                code_or_none("ending", link.ending),
            )


def _year(year: int | None) -> str | None:
    """As text: a year has no thousands."""
    return None if year is None else str(year)
