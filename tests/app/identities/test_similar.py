"""Earlier identities that look similar are shown to who may know of them; that two are one person, somebody judges.

Rows 43 and 44 of the requirements: no consequence from a match alone, and a look at similar names before the listing.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.national_list.banned import imposed, listed, step
from tests.app.withdrawn import may_ban

from byla.app.accounts.enrolment import enrol
from byla.app.accounts.models import User
from byla.app.identities.similar import Similar, similar
from byla.app.looks import rows
from byla.app.looks.looking import NotLooking, looking
from byla.app.moment import now, today
from byla.app.national_list.importing import import_list
from byla.app.store.read import load
from byla.app.store.who import situation
from byla.casefile import FileId
from byla.looks import Way

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def authority() -> Authority:
    return Authority().found()


@pytest.fixture
def person(authority: Authority) -> FileId:
    return authority.person()


@pytest.fixture
def earlier(authority: Authority, person: FileId) -> FileId:
    """The same person, registered from a passport years ago."""
    file = take("person", "open_record", of("petras"), reason="Application", source="application").file
    name = {"given": "Olga", "family": "Kovalchuk", "script": "Latn", "language": "ru", "kind": "in_document"}
    take("person", "record_name", of("petras"), file, source="travel_document", **name)
    born = {"year": 1987, "month": 4, "day": 12}
    take("person", "record_birth", of("petras"), file, source="travel_document", **born)
    return file


def found(file: FileId, user: str = "ruta") -> list[Similar]:
    with looking(of(user), "tests"):
        return similar(load(file, authority=AUTHORITY), situation(of(user), now()).actor.reader)


def page(path: str, user: str = "ruta") -> str:
    browser = Client()
    account = User.objects.filter(username=user).first()
    account = account or enrol(username=user, authority=AUTHORITY, name=user, password="of the tests")
    browser.force_login(account)
    answer = browser.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_earlier_record_in_another_script_is_found_with_its_reasons(
    person: FileId, earlier: FileId
) -> None:
    (one,) = found(person)
    assert (one.of, one.record, one.identity.names) == (person, earlier, ("Kovalchuk, Olga",))
    assert {said.code for said in one.reasons} >= {"screening.alike.given_name", "screening.birth.equal"}
    assert [other.record for other in found(earlier)] == [person]


def test_a_file_shows_it_beside_its_applicant(authority: Authority, person: FileId, earlier: FileId) -> None:
    application = authority.renewal(person)
    assert [one.record for one in found(application)] == [earlier]


def test_who_shares_only_a_name_or_a_birthday_is_not_shown(authority: Authority, person: FileId) -> None:
    authority.person("Лукашэвіч")
    assert found(person) == []


def test_a_pair_that_somebody_judged_is_shown_no_more(person: FileId, earlier: FileId) -> None:
    judged = {"one": person, "other": earlier, "judgement": "different", "reason": "Other fingerprints."}
    take("identity_link", "judge_link", of("ruta"), **judged)
    assert found(person) == []
    assert found(earlier) == []


def test_whoever_is_held_to_be_the_same_through_a_third_record_is_shown_no_more(
    authority: Authority, person: FileId, earlier: FileId
) -> None:
    """The first is the second and the second the third: nobody has the first and the third to judge."""
    third = authority.person()
    for one, other in ((person, earlier), (earlier, third)):
        said = {"one": one, "other": other, "judgement": "same", "reason": "The same fingerprints."}
        take("identity_link", "judge_link", of("ruta"), **said)
    assert found(person) == []
    assert found(third) == []


def test_beside_a_judgement_stand_the_two_records_that_it_is_about_and_no_third(
    authority: Authority, person: FileId, earlier: FileId
) -> None:
    judged = {"one": person, "other": earlier, "judgement": "different", "reason": "Other fingerprints."}
    link = take("identity_link", "judge_link", of("ruta"), **judged).file
    third = authority.person()
    assert [one.record for one in found(person)] == [third]
    assert found(link) == []


def test_a_record_for_named_people_is_shown_to_nobody_else(person: FileId, earlier: FileId) -> None:
    take("person", "limit_access", of("jonas"), earlier, named="jonas", reason="Relatives work here")
    assert found(person) == []
    assert [one.record for one in found(person, "jonas")] == [earlier]


def test_files_of_another_unit_are_not_named_to_who_may_not_see_them(
    authority: Authority, person: FileId, earlier: FileId
) -> None:
    application = authority.renewal(person)
    (seen,) = found(earlier, "ruta")
    assert application in {row.file_id for row in seen.files}
    (hidden,) = found(earlier, "petras")
    assert (hidden.record, hidden.files) == (person, ())


def test_who_is_shown_them_is_recorded(person: FileId, earlier: FileId) -> None:
    page(f"/files/{person}")
    (look,) = rows.looks(rows.Wanted(authority=AUTHORITY, user="ruta"), count=1)
    assert {person, earlier} <= {*look.persons}
    with pytest.raises(NotLooking):
        similar(load(person, authority=AUTHORITY), situation(of("ruta"), now()).actor.reader)


def test_the_files_that_stand_with_a_similar_record_are_part_of_the_look(
    authority: Authority, person: FileId, earlier: FileId
) -> None:
    application = authority.renewal(person)
    page(f"/files/{earlier}")
    (look,) = rows.looks(rows.Wanted(authority=AUTHORITY, user="ruta"), count=1)
    assert {earlier, application} <= {*look.files}


def test_what_is_recorded_or_erased_meanwhile_counts_at_once(person: FileId, earlier: FileId) -> None:
    assert len(found(person)) == 1
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM identity WHERE file_id = %s", [earlier])
    assert found(person) == [], "what the database does not hold is shown to nobody"


def test_the_page_says_that_nothing_follows_and_leads_to_the_judgement(
    person: FileId, earlier: FileId
) -> None:
    said = page(f"/files/{person}")
    assert "Identity records that look similar" in said
    assert "Nothing follows from their looking alike." in said
    assert f"/new/identity_link/judge_link?one={person}&amp;other={earlier}" in said


def test_before_a_ban_is_listed_the_official_who_compares_identities_sees_them(
    authority: Authority, person: FileId, earlier: FileId
) -> None:
    may_ban()
    ban = imposed(authority, person)
    assert "Kovalchuk, Olga" in page(f"/files/{ban}/steps/compare_identities")
    assert "Kovalchuk, Olga" not in page(f"/files/{ban}/steps/weigh_ban")


def test_an_entry_whose_file_is_anothers_is_shown_without_a_way_to_it(
    authority: Authority, person: FileId
) -> None:
    """The list is for everybody who decides on stays; the file behind an entry is for those who may see it."""
    may_ban()
    ban, other = imposed(authority, person), listed(authority, authority.person())
    number = load(other, authority=AUTHORITY).number
    assert f'<a class="govuk-link" href="/files/{other}">{number}</a>' in entries_at(ban)
    step(other, "limit_access", by="jonas", named="jonas", reason="Relatives work here")
    said = entries_at(ban)
    assert f"<span>{other}</span>" in said, (
        "by its plain name, and the number of the file stays with the file"
    )
    assert "href" not in said
    assert number not in said


def entries_at(ban: FileId) -> str:
    """What the page of the comparison shows of the national list."""
    _, _, after = page(f"/files/{ban}/steps/compare_identities").partition('<section id="alike">')
    return after.partition("</section>")[0]


def test_row_44_before_the_listing_the_national_list_is_searched_and_that_is_recorded(
    authority: Authority, person: FileId, tmp_path: Path
) -> None:
    """By every writing of the name; what others listed is found too, and the file's own entry is not."""
    may_ban()
    ban = imposed(authority, person)
    address = f"/files/{ban}/steps/compare_identities"
    assert "nothing on it looks like whom this file is about. The search is recorded." in page(address)
    path = tmp_path / "list.csv"
    path.write_text("id,name,born\n7,Kovalchuk Olga,1987-04-12\n8,Jonas Jonaitis,1987-04-12\n")
    import_list(path, "Neighbour", authority=AUTHORITY, by="admin", on=today())
    other = listed(authority, authority.person())
    said = page(address)
    assert "Neighbour:7" in said
    assert "Neighbour:8" not in said, "a birthday in common is no match"
    assert f'href="/files/{other}">{load(other, authority=AUTHORITY).number}</a>' in said
    assert "Whether one is of the same person, you say below" in said
    look = rows.looks(rows.Wanted(authority=AUTHORITY, user="ruta"), count=2)
    assert any(one.way is Way.SEARCH and "Neighbour:7" in one.files for one in look)
    step(ban, "list_ban")
    assert "Neighbour:7" in page(address)
    assert f"/files/{ban}" not in page(address).partition('id="alike"')[2].partition("</section>")[0]
    assert "National list" not in page(f"/files/{ban}/steps/record_departure")
