"""Once it is erased, nothing of what was said is left in any table: not for search, lists, repeats or imports."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from tests.app.authority import AUTHORITY, Authority, answers, of, take
from tests.app.canary import tables_with
from tests.app.exchange.register import register, row
from tests.app.retained import document

from byla.app.demo.paper import paper
from byla.app.moment import now
from byla.app.store import kept_documents
from byla.app.store.act import Request, act
from byla.app.store.models import FileRow, ImportedRow, KeptDocument
from byla.app.store.read import load
from byla.casefile import KEPT_FOR_EVER, FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
import_ = importlib.import_module("byla.app.commands.import").run
NAME, NUMBER, TEXT = "Жызжывакух", "ZHZH-77-000001", "Kvykvazhytsia"
LONG = f"The applicant told us at length about {TEXT}, and nobody else ever has told it in these words."
WORDS = (NAME, NUMBER, TEXT)


@pytest.fixture
def files(tmp_path: Path) -> list[FileId]:
    """Files that hold the words wherever they can stand, and every table that is filled from them."""
    house = Authority().found()
    assert (
        import_(
            ["permits", str(register(tmp_path / "r.csv", row(1, family_cyrillic=NAME, permit_number=NUMBER)))]
        )
        == 0
    )
    person = house.person(NAME, given=NAME)
    renewal = house.renewal(person)
    answers(renewal)
    document(renewal, f"A letter of {TEXT}", issuer=NAME)
    said = {"family": LONG, "work": LONG}
    once = Request(
        procedure="residence_permit",
        step="record_circumstances",
        file=renewal,
        answers=said,
        key="once",
    )
    act(once, of("ruta"))
    take("residence_permit", "assign", of("jonas"), renewal, unit="security", to="ruta", note="")
    return [
        FileId(one) for one in FileRow.objects.exclude(procedure="office").values_list("file_id", flat=True)
    ]


def erase_all(files: list[FileId]) -> None:
    for file in files:
        held = load(file, authority=AUTHORITY)
        numbers = [
            str(one.number)
            for one in held.entries
            if one.body is not None and not one.body.SIGNED and not isinstance(one.body, KEPT_FOR_EVER)
        ]
        order = {"article": "eu/gdpr:17(1)(e)", "reason": "Order of the court"}
        take(held.procedure.code, "erase_entries", of("dalia"), file, entries=numbers, **order)


def test_nothing_of_what_was_erased_is_left_in_any_table(files: list[FileId]) -> None:
    before = {one.partition(".")[0] for one in tables_with(*WORDS)}
    assert before >= {"payload", "document", "search_name", "person_name", "imported_row"}
    erase_all(files)
    assert tables_with(*WORDS) == []


def test_what_was_taken_over_once_is_not_taken_over_again_after_its_erasure(
    files: list[FileId], tmp_path: Path, capsys
) -> None:
    """The number is gone; that it was taken over must not be."""
    erase_all(files)
    rows, held = ImportedRow.objects.count(), FileRow.objects.count()
    path = register(tmp_path / "again.csv", row(1, family_cyrillic=NAME, permit_number=NUMBER))
    assert import_(["permits", str(path)]) == 0
    assert (ImportedRow.objects.count(), FileRow.objects.count()) == (rows, held)


def test_a_document_that_waits_with_a_form_goes_with_its_twin_in_the_record(files: list[FileId]) -> None:
    named, content = paper("paper.pdf", f"A letter of {TEXT}")
    kept_documents.keep(named, content, authority=AUTHORITY, user="ruta", at=now())
    assert "kept_document.content" in tables_with(TEXT)
    erase_all(files)
    assert not KeptDocument.objects.exists()
