"""What SIS should say of a ban on entry (Regulation 2018/1861): once it is listed and the person has left (24(3));
until when it lasts; until it is lifted or has run out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.casefile import File, Situation, Standing, held
from byla.procedures.lt.alert import AlertKind, Basis, Because, Cause, Said, Source, Wanted, cause
from byla.procedures.lt.entry_ban.codes import Change
from byla.procedures.lt.entry_ban.document import MANDATE
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.term import REVIEW, begins, ends, is_over, lasts_longer
from byla.procedures.lt.free_movement import BAN, PersonIs
from byla.procedures.lt.what_follows import THREAT

TAKES_EFFECT, DELETED = "eu/2018-1861:24(3)", "eu/2018-1861:40"
FOR_A_THREAT = (Basis.CONVICTION, Basis.SECURITY_THREAT, Basis.CIRCUMVENTION)
WITHHELD = "lt/utpi:133(10)"


def wanted(file: File[Ban], situation: Situation) -> Wanted | None:
    """What SIS should say; None before the ban is listed and has begun, and of a citizen of a Member State: an alert is
    about a third-country national.
    """
    ban = file.matter
    weighed = ban.restriction
    if weighed is not None and weighed.says.person_is is PersonIs.CITIZEN:
        return None
    if ban.undone is not None:
        ended = cause(ban.undone, Because.ANNULLED, DELETED)
        return Wanted(decision=ban.undone.says.decision, entered=ended, values=(), ended=ended)
    if ban.listed is None or begins(ban, situation) is None:
        return None
    imposed = held(ban.imposed).says
    threat = imposed.ground in (THREAT, BAN)
    return Wanted(
        decision=imposed.number,
        entered=_entered(ban),
        values=tuple(_values(ban, situation)),
        ended=_ended(ban, situation),
        reviewed=tuple(
            cause(one, Because.KEPT, REVIEW) for one in ban.changes if one.says.change is not Change.LIFTED
        ),
        longer=lasts_longer(ban, situation),
        until=ends(ban, situation),
        bases=FOR_A_THREAT if threat else (Basis.ENTRY_BAN,),
        untold=WITHHELD if ban.told is None else None,
    )


def _entered(ban: Ban) -> Cause:
    """That the ban takes effect; again, where it waited for a court."""
    if any(one.says.suspended for one in ban.contested):
        return cause(ban.contested[-1], Because.RESUMED, TAKES_EFFECT)
    return cause(_later(ban), Because.BANNED, TAKES_EFFECT)


def _later(ban: Ban) -> Standing[Any]:
    """What was recorded last of the two: that it is listed, and that the person left."""
    listed, left = held(ban.listed), ban.departed
    return listed if left is None or left.number < listed.number else left


def _values(ban: Ban, situation: Situation) -> Iterator[Said]:
    last = ends(ban, situation)
    decided, _months = ban.length
    until = None if last is None else last.isoformat()
    yield Said(name="ends", value=until, cause=cause(decided, Because.SHORTENED, REVIEW))


def _ended(ban: Ban, situation: Situation) -> Cause | None:
    """40(1)(a): the decision is no more; 39(1): kept only as long as it is for. 24(3): an alert is on what has taken
    effect alone, and SIS has no word for a ban that waits for a court.
    """
    if ban.lifted is not None:
        return cause(ban.lifted, Because.LIFTED, DELETED)
    if ban.waits is not None:
        return cause(ban.waits, Because.SUSPENDED, TAKES_EFFECT)
    if not is_over(ban, situation):
        return None
    return cause(held(ban.imposed), Because.RAN_OUT, REVIEW, day=ends(ban, situation))


ALERT = Source(kind=AlertKind.REFUSAL, wanted=wanted, mandate=MANDATE, kept_by="change_ban")
