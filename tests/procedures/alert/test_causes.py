"""2018/1860, 3(4), 3(5): a pack on a return names the event that made SIS wrong, and of several alike the last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.procedures.alert.sis import Matter, changes, in_sis, named, owed, served
from tests.procedures.alert.test_retaken import SPOKEN, WAITS, hears_of_court
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import SIGNS, Leaving, more_days, suspended
from tests.procedures.departure.test_suspension import ends

from byla.procedures.lt.courts import CourtOutcome

DAY, NEXT = date(2026, 5, 11), date(2026, 5, 12)  # Monday and Tuesday, while the days to leave run
UNTIL = date(2026, 6, 30)  # Tuesday


def extended_twice() -> Matter:
    one = in_sis(served()).takes("extend_term", more_days(30), on=DAY, by=SIGNS)
    return changes(one, DAY).takes("extend_term", more_days(60), on=NEXT, by=SIGNS)


def waits_for_a_court() -> Matter:
    one = in_sis(served())
    return hears_of_court(one, one.matter.ordered.says.number, None, WAITS)


def waits_no_more() -> Matter:
    one = changes(waits_for_a_court(), WAITS)
    return hears_of_court(one, one.matter.ordered.says.number, CourtOutcome.UPHELD, SPOKEN)


def expulsion_suspended() -> Leaving:
    """Asylum was refused before that: what suspends the return now is no longer the application."""
    one = leaving.asylum(leaving.served(), leaving.SERVED)
    refused = {"end": "refused", "ended_on": "2026-04-29", "document": leaving.DOCUMENT}
    one.takes("end_asylum", refused, on=leaving.SERVED)
    named(one)
    in_sis(leaving.expelled(one, leaving.SERVED))
    return suspended(one, DAY, since=DAY.isoformat())


def another_word_since() -> Matter:
    """A court lets the withdrawal stand, which suspends nothing."""
    one = expulsion_suspended()
    return hears_of_court(one, one.matter.opened.says.decision, CourtOutcome.UPHELD, DAY)


def protected() -> Leaving:
    one = leaving.asylum(in_sis(served()), DAY)
    granted = {"end": "granted", "ended_on": NEXT.isoformat(), "document": leaving.DOCUMENT}
    return one.takes("end_asylum", granted, on=NEXT)


def suspension_ended() -> Leaving:
    one = expulsion_suspended()
    changes(one, DAY)
    return one.takes("end_suspension", ends(one), on=UNTIL, by=SIGNS)


CAUSES: list[tuple[str, Callable[[], Matter], date, str, str, str]] = [
    ("the last of two extensions", extended_twice, NEXT, "term_set", "departure.term_extended", "3(4)"),
    ("a court has it wait", waits_for_a_court, WAITS, "suspended", "lt.contested", "3(5)"),
    ("the court's last word", waits_no_more, SPOKEN, "resumed", "lt.contested", "3(5)"),
    ("128(2)", expulsion_suspended, DAY, "suspended", "departure.expulsion_suspended", "3(5)"),
    ("another word since", another_word_since, DAY, "suspended", "departure.expulsion_suspended", "3(5)"),
    ("asylum is granted", protected, NEXT, "suspended", "departure.asylum_ended", "3(5)"),
    ("its end", suspension_ended, UNTIL, "resumed", "departure.suspension_ended", "3(5)"),
]


@pytest.mark.parametrize(
    ("_case", "make", "on", "because", "kind", "article"), CAUSES, ids=[one[0] for one in CAUSES]
)
def test_a_pack_names_the_last_event_that_made_sis_wrong(
    _case: str, make: Callable[[], Matter], on: date, because: str, kind: str, article: str
) -> None:
    one = make()
    found = owed(one, on)
    assert found is not None
    last = max(each.number for each in one.state.entries if each.header.type == kind)
    assert (found.act.value, found.cause.because.value) == ("update", because)
    assert (found.cause.entry, found.cause.article) == (last, f"eu/2018-1860:{article}")
