"""A time stamp over a checkpoint at /verify: the browser says of it what the verifier says, true or spoiled."""

from __future__ import annotations

import random
from base64 import b64encode
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import byla_verify
import pytest
from playwright.sync_api import Page, expect
from tests.app.log.conftest import service
from tests.app.log.stamping_service import answer_of
from tests.app.verify.conftest import PATIENCE
from tests.verifier.conftest import Verify, verify
from tests.verifier.making import ORIGIN, Made, public

from byla.ledger.timestamp import SHA_256, SIGNED_DATA, STAMP_INFO, request

__all__ = ["service", "verify"]
MADE = Made()
NOTE = MADE.log.checkpoint().encode()
FLIPS = 600
Said = tuple[list[str], list[str], list[str]]
Ask = Callable[..., Said]

BY_PAGE = """async ([note, stamps]) => {
    const { checkStamp } = await import('/static/byla/verify/stamp.js')
    const { Fault, Found } = await import('/static/byla/verify/fault.js')
    const { say } = await import('/static/byla/verify/sentences.js')
    const raw = written => Uint8Array.from(atob(written), sign => sign.charCodeAt(0))
    const answers = []
    for (const one of stamps) {
        const found = new Found()
        try {
            await checkStamp(found, raw(note), raw(one))
            answers.push([...found.proven, ...found.open].map(say))
        } catch (fault) {
            answers.push(fault instanceof Fault ? [say(fault.said)] : ['no fault: ' + fault])
        }
    }
    return answers
}"""


# An answer of our own, so that each part of it can be written in another way.


def value(tag: int, *parts: bytes) -> bytes:
    """One value of DER."""
    content = b"".join(parts)
    size = len(content)
    length = bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + length + content


def sequence(*parts: bytes) -> bytes:
    return value(0x30, *parts)


def info(
    *,
    kind: bytes = SHA_256,
    imprint: bytes = sha256(NOTE).digest(),
    moment: bytes = b"20261126031500Z",
    tag: int = 0x18,
    more: bytes = b"",
    end: bytes = b"",
) -> bytes:
    """What is stamped, and when: TSTInfo of RFC 3161."""
    algorithm = sequence(value(6, kind), value(5))
    return sequence(
        value(2, b"\x01"),
        value(6, b"\x2a\x03\x04"),
        sequence(algorithm, value(4, imprint), more),
        value(2, b"\x07"),
        value(tag, moment),
        end,
    )


def answer(
    inner: bytes | None = None,
    *,
    status: bytes = b"\x00",
    kind: bytes = SIGNED_DATA,
    what: bytes = STAMP_INFO,
    after: bytes = b"",
    beside: bytes = b"",
    end: bytes = b"",
) -> bytes:
    """The answer of a service, without its signature: nobody here looks at it."""
    held = value(0xA0, value(4, info() if inner is None else inner, after), beside)
    signed = sequence(value(2, b"\x03"), value(0x31), sequence(value(6, what), held), value(0x31))
    return sequence(sequence(value(2, status)), sequence(value(6, kind), value(0xA0, signed, end)))


