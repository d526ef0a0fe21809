"""Each kind of decision that is taken again shows, as it is read and printed, what a court asked and the answer."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string

from byla.app.desk.present.court_points import court_points

HEADING = "What a court asked, and the answer"
SAID = {"decision": "D-2023-000007", "asked": "Say why five years.", "answer": "They lasted ten years."}
EACH = pytest.mark.parametrize(
    "page", ["desk/decision.html", "desk/decision_on_ban.html", "desk/decision_on_departure.html"]
)


@EACH
def test_the_point_the_answer_and_the_decision_that_fell_are_read(page: str) -> None:
    shown = render_to_string(page, {"decision": {"court_points": court_points([SAID])}})
    assert [said for said in (HEADING, *SAID.values()) if said not in shown] == []


@EACH
def test_nothing_is_said_where_no_court_asked(page: str) -> None:
    assert HEADING not in render_to_string(page, {"decision": {"court_points": court_points([])}})
