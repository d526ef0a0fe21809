"""What the page of a ban shows: what it follows on, how long it lasts, its entry on the list, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Line, Section, Situation
from byla.procedures.lt.alert import alert_sections
from byla.procedures.lt.courts import points_said
from byla.procedures.lt.entry_ban.alerting import ALERT
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.national_list import entry_of
from byla.procedures.lt.entry_ban.term import begins, ends, is_over, review_opens
from byla.procedures.lt.free_movement import restriction_section
from byla.words import Value, words

CODE = "entry_ban"
CIRCUMSTANCES = (
    "length_of_stay",
    "family",
    "ties",
    "health",
    "conduct",
    "consequences",
    "alternatives",
)
HEADINGS = ("number", "changed_on", "change", "occasion", "months", "reasons")


def sections(file: File[Ban], situation: Situation) -> tuple[Section, ...]:
    """The summary, the weighing, the ban, its entry on the list, later decisions, and its alert."""
    ban = file.matter
    return (
        *_summary(ban),
        *_weighing(ban),
        *restriction_section(ban.restriction),
        *_ban(ban, situation),
        *_entry(file, situation),
        *_changes(ban),
        *alert_sections(ALERT, file, situation),
    )


def _summary(ban: Ban) -> Iterator[Section]:
    if ban.opened is None:
        return
    said = ban.opened.says
    lines = [
        _line("person", said.person),
        _line("follows", said.follows),
        _line("decision", said.decision),
        _line("decided", said.decided),
        _line("carried", ", ".join(said.carried)),
        _line("mandatory", ", ".join(said.mandatory) or words(f"{CODE}.none")),
        _line("because", said.because),
    ]
    if ban.not_imposed is not None:
        lines.append(_line("not_imposed", ban.not_imposed.says.because))
    yield Section(code="summary", lines=(*lines, *_court(ban)))


def _court(ban: Ban) -> Iterator[Line]:
    """What courts said of the ban, or of the decision on which it follows."""
    if ban.fallen is not None:
        yield _line("fallen", ban.fallen.day)
    if ban.waits is not None:
        yield _line("waits", ", ".join(ban.waits.says.under))
    yield from (_line("point", said) for said in points_said(ban))


def _weighing(ban: Ban) -> Iterator[Section]:
    lines = []
    if ban.heard is not None:
        lines += [
            _line("heard", ban.heard.day),
            _line("said", ban.heard.says.said or words(f"{CODE}.nothing_said")),
        ]
    if ban.weighed is not None:
        lines += [_line(name, getattr(ban.weighed.says, name)) for name in CIRCUMSTANCES]
    if lines:
        yield Section(code="weighing", lines=tuple(lines))


def _ban(ban: Ban, situation: Situation) -> Iterator[Section]:
    """The ban as signed, with what is computed: from when, until when."""
    if ban.imposed is None or ban.draft is None:
        return
    said, draft = ban.imposed.says, ban.draft.says
    lines = [
        _line("number", said.number),
        _line("imposed", ban.imposed.day),
        _line("ground", said.ground),
        _line("months", ban.months),
        _line("reasons", draft.reasons),
        _line("why_so_long", draft.why_so_long),
        _line("begins", begins(ban, situation) or words(f"{CODE}.not_begun")),
        _line("ends", ends(ban, situation) or words(f"{CODE}.not_begun")),
        _line("over", words(f"{CODE}.yes" if is_over(ban, situation) else f"{CODE}.no")),
        _line("signatory", said.signatory),
        _line("court", words(f"{CODE}.court.{draft.remedy.court}")),
        _line("term", words(f"calendars.{draft.remedy.unit}", count=draft.remedy.count)),
    ]
    if ban.told is not None:
        lines.append(_line("told", ban.told.day))
    if ban.withheld is not None:
        lines.append(_line("withheld", words(f"{CODE}.harm.{ban.withheld.says.harm.value}")))
    yield Section(code="ban", lines=tuple(lines))


def _entry(file: File[Ban], situation: Situation) -> Iterator[Section]:
    """The entry on the national list, and what of it anybody may see."""
    ban, entry = file.matter, entry_of(file, situation)
    lines = []
    if ban.compared is not None:
        lines += [_line("searched", ban.compared.says.searched), _line("found", ban.compared.says.found)]
    if entry is not None:
        lines += [_line("listed", entry.listed), _line("public", words(entry.published))]
        lines.append(_line("review_opens", review_opens(ban, situation)))
    if lines:
        yield Section(code="list", lines=tuple(lines))


def _changes(ban: Ban) -> Iterator[Section]:
    if not ban.changes:
        return
    rows = tuple(
        (
            one.says.number,
            one.day,
            words(f"{CODE}.change.{one.says.change.value}"),
            words(f"{CODE}.occasion.{one.says.occasion.value}"),
            one.says.months,
            one.says.reasons,
        )
        for one in ban.changes
    )
    headings = tuple(words(f"{CODE}.label.{name}") for name in HEADINGS)
    yield Section(code="changes", headings=headings, rows=rows)


def _line(name: str, value: Value | None) -> Line:
    return Line(label=words(f"{CODE}.label.{name}"), value=value)
