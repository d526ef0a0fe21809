"""What stands behind a broken glass, who is told that it waits, and which can be reviewed."""

from __future__ import annotations

import pytest
from tests.app.authority import AUTHORITY, KEEPER, Authority, of, take
from tests.app.desk.conftest import Case, lodge

from byla.app.looks import rows
from byla.app.looks.glass import behind, break_glass, officers, review, unreviewed
from byla.app.looks.store import asked
from byla.app.moment import today
from byla.app.store.read import NoSuchFile
from byla.app.store.show import show
from byla.app.store.who import office_file
from byla.looks import Glass

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
REASON = "The person is in danger tonight, and nobody of the unit answers"
NOTE = "Rightly so: the police had asked, and the unit was away"


@pytest.fixture
def authority() -> Authority:
    return Authority().found()


@pytest.fixture
def case(authority: Authority) -> Case:
    return lodge(authority)


def broken(case: Case) -> Glass:
    assert isinstance(break_glass(case.renewal, REASON, of("petras")), Glass)
    (glass,) = rows.glasses(AUTHORITY)
    return glass


def test_behind_a_glass_stand_the_looks_at_its_file_and_not_the_other_work_of_those_hours(
    authority: Authority, case: Case
) -> None:
    """The officer reviews an emergency, and not an official."""
    glass = broken(case)
    show(case.renewal, of("petras"))
    show(authority.person("Савіцкі", "Янка"), of("petras"))
    assert [one.files for one in behind(glass)] == [(case.renewal,)]


@pytest.mark.parametrize("number", ["\x00", "RP-2026-\ud800", "RP\n1"])
def test_what_no_number_can_be_opens_nothing(case: Case, number: str) -> None:
    with pytest.raises(NoSuchFile):
        break_glass(number, REASON, of("petras"))
    assert rows.glasses(AUTHORITY) == []


def test_gdpr_39_that_one_waits_is_told_to_those_alone_who_review(case: Case) -> None:
    house, day = office_file(AUTHORITY), today().isoformat()
    take("office", "appoint_official", KEEPER, house, user="audra", name="Audra", unit="house", since=day)
    take("office", "give_role", KEEPER, house, user="audra", role="auditor", since=day)
    broken(case)
    assert {user: unreviewed(of(user)) for user in ("dalia", "audra", "jonas")} == {
        "dalia": 1, "audra": 0, "jonas": 0,
    }  # fmt: skip
    assert officers(AUTHORITY) == ["Dalia"]


def test_of_a_glass_that_nobody_broke_there_is_no_review(case: Case) -> None:
    nobodys = broken(case).id + 1
    with pytest.raises(NoSuchFile):
        review(nobodys, NOTE, of("dalia"))
    assert asked("SELECT count(*) FROM glass_review", []) == [(0,)]
