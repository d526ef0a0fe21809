"""What the page of a file shows of its alert: what SIS holds, each pack with what SIS said to it, and consultations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.casefile import File, Line, Section, Situation
from byla.procedures.lt.alert import review
from byla.procedures.lt.alert.consulting import outcome_of
from byla.procedures.lt.alert.matter import Alert
from byla.procedures.lt.alert.wanted import Source, Wanted
from byla.words import Value, Words, words

PACKS = ("pack", "made_on", "act", "because", "article", "answer", "reference")
CONSULTED = ("occasion", "state", "received_on", "outcome")


def alert_sections(source: Source, file: File[Any], situation: Situation) -> Iterator[Section]:
    """Nothing where no pack was ever made and no state was asked."""
    alert = file.matter.alert
    if alert.packs:
        yield Section(code="alert", lines=tuple(_lines(source, file, situation)))
        yield Section(code="packs", headings=_headings(PACKS), rows=tuple(_packs(alert)))
    if alert.consultations:
        rows = tuple(_consulted(alert, situation))
        yield Section(code="consultations", headings=_headings(CONSULTED), rows=rows)


def _kept(alert: Alert, wanted: Wanted, situation: Situation) -> Line:
    """Until when SIS keeps it: to the review, or to the end of the decision where that comes first."""
    if review.comes(alert, wanted, situation):
        return Line(label=words("alert.label.review_by"), value=review.last_day(alert, wanted, situation))
    return Line(label=words("alert.label.ends"), value=wanted.until)


def _lines(source: Source, file: File[Any], situation: Situation) -> Iterator[Line]:
    alert, wanted = file.matter.alert, source.wanted(file, situation)
    held = alert.in_sis
    holds = words("alert.holds_none" if held is None else f"alert.holds.{source.kind.value}")
    yield Line(label=words("alert.label.in_sis"), value=holds)
    if alert.reference is not None:
        yield Line(label=words("alert.label.reference"), value=alert.reference)
    if held is not None and wanted is not None:
        yield _kept(alert, wanted, situation)
    if alert.notice is not None:
        yield Line(label=words("alert.label.told"), value=alert.notice.day)
    elif alert.no_notice is not None:
        under = words("alert.cited", cited=alert.no_notice.says.provision)
        yield Line(label=words("alert.label.untold"), value=under)
    elif wanted is not None and wanted.untold is not None:
        yield Line(label=words("alert.label.untold"), value=words("alert.cited", cited=wanted.untold))


def _packs(alert: Alert) -> Iterator[tuple[Value | None, ...]]:
    for one in alert.packs:
        said, answer = one.says, alert.answer_to(one)
        yield (
            one.number,
            one.day,
            words(f"alert.pack_act.{said.act.value}"),
            words(f"alert.because.{said.because.value}"),
            words("alert.cited", cited=said.article),
            words("alert.no_answer")
            if answer is None
            else words(f"alert.sis_answer.{answer.says.answer.value}"),
            None if answer is None else answer.says.reference or answer.says.because,
        )


def _consulted(alert: Alert, situation: Situation) -> Iterator[tuple[Value | None, ...]]:
    for one in alert.consultations:
        found = outcome_of(one, situation)
        yield (
            words(f"alert.occasion.{one.begun.says.occasion.value}"),
            words(f"person.country.{one.begun.says.state}"),
            one.begun.day,
            words("alert.no_answer" if found is None else f"alert.outcome.{found.value}"),
        )


def _headings(names: tuple[str, ...]) -> tuple[Words, ...]:
    return tuple(words(f"alert.label.{name}") for name in names)