TRUE = answer()
LAST = len(TRUE) - 2
"""Where the length of the last value of all stands, which is of no bytes."""
SPOILED = {
    "no bytes": b"",
    "one byte": b"\x30",
    "a page": b"<html>Not found</html>",
    "of another's hash": answer(info(imprint=bytes(32))),
    "of a hash cut short": answer(info(imprint=sha256(NOTE).digest()[:31])),
    "of a hash too long": answer(info(imprint=sha256(NOTE).digest() + b"\0")),
    "with something beside the hash": answer(info(more=value(5))),
    "refused": answer(status=b"\x02"),
    "with a status of no bytes": answer(status=b""),
    "with a status of two bytes": answer(status=b"\x00\x00"),
    "of another kind of message": answer(kind=SIGNED_DATA[:-1] + b"\x05"),
    "with something else in it": answer(what=STAMP_INFO[:-1] + b"\x05"),
    "of another kind of hash": answer(info(kind=SHA_256[:-1] + b"\x03")),
    "with a moment of another kind": answer(info(tag=0x17)),
    "with a moment without seconds": answer(info(moment=b"202611260315Z")),
    "with a moment of another zone": answer(info(moment=b"20261126031500+0200")),
    "with a moment in other digits": answer(info(moment="２０261126031500Z".encode())),
    "with a moment and a line's end": answer(info(moment=b"20261126031500Z\n")),
    "with a moment and a point": answer(info(moment=b"20261126031500.Z")),
    "with a moment that ends nowhere": answer(info(moment=b"20261126031500." + b"0" * 60_000)),
    "with another stamp after the stamp": answer(after=info(imprint=bytes(32))),
    "with another stamp beside the stamp": answer(beside=value(4, info(imprint=bytes(32)))),
    "with something after what is signed": answer(end=value(5)),
    "with half a value at the end of the stamp": answer(info(end=b"\x05")),
    "with something after it": TRUE + b"\x05\x00",
    "with half a value after it": TRUE + b"\x05",
    "twice": TRUE + TRUE,
    "cut short": TRUE[:-1],
    "without a token": sequence(sequence(value(2, b"\x00"))),
    "with a status alone": sequence(value(0x30), value(0x30)),
    "with a length of no bytes": TRUE[: LAST + 1] + b"\x80",
    "with a length of one byte too many": TRUE[: LAST + 1] + b"\x01",
    "with a length of four bytes": b"\x30\x84\xff\xff\xff\xff" + TRUE,
    "with a length that is less than none where it is shifted": answer(info(end=b"\x05\x84\x80\x00\x00\x00")),
    "with a length of five bytes": b"\x30\x85\x00\x00\x00" + TRUE[2:],
    "with a length of eight bytes": b"\x30\x88" + b"\xff" * 8 + TRUE,
    "with a length of 127 bytes": b"\x30\xff" + b"\x01" * 200,
    "with a length that is cut short": b"\x30\x84\x00",
    "of nothing but empty values": bytes(90_000),
    "of nothing but opened values": b"\x30\x80" * 40_000,
}


def test_of_a_spoiled_stamp_both_name_the_same_fault(
    by_page: Callable[[list[bytes]], list[list[str]]],
) -> None:
    said = dict(zip(SPOILED, by_page(list(SPOILED.values())), strict=True))
    assert said == {named: by_verifier(raw) for named, raw in SPOILED.items()}
    assert [named for named, one in said.items() if len(one) != 1] == []


EQUALLY_TRUE = {
    "as it is": TRUE,
    "granted with a change": answer(status=b"\x01"),
    "with parts of a second": answer(info(moment=b"20261126031500.123456Z")),
    "with a length of more bytes than it takes": b"\x30\x84\x00\x00" + TRUE[2:],
}


def test_of_a_true_stamp_both_say_the_same(by_page: Callable[[list[bytes]], list[list[str]]]) -> None:
    for named, said in zip(EQUALLY_TRUE, by_page(list(EQUALLY_TRUE.values())), strict=True):
        assert said == by_verifier(EQUALLY_TRUE[named]), named
        assert said[0] == "The time stamp is over this very checkpoint, and names 2026-11-26 03:15:00 UTC."


def test_what_a_service_gave_is_read_by_both_and_each_changed_byte_of_it_alike(
    by_page: Callable[[list[bytes]], list[list[str]]], service: Path
) -> None:
    given = answer_of(service, request(NOTE, 7))
    changed = list(spoiled(given, random.Random(3161)))
    said = by_page([given, *changed])
    assert said == [by_verifier(one) for one in [given, *changed]]
    assert len(said[0]) == 2
    at = given.index(sha256(NOTE).digest())
    of_the_hash = [given[: at + one] + b"?" + given[at + one + 1 :] for one in range(32)]
    assert by_page(of_the_hash) == [["the time stamp is over something else than this checkpoint"]] * 32


