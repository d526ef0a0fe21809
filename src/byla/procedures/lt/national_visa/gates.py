"""What several steps ask alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.casefile import File, FileId, Refusal, Situation, held, refusal
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.words import words


def under_way(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    """Bars a step once the application has left the house or ended."""
    ended = file.matter.ended
    if ended is not None:
        yield refusal("national_visa.ended", how=words(type(ended.says).TYPE.code), day=ended.day)


def of_applicant(file: File[VisaApplication], form: Any) -> tuple[FileId, ...]:
    """The identity record of the applicant, which says their citizenships and age."""
    return (held(file.matter.lodged).says.applicant,)
