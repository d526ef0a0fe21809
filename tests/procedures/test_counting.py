"""What procedures count, and how a figure that was published is restated: beside the old one, with the entry by which
it became another. And whom their entries tell: each that the person is told, or is said to have brought.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from tests.desk_in_memory import Desk
from tests.procedures.appeal.complaint import FINAL, carried_out, decided, outcome, told, went_on
from tests.procedures.appeal.test_undoing import LATER, all_that_follows
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.access import Telling
from byla.app.registry import ALL
from byla.casefile import File, Procedure
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.appeal.to_its_person import BY_KIND as OF_AN_APPEAL
from byla.procedures.lt.counting import Period, Restated, figure, restated
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.to_its_person import TO_ITS_PERSON as OF_A_DEPARTURE
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.entry_ban.to_its_person import TO_ITS_PERSON as OF_A_BAN
from byla.procedures.lt.match_complaint.course import BY_KIND as OF_A_COMPLAINT
from byla.procedures.lt.national_visa.to_its_person import TO_ITS_PERSON as OF_A_VISA
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.telling import BY_KIND as OF_A_PERMIT
from byla.procedures.lt.whom import Whom

SPRING = Period(since=date(2026, 4, 1), until=date(2026, 6, 30))
PUBLISHED = datetime.combine(date(2026, 7, 1), time(12), tzinfo=UTC)
NOW = datetime.combine(date(2026, 12, 31), time(12), tzinfo=UTC)


def both(desk: Desk, kind: Procedure[Any]) -> list[tuple[File[Any], File[Any]]]:
    """Each file of the procedure as it was known when the figure was published, and as it is now."""
    own = [one for one in desk.files.values() if one.procedure is kind]
    return [(desk.as_known(one.id, PUBLISHED), one) for one in own]


def then_and_now(desk: Desk, kind: Procedure[Any], code: str) -> tuple[int, Restated | None]:
    count = next(one for one in kind.counts if one.code == code)
    pairs = both(desk, kind)
    published = figure(count, (then for then, _ in pairs), SPRING, PUBLISHED)
    return published.value, restated(count, pairs, published, NOW)


COUNTED = [
    (RESIDENCE_PERMIT, "permits_withdrawn", 1, 0),
    (RESIDENCE_PERMIT, "decisions_signed", 1, 0),
    (RESIDENCE_PERMIT, "decisions_served", 1, None),
    (DEPARTURE, "opened", 1, None),
    (DEPARTURE, "ordered_to_return", 1, 0),
    (ENTRY_BAN, "imposed", 1, 0),
    (ENTRY_BAN, "listed", 1, None),
    (APPEAL, "annulled", 1, None),
]


@pytest.mark.parametrize(("kind", "code", "published", "now"), COUNTED, ids=[one[1] for one in COUNTED])
def test_an_annulled_withdrawal_is_counted_as_never_made_with_all_that_followed_on_it(
    kind: Procedure[Any], code: str, published: int, now: int | None
) -> None:
    """What was ordered is gone from the count; that somebody was served or listed, or a court spoke, happened."""
    one, _, _ = all_that_follows()
    carried_out("annulled", one)
    before, again = then_and_now(one.desk, kind, code)
    assert before == published
    assert (None if again is None else again.now.value) == now


def test_a_restatement_names_its_cause_and_leaves_the_published_figure_as_it_was() -> None:
    one, order, _ = all_that_follows()
    carried_out("annulled", one)
    _, again = then_and_now(one.desk, DEPARTURE, "ordered_to_return")
    assert again is not None
    assert (again.published.value, again.published.known) == (1, PUBLISHED)
    [cause] = again.causes
    assert (cause.file, cause.type) == (order.file, "lt.contested")
    told_on = order.state.entries[cause.number - 1]
    assert told_on.body is not None
    assert told_on.header.true_from < FINAL
    again_counted, _ = then_and_now(one.desk, DEPARTURE, "ordered_to_return")
    assert again_counted == 1, "counted again as it was known then, it is what was published"


def test_what_a_higher_court_puts_back_is_counted_again() -> None:
    one, _, _ = all_that_follows()
    decided("annulled", one, at_once=True)
    told(one, date(2026, 6, 25))
    before, _ = then_and_now(one.desk, RESIDENCE_PERMIT, "permits_withdrawn")
    assert before == 0
    went_on("authority", one, date(2026, 7, 1))
    one.takes("record_outcome", outcome("upheld", one, pronounced_on=LATER.isoformat()), on=LATER)
    told(one, LATER)
    _, again = then_and_now(one.desk, RESIDENCE_PERMIT, "permits_withdrawn")
    assert again is not None
    assert again.now.value == 1


def test_what_was_upheld_restates_nothing() -> None:
    one, _, _ = all_that_follows()
    carried_out("upheld", one)
    for kind in (RESIDENCE_PERMIT, DEPARTURE, ENTRY_BAN):
        assert {then_and_now(one.desk, kind, count.code)[1] for count in kind.counts} == {None}


def test_a_correction_restates_a_figure_too() -> None:
    """Who was thought to have left on 12 May left on the 2nd: ten days in May have one more."""
    one, order, _ = all_that_follows()
    count = next(each for each in DEPARTURE.counts if each.code == "left")
    day = date(2026, 5, 12)
    order.takes("prove_departure", {"left_on": day.isoformat(), "proof": DOCUMENT}, on=day)
    number = order.state.version
    what = {"what": f"{number}.true_from", "value": "2026-05-02", "reason": "The stamp was read wrongly."}
    order.takes("correct_entry", what, on=date(2026, 7, 6))
    may = Period(since=date(2026, 5, 1), until=date(2026, 5, 10))
    pairs = both(one.desk, DEPARTURE)
    published = figure(count, (then for then, _ in pairs), may, PUBLISHED)
    again = restated(count, pairs, published, NOW)
    assert published.value == 0
    assert again is not None
    assert again.now.value == 1
    assert [each.type for each in again.causes] == ["casefile.corrected"]


BROUGHT = {
    "residence_permit": {
        "permit_registered", "renewal_lodged", "permit_replaced", "application_lodged", "application_registered",
        "data_received", "application_not_accepted", "application_taken_back", "questionnaire_answered",
        "answers_amended", "answers_translated", "questionnaire_refused", "explanation_given", "person_heard",
        "representative_recorded", "representative_ended", "fee_paid", "biometrics_taken", "card_ordered",
        "card_collected", "permit_lapsed", "change_notified", "translation_asked", "contested",
    },
    "departure": {"asylum_applied", "person_heard"},
    "entry_ban": {"person_heard"},
    "appeal": {
        "complaint_lodged", "admission_ruled", "interim_ruled", "court_date_set", "outcome_pronounced",
        "further_appealed", "complaint_taken_back",
    },
    "match_complaint": {"complaint_received"},
    "national_visa": {
        "application_lodged", "questionnaire_answered", "questionnaire_refused", "application_taken_back",
    },
}  # fmt: skip
"""What the person did, brought, fetched or was told by somebody else: the house tells them nothing by it."""
KNOWN_TO_THE_PERSON = {
    "residence_permit": OF_A_PERMIT,
    "departure": OF_A_DEPARTURE.by_kind,
    "entry_ban": OF_A_BAN.by_kind,
    "appeal": OF_AN_APPEAL.by_kind,
    "match_complaint": OF_A_COMPLAINT,
    "national_visa": OF_A_VISA.by_kind,
}


@pytest.mark.parametrize("code", sorted(KNOWN_TO_THE_PERSON))
def test_each_procedure_declares_whom_it_tells(code: str) -> None:
    """What the person knows, they brought, or the house told them, and then the procedure says so."""
    kind = next(one for one in ALL if one.code == code)
    known = {one for one, telling in KNOWN_TO_THE_PERSON[code].items() if telling is Telling.TOLD}
    to_person = {one for one, whom in kind.tells.items() if whom is Whom.PERSON}
    brought = {one for one in known if one.TYPE.code.partition(".")[2] in BROUGHT[code]}
    assert known - brought == to_person
    assert set(kind.tells) <= set(kind.entries)


@pytest.mark.parametrize("kind", ALL, ids=lambda one: one.code)
def test_each_procedure_counts_entries_of_its_own_and_each_count_has_a_name_of_its_own(kind) -> None:
    codes = [one.code for one in kind.counts]
    assert len(codes) == len(set(codes))
    assert {one.entry for one in kind.counts} <= set(kind.entries)
    if kind.code not in {"person", "identity_link", "office"}:
        assert codes, "a procedure about people declares what it counts"
