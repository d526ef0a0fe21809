"""An alert at its edges: a pack that lacks what it needs, a citizenship found twice, what came before the alert."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.procedures.alert.sis import (
    ENTERED,
    ENTERING,
    LEFT,
    REFUSED_ENTRY,
    Matter,
    consults,
    in_sis,
    left,
    listed,
    served,
)
from tests.procedures.alert.test_packs import ban_after
from tests.procedures.entry_ban import ban
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.persons import PersonRecord


def forgets(one: Matter, **other: object) -> None:
    """The identity record as if it had lost what the alert was entered with, or held what no schema takes."""
    record = one.desk[one.case.person]
    assert isinstance(record.matter, PersonRecord)
    one.desk.files[one.case.person] = replace(record, matter=replace(record.matter, **other))


def nameless(one: Matter) -> Matter:
    forgets(one, names=())
    return one


def of_no_state(one: Matter) -> Matter:
    """A citizenship that is no code of a state (ISO 3166-1 alpha-3), as an older Byla might have taken it."""
    held = one.desk[one.case.person].matter.citizenships
    forgets(one, citizenships=tuple(replace(each, country="Belarus") for each in held))
    return one


def shortened() -> Matter:
    """SIS holds an alert on a ban that was shortened since."""
    said = ban.change("request", "shortened", 30)
    return in_sis(listed(), REFUSED_ENTRY).takes("change_ban", said, on=LEFT, by=ban.SIGNS)


PACKS = [
    ("entered, and nothing lacks", served, "enter_alert", ENTERING, []),
    ("entered without a name", lambda: nameless(served()), "enter_alert", ENTERING, ["alert.data_missing"]),
    ("entered of no state", lambda: of_no_state(served()), "enter_alert", ENTERING, ["alert.pack_unfit"]),
    ("changed, and nothing lacks", shortened, "change_alert", {}, []),
    ("changed without a name", lambda: nameless(shortened()), "change_alert", {}, ["alert.data_missing"]),
    ("changed of no state", lambda: of_no_state(shortened()), "change_alert", {}, ["alert.pack_unfit"]),
    ("deleted without a name", lambda: nameless(left(in_sis(served()))), "change_alert", {}, []),
]


@pytest.mark.parametrize(("what", "make", "step", "said", "codes"), PACKS, ids=[one[0] for one in PACKS])
def test_row_36_a_pack_that_lacks_what_the_regulation_asks_for_is_not_made(
    what: str, make: Callable[[], Matter], step: str, said: dict[str, object], codes: list[str]
) -> None:
    """What is deleted is named by its reference alone."""
    one = make()
    packs = len(one.matter.alert.packs)
    assert one.tries(step, dict(said), on=LEFT) == codes
    assert len(one.matter.alert.packs) == packs + (not codes)


def test_what_sis_calls_the_alert_is_asked_for_once() -> None:
    """The reference came when it was entered; of a change SIS says only that it took it."""
    taken: dict[str, object] = {"answer": "taken", "answered_on": LEFT.isoformat()}
    assert served().takes("enter_alert", dict(ENTERING), on=LEFT).tries(
        "record_sis_answer", taken, on=LEFT
    ) == ["alert.no_reference"]
    assert shortened().takes("change_alert", on=LEFT).tries("record_sis_answer", taken, on=LEFT) == []


def test_nobody_asks_about_an_alert_before_it_was_there() -> None:
    early = {"occasion": "after_the_alert", "state": "POL", "received_on": "2026-05-03", "document": DOCUMENT}
    assert in_sis(served()).tries("begin_consultation", early, on=LEFT) == ["lt.before_its_cause"]
    there = {**early, "received_on": ENTERED.isoformat()}
    assert in_sis(served()).tries("begin_consultation", there, on=LEFT) == []


DAYS = [("on the last day", date(2026, 5, 26), []), ("a day later", date(2026, 5, 27), ["alert.term_over"])]


@pytest.mark.parametrize(("what", "on", "codes"), DAYS, ids=[one[0] for one in DAYS])
def test_28_e_more_days_are_asked_for_while_the_term_runs(what: str, on: date, codes: list[str]) -> None:
    one = consults(listed(), "before_the_alert", date(2026, 5, 12))
    number = str(one.matter.alert.begun[0].number)
    said: dict[str, object] = {"consultation": number, "days": 12, "document": DOCUMENT}
    assert one.tries("extend_consultation", said, on=on) == codes


def test_4_2_a_ban_that_was_lifted_goes_with_no_return() -> None:
    one = served()
    banned = ban.imposed(ban.drafted(ban.weighed(ban.heard(ban_after(one)))))
    one.takes("name_ban", {"ban": banned.file}, on=LEFT)
    assert one.matter.alert.ban is not None
    assert one.matter.alert.ban.says.imposed
    banned.takes("change_ban", ban.change("request", "lifted"), on=LEFT, by=ban.SIGNS)
    one.takes("name_ban", {"ban": banned.file}, on=LEFT)
    assert not one.matter.alert.ban.says.imposed
