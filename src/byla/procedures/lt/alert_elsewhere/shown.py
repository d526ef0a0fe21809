"""What the page of a file shows of other states' alerts: what was found, what that state said, and who asks us."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Section, Situation
from byla.procedures.lt.alert_elsewhere.clocks import is_over
from byla.procedures.lt.alert_elsewhere.matter import AlertsElsewhere, Consultation, Request
from byla.words import Value, Words, words

FOUND = ("state", "found", "reference", "consulted_on", "reply", "exception")
RECEIVED = ("asked_by", "occasion", "received_on", "considered", "our_reply")


def alerts_elsewhere_sections(elsewhere: AlertsElsewhere, situation: Situation) -> Iterator[Section]:
    """Nothing where nobody searched, and no state asked."""
    if elsewhere.searches:
        rows = tuple(_found(one, situation) for one in elsewhere.consultations) or (_nothing(),)
        yield Section(code="alerts_elsewhere", headings=_headings(FOUND), rows=rows)
    if elsewhere.received:
        rows = tuple(_received(one) for one in elsewhere.requests)
        yield Section(code="consultations_received", headings=_headings(RECEIVED), rows=rows)


def _nothing() -> tuple[Value | None, ...]:
    return (None, words("alert_elsewhere.found.nothing"), None, None, None, None)


def _found(one: Consultation, situation: Situation) -> tuple[Value | None, ...]:
    said = one.search.says
    return (
        words(f"person.country.{said.state}"),
        words(f"alert_elsewhere.found.{said.found.value}"),
        said.reference,
        None if one.asked is None else one.asked.day,
        _reply(one, situation),
        None
        if one.weighed is None
        else words(f"alert_elsewhere.exception35.{one.weighed.says.exception.value}"),
    )


def _reply(one: Consultation, situation: Situation) -> Words:
    if not one.needed:
        return words("alert_elsewhere.reply_shown.only_told")
    if one.asked is None:
        return words("alert_elsewhere.reply_shown.not_asked")
    if one.reply is not None:
        objects = one.reply.says.objects
        return words(f"alert_elsewhere.reply_shown.{'objects' if objects else 'does_not_object'}")
    return words(f"alert_elsewhere.reply_shown.{'silent' if is_over(one, situation) else 'awaited'}")


def _received(one: Request) -> tuple[Value | None, ...]:
    said, considered, replied = one.received.says, one.considered, one.replied
    return (
        words(f"person.country.{said.state}"),
        words(f"alert_elsewhere.asked.{said.asked.value}"),
        one.received.day,
        None if considered is None else considered.says.because,
        None if replied is None else words(f"alert_elsewhere.reply.{replied.says.reply.value}"),
    )


def _headings(names: tuple[str, ...]) -> tuple[Words, ...]:
    return tuple(words(f"alert_elsewhere.label.{name}") for name in names)
