"""Every code that the procedure can say has an English text with its parameters, and no text is left over."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from tests.procedures.appeal.complaint import (
    FINAL,
    LODGED,
    PRONOUNCED,
    InCourt,
    admitted,
    carried_out,
    decided,
    lodged,
    looked,
    went_on,
)
from tests.procedures.appeal.test_family import HANDED_OVER, family
from tests.texts import ENGLISH, SOURCE, EveryText, may_have, needed

from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.appeal.codes import Hanging
from byla.procedures.lt.appeal.course import STAGES
from byla.procedures.lt.appeal.shown import HEADINGS, OF_GROUNDS
from byla.procedures.lt.courts import CourtOutcome, Kind

PACKAGE = "procedures/lt/appeal"
LABELS = {
    *re.findall(r'_line\(\s*"([a-z_]+)"', (SOURCE / PACKAGE / "shown.py").read_text()),
    *HEADINGS,
    *OF_GROUNDS,
    *("what", "file", "knows", "official", "put_on", "until"),
}
SECTIONS = ("summary", "remedy", "meanwhile", "court", "outcomes", "grounds", "faults", "files", "passed_on")
PATTERNS = (
    {f"section.{code}" for code in SECTIONS}
    | {f"label.{code}" for code in LABELS}
    | {f"count.{one.code}" for one in APPEAL.counts}
    | {f"clock.{code}" for code in ("lodge", "court", "further")}
    | {f"kind.{one.value}" for one in Kind}
    | {f"court_outcome.{one.value}" for one in CourtOutcome}
    | {f"hanging.{one.value}" for one in Hanging}
    | {"court.regional_administrative_court", "form.written_complaint", "not_served", "yes", "no"}
)
NEEDED = needed(APPEAL, stages=STAGES) | {f"appeal.{code}" for code in PATTERNS}


class TestTexts(EveryText):
    package = PACKAGE
    code = "appeal"
    needed = NEEDED
    optional = may_have(APPEAL)


@pytest.mark.parametrize(
    ("make", "on"),
    [
        (lodged, LODGED),
        (looked, LODGED),
        (admitted, PRONOUNCED),
        (lambda: decided("annulled"), PRONOUNCED),
        (lambda: went_on("person", decided("upheld"), PRONOUNCED), PRONOUNCED),
        (lambda: carried_out("remitted"), FINAL),
        (lambda: family(decided=True)[0], HANDED_OVER),
    ],
)
def test_everything_that_a_files_page_says_can_be_said(make: Callable[[], InCourt], on) -> None:
    one = make()
    assert all(ENGLISH.say(each) for each in one.page(on))
    assert all(ENGLISH.say(each) for each in one.case.page(on))
