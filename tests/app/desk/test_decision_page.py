"""The decision as the applicant reads it: every part that the law asks for, in words, and nothing in codes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from tests.app.authority import AUTHORITY
from tests.app.desk.conftest import Desk, text_of

from byla.app import demo
from byla.app.store.models import FileRow
from byla.app.store.read import load
from byla.casefile import FileId


@pytest.fixture
def served(db: None, desk: Callable[..., Desk]) -> str:
    """The page of the demo's refusal that was served."""
    demo.build(lambda said: None)
    files = [FileId(row.file_id) for row in FileRow.objects.filter(stage="served")]
    [refused] = [
        one
        for one in files
        if load(one, authority=AUTHORITY).matter.signed.says.operative == "refuse"
        and load(one, authority=AUTHORITY).matter.hearing.heard is not None
    ]
    return text_of(desk("ruta").get(f"/files/{refused}/decision"))


def test_vai_10_the_applicant_reads_every_part_in_words(served: str) -> None:
    headings = (
        "What is decided",
        "Facts",
        "Reasons",
        "Individual circumstances",
        "Hearing",
        "Weighing",
        "Law applied",
    )
    assert [one for one in (*headings, "Remedy") if one not in served] == []
    assert "is refused a temporary residence permit." in served
    assert served.index("What is known") < served.index("What speaks for the person")
    assert served.index("What speaks for the person") < served.index("What the services concluded")
    assert "Rests on: " in served
    assert "What follows for you" in served
    assert "Drafted by" in served
    assert "may threaten state security" in served
    assert "Weighed by the official: " in served  # so that nobody takes it for the body's own words
    assert "Regional Administrative Court" in served
    assert "14 days from the day on which it is served" in served
    assert re.findall(r"residence_permit\.\w+|calendars\.\w+|lt/utpi:", served) == []


def test_vai_10_the_applicant_reads_as_what_the_signatory_signed(served: str) -> None:
    assert re.search(
        r"Decided and signed by Ona \w+ , Vilnius unit, under mandate \w+: Order of the head", served
    )


def test_row_15_the_applicant_reads_how_and_in_which_language_they_were_heard(served: str) -> None:
    assert re.search(r"Invited on [\w ]+ to answer (orally|in writing), in \w+, by [\w ]+\.", served)
    assert re.search(r"(Heard|Answered by [\w ]+) on [\w ]+ \((orally|in writing)\)\.", served)


def test_vai_10_the_applicant_reads_once_who_answers_for_law_that_is_not_confirmed(served: str) -> None:
    assert (
        "Who answers for applying what is not confirmed For the authority: Birutė Vadovienė, by an order from"
        in served
    )
    assert "No lawyer has looked at this law. Law on Foreigners, Art. 35(1)(1), " in served
    assert "(unconfirmed): Residence may threaten" not in served, "said in a sentence, and said once"
