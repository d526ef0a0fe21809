"""Lodging, registering, and asking for what is missing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.desk_in_memory import ONA, RUTA, UNIT, refusals, situation
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import (
    DOCUMENT,
    LODGED,
    REFUSING,
    REGISTERED,
    SIGNED,
    Renewal,
    complete,
    lodged,
    lodging,
    permit_held,
    refusal_drafted,
    renewal_drafted,
    signs,
)

from byla.calendars import State
from byla.casefile import timed
from byla.persons import PERSON
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT


def read(renewal, clock: str, on: date):
    """What a clock shows on a day."""
    return next(
        one.reading for one in timed(renewal.state, situation(RUTA, on)) if one.deadline.code == clock
    )


def lodge_again(renewal, on: date, **other: object) -> list[str]:
    """The codes of what stands in the way of lodging once more."""
    answers = lodging(renewal, lodged_on=on.isoformat(), **other)
    return refusals(renewal.desk.would_open(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=on))


def test_lodging_writes_in_the_earlier_permits_file_too() -> None:
    renewal = lodged()
    assert [one.says.renewal for one in renewal.desk[renewal.earlier].matter.renewals] == [renewal.file]
    assert renewal.state.procedure.links(renewal.matter) == (renewal.earlier,)
    assert renewal.state.procedure.subjects(renewal.matter) == (renewal.person,)
    assert renewal.state.custody.assignee == RUTA.id


def test_lodged_received_registered_are_three_days() -> None:
    renewal = complete()
    assert renewal.matter.application is not None
    assert renewal.matter.registered is not None
    days = (
        renewal.matter.application.day,
        renewal.matter.registered.says.received,
        renewal.matter.registered.day,
    )
    assert days == (date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4))


@pytest.mark.parametrize(
    ("received", "registered", "code"),
    [
        ("2026-03-01", "2026-03-04", "lt.before_its_cause"),  # received before it was lodged
        ("2026-03-03", "2026-03-02", "residence_permit.registered_before_received"),
    ],
)
def test_the_three_days_keep_their_order(received: str, registered: str, code: str) -> None:
    answers = {"received_on": received, "registered_on": registered}
    assert refusals(lodged().tries("register_application", answers, on=REGISTERED)) == [code]


def test_the_applicant_has_an_identity_record_and_the_permit_a_file() -> None:
    renewal = permit_held()
    no_person, no_permit = {"applicant": renewal.earlier}, {"earlier_permit": renewal.person}
    assert "residence_permit.no_such_person" in lodge_again(renewal, LODGED, **no_person)
    assert lodge_again(renewal, LODGED, **no_permit) == ["residence_permit.no_such_permit"]
    assert lodge_again(renewal, LODGED, earlier_permit="nothing") == ["residence_permit.no_such_permit"]


def test_nobody_renews_the_permit_of_another() -> None:
    renewal = permit_held()
    somebody = {"reason": "Somebody else", "source": "application"}
    other = renewal.desk.opens(PERSON, "open_record", somebody, by=RUTA, on=LODGED)
    assert lodge_again(renewal, LODGED, applicant=other) == ["residence_permit.permit_of_another"]


def test_a_permit_has_one_renewal_at_a_time() -> None:
    assert lodge_again(lodged(), LODGED) == ["residence_permit.application_pending"]


@pytest.mark.parametrize("same", [str.upper, str.lower])
@pytest.mark.parametrize(
    ("whose", "why"), [("holder's", "permit_in_file"), ("another person's", "number_of_another")]
)
def test_one_number_is_one_permit_whoever_is_said_to_hold_it(same, whose: str, why: str) -> None:
    renewal = permit_held()
    stands = renewal.desk[renewal.earlier].matter.permit.says
    somebody = {"reason": "Somebody else", "source": "application"}
    other = renewal.desk.opens(PERSON, "open_record", somebody, by=RUTA, on=LODGED)
    answers = {
        "holder": renewal.person if whose == "holder's" else other,
        "kind": stands.kind.value,
        "number": same(stands.number),
        "basis": stands.basis.value,
        "issued_on": stands.issued.isoformat(),
        "valid_from": stands.valid_from.isoformat(),
        "valid_until": stands.valid_until.isoformat(),
        "unit": UNIT,
    }
    assert register(renewal, answers) == [f"residence_permit.{why}"]
    assert register(renewal, {**answers, "number": "another"}) == []


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({}, []),
        ({"unit": "nowhere"}, ["casefile.no_such_unit"]),
        ({"basis": "five_years_of_residence"}, ["residence_permit.basis_of_other_permit"]),
        ({"kind": "permanent"}, ["residence_permit.basis_of_other_permit"]),
        ({"kind": "permanent", "basis": "five_years_of_residence"}, []),
        ({"valid_from": "2024-04-29"}, ["residence_permit.validity_upside_down"]),
        ({"valid_until": "2024-04-30"}, ["residence_permit.validity_upside_down"]),
    ],
)
def test_53_1_a_permit_is_registered_with_a_basis_of_its_kind_and_days_in_their_order(
    other: dict[str, object], why: list[str]
) -> None:
    renewal = permit_held()
    held = {"holder": renewal.person, "number": "LT-9", "kind": "temporary", "basis": "work", "unit": UNIT}
    days = {"issued_on": "2024-04-30", "valid_from": "2024-05-01", "valid_until": "2026-04-30"}
    assert register(renewal, {**held, **days, **other}) == why


def register(renewal, answers: dict[str, object]) -> list[str]:
    """The codes of what stands in the way of registering a permit."""
    return refusals(renewal.desk.would_open(RESIDENCE_PERMIT, "register_permit", answers, by=RUTA, on=LODGED))


def test_a_permit_that_was_replaced_is_not_renewed() -> None:
    renewal = renewal_drafted()
    signs(renewal)
    assert lodge_again(renewal, SIGNED) == ["residence_permit.replaced_already"]


def test_a_day_before_any_text_of_the_law_is_refused() -> None:
    assert "residence_permit.no_law_for_day" in lodge_again(permit_held(), date(2022, 3, 22))


def test_nothing_is_lodged_before_the_permit_was_issued() -> None:
    assert "lt.before_its_cause" in lodge_again(permit_held(), date(2024, 4, 29))


@pytest.mark.parametrize(
    ("day", "barred"),
    [
        (date(2026, 4, 9), True),  # Thursday, the day after the refusal
        (date(2027, 4, 8), True),  # Thursday, a year after it: the last day
        (date(2027, 4, 9), False),  # Friday
    ],
)
def test_row_59_the_year_of_35_2_runs_from_the_decision(day: date, barred: bool) -> None:
    renewal = refusal_drafted()
    signs(renewal)  # Wednesday 8 April 2026; nothing is served
    assert lodge_again(renewal, day) == (["residence_permit.barred"] if barred else [])
    assert read(renewal, "apply_again", SIGNED).day == date(2027, 4, 8)


def test_row_59_the_bar_ends_on_its_day_working_day_or_not() -> None:
    renewal = refusal_drafted()
    signs(renewal, on=date(2026, 4, 10))  # Friday; a year later it is a Saturday
    assert lodge_again(renewal, date(2027, 4, 10)) == ["residence_permit.barred"]
    assert lodge_again(renewal, date(2027, 4, 11)) == []


def test_vai_the_last_day_of_a_letter_moves_over_a_day_that_is_no_working_day() -> None:
    renewal = complete()
    renewal.takes(
        "check_completeness", {"checked_on": "2026-03-10", "missing": ["means"]}, on=date(2026, 3, 10)
    )
    sunday = {"items": ["means"], "dispatched_on": "2026-03-10", "answer_until": "2026-03-29"}
    renewal.takes("request_missing_data", sunday, on=date(2026, 3, 10))
    monday = date(2026, 3, 30)
    assert read(renewal, "data_answer", date(2026, 3, 10)).day == monday
    told = [one.day for _, one in renewal.state.custody.told if one.clock == "data_answer"]
    assert told == [monday], "the letter says until when, and nobody is told one day and held to another"
    for on, waits in ((monday, True), (monday + timedelta(days=1), False)):
        renewal.takes("draft_decision", {**REFUSING, "grounds": ["lt/utpi:35(1)(13)"]}, on=on)
        assert ("residence_permit.data_awaited" in renewal.bars("sign_decision", on=on, by=ONA)) is waits


def test_a_permit_registered_with_its_days_upside_down_is_refused() -> None:
    renewal = permit_held()
    held = {
        "holder": renewal.person,
        "number": "LT-1",
        "kind": "temporary",
        "basis": "work",
        "issued_on": "2024-05-02",
        "valid_from": "2024-05-01",
        "valid_until": "2026-04-30",
        "unit": "vilnius",
    }
    outcome = renewal.desk.would_open(RESIDENCE_PERMIT, "register_permit", held, by=RUTA, on=LODGED)
    assert refusals(outcome) == ["residence_permit.validity_upside_down"]
    outcome = renewal.desk.would_open(
        RESIDENCE_PERMIT, "register_permit", held | {"holder": "nobody"}, by=RUTA, on=LODGED
    )
    assert "residence_permit.no_such_person" in refusals(outcome)


# Missing data, UTPI 33(4)

ASKS = {"items": ["means", "trips"], "dispatched_on": "2026-03-10", "answer_until": "2026-03-30"}


def lacking():
    """On Tuesday 10 March means and trips were missing, and a letter asked for them until Monday 30 March."""
    renewal = complete()
    checked = {"checked_on": "2026-03-10", "missing": ["means", "trips"]}
    renewal.takes("check_completeness", checked, on=date(2026, 3, 10))
    renewal.takes("request_missing_data", ASKS, on=date(2026, 3, 10))
    return renewal


def test_33_a_renewal_is_decided_within_two_months_of_lodging() -> None:
    assert read(complete(), "decision", REGISTERED).day == date(2026, 5, 4)  # 2 May is a Saturday


def test_a_decision_that_came_late_stays_as_late_as_it_was() -> None:
    renewal = renewal_drafted()
    signs(renewal, on=date(2026, 5, 6))  # Wednesday; Monday 4 May was the last day
    for on in (date(2026, 5, 6), date(2027, 1, 4)):
        reading = read(renewal, "decision", on)
        assert (reading.state, reading.late_by, reading.day) == (State.MET, 2, date(2026, 5, 4))


def test_row_55_the_letter_stops_the_clock_from_dispatch_to_receipt() -> None:
    renewal = lacking()
    standing = read(renewal, "decision", date(2026, 3, 20))
    assert (standing.state, standing.day) == (State.PAUSED, None)
    received = {"received_on": "2026-03-25", "items": ["means", "trips"]}
    renewal.takes("record_data_received", received, on=date(2026, 3, 25))
    # 15 days from Tuesday 10 to Wednesday 25 March: 2 May becomes Sunday 17 May, and so Monday 18 May.
    assert read(renewal, "decision", date(2026, 3, 25)).day == date(2026, 5, 18)


def test_33_4_the_authority_asks_within_a_month() -> None:
    assert read(lodged(), "data_request", LODGED).day == date(2026, 4, 2)
    assert not [
        one
        for one in timed(complete().state, situation(RUTA, REGISTERED))
        if one.deadline.code == "data_request"
    ]


def test_33_4_what_is_asked_for_is_what_is_missing() -> None:
    renewal = complete()
    assert renewal.bars("request_missing_data", on=REGISTERED) == ["residence_permit.nothing_missing"]
    assert lodged().bars("request_missing_data", on=LODGED) == ["residence_permit.not_checked"]
    renewal.takes(
        "check_completeness", {"checked_on": "2026-03-10", "missing": ["means"]}, on=date(2026, 3, 10)
    )
    assert refusals(renewal.tries("request_missing_data", ASKS, on=date(2026, 3, 10))) == [
        "items: casefile.not_an_option"
    ]


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"dispatched_on": "2026-03-09"}, "lt.before_its_cause"),  # before anybody checked
        ({"answer_until": "2026-03-10"}, "residence_permit.no_time_to_answer"),
    ],
)
def test_33_4_the_letter_has_its_days_in_order(other: dict[str, object], code: str) -> None:
    renewal = complete()
    checked = {"checked_on": "2026-03-10", "missing": ["means", "trips"]}
    renewal.takes("check_completeness", checked, on=date(2026, 3, 10))
    assert refusals(renewal.tries("request_missing_data", ASKS | other, on=date(2026, 3, 10))) == [code]


def test_33_4_data_do_not_arrive_before_they_are_asked_for() -> None:
    answers = {"received_on": "2026-03-09", "items": ["means"]}
    outcome = lacking().tries("record_data_received", answers, on=date(2026, 3, 10))
    assert refusals(outcome) == ["lt.before_its_cause"]


def test_data_that_arrived_are_checked_again() -> None:
    renewal = lacking()
    assert renewal.bars("check_completeness", on=date(2026, 3, 20)) == ["residence_permit.data_awaited"]
    assert "residence_permit.data_awaited" in renewal.bars("sign_decision", on=date(2026, 3, 20))
    received = {"received_on": "2026-03-25", "items": ["means", "trips"]}
    renewal.takes("record_data_received", received, on=date(2026, 3, 25))
    assert "residence_permit.not_checked" in renewal.bars("sign_decision", on=date(2026, 3, 25))
    assert renewal.bars("record_data_received", on=date(2026, 3, 25)) == ["residence_permit.no_data_awaited"]


def test_the_person_is_told_until_when_to_answer() -> None:
    (number, told), *others = lacking().state.custody.told
    assert (told.clock, told.day, told.in_entry, number, others) == (
        "data_answer",
        date(2026, 3, 30),
        10,
        11,
        [],
    )


def test_a_document_is_not_dated_after_it_came_in() -> None:
    renewal = complete()
    answers = {
        "document": DOCUMENT,
        "kind": "questionnaire",
        "issuer": "Applicant",
        "dated": "2026-03-04",
        "language": "be",
        "came_in": "2026-03-03",
    }
    assert refusals(renewal.tries("record_document", answers, on=REGISTERED)) == [
        "residence_permit.dated_after_arrival"
    ]
    renewal.takes("record_document", answers | {"came_in": "2026-03-04"}, on=REGISTERED)
    assert [one.says.document for one in renewal.matter.documents] == [DOCUMENT]


def test_an_application_is_registered_once_and_checked_after_it_was_lodged() -> None:
    assert complete().bars("register_application", on=REGISTERED) == ["residence_permit.registered_already"]
    outcome = complete().tries("check_completeness", {"checked_on": "2026-03-01"}, on=REGISTERED)
    assert refusals(outcome) == ["lt.before_its_cause"]


# Lodged after the permit ended

LAST_DAY_HELD = date(2026, 4, 30)  # Thursday


def applied(kind: str, on: date, reading: str = "first_issue") -> Renewal:
    """A holder of a permit whose last day is 30 April asks for another of its kind."""
    basis = {"temporary": "work", "permanent": "five_years_of_residence"}[kind]
    case = permit_held(kind=kind, basis=basis)
    case.desk.book = read_as({"lt/utpi:#application-after-the-end": reading})
    answers = {**lodging(case, kind=kind, basis=basis), "lodged_on": on.isoformat()}
    case.file = case.desk.opens(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=on)
    return case


@pytest.mark.parametrize(
    ("kind", "days_after", "reading", "act", "term"),
    [
        ("temporary", 0, "first_issue", "renewal", "lt/utpi:33#renewal"),
        ("temporary", 1, "first_issue", "first_issue", "lt/utpi:33#first-issue-general"),
        ("temporary", 1, "renewal", "renewal", "lt/utpi:33#renewal"),
        ("permanent", 1, "first_issue", "renewal", "lt/utpi:33#permanent-replacement"),  # 54(4), 9(6)
    ],
)
def test_33_what_is_asked_after_the_last_day_of_a_temporary_permit_is_a_first_one(
    kind: str, days_after: int, reading: str, act: str, term: str
) -> None:
    case = applied(kind, LAST_DAY_HELD + timedelta(days=days_after), reading)
    question = case.matter.question
    assert question is not None
    assert question.act == act
    (clock,) = [
        one
        for one in case.state.procedure.deadlines(case.state, situation(RUTA, LAST_DAY_HELD))
        if one.of_matter
    ]
    assert clock.clock.article == term
    pending = case.desk[case.earlier].matter.renewal_pending
    assert (pending is not None) is (act == "renewal")
