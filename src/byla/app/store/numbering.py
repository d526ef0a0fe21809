"""Whether official numbers are as they were drawn: no entry says them, but they follow from the order of opening.

Whoever draws a number keeps others from drawing until the file with it is committed, and a number of a refused act is
drawn again: so in each year the files of a procedure are numbered from 1, without a gap, in the order of their first
entries.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from byla.app.store.driver import ask

IN_ORDER = (
    "SELECT f.authority, f.procedure, f.id, f.number FROM file f JOIN entry e ON e.file_id = f.id AND e.number = 1"
    " ORDER BY e.position"
)
DRAWN = "SELECT authority, numbers, year, last FROM counter"


def misnumbered() -> Iterator[tuple[str, str, str]]:
    """Of each series the first file whose number is not the one that was drawn for it: id, number, and what to say."""
    last = Counter[tuple[str, str, str]]()
    broken = set[tuple[str, str, str]]()
    for authority, procedure, file, number in ask(IN_ORDER, []):
        begins, _, drawn = number.rpartition("-")
        series = (authority, procedure, begins)
        last[series] += 1
        if drawn != f"{last[series]:06d}" and series not in broken:
            broken.add(series)
            said = f"by the order in which files were opened, its number should end in {last[series]:06d}"
            yield file, number, said
    for authority, procedure, year, counted in ask(DRAWN, []):
        of_it = {key: many for key, many in last.items() if key[:2] == (authority, procedure)}
        held = sum(many for key, many in of_it.items() if key[2].endswith(f"-{year}"))
        if of_it and held != counted:
            yield "-", f"{procedure} {year}", f"{counted} numbers were drawn, and {held} files have one"
