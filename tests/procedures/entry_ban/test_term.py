"""C-225/16, UTPI 133(8), Regulation 2018/1861, 39: from when a ban runs, until when, and when it is looked at again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, confirmed, refusals, situation
from tests.procedures.alert import sis
from tests.procedures.alert.sis import REFUSED_ENTRY
from tests.procedures.entry_ban.ban import (
    LEFT,
    LISTED,
    SIGNS,
    Banned,
    change,
    compared,
    departed,
    imposed,
    listed,
    served,
)
from tests.procedures.following import HEARD, SERVED, SIGNED
from tests.procedures.residence_permit.readings import amended, read_as
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import timed
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.entry_ban.course import end_of_matter
from byla.procedures.lt.entry_ban.term import REVIEW, begins, ends, review_opens, to_review
from byla.procedures.lt.entry_ban.today import today
from byla.procedures.lt.today import Question

LATER = date(2028, 5, 2)  # Tuesday
TOLD: dict[str, object] = {"told_on": "2026-05-11", "language": "be", "letter": DOCUMENT}


def left_before_signing() -> Banned:
    return listed().takes("record_departure", {"left_on": "2026-04-20", "proof": DOCUMENT}, on=LISTED)


def abroad() -> Banned:
    return listed(compared(served(imposed(whereabouts="never_here"))))


RUNS = [
    ("here: not before they left", listed, None, None),
    ("left on 8 May", departed, LEFT, date(2033, 5, 8)),  # a Sunday: it is no time to act in
    ("left before the decision", left_before_signing, SIGNED, date(2033, 4, 27)),
    ("never here: from the decision", abroad, SIGNED, date(2033, 4, 27)),
]


@pytest.mark.parametrize(("_case", "make", "first", "last"), RUNS, ids=[one[0] for one in RUNS])
def test_c_225_16_a_ban_runs_from_actual_departure(_case: str, make, first: date, last: date) -> None:
    now = situation(RUTA, LATER)
    ban = make().matter
    assert (begins(ban, now), ends(ban, now)) == (first, last)


def test_133_8_whoever_asks_whether_the_person_may_come_is_told_until_when_they_may_not() -> None:
    grounds = list(today(departed().state, situation(RUTA, LATER)))
    assert [(one.question, one.said["last"]) for one in grounds] == [
        (Question.STAY, date(2033, 5, 8)),
        (Question.TRAVEL, date(2033, 5, 8)),
    ]


def test_of_somebody_never_here_the_other_reading_counts_from_service() -> None:
    """A law read so never lets a ban begin of which the person was not told."""
    now = replace(situation(RUTA, LATER), book=read_as({"lt/utpi:133(8)#never-here": "service"}))
    assert begins(imposed(whereabouts="never_here").matter, now) is None
    assert begins(abroad().matter, now) == SERVED


def test_of_somebody_never_here_it_counts_as_the_law_was_read_on_the_day_of_the_decision() -> None:
    book = read_as({"lt/utpi:133(8)#never-here": "service"}, since=LISTED)
    now = replace(situation(RUTA, LATER), book=book)
    assert begins(abroad().matter, now) == SIGNED


def test_no_departure_is_recorded_of_somebody_never_here() -> None:
    answers = {"left_on": "2026-05-08", "proof": DOCUMENT}
    assert abroad().tries("record_departure", answers, on=LEFT) == ["entry_ban.was_never_here"]
    assert departed().tries("record_departure", answers, on=date(2026, 5, 11)) == ["entry_ban.left_already"]


REVIEWS = [
    ("36 months: within three years", 36, date(2029, 5, 4), date(2029, 1, 4)),
    ("72 months: within five", 72, date(2031, 5, 5), date(2031, 1, 5)),  # 4 May 2031 is a Sunday
]


@pytest.mark.parametrize(("_case", "months", "due", "warned"), REVIEWS, ids=[one[0] for one in REVIEWS])
def test_row_38_39_a_ban_is_looked_at_again_and_warned_of_four_months_ahead(
    _case: str, months: int, due: date, warned: date
) -> None:
    ban = departed(listed(compared(served(imposed(months=months)))))
    clock = next(one for one in timed(ban.state, situation(RUTA, LATER)) if one.deadline.code == "review")
    assert clock.reading.day == due
    assert review_opens(ban.matter, situation(RUTA, LATER)) == warned


def test_row_38_the_review_comes_next_once_it_is_warned_of() -> None:
    ban = sis.in_sis(sis.listed(), REFUSED_ENTRY).takes("tell_of_alert", {**TOLD}, on=REFUSED_ENTRY)
    assert ban.next_step(date(2031, 1, 4)) is None
    assert ban.next_step(date(2031, 1, 5)) == "change_ban"
    ban.takes("change_ban", change("review", "kept"), on=date(2031, 1, 6), by=SIGNS)
    assert ban.next_step(date(2031, 1, 6)) == "serve_ban"
    assert review_opens(ban.matter, situation(RUTA, date(2031, 1, 6))) is None, "it ends on 8 May 2033"


def test_row_38_39_nobody_is_to_look_at_a_ban_after_its_last_day() -> None:
    """37 months from 8 May 2026 end on 8 June 2029; five years from listing would be 2031."""
    ban = departed(listed(compared(served(imposed(months=37)))))
    assert "review" not in {one.deadline.code for one in timed(ban.state, situation(RUTA, LATER))}
    assert review_opens(ban.matter, situation(RUTA, LATER)) is None


def test_row_38_39_the_next_review_counts_from_the_last_time_that_somebody_looked() -> None:
    ban = departed(listed(compared(served(imposed(months=240)))))
    for on in (LATER, date(2029, 5, 2)):
        ban.takes("change_ban", change("review", "kept"), on=on, by=SIGNS)
    assert to_review(ban.matter, situation(RUTA, on)).trigger.day == date(2029, 5, 2)


def test_row_38_39_a_review_is_due_as_the_law_said_on_the_day_of_listing() -> None:
    """As if the Union asked from 2027 on for one within four years, and warned two months ahead."""
    said = confirmed().on(LISTED).provision(REVIEW).values
    values = {**said, "review_longer": {"years": 4}, "warning": {"months": 2}}
    book = amended(confirmed(), REVIEW, since=date(2027, 1, 1), values=values)
    now = replace(situation(RUTA, LATER), book=book)
    assert review_opens(departed().matter, now) == date(2031, 1, 5)


def test_row_38_39_as_of_a_day_before_it_was_listed_no_review_is_due() -> None:
    """The person left on 20 April, so the ban runs since it was signed; it was listed on 4 May."""
    ban, before = left_before_signing().matter, situation(RUTA, SERVED)
    assert ends(ban, before) == date(2033, 4, 27)
    assert review_opens(ban, before) is None


CHANGES = [
    ("shortened to two and a half years", change("request", "shortened", 30), []),
    ("kept, seven years", change("review", "kept"), []),
    ("shortened to six years", change("request", "shortened", 72), []),
    ("shortened, by nothing", change("request", "shortened"), ["entry_ban.months_of_a_shortened_ban"]),
    ("kept, with a length", change("review", "kept", 30), ["entry_ban.months_of_a_shortened_ban"]),
    ("longer than it was signed", change("request", "shortened", 85), ["entry_ban.not_shorter"]),
    ("as long as it is", change("request", "shortened", 84), ["entry_ban.not_shorter"]),
    ("lifted", change("request", "lifted"), []),
    ("a citizen, whom no record names", change("citizenship", "lifted"), ["entry_ban.no_citizen_on_record"]),
]


@pytest.mark.parametrize(("_case", "answers", "expected"), CHANGES, ids=[one[0] for one in CHANGES])
def test_2008_115_11_3_a_ban_is_kept_shortened_or_lifted(_case: str, answers, expected: list[str]) -> None:
    assert departed().tries("change_ban", answers, on=LATER, by=SIGNS) == expected


def test_lvat_a_shortened_ban_ends_that_much_earlier_and_has_a_number_of_its_own() -> None:
    """As in eA-2358-662/2025: a ban of five years became one of two and a half."""
    ban = departed(listed(compared(served(imposed(months=60)))))
    ban.takes("change_ban", change("request", "shortened", 30), on=LATER, by=SIGNS)
    assert ends(ban.matter, situation(RUTA, LATER)) == date(2028, 11, 8)
    assert len(set(ENTRY_BAN.known_by(ban.matter))) == 2


def test_naturalisation_ends_a_ban_and_nothing_else_can_be_decided_then() -> None:
    ban = departed()
    said = {"country": "LTU", "source": "statement", "since": "2028-04-03"}
    ban.desk.takes("record_citizenship", ban.case.person, said, by=RUTA, on=LATER)
    assert ban.tries("change_ban", change("review", "kept"), on=LATER, by=SIGNS) == ["lt.became_citizen"]
    ban.takes("change_ban", change("citizenship", "lifted"), on=LATER, by=SIGNS)
    assert ENTRY_BAN.stage(ban.matter) == "lifted"
    assert ends(ban.matter, situation(RUTA, LATER)) == LATER


OVER = [
    (
        "lifted",
        lambda: departed().takes("change_ban", change("request", "lifted"), on=LATER, by=SIGNS),
        LATER,
    ),
    ("run out", departed, date(2033, 5, 9)),
]


@pytest.mark.parametrize(("_case", "make", "on"), OVER, ids=[one[0] for one in OVER])
def test_nothing_is_changed_about_a_ban_that_is_over(_case: str, make, on: date) -> None:
    assert make().tries("change_ban", change("review", "kept"), on=on, by=SIGNS) == ["entry_ban.over"]


ENDS = [
    ("running", departed, LATER, None),
    ("run out", departed, date(2033, 5, 9), ("entry_ban.ran_out", date(2033, 5, 8))),
    ("not begun", listed, date(2040, 1, 2), None),
]


@pytest.mark.parametrize(("_case", "make", "on", "expected"), ENDS, ids=[one[0] for one in ENDS])
def test_retention_counts_from_the_end_of_the_ban(_case: str, make, on: date, expected) -> None:
    found = end_of_matter(make().state, situation(RUTA, on))
    assert (None if found is None else (found.said.code, found.day)) == expected


CORRECTED = [
    (
        "a service before the decision",
        served,
        "BanServed",
        "true_from",
        "2026-04-24",
        ["lt.before_its_cause"],
    ),
    ("another day of service", served, "BanServed", "true_from", "2026-04-28", []),
    ("a service struck out", served, "BanServed", "struck", "", ["entry_ban.service_stays"]),
    ("a departure struck out", departed, "DepartureProved", "struck", "", ["entry_ban.departure_stays"]),
    ("another day of departure", departed, "DepartureProved", "true_from", "2026-05-07", []),
]


@pytest.mark.parametrize(
    ("_case", "make", "kind", "field", "value", "expected"), CORRECTED, ids=[one[0] for one in CORRECTED]
)
def test_a_correction_is_no_second_way(_case: str, make, kind: str, field: str, value: str, expected) -> None:
    ban = make()
    entry = next(one.number for one in ban.state.entries if type(one.body).__name__ == kind)
    answers = {"what": f"{entry}.{field}", "value": value, "reason": "Read wrongly."}
    found = ban.desk.tries("correct_entry", ban.file, answers, by=RUTA, on=date(2026, 5, 11))
    assert refusals(found) == expected


def test_what_was_out_of_order_before_bars_no_correction_of_something_else() -> None:
    """A service as of Friday 24 April, before the ban was signed; what the search found is put right all the same."""
    ban = compared()
    ban.desk.writes(ban.file, ban.matter.served[-1].says, by=RUTA, on=HEARD)
    answers = {"what": f"{ban.matter.compared.number}.found", "value": "Nobody.", "reason": "Read wrongly."}
    found = ban.desk.tries("correct_entry", ban.file, answers, by=RUTA, on=LISTED)
    assert refusals(found) == []
