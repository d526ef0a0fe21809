"""Where the texts of a step stand: with its procedure, with what several procedures share, or with the core for those
that every file has.
"""

from __future__ import annotations

from typing import Any

from byla.casefile.general import GENERAL_STEPS
from byla.casefile.procedure import Procedure
from byla.casefile.step import Step


def texts_of(procedure: Procedure[Any], step: Step[Any, Any]) -> str:
    """The code below which a step's texts stand: its title there, `.why`, `.<field>`, `.<field>.hint`."""
    return f"{owner_of(procedure.code, step)}.{step.code}"


def owner_of(procedure: str, step: Step[Any, Any]) -> str:
    """The first part of the codes of its texts: `alert`."""
    return "casefile" if step in GENERAL_STEPS else step.texts or procedure
