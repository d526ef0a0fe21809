"""The file of what was not taken: line, field and reason of each, and nothing of what the line said."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from byla.app.console.said import refusal_lines, step_code, text
from byla.app.exchange.given import Given, Reject
from byla.app.registry import catalogue, procedure
from byla.app.store.batch import Rejected
from byla.app.store.read import NoSuchFile
from byla.casefile import Refused

HEADINGS = ("line", "field", "reason")


class Rejects:
    """Writes rejects as they are found, so that they are there though the import is stopped."""

    def __init__(self, lines: Any) -> None:
        self._lines = csv.writer(lines)
        self._lines.writerow(HEADINGS)

    def write(self, one: Reject) -> None:
        """One more."""
        self._lines.writerow((one.line, one.field, one.reason))


@contextmanager
def rejects_beside(path: Path) -> Iterator[Rejects]:
    """The rejects of a file, in a new file beside it."""
    with rejects_path(path).open("w", encoding="utf-8", newline="", buffering=1) as lines:
        yield Rejects(lines)


def rejects_path(path: Path) -> Path:
    """Where the rejects of a file stand: `permits.csv.rejects.csv`."""
    return path.with_name(f"{path.name}.rejects.csv")


def why_not(given: Given, result: Rejected) -> Iterator[Reject]:
    """Everything that kept a row from being taken, in the words of the desk."""
    request, why = given.row.requests[result.request], result.why
    if isinstance(why, NoSuchFile) or (
        isinstance(why, Refused) and why.forbidden and request.file is not None
    ):
        # Whoever may not see a file is told no more of it than that.
        yield Reject(
            given.line, "", "There is no such file, or the one in whose name it is taken may not see it."
        )
        return
    if not isinstance(why, Refused):
        yield Reject(given.line, "", str(why))
        return
    for one in why.problems:
        name = given.names.get(f"{result.request}.{one.field}", one.field)
        yield Reject(given.line, name, catalogue().say(one.said))
    step = procedure(request.procedure).step(request.step)
    said = text(step_code(request.procedure, step))
    for line in refusal_lines(why.refusals, request.procedure):
        if not line.startswith(" "):
            yield Reject(given.line, "", f"{said}: {line}")
