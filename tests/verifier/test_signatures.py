"""Ed25519 of the verifier: the vectors of RFC 8032, agreement with OpenSSL, and what it refuses beyond them."""

from __future__ import annotations

import random
import time

import byla_verify
import pytest
from byla_verify import ORDER, Fault, P, check_signature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.verifier.making import ORIGIN, Made, public

RFC_8032 = [  # section 7.1: public key, message, signature
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe246"
     "55141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb"
     "00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc"
     "027beceea1ec40a"),
    ("ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2"
     "a9ac94fa54ca49f",
     "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad"
     "9bef1177331a704"),
]  # fmt: skip
SMALL_ORDER = [  # every point of order 1, 2, 4 and 8
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
]


@pytest.mark.parametrize(("public_key", "message", "signature"), RFC_8032)
def test_the_vectors_of_rfc_8032_hold(public_key: str, message: str, signature: str) -> None:
    check_signature(bytes.fromhex(public_key), bytes.fromhex(message), bytes.fromhex(signature))


def test_it_takes_what_another_library_signed_and_nothing_that_was_changed_by_a_bit() -> None:
    drawn = random.Random(8032)
    for _ in range(20):
        private, message = Ed25519PrivateKey.from_private_bytes(drawn.randbytes(32)), drawn.randbytes(40)
        key, signature = private.public_key().public_bytes_raw(), private.sign(message)
        check_signature(key, message, signature)
        given = [bytearray(key), bytearray(message), bytearray(signature)]
        changed = drawn.choice(given)
        changed[drawn.randrange(len(changed))] ^= 1 << drawn.randrange(8)
        with pytest.raises(Fault):
            check_signature(*map(bytes, given))


def test_a_signature_has_one_writing() -> None:
    """RFC 8032, 5.1.7: S beyond the group's order is another writing of the same signature."""
    key, message, signature = (bytes.fromhex(one) for one in RFC_8032[1])
    s = int.from_bytes(signature[32:], "little") + ORDER
    with pytest.raises(Fault, match="one way"):
        check_signature(key, message, signature[:32] + s.to_bytes(32, "little"))


@pytest.mark.parametrize("point", SMALL_ORDER)
def test_a_key_under_which_one_signature_fits_many_texts_is_refused(point: str) -> None:
    with pytest.raises(Fault, match="small order"):
        check_signature(bytes.fromhex(point), b"", bytes.fromhex(SMALL_ORDER[0]) + bytes(32))


@pytest.mark.parametrize("number", [P, P + 1, 2**255 - 1, 1 | 1 << 255, (P - 1) | 1 << 255])
def test_a_key_has_one_writing(number: int) -> None:
    """y not below p, and an x of minus zero."""
    with pytest.raises(Fault, match=r"one way|no point"):
        check_signature(number.to_bytes(32, "little"), b"", bytes(64))


def test_a_receipt_is_verified_within_20_milliseconds() -> None:
    made = Made()
    text, keys = made.log.receipt(made.commitment(7)), byla_verify.read_keys(public(ORIGIN))
    times = []
    for _ in range(5):
        begun = time.process_time()
        receipt = byla_verify.read_receipt(text)
        byla_verify.check_receipt(
            receipt, made.commitment(7), byla_verify.read_checkpoint(receipt.checkpoint, keys)
        )
        times.append(time.process_time() - begun)
    assert min(times) < 0.020
