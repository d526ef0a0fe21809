"""./byla log, as whoever runs an installation types it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tests.app.log.writing import append, commitment

from byla.app.commands import log as command
from byla.app.log.folder import CHECKPOINT
from byla.casefile import FileId
from byla.ledger.note import Key
from byla.ledger.receipt import Receipt

pytestmark = pytest.mark.django_db
NAME = "localhost/demo"


@pytest.fixture
def file(tmp_path: Path, settings) -> FileId:
    """A file of three entries, in an installation whose log has not begun."""
    settings.BYLA_STATE, settings.BYLA_LOG = tmp_path / "state", tmp_path / "log"
    return append(3)


def said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert command.run(list(arguments)) == status
    captured = capsys.readouterr()
    return captured.err if status else captured.out


def test_what_waits_is_covered_shown_and_checked(file: FileId, capsys) -> None:
    assert "Nothing is signed yet" in said(capsys, "show")
    assert "3 entries" in said(capsys, "once")
    append(1)
    shown = said(capsys, "show")
    assert "size    3" in shown
    assert "waiting 1" in shown
    assert f"key     {NAME}+" in shown
    assert "the record is in it" in said(capsys, "verify")


def test_a_receipt_is_written_where_it_is_asked_for(file: FileId, capsys, tmp_path: Path) -> None:
    refused = said(capsys, "receipt", file, "2", status=1)
    assert "No checkpoint covers entry 2" in refused
    said(capsys, "once")
    said(capsys, "receipt", file, "2", "--to", str(tmp_path / "proof"))
    key = Key.read(said(capsys, "key"))
    read = Receipt.read((tmp_path / "proof").read_text(encoding="utf-8"))
    assert read.check(bytes.fromhex(commitment(file, 2)), NAME, [key]).size == 3


def test_a_key_is_changed_by_two_that_sign_for_a_while(file: FileId, capsys) -> None:
    assert "has begun" not in said(capsys, "once")
    [old] = said(capsys, "key").splitlines()
    _, *both = said(capsys, "rotate").splitlines()
    assert both[0] == old
    assert len(both) == 2
    said(capsys, "once")
    said(capsys, "rotate", "--end")
    assert said(capsys, "key").splitlines() == both[1:]
    assert "one key only" in said(capsys, "rotate", "--end", status=1)
    said(capsys, "once")
    said(capsys, "verify")


def test_lost_keys_are_an_error_that_says_what_to_do(file: FileId, capsys, settings) -> None:
    said(capsys, "once")
    (settings.BYLA_STATE / "log_keys").unlink()
    for what in ("once", "show", "verify", "key"):
        assert "rotate --lost" in said(capsys, what, status=1)
    assert f"{NAME}+" in said(capsys, "rotate", "--lost")
    said(capsys, "verify")


def test_a_lost_folder_is_an_error_that_says_what_to_do(file: FileId, capsys, settings) -> None:
    said(capsys, "once")
    settings.BYLA_LOG.rename(settings.BYLA_LOG.with_name("gone"))
    assert "mend --lost" in said(capsys, "once", status=1)
    assert "3 entries" in said(capsys, "mend", "--lost")
    said(capsys, "verify")


def test_a_lost_file_is_named_and_made_again(file: FileId, capsys, settings) -> None:
    said(capsys, "once")
    (settings.BYLA_LOG / "tile/0/000.p/3").unlink()
    assert command.run(["verify"]) == 1
    assert "tile/0/000.p/3 is missing" in capsys.readouterr().out
    said(capsys, "mend")
    said(capsys, "verify")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def mirror(settings) -> Iterator[str]:
    """The log's folder as any web server serves it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=settings.BYLA_LOG))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_witness_looks_over_http_and_does_not_follow_a_log_that_was_put_back(
    file: FileId, capsys, settings, mirror: str, tmp_path: Path
) -> None:
    said(capsys, "once")
    older = (settings.BYLA_LOG / CHECKPOINT).read_bytes()
    (tmp_path / "key").write_text(said(capsys, "key"), encoding="utf-8")
    asked = ["witness", mirror, "--key", str(tmp_path / "key")]
    asked += ["--name", "ombudsman.example/witness", "--seen", str(tmp_path / "seen")]
    assert "— ombudsman.example/witness " in said(capsys, *asked)
    append(300)
    said(capsys, "once")
    assert "\n303\n" in said(capsys, *asked)
    (settings.BYLA_LOG / CHECKPOINT).write_bytes(older)
    assert "some were taken out" in said(capsys, *asked, status=1)
