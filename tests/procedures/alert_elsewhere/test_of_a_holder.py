"""Row 37, as the state that granted: another state consults us about a permit that is held (2018/1861, 28-30;
2018/1860, 10-12). Fourteen days from receipt, twelve more at most, and our silence says nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, refusals, situation
from tests.procedures.alert_elsewhere.elsewhere import (
    OURS,
    answer,
    asked,
    considers,
    next_step,
    request_of,
)
from tests.procedures.appeal.complaint import LODGED, lodged, looked, withdrawn_for_another_ground
from tests.procedures.residence_permit.renewal import DOCUMENT, SIGNED, Renewal, permit_held, signs
from tests.procedures.residence_permit.six_questions import FINDING, drafts, noticed, withdrawal

from byla.casefile import Bound, timed
from byla.procedures.lt.alert_elsewhere import Permit
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.granting import GRANTING

OWN = "alert_elsewhere."
TERMS = [
    ("28", "before_a_refusal", "eu/2018-1861:28"),
    ("29", "after_a_refusal", "eu/2018-1861:29"),
    ("10", "before_a_return", "eu/2018-1860:10"),
    ("11", "after_a_return", "eu/2018-1860:11"),
]


@pytest.mark.parametrize(("_case", "occasion", "article"), TERMS, ids=[one[0] for one in TERMS])
def test_row_37_fourteen_days_bind_us_and_silence_says_nothing(
    _case: str, occasion: str, article: str
) -> None:
    case, late = asked(occasion), date(2026, 6, 1)
    (clock,) = timed(case.state, situation(RUTA, late))
    assert (clock.deadline.clock.article, clock.reading.day, clock.deadline.binds) == (
        article,
        OURS,
        Bound.AUTHORITY,
    )
    assert clock.deadline.met is None
    assert next_step(case, late) == "consider_withdrawal"


MORE = [
    ("12 days: the most", 12, OURS, []),
    ("13 days", 13, OURS, ["alert.more_days_than_allowed"]),
    ("after the term", 12, date(2026, 3, 24), ["alert.term_over"]),
]


@pytest.mark.parametrize(("_case", "days", "on", "expected"), MORE, ids=[one[0] for one in MORE])
def test_28_e_more_days_on_our_reasoned_request(_case: str, days: int, on: date, expected: list[str]) -> None:
    case = asked()
    said: dict[str, object] = {
        "consultation": request_of(case),
        "days": days,
        "because": "The judgment is being translated.",
        "document": DOCUMENT,
    }
    assert refusals(case.tries("ask_more_days", said, on=on)) == expected
    if not expected:
        (clock,) = timed(case.state, situation(RUTA, on))
        assert clock.reading.day == date(2026, 4, 7)  # Saturday 4 April; Easter Monday 6 April is a holiday
        again = case.tries("ask_more_days", {**said, "days": 1}, on=on)
        assert refusals(again) == ["alert.more_days_than_allowed"]


def looked_into() -> Renewal:
    """Poland asks about a permit whose withdrawal is under way."""
    case = withdrawal(FINDING)
    case.file = case.earlier
    return considers(asked(case=case, on=OURS), on=OURS)


def taken() -> Renewal:
    """Poland asks, the permit is withdrawn, and the withdrawal has effect."""
    case = drafts(noticed(), "withdraw", "lt/utpi:50(1)(14)/state_security")
    own, case.file = case.file, case.earlier
    considers(asked(case=case, on=OURS), withdraw=True, on=OURS)
    case.file = own
    signs(case)
    case.file = case.earlier
    return case


def reasons_found() -> Renewal:
    """A named official finds reasons to withdraw, and nobody opened a withdrawal yet."""
    return considers(asked(), withdraw=True)


def run_out() -> Renewal:
    """Poland asks, and the permit has run out before we answer."""
    return considers(asked())


LATER = date(2026, 5, 1)
REPLIES: list[tuple[str, Callable[[], Renewal], str, date, list[str]]] = [
    ("28(f), 29(f): kept", lambda: considers(asked()), "kept", OURS, []),
    ("28(c): not considered", asked, "kept", OURS, [OWN + "not_considered"]),
    ("considered, and reasons found", reasons_found, "kept", OURS, [OWN + "reasons_to_withdraw"]),
    ("not withdrawn", reasons_found, "withdrawn", OURS, [OWN + "other_reply"]),
    ("its withdrawal is under way", looked_into, "kept", SIGNED, [OWN + "withdrawal_under_way"]),
    ("withdrawn", taken, "withdrawn", SIGNED, []),
    ("withdrawn, said to be kept", taken, "kept", SIGNED, [OWN + "other_reply"]),
    ("run out", run_out, "gone", LATER, []),
    ("run out, said to be kept", run_out, "kept", LATER, [OWN + "other_reply"]),
    ("before it was asked", lambda: considers(asked()), "kept", date(2026, 3, 8), ["lt.before_its_cause"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("_case", "make", "reply", "on", "expected"), REPLIES, ids=[one[0] for one in REPLIES]
)
def test_28_what_we_reply_is_what_became_of_the_permit(
    _case: str, make: Callable[[], Renewal], reply: str, on: date, expected: list[str]
) -> None:
    case = make()
    assert refusals(case.tries("reply_to_state", answer(case, reply, on), on=max(on, OURS))) == expected


def test_139_1_1_a_permit_whose_withdrawal_waits_for_a_court_is_not_withdrawn_yet() -> None:
    one = looked(lodged(withdrawn_for_another_ground()))
    assert GRANTING.permit(one.permit, situation(RUTA, LODGED)) is Permit.WITHDRAWAL_PENDING


COURSE = [
    ("asked", asked, "consider_withdrawal"),
    ("considered", lambda: considers(asked()), "reply_to_state"),
    ("a permit about which nobody asks", permit_held, None),
]


@pytest.mark.parametrize(("_case", "make", "step"), COURSE, ids=[one[0] for one in COURSE])
def test_what_comes_next(_case: str, make: Callable[[], Renewal], step: str | None) -> None:
    case = make()
    assert next_step(case, OURS) == step
    assert RESIDENCE_PERMIT.aim(case.matter) == (None if step is None else "reply_to_state")


def test_once_we_replied_nothing_waits() -> None:
    case = considers(asked())
    case.takes("reply_to_state", answer(case, "kept"), on=OURS)
    assert next_step(case, OURS) is None
    (clock,) = timed(case.state, situation(RUTA, SIGNED))
    assert clock.deadline.met == OURS
    assert case.bars("reply_to_state", on=SIGNED) == [OWN + "nobody_asks"]


def test_nobody_asks_about_a_permit_that_is_not_held() -> None:
    case = taken()
    assert case.bars("receive_consultation", on=SIGNED) == [OWN + "no_permit_held"]
