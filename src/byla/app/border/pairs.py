"""Pairs that were set aside: kept, found again, taken back, and gone when their day is over.

The key is drawn from BYLA_SPECIAL_KEY, which lies in no table and no backup. Whoever loses it loses what was set
aside, and looks at each match anew; nobody is taken for another by that.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Hashable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import TypeVar
from uuid import uuid4

from django.conf import settings
from django.db import IntegrityError, transaction

from byla.app.border.models import PairRow, TakenBackRow
from byla.app.store.rows import moment
from byla.border import (
    Pair,
    PairSetAside,
    PairUnfit,
    Reason,
    Remembered,
    Remembering,
    TakenBack,
    key_of,
    pair_of,
)
from byla.ledger import digest
from byla.national_list import Answer, Listed
from byla.screening import Query

PURPOSE = b"byla-pairs"
_NUMBER = re.compile(r"[0-9a-f]{32}")
"""Nothing else is asked of the database, which refuses some signs that anybody can send."""
Name = TypeVar("Name", bound=Hashable)


class NotStanding(LookupError):
    """The authority remembers no such pair today: it was taken back, its time is over, or there never was one."""


def keep(
    pair: Pair, *, authority: str, reason: Reason, note: str, by: str, at: datetime, until: date
) -> PairSetAside:
    """Remembers the pair, as `by` set it aside."""
    row = PairRow.objects.create(
        id=uuid4().hex,
        authority=authority,
        pair=pair.fingerprint(_keys()[0]),
        entry=pair.entry,
        reason=reason.value,
        note=note.strip(),
        by=by,
        at=moment(at),
        until=until,
    )
    return _read(row)


def standing(pairs: Mapping[Name, Pair], *, authority: str, on: date) -> dict[Name, PairSetAside]:
    """Those of the pairs that were set aside and stand on that day, by the names that the caller gave them."""
    named: dict[str, list[Name]] = {}
    for name, pair in pairs.items():
        for key in _keys():
            named.setdefault(pair.fingerprint(key), []).append(name)
    rows = PairRow.objects.filter(authority=authority, pair__in=sorted(named), until__gte=on)
    found = rows.filter(taken_back__isnull=True).order_by("at")
    return {name: _read(row) for row in found for name in named[row.pair]}


def of_answer(answer: Answer, query: Query, *, authority: str, on: date) -> dict[str, PairSetAside]:
    """What was set aside before, by the entries of the answer to that query."""
    return standing(pairs_of(answer, query), authority=authority, on=on)


def pairs_of(answer: Answer, query: Query) -> dict[str, Pair]:
    """By entry, the pair of the traveller with each match; none where what is known of them fits others too."""
    try:
        return {one.entry: pair_of(query, one.entry, one.identity.written()) for one in answer.candidates}
    except PairUnfit:
        return {}


def remembering(entries: Iterable[Listed], *, authority: str, on: date) -> dict[str, Remembering]:
    """What a post offline needs to know again what stands on that day: of each entry its own keys, and no other."""
    stand = PairRow.objects.filter(authority=authority, until__gte=on, taken_back__isnull=True)
    held: dict[str, dict[str, Remembered]] = {}
    for row in stand.order_by("at"):
        held.setdefault(row.entry, {})[row.pair] = Remembered(reason=Reason(row.reason), until=row.until)
    return {one.id: Remembering(keys=_keys_of(one), pairs=held[one.id]) for one in entries if one.id in held}


def _keys_of(one: Listed) -> tuple[bytes, ...]:
    return tuple(key_of(key, one.id, digest(one.identity.written())) for key in _keys())


def take_back(held: str, *, authority: str, note: str, by: str, at: datetime, on: date) -> PairSetAside:
    """Takes it back: the match is shown like any other from now on. Raises NotStanding."""
    if not _NUMBER.fullmatch(held):
        raise NotStanding(held)
    row = PairRow.objects.filter(authority=authority, id=held, until__gte=on).first()
    if row is None:
        raise NotStanding(held)
    try:
        with transaction.atomic():
            TakenBackRow.objects.create(
                pair=row, authority=authority, by=by, at=moment(at), note=note.strip()
            )
    except IntegrityError as already:  # of several who take it back at once, the database lets one
        raise NotStanding(held) from already
    return _read(row)


def tidy(on: date) -> int:
    """Destroys those whose last day is over, and says how many there were. The day after that day passes too, for the
    guard in the database reckons days in UTC.
    """
    before = on - timedelta(days=1)
    TakenBackRow.objects.filter(pair__until__lt=before).delete()
    gone, _ = PairRow.objects.filter(until__lt=before).delete()
    return gone


def _keys() -> list[bytes]:
    """The newest first: with it pairs are kept, with the earlier ones they are found too."""
    secrets = [settings.BYLA_SPECIAL_KEY, *settings.BYLA_SPECIAL_KEY_FALLBACKS]
    return [hashlib.blake2b(one.encode(), digest_size=32, person=PURPOSE).digest() for one in secrets]


def _read(row: PairRow) -> PairSetAside:
    back = TakenBackRow.objects.filter(pair_id=row.id).first()
    return PairSetAside(
        id=row.id,
        entry=row.entry,
        reason=Reason(row.reason),
        note=row.note,
        by=row.by,
        at=datetime.fromisoformat(row.at),
        until=row.until,
        taken_back=None
        if back is None
        else TakenBack(by=back.by, at=datetime.fromisoformat(back.at), note=back.note),
    )
