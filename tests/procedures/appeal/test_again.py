"""What a court undid is not decided again in another file about the person before it answers why that fell."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.desk_in_memory import IMPORT, ONA, RUTA, UNIT, refusals
from tests.procedures.appeal.complaint import FINAL, InCourt, carried_out, lodged, looked
from tests.procedures.appeal.test_outcome import MAY, of_ban, of_return
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban as bans
from tests.procedures.following import SERVED, Following
from tests.procedures.residence_permit.renewal import (
    DOCUMENT,
    LODGED,
    THREAT,
    VILTE,
    Renewal,
    concludes,
    hears,
    reasons,
    serves,
    signs,
)
from tests.procedures.residence_permit.six_questions import NOTICE, NOTICED, drafts, on_state_security

from byla.casefile import FileId
from byla.persons import PERSON
from byla.procedures.lt.entry_ban import Ban
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT

ASKED = "lt.earlier_points_unanswered"
THE_SAME = "lt/utpi:50(1)(14)/state_security"
ANOTHER = ("lt/utpi:50(1)(2)", "lt/utpi:35(1)(1)/state_security")


def another_withdrawal(case: Renewal, *grounds: str, holder: FileId | None = None) -> Renewal:
    """Another permit of the person (or somebody's) is to be withdrawn, in a file of its own; drafted on 7 April."""
    held = {
        "holder": holder or case.person,
        "number": "LT-77-000002",
        "kind": "temporary",
        "basis": "work",
        "issued_on": "2025-04-30",
        "valid_from": "2025-05-01",
        "valid_until": "2027-04-30",
        "unit": UNIT,
    }
    permit = case.desk.opens(RESIDENCE_PERMIT, "register_permit", held, by=IMPORT, on=LODGED)
    opening = {"permit": permit, **NOTICE}
    file = case.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", opening, by=RUTA, on=NOTICED)
    again = replace(case, earlier=permit, file=file)
    concludes(again, VILTE, **{**THREAT, "ground": on_state_security(again)})
    return drafts(hears(reasons(again)), "withdraw", *grounds)


def answers(again: Renewal | Following, earlier: str, points: int) -> None:
    """Each point for which the decision in that file fell."""
    for point in range(1, points + 1):
        said: dict[str, object] = {"earlier": earlier, "point": point, "answer": "Weighed anew."}
        again.takes("answer_earlier_point", said, on=FINAL)


@pytest.mark.parametrize(("what", "points"), [("annulled", 1), ("remitted", 2)])
def test_news_house_the_same_withdrawal_in_another_file_answers_what_the_earlier_one_fell_for(
    what: str, points: int
) -> None:
    """Decided on 26 April 2023, annulled on 27 June, taken again: of what the court found nothing was said.

    A remittal asks its points; an annulment, that each reason that it found faulty is not simply written again.
    """
    case = carried_out(what).case
    again = another_withdrawal(case, THE_SAME)
    [refused] = again.tries("sign_decision", on=FINAL, by=ONA).refusals
    assert (refused.said.code, refused.settled_by) == (ASKED, "answer_earlier_point")
    assert refused.said["points"] == ", ".join(map(str, range(1, points + 1)))
    answers(again, case.file, points)
    assert refusals(again.tries("sign_decision", on=FINAL, by=ONA)) == []


def test_each_point_is_answered_and_not_one_of_them() -> None:
    case = carried_out("remitted").case
    again = another_withdrawal(case, THE_SAME)
    answers(again, case.file, 1)
    assert refusals(again.tries("sign_decision", on=FINAL, by=ONA)) == [ASKED]


def test_a_withdrawal_on_another_ground_repeats_nothing() -> None:
    again = another_withdrawal(carried_out("remitted").case, *ANOTHER)
    assert refusals(again.tries("sign_decision", on=FINAL, by=ONA)) == []


def test_of_somebody_else_nothing_is_asked_and_nothing_answered() -> None:
    case = carried_out("remitted").case
    said = {"reason": "Applied for a permit", "source": "application"}
    other = case.desk.opens(PERSON, "open_record", said, by=RUTA, on=LODGED)
    again = another_withdrawal(case, THE_SAME, holder=other)
    answer: dict[str, object] = {"earlier": case.file, "point": 1, "answer": "Weighed anew."}
    assert refusals(again.tries("answer_earlier_point", answer, on=FINAL)) == ["lt.no_earlier_decision"]
    assert refusals(again.tries("sign_decision", on=FINAL, by=ONA)) == []


def expulsion_sent_back(what: str = "remitted") -> tuple[InCourt, leaving.Leaving]:
    """An expulsion to Georgia, which a court sent back with two points, or annulled for its reason."""
    order = leaving.served()
    leaving.expelled(order, SERVED)
    one = looked(lodged(order.case, order.file, lodged_on=MAY.isoformat()), MAY)
    said = {"admitted": True, "restored": False, "ruled_on": MAY.isoformat(), "ruling": DOCUMENT}
    return carried_out(what, one.takes("record_admission", dict(said), on=MAY)), order


def test_an_expulsion_that_was_sent_back_is_not_ordered_again_without_an_answer() -> None:
    _, order = expulsion_sent_back()
    leaving.checked(order, country="ARM")
    assert leaving.expelling(order, FINAL) == ["lt.points_unanswered"]
    assert leaving.expelling(order, FINAL, country="ARM") == [], "another country"


def test_an_expulsion_that_was_sent_back_is_ordered_again_once_it_answers() -> None:
    _, order = expulsion_sent_back()
    for point in ("1", "2"):
        order.takes("answer_point", {"point": point, "answer": "Answered."}, on=FINAL)
    assert leaving.expelling(order, FINAL) == []


@pytest.mark.parametrize(("what", "points"), [("annulled", 1), ("remitted", 2)])
def test_an_expulsion_in_another_file_answers_what_the_earlier_one_fell_for(what: str, points: int) -> None:
    one, _ = expulsion_sent_back(what)
    second = another_withdrawal(one.case, THE_SAME)
    signs(second)
    serves(second)
    again = leaving.offered(leaving.checked(leaving.heard(leaving.opened(second))))
    assert leaving.expelling(again, FINAL) == [ASKED]
    answers(again, one.matter.files[0], points)
    assert leaving.expelling(again, FINAL) == []


def test_an_earlier_decision_that_stands_asks_for_nothing() -> None:
    upheld = another_withdrawal(carried_out("upheld").case, THE_SAME)
    assert refusals(upheld.tries("sign_decision", on=FINAL, by=ONA)) == []


def test_what_is_answered_is_what_a_court_asked_about_this_person() -> None:
    case = carried_out("remitted").case
    again = another_withdrawal(case, THE_SAME)

    def tries(**said: object) -> list[str]:
        answer = {"earlier": case.file, "point": 1, "answer": "Weighed anew.", **said}
        return refusals(again.tries("answer_earlier_point", answer, on=FINAL))

    assert tries(point=3) == ["lt.no_such_point"]
    assert tries(earlier=again.file) == ["lt.no_earlier_decision"]
    assert tries(earlier=case.earlier) == ["lt.no_such_point"], (
        "the permit's file was told, and decided nothing"
    )


@pytest.mark.parametrize("what", ["annulled", "remitted"])
def test_a_ban_in_another_file_answers_what_the_earlier_ban_fell_for(what: str) -> None:
    one = carried_out(what, of_ban(60))
    second = another_withdrawal(one.case, THE_SAME)
    signs(second)
    serves(second)
    again = bans.drafted(bans.weighed(bans.heard(bans.opened(second))), ground="lt/utpi:133(1)", months=24)
    points = 1 if what == "annulled" else 2
    assert again.tries("sign_ban", on=FINAL, by=bans.SIGNS) == [ASKED], "fewer months are the same order"
    answers(again, one.matter.files[0], points)
    assert again.tries("sign_ban", on=FINAL, by=bans.SIGNS) == []


@pytest.mark.parametrize(("what", "points"), [("annulled", 1), ("remitted", 2)])
def test_an_order_to_leave_in_another_file_answers_what_the_earlier_one_fell_for(
    what: str, points: int
) -> None:
    one = carried_out(what, of_return())
    second = another_withdrawal(one.case, THE_SAME)
    signs(second)
    serves(second)
    again = leaving.drafted(leaving.offered(leaving.checked(leaving.heard(leaving.opened(second)))))
    assert again.tries("sign_return", on=FINAL, by=leaving.SIGNS) == [ASKED]
    answers(again, one.matter.files[0], points)
    assert again.tries("sign_return", on=FINAL, by=leaving.SIGNS) == []


def test_a_file_that_the_court_s_word_merely_reached_asks_for_no_answers() -> None:
    """The permit's file knows that the withdrawal was sent back; the points are the withdrawal's."""
    one = carried_out("remitted")
    permit: Following[Any] = Following(one.case, one.case.earlier)
    assert permit.matter.contested[-1].says.asks
    assert [each for each in permit.page(FINAL) if each.code == "lt.point_and_answer"] == []


def test_the_pages_show_what_is_asked_and_what_was_answered() -> None:
    one = carried_out("remitted", of_ban(60))
    ban: Following[Ban] = Following(one.case, one.matter.files[0])
    shown = [each for each in ban.page(FINAL) if each.code == "lt.point_and_answer"]
    assert [(each["place"], each["point"]) for each in shown] == [
        (1, "Weigh the years of work."),
        (2, "Say how the ties are used."),
    ]
