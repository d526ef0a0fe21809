"""A post offline: its own machine answers from a signed snapshot, a phone joins it, and what was searched comes in
afterwards. A server of its own, as at a post, without the authority's database.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from playwright.sync_api import Page, expect
from tests.app.authority import of
from tests.app.border.checking import Border, border, zone
from tests.app.national_list.banned import BORDER

from byla.access import EXPORT
from byla.app.border.post.bringing_in import bring_in
from byla.app.border.post.journal import Broken, Journal
from byla.app.border.post.station import opened
from byla.app.border.snapshots import make, signing_keys
from byla.app.commands import snapshot as command
from byla.app.looks import rows
from byla.app.moment import now
from byla.app.national_list.searching import at_the_list, search
from byla.app.store.show import MayNotSee
from byla.border.snapshot import BadShift, NotASnapshot, unpacked
from byla.looks import Occasion, Way
from byla.national_list import Asked

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ROOT = Path(__file__).resolve().parents[3]
CALL = "+370 5 271 7112, duty officer"
LEAD = "jonas"


def trusted() -> str:
    return signing_keys().public[0].written()


def made(path: Path) -> Path:
    path.write_bytes(make(of(LEAD), hours=12, officers=(BORDER,), call=CALL))
    return path


@dataclass
class Post:
    """A post's machine that serves."""

    file: Path
    folder: Path
    port: int
    environment: dict[str, str]
    served: tuple[str, ...] = ()
    address: str = ""

    @property
    def journal(self) -> Journal:
        return Journal(next(self.folder.glob("*.journal")))

    def command(self, *given: str) -> list[str]:
        more = ["--folder", str(self.folder), "--trust", trusted()]
        more += ["--port", str(self.port), *self.served] if given[0] == "serve" else []
        return [sys.executable, "-m", "byla.app.cli", "post", *given, *more]

    def run(self, *given: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*given),
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def code(self) -> str:
        said = self.run("code", BORDER, str(self.file)).stdout
        found = re.search(r"once, within ten minutes: ([A-Z0-9]+)\n(\S+)", said)
        assert found, said
        assert found[2] == f"{self.address}/join?code={found[1]}", "what the picture leads to"
        return found[1]


@pytest.fixture
def here() -> Border:
    return border()


@pytest.fixture
def post(here: Border, tmp_path: Path) -> Iterator[Post]:
    with serving(tmp_path, "http://localhost") as one:
        yield one


@contextmanager
def serving(folder: Path, origin: str, *served: str) -> Iterator[Post]:
    """A server of its own, reached under that origin and a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "src"),
        "BYLA_STATE": str(folder / "state"),
    }
    one = Post(made(folder / "list.snapshot"), folder / "post", port, environment, served, f"{origin}:{port}")
    server = subprocess.Popen(one.command("serve", str(one.file)), env=environment)
    for _ in range(150):
        with socket.socket() as probe:
            if probe.connect_ex((origin.partition("://")[2], port)) == 0:
                break
        assert server.poll() is None
        time.sleep(0.2)
    try:
        yield one
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture
def phone(chromium, post: Post) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=post.address, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


def join(page: Page, post: Post) -> None:
    page.goto(f"/join?code={post.code()}")
    page.get_by_role("button", name="Join").tap()
    expect(page.get_by_role("heading", name="Border check")).to_be_visible()


def test_a_phone_joins_asks_and_is_told_how_old_the_list_is(
    here: Border, post: Post, phone: Page, axe
) -> None:
    join(phone, post)
    phone.locator("#mrz").fill(zone())
    phone.get_by_role("button", name="Search", exact=True).tap()
    expect(phone.get_by_role("status")).to_contain_text("Look: compare the document")
    said = phone.inner_text("main")
    assert "Offline. The list is 0\xa0minutes old" in said
    assert f"Before any act ask for live confirmation: {CALL}" in said
    assert f"Name the entry {here.ban}" in said
    assert "Same person" not in said
    assert not phone.get_by_text("I compared the document").count(), "nothing is done on a snapshot"
    assert axe(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    phone.locator("#name").fill("Petras Petraitis")
    phone.locator("#born").fill("29.02.1984")
    phone.get_by_role("button", name="Search with what was typed").tap()
    expect(phone.get_by_role("status")).to_contain_text("No match")
    assert "Date of birth read as 1984-02-29" in phone.inner_text("main")
    assert "Offline. The list is" in phone.inner_text("main")

    searches = list(post.journal.searches())
    assert [(one.officer, one.entries) for one in searches] == [(BORDER, (here.ban,)), (BORDER, ())]
    taken = bring_in(post.journal.path, of(LEAD))
    assert (taken.new, taken.known) == (2, 0)
    again = bring_in(post.journal.path, of(LEAD))
    assert (again.new, again.known) == (0, 2)
    found = [
        one for one in rows.every(rows.Wanted(authority="demo", user=BORDER)) if one.door == "./byla post"
    ]
    assert {one.occasion for one in found} == {Occasion.BORDER_CHECK}
    assert {one.at for one in found} == {one.at for one in searches}
    assert any(one.files == (here.ban,) and "→ look" in one.key for one in found)


WRONG: dict[str, dict[str, str]] = {
    "Write 1984-03-04 or 1984-04-03": {"name": "Volha", "born": "03/04/1984"},
    "is no day": {"name": "Volha", "born": "30.02.1984"},
    "no letter in it": {"name": "1234", "born": ""},
    "these lines have 5": {"mrz": "P<BLR", "name": ""},
}


def test_what_cannot_be_searched_for_is_said_offline_too_and_not_written_down(
    post: Post, phone: Page
) -> None:
    join(phone, post)
    for said, typed in WRONG.items():
        for name, value in typed.items():
            phone.locator(f"#{name}").fill(value)
        phone.get_by_role("button", name="Search", exact=True).tap()
        expect(phone.get_by_role("alert")).to_contain_text(said)
    assert list(post.journal.searches()) == []


def certificate(folder: Path, address: str) -> tuple[str, ...]:
    """One that the machine signed itself for that address, as options of the command."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, address)])
    of_address = x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))])
    made_by = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    dated = made_by.not_valid_before(now()).not_valid_after(now() + timedelta(days=1))
    signed = dated.serial_number(1).add_extension(of_address, critical=False).sign(key, SHA256())
    (folder / "cert.pem").write_bytes(signed.public_bytes(Encoding.PEM))
    plain = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(plain)
    return ("--certificate", str(folder / "cert.pem"), "--private-key", str(folder / "key.pem"))


