"""`./byla count`: what a procedure counts, as known when it was published, and what it is since a court spoke."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.app.authority import Authority, of, take
from tests.app.desk.conftest import lodge
from tests.app.in_court import contested, with_paper
from tests.app.withdrawn import withdrawn

from byla.app.commands.count import run
from byla.app.moment import now, today
from byla.app.store.read import load

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def authority(db: None) -> Authority:
    return Authority().found()


def test_a_figure_is_restated_beside_the_published_one_with_the_entry_that_made_it_another(
    authority: Authority, capsys: pytest.CaptureFixture[str]
) -> None:
    permit = lodge(authority).permit
    file = withdrawn(permit)
    appeal = contested(file)
    published = now()
    said = load(appeal, authority="demo").matter.lodged.says
    faulty = {
        "faulty_grounds": list(said.grounds),
        "faulty_reasons": [str(one.entry) for one in said.reasons],
    }
    how = {"outcome": "annulled", "pronounced_on": today().isoformat(), "at_once": True}
    with_paper("record_outcome", "judgment", appeal, **how, **faulty)
    take("appeal", "find_what_hangs_on_it", of("ruta"), appeal)
    take("appeal", "carry_out", of("ruta"), appeal)

    period = [(today() - timedelta(days=400)).isoformat(), today().isoformat()]
    assert run(["residence_permit", *period, "--known", published.isoformat()]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = next(place for place, line in enumerate(lines) if line.endswith("Permits withdrawn"))
    assert lines[at].split()[0] == "1"
    assert lines[at + 1].split(maxsplit=1) == ["0", "restated, because of"]
    assert "How the decision stands in court" in lines[at + 2]
    assert permit in lines[at + 2]

    assert run(["residence_permit", *period]) == 0
    assert "restated" not in capsys.readouterr().out, "counted as known now, it is what it is"


def test_a_period_that_ends_before_it_begins_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["appeal", "2026-02-01", "2026-01-01"]) == 2
    assert "before the first" in capsys.readouterr().err
