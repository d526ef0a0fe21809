"""What the page of a departure shows: what it follows on, what was looked at, the order, and until when."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Line, Section, Situation
from byla.procedures.lt.alert import alert_sections
from byla.procedures.lt.courts import points_said
from byla.procedures.lt.departure.alerting import ALERT
from byla.procedures.lt.departure.entries import FACTORS, Weighed128
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.suspension import execution_stands
from byla.procedures.lt.departure.term import last_day
from byla.procedures.lt.free_movement import restriction_section
from byla.procedures.lt.union_citizen import derived_right_section
from byla.words import Value, Words, words

CODE = "departure"
HEADINGS = ("country", "checked_on", "persecution", "torture", "lifted_because", "reasons")


def sections(file: File[Departure], situation: Situation) -> tuple[Section, ...]:
    """The summary, the checks, the order, what came of it, and its alert."""
    matter = file.matter
    return (
        *_summary(matter),
        *_checks(matter),
        *derived_right_section(matter.derived),
        *restriction_section(matter.restriction),
        *_order(matter, situation),
        *_expulsion(matter),
        *_after(matter),
        *alert_sections(ALERT, file, situation),
    )


def _summary(matter: Departure) -> Iterator[Section]:
    if matter.opened is None:
        return
    said = matter.opened.says
    lines = [
        _line("person", said.person),
        _line("follows", said.follows),
        _line("decision", said.decision),
        _line("decided", said.decided),
        _line("returns_under", words(f"{CODE}.cited", cited=said.returns_under)),
        _line("threat", _yes_or_no(said.threat)),
        _line("because", said.because),
    ]
    if matter.other_permit is not None:
        permit = matter.other_permit.says
        lines += [_line("state", _country(permit.state)), _line("valid_until", permit.valid_until)]
    if matter.asylum is not None:
        ended = matter.asylum_answer
        how = (
            words(f"{CODE}.pending") if ended is None else words(f"{CODE}.asylum_end.{ended.says.end.value}")
        )
        lines += [_line("asylum", matter.asylum.day), _line("end", how)]
    if matter.heard is not None:
        lines.append(_line("said", matter.heard.says.said or words(f"{CODE}.nothing_said")))
    if matter.offered is not None:
        lines.append(_line("route", words(f"{CODE}.route_answer.{matter.offered.says.answer.value}")))
    lines += [_line("absconding", one.says.fact) for one in matter.absconding]
    yield Section(code="summary", lines=tuple(lines))


def _checks(matter: Departure) -> Iterator[Section]:
    """What awaits the person, country by country; the newest look at each counts."""
    if not matter.checks:
        return
    rows = tuple(
        (
            _country(one.says.country),
            one.day,
            _yes_or_no(one.says.persecution),
            _yes_or_no(one.says.torture),
            one.says.lifted_because,
            one.says.reasons,
        )
        for one in matter.checks
    )
    headings = tuple(words(f"{CODE}.label.{name}") for name in HEADINGS)
    yield Section(code="checks", headings=headings, rows=rows)


def _order(matter: Departure, situation: Situation) -> Iterator[Section]:
    if matter.draft is None:
        return
    draft = matter.draft.says
    lines = [
        _line("order", words(f"{CODE}.order.{draft.order.value}")),
        _line("country", _country(draft.country)),
        _line("days", draft.days),
        _line("possibility", draft.possibility),
        _line("cooperation", draft.cooperation),
        _line("circumstances", draft.circumstances),
        _line("reasons", draft.reasons),
        _line("court", words(f"{CODE}.court.{draft.remedy.court}")),
        _line("term", words(f"calendars.{draft.remedy.unit}", count=draft.remedy.count)),
    ]
    if matter.ordered is not None:
        lines += [
            _line("number", matter.ordered.says.number),
            _line("ordered", matter.ordered.day),
            _line("signatory", matter.ordered.says.signatory),
        ]
    if matter.served is not None:
        lines.append(_line("served", matter.served.day))
        lines += [_line("last_day", last)] if (last := last_day(matter, situation)) else []
    yield Section(code="order", lines=tuple(lines))


def _expulsion(matter: Departure) -> Iterator[Section]:
    """As it was drafted, or signed; of a draft that was dropped, why."""
    draft, signed, dropped = matter.expulsion_draft, matter.expelled, matter.expulsion_dropped
    lines = []
    if draft is not None:
        lines.append(_line("drafter", draft.says.drafter))
    elif dropped is not None and signed is None:
        lines.append(_line("dropped", dropped.says.because))
    held = signed or draft
    if held is not None:
        said = held.says
        lines += [
            _line("ground", words(f"{CODE}.expelled.{said.ground.value}")),
            _line("country", _country(said.country)),
            *_weighed(said.weighed),
            _line("reasons", said.reasons),
        ]
    if signed is not None:
        lines += [
            _line("number", signed.says.number),
            _line("expelled", signed.day),
            _line("signatory", signed.says.signatory),
        ]
    if matter.expulsion_served is not None:
        lines.append(_line("served", matter.expulsion_served.day))
    lines += _executed(matter)
    if lines:
        yield Section(code="expulsion", lines=tuple(lines))


def _executed(matter: Departure) -> Iterator[Line]:
    """Whether it is executed, or what suspends it; only of the expulsion that stands."""
    asked, signed = matter.execution_asked, matter.expelled
    for one in matter.suspended:
        ground, until = words(f"{CODE}.suspended_for.{one.says.ground.value}"), one.says.until
        said = words("departure.suspended_open", ground=ground, since=one.day, because=one.says.because)
        yield _line("suspended", said)
        if until is not None:
            yield _line("looked_at_by", until)
    if asked is not None and signed is not None and asked.says.act == signed.number:
        service, day = asked.says.service, asked.day
        said = words("departure.execution_called_off", service=service, day=day)
        if execution_stands(matter):
            said = words("departure.execution_asked_of", service=service, day=day)
        yield _line("execution", said)


def _after(matter: Departure) -> Iterator[Section]:
    lines = []
    for one in matter.extensions:
        lines += [_line("total", one.says.total), _line("circumstance", one.says.circumstance)]
    if matter.departed is not None:
        lines.append(_line("left", matter.departed.day))
    lines += _court(matter)
    if lines:
        yield Section(code="after", lines=tuple(lines))


def _weighed(said: Weighed128 | None) -> Iterator[Line]:
    if said is not None:
        yield from (_line(name, getattr(said, name)) for name in FACTORS)


def _court(matter: Departure) -> list[Line]:
    """What courts said of the order, or of the decision on which it follows."""
    lines = []
    if matter.fallen is not None:
        lines.append(_line("fallen", matter.fallen.day))
    if matter.waits is not None:
        lines.append(_line("waits", ", ".join(matter.waits.says.under)))
    return [*lines, *(_line("point", said) for said in points_said(matter))]


def _country(code: str) -> Words:
    return words(f"person.country.{code}")


def _yes_or_no(said: bool) -> Words:
    return words(f"{CODE}.yes" if said else f"{CODE}.no")


def _line(name: str, value: Value | None) -> Line:
    return Line(label=words(f"{CODE}.label.{name}"), value=value)
