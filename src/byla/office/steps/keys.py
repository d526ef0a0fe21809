"""The keys with which outside services sign: named and ended by order, so that one can take another's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Files,
    Option,
    Record,
    Refusal,
    Situation,
    Step,
    choice,
    day,
    form,
    line,
    refusal,
    text,
)
from byla.ledger.note import Key, NotSigned
from byla.office.entries import ServiceKeyEnded, ServiceKeyNamed
from byla.office.held import ServiceKeyHeld
from byla.office.office import Office
from byla.office.steps.choices import OfficeFile, agencies
from byla.office.steps.objections import KEEPER, ended_in_order, from_then
from byla.words import words

COURT_SEES = ("lt/utpi:140(5)",)


@form
class NameServiceKey:
    """Whose key, the key as one line, its first day, and on what paper the service gave it."""

    agency: str = choice(agencies)
    key: str = line(longest=300)
    since: date = day(future=True)
    basis: str = text(longest=500)


def _unfit(file: OfficeFile, form: NameServiceKey, situation: Situation, others: Files) -> Iterator[Refusal]:
    try:
        Key.read(form.key)
    except NotSigned:
        yield refusal("office.not_a_key", given=form.key[:60])
    if any(one.key.key == form.key.strip() for one in file.matter.service_keys):
        yield refusal("office.key_already")


def _named(file: OfficeFile, form: NameServiceKey, situation: Situation, others: Files) -> Iterator[Record]:
    body = ServiceKeyNamed(agency=form.agency, key=form.key.strip(), since=form.since, basis=form.basis)
    yield Record(body=body, true_from=from_then(form.since, situation))


def _keys(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """The keys that hold today or later, by the number of the entry that named each."""
    return [
        Option(str(one.entry), words("office.key_of", agency=one.key.agency, name=Key.read(one.key.key).name))
        for one in file.matter.service_keys
        if one.key.until is None or one.key.until >= situation.on
    ]


@form
class EndServiceKey:
    """Which key, its last day, and why."""

    key: str = choice(_keys)
    last_day: date = day(future=True)
    basis: str = text(longest=500)


def _held(file: OfficeFile, form: EndServiceKey) -> ServiceKeyHeld:
    return next(one for one in file.matter.service_keys if one.entry == int(form.key))


def _end_unfit(
    file: OfficeFile, form: EndServiceKey, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from ended_in_order(_held(file, form).key.since, form.last_day)


def _ended(file: OfficeFile, form: EndServiceKey, situation: Situation, others: Files) -> Iterator[Record]:
    held = _held(file, form)
    body = ServiceKeyEnded(named=held.entry, agency=held.key.agency, last_day=form.last_day, basis=form.basis)
    yield Record(body=body, true_from=from_then(form.last_day, situation))


NAME_SERVICE_KEY: Step[Office, NameServiceKey] = Step(
    code="name_service_key",
    form=NameServiceKey,
    roles=KEEPER,
    under=COURT_SEES,
    objections=_unfit,
    records=_named,
)
END_SERVICE_KEY: Step[Office, EndServiceKey] = Step(
    code="end_service_key",
    form=EndServiceKey,
    roles=KEEPER,
    under=COURT_SEES,
    objections=_end_unfit,
    records=_ended,
)
