"""No output can be read as a refusal: a match is looked at, and a person says what it is."""

from __future__ import annotations

import re
from enum import StrEnum

import pytest

import byla.names
import byla.screening
from byla.names import Finding, Part, Rule
from byla.screening import DateFinding, MatchKind, Subject

REFUSES = re.compile(r"refus|den[iy]|ban|block|reject|turn|hit|alert|forbid|stop|danger|risk|threat|suspect")
ENUMERATIONS: list[type[StrEnum]] = [Finding, Part, Rule, DateFinding, MatchKind, Subject]


@pytest.mark.parametrize("codes", ENUMERATIONS, ids=lambda codes: codes.__name__)
def test_no_code_says_what_is_to_be_done_with_anybody(codes: type[StrEnum]) -> None:
    assert not [code for code in codes if REFUSES.search(code.value)]


def test_no_public_name_does_either() -> None:
    public = [*byla.names.__all__, *byla.screening.__all__]
    assert not [name for name in public if REFUSES.search(name.lower())]
