"""Twelve hundred garbled names, MRZ, searches and questions; `./byla bench screening --part fuzz` tries a million."""

from __future__ import annotations

from bench.garbled import figures
from tests.screening.people import listed


def test_garbled_input_is_answered_in_bounded_time() -> None:
    found = list(figures(listed(500), 1_200))
    assert [one.name.split(",")[0] for one in found] == [
        "names compared",
        "MRZ read",
        "searches",
        "questions read",
    ]
    assert max(one.high for one in found) < 500  # milliseconds of CPU, a pause of Python's included
