"""What a file's page shows of the assessments: what each body concluded, and on which links."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Section, Situation
from byla.procedures.lt.residence_permit.conclusions import serves_until
from byla.procedures.lt.residence_permit.entries import ConclusionReturned, ConclusionWithdrawn
from byla.procedures.lt.residence_permit.exchange import exchanged
from byla.procedures.lt.residence_permit.labels import CODE, code, code_or_none, headings
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.words import Value, Words, words

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


def assessed(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """The sections on assessments; of what is withheld, only its essence."""
    matter = file.matter
    if matter.assessments:
        rows = tuple(_assessment(one, situation) for one in matter.assessments)
        yield Section(code="assessments", headings=headings(*OF_AN_ASSESSMENT), rows=rows)
    links = tuple(_links(matter))
    if links:
        yield Section(code="links", headings=headings(*OF_A_LINK), rows=links)
    yield from exchanged(file)


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
        _made_of_it(one),
    )


def _made_of_it(one: Assessment) -> Words | None:
    """What the newest of the official, the head and the body itself made of the conclusion."""
    if one.withdrawn is not None:
        return words(ConclusionWithdrawn.TYPE.code)
    if one.ruled is not None:
        return code("ruling", one.ruled.says.ruling)
    if one.awaits_reassessment:
        return words(ConclusionReturned.TYPE.code)
    if one.weighed is None:
        return None
    weighed = one.weighed.says
    return words(f"{CODE}.weighed_so", weight=code("weight", weighed.weight), assessment=weighed.assessment)


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
