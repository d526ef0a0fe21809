"""What a court orders before it decides and after: which days and rulings cannot be, what comes next, who may stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.appeal.complaint import (
    ADMITTED,
    FINAL,
    LAST_DAY_TO_GO_ON,
    LODGED,
    PRONOUNCED,
    InCourt,
    admitted,
    carried_out,
    decided,
    lodged,
    looked,
    outcome,
    went_on,
    withdrawn_for_another_ground,
)
from tests.procedures.entry_ban.ban import refused
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import timed

EARLY = "2026-04-21"  # Tuesday, the day before it was lodged
LATE = date(2026, 4, 28)  # Tuesday, the day after the last day to complain
TOLD: dict[str, object] = {"told_on": FINAL.isoformat(), "language": "be", "letter": DOCUMENT}


def late() -> InCourt:
    """A complaint lodged after the last day, of a withdrawal that would wait by itself."""
    return looked(lodged(withdrawn_for_another_ground(), lodged_on=LATE.isoformat()), LATE)


def in_time() -> InCourt:
    """The same complaint, in time."""
    return looked(lodged(withdrawn_for_another_ground()))


def turned_away() -> InCourt:
    """The court does not admit it."""
    return admitted(admitted=False)


def taken_back(one: InCourt | None = None) -> InCourt:
    """The person takes it back."""
    said: dict[str, object] = {"taken_back_on": ADMITTED.isoformat(), "document": DOCUMENT}
    return (one or looked()).takes("take_back_complaint", said, on=ADMITTED)


def let_go_on(one: InCourt | None = None) -> InCourt:
    """The court ordered that nothing waits for it."""
    said: dict[str, object] = {"suspends": False, "ruled_on": ADMITTED.isoformat(), "ruling": DOCUMENT}
    return (one or in_time()).takes("record_interim", said, on=ADMITTED)


def person_told() -> InCourt:
    """Every file knows the last word, and so does the person."""
    return carried_out("upheld").takes("tell_of_outcome", dict(TOLD), on=FINAL)


RULING: dict[str, object] = {"ruled_on": ADMITTED.isoformat(), "ruling": DOCUMENT}
ADMISSION = {**RULING, "admitted": True, "restored": False}
FURTHER: dict[str, object] = {
    "by": "person",
    "lodged_on": LAST_DAY_TO_GO_ON.isoformat(),
    "restored": False,
    "document": DOCUMENT,
}
REFUSED = [
    (
        "admitted before it was lodged",
        looked,
        "record_admission",
        {**ADMISSION, "ruled_on": EARLY},
        "lt.before_its_cause",
    ),
    (
        "a term restored that was kept",
        looked,
        "record_admission",
        {**ADMISSION, "restored": True},
        "appeal.nothing_to_restore",
    ),
    (
        "a term restored for a complaint that is not admitted",
        late,
        "record_admission",
        {**ADMISSION, "admitted": False, "restored": True},
        "appeal.nothing_to_restore",
    ),
    ("late, and no term restored", late, "record_admission", ADMISSION, "appeal.late_and_not_restored"),
    (
        "an order before it was lodged",
        looked,
        "record_interim",
        {**RULING, "suspends": True, "ruled_on": EARLY},
        "lt.before_its_cause",
    ),
    (
        "a court that sits before it was lodged",
        admitted,
        "set_court_date",
        {"sits_on": EARLY, "where": "Vilnius"},
        "lt.before_its_cause",
    ),
    (
        "gone on before anything was pronounced",
        lambda: decided("upheld"),
        "record_further",
        {**FURTHER, "lodged_on": "2026-06-24"},
        "lt.before_its_cause",
    ),
    (
        "gone on on the last day, and the term restored",
        lambda: decided("upheld"),
        "record_further",
        {**FURTHER, "restored": True},
        "appeal.nothing_to_restore",
    ),
    (
        "told before the files were",
        lambda: carried_out("upheld"),
        "tell_of_outcome",
        {**TOLD, "told_on": "2026-07-08"},
        "lt.before_its_cause",
    ),
    ("told twice of the same word", person_told, "tell_of_outcome", TOLD, "appeal.person_told_already"),
]


@pytest.mark.parametrize(("what", "make", "step", "said", "code"), REFUSED, ids=[one[0] for one in REFUSED])
def test_what_cannot_be_recorded_of_a_court(
    what: str, make: Callable[[], InCourt], step: str, said: dict[str, object], code: str
) -> None:
    one = make()
    before = one.state.version
    assert one.tries(step, dict(said), on=FINAL) == [code]
    assert one.state.version == before


NEXT = [
    ("lodged", lodged, LODGED, "find_what_hangs_on_it"),
    ("all of it found and told", looked, LODGED, "record_admission"),
    ("admitted", admitted, ADMITTED, "record_outcome"),
    ("decided, and somebody can go on", lambda: decided("upheld"), PRONOUNCED, None),
    ("decided, and nobody went on", lambda: decided("upheld"), FINAL, "carry_out"),
    (
        "somebody went on",
        lambda: went_on("person", decided("upheld"), PRONOUNCED),
        PRONOUNCED,
        "record_outcome",
    ),
    ("taken back", taken_back, ADMITTED, None),
    ("every file knows the last word", lambda: carried_out("upheld"), FINAL, "tell_of_outcome"),
    ("the person knows it too", person_told, FINAL, None),
]


@pytest.mark.parametrize(("what", "make", "on", "step"), NEXT, ids=[one[0] for one in NEXT])
def test_what_comes_next(what: str, make: Callable[[], InCourt], on: date, step: str | None) -> None:
    assert make().next_step(on) == step


CLOCKS = [
    ("lodged", looked, {"lodge": LODGED}),
    ("turned away: the court has nothing to decide", turned_away, {"lodge": LODGED}),
    ("admitted", admitted, {"lodge": LODGED, "court": None}),
    ("taken back", lambda: taken_back(admitted()), {"lodge": LODGED, "court": ADMITTED}),
    ("decided", lambda: decided("upheld"), {"lodge": LODGED, "court": PRONOUNCED, "further": None}),
    (
        "somebody went on",
        lambda: went_on("person", decided("upheld"), LAST_DAY_TO_GO_ON),
        {"lodge": LODGED, "court": PRONOUNCED, "further": LAST_DAY_TO_GO_ON},
    ),
]


@pytest.mark.parametrize(("what", "make", "met"), CLOCKS, ids=[one[0] for one in CLOCKS])
def test_row_25_which_clocks_run_and_which_were_met(
    what: str, make: Callable[[], InCourt], met: dict[str, date | None]
) -> None:
    found = timed(make().state, situation(RUTA, LAST_DAY_TO_GO_ON))
    assert {one.deadline.code: one.deadline.met for one in found} == met


def of_refusal(on: date = LODGED) -> InCourt:
    """A refused renewal is contested, as if no threat had been found: 5(4) lets the person stay meanwhile."""
    one = lodged(refused(), lodged_on=on.isoformat())
    assert one.matter.lodged is not None
    one.desk.writes(one.file, replace(one.matter.lodged.says, threat=False), by=RUTA, on=on)
    return looked(one, on)


STAYS = [
    ("a withdrawal that waits by itself (139(1)(1))", in_time, True),
    ("that the court let go on", let_go_on, False),
    ("a refusal for a threat", lambda: looked(lodged(refused())), False),
    ("a refusal without a threat (5(4))", of_refusal, True),
    ("the court ordered that nothing waits for it", lambda: let_go_on(of_refusal()), False),
    ("late, and the court has not restored the term", lambda: of_refusal(LATE), False),
    ("taken back", lambda: taken_back(of_refusal()), False),
    (
        "upheld, to be executed at once",
        lambda: decided("upheld", admitted(of_refusal()), at_once=True),
        False,
    ),
    ("upheld, and somebody can go on", lambda: decided("upheld", admitted(of_refusal())), True),
    (
        "annulled, to be executed at once",
        lambda: decided("annulled", admitted(of_refusal()), at_once=True),
        True,
    ),
]


@pytest.mark.parametrize(("what", "make", "stays"), STAYS, ids=[one[0] for one in STAYS])
def test_row_26_who_may_stay_while_a_court_looks_at_it(
    what: str, make: Callable[[], InCourt], stays: bool
) -> None:
    assert make().remains(PRONOUNCED) is stays


def test_what_was_taken_back_suspends_nothing() -> None:
    assert in_time().effect(ADMITTED).suspended
    assert not taken_back(in_time()).effect(ADMITTED).suspended


def test_every_file_is_told_as_of_the_day_of_the_last_word() -> None:
    """Executed at once: pronounced on 25 June, told on 10 July, true from 25 June."""
    one = carried_out("annulled", at_once=True)
    assert one.permit.matter.contested[-1].day == PRONOUNCED
    assert carried_out("annulled").permit.matter.contested[-1].day == LAST_DAY_TO_GO_ON


def test_the_person_is_told_of_each_word_of_a_court() -> None:
    """Of the first instance, executed at once; and again of what the Supreme Administrative Court makes of it."""
    one = carried_out("annulled", at_once=True).takes("tell_of_outcome", dict(TOLD), on=FINAL)
    later = date(2026, 7, 20)
    restored = {**FURTHER, "lodged_on": FINAL.isoformat(), "restored": True}
    one.takes("record_further", restored, on=FINAL)
    one.takes("record_outcome", outcome("upheld", one, pronounced_on=later.isoformat()), on=later)
    one.takes("carry_out", on=later)
    assert one.next_step(later) == "tell_of_outcome"
    assert one.tries("tell_of_outcome", {**TOLD, "told_on": later.isoformat()}, on=later) == []
