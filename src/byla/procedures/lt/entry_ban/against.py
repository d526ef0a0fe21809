"""What was decided here against the person, as they take it to court."""

from __future__ import annotations

from typing import TYPE_CHECKING

from byla.procedures.lt.courts import Contestable, Fault, Kind, as_contestable
from byla.procedures.lt.what_follows import THREAT

if TYPE_CHECKING:
    from byla.procedures.lt.entry_ban.matter import Ban


def in_court(ban: Ban) -> tuple[Contestable, ...]:
    """The ban itself; nothing before it is signed."""
    if ban.imposed is None or ban.draft is None or ban.opened is None:
        return ()
    draft = ban.draft.says
    decided = as_contestable(
        ban.imposed,
        kind=Kind.BAN,
        served=None if ban.told is None else ban.told.day,
        person=ban.opened.says.person,
        ground=ban.imposed.says.ground,
        threat=ban.imposed.says.ground == THREAT,
        reasons=Fault(entry=ban.draft.number, text=f"{draft.reasons} {draft.why_so_long}"),
    )
    return (decided,)
