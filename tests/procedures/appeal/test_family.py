"""0142: what the family lost with a withdrawal is put back with it, in one act; what waits for it, waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, refusals, situation
from tests.procedures.appeal.complaint import (
    FINAL,
    InCourt,
    admitted,
    carried_out,
    decided,
    lodged,
    looked,
    outcome,
    told,
    went_on,
)
from tests.procedures.departure import leaving
from tests.procedures.following import Following
from tests.procedures.residence_permit.renewal import SERVED, Renewal, serves, signs
from tests.procedures.residence_permit.test_dependants import owed, served
from tests.procedures.residence_permit.test_family import following
from tests.procedures.residence_permit.test_family_member import DECIDED, loses

from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.stay import stay

HANDED_OVER = date(2026, 5, 4)  # Monday


def family(*, decided: bool) -> tuple[InCourt, Renewal]:
    """The wife's withdrawal is contested; the husband's permit is looked into, or was withdrawn and he was served."""
    case, own = served()
    answers = following(case, own)
    file = case.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", answers, by=RUTA, on=SERVED)
    husbands = Renewal(desk=case.desk, person=case.person, earlier=own, file=file)
    if decided:
        signs(loses(husbands), DECIDED)
        serves(husbands, HANDED_OVER)
    one = looked(lodged(case), HANDED_OVER)
    return admitted_in_may(one), husbands


def admitted_in_may(one: InCourt) -> InCourt:
    said = {"admitted": True, "restored": False, "ruled_on": "2026-05-05", "ruling": leaving.DOCUMENT}
    return one.takes("record_admission", said, on=date(2026, 5, 5))


def his_permit(husbands: Renewal):
    return husbands.desk[husbands.earlier].matter


@pytest.mark.parametrize("what", ["annulled", "remitted"])
def test_with_the_wife_s_withdrawal_falls_the_husband_s_and_his_permit_is_as_if_never_withdrawn(
    what: str,
) -> None:
    one, husbands = family(decided=True)
    assert his_permit(husbands).withdrawn is not None
    before = replace(his_permit(husbands), contested=(), undone={})
    carried_out(what, one)
    after = replace(his_permit(husbands), contested=(), undone={})
    assert after == replace(before, withdrawn=None)
    assert husbands.matter.signed is None
    assert RESIDENCE_PERMIT.stage(husbands.matter) == "annulled"
    assert not his_permit(husbands).withdrawal_pending
    assert [each.code for each in stay(his_permit(husbands), FINAL)] == ["residence_permit.stay.valid"]


@pytest.mark.parametrize("what", ["annulled", "remitted"])
def test_an_examination_that_nobody_decided_is_closed_with_it(what: str) -> None:
    one, husbands = family(decided=False)
    carried_out(what, one)
    assert RESIDENCE_PERMIT.stage(husbands.matter) == "annulled"
    assert husbands.bars("check_another_ground", on=FINAL) == ["residence_permit.question_ended"]
    assert not his_permit(husbands).withdrawal_pending
    deadlines = husbands.state.procedure.deadlines(husbands.state, situation(RUTA, FINAL))
    assert all(each.met is not None for each in deadlines), "no clock runs from what was annulled"


def test_it_is_one_act_over_every_file() -> None:
    one, husbands = family(decided=True)
    carried_out("annulled", one)
    files = (one.file, one.case.file, one.case.earlier, husbands.file, husbands.earlier)
    newest = {file: one.desk[file].entries[-1].header.act for file in files}
    assert len(set(newest.values())) == 1, newest


def test_who_was_opened_since_somebody_looked_is_found_before_anything_is_told() -> None:
    case, own = served()
    one = admitted(looked(lodged(case)))
    case.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", following(case, own), by=RUTA, on=date(2026, 5, 5))
    decided("annulled", one)
    assert one.tries("carry_out", on=FINAL) == ["appeal.more_hangs_on_it"]


def test_a_higher_court_that_puts_the_withdrawal_back_puts_the_husband_s_back() -> None:
    one, husbands = family(decided=True)
    before = his_permit(husbands).withdrawn
    decided("annulled", one, at_once=True)
    one.takes("find_what_hangs_on_it", on=date(2026, 6, 25))
    one.takes("carry_out", on=date(2026, 6, 25))
    assert his_permit(husbands).withdrawn is None
    went_on("authority", one, date(2026, 7, 1))
    last = date(2026, 11, 5)
    one.takes("record_outcome", outcome("upheld", one, pronounced_on=last.isoformat()), on=last)
    told(one, last)
    assert his_permit(husbands).withdrawn == before
    assert husbands.matter.signed is not None


def test_a_withdrawal_that_waits_for_the_court_opens_nothing_and_lets_the_family_s_wait() -> None:
    one, husbands = family(decided=True)
    said = {"suspends": True, "ruled_on": "2026-05-06", "ruling": leaving.DOCUMENT}
    one.takes("record_interim", said, on=date(2026, 5, 6))
    told(one, date(2026, 5, 6))
    assert his_permit(husbands).held_until is not None, "while hers waits his is held"
    assert owed(one.case) == []


def test_while_hers_waits_his_is_not_opened() -> None:
    case, own = served()
    one = admitted(looked(lodged(case)))
    said = {"suspends": True, "ruled_on": "2026-05-06", "ruling": leaving.DOCUMENT}
    one.takes("record_interim", said, on=date(2026, 5, 6))
    told(one, date(2026, 5, 6))
    assert owed(case) == []
    answers = following(case, own, began_on="2026-05-06")
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "open_withdrawal", answers, by=RUTA, on=date(2026, 5, 6))
    assert refusals(outcome) == ["lt.waits_for_the_court"]


def test_what_followed_on_the_husband_s_falls_with_it_in_the_same_act() -> None:
    one, husbands = family(decided=True)
    answers = {**leaving.OPENING, "decision": husbands.file}
    file = husbands.desk.opens(DEPARTURE, "open_departure", answers, by=RUTA, on=date(2026, 5, 6))
    decided("annulled", one)
    assert one.tries("carry_out", on=FINAL) == ["appeal.more_hangs_on_it"]
    one.takes("find_what_hangs_on_it", on=FINAL)
    one.takes("carry_out", on=FINAL)
    departure = Following(husbands, file)
    assert departure.state.procedure.stage(departure.matter) == "fallen"


def test_while_hers_waits_his_is_not_signed() -> None:
    case, own = served()
    answers = following(case, own)
    file = case.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", answers, by=RUTA, on=SERVED)
    husbands = loses(Renewal(desk=case.desk, person=case.person, earlier=own, file=file))
    one = admitted_in_may(looked(lodged(case), HANDED_OVER))
    said = {"suspends": True, "ruled_on": "2026-05-06", "ruling": leaving.DOCUMENT}
    one.takes("record_interim", said, on=date(2026, 5, 6))
    told(one, date(2026, 5, 6))
    outcome = husbands.tries("sign_decision", on=date(2026, 5, 6), by=ONA)
    assert refusals(outcome) == ["lt.waits_for_the_court"]
