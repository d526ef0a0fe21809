"""What an appeal suspends follows from the ground, the claim and the court's orders, and is chosen by nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.appeal.complaint import (
    ADMITTED,
    FINAL,
    LAST_DAY_TO_COMPLAIN,
    LODGED,
    PRONOUNCED,
    InCourt,
    admitted,
    decided,
    lodged,
    looked,
    told,
    went_on,
    withdrawn_for_another_ground,
)
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import SIGNS, withdrawn
from tests.procedures.departure.leaving import opened as departure_opened
from tests.procedures.departure.leaving import served as return_served
from tests.procedures.entry_ban.ban import imposed, listed, refused
from tests.procedures.following import SIGNED
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import fields_of
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.appeal.effect import AUTOMATIC, BY_ORDER, REFOULEMENT
from byla.procedures.lt.appeal.shown import sections
from byla.procedures.lt.appeal.term import ROUTES, last_day, term
from byla.procedures.lt.courts import Kind
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.term import to_leave
from byla.procedures.lt.entry_ban.national_list import entry_of
from byla.procedures.lt.residence_permit.stay import stay
from byla.procedures.lt.residence_permit.today import today

MAY = date(2026, 5, 4)  # Monday


def of_return(claims: list[str]) -> InCourt:
    one = return_served()
    return lodged(one.case, one.file, claims=claims, lodged_on=MAY.isoformat())


def of_ban() -> InCourt:
    one = imposed()
    return lodged(one.case, one.file, claims=["article_3"], lodged_on=MAY.isoformat())


def ordering(suspends: bool, one: InCourt) -> InCourt:
    said: dict[str, object] = {"suspends": suspends, "ruled_on": MAY.isoformat(), "ruling": DOCUMENT}
    return one.takes("record_interim", said, on=MAY)


EFFECTS = [
    # what is contested; the decision waits; nobody is returned; under
    ("a withdrawal for a threat, 50(1)(14)", lambda: lodged(), False, False, BY_ORDER),
    ("a withdrawal under 50(1)(2)", lambda: lodged(withdrawn_for_another_ground()), True, True, AUTOMATIC),
    ("a refusal", lambda: lodged(refused()), False, False, BY_ORDER),
    ("a ban, even with a claim under Article 3", of_ban, False, True, REFOULEMENT[0]),
    ("a return", lambda: of_return(["family_life"]), False, False, BY_ORDER),
    ("a return, Article 3 claimed", lambda: of_return(["article_3"]), True, True, REFOULEMENT[0]),
    ("a return, Charter 19(2) claimed", lambda: of_return(["charter_19_2"]), True, True, REFOULEMENT[0]),
    (
        "a withdrawal for a threat, Article 3 claimed: it has effect, and nobody is returned",
        lambda: lodged(claims=["article_3"]),
        False,
        True,
        REFOULEMENT[0],
    ),
    ("by order of the court", lambda: ordering(True, lodged()), True, True, BY_ORDER),
    (
        "the court ordered that nothing waits",
        lambda: ordering(False, of_return(["article_3"])),
        False,
        False,
        BY_ORDER,
    ),
]


@pytest.mark.parametrize(
    ("contested", "make", "waits", "returning", "under"), EFFECTS, ids=[one[0] for one in EFFECTS]
)
def test_row_26_139_what_waits_is_derived(
    contested: str, make: Callable[[], InCourt], waits: bool, returning: bool, under: str
) -> None:
    effect = make().effect(MAY)
    assert (effect.suspended, effect.suspends_return, effect.under[0]) == (waits, returning, under)


def test_row_26_no_form_asks_whether_an_appeal_suspends_but_that_of_the_courts_order() -> None:
    asking = {step.code for step in APPEAL.steps if "suspends" in fields_of(step.form)}
    assert asking == {"record_interim"}


REMAINS = [
    ("a withdrawal for a threat", lambda: lodged(), False),
    ("a withdrawal for another ground", lambda: lodged(withdrawn_for_another_ground()), True),
    ("a refusal for a threat", lambda: lodged(refused()), False),
    ("Article 3 claimed", lambda: lodged(claims=["article_3"]), True),
    ("the court ordered that it waits", lambda: ordering(True, lodged()), True),
]


@pytest.mark.parametrize(("contested", "make", "may"), REMAINS, ids=[one[0] for one in REMAINS])
def test_row_27_5_4_the_right_to_remain_is_derived(
    contested: str, make: Callable[[], InCourt], may: bool
) -> None:
    assert make().remains(MAY) is may


def test_row_25_each_kind_of_decision_has_its_court_term_and_form_in_the_law() -> None:
    law = situation(RUTA, LODGED).law()
    assert set(ROUTES) == set(Kind)
    for kind, route in ROUTES.items():
        assert law.code(route, "body") == "regional_administrative_court"
        assert law.code(route, "second") == "supreme_administrative_court"
        assert law.code(route, "form") == "written_complaint"
        assert law.period(term(kind, law)) == {"days": 14}


def test_row_25_the_last_day_is_counted_from_service() -> None:
    one = lodged()
    assert one.matter.lodged is not None
    assert last_day(one.matter.lodged.says, situation(RUTA, LODGED)) == LAST_DAY_TO_COMPLAIN


LATE = date(2026, 4, 28)  # Tuesday, the day after the last one


def late() -> InCourt:
    return lodged(withdrawn_for_another_ground(), lodged_on=LATE.isoformat())


def test_row_25_a_late_complaint_suspends_nothing_before_the_court_restored_the_term() -> None:
    one = looked(late(), LATE)
    assert not one.effect(LATE).suspended
    assert one.tries("record_admission", ruling(True, False), on=ADMITTED) == ["appeal.late_and_not_restored"]
    one.takes("record_admission", ruling(True, True), on=ADMITTED)
    assert one.effect(ADMITTED).suspended
    assert one.next_step(ADMITTED) == "carry_out", "the files are told"


def ruling(admits: bool, restores: bool) -> dict[str, object]:
    return {"admitted": admits, "restored": restores, "ruled_on": ADMITTED.isoformat(), "ruling": DOCUMENT}


def test_nothing_is_restored_of_a_complaint_in_time() -> None:
    assert looked().tries("record_admission", ruling(True, True), on=ADMITTED) == [
        "appeal.nothing_to_restore"
    ]


def test_what_the_court_does_not_admit_is_over() -> None:
    one = looked(late(), LATE).takes("record_admission", ruling(False, False), on=ADMITTED)
    assert one.next_step(ADMITTED) is None
    assert not one.remains(ADMITTED)


def test_139_1_1_a_permit_whose_withdrawal_waits_is_held() -> None:
    one = looked(lodged(withdrawn_for_another_ground()))
    said = [each.code for each in stay(one.permit.matter, LODGED)]
    assert said[:2] == ["residence_permit.stay.withdrawal_waits", "residence_permit.stay.valid"]


def test_139_1_1_while_a_withdrawal_waits_nobody_is_told_to_leave() -> None:
    case = withdrawn_for_another_ground()
    departure = departure_opened(case)
    looked(lodged(case))
    one = leaving.drafted(leaving.offered(leaving.checked(leaving.heard(departure))))
    assert one.tries("sign_return", on=SIGNED, by=SIGNS) == ["lt.waits_for_the_court"]


def test_echr_3_nobody_is_expelled_while_a_court_looks_at_that_claim() -> None:
    one = return_served()
    contest = looked(lodged(one.case, one.file, claims=["article_3"], lodged_on=MAY.isoformat()), MAY)
    assert leaving.expelling(one, MAY) == ["lt.waits_for_the_court"]
    clock = to_leave(one.matter, situation(RUTA, MAY))
    assert clock is not None
    assert [each.article for each in clock.pauses] == [REFOULEMENT[0]]
    told(ordering(False, contest), MAY)
    assert leaving.expelling(one, MAY) == []


def test_echr_3_nobody_is_expelled_before_the_file_is_told_of_that_claim() -> None:
    """The decision's own file knows of the complaint at once, the departure's once somebody told it."""
    one = return_served()
    lodged(one.case, claims=["article_3"], lodged_on=SIGNED.isoformat())
    assert one.matter.waits is None
    assert leaving.expelling(one, SIGNED) == ["lt.waits_for_the_court"]


def test_a_departure_that_is_opened_later_knows_that_the_decision_waits() -> None:
    case = withdrawn_for_another_ground()
    looked(lodged(case))
    said = {**leaving.OPENING, "decision": case.file}
    later = case.desk.opens(DEPARTURE, "open_departure", said, by=RUTA, on=LODGED)
    assert case.desk[later].matter.waits is not None


def test_the_page_of_today_knows_what_waits() -> None:
    """Whether the person may stay is answered from what each file was told."""
    for case, claims, answer in (
        (withdrawn_for_another_ground(), ["reasons"], "lt.today.withdrawal_waits"),
        (withdrawn(), ["article_3"], "lt.today.return_waits"),
        (withdrawn(), ["reasons"], "lt.today.withdrawn.threat"),
    ):
        looked(lodged(case, claims=claims))
        assert answer in [one.said.code for one in today(case.state, situation(RUTA, LODGED))]


def test_row_31_a_ban_that_waits_for_the_court_stays_on_the_list_and_says_that_it_has_no_effect() -> None:
    ban = listed()
    one = lodged(ban.case, ban.file, lodged_on=MAY.isoformat())
    appealed = entry_of(ban.state, situation(RUTA, MAY))
    assert appealed is not None
    assert (appealed.waits, appealed.public is None) == (None, False), "an appeal alone suspends nothing"
    told(ordering(True, looked(one, MAY)), MAY)
    waiting = entry_of(ban.state, situation(RUTA, MAY))
    assert waiting is not None
    assert waiting.waits is not None
    assert waiting.public is None, "nothing is published of what has no effect"


def test_when_the_court_sits_is_said_until_that_day_is_over_or_nothing_is_to_be_decided() -> None:
    sits, after = date(2026, 6, 10), date(2026, 6, 11)
    one = admitted().takes("set_court_date", {"sits_on": sits.isoformat(), "where": "Vilnius"}, on=ADMITTED)
    assert said_ahead(one, ADMITTED) == said_ahead(one, sits) == [("appeal.court_sits", sits, "Vilnius")]
    assert said_ahead(one, after) == []
    one.takes("take_back_complaint", {"taken_back_on": "2026-05-04", "document": DOCUMENT}, on=sits)
    assert said_ahead(one, sits) == []
    assert said_ahead(admitted(), ADMITTED) == []


def test_a_sitting_that_is_over_is_not_shown_as_if_it_were_to_come() -> None:
    def sitting(one: InCourt) -> list[object]:
        lines = [each for section in sections(one.state, situation(RUTA, FINAL)) for each in section.lines]
        return [each.value for each in lines if each.label.code == "appeal.label.sits_on"]

    def sets(one: InCourt, day: date, on: date) -> InCourt:
        return one.takes("set_court_date", {"sits_on": day.isoformat(), "where": "Vilnius"}, on=on)

    june, september = date(2026, 6, 10), date(2026, 9, 9)
    one = sets(admitted(), june, ADMITTED)
    assert sitting(one) == [june]
    went_on("authority", decided("annulled", one), PRONOUNCED)
    assert sitting(one) == [], "the court of first instance has decided"
    assert sitting(sets(one, september, FINAL)) == [september], "that of the Supreme Administrative Court"


def said_ahead(one: InCourt, on: date) -> list[tuple[object, ...]]:
    """What is to happen on a set day, as the file's page says it."""
    return [(each.code, each["day"], each["where"]) for each in APPEAL.ahead(one.state, situation(RUTA, on))]
