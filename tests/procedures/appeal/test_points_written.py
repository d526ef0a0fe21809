"""Public Administration Law 10: a decision gives its reasons. One that is taken again after a court sent it back says
what the court asked and what the authority answered: the person and the next court read both in one place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.desk_in_memory import ONA, RUTA, situation
from tests.procedures.appeal.complaint import FINAL, InCourt, carried_out
from tests.procedures.appeal.test_again import THE_SAME, another_withdrawal, answers
from tests.procedures.appeal.test_outcome import of_ban, of_return
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban as bans
from tests.procedures.following import Following

from byla.casefile.form import fields_of
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.document import document as order_to_leave
from byla.procedures.lt.entry_ban.document import document as ban
from byla.procedures.lt.residence_permit.document import document as permit
from byla.procedures.lt.residence_permit.document import read

WITHDRAWN = ("lt/utpi:50(1)(14)/state_security",)
Written = Callable[..., dict[str, Any]]


def a_withdrawal() -> tuple[Any, Written]:
    case = carried_out("remitted").case
    again = {"operative": "withdraw", "grounds": list(WITHDRAWN), "weighing": "As before."}
    case.takes("draft_decision", dict(again), on=FINAL)
    return case, permit


def a_ban() -> tuple[Any, Written]:
    again = _again(carried_out("remitted", of_ban(60)))
    again.takes("draft_ban", {**bans.DRAFT, "ground": "lt/utpi:133(1)", "months": 24}, on=FINAL)
    return again, ban


def an_order_to_leave() -> tuple[Any, Written]:
    again = _again(carried_out("remitted", of_return()))
    again.takes("draft_return", dict(leaving.DRAFT), on=FINAL)
    return again, order_to_leave


def _again(one: InCourt) -> Following[Any]:
    return Following(one.case, one.matter.files[0])


EACH = pytest.mark.parametrize("sent_back", [a_withdrawal, a_ban, an_order_to_leave])


@EACH
def test_what_is_decided_again_says_what_the_court_asked_and_the_answer(sent_back) -> None:
    file, written = sent_back()
    file.takes("answer_point", {"point": "2", "answer": "They are used by letter."}, on=FINAL)
    [said] = written(file.state, situation(ONA, FINAL), number="")["court_points"]
    told = file.matter.contested[-1].says
    assert said == {"decision": told.decision, "asked": told.asks[1], "answer": "They are used by letter."}


@EACH
def test_nothing_is_said_for_the_authority_before_it_has_answered(sent_back) -> None:
    file, written = sent_back()
    assert written(file.state, situation(ONA, FINAL), number="")["court_points"] == []


def test_the_newest_answer_to_a_point_is_the_one_that_is_read() -> None:
    file, written = a_ban()
    for answer in ("Answered.", "Answered better."):
        file.takes("answer_point", {"point": "1", "answer": answer}, on=FINAL)
    [said] = written(file.state, situation(ONA, FINAL), number="")["court_points"]
    assert said["answer"] == "Answered better."


def test_what_is_answered_of_another_file_is_said_too() -> None:
    case = carried_out("remitted").case
    again = another_withdrawal(case, THE_SAME)
    answers(again, case.file, 2)
    newer: dict[str, object] = {"earlier": case.file, "point": 1, "answer": "Answered better."}
    again.takes("answer_earlier_point", newer, on=FINAL)
    said = permit(again.state, situation(ONA, FINAL), number="")["court_points"]
    assert [one["asked"] for one in said] == list(case.matter.contested[-1].says.asks)
    assert said[0]["answer"] == "Answered better.", "the newest"


def test_a_decision_for_the_person_says_nothing_of_it() -> None:
    file, written = a_withdrawal()
    file.takes("answer_point", {"point": "1", "answer": "Answered."}, on=FINAL)
    file.takes("draft_decision", {"operative": "leave_in_force", "weighing": "The court is right."}, on=FINAL)
    assert written(file.state, situation(ONA, FINAL), number="")["court_points"] == []


def test_a_document_of_an_earlier_shape_is_read_as_saying_nothing_of_it() -> None:
    file, written = a_withdrawal()
    kept = written(file.state, situation(ONA, FINAL), number="")
    del kept["court_points"]
    assert read({**kept, "shape": 11})["court_points"] == []


def test_where_no_court_sent_anything_back_there_is_no_point_to_choose() -> None:
    """The form can be opened by its address also then, and says that nothing is asked."""
    options = fields_of(DEPARTURE.step("answer_point").form)["point"].options
    assert options is not None
    assert list(options(leaving.opened().state, situation(RUTA, FINAL))) == []
