"""What of an answer is recorded of whoever is shown it: one row, with all that it showed and nothing else."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.desk.conftest import Case, Desk, account, lodge

from byla.app.looks import rows
from byla.app.looks.looking import looking
from byla.app.looks.store import NotRecorded
from byla.app.store import person_names
from byla.app.store.listing import Asked, page
from byla.app.store.models import FileSubject
from byla.app.store.show import show
from byla.looks import Look, Occasion, Way

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
DOOR = "tests"


@pytest.fixture
def case() -> Case:
    return lodge(Authority().found())


def desk(user: str) -> Desk:
    at = Desk(user)
    at.client.force_login(account(user))
    return at


def looks(user: str) -> list[Look]:
    return rows.looks(rows.Wanted(authority=AUTHORITY, user=user), count=9)


@pytest.mark.parametrize("own_first", [True, False])
def test_gdpr_15_1_a_the_purpose_of_several_files_is_the_own_one_among_them_in_whichever_order(
    case: Case, own_first: bool
) -> None:
    take("residence_permit", "assign", of("ruta"), case.permit, unit="security", to="jonas")
    with looking(of("ruta"), DOOR):
        for file in (case.renewal, case.permit) if own_first else (case.permit, case.renewal):
            show(file, of("ruta"))
    (look,) = looks("ruta")
    assert (look.occasion, set(look.files)) == (Occasion.OWN_FILE, {case.renewal, case.permit})


def test_what_was_searched_for_stays_whatever_is_shown_with_it(case: Case) -> None:
    with looking(of("ruta"), DOOR):
        page(Asked(words="Кав"), of("ruta"))
        show(case.renewal, of("ruta"))
        page(Asked(), of("ruta"))
    (look,) = looks("ruta")
    assert (look.way, look.key) == (Way.SEARCH, "Кав")


def test_a_search_that_finds_nothing_is_recorded_with_what_was_searched_for(case: Case) -> None:
    assert page(Asked(words="Nobody"), of("ruta")).rows == []
    (look,) = looks("ruta")
    assert (look.key, look.files, look.persons) == ("Nobody", (), ())


def test_a_list_without_names_is_a_look_at_the_persons_of_its_files(case: Case) -> None:
    page(Asked(procedure="residence_permit"), of("ruta"))
    (look,) = looks("ruta")
    assert (case.renewal in look.files, look.persons) == (True, (case.person,))


def test_names_that_were_given_without_any_file_are_a_look_at_those_persons(case: Case) -> None:
    with looking(of("ruta"), DOOR):
        person_names.of_records([case.person], authority=AUTHORITY)
    (look,) = looks("ruta")
    assert (look.files, look.persons) == ((), (case.person,))


def test_the_other_files_that_stand_beside_a_file_are_part_of_the_look_at_it(case: Case) -> None:
    assert desk("ruta").get(case.page).status_code == 200
    (look,) = looks("ruta")
    assert set(look.files) == {case.renewal, case.permit}


def test_whoever_took_a_step_looks_once_at_the_page_that_it_leads_to(case: Case) -> None:
    """That they took it stands in the record."""
    jonas, path = desk("jonas"), case.step("assign")
    hidden = jonas.hidden(path)
    before = looks("jonas")
    answer = jonas.client.post(path, {**hidden, "unit": "security", "to": "jonas"})
    assert answer.status_code == 302
    assert looks("jonas") == before
    assert jonas.get(answer["Location"]).status_code == 200
    assert len(looks("jonas")) == len(before) + 1


def test_a_page_that_shows_no_person_is_no_look(case: Case) -> None:
    assert desk("ruta").get("/law").status_code == 200
    assert looks("ruta") == []


def test_gdpr_15_1_c_of_whoever_looks_for_an_outside_body_the_body_is_recorded(case: Case) -> None:
    """The person is told to whom their data went."""
    for user in ("vytas", "ruta"):
        with looking(of(user), DOOR):
            person_names.of_records([case.person], authority=AUTHORITY)
    assert [(one.unit, one.agency) for one in looks("vytas")] == [("", "state_security_department")]
    assert [(one.unit, one.agency) for one in looks("ruta")] == [("security", "")]


def test_what_the_record_cannot_say_of_a_look_is_not_shown_either(case: Case) -> None:
    """Whom a file is about is asked of the record; where it does not answer, nobody knows who was shown."""
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {FileSubject._meta.db_table} RENAME TO away")
    with pytest.raises(NotRecorded, match="file_subject"), looking(of("ruta"), DOOR) as seen:
        seen.files[case.renewal] = None
    assert looks("ruta") == []
