"""What is withheld, by whom and under which article; how the text stands with the services; what made up for it. The
number in a service's register stands in its entry alone, and in no document.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Section, Situation
from byla.procedures.lt.residence_permit.clearance.counterbalance import counterbalance
from byla.procedures.lt.residence_permit.clearance.rests_on import concluded, withheld_threats
from byla.procedures.lt.residence_permit.labels import CODE, code, code_or_none, headings
from byla.procedures.lt.residence_permit.matter import ClearanceRequest, Matter
from byla.words import Value, words

Row = tuple[Value | None, ...]

OF_WHAT_IS_WITHHELD = ("agency", "secrecy", "place", "under", "withheld_for", "by")
OF_A_CLEARANCE = ("agency", "sent", "clearance", "answered", "passages")
OF_A_TEXT = ("passage_number", "passage")
OF_A_MEASURE = ("measure", "on", "under")


def withheld_shown(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """The sections, where something is withheld; to a service that has a text, the text."""
    rows = tuple(_withheld(file.matter))
    if rows:
        yield Section(code="withheld", headings=headings(*OF_WHAT_IS_WITHHELD), rows=rows)
    requests = file.matter.clearance.requests
    if requests:
        yield Section(
            code="clearance", headings=headings(*OF_A_CLEARANCE), rows=tuple(map(_request, requests))
        )
    waiting = [one for one in requests if one.answered is None]
    if waiting:
        passages = enumerate(waiting[-1].asked.says.passages, start=1)
        yield Section(code="open_text", headings=headings(*OF_A_TEXT), rows=tuple(passages))
    if situation.actor.reader.agency is None and (measures := counterbalance(file.matter)):
        done: tuple[Row, ...] = tuple(
            (words(f"{CODE}.measure.{what}"), day, under) for what, day, under in measures
        )
        yield Section(code="counterbalance", headings=headings(*OF_A_MEASURE), rows=done)


def _withheld(matter: Matter) -> Iterator[Row]:
    for one in withheld_threats(matter):
        annex = matter.clearance.annex(concluded(one))
        mark = code_or_none("secrecy", None if annex is None else annex.says.secrecy)
        kept = (code("agency", one.agency), mark)
        places = matter.clearance.shortened_of(concluded(one))
        if not places:
            yield (*kept, None, None, None, None)
        for place in places:
            said = place.says
            yield (*kept, said.place, said.under, code("withheld_for", said.withheld_for), said.by)


def _request(one: ClearanceRequest) -> Row:
    asked, answered = one.asked, one.answered
    said = "awaited" if answered is None else "cleared" if answered.says.cleared else "not_cleared"
    numbers = "" if answered is None else ", ".join(map(str, answered.says.passages))
    return (
        code("agency", asked.says.agency),
        asked.day,
        words(f"{CODE}.clearance.{said}"),
        None if answered is None else answered.day,
        numbers or None,
    )
