"""The law as it stands in the repository, and small acts made for one test."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.law.acts import make_act

from byla.law import Book, Version

ROOT = Path(__file__).parents[2] / "law"


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def book() -> Book:
    return Book.read(ROOT)


@pytest.fixture(scope="session")
def act() -> Callable[..., Version]:
    return make_act