def test_over_a_network_a_phone_joins_by_https_under_the_address_of_the_picture(
    here: Border, chromium, tmp_path: Path
) -> None:
    """The session is sent by https alone, and the phone is let in under the very address that it was given."""
    address = "127.0.0.2"
    served = ("--host", address, "--address", address, *certificate(tmp_path, address))
    with serving(tmp_path, f"https://{address}", *served) as post:
        context = chromium.new_context(
            base_url=post.address,
            viewport={"width": 390, "height": 844},
            has_touch=True,
            ignore_https_errors=True,
        )
        page = context.new_page()
        join(page, post)
        assert {one["secure"] for one in context.cookies()} == {True}
        page.locator("#mrz").fill(zone())
        page.get_by_role("button", name="Search", exact=True).tap()
        expect(page.get_by_role("status")).to_contain_text("Look: compare the document")
        assert f"Before any act ask for live confirmation: {CALL}" in page.inner_text("main")
        context.close()


def test_nobody_asks_who_did_not_join_and_a_code_joins_once(post: Post, phone: Page, axe) -> None:
    phone.goto("/border")
    expect(phone.get_by_role("heading", name="Join this post")).to_be_visible()
    assert axe(phone) == []
    code = post.code()
    phone.goto(f"/join?code={code}")
    phone.goto(f"/join?code={code}")
    phone.get_by_role("button", name="Join").tap()
    expect(phone.get_by_role("heading", name="Border check")).to_be_visible()
    phone.context.clear_cookies()
    phone.goto(f"/join?code={code}")
    phone.get_by_role("button", name="Join").tap()
    expect(phone.get_by_text("was used already")).to_be_visible()
    assert axe(phone) == []


def test_what_cannot_be_written_down_is_not_shown(post: Post, phone: Page) -> None:
    join(phone, post)
    post.journal.path.unlink()
    phone.locator("#name").fill("Кавальчук Вольга")
    phone.get_by_role("button", name="Search with what was typed").tap()
    expect(phone.get_by_role("alert")).to_contain_text("cannot be written down here, so nothing is shown")
    assert "Вольга" not in phone.inner_text("main")


