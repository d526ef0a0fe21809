"""What was said to and fro on conclusions, in its order: nothing that a body or an official said goes out of sight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from byla.casefile import Entry, File, Section
from byla.procedures.lt.residence_permit.codes import Interest
from byla.procedures.lt.residence_permit.entries import (
    Conclusion,
    ConclusionAssessed,
    ConclusionGiven,
    ConclusionReturned,
    ConclusionUpheld,
    ConclusionWithdrawn,
    DisagreementDecided,
    Reasoned,
)
from byla.procedures.lt.residence_permit.labels import code, code_or_none, headings
from byla.procedures.lt.residence_permit.matter import Matter
from byla.words import Value, Words, words

Row = tuple[Value | None, ...]
Said = (
    Conclusion
    | ConclusionAssessed
    | ConclusionReturned
    | ConclusionUpheld
    | ConclusionWithdrawn
    | DisagreementDecided
)
OF_THE_EXCHANGE = ("on", "what", "interest", "result", "said")


def exchanged(file: File[Matter]) -> Iterator[Section]:
    """The section, once something was made of a conclusion, or another stands in its place."""
    said = [(entry, entry.body) for entry in file.history.standing if isinstance(entry.body, Said)]
    about = {entry.number: body.interest for entry, body in said if isinstance(body, Conclusion)}
    counts = {one.conclusion.number for one in file.matter.assessments if one.conclusion is not None}
    if all(isinstance(body, ConclusionGiven) and entry.number in counts for entry, body in said):
        return
    rows = tuple(_row(entry, body, about) for entry, body in said)
    yield Section(code="exchange", headings=headings(*OF_THE_EXCHANGE), rows=rows)


def _row(entry: Entry, body: Said, about: Mapping[int, Interest]) -> Row:
    interest = about.get(_concerns(entry, body))
    result, said = _said(body)
    return (entry.header.true_from, words(body.TYPE.code), code_or_none("interest", interest), result, said)


def _concerns(entry: Entry, body: Said) -> int:
    """The number of the conclusion that the entry is about."""
    return entry.number if isinstance(body, Conclusion) else body.conclusion


def _said(body: Said) -> tuple[Words | None, Words | str | None]:
    """What came of it, and in which words."""
    match body:
        case Conclusion():
            return code("outcome", body.outcome), _told(body)
        case ConclusionAssessed():
            return code("weight", body.weight), body.assessment
        case ConclusionReturned():
            return code("returned_for", body.why), body.because
        case ConclusionUpheld():
            return None, _told(body)
        case ConclusionWithdrawn():
            return None, body.because
        case DisagreementDecided():
            return code("ruling", body.ruling), body.reasons


def _told(said: Reasoned) -> Words | str | None:
    """The reasons, or what may be told of them, or why nothing is."""
    return said.reasons or said.essence or code_or_none("absence", said.no_reasons)
