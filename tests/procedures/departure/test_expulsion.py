"""UTPI 126-128, 138: an expulsion weighs what the law names, is a document of its own, reaches the person, and can be
appealed against from that day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, book, official, refusals, situation
from tests.procedures.appeal.complaint import FINAL, carried_out, lodged, looked
from tests.procedures.appeal.test_again import expulsion_sent_back
from tests.procedures.departure.leaving import (
    DRAFT,
    EXPELS,
    SIGNS,
    WEIGHED_128,
    Leaving,
    expelled,
    expelling,
    expulsion_drafted,
    offered,
    ordered,
    served,
)
from tests.procedures.following import SERVED, SIGNED, hearing, service
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.access import Telling
from byla.casefile import Role, differences, timed
from byla.ledger import digest
from byla.procedures.lt.departure import Departure
from byla.procedures.lt.departure.expulsion import can_be_written
from byla.procedures.lt.departure.passages import passages
from byla.procedures.lt.departure.to_its_person import TO_ITS_PERSON, known_to_person

LAST_DAY = date(2026, 5, 13)  # Wednesday, 14 days after service on 29 April
BOTH = official("ruta", Role.SIGNATORY, signs="departure.decision")
"""Ruta, were she a signatory too."""


LATE = date(2026, 5, 20)  # Wednesday, a week after the last day to leave


def signing(one: Leaving, on: date = SIGNED) -> list[str]:
    """What stands in the way of Ona's signature; nothing where she signed."""
    return one.tries("sign_expulsion", on=on, by=SIGNS)


def test_vai_10_nothing_is_signed_that_nobody_drafted() -> None:
    assert signing(offered()) == ["departure.expulsion_not_drafted"]


def test_vai_10_whoever_drafted_an_expulsion_does_not_sign_it() -> None:
    one = expulsion_drafted()
    assert one.tries("sign_expulsion", on=SIGNED, by=BOTH) == ["lt.drafter_may_not_sign"]
    assert signing(one) == []
    said = one.matter.expelled.says
    assert (said.signatory, one.matter.expulsion_draft.says.drafter) == ("ona", "ruta")


def test_vai_10_of_an_order_and_an_expulsion_each_has_a_drafter_of_its_own() -> None:
    """Who drafted the order to leave may sign the expulsion that somebody else drafted."""
    one = expulsion_drafted(served(), SERVED)
    other = official("jonas", Role.CASEWORKER)
    one.takes("draft_expulsion", dict(EXPELS), on=SERVED, by=other)
    assert one.tries("sign_expulsion", on=SERVED, by=BOTH) == []


def test_a_draft_is_changed_before_it_is_signed() -> None:
    one = expulsion_drafted()
    one.takes("draft_expulsion", {**EXPELS, "reasons": "He threatened again."}, on=SIGNED)
    assert signing(one) == []
    assert one.matter.expelled.says.reasons == "He threatened again."
    assert one.matter.expelled.says.written["reasons"] == "He threatened again."


def test_a_draft_that_was_dropped_is_not_signed_and_another_can_be_drafted() -> None:
    one = expulsion_drafted(served(), SERVED)
    assert one.next_step(SERVED) == "sign_expulsion"
    one.takes("drop_expulsion", {"because": "The family has left."}, on=SERVED)
    assert one.next_step(SERVED) == "enter_alert", "as if none had been drafted"
    assert one.state.procedure.stage(one.matter) == "served"
    assert one.tries("drop_expulsion", {"because": "Again."}, on=SERVED) == [
        "departure.expulsion_not_drafted"
    ]
    assert signing(one, SERVED) == ["departure.expulsion_not_drafted"]
    assert expelling(one, SERVED) == []


def test_what_was_signed_is_neither_changed_nor_dropped() -> None:
    one = expelled()
    for step, said in (("draft_expulsion", EXPELS), ("drop_expulsion", {"because": "Too late."})):
        assert one.tries(step, dict(said), on=SIGNED) == ["departure.expelled_already"]


