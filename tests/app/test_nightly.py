"""The nightly job lapses what the law lets lapse, under the rules that bind people; a second night does nothing."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY

from byla.app.commands import nightly, rebuild
from byla.app.demo import texts
from byla.app.demo.applicants import MARYIA, VIKTAR
from byla.app.demo.house import House
from byla.app.demo.renewal import POLICE, SECURITY, Renewal
from byla.app.demo.simulator import Simulator
from byla.app.jobs.nightly import Failed, Taken, night
from byla.app.moment import now, today
from byla.app.store.models import FileRow
from byla.app.store.read import load
from byla.app.store.upkeep import refresh
from byla.app.store.who import by_job, situation

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def past() -> Simulator:
    past = Simulator(authority=AUTHORITY, today=today())
    House(past).found()
    return past


@pytest.fixture
def passed(past: Simulator) -> Renewal:
    """Invited to be heard until two working days ago; no answer came."""
    return invited(past, days=14)


def invited(past: Simulator, *, days: int) -> Renewal:
    """Invited 16 working days ago, to answer within so many working days."""
    renewal = Renewal(past=past, one=VIKTAR, number=1).lodged(34).complete(33).asked(32)
    renewal.concluded(25, POLICE, texts.NO_THREAT).concluded(24, SECURITY, texts.THREAT_TOLD)
    return renewal.reasoned(18).invited(16, days=days)


def test_a_hearing_that_nobody_answered_lapses_by_the_job(passed: Renewal) -> None:
    assert [one.step for one in night(AUTHORITY) if isinstance(one, Taken)] == [
        "residence_permit.lapse_hearing"
    ]
    file = load(passed.file, authority=AUTHORITY)
    newest = file.entries[-1].header
    assert file.matter.hearing.lapsed is not None
    assert (newest.type, newest.actor, newest.source) == ("residence_permit.hearing_lapsed", "nightly", "job")


def test_a_hearing_whose_day_is_not_over_stays_open(past: Simulator) -> None:
    """Sixteen working days after the invitation is today, or the working day after it."""
    renewal = invited(past, days=16)
    assert not [one for one in night(AUTHORITY) if isinstance(one, Taken | Failed)]
    assert load(renewal.file, authority=AUTHORITY).matter.hearing.lapsed is None


def test_a_second_night_does_nothing(passed: Renewal, capsys: pytest.CaptureFixture[str]) -> None:
    assert nightly.run([]) == 0
    number = load(passed.file, authority=AUTHORITY).number
    lapsed, *_, summary = capsys.readouterr().out.splitlines()
    assert lapsed == f"{number}: Record that no answer came"
    assert summary.startswith("1 steps taken, ")
    version = load(passed.file, authority=AUTHORITY).version
    assert nightly.run([]) == 0
    assert capsys.readouterr().out == "0 steps taken, 0 files brought up to the day, 0 failed\n"
    assert load(passed.file, authority=AUTHORITY).version == version


def test_lists_show_the_clocks_of_the_day(passed: Renewal) -> None:
    """When the newest step was taken, the hearing was still to come: the list must not say so for ever."""
    assert FileRow.objects.get(pk=passed.file).next_step == "record_hearing"
    refresh([passed.file], AUTHORITY, situation(by_job(AUTHORITY, "nightly"), now()))
    assert FileRow.objects.get(pk=passed.file).next_step == "lapse_hearing"
    assert {type(one) for one in night(AUTHORITY)} >= {Taken}
    assert FileRow.objects.get(pk=passed.file).next_step == "weigh_fact"
    assert rebuild.run(["--check"]) == 0


def test_the_list_of_a_body_that_was_asked_follows_too(passed: Renewal) -> None:
    """Its own copy of the due date is compared like every other column."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE file_agency SET due = '2020-01-01'")
    assert rebuild.run(["--check"]) == 1
    list(night(AUTHORITY))
    assert rebuild.run(["--check"]) == 0


def test_a_file_that_cannot_be_read_does_not_end_the_night(
    passed: Renewal, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file with an entry of a later Byla stands before or after the other, as their ids fall."""
    other = Renewal(past=passed.past, one=MARYIA, number=2).lodged(2)
    of_tomorrow(other.file)
    assert nightly.run([]) == 1
    told = capsys.readouterr()
    assert str(other.file) in told.err
    assert "of_tomorrow" in told.err
    assert told.out.splitlines()[-1].startswith("1 steps taken")
    assert told.out.splitlines()[-1].endswith("1 failed")


def of_tomorrow(file: str) -> None:
    """Writes an entry of a kind that this Byla does not know."""
    same = (
        "authority, file_id, version, true_from, known_from, actor, step, act, source, law, seal, commitment"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO entry (number, type, {same}) SELECT number + 1, 'residence_permit.of_tomorrow', {same}"
            " FROM entry WHERE file_id = %s ORDER BY number DESC LIMIT 1",
            [file],
        )
        cursor.execute(
            "INSERT INTO payload (authority, file_id, number, salt, body) SELECT p.authority, p.file_id, e.number,"
            " p.salt, p.body FROM payload p JOIN entry e ON e.file_id = p.file_id"
            " AND e.type = 'residence_permit.of_tomorrow' WHERE p.number = 1"
        )
