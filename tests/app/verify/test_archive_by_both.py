"""An archive at /verify: the browser and the verifier say the same of it, word for word, true or spoiled."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from playwright.sync_api import Page
from tests.app.verify.conftest import InBrowser, by_verifier, differing
from tests.app.verify.test_checkpoint_alone import SPOILED
from tests.app.verify.test_verify_page import cut_short
from tests.app.verify.true_archives import HOLD, KEYS, TRUE, saying
from tests.verifier.making import ORIGIN, WITNESS, Made, public, witness
from tests.verifier.test_hostile import BODIES as HOSTILE_BODIES
from tests.verifier.test_hostile import CONTENTS, HOSTILE
from tests.verifier.test_tampering import MATRIX, in_order

from byla.app.archive.zipped import zipped
from byla.ledger import canonical
from byla.ledger.pointer import Pointer


@pytest.mark.parametrize(("made", "keys"), HOLD.values(), ids=HOLD)
def test_a_true_archive_holds_by_both(in_browser: InBrowser, made: Made, keys: str | None) -> None:
    [said] = in_browser([made.written()], keys)
    assert (said.faults, said.proven != []) == ([], True)
    assert said == by_verifier(made.written(), keys)


def tampered() -> dict[str, bytes]:
    """Each way of tampering, and each cut."""
    found = {}
    for change, named in MATRIX:
        members = TRUE.members()
        change(TRUE, members)
        found[f"{change.__name__}: {named}"] = zipped(in_order(members))
    whole = TRUE.written()
    found |= {f"cut at {at}": whole[:at] for at in (*range(0, len(whole), 397), len(whole) - 1)}
    found["members backwards"] = zipped(dict(reversed(TRUE.members().items())))
    return found | {"something after it": whole + b"\0", "once more after it": whole * 2}


def test_a_spoiled_archive_is_refused_by_both_for_the_same_reason(in_browser: InBrowser) -> None:
    assert differing(in_browser, tampered(), KEYS) == []


def hostile() -> dict[str, bytes]:
    """Each zip and each member that was made to break a reader."""
    found = {f"zip {number}": make() for number, (make, _) in enumerate(HOSTILE)}
    of_another = {**TRUE.entry(3), "header": {**TRUE.entry(3)["header"], "authority": "other"}}
    third = "entries/00003.json"
    more = [(third, canonical(of_another)), (third, b"\xef\xbb\xbf" + canonical(TRUE.entry(3)))]
    for number, (member, content) in enumerate([*CONTENTS, *more]):
        found[f"{member} {number}"] = zipped({**TRUE.members(), member: content})
    return found


def test_what_was_made_to_break_a_reader_is_refused_by_both(in_browser: InBrowser) -> None:
    assert differing(in_browser, hostile(), KEYS, alike=roughly) == []


def roughly(fault: str) -> str:
    """Where it is alone, of what one reader sees earlier in JSON than the other, or writes otherwise."""
    earlier = re.search(r"canonical|whole number|2\*\*53|same name twice|no name of|half a character", fault)
    return fault.partition(": ")[0] if earlier else fault


def spoiled_log() -> dict[str, bytes]:
    """Checkpoints and receipts, each as it should not be; most are well signed."""
    true, name = TRUE.members(), "receipts/00003.tlog-proof"
    receipt, found = true[name].decode(), {}
    for note, keys in SPOILED:
        if keys == KEYS:
            found[f"checkpoint {note!r}"] = zipped({**true, "checkpoint": note.encode()})
    first, index, proof, *rest = receipt.split("\n")
    for other in (
        ["c2sp.org/tlog-proof@v2", index, proof, *rest], [first, "extra AAAA", index, proof, *rest[:-9]],
        [first, "index 99", proof, *rest], [first, "index 032", proof, *rest], [first, proof, *rest],
        [first, index, proof, proof, *rest], [first, index, *rest], [first, index, *[proof] * 64, *rest],
        [first, index, proof[:-4], *rest], [first, index, other_writing(proof), *rest],
        [first, index, f"{proof} ", *rest],
    ):  # fmt: skip
        found[f"receipt {other}"] = zipped({**true, name: "\n".join(other).encode()})
    return found


def other_writing(base64: str) -> str:
    """The same bytes by another last letter: its lowest bits are not read."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return f"{base64[:-2]}{letters[letters.index(base64[-2]) ^ 1]}="


def test_a_checkpoint_or_a_receipt_with_a_flaw_is_refused_by_both_for_the_same_reason(
    in_browser: InBrowser,
) -> None:
    assert differing(in_browser, spoiled_log(), KEYS) == []


def test_a_witness_whose_signature_is_cut_short_is_named_by_both(in_browser: InBrowser) -> None:
    members = TRUE.members()
    note = members["checkpoint"] + cut_short()
    assert differing(in_browser, {"cut": zipped({**members, "checkpoint": note})}, KEYS + witness()) == []


def test_an_archive_that_no_reader_could_hold_is_not_read(page: Page) -> None:
    page.goto("/verify")
    asked = """async keys => {
        const { checkArchive } = await import('/static/byla/verify/archive.js')
        return (await checkArchive({ name: 'a.zip', size: 2 ** 30 + 1 }, keys)).faults[0][1].what
    }"""
    assert page.evaluate(asked, KEYS) == ["larger", {"largest": 2**30}]


