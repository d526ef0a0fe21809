"""Folding: `fold` against a bare `functools.singledispatch` over the same entries, without history and custody."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial, singledispatch
from typing import Any

from bench.figure import Figure, figure, ratios
from byla.casefile import Assigned, Body, Entry, FileId, Header, UserId, fold
from byla.casefile.custody import CUSTODY
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.codes import (
    Act,
    Basis,
    Bearing,
    Channel,
    Classification,
    Declared,
    FactKind,
    Language,
    Nature,
    PermitKind,
    Reliability,
)
from byla.procedures.lt.residence_permit.entries import ApplicationLodged, FactRecorded, ReasonAdded

MONDAY = date(2026, 3, 2)
LENGTHS = (20, 200)


def measure(*, rounds: int, seconds: float) -> list[Figure]:
    """The figures: entries folded in a second."""
    return [one for length in LENGTHS for one in _measured(length, rounds=rounds, seconds=seconds)]


def _measured(length: int, *, rounds: int, seconds: float) -> list[Figure]:
    written = entries(length)
    ours: list[float] = []
    plain: list[float] = []
    for _ in range(rounds):
        ours.append(length * _rate(partial(_folded, written), seconds))
        plain.append(length * _rate(partial(bare, written), seconds))
    group = f"Folding {length} entries"
    return [
        figure(group, "fold", "entries/s", ours),
        figure(group, "bare singledispatch", "entries/s", plain),
        figure(group, "fold / bare singledispatch", "x", ratios(ours, plain), at_least=0.5),
    ]


def _folded(written: Sequence[Entry]) -> Any:
    return fold(RESIDENCE_PERMIT, FILE, written, authority="a", number="1")


FILE = FileId("bench")


def entries(number: int) -> tuple[Entry, ...]:
    """A renewal's entries: lodged, assigned, then facts, with a reason on every fifth of them."""
    lodged = ApplicationLodged(
        applicant=FileId("person"),
        kind=PermitKind.TEMPORARY,
        act=Act.RENEWAL,
        earlier_permit=FileId("permit"),
        earlier_until=date(2026, 4, 30),
        basis=Basis.WORK,
        channel=Channel.ONLINE,
        language=Language.BELARUSIAN,
        travel_document_until=date(2031, 5, 20),
    )
    fact = FactRecorded(
        statement="Served as a conscript in the border troops from 2006 to 2007.",
        source="Questionnaire, answer 14",
        dated=MONDAY,
        kind=FactKind.SERVICE,
        nature=Nature.FACT,
        reliability=Reliability.ESTABLISHED,
        bearing=Bearing.AGAINST,
        declared=Declared.AS_DECLARED,
        classification=Classification.UNCLASSIFIED,
        reference=None,
        essence=None,
    )
    bodies: list[Body] = [lodged, Assigned(unit="security", to=UserId("ruta"))]
    while len(bodies) < number:
        reason = ReasonAdded(
            text="The service was recent.", facts=(len(bodies),), individual_link=None, shows=None
        )
        bodies.append(reason if len(bodies) % 5 == 0 else fact)
    return tuple(_entry(body, place) for place, body in enumerate(bodies, start=1))


def _entry(body: Body, number: int) -> Entry:
    header = Header(
        authority="a",
        file=FILE,
        number=number,
        type=body.TYPE.code,
        version=body.TYPE.version,
        true_from=MONDAY,
        known_from=datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(minutes=number),
        actor=UserId("ruta"),
        mandate=None,
        step="record_fact",
        act="act",
        source="desk",
        corrects=None,
        law="0" * 64,
        seal="0" * 64,
    )
    return Entry(header, body)


def bare(written: Sequence[Entry]) -> Any:
    """The matter that the entries amount to."""
    matter = RESIDENCE_PERMIT.begins
    for entry in written:
        if entry.body is not None:
            matter = _applied(entry.body, matter, entry)
    return matter


@singledispatch
def _applied(body: Body, matter: Any, entry: Entry) -> Any:
    raise LookupError(type(body).__name__)


for _kind, _way in RESIDENCE_PERMIT.apply.registry.items():  # type: ignore[attr-defined]
    if _kind is not object:
        _applied.register(_kind, _way)
for _kind in CUSTODY:
    _applied.register(_kind, lambda body, matter, entry: matter)


def _rate(once: Callable[[], object], seconds: float) -> float:
    """How often it can be done in a second."""
    done, start = 0, time.perf_counter()
    while (passed := time.perf_counter() - start) < seconds:
        once()
        done += 1
    return done / passed
