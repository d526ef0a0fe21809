"""An entry is a header that never changes and a payload that can only be destroyed."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any, ClassVar

import pytest
from tests.casefile.desk import SALT, entry
from tests.casefile.library_loan import ChargeDrafted, DamageFound, Lent, Shelf

from byla.casefile import (
    Attachment,
    Body,
    BrokenSeal,
    EntryType,
    FileId,
    Header,
    NotRecordable,
    Payload,
    UnknownVersion,
    UserId,
    check_seal,
    encode,
    read_entry,
    write_body,
)
from byla.ledger import seal

LENT = Lent(title="Metai", shelf=Shelf.RARE)
HEADER = entry(1, LENT).header
PAYLOAD = Payload(SALT, encode(LENT))

OTHER: dict[str, Any] = {
    "authority": "archive",
    "file": FileId("loan-2"),
    "number": 2,
    "type": "library_loan.returned",
    "version": 1,
    "true_from": date(2026, 3, 1),
    "known_from": datetime.fromisoformat("2026-03-02T08:01:00.000001+00:00"),
    "actor": UserId("jonas"),
    "mandate": "m-2",
    "step": "take_back",
    "act": "act-2",
    "source": "import:2019",
    "corrects": 1,
    "law": "1" * 64,
    "seal": "2" * 64,
}


@pytest.mark.parametrize("name", [field.name for field in fields(Header)])
def test_whatever_changes_in_the_header_changes_the_commitment(name: str) -> None:
    changed = replace(HEADER, **{name: OTHER[name]})
    assert getattr(changed, name) != getattr(HEADER, name)
    assert changed.commitment != HEADER.commitment


@pytest.mark.parametrize(
    "payload",
    [
        Payload(SALT, {**PAYLOAD.body, "title": "Kiti metai"}),
        Payload(SALT, {**PAYLOAD.body, "remark": ""}),
        Payload(bytes([1]) + SALT[1:], PAYLOAD.body),
    ],
    ids=["another title", "something added", "another salt"],
)
def test_another_body_or_salt_changes_the_commitment_and_breaks_the_seal(payload: Payload) -> None:
    resealed = replace(HEADER, seal=seal(payload.salt, payload.body))
    assert resealed.commitment != HEADER.commitment
    with pytest.raises(BrokenSeal, match="entry 1 of file loan-1"):
        check_seal(HEADER, payload)


def test_the_body_that_was_written_keeps_its_seal() -> None:
    check_seal(HEADER, PAYLOAD)
    assert read_entry(HEADER, PAYLOAD, Lent).body == LENT


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", 7),
        ("title", None),
        ("shelf", "cellar"),
        ("copies", True),
        ("printed", datetime.fromisoformat("2026-03-02T08:00:00+00:00")),
        ("slip", "slip.pdf"),
    ],
)
def test_a_body_that_could_not_be_read_again_is_not_written(field: str, value: object) -> None:
    body: Any = replace(LENT, **{field: value})
    with pytest.raises(NotRecordable):
        write_body(body)
    assert write_body(LENT) == encode(LENT)


def test_a_list_where_a_tuple_is_declared_is_not_written() -> None:
    damages: Any = [1, 2]
    with pytest.raises(NotRecordable, match="otherwise than it was written"):
        write_body(ChargeDrafted(damages=damages, cents=1))


def test_an_erased_entry_keeps_its_number_and_its_commitment() -> None:
    erased = read_entry(HEADER, None, Lent)
    assert (erased.number, erased.body) == (1, None)
    assert erased.header.commitment == HEADER.commitment


def test_an_older_version_is_read_as_the_newest_would_have_been_written() -> None:
    old = {"title": "Metai", "copies": 1, "reading_room": False, "printed": None, "slip": None}
    read = read_entry(replace(HEADER, version=1), Payload(SALT, old), Lent)
    assert read.body == Lent(title="Metai", shelf=Shelf.OPEN)


def test_reading_an_older_version_leaves_the_sealed_body_as_it_was() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Renamed(Body):
        TYPE: ClassVar[EntryType] = EntryType("a.b", "c", version=2, upcasts={1: _renamed})
        heading: str

    written: dict[str, object] = {"title": "Metai"}
    payload = Payload(SALT, written)
    header = replace(HEADER, version=1, seal=seal(SALT, written))
    assert read_entry(header, payload, Renamed).body == Renamed(heading="Metai")
    check_seal(header, payload)


def _renamed(body: dict[str, object]) -> dict[str, object]:
    body["heading"] = body.pop("title")
    return body


def test_every_version_is_brought_up_one_by_one() -> None:
    kind = EntryType(
        "a.b",
        "c",
        version=3,
        upcasts={1: lambda body: {**body, "two": 2}, 2: lambda body: {**body, "three": body.get("two", 0)}},
    )
    assert kind.upcast({}, 1) == {"two": 2, "three": 2}
    assert kind.upcast({}, 2) == {"three": 0}
    assert kind.upcast({}, 3) == {}


@pytest.mark.parametrize("version", [0, -1, 3])
def test_a_version_that_this_byla_does_not_know_is_an_error(version: int) -> None:
    with pytest.raises(UnknownVersion, match="known up to version 2"):
        Lent.TYPE.upcast({}, version)


@pytest.mark.parametrize(
    ("version", "upcasts"), [(2, {}), (3, {1: dict}), (3, {2: dict}), (1, {1: dict}), (2, {1: dict, 2: dict})]
)
def test_a_type_must_say_how_to_read_each_older_version(version: int, upcasts: dict[int, Any]) -> None:
    with pytest.raises(UnknownVersion, match="each older version"):
        EntryType("a.b", "c", version=version, upcasts=upcasts)


def test_an_entry_names_its_documents_also_those_in_a_list() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Received(Body):
        TYPE: ClassVar[EntryType] = EntryType("a.b", "c")
        letter: Attachment
        enclosed: tuple[Attachment, ...]
        photograph: Attachment | None = None

    one, two, three = (Attachment(f"{n}.pdf", "application/pdf", n * 64, 10) for n in "123")
    assert Received(letter=one, enclosed=(two, three)).attachments() == (one, two, three)
    assert LENT.attachments() == ()


def test_an_entry_says_on_which_it_rests() -> None:
    assert LENT.rests_on() == frozenset()
    assert DamageFound(loan=1, what="torn").rests_on() == {1}
