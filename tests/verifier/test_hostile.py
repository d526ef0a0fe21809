"""Archives and texts made to break a reader: each is a clean fault, never a traceback, never a yes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from tests.verifier.conftest import Verify
from tests.verifier.making import BODIES as BODIES_OF_THE_FILE
from tests.verifier.making import ERASING, ORIGIN, Made, public

from byla.app.archive.zipped import zipped
from byla.ledger import canonical

ENTRY, INDEX = "entries/00003.json", "index.json"


def compressed() -> bytes:
    """A bomb: 100 MB of nothing, which a reader would unpack."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.json", bytes(100_000_000))
    return written.getvalue()


def named(name: str) -> bytes:
    return zipped({name: b"x"})


def twice() -> bytes:
    """Written as Byla writes, with one name two times: one reader takes the first, another the last."""
    one = zipped({INDEX: b"{}"})
    member, directory = (
        one[: one.index(b"PK\x01\x02")],
        one[one.index(b"PK\x01\x02") : one.index(b"PK\x05\x06")],
    )
    second = directory[:42] + struct.pack("<L", len(member)) + directory[46:]
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 2 * len(directory), 2 * len(member), 0)
    return member * 2 + directory + second + end


def directory_that_names_another_member() -> bytes:
    """What one reader takes from the directory, another from the members."""
    return Made().written()[::-1].replace(b"00001.json"[::-1], b"00002.json"[::-1], 1)[::-1]


def sizes_beyond_the_end() -> bytes:
    head = struct.pack(
        "<4s5H3L2H", b"PK\x03\x04", 20, 0, 0, 0, 0x21, zlib.crc32(b""), 2**32 - 1, 2**32 - 1, 10, 0
    )
    return head + b"index.json"


def prefixed() -> bytes:
    """A program before the zip, which most readers skip."""
    return b"#!/bin/sh\n" + Made().written()


NO_NAME = "is no name of anything in an archive"
HOSTILE = [
    (compressed, "its zip header is not as Byla writes it"),
    (twice, "index.json stands in the archive twice"),
    (directory_that_names_another_member, "is not the directory of the members before it"),
    (sizes_beyond_the_end, "the archive ends in the middle of index.json"),
    (prefixed, "is not the directory of the members before it"),
    *((lambda name=name: named(name), NO_NAME) for name in (
        "../../etc/passwd", "/etc/passwd", "entries/../x", "C:\\x", "ъ", "a" * 300, "index.json ", "\x1b[2J", "a//b",
    )),
    (lambda: zipped({"index.html": b""}), "index.json is missing"),
    (lambda: zipped({}), "is not the directory of the members before it"),
    (lambda: b"", "is not the directory of the members before it"),
    (lambda: b"PK\x03\x04", "the archive ends in the middle of a member"),
    (lambda: b"PK\x05\x06" + bytes(18), "is not the directory of the members before it"),
    (lambda: b"\0" * 1000, "is not the directory of the members before it"),
]  # fmt: skip


@pytest.mark.parametrize(("archive", "named"), HOSTILE)
def test_a_hostile_zip_is_a_clean_fault(verify: Verify, archive, named: str) -> None:
    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=archive())
    assert (answer, named in said) == (1, True), said


