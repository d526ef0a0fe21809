"""What bars each step in each state of an order to leave, a ban, an appeal and an alert (barred.toml)."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.states_after import STATES, State

from byla.casefile import File, owner_of

ON = date(2026, 7, 21)
BARRED: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
    Path(__file__).with_name("barred.toml").read_text(encoding="utf-8")
)
CASES = [(procedure, name, make) for procedure, states in STATES.items() for name, make in states.items()]


def barred(owner: str, file: File) -> dict[str, list[str]]:
    """The codes of what bars each of the owner's own steps that open no file, each once."""
    now, steps = situation(RUTA, ON), file.procedure.steps
    steps = [one for one in steps if owner_of(file.procedure.code, one) == owner and not one.opens]
    found = {one.code: list(dict.fromkeys(no.code for no in one.bars(file, now))) for one in steps}
    return {code: codes for code, codes in found.items() if codes and not codes[0].startswith("casefile.")}


@pytest.mark.parametrize(("procedure", "name", "make"), CASES, ids=[f"{one[0]}: {one[1]}" for one in CASES])
def test_what_stands_in_the_way(procedure: str, name: str, make: State) -> None:
    assert barred(procedure, make()) == BARRED[procedure][name]


def test_every_state_of_the_table_is_made() -> None:
    assert {name: set(states) for name, states in BARRED.items()} == {
        name: set(states) for name, states in STATES.items()
    }
