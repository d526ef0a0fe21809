"""Archives and texts made to break a reader: each is a clean fault, never a traceback, never a yes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from tests.verifier.conftest import Verify
from tests.verifier.making import ORIGIN, Made, public

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
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("index.json", b"{}")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("index.json", b"{}")
    return written.getvalue()


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


HOSTILE = [
    compressed, twice, directory_that_names_another_member, sizes_beyond_the_end, prefixed,
    lambda: named("../../etc/passwd"), lambda: named("/etc/passwd"), lambda: named("entries/../x"),
    lambda: named("C:\\x"), lambda: named("ъ"), lambda: named("a" * 300), lambda: named("index.json "),
    lambda: zipped({"index.html": b""}), lambda: zipped({}), lambda: b"",
    lambda: b"PK\x03\x04", lambda: b"PK\x05\x06" + bytes(18), lambda: b"\0" * 1000,
]  # fmt: skip


@pytest.mark.parametrize("archive", HOSTILE)
def test_a_hostile_zip_is_a_clean_fault(verify: Verify, archive) -> None:
    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=archive())
    assert (answer, "DOES NOT HOLD" in said) == (1, True), said


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
    (INDEX, canonical({**Made().index(), "format": "byla-archive/2"})),
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


def test_what_it_says_moves_no_cursor_and_turns_no_text(verify: Verify, made: Made) -> None:
    index = {**made.index(), "format": "\x1b[2J\u202ehold"}
    _, said = verify(
        "archive", "a.zip", "--key", "key", a_zip=zipped({**made.members(), INDEX: canonical(index)})
    )
    assert "\x1b" not in said
    assert "\u202e" not in said
