"""What runs at the service: it finds classified strings, and signs what the authority's desk then takes."""

from __future__ import annotations

import ast
import random
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import byla_clearance
import byla_verify
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.procedures.residence_permit.clearing import NAME, SERVICE, sends, withheld_drafted
from tests.procedures.residence_permit.renewal import DRAFTED, VILTE
from tests.verifier.conftest import VERIFIER
from tests.verifier.test_alone import OPENS_NO_CONNECTION

from byla.casefile import ServiceKey
from byla.ledger.note import Key
from byla.procedures.lt.residence_permit.clearance.note import checked, hash_of_text, lines_of, passages_of

CHECKER = VERIFIER.with_name("byla_clearance.py")
Run = Callable[..., tuple[int, str, str]]
SIGNING = ("--file", "F-1", "--name", NAME, "--private", "key", "--day", "2026-04-07")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs it at the service: a folder with the two files, the text, the strings, and nothing of Byla."""
    for file in (VERIFIER, CHECKER):
        (tmp_path / file.name).write_bytes(file.read_bytes())

    def called(*call: str, **files: str) -> tuple[int, str, str]:
        for name, content in files.items():
            (tmp_path / name).write_text(content, encoding="utf-8")
        command = [sys.executable, "-I", "-S", CHECKER.name, *call]
        ran = subprocess.run(command, cwd=tmp_path, env={}, capture_output=True, check=False)
        assert "Traceback" not in ran.stderr.decode(), ran.stderr.decode()
        return ran.returncode, ran.stdout.decode(), ran.stderr.decode()

    return called


def test_the_checker_signs_at_the_service_what_the_desk_takes(run: Run, tmp_path: Path) -> None:
    case = sends(withheld_drafted())
    text = lines_of(case.matter.clearance.requests[-1].asked.says.passages)
    status, public, _ = run("key", NAME, "key")
    assert status == 0
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0
    case.desk.keys = (ServiceKey(agency=SERVICE, key=public.strip(), since=DRAFTED),)
    of_the_file = ("--file", case.state.number, *SIGNING[2:])
    status, note, _ = run("sign", "text", *of_the_file, text=text)
    assert status == 0
    case.takes("answer_clearance", {"note": note}, on=DRAFTED, by=VILTE)
    answered = case.matter.clearance.requests[-1].answered
    assert answered is not None
    assert answered.says.cleared


def test_row_21_a_passage_that_holds_a_classified_string_is_never_signed_as_cleared(run: Run) -> None:
    files = {"text": "1 He met Colonel Gromov.\n2 Nothing.\n", "strings": "colonel  gromov\n"}
    status, said, _ = run("check", "text", "--strings", "strings", **files)
    assert (status, "hold a string: 1" in said) == (1, True)
    _, public, _ = run("key", NAME, "key")
    status, said, _ = run("sign", "text", "--strings", "strings", *SIGNING)
    assert (status, "not cleared: 1\n" in said, "Gromov" in said) == (0, True, False)
    answer, _ = checked(said, [Key.read(public)])
    assert (answer.passages, answer.file) == ((1,), "F-1")


def test_row_21_a_classified_string_is_found_whatever_its_case_and_blanks() -> None:
    passages = ["He met  Colonel\nGromov there.", "Nothing.", "colonel gromov"]
    assert byla_clearance.holding(passages, ["Colonel Gromov", " ", ""]) == [1, 3]


@pytest.mark.parametrize("copied", [
    "1 One.\n2 Two.\n", "  1   One. \r\n\r\n 2\tTwo.  ", "1 Ąžuolas\n2 Гродна  и  ещё\n3 x\n",
])  # fmt: skip
def test_a_text_has_the_same_passages_and_hash_as_at_the_desk(copied: str) -> None:
    passages = byla_clearance.passages_of(copied)
    assert tuple(passages) == passages_of(copied)
    assert byla_clearance.hash_of(passages) == hash_of_text(passages_of(copied))


def test_it_signs_as_the_standard_says() -> None:
    """RFC 8032, 7.1, tests 1 and 2; and a hundred keys and texts against the library of the desk."""
    for private, message, signed in (
        ("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "",
         "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe"
         "24655141438e7a100b"),
        ("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "72",
         "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302a"
         "eeb00d291612bb0c00"),
    ):  # fmt: skip
        assert byla_clearance.signature_over(bytes.fromhex(private), bytes.fromhex(message)).hex() == signed
    lot = random.Random(8032)
    for _ in range(100):
        private, message = lot.randbytes(32), lot.randbytes(lot.randrange(200))
        known = Ed25519PrivateKey.from_private_bytes(private)
        assert byla_clearance.public_of(private) == known.public_key().public_bytes_raw()
        assert byla_clearance.signature_over(private, message) == known.sign(message)


@pytest.mark.parametrize(
    ("call", "files", "says"),
    [
        (("sign", "text", *SIGNING, "--not-cleared", "0"), {}, "passages 1 to 2"),
        (("sign", "text", *SIGNING, "--not-cleared", "3"), {}, "passages 1 to 2"),
        (("sign", "text", *SIGNING[:1], "F 1", *SIGNING[2:]), {}, "no blanks"),
        (("sign", "text", *SIGNING), {"key": "AAAA\n"}, "32 bytes"),
        (("sign", "text", *SIGNING), {"key": "?\n"}, "no base64"),
        (("check", "text"), {"text": "1 One.\n3 Three.\n"}, "does not begin with its number"),
        (("check", "text"), {"text": "\n"}, "no passage"),
        (("check", "nothing"), {}, "cannot be read"),
        (("key", "two words", "other"), {}, "neither blanks"),
        (("key", NAME, "key"), {}, "key"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_signed(
    run: Run, call: tuple[str, ...], files: dict[str, str], says: str
) -> None:
    assert run("key", NAME, "key", text="1 One.\n2 Two.\n")[0] == 0
    status, said, error = run(*call, **files)
    assert (status, said) == (2, "")
    assert says in error


def test_it_imports_the_standard_library_and_the_verifier_alone_and_nothing_that_reaches_out() -> None:
    tree = ast.parse(CHECKER.read_text(encoding="utf-8"), feature_version=(3, 9))
    names = {
        (one.module if isinstance(one, ast.ImportFrom) else alias.name).partition(".")[0]
        for one in ast.walk(tree)
        if isinstance(one, ast.Import | ast.ImportFrom)
        for alias in one.names
    }
    assert names - {"byla_verify"} <= sys.stdlib_module_names
    assert names & OPENS_NO_CONNECTION == set()


def test_two_keys_are_never_the_same(run: Run, tmp_path: Path) -> None:
    run("key", NAME, "one")
    run("key", NAME, "two")
    assert len({sha256((tmp_path / name).read_bytes()).digest() for name in ("one", "two")}) == 2


def test_a_machine_that_errs_while_it_signs_gives_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two signatures over one text, one of them faulty, anybody works out the private key."""
    private, true, calls = bytes(range(32)), byla_clearance.number_of, []

    def erring(*parts: bytes) -> int:
        calls.append(parts)
        return true(*parts) ^ (len(calls) == 2)

    assert len(byla_clearance.signature_over(private, b"text")) == 64
    monkeypatch.setattr(byla_clearance, "number_of", erring)
    with pytest.raises(byla_verify.Fault, match="does not hold"):
        byla_clearance.signature_over(private, b"text")
    assert len(calls) == 2