def test_126_1_1_whoever_was_served_later_than_was_written_is_not_late() -> None:
    one = expulsion_drafted(served(), LATE, ground="did_not_leave")
    number = one.matter.served.number
    answers = {"what": f"{number}.true_from", "value": "2026-05-08", "reason": "Read wrongly."}
    one.takes("correct_entry", answers, on=LATE)
    assert signing(one, LATE) == ["departure.draft_out_of_date", "departure.still_has_time"]
    assert expelling(one, LATE, ground="did_not_leave") == ["departure.still_has_time"]


def test_of_an_expulsion_that_a_court_sends_back_the_draft_is_gone_too() -> None:
    one = in_court("remitted")
    assert signing(one, FINAL) == ["departure.expulsion_not_drafted"]
    assert one.tries("drop_expulsion", {"because": "Sent back."}, on=FINAL) == [
        "departure.expulsion_not_drafted"
    ]


def test_the_words_of_a_draft_are_compared_with_those_of_other_files_too() -> None:
    assert passages(offered().matter) == ()
    ordered = (DRAFT["reasons"], DRAFT["circumstances"], DRAFT["possibility"])
    written = (EXPELS["reasons"], *WEIGHED_128.values())
    assert passages(expulsion_drafted().matter) == passages(expelled().matter) == written
    assert passages(served().matter) == ordered
    assert passages(expelled(served(), SERVED).matter) == (*ordered, *written)


def test_the_first_expulsions_say_nothing_of_what_was_weighed_and_name_no_draft() -> None:
    matter = expelled().matter
    said = replace(matter.expelled.says, weighed=None, draft=None)
    first = replace(matter, expelled=replace(matter.expelled, says=said), expulsion_draft=None)
    assert passages(first) == (EXPELS["reasons"],)


WITHOUT = [{}, {"heard": None}, {"checks": ()}, {"opened": None}, {"expulsion_draft": None}]


@pytest.mark.parametrize("gone", WITHOUT, ids=str)
def test_a_draft_can_be_read_while_the_record_holds_what_it_is_made_of(gone: dict[str, object]) -> None:
    assert can_be_written(replace(expulsion_drafted().matter, **gone)) is not bool(gone)


def test_who_is_expelled_by_an_entry_of_one_person_is_served_and_can_appeal() -> None:
    """Before there was a draft, whoever signed an expulsion wrote it: `draft` is None, and all else goes on."""
    one = expelled()
    alone = expelled()
    alone.desk.writes(alone.file, replace(one.matter.expelled.says, draft=None), by=SIGNS, on=SIGNED)
    told(alone)
    assert alone.matter.contestables[0].number == one.matter.expelled.says.number
    assert alone.matter.expelled.says.rests_on() == {alone.matter.expelled.says.checked}
    assert one.matter.expelled.says.draft in one.matter.expelled.says.rests_on()


def told(one: Leaving) -> Leaving:
    """The person has it on Wednesday 29 April."""
    return one.takes("serve_expulsion", service(SERVED), on=SERVED)


@pytest.mark.parametrize("factor", WEIGHED_128)
def test_128_1_each_factor_is_weighed_for_this_very_person(factor: str) -> None:
    said = {name: one for name, one in EXPELS.items() if name != factor}
    assert offered().tries("draft_expulsion", said, on=SIGNED) == [f"{factor}: casefile.missing_text"]


def test_128_1_they_are_the_factors_that_the_law_names() -> None:
    factors = situation(RUTA, SIGNED).law().value("lt/utpi:128(1)", "factors")
    assert tuple(WEIGHED_128) == factors


def test_vai_10_nobody_is_expelled_under_law_for_which_nobody_answers() -> None:
    one = offered()
    one.desk.book = book()
    assert expelling(one, SIGNED) == ["lt.law_not_accepted"]


