"""The demo: every stage is there, nobody in it could exist, and it is built once, by the rules, outside production."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection, transaction
from tests.app.authority import AUTHORITY

from byla.app import demo, registry
from byla.app.demo.applicants import APPLICANTS, WITHDRAWN
from byla.app.demo.docket import DOCKET
from byla.app.demo.house import OFFICIALS
from byla.app.demo.paper import paper
from byla.app.demo.simulator import NotTaken, Simulator
from byla.app.doors.uploads import recognised
from byla.app.moment import now, today
from byla.app.store.act import Request, act
from byla.app.store.models import FileRow
from byla.app.store.read import load
from byla.app.store.who import NotSimulated, Who, by_job, office, situation
from byla.casefile import FileId, Role, UserId, timed
from byla.persons.personal_code import could_be_real

WITHDRAWALS = 7
"""Of the six who were told, and the one of a spouse that was opened after it."""


def sql(statement: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


@pytest.fixture
def built(db: None) -> list[demo.SignIn]:
    return demo.build(lambda said: None)


def as_recorded() -> list[tuple[object, ...]]:
    """The record without what is drawn by chance: ids, salts, and the hashes over them."""
    return sql(
        "SELECT f.procedure, f.number, e.number, e.type, e.true_from,"
        " e.known_from, e.actor, e.mandate, e.step, e.source"
        " FROM entry e JOIN file f ON f.id = e.file_id ORDER BY f.procedure, f.number, e.number"
    )


@pytest.mark.parametrize("one", APPLICANTS, ids=lambda one: one.latin[1])
def test_nobody_could_bear_a_personal_code_of_the_demo(one) -> None:
    assert len(one.code) == 11
    assert not could_be_real(one.code)


def test_every_stage_stands_on_the_worklist(built: list[demo.SignIn]) -> None:
    stages = set(FileRow.objects.filter(procedure="residence_permit").values_list("stage", flat=True))
    assert stages == {
        "permit",
        "replaced",
        "lodged",
        "incomplete",
        "assessment",
        "preparation",
        "hearing",
        "drafted",
        "served",
        "not_accepted",
        "opened",
        "withdrawn",
        "withdrawal_waits",
        "annulled",
    }
    assert FileRow.objects.filter(procedure="person").count() == len(DOCKET) + len(WITHDRAWN) + 1  # a visa


def test_one_file_is_late_and_one_hearing_waits_for_the_nightly_job(built: list[demo.SignIn]) -> None:
    late = FileRow.objects.filter(due__lt=today())
    assert {(row.due_clock, row.next_step) for row in late} == {("assessment_public_order", "remind_body")}
    assert FileRow.objects.get(next_step="lapse_hearing").due_clock == "decision"


def test_there_is_one_sign_in_for_each_role(built: list[demo.SignIn]) -> None:
    order = office(AUTHORITY)
    held = [role for one in built for role in order.roles_of(UserId(one.username), today())]
    assert set(held) == set(Role) - {Role.JOB, Role.IMPORT}
    assert len({one.role for one in built}) == len(built)


def test_who_is_away_is_replaced_today(built: list[demo.SignIn]) -> None:
    assert office(AUTHORITY).substitute_of(UserId("tomas"), today()) == "ruta"


def test_all_of_it_is_marked_as_simulated_and_lies_before_today(built: list[demo.SignIn]) -> None:
    assert sql("SELECT DISTINCT source FROM entry") == [("simulator",)]
    [(newest,)] = sql("SELECT max(known_from) FROM entry")
    assert str(newest)[:10] < today().isoformat()


def test_a_second_start_adds_nothing(built: list[demo.SignIn], django_assert_max_num_queries) -> None:
    before = sql("SELECT count(*), max(position) FROM entry")
    said: list[str] = []
    with django_assert_max_num_queries(4):
        assert demo.build(said.append) == built
    assert said == []
    assert sql("SELECT count(*), max(position) FROM entry") == before


@pytest.mark.slow
def test_two_demos_of_one_day_are_the_same(db: None) -> None:
    """Built, rolled back, built again."""
    with transaction.atomic():
        demo.build(lambda said: None)
        first = as_recorded()
        transaction.set_rollback(True)
    assert as_recorded() == []
    demo.build(lambda said: None)
    assert as_recorded() == first


WEEKENDS_AND_HOLIDAYS = [
    (date(2026, 1, 1), "Thursday, New Year"),
    (date(2026, 2, 28), "Saturday, the end of a short month"),
    (date(2026, 4, 6), "Monday, Easter"),
    (date(2028, 2, 29), "Tuesday, leap day"),
    (date(2026, 12, 26), "Saturday, Christmas"),
]


@pytest.mark.slow
@pytest.mark.parametrize("day", WEEKENDS_AND_HOLIDAYS, ids=lambda one: one[1])
def test_the_demo_can_be_built_on_any_day(
    db: None, day: tuple[date, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "today", lambda: day[0])
    demo.build(lambda said: None)
    assert (
        FileRow.objects.filter(procedure="residence_permit").count()
        == 2 * len(DOCKET) - 1 + len(WITHDRAWN) + WITHDRAWALS
    )


def test_the_simulator_is_refused_in_production(db: None, settings) -> None:
    settings.BYLA_PRODUCTION = True
    with pytest.raises(demo.NotInProduction):
        demo.build(lambda said: None)
    past = Simulator(authority=AUTHORITY, today=today())
    with pytest.raises(NotSimulated):
        past.take(
            "open_record",
            {"reason": "Applied", "source": "application"},
            by="ruta",
            on=past.ago(1),
            procedure="person",
        )
    assert sql("SELECT count(*) FROM entry") == [(0,)]


def test_only_the_simulator_says_what_time_it_is(built: list[demo.SignIn]) -> None:
    at = Simulator(authority=AUTHORITY, today=today())._moment(today())
    request = Request(
        procedure="person", step="open_record", answers={"reason": "Applied", "source": "application"}
    )
    with pytest.raises(NotSimulated):
        act(request, Who(authority=AUTHORITY, user=UserId("ruta"), source="desk", simulated_at=at))


def test_a_step_that_is_refused_says_why(built: list[demo.SignIn]) -> None:
    past = Simulator(authority=AUTHORITY, today=today())
    with pytest.raises(NotTaken, match="access"):
        past.take("open_record", {}, by="admin", on=past.ago(1), procedure="person")


def test_its_documents_are_readable_pdf_files() -> None:
    named, content = paper("receipt.pdf", "Received (twice), \\ Žalia")
    assert recognised("receipt.pdf", content) == named


def test_the_refusal_that_was_served_is_whole(built: list[demo.SignIn]) -> None:
    files = [load(FileId(row.file_id), authority=AUTHORITY) for row in FileRow.objects.filter(stage="served")]
    [refused] = [one for one in files if one.matter.signed.says.operative == "refuse"]
    assert refused.matter.hearing.heard is not None
    assert refused.matter.signed.says.signatory in {one.user for one in OFFICIALS}
    at = situation(by_job(AUTHORITY, "nightly"), now())
    [appeal] = [one for one in timed(refused, at) if one.deadline.code == "appeal"]
    assert appeal.reading.day is not None
    assert appeal.reading.day > today()
    assert registry.calendar().is_working_day(appeal.reading.day)


def test_the_appeal_of_the_person_is_no_work_of_the_house(built: list[demo.SignIn]) -> None:
    assert {row.due_clock for row in FileRow.objects.filter(stage="served")} == {"", "collect_card"}
