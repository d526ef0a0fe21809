"""Of a person with several writings the entry is shown once, and takes no place from another."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.app.authority import AUTHORITY
from tests.app.national_list.partner import finds, put_on

from byla.app.national_list.replica import Replica

pytestmark = pytest.mark.django_db
WRITINGS = "Sidarovich Mikalai;Sidarovich Mikalaj;Sidarovič Mikalai;Sidarovič Mikalaj"


def test_a_person_with_many_writings_hides_nobody_of_a_like_name(folder: Path) -> None:
    put_on(folder, f"7,Sidarovich Mikalai,{WRITINGS},,", "8,Sidarovich Mikola,,,")
    assert finds(Replica(AUTHORITY), "Sidarovich Mikalai", limit=2) == ["7", "8"]


def test_no_more_are_shown_than_were_asked_for(folder: Path) -> None:
    others = [f"{number},Sidarovich Mikola,,," for number in range(8, 12)]
    put_on(folder, f"7,Sidarovich Mikalai,{WRITINGS},,", *others)
    assert len(finds(Replica(AUTHORITY), "Sidarovich Mikalai", limit=2)) == 2
