"""A family's permits, from the wife's withdrawal to their being put back, by the API on both databases."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from tests.journeys.family import falls_and_is_put_back
from tests.journeys.past import founded

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


def test_no_permit_of_a_family_falls_unseen_and_what_fell_is_put_back_in_one_act(settings: Any) -> None:
    falls_and_is_put_back(partial(founded, settings))
