"""Law is dated twice: in force from, known from. What could the official know on that day?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.law.acts import make_act

from byla.law import Book, NoLawInForce
from byla.law.version import Version

AMENDED = {"by": "a law", "text": "something", "mark": "N", "source": "press"}


def correction(act) -> Book:
    """The text of 1 March, a correction of it learnt on 10 June, and a new text for 1 September passed on 1 July."""
    return Book(
        [
            act(date(2026, 3, 1), says="old"),
            act(date(2026, 3, 1), known=date(2026, 6, 10), edition=2, says="old, corrected"),
            act(date(2026, 9, 1), known=date(2026, 7, 1), says="new"),
        ]
    )


@pytest.mark.parametrize(
    ("in_force_on", "known_on", "says"),
    [
        # weekday, in force on   weekday, known on        the text
        (date(2026, 3, 1), date(2026, 3, 1), "old"),  # Sunday, Sunday
        (date(2026, 6, 9), date(2026, 6, 9), "old"),  # Tuesday, the day before the correction was known
        (date(2026, 6, 9), date(2026, 6, 10), "old, corrected"),  # Tuesday, asked again on Wednesday
        (date(2026, 3, 1), date(2026, 12, 31), "old, corrected"),  # asked back from Thursday
        (date(2026, 8, 31), date(2026, 12, 31), "old, corrected"),  # Monday, the last day of the old text
        (date(2026, 9, 1), date(2026, 7, 1), "new"),  # Tuesday, as known when it was passed, Wednesday
        (date(2026, 9, 1), date(2026, 6, 30), "old, corrected"),  # Tuesday, as known the day before
    ],
)
def test_the_newest_text_in_force_among_those_known(
    act, in_force_on: date, known_on: date, says: str
) -> None:
    law = correction(act).on(in_force_on, known=known_on)
    assert law.provision("lt/test:1").text == says


def test_without_a_day_of_knowledge_all_that_the_book_holds_is_known(act) -> None:
    assert correction(act).on(date(2026, 9, 1)).provision("lt/test:1").text == "new"


def test_a_day_before_the_first_text_is_an_error_that_names_the_days_covered(act) -> None:
    law = correction(act).on(date(2026, 2, 28))
    with pytest.raises(NoLawInForce, match="2026-03-01 to 2026-08-31; from 2026-09-01 on"):
        law.provision("lt/test:1")


def test_a_text_that_nobody_knew_yet_is_an_error(act) -> None:
    law = correction(act).on(date(2026, 3, 1), known=date(2026, 2, 28))
    with pytest.raises(NoLawInForce, match="as known on 2026-02-28"):
        law.provision("lt/test:1")


def test_an_act_that_ended_is_an_error_from_the_next_day(act) -> None:
    book = Book([act(date(2026, 3, 1), in_force_until=date(2026, 5, 2))])
    assert book.on(date(2026, 5, 2)).provision("lt/test:1").text == "text"
    with pytest.raises(NoLawInForce, match="2026-03-01 to 2026-05-02"):
        book.on(date(2026, 5, 3)).provision("lt/test:1")


def test_a_rule_with_a_later_first_day_than_its_act_waits_for_it(act) -> None:
    late = {"id": "2", "text": "late", "mark": "V", "from": date(2027, 12, 2)}
    book = Book([act(date(2026, 3, 1), article=[{"id": "1", "text": "text", "mark": "V"}, late])])
    assert book.on(date(2027, 12, 2)).provision("lt/test:2").text == "late"
    with pytest.raises(NoLawInForce, match=r"lt/test:2 .*from 2027-12-02 on"):
        book.on(date(2027, 12, 1)).provision("lt/test:2")


def test_a_judgment_counts_from_the_day_on_which_it_was_given(book: Book) -> None:
    judgment = "eu/cjeu:c-420-22"
    assert book.on(date(2024, 4, 25), known=date(2024, 4, 25)).provision(judgment)  # Thursday
    for day, known in [(date(2024, 4, 24), date(2026, 1, 1)), (date(2026, 1, 1), date(2024, 4, 24))]:
        with pytest.raises(NoLawInForce):
            book.on(day, known=known).provision(judgment)


def test_between_the_end_of_one_text_and_the_start_of_the_next_there_is_no_law(act) -> None:
    book = Book([act(date(2026, 3, 1), in_force_until=date(2026, 5, 2)), act(date(2026, 9, 1))])
    with pytest.raises(NoLawInForce, match="2026-03-01 to 2026-05-02; from 2026-09-01 on"):
        book.on(date(2026, 8, 31)).provision("lt/test:1")


def test_an_amendment_not_seen_flags_the_old_text_from_its_day_once_known(act) -> None:
    amended = AMENDED | {"from": date(2026, 5, 22), "known_from": date(2026, 5, 14)}
    book = Book([act(date(2022, 3, 23), amended=[amended])])

    def flagged(day: date, known: date) -> bool:
        return bool(book.on(day, known=known).provision("lt/test:1").amended)

    assert not flagged(date(2026, 5, 21), known=date(2026, 12, 1))
    assert flagged(date(2026, 5, 22), known=date(2026, 12, 1))
    assert not flagged(date(2026, 5, 22), known=date(2026, 5, 13))
    assert book.on(date(2026, 5, 21)).hash != book.on(date(2026, 5, 22)).hash


def test_a_rule_read_in_the_text_is_confirmed_until_an_amendment_is_not_seen(act) -> None:
    amended = AMENDED | {"from": date(2026, 5, 22), "known_from": date(2026, 5, 14)}
    book = Book([act(date(2022, 3, 23), amended=[amended])])
    assert book.on(date(2026, 5, 21)).provision("lt/test:1").confirmed
    assert not book.on(date(2026, 5, 22)).provision("lt/test:1").confirmed


def test_a_lawyers_confirmation_counts_from_its_day_for_the_text_of_that_day_and_changes_no_hash(act) -> None:
    amended = AMENDED | {"from": date(2028, 1, 1), "known_from": date(2028, 1, 1)}
    rule = {"id": "1", "text": "text", "mark": "V22"}
    checked = rule | {"confirmed_by": {"name": "A. Advokatė", "on": date(2027, 2, 1)}}
    book = Book([act(date(2022, 3, 23), article=[checked], amended=[amended])])
    assert not book.on(date(2026, 1, 15), known=date(2027, 1, 31)).provision("lt/test:1").confirmed
    assert book.on(date(2026, 1, 15), known=date(2027, 2, 1)).provision("lt/test:1").confirmed
    assert not book.on(date(2028, 1, 1)).provision("lt/test:1").confirmed
    unchecked = Book([act(date(2022, 3, 23), article=[rule], amended=[amended])])
    assert book.on(date(2027, 6, 1)).hash == unchecked.on(date(2027, 6, 1)).hash


# ── For every book ───────────────────────────────────────────────────────────────────────────────────────────────────

START = date(2026, 1, 1)
SPAN = 40
days = st.integers(0, SPAN).map(lambda number: START + timedelta(days=number))


@st.composite
def versions(draw: st.DrawFn) -> list[Version]:
    """Up to six versions of one act: editions, ends, amendments and late rules at random days of forty."""
    made: dict[str, Version] = {}
    for number in range(draw(st.integers(1, 6))):
        first, edition = draw(days), draw(st.integers(1, 3))
        more: dict[str, object] = {}
        if draw(st.booleans()):
            more["in_force_until"] = first + timedelta(days=draw(st.integers(0, SPAN)))
        if draw(st.booleans()):
            more["amended"] = [AMENDED | {"from": draw(days), "known_from": draw(days)}]
        if draw(st.booleans()):
            late = {
                "id": "2",
                "text": f"late {number}",
                "mark": "V",
                "from": draw(days),
                "known_from": draw(days),
            }
            more["article"] = [{"id": "1", "text": f"text {number}", "mark": "V"}, late]
        version = make_act(first, known=draw(days), edition=edition, says=f"text {number}", **more)
        made[version.path] = version
    return list(made.values())


@given(held=versions(), day=days, known=days)
def test_what_is_learnt_later_never_changes_what_was_known_earlier(
    held: list[Version], day: date, known: date
) -> None:
    by_then = [version for version in held if version.known_from <= known]
    assert Book(held).on(day, known=known).hash == Book(by_then).on(day, known=known).hash


@given(held=versions())
def test_asking_every_day_of_one_book_answers_as_a_book_asked_for_the_first_time(held: list[Version]) -> None:
    asked_before = Book(held)
    every = [START + timedelta(days=number) for number in range(-1, SPAN + 2)]
    for day in every:
        for known in every[::3]:
            fresh = Book(held)._compose(day, known=known, chosen={})
            assert asked_before.on(day, known=known).text == fresh


@given(held=versions(), day=days, known=days, shuffled=st.randoms())
def test_the_hash_does_not_depend_on_the_order_of_files(
    held: list[Version], day: date, known: date, shuffled
) -> None:
    before = Book(held).on(day, known=known).hash
    shuffled.shuffle(held)
    assert Book(held).on(day, known=known).hash == before


def test_the_hash_depends_on_every_word_but_not_on_the_order_of_articles_and_values(act) -> None:
    one = {"id": "1", "text": "one", "mark": "V", "values": {"period": {"months": 2}, "starts": "service"}}
    two = {"id": "2", "text": "two", "mark": "V"}
    turned = one | {"values": {"starts": "service", "period": {"months": 2}}}

    def hash_of(*articles: dict[str, object]) -> str:
        return Book([act(START, article=list(articles))]).on(START).hash

    assert hash_of(one, two) == hash_of(two, turned)
    others = [
        one | {"text": "another"},
        one | {"mark": "V22"},
        one | {"source": "elsewhere"},
        one | {"original": ["žodis"]},
        one | {"values": {"period": {"months": 3}, "starts": "service"}},
        one | {"values": {"period": {"days": 2}, "starts": "service"}},
    ]
    assert len({hash_of(changed, two) for changed in [one, *others]}) == len(others) + 1
