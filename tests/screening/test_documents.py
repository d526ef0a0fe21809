"""Document numbers are compared by letters and digits alone, whoever typed them and however."""

from __future__ import annotations

import pytest

from byla.screening.documents import document, documents


@pytest.mark.parametrize(
    "written", ["MP 1234567", "mp-1234567", "МР1234567", "<<MP<1234567<<", " mp\t123 45 67"]
)
def test_one_number_is_one_however_it_is_written(written: str) -> None:
    assert document(written) == "MP1234567"


def test_of_a_number_without_end_no_more_is_kept_than_any_document_has() -> None:
    assert document("7" * 10_000) == "7" * 20
    assert document("-" * 10_000 + "7") == ""


def test_what_has_no_letter_and_no_digit_is_no_number() -> None:
    assert documents(["№", "AB 7", "", "--"]) == ["AB7"]
