"""The unit lead's page: whose hands, what is late, and what it waits for."""

from __future__ import annotations

from datetime import timedelta

from tests.app.authority import AUTHORITY, of, take
from tests.app.desk.conftest import lodge, text_of

from byla.access import Reader
from byla.app.moment import today
from byla.app.store.models import FileRow
from byla.app.store.workload import workload


def late(case, days: int) -> None:
    """As if the clock had ended so many days ago; the nightly job would write the same."""
    FileRow.objects.filter(file_id=case.renewal).update(due=today() - timedelta(days=days))


def lead() -> Reader:
    return Reader(
        id="jonas",
        authority=AUTHORITY,
        roles=frozenset({"unit_lead"}),
        units=frozenset({"security"}),
        purpose="supervision",
    )


def test_the_load_of_a_unit_adds_up_to_its_files(authority) -> None:
    first, second, third = (lodge(authority, given=one) for one in ("Вольга", "Алена", "Ірына"))
    take("residence_permit", "assign", of("ruta"), second.renewal, unit="security", to="jonas")
    take("residence_permit", "assign", of("ruta"), third.renewal, unit="security")
    late(first, 3)
    late(third, 5)
    load = workload(lead(), "security", today())
    assert {one.official: (one.waiting, one.late) for one in load.in_hand} == {
        "ruta": (1, 1),
        "jonas": (1, 0),
        "": (1, 1),
    }
    assert sum(one.files for one in load.late) == 2
    assert [row.file_id for row in load.latest] == [third.renewal, first.renewal]
    assert load.late[0].oldest == today() - timedelta(days=5)


def test_what_is_owed_at_once_is_in_hand_and_neither_late_nor_soon(authority) -> None:
    case = lodge(authority)
    for day in (today() - timedelta(days=3), today()):
        FileRow.objects.filter(file_id=case.renewal).update(due=day, due_clock="", due_binds="")
        load = workload(lead(), "security", today())
        assert [(one.waiting, one.late, one.soon) for one in load.in_hand] == [(1, 0, 0)]
        assert (load.late, load.latest) == ([], [])


def test_what_the_reader_may_not_see_is_not_counted(authority) -> None:
    limited = lodge(authority)
    take(
        "residence_permit", "limit_access", of("jonas"), limited.renewal, named="ruta", reason="A colleague."
    )
    assert workload(lead(), "security", today()).in_hand == []


def test_the_page_says_what_is_late_what_it_waits_for_and_leads_to_the_files(authority, desk) -> None:
    case = lodge(authority)
    late(case, 3)
    page = desk("jonas").get("/unit")
    said = text_of(page)
    assert "1 is late" in said
    assert "Register the application" in said
    assert "In nobody's hands" not in said
    assert "/files?view=unit&amp;held_by=ruta" in page.content.decode()
    listed = text_of(desk("jonas").get("/files?view=unit&held_by=ruta"))
    assert case.now().number in listed
    assert case.now().number not in text_of(desk("jonas").get("/files?view=unit&held_by=jonas"))


def test_only_a_lead_has_the_page(authority, desk) -> None:
    assert desk("ruta").get("/unit").status_code == 404
    assert 'href="/unit"' not in desk("ruta").get("/law").content.decode()
    assert 'href="/unit"' in desk("jonas").get("/law").content.decode()
