"""2018/1861, 27-30; 2018/1860, 9-12: two states ask each other; the days run from receipt; silence is no objection
where the article says so, and nowhere else.
"""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert.sis import (
    ENTERING,
    REFUSED_ENTRY,
    Matter,
    answers,
    changes,
    consults,
    in_sis,
    listed,
    owed,
    served,
)
from tests.procedures.alert.test_retaken import SPOKEN, hears_of_court
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.procedures.lt.alert.consulting import outcome_of, to_answer
from byla.procedures.lt.courts import CourtOutcome

ASKED = date(2026, 5, 12)  # Tuesday


def on_return() -> Matter:
    return in_sis(served())


def on_refusal() -> Matter:
    return in_sis(listed(), REFUSED_ENTRY)


TERMS = [
    # article, occasion, file, the last day, what silence means after it
    ("27: 10 days", "before_a_permit", on_refusal, date(2026, 5, 22), "not_objected"),
    ("28: 14 days", "before_the_alert", listed, date(2026, 5, 26), None),
    ("29: 14 days", "after_the_alert", on_refusal, date(2026, 5, 26), None),
    ("30: by 29", "after_a_hit", on_refusal, date(2026, 5, 26), None),
    ("9(1): 10 days", "before_a_permit", on_return, date(2026, 5, 22), "not_objected"),
    ("10: 14 days", "before_the_alert", served, date(2026, 5, 26), None),
    ("11: 14 days", "after_the_alert", on_return, date(2026, 5, 26), None),
    ("12: by 11", "after_a_hit", on_return, date(2026, 5, 26), None),
]


@pytest.mark.parametrize(
    ("_case", "occasion", "make", "last", "silence"), TERMS, ids=[one[0] for one in TERMS]
)
def test_row_37_terms_and_silence(_case: str, occasion: str, make, last: date, silence: str | None) -> None:
    one = consults(make(), occasion, ASKED).matter.alert.consultations[0]
    clock = to_answer(one, situation(RUTA, ASKED))
    assert clock is not None
    now, after = situation(RUTA, last), situation(RUTA, date(2026, 6, 30))
    assert clock.read(now.calendar, ASKED).day == last
    assert outcome_of(one, now) is None
    found = outcome_of(one, after)
    assert (None if found is None else found.value) == silence


def test_9_2_what_the_other_state_only_tells_has_no_term() -> None:
    one = consults(on_return(), "permit_intended", ASKED).matter.alert.consultations[0]
    assert to_answer(one, situation(RUTA, ASKED)) is None
    assert outcome_of(one, situation(RUTA, date(2027, 1, 1))) is None


MORE = [
    ("12 days: the most", 12, ASKED, []),
    ("13 days", 13, ASKED, ["alert.more_days_than_allowed"]),
    ("after the term", 12, date(2026, 5, 27), ["alert.term_over"]),
]


@pytest.mark.parametrize(("_case", "days", "on", "expected"), MORE, ids=[one[0] for one in MORE])
def test_28_e_more_days_on_a_reasoned_request(_case: str, days: int, on: date, expected: list[str]) -> None:
    one = consults(listed(), "before_the_alert", ASKED)
    number = str(one.matter.alert.begun[0].number)
    asked = {"consultation": number, "days": days, "document": DOCUMENT}
    assert one.tries("extend_consultation", asked, on=on) == expected
    if not expected:
        consultation = one.matter.alert.consultations[0]
        clock = to_answer(consultation, situation(RUTA, on))
        assert clock is not None
        assert clock.read(situation(RUTA, on).calendar, on).day == date(
            2026, 6, 8
        )  # Sunday 7 June rolls over
        again = one.tries("extend_consultation", {**asked, "days": 1}, on=on)
        assert again == ["alert.more_days_than_allowed"]


def test_27_gives_no_more_days() -> None:
    one = consults(on_refusal(), "before_a_permit", ASKED)
    asked = {"consultation": str(one.matter.alert.begun[0].number), "days": 1, "document": DOCUMENT}
    assert one.tries("extend_consultation", asked, on=ASKED) == ["alert.more_days_than_allowed"]


