"""What a code on paper says: at most 300 bytes, written in one way."""

from __future__ import annotations

import pytest

from byla.ledger.pointer import LONGEST, NoPointer, Pointer

SITE = "https://byla.example.lt/verify"
HASH = bytes(range(32))


def test_a_pointer_is_read_as_it_was_written() -> None:
    pointer = Pointer(SITE, 1234567, HASH)
    assert pointer.written() == f"{SITE}#place=1234567&commitment={HASH.hex()}"
    assert Pointer.read(pointer.written()) == pointer


def test_the_longest_has_300_bytes_and_a_longer_address_is_refused() -> None:
    rest = len(Pointer(SITE, 10**14, HASH).written()) - len(SITE)
    longest = SITE + "/" * (LONGEST - rest - len(SITE))
    assert len(Pointer(longest, 10**14, HASH).written()) == LONGEST == 300
    with pytest.raises(NoPointer, match="at most 300"):
        Pointer(longest + "/", 10**14, HASH).written()


@pytest.mark.parametrize("text", [
    "", SITE, f"{SITE}#place=1", f"{SITE}#place=01&commitment={HASH.hex()}", f"{SITE}#place=-1&commitment={HASH.hex()}",
    f"{SITE}#place=1&commitment={HASH.hex().upper()}", f"{SITE}#place=1&commitment={HASH.hex()[2:]}",
    f"{SITE}#place=1&commitment={HASH.hex()}\n", f" {SITE}#place=1&commitment={HASH.hex()}",
    f"javascript:alert(1)#place=1&commitment={HASH.hex()}", f"https://#place=1&commitment={HASH.hex()}",
    f"https://a b/#place=1&commitment={HASH.hex()}", f"{SITE}#x#place=1&commitment={HASH.hex()}",
    f"https://byla.example.lt/ą#place=1&commitment={HASH.hex()}", f"{SITE}#place={'9' * 16}&commitment={HASH.hex()}",
])  # fmt: skip
def test_whatever_is_written_otherwise_is_none(text: str) -> None:
    with pytest.raises(NoPointer):
        Pointer.read(text)
