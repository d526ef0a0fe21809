"""Pairs that were set aside: kept, found again, taken back, and gone when their day is over.

The key is drawn from BYLA_SPECIAL_KEY, which lies in no table and no backup. Whoever loses it loses what was set
aside, and looks at each match anew; nobody is taken for another by that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.db import IntegrityError, transaction

from byla.app.border.models import PairRow, TakenBackRow
from byla.app.store.rows import moment
from byla.border import Pair, PairSetAside, Reason, TakenBack

PURPOSE = b"byla-pairs"


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


def standing(pairs: Mapping[str, Pair], *, authority: str, on: date) -> dict[str, PairSetAside]:
    """Those of the pairs that were set aside and stand on that day, by the names that the caller gave them."""
    named = {pair.fingerprint(key): name for name, pair in pairs.items() for key in _keys()}
    rows = PairRow.objects.filter(authority=authority, pair__in=sorted(named), until__gte=on)
    found = rows.filter(taken_back__isnull=True).order_by("at")
    return {named[row.pair]: _read(row) for row in found}


def take_back(held: str, *, authority: str, note: str, by: str, at: datetime, on: date) -> PairSetAside:
    """Takes it back: the match is shown like any other from now on. Raises NotStanding."""
    row = PairRow.objects.filter(authority=authority, id=held, until__gte=on, taken_back__isnull=True).first()
    if row is None:
        raise NotStanding(held)
    try:
        with transaction.atomic():
            TakenBackRow.objects.create(
                pair=row, authority=authority, by=by, at=moment(at), note=note.strip()
            )
    except IntegrityError as already:
        raise NotStanding(held) from already
    row.refresh_from_db()
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
