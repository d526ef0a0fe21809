"""Sources in conflict: both readings stand, either can be followed, and the law says which one was."""

from datetime import date

import pytest

from byla.law import Book, NoLawInForce, UnknownProvision, UnknownReading

DAY = date(2025, 12, 31)  # Wednesday

CONFLICTS = {
    "lt/utpi:4(4)#clock-starts": ["application_received", "request_received"],
    "lt/utpi:4(4)#reassessment": ["first_term", "longest_term"],
    "lt/utpi:4(4)#conclusion-ages": ["house_limit", "as_the_body_says"],
    "lt/utpi:4(5)#threat-binds": ["binds", "weighed"],
    "lt/utpi:#application-after-the-end": ["first_issue", "renewal"],
    "lt/utpi:50(3)#within": ["as_a_renewal", "as_on_notice"],
    "lt/utpi:133(7)#who-is-published": ["whoever_was_told", "under_133_4"],
    "lt/utpi:133(8)#never-here": ["decision", "service"],
    "lt/vai:#least-time-to-answer": ["five_working_days", "any_later_day"],
    "lt/vai:#deemed-service": ["never", "refused_receipt", "refused_or_returned"],
    "lt/vai:#service-on-representative": ["either", "representative_by_law", "representative"],
    "lt/vai:10#second-signatory": ["required", "optional"],
    "lt/questionnaire:#who-must-answer": ["new_only", "renewals_too"],
    "lt/questionnaire:#weight": ["decisive", "pivotal", "taken_into_consideration"],
    "lt/xiv-1888:#end": ["as_extended_2025", "as_drafted_2026"],
    "lt/xiv-1888:#travel-limit-window": ["rolling_months", "calendar_months", "calendar_quarter"],
    "lt/xiv-1888:#travel-limit-window-edge": ["edge_outside", "edge_inside"],
    "lt/xiv-1888:#travel-limit-effect": ["will", "may"],
    "lt/national-defence:#permit": ["permit_needed", "no_permit_needed"],
    "eu/tfeu:20#what-it-bars": ["residence", "removal"],
    "eu/gdpr:15(1)#looks": ["after_told", "at_once"],
    "eu/gdpr:23(2)(h)#waiting-looks": ["counted", "same_words"],
}
FOLLOWED = {
    "lt/utpi:4(4)#clock-starts": "request_received",
    "lt/utpi:4(4)#reassessment": "first_term",
    "lt/utpi:4(4)#conclusion-ages": "house_limit",
    "lt/utpi:4(5)#threat-binds": "weighed",
    "lt/utpi:#application-after-the-end": "first_issue",
    "lt/utpi:50(3)#within": "as_a_renewal",
    "lt/utpi:133(7)#who-is-published": "whoever_was_told",
    "lt/utpi:133(8)#never-here": "decision",
    "lt/vai:#least-time-to-answer": "five_working_days",
    "lt/vai:#deemed-service": "refused_receipt",
    "lt/vai:#service-on-representative": "representative_by_law",
    "lt/vai:10#second-signatory": "required",
    "lt/questionnaire:#who-must-answer": "renewals_too",
    "lt/questionnaire:#weight": "taken_into_consideration",
    "lt/xiv-1888:#end": "as_extended_2025",
    "lt/xiv-1888:#travel-limit-window": "rolling_months",
    "lt/xiv-1888:#travel-limit-window-edge": "edge_outside",
    "lt/xiv-1888:#travel-limit-effect": "may",
    "lt/national-defence:#permit": "permit_needed",
    "eu/tfeu:20#what-it-bars": "residence",
    "eu/gdpr:15(1)#looks": "after_told",
    "eu/gdpr:23(2)(h)#waiting-looks": "same_words",
}


def test_these_are_the_conflicts(book: Book) -> None:
    parameters = book.on(DAY).text.parameters
    assert {one.id: one.codes for one in parameters.values()} == CONFLICTS


def test_one_reading_is_followed_by_someone_for_a_reason(book: Book) -> None:
    law = book.on(DAY)
    assert {asked: law.reading(asked) for asked in CONFLICTS} == FOLLOWED
    for asked in CONFLICTS:
        choice = law.parameter(asked).choice(DAY, known=DAY)
        assert choice is not None
        assert choice.by
        assert choice.reason


