"""What may be done in a file is shown by what it is about: each step of a procedure with topics stands under one."""

from __future__ import annotations

from collections import Counter

import pytest

from byla.app.registry import ALL, catalogue
from byla.casefile import GENERAL_STEPS
from byla.words import words

WITH_TOPICS = [one for one in ALL if one.topics]


def test_the_permit_has_topics() -> None:
    assert "residence_permit" in {one.code for one in WITH_TOPICS}


@pytest.mark.parametrize("procedure", WITH_TOPICS, ids=lambda one: one.code)
def test_every_step_stands_under_one_topic_that_has_a_text(procedure) -> None:
    under = Counter(step.code for several in procedure.topics.values() for step in several)
    own = [step.code for step in procedure.steps if step not in GENERAL_STEPS]
    assert under == Counter(own)
    for topic in procedure.topics:
        assert catalogue().say(words(f"{procedure.code}.topic.{topic}"))


@pytest.mark.parametrize("procedure", WITH_TOPICS, ids=lambda one: one.code)
def test_a_step_that_every_file_has_is_about_nothing_in_particular(procedure) -> None:
    assert {procedure.topic_of(step) for step in GENERAL_STEPS} == {None}
