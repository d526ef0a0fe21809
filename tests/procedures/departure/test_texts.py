"""Every code that the procedure can say has an English text with its parameters, and no text is left over."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from tests.procedures.departure.leaving import (
    SIGNS,
    Leaving,
    absconding,
    asylum,
    drafted,
    expelled,
    more_days,
    opened,
    ordered,
    permit_of,
    served,
)
from tests.texts import ENGLISH, SOURCE, EveryText, may_have, needed

from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.course import STAGES
from byla.procedures.lt.departure.shown import FACTORS, HEADINGS

PACKAGE = "procedures/lt/departure"
LABELS = {
    *re.findall(r'_line\("([a-z_]+)"', (SOURCE / PACKAGE / "shown.py").read_text()),
    *HEADINGS,
    *FACTORS,
}
OF_THE_FILE = ("summary", "checks", "union_citizen", "free_movement", "order", "expulsion", "after")
OF_THE_ALERT = ("alert", "packs", "consultations")
PATTERNS = (
    {f"section.{code}" for code in (*OF_THE_FILE, *OF_THE_ALERT)}
    | {f"label.{code}" for code in LABELS}
    | {f"count.{one.code}" for one in DEPARTURE.counts}
    | {
        f"clock.{code}"
        for code in (
            "departure",
            "appeal",
            "appeal_expulsion",
            "suspension",
            "alert_review",
            "consultation",
            "fault",
        )
    }
    | {"court.regional_administrative_court", "pending", "nothing_said", "yes", "no"}
)
NEEDED = needed(DEPARTURE, stages=STAGES) | {f"departure.{code}" for code in PATTERNS}


class TestTexts(EveryText):
    package = PACKAGE
    code = "departure"
    needed = NEEDED
    optional = may_have(DEPARTURE)


@pytest.mark.parametrize(
    "make",
    [opened, lambda: permit_of(opened()), lambda: asylum(absconding(opened())), drafted, ordered, served],
)
def test_everything_that_a_files_page_says_can_be_said(make: Callable[[], Leaving]) -> None:
    page = make().page(on=date(2026, 5, 11))
    assert all(ENGLISH.say(one) for one in page)


def test_what_came_of_it_can_be_said() -> None:
    one = served().takes("extend_term", more_days(60), on=date(2026, 5, 11), by=SIGNS)
    expelled(one, date(2026, 5, 12))
    assert all(ENGLISH.say(said) for said in one.page(on=date(2026, 5, 12)))
