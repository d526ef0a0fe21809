"""What the verifier says of true things: what is proven, and as plainly what is not."""

from __future__ import annotations

from base64 import b64decode, b64encode

import pytest
from tests.ledger import plainly
from tests.verifier.conftest import Verify
from tests.verifier.making import (
    ERASED,
    ERASING,
    NOON,
    ORIGIN,
    OTHER_FILE,
    PICTURE,
    WITHHELD,
    WITNESS,
    Made,
    public,
    secret,
    witness,
)  # fmt: skip

from byla.ledger import canonical, digest
from byla.ledger.cosignature import cosignature
from byla.ledger.pointer import Pointer


def test_of_a_true_archive_it_says_what_is_proven_and_what_is_not(verify: Verify, made: Made) -> None:
    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=made.written())
    assert answer == 0
    for expected in (
        "7 of 8 entries and 1 documents fit their own hashes; index.html says what they say",
        f"{ORIGIN} signed a log of 32 entries",
        "Each of the 8 entries stands in that log, in the order of the file",
        f"Entry {ERASED}: erased under eu/gdpr:17 on 2026-11-05 (entry {ERASING})",
        f"Entry {WITHHELD} is withheld under lt/utpi:4(4): neither what it says is proven, nor that it is of this file",
        "That the log shows everyone the same tree: no witness whose key you gave has signed this checkpoint",
        "That what the entries say is true",
        "That nothing was recorded after entry 8",
    ):
        assert expected in said
    assert said.index("Proven") < said.index("Not proven") < said.index("Everything that was checked holds")


def on_paper(made: Made, number: int, place: int | None = None) -> str:
    """What the code beside that entry says."""
    commitment = made.commitment(number)
    return Pointer(
        "https://byla.example.lt/verify",
        made.log.leaves.index(commitment) if place is None else place,
        commitment,
    ).written()


def test_a_code_on_paper_is_proven_by_the_receipt_of_its_place_and_found_in_an_archive(
    verify: Verify, made: Made
) -> None:
    receipt = made.log.receipt(made.commitment(7))
    call = ("receipt", "receipt", "--key", "key", "--pointer")
    answer, said = verify(*call, on_paper(made, 7), receipt=receipt)
    assert (answer, "at place 27" in said) == (0, True)
    answer, said = verify(
        "archive", "a.zip", "--key", "key", "--pointer", on_paper(made, 7), a_zip=made.written()
    )
    assert (answer, "The code on the paper leads to entry 7 of this archive" in said) == (0, True)


@pytest.mark.parametrize(("number", "place", "said"), [
    (3, None, "another root: this is not what stands there"),
    (7, 26, "the receipt is of place 27, and the code says 26"),
])  # fmt: skip
def test_a_code_of_another_entry_or_place_is_not_proven_by_the_receipt(
    verify: Verify, made: Made, number: int, place: int | None, said: str
) -> None:
    receipt = made.log.receipt(made.commitment(7))
    call = ("receipt", "receipt", "--key", "key", "--pointer", on_paper(made, number, place))
    answer, told = verify(*call, receipt=receipt)
    assert (answer, said in told) == (1, True)


@pytest.mark.parametrize(("pointer", "said"), [
    (on_paper(Made(), 7, 26), "entry 7 stands at place 27, and the code says 26"),
    (on_paper(Made(file=OTHER_FILE), 7), "leads to no entry of this archive"),
    ("https://byla.example.lt/verify", "is not what a code says"),
    (f"https://{'a' * 300}.lt/verify#place=1&commitment={'0' * 64}", "is not what a code says"),
])  # fmt: skip
def test_a_code_that_leads_elsewhere_is_not_of_an_archive(
    verify: Verify, made: Made, pointer: str, said: str
) -> None:
    answer, told = verify("archive", "a.zip", "--key", "key", "--pointer", pointer, a_zip=made.written())
    assert (answer, said in told) == (1, True)


def test_a_witness_whose_key_is_given_is_named_and_the_doubt_goes(verify: Verify) -> None:
    written = Made(witnesses=(WITNESS,)).written()
    keys = public(ORIGIN) + witness()
    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=written, key=keys)
    assert (answer, f"signed by {WITNESS}" in said, "everyone the same" in said) == (0, True, False)
    _, said = verify("archive", "a.zip", "--key", "key", a_zip=written)
    assert "no witness whose key you gave" in said


def test_a_witness_that_signed_another_moment_or_text_is_a_fault(verify: Verify, made: Made) -> None:
    """Its signature covers the time at which it looked."""
    text, _, own = made.log.checkpoint().partition("\n\n")
    other = cosignature(f"{text}\n", NOON, WITNESS, secret(WITNESS))
    raw = bytearray(b64decode(other.split()[2]))
    raw[4 + 7] ^= 1
    line = f"— {WITNESS} {b64encode(raw).decode()}\n"
    answer, said = verify(
        "checkpoint", "c", "--key", "key", c=f"{text}\n\n{own}{line}", key=public(ORIGIN) + witness()
    )
    assert (answer, f"signature of {WITNESS}: the signature does not hold" in said) == (1, True)


def test_a_checkpoint_that_a_witness_kept_vouches_for_what_has_grown_from_it(verify: Verify) -> None:
    made = Made(witnesses=(WITNESS,))
    kept, now = made.log.checkpoint(11), Made().log.checkpoint()
    lines = "".join(b64encode(one).decode() + "\n" for one in plainly.proof(11, made.log.leaves))
    call = ("checkpoint", "now", "--key", "key", "--earlier", "kept", "--proof", "proof")
    answer, said = verify(*call, now=now, kept=kept, proof=lines, key=public(ORIGIN) + witness())
    assert (answer, f"the earlier checkpoint, which {WITNESS} signed too: it has only grown" in said) == (
        0,
        True,
    )


