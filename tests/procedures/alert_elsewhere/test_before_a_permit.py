"""Row 37, as the state that grants: 2018/1861, 27; 2018/1860, 9. Nothing is granted or extended to somebody under
another state's alert before that state was asked, has replied or let ten days pass, and its reasons were weighed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, refusals, situation
from tests.procedures.alert_elsewhere.elsewhere import (
    LAST,
    SILENT,
    WEIGHED,
    alert_of,
    consults,
    found,
    granted,
    next_step,
    owed,
    replies,
    tells,
    weighs,
)
from tests.procedures.residence_permit.renewal import (
    ASKED,
    CONCLUDED,
    DOCUMENT,
    NO_ALERT,
    SIGNED,
    Renewal,
    lodged,
    no_threat,
    searches,
)
from tests.procedures.residence_permit.six_questions import card_application, cleared, drafts

from byla.casefile import Bound, Refusal, shaken_acts, terms, timed

OWN = "alert_elsewhere."
A_27, A_27_D = "eu/2018-1861:27", "eu/2018-1861:27(d)"
A_9, A_9_D = "eu/2018-1860:9(1)", "eu/2018-1860:9(1)(d)"
GROUND = "lt/utpi:35(1)(3)"


def lacks(case: Renewal, on: date) -> list[Refusal]:
    """What of other states' alerts stands in the way of the signature."""
    bars = case.desk.bars("sign_decision", case.file, by=ONA, on=on)
    return [one for one in bars if one.code.startswith(OWN)]


def asked_only() -> Renewal:
    """Poland was asked."""
    return consults(found())


def objecting() -> Renewal:
    """Poland objects on the last day."""
    return replies(consults(found()), objects=True)


def replied_late() -> Renewal:
    """Its silence was weighed, and then it replied after all."""
    return replies(weighs(consults(found())), on=SIGNED)


def nothing_asks_for_it() -> Renewal:
    """A named official finds no humanitarian reason and no international obligation."""
    return weighs(consults(found()), exception="none")