def test_vai_10_it_is_kept_as_it_was_signed_with_all_that_it_rests_on() -> None:
    said = expelled().matter.expelled.says
    written = said.written
    assert digest(written) == said.document
    assert written["number"] == said.number
    assert written["weighed"] == WEIGHED_128
    assert written["reasons"] == EXPELS["reasons"]
    assert written["heard"] == "I need to end my lease."
    assert written["refoulement"]["country"] == "GEO"
    assert written["operative_part"] == {"order": "expel", "country": "GEO", "ground": "threat"}
    assert {one["citation"] for one in written["law"]} == {
        "lt/utpi:126(1)(3)",
        "lt/utpi:127(2)",
        "lt/utpi:128(1)",
        "lt/utpi:130(2)",
        "lt/utpi:138(1)",
    }


def test_138_1_the_term_to_appeal_runs_from_its_service_and_is_told() -> None:
    one = expelled()
    assert [each.deadline.code for each in timed(one.state, situation(RUTA, SERVED))] == []
    assert one.next_step(SERVED) == "serve_expulsion"
    told(one)
    [appeal] = timed(one.state, situation(RUTA, SERVED))
    assert (appeal.deadline.code, appeal.reading.day) == ("appeal_expulsion", LAST_DAY)
    assert one.state.custody.told[-1][1].day == LAST_DAY
    assert one.next_step(SERVED) != "serve_expulsion"


def to_appeal_by(one: Leaving, on: date) -> list[date | None]:
    """The last days to appeal that the file shows."""
    read = timed(one.state, situation(RUTA, on))
    return [each.reading.day for each in read if each.deadline.code in ("appeal", "appeal_expulsion")]


def test_138_1_the_term_to_appeal_against_the_order_runs_on_beside_that_of_the_expulsion() -> None:
    one, may = expelled(served(), SERVED), date(2026, 5, 5)
    assert to_appeal_by(one, may) == [LAST_DAY], "14 days from 29 April, when the order was served"
    one.takes("serve_expulsion", service(may), on=may)
    assert to_appeal_by(one, may) == [LAST_DAY, date(2026, 5, 19)]


def test_of_two_terms_to_appeal_each_is_compared_with_what_was_told_of_it() -> None:
    """The order was signed first and served last; then it was read wrongly when."""
    one, may = expelled(ordered(), SIGNED), date(2026, 5, 5)
    one.takes("serve_expulsion", service(SERVED), on=SERVED).takes("serve_return", service(may), on=may)
    assert to_appeal_by(one, may) == [LAST_DAY, date(2026, 5, 19)]
    assert differences(one.state, situation(RUTA, may)) == ()
    for what, code in ((one.matter.served, "appeal"), (one.matter.expulsion_served, "appeal_expulsion")):
        said = {"what": f"{what.number}.true_from", "value": "2026-04-30", "reason": "Read wrongly."}
        one.takes("correct_entry", dict(said), on=may)
        assert code in [each.clock for each in differences(one.state, situation(RUTA, may))]


def test_of_an_order_and_an_expulsion_after_it_the_last_is_appealed_against() -> None:
    one = expelled(served(), SERVED)
    one.takes("serve_expulsion", service(SERVED), on=SERVED)
    assert one.matter.contestables[0].number == one.matter.expelled.says.number
    contested = lodged(one.case, one.file, lodged_on="2026-05-05")
    [reading] = [
        each.reading
        for each in timed(contested.state, situation(RUTA, date(2026, 5, 5)))
        if each.deadline.code == "lodge"
    ]
    assert reading.day == LAST_DAY


def test_127_2_whoever_was_taken_to_the_border_at_once_is_served_all_the_same() -> None:
    one = expelled()
    one.takes("prove_departure", {"left_on": SIGNED.isoformat(), "proof": DOCUMENT}, on=SIGNED)
    assert one.next_step(SERVED) == "serve_expulsion"
    told(one)
    assert one.matter.expulsion_served is not None


