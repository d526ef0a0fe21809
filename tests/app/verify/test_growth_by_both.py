"""Whether the log has only grown since a checkpoint that one kept: the browser says what the verifier says."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import byla_verify
import pytest
from playwright.sync_api import Page, expect
from tests.app.verify.conftest import PATIENCE
from tests.ledger import plainly
from tests.verifier.conftest import Verify, verify
from tests.verifier.making import ORIGIN, PICTURE, WITNESS, Logged, Made, public, witness

from byla.app.archive.zipped import zipped
from byla.ledger import canonical

__all__ = ["verify"]
MADE, SEEN = Made(), Made(witnesses=(WITNESS,))
LOG, KEYS = MADE.log, public(ORIGIN) + witness()
SIZE, KEPT = len(LOG.leaves), 11
Said = tuple[list[str], list[str], list[str]]
Ask = Callable[..., Said]


@pytest.fixture
def ask(page: Page) -> Ask:
    """Chooses files on the page and checks: what does not hold, what is proven, what is not."""

    page.goto("/verify", timeout=PATIENCE)
    page.fill("#keys", KEYS)

    def run(**files: bytes) -> Said:
        for name in ("archive", "entry", "checkpoint", "earlier", "proof"):
            content = files.get(name)
            given: Any = {"name": f"{name}.zip", "mimeType": "application/octet-stream", "buffer": content}
            page.set_input_files(f"#{name}", [] if content is None else given)
        page.click("form#verify button")
        page.locator("#answer li").first.wait_for()
        return tuple(page.locator(f"#{part} li").all_inner_texts() for part in ("faults", "proven", "open"))

    return run  # type: ignore[return-value]


def lines(proof: list[bytes]) -> str:
    return "".join(b64encode(one).decode() + "\n" for one in proof)


PROOF = lines(plainly.proof(KEPT, LOG.leaves))
OTHERS = [bytes([7]) * 32, *LOG.leaves[1:]]
FORKED = Logged(OTHERS).checkpoint()


class Case(NamedTuple):
    """The checkpoint that was kept, and the proof; an empty one is not chosen."""

    kept: str
    proof: str = ""


CASES = {
    "grown, and proven": Case(LOG.checkpoint(KEPT), PROOF),
    "grown from a full tree": Case(LOG.checkpoint(16), lines(plainly.proof(16, LOG.leaves))),
    "a proof as a witness is sent it": Case(LOG.checkpoint(KEPT), f"old {KEPT}\n{PROOF}\n{LOG.checkpoint()}"),
    "kept by a witness": Case(SEEN.log.checkpoint(KEPT), PROOF),
    "grown, without a proof": Case(LOG.checkpoint(KEPT)),
    "the same": Case(LOG.checkpoint()),
    "from an empty log": Case(LOG.checkpoint(0)),
    "longer than now": Case(Logged([*LOG.leaves, bytes(32)]).checkpoint()),
    "another of the same size": Case(FORKED),
    "another before": Case(Logged(OTHERS).checkpoint(KEPT), PROOF),
    "another before, a full tree": Case(Logged(OTHERS).checkpoint(16), lines(plainly.proof(16, LOG.leaves))),
    "a proof from another size": Case(LOG.checkpoint(KEPT), f"old {KEPT + 1}\n{PROOF}"),
    "a proof for another size": Case(LOG.checkpoint(KEPT), lines(plainly.proof(KEPT, LOG.leaves[:31]))),
    "a hash too many": Case(LOG.checkpoint(KEPT), PROOF + PROOF.split("\n")[0] + "\n"),
    "a hash too few": Case(LOG.checkpoint(KEPT), PROOF[: -len(PROOF.split("\n")[0]) - 1]),
    "a full tree without a hash": Case(LOG.checkpoint(16), "old 16"),
    "no hash": Case(LOG.checkpoint(KEPT), f"old {KEPT}"),
    "no base64": Case(LOG.checkpoint(KEPT), "no proof"),
    "half a hash": Case(LOG.checkpoint(KEPT), PROOF[1:]),
    "another's key": Case(Logged(LOG.leaves, (WITNESS,)).checkpoint(KEPT), PROOF),
    "no checkpoint": Case("what was kept", PROOF),
}  # fmt: skip


@pytest.mark.parametrize("kind", ["checkpoint", "archive"])
def test_of_a_checkpoint_that_was_kept_both_say_the_same(ask: Ask, verify: Verify, kind: str) -> None:
    now = MADE.written() if kind == "archive" else LOG.checkpoint().encode()
    wrong = []
    for named, (kept, proof) in CASES.items():
        call = [
            kind,
            "a.zip",
            "--key",
            "key",
            "--earlier",
            "earlier",
            *(["--proof", "proof"] if proof else []),
        ]
        _, told = verify(*call, a_zip=now, earlier=kept, proof=proof, key=KEYS)
        chosen = {"proof": proof.encode()} if proof else {}
        said = ask(**{kind: now, "earlier": kept.encode()}, **chosen)
        if said_by_page(said, kind) != said_by_verifier(told):
            wrong.append((named, said, told))
    assert wrong == []


def said_by_page(said: Said, kind: str) -> Said:
    """The verifier names the file of a checkpoint, and the page has one; each asks for the proof in its own way."""
    faults, proven, left_open = said
    where = "a.zip: " if kind == "checkpoint" else ""
    return (
        [(where + one).replace("archive.zip", "a.zip") for one in faults],
        proven,
        [one.partition("; choose the proof")[0] for one in left_open],
    )


def said_by_verifier(told: str) -> Said:
    proven, _, left_open = told.partition("Not proven\n")
    faults = told if told.startswith("DOES NOT HOLD") else ""
    return listed(faults), [] if faults else listed(proven), [
        one.partition("; give --proof")[0] for one in listed(left_open)
    ]  # fmt: skip


def listed(said: str) -> list[str]:
    return [line[4:] for line in said.splitlines() if line.startswith("  - ")]


def test_without_a_proof_it_says_where_the_log_gives_it(ask: Ask) -> None:
    _, _, left_open = ask(checkpoint=LOG.checkpoint().encode(), earlier=LOG.checkpoint(KEPT).encode())
    assert any(one.endswith(f"/log/growth/{KEPT}/{SIZE}") for one in left_open)


TRUE = MADE.members()
SPOILED = {
    "a document that was changed": ({**TRUE, "documents/00002.png": PICTURE + b" "}, "forked"),
    "a receipt of another": (
        {**TRUE, "receipts/00002.tlog-proof": TRUE["receipts/00003.tlog-proof"]},
        "forked",
    ),
    "no checkpoint": ({name: one for name, one in TRUE.items() if name != "checkpoint"}, "it is missing"),
}


@pytest.mark.parametrize("named", SPOILED)
def test_of_a_spoiled_archive_both_name_its_fault_and_the_fork(ask: Ask, verify: Verify, named: str) -> None:
    members, last = SPOILED[named]
    call, spoiled = ("archive", "a.zip", "--key", "key", "--earlier", "earlier"), zipped(members)
    _, told = verify(*call, a_zip=spoiled, earlier=FORKED, key=KEYS)
    said = ask(archive=spoiled, earlier=FORKED.encode())
    assert said_by_page(said, "archive") == said_by_verifier(told)
    assert any(last in one for one in said[0])


AGAINST_NOTHING = [
    # what is chosen, what is asked for
    ({"proof": PROOF.encode(), "checkpoint": LOG.checkpoint().encode()}, "choose that one too"),
    ({"earlier": FORKED.encode()}, "choose one of them too"),
    ({"earlier": FORKED.encode(), "entry": canonical(MADE.entry(2))}, "choose one of them too"),
]


@pytest.mark.parametrize(("chosen", "named"), AGAINST_NOTHING)
def test_what_is_held_against_nothing_is_not_taken_for_checked(
    ask: Ask, page: Page, chosen: dict[str, bytes], named: str
) -> None:
    faults, proven, _ = ask(**chosen)
    expect(page.locator("#unable")).to_contain_text(named)
    assert (faults, proven) == ([], [])


def test_nor_is_it_where_the_log_itself_is_not_checked(ask: Ask, page: Page) -> None:
    ask(archive=MADE.written(), earlier=FORKED.encode())
    page.check("#alone")
    page.click("form#verify button")
    page.locator("#unable li").filter(has_text="choose one of them too").wait_for()


BY_PAGE = """async cases => {
    const { checkGrowth } = await import('/static/byla/verify/tree.js')
    const { say } = await import('/static/byla/verify/sentences.js')
    const raw = written => Uint8Array.from(written.match(/../g), byte => parseInt(byte, 16))
    return Promise.all(cases.map(([earlier, size, proof, before, root]) =>
        checkGrowth(earlier, size, proof.map(raw), raw(before), raw(root)).then(() => '', fault => say(fault.said))))
}"""
Growth = tuple[int, int, list[bytes], bytes, bytes]


def growths(largest: int) -> Iterator[Growth]:
    """Each growth of a small tree, with its proof, and with others that prove nothing."""
    leaves = LOG.leaves
    for size in range(2, largest + 1):
        for earlier in range(1, size):
            before, root, proof = (
                plainly.root(leaves[:earlier]),
                plainly.root(leaves[:size]),
                plainly.proof(earlier, leaves[:size]),
            )
            yield earlier, size, proof, before, root
            yield earlier, size, proof[:-1], before, root
            yield earlier, size, [*proof, root], before, root
            yield earlier, size, [bytes(32), *proof[1:]], before, root
            yield earlier, size, proof, bytes(32), root
            yield earlier, size, proof, before, bytes(32)


def test_every_growth_of_a_small_tree_is_proven_by_both_and_no_other(page: Page) -> None:
    page.goto("/verify")
    cases = list(growths(largest=20))
    given = [[earlier, size, [one.hex() for one in proof], before.hex(), root.hex()]
             for earlier, size, proof, before, root in cases]  # fmt: skip
    said = page.evaluate(BY_PAGE, given)
    assert said == [by_verifier(one) for one in cases]
    assert said.count("") == 19 * 20 // 2


def by_verifier(case: Growth) -> str:
    try:
        byla_verify.check_growth(*case)
    except byla_verify.Fault as fault:
        return str(fault)
    return ""
