"""The public page at /verify: a browser checks what somebody was given, and sends none of it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect
from tests.verifier.making import ORIGIN, PICTURE, WITHHELD, WITNESS, Made, public, secret, witness

from byla.app.log import keys
from byla.app.log.folder import CHECKPOINT, Folder
from byla.app.log.keys import Keys
from byla.ledger import canonical, seal
from byla.ledger.note import signed
from byla.ledger.pointer import Pointer
from byla.ledger.tiles import Log, files

MADE = Made()
ENTRY, RECEIPT = canonical(MADE.entry(2)), MADE.log.receipt(MADE.commitment(2)).encode()
Given = dict[str, bytes]


@pytest.fixture
def check(page: Page) -> Callable[..., str]:
    """Chooses files on the page and checks; what it answers."""

    def run(keys: str = public(ORIGIN), pointer: str = "", **files: bytes) -> str:
        page.goto("/verify")
        page.fill("#keys", keys)
        page.fill("#pointer", pointer)
        for name, content in files.items():
            given: Any = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
            page.set_input_files(f"#{name}", given)
        page.click("form#verify button")
        page.locator("#answer li").first.wait_for()
        return page.locator("#answer").inner_text()

    return run


def test_a_true_receipt_entry_and_document_are_proven(check: Callable[..., str]) -> None:
    said = check(entry=ENTRY, receipt=RECEIPT, document=PICTURE)
    for expected in (
        "It is entry 2 of file", "The document is the one", "is in that log, at place 7", "signed a log of 32 entries",
        "no witness whose key you gave", "That what the entries say is true",
    ):  # fmt: skip
        assert expected in said
    assert said.index("Proven") < said.index("Not proven")
    assert "Does not hold" not in said


def test_without_a_receipt_it_says_that_nothing_proves_that_it_was_recorded(
    check: Callable[..., str],
) -> None:
    said = check(entry=ENTRY)
    assert "It is entry 2 of file" in said
    assert "That the authority recorded it: you chose no receipt" in said


def test_an_entry_that_is_withheld_is_proven_to_stand_in_the_log(check: Callable[..., str]) -> None:
    receipt = MADE.log.receipt(MADE.commitment(WITHHELD)).encode()
    assert "is in that log, at place 23" in check(entry=canonical(MADE.entry(WITHHELD)), receipt=receipt)


def test_a_witness_is_named(check: Callable[..., str]) -> None:
    made = Made(witnesses=(WITNESS,))
    receipt = made.log.receipt(made.commitment(2)).encode()
    said = check(keys=public(ORIGIN) + witness(), entry=ENTRY, receipt=receipt)
    assert f"shown to and signed by {WITNESS}" in said
    assert "no witness" not in said


def edited() -> bytes:
    return ENTRY.replace(b"pasas.png", b"pases.png")


def edited_and_sealed_anew() -> bytes:
    whole, body = MADE.whole[6], {"operative": "refuse"}
    again = seal(bytes.fromhex(whole["payload"]["salt"]), body)
    return canonical(
        {"header": {**whole["header"], "seal": again}, "payload": {**whole["payload"], "body": body}}
    )


def of_another_log() -> bytes:
    text = MADE.log.checkpoint().partition("\n\n")[0].replace(ORIGIN, "byla.example/other", 1) + "\n"
    head = RECEIPT.decode().partition("\n\n")[0]
    return f"{head}\n\n{signed(text, ORIGIN, secret(ORIGIN))}".encode()


def under_another_hint() -> str:
    name, _, key = public(ORIGIN).split("+", 2)
    return f"{name}+{public(WITNESS).split('+')[1]}+{key}"


def cut_short() -> bytes:
    """A cosignature without its time and most of its signature."""
    hint = bytes.fromhex(witness().split("+")[1])
    return f"— {WITNESS} {b64encode(hint + bytes(5)).decode()}\n".encode()


TAMPERED = [
    ({"entry": edited()}, "not what was sealed"),
    ({"entry": edited_and_sealed_anew(), "receipt": MADE.log.receipt(MADE.commitment(7)).encode()},
     "the proof leads to another root"),
    ({"entry": ENTRY, "receipt": MADE.log.receipt(MADE.commitment(3)).encode()}, "the proof leads to another root"),
    ({"entry": ENTRY, "receipt": RECEIPT.replace(b"\n32\n", b"\n33\n")},
     f"signature of {ORIGIN}: the signature does not hold"),
    ({"entry": ENTRY, "receipt": RECEIPT.replace(b"index 7", b"index 8")}, "the proof leads to another root"),
    ({"entry": ENTRY, "receipt": RECEIPT.replace(b"index 7", b"index 99999999999999999999")},
     "the index of a receipt is no whole number"),
    ({"entry": ENTRY, "receipt": RECEIPT, "keys": public(ORIGIN, of="another key")},
     "no key of byla.example/demo that you trust"),
    ({"entry": ENTRY, "receipt": RECEIPT, "keys": public(ORIGIN)[:-6]}, "a key is no base64"),
    ({"entry": ENTRY, "receipt": RECEIPT, "keys": public(ORIGIN).replace("+", "+0", 1)}, "is not the one of its hint"),
    ({"entry": ENTRY, "receipt": RECEIPT, "keys": ""}, "there is no key in it"),
    ({"entry": ENTRY, "receipt": of_another_log()}, f"it is a checkpoint of byla.example/other, not of {ORIGIN}"),
    ({"entry": ENTRY, "receipt": b"\xff"}, "it is not UTF-8"),
    ({"entry": ENTRY, "document": PICTURE + b" "}, "it is not the document that came in"),
    ({"entry": canonical(MADE.entry(WITHHELD)), "document": PICTURE}, "names no document, or is not shown"),
    ({"entry": b'{"header":1,"header":2}'}, "not written in the canonical form"),
    ({"entry": b"null"}, "an entry must have exactly these fields"),
    ({"entry": ENTRY + b" "}, "not written in the canonical form"),
    ({"entry": ENTRY.replace(b'"number":2', b'"number":9,"number":2')}, "not written in the canonical form"),
    ({"entry": ENTRY, "receipt": RECEIPT, "keys": under_another_hint()}, "is not the one of its hint"),
    ({"entry": ENTRY, "receipt": RECEIPT + cut_short(), "keys": public(ORIGIN) + witness()},
     f"signature of {WITNESS}: an Ed25519 key has 32 bytes and a signature 64"),
    ({"entry": b"\xff"}, "it is not UTF-8"),
]  # fmt: skip


def test_what_was_changed_is_named(check: Callable[..., str]) -> None:
    """One browser for all: what a table is for."""
    wrong = []
    for given, named in TAMPERED:
        said = check(**given)  # type: ignore[arg-type]
        if "Does not hold. Do not rely on it." not in said or named not in said or "Proven" in said:
            wrong.append((named, said))
    assert wrong == []


def test_where_nothing_was_chosen_it_is_said_to_be_unchecked_and_not_false(check: Callable[..., str]) -> None:
    for given in ({}, {"receipt": RECEIPT}):
        said = check(**given)
        assert "Choose an archive, an entry or a checkpoint" in said
        assert "It was not checked" in said
        assert "Does not hold" not in said


def test_nothing_that_is_chosen_is_sent(check: Callable[..., str], page: Page) -> None:
    asked: list[Request] = []
    page.goto("/verify")
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request))
    for name, content in {"entry": ENTRY, "receipt": RECEIPT, "document": PICTURE}.items():
        given: Any = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        page.set_input_files(f"#{name}", given)
    page.fill("#keys", public(ORIGIN))
    page.click("form#verify button")
    page.locator("#answer li").first.wait_for()
    assert asked == []
    assert page.locator("#answer").evaluate("one => one === document.activeElement")


@pytest.fixture
def served(tmp_path: Path, settings) -> None:
    """The log of the invented archive as this site's own."""
    settings.BYLA_STATE, settings.BYLA_LOG, settings.BYLA_LOG_NAME = tmp_path, tmp_path / "log", ORIGIN
    keys.write(tmp_path / "log_keys", Keys(ORIGIN, (secret(ORIGIN),)))
    folder = Folder(settings.BYLA_LOG)
    folder.write(files(MADE.log.leaves, Log(folder, 0)))
    folder.write({CHECKPOINT: MADE.log.checkpoint().encode()})


