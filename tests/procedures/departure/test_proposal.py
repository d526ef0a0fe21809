"""UTPI 125(1): when the file of a decision proposes a departure, and from when one may be opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, refusals
from tests.procedures.departure.leaving import OPENING, drafted, opened, withdrawn
from tests.procedures.entry_ban.ban import refused
from tests.procedures.following import OPENED, proposed
from tests.procedures.residence_permit.renewal import Renewal, refusal_drafted, serves, signs
from tests.procedures.residence_permit.six_questions import (
    drafts,
    first_application,
    permanent_application,
    threatened,
)

from byla.casefile import FileId
from byla.procedures.lt.courts import Contested, CourtOutcome
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.codes import Order
from byla.procedures.lt.departure.required import rests_on


def refused_for_the_first_time() -> Renewal:
    """A first permit refused and served: whether the person may be here without it, no entry says."""
    case = drafts(threatened(first_application()), "refuse", "lt/utpi:35(1)(1)/state_security")
    signs(case)
    serves(case)
    return case


def permanent_refused() -> Renewal:
    """Whoever holds a temporary permit until 30 April asked for the permanent one, which was refused and served."""
    case = drafts(threatened(permanent_application()), "refuse", "lt/utpi:35(1)(1)/state_security")
    signs(case)
    serves(case)
    return case


def signed_only() -> Renewal:
    case = refusal_drafted()
    signs(case)
    return case


def told_by_court(case: Renewal, on: date, **word: object) -> Renewal:
    """What a court said of the decision reaches its file; see `appeal`."""
    said = Contested(
        **{
            "appeal": FileId("appeal-9"),
            "decision": case.matter.signed.says.number,
            "suspended": False,
            "suspends_return": False,
            "under": ("lt/utpi:139(2)",),
            "outcome": None,
            "measure": None,
            "points": (),
            "faults": (),
            "case": "eI2-77/2026",
            **word,
        }
    )
    case.desk.writes(case.file, said, by=RUTA, on=on)
    return case


PERMIT_ENDS, DAY_AFTER = date(2026, 4, 30), date(2026, 5, 1)
OPENS = ["departure.open_departure"]


def suspended() -> Renewal:
    return told_by_court(refused(), OPENED, suspended=True)


def not_returned() -> Renewal:
    """Torture is claimed to threaten (ECHR 3): the refusal has effect, and yet nobody is returned."""
    return told_by_court(refused(), OPENED, suspends_return=True)


PROPOSES = [
    ("a permit was withdrawn, and its holder served", withdrawn, OPENED, OPENS),
    ("the matter is open", lambda: opened().case, OPENED, []),
    (
        "the withdrawal waits for a court",
        lambda: told_by_court(withdrawn(), OPENED, suspended=True),
        OPENED,
        [],
    ),
    ("a renewal was refused, and the permit holds today", refused, PERMIT_ENDS, []),
    ("a renewal was refused, and the permit has ended", refused, DAY_AFTER, OPENS),
    ("it ended, and nobody was served with the refusal", signed_only, DAY_AFTER, []),
    (
        "it ended, and a court suspends the refusal",
        lambda: told_by_court(refused(), OPENED, suspended=True),
        DAY_AFTER,
        [],
    ),
    (
        "it ended, and nobody is returned (ECHR 3)",
        lambda: told_by_court(refused(), OPENED, suspends_return=True),
        DAY_AFTER,
        [],
    ),
    (
        "it ended, and the complaint suspends nothing",
        lambda: told_by_court(refused(), OPENED),
        DAY_AFTER,
        OPENS,
    ),
    (
        "it ended, and a court annulled the refusal",
        lambda: told_by_court(refused(), OPENED, outcome=CourtOutcome.ANNULLED),
        DAY_AFTER,
        [],
    ),
    ("a first permit was refused: no permit has ended", refused_for_the_first_time, DAY_AFTER, []),
    (
        "a permanent one was refused: the temporary one is asked for by itself",
        permanent_refused,
        DAY_AFTER,
        [],
    ),
]


@pytest.mark.parametrize(("_case", "make", "on", "expected"), PROPOSES, ids=[one[0] for one in PROPOSES])
def test_125_1_when_the_file_of_a_decision_proposes_a_departure(_case: str, make, on: date, expected) -> None:
    assert proposed(make(), "departure", on) == expected


def test_125_1_4_no_departure_is_opened_while_the_permit_holds_and_a_return_after_it_rests_on_that_point() -> (
    None
):
    case = refused()
    answers = {**OPENING, "decision": case.file}
    early = case.desk.would_open(DEPARTURE, "open_departure", answers, by=RUTA, on=PERMIT_ENDS)
    assert refusals(early) == ["departure.permit_holds"]
    found = case.desk.opens(DEPARTURE, "open_departure", answers, by=RUTA, on=DAY_AFTER)
    assert case.desk[found].matter.opened.says.returns_under == "lt/utpi:125(1)(4)"


def test_a_return_is_decided_under_the_point_on_which_it_was_opened() -> None:
    one = drafted()
    said = one.matter.opened.says
    for point in ("lt/utpi:125(1)(2)", "lt/utpi:125(1)(4)"):
        assert rests_on(Order.RETURN, replace(said, returns_under=point))[0] == point
        assert rests_on(Order.DEPART, replace(said, returns_under=point))[0] == "lt/utpi:125(2)"
