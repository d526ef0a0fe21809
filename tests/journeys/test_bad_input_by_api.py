"""What no court said and no law allows is refused by the API with its article, on both databases, and nothing of it is
recorded: an outcome without an appeal, a date before its cause, a second final outcome, a ban longer than allowed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.journeys.test_court_by_api import (
    DAY,
    PAPER,
    PRONOUNCED,
    Correspondent,
    banned,
    beside,
    contested,
    goes,
    withdrawal,
)

from byla.app.moment import today

__all__ = ["withdrawal"]
pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]
UPHELD: dict[str, object] = {"outcome": "upheld", **PRONOUNCED, "at_once": False}
EARLIER = (today() - timedelta(days=1)).isoformat()


def lodged(one: Correspondent) -> tuple[Correspondent, str, dict[str, object]]:
    """In court, and not admitted."""
    appeal = beside(one, 300)
    said = {"decision": one.file, "lodged_on": DAY, "case": "eI-300-5/2026", "claims": ["reasons"]}
    appeal.file = appeal.opens("appeal", "record_complaint", {**said, "complaint": PAPER, "unit": "security"})
    return appeal, "appeal/record_outcome", UPHELD


def no_appeal(one: Correspondent) -> tuple[Correspondent, str, dict[str, object]]:
    """The file of the decision, of which nobody complained."""
    return one, "appeal/record_outcome", UPHELD


def before_its_cause(one: Correspondent) -> tuple[Correspondent, str, dict[str, object]]:
    """Pronounced before the complaint was admitted."""
    appeal = contested(one, one.file, ["reasons"], 300)
    return appeal, "appeal/record_outcome", {**UPHELD, "pronounced_on": EARLIER}


def a_second_final(one: Correspondent) -> tuple[Correspondent, str, dict[str, object]]:
    """After the Supreme Administrative Court there is no court."""
    appeal = contested(one, one.file, ["reasons"], 300)
    goes(appeal, "record_outcome", UPHELD)
    goes(appeal, "record_further", {"by": "person", "lodged_on": DAY, "restored": False, "document": PAPER})
    goes(appeal, "record_outcome", UPHELD)
    return appeal, "appeal/record_outcome", UPHELD


def too_long_a_ban(one: Correspondent) -> tuple[Correspondent, str, dict[str, object]]:
    """Six years on 133(1), which allows five."""
    ban = beside(one, 100)
    opening = {"decision": one.file, "because": "A threat was found.", "unit": "security"}
    ban.file = ban.opens("entry_ban", "open_ban", opening)
    heard = {"invited_on": DAY, "invitation": PAPER, "over_on": DAY, "said": "My child goes to school here."}
    ban.takes("ruta", "record_hearing", heard, procedure="entry_ban")
    ban.takes("ruta", "weigh_ban", dict.fromkeys(WEIGHED, "Weighed."), procedure="entry_ban")
    draft = {"ground": "lt/utpi:133(1)", "months": 72, "whereabouts": "was_here"}
    return (
        ban,
        "entry_ban/draft_ban",
        {**draft, "reasons": "The ties are used.", "why_so_long": "They are old."},
    )


def too_long_by_a_court(one: Correspondent) -> tuple[Correspondent, str, dict[str, object]]:
    """Nor can a court be recorded to have made it that."""
    ban = banned(one, "lt/utpi:133(1)", 24)
    appeal = contested(one, ban.file, ["proportionality"], 300)
    return (
        appeal,
        "appeal/record_outcome",
        {"outcome": "changed", **PRONOUNCED, "measure": 72, "at_once": True},
    )


WEIGHED = ("length_of_stay", "family", "ties", "health", "conduct", "consequences", "alternatives")
CASES = [
    (lodged, "appeal.not_admitted_yet", "lt/utpi:140(2)"),
    (before_its_cause, "lt.before_its_cause", "lt/utpi:140(2)"),
    (a_second_final, "appeal.final_already", "lt/abti:#final"),
    (too_long_a_ban, "entry_ban.longer_than_allowed", "lt/utpi:133(1)"),
    (too_long_by_a_court, "appeal.longer_than_the_law", "lt/utpi:133(1)"),
]


@pytest.mark.parametrize(("make", "code", "article"), CASES, ids=[one[1] for one in CASES])
def test_what_cannot_be_is_refused_with_its_article_and_nothing_is_recorded(
    withdrawal: Correspondent,
    make: Callable[[Correspondent], tuple[Correspondent, str, dict[str, object]]],
    code: str,
    article: str,
) -> None:
    of, step, said = make(withdrawal)
    before = of.read()
    answer = sent(of, step, said)
    assert answer.status_code == 409
    [refused] = answer.json()["refusals"]
    assert refused["code"] == code
    assert article in refused["cited"]
    assert of.read() == before, "nothing half done"


def test_an_outcome_without_an_appeal_finds_no_file_of_one(withdrawal: Correspondent) -> None:
    of, step, said = no_appeal(withdrawal)
    before = of.read()
    assert sent(of, step, said).status_code == 404
    assert of.read() == before


def test_a_complaint_against_a_decision_that_the_file_does_not_hold_opens_no_appeal(
    withdrawal: Correspondent,
) -> None:
    before = withdrawal.read()
    said = {"decision": withdrawal.file, "number": "V-1", "lodged_on": DAY, "case": "eI-300-5/2026"}
    whole = {**said, "claims": ["reasons"], "complaint": PAPER, "unit": "security"}
    answer = withdrawal.programs["ruta"].post("appeal/record_complaint", whole, Idempotency_Key="bad-2")
    assert answer.status_code == 409
    [refused] = answer.json()["refusals"]
    assert (refused["code"], refused["cited"]) == ("appeal.no_such_decision", ["lt/utpi:136"])
    assert withdrawal.read() == before, "nothing half done"


def sent(of: Correspondent, step: str, said: dict[str, object]):
    """What Ruta's program is answered."""
    procedure, _, code = step.partition("/")
    seen = of.programs["ruta"].get(f"files/{of.file}")["ETag"]
    path = f"{procedure}/files/{of.file}/{code}"
    return of.programs["ruta"].post(path, said, Idempotency_Key="bad-1", If_Match=seen)
