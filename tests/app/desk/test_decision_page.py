"""The decision as the applicant reads it: every part that the law asks for, in words, and nothing in codes."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.app.authority import AUTHORITY
from tests.app.desk.conftest import Desk, text_of

from byla.app import demo
from byla.app.log.receipts import receipt
from byla.app.log.sequencer import of_this_installation
from byla.app.store.models import FileRow
from byla.app.store.read import load
from byla.casefile import FileId
from byla.ledger.pointer import LONGEST, Pointer


@pytest.fixture
def refused(db: None, tmp_path: Path, settings) -> FileId:
    """The demo's refusal that was served, in an installation whose log has not begun."""
    settings.BYLA_STATE, settings.BYLA_LOG = tmp_path, tmp_path / "log"
    demo.build(lambda said: None)
    files = [FileId(row.file_id) for row in FileRow.objects.filter(stage="served")]
    [refused] = [
        one
        for one in files
        if load(one, authority=AUTHORITY).matter.signed.says.operative == "refuse"
        and load(one, authority=AUTHORITY).matter.hearing.heard is not None
    ]
    return refused


@pytest.fixture
def served(refused: FileId, desk: Callable[..., Desk]) -> str:
    """Its page."""
    return text_of(desk("ruta").get(f"/files/{refused}/decision"))


def test_vai_10_the_applicant_reads_every_part_in_words(served: str) -> None:
    headings = (
        "What is decided",
        "Facts",
        "Reasons",
        "Individual circumstances",
        "Hearing",
        "Weighing",
        "Law applied",
    )
    assert [one for one in (*headings, "Remedy") if one not in served] == []
    assert "is refused a temporary residence permit." in served
    assert served.index("What is known") < served.index("What speaks for the person")
    assert served.index("What speaks for the person") < served.index("What the services concluded")
    assert "Rests on: " in served
    assert "What follows for you" in served
    assert "Drafted by" in served
    assert "may threaten state security" in served
    assert "Weighed by the official: " in served  # so that nobody takes it for the body's own words
    assert "Regional Administrative Court" in served
    assert "14 days from the day on which it is served" in served
    assert re.findall(r"residence_permit\.\w+|calendars\.\w+|lt/utpi:", served) == []


def test_vai_10_the_applicant_reads_as_what_the_signatory_signed(served: str) -> None:
    assert re.search(
        r"Decided and signed by Ona \w+ , Vilnius unit, under mandate \w+: Order of the head", served
    )


def test_row_15_the_applicant_reads_how_and_in_which_language_they_were_heard(served: str) -> None:
    assert re.search(r"Invited on [\w ]+ to answer (orally|in writing), in \w+, by [\w ]+\.", served)
    assert re.search(r"(Heard|Answered by [\w ]+) on [\w ]+ \((orally|in writing)\)\.", served)


def test_vai_10_the_applicant_reads_once_who_answers_for_law_that_is_not_confirmed(served: str) -> None:
    assert (
        "Who answers for applying what is not confirmed For the authority: Birutė Vadovienė, by an order from"
        in served
    )
    assert "No lawyer has looked at this law. Law on Foreigners, Art. 35(1)(1), " in served
    assert "(unconfirmed): Residence may threaten" not in served, "said in a sentence, and said once"


def picture(page: str) -> tuple[int, list[tuple[int, int]]]:
    """The side of the code on a page, and its dark modules."""
    [side] = re.findall(r'byla-pointed__code"[^>]+ viewBox="0 0 (\d+) ', page)
    return int(side), [(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", page)]


def read_by_a_telephone(page: str, folder: Path) -> str:
    """What a reader that we did not write sees in the code."""
    side, dark = picture(page)
    scale, stained = 6, bytearray(b"\xff" * (side * 6) ** 2)
    for x, y in dark:
        for row in range(y * scale, (y + 1) * scale):
            at = row * side * scale + x * scale
            stained[at : at + scale] = bytes(scale)
    (folder / "code.pgm").write_bytes(b"P5 %d %d 255\n" % (side * scale, side * scale) + stained)
    read = subprocess.run(
        ["zbarimg", "-q", "--raw", str(folder / "code.pgm")], capture_output=True, text=True, check=True
    )
    return read.stdout.strip()


def test_the_code_on_a_signed_decision_leads_to_it_in_the_log(
    refused: FileId, desk: Callable[..., Desk], tmp_path: Path
) -> None:
    of_this_installation().cover()
    page = desk("ruta").get(f"/files/{refused}/decision").content.decode()
    [text] = re.findall(r'byla-code">(http[^<]+)<', page)
    text = html.unescape(text)
    assert len(text.encode()) <= LONGEST == 300
    file = load(refused, authority=AUTHORITY)
    signed = file.entries[file.matter.signed.number - 1]
    place = receipt(refused, signed.number).index
    assert Pointer.read(text) == Pointer(
        "http://localhost:8000/verify", place, bytes.fromhex(signed.header.commitment)
    )
    if shutil.which("zbarimg") is None:
        pytest.skip("NOT READ by another's program: zbarimg is not here (Debian: zbar-tools)")
    assert read_by_a_telephone(page, tmp_path) == text


def test_until_the_log_covers_a_decision_its_page_says_that_no_code_can_be_printed(
    refused: FileId, desk: Callable[..., Desk]
) -> None:
    page = desk("ruta").get(f"/files/{refused}/decision")
    assert "No checkpoint of the log covers it yet" in text_of(page)
    assert '<svg class="byla-pointed' not in page.content.decode()