BEFORE: list[tuple[str, Callable[[], Renewal], date, str, tuple[str, ...], str]] = [
    ("nobody searched", lodged, CONCLUDED, "not_searched", (GROUND, A_27, A_9), "search_sis"),
    ("27(a): not asked", found, CONCLUDED, "not_consulted", (A_27,), "consult_state"),
    ("9(1)(a): not asked", lambda: found("return_with_ban"), CONCLUDED, "not_consulted", (A_9,), "consult_state"),
    ("27(b): day 10 runs", lambda: consults(found()), LAST, "reply_awaited", (A_27,), "record_reply"),
    ("9(1)(b)", lambda: consults(found("return_with_ban")), LAST, "reply_awaited", (A_9,), "record_reply"),
    ("27(c): silence, 27(d) not weighed", lambda: consults(found()), SILENT, "not_weighed", (A_27_D,), "weigh_reasons"),
    ("9(1)(d)", lambda: consults(found("return_with_ban")), SILENT, "not_weighed", (A_9_D,), "weigh_reasons"),
    ("27(d): it objects, not weighed", objecting, LAST, "not_weighed", (A_27_D,), "weigh_reasons"),
    ("27(d): weighed before it replied", replied_late, SIGNED, "not_weighed", (A_27_D,), "weigh_reasons"),
    ("35(1)(3): nothing asks for it", nothing_asks_for_it, SILENT, "no_exception", (GROUND,), "draft_decision"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("_case", "make", "on", "code", "under", "settled"), BEFORE, ids=[one[0] for one in BEFORE]
)
def test_row_37_what_is_missing_names_its_article_and_the_step_that_settles_it(
    _case: str, make: Callable[[], Renewal], on: date, code: str, under: tuple[str, ...], settled: str
) -> None:
    (lack,) = lacks(make(), on)
    assert (lack.code, lack.cited, lack.settled_by) == (OWN + code, under, settled)


GRANTED: list[tuple[str, Callable[[], Renewal], date]] = [
    ("nothing was found", no_threat, CONCLUDED),
    ("27(c): silence is no objection", lambda: weighs(consults(found())), SILENT),
    ("27: it does not object", lambda: weighs(replies(consults(found()))), SILENT),
    ("27: it objects; the final decision rests with us", lambda: weighs(objecting()), SILENT),
    ("9(2): no entry ban goes with the return", lambda: found("return_alone"), CONCLUDED),
    ("the alert is gone: a later search finds nothing", lambda: searches(found(), CONCLUDED), CONCLUDED),
]  # fmt: skip


@pytest.mark.parametrize(("_case", "make", "on"), GRANTED, ids=[one[0] for one in GRANTED])
def test_row_37_what_may_be_granted(_case: str, make: Callable[[], Renewal], on: date) -> None:
    case = make()
    assert lacks(case, on) == []
    assert granted(case).matter.signed is not None


def test_each_state_is_asked_for_itself() -> None:
    case = found("return_with_ban", weighs(consults(found())), state="LVA")
    assert lacks(case, SILENT) == lacks(found("return_with_ban", state="LVA"), SILENT)
    assert len(lacks(case, SILENT)) == 1


def test_an_alert_of_another_kind_is_asked_about_anew() -> None:
    case = found("return_with_ban", weighs(consults(found())))
    assert [one.code for one in lacks(case, SILENT)] == [OWN + "not_consulted"]


def test_an_alert_that_was_gone_and_is_entered_again_is_asked_about_anew() -> None:
    case = searches(weighs(consults(found())), SILENT)
    assert lacks(found(case=case), SILENT) == lacks(found(), SILENT)


def test_an_alert_that_a_second_search_finds_again_is_not_asked_about_twice() -> None:
    assert lacks(found(case=weighs(consults(found()))), SILENT) == []


def test_35_4_where_a_card_is_replaced_an_alert_is_no_ground_but_its_state_is_asked() -> None:
    case = found(case=cleared(card_application()))
    assert [one.code for one in lacks(case, SILENT)] == [OWN + "not_consulted"]
    weighs(consults(case), exception="none")
    assert lacks(case, SILENT) == []


def test_a_refusal_waits_for_no_other_state() -> None:
    case = drafts(found(), "refuse", GROUND)
    assert lacks(case, SIGNED) == []


def test_the_draft_takes_in_what_another_state_said() -> None:
    case = drafts(weighs(consults(found())), "renew", until="2028-04-07")
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == []
    replies(case, objects=True, on=SIGNED)
    weighs(case, on=SIGNED)
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == ["residence_permit.draft_out_of_date"]


@pytest.mark.parametrize("kind", ["searches", "consulted", "replies"])
def test_vai_10_a_correction_of_what_another_state_said_shakes_the_decision(kind: str) -> None:
    case = granted(weighs(replies(consults(found()))))
    one = getattr(case.matter.elsewhere, kind)[-1]
    field = "searched" if kind == "searches" else "true_from" if kind == "consulted" else "reasons"
    value = "2026-03-06" if field == "true_from" else "By another name."
    wrong: dict[str, object] = {"what": f"{one.number}.{field}", "value": value, "reason": "Misread."}
    case.takes("correct_entry", wrong, on=SIGNED)
    assert len(shaken_acts(case.state)) == 1


COURSE = [
    ("found", found, CONCLUDED, "consult_state"),
    ("asked", lambda: consults(found()), LAST, "record_reply"),
    ("silent", lambda: consults(found()), SILENT, "weigh_reasons"),
    ("weighed", lambda: weighs(consults(found())), SILENT, "draft_decision"),
    ("weighed against", nothing_asks_for_it, SILENT, "draft_decision"),
]


@pytest.mark.parametrize(("_case", "make", "on", "step"), COURSE, ids=[one[0] for one in COURSE])
def test_what_comes_next(_case: str, make: Callable[[], Renewal], on: date, step: str) -> None:
    assert next_step(make(), on) == step


def test_27_b_ten_days_that_bind_the_other_state() -> None:
    case, on = consults(found()), ASKED
    (clock,) = [one for one in timed(case.state, situation(RUTA, on)) if one.deadline.code == "consultation"]
    assert (clock.reading.day, clock.deadline.binds, clock.deadline.met) == (LAST, Bound.ANOTHER_STATE, None)
    assert terms(case.state, situation(RUTA, on)).turn(case.state, "record_reply") == "another_state"
    (after,) = [
        one for one in timed(case.state, situation(RUTA, SILENT)) if one.deadline.code == "consultation"
    ]
    assert after.deadline.met == LAST


TOLD = [
    ("27(e): of a grant", lambda: granted(weighs(consults(found()))), ["tell_state"]),
    ("9(2): of a grant", lambda: granted(found("return_alone")), ["tell_state"]),
    ("told", lambda: tells(granted(weighs(consults(found())))), []),
    ("nothing was found", lambda: granted(no_threat()), []),
    ("before the decision", lambda: weighs(consults(found())), []),
]


@pytest.mark.parametrize(("_case", "make", "steps"), TOLD, ids=[one[0] for one in TOLD])
def test_27_e_the_other_state_is_told_what_was_decided(
    _case: str, make: Callable[[], Renewal], steps: list[str]
) -> None:
    assert [one for one in owed(make(), SIGNED) if one == "tell_state"] == steps


def test_27_e_what_is_told_is_what_was_decided() -> None:
    (told,) = tells(granted(weighs(consults(found())))).matter.elsewhere.told
    assert (told.says.granted, told.says.article) == (True, "eu/2018-1861:27(e)")


def test_27_e_nobody_is_told_of_a_decision_before_it_is_signed() -> None:
    case = granted(found("return_alone"))
    said = {"alert": alert_of(case), "told_on": "2026-04-07", "document": DOCUMENT}
    assert refusals(case.tries("tell_state", said, on=SIGNED)) == ["lt.before_its_cause"]


WRONG: list[tuple[str, Callable[[], Renewal], str, dict[str, object], str]] = [
    ("an alert of no state", no_threat, "search_sis", {"found": "refusal"}, OWN + "no_state"),
    ("nothing, of a state", no_threat, "search_sis", {"state": "POL"}, OWN + "nothing_of_a_state"),
    ("nothing, under a reference", no_threat, "search_sis", {"reference": "PL-1"}, OWN + "nothing_of_a_state"),
    ("asked before it was found", found, "consult_state", {"received_on": "2026-03-03"}, "lt.before_its_cause"),
    ("replied before asked", asked_only, "record_reply", {"replied_on": "2026-03-04"}, "lt.before_its_cause"),
]  # fmt: skip


RIGHT: dict[str, dict[str, object]] = {
    "search_sis": NO_ALERT,
    "consult_state": {"document": DOCUMENT},
    "record_reply": {"objects": True, "reasons": "Theft.", "document": DOCUMENT},
}


@pytest.mark.parametrize(("_case", "make", "step", "answers", "code"), WRONG, ids=[one[0] for one in WRONG])
def test_bad_input(
    _case: str, make: Callable[[], Renewal], step: str, answers: dict[str, object], code: str
) -> None:
    case = make()
    named = {"alert": alert_of(case)} if step != "search_sis" else {}
    assert refusals(case.tries(step, {**RIGHT[step], **answers, **named}, on=CONCLUDED)) == [code]


BARRED = [
    ("nobody to ask: nothing was found", no_threat, "consult_state", CONCLUDED, "nobody_to_consult"),
    ("nobody to ask: only to be told", lambda: found("return_alone"), "consult_state", CONCLUDED, "nobody_to_consult"),
    ("asked already", lambda: consults(found()), "consult_state", CONCLUDED, "nobody_to_consult"),
    ("nobody was asked", found, "record_reply", CONCLUDED, "no_reply_awaited"),
    ("replied already", lambda: replies(consults(found())), "record_reply", SILENT, "no_reply_awaited"),
    ("27(c): weighed only once it is known", lambda: consults(found()), "weigh_reasons", LAST, "nothing_to_weigh"),
    ("27(e): told only of a decision", lambda: weighs(consults(found())), "tell_state", SILENT, "nobody_to_tell"),
]  # fmt: skip


@pytest.mark.parametrize(("_case", "make", "step", "on", "code"), BARRED, ids=[one[0] for one in BARRED])
def test_what_stands_in_the_way(
    _case: str, make: Callable[[], Renewal], step: str, on: date, code: str
) -> None:
    assert make().bars(step, on=on) == [OWN + code]


def test_nothing_of_it_is_done_after_the_signature_but_telling() -> None:
    case = granted(weighs(consults(found())))
    for step in ("search_sis", "consult_state", "record_reply", "weigh_reasons"):
        assert "residence_permit.already_decided" in case.bars(step, on=SIGNED)


def test_whoever_weighed_is_named() -> None:
    (weighed,) = weighs(consults(found())).matter.elsewhere.weighed
    assert (weighed.says.by, weighed.says.because) == (RUTA.id, WEIGHED["because"])
