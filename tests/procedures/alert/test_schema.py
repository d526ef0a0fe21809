"""A pack fits the schema in the repository, as others read that schema; and ours reads it as they do."""

from __future__ import annotations

import copy
from typing import Any

import jsonschema_rs
import pytest
from tests.desk_in_memory import book
from tests.procedures.alert.sis import (
    ENTERED,
    LEFT,
    REFUSED_ENTRY,
    changes,
    enters,
    in_sis,
    left,
    listed,
    pack,
    served,
)

from byla.procedures.lt.alert.schema import schema, unfit

PACKS = {
    "return": lambda: pack(enters(served())),
    "refusal": lambda: pack(enters(listed(), REFUSED_ENTRY)),
    "deletion": lambda: pack(changes(left(in_sis(served())), LEFT)),
}
LAW = {"return": "eu/2018-1860:4(2)", "refusal": "eu/2018-1861:22(1)"}


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_fits_its_schema(name: str) -> None:
    made = PACKS[name]()
    jsonschema_rs.validate(dict(schema(name)), made)
    assert list(unfit(made, schema(name))) == []


@pytest.mark.parametrize("name", LAW)
def test_the_schema_asks_for_what_the_law_asks_for(name: str) -> None:
    asked = schema(name)["properties"]["data"]["required"]
    assert tuple(asked) == book().on(ENTERED).value(LAW[name], "required")


SPOILED: list[Any] = [None, "", 7, True, [], {}, ["", "x"], "2026-5-4", "XX"]


def _spoil(value: Any) -> Any:
    """Each value of a pack left out, beside something unknown, and replaced by each of SPOILED."""
    if isinstance(value, dict):
        yield {**value, "unknown": 1}
        for name, one in value.items():
            yield {key: other for key, other in value.items() if key != name}
            for bad in (*SPOILED, *_spoil(one)):
                yield {**value, name: bad}


@pytest.mark.parametrize("name", PACKS)
def test_ours_reads_the_schema_as_others_do(name: str) -> None:
    theirs, ours, made = jsonschema_rs.validator_for(dict(schema(name))), schema(name), PACKS[name]()
    tried = [copy.deepcopy(one) for one in _spoil(made)]
    assert len(tried) > 100
    assert [theirs.is_valid(one) for one in tried] == [not list(unfit(one, ours)) for one in tried]


def test_a_schema_that_says_what_is_not_read_is_an_error() -> None:
    with pytest.raises(ValueError, match="maxLength"):
        list(unfit("x", {"type": "string", "maxLength": 1}))
