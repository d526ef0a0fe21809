"""A withdrawal ends where its permit is no longer there: what is gone is neither withdrawn nor left, and no file is
trapped between the two.
"""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import JOB, ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.renewal import DRAFTED, SIGNED, Renewal, lodged
from tests.procedures.residence_permit.six_questions import (
    NOTICED,
    PERMANENT,
    drafts,
    noticed,
    on_state_security,
    withdrawal,
)

from byla.casefile import Body, Refused
from byla.procedures.lt.residence_permit.codes import NothingLeft
from byla.procedures.lt.residence_permit.entries import (
    PermitLapsed,
    PermitReplaced,
    PermitWithdrawn,
    RegimeEnded,
)

LATER = date(2031, 1, 15)
"""After the last day of every permit of these tests."""


def ends(case: Renewal, on: date = SIGNED) -> Renewal:
    case.takes("end_withdrawal", {}, on=on)
    return case


def gone(case: Renewal, body: Body) -> Renewal:
    """Something happened to the permit while the withdrawal was under way."""
    case.desk.writes(case.earlier, body, by=ONA, on=DRAFTED)
    return case


@pytest.mark.parametrize(
    ("happened", "why"),
    [
        (PermitReplaced(renewal="residence_permit-99", decision="D-2026-000099"), "replaced"),
        (PermitWithdrawn(matter="residence_permit-99", decision="D-2026-000099", follows=None), "withdrawn"),
        (RegimeEnded(citizen_since=NOTICED, document="passport.pdf"), "citizen"),
        (PermitLapsed(last_day=NOTICED), "lapsed"),
    ],
)
def test_50_1_where_the_permit_is_gone_the_withdrawal_ends_without_a_decision(
    happened: Body, why: str
) -> None:
    case = ends(gone(withdrawal(), happened))
    ended = case.matter.nothing_left
    assert ended is not None
    assert ended.says.why is NothingLeft(why)
    assert (case.matter.ended, case.state.procedure.stage(case.matter)) == (ended, "nothing_left")
    permit = case.desk[case.earlier].matter
    assert [one.says.why for one in permit.withdrawals_ended] == [NothingLeft(why)]
    assert not permit.withdrawal_pending
    assert case.bars("draft_decision", on=SIGNED) == ["residence_permit.question_ended"]


@pytest.mark.parametrize(
    ("until", "code"), [(DRAFTED, ["residence_permit.expired_already"]), (SIGNED, None), (LATER, None)]
)
def test_50_1_a_temporary_permit_that_ran_out_is_not_withdrawn(until: date, code: list[str] | None) -> None:
    case = noticed(valid_until=until.isoformat())
    drafts(case, "withdraw", f"{on_state_security(case)}/state_security")
    outcome = case.tries("sign_decision", on=SIGNED, by=ONA)
    assert (refusals(outcome) if isinstance(outcome, Refused) else None) == code


def test_50_1_what_was_replaced_meanwhile_is_not_withdrawn_and_the_refusal_names_the_way_on() -> None:
    case = noticed()
    drafts(case, "withdraw", f"{on_state_security(case)}/state_security")
    gone(case, PermitReplaced(renewal="residence_permit-99", decision="D-2026-000099"))
    outcome = case.tries("sign_decision", on=SIGNED, by=ONA)
    assert isinstance(outcome, Refused)
    assert [(one.code, one.settled_by) for one in outcome.refusals] == [
        ("residence_permit.replaced_already", "end_withdrawal")
    ]


def test_50_1_and_where_it_ran_out_the_file_has_a_way_on() -> None:
    case = ends(noticed(valid_until=DRAFTED.isoformat()))
    assert case.matter.nothing_left is not None
    assert case.matter.nothing_left.says.why is NothingLeft.EXPIRED


@pytest.mark.parametrize("until", [DRAFTED, SIGNED])
def test_50_1_ending_it_is_what_comes_next_from_the_day_after_the_permits_last(until: date) -> None:
    case = withdrawal(valid_until=until.isoformat())
    is_next = case.state.procedure.next_step(case.state, situation(RUTA, SIGNED)) == "end_withdrawal"
    assert is_next is (until < SIGNED)


def test_54_4_a_permanent_permit_does_not_run_out_with_its_card() -> None:
    case = withdrawal(**PERMANENT)
    assert case.state.procedure.next_step(case.state, situation(RUTA, LATER)) != "end_withdrawal"
    assert refusals(case.tries("end_withdrawal", on=LATER)) == ["residence_permit.still_held"]


@pytest.mark.parametrize("on", [NOTICED, SIGNED])
def test_what_is_still_held_is_decided_about_and_not_ended(on: date) -> None:
    assert refusals(withdrawal().tries("end_withdrawal", on=on)) == ["residence_permit.still_held"]


def test_it_ends_once_and_is_for_a_withdrawal_alone_and_for_a_named_official() -> None:
    case = gone(withdrawal(), PermitLapsed(last_day=NOTICED))
    assert case.desk[case.earlier].matter.withdrawal_pending
    assert case.tries("end_withdrawal", on=SIGNED, by=JOB).forbidden  # type: ignore[union-attr]
    ends(case)
    assert case.bars("end_withdrawal", on=SIGNED) == ["residence_permit.question_ended"]
    case.file = case.earlier
    assert case.bars("end_withdrawal", on=SIGNED, by=RUTA) == ["residence_permit.nothing_asked"]
    assert lodged().bars("end_withdrawal", on=SIGNED, by=RUTA) == ["residence_permit.no_withdrawal_here"]
