"""Every kind of entry names a provision of the law that says how long it is kept; none is kept or erased by default."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import book

from byla.app.registry import PROCEDURES
from byla.casefile.retention import COUNTED_FROM, WITH_ITS_FILE

DAY = date(2026, 11, 26)  # Thursday
PROVISIONS = book().on(DAY).text.provisions
NO_TERM = {"identity_link", "office", "person"}


@pytest.mark.parametrize("code", sorted(PROCEDURES))
def test_each_names_a_provision_that_is_there(code: str) -> None:
    named = {kind.TYPE.retention for kind in PROCEDURES[code].entries}
    assert named <= PROVISIONS.keys()
    own = named - {WITH_ITS_FILE}
    assert own, "what any file has goes with the entry that opened it, which must name a provision of its own"
    with_term = {one for one in own if {"period", "counts_from"} <= PROVISIONS[one].values.keys()}
    assert with_term == (set() if code in NO_TERM else own)


def test_a_term_counts_from_an_event_that_somebody_can_tell() -> None:
    named = {str(one.values["counts_from"]) for one in PROVISIONS.values() if "counts_from" in one.values}
    assert named == COUNTED_FROM.keys()


def test_gdpr_17_these_articles_order_an_erasure_and_these_also_of_what_law_keeps() -> None:
    ordering = {
        one.id: one.values["erases_what_law_keeps"]
        for one in PROVISIONS.values()
        if "erases_what_law_keeps" in one.values
    }
    assert ordering == {
        "eu/gdpr:17": False,
        "eu/gdpr:17(1)(a)": False,
        "eu/gdpr:17(1)(d)": True,
        "eu/gdpr:17(1)(e)": True,
    }