def test_a_log_whose_key_was_rotated_is_known_by_either_key(verify: Verify) -> None:
    written = Made(keys=(ORIGIN, "the next key")).written()
    for key in (public(ORIGIN), public(ORIGIN, of="the next key")):
        assert verify("archive", "a.zip", "--key", "key", a_zip=written, key=key)[0] == 0


def test_without_the_log_it_says_that_all_could_have_been_made_anew(verify: Verify, made: Made) -> None:
    answer, said = verify("archive", "a.zip", "--without-log", a_zip=made.written())
    assert (answer, "without its log everything here could be made anew" in said) == (0, True)


def test_what_lies_apart_is_said_to_be_missing(verify: Verify, made: Made) -> None:
    class Apart(Made):
        def index(self) -> dict[str, object]:
            return {**super().index(), "kept_apart": [{"entry": 3, "under": "eu/gdpr:9(1)"}]}

    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=Apart().written())
    assert (answer, "Entry 3: answers are kept apart from it under eu/gdpr:9(1)" in said) == (0, True)


def test_an_erasure_that_is_withheld_is_not_called_proven(verify: Verify) -> None:
    class ByWithheld(Made):
        def entry(self, number: int) -> dict[str, object]:
            if number == ERASING:
                shown = digest(self.whole[number - 1]["header"])
                return {"number": number, "commitment": shown, "withheld_under": "lt/utpi:4(4)"}
            return super().entry(number)

    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=ByWithheld().written())
    assert answer == 0
    assert f"Entry {ERASED}: said to be erased by entry {ERASING}, which is withheld; not proven" in said


def test_an_archive_of_the_first_format_still_holds(verify: Verify) -> None:
    """Its page left it to the erasing entry to say under which article and when."""

    class First(Made):
        def index(self) -> dict[str, object]:
            return {**super().index(), "format": "byla-archive/1"}

        def members(self) -> dict[str, bytes]:
            told = "<dt>erased_on</dt><dd>2026-11-05</dd>", "<dt>erased_under</dt><dd>eu/gdpr:17</dd>"
            written = super().members()
            page = written["index.html"].decode()
            assert all(page.count(one) == 1 for one in told)
            return {**written, "index.html": page.replace(told[0], "").replace(told[1], "").encode()}

    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=First().written())
    assert (answer, f"Entry {ERASED}: erased under eu/gdpr:17" in said) == (0, True)


def test_a_receipt_is_checked_with_its_entry_or_its_commitment(verify: Verify, made: Made) -> None:
    receipt, entry = made.log.receipt(made.commitment(7)), canonical(made.entry(7))
    answer, said = verify("receipt", "r", "--key", "key", "--entry", "e", r=receipt, e=entry)
    assert answer == 0
    assert "It is entry 7 of file" in said
    assert "residence_permit.decision_signed" in said
    commitment = made.commitment(7).hex()
    assert verify("receipt", "r", "--key", "key", "--commitment", commitment, r=receipt)[0] == 0


def test_a_document_is_the_one_that_its_entry_names(verify: Verify, made: Made) -> None:
    given = {"e": canonical(made.entry(2)), "r": made.log.receipt(made.commitment(2))}
    proven = ("document", "d", "--entry", "e", "--receipt", "r", "--key", "key")
    assert verify(*proven, d=PICTURE, **given)[0] == 0
    answer, said = verify("document", "d", "--entry", "e", d=PICTURE, **given)
    assert (answer, "give --receipt and --key" in said) == (0, True)
    answer, said = verify(*proven, d=PICTURE + b" ", **given)
    assert (answer, "not the document that came in" in said) == (1, True)


def test_a_later_checkpoint_is_shown_to_have_grown_from_an_earlier_one(verify: Verify, made: Made) -> None:
    files = {"now": made.log.checkpoint(), "before": made.log.checkpoint(11)}
    lines = plainly.proof(11, made.log.leaves)
    proof = (
        "old 11\n" + "".join(b64encode(one).decode() + "\n" for one in lines) + "\n" + made.log.checkpoint()
    )
    call = ("checkpoint", "now", "--key", "key", "--earlier", "before")
    answer, said = verify(*call, "--proof", "proof", proof=proof, **files)
    assert (answer, "it has only grown, from 11 to 32 entries" in said) == (0, True)
    answer, said = verify(*call, **files)
    assert (answer, "that it has only grown is not proven" in said) == (0, True)
    answer, said = verify(*call, "--proof", "proof", proof=proof.replace("old 11", "old 12"), **files)
    assert (answer, "does not begin at the earlier checkpoint" in said) == (1, True)


def test_a_wrong_call_is_neither_yes_nor_no(verify: Verify, made: Made) -> None:
    given = {"a_zip": made.written()}
    for call in (
        (), ("archive",), ("archive", "a.zip"), ("archive", "a.zip", "--key", "key", "--without-log"),
        ("receipt", "a.zip", "--key", "key"), ("document", "a.zip", "--entry", "e", "--key", "key"),
        ("checkpoint", "a.zip", "--key", "key", "--proof", "p"), ("seal", "a.zip"),
    ):  # fmt: skip
        assert verify(*call, **given)[0] == 2, call


def test_a_file_that_is_not_there_is_a_fault(verify: Verify) -> None:
    answer, said = verify("archive", "nowhere.zip", "--key", "key")
    assert (answer, "cannot be read" in said) == (1, True)
