"""What an official has in hand, as it was typed or scanned, and what does not fit in it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from byla.names import LONGEST as LONGEST_NAME
from byla.national_list.born import LONGEST_BORN
from byla.words import Words

LONGEST = {
    "name": LONGEST_NAME,
    "born": LONGEST_BORN,
    "citizenship": 3,
    "document": 40,
    "sex": 1,
    "mrz": 200,
}
"""The most characters that each field takes."""


class Field(StrEnum):
    """What can be asked with."""

    NAME = "name"
    BORN = "born"
    CITIZENSHIP = "citizenship"
    DOCUMENT = "document"
    SEX = "sex"
    MRZ = "mrz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """As it was typed or scanned; what is not known stays empty.

    `born` is a date as `read_born` takes it; `citizenship` ISO 3166-1 alpha-3; `sex` M or F; `mrz` the lines of a
    machine-readable zone, which speak for what the other fields leave empty.
    """

    name: str = ""
    born: str = ""
    citizenship: str = ""
    document: str = ""
    sex: str = ""
    mrz: str = ""

    def given(self) -> dict[str, str]:
        """The fields that were filled in."""
        return {one.name: getattr(self, one.name) for one in fields(self) if getattr(self, one.name)}


@dataclass(frozen=True, slots=True)
class Problem:
    """What does not fit in one field."""

    field: Field
    said: Words


class Unfit(ValueError):
    """The question cannot be searched for as it is; each problem says what to do about it."""

    def __init__(self, problems: tuple[Problem, ...], place: int = 0) -> None:
        super().__init__("; ".join(f"{one.field.value}: {one.said.code}" for one in problems))
        self.problems = problems
        self.place = place
        """Which of several questions it is, from 0."""
