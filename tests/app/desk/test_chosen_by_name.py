"""What the core knows by a code alone is chosen by its name."""

from __future__ import annotations

from byla.app.desk.present.choosing import OFFERED
from byla.app.registry import PROCEDURES
from byla.casefile import fields_of, owner_of
from byla.procedures.lt.gates import own_units


def test_whoever_chooses_a_unit_chooses_it_by_its_name() -> None:
    asked = {
        f"{owner_of(procedure.code, step)}.{step.code}.{name}"
        for procedure in PROCEDURES.values()
        for step in procedure.steps
        for name, field in fields_of(step.form).items()
        if field.options is own_units
    }
    assert "residence_permit.open_withdrawal.unit" in asked
    assert asked - set(OFFERED) == set()
