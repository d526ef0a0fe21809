"""What was erased lies nowhere in SQLite's own files either, once its log has been written back."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.retained import document

from byla.app.commands import erase, nightly
from byla.app.store.read import load
from byla.app.store.write_back import write_back
from byla.casefile import FileId

RARE = "Жызжывакух"
BYTES = "ZHYZHYVAKUKH"
ORDER = {"article": "eu/gdpr:17(1)(e)", "reason": "Order of the court"}


def own_files() -> tuple[Path, Path]:
    """The database's file and its log."""
    path = str(connection.settings_dict["NAME"])
    return Path(path), Path(f"{path}-wal")


def written(word: str) -> bool:
    """Whether the word stands in one of them."""
    return any(word.encode() in one.read_bytes() for one in own_files() if one.exists())


def a_name_among_many() -> tuple[str, FileId, int]:
    """Its page holds others too: what is written there next need not fall on its place."""
    house = Authority().found()
    person = house.person(RARE)
    for _ in range(15):
        house.person("Другі")
    return RARE, person, 2


def a_document_of_many_pages() -> tuple[str, FileId, int]:
    """Its pages are free afterwards, and nothing is written there next."""
    house = Authority().found()
    file = house.renewal(house.person())
    return BYTES, file, document(file, f"{BYTES} " * 5_000)


ONE_THING = {"a name among many": a_name_among_many, "a document of many pages": a_document_of_many_pages}


def erased(file: FileId, number: int) -> None:
    kind = load(file, authority=AUTHORITY).procedure.code
    take(kind, "erase_entries", of("dalia"), file, entries=[str(number)], **ORDER)


@pytest.mark.parametrize("case", ONE_THING)
def test_what_was_erased_is_on_no_page(own_database: str, case: str) -> None:
    word, file, number = ONE_THING[case]()
    assert write_back()
    assert written(word)
    erased(file, number)
    assert write_back()
    assert not written(word)


def test_until_it_is_written_back_the_log_holds_what_was_erased(own_database: str) -> None:
    """Which is why the night, and the command that erases, write it back."""
    word, file, number = a_document_of_many_pages()
    erased(file, number)
    assert written(word)
    assert nightly.run([]) == 0
    assert not written(word)
    assert own_files()[1].stat().st_size == 0


def test_the_command_writes_it_back_at_once(own_database: str) -> None:
    word, file, number = a_name_among_many()
    assert written(word)
    order = ["--article", ORDER["article"], "--reason", ORDER["reason"], "--as", "dalia"]
    assert erase.run([file, "--entries", str(number), *order]) == 0
    assert not written(word)
