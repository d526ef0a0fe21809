"""A file that was taken out: what its recipient gets, what they do not, and that anybody can check it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY, Authority, answers, done, of, take
from tests.app.retained import document
from tests.attacks.test_every_door import PNG
from tests.verifier.conftest import VERIFIER

from byla.access import Telling
from byla.app import demo
from byla.app.archive.contents import PERSON, NotAsked, archive, told_to_person
from byla.app.archive.written import written
from byla.app.commands import export
from byla.app.doors.uploads import recognised
from byla.app.jobs.nightly import Taken as ByNight
from byla.app.jobs.nightly import night
from byla.app.log.folder import CHECKPOINT
from byla.app.log.sequencer import Sequencer, of_this_installation
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.models import FileRow
from byla.app.store.read import load
from byla.app.store.show import MayNotSee
from byla.casefile import AsidesErased, FileId
from byla.ledger import seal

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
PROCEDURE, DAY, POLICE = "residence_permit", today().isoformat(), "police"


@dataclass
class Taken:
    """An archive as somebody opens it."""

    raw: bytes

    def names(self) -> list[str]:
        return self._zip().namelist()

    def member(self, name: str) -> bytes:
        return self._zip().read(name)

    def index(self) -> dict[str, Any]:
        return json.loads(self.member("index.json"))

    def entry(self, number: int) -> dict[str, Any]:
        return json.loads(self.member(f"entries/{number:05d}.json"))

    def verified(self, folder: Path, *by: str) -> str:
        """What the verifier says; fails unless all holds."""
        (folder / "a.zip").write_bytes(self.raw)
        call = [sys.executable, "-I", "-S", str(VERIFIER), "archive", "a.zip", *(by or ("--without-log",))]
        ran = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout

    def _zip(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(self.raw))


@pytest.fixture
def house() -> Authority:
    return Authority().found()


@pytest.fixture
def file(house: Authority) -> FileId:
    """A renewal with a passport, of which the police were asked, in nobody's hands."""
    made = house.renewal(house.person())
    picture = recognised("pasas.png", PNG)
    record = {
        "document": picture, "kind": "travel_document", "issuer": "Belarus", "dated": "2020-01-01", "language": "be",
        "came_in": DAY,
    }  # fmt: skip
    sent = Request(
        procedure=PROCEDURE, step="record_document", file=made, answers=record, contents={picture.sha256: PNG}
    )
    done(act(sent, of("ruta")))
    take(PROCEDURE, "register_application", of("ruta"), made, received_on=DAY, registered_on=DAY)
    take(PROCEDURE, "check_completeness", of("ruta"), made, checked_on=DAY)
    for body in (POLICE, "state_security_department"):
        take(
            PROCEDURE,
            "request_assessment",
            of("ruta"),
            made,
            agency=body,
            question=f"{body}?",
            requested_on=DAY,
        )
    return made


@pytest.fixture
def log(tmp_path: Path, settings: Any) -> Sequencer:
    """The log of this installation, in a folder of the test's own, with the file `key` beside it."""
    settings.BYLA_STATE, settings.BYLA_LOG = tmp_path, tmp_path / "log"
    own = of_this_installation()
    lines = [one.written() for one in own.keys().public]
    (tmp_path / "key").write_text("\n".join(lines))
    return own


def taken(file: FileId, user: str = "jonas", **more: Any) -> Taken:
    return Taken(archive(file, of(user), **more))


