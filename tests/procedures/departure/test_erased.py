"""Whatever is erased or struck out of a departure, its file still folds and answers. Nobody here exists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert import sis
from tests.procedures.departure.leaving import (
    CHECK,
    Leaving,
    absconding,
    asylum,
    checked,
    drafted,
    expelled,
    heard,
    offered,
    opened,
    ordered,
    permit_of,
    served,
    suspended,
)
from tests.procedures.departure.test_sent_back import sent_back
from tests.procedures.erased import answers, erased, struck
from tests.procedures.following import HEARD, SERVED
from tests.procedures.residence_permit.renewal import DOCUMENT
from tests.procedures.states_after import annulled, waits

from byla.casefile import File
from byla.procedures.lt.departure import DEPARTURE, Departure
from byla.procedures.lt.departure.alerting import wanted
from byla.procedures.lt.departure.steps.looking import CheckRefoulement
from byla.procedures.lt.departure.today import today

ON = date(2026, 7, 21)  # Tuesday


def with_permit_and_asylum() -> Leaving:
    one = offered(checked(checked(heard(permit_of(opened()))), country="POL"))
    return asylum(drafted(absconding(one), order="depart", country="POL"))


def refused(one: Leaving) -> Leaving:
    """Asylum is, on the day on which it was applied for."""
    said = {"end": "refused", "ended_on": HEARD.isoformat(), "document": DOCUMENT}
    return one.takes("end_asylum", said, on=SERVED)


MADE: dict[str, Callable[[], Leaving]] = {
    "drafted": with_permit_and_asylum,
    "asylum": lambda: asylum(served()),
    "asylum refused": lambda: refused(asylum(served())),
    "suspended": lambda: suspended(expelled(served())),
    "told to SIS, and gone": lambda: sis.left(sis.in_sis(sis.served())),
    "undone": lambda: _after(annulled, ordered()),
    "waits": lambda: _after(waits, served()),
    "sent back": lambda: sent_back(served()),
}


def _after(happens: Callable[[Leaving], object], one: Leaving) -> Leaving:
    happens(one)
    return one


@pytest.mark.parametrize("less", [erased, struck])
@pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())
def test_row_60_whatever_is_erased_or_struck_the_file_still_folds_and_answers(
    make: Callable[[], Leaving], less: Callable[[File[Departure]], Iterator[File[Departure]]]
) -> None:
    now = situation(RUTA, ON)
    for file in less(make().state):
        answers(file, now)
        tuple(today(file, now))
        wanted(file, now)
        known = len(file.matter.numbers) - (file.matter.ordered is not None and file.matter.draft is None)
        assert len(file.matter.contestables) == (0 if file.matter.opened is None else known)


def test_130_3_where_nobody_knows_any_more_whether_a_threat_was_found_nothing_is_lifted() -> None:
    step, now = DEPARTURE.step("check_refoulement"), situation(RUTA, ON)
    form = CheckRefoulement(**{**CHECK, "persecution": True, "lifted_because": "A threat."})
    one = heard()
    assert list(step.objections(one.state, form, now, {})) == []
    without_its_opening = next(erased(one.state))
    found = [each.code for each in step.objections(without_its_opening, form, now, {})]
    assert found == ["departure.no_threat_found"]
