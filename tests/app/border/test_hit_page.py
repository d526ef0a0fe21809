"""What the second line is told of a hit: each fact in words, and where nothing says it, whom to ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from byla.app.border.hit import hit_page
from byla.national_list import Facts, State, Suspension

FACTS = Facts(
    hit=12,
    at=datetime(2026, 3, 2, 9, tzinfo=UTC),  # Monday
    entry="ban-1",
    state=State.IN_FORCE,
    decision="D-7/2025",
    call="Security",
    begins=date(2026, 1, 5),
    ends=date(2033, 1, 4),
    permits=(),
    asylum_asked=False,
)
SUSPENDED = Suspension(since=date(2026, 2, 3), case="eI-7/2026", under=("lt/utpi:139(1)",))
OTHERS = replace(FACTS, source="Neighbour", call="", permits=None, asylum_asked=None)


def said(facts: Facts) -> dict[str, str]:
    return {row["key"]: row["value"] for row in hit_page(facts)["rows"]}


@pytest.mark.parametrize(
    ("facts", "key", "value"),
    [
        (FACTS, "Number of the decision", "D-7/2025"),
        (FACTS, "Whom to call", "Security"),
        (FACTS, "Suspended", "No"),
        (FACTS, "First day of the ban", "5 January 2026"),
        (FACTS, "Last day of the ban", "4 January 2033"),
        (replace(FACTS, begins=None, ends=None), "First day of the ban", ""),
        (replace(FACTS, begins=None, ends=None), "Last day of the ban", ""),
        (FACTS, "Permit held", "None that is valid today"),
        (replace(FACTS, permits=("LT-1", "LT-2")), "Permit held", "LT-1, LT-2"),
        (FACTS, "Asylum asked for", "No"),
        (replace(FACTS, asylum_asked=True), "Asylum asked for", "Yes"),
        (
            replace(FACTS, asylum_asked=None),
            "Asylum asked for",
            "Not known here: ask the person, and whom to call",
        ),
        (FACTS, "List", "The authority's own"),
        (OTHERS, "List", "Neighbour"),
        (OTHERS, "Whom to call", "Not given: ask who keeps the list Neighbour"),
        (replace(OTHERS, call="+370 5 271 0000"), "Whom to call", "+370 5 271 0000"),
        (replace(FACTS, call=""), "Whom to call", ""),
        (OTHERS, "Suspended", "Not known here: ask whom to call"),
        (OTHERS, "Permit held", "Not known here: ask whom to call"),
    ],
)
def test_each_fact_is_said_and_what_is_not_known_is_never_no(facts: Facts, key: str, value: str) -> None:
    assert said(facts)[key] == value


def test_by_what_a_ban_waits_is_said_with_day_case_and_article() -> None:
    waits = said(replace(FACTS, state=State.SUSPENDED, suspension=SUSPENDED))["Suspended"]
    assert waits.startswith("Yes, since 3 February 2026")
    assert "eI-7/2026" in waits
    assert "139(1)" in waits
    assert said(FACTS)["Recorded"].startswith("12, ")
