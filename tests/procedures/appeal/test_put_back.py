"""0142: what a court annulled at once counts again, as it did, where a higher court puts it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.procedures.alert import sis
from tests.procedures.appeal.complaint import (
    PRONOUNCED,
    InCourt,
    decided,
    lodged,
    looked,
    outcome,
    told,
    went_on,
)
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import SIGNS, Leaving
from tests.procedures.entry_ban.ban import Banned
from tests.procedures.following import SERVED, Following, service
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.procedures.lt.alert import PackAct
from byla.procedures.lt.alert.codes import Because

MAY, LATE = date(2026, 5, 5), date(2026, 5, 20)  # Tuesday; Wednesday, a week after the last day to leave
JULY, LATER = date(2026, 7, 1), date(2026, 11, 5)


def in_court(one: Following[Any]) -> InCourt:
    """The newest decision of the file is taken to court in time, which admits the complaint and lets nothing wait."""
    court = looked(lodged(one.case, one.file, lodged_on=MAY.isoformat()), MAY)
    said = {"admitted": True, "restored": False, "ruled_on": MAY.isoformat(), "ruling": DOCUMENT}
    return court.takes("record_admission", dict(said), on=MAY)


def annulled_at_once(court: InCourt) -> InCourt:
    """Annulled, to be obeyed before it is final (what is sent back is not): every file is told."""
    return told(decided("annulled", court, at_once=True), PRONOUNCED)


def put_back(court: InCourt) -> InCourt:
    """The authority goes on, and the Supreme Administrative Court lets the decision stand."""
    went_on("authority", court, JULY)
    court.takes("record_outcome", outcome("upheld", court, pronounced_on=LATER.isoformat()), on=LATER)
    return told(court, LATER)


def without_court(one: Following[Any]) -> Any:
    """The matter without what it was told of courts."""
    return replace(one.matter, contested=())


def late(ground: str) -> Callable[[Leaving], object]:
    """While the court looks at the order, they are expelled and served with that."""

    def expelling(one: Leaving) -> object:
        return leaving.expelled(one, LATE, ground=ground).takes("serve_expulsion", service(LATE), on=LATE)

    return expelling


def expelled() -> Leaving:
    one = leaving.expelled(leaving.served(), SERVED)
    return one.takes("serve_expulsion", service(SERVED), on=SERVED)


def nothing(one: object) -> object:
    return one


CASES: list[tuple[str, Callable[[], Any], Callable[[Any], object]]] = [
    ("an order to leave", leaving.served, nothing),
    (
        "an order with more days",
        lambda: leaving.served().takes("extend_term", leaving.more_days(40), on=SERVED, by=SIGNS),
        nothing,
    ),
    ("an order that was not obeyed, and the expulsion for that", leaving.served, late("did_not_leave")),
    ("an order, and an expulsion for a threat", leaving.served, late("threat")),
    (
        "an order with more days, and an expulsion for a threat",
        lambda: leaving.served().takes("extend_term", leaving.more_days(40), on=SERVED, by=SIGNS),
        late("threat"),
    ),
    (
        "an order, and the draft of an expulsion",
        leaving.served,
        lambda one: leaving.expulsion_drafted(one, LATE),
    ),
    ("an expulsion after an order", expelled, nothing),
    ("a ban on the list", sis.listed, nothing),
]


@pytest.mark.parametrize(("_case", "make", "meanwhile"), CASES, ids=[one[0] for one in CASES])
def test_what_a_higher_court_puts_back_counts_as_it_did(
    _case: str, make: Callable[[], Any], meanwhile: Callable[[Any], object]
) -> None:
    one = make()
    court = in_court(one)
    meanwhile(one)
    before, stage = without_court(one), one.state.procedure.stage(one.matter)
    annulled_at_once(court)
    assert (without_court(one), one.state.procedure.stage(one.matter)) != (before, stage)
    put_back(court)
    assert (without_court(one), one.state.procedure.stage(one.matter)) == (before, stage)


def alerted(one: Any) -> Any:
    """SIS holds the alert on it."""
    return sis.in_sis(one, sis.REFUSED_ENTRY)


ALERTS: list[Callable[[], Any]] = [lambda: alerted(sis.served()), lambda: alerted(sis.listed())]


@pytest.mark.parametrize("make", ALERTS, ids=["an order to leave", "a ban"])
def test_the_alert_on_what_counts_again_is_entered_again(make: Callable[[], Leaving | Banned]) -> None:
    one = make()
    court = annulled_at_once(in_court(one))
    deleted = sis.owed(one, PRONOUNCED)
    assert deleted is not None
    assert (deleted.act, deleted.cause.because) == (PackAct.DELETE, Because.ANNULLED)
    sis.changes(one, PRONOUNCED)
    assert sis.owed(one, PRONOUNCED) is None, "it is gone while the decision is annulled"
    put_back(court)
    again = sis.owed(one, LATER)
    assert again is not None
    assert again.act is PackAct.ENTER
