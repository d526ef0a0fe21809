"""Which texts of a file may be compared with others: what officials wrote to decide against somebody, and no more."""

from __future__ import annotations

from tests.procedures.residence_permit.renewal import (
    PROPORTIONALITY,
    REFUSING,
    WEIGHING,
    heard,
    refusal_drafted,
    renewal_drafted,
)

from byla.procedures.lt.residence_permit.passages import passages


def test_reasons_assessments_and_weighing_are_compared() -> None:
    found = passages(refusal_drafted().matter)
    own = {REFUSING["weighing"], WEIGHING["because"], *PROPORTIONALITY.values()}
    own |= {"The service links her to the troops.", "The ties are hers, and recent."}
    assert own <= set(found)


def test_what_the_person_said_and_what_others_stated_is_not() -> None:
    said = " ".join(passages(refusal_drafted().matter))
    for text in (
        "I have no ties.",
        "She says that there are no ties.",
        "Served as a conscript",
        "In Lithuania since",
    ):
        assert text not in said


def test_nothing_is_compared_before_a_draft_or_of_a_decision_for_the_person() -> None:
    assert passages(heard().matter) == ()
    assert passages(renewal_drafted().matter) == ()
