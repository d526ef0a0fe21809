"""A translation that was asked for, and whether it was given."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.entries.translation import TranslationAsked, TranslationGiven


@dataclass(frozen=True, kw_only=True)
class Translation:
    """Owed from the day on which it was asked for, once there is something to translate."""

    asked: Standing[TranslationAsked]
    given: Standing[TranslationGiven] | None = None