def spoiled(given: bytes, drawn: random.Random) -> Iterator[bytes]:
    """Single bytes changed, left out and put in, and the answer cut short."""
    head = range(given.index(sha256(NOTE).digest()) + 80)
    for at in [*head, *(drawn.randrange(len(given)) for _ in range(FLIPS))]:
        byte = bytes([given[at] ^ drawn.randrange(1, 256)])
        yield given[:at] + byte + given[at + 1 :]
    for at in head:
        yield given[:at]
        yield given[:at] + given[at + 1 :]
        yield given[:at] + b"\x80" + given[at:]


@pytest.fixture
def by_page(page: Page) -> Callable[[list[bytes]], list[list[str]]]:
    """What the page's own modules say of stamps over NOTE: one fault, or what is proven and what is not."""
    page.goto("/verify", timeout=PATIENCE)
    written = b64encode(NOTE).decode()
    return lambda stamps: page.evaluate(BY_PAGE, [written, [b64encode(one).decode() for one in stamps]])


def by_verifier(raw: bytes) -> list[str]:
    found = byla_verify.Found()
    try:
        byla_verify.check_stamp(found, raw, NOTE)
    except byla_verify.Fault as fault:
        return [str(fault)]
    return [*found.proven, *found.open]


@pytest.fixture
def ask(page: Page) -> Ask:
    """Chooses files on the page and checks: what does not hold, what is proven, what is not."""

    page.goto("/verify", timeout=PATIENCE)
    page.fill("#keys", public(ORIGIN))

    def run(**files: bytes) -> Said:
        for name in ("archive", "entry", "checkpoint", "stamp", "earlier"):
            content = files.get(name)
            given: Any = {"name": f"{name}.tsr", "mimeType": "application/octet-stream", "buffer": content}
            page.set_input_files(f"#{name}", [] if content is None else given)
        page.click("form#verify button")
        page.locator("#answer li").first.wait_for()
        return tuple(page.locator(f"#{part} li").all_inner_texts() for part in ("faults", "proven", "open"))

    return run  # type: ignore[return-value]


CHOSEN = {
    "a true one": {"stamp": TRUE},
    "a true one, beside an earlier checkpoint": {"stamp": TRUE, "earlier": MADE.log.checkpoint(0).encode()},
    "another's, beside an earlier checkpoint": {
        "stamp": SPOILED["of another's hash"], "earlier": MADE.log.checkpoint(0).encode()},
    "no stamp": {"stamp": b"no stamp"},
    "too large a one": {"stamp": TRUE + bytes(100_000)},
}  # fmt: skip


@pytest.mark.parametrize("named", CHOSEN)
def test_beside_a_checkpoint_it_is_chosen_and_both_say_the_same(ask: Ask, verify: Verify, named: str) -> None:
    chosen = CHOSEN[named]
    call = ["checkpoint", "a.note", "--key", "key", "--stamp", "stamp.tsr"]
    call += ["--earlier", "earlier"] if "earlier" in chosen else []
    _, told = verify(*call, a_note=NOTE, stamp_tsr=chosen["stamp"], earlier=chosen.get("earlier", b""))
    assert ask(checkpoint=NOTE, **chosen) == said_by_verifier(told)


def said_by_verifier(told: str) -> Said:
    proven, _, left_open = told.partition("Not proven\n")
    if told.startswith("DOES NOT HOLD"):
        return [one.removeprefix("a.note: ") for one in listed(told)], [], []
    return [], listed(proven), listed(left_open)


def listed(said: str) -> list[str]:
    return [line[4:] for line in said.splitlines() if line.startswith("  - ")]


@pytest.mark.parametrize(
    "chosen", [{}, {"archive": MADE.written()}, {"entry": b"{}"}], ids=["alone", "an archive", "an entry"]
)
def test_a_stamp_without_its_checkpoint_is_not_taken_for_checked(
    ask: Ask, page: Page, chosen: dict[str, bytes]
) -> None:
    assert ask(stamp=TRUE, **chosen) == ([], [], [])
    expect(page.locator("#unable")).to_contain_text("A time stamp is over a checkpoint: choose that one too")
