"""Wherever a renewal gets to, the step that comes next is open to somebody, and there is one until it is served."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from tests.desk_in_memory import EGLE, JOB, ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    LODGED,
    POVILAS,
    REFUSING,
    RENEWING,
    SERVED,
    SIGNED,
    VILTE,
    Renewal,
    asked,
    heard,
    lodged,
    no_threat,
    refusal_drafted,
    renewal_drafted,
    serves,
    signs,
    threat,
    weighs,
)
from tests.procedures.residence_permit.test_properties import move

from byla.casefile import fields_of, shaken_acts
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT

PEOPLE = (RUTA, ONA, EGLE, VILTE, POVILAS, JOB)
CORRECTED = ("2026-03-02", "2026-03-20", "2027-01-01", "nationality", "for", "means", "Another text.", "")


def next_step(renewal: Renewal, on: date) -> str | None:
    return RESIDENCE_PERMIT.next_step(renewal.state, situation(RUTA, on))


def stops(renewal: Renewal, step: str, on: date) -> list[list[str]]:
    """What stands in the way of a step, for each of those who could take it."""
    return [renewal.bars(step, on=on, by=who) for who in PEOPLE]


def leads_on(renewal: Renewal, on: date) -> None:
    """The next step is open to somebody; without one, what was issued was served, or nothing is asked any more."""
    step, matter = next_step(renewal, on), renewal.matter
    if step is not None:
        assert [] in stops(renewal, step, on), step
    else:
        assert matter.served is not None or matter.taken_back is not None


def corrects(data: st.DataObject, renewal: Renewal, on: date) -> None:
    """Somebody corrects something, or tries to."""
    options = fields_of(RESIDENCE_PERMIT.step("correct_entry").form)["what"].options
    assert options is not None
    what = data.draw(st.sampled_from([one.code for one in options(renewal.state, situation(RUTA, on))]))
    answers: dict[str, object] = {
        "what": what,
        "value": data.draw(st.sampled_from(CORRECTED)),
        "reason": "-- so",
    }
    event(f"corrected: {refusals(renewal.tries('correct_entry', answers, on=on)) == []}")


@settings(max_examples=30)
@given(st.data())
def test_whatever_is_done_the_next_step_is_open_to_somebody(data: st.DataObject) -> None:
    begin = st.sampled_from([lodged, asked, no_threat, threat, heard, refusal_drafted, renewal_drafted])
    renewal = data.draw(begin)()
    on = max(SIGNED if renewal.matter.draft else LODGED, LODGED + timedelta(days=3))
    for _ in range(data.draw(st.integers(5, 30))):
        on += timedelta(days=data.draw(st.sampled_from([0, 0, 1, 4, 20])))
        if data.draw(st.sampled_from("mmmmc")) == "c":
            corrects(data, renewal, on)
        else:
            code, answers, who = move(data, renewal.desk, renewal.file, on)
            renewal.tries(code, answers, on=on, by=who)
        event(f"next: {next_step(renewal, on)}")
        leads_on(renewal, on)


def drafted(renewal: Renewal, **said: object) -> Renewal:
    renewal.takes("draft_decision", {**REFUSING, **said} if "grounds" in said else RENEWING, on=DRAFTED)
    return renewal


def not_carrying() -> Renewal:
    renewal = threat()
    weighs(renewal, "does_not_carry")
    return renewal


@pytest.mark.parametrize(
    ("make", "step"),
    [
        (lambda: drafted(threat()), "assess_conclusion"),  # a renewal over a threat that nobody weighed
        (lambda: drafted(not_carrying()), "return_conclusion"),
        (lambda: drafted(heard()), "draft_decision"),  # a renewal over a threat that carries
        (lambda: drafted(heard(), grounds=["lt/utpi:35(1)(1)/public_order"]), "draft_decision"),
        (lambda: drafted(heard(), grounds=["lt/utpi:35(1)(13)"]), "draft_decision"),  # nothing is missing
        (lambda: drafted(lodged(), grounds=["lt/utpi:35(1)(13)"]), "register_application"),
    ],
)
def test_a_draft_that_cannot_be_signed_names_the_step_that_leads_on(make, step: str) -> None:
    renewal = make()
    assert next_step(renewal, SIGNED) == step
    leads_on(renewal, SIGNED)


def shaken() -> Renewal:
    """Signed on a statement that turns out to be about somebody else."""
    renewal = refusal_drafted()
    signs(renewal)
    wrong: dict[str, object] = {"what": f"{renewal.matter.facts[0].number}.struck", "reason": "A namesake."}
    renewal.takes("correct_entry", wrong, on=SERVED)
    return renewal


@pytest.mark.parametrize(("stands", "then"), [(True, "record_document"), (False, "recall_decision")])
def test_vai_10_a_decision_shaken_by_a_correction_is_reviewed_before_it_is_served(
    stands: bool, then: str | None
) -> None:
    renewal = shaken()
    assert next_step(renewal, SERVED) == "review_shaken_act"
    assert "residence_permit.decision_shaken" in renewal.bars("serve_decision", on=SERVED)
    (act,) = shaken_acts(renewal.state)
    said: dict[str, object] = {"entry": str(act), "stands": stands, "reason": "The rest carries it, or not."}
    renewal.takes("review_shaken_act", said, on=SERVED, by=ONA)
    assert next_step(renewal, SERVED) == then
    if stands:
        serves(renewal)
    else:
        assert "residence_permit.decision_does_not_stand" in renewal.bars("serve_decision", on=SERVED)
