"""Signed notes, checkpoints and receipts as the C2SP specifications write them."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.ledger import plainly
from tests.ledger.test_tree import leaves, subtrees

from byla.ledger.checkpoint import Checkpoint, NotACheckpoint
from byla.ledger.note import Key, NotSigned, cosigned, opened, parts, signed
from byla.ledger.proof import NotProven, inclusion
from byla.ledger.receipt import Receipt

ORIGIN = "byla.example/log"
LOG, WITNESS, STRANGER = (Ed25519PrivateKey.from_private_bytes(bytes([one]) * 32) for one in (1, 2, 3))


def key(name: str, private: Ed25519PrivateKey) -> Key:
    return Key(name, private.public_key().public_bytes_raw())


TRUSTED = key(ORIGIN, LOG)
NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
NEUMANN_SAYS = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
"""The example of the documentation of golang.org/x/mod/sumdb/note: made by a tool that we did not write."""


def test_the_note_of_another_tool_is_opened() -> None:
    text, names = opened(NEUMANN_SAYS, [Key.read(NEUMANN)])
    assert text.startswith("If you think")
    assert names == ("PeterNeumann",)
    assert Key.read(NEUMANN).written() == NEUMANN


def checkpoint(size: int) -> str:
    return signed(Checkpoint(ORIGIN, size, plainly.root(leaves(size))).text(), ORIGIN, LOG)


def test_a_note_says_who_signed_it_and_who_signed_beside() -> None:
    note = cosigned(checkpoint(5), "witness.example", WITNESS)
    both = [TRUSTED, key("witness.example", WITNESS)]
    assert opened(note, both)[1] == (ORIGIN, "witness.example")
    assert opened(note, both[1:])[1] == ("witness.example",)
    assert opened(note, [TRUSTED])[0] == opened(checkpoint(5), [TRUSTED])[0]


@pytest.mark.parametrize(
    "note",
    [
        checkpoint(5).replace("\n5\n", "\n6\n"),
        checkpoint(5).replace("\n5\n", "\n5\n\n"),
        checkpoint(5).replace(ORIGIN, "byla.example/other"),
        checkpoint(5).removesuffix("\n"),
        checkpoint(5).replace("— ", "- "),
        checkpoint(5).partition("\n\n")[0] + "\n",
        checkpoint(5).replace("\n5\n", "\n5\t\n"),
        signed(Checkpoint(ORIGIN, 5, plainly.root(leaves(5))).text(), ORIGIN, STRANGER),
        "\n\n— x y\n",
        "x" * 1_000_001,
    ],
)
def test_a_note_that_is_not_what_was_signed_is_not_opened(note: str) -> None:
    with pytest.raises(NotSigned):
        opened(note, [TRUSTED])


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (signed("x" * 1_000_001 + "\n", ORIGIN, LOG), "is not read"),
        (checkpoint(5).replace("\n\n", "\n"), "an empty line"),
        ("\n\n" + checkpoint(5).rpartition("\n\n")[2], "ends with its line"),
        (checkpoint(5) + "—  AAAAAAAAAA==\n", "no line of a signature"),
        (checkpoint(5) + "— x AAAAAA==\n", "no line of a signature"),
        (checkpoint(5) + "- x AAAAAAAAAA==\n", "no line of a signature"),
    ],
)
def test_a_note_that_is_written_otherwise_is_not_opened_though_its_signature_may_hold(
    note: str, said: str
) -> None:
    with pytest.raises(NotSigned, match=said):
        opened(note, [TRUSTED])


@pytest.mark.parametrize("text", ["no line", "\n", "", "a\tb\n", "a\x00\n"])
def test_what_nobody_could_open_is_not_signed(text: str) -> None:
    with pytest.raises(NotSigned):
        signed(text, ORIGIN, LOG)


@pytest.mark.parametrize("name", ["", "two words", "a+b", "a\u2003b"])
def test_a_key_has_a_name_that_can_stand_in_a_note(name: str) -> None:
    with pytest.raises(NotSigned, match="names no key"):
        Key(name, TRUSTED.public)


def test_a_key_of_another_length_is_refused_though_its_hint_is_its_own() -> None:
    with pytest.raises(NotSigned, match="no Ed25519 key"):
        Key.read(Key(ORIGIN, TRUSTED.public[:-1]).written())


def test_a_signature_that_does_not_hold_is_said_though_another_one_does() -> None:
    note = cosigned(checkpoint(5), "witness.example", WITNESS)
    text, gap, lines = note.rpartition("\n\n")
    broken = lines.split("\n")
    broken[1] = broken[1][:-6] + ("A" if broken[1][-6] != "A" else "B") + broken[1][-5:]
    with pytest.raises(NotSigned, match=r"witness\.example"):
        opened(text + gap + "\n".join(broken), [TRUSTED, key("witness.example", WITNESS)])


def test_of_two_keys_of_one_name_both_signatures_hold_or_neither_does() -> None:
    """A log whose key is being changed signs by both under its one name."""
    note = cosigned(checkpoint(5), ORIGIN, STRANGER)
    both = [TRUSTED, key(ORIGIN, STRANGER)]
    assert opened(note, both)[1] == (ORIGIN,)
    head, gap, last = note.removesuffix("\n").rpartition(" ")
    with pytest.raises(NotSigned, match="does not hold"):
        opened(head + gap + last[:-6] + ("A" if last[-6] != "A" else "B") + last[-5:] + "\n", both)


@pytest.mark.parametrize(
    "line",
    [
        NEUMANN.replace("c74f20a3", "c74f20a4"),
        NEUMANN.replace("ARpc", "Ahpc"),
        "PeterNeumann",
        "two words+00000000+AAAA",
        NEUMANN.removesuffix("TW"),
    ],
)
def test_a_key_that_is_not_written_as_one_is_refused(line: str) -> None:
    with pytest.raises(NotSigned):
        Key.read(line)


ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="


def test_a_checkpoint_is_read_as_it_is_written_and_others_lines_are_left_alone() -> None:
    text = f"example.com/behind-the-sofa\n20852163\n{ROOT}\n"
    read = Checkpoint.read(text)
    assert (read.origin, read.size, read.text()) == ("example.com/behind-the-sofa", 20852163, text)
    assert Checkpoint.read(text + "more\n") == read


@pytest.mark.parametrize(
    "text",
    [
        f"{ORIGIN}\n05\n{ROOT}\n",
        f"{ORIGIN}\n-5\n{ROOT}\n",
        f"{ORIGIN}\n5\n{ROOT[:-4]}\n",
        f"{ORIGIN}\n5\n{ROOT[:-2]}J=\n",
        f"{ORIGIN}\n5\nno hash\n",
        f"{ORIGIN}\n5\n{ROOT}",
        f"{ORIGIN}\n5\n{ROOT}\nmore",
        f"{ORIGIN}\n",
        f"{ORIGIN}\n5\n",
        f"\n5\n{ROOT}\n",
        f"{ORIGIN}\n٥\n{ROOT}\n",
        f"{ORIGIN}\n²\n{ROOT}\n",
    ],
)
def test_a_text_that_is_no_checkpoint_is_none(text: str) -> None:
    with pytest.raises(NotACheckpoint):
        Checkpoint.read(text)


def receipt(index: int, size: int) -> Receipt:
    return Receipt(index, inclusion(index, size, subtrees(leaves(size))), checkpoint(size))


@pytest.mark.parametrize(("index", "size"), [(0, 1), (0, 7), (6, 7), (40, 64), (64, 65)])
def test_a_receipt_proves_its_entry_to_whoever_has_the_key(index: int, size: int) -> None:
    text = receipt(index, size).written()
    assert Receipt.read(text) == receipt(index, size)
    assert Receipt.read(text).check(leaves(size)[index], ORIGIN, [TRUSTED]).size == size
    assert len(text.encode()) <= 4096


def test_a_receipt_with_words_for_an_application_is_read_as_without() -> None:
    text = receipt(2, 7).written()
    first, _, rest = text.partition("\n")
    assert Receipt.read(f"{first}\nextra YWdl\n{rest}") == receipt(2, 7)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("tlog-proof@v1", "tlog-proof@v2"),
        lambda text: text.replace("index 2", "index 02"),
        lambda text: text.replace("index 2", "index two"),
        lambda text: text.replace("index 2", "index ²"),
        lambda text: text.replace("index 2", "place 2"),
        lambda text: text.partition("\n\n")[0],
        lambda text: text.replace("index 2\n", ""),
        lambda text: text.partition("\n")[0] + "\n\n" + checkpoint(7),
        lambda text: text.partition("\n")[0] + "\nextra YWdl\n\n" + checkpoint(7),
        lambda text: text.replace("\n\n", "\n", 1),
        lambda text: text.replace("index 2\n", "index 2\n" + "AAAA\n" * 64),
        lambda text: text.replace("index 2\n", "index 2\nnot base64\n"),
    ],
)
def test_a_text_that_is_no_receipt_is_none(change) -> None:
    with pytest.raises(NotProven):
        Receipt.read(change(receipt(2, 7).written()))


def test_a_receipt_has_as_many_hashes_as_the_largest_log_can_ask_for() -> None:
    """63, and not one more (C2SP tlog-proof)."""
    longest = Receipt(2, (bytes(32),) * 63, checkpoint(7))
    assert Receipt.read(longest.written()) == longest
    with pytest.raises(NotProven, match="more than 63"):
        Receipt.read(Receipt(2, (bytes(32),) * 64, checkpoint(7)).written())


@pytest.mark.parametrize("wrong", ["?" * 10_000, "A" * 10_000])
def test_a_long_text_in_place_of_a_hash_is_not_repeated_in_full(wrong: str) -> None:
    """What is said of it is shown on a page and written to a log: whoever sends it does not fill either."""
    with pytest.raises(NotACheckpoint) as refused:
        Checkpoint.read(f"{ORIGIN}\n5\n{wrong}\n")
    assert len(str(refused.value)) < 200


def test_nor_is_one_in_place_of_a_hash_of_a_receipt() -> None:
    with pytest.raises(NotProven) as refused:
        Receipt.read(receipt(2, 7).written().replace("index 2\n", "index 2\n" + "?" * 10_000 + "\n"))
    assert len(str(refused.value)) < 200


def test_a_receipt_proves_no_other_entry_and_nothing_of_another_log() -> None:
    with pytest.raises(NotProven):
        receipt(2, 7).check(b"another", ORIGIN, [TRUSTED])
    with pytest.raises(NotProven):
        receipt(2, 7).check(leaves(7)[2], "byla.example/other", [TRUSTED])
    with pytest.raises(NotSigned):
        receipt(2, 7).check(leaves(7)[2], ORIGIN, [key(ORIGIN, STRANGER)])
    assert parts(receipt(2, 7).checkpoint)[1][0][0] == ORIGIN
