"""The tamper matrix: each way of changing an archive, done as well as it can be done without the authority's key.

Whoever tampers here has Byla itself: the zip is written anew, the page is made anew, hashes are computed anew. What
they lack is the key of the log and the salts of others.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from typing import Any

import pytest
from tests.ledger import plainly
from tests.verifier.conftest import Verify
from tests.verifier.making import BODIES, ERASED, ORIGIN, OTHER_FILE, WITHHELD, Logged, Made, public, secret

from byla.app.archive.page import page
from byla.app.archive.zipped import zipped
from byla.ledger import canonical, digest, seal
from byla.ledger.note import signed

Members = dict[str, bytes]
Change = Callable[[Made, Members], None]
DECISION, LAST = 7, 8


def entry(number: int) -> str:
    return f"entries/{number:05d}.json"


def receipt(number: int) -> str:
    return f"receipts/{number:05d}.tlog-proof"


def payload_edited(made: Made, members: Members) -> None:
    changed = {
        **made.entry(DECISION),
        "payload": {**made.entry(DECISION)["payload"], "body": {"operative": "refuse"}},
    }
    members[entry(DECISION)] = canonical(changed)


def payload_edited_and_sealed_anew(made: Made, members: Members) -> None:
    whole, body = made.whole[DECISION - 1], {"operative": "refuse"}
    again = seal(bytes.fromhex(whole["payload"]["salt"]), body)
    changed = {"header": {**whole["header"], "seal": again}, "payload": {**whole["payload"], "body": body}}
    members[entry(DECISION)] = canonical(changed)
    remake_page(made, members, {DECISION: changed})


def payload_of_another_entry(made: Made, members: Members) -> None:
    members[entry(1)] = canonical({**made.entry(1), "payload": made.entry(3)["payload"]})


def header_backdated(made: Made, members: Members) -> None:
    whole = made.whole[DECISION - 1]
    changed = {**whole, "header": {**whole["header"], "true_from": "2026-10-01"}}
    members[entry(DECISION)] = canonical(changed)
    remake_page(made, members, {DECISION: changed})


def two_entries_reordered(made: Made, members: Members) -> None:
    members[entry(1)], members[entry(3)] = members[entry(3)], members[entry(1)]
    members[receipt(1)], members[receipt(3)] = members[receipt(3)], members[receipt(1)]


def renumbered(made: Made, members: Members) -> None:
    for one, other in ((1, 3), (3, 1)):
        whole = made.whole[one - 1]
        members[entry(other)] = canonical({**whole, "header": {**whole["header"], "number": other}})


def entry_removed(made: Made, members: Members) -> None:
    del members[entry(3)], members[receipt(3)]


def entry_removed_and_the_rest_moved_up(made: Made, members: Members) -> None:
    for number in range(3, LAST):
        members[entry(number)], members[receipt(number)] = (
            members[entry(number + 1)],
            members[receipt(number + 1)],
        )
    del members[entry(LAST)], members[receipt(LAST)]
    members["index.json"] = canonical({**made.index(), "entries": LAST - 1})


def entry_inserted(made: Made, members: Members) -> None:
    more = Made(bodies=(*BODIES, ("residence_permit.note", {"text": "never recorded"})))
    members[entry(LAST + 1)] = canonical(more.entry(LAST + 1))
    members[receipt(LAST + 1)] = members[receipt(LAST)]
    known = more.whole[-1]["header"]["known_from"]
    index = {**made.index(), "entries": LAST + 1, "known_from": known}
    members["index.json"] = canonical(index)
    members["index.html"] = page(index, [more.entry(number) for number in range(1, LAST + 2)]).encode()


def member_smuggled_in(made: Made, members: Members) -> None:
    members["documents/00003.pdf"] = b"never recorded"


def entry_of_another_file(made: Made, members: Members) -> None:
    members[entry(3)] = canonical(Made(file=OTHER_FILE).entry(3))


def document_changed(made: Made, members: Members) -> None:
    members["documents/00002.png"] = members["documents/00002.png"].replace(b"invented", b"inserted")


def document_removed(made: Made, members: Members) -> None:
    del members["documents/00002.png"]


def page_changed(made: Made, members: Members) -> None:
    members["index.html"] = members["index.html"].replace(b"renew", b"refuse")


def receipt_of_another_entry(made: Made, members: Members) -> None:
    members[receipt(DECISION)] = members[receipt(LAST)]


def receipts_of_another_log(made: Made, members: Members) -> None:
    other = Made(file=OTHER_FILE)
    for number in range(1, LAST + 1):
        members[receipt(number)] = other.log.receipt(other.commitment(number)).encode()


def receipt_from_an_older_checkpoint(made: Made, members: Members) -> None:
    members[receipt(1)] = made.log.receipt(made.commitment(1), size=10).encode()


def receipt_removed(made: Made, members: Members) -> None:
    del members[receipt(DECISION)]


def checkpoint_removed(made: Made, members: Members) -> None:
    del members["checkpoint"]


def checkpoint_of_another_key(made: Made, members: Members) -> None:
    forged = Made(keys=("somebody else's key",)).members()
    members.update({name: forged[name] for name in members if name.startswith(("receipts/", "checkpoint"))})


def checkpoint_edited(made: Made, members: Members) -> None:
    members["checkpoint"] = members["checkpoint"].replace(b"\n32\n", b"\n33\n")


def log_of_another_name(made: Made, members: Members) -> None:
    members["index.json"] = canonical({**made.index(), "log": "byla.example/other"})


def withheld_commitment_forged(made: Made, members: Members) -> None:
    forged = {**made.entry(WITHHELD), "commitment": digest("forged")}
    members[entry(WITHHELD)] = canonical(forged)
    remake_page(made, members, {WITHHELD: forged})


def withheld_commitment_from_elsewhere_in_the_log(made: Made, members: Members) -> None:
    leaf = made.log.leaves[0]
    forged = {**made.entry(WITHHELD), "commitment": leaf.hex()}
    members[entry(WITHHELD)], members[receipt(WITHHELD)] = canonical(forged), made.log.receipt(leaf).encode()
    remake_page(made, members, {WITHHELD: forged})


def content_dropped_as_if_erased(made: Made, members: Members) -> None:
    dropped = {"header": made.whole[DECISION - 1]["header"], "erased_by": LAST}
    members[entry(DECISION)] = canonical(dropped)
    remake_page(made, members, {DECISION: dropped})


def erasure_put_on_another_entry(made: Made, members: Members) -> None:
    dropped = {"header": made.whole[2]["header"], "erased_by": 5}
    members[entry(3)] = canonical(dropped)
    remake_page(made, members, {3: dropped})


def erased_by_an_earlier_entry(made: Made, members: Members) -> None:
    members[entry(ERASED)] = canonical({**made.entry(ERASED), "erased_by": 1})


def of_another_file_by_the_index(made: Made, members: Members) -> None:
    members["index.json"] = canonical({**made.index(), "file": OTHER_FILE})


def known_later_by_the_index(made: Made, members: Members) -> None:
    members["index.json"] = canonical({**made.index(), "known_from": "2030-01-01T00:00:00.000000+00:00"})


def remake_page(made: Made, members: Members, changed: dict[int, Any]) -> None:
    """The page is made anew as well, so that it is not the page that gives the change away."""
    entries = [changed.get(number) or made.entry(number) for number in range(1, LAST + 1)]
    members["index.html"] = page(made.index(), entries).encode()


MATRIX = [
    (payload_edited, "entry 7 (entries/00007.json): its content is not what was sealed"),
    (payload_edited_and_sealed_anew, "entry 7 (receipts/00007.tlog-proof): the proof leads to another root"),
    (payload_of_another_entry, "entry 1 (entries/00001.json): its content is not what was sealed"),
    (header_backdated, "entry 7 (receipts/00007.tlog-proof): the proof leads to another root"),
    (two_entries_reordered, "entry 1 (entries/00001.json): here stands entry 3"),
    (renumbered, "entry 1 (receipts/00001.tlog-proof): the proof leads to another root"),
    (entry_removed, "entry 3: entries/00003.json is missing: an entry was removed"),
    (entry_removed_and_the_rest_moved_up, "entry 3 (entries/00003.json): here stands entry 4"),
    (entry_inserted, "entry 9 (receipts/00009.tlog-proof): the proof leads to another root"),
    (member_smuggled_in, "documents/00003.pdf: it does not belong into this archive"),
    (entry_of_another_file, "entry 3: it is of another file"),
    (document_changed, "document of entry 2: it is not the document that came in"),
    (document_removed, "document of entry 2: documents/00002.png is missing"),
    (page_changed, "index.html: it does not say what the entries say"),
    (receipt_of_another_entry, "entry 7 (receipts/00007.tlog-proof): the proof leads to another root"),
    (receipts_of_another_log, "its receipt is from another checkpoint than the archive's"),
    (receipt_from_an_older_checkpoint, "its receipt is from another checkpoint than the archive's"),
    (receipt_removed, "entry 7 (receipts/00007.tlog-proof): it has no receipt"),
    (checkpoint_removed, "checkpoint: it is missing"),
    (checkpoint_of_another_key, f"checkpoint: no key of {ORIGIN} that you trust has signed it"),
    (checkpoint_edited, f"checkpoint: signature of {ORIGIN}: the signature does not hold"),
    (log_of_another_name, f"checkpoint: it is of {ORIGIN}, and the index names byla.example/other"),
    (withheld_commitment_forged, "entry 6 (receipts/00006.tlog-proof): the proof leads to another root"),
    (withheld_commitment_from_elsewhere_in_the_log, "it stands in the log before the entry that it follows"),
    (
        content_dropped_as_if_erased,
        "entry 7: its content is gone, and entry 8 does not say that it was erased",
    ),
    (
        erasure_put_on_another_entry,
        "entry 3: its content is gone, and entry 5 does not say that it was erased",
    ),
    (erased_by_an_earlier_entry, "entry 4: its content is gone, and entry 1 cannot have erased it"),
    (of_another_file_by_the_index, "entry 1: it is of another file"),
    (known_later_by_the_index, "index.json: known_from is not that of the newest entry"),
]


@pytest.mark.parametrize(("change", "named"), MATRIX, ids=lambda one: getattr(one, "__name__", ""))
def test_each_way_of_tampering_is_found_and_named(
    verify: Verify, made: Made, change: Change, named: str
) -> None:
    members = made.members()
    change(made, members)
    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=zipped(in_order(members)))
    assert (answer, named in said) == (1, True), said


def in_order(members: Members) -> Members:
    """As Byla orders them, so that it is not the order that gives a change away."""
    kinds = ["index.json", "index.html", "entries", "documents", "checkpoint", "receipts"]
    return dict(sorted(members.items(), key=lambda one: (kinds.index(one[0].partition("/")[0]), one[0])))


def test_members_in_another_order_are_found(verify: Verify, made: Made) -> None:
    backwards = dict(reversed(made.members().items()))
    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=zipped(backwards))
    assert (answer, "do not stand in their order" in said) == (1, True)


def test_each_cut_of_the_archive_is_found(verify: Verify, made: Made) -> None:
    written = made.written()
    for length in (0, 10, 29, 500, len(written) // 2, len(written) - 22, len(written) - 1):
        assert verify("archive", "a.zip", "--key", "key", a_zip=written[:length])[0] == 1, length
    assert verify("archive", "a.zip", "--key", "key", a_zip=written + b"\0")[0] == 1


def later(leaves: list[bytes]) -> list[bytes]:
    return [*leaves, bytes(32)]


def forked(leaves: list[bytes]) -> list[bytes]:
    return [*leaves[:-1], bytes(32)]


REPLAYED = [
    # the log that the court has seen, what is said of the archive's
    (later, "it is older than the one you hold: 32 entries, and there were 33 before"),
    (forked, "two different logs of one size were signed: the log was forked"),
]


@pytest.mark.parametrize(("earlier", "named"), REPLAYED)
def test_an_older_or_another_log_than_the_court_has_seen_is_named(
    verify: Verify, made: Made, earlier: Callable[[list[bytes]], list[bytes]], named: str
) -> None:
    call, seen = (
        ("archive", "a.zip", "--key", "key", "--earlier", "earlier"),
        Logged(earlier(made.log.leaves)),
    )
    answer, said = verify(*call, a_zip=made.written(), earlier=seen.checkpoint())
    assert (answer, named in said) == (1, True), said


def test_a_log_that_dropped_what_was_there_cannot_prove_that_it_has_grown(verify: Verify, made: Made) -> None:
    dropped = Logged([*made.log.leaves[:10], bytes(32)]).checkpoint()
    proof = "".join(b64encode(one).decode() + "\n" for one in plainly.proof(11, made.log.leaves))
    call = ("archive", "a.zip", "--key", "key", "--earlier", "earlier", "--proof", "proof")
    answer, said = verify(*call, a_zip=made.written(), earlier=dropped, proof=proof)
    assert (answer, "the proof leads to other roots" in said) == (1, True)


def test_a_checkpoint_that_the_log_s_key_signed_for_another_log_is_named(verify: Verify, made: Made) -> None:
    """One key may serve two logs; a checkpoint of one proves nothing of the other."""
    text = made.log.checkpoint().partition("\n\n")[0].replace(ORIGIN, "byla.example/other", 1) + "\n"
    answer, said = verify("checkpoint", "c", "--key", "key", c=signed(text, ORIGIN, secret(ORIGIN)))
    assert (answer, f"it is a checkpoint of byla.example/other, not of {ORIGIN}" in said) == (1, True)


def test_a_key_that_is_another_is_named(verify: Verify, made: Made) -> None:
    other = public(ORIGIN, of="another key")
    answer, said = verify("archive", "a.zip", "--key", "key", a_zip=made.written(), key=other)
    assert (answer, "no key of byla.example/demo that you trust has signed it" in said) == (1, True)


def test_a_receipt_of_another_entry_is_named(verify: Verify, made: Made) -> None:
    receipt = made.log.receipt(made.commitment(7))
    call = ("receipt", "r", "--key", "key", "--entry", "e")
    answer, said = verify(*call, r=receipt, e=canonical(made.entry(8)))
    assert (answer, "the proof leads to another root" in said) == (1, True)
