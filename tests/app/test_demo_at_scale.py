"""The demo at scale: everybody in it is invented and could not exist, and a copied entry is as true as a first one."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY

from byla.app import demo
from byla.app.commands import rebuild, verify
from byla.app.demo.applicants import WITHDRAWN
from byla.app.demo.docket import DOCKET
from byla.app.demo.scale.marked import MARKED, PASSPORT
from byla.app.demo.scale.people import RESIDENTS, residents
from byla.app.store.models import FileRow
from byla.app.store.read import load
from byla.casefile import FileId, plain
from byla.persons.personal_code import could_be_real, day_told
from byla.procedures.lt.residence_permit.document import hash_of

SCALE = 0.003


def sql(statement: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def test_residents_are_as_many_as_published() -> None:
    found = Counter(one.citizenship for one in residents(Random(1), 218_000))
    assert sum(RESIDENTS.values()) == 218_000
    assert (found["BLR"], found["RUS"]) == (58_600, 14_700)
    assert found == RESIDENTS


def test_nobody_could_bear_a_personal_code_or_passport_of_theirs() -> None:
    people = residents(Random(2), 5_000)
    assert not [one for one in people if could_be_real(one.code)]
    assert all(len(one.code) == 11 and day_told(one.code) == one.born for one in people)
    assert all(one.passport.startswith("XX") for one in people)
    assert len({one.passport for one in people}) == len(people)


def test_a_name_is_met_as_often_as_its_rank_says() -> None:
    people = [one for one in residents(Random(3), 40_000) if one.citizenship == "RUS" and one.sex == "M"]
    families = [name for (_, name), _ in Counter(one.family for one in people).most_common()]
    assert families[:2] == ["Smirnov", "Ivanov"]


def test_the_same_seed_gives_the_same_people() -> None:
    assert residents(Random(4), 500) == residents(Random(4), 500)
    assert residents(Random(4), 500) != residents(Random(5), 500)


def test_it_is_refused_in_production(db: None, settings) -> None:
    settings.BYLA_PRODUCTION = True
    with pytest.raises(demo.NotInProduction):
        demo.build(lambda said: None, scale=SCALE)
    assert sql("SELECT count(*) FROM entry") == [(0,)]


@pytest.mark.slow
@pytest.mark.both_databases
def test_a_small_one_is_whole(db: None) -> None:
    """One test for all, because it takes long to build."""
    said: list[str] = []
    demo.build(said.append, scale=SCALE)
    people = round(218_000 * SCALE)
    assert FileRow.objects.filter(procedure="person").count() == people + len(DOCKET) + len(WITHDRAWN) + 1
    assert f"{people:,} residents" in said[-1]
    assert verify.run([]) == 0, "seals, commitments, numbers"
    assert rebuild.run(["--check"]) == 0, "projections"
    assert sql("SELECT DISTINCT source FROM entry") == [("simulator",)]
    marks = (*MARKED.latin, MARKED.given, MARKED.family, MARKED.code, PASSPORT, "LT-ZZ-")
    left = [mark for mark in marks if sql(f"SELECT 1 FROM payload WHERE body LIKE '%{mark}%' LIMIT 1")]
    assert left == [], "no template stays, and no mark in a copy"
    stages = set(FileRow.objects.filter(procedure="residence_permit").values_list("stage", flat=True))
    assert {
        "permit",
        "replaced",
        "lodged",
        "incomplete",
        "assessment",
        "preparation",
        "drafted",
        "served",
    } <= stages
    _signed_documents_are_those_that_were_signed()
    _numbers_go_on()


def _signed_documents_are_those_that_were_signed() -> None:
    served = FileRow.objects.filter(procedure="residence_permit", stage="served")[:25]
    for row in served:
        signed = load(FileId(row.file_id), authority=AUTHORITY).matter.signed.says
        assert hash_of(signed.written) == signed.document
        assert (signed.written["number"], signed.written["file"]) == (signed.number, row.number)


def _numbers_go_on() -> None:
    """The next file has the next number: the counter stands where the copies ended."""
    for procedure, last in (("person", "person"), ("residence_permit", "residence_permit")):
        [(newest,)] = sql(f"SELECT max(number) FROM file WHERE procedure = '{procedure}'")
        year, number = plain(str(newest)).split("-")
        assert sql(f"SELECT last FROM counter WHERE numbers = '{last}' AND year = {year}") == [(int(number),)]
