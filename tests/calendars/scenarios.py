"""Scenarios of clocks, read from law/lt/scenarios/clocks-*.toml: facts in, dates and outcomes out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from byla.calendars import (
    NATIONAL_LT,
    REGULATION_1182_71,
    Calendar,
    Clock,
    Direction,
    Extension,
    Holidays,
    Pause,
    Period,
    Trigger,
    Window,
)

LAW = Path(__file__).parents[2] / "law" / "lt"
FILES = sorted((LAW / "scenarios").glob("clocks-*.toml"))
LITHUANIA = Calendar(Holidays.read(LAW / "holidays"))
RECKONINGS = {"national_lt": NATIONAL_LT, "regulation_1182_71": REGULATION_1182_71}


@dataclass(frozen=True, slots=True)
class Scenario:
    """One line of a table, with the clock or window that it is about."""

    file: str
    about: str
    spec: Mapping[str, Any]
    facts: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.file}: {self.about}: {self.facts['why']}"


def day(text: str) -> date:
    """`Monday 2026-01-05`; the weekday must be right, so that a person who checks the table can trust it."""
    weekday, iso = text.split()
    found = date.fromisoformat(iso)
    assert f"{found:%A}" == weekday, f"{iso} is a {found:%A}, not a {weekday}"
    return found


def scenarios(of: str, cases: str) -> list[Scenario]:
    """Every line of the tables `cases`, each with its `of`: clock or window."""
    found = []
    for path in FILES:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [
            Scenario(path.stem, name, table[of][name], line)
            for name, lines in table.get(cases, {}).items()
            for line in lines
        ]
    return found


def clock_of(scenario: Scenario) -> Clock:
    """The clock that the facts of a scenario make."""
    spec, facts = scenario.spec, scenario.facts
    ceiling = Period.of(spec["ceiling"]) if "ceiling" in spec else None
    return Clock(
        code=f"scenario.{scenario.about}",
        article=spec["article"],
        trigger=Trigger(spec["event"], day(facts["start"])),
        period=Period.of(spec["period"]),
        reckoning=RECKONINGS[spec.get("reckoning", "national_lt")],
        pauses=tuple(pause_of(text, spec["pause_article"]) for text in facts.get("paused", ())),
        extensions=extensions_of(scenario),
        ceiling=ceiling,
        ceiling_article=spec["article"] if ceiling else None,
        rolls_over=spec.get("rolls_over", True),
        direction=Direction[spec.get("direction", "after").upper()],
    )


def window_of(scenario: Scenario) -> Window:
    """The window that the facts of a scenario make."""
    spec = scenario.spec
    return Window(
        code=f"scenario.{scenario.about}",
        article=spec["article"],
        trigger=Trigger(spec["event"], day(scenario.facts["start"])),
        least=Period.of(spec["least"]),
        most=Period.of(spec["most"]),
        reckoning=NATIONAL_LT,
    )


def pause_of(text: str, article: str) -> Pause:
    """`Monday 2026-02-09 .. Thursday 2026-02-12`: dispatched, received; the second may be missing."""
    since, _, until = (part.strip() for part in text.partition(".."))
    return Pause(since=day(since), until=day(until) if until else None, article=article)


def extensions_of(scenario: Scenario) -> tuple[Extension, ...]:
    """The extension of a scenario, if it has one."""
    given = scenario.facts.get("extended")
    if given is None:
        return ()
    period = Period.of(given["total"] if "total" in given else given["by"])
    article = scenario.spec["extension_article"]
    return (Extension(since=day(given["on"]), period=period, article=article, total="total" in given),)
