"""What steps of several procedures ask alike, at its edges: no record to look in, no other article to cite."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.departure import leaving

from byla.casefile import FileId
from byla.procedures.lt.departure.entries import ReturnServed
from byla.procedures.lt.gates import became_citizen_2, in_order

DAY = date(2026, 5, 12)  # Tuesday


def test_2_nobody_is_a_citizen_of_whom_no_identity_record_says_so() -> None:
    """None that the official can see, or another file in its place."""
    one = leaving.opened()
    now = situation(RUTA, DAY)
    assert list(became_citizen_2(FileId("person-99"), {}, now)) == []
    assert list(became_citizen_2(one.file, {one.file: one.state}, now)) == []


CITED = [((), ("eu/gdpr:5(1)(d)",)), (("lt/utpi:127(1)",), ("lt/utpi:127(1)",))]


@pytest.mark.parametrize(("under", "cited"), CITED)
def test_a_day_before_its_cause_cites_the_article_that_orders_them_and_else_accuracy(
    under: tuple[str, ...], cited: tuple[str, ...]
) -> None:
    ordered = leaving.ordered().matter.ordered
    assert ordered is not None
    [refused] = in_order(ReturnServed, date(2026, 4, 24), ordered, *under)
    assert refused.cited == cited
    assert list(in_order(ReturnServed, ordered.day, ordered, *under)) == []


def test_who_answers_on_the_day_of_the_invitation_was_heard() -> None:
    said = {**leaving.hearing("I have nobody there."), "over_on": leaving.OPENED.isoformat()}
    assert leaving.opened().tries("record_hearing", said, on=leaving.OPENED) == []