TOO_LATE = [
    ("draft_return", DRAFT, RUTA),
    ("record_hearing", hearing("More."), RUTA),
    ("sign_return", {}, SIGNS),
]


@pytest.mark.parametrize(("step", "answers", "by"), TOO_LATE)
def test_127_2_nobody_is_told_to_leave_who_is_expelled_already(step: str, answers, by) -> None:
    assert "departure.expelled_already" in expelled().tries(step, dict(answers), on=SERVED, by=by)


WHEN = [
    ("nobody was expelled", served, SERVED, ["departure.nobody_expelled"]),
    ("twice", lambda: told(expelled()), SERVED, ["departure.served_already"]),
    ("before it was signed", expelled, date(2026, 4, 24), ["lt.before_its_cause"]),
]


@pytest.mark.parametrize(("_case", "make", "day", "codes"), WHEN, ids=[one[0] for one in WHEN])
def test_when_it_cannot_be_served(_case: str, make, day: date, codes: list[str]) -> None:
    found = make().tries("serve_expulsion", service(day), on=SERVED)
    assert found == codes


def test_the_person_is_told_of_it_once_it_was_served() -> None:
    def telling(one: Leaving) -> Telling:
        entry = one.state.entries[one.matter.expelled.number - 1]
        return TO_ITS_PERSON(one.state, entry)

    assert telling(expelled()) is Telling.UNTOLD
    assert telling(told(expelled())) is Telling.TOLD


def in_court(outcome: str) -> Leaving:
    """Served on 29 April, taken to court in time, and decided there so."""
    one, day = told(expelled()), date(2026, 5, 5)
    appeal = looked(lodged(one.case, one.file, lodged_on=day.isoformat()), day)
    said = {"admitted": True, "restored": False, "ruled_on": day.isoformat(), "ruling": DOCUMENT}
    carried_out(outcome, appeal.takes("record_admission", dict(said), on=day))
    return one


def test_of_one_that_fell_no_term_to_appeal_runs() -> None:
    one = in_court("annulled")
    assert one.matter.fallen is not None
    assert [each.deadline.code for each in timed(one.state, situation(RUTA, FINAL))] == []


def test_one_that_was_sent_back_was_served_with_nothing_that_holds() -> None:
    one = in_court("remitted")
    assert one.matter.expulsion_served is None
    assert one.matter.contestables == ()


def test_who_was_served_knows_of_the_file() -> None:
    assert known_to_person(Departure(expulsion_served=told(expelled()).matter.expulsion_served))
    assert known_to_person(Departure(served=served().matter.served))
    assert not known_to_person(Departure(expelled=expelled().matter.expelled))


def test_one_that_was_sent_back_is_served_anew_once_it_is_ordered_again() -> None:
    _, order = expulsion_sent_back()
    assert order.matter.expulsion_served is None
    for point in ("1", "2"):
        order.takes("answer_point", {"point": point, "answer": "Answered."}, on=FINAL)
    expelled(order, FINAL)
    assert [one["answer"] for one in order.matter.expelled.says.written["court_points"]] == ["Answered."] * 2
    assert order.next_step(FINAL) == "serve_expulsion"


CORRECTED = [
    ("struck", "", ["departure.service_stays"]),
    ("true_from", "2026-04-24", ["lt.before_its_cause"]),
    ("true_from", "2026-04-28", []),
]


@pytest.mark.parametrize(("field", "value", "codes"), CORRECTED)
def test_a_correction_of_its_service_is_no_second_way(field: str, value: str, codes: list[str]) -> None:
    one = told(expelled())
    number = one.matter.expulsion_served.number
    answers = {"what": f"{number}.{field}", "value": value, "reason": "Read wrongly."}
    found = one.desk.tries("correct_entry", one.file, answers, by=RUTA, on=date(2026, 5, 4))
    assert refusals(found) == codes
