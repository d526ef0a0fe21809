"""Every code that the procedure can say has an English text with its parameters, and no text is left over."""

from __future__ import annotations

import re

import pytest
from tests.procedures.national_visa.visa import (
    SERVED,
    answered,
    handed_over,
    lodged,
    mediated,
    not_accepted,
    put,
    refused,
    served,
)
from tests.texts import ENGLISH, SOURCE, EveryText, may_have, needed

from byla.procedures.lt.national_visa import NATIONAL_VISA
from byla.procedures.lt.national_visa.course import STAGES
from byla.procedures.lt.national_visa.shown import HEADINGS
from byla.procedures.lt.questionnaire import QuestionnaireOutcome

PACKAGE = "procedures/lt/national_visa"
LABELS = {*re.findall(r'_line\("([a-z_]+)"', (SOURCE / PACKAGE / "shown.py").read_text()), *HEADINGS}
PATTERNS = (
    {f"section.{code}" for code in ("summary", "stop", "questionnaire", "ending")}
    | {f"label.{code}" for code in LABELS}
    | {
        f"{kind}.{one.value}"
        for one in QuestionnaireOutcome
        for kind in ("questionnaire_outcome", "handed_over_with")
    }
    | {f"lack.{code}" for code in ("questionnaire", "stopped")}
    | {f"count.{one.code}" for one in NATIONAL_VISA.counts}
    | {"court.regional_administrative_court", "clock.appeal", "yes", "no_longer"}
    | {"kept_apart", "nothing_read_of_deciding"}
)
NEEDED = needed(NATIONAL_VISA, stages=STAGES) | {f"national_visa.{code}" for code in PATTERNS}


class TestTexts(EveryText):
    package = PACKAGE
    code = "national_visa"
    needed = NEEDED | {f"national_visa.{one}" for one in ("entry_apart", "nothing_apart")}
    optional = may_have(NATIONAL_VISA)


@pytest.mark.parametrize(
    "make",
    [
        lambda: lodged("RUS", lodged_with="consulate"),
        lambda: refused(put(lodged("UKR", "BLR"))),
        lambda: answered(put(lodged()), "crimea"),
        lambda: handed_over(mediated(answered(put(lodged("RUS", lodged_with="consulate"))))),
        lambda: served(not_accepted()),
    ],
)
def test_everything_that_a_files_page_says_can_be_said(make) -> None:
    page = make().page(on=SERVED)
    assert all(ENGLISH.say(one) for one in page)


def test_the_page_says_that_nothing_here_decides_on_a_visa() -> None:
    assert "national_visa.nothing_read_of_deciding" in {one.code for one in lodged().page(on=SERVED)}
