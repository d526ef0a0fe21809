"""UTPI 125-130^1: what an order to leave needs, what bars it, how many days it gives, and when somebody is expelled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, JOB, RUTA, book, official, refusals, situation
from tests.procedures.departure.leaving import (
    CHECK,
    DRAFT,
    EXPELS,
    OPENING,
    SIGNS,
    Leaving,
    absconding,
    asylum,
    checked,
    drafted,
    expelled,
    expelling,
    heard,
    more_days,
    offered,
    opened,
    ordered,
    permit_of,
    served,
    withdrawn,
    without_threat,
)
from tests.procedures.entry_ban.ban import corrects_fact
from tests.procedures.following import HEARD, LAST_DAY_TO_APPEAL, OPENED, SERVED, SIGNED
from tests.procedures.residence_permit.renewal import DOCUMENT, signs
from tests.procedures.residence_permit.six_questions import drafts, noticed

from byla.casefile import Role, timed
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.course import end_of_matter
from byla.procedures.lt.departure.term import last_day

LEFT: dict[str, object] = {"left_on": "2026-05-08", "proof": DOCUMENT}
LATE = date(2026, 5, 14)  # Thursday


def test_125_1_a_departure_follows_once_on_a_decision_that_stands() -> None:
    again = opened().case
    answers = {**OPENING, "decision": again.file}
    asked = again.desk.would_open(DEPARTURE, "open_departure", answers, by=RUTA, on=OPENED)
    assert refusals(asked) == ["lt.opened_already"]
    shaken = withdrawn()
    corrects_fact(shaken)
    answers = {**OPENING, "decision": shaken.file}
    asked = shaken.desk.would_open(DEPARTURE, "open_departure", answers, by=RUTA, on=OPENED)
    assert refusals(asked) == ["lt.nothing_decided_against"]


@pytest.mark.parametrize("machine", [JOB, IMPORT])
def test_gdpr_22_no_machine_opens_a_departure(machine) -> None:
    case = withdrawn()
    answers = {**OPENING, "decision": case.file}
    found = case.desk.would_open(DEPARTURE, "open_departure", answers, by=machine, on=OPENED)
    assert "casefile.adverse_needs_person" in refusals(found)


LACKS = [
    ("nobody heard the person", opened, "record_hearing", "departure.not_heard"),
    ("nobody looked at what awaits them (row 16)", heard, "check_refoulement", "departure.nothing_checked"),
    (
        "the route of 130^1 was not offered (row 17)",
        checked,
        "offer_humanitarian",
        "departure.route_not_offered",
    ),
    ("nothing is drafted", offered, "draft_return", "departure.not_drafted"),
]


@pytest.mark.parametrize(("_case", "make", "next_step", "code"), LACKS, ids=[one[0] for one in LACKS])
def test_125_an_element_that_is_missing_bars_draft_and_signature(
    _case: str, make, next_step: str, code: str
) -> None:
    one = make()
    assert code in one.tries("sign_return", on=SIGNED, by=SIGNS)
    assert one.next_step(SIGNED) == next_step
    if next_step != "draft_return":
        assert code in one.tries("draft_return", dict(DRAFT), on=SIGNED)


DAYS = [
    ("return", 30, False, []),
    ("return", 31, False, ["departure.more_days_than_allowed"]),
    ("return", 7, False, []),
    ("return", 6, False, ["departure.fewer_days_than_allowed"]),
    ("return", 0, False, ["departure.fewer_days_than_allowed"]),
    ("return", 6, True, []),
    ("return", 0, True, []),
]


@pytest.mark.parametrize(("order", "days", "risk", "expected"), DAYS)
def test_row_29_127_days_to_leave(order: str, days: int, risk: bool, expected: list[str]) -> None:
    one = absconding(offered()) if risk else offered()
    assert one.tries("draft_return", {**DRAFT, "order": order, "days": days}, on=HEARD) == expected


ORDERS = [
    ("no other permit: returns", False, "return", "GEO", []),
    ("no other permit: does not depart", False, "depart", "GEO", ["departure.other_order"]),
    ("permit of Poland: departs for Poland", True, "depart", "POL", []),
    ("permit of Poland: does not return", True, "return", "POL", ["departure.other_order"]),
    ("permit of Poland: not for Georgia", True, "depart", "GEO", ["departure.other_state"]),
]


@pytest.mark.parametrize(
    ("_case", "holds", "order", "country", "expected"), ORDERS, ids=[one[0] for one in ORDERS]
)
def test_row_30_125_2_who_holds_a_permit_of_another_state_departs_there(
    _case: str, holds: bool, order: str, country: str, expected: list[str]
) -> None:
    one = permit_of(opened()) if holds else opened()
    one = offered(checked(checked(heard(one)), country="POL"))
    answers = {**DRAFT, "order": order, "country": country, "days": 14}
    assert one.tries("draft_return", answers, on=HEARD) == expected


REFOULEMENT = [
    ("nothing threatens", {}, []),
    ("another country was looked at", {"country": "BLR"}, ["departure.refoulement_not_checked"]),
    ("torture", {"torture": True}, ["departure.torture_threatens"]),
    ("both", {"torture": True, "persecution": True}, ["departure.torture_threatens"]),
    ("persecution", {"persecution": True}, ["departure.persecution_threatens"]),
    ("persecution, lifted for a threat", {"persecution": True, "lifted_because": "A threat."}, []),
]


@pytest.mark.parametrize(("_case", "found", "expected"), REFOULEMENT, ids=[one[0] for one in REFOULEMENT])
@pytest.mark.parametrize("step", ["draft_return", "draft_expulsion"])
def test_row_16_130_nobody_is_sent_where_torture_awaits_them(step: str, _case: str, found, expected) -> None:
    one = offered(checked(**found))
    answers = DRAFT if step == "draft_return" else EXPELS
    assert one.tries(step, dict(answers), on=HEARD) == expected


def test_row_16_130_2_whatever_stands_in_the_record_nothing_lifts_torture() -> None:
    one = offered(checked(persecution=True, lifted_because="A threat."))
    found = one.matter.checks[-1].says
    one.desk.writes(one.file, replace(found, torture=True), by=RUTA, on=HEARD)
    assert one.tries("draft_return", dict(DRAFT), on=HEARD) == ["departure.torture_threatens"]
    assert expelling(one, HEARD) == ["departure.torture_threatens"]


LIFTS = [
    ("torture is never lifted", withdrawn, {"torture": True}, ["departure.nothing_to_lift"]),
    (
        "nor with persecution beside it",
        withdrawn,
        {"torture": True, "persecution": True},
        ["departure.nothing_to_lift"],
    ),
    ("nothing threatens", withdrawn, {}, ["departure.nothing_to_lift"]),
]


@pytest.mark.parametrize(("_case", "make", "found", "expected"), LIFTS, ids=[one[0] for one in LIFTS])
def test_130_3_the_exception_lifts_130_1_alone(_case: str, make, found, expected: list[str]) -> None:
    answers = {**CHECK, **found, "lifted_because": "A threat to state security."}
    assert heard(opened(make())).tries("check_refoulement", answers, on=HEARD) == expected


def test_130_3_and_126_1_3_ask_for_a_threat_that_the_decision_found() -> None:
    answers = {**CHECK, "persecution": True, "lifted_because": "A threat."}
    one = without_threat(heard())
    assert one.tries("check_refoulement", answers, on=HEARD) == ["departure.no_threat_found"]
    assert expelling(offered(checked(one)), SIGNED) == ["departure.no_threat_found"]


def test_nobody_is_expelled_twice() -> None:
    one = expelled(served(), SERVED)
    assert expelling(one, SERVED) == ["departure.expelled_already"]


def test_nobody_is_heard_before_they_were_invited() -> None:
    answers = {"invited_on": "2026-04-24", "invitation": DOCUMENT, "over_on": "2026-04-20"}
    assert opened().tries("record_hearing", answers, on=HEARD) == ["lt.heard_before_invited"]


def test_127_2_who_is_expelled_at_once_is_given_no_more_days_to_leave() -> None:
    one = expelled(served(), SERVED)
    found = one.desk.tries("extend_term", one.file, more_days(60), by=SIGNS, on=SERVED)
    assert [(each.code, each.cited) for each in found.refusals] == [
        ("departure.expelled_already", ("lt/utpi:127(2)",))
    ]


def test_what_was_ordered_is_not_ordered_anew() -> None:
    assert ordered().tries("draft_return", dict(DRAFT), on=SIGNED) == ["departure.ordered_already"]
    assert ordered().tries("sign_return", on=SIGNED, by=SIGNS) == ["departure.ordered_already"]


def test_a_departure_waits_for_the_service_of_the_decision() -> None:
    case = drafts(noticed(), "withdraw", "lt/utpi:50(1)(14)/state_security")
    signs(case)
    answers = {**OPENING, "decision": case.file}
    found = case.desk.would_open(DEPARTURE, "open_departure", answers, by=RUTA, on=OPENED)
    assert refusals(found) == ["lt.decision_not_served"]


def test_127_1_a_day_to_leave_by_is_not_moved_over_a_sunday() -> None:
    one = served(ordered(drafted(days=11)))
    assert last_day(one.matter, situation(RUTA, SERVED)) == date(2026, 5, 10)  # Sunday


def test_a_check_after_the_draft_that_finds_torture_bars_the_signature() -> None:
    one = drafted().takes("check_refoulement", {**CHECK, "torture": True}, on=SIGNED)
    found = one.tries("sign_return", on=SIGNED, by=SIGNS)
    assert found == ["departure.draft_out_of_date", "departure.torture_threatens"]


def test_row_18_125_4_pending_asylum_bars_every_way_out() -> None:
    one = asylum(drafted())
    assert one.tries("sign_return", on=SIGNED, by=SIGNS) == ["departure.asylum_pending"]
    assert expelling(one, SIGNED) == ["departure.asylum_pending"]
    assert one.next_step(SIGNED) == "end_asylum"
    ended: dict[str, object] = {"end": "refused", "ended_on": SIGNED.isoformat(), "document": DOCUMENT}
    assert one.takes("end_asylum", ended, on=SIGNED).tries("sign_return", on=SIGNED, by=SIGNS) == []
    again = asylum(drafted())
    again.takes("end_asylum", {**ended, "end": "granted"}, on=SIGNED)
    assert again.tries("sign_return", on=SIGNED, by=SIGNS) == ["departure.asylum_granted"]


def test_nobody_ends_an_application_that_is_none_or_before_it_was_made() -> None:
    ended: dict[str, object] = {"end": "refused", "ended_on": "2026-04-20", "document": DOCUMENT}
    assert opened().tries("end_asylum", ended, on=HEARD) == ["departure.no_asylum_pending"]
    assert asylum(opened()).tries("end_asylum", ended, on=HEARD) == ["lt.before_its_cause"]


def test_127_1_the_days_run_from_service_and_the_person_is_told() -> None:
    one = served()
    assert last_day(one.matter, situation(RUTA, SERVED)) == LAST_DAY_TO_APPEAL
    assert {(told.clock, told.day) for _number, told in one.state.custody.told} == {
        ("departure", LAST_DAY_TO_APPEAL),
        ("appeal", LAST_DAY_TO_APPEAL),
    }
    assert one.next_step(SERVED) == "enter_alert"


def test_where_no_days_are_given_no_clock_runs() -> None:
    one = served(ordered(drafted(absconding(offered()), days=0)))
    assert [clock.deadline.code for clock in timed(one.state, situation(RUTA, SERVED))] == ["appeal"]
    assert last_day(one.matter, situation(RUTA, SERVED)) == SERVED


EXTENDS = [
    (60, date(2026, 5, 11), []),
    (61, date(2026, 5, 11), ["departure.longer_than_allowed"]),
    (14, date(2026, 5, 11), ["departure.no_longer"]),
    (60, LATE, ["departure.term_over"]),
]


@pytest.mark.parametrize(("total", "on", "expected"), EXTENDS)
def test_row_29_127_3_2_sixty_days_in_all_in_writing(total: int, on: date, expected: list[str]) -> None:
    assert served().tries("extend_term", more_days(total), on=on, by=SIGNS) == expected


def test_127_3_2_the_new_last_day_is_told() -> None:
    one = served().takes("extend_term", more_days(60), on=date(2026, 5, 11), by=SIGNS)
    assert last_day(one.matter, situation(RUTA, date(2026, 5, 11))) == date(2026, 6, 28)  # Sunday
    assert one.state.custody.told[-1][1].day == date(2026, 6, 28)
    assert ordered().tries("extend_term", more_days(60), on=SERVED, by=SIGNS) == ["departure.no_term_runs"]


WHO_IS_EXPELLED = [
    ("for a threat that the decision found", served, "threat", SERVED, []),
    ("the days still run", served, "did_not_leave", LAST_DAY_TO_APPEAL, ["departure.still_has_time"]),
    ("the days are over", served, "did_not_leave", LATE, []),
]


@pytest.mark.parametrize(
    ("_case", "make", "ground", "on", "expected"), WHO_IS_EXPELLED, ids=[one[0] for one in WHO_IS_EXPELLED]
)
def test_126_1_who_is_expelled(_case: str, make, ground: str, on: date, expected: list[str]) -> None:
    assert expelling(make(), on, ground=ground) == expected


def test_nobody_who_left_is_expelled_or_ordered_to_leave() -> None:
    one = served().takes("prove_departure", dict(LEFT), on=date(2026, 5, 11))
    assert expelling(one, LATE) == ["departure.left_already"]
    assert one.tries("prove_departure", dict(LEFT), on=LATE) == ["departure.left_already"]
    found = end_of_matter(one.state, situation(RUTA, LATE))
    assert found is not None
    assert found.day == date(2026, 5, 8)


def test_vai_10_who_signs() -> None:
    other = official("ona", Role.SIGNATORY, signs="residence_permit.decision")
    assert drafted().tries("sign_return", on=SIGNED, by=other) == ["casefile.no_mandate"]
    both = official("ruta", Role.SIGNATORY, signs="departure.decision")
    assert drafted().tries("sign_return", on=SIGNED, by=both) == ["lt.drafter_may_not_sign"]
    unread = drafted()
    unread.desk.book = book()
    assert unread.tries("sign_return", on=SIGNED, by=SIGNS) == ["lt.law_not_accepted"]


def test_a_decision_in_doubt_or_a_citizen_sends_nobody_away() -> None:
    one = drafted()
    corrects_fact(one.case)
    assert one.tries("sign_return", on=SIGNED, by=SIGNS) == ["lt.decision_does_not_stand"]
    other = drafted()
    said = {"country": "LTU", "source": "statement", "since": "2026-04-25"}
    other.desk.takes("record_citizenship", other.case.person, said, by=RUTA, on=SIGNED)
    assert other.tries("sign_return", on=SIGNED, by=SIGNS) == ["lt.became_citizen"]
    assert expelling(one, SIGNED) == ["lt.decision_does_not_stand"]
    assert expelling(other, SIGNED) == ["lt.became_citizen"]


def kinds(one: Leaving, kind: str) -> int:
    return next(entry.number for entry in one.state.entries if type(entry.body).__name__ == kind)


def left() -> Leaving:
    return served().takes("prove_departure", dict(LEFT), on=date(2026, 5, 11))


CORRECTED = [
    (served, "ReturnServed", "struck", "", ["departure.service_stays"]),
    (served, "ReturnServed", "true_from", "2026-04-24", ["lt.before_its_cause"]),
    (left, "DepartureProved", "struck", "", ["departure.departure_stays"]),
    (left, "DepartureProved", "true_from", "2026-05-07", []),
    (lambda: asylum(drafted()), "AsylumApplied", "struck", "", ["departure.asylum_stays"]),
    (lambda: asylum(drafted()), "AsylumApplied", "true_from", "2026-04-23", []),
    (
        lambda: ordered(drafted(absconding(offered()), days=0)),
        "AbscondingFound",
        "struck",
        "",
        ["departure.grounds_of_the_term_stay"],
    ),
]


@pytest.mark.parametrize(("make", "kind", "field", "value", "expected"), CORRECTED)
def test_a_correction_is_no_second_way(make, kind: str, field: str, value: str, expected) -> None:
    one = make()
    answers = {"what": f"{kinds(one, kind)}.{field}", "value": value, "reason": "Read wrongly."}
    found = one.desk.tries("correct_entry", one.file, answers, by=RUTA, on=LATE)
    assert refusals(found) == expected


def test_what_was_out_of_order_before_hinders_no_other_correction() -> None:
    """An older Byla let an application end before it was made; what was heard can be corrected all the same."""
    one = asylum(heard())
    said: dict[str, object] = {"end": "refused", "ended_on": HEARD.isoformat(), "document": DOCUMENT}
    ended = one.takes("end_asylum", said, on=HEARD).matter.asylum_ended
    assert ended is not None
    one.desk.writes(one.file, ended.says, by=RUTA, on=OPENED)
    answers = {"what": f"{kinds(one, 'PersonHeard')}.said", "value": "Nobody there.", "reason": "Misread."}
    assert one.tries("correct_entry", answers, on=LATE) == []
