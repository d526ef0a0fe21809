"""The log is read by anybody, without signing in; receipts are for those who may see the file."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

import byla_verify
import pytest
from byla_verify import check_growth
from django.test import Client
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.log.writing import append

from byla.app.accounts.enrolment import enrol
from byla.app.accounts.models import User
from byla.app.log.receipts import NotCovered, pointer, receipt, receipts
from byla.app.log.sequencer import Sequencer, of_this_installation
from byla.app.log.told import told
from byla.app.moment import today
from byla.app.store.read import load
from byla.casefile import FileId
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.note import Key, opened
from byla.ledger.proof import NotProven
from byla.ledger.receipt import Receipt
from byla.ledger.tiles import Log
from byla.ledger.tree import root_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def log(tmp_path: Path, settings) -> Sequencer:
    """The log of this installation."""
    settings.BYLA_STATE, settings.BYLA_LOG = tmp_path, tmp_path / "log"
    return of_this_installation()


@pytest.fixture
def file(log: Sequencer) -> FileId:
    """A renewal of which the person was told until when to complete it."""
    authority = Authority().found()
    file = authority.renewal(authority.person())
    days = {"received_on": today().isoformat(), "registered_on": today().isoformat()}
    take("residence_permit", "register_application", of("ruta"), file, **days)
    return file


class OverHttp:
    """A shelf that asks the site, as anybody can."""

    def __init__(self) -> None:
        self.browser = Client()

    def read(self, path: str) -> bytes | None:
        answer = self.browser.get(f"/log/{path}")
        return answer.content if answer.status_code == 200 else None


def test_an_outsider_with_the_public_key_reads_the_whole_log_over_http(log: Sequencer, file: FileId) -> None:
    signed = log.cover()
    page = Client().get("/log/").content.decode()
    [key] = [one.written() for one in log.keys().public]
    assert key in page
    assert signed.root.hex() in page
    note = OverHttp().read("checkpoint")
    assert note is not None
    checkpoint = Checkpoint.read(opened(note.decode(), [Key.read(key)])[0])
    read = Log(OverHttp(), checkpoint.size)
    assert read.root() == checkpoint.root
    held = [one.header.commitment for one in load(file, authority=AUTHORITY).entries]
    assert {bytes.fromhex(one) for one in held} <= set(read.entries())


def test_tiles_may_be_kept_for_ever_and_the_checkpoint_for_a_moment(log: Sequencer, file: FileId) -> None:
    size = log.cover().size
    tile = Client().get(f"/log/tile/0/000.p/{size}")
    assert "immutable" in tile.headers["Cache-Control"]
    assert tile.headers["Content-Type"] == "application/octet-stream"
    assert "max-age=1" in Client().get("/log/checkpoint").headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "tile/0/999",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/999",
        "tile/0/../../log_keys",
        "tile/0/..%2f..%2flog_keys",
        ".lock",
        "tile/0/000.p/1.half-made",
        "../log_keys",
    ],
)
def test_nothing_else_of_the_disk_is_served(log: Sequencer, file: FileId, path: str) -> None:
    log.cover()
    assert Client().get(f"/log/{path}").status_code == 404


def test_a_part_of_a_full_tile_is_narrower_than_the_tile(log: Sequencer) -> None:
    """Or one tile would lie under a thousand addresses, each kept for ever."""
    append(300)
    log.cover()
    paths = ("000", "000.p/255", "000.p/256", "000.p/999")
    assert [Client().get(f"/log/tile/0/{one}").status_code for one in paths] == [200, 200, 404, 404]


def test_no_part_is_made_of_a_bundle_that_was_damaged(log: Sequencer) -> None:
    append(300)
    log.cover()
    (log.folder.path / "tile/entries/000").write_bytes(b"\xff")
    assert Client().get("/log/tile/entries/000.p/5").status_code == 404


def test_before_anything_is_signed_the_page_says_so(log: Sequencer) -> None:
    page = Client().get("/log/")
    assert page.status_code == 200
    assert "no signed checkpoint" in page.content.decode()
    assert Client().get("/log/checkpoint").status_code == 404


def test_the_page_of_a_log_reaches_an_official_without_a_second_factor(log: Sequencer) -> None:
    browser = Client()
    browser.force_login(
        User.objects.create_user(authority=AUTHORITY, username="ruta", name="R", password=None)
    )
    assert browser.get("/log/").status_code == 200


def test_a_receipt_proves_the_entry_to_whoever_has_the_key_and_nothing_else(
    log: Sequencer, file: FileId
) -> None:
    signed = log.cover()
    for entry in load(file, authority=AUTHORITY).entries:
        text = receipt(file, entry.number).written()
        assert len(text.encode()) <= 4096
        leaf = bytes.fromhex(entry.header.commitment)
        assert Receipt.read(text).check(leaf, log.name, log.keys().public) == signed
        with pytest.raises(NotProven):
            Receipt.read(text).check(bytes(32), log.name, log.keys().public)
    assert len({one.checkpoint for one in receipts(file).values()}) == 1


def test_whoever_has_a_place_from_paper_gets_its_receipt_without_signing_in(
    log: Sequencer, file: FileId
) -> None:
    signed = log.cover()
    entry = load(file, authority=AUTHORITY).entries[-1]
    on_paper = pointer(file, entry.number, "https://byla.example.lt/verify")
    assert on_paper.commitment == bytes.fromhex(entry.header.commitment)
    answer = Client().get(f"/log/receipts/{on_paper.place}")
    assert (
        Receipt.read(answer.content.decode()).check(on_paper.commitment, log.name, log.keys().public)
        == signed
    )
    for place in (str(signed.size), "99999999999999999999", "-1", "x"):
        assert Client().get(f"/log/receipts/{place}").status_code == 404
    with pytest.raises(NotCovered):
        pointer(file, 99, "https://byla.example.lt/verify")


def test_whoever_keeps_a_checkpoint_gets_the_proof_that_the_log_has_only_grown_since(
    log: Sequencer, file: FileId, tmp_path: Path
) -> None:
    now = log.cover()
    root = partial(root_of, 0, subtree=Log(log.folder, now.size).subtree)
    for earlier in range(1, now.size):
        for size in range(earlier + 1, now.size + 1):
            answer = Client().get(f"/log/growth/{earlier}/{size}")
            check_growth(
                earlier, size, proof_of(answer.content, earlier, tmp_path), root(earlier), root(size)
            )
            assert "immutable" in answer.headers["Cache-Control"]
    size = now.size
    for wrong in (
        f"0/{size}",
        f"{size}/{size}",
        f"{size}/1",
        f"1/{size + 1}",
        f"1/{10**30}",
        "-1/2",
        "1",
        "x/2",
    ):
        assert Client().get(f"/log/growth/{wrong}").status_code == 404, wrong


def proof_of(written: bytes, earlier: int, folder: Path) -> list[bytes]:
    """As the verifier reads it."""
    path = folder / "proof"
    path.write_bytes(written)
    return byla_verify._read_proof(str(path), earlier)


def test_before_anything_is_signed_nothing_is_proven_to_have_grown(log: Sequencer) -> None:
    assert Client().get("/log/growth/1/2").status_code == 404


def enter(browser: Client) -> Client:
    browser.force_login(
        enrol(authority=AUTHORITY, username="ruta", name="Ruta", password="for the tests only")
    )
    return browser


def test_what_was_erased_tells_the_person_nothing_and_hides_nothing_that_does(file: FileId) -> None:
    before = told(load(file, authority=AUTHORITY))
    order = {"article": "eu/gdpr:17(1)(e)", "reason": "Order of the court"}
    erased = {one.number for one in load(file, authority=AUTHORITY).entries} - before
    take("residence_permit", "erase_entries", of("dalia"), file, entries=[str(min(erased))], **order)
    assert before <= told(load(file, authority=AUTHORITY))


def test_the_file_offers_a_receipt_for_what_the_person_was_told(log: Sequencer, file: FileId) -> None:
    day = today().isoformat()
    take(
        "residence_permit",
        "check_completeness",
        of("ruta"),
        file,
        checked_on=day,
        missing=["full_information"],
    )
    until = (today() + timedelta(days=20)).isoformat()
    letter = {"items": ["full_information"], "dispatched_on": day, "answer_until": until}
    take("residence_permit", "request_missing_data", of("ruta"), file, **letter)
    [number] = told(load(file, authority=AUTHORITY))
    browser = enter(Client())
    address = f"/files/{file}/receipts/{number}"
    page = browser.get(f"/files/{file}").content.decode()
    assert address in page
    assert f"/files/{file}/receipts/1" not in page
    assert browser.get(address, follow=True).redirect_chain
    log.cover()
    answer = browser.get(address)
    assert ".tlog-proof" in answer.headers["Content-Disposition"]
    assert Receipt.read(answer.content.decode()) == receipt(file, number)


def test_a_receipt_is_handed_to_those_who_see_the_whole_file(log: Sequencer, file: FileId) -> None:
    """An assessor is told a part of a file, and not how many entries it has."""
    take("residence_permit", "check_completeness", of("ruta"), file, checked_on=today().isoformat())
    question = {
        "agency": "state_security_department",
        "question": "A threat?",
        "requested_on": today().isoformat(),
    }
    take("residence_permit", "request_assessment", of("ruta"), file, **question)
    log.cover()
    opens = {}
    for name in ("ruta", "jonas", "petras", "vytas", "stranger"):
        authority = "other" if name == "stranger" else AUTHORITY
        browser = Client()
        browser.force_login(
            enrol(authority=authority, username=name, name=name, password="for the tests only")
        )
        opens[name] = browser.get(f"/files/{file}/receipts/1").status_code
    assert opens == {"ruta": 200, "jonas": 200, "petras": 404, "vytas": 404, "stranger": 404}
    assert Client().get(f"/files/{file}/receipts/1").status_code == 302