def on_paper(site: str, number: int, place: int | None = None) -> str:
    """What the code beside an entry says."""
    commitment = MADE.commitment(number)
    true = MADE.log.leaves.index(commitment)
    return Pointer(f"{site}/verify", true if place is None else place, commitment).written()


def test_whoever_follows_a_code_from_paper_is_told_that_its_entry_is_in_the_log(
    served: None, page: Page, site: str
) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    page.goto(on_paper(site, 7))
    page.locator("#answer li").first.wait_for()
    said = page.locator("#answer").inner_text()
    assert "byla.example/demo signed a log of 32 entries" in said
    assert "is in that log, at place 27" in said
    assert "What the entry says: choose the entry" in said
    assert "Does not hold" not in said
    # The place is asked for; neither the commitment nor anything else leaves the browser.
    assert [one.url for one in asked if "/static/" not in one.url] == [
        f"{site}/verify", f"{site}/log/receipts/27",
    ]  # fmt: skip


def test_a_code_that_is_followed_where_the_page_is_open_already_is_answered_itself(
    served: None, page: Page, site: str
) -> None:
    page.goto(on_paper(site, 7, 99))
    page.get_by_text("holds nothing at the place").wait_for()
    page.goto(on_paper(site, 7))
    page.get_by_text("is in that log, at place 27").wait_for()
    assert "holds nothing at the place" not in page.locator("#answer").inner_text()
    page.goto(f"{site}/verify#main-content")
    expect(page.locator("#pointer")).to_have_value(on_paper(site, 7))


def test_a_telephone_shows_the_whole_answer_without_scrolling_sideways(
    served: None, page: Page, site: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(on_paper(site, 7))
    page.get_by_text("is in that log, at place 27").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_code_and_the_entry_that_it_leads_to_fit_and_another_s_is_named(
    served: None, page: Page, site: str, check: Callable[..., str]
) -> None:
    seventh = canonical(MADE.entry(7))
    its_receipt = MADE.log.receipt(MADE.commitment(7)).encode()
    for pointer, files_, said in (
        (on_paper(site, 7), {"entry": seventh}, "It is entry 7 of file"),
        (on_paper(site, 7), {"entry": ENTRY}, "The code is another entry's than the one that you chose"),
        (on_paper(site, 7), {"entry": seventh, "receipt": RECEIPT}, "the proof leads to another root"),
        (on_paper(site, 7), {"entry": seventh, "receipt": its_receipt}, "is in that log, at place 27"),
        (
            on_paper(site, 7, 26),
            {"entry": seventh, "receipt": its_receipt},
            "the receipt is of place 27, and the code says 26",
        ),
        (on_paper(site, 7, 26), {}, "the proof leads to another root"),
        (on_paper(site, 7, 99), {}, "holds nothing at the place"),
        (f"{site}/verify#place=7", {}, "is not what a code says"),
    ):
        assert said in check(pointer=pointer, **files_), pointer


def test_the_page_is_accessible_without_signing_in(page: Page, axe: Callable[[Page], list[str]]) -> None:
    page.goto("/verify")
    expect(page.locator("h1")).to_have_text("Check an archive or a receipt")
    assert axe(page) == []