@contextmanager
def triggers_off() -> Iterator[None]:
    """As somebody works who has the database: nothing in it defends the record."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            tables = "tbl_name IN ('payload', 'entry', 'document')"
            cursor.execute(f"SELECT name FROM sqlite_master WHERE type = 'trigger' AND {tables}")
            for (name,) in cursor.fetchall():
                cursor.execute(f'DROP TRIGGER "{name}"')
        else:
            cursor.execute("SET LOCAL session_replication_role = replica")
    yield


def number_of(file: FileId, kind: str) -> int:
    """The newest entry of that type."""
    return max(
        one.number for one in load(file, authority=AUTHORITY).entries if one.header.type.endswith(kind)
    )


def test_a_whole_file_is_taken_out_and_holds(file: FileId, tmp_path: Path) -> None:
    out, version = taken(file), load(file, authority=AUTHORITY).version
    assert f"{version} of {version} entries and 1 documents fit their own hashes" in out.verified(tmp_path)
    assert out.index()["read_as"] == {
        "body": None,
        "purpose": "case_work",
        "roles": ["caseworker", "unit_lead"],
    }
    assert "jonas" not in json.dumps(out.index())  # the role that read, not the official
    passport = number_of(file, "document_recorded")
    assert out.member(f"documents/{passport:05d}.png") == PNG
    page = out.member("index.html").decode()
    assert "police?" in page
    assert "<script" not in page


def test_the_same_state_gives_the_same_bytes(file: FileId) -> None:
    assert taken(file).raw == taken(file).raw
    assert taken(file, body=POLICE).raw == taken(file, body=POLICE).raw


def test_with_a_log_every_entry_is_proven_also_what_is_withheld(
    log: Sequencer, file: FileId, tmp_path: Path
) -> None:
    log.cover()
    version = load(file, authority=AUTHORITY).version
    for body in (None, POLICE):
        said = taken(file, body=body).verified(tmp_path, "--key", "key")
        assert f"Each of the {version} entries stands in that log, in the order of the file" in said
    assert taken(file).raw == taken(file).raw


def test_the_log_that_the_tiles_show_has_grown_from_the_checkpoint_that_a_court_kept(
    log: Sequencer, file: FileId, tmp_path: Path
) -> None:
    log.cover()
    (tmp_path / "kept").write_bytes(log.folder.read(CHECKPOINT) or b"")
    take(PROCEDURE, "assign", of("ruta"), file, unit="security", to="ruta")
    log.cover()
    by = ("--key", "key", "--earlier", "kept", "--tiles", "log")
    assert "it has only grown" in taken(file).verified(tmp_path, *by)


def test_an_entry_that_the_log_does_not_cover_yet_is_not_called_proven(
    log: Sequencer, file: FileId, tmp_path: Path
) -> None:
    log.cover()
    take(PROCEDURE, "assign", of("ruta"), file, unit="security", to="ruta")
    with pytest.raises(AssertionError, match="it has no receipt: it is not in the log, or was not yet"):
        taken(file).verified(tmp_path, "--key", "key")


def test_a_record_made_anew_beneath_the_log_does_not_hold(
    log: Sequencer, file: FileId, tmp_path: Path
) -> None:
    """A hostile administrator changes an entry and computes every hash in the database anew."""
    log.cover()
    [entry] = [one for one in written(file) if one.header.number == 1]
    payload = entry.payload
    assert payload is not None
    changed = {**payload["body"], "language": "ru"}
    header = replace(entry.header, seal=seal(bytes.fromhex(payload["salt"]), changed))
    with triggers_off(), connection.cursor() as cursor:
        where = " WHERE file_id = %s AND number = 1"
        cursor.execute("UPDATE payload SET body = %s" + where, [json.dumps(changed), file])
        cursor.execute(
            "UPDATE entry SET seal = %s, commitment = %s" + where, [header.seal, header.commitment, file]
        )
    out = taken(file)
    out.verified(tmp_path)  # whole in itself
    with pytest.raises(
        AssertionError, match=r"entry 1 \(receipts/00001.tlog-proof\): the proof leads to another root"
    ):
        out.verified(tmp_path, "--key", "key")


def test_utpi_4_4_a_body_gets_what_it_is_told_and_of_the_rest_a_commitment_and_the_article(
    file: FileId, tmp_path: Path
) -> None:
    out = taken(file, body=POLICE)
    hidden = number_of(file, "assessment_requested")  # the other body's request is the newer one
    assert set(out.entry(hidden)) == {"number", "commitment", "withheld_under"}
    assert out.entry(hidden)["withheld_under"] == "lt/utpi:4(4)"
    assert b"state_security_department" not in out.raw
    assert f"Entry {hidden} is withheld under lt/utpi:4(4)" in out.verified(tmp_path)
    known = load(file, authority=AUTHORITY).entries
    assert out.index()["known_from"] == known[hidden - 2].header.known_from.isoformat(timespec="microseconds")


def test_what_is_withheld_tells_no_day_no_official_and_no_kind(file: FileId) -> None:
    """Its commitment is a hash over a header whose seal covers 32 random bytes: nobody finds it by trying."""
    out, known = taken(file, body=POLICE), load(file, authority=AUTHORITY).entries
    told = {one for one in range(1, len(known) + 1) if "header" in out.entry(one)}
    for entry in known:
        if entry.number not in told:
            header = entry.header
            assert out.entry(entry.number)["commitment"] == header.commitment
            assert header.seal.encode() not in out.raw


def test_a_body_that_was_not_asked_gets_nothing(house: Authority) -> None:
    file = house.renewal(house.person())
    with pytest.raises(NotAsked):
        archive(file, of("jonas"), body=POLICE)


@pytest.mark.parametrize(
    ("entry", "under"),
    [
        ("application_lodged", None),
        ("document_recorded", None),
        ("application_registered", None),
        ("completeness_checked", "eu/charter:41"),
        ("assessment_requested", "eu/gdpr:23"),
    ],
)
def test_gdpr_15_the_person_gets_what_they_did_brought_and_were_told_and_of_the_rest_the_article_that_withholds_it(
    file: FileId, tmp_path: Path, log: Sequencer, entry: str, under: str | None
) -> None:
    log.cover()
    out = taken(file, body=PERSON)
    said = out.entry(number_of(file, entry))
    assert said.get("withheld_under") == under
    assert ("header" in said) is (under is None)
    assert b"state_security_department" not in out.raw
    assert out.index()["read_as"]["body"] == "person"
    report = out.verified(tmp_path, "--key", "key")
    assert under is None or f"is withheld under {under}" in report


def test_the_passport_that_the_person_brought_is_in_their_archive(file: FileId) -> None:
    [document] = [one for one in taken(file, body=PERSON).names() if one.startswith("documents/")]
    assert taken(file, body=PERSON).member(document) == PNG


def test_c_300_11_a_signed_decision_is_in_the_person_s_archive_once_it_is_served(db: None) -> None:
    demo.build(lambda said: None)
    for stage, shown in (("served", True), ("signed", False)):
        row = FileRow.objects.filter(stage=stage, procedure=PROCEDURE).first()
        if row is None:
            assert not shown, "the demo has a decision that was served"
            continue
        out = taken(FileId(row.file_id), "egle", body=PERSON)
        number = number_of(FileId(row.file_id), "decision_signed")
        assert ("header" in out.entry(number)) is shown


def test_an_identity_record_says_nothing_that_the_person_was_told(house: Authority) -> None:
    with pytest.raises(NotAsked, match="told nothing yet"):
        taken(house.person(), "dalia", body=PERSON)


def test_no_archive_tells_a_person_of_a_withdrawal_that_nobody_told_them_of(house: Authority) -> None:
    """Not even where an entry of it is of a kind that persons make or are told."""
    found = {"cause": "own_finding", "began_on": DAY, "found": "The employer has closed.", "unit": "security"}
    held = {
        "holder": house.person(), "number": "LT-1", "kind": "temporary", "basis": "work", "unit": "security",
        "issued_on": "2024-05-02", "valid_from": "2024-05-02", "valid_until": "2027-05-01",
    }  # fmt: skip
    permit = take(PROCEDURE, "register_permit", of("ruta"), **held).file
    secret = take(PROCEDURE, "open_withdrawal", of("ruta"), permit=permit, **found).file
    with pytest.raises(NotAsked, match="told nothing yet"):
        taken(secret, "jonas", body=PERSON)
    read = load(secret, authority=AUTHORITY)
    told = replace(read.procedure, telling=lambda file, entry: Telling.TOLD)
    with pytest.raises(NotAsked, match="told nothing yet"):
        told_to_person(replace(read, procedure=told))


@pytest.mark.parametrize("user", ["ruta", "ona", "petras", "vytas", "asta", "keeper", "nobody"])
def test_whoever_may_not_take_a_file_out_gets_none(file: FileId, user: str) -> None:
    """Ruta works in the unit, but the file is not in her hands; the signatory reads and signs."""
    take(PROCEDURE, "assign", of("ruta"), file, unit="security", to="jonas")
    with pytest.raises(MayNotSee):
        archive(file, of(user))


def test_gdpr_9_what_lies_apart_is_never_in_it(file: FileId, tmp_path: Path) -> None:
    answers(file)
    answered = number_of(file, "questionnaire_answered")
    body = load(file, authority=AUTHORITY).entries[answered - 1].body
    assert body is not None
    assert body.set_aside() is not None
    out = taken(file)
    assert out.index()["kept_apart"] == [{"entry": answered, "under": "eu/gdpr:9(1)"}]
    assert f"Entry {answered}: answers are kept apart from it under eu/gdpr:9(1)" in out.verified(tmp_path)
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM set_aside WHERE file_id = %s", [file])
        assert bytes(cursor.fetchone()[0]) not in out.raw
    assert AsidesErased.TYPE.code not in out.raw.decode("latin-1")


def test_gdpr_17_of_what_was_erased_the_archive_says_under_which_article_and_when(
    file: FileId, tmp_path: Path
) -> None:
    passport = number_of(file, "document_recorded")
    take(
        PROCEDURE,
        "erase_entries",
        of("dalia"),
        file,
        entries=[str(passport)],
        article="eu/gdpr:17(1)(d)",
        reason="Asked",
    )
    out, erasing = taken(file), number_of(file, "erased")
    assert out.entry(passport)["erased_by"] == erasing
    assert f"documents/{passport:05d}.png" not in out.names()
    assert PNG not in out.raw
    assert f"Entry {passport}: erased under eu/gdpr:17(1)(d) on {DAY} (entry {erasing})" in out.verified(
        tmp_path
    )
    begun = out.member("index.html").decode().partition(f'<section id="entry-{passport}">')[2]
    section = begun.partition("</section>")[0]
    assert "<dt>erased_under</dt><dd>eu/gdpr:17(1)(d)</dd>" in section
    assert f"<dt>erased_on</dt><dd>{DAY}</dd>" in section


def test_gdpr_9_what_lay_apart_and_was_destroyed_is_not_said_to_be_kept(file: FileId) -> None:
    answers(file)
    letter = document(file, "I take it back", kind="correspondence")
    take(PROCEDURE, "take_back_application", of("ruta"), file, document=str(letter), taken_back_on=DAY)
    assert taken(file).index()["kept_apart"] != []
    assert [one.step for one in night(AUTHORITY) if isinstance(one, ByNight)] == [
        f"{PROCEDURE}.erase_special_answers"
    ]
    assert taken(file).index()["kept_apart"] == []


def test_a_document_that_somebody_took_out_beneath_byla_makes_an_archive_that_does_not_hold(
    file: FileId, tmp_path: Path
) -> None:
    with triggers_off(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM document WHERE file_id = %s", [file])
    with pytest.raises(AssertionError, match="documents/"):
        taken(file).verified(tmp_path)


def test_a_changed_record_makes_an_archive_that_does_not_hold(file: FileId, tmp_path: Path) -> None:
    """A hostile administrator changes a body beneath Byla: the archive that goes to the court gives it away."""
    with triggers_off(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE payload SET body = replace(body, 'Belarus', 'Poland') WHERE file_id = %s", [file]
        )
    with pytest.raises(AssertionError, match="its content is not what was sealed"):
        taken(file).verified(tmp_path)


def test_the_command_writes_it_once_and_says_why_not(
    file: FileId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number, to = load(file, authority=AUTHORITY).number, tmp_path / "out.zip"
    assert export.run(["file", number, "--as", "jonas", "--to", str(to)]) == 0
    assert to.read_bytes() == taken(file).raw
    assert export.run(["file", number, "--as", "jonas", "--to", str(to)]) == 1
    assert "cannot be written" in capsys.readouterr().err
    other = str(tmp_path / "other.zip")
    assert export.run(["file", number, "--as", "petras", "--to", other]) == 1
    assert "that petras may take out" in capsys.readouterr().err
    assert export.run(["file", number, "--as", "jonas", "--to", other, "--for", "post_office"]) == 1
    assert "was asked nothing" in capsys.readouterr().err
    assert export.run(["file", number, "--as", "jonas"]) == 2
    assert export.run(["file", "RP-1999-000001", "--as", "jonas", "--to", other]) == 1
    assert not Path(other).exists()
