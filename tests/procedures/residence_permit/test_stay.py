"""What holds for a holder while a renewal is pending: the permit alone (28(2)); a card's end ends no right (54(4))."""

from __future__ import annotations

from datetime import date

import pytest
from tests.procedures.residence_permit.renewal import Renewal, lodged, lodges, permit_held
from tests.procedures.residence_permit.six_questions import PERMANENT, card_application, withdrawal
from tests.procedures.residence_permit.test_ending import taken_back

from byla.procedures.lt.residence_permit.stay import stay

LAST, AFTER = date(2026, 4, 30), date(2026, 5, 1)


def held_permanent() -> Renewal:
    return permit_held(**PERMANENT)


def asked_for_permanent() -> Renewal:
    return lodges(permit_held(), **PERMANENT)


@pytest.mark.parametrize(
    ("make", "on", "said"),
    [
        (permit_held, LAST, ["valid"]),
        (permit_held, AFTER, ["ended"]),
        (lodged, LAST, ["valid", "pending", "filing_gives_no_right"]),
        (lodged, AFTER, ["ended", "pending", "filing_gives_no_right"]),
        (taken_back, AFTER, ["ended"]),
        (asked_for_permanent, LAST, ["valid"]),  # no renewal of this permit
        (held_permanent, LAST, ["card_valid", "right_goes_on"]),
        (held_permanent, AFTER, ["card_ended", "right_goes_on"]),
        (card_application, AFTER, ["card_ended", "right_goes_on", "pending"]),
        (withdrawal, LAST, ["valid"]),  # until it is decided
    ],
)
def test_28_2_and_54_4_what_the_file_of_a_permit_says_of_the_day(make, on: date, said: list[str]) -> None:
    case = make()
    found = [
        one.code.removeprefix("residence_permit.stay.") for one in stay(case.desk[case.earlier].matter, on)
    ]
    assert found == said


def test_the_file_of_an_application_says_nothing_of_it() -> None:
    assert list(stay(lodged().matter, LAST)) == []