@pytest.mark.parametrize("asked", CONFLICTS)
def test_every_reading_can_be_followed_and_makes_another_law(book: Book, asked: str) -> None:
    law = book.on(DAY)
    hashes = {}
    for code in CONFLICTS[asked]:
        other = law.with_reading(asked, code)
        assert other.reading(asked) == code
        hashes[code] = other.hash
    assert len(set(hashes.values())) == len(CONFLICTS[asked])
    assert hashes[FOLLOWED[asked]] == law.hash
    assert law.reading(asked) == FOLLOWED[asked], "the law that was asked has not changed"


def test_two_readings_can_be_changed_at_once(book: Book) -> None:
    law = book.on(DAY).with_reading("lt/utpi:4(4)#clock-starts", "application_received")
    both = law.with_reading("lt/utpi:4(5)#threat-binds", "binds")
    assert both.reading("lt/utpi:4(4)#clock-starts") == "application_received"
    assert both.reading("lt/utpi:4(5)#threat-binds") == "binds"


@pytest.mark.parametrize(
    ("reading", "last_day", "next_day"),
    [
        ("as_extended_2025", date(2026, 5, 2), date(2026, 5, 3)),  # Saturday, Sunday
        ("as_drafted_2026", date(2027, 12, 31), date(2028, 1, 1)),  # Friday, Saturday
    ],
)
def test_the_end_of_the_restrictive_measures_follows_the_reading(
    book: Book, reading: str, last_day: date, next_day: date
) -> None:
    limit = "lt/xiv-1888:#travel-limit"
    assert book.on(last_day).with_reading("lt/xiv-1888:#end", reading).provision(limit)
    with pytest.raises(NoLawInForce):
        book.on(next_day).with_reading("lt/xiv-1888:#end", reading).provision(limit)


def test_an_unknown_reading_or_parameter_is_an_error(book: Book) -> None:
    with pytest.raises(UnknownReading, match="application_received, request_received"):
        book.on(DAY).with_reading("lt/utpi:4(4)#clock-starts", "whenever")
    with pytest.raises(UnknownProvision, match=r"lt/utpi:4\(4\)#clock-starts"):
        book.on(DAY).with_reading("lt/utpi:4(4)#clock-start", "request_received")
    with pytest.raises(UnknownProvision, match=r"lt/utpi:4\(4\)#clock-starts"):
        book.on(DAY).reading("lt/utpi:4(4)#clock-start")


def question(*chosen: dict[str, object]) -> list[dict[str, object]]:
    readings = [
        {"code": code, "text": code, "source": "the test", "mark": "I"} for code in ("wide", "narrow")
    ]
    return [{"id": "1#question", "question": "Which?", "reading": readings, "chosen": list(chosen)}]


def choose(reading: str, since: date, known_from: date) -> dict[str, object]:
    return {
        "reading": reading,
        "since": since,
        "known_from": known_from,
        "by": "the test",
        "reason": "the test",
    }


def test_a_choice_is_dated_twice_as_well(act) -> None:
    first = choose("wide", date(2026, 1, 1), date(2026, 1, 1))
    second = choose("narrow", date(2026, 3, 1), date(2026, 6, 1))
    book = Book([act(date(2026, 1, 1), parameter=question(first, second))])

    def followed(day: date, known: date) -> str:
        return book.on(day, known=known).reading("lt/test:1#question")

    assert followed(date(2026, 4, 1), known=date(2026, 5, 31)) == "wide"  # Wednesday; Sunday
    assert followed(date(2026, 4, 1), known=date(2026, 6, 1)) == "narrow"  # Wednesday; Monday
    assert followed(date(2026, 2, 28), known=date(2026, 6, 1)) == "wide"  # Saturday; Monday


def test_a_day_for_which_nobody_chose_is_an_error(act) -> None:
    book = Book(
        [act(date(2026, 1, 1), parameter=question(choose("wide", date(2026, 3, 1), date(2026, 3, 1))))]
    )
    with pytest.raises(UnknownReading, match="wide, narrow"):
        book.on(date(2026, 2, 28)).reading("lt/test:1#question")
