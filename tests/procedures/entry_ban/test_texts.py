"""Every code that the procedure can say has an English text with its parameters, and no text is left over."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from tests.procedures.entry_ban.ban import SIGNS, Banned, change, departed, imposed, listed, opened
from tests.texts import ENGLISH, SOURCE, EveryText, may_have, needed

from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.entry_ban.codes import Whereabouts
from byla.procedures.lt.entry_ban.course import STAGES
from byla.procedures.lt.entry_ban.shown import CIRCUMSTANCES, HEADINGS

PACKAGE = "procedures/lt/entry_ban"
LABELS = {
    *re.findall(r'_line\("([a-z_]+)"', (SOURCE / PACKAGE / "shown.py").read_text()),
    *HEADINGS,
    *CIRCUMSTANCES,
}
OF_THE_ALERT = ("alert", "packs", "consultations")
PATTERNS = (
    {
        f"section.{code}"
        for code in ("summary", "weighing", "free_movement", "ban", "list", "changes", *OF_THE_ALERT)
    }
    | {f"label.{code}" for code in LABELS}
    | {f"count.{one.code}" for one in ENTRY_BAN.counts}
    | {f"clock.{code}" for code in ("appeal", "review", "ban", "alert_review", "consultation", "fault")}
    | {"court.regional_administrative_court", "none", "nothing_said", "not_begun", "yes", "no"}
    | {"published", "not_published", "not_published_waits", "not_published_ground", "not_heard_for_a_harm"}
    | {f"runs_from.{one.value}" for one in Whereabouts}
)
NEEDED = needed(ENTRY_BAN, stages=STAGES) | {f"entry_ban.{code}" for code in PATTERNS}


class TestTexts(EveryText):
    package = PACKAGE
    code = "entry_ban"
    needed = NEEDED
    optional = may_have(ENTRY_BAN)


@pytest.mark.parametrize("make", [opened, imposed, listed, departed])
def test_everything_that_a_files_page_says_can_be_said(make: Callable[[], Banned]) -> None:
    page = make().page(on=date(2026, 5, 11))
    assert all(ENGLISH.say(one) for one in page)


def test_what_became_of_a_ban_can_be_said() -> None:
    ban = departed().takes("change_ban", change("request", "lifted"), on=date(2028, 5, 2), by=SIGNS)
    assert all(ENGLISH.say(one) for one in ban.page(on=date(2028, 5, 2)))
