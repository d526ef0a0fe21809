"""A checkpoint alone at /verify: the browser and the verifier say the same of it, true or spoiled."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect
from tests.verifier.conftest import Verify, verify
from tests.verifier.making import ORIGIN, WITNESS, Made, public, secret, witness

from byla.ledger import canonical

__all__ = ["verify"]
MADE, SEEN = Made(), Made(witnesses=(WITNESS,))
TRUE = MADE.log.checkpoint()
Ask = Callable[..., tuple[list[str], list[str], list[str]]]


@pytest.fixture
def ask(page: Page) -> Ask:
    """Chooses files on the page and checks: what does not hold, what is proven, what is not."""

    def run(keys: str, pointer: str = "", **files: bytes) -> tuple[list[str], ...]:
        page.goto("/verify")
        page.fill("#keys", keys)
        page.fill("#pointer", pointer)
        for name, content in files.items():
            given: Any = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
            page.set_input_files(f"#{name}", given)
        page.click("form#verify button")
        page.locator("#answer li").first.wait_for()
        return tuple(page.locator(f"#{part} li").all_inner_texts() for part in ("faults", "proven", "open"))

    return run  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("note", "keys"),
    [(TRUE, public(ORIGIN)), (SEEN.log.checkpoint(), public(ORIGIN) + witness())],
    ids=["by the log", "by a witness too"],
)
def test_of_a_true_checkpoint_the_browser_says_what_the_verifier_says(
    ask: Ask, verify: Verify, note: str, keys: str
) -> None:
    answered, said = verify("checkpoint", "note", "--key", "key", note=note, key=keys)
    faults, proven, open_ = ask(keys, checkpoint=note.encode())
    proven_there, _, open_there = said.partition("Not proven\n")
    assert (answered, faults) == (0, [])
    assert proven == [line[4:] for line in proven_there.splitlines() if line.startswith("  - ")]
    assert open_ == [line[4:] for line in open_there.splitlines() if line.startswith("  - ")]


def well_signed(text: str) -> str:
    """What no log of ours would sign, with its true signature: Byla itself refuses to write some of these."""
    hint = bytes.fromhex(public(ORIGIN).split("+")[1])
    return f"{text}\n— {ORIGIN} {b64encode(hint + secret(ORIGIN).sign(text.encode())).decode()}\n"


ROOT = TRUE.split("\n")[2]
SPOILED = [
    (TRUE.replace("\n32\n", "\n33\n"), public(ORIGIN)),
    (TRUE.replace(ROOT, b64encode(bytes(32)).decode()), public(ORIGIN)),
    (TRUE.replace(ORIGIN, "byla.example/other", 1), public(ORIGIN)),
    (TRUE, public(ORIGIN, of="another key")),
    (TRUE, witness()),
    (TRUE, ""),
    (TRUE, "a b+00000000+AAAA"),
    (TRUE[:-1], public(ORIGIN)),
    (TRUE[:40], public(ORIGIN)),
    (TRUE.replace("\n", "\r\n"), public(ORIGIN)),
    (TRUE + "\n", public(ORIGIN)),
    (TRUE + "- no signature\n", public(ORIGIN)),
    (TRUE.replace("\n\n", "\n\n\n"), public(ORIGIN)),
    (well_signed(f"byla.example/other\n32\n{ROOT}\n"), public(ORIGIN)),
    (well_signed(f"{ORIGIN}\n032\n{ROOT}\n"), public(ORIGIN)),
    (well_signed(f"{ORIGIN}\n1{'0' * 15}\n{ROOT}\n"), public(ORIGIN)),
    (well_signed(f"{ORIGIN}\n32\n"), public(ORIGIN)),
    (well_signed(f"{ORIGIN}\n32\n{ROOT}\n\nafter an empty line\n"), public(ORIGIN)),
    (well_signed(f"{ORIGIN}\n32\nAAAA\n"), public(ORIGIN)),
    (well_signed(f"{ORIGIN}\n32\n{ROOT[:-2]}==\n"), public(ORIGIN)),
    (well_signed(f"{ORIGIN}\n32\n{ROOT}\n\ttab\n"), public(ORIGIN)),
]  # fmt: skip


def test_of_a_spoiled_checkpoint_both_name_the_same_fault(ask: Ask, verify: Verify) -> None:
    wrong = []
    for note, keys in SPOILED:
        answered, said = verify("checkpoint", "note", "--key", "key", note=note, key=keys)
        [named] = [line.removeprefix("  - note: ") for line in said.splitlines() if line.startswith("  - ")]
        faults, proven, _ = ask(keys, checkpoint=note.encode())
        if answered != 1 or proven or faults != [named]:
            wrong.append((note, named, faults, proven))
    assert wrong == []


def test_an_entry_beside_it_is_not_taken_for_checked(ask: Ask, page: Page) -> None:
    faults, proven, _ = ask(public(ORIGIN), checkpoint=TRUE.encode(), entry=canonical(MADE.entry(2)))
    expect(page.locator("#unable")).to_contain_text("they are not checked together")
    assert (faults, proven) == ([], [])


def test_nothing_of_it_is_sent(ask: Ask, page: Page) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    ask(public(ORIGIN), checkpoint=TRUE.encode())
    assert {one.method for one in asked} == {"GET"}
    assert not [one.url for one in asked if "/static/" not in one.url and not one.url.endswith("/verify")]


def test_what_is_larger_than_the_verifier_reads_is_refused_by_both(ask: Ask, verify: Verify) -> None:
    """Well signed, and still none: whoever reads it line by line would wait."""
    endless = well_signed(TRUE.partition("\n\n")[0] + "\n" + ("x" * 60_000 + "\n") * 280)
    answered, said = verify("checkpoint", "checkpoint", "--key", "key", checkpoint=endless)
    faults, proven, _ = ask(public(ORIGIN), checkpoint=endless.encode())
    assert (answered, proven) == (1, [])
    assert faults == ["checkpoint is larger than 16777216 bytes"]
    assert faults[0] in said
