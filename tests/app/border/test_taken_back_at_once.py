"""Of several officials who take the same pair back at once, one does; the database holds that."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
from django.db import connection

from byla.app.border import pairs
from byla.app.border.models import TakenBackRow
from byla.app.moment import legal_day
from byla.border import Reason, pair_of
from byla.screening import Query

pytestmark = [pytest.mark.both_databases]
AT = datetime.now(UTC)
ON = legal_day(AT)
PAIR = pair_of(Query("Кавальчук Вольга", birth="1984-02-29", document="MP1234567"), "ban-1", {"names": ["x"]})
OFFICIALS = ("dalia", "marius", "ona", "ruta")


def test_of_those_who_take_a_pair_back_at_once_one_does_and_the_others_are_told(own_database: str) -> None:
    until = ON + timedelta(days=365)
    held = pairs.keep(
        PAIR, authority="demo", reason=Reason.FACE, note="Another face", by="marius", at=AT, until=until
    )
    ready = Barrier(len(OFFICIALS))

    def takes_it_back(by: str) -> str:
        ready.wait()
        try:
            back = pairs.take_back(
                held.id, authority="demo", note="The same after all", by=by, at=AT, on=ON
            ).taken_back
        except pairs.NotStanding:
            return ""
        finally:
            connection.close()
        return back.by if back else ""

    with ThreadPoolExecutor(len(OFFICIALS)) as several:
        said = [one for one in several.map(takes_it_back, OFFICIALS) if one]
    assert said == [TakenBackRow.objects.get().by]