def test_a_machine_without_the_key_the_whole_file_or_the_time_says_why_in_plain_words(
    here: Border, tmp_path: Path
) -> None:
    file = made(tmp_path / "list.snapshot")
    other = "other+00000000+" + "A" * 44
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "BYLA_STATE": str(tmp_path)}
    post = Post(file, tmp_path / "post", 1, environment)
    file.write_bytes(file.read_bytes()[:-40])
    cut = post.run("serve", str(file))
    assert (cut.returncode, "is not whole, or was changed" in cut.stderr) == (1, True)
    wide = post.run("serve", str(file), "--host", "192.0.2.7")
    assert (wide.returncode, "--certificate" in wide.stderr) == (2, True)
    strange = subprocess.run(
        [*post.command("serve", str(file)), "--trust", other],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert strange.returncode == 1


def test_a_snapshot_is_made_by_the_lead_of_a_unit_for_border_officers_and_stands_with_the_looks(
    here: Border, tmp_path: Path
) -> None:
    for user in (BORDER, "ruta", "ona"):
        with pytest.raises(MayNotSee):
            at_the_list(of(user), EXPORT)
    with pytest.raises(BadShift, match="ruta is no border officer"):
        make(of(LEAD), hours=12, officers=("ruta",), call=CALL)
    held = unpacked(made(tmp_path / "list.snapshot").read_bytes(), signing_keys().public, now())
    assert [one.id for one in held.entries] == [here.ban]
    look = next(rows.every(rows.Wanted(authority="demo", user=LEAD)))
    assert (look.way, look.occasion, look.files) == (Way.EXPORT, Occasion.EXPORT, (here.ban,))
    assert f"for {BORDER}: 1 entries" in look.key


def test_a_journal_that_was_made_up_is_not_brought_in(here: Border, tmp_path: Path) -> None:
    journal = Journal(tmp_path / "made-up.journal")
    journal.begin("byla snapshot of the national list, version 1\n\n— somebody AAAA\n")
    with pytest.raises(NotASnapshot):
        bring_in(journal.path, of(LEAD))
    with pytest.raises(Broken):
        bring_in(tmp_path / "nowhere.journal", of(LEAD))


def test_the_command_makes_says_the_key_and_brings_in(here: Border, tmp_path: Path, capsys) -> None:
    file = tmp_path / "list.snapshot"
    asked = ["make", str(file), "--officer", BORDER, "--call", CALL, "--as", LEAD]
    assert command.run(asked) == 0
    assert command.run(["key"]) == 0
    key = capsys.readouterr().out.split()[-1]
    assert key == trusted()
    assert unpacked(file.read_bytes(), signing_keys().public, now())
    assert command.run([*asked[:-1], "ruta"]) == 1
    assert command.run([*asked, "--hours", "25"]) == 2
    assert command.run(["bring-in", str(tmp_path / "none"), "--as", LEAD]) == 1


@pytest.mark.parametrize(
    ("officer", "after"),
    [("kazys", timedelta(minutes=1)), (BORDER, timedelta(hours=13)), (BORDER, -timedelta(minutes=1))],
    ids=["by nobody of the shift", "after it", "before it"],
)
def test_a_search_that_no_officer_of_the_shift_made_then_is_not_brought_in(
    here: Border, tmp_path: Path, officer: str, after: timedelta
) -> None:
    serving = opened(made(tmp_path / "list.snapshot"), tmp_path / "post", trusted(), now())
    serving.journal.keep(serving.snapshot.made + after, officer, {"name": "Volha"}, [])
    with pytest.raises(Broken, match="Search 1 is by nobody of this shift, or of another time"):
        bring_in(serving.journal.path, of(LEAD))


@pytest.mark.parametrize(
    "asked",
    [
        Asked(name="Olga Kovalchuk", born="1987-04-12"),
        Asked(name="Olga Kovalchuk", born="1961-10-03"),
        Asked(name="Olga Lukashevich", born="1987-04-12"),
        Asked(name="Ivan Petrov", born="1987-04-12"),
        Asked(name="Petras Petraitis"),
    ],
    ids=str,
)
def test_a_post_asks_to_look_where_the_authority_itself_would_and_nowhere_else(
    here: Border, tmp_path: Path, asked: Asked
) -> None:
    serving = opened(made(tmp_path / "list.snapshot"), tmp_path / "post", trusted(), now())
    offline = serving.search(asked, BORDER, now())
    live = search(asked, of(BORDER), door="border")
    assert offline.candidates == live.candidates


def test_a_machine_that_serves_on_answers_nothing_after_the_shift(here: Border, tmp_path: Path) -> None:
    serving = opened(made(tmp_path / "list.snapshot"), tmp_path / "post", trusted(), now())
    asked = Asked(name="Кавальчук Вольга")
    assert serving.search(asked, BORDER, serving.snapshot.until).candidates
    with pytest.raises(NotASnapshot):
        serving.search(asked, BORDER, serving.snapshot.until + timedelta(seconds=1))
    assert len(list(serving.journal.searches())) == 1
