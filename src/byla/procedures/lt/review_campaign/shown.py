"""Where a campaign stands, and what its page shows: its basis, its rule, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from byla.casefile import Event, File, Line, Section, Situation
from byla.procedures.lt.review_campaign.matter import Campaign
from byla.words import Value, words

CODE = "review_campaign"
STAGES = ("ordered", "selecting", "ended")
YIELD = ("withdrawal", "withdraw", "leave_in_force", "nothing_left")
"""What a file that a selection led to is to the campaign: a withdrawal was opened, and how it ended."""


def end_of_matter(file: File[Campaign], situation: Situation) -> Event | None:
    """That it ended; from then on its retention counts (lt/retention)."""
    ended = file.matter.ended
    return None if ended is None else Event(said=words(type(ended.says).TYPE.code), day=ended.day)


def stage(campaign: Campaign) -> str:
    """Texts at `review_campaign.stage.<code>`."""
    if campaign.ended is not None:
        return "ended"
    return "ordered" if campaign.assessed is None else "selecting"


def next_step(file: File[Campaign], situation: Situation) -> str | None:
    """What must happen next; None once it has ended. While it selects, nobody must be selected."""
    campaign = file.matter
    if campaign.ended is not None or campaign.opened is None:
        return None
    if campaign.assessed is None:
        return "record_impact_assessment"
    return "end_campaign" if situation.on > campaign.opened.says.ends else "select_permit"


def sections(file: File[Campaign], situation: Situation) -> tuple[Section, ...]:
    """Its order, and its yield."""
    return (*_order(file.matter), _yield(file), *_selected(file.matter))


def _order(campaign: Campaign) -> Iterator[Section]:
    if campaign.opened is None:
        return
    said = campaign.opened.says
    lines = [
        _line("title", said.title),
        _line("ordered", campaign.opened.day),
        _line("basis", said.basis),
        _line("rule", said.rule),
        _line("beside_citizenship", said.beside_citizenship),
        _line("ends", said.ends),
    ]
    if campaign.assessed is not None:
        lines += [
            _line("assessed", campaign.assessed.day),
            _line("assessed_by", campaign.assessed.says.by),
            _line("outcome", campaign.assessed.says.outcome),
        ]
    if campaign.ended is not None:
        lines += [_line("ended", campaign.ended.day), _line("findings", campaign.ended.says.findings)]
    yield Section(code="order", lines=tuple(lines))


def _yield(file: File[Campaign]) -> Section:
    """Counts of files, each by what is on record."""
    roles = Counter(one.role.removeprefix(f"{CODE}.") for one in file.custody.links)
    lines = [_line("selected", len(file.matter.selected))]
    lines += [_line(f"yield_{role}", roles[role]) for role in YIELD]
    return Section(code="yield", lines=tuple(lines))


def _selected(campaign: Campaign) -> Iterator[Section]:
    if campaign.selected:
        rows = tuple((one.says.permit, one.day, one.says.why) for one in campaign.selected)
        headings = tuple(words(f"{CODE}.label.{name}") for name in ("permit", "selected_on", "why"))
        yield Section(code="selected", headings=headings, rows=rows)


def _line(name: str, value: Value | None) -> Line:
    return Line(label=words(f"{CODE}.label.{name}"), value=value)
