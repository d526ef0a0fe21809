"""A book that is out on loan."""

from __future__ import annotations

import pytest
from tests.casefile.desk import file_of, situation, take
from tests.casefile.library_loan import LEND, Loan

from byla.casefile import File

NEW_LOAN = {"title": "Anykščių šilelis", "shelf": "open", "copies": 1, "reading_room": False}


@pytest.fixture
def nothing() -> File[Loan]:
    """A file that is about to be opened."""
    return file_of([])


@pytest.fixture
def loan() -> File[Loan]:
    """Lent on Monday 2 March 2026: entry 1 the loan, entry 2 its assignment."""
    return take(LEND, file_of([]), NEW_LOAN, situation())
