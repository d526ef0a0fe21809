"""An alert on a decision that waits for a court, and on one that was decided again after a court sent it back."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA
from tests.procedures.alert.sis import (
    REFUSED_ENTRY,
    Matter,
    changes,
    in_sis,
    listed,
    owed,
    owes,
    pack,
    served,
)
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban as bans
from tests.procedures.following import service
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import FileId
from byla.procedures.lt.courts import Contested, CourtOutcome

WAITS, SPOKEN = date(2026, 5, 18), date(2026, 7, 13)  # Mondays
AGAIN = date(2026, 7, 20)  # Monday
TOLD: dict[str, object] = {"told_on": REFUSED_ENTRY.isoformat(), "language": "be", "letter": DOCUMENT}


def hears_of_court(one: Matter, decision: str, outcome: CourtOutcome | None, on: date) -> Matter:
    """The file is told how its decision stands: it waits, or what a court made of it."""
    waits = outcome is None
    word = Contested(
        appeal=FileId("appeal-1"),
        decision=decision,
        suspended=waits,
        suspends_return=waits,
        under=("lt/utpi:139(2)",),
        outcome=outcome,
        measure=None,
        points=(),
        faults=(),
        case="eI-1/2026",
    )
    one.desk.writes(one.file, word, by=RUTA, on=on)
    return one


def due(one: Matter, on: date) -> tuple[str, str, str] | None:
    found = owed(one, on)
    return None if found is None else (found.act.value, found.cause.because.value, found.cause.article)


def imposed_again(one: bans.Banned) -> bans.Banned:
    """The ban that was sent back is decided again, for two years, served and listed."""
    one.takes("draft_ban", {**bans.DRAFT, "months": 24}, on=AGAIN)
    one.takes("sign_ban", on=AGAIN, by=bans.SIGNS)
    one.takes("serve_ban", service(AGAIN), on=AGAIN)
    one.takes("compare_identities", dict(bans.COMPARED), on=AGAIN)
    return one.takes("list_ban", on=AGAIN)


def test_24_3_an_alert_goes_while_its_ban_waits_and_comes_back_once_it_has_effect() -> None:
    one = in_sis(listed(), REFUSED_ENTRY)
    number = one.matter.imposed.says.number
    hears_of_court(one, number, None, WAITS)
    assert due(one, WAITS) == ("delete", "suspended", "eu/2018-1861:24(3)")
    changes(one, WAITS)
    assert due(one, WAITS) is None, "nothing is entered meanwhile"
    hears_of_court(one, number, CourtOutcome.UPHELD, SPOKEN)
    assert due(one, SPOKEN) == ("enter", "resumed", "eu/2018-1861:24(3)")
    assert owed(one, SPOKEN).cause.entry == one.matter.contested[-1].number, "the court's last word"


def test_24_3_what_comes_back_was_not_looked_at_since() -> None:
    """The ban was kept before; the new alert says no day until which it was kept."""
    one = in_sis(listed(), REFUSED_ENTRY)
    one.takes("change_ban", bans.change("review", "kept"), on=REFUSED_ENTRY, by=bans.SIGNS)
    assert "kept_until" in pack(changes(one, REFUSED_ENTRY))["data"]
    number = one.matter.imposed.says.number
    changes(hears_of_court(one, number, None, WAITS), WAITS)
    hears_of_court(one, number, CourtOutcome.UPHELD, SPOKEN)
    assert "kept_until" not in pack(in_sis(one, SPOKEN))["data"]


def test_what_a_court_sends_back_is_the_ban_of_that_number_and_no_other() -> None:
    one = listed()
    imposed = one.matter.imposed
    hears_of_court(one, "D-2026-999999", CourtOutcome.REMITTED, SPOKEN)
    assert (one.matter.imposed, one.matter.sent_back) == (imposed, ())


def test_24_3_no_alert_is_entered_on_a_ban_that_waits() -> None:
    one = listed()
    hears_of_court(one, one.matter.imposed.says.number, None, WAITS)
    assert due(one, WAITS) is None


def test_a_ban_that_was_decided_again_has_an_alert_and_a_notice_of_its_own() -> None:
    one = in_sis(listed(), REFUSED_ENTRY).takes("tell_of_alert", dict(TOLD), on=REFUSED_ENTRY)
    first = one.matter.imposed.says.number
    hears_of_court(one, first, CourtOutcome.REMITTED, SPOKEN)
    changes(one, SPOKEN)
    assert pack(one)["act"] == "delete"
    imposed_again(one)
    assert due(one, AGAIN) == ("enter", "banned", "eu/2018-1861:24(3)")
    in_sis(one, AGAIN)
    assert pack(one)["data"]["decision_reference"] == one.matter.imposed.says.number != first
    assert owes(one, AGAIN) == ["tell_of_alert"], "they were told of the first alert, and not of this one"
    one.takes("tell_of_alert", {**TOLD, "told_on": AGAIN.isoformat()}, on=AGAIN)
    assert owes(one, AGAIN) == []


@pytest.mark.parametrize("late", [True, False], ids=["SIS was not told in time", "it was"])
def test_the_alert_of_the_ban_that_fell_goes_before_that_of_the_new_one(late: bool) -> None:
    one = in_sis(listed(), REFUSED_ENTRY)
    hears_of_court(one, one.matter.imposed.says.number, CourtOutcome.REMITTED, SPOKEN)
    if not late:
        changes(one, SPOKEN)
    imposed_again(one)
    if late:
        assert due(one, AGAIN) == ("delete", "annulled", "eu/2018-1861:40")
        changes(one, AGAIN)
    assert due(one, AGAIN) == ("enter", "banned", "eu/2018-1861:24(3)")


def test_an_alert_that_ended_for_good_does_not_come_back() -> None:
    one = in_sis(listed(), REFUSED_ENTRY)
    one.takes("change_ban", bans.change("request", "lifted"), on=AGAIN, by=bans.SIGNS)
    changes(one, AGAIN)
    assert due(one, AGAIN) is None


def test_an_order_to_leave_that_was_decided_again_has_an_alert_of_its_own() -> None:
    one = in_sis(served())
    hears_of_court(one, one.matter.ordered.says.number, CourtOutcome.REMITTED, SPOKEN)
    changes(one, SPOKEN)
    one.takes("draft_return", dict(leaving.DRAFT), on=AGAIN)
    one.takes("sign_return", on=AGAIN, by=leaving.SIGNS)
    one.takes("serve_return", service(AGAIN), on=AGAIN)
    assert due(one, AGAIN) == ("enter", "ordered", "eu/2018-1860:3(1)")
