"""The ban as a page to read and print: how long, why, why so long, and how to appeal; and the code to its signature."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from tests.app.authority import AUTHORITY
from tests.app.banned import WEIGHED, banned
from tests.app.desk.conftest import Case, Desk, text_of
from tests.national_list.refusing import REFUSES

from byla.app.log.receipts import receipt
from byla.app.log.sequencer import of_this_installation
from byla.app.store.read import load
from byla.casefile import FileId
from byla.ledger.pointer import Pointer

pytestmark = [pytest.mark.django_db]

SAYS = {
    "its number": "Decision D-",
    "whom it is about": "Born 12 April 1987 · Citizen of Belarus",
    "how long, and from when": "Entry into Lithuania is banned for 84 months.",
    "what it follows on": "It follows on decision",
    "the reasons": "The ties are used.",
    "why so long": "They are old.",
    "what was weighed": WEIGHED["family"],
    "what the person said": "My child is at school.",
    "the provision": "133(5)",
    "the court": "Regional Administrative Court",
    "who signed": "Decided and signed by Ona",
}


@pytest.fixture
def ban(case: Case) -> FileId:
    """A ban that is listed."""
    return banned(case.permit, case.person)


def test_the_ban_says_all_that_the_person_must_read(ban: FileId, desk: Callable[[str], Desk]) -> None:
    page = text_of(desk("ruta").get(f"/files/{ban}/decision"))
    assert not {what: said for what, said in SAYS.items() if said not in page}
    assert "The record no longer gives the document that was signed" not in page
    assert "No checkpoint of the log covers it yet" in page


def test_the_printed_ban_tells_nobody_to_turn_anybody_back(ban: FileId, desk: Callable[[str], Desk]) -> None:
    """It says what is decided, and what follows from that at a border a person decides."""
    page = desk("ruta").get(f"/files/{ban}/decision").content.decode()
    printed = re.search(r'<article class="byla-document">(.*)</article>', page, re.DOTALL)
    assert printed is not None
    assert "Entry into Lithuania is banned for 84 months." in printed[1]
    assert REFUSES.findall(printed[1]) == []


def test_the_code_on_a_signed_ban_leads_to_its_signature_in_the_log(
    ban: FileId, desk: Callable[[str], Desk]
) -> None:
    of_this_installation().cover()
    page = desk("ruta").get(f"/files/{ban}/decision").content.decode()
    [text] = re.findall(r'byla-code">(http[^<]+)<', page)
    file = load(ban, authority=AUTHORITY)
    signed = file.entries[file.matter.imposed.number - 1]
    place = receipt(ban, signed.number).index
    commitment = bytes.fromhex(signed.header.commitment)
    assert Pointer.read(html.unescape(text)) == Pointer("http://localhost:8000/verify", place, commitment)