CONTENTS = [
    (ENTRY, b'{"header":1,"header":2}'),
    (ENTRY, b"\xff\xfe"),
    (ENTRY, b"9" * 1_000_000),
    (ENTRY, b"[" * 1_000_000),
    (ENTRY, b"[" * 50 + b"]" * 50),
    (ENTRY, b"null"),
    (ENTRY, b"{}"),
    (ENTRY, b'"\\ud800"'),
    (ENTRY, canonical({"header": {}, "payload": {}})),
    (ENTRY, canonical({"header": [], "erased_by": 5})),
    (ENTRY, canonical({"number": True, "commitment": "00", "withheld_under": "x"})),
    (ENTRY, canonical({"number": 3, "commitment": "Ω" * 64, "withheld_under": "x"})),
    (ENTRY, canonical({**Made().entry(3), "more": 1})),
    (ENTRY, canonical({**Made().entry(3), "payload": {"salt": "zz", "body": {}}})),
    (ENTRY, canonical({**Made().entry(3), "header": {**Made().entry(3)["header"], "number": "3"}})),
    (INDEX, b"{}"),
    (INDEX, b"[]"),
    (INDEX, canonical({**Made().index(), "entries": 0})),
    (INDEX, canonical({**Made().index(), "entries": -1})),
    (INDEX, canonical({**Made().index(), "entries": 2**53 - 1})),
    (INDEX, canonical({**Made().index(), "entries": True})),
    (INDEX, canonical({**Made().index(), "format": "byla-archive/3"})),
    (INDEX, canonical({**Made().index(), "kept_apart": [1]})),
    (INDEX, canonical({**Made().index(), "kept_apart": [{"entry": 99, "under": "x"}]})),
    (INDEX, canonical({**Made().index(), "read_as": {"roles": [{}], "purpose": "", "body": None}})),
    (INDEX, canonical({**Made().index(), "log": None})),
    ("checkpoint", b"\xff"),
    ("checkpoint", b""),
    ("checkpoint", b"\n\n\n\n"),
    ("checkpoint", f"{ORIGIN}\n{'9' * 5000}\nAAAA\n\n— {ORIGIN} AAAAAAAA\n".encode()),
    ("checkpoint", Made().log.checkpoint().replace("\n32\n", "\n032\n").encode()),
    ("checkpoint", Made().log.checkpoint().replace("— ", "- ").encode()),
    ("receipts/00003.tlog-proof", b"\xff"),
    ("receipts/00003.tlog-proof", b"c2sp.org/tlog-proof@v1\n\n"),
    ("receipts/00003.tlog-proof", b"c2sp.org/tlog-proof@v1\nindex 99999999999999999999\n\n"),
    ("receipts/00003.tlog-proof", b"c2sp.org/tlog-proof@v1\nindex 11\n" + b"AAAA\n" * 100 + b"\n"),
]


@pytest.mark.parametrize(("member", "content"), CONTENTS)
def test_a_hostile_member_is_a_clean_fault(verify: Verify, made: Made, member: str, content: bytes) -> None:
    members = {**made.members(), member: content}
    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=zipped(members))
    assert (answer, "DOES NOT HOLD" in said) == (1, True), said


def body(**fields: object) -> dict[str, object]:
    return fields


BODIES = [
    body(document={"name": 1, "media_type": 2, "sha256": 3, "size": "4"}),
    body(document={"name": "x", "media_type": "../../x/y", "sha256": "", "size": 0}),
    body(entries=7, article=1),
    body(entries=[[]], article=None),
]


@pytest.mark.parametrize("said", BODIES)
def test_what_an_entry_says_may_be_anything_and_nothing_breaks(
    verify: Verify, said: dict[str, object]
) -> None:
    """Sealed and logged as it should be, as by a hostile authority."""
    made = Made(
        bodies=[("x", {}), ("x", {}), ("x", {}), ("x", {}), ("casefile.erased", said), ("x", {})],
        documents={},
    )
    answer, _ = verify("archive", "a.zip", "--key", "key", a_zip=made.written())
    assert answer == 1  # entry 4 is gone, and nothing says so in a form that can be read


@pytest.mark.parametrize(
    "key", ["", "\n", "x", "x+y+z", public(ORIGIN)[:-3], public(ORIGIN) + "x+00+AA\n", "\udcff"]
)
def test_a_key_that_is_none_is_a_clean_fault(verify: Verify, made: Made, key: str) -> None:
    given = key.encode("utf-8", "surrogateescape")
    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=made.written(), key=given)
    assert (answer, "DOES NOT HOLD" in said) == (1, True)


def test_a_key_that_was_changed_is_named(verify: Verify, made: Made) -> None:
    name, hint, _ = public(ORIGIN).split("+", 2)
    changed = f"{name}+{hint}+{public(ORIGIN, of='another key').split('+', 2)[2]}"
    _, said = verify("archive", "a.zip", "--key", "key", a_zip=made.written(), key=changed)
    assert "is not the one of its hint" in said


def test_what_it_says_moves_no_cursor_and_turns_no_text(verify: Verify) -> None:
    """An authority that is hostile too can write what it likes into an entry."""
    bodies = list(BODIES_OF_THE_FILE)
    bodies[ERASING - 1] = (
        "casefile.erased",
        {"entries": [4], "article": "\x1b[2J\u202enothing", "reason": ""},
    )
    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=Made(bodies=bodies).written())
    assert (answer, "erased under ?[2J?nothing" in said) == (0, True)