def test_what_an_authority_sealed_wrongly_is_refused_by_both(in_browser: InBrowser) -> None:
    bodies = [("x", {})] * 4
    made = {
        str(said): Made(bodies=[*bodies, ("casefile.erased", said), ("x", {})], documents={}).written()
        for said in HOSTILE_BODIES
    }
    assert differing(in_browser, made, KEYS) == []


OTHERWISE = [
    # what stands in place of `"days":3` in an entry; two readers might differ over it
    b'"days":1.5', b'"days":1.0', b'"days":1e2', b'"days":1e+21', b'"days":-0', b'"days":01',
    b'"days":9007199254740992',
    b'"days":9007199254740993', b'"days":-9007199254740992', b'"days":1e999',
    b'"days":3,"days":3', b'"days": 3', b'"days":3 ', b'"days":"\\ud800"', b'"days":"\\u0041"', b'"days":"\\/"',
    b'"days":"\\u007f"', b'"days":"\\u001F"', b'"days":"\xed\xa0\x80"', b'"days":"\xc0\x80"', b'"days":"\t"',
    b'"\\ud800":3', b'"zebra":3', b'"days":' + b"[" * 70 + b"]" * 70, b'"days":' + b"[" * 56 + b"]" * 56,
    b'"days":' + b"[" * 59 + b"]" * 59, b'"days":\xef\xbb\xbf3',
]  # fmt: skip


def test_json_that_two_could_read_in_two_ways_is_refused_by_both(in_browser: InBrowser) -> None:
    members, name = TRUE.members(), "entries/00003.json"
    made = {
        str(other): zipped({**members, name: members[name].replace(b'"days":3', other)})
        for other in OTHERWISE
    }
    assert differing(in_browser, made, KEYS, alike=roughly) == []
    for one in (b"NaN", b"Infinity"):  # Python's reader knows them
        other = members[name].replace(b'"days":3', b'"days":' + one)
        [said] = in_browser([zipped({**members, name: other})], KEYS)
        assert said.faults == ["entry 3 (entries/00003.json): it is no JSON"]


BEYOND = [b'"days":1.5', b'"days":9007199254740992', b'"days":"\\ud800"', b'"\\ud800":3']


def test_what_javascript_would_read_and_write_again_is_named_as_by_the_verifier(
    in_browser: InBrowser,
) -> None:
    members, name = TRUE.members(), "entries/00003.json"
    for other in BEYOND:
        written = zipped({**members, name: members[name].replace(b'"days":3', other)})
        [said] = in_browser([written], KEYS)
        assert "canonical" not in said.faults[0], other
        assert said.faults[0][:40] == by_verifier(written, KEYS).faults[0][:40]


def of_33_bytes() -> str:
    """A key that is a byte too long, under its true hint."""
    raw = b"\x01" + bytes(33)
    hint = sha256(b"x\n" + raw).hexdigest()[:8]
    return f"x+{hint}+{b64encode(raw).decode()}"


NO_KEYS = [
    of_33_bytes(),
    "", "\n", "x", "x+y+z", KEYS[:-3], KEYS + "x+00+AA\n", public(ORIGIN, of="another key"), public(WITNESS),
    KEYS.replace("byla", "b yla"), "+" + KEYS.split("+", 1)[1], f"a+00000000+{'A' * 44}", KEYS.replace("+", "+0", 1),
]  # fmt: skip


@pytest.mark.parametrize("keys", NO_KEYS)
def test_a_key_that_is_none_or_another_is_refused_by_both(in_browser: InBrowser, keys: str) -> None:
    assert differing(in_browser, {keys: TRUE.written()}, keys) == []


@pytest.mark.parametrize("keys", [f"  {KEYS}\r\n\n", f"\u2028{KEYS}\x1c", f"{KEYS}{KEYS}"])
def test_blanks_around_a_key_are_nothing_to_either(in_browser: InBrowser, keys: str) -> None:
    [said] = in_browser([TRUE.written()], keys)
    assert said == by_verifier(TRUE.written(), keys)
    assert said.faults == []


def on_paper(place: int, commitment: bytes) -> str:
    return Pointer("https://byla.example/verify", place, commitment).written()


def test_a_code_from_paper_leads_both_to_the_same_entry(in_browser: InBrowser) -> None:
    written, seventh = TRUE.written(), TRUE.commitment(7)
    place = TRUE.log.leaves.index(seventh)
    [said] = in_browser([written], KEYS, on_paper(place, seventh))
    assert said == by_verifier(written, KEYS, on_paper(place, seventh))
    assert "The code on the paper leads to entry 7 of this archive." in said.proven
    true = on_paper(place, seventh)
    for code in (
        on_paper(place - 1, seventh), on_paper(place, bytes(32)), "https://x#place=7", "x" * 400,
        true.replace("https", "ftp"), true.replace("=", "=0", 1), true.replace("=", f"={'9' * 20}", 1), f"{true} ",
        true.replace("byla.example", "x" * 300),
    ):  # fmt: skip
        [said] = in_browser([written], KEYS, code)
        assert said.faults != []
        assert said == by_verifier(written, KEYS, code)


def test_a_size_that_is_no_number_names_no_document_to_either(in_browser: InBrowser) -> None:
    """True is a whole number to Python, and none to JavaScript, nor to us."""
    named = {"name": "x", "media_type": "image/png", "sha256": "ab" * 32, "size": True}
    made = saying(document=named)
    [said] = in_browser([made.written()], KEYS)
    assert said == by_verifier(made.written(), KEYS)
    assert said.faults == []
    assert canonical(named) in made.members()["entries/00003.json"]
