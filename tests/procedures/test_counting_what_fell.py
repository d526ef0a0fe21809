"""What is counted no more once a court undid what it was decided on, in the same file. Nobody here exists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from tests.desk_in_memory import Desk
from tests.procedures.appeal.complaint import FINAL, carried_out, lodged, looked
from tests.procedures.departure.leaving import (
    DRAFT,
    SIGNS,
    expelled,
    more_days,
    served,
    suspended,
)
from tests.procedures.departure.test_sent_back import LATE, LODGED, expelled_and_told, sent_back
from tests.procedures.entry_ban import ban as bans
from tests.procedures.entry_ban.ban import change
from tests.procedures.following import service
from tests.procedures.residence_permit.renewal import DOCUMENT
from tests.procedures.test_counting import NOW, then_and_now

from byla.casefile import Procedure
from byla.procedures.lt.counting import Period, figure
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.entry_ban import ENTRY_BAN

EXTENDED = date(2026, 5, 11)  # Monday
OVERDUE = FINAL + timedelta(days=30)


def given_more_days() -> Desk:
    """Sixty days to leave, on an order that was sent back."""
    longer = {"on": EXTENDED, "by": SIGNS}
    return sent_back(served(), lambda one: one.takes("extend_term", more_days(60), **longer)).desk


def expelled_for(ground: str) -> Callable[[], Desk]:
    return lambda: sent_back(served(), expelled_and_told(ground)).desk


def suspended_for(ground: str) -> Callable[[], Desk]:
    """The expulsion, suspended when it was told."""

    def made() -> Desk:
        told = expelled_and_told(ground)
        return sent_back(served(), lambda one: suspended(told(one), LATE, since=LATE.isoformat())).desk

    return made


def ban_changed(what: str, months: int | None = None) -> Callable[[], Desk]:
    """Shortened or lifted while a court looks at it, which annuls it."""

    def made() -> Desk:
        ban = bans.listed()
        appeal = looked(lodged(ban.case, ban.file, lodged_on=LODGED.isoformat()), LODGED)
        said = {"admitted": True, "restored": False, "ruled_on": LODGED.isoformat(), "ruling": DOCUMENT}
        appeal.takes("record_admission", dict(said), on=LODGED)
        ban.takes("change_ban", change("request", what, months), on=EXTENDED, by=bans.SIGNS)
        carried_out("annulled", appeal)
        return ban.desk

    return made


FELL = [
    ("expelled for not leaving", DEPARTURE, "expelled", expelled_for("did_not_leave"), 0),
    ("expelled for a threat", DEPARTURE, "expelled", expelled_for("threat"), None),
    ("given more days to leave", DEPARTURE, "extended", given_more_days, 0),
    ("suspended, the expulsion fell", DEPARTURE, "suspended", suspended_for("did_not_leave"), 0),
    ("suspended, the expulsion stands", DEPARTURE, "suspended", suspended_for("threat"), None),
    ("a ban shortened", ENTRY_BAN, "shortened", ban_changed("shortened", 30), 0),
    ("a ban lifted", ENTRY_BAN, "lifted", ban_changed("lifted"), 0),
]


@pytest.mark.parametrize(("_case", "kind", "code", "made", "now"), FELL, ids=[one[0] for one in FELL])
def test_126_1_what_was_decided_on_an_act_that_a_court_undid_is_counted_no_more(
    _case: str, kind: Procedure[Any], code: str, made: Callable[[], Desk], now: int | None
) -> None:
    """An expulsion for a threat needs no order, and stands."""
    before, again = then_and_now(made(), kind, code)
    assert before == 1
    assert (None if again is None else again.now.value) == now


def test_126_1_1_an_expulsion_after_an_order_that_was_decided_again_is_counted() -> None:
    """It was not obeyed; the order that fell is another."""
    one = sent_back(served(), expelled_and_told("did_not_leave"))
    one.takes("draft_return", {**DRAFT, "days": 7}, on=FINAL)
    for point in ("1", "2"):
        one.takes("answer_point", {"point": point, "answer": "Answered."}, on=FINAL)
    one.takes("sign_return", on=FINAL, by=SIGNS).takes("serve_return", service(FINAL), on=FINAL)
    expelled(one, OVERDUE, ground="did_not_leave")
    year = Period(since=date(2026, 1, 1), until=date(2026, 12, 31))
    count = next(each for each in DEPARTURE.counts if each.code == "expelled")
    assert figure(count, [one.state], year, NOW).value == 1
