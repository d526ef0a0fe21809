"""A ban on family of a Union citizen, from the withdrawal before it, by the API on both databases."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from tests.journeys.moving_freely import banned_as_family
from tests.journeys.past import founded

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


def test_row_33_family_of_a_union_citizen_is_banned_under_133_6(settings: Any) -> None:
    banned_as_family(partial(founded, settings))
