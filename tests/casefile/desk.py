"""A desk without a database: people, days, and a file to which steps and entries are added in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.casefile.library_loan import LIBRARY_LOAN, Loan

from byla.access import LITHUANIA, Reader
from byla.calendars import Calendar, Holidays
from byla.casefile import (
    Actor,
    Body,
    Corrected,
    Decided,
    Entry,
    File,
    FileId,
    Header,
    Kind,
    Mandate,
    Record,
    Refused,
    Situation,
    Step,
    UserId,
    decide,
    encode,
    fill_in,
    fold,
)
from byla.law import Book
from byla.ledger import seal

ROOT = Path(__file__).parents[2]
BOOK = Book.read(ROOT / "law")
CALENDAR = Calendar(Holidays.read(ROOT / "law" / "lt" / "holidays"))
MONDAY = date(2026, 3, 2)
SALT = bytes(32)
FILE = FileId("loan-1")


def actor(name: str, role: str, purpose: str, *mandates: Mandate, kind: Kind = Kind.PERSON) -> Actor:
    reader = Reader(
        id=name,
        authority="library",
        roles=frozenset({role}),
        units=frozenset({"hall"}),
        purpose=purpose,
        clearance=1,
    )
    return Actor(id=UserId(name), kind=kind, reader=reader, mandates=mandates)


def mandate(holder: str = "simas", *, since: date = MONDAY, until: date | None = None) -> Mandate:
    return Mandate(
        id="m-1",
        kind="library_loan.charge",
        holder=UserId(holder),
        given_to=UserId(holder),
        basis="Order 1",
        since=since,
        until=until,
    )


ONA = actor("ona", "caseworker", "case_work")
SIMAS = actor("simas", "signatory", "signing", mandate())
LINA = actor("lina", "unit_lead", "supervision")
DALIA = actor("dalia", "data_protection", "data_protection")


STAFF = {
    unit: frozenset({UserId("ona"), UserId("simas"), UserId("lina"), UserId("jonas")})
    for unit in ("hall", "desk")
}


def situation(who: Actor = ONA, on: date = MONDAY) -> Situation:
    noon = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    return Situation(on=on, now=noon, book=BOOK, calendar=CALENDAR, actor=who, staff=STAFF)


def known(number: int) -> datetime:
    """The moment from which entry `number` is known: one a minute."""
    return datetime(2026, 3, 2, 8, tzinfo=UTC) + timedelta(minutes=number)


def entry(number: int, body: Body | None, *, true_from: date = MONDAY, corrects: int | None = None) -> Entry:
    """An entry as the store would have written it."""
    header = Header(
        authority="library",
        file=FILE,
        number=number,
        type="library_loan.lent" if body is None else body.TYPE.code,
        version=1 if body is None else body.TYPE.version,
        true_from=true_from,
        known_from=known(number),
        actor=UserId("ona"),
        mandate=None,
        step="of_the_tests",
        act=f"act-{number}",
        source="desk",
        corrects=corrects,
        law="0" * 64,
        seal=seal(SALT, None if body is None else encode(body)),
    )
    return Entry(header, body)


def correction(number: int, of: int, body: Body | None, *, true_from: date = MONDAY) -> Entry:
    """An entry that puts `body` in the place of entry `of`, or strikes it out."""
    said = Corrected(
        entry=of,
        reason="looked again",
        version=1 if body is None else body.TYPE.version,
        replacement=None if body is None else encode(body),
    )
    return entry(number, said, true_from=true_from, corrects=of)


def file_of(entries: Sequence[Entry], *, known: datetime | None = None) -> File[Loan]:
    return fold(LIBRARY_LOAN, FILE, entries, authority="library", number="LL-2026-000001", known=known)


def ask(
    step: Step[Any, Any], file: File[Loan], answers: Mapping[str, object], now: Situation
) -> Decided | Refused:
    """What the step would record, or why not."""
    form = fill_in(step, file, answers, now, LITHUANIA)
    return form if isinstance(form, Refused) else decide(step, file, form, now, {})


def take(step: Step[Any, Any], file: File[Loan], answers: Mapping[str, object], now: Situation) -> File[Loan]:
    """The file after the step, which must be open."""
    decided = ask(step, file, answers, now)
    assert isinstance(decided, Decided), decided
    return grown(file, decided.records, now)


def grown(file: File[Loan], records: Sequence[Record], now: Situation) -> File[Loan]:
    """The file with these records written."""
    new = [_written(one, file.version + at, now) for at, one in enumerate(records, start=1)]
    return file_of((*file.entries, *new))


def _written(record: Record, number: int, now: Situation) -> Entry:
    found = entry(number, record.body, true_from=record.true_from or now.on, corrects=record.corrects)
    return Entry(replace(found.header, actor=now.actor.id), record.body)


def codes(refused: Decided | Refused) -> list[str]:
    """The codes of everything that stands in the way; none where the step was decided."""
    if isinstance(refused, Decided):
        return []
    return [one.code for one in refused.refusals] + [
        f"{one.field}: {one.said.code}" for one in refused.problems
    ]
