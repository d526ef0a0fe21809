"""UTPI 127(2), row 29: whoever is expelled while days to leave were left stands in the list by what is owed at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.app.api.conftest import Program, account_of
from tests.app.authority import Authority
from tests.app.departed import drafted, expelled, served
from tests.app.desk.conftest import Desk, lodge, text_of

from byla.app.api.tokens import issue
from byla.app.cli import main
from byla.app.moment import today
from byla.app.store.models import FileRow
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db]
OWED = "nothing on record keeps it from being executed"


@pytest.fixture
def file(authority: Authority) -> FileId:
    """Told today to leave within days, and expelled for a threat today."""
    return expelled(served(drafted(lodge(authority).permit)))


def test_its_row_has_the_day_since_when_it_is_owed_and_no_clock(file: FileId) -> None:
    row = FileRow.objects.get(file_id=file)
    assert (row.due, row.due_clock, row.due_binds) == (today(), "", "")
    assert (row.next_step, row.turn) == ("serve_expulsion", "caseworker")


def test_the_pages_say_it_and_name_no_day_to_leave_by(file: FileId, desk: Callable[[str], Desk]) -> None:
    ruta = desk("ruta")
    page = ruta.get(f"/files/{file}")
    assert OWED in text_of(page)
    assert 'class="byla-clock__name">To leave<' not in page.content.decode()
    assert "To leave by" not in text_of(page)
    assert "the person leaves by" not in text_of(ruta.get(f"/files/{file}/decision"))
    assert "At once, since then" in text_of(ruta.get("/files?procedure=departure"))


def test_a_program_reads_since_when(file: FileId) -> None:
    program = Program(issue(account_of("ruta"), until=today(), note="tests"))
    [row] = [one for one in program.get("files", procedure="departure").json()["files"] if one["id"] == file]
    assert (row["due"], row["due_clock"]) == (today().isoformat(), None)
    since = {one["settled_by"]: one["since"] for one in program.get(f"files/{file}").json()["tasks"]}
    assert since["execute_expulsion"] == today().isoformat()
    assert since["enter_alert"] is None


def test_the_command_line_lists_it(file: FileId, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["files", "--procedure", "departure", "--as", "ruta"]) == 0
    assert f"\tat once, since {today()}\t" in capsys.readouterr().out
