"""A time stamp a day: asked of a real service (`openssl ts`), kept with its checkpoint, checked by three readers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import byla_verify
import pytest
from tests.app.log.conftest import NAME
from tests.app.log.stamping_service import answer_of, openssl
from tests.app.log.test_tampering import found
from tests.app.log.writing import append

from byla.app.commands import log as command
from byla.app.log import keys
from byla.app.log.folder import CHECKPOINT
from byla.app.log.sequencer import Sequencer
from byla.app.log.stamping import STAMPS, stamp
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.timestamp import SHA_256, SIGNED_DATA, STAMP_INFO, NotStamped, read, request

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 26)


@pytest.fixture
def served(service: Path) -> Iterator[Callable[[Callable[[bytes], bytes]], str]]:
    """Serves answers to queries; the address."""
    servers: list[HTTPServer] = []

    def serve(answer: Callable[[bytes], bytes]) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                assert self.headers["Content-Type"] == "application/timestamp-query"
                said = answer(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(200)
                self.end_headers()
                self.wfile.write(said)

            def log_message(self, *said: object) -> None:
                pass

        server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    for server in servers:
        server.shutdown()


@pytest.fixture
def url(service: Path, served) -> str:
    """The true service."""
    return served(lambda query: answer_of(service, query))


def test_a_checkpoint_is_stamped_once_a_day_and_kept_with_its_answer(log: Sequencer, url: str) -> None:
    append(3)
    log.cover()
    note = log.folder.read(CHECKPOINT)
    given = stamp(log, url, DAY)
    assert abs(given.moment - datetime.now(UTC)) < timedelta(minutes=1)
    assert log.folder.read(f"{STAMPS}/{DAY}") == note
    append(2)
    log.cover()
    assert stamp(log, url, DAY) == given
    assert stamp(log, url, DAY + timedelta(days=1)) != given
    assert found(log) == []


def test_openssl_and_the_verifier_check_what_is_kept(
    log: Sequencer, service: Path, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    append(3)
    log.cover()
    stamp(log, url, DAY)
    note, answer = (str(log.folder.path / STAMPS / f"{DAY}{ending}") for ending in ("", ".tsr"))
    trusted = ("-CAfile", "ca.pem", "-untrusted", "tsa.pem")
    assert "Verification: OK" in openssl(service, "ts", "-verify", "-data", note, "-in", answer, *trusted)
    key = tmp_path / "key"
    key.write_text("\n".join(one.written() for one in log.keys().public))
    assert byla_verify.main(["checkpoint", note, "--key", str(key), "--stamp", answer]) == 0
    said = capsys.readouterr().out
    assert "The time stamp is over this very checkpoint" in said
    assert "openssl ts -verify" in said
    append(1)
    log.cover()
    spoiled = tmp_path / "spoiled.tsr"
    spoiled.write_bytes(Path(answer).read_bytes().replace(NO_PARAMETERS, ENDLESS))
    assert byla_verify.main(["checkpoint", note, "--key", str(key), "--stamp", str(spoiled)]) == 1
    assert "no time stamp of RFC 3161 in DER" in capsys.readouterr().out
    later = str(log.folder.path / CHECKPOINT)
    assert byla_verify.main(["checkpoint", later, "--key", str(key), "--stamp", answer]) == 1
    assert "over something else than this checkpoint" in capsys.readouterr().out


def test_what_openssl_asks_for_is_asked_for(service: Path) -> None:
    (service / "content").write_bytes(b"bytes")
    (service / "own").write_bytes(request(b"bytes", 2**62))
    said = openssl(service, "ts", "-query", "-in", "own", "-text")
    theirs = openssl(service, "ts", "-query", "-data", "content", "-sha256", "-cert", "-text")
    asked = [
        [one for one in each.splitlines() if not one.startswith(("Nonce", "Using"))]
        for each in (said, theirs)
    ]
    assert asked[0] == asked[1]
    assert "Nonce: 0x4000000000000000" in said


def refused(service: Path, query: bytes) -> bytes:
    """The service knows no SHA-1."""
    (service / "bad").write_bytes(
        query.replace(bytes.fromhex("608648016503040201"), bytes.fromhex("608648016503040203"))
    )
    openssl(service, "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "bad", "-out", "answer")
    return (service / "answer").read_bytes()


NO_PARAMETERS, ENDLESS = b"\x05\x00\x04\x20", b"\x05\x80\x04\x20"
"""Before the hash: that its kind has no parameters; and the same by a length that BER has and DER has not."""
ANSWERS = {
    "of other bytes": (lambda at, query: answer_of(at, request(b"other bytes", 7)), "other bytes"),
    "to another request": (
        lambda at, query: answer_of(at, query[:-7] + bytes(4) + query[-3:]),
        "another request",
    ),
    "refused": (refused, "no time stamp was given: status 2"),
    "with the status of a refusal": (
        lambda at, query: answer_of(at, query).replace(b"\x02\x01\x00", b"\x02\x01\x02", 1),
        "no time stamp was given: status 2",
    ),
    "of another kind of message": (
        lambda at, query: answer_of(at, query).replace(SIGNED_DATA, SIGNED_DATA[:-1] + b"\x05"),
        "holds no time stamp",
    ),
    "with something else in it": (
        lambda at, query: answer_of(at, query).replace(STAMP_INFO, STAMP_INFO[:-1] + b"\x05"),
        "holds no time stamp",
    ),
    "over another kind of hash": (
        lambda at, query: answer_of(at, query).replace(SHA_256, SHA_256[:-1] + b"\x03"),
        "another hash than SHA-256",
    ),
    "with a moment of another kind": (
        lambda at, query: answer_of(at, query).replace(b"\x18\x0f2", b"\x16\x0f2"),
        "no DER",
    ),
    "with a length of no bytes": (
        lambda at, query: answer_of(at, query).replace(NO_PARAMETERS, ENDLESS),
        "no DER",
    ),
    "cut short": (lambda at, query: answer_of(at, query)[:-20], "no DER"),
    "a page": (lambda at, query: b"<html>Not found</html>", "no DER"),
    "nothing": (lambda at, query: b"", "no DER"),
    "endless": (lambda at, query: bytes(200_000), "more than"),
}


@pytest.mark.parametrize("which", ANSWERS)
def test_what_is_no_stamp_of_what_was_asked_is_not_kept(
    log: Sequencer, service: Path, served, which: str
) -> None:
    append(1)
    log.cover()
    answer, says = ANSWERS[which]
    with pytest.raises(NotStamped, match=says):
        stamp(log, served(lambda query: answer(service, query)), DAY)
    assert log.folder.read(f"{STAMPS}/{DAY}.tsr") is None


@pytest.mark.parametrize("url", ["ftp://x/", "file:///etc/passwd", "http://127.0.0.1:1/"])
def test_a_service_that_cannot_be_asked_is_named(log: Sequencer, url: str) -> None:
    append(1)
    log.cover()
    with pytest.raises(NotStamped):
        stamp(log, url, DAY)


def test_what_was_changed_of_a_kept_stamp_is_found(log: Sequencer, url: str) -> None:
    append(3)
    log.cover()
    stamp(log, url, DAY)
    for name, change, says in (
        (f"{DAY}", lambda raw: raw.replace(b"\n3\n", b"\n2\n"), "other bytes"),
        (f"{DAY}.tsr", lambda raw: raw[:100], "no DER"),
    ):
        path = log.folder.path / STAMPS / name
        true = path.read_bytes()
        path.write_bytes(change(true))
        assert any(says in one for one in found(log)), name
        path.write_bytes(true)
    assert found(log) == []
    (log.folder.path / STAMPS / f"{DAY}").unlink()
    assert found(log) == [f"{STAMPS}/{DAY}.tsr: its checkpoint is not there"]


@pytest.mark.parametrize(
    ("signed_anew", "says"),
    [
        # Of another past, signed by our own key, as whoever holds it could.
        (lambda log: log.keys().sign(Checkpoint(NAME, 2, bytes(32)).text()), "has not grown"),
        (lambda log: log.keys().sign(Checkpoint(NAME, 900, bytes(32)).text()), "has not grown"),
        # Of our past, signed by somebody else.
        (lambda log: keys.new(NAME).sign(log.signed(log.keys()).text()), "sign"),
    ],
)
def test_a_stamp_over_a_checkpoint_that_is_none_of_this_logs_is_found(
    log: Sequencer, service: Path, signed_anew: Callable[[Sequencer], str], says: str
) -> None:
    append(3)
    log.cover()
    note = signed_anew(log).encode()
    log.folder.write({f"{STAMPS}/{DAY}": note, f"{STAMPS}/{DAY}.tsr": answer_of(service, request(note, 7))})
    assert any(f"{DAY}.tsr" in one and says in one for one in found(log)), found(log)


def test_without_a_service_the_command_says_what_to_set(
    tmp_path: Path, settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.BYLA_STATE, settings.BYLA_LOG, settings.BYLA_LOG_NAME = tmp_path, tmp_path / "log", NAME
    assert command.run(["timestamp"]) == 1
    assert "BYLA_TIMESTAMP_URL" in capsys.readouterr().err


def test_every_answer_that_is_cut_or_doubled_somewhere_ends_cleanly(service: Path) -> None:
    answer = answer_of(service, request(b"bytes", 1))
    for at in range(0, len(answer), 7):
        for raw in (answer[:at], answer[:at] + answer[at : at + 1] * 2 + answer[at + 1 :]):
            with suppress(NotStamped):
                read(raw)
            with suppress(byla_verify.Fault):
                byla_verify.read_stamp(raw)


def test_a_number_too_long_for_a_request_is_refused_and_not_written_short() -> None:
    with pytest.raises(ValueError, match="is shorter"):
        request(b"bytes", 2**1000)


def test_an_answer_that_grants_and_brings_nothing_gives_no_time_stamp() -> None:
    with pytest.raises(NotStamped, match="no time stamp was given: status 0"):
        read(bytes.fromhex("30053003020100"))


def test_before_anything_is_signed_nothing_is_stamped(log: Sequencer, url: str) -> None:
    with pytest.raises(NotStamped, match="Nothing is signed yet"):
        stamp(log, url, DAY)


def test_a_service_is_asked_at_an_address_of_the_web_alone(log: Sequencer) -> None:
    append(1)
    log.cover()
    with pytest.raises(NotStamped, match="is no address of a time-stamping service"):
        stamp(log, "file:///etc/hostname", DAY)
