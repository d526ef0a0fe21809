"""An order to leave and the expulsion after it, in one file: each is taken to court by its number. Nobody exists."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA, refusals, situation
from tests.procedures.appeal.complaint import FINAL, InCourt, carried_out, complaint, looked
from tests.procedures.departure.leaving import EXPELS, Leaving, drafted, expelled, heard, ordered, served
from tests.procedures.following import SERVED, service
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import refusal, tasks, timed
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.appeal.term import is_late, last_day
from byla.procedures.lt.courts import APPEAL as IN_COURT
from byla.procedures.lt.courts import Kind

SIGNED = date(2026, 4, 27)  # Monday: the order, served on Wednesday 29 April
LAST_DAY = date(2026, 5, 13)  # Wednesday, 14 days after the order was served
EXPELLED = date(2026, 5, 4)  # Monday
TOLD = date(2026, 5, 6)  # Wednesday: served with the expulsion; 14 days on is the 20th
NOW = date(2026, 5, 25)  # Monday
LATE = date(2026, 5, 20)  # Wednesday, a week after the last day to leave


def both(ground: str = "threat", on: date = EXPELLED, told: date = TOLD) -> Leaving:
    """Ordered to leave and served; then expelled, and served with that too."""
    return expelled(served(), on, ground=ground).takes("serve_expulsion", service(told), on=told)


def number(one: Leaving, what: str) -> str | None:
    """The number of the order, or of the expulsion; of the decision on which they follow; another; or none."""
    signed = {"order": one.matter.ordered, "expulsion": one.matter.expelled}
    if what in signed:
        return signed[what].says.number
    return {"withdrawal": one.matter.opened.says.decision, "": None}.get(what, what)


def answers(one: Leaving, what: str, on: date, **other: object) -> dict[str, object]:
    return complaint(one.file, number=number(one, what), lodged_on=on.isoformat(), **other)


def contests(one: Leaving, what: str, on: date = TOLD, **other: object) -> InCourt:
    """That decision is taken to court on that day; recorded on Monday 25 May, once the post is there."""
    said = answers(one, what, on, **other)
    return InCourt(one.case, one.desk.opens(APPEAL, "record_complaint", said, by=RUTA, on=NOW))


def admits(one: InCourt, on: date = NOW) -> InCourt:
    said = {"admitted": True, "restored": False, "ruled_on": on.isoformat(), "ruling": DOCUMENT}
    return looked(one, on).takes("record_admission", dict(said), on=on)


WHICH = [
    # the number that is given; lodged on; what is contested
    ("none, the day before the expulsion", "", date(2026, 5, 3), "order"),
    ("none, on the day of the expulsion", "", EXPELLED, "expulsion"),
    ("none, after both were served", "", TOLD, "expulsion"),
    ("the order's, after both were served", "order", TOLD, "order"),
    ("the order's, before the expulsion", "order", SERVED, "order"),
    ("the expulsion's", "expulsion", TOLD, "expulsion"),
]


@pytest.mark.parametrize(("_case", "given", "on", "what"), WHICH, ids=[one[0] for one in WHICH])
def test_136_which_of_the_two_is_contested(_case: str, given: str, on: date, what: str) -> None:
    """By its number; without one, the newest that was signed by the day of the complaint."""
    one = both()
    lodged = contests(one, given, on).matter.lodged.says
    assert lodged.decision == number(one, what)
    assert lodged.kind is (Kind.RETURN if what == "order" else Kind.EXPEL)


NOT = [
    ("none given, before either was signed", both, "", date(2026, 4, 26), "lt.before_its_cause"),
    ("the expulsion, before it was signed", both, "expulsion", SERVED, "lt.before_its_cause"),
    ("no decision of that number", both, "V-1", TOLD, "appeal.no_such_decision"),
    ("of another file: the withdrawal", both, "withdrawal", TOLD, "appeal.no_such_decision"),
    ("nobody is expelled, and yet a number", ordered, "V-1", TOLD, "appeal.no_such_decision"),
    ("nothing is signed yet", drafted, "", TOLD, "appeal.nothing_to_contest"),
    ("nothing was decided here", heard, "V-1", TOLD, "appeal.nothing_to_contest"),
]


@pytest.mark.parametrize(("_case", "make", "given", "on", "code"), NOT, ids=[one[0] for one in NOT])
def test_136_what_of_the_file_cannot_be_contested(_case: str, make, given: str, on: date, code: str) -> None:
    one = make()
    found = one.desk.would_open(APPEAL, "record_complaint", answers(one, given, on), by=RUTA, on=NOW)
    assert refusals(found) == [code]


def test_136_whoever_names_no_decision_of_the_file_is_told_which_it_holds() -> None:
    one = both()
    said = answers(one, "V-1", TOLD)
    holds = ", ".join(number(one, what) for what in ("expulsion", "order"))
    found = one.desk.would_open(APPEAL, "record_complaint", said, by=RUTA, on=NOW).refusals
    assert found == (refusal("appeal.no_such_decision", "lt/utpi:136", given="V-1", numbers=holds),)


def test_136_each_is_contested_once_and_the_file_leads_to_both() -> None:
    one = both()
    appeals = {what: contests(one, what).file for what in ("order", "expulsion")}
    for what in appeals:
        found = one.desk.would_open(APPEAL, "record_complaint", answers(one, what, TOLD), by=RUTA, on=NOW)
        assert refusals(found) == ["appeal.contested_already"]
    assert {link.other for link in one.state.custody.linked(IN_COURT)} == set(appeals.values())


def test_138_1_the_order_s_own_term_runs_from_its_own_service() -> None:
    """To 13 May; that against the expulsion, served a week later, to the 20th."""
    one, day, now = both(), date(2026, 5, 14), situation(RUTA, NOW)
    order, expulsion = contests(one, "order", day), contests(one, "expulsion", day)
    assert [last_day(each.matter.lodged.says, now) for each in (order, expulsion)] == [LAST_DAY, LATE]
    assert [is_late(each.matter, now) for each in (order, expulsion)] == [True, False]


def test_what_a_court_looks_at_is_what_the_order_rests_on_and_not_the_expulsion() -> None:
    one = both()
    lodged = contests(one, "order").matter.lodged.says
    assert [each.text for each in lodged.reasons] == [one.matter.draft.says.reasons] != [EXPELS["reasons"]]
    assert (lodged.act, lodged.decided) == (one.matter.ordered.number, SIGNED)


EXECUTES: dict[str, object] = {"service": "State Border Guard Service"}


def test_echr_3_nobody_is_taken_to_the_border_while_a_court_looks_at_the_order() -> None:
    one = both()
    assert one.state.procedure.stage(one.matter) == "expelled"
    contests(one, "order", claims=["article_3"])
    told = one.matter.contested[-1].says
    assert (told.decision, told.suspends_return) == (number(one, "order"), True)
    assert one.state.procedure.stage(one.matter) == "waits"
    assert one.tries("execute_expulsion", dict(EXECUTES), on=NOW) == ["lt.waits_for_the_court"]


def test_126_1_1_an_annulled_order_takes_the_expulsion_for_not_obeying_it_with_it() -> None:
    one = both("did_not_leave", LATE, LATE)
    carried_out("annulled", admits(contests(one, "order")))
    assert one.state.procedure.stage(one.matter) == "fallen"
    now = situation(RUTA, FINAL)
    assert [*timed(one.state, now), *tasks(one.state, now)] == []
    assert one.tries("execute_expulsion", dict(EXECUTES), on=FINAL) == ["lt.undone_by_a_court"]


@pytest.mark.parametrize(("ground", "stands"), [("threat", True), ("did_not_leave", False)])
def test_126_1_of_an_order_that_is_sent_back_only_an_expulsion_for_a_threat_is_left(
    ground: str, stands: bool
) -> None:
    one = both(ground, LATE, LATE)
    carried_out("remitted", admits(contests(one, "order")))
    assert one.matter.ordered is None
    assert (one.matter.expelled is not None) is stands


def test_136_an_order_that_was_sent_back_is_contested_no_more() -> None:
    one = both()
    said = answers(one, "order", TOLD)
    carried_out("remitted", admits(contests(one, "order")))
    found = one.desk.would_open(APPEAL, "record_complaint", said, by=RUTA, on=FINAL)
    assert refusals(found) == ["appeal.no_such_decision"]


def test_an_expulsion_that_went_with_the_order_takes_nothing_more_with_it_in_court() -> None:
    """The court annuls what is no more; the withdrawal on which all of it follows stands, and the order is decided
    again.
    """
    one = both("did_not_leave", LATE, LATE)
    order, expulsion = (contests(one, what, LATE) for what in ("order", "expulsion"))
    gone = number(one, "expulsion")
    carried_out("remitted", restored(order))
    carried_out("annulled", admits(expulsion))
    assert one.matter.contested[-1].says.decision == gone
    assert one.matter.fallen is None
    assert one.next_step(FINAL) == "draft_return"


def restored(one: InCourt) -> InCourt:
    """Late: the court restored the term."""
    said = {"admitted": True, "restored": True, "ruled_on": NOW.isoformat(), "ruling": DOCUMENT}
    return looked(one, NOW).takes("record_admission", dict(said), on=NOW)
