"""The list of a partner, taken over from a file, and what a process finds of it. Nobody here exists."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.app.authority import AUTHORITY

from byla.app.moment import today
from byla.app.national_list.importing import import_list
from byla.app.national_list.replica import Replica
from byla.screening import Query

HEADINGS = "id,name,other_names,first,last\n"


def put_on(folder: Path, *lines: str) -> None:
    path = folder / "list.csv"
    path.write_text(HEADINGS + "".join(f"{line}\n" for line in lines))
    import_list(path, "partner", authority=AUTHORITY, by="ona", on=today())


def finds(process: Replica, name: str, *, on: date | None = None, limit: int = 5) -> list[str]:
    """The numbers of the entries at the source."""
    (found,) = process.search([Query(name)], on=on or today(), limit=limit)
    return [one.id.removeprefix("partner:") for one in found]
