"""Ed25519: what the browser takes for signed, the verifier does, and nothing else."""

from __future__ import annotations

import random
from collections.abc import Callable

import byla_verify
import pytest
from byla_verify import ORDER, P
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from playwright.sync_api import Page
from tests.app.verify.conftest import PATIENCE
from tests.verifier.test_signatures import RFC_8032, SMALL_ORDER

Signed = tuple[bytes, bytes, bytes]
HELD_BY_THE_PAGE = """async signed => {
    const { checkSignature } = await import('/static/byla/verify/signature.js')
    const { Fault } = await import('/static/byla/verify/fault.js')
    const answers = []
    for (const three of signed) {
        const [key, message, signature] = three.map(one => Uint8Array.from(one))
        try {
            await checkSignature(key, message, signature)
            answers.push('holds')
        } catch (fault) {
            answers.push(fault instanceof Fault ? fault.said[0] : String(fault))
        }
    }
    return answers
}"""


@pytest.fixture
def by_page(page: Page) -> Callable[[list[Signed]], list[str]]:
    page.goto("/verify", timeout=PATIENCE)
    return lambda signed: page.evaluate(HELD_BY_THE_PAGE, [[list(one) for one in three] for three in signed])


def holds(key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        byla_verify.check_signature(key, message, signature)
    except byla_verify.Fault:
        return False
    return True


def test_what_was_signed_holds_by_both_and_nothing_that_was_changed_by_a_bit(by_page) -> None:
    drawn, signed = random.Random(8032), [tuple(map(bytes.fromhex, one)) for one in RFC_8032]
    for _ in range(150):
        private, message = Ed25519PrivateKey.from_private_bytes(drawn.randbytes(32)), drawn.randbytes(40)
        three = [private.public_key().public_bytes_raw(), message, private.sign(message)]
        signed.append(tuple(three))
        changed = drawn.randrange(3)
        raw = bytearray(three[changed])
        raw[drawn.randrange(len(raw))] ^= 1 << drawn.randrange(8)
        signed.append((*three[:changed], bytes(raw), *three[changed + 1 :]))
    said = [one == "holds" for one in by_page(signed)]
    assert said == [holds(*one) for one in signed]
    assert said.count(True) == len(RFC_8032) + 150


def test_what_has_two_writings_or_fits_many_texts_is_refused(by_page) -> None:
    """Some browsers would take it."""
    key, message, signature = map(bytes.fromhex, RFC_8032[1])
    s = int.from_bytes(signature[32:], "little") + ORDER
    [said] = by_page([(key, message, signature[:32] + s.to_bytes(32, "little"))])
    assert said == "signature_otherwise"
    small = [(bytes.fromhex(one), b"", bytes.fromhex(SMALL_ORDER[0]) + bytes(32)) for one in SMALL_ORDER]
    assert set(by_page(small)) == {"small_order"}
    beyond = [(number.to_bytes(32, "little"), b"", bytes(64)) for number in (P, P + 1, P + 2, 2**255 - 1)]
    assert set(by_page(beyond)) == {"point_otherwise"}
    assert by_page([(key[:-1], message, signature), (key, message, signature[:-1])]) == ["wrong_sizes"] * 2


def test_a_browser_that_knows_no_ed25519_says_so_and_not_that_it_does_not_hold(by_page, page: Page) -> None:
    page.evaluate("""() => {
        crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))
    }""")
    assert by_page([tuple(map(bytes.fromhex, RFC_8032[0]))]) == [
        "Error: old_browser"
    ]  # an Unable, and no Fault
