"""What holds on a day for the holder of a permit: it alone, and never an application for the next one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.procedures.lt.residence_permit.codes import PermitKind
from byla.procedures.lt.residence_permit.matter import Matter
from byla.words import Words, words


def stay(matter: Matter, on: date) -> Iterator[Words]:
    """What the file of a permit says of the day, sentence by sentence; of another file, nothing.

    The end of a card is not the end of the right of permanent residence (UTPI 54(4)). Filing an application gives no
    right to stay while it is pending (28(2)).
    """
    if matter.permit is None:
        return
    until = matter.held_until
    if until is None:
        yield words("residence_permit.stay.not_held")
        return
    if matter.waits(matter.withdrawn):
        yield words("residence_permit.stay.withdrawal_waits")
    permanent = matter.permit.says.kind is PermitKind.PERMANENT
    yield from _permanent(until, on) if permanent else _temporary(until, on)
    if matter.renewal_pending is not None:
        yield words("residence_permit.stay.pending", since=matter.renewal_pending.day)
        if not permanent:
            yield words("residence_permit.stay.filing_gives_no_right")


def _temporary(until: date, on: date) -> Iterator[Words]:
    ended = "residence_permit.stay.ended" if on > until else "residence_permit.stay.valid"
    yield words(ended, until=until)


def _permanent(until: date, on: date) -> Iterator[Words]:
    ended = "residence_permit.stay.card_ended" if on > until else "residence_permit.stay.card_valid"
    yield words(ended, until=until)
    yield words("residence_permit.stay.right_goes_on")
