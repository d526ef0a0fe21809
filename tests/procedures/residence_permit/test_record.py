"""What was recorded stays readable: every version of every entry, whatever is corrected, with the same result."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.desk_in_memory import RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    SERVED,
    Renewal,
    lodged,
    permit_held,
    refusal_drafted,
    renewal_drafted,
    serves,
    signs,
)
from tests.procedures.residence_permit.test_application import lacking

from byla.access import LITHUANIA
from byla.casefile import (
    Corrected,
    Entry,
    FileId,
    Header,
    Payload,
    UnknownEntry,
    UserId,
    encode,
    fold,
    prospects,
    read_entry,
    timed,
)
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT, Matter
from byla.procedures.lt.residence_permit.apply import apply
from byla.procedures.lt.residence_permit.codes import Reliability
from byla.procedures.lt.residence_permit.entries import ENTRIES, FactRecorded

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "entries"
FROZEN = sorted(FIXTURES.glob("residence_permit.*.json"))


def frozen(path: Path, number: int = 1) -> Entry:
    """An entry as it was written once, read as of today."""
    raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    header = Header(
        authority="demo",
        file=FileId("f"),
        number=number,
        type=raw["type"],
        version=raw["version"],
        true_from=date.fromisoformat(raw["true_from"]),
        known_from=datetime(2026, 4, 20, tzinfo=UTC),
        actor=UserId("ruta"),
        mandate=None,
        step="none",
        act="act",
        source="desk",
        corrects=None,
        law="",
        seal="",
    )
    return read_entry(header, Payload(b"", raw["body"]), RESIDENCE_PERMIT.kind(raw["type"]))


def test_every_version_of_every_entry_has_a_frozen_fixture() -> None:
    needed = {f"{kind.TYPE.code}.{n}.json" for kind in ENTRIES for n in range(1, kind.TYPE.version + 1)}
    assert needed == {path.name for path in FROZEN}


@pytest.mark.parametrize("path", FROZEN, ids=lambda path: path.stem)
def test_every_frozen_entry_is_read_and_folded(path: Path) -> None:
    entry = frozen(path)
    assert isinstance(apply(entry.body, Matter(), entry), Matter)
    raw = json.loads(path.read_text(encoding="utf-8"))
    if raw["version"] == entry.body.TYPE.version:  # type: ignore[union-attr]
        assert encode(entry.body) == raw["body"]


def test_all_frozen_entries_fold_into_one_file() -> None:
    entries = [frozen(path, number) for number, path in enumerate(FROZEN, start=1)]
    file = fold(RESIDENCE_PERMIT, FileId("f"), entries, authority="demo", number="2026-000001")
    assert file.version == len(FROZEN)
    assert file.matter.application is not None


def test_a_fact_of_version_1_never_said_how_reliable_it_was() -> None:
    entry = frozen(FIXTURES / "residence_permit.fact_recorded.1.json")
    assert isinstance(entry.body, FactRecorded)
    assert entry.body.reliability is Reliability.NOT_STATED


def test_an_entry_that_the_matter_does_not_know_is_an_error() -> None:
    entry = permit_held().state.entries[0]
    with pytest.raises(UnknownEntry):
        apply(Corrected(entry=1, reason="-", version=1, replacement=None), Matter(), entry)


def served(make: Any) -> Renewal:
    renewal: Renewal = make()
    signs(renewal)
    serves(renewal)
    return renewal


def served_refusal() -> Renewal:
    return served(refusal_drafted)


def served_renewal() -> Renewal:
    return served(renewal_drafted)


@pytest.mark.parametrize("make", [refusal_drafted, renewal_drafted])
def test_the_same_entries_fold_into_the_same_file(make: Any) -> None:
    once, again = served(make), served(make)
    assert once.state == again.state
    refolded = fold(
        RESIDENCE_PERMIT, once.file, once.state.entries, authority="demo", number=once.state.number
    )
    assert refolded == once.state


@pytest.mark.parametrize("make", [refusal_drafted, renewal_drafted, served_refusal, served_renewal])
def test_row_60_whatever_is_struck_out_the_file_still_folds_and_answers(make: Any) -> None:
    """Entry by entry: a court or the person may have any of them struck; the page must still open."""
    renewal = make()
    for entry in renewal.state.entries:
        if entry.body is None:
            continue
        struck = Corrected(entry=entry.number, reason="Struck.", version=1, replacement=None)
        last = renewal.state.entries[-1].header
        header = replace(
            last, number=last.number + 1, type=struck.TYPE.code, version=1, corrects=entry.number
        )
        file = fold(
            RESIDENCE_PERMIT,
            renewal.file,
            (*renewal.state.entries, Entry(header, struck)),
            authority="demo",
            number=renewal.state.number,
        )
        now = situation(RUTA, SERVED)
        assert prospects(file, now, LITHUANIA)
        timed(file, now)
        RESIDENCE_PERMIT.sections(file, now)
        RESIDENCE_PERMIT.next_step(file, now)
        RESIDENCE_PERMIT.stage(file.matter)


@pytest.mark.parametrize("make", [refusal_drafted, renewal_drafted, served_refusal, served_renewal])
def test_whatever_is_erased_the_file_still_folds_and_answers(make: Any) -> None:
    renewal = make()
    for erased in range(1, renewal.state.version + 1):
        entries = [Entry(one.header, None) if one.number == erased else one for one in renewal.state.entries]
        file = fold(RESIDENCE_PERMIT, renewal.file, entries, authority="demo", number=renewal.state.number)
        now = situation(RUTA, SERVED)
        assert prospects(file, now, LITHUANIA)
        timed(file, now)
        RESIDENCE_PERMIT.sections(file, now)
        RESIDENCE_PERMIT.next_step(file, now)


def test_the_file_as_known_earlier_knows_nothing_of_what_came_later() -> None:
    renewal = served(refusal_drafted)
    known = renewal.matter.hearing
    assert known is not None
    moment = next(
        one.header.known_from for one in renewal.state.entries if one.number == known.invitation.number
    )
    then = renewal.desk.as_known(renewal.file, moment)
    assert then.matter.signed is None
    assert then.matter.hearing is not None
    assert then.matter.hearing.heard is None


def test_a_corrected_day_of_lodging_moves_the_clock() -> None:
    renewal = lodged()
    earlier: dict[str, object] = {
        "what": "1.true_from",
        "value": "2026-02-16",
        "reason": "The stamp says so.",
    }
    renewal.takes("correct_entry", earlier, on=DRAFTED)
    clock = next(
        one for one in timed(renewal.state, situation(RUTA, DRAFTED)) if one.deadline.code == "decision"
    )
    assert clock.reading.day == date(2026, 4, 16)  # Thursday


def test_every_count_is_over_an_entry_that_the_procedure_declares() -> None:
    assert {one.entry for one in RESIDENCE_PERMIT.counts} <= set(RESIDENCE_PERMIT.entries)
    assert len({one.code for one in RESIDENCE_PERMIT.counts}) == len(RESIDENCE_PERMIT.counts)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("1.true_from", "2019-05-06"),  # lodged before any text of the law that is held
        ("12.true_from", "2026-03-06"),  # data received before they were asked for
        ("10.answer_until", "2026-03-09"),  # to be answered before the letter went out
    ],
)
def test_no_correction_makes_a_file_unreadable(field: str, value: str) -> None:
    renewal = lacking()
    renewal.takes("record_data_received", {"received_on": "2026-03-25", "items": ["means"]}, on=DRAFTED)
    answers: dict[str, object] = {"what": field, "value": value, "reason": "Looked again."}
    outcome = renewal.tries("correct_entry", answers, on=DRAFTED)
    assert refusals(outcome) == ["casefile.correction_stops_clocks"]
