"""A snapshot of the list: signed, for one shift, and nothing is searched in one that is not whole, not ours or over."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.texts import ENGLISH

from byla.border.snapshot import ENTRIES, STATEMENT, BadShift, NotASnapshot, Snapshot, packed, unpacked
from byla.ledger.note import Key, signed
from byla.national_list import Identity, Listed
from byla.screening import Index, Query

NAME = "byla.example.lt/demo/snapshots"
OURS, OTHERS = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
KEY = Key(NAME, OURS.public_key().public_bytes_raw())
MADE = datetime(2026, 3, 2, 6, tzinfo=UTC)  # Monday
UNTIL = MADE + timedelta(hours=12)
VOLHA = Listed(
    id="ban-1",
    identity=Identity(names=("Кавальчук Вольга\u2028",), births=("1984-02-29",), citizenships=("BLR",)),
    person="person-1",
)


def snapshot(**other: object) -> Snapshot:
    said = {
        "authority": "demo",
        "made": MADE,
        "until": UNTIL,
        "officers": ("marius", "rasa"),
        "call": "+370 5 271 7112, duty officer",
        "entries": (VOLHA,),
    }
    return Snapshot(**{**said, **other})  # type: ignore[arg-type]


def file(key: Ed25519PrivateKey = OURS, **other: object) -> bytes:
    return packed(snapshot(**other), lambda text: signed(text, NAME, key))


def refused(content: bytes, at: datetime = MADE) -> str:
    with pytest.raises(NotASnapshot) as no:
        unpacked(content, [KEY], at)
    said = ENGLISH.say(no.value.said)
    assert "Nothing is searched in it" in said
    return no.value.said.code


def test_what_was_packed_is_opened_and_searched() -> None:
    opened = unpacked(file(), [KEY], MADE)
    assert (opened.officers, opened.made, opened.until) == (("marius", "rasa"), MADE, UNTIL)
    index = Index.build(opened.records())
    assert [one.id for one in index.search(Query("Olga Kovalchuk", birth="1984-02-29"))] == ["ban-1"]


def test_gdpr_5_it_holds_no_more_than_a_search_needs() -> None:
    (entry,) = unpacked(file(), [KEY], MADE).entries
    assert entry.person == ""


@pytest.mark.parametrize(
    ("at", "why"),
    [
        (MADE, None),
        (UNTIL, None),
        (UNTIL + timedelta(seconds=1), "border.snapshot_over"),
        (MADE - timedelta(minutes=4), None),
        (MADE - timedelta(minutes=6), "border.snapshot_of_the_future"),
    ],
)
def test_it_serves_from_when_it_was_made_to_the_end_of_the_shift(at: datetime, why: str | None) -> None:
    if why is None:
        assert unpacked(file(), [KEY], at)
    else:
        assert refused(file(), at) == why


def test_one_signed_by_somebody_else_is_not_opened() -> None:
    assert refused(file(OTHERS)) == "border.snapshot_not_signed"


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_one_that_was_cut_short_is_not_opened(share: float) -> None:
    whole = file()
    assert refused(whole[: int(len(whole) * share)]) == "border.snapshot_not_whole"


def repacked(**changed: bytes) -> bytes:
    """The same zip with other parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file())) as old, zipfile.ZipFile(made, "w") as new:
        for name in (STATEMENT, ENTRIES):
            new.writestr(name, changed.get(name.partition(".")[0], old.read(name)))
    return made.getvalue()


def test_an_entry_that_was_taken_out_or_put_in_is_seen() -> None:
    assert refused(repacked(entries=b"")) == "border.snapshot_not_whole"
    more = b'{"id": "ban-2", "identity": {"names": ["Petras"]}}\n'
    assert refused(repacked(entries=more)) == "border.snapshot_not_whole"


@pytest.mark.parametrize(
    ("old", "new"), [("until 2026-03-02", "until 2027-03-02"), ("marius", "kazys"), ("duty", "other")]
)
def test_a_statement_that_was_changed_is_seen(old: str, new: str) -> None:
    with zipfile.ZipFile(io.BytesIO(file())) as zipped:
        statement = zipped.read(STATEMENT).decode()
    assert refused(repacked(statement=statement.replace(old, new).encode())) == "border.snapshot_not_signed"


def test_one_of_another_version_is_not_guessed_at() -> None:
    note = signed("byla snapshot of the national list, version 9\n", NAME, OURS)
    assert refused(repacked(statement=note.encode())) == "border.snapshot_of_another_version"


@pytest.mark.parametrize(
    "other",
    [
        {"until": MADE},
        {"until": MADE + timedelta(hours=25)},
        {"officers": ()},
        {"call": ""},
        {"call": "two\nlines"},
    ],
    ids=["no time", "more than a shift", "for nobody", "nobody to call", "two lines"],
)
def test_what_is_no_shift(other: dict[str, object]) -> None:
    with pytest.raises(BadShift):
        file(**other)


def test_what_another_version_of_byla_signed_is_not_guessed_at() -> None:
    """The statement is ours and whole; only its first line says that its meaning may be another."""
    statement, entries = parts(file())
    text = statement.partition("\n\n")[0].replace("version 1", "version 9") + "\n"
    assert refused(zipped(signed(text, NAME, OURS), entries)) == "border.snapshot_of_another_version"


def parts(content: bytes) -> tuple[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return opened.read(STATEMENT).decode(), opened.read(ENTRIES)


def zipped(statement: str, entries: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed_again:
        packed_again.writestr(STATEMENT, statement)
        packed_again.writestr(ENTRIES, entries)
    return made.getvalue()
