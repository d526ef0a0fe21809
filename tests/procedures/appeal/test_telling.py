"""0142: what each file is told of a court, from which day, and what is to be answered before the same is decided."""

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
    told,
    went_on,
    withdrawn_for_another_ground,
)
from tests.procedures.appeal.test_family import family
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import Leaving
from tests.procedures.following import Following
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import tasks
from byla.procedures.lt.appeal.telling import owed
from byla.procedures.lt.courts import Fault
from byla.procedures.lt.departure import DEPARTURE

LATER = date(2026, 11, 5)  # Thursday
WAITED = date(2026, 5, 6)  # Wednesday


def family_and_departure() -> tuple[InCourt, Leaving]:
    """The wife's withdrawal is contested; the husband, whose permit hung on hers, is to leave."""
    one, husbands = family(decided=True)
    answers = {**leaving.OPENING, "decision": husbands.file}
    file = husbands.desk.opens(DEPARTURE, "open_departure", answers, by=RUTA, on=WAITED)
    one.takes("find_what_hangs_on_it", on=WAITED)
    return told(one, WAITED), Following(husbands, file)


def test_what_a_higher_court_puts_back_is_put_back_in_what_followed_on_the_family_s_too() -> None:
    one, departure = family_and_departure()
    decided("annulled", one, at_once=True)
    told(one, PRONOUNCED)
    assert departure.matter.fallen is not None
    went_on("authority", one, date(2026, 7, 1))
    one.takes("record_outcome", outcome("upheld", one, pronounced_on=LATER.isoformat()), on=LATER)
    told(one, LATER)
    assert departure.matter.fallen is None


def upheld(one: InCourt) -> None:
    decided("upheld", one)
    told(one, FINAL)


def let_wait(one: InCourt) -> None:
    said = {"suspends": True, "ruled_on": WAITED.isoformat(), "ruling": DOCUMENT}
    told(one.takes("record_interim", said, on=WAITED), WAITED)


@pytest.mark.parametrize("speaks", [upheld, let_wait])
def test_what_followed_on_the_family_s_is_told_of_hers_only_what_undid_it(
    speaks: Callable[[InCourt], None],
) -> None:
    """Of his own decision the newest word counts in it: hers must not speak over that of his own court."""
    one, departure = family_and_departure()
    before = departure.matter.contested
    speaks(one)
    assert departure.matter.contested == before


def taken_back() -> InCourt:
    """A complaint that suspended the withdrawal by itself, taken back on Friday 8 May."""
    one = admitted(looked(lodged(withdrawn_for_another_ground())))
    said = {"taken_back_on": "2026-05-08", "document": DOCUMENT}
    return one.takes("take_back_complaint", said, on=FINAL)


def suspended_by_court() -> InCourt:
    said = {"suspends": True, "ruled_on": WAITED.isoformat(), "ruling": DOCUMENT}
    return admitted().takes("record_interim", said, on=FINAL)


SINCE: list[tuple[str, Callable[[], InCourt], date]] = [
    ("lodged: it waits by the law", lambda: lodged(withdrawn_for_another_ground()), LODGED),
    ("the court lets it wait", suspended_by_court, WAITED),
    ("taken back", taken_back, date(2026, 5, 8)),
    ("decided, and executed at once", lambda: decided("annulled", at_once=True), PRONOUNCED),
    ("decided, and nobody went on", lambda: decided("annulled"), LAST_DAY_TO_GO_ON),
]


@pytest.mark.parametrize(("_case", "make", "since"), SINCE, ids=[one[0] for one in SINCE])
def test_what_the_files_are_told_is_true_from_the_day_on_which_it_happened(
    _case: str, make: Callable[[], InCourt], since: date
) -> None:
    """However late somebody tells them."""
    one = make()
    told(one, FINAL)
    assert one.case.matter.contested[-1].day == since


TWO = (Fault(entry=101, text="The ties are used."), Fault(entry=102, text="Nobody is left here."))
FAULTS: list[tuple[str, tuple[Fault, ...], dict[str, object], tuple[str, ...]]] = [
    ("one reason of two", TWO, {"faulty_reasons": ["102"]}, ("Nobody is left here.",)),
    ("both", TWO, {}, ("The ties are used.", "Nobody is left here.")),
    ("a decision without reasons: its grounds", (), {}, ("lt/utpi:50(1)(14)",)),
]


@pytest.mark.parametrize(("_case", "reasons", "said", "asked"), FAULTS, ids=[one[0] for one in FAULTS])
def test_what_is_answered_before_the_same_is_decided_is_what_the_court_found_faulty(
    _case: str, reasons: tuple[Fault, ...], said: dict[str, object], asked: tuple[str, ...]
) -> None:
    one = lodged()
    assert one.matter.lodged is not None
    one.desk.writes(one.file, replace(one.matter.lodged.says, reasons=reasons), by=RUTA, on=LODGED)
    carried_out("annulled", admitted(looked(one)), **said)
    assert one.case.matter.contested[-1].says.asks == asked


ERASED = [("the complaint", "lodged"), ("that the files were told", "told")]


@pytest.mark.parametrize(("_case", "entry"), ERASED, ids=[one[0] for one in ERASED])
def test_of_what_was_erased_nobody_is_told(_case: str, entry: str) -> None:
    """Once retention has taken it away, the page still opens."""
    one = lodged(withdrawn_for_another_ground())
    file = replace(one.state, matter=replace(one.matter, **{entry: None}))
    assert not owed(file.matter, situation(RUTA, ADMITTED))
    assert [*tasks(file, situation(RUTA, ADMITTED))] == []
