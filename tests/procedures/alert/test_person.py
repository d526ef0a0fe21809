"""2018/1860, 4(1); 2018/1861, 20(2): who it is, as the identity record says it, in the letters that SIS takes."""

from __future__ import annotations

import pytest
from tests.desk_in_memory import RUTA
from tests.procedures.alert.sis import ENTERED, Matter, enters, pack, served

NAMES = ("surnames", "forenames", "previous_surnames")
IN_LATIN, IN_CYRILLIC = {"script": "Latn", "language": "en"}, {"script": "Cyrl", "language": "be"}


def learns(one: Matter, **name: str) -> Matter:
    """The identity record learns another name."""
    said = {"kind": "in_document", "source": "travel_document", **name}
    one.desk.takes("record_name", one.case.person, said, by=RUTA, on=ENTERED)
    return one


LEARNT: list[tuple[str, dict[str, str], dict[str, list[str]]]] = [
    (
        "another surname",
        {"family": "Karatkevic", "given": "Hanna", **IN_LATIN},
        {"surnames": ["Karatkevich", "Karatkevic"], "forenames": ["Hanna"]},
    ),
    (
        "a surname alone",
        {"family": "Karatkevic", **IN_LATIN},
        {"surnames": ["Karatkevich", "Karatkevic"], "forenames": ["Hanna"]},
    ),
    (
        "a name without a surname is none that an alert can be found by",
        {"given": "Ania", "kind": "as_called", **IN_LATIN},
        {"surnames": ["Karatkevich"], "forenames": ["Hanna"]},
    ),
    (
        "an earlier surname",
        {"family": "Bykava", "given": "Hanna", "kind": "earlier", **IN_LATIN},
        {"surnames": ["Karatkevich"], "forenames": ["Hanna"], "previous_surnames": ["Bykava"]},
    ),
    (
        "one in letters that SIS does not take",
        {"family": "Быкава", "given": "Ганна", "kind": "earlier", **IN_CYRILLIC},
        {"surnames": ["Karatkevich"], "forenames": ["Hanna"]},
    ),
]


@pytest.mark.parametrize(("_case", "name", "said"), LEARNT, ids=[one[0] for one in LEARNT])
def test_row_34_and_35_the_names_are_those_in_latin_letters_each_in_its_field(
    _case: str, name: dict[str, str], said: dict[str, list[str]]
) -> None:
    """The record has Hanna Karatkevich in both scripts."""
    data = pack(enters(learns(served(), **name)))["data"]
    assert {field: data[field] for field in NAMES if field in data} == said
