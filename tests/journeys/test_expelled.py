"""An expulsion, from the withdrawal before it, by the API on both databases."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from tests.journeys.expelled import expelled, suspended_and_executed
from tests.journeys.past import founded

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


def test_an_expulsion_is_drafted_by_one_signed_by_another_suspended_and_executed(settings: Any) -> None:
    suspended_and_executed(expelled(partial(founded, settings)))