DELETES = [
    ("27(f): they grant the permit", on_refusal, "before_a_permit", "permit_granted", "eu/2018-1861:27"),
    ("29(f): they keep the permit", on_refusal, "after_the_alert", "permit_kept", "eu/2018-1861:29"),
    ("9(1)(f): they grant the permit", on_return, "before_a_permit", "permit_granted", "eu/2018-1860:9(1)"),
    ("9(2): they grant the permit", on_return, "permit_intended", "permit_granted", "eu/2018-1860:9(2)"),
    ("11(f): they keep the permit", on_return, "after_the_alert", "permit_kept", "eu/2018-1860:11"),
    ("29: they withdraw the permit", on_refusal, "after_the_alert", "permit_withdrawn", None),
    ("27: we object", on_refusal, "before_a_permit", "objected", None),
    ("27: nobody answered", on_refusal, "before_a_permit", None, None),
]


@pytest.mark.parametrize(
    ("_case", "make", "occasion", "outcome", "article"), DELETES, ids=[one[0] for one in DELETES]
)
def test_what_another_state_does_deletes_the_alert(
    _case: str, make, occasion: str, outcome: str | None, article: str | None
) -> None:
    one, on = consults(make(), occasion, ASKED), date(2026, 6, 1)
    if outcome is not None:
        one.takes("answer_consultation", answers(one, outcome, on), on=on)
    found = owed(one, on)
    assert (None if found is None else (found.act.value, found.cause.article)) == (
        None if article is None else ("delete", article)
    )


BEFORE = [
    ("28: not asked", None, None, ["alert.state_not_asked"]),
    ("28: asked, no answer yet, however long", "asked", None, ["alert.consultation_open"]),
    ("28(f): they keep the permit", "asked", "permit_kept", ["alert.none_to_enter"]),
    ("28: they withdrew it", "asked", "permit_withdrawn", []),
]


@pytest.mark.parametrize(("_case", "asked", "outcome", "expected"), BEFORE, ids=[one[0] for one in BEFORE])
def test_28_and_10_the_state_that_granted_a_permit_is_asked_first(
    _case: str, asked: str | None, outcome: str | None, expected: list[str]
) -> None:
    for make, basis in ((listed, {"basis": "security_threat"}), (served, {})):
        one, on = make(), date(2026, 7, 1)
        if asked is not None:
            consults(one, "before_the_alert", ASKED)
        if outcome is not None:
            one.takes("answer_consultation", answers(one, outcome, on), on=on)
        said = {**ENTERING, **basis, "permit_elsewhere": True}
        assert one.tries("enter_alert", said, on=on) == expected


def test_24_3_a_state_that_was_asked_about_the_alert_before_does_not_hold_up_one_that_comes_back() -> None:
    """Only the consultation before an alert is waited for (28), and not that of 29, however long it is open."""
    one = consults(on_refusal(), "after_the_alert", ASKED)
    number = one.matter.imposed.says.number
    changes(hears_of_court(one, number, None, ASKED), ASKED)
    hears_of_court(one, number, CourtOutcome.UPHELD, SPOKEN)
    again = {**ENTERING, "basis": "security_threat"}
    assert one.tries("enter_alert", again, on=SPOKEN) == []


FITS = [
    (
        "9(2) is no consultation about a refusal alert",
        on_refusal,
        "permit_intended",
        ["alert.no_such_consultation"],
    ),
    ("28 comes before the alert", on_refusal, "before_the_alert", ["alert.occasion_does_not_fit"]),
    ("27 comes while it is there", listed, "before_a_permit", ["alert.occasion_does_not_fit"]),
    ("29 comes after it", served, "after_the_alert", ["alert.occasion_does_not_fit"]),
]


@pytest.mark.parametrize(("_case", "make", "occasion", "expected"), FITS, ids=[one[0] for one in FITS])
def test_an_occasion_fits_the_alert(_case: str, make, occasion: str, expected: list[str]) -> None:
    said = {"occasion": occasion, "state": "POL", "received_on": ASKED.isoformat(), "document": DOCUMENT}
    assert make().tries("begin_consultation", said, on=ASKED) == expected


def test_an_outcome_fits_its_occasion_and_is_not_before_the_request() -> None:
    one = consults(on_refusal(), "before_a_permit", ASKED)
    assert one.tries("answer_consultation", answers(one, "permit_kept", ASKED), on=ASKED) == [
        "alert.other_outcome"
    ]
    early = answers(one, "objected", date(2026, 5, 11))
    assert one.tries("answer_consultation", early, on=ASKED) == ["lt.before_its_cause"]
