"""A provision is cited as people write it: no page shows the code by which the data calls an act."""

from __future__ import annotations

from datetime import date

import pytest

from byla.app.desk.present.citation import citation
from byla.app.desk.present.said import article
from byla.app.registry import book

ON = date(2026, 11, 25)


@pytest.mark.parametrize("act", sorted(book().acts))
def test_every_act_has_a_name_in_words(act: str) -> None:
    assert not article(act).startswith(("lt/", "eu/", "coe/"))


@pytest.mark.parametrize(
    ("cited", "written"),
    [
        ("lt/utpi:35(1)(1)", "Law on Foreigners, Art. 35(1)(1)"),
        ("lt/state-fees:#temporary-permit", "State fees, temporary permit"),
        ("eu/1030-2002:4a", "Regulation 1030/2002, Art. 4a"),
        ("eu/cjeu:c-420-22", "Court of Justice, C-420/22"),
        ("coe/echr:8#uner", "ECHR, Art. 8 (Üner)"),
    ],
)
def test_how_people_write_it(cited: str, written: str) -> None:
    assert article(cited) == written


@pytest.mark.parametrize(
    ("cited", "absent", "unconfirmed"),
    [
        ("lt/utpi:35(1)(1)", False, True),
        ("lt/xiv-1888:3#temporary-permits", True, False),  # the law ended on 2 May 2025
    ],
)
def test_what_is_not_in_force_on_the_day_is_not_called_unconfirmed(
    cited: str, absent: bool, unconfirmed: bool
) -> None:
    found = citation(cited, book().on(ON, known=ON))
    assert (found["absent"], found["unconfirmed"], found["href"] == "") == (absent, unconfirmed, absent)
