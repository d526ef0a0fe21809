"""When an order repeats one that fell, whose findings wait, and what does not follow on a decision. Nobody exists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, refusals, situation
from tests.procedures.appeal.complaint import FINAL, carried_out
from tests.procedures.appeal.test_again import THE_SAME, another_withdrawal
from tests.procedures.appeal.test_outcome import of_ban, of_return
from tests.procedures.appeal.test_practice import put, putting
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import withdrawn
from tests.procedures.entry_ban import ban as bans

from byla.casefile import FileId, timed
from byla.procedures.lt.courts import Ordered
from byla.procedures.lt.what_follows import decided_against

THREAT, FRAUD = "lt/utpi:50(1)(14)", "lt/utpi:50(1)(1)"
REPEATS = [
    ("the same", ("withdraw", {THREAT}), ("withdraw", {THREAT}), True),
    ("on less", ("withdraw", {THREAT}), ("withdraw", {THREAT, FRAUD}), True),
    ("on something new", ("withdraw", {THREAT, FRAUD}), ("withdraw", {THREAT}), False),
    ("another order on the same", ("refuse", {THREAT}), ("withdraw", {THREAT}), False),
]


@pytest.mark.parametrize(("what", "again", "before", "repeats"), REPEATS, ids=[one[0] for one in REPEATS])
def test_what_repeats_an_order_that_fell(what: str, again, before, repeats: bool) -> None:
    first, second = (Ordered(order=order, on=frozenset(on)) for order, on in (before, again))
    assert second.repeats(first) is repeats


def test_an_order_that_a_court_let_stand_asks_for_no_answers_of_a_ban_either() -> None:
    one = carried_out("upheld", of_ban(60))
    assert one.desk[one.matter.files[0]].matter.overturned == ()
    fell = carried_out("annulled", of_ban(60))
    assert [each.number for each in fell.desk[fell.matter.files[0]].matter.overturned] != []


def test_a_ban_on_another_ground_than_the_one_that_was_sent_back_needs_no_answers() -> None:
    court = carried_out("remitted", of_ban(60))
    ban = bans.Banned(court.case, court.matter.files[0])
    for ground, months, codes in (
        ("lt/utpi:133(1)", 24, ["lt.points_unanswered"]),
        ("lt/utpi:133(5)", 84, []),
    ):
        ban.takes("draft_ban", {**bans.DRAFT, "ground": ground, "months": months}, on=FINAL)
        assert ban.tries("sign_ban", on=FINAL, by=bans.SIGNS) == codes


def test_an_order_to_leave_for_another_country_than_the_one_that_was_sent_back_needs_no_answers() -> None:
    court = carried_out("remitted", of_return())
    order = leaving.Leaving(court.case, court.matter.files[0])
    leaving.checked(order, country="ARM")
    for country, codes in (("GEO", ["lt.points_unanswered"]), ("ARM", [])):
        order.takes("draft_return", {**leaving.DRAFT, "country": country}, on=FINAL)
        assert order.tries("sign_return", on=FINAL, by=leaving.SIGNS) == codes


def test_only_a_matter_of_the_same_kind_is_an_earlier_decision() -> None:
    court = carried_out("remitted", of_ban(60))
    again = another_withdrawal(court.case, THE_SAME)
    said: dict[str, object] = {"earlier": court.matter.files[0], "point": 1, "answer": "Weighed anew."}
    assert refusals(again.tries("answer_earlier_point", said, on=FINAL)) == ["lt.no_earlier_decision"]


def test_of_what_came_of_one_appeal_the_newest_clock_runs_and_what_was_looked_at_stays_met() -> None:
    one, other = put()
    one.takes("put_before_official", putting(other, official="ruta", until="2026-07-31"), on=FINAL)

    def clocks() -> list[tuple[date | None, date | None]]:
        found = timed(other.state, situation(RUTA, FINAL))
        return [(each.reading.day, each.deadline.met) for each in found if each.deadline.code == "fault"]

    assert clocks() == [(date(2026, 7, 31), None)], "that of the official who has it no more is gone"
    number = other.matter.faults_put[-1].number
    said: dict[str, object] = {"put": str(number), "finding": "stands", "reason": "It stands."}
    other.takes("look_at_fault", said, on=date(2026, 7, 22), by=RUTA)
    assert [met for _, met in clocks()] == [date(2026, 7, 22)]


def test_a_finding_of_another_court_case_may_be_put_before_the_same_official() -> None:
    one, other = put()
    waits = other.matter.faults_put[0].says
    other.desk.writes(
        other.file, replace(waits, appeal=FileId("appeal-99"), case="eI-9/2026"), by=RUTA, on=FINAL
    )
    one.takes("put_before_official", putting(other, official="ruta"), on=FINAL)
    assert one.tries("put_before_official", putting(other, official="ona"), on=FINAL) == []


def test_nothing_follows_on_a_decision_of_which_an_official_found_that_it_does_not_stand() -> None:
    case = withdrawn()
    assert decided_against(case.state) is not None
    bans.corrects_fact(case)
    assert decided_against(case.state) is None, "it is in doubt"
    for stands in (True, False):
        looked = withdrawn()
        bans.corrects_fact(looked)
        assert looked.matter.signed is not None
        said = {"entry": str(looked.matter.signed.number), "stands": stands, "reason": "Looked at."}
        looked.takes("review_shaken_act", said, on=bans.OPENED, by=ONA)
        assert (decided_against(looked.state) is not None) is stands


def test_a_matter_that_follows_on_a_decision_does_not_follow_on_the_next() -> None:
    ban = bans.drafted()
    assert ban.matter.opened is not None
    ban.desk.writes(
        ban.file, replace(ban.matter.opened.says, decision="D-2026-000099"), by=RUTA, on=bans.OPENED
    )
    assert ban.tries("sign_ban", on=bans.SIGNED, by=bans.SIGNS) == ["lt.decision_does_not_stand"]
