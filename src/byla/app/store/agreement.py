"""How often officials agreed with what a body concluded. It counts conclusions, says nothing of who is right, and ranks
nobody.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db import connection

from byla.casefile import UserId
from byla.procedures.lt.residence_permit.codes import Weight
from byla.procedures.lt.residence_permit.entries import ConclusionAssessed

# The type stands in the statement itself: the index holds these entries alone (see StoredEntry). No joins and no order:
# while the statistics take the record for empty, PostgreSQL would read all of it for each entry, or once in that order.
ASSESSED = (
    "SELECT entry.file_id, entry.number, (SELECT payload.body FROM payload"
    " WHERE payload.file_id = entry.file_id AND payload.number = entry.number) FROM entry"
    f" WHERE entry.type = '{ConclusionAssessed.TYPE.code}'"
    " AND entry.authority = %s AND entry.true_from BETWEEN %s AND %s"
)
OF_UNIT = " AND %s = (SELECT file_row.unit FROM file_row WHERE file_row.file_id = entry.file_id)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Of the conclusions of threat that were assessed: those found to carry a decision, and those found not to."""

    carries: int
    does_not_carry: int


def agreement(
    authority: str, since: date, until: date, *, unit: str | None = None, official: UserId | None = None
) -> Agreement:
    """The assessments of these days, both included; of one unit's files or of one official where named. Of a conclusion
    that was assessed more than once the newest counts. What was erased is not counted.
    """
    asked, given = ASSESSED, [authority, since.isoformat(), until.isoformat()]
    for clause, value in ((OF_UNIT, unit), (" AND entry.actor = %s", official)):
        if value is not None:
            asked, given = asked + clause, [*given, value]
    with connection.cursor() as cursor:
        cursor.execute(asked, given)
        newest: dict[tuple[str, int], str] = {}
        for file, _, body in sorted(cursor.fetchall()):
            if body is None:
                continue
            said = json.loads(body)
            newest[file, said["conclusion"]] = said["weight"]
    found = Counter(newest.values())
    return Agreement(carries=found[Weight.CARRIES], does_not_carry=found[Weight.DOES_NOT_CARRY])
