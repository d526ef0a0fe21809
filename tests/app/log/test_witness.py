"""A witness signs what has grown from what it saw last, and nothing else; it keeps what it saw before it answers."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from tests.app.log.conftest import NAME
from tests.app.log.writing import append

from byla.app.log import keys
from byla.app.log.folder import CHECKPOINT, Folder
from byla.app.log.keys import Keys
from byla.app.log.sequencer import Sequencer
from byla.app.log.witness import Forked, NotReached, Site, look
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.cosignature import witness_key
from byla.ledger.note import NotSigned
from byla.ledger.tiles import Log, files

sys.path.append(str(Path(__file__).parents[3] / "verifier"))
import byla_verify

pytestmark = pytest.mark.django_db
WITNESS = keys.new("ombudsman.example/witness")


@pytest.fixture
def seen(tmp_path: Path) -> Folder:
    """Where the witness keeps what it saw."""
    (tmp_path / "witness").mkdir()
    return Folder(tmp_path / "witness")


def looks(log: Sequencer, seen: Folder, *, moment: int = 1_800_000_000) -> str:
    return look(log.folder, log.keys().public, seen, WITNESS, moment)


def test_its_signature_is_one_that_the_verifier_reads(log: Sequencer, seen: Folder) -> None:
    append(3)
    log.cover()
    note = looks(log, seen)
    trusted = [one.written() for one in log.keys().public]
    trusted.append(witness_key(WITNESS.name, WITNESS.private[0]))
    read = byla_verify.read_checkpoint(note, byla_verify.read_keys("\n".join(trusted)))
    assert read.witnesses == (WITNESS.name,)
    with pytest.raises(byla_verify.Fault):
        byla_verify.read_checkpoint(note.replace("\n3\n", "\n4\n"), byla_verify.read_keys("\n".join(trusted)))


@pytest.mark.parametrize("sizes", [(1, 1), (200, 100), (256, 300), (0, 5)])
def test_it_follows_a_log_that_grows(log: Sequencer, seen: Folder, sizes: tuple[int, ...]) -> None:
    for size in sizes:
        if size:
            append(size)
        log.cover()
        looks(log, seen)
        assert looks(log, seen).startswith(f"{NAME}\n")
    assert (seen.path / CHECKPOINT).read_text().split("\n")[1] == str(sum(sizes))


def put(log: Sequencer, entries: list[bytes]) -> None:
    """The log shows these entries, signed by its own key: what a hostile administrator can do."""
    made, own = files(entries, Log(log.folder, 0)), log.keys()
    shutil.rmtree(log.folder.path)
    log.folder.write(made)
    root = Log(log.folder, len(entries)).root()
    log.folder.write({CHECKPOINT: own.sign(Checkpoint(NAME, len(entries), root).text()).encode()})


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (lambda entries: [bytes(32), *entries[1:]], "do not begin with the 300 seen before"),
        (lambda entries: [bytes(32), *entries[1:], bytes(32)], "do not begin with the 300 seen before"),
        (lambda entries: entries[:-1], "It had 300 entries and has 299: some were taken out"),
        (lambda entries: [], "It had 300 entries and has 0: some were taken out"),
    ],
    ids=["another history of the same size", "another history that grew", "shorter", "begun anew"],
)
def test_another_history_is_not_signed_though_the_log_signed_it(
    log: Sequencer, seen: Folder, told, says: str
) -> None:
    append(300)
    log.cover()
    looks(log, seen)
    before = (seen.path / CHECKPOINT).read_bytes()
    put(log, told(list(Log(log.folder, 300).entries())))
    with pytest.raises(Forked, match=says):
        looks(log, seen)
    assert (seen.path / CHECKPOINT).read_bytes() == before


def test_files_that_are_not_what_was_signed_are_not_signed(log: Sequencer, seen: Folder) -> None:
    append(3)
    log.cover()
    tile = log.folder.path / "tile/0/000.p/3"
    tile.write_bytes(bytes(96))
    with pytest.raises(Forked, match="another root"):
        looks(log, seen)


def test_a_log_of_another_key_is_not_signed(log: Sequencer, seen: Folder) -> None:
    append(3)
    log.cover()
    with pytest.raises(NotSigned):
        look(log.folder, keys.new(NAME).public, seen, WITNESS, 0)


def test_what_it_saw_is_kept_before_it_answers(log: Sequencer, seen: Folder, tmp_path: Path) -> None:
    """Where its disk takes nothing, it says nothing."""
    append(3)
    log.cover()
    (tmp_path / "a file").touch()
    with pytest.raises(OSError, match="a file"):
        look(log.folder, log.keys().public, Folder(tmp_path / "a file" / "seen"), WITNESS, 0)


def test_a_log_of_another_name_does_not_go_on_what_was_seen(log: Sequencer, seen: Folder) -> None:
    """Though it has the same entries, and its key is trusted too."""
    append(3)
    root = log.cover().root
    looks(log, seen)
    other = Keys("another.example/log", log.keys().private)
    log.folder.write({CHECKPOINT: other.sign(Checkpoint(other.name, 3, root).text()).encode()})
    with pytest.raises(Forked, match=rf"another\.example/log now, and was {NAME}"):
        look(log.folder, (*log.keys().public, *other.public), seen, WITNESS, 1_800_000_000)


@contextmanager
def answering(status: int) -> Iterator[str]:
    """The address of a server that answers everything so."""

    class Always(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_error(status)

        def log_message(self, *said: object) -> None:
            """Says nothing."""

    with HTTPServer(("127.0.0.1", 0), Always) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_file_is_missing_only_where_the_site_says_so() -> None:
    with answering(404) as address:
        assert Site(address).read("checkpoint") is None
    with answering(503) as address, pytest.raises(NotReached, match="503"):
        Site(address).read("checkpoint")


def test_a_log_is_read_from_an_address_of_the_web_alone() -> None:
    with pytest.raises(NotReached, match="https"):
        Site("file:///etc")
