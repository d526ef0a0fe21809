"""0142: who decides a third time answers for the first decision too, where it orders the same. Nobody here exists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.procedures.appeal.complaint import FINAL, carried_out, decided, lodged, looked
from tests.procedures.appeal.test_outcome import of_ban, of_return
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban as bans
from tests.procedures.following import Following
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.procedures.lt.courts import Kind

NOVEMBER, DECEMBER = date(2026, 11, 5), date(2026, 12, 1)


def orders(one: Following[Any], country: str, on: date) -> list[str]:
    """What stands in the way of an order to leave for that country; nothing where it was signed."""
    leaving.checked(one, country=country)
    one.takes("draft_return", {**leaving.DRAFT, "country": country}, on=on)
    return one.tries("sign_return", on=on, by=leaving.SIGNS)


def bans_for(one: Following[Any], ground: str, on: date) -> list[str]:
    """What stands in the way of a ban on that ground; nothing where it was signed."""
    one.takes("draft_ban", {**bans.DRAFT, "ground": f"lt/utpi:{ground}", "months": 24}, on=on)
    return one.tries("sign_ban", on=on, by=bans.SIGNS)


Decides = Callable[[Following[Any], str, date], list[str]]
AGAIN: list[tuple[str, Callable[[], Any], Decides, str, str]] = [
    ("an order to leave", of_return, orders, "GEO", "ARM"),
    ("a ban", of_ban, bans_for, "133(1)", "133(5)"),
]


@pytest.mark.parametrize(
    ("_case", "court", "decides", "first", "second"), AGAIN, ids=[one[0] for one in AGAIN]
)
def test_the_first_is_not_repeated_unanswered_though_another_was_sent_back_since(
    _case: str, court: Callable[[], Any], decides: Decides, first: str, second: str
) -> None:
    before = carried_out("remitted", court())
    one: Following[Any] = Following(before.case, before.matter.files[0])
    assert decides(one, second, FINAL) == [], "another order answers nothing"
    kind = before.matter.lodged.says.kind
    again = looked(lodged(one.case, one.file, lodged_on=FINAL.isoformat()), FINAL)
    said = {"admitted": True, "restored": False, "ruled_on": FINAL.isoformat(), "ruling": DOCUMENT}
    decided("remitted", again.takes("record_admission", dict(said), on=FINAL), on=NOVEMBER)
    again.takes("find_what_hangs_on_it", on=DECEMBER).takes("carry_out", on=DECEMBER)
    undone = one.matter.orders_undone if kind is Kind.RETURN else one.matter.sent_back
    assert [each.number for each in undone] == [
        before.matter.lodged.says.decision,
        again.matter.lodged.says.decision,
    ]
    assert [each.number for each in one.matter.overturned] == [again.matter.lodged.says.decision]
    assert one.matter.undone.says.decision == again.matter.lodged.says.decision, "what SIS is told of"
    assert decides(one, first, DECEMBER) == ["lt.points_unanswered"]
    for place in ("1", "2"):
        one.takes("answer_point", {"point": place, "answer": "Answered."}, on=DECEMBER)
    assert decides(one, first, DECEMBER) == []
