"""From when the person knows what is held against them in a file, and who may ask about it for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.procedures.residence_permit.renewal import LODGED, SERVED, Renewal, heard, lodged, reasoned
from tests.procedures.residence_permit.test_representation import represented

from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT


@pytest.mark.parametrize(
    ("made", "knows"),
    [
        (lodged, False),
        (reasoned, False),  # reasons stand in the file, and nobody has put them to the person
        (lambda: heard(without="answer"), True),  # invited
        (heard, True),
    ],
    ids=["lodged", "reasoned", "invited", "heard"],
)
def test_charter_41_the_person_knows_once_it_was_put_to_them(
    made: Callable[[], Renewal], knows: bool
) -> None:
    matter = made().matter
    assert RESIDENCE_PERMIT.known_to_person(matter) is knows
    assert RESIDENCE_PERMIT.begun_against(matter) is False


def test_4_5_a_withdrawal_is_begun_against_the_person() -> None:
    case = lodged()
    permit = case.desk[case.earlier].matter
    assert not RESIDENCE_PERMIT.begun_against(permit)


@pytest.mark.parametrize(
    ("scope", "may"), [("everything", True), ("be_heard", False), ("receive_service", False)]
)
def test_2_137_who_may_ask_about_everything_has_a_power_for_everything(scope: str, may: bool) -> None:
    case = lodged()
    number = represented(case, LODGED, scope=[scope], given_on=LODGED.isoformat())
    assert (number in RESIDENCE_PERMIT.speak_for(case.matter, SERVED)) is may
