"""What the page of a complaint shows: what the person says, what was decided, and that they were told."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Line, Section, Situation
from byla.procedures.lt.match_complaint.matter import Complaint
from byla.words import Value, words

CODE = "match_complaint"


def sections(file: File[Complaint], situation: Situation) -> tuple[Section, ...]:
    """The complaint, and what came of it."""
    return (*_complaint(file.matter), *_outcome(file.matter))


def _complaint(complaint: Complaint) -> Iterator[Section]:
    if complaint.received is None:
        return
    said = complaint.received.says
    lines = (
        _line("complainant", said.complainant),
        _line("contact", said.contact),
        _line("received", complaint.received.day),
        _line("complaint", said.complaint),
        _line("matched_with", said.matched_with),
        _line("checked_on", said.checked_on),
        _line("checked_at", said.checked_at),
        _line("person", said.person),
    )
    yield Section(code="complaint", lines=tuple(one for one in lines if one.value is not None))


def _outcome(complaint: Complaint) -> Iterator[Section]:
    if complaint.decided is None:
        return
    said = complaint.decided.says
    lines = [
        _line("decided", complaint.decided.day),
        _line("outcome", words(f"{CODE}.outcome.{said.outcome.value}")),
        _line("compared", said.compared),
        _line("reasons", said.reasons),
        _line("corrected", said.corrected),
        _line("pair", said.pair),
        _line("remedy", said.remedy),
    ]
    if complaint.answered is not None:
        lines += [
            _line("answered", complaint.answered.day),
            _line("sent_to", complaint.answered.says.sent_to),
        ]
    yield Section(code="outcome", lines=tuple(one for one in lines if one.value is not None))


def _line(name: str, value: Value | None) -> Line:
    return Line(label=words(f"{CODE}.label.{name}"), value=value)
