"""The inbox of an assessing body: what waits for its answer, and what came back to it."""

from __future__ import annotations

import re

import pytest
from tests.app.authority import of, take
from tests.app.desk.conftest import text_of

from byla.app.moment import today
from byla.casefile import FileId

pytestmark = pytest.mark.django_db
ANSWERS = {"uphold_conclusion", "revise_conclusion", "withdraw_conclusion"}


def step(file: FileId, code: str, who: str, **answers: object) -> int:
    """Takes a step today; the number of its first entry."""
    return take("residence_permit", code, of(who), file, **answers).entries[file][0]


def returned(file: FileId) -> FileId:
    """The State Security Department's bare conclusion came back to it today."""
    day = today().isoformat()
    asked = {"agency": "state_security_department", "question": "Does the residence threaten?"}
    step(file, "request_assessment", "ruta", requested_on=day, **asked)
    step(file, "acknowledge_request", "vytas", received_on=day)
    number = step(
        file, "give_conclusion", "vytas", outcome="threat", no_reasons="not_given", concluded_on=day
    )
    why = {"why_returned": "bare", "because": "Say on what it rests."}
    step(file, "return_conclusion", "ruta", conclusion=str(number), returned_on=day, **why)
    return file


def ways(page) -> set[str]:
    return set(re.findall(r'href="/files/[^"]*/steps/([a-z_]+)"', page.content.decode()))


def test_what_came_back_waits_with_its_reason_its_term_and_three_ways_to_answer(case, desk) -> None:
    returned(case.renewal)
    page = desk("vytas").get("/assessments")
    assert ways(page) == ANSWERS
    said = text_of(page)
    for text in ("Your conclusion came back", "It gives neither reasons nor their essence", "days left"):
        assert text in said
    for one in ANSWERS:
        form = desk("vytas").get(f"/files/{case.renewal}/steps/{one}")
        assert "This step cannot be taken now" not in text_of(form)


@pytest.mark.parametrize(
    ("code", "said", "stands"),
    [
        ("uphold_conclusion", {"reasons": "Contacts after the service."}, "Threat"),
        ("revise_conclusion", {"outcome": "no_threat"}, "No threat"),
        ("withdraw_conclusion", {"because": "A namesake."}, "Conclusion withdrawn by its body"),
    ],
)
def test_what_was_answered_waits_no_longer(
    case, desk, code: str, said: dict[str, object], stands: str
) -> None:
    day = {
        "uphold_conclusion": "upheld_on",
        "revise_conclusion": "concluded_on",
        "withdraw_conclusion": "withdrawn_on",
    }
    step(returned(case.renewal), code, "vytas", **said, **{day[code]: today().isoformat()})
    page = desk("vytas").get("/assessments")
    assert ways(page) == set()
    assert stands in text_of(page)


def test_the_body_reads_why_it_came_back_and_nothing_of_the_weighing(case, desk) -> None:
    file = returned(case.renewal)
    said = text_of(desk("vytas").get(f"/files/{file}"))
    assert "Say on what it rests." in said
    assert "Weigh a conclusion" not in said
