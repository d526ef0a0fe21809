"""A file that grows is the file that all of its entries fold into: an act must not have to read everything twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.casefile.desk import entry, file_of
from tests.casefile.test_corrections import LENT, Drawn, files

from byla.casefile import Entry, Erased, grown


@given(files(), st.integers(0, 30))
def test_growing_by_some_entries_is_folding_all_of_them(drawn: Drawn, first: int) -> None:
    whole = file_of(_as_read(drawn.entries))
    before = file_of(_as_read(drawn.entries[:first]))
    assert grown(before, drawn.entries[first:]) == whole


@given(files(corrected=False))
def test_growing_one_by_one_is_folding_all_of_them(drawn: Drawn) -> None:
    file = file_of(())
    for one in drawn.entries:
        file = grown(file, [one])
    assert file == file_of(_as_read(drawn.entries))


def test_what_a_new_entry_erases_is_gone_from_the_file_at_once() -> None:
    file = grown(
        file_of([entry(1, LENT)]), [entry(2, Erased(entries=(1,), article="eu/gdpr:17", reason="Asked for"))]
    )
    assert file.entries[0].body is None
    assert file.matter == file_of(()).matter


def _as_read(entries: tuple[Entry, ...]) -> list[Entry]:
    """The entries as the store reads them back, without what was erased by then."""
    erased = {n for one in entries if isinstance(one.body, Erased) for n in one.body.entries}
    return [Entry(one.header, None) if one.number in erased else one for one in entries]
