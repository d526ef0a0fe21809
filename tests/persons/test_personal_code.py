"""The Lithuanian personal code: GYYMMDDNNNK, its check digit and the day it tells.

The codes below name a thirteenth month or somebody born in 1880, so that they are nobody's.
"""

from __future__ import annotations

from datetime import date

import pytest

from byla.persons.personal_code import checks, could_be_real, day_told, has_form


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("38013010001", "first weights: 3·1 + 8·2 + 1·4 + 3·5 + 1·7 = 45, 45 mod 11 = 1"),
        ("38013010095", "first weights: 54 mod 11 = 10; second weights: 104 mod 11 = 5"),
        ("38013010220", "first weights: 65 mod 11 = 10; second weights: 87 mod 11 = 10, so 0"),
    ],
)
def test_the_check_digit_follows_the_two_rounds_of_weights(code: str, why: str) -> None:
    assert checks(code)
    for wrong in set("0123456789") - {code[-1]}:
        assert not checks(code[:-1] + wrong)


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("18001010007", date(1880, 1, 1)),
        ("49002280000", date(1990, 2, 28)),
        ("60002290000", date(2000, 2, 29)),
        ("49002290000", None),  # 1990 had no 29 February
        ("38013010001", None),  # no thirteenth month
        ("99002280000", None),  # no century
    ],
)
def test_the_code_tells_a_day_of_birth_or_none(code: str, day: date | None) -> None:
    assert day_told(code) == day


@pytest.mark.parametrize(
    "code", ["", "1234567890", "123456789012", "1234567890a", "１２３４５６７８９０１", "1234 567890"]
)
def test_anything_but_eleven_digits_has_not_the_form(code: str) -> None:
    assert not has_form(code)
    with pytest.raises(ValueError, match="11 digits"):
        checks(code)


@pytest.mark.parametrize(
    ("code", "real"),
    [
        ("18001010007", True),
        ("18001010008", False),  # wrong check digit
        ("38013010001", False),  # right check digit, no such day
    ],
)
def test_a_code_could_be_somebodys_if_its_digit_and_its_day_are_right(code: str, *, real: bool) -> None:
    assert could_be_real(code) is real
