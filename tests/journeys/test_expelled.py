"""An expulsion, from the withdrawal before it, by the API on both databases."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from tests.journeys.expelled import expelled
from tests.journeys.past import founded

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


def test_one_official_drafts_an_expulsion_and_another_signs_it(settings: Any) -> None:
    expelled(partial(founded, settings))
