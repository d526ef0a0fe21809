"""The Lithuanian personal code: eleven digits GYYMMDDNNNK.

G tells century and sex (1 and 2 the 19th, 3 and 4 the 20th, 5 and 6 the 21st; odd for men), then the day of
birth, a number, and a check digit. Codes with a wrong check digit were issued and are valid, so the digit
is something that we know of a code and never a condition for recording it. Law on the Population Register;
read from general knowledge.
"""

from __future__ import annotations

from datetime import date

DIGITS = 11
CENTURY = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 1)
SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)


def has_form(code: str) -> bool:
    """Eleven digits of ASCII, whatever they say."""
    return len(code) == DIGITS and code.isascii() and code.isdigit()


def check_digit(code: str) -> int:
    """The check digit that the first ten digits of `code` ask for.

    Their weighted sum modulo 11; where that is 10, the sum by the second weights modulo 11; where that too
    is 10, 0.
    """
    digits = [int(one) for one in code[: DIGITS - 1]]
    for weights in (WEIGHTS, SECOND_WEIGHTS):
        rest = sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11
        if rest < 10:
            return rest
    return 0


def checks(code: str) -> bool:
    """Whether the last digit is the one that the others ask for. ValueError unless there are eleven digits."""
    if not has_form(code):
        raise ValueError(f"a personal code has {DIGITS} digits; this has other signs or another length")
    return check_digit(code) == int(code[-1])


def day_told(code: str) -> date | None:
    """The day of birth that the code tells; None where it names no century or no day of the calendar."""
    century = CENTURY.get(code[0])
    if century is None:
        return None
    try:
        return date(century + int(code[1:3]), int(code[3:5]), int(code[5:7]))
    except ValueError:
        return None


def could_be_real(code: str) -> bool:
    """Whether somebody could bear the code. Whatever is made up (tests, the simulator) must bear one that
    nobody could.
    """
    return checks(code) and day_told(code) is not None
