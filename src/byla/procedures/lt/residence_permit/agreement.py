"""How often officials and bodies agree: a number about the work, and never about a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from byla.casefile import File
from byla.procedures.lt.residence_permit.codes import Weight
from byla.procedures.lt.residence_permit.entries import ConclusionAssessed
from byla.procedures.lt.residence_permit.matter import Matter


def agreement(files: Iterable[File[Matter]]) -> Mapping[Weight, int]:
    """Of all conclusions of threat that officials weighed in files with a signed decision, how many they found to
    carry, and how many not. Of each conclusion the last weighing before the signature counts, also where the body then
    revised or withdrew it.
    """
    found = Counter(weight for file in files for weight in _weighed(file))
    return {weight: found[weight] for weight in Weight}


def _weighed(file: File[Matter]) -> Iterable[Weight]:
    if file.matter.signed is None:
        return ()
    said = (one.body for one in file.history.standing if one.number < file.matter.signed.number)
    return {one.conclusion: one.weight for one in said if isinstance(one, ConclusionAssessed)}.values()
