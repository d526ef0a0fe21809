"""A log that two processes check between them: each of its files is looked at by one of them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from byla.app.log import auditing
from byla.app.log.auditing import audited
from byla.app.log.folder import Folder
from byla.ledger.tiles import WIDTH, Log, NotATile, audit, files

SIZE = 3 * WIDTH + 5


def written(folder: Path, salt: bytes = b"") -> Path:
    entries = [sha256(salt + bytes([number % 256, number // 256])).digest() for number in range(SIZE)]
    shelf = Folder(folder)
    shelf.write(files(entries, Log(shelf, 0)))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "log")


def test_both_come_to_the_root_that_one_comes_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = audited(folder, SIZE)
    monkeypatch.setattr(auditing, "FEW", 0)
    assert audited(folder, SIZE) == alone == audit(Log(Folder(folder), SIZE))


def test_a_byte_that_was_changed_in_any_file_is_found_by_one_of_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(auditing, "FEW", 0)
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        content = path.read_bytes()
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        with pytest.raises(NotATile):
            audited(folder, SIZE)
        path.write_bytes(content)


class Replaced:
    """A folder that is another one by the time the second process is told of it."""

    def __init__(self, *folders: Path) -> None:
        self.folders = iter(folders)

    def __reduce__(self) -> tuple[type[Path], tuple[str]]:
        return Path, (str(next(self.folders)),)


def test_two_logs_that_are_each_whole_are_not_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one process found whole proves nothing of the root that the other came to."""
    monkeypatch.setattr(auditing, "FEW", 0)
    replaced = Replaced(folder, written(tmp_path / "another", b"another"))
    with pytest.raises(NotATile, match="changed while they were read"):
        audited(replaced, SIZE)  # type: ignore[arg-type]
