"""Where an appeal stands, under what its effect follows, and that a file without its complaint still opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.desk_in_memory import RUTA, refusals, situation
from tests.procedures.appeal import complaint
from tests.procedures.appeal.complaint import ADMITTED, FINAL, InCourt, admitted, decided, lodged, looked
from tests.procedures.appeal.test_effect import LATE, late, ruling
from tests.procedures.appeal.test_telling import taken_back
from tests.procedures.departure import leaving
from tests.procedures.states_after import STATES

from byla.casefile import tasks, timed
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.appeal.term import FINAL as BY_FINALITY
from byla.procedures.lt.appeal.term import RESTORED
from byla.procedures.lt.departure import DEPARTURE

ERASED = "its complaint was erased"


def not_admitted() -> InCourt:
    return looked(late(), LATE).takes("record_admission", ruling(False, False), on=ADMITTED)


STAGES: list[tuple[str, Callable[[], InCourt]]] = [
    ("lodged", lodged),
    ("admitted", admitted),
    ("not_admitted", not_admitted),
    ("taken_back", taken_back),
    ("decided", lambda: decided("upheld")),
    ("went_on", lambda: complaint.went_on("person", decided("upheld"), complaint.LAST_DAY_TO_GO_ON)),
]


@pytest.mark.parametrize(("stage", "make"), STAGES, ids=[one[0] for one in STAGES])
def test_where_an_appeal_stands(stage: str, make: Callable[[], InCourt]) -> None:
    one = make()
    assert APPEAL.stage(one.matter) == stage
    assert APPEAL.known_by(one.matter) == ("eI-1234-5/2026",)


def test_of_an_appeal_without_its_complaint_nothing_is_asked() -> None:
    """Once retention has taken it away, the file still opens."""
    file, now = STATES["appeal"][ERASED](), situation(RUTA, FINAL)
    assert APPEAL.next_step(file, now) is None
    assert (list(timed(file, now)), list(tasks(file, now))) == ([], [])
    assert (APPEAL.stage(file.matter), APPEAL.known_by(file.matter)) == ("none", ())


def admitted_and_not_restored() -> InCourt:
    """A late complaint that an older Byla recorded as admitted, with no word of the term."""
    one = looked(late(), LATE).takes("record_admission", ruling(True, True), on=ADMITTED)
    assert one.matter.admission is not None
    one.desk.writes(one.file, replace(one.matter.admission.says, restored=False), by=RUTA, on=ADMITTED)
    return one


UNDER: list[tuple[str, Callable[[], InCourt], str]] = [
    ("late", lambda: looked(late(), LATE), RESTORED),
    ("late, and admitted without a word of the term", admitted_and_not_restored, RESTORED),
    ("taken back", taken_back, BY_FINALITY),
]


@pytest.mark.parametrize(("_case", "make", "under"), UNDER, ids=[one[0] for one in UNDER])
def test_row_25_what_lets_nothing_wait_says_by_which_article(
    _case: str, make: Callable[[], InCourt], under: str
) -> None:
    effect = make().effect(FINAL)
    assert (effect.suspended, effect.under) == (False, (under,))


def test_125_nothing_follows_on_a_file_that_decides_nothing() -> None:
    one = lodged()
    answers = {**leaving.OPENING, "decision": one.file}
    found = one.desk.would_open(DEPARTURE, "open_departure", answers, by=RUTA, on=FINAL)
    assert refusals(found) == ["lt.nothing_decided_against"]
