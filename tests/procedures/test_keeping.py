"""A matter's fields say which entries it keeps; an entry that no field keeps is not passed over in silence."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA
from tests.procedures.departure.leaving import asylum, opened
from tests.procedures.following import HEARD

from byla.casefile import Assigned, UnknownEntry
from byla.procedures.lt.departure.entries import RefoulementChecked
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.keeping import keeping


def test_of_one_kind_the_newest_counts_and_of_another_each() -> None:
    one = opened()
    check = RefoulementChecked(
        country="GEO",
        persecution=False,
        torture=False,
        lifted_because=None,
        sources="Reports.",
        reasons="None.",
        by=RUTA.id,
    )
    first, second = (one.desk.writes(one.file, check, by=RUTA, on=HEARD) for _ in range(2))
    assert [kept.number for kept in one.matter.checks] == [first, second]
    asylum(asylum(one), date(2026, 4, 23))
    assert one.matter.asylum is not None
    assert one.matter.asylum.number == one.state.version


def test_an_entry_that_no_field_keeps_is_refused() -> None:
    one = opened()
    custody = next(entry for entry in one.state.entries if isinstance(entry.body, Assigned))
    assert custody.body is not None
    with pytest.raises(UnknownEntry, match="Departure keeps no Assigned"):
        keeping(Departure)(custody.body, Departure(), custody)
