"""What the file of a decision proposes: that somebody looks into what the law makes mandatory. A person opens it,
weighs it and signs it, and a machine does none of that.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.casefile import File, Situation, Task
from byla.procedures.lt.courts import suspended
from byla.procedures.lt.free_movement import restricts
from byla.procedures.lt.what_follows.decided import RETURNS, carried, decided_against, mandatory
from byla.words import words

BAN = "entry_ban.ban"
"""What a ban is to the file of the decision on which it follows."""
OPEN_BAN = "entry_ban.open_ban"
DEPARTURE = "departure.return"
"""What a departure is to the file of the decision on which it follows."""
OPEN_DEPARTURE = "departure.open_departure"


def proposed_133(file: File[Any], situation: Situation) -> Iterator[Task]:
    """A ban that the law makes mandatory (133(1^1), 133(5)) is owed once the decision was served and no file of a ban
    follows on it yet.
    """
    decided = decided_against(file)
    if decided is None or decided.served is None or any(one.role == BAN for one in file.custody.links):
        return
    law = situation.law()
    for provision in mandatory(carried(decided, law), law)[:1]:
        yield Task(
            said=words("lt.ban_proposed", article=provision, decision=decided.number),
            settled_by=OPEN_BAN,
            owed=True,
        )


def proposed_125(file: File[Any], situation: Situation) -> Iterator[Task]:
    """125(1)(2): once a permit was withdrawn and its holder served, somebody decides on their departure; 125(1)(4):
    likewise once the renewal of a permit was refused and the permit has ended. A court that lets the decision, or any
    return, wait lets this wait too. Who moves freely is made to leave for a threat alone (98^1).
    """
    decided = decided_against(file)
    if decided is None or decided.served is None or any(one.role == DEPARTURE for one in file.custody.links):
        return
    if suspended(file.matter.contested, decided.number, returning=True) is not None:
        return
    if decided.moves_freely and not restricts(decided.threatens, situation.law()):
        return
    article = decided.returns_under
    if article == RETURNS:
        said = words("lt.departure_proposed", article=article, decision=decided.number)
    elif decided.permit_until is not None and decided.permit_until < situation.on:
        ended = decided.permit_until
        said = words("lt.departure_after_refusal", article=article, decision=decided.number, ended=ended)
    else:
        return
    yield Task(said=said, settled_by=OPEN_DEPARTURE, owed=True)
