"""UTPI 133: which decisions carry a ban, when the file proposes one, and that no machine opens it."""

from __future__ import annotations

import pytest
from tests.desk_in_memory import IMPORT, JOB, RUTA, refusals
from tests.procedures.entry_ban.ban import OPENING, corrects_fact, opened, refused
from tests.procedures.following import OPENED, proposed
from tests.procedures.residence_permit.renewal import (
    SIGNED,
    Renewal,
    refusal_drafted,
    renewal_drafted,
    serves,
    signs,
)
from tests.procedures.residence_permit.six_questions import FINDING, drafts, noticed, withdrawal

from byla.casefile import FileId
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.what_follows import MAY, SHAM, THREAT, DecidedAgainst, carried, mandatory


def withdrawn_for_a_threat() -> Renewal:
    case = drafts(noticed(), "withdraw", "lt/utpi:50(1)(14)/state_security")
    signs(case)
    serves(case)
    return case


def signed_only() -> Renewal:
    case = refusal_drafted()
    signs(case)
    return case


def granted() -> Renewal:
    case = renewal_drafted()
    signs(case)
    serves(case)
    return case


PROPOSES = [
    ("a refusal for a threat, served", refused, ["entry_ban.open_ban"]),
    ("a withdrawal for a threat, served", withdrawn_for_a_threat, ["entry_ban.open_ban"]),
    ("signed, and nobody was served", signed_only, []),
    ("a permit was granted", granted, []),
    ("nothing was decided yet", lambda: withdrawal(FINDING), []),
    ("the matter of a ban is open", lambda: opened().case, []),
]


@pytest.mark.parametrize(("_case", "make", "expected"), PROPOSES, ids=[one[0] for one in PROPOSES])
def test_133_5_the_file_proposes_a_ban_where_the_law_leaves_no_choice(_case: str, make, expected) -> None:
    assert proposed(make(), "entry_ban") == expected


def against(*threatens: str, sham: bool = False) -> DecidedAgainst:
    return DecidedAgainst(
        entry=9,
        number="D-2026-000001",
        day=SIGNED,
        served=SIGNED,
        person=FileId("person-1"),
        order="refuse",
        grounds=("lt/utpi:35(1)(1)",),
        threatens=frozenset(threatens),
        sham=sham,
    )


CARRIES = [
    (against("state_security"), (THREAT, MAY), (THREAT,)),
    (against("public_order"), (THREAT, MAY), (THREAT,)),
    (against("public_health"), (MAY,), ()),  # 133(5) names state security and public order
    (against(sham=True), (SHAM, MAY), (SHAM,)),
    (against("state_security", sham=True), (THREAT, SHAM, MAY), (THREAT, SHAM)),
    (against(), (MAY,), ()),
]


@pytest.mark.parametrize(("decided", "may_rest_on", "no_choice"), CARRIES)
def test_133_1_which_provisions_a_decision_carries(decided: DecidedAgainst, may_rest_on, no_choice) -> None:
    law = opened().desk.now(RUTA, OPENED).law()
    assert carried(decided, law) == may_rest_on
    assert mandatory(may_rest_on, law) == no_choice


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (signed_only, "lt.decision_not_served"),
        (granted, "lt.nothing_decided_against"),
        (lambda: opened().case, "lt.opened_already"),
    ],
)
def test_133_1_a_ban_follows_once_on_a_decision_that_reached_the_person(make, code: str) -> None:
    case = make()
    answers = {**OPENING, "decision": case.file}
    assert refusals(case.desk.would_open(ENTRY_BAN, "open_ban", answers, by=RUTA, on=OPENED)) == [code]


@pytest.mark.parametrize("machine", [JOB, IMPORT])
def test_gdpr_22_no_machine_opens_a_ban(machine) -> None:
    case = refused()
    found = case.desk.would_open(
        ENTRY_BAN, "open_ban", {**OPENING, "decision": case.file}, by=machine, on=OPENED
    )
    assert "casefile.adverse_needs_person" in refusals(found)


def test_the_decisions_file_tells_that_a_ban_follows_on_it() -> None:
    ban = opened()
    links = ban.case.state.custody.links
    assert [(one.role, one.other) for one in links] == [("entry_ban.ban", ban.file)]


def test_a_decision_in_doubt_since_a_correction_proposes_nothing_and_carries_nothing() -> None:
    """What it rests on was corrected; until a named official looked, no ban is opened on it."""
    case = refused()
    corrects_fact(case)
    assert proposed(case, "entry_ban") == []
    answers = {**OPENING, "decision": case.file}
    found = case.desk.would_open(ENTRY_BAN, "open_ban", answers, by=RUTA, on=OPENED)
    assert refusals(found) == ["lt.nothing_decided_against"]
