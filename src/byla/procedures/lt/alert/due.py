"""What SIS must be told next: what it should say, against what it says. Pure, and computed each time anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from byla.casefile import Situation
from byla.procedures.lt.alert import review
from byla.procedures.lt.alert.codes import Because, PackAct
from byla.procedures.lt.alert.consulting import ended_by
from byla.procedures.lt.alert.matter import Alert
from byla.procedures.lt.alert.wanted import Cause, Said, Told, Wanted, cause

CITIZEN = {"return": "eu/2018-1860:14(2)", "refusal": "eu/2018-1861:40"}
KEPT_UNTIL = "kept_until"
COMES_BACK = frozenset({Because.SUSPENDED, Because.ANNULLED})
REPLACED = "eu/2018-1861:40"
"""An alert goes with the decision on which it rests; a new decision has an alert of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A pack that is owed: what SIS is asked to do, why, and what it shall then say."""

    act: PackAct
    cause: Cause
    values: Mapping[str, Told]


def due(alert: Alert, wanted: Wanted | None, situation: Situation) -> Due | None:
    """What SIS must be told next; None where it says what it should. What was exported and not answered is not counted:
    nobody knows yet whether SIS took it. What was deleted comes back on another decision alone, and where it went
    while its decision waited, or with a decision that a higher court put back.
    """
    if wanted is None or _gone_for_good(alert, wanted):
        return None
    said = tuple(_values(alert, wanted, situation))
    values = {one.name: one.value for one in said}
    ended, held = why_none(alert, wanted, situation), alert.in_sis
    if held is None:
        return None if ended else Due(act=PackAct.ENTER, cause=wanted.entered, values=values)
    if ended is not None:
        return Due(act=PackAct.DELETE, cause=ended, values=values)
    if alert.rests_on != wanted.decision:
        entry = wanted.entered
        replaced = Cause(entry=entry.entry, day=entry.day, because=Because.ANNULLED, article=REPLACED)
        return Due(act=PackAct.DELETE, cause=replaced, values=values)
    now = held.says.written
    changed = [one for one in said if one.value != _in(now, one.name)]
    if not changed:
        return None
    newest = max(changed, key=lambda one: one.cause.entry)
    return Due(act=PackAct.UPDATE, cause=newest.cause, values=values)


def _gone_for_good(alert: Alert, wanted: Wanted) -> bool:
    gone = alert.deleted
    if gone is None or gone.says.because in COMES_BACK:
        return False
    return alert.rests_on == wanted.decision


def why_none(alert: Alert, wanted: Wanted, situation: Situation) -> Cause | None:
    """Why there is to be no alert, or none any more."""
    return (
        _citizen(alert, wanted)
        or wanted.ended
        or ended_by(alert)
        or review.unreviewed(alert, wanted, situation)
    )


def _citizen(alert: Alert, wanted: Wanted) -> Cause | None:
    found = alert.citizen
    if found is None:
        return None
    return cause(found, Because.CITIZEN, CITIZEN["refusal" if wanted.bases else "return"])


def _values(alert: Alert, wanted: Wanted, situation: Situation) -> Iterator[Said]:
    """What the decision's file says, and until when the alert was kept (39(4): SIS is told of that)."""
    yield from wanted.values
    looked, last = review.looks(alert, wanted), review.last_day(alert, wanted, situation)
    if looked and last is not None:
        yield Said(name=KEPT_UNTIL, value=last.isoformat(), cause=looked[-1])


def _in(written: Mapping[str, Any], name: str) -> object:
    return written["data"].get(name)
