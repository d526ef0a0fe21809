"""Published cases, acted again by the API on their own days, on both databases."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from tests.journeys.past import founded
from tests.journeys.published import (
    a_permanent_permit_put_back,
    annulled_and_decided_again,
    cut_by_half,
    two_numbered_decisions,
)

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


def test_decided_on_26_april_2023_annulled_on_27_june_and_not_decided_the_same_way_again_in_2024(
    settings: Any,
) -> None:
    annulled_and_decided_again(partial(founded, settings))


def test_a_withdrawal_of_17_and_a_ban_of_19_january_2024_are_two_numbered_decisions(settings: Any) -> None:
    two_numbered_decisions(partial(founded, settings))


def test_a_permanent_permit_whose_withdrawal_weighed_nothing_is_put_back(settings: Any) -> None:
    a_permanent_permit_put_back(partial(founded, settings))


def test_a_ban_of_five_years_is_cut_to_two_and_a_half_on_6_august_2025(settings: Any) -> None:
    cut_by_half(partial(founded, settings))
