"""Row 14: a family member's own withdrawal, from the wife's to its service, and what it lacks without each part."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import ONA, refusals
from tests.procedures.residence_permit.renewal import (
    CIRCUMSTANCES,
    FACT,
    Renewal,
    balances,
    serves,
    signs,
)
from tests.procedures.residence_permit.six_questions import PERMANENT
from tests.procedures.residence_permit.test_family import ALONG, ALONG_PERMANENT, LOOKED_AT, followed

from byla.procedures.lt.residence_permit.entries import DecisionUndone

PREPARED = date(2026, 4, 14)  # Tuesday, the day after the file was opened
HEARD = date(2026, 4, 28)  # Tuesday
DECIDED = date(2026, 4, 30)  # Thursday
SERVED = date(2026, 5, 4)  # Monday
WHAT_SPEAKS_AGAINST: dict[str, object] = {
    **FACT,
    "statement": "His permit was given because he lives with his wife; hers was withdrawn.",
    "source": "Decision of 8 April 2026",
    "dated": "2026-04-08",
    "kind": "other",
}


def looked_into(without: str = "", ground: str = ALONG, **permit: object) -> Renewal:
    """The husband's own file up to a draft that withdraws, `without` one of the parts of it."""
    return loses(followed(**permit), without, ground)


def loses(case: Renewal, without: str = "", ground: str = ALONG) -> Renewal:
    """From its opening to that draft."""
    if without != "another ground":
        case.takes("check_another_ground", LOOKED_AT, on=PREPARED)
    if without != "dependants":
        case.takes("check_dependants", {"found": "Nobody's permit hangs on his."}, on=PREPARED)
    fact = case.takes("record_fact", WHAT_SPEAKS_AGAINST, on=PREPARED)
    if without != "reason":
        reason: dict[str, object] = {"reason": "What it was given for is gone.", "facts": [str(fact)]}
        case.takes("add_reason", reason, on=PREPARED)
    if without != "circumstances":
        case.takes("record_circumstances", dict(CIRCUMSTANCES), on=PREPARED)
    if without not in ("reason", "hearing"):
        hears_him(case, without)
    drafted: dict[str, object] = {
        "operative": "withdraw",
        "grounds": [ground],
        "weighing": "All was weighed.",
    }
    case.takes("draft_decision", drafted, on=DECIDED)
    return case


def hears_him(case: Renewal, without: str) -> None:
    """He is invited to write until 28 April, and writes; what he says is weighed."""
    invitation: dict[str, object] = {"dispatched_on": PREPARED.isoformat(), "answer_until": HEARD.isoformat()}
    case.takes("invite_to_hearing", {**invitation, "method": "written", "language": "be"}, on=PREPARED)
    said: dict[str, object] = {"answered_by": "person", "method": "written", "answer": "I would stay."}
    said |= {"heard_on": HEARD.isoformat()}
    case.takes("record_hearing", said, on=HEARD)
    if without != "weighing":
        balances(case, on=HEARD)


@pytest.mark.parametrize(("permit", "ground"), [({}, ALONG), (PERMANENT, ALONG_PERMANENT)])
def test_50_3_and_54_3_a_family_members_withdrawal_is_signed_and_served_like_any_other(
    permit: dict[str, object], ground: str
) -> None:
    case = looked_into(ground=ground, **permit)
    signs(case, DECIDED)
    assert case.desk[case.earlier].matter.withdrawn is not None
    assert case.matter.signed is not None
    assert [one.code for one in case.matter.signed.says.grounds] == [ground]
    assert "hers was withdrawn" in str(case.matter.signed.says.written)
    serves(case, SERVED)
    assert case.state.procedure.stage(case.matter) == "served"


@pytest.mark.parametrize(
    ("without", "lacks", "article"),
    [
        ("another ground", "another_ground_not_checked", ALONG),
        ("dependants", "dependants_not_checked", ALONG),
        ("reason", "no_reason", "lt/vai:10"),
        ("circumstances", "circumstance_missing", "lt/utpi:128(1)"),
        ("hearing", "not_invited", "eu/charter:41"),
        ("weighing", "fact_not_weighed", "lt/utpi:128(1)"),
        ("weighing", "not_proportionate_yet", "coe/echr:8"),
    ],
)
def test_row_14_nobody_loses_a_permit_with_somebody_else_without(
    without: str, lacks: str, article: str
) -> None:
    case = looked_into(without)
    bars = case.desk.bars("sign_decision", case.file, by=ONA, on=DECIDED)
    assert (f"residence_permit.{lacks}", article) in {(one.code, one.cited[0]) for one in bars}
    assert f"residence_permit.{lacks}" in refusals(case.tries("sign_decision", on=DECIDED, by=ONA))


def test_50_3_a_ground_that_is_found_after_the_draft_is_looked_at_before_the_signature() -> None:
    case = looked_into()
    found: dict[str, object] = {**LOOKED_AT, "ground": "own_basis", "reasons": "He has found work."}
    case.takes("check_another_ground", found, on=DECIDED)
    assert "residence_permit.has_another_ground" in refusals(case.tries("sign_decision", on=DECIDED, by=ONA))


def test_50_3_where_the_wife_s_withdrawal_is_undone_before_the_signature_his_permit_follows_nothing() -> None:
    case = looked_into()
    assert case.matter.family.follows is not None
    hers = case.matter.family.follows.says.permit
    withdrawn = case.desk[hers].matter.withdrawn
    assert withdrawn is not None
    undone = DecisionUndone(matter=withdrawn.says.matter, decision=withdrawn.says.decision)
    case.desk.writes(hers, undone, by=ONA, on=DECIDED)
    outcome = case.tries("sign_decision", on=DECIDED, by=ONA)
    assert refusals(outcome) == ["residence_permit.follows_nothing_withdrawn"]
    assert outcome.refusals[0].cited == (ALONG,)  # type: ignore[union-attr]
