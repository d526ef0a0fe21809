"""What courts decided, read from the entries of appeals alone: no file is folded for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from byla.app.store.driver import ask
from byla.casefile import FileId, decode
from byla.procedures.lt.appeal.entries import ComplaintLodged, OutcomePronounced

DECIDED = ("decided", "went_on", "decided_at_last")
"""The stages of an appeal in which a court has spoken."""
MOST_READ = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The newest outcome of an appeal, and what was contested."""

    file: FileId
    day: date
    contested: ComplaintLodged
    said: OutcomePronounced


def outcomes(authority: str, fits: Callable[[ComplaintLodged], bool]) -> list[Outcome]:
    """Those of the authority whose complaint fits, the newest first, of the appeals that changed last. What was erased
    is not among them.
    """
    found = ask(
        "SELECT e.file_id, e.type, e.version, e.true_from, p.body FROM"
        " (SELECT file_id FROM file_row WHERE authority = %s AND procedure = 'appeal' AND stage IN (%s, %s, %s)"
        " ORDER BY changed_at DESC LIMIT %s) r"
        " JOIN entry e ON e.file_id = r.file_id"
        " JOIN payload p ON p.file_id = e.file_id AND p.number = e.number"
        " WHERE e.type IN (%s, %s) ORDER BY e.file_id, e.number",
        [authority, *DECIDED, MOST_READ, ComplaintLodged.TYPE.code, OutcomePronounced.TYPE.code],
    )
    lodged: dict[str, ComplaintLodged] = {}
    newest: dict[str, Outcome] = {}
    for file, code, version, day, body in found:
        kind = ComplaintLodged if code == ComplaintLodged.TYPE.code else OutcomePronounced
        said = decode(kind, kind.TYPE.upcast(json.loads(body), version))
        if isinstance(said, ComplaintLodged):
            lodged[file] = said
        elif isinstance(said, OutcomePronounced) and file in lodged and fits(lodged[file]):
            on = day if isinstance(day, date) else date.fromisoformat(day)
            newest[file] = Outcome(file=FileId(file), day=on, contested=lodged[file], said=said)
    return sorted(newest.values(), key=lambda one: one.day, reverse=True)
