"""What was erased: of which entry, under which article, from which day. Nothing of what it said."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from byla.app.store.driver import ask
from byla.casefile import AsidesErased, Entry, Erased, File

CONTENT, APART = "content", "apart"
"""The content of an entry, or what was kept apart from it."""
# No joins: while the statistics take the record for empty, PostgreSQL would read all of it for each row.
RECORDED = (
    "SELECT x.authority, x.file_id, x.number, (SELECT e.seal FROM entry e WHERE e.file_id = x.file_id"
    " AND e.number = x.number), '{what}', (SELECT p.body FROM payload p WHERE p.file_id = x.file_id"
    ' AND p.number = x."by"), (SELECT b.true_from FROM entry b WHERE b.file_id = x.file_id AND b.number = x."by")'
    " FROM {table} x ORDER BY x.file_id, x.number"
)
OF_TABLE = (
    "SELECT t.file_id, t.number, (SELECT e.seal FROM entry e WHERE e.file_id = t.file_id AND e.number = t.number)"
    " FROM {table} t WHERE t.file_id IN ({files})"
)
BODY = 5
HELD = {CONTENT: "payload", APART: "set_aside"}
AT_ONCE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """One thing that was erased. The seal tells its entry from another that came to stand under the same number."""

    authority: str
    file: str
    number: int
    seal: str
    what: str
    article: str
    on: str
    """The day from which it was gone, as year-month-day."""

    def line(self) -> str:
        """As it stands in the list."""
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":")) + "\n"


def gone_by(entry: Entry, body: Erased | AsidesErased, before: File[Any]) -> Iterator[Gone]:
    """What an entry erased of its file, as the file was before."""
    for number in body.entries:
        yield Gone(
            authority=before.authority,
            file=before.id,
            number=number,
            seal=before.entries[number - 1].header.seal,
            what=CONTENT if isinstance(body, Erased) else APART,
            article=body.article,
            on=entry.header.true_from.isoformat(),
        )


def gone_of_line(line: str) -> Gone:
    """What `line` wrote. Raises ValueError or TypeError for any other text."""
    read = Gone(**json.loads(line))
    kinds: dict[str, type[Any]] = {name: int if name == "number" else str for name in asdict(read)}
    if read.what not in HELD or not all(type(getattr(read, name)) is kind for name, kind in kinds.items()):
        raise ValueError(line)
    return read


def recorded() -> Iterator[Gone]:
    """Everything that this database says was erased."""
    for what, table in ((CONTENT, "erasure"), (APART, "aside_erasure")):
        found = ask(RECORDED.format(what=what, table=table), [])
        for authority, file, number, seal, of, body, on in (row for row in found if row[BODY] is not None):
            yield Gone(
                authority=authority,
                file=file,
                number=number,
                seal=seal,
                what=of,
                article=json.loads(body)["article"],
                on=str(on),
            )


def held_here(several: Iterable[Gone]) -> list[Gone]:
    """Those whose content this database holds all the same."""
    listed = list(several)
    held: set[tuple[str, str, int, str]] = set()
    files = sorted({one.file for one in listed})
    for start in range(0, len(files), AT_ONCE):
        some = files[start : start + AT_ONCE]
        for what, table in HELD.items():
            found = ask(OF_TABLE.format(table=table, files=", ".join(["%s"] * len(some))), some)
            held |= {(what, str(file), int(number), str(seal)) for file, number, seal in found}
    return [one for one in listed if (one.what, one.file, one.number, one.seal) in held]
