"""A court makes a ban shorter; what was decided last of its length holds, whoever decided it. Nobody here exists."""

from __future__ import annotations

from datetime import date

from tests.desk_in_memory import RUTA, situation
from tests.procedures.appeal.complaint import FINAL, PRONOUNCED, carried_out, decided, outcome, told, went_on
from tests.procedures.appeal.test_outcome import of_ban
from tests.procedures.entry_ban import ban as bans
from tests.procedures.following import Following

from byla.procedures.lt.entry_ban import Ban
from byla.procedures.lt.entry_ban.term import ends, is_over

LATER = date(2026, 11, 5)  # Thursday


def test_a_ban_is_cut_by_a_court_and_its_last_day_with_it() -> None:
    """As in eA-2358-662/2025: from five years to two and a half, for want of proportionality."""
    one = of_ban(60)
    ban: Following[Ban] = Following(one.case, one.matter.files[0])
    bans.departed(bans.listed(bans.compared(bans.served(ban))))
    assert ends(ban.matter, situation(RUTA, FINAL)) == date(2031, 5, 8)
    carried_out("changed", one, measure=30)
    assert ban.matter.months == 30
    assert ends(ban.matter, situation(RUTA, FINAL)) == date(2028, 11, 8)
    assert not is_over(ban.matter, situation(RUTA, FINAL))
    ban.takes("change_ban", bans.change("request", "shortened", 24), on=FINAL, by=bans.SIGNS)
    assert ban.matter.months == 24, "what was decided last holds"


def test_the_word_of_a_higher_court_counts_though_the_ban_was_made_shorter_before_it() -> None:
    one = of_ban(60)
    decided("changed", one, measure=30, at_once=True)
    one.takes("find_what_hangs_on_it", on=PRONOUNCED).takes("carry_out", on=PRONOUNCED)
    ban: Following[Ban] = Following(one.case, one.matter.files[0])
    bans.departed(bans.listed(bans.compared(bans.served(ban))))
    ban.takes("change_ban", bans.change("request", "shortened", 24), on=date(2026, 6, 26), by=bans.SIGNS)
    assert ban.matter.months == 24
    went_on("authority", one, date(2026, 7, 1))
    one.takes(
        "record_outcome", outcome("changed", one, measure=48, pronounced_on=LATER.isoformat()), on=LATER
    )
    told(one, LATER)
    assert ban.matter.months == 48
