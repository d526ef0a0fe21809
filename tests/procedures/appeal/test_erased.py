"""Whatever is erased of an appeal, its file still folds and answers. Nobody here exists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.appeal.complaint import (
    ADMITTED,
    FINAL,
    InCourt,
    admitted,
    carried_out,
    decided,
    lodged,
    looked,
    outcome,
    went_on,
)
from tests.procedures.appeal.test_orders import TOLD, let_go_on, of_refusal
from tests.procedures.appeal.test_outcome import of_ban
from tests.procedures.appeal.test_practice import put
from tests.procedures.appeal.test_telling import taken_back
from tests.procedures.erased import erased

from byla.access import LITHUANIA
from byla.casefile import fields_of, own_file, prospects, tasks, timed
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.appeal.effect import may_remain

LAST = date(2026, 7, 20)  # Monday
OF_THE_COMPLAINT = {"summary", "remedy", "meanwhile", "grounds", "faults"}


def at_last() -> InCourt:
    """Somebody went on, and the Supreme Administrative Court decided."""
    one = went_on("person", decided("upheld"), date(2026, 7, 1))
    return one.takes("record_outcome", outcome("upheld", one, pronounced_on=LAST.isoformat()), on=LAST)


def sitting() -> InCourt:
    """The court said when it sits."""
    return admitted().takes("set_court_date", {"sits_on": "2026-09-09", "where": "Vilnius"}, on=ADMITTED)


MADE: dict[str, Callable[[], InCourt]] = {
    "lodged, of a refusal without a threat": of_refusal,
    "torture claimed": lambda: looked(lodged(claims=["article_3"])),
    "the court let it go on": let_go_on,
    "the court sits": sitting,
    "taken back": taken_back,
    "told": lambda: carried_out("remitted").takes("tell_of_outcome", dict(TOLD), on=FINAL),
    "put before an official": lambda: put()[0],
    "decided at last": at_last,
    "a ban, on which nothing hangs": of_ban,
}


@pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())
def test_row_60_whatever_is_erased_the_file_still_folds_and_answers(make: Callable[[], InCourt]) -> None:
    now = situation(RUTA, LAST)
    for file in erased(make().state):
        known = file.matter.lodged is not None
        assert prospects(file, now, LITHUANIA)
        assert {each.deadline.code for each in timed(file, now)} <= {"lodge", "court", "further"}
        tuple(tasks(file, now))
        tuple(APPEAL.ahead(file, now))
        shown = {each.code for each in APPEAL.sections(file, now)}
        assert known or not shown & OF_THE_COMPLAINT, "nothing is said of what nobody knows"
        APPEAL.next_step(file, now)
        APPEAL.end_of_matter(file, now)
        own_file(file, LITHUANIA)
        assert len(APPEAL.subjects(file.matter)) == len(APPEAL.known_by(file.matter)) == known
        assert known or APPEAL.links(file.matter) == ()


def test_row_60_the_word_of_the_second_instance_is_not_taken_for_that_of_the_first_that_was_erased() -> None:
    now, one = situation(RUTA, LAST), at_last()
    assert one.matter.first is not None
    gone = one.matter.first.number
    [file] = [
        each for each in erased(one.state) if [e.number for e in each.entries if e.body is None] == [gone]
    ]
    assert APPEAL.stage(file.matter) == "decided_at_last"
    met = {each.deadline.code: each.deadline.met for each in timed(file, now)}
    assert met["court"] is None, "nobody knows any more when the court of first instance decided"
    assert "further" not in met


@pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())
def test_row_60_of_a_decision_that_nobody_knows_any_more_no_ground_and_no_reason_is_offered(
    make: Callable[[], InCourt],
) -> None:
    now = situation(RUTA, LAST)
    fields = fields_of(APPEAL.step("record_outcome").form)
    for file in erased(make().state):
        known = file.matter.lodged is not None
        for name in ("faulty_grounds", "faulty_reasons"):
            assert bool(fields[name].options(file, now)) is known, name
        if not known:
            assert not may_remain(file.matter, now)[0], "nobody knows whether a threat was found"
