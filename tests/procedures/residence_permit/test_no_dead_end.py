"""Wherever a file gets to, the step that comes next is open to somebody, and there is one until it is served."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from tests.desk_in_memory import EGLE, JOB, ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.every_state import State, Walk, begin, prepared
from tests.procedures.residence_permit.every_state import drafted as drafted_so
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
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
from tests.procedures.residence_permit.six_questions import (
    FINDING,
    NOTICED,
    PERMANENT,
    card_application,
    first_application,
    permanent_application,
    withdrawal,
)
from tests.procedures.residence_permit.test_properties import move

from byla.casefile import fields_of, shaken_acts
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.disagreement import BINDS, Stands

PEOPLE = (RUTA, ONA, EGLE, VILTE, POVILAS, JOB)
BEGINS = {
    "temporary, first issue": first_application,
    "temporary, renewal": lodged,
    "temporary, withdrawal on notice": withdrawal,
    "temporary, withdrawal on an own finding": partial(withdrawal, FINDING),
    "permanent, first issue": permanent_application,
    "permanent, card": card_application,
    "permanent, withdrawal on notice": partial(withdrawal, **PERMANENT),
}
"""Each of the six questions; a withdrawal in both of its ways."""
CORRECTED = ("2026-03-02", "2026-03-20", "2027-01-01", "nationality", "for", "means", "Another text.", "")


def next_step(renewal: Renewal, on: date) -> str | None:
    return RESIDENCE_PERMIT.next_step(renewal.state, situation(RUTA, on, law=renewal.desk.book))


def stops(renewal: Renewal, step: str, on: date) -> list[list[str]]:
    """What stands in the way of a step, for each of those who could take it."""
    return [renewal.bars(step, on=on, by=who) for who in PEOPLE]


def leads_on(renewal: Renewal, on: date) -> None:
    """The next step is open to somebody; without one, what was issued was served, or nothing is asked any more."""
    step, matter = next_step(renewal, on), renewal.matter
    if step is not None:
        assert [] in stops(renewal, step, on), step
    else:
        assert matter.served is not None or matter.ended is not None


def corrects(data: st.DataObject, renewal: Renewal, on: date) -> None:
    """Somebody corrects something, or tries to."""
    options = fields_of(RESIDENCE_PERMIT.step("correct_entry").form)["what"].options
    assert options is not None
    offered = [one.code for one in options(renewal.state, situation(RUTA, on))]
    if not offered:
        return
    what = data.draw(st.sampled_from(offered))
    answers: dict[str, object] = {
        "what": what,
        "value": data.draw(st.sampled_from(CORRECTED)),
        "reason": "-- so",
    }
    event(f"corrected: {refusals(renewal.tries('correct_entry', answers, on=on)) == []}")


@settings(max_examples=40)
@given(st.data())
def test_whatever_is_done_the_next_step_is_open_to_somebody(data: st.DataObject) -> None:
    further = [asked, no_threat, threat, heard, refusal_drafted, renewal_drafted]
    renewal = data.draw(st.sampled_from([*BEGINS.values(), *further]))()
    renewal.desk.book = read_as({BINDS: data.draw(st.sampled_from(["weighed", "binds"]))})
    on = SIGNED if renewal.matter.draft else NOTICED
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


# Every state between Art. 4(4) and C-420/22, for each question and both readings; `every_state` says what is left out

NEVER_WHERE_IT_BINDS = {Stands.DOES_NOT_CARRY, Stands.DISPUTED}


def tried(walk: Walk, state: State) -> Iterator[tuple[str, str | None]]:
    """What comes next in a state: as it is, prepared, and with either draft. Signs where it can be signed."""
    walk.back(state)
    yield "as it is", walk.next_step()
    drafted_so(walk, against=False)
    yield "a draft for the person", walk.next_step()
    walk.back(state)
    drafted_so(walk, against=True)
    yield "a draft against the person", walk.next_step()
    walk.back(state)
    prepared(walk)
    yield "prepared", walk.next_step()
    drafted_so(walk, against=True)
    yield "prepared, and a draft against the person", walk.next_step()


def over(walk: Walk, state: State) -> bool:
    """Whether the withdrawal ended, for there was nothing left to withdraw."""
    walk.back(state)
    return walk.case.matter.nothing_left is not None


@pytest.mark.slow
@pytest.mark.parametrize("reading", ["weighed", "binds"])
@pytest.mark.parametrize("begins", BEGINS)
def test_from_every_state_a_step_is_open_and_a_signed_decision_can_be_reached(
    begins: str, reading: str
) -> None:
    case = BEGINS[begins]()
    case.desk.book = read_as({BINDS: reading})
    walk = Walk(case=case, on=NOTICED, threatens=begins == "temporary, renewal")
    begin(walk)
    walk.go()
    assert walk.met == set(Stands) - (NEVER_WHERE_IT_BINDS if reading == "binds" else set())
    signed, ended = set(), {key for key, state in walk.reached.items() if over(walk, state)}
    for key, state in walk.reached.items():
        if key in ended:
            continue
        for how, step in tried(walk, state):
            assert step is not None, (key, how)
            assert walk.open_to_somebody(step), (key, how, step)
            if step == "sign_decision":
                assert walk.takes("sign_decision", ONA), (key, how)
                signed.add(key)
            if step == "end_withdrawal":
                assert walk.leads[key] & ended, (key, how)
    assert signed
    assert bool(ended) is begins.startswith("temporary, withdrawal")
    lead_there = signed | ended
    while more := {key for key, then in walk.leads.items() if key not in lead_there and then & lead_there}:
        lead_there |= more
    assert set(walk.reached) == lead_there
