"""What each entry does to the matter: it is kept; and what a court sent back is open again."""

from __future__ import annotations

from byla.casefile import Body, Entry, changed
from byla.procedures.lt.courts import Contested, CourtOutcome
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.keeping import keeping

_kept = keeping(Ban)


def apply(body: Body, ban: Ban, entry: Entry) -> Ban:
    """The matter after the entry. Raises UnknownEntry."""
    ban = _kept(body, ban, entry)
    imposed = ban.imposed
    if not isinstance(body, Contested) or body.outcome is not CourtOutcome.REMITTED or imposed is None:
        return ban
    if imposed.says.number != body.decision:
        return ban
    sent_back = (*ban.sent_back, imposed.says)
    return changed(ban, draft=None, imposed=None, served=(), listed=None, changes=(), sent_back=sent_back)
