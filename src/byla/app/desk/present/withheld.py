"""What a decision says of what is not told: by whom, under which article, and what made up for it."""

from __future__ import annotations

from datetime import date
from typing import Any

from byla.app.desk.present.people import People
from byla.app.desk.present.said import article, text, written_day

Context = dict[str, Any]
CODE = "residence_permit"


def withheld(written: Context, people: People) -> Context:
    """The two parts, empty where nothing is withheld."""
    return {
        "withheld": [_of_one(one, people) for one in written["withheld"]],
        "counterbalance": [_measure(one) for one in written["counterbalance"]],
    }


def _of_one(one: Context, people: People) -> Context:
    return {
        "by": text(f"{CODE}.agency.{one['agency']}"),
        "annex": one["annex"] or "",
        "places": [_place(place, people) for place in one["shortened"]],
    }


def _place(place: Context, people: People) -> str:
    why = text(f"{CODE}.withheld_for.{place['for']}")
    return f"{place['place']}: {why} ({article(place['under'])}; {people.official(place['by'])})"


def _measure(one: Context) -> str:
    done = text(f"{CODE}.measure.{one['what']}")
    return f"{done}, {written_day(date.fromisoformat(one['day']))} ({article(one['under'])})"
