"""A number of a pair or an entry that no page has is another one, and no fault of ours."""

from __future__ import annotations

import pytest
from tests.app.border.checking import NAMESAKE, border

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_a_number_with_signs_that_no_database_takes_is_no_number() -> None:
    here = border()
    page = here.asks(**NAMESAKE)
    for bad in ("\x00", "x" * 10_000, ""):
        assert here.sets_aside(page, entry=bad).status_code == 400
        taken = here.says(page, "taken-back", pair=bad, note="The same person after all")
        assert taken.status_code == 400
        assert here.says(page, "same-person", entry=bad, compared="passport").status_code == 404
