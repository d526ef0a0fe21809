"""An order to leave in court, with the expulsion that followed it, by the API on both databases. Every day is today."""

from __future__ import annotations

import pytest
from tests.app.authority import Authority
from tests.app.departed import drafted, expelled, served
from tests.app.desk.conftest import lodge
from tests.journeys.test_ban_by_api import entries, signed_number
from tests.journeys.test_court_by_api import DAY, PAPER, contested, entry_of, goes, programs, undone
from tests.journeys.test_renewal_by_api import Correspondent, deadline

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@pytest.fixture
def departure() -> Correspondent:
    """Served with an order to leave, then expelled for a threat."""
    file = expelled(served(drafted(lodge(Authority().found()).permit)))
    return Correspondent(programs(), file=str(file))


def test_126_1_3_without_an_annulled_order_the_expulsion_for_a_threat_stands_and_answers_the_court_first(
    departure: Correspondent,
) -> None:
    order = signed_number(departure, "departure.return_ordered")
    appeal = contested(departure, departure.file, ["article_3"], 300, order)
    lodged = entry_of(appeal, "appeal.complaint_lodged")
    assert (lodged["decision"], lodged["kind"]) == (order, "return")
    assert deadline(appeal.read(), "lodge")["article"] == "lt/utpi:138(1)"
    assert departure.read()["stage"] == "waits", "nobody is taken to the border meanwhile"

    undone(appeal, "annulled")
    goes(
        appeal, "record_further", {"by": "authority", "lodged_on": DAY, "restored": False, "document": PAPER}
    )
    undone(appeal, "annulled")
    goes(appeal, "carry_out")
    read = departure.read()
    assert read["stage"] == "expelled"
    assert "departure" not in {one["code"] for one in read["deadlines"]}, "no day to leave by is left"
    assert "answer_point" in {one["settled_by"] for one in read["tasks"]}
    bars = {one["code"]: one["bars"] for one in read["steps"]}["execute_expulsion"]
    assert [one["code"] for one in bars] == ["lt.points_unanswered"]
    assert {one["decision"] for one in entries(departure, "lt.contested")} == {order}
