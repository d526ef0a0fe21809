"""2018/1861, 52: the person is told of the alert in writing, or the reason in law why not is on record."""

from __future__ import annotations

from datetime import date

import pytest
from tests.procedures.alert.sis import ENTERED, REFUSED_ENTRY, Matter, in_sis, named, owes, served
from tests.procedures.departure.leaving import SIGNS
from tests.procedures.entry_ban import ban
from tests.procedures.entry_ban.test_notice_and_list import untold_and_compared
from tests.procedures.residence_permit.renewal import DOCUMENT

ON = date(2026, 5, 12)
TOLD: dict[str, object] = {"told_on": ON.isoformat(), "language": "be", "letter": DOCUMENT}
WITHHELD: dict[str, object] = {"provision": "eu/gdpr:23", "because": "It would obstruct an inquiry."}


def told_of_nothing() -> Matter:
    """The ban was not told, for a harm of 133(10)."""
    one = untold_and_compared().takes("list_ban", on=ban.LISTED)
    named(one)
    return in_sis(ban.departed(one), REFUSED_ENTRY)


CASES = [
    ("nobody told the person", lambda: in_sis(served()), True),
    ("told", lambda: in_sis(served()).takes("tell_of_alert", TOLD, on=ON), False),
    ("withheld", lambda: in_sis(served()).takes("withhold_alert_notice", WITHHELD, on=ON, by=SIGNS), False),
    ("the ban itself was withheld", told_of_nothing, False),
    ("no alert in SIS", served, False),
]


@pytest.mark.parametrize(("_case", "make", "owed"), CASES, ids=[one[0] for one in CASES])
def test_52_the_notice_is_owed_until_it_is_given_or_withheld(_case: str, make, owed: bool) -> None:
    assert ("tell_of_alert" in owes(make(), ON)) is owed


def test_52_2_nobody_is_told_by_the_alert_what_the_ban_may_not_tell() -> None:
    assert told_of_nothing().tries("tell_of_alert", TOLD, on=ON) == ["alert.decision_withheld"]


REFUSED = [
    (
        "told twice",
        lambda: in_sis(served()).takes("tell_of_alert", TOLD, on=ON),
        TOLD,
        ["alert.told_already"],
    ),
    ("no alert there", served, TOLD, ["alert.none_in_sis"]),
    (
        "before the alert",
        lambda: in_sis(served(), ON),
        {**TOLD, "told_on": ENTERED.isoformat()},
        ["lt.before_its_cause"],
    ),
]


@pytest.mark.parametrize(("_case", "make", "said", "expected"), REFUSED, ids=[one[0] for one in REFUSED])
def test_what_cannot_be_told(_case: str, make, said: dict[str, object], expected: list[str]) -> None:
    tried = make().tries("tell_of_alert", said, on=ON)
    assert tried[: len(expected)] == expected


def test_withholding_needs_a_mandate_and_happens_once() -> None:
    one = in_sis(served())
    assert "access.step_of_other_roles" in one.tries("withhold_alert_notice", WITHHELD, on=ON)
    one.takes("withhold_alert_notice", WITHHELD, on=ON, by=SIGNS)
    assert one.tries("withhold_alert_notice", WITHHELD, on=ON, by=SIGNS) == ["alert.withheld_already"]
