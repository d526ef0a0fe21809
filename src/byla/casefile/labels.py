"""Where the texts of a step stand: with its procedure, or with the core for the steps that every file has."""

from __future__ import annotations

from typing import Any

from byla.casefile.general import GENERAL_STEPS
from byla.casefile.procedure import Procedure
from byla.casefile.step import Step


def texts_of(procedure: Procedure[Any], step: Step[Any, Any]) -> str:
    """The code below which a step's texts stand: its title there, `.why`, `.<field>`, `.<field>.hint`."""
    owner = "casefile" if step in GENERAL_STEPS else procedure.code
    return f"{owner}.{step.code}"
