"""The data of `law/`: what it says, which days it covers, how well it is known."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from tests.law.acts import make_act

from byla.law import Book, Mark, MissingValue, NoLawInForce, UnknownProvision, is_citation

TODAY = date(2026, 11, 23)  # Monday
LAST_DAY_LOOKED_AT = date(2031, 1, 1)
LAWFUL_ENDS = {"lt/xiv-1888": date(2026, 5, 2)}  # Saturday; as extended by the Seimas on 2025-04-17


@pytest.mark.parametrize(
    ("rule", "name", "value"),
    [
        # Time to decide, Art. 33
        ("lt/utpi:33#first-issue-general", "period", {"months": 4}),
        ("lt/utpi:33#first-issue-researchers-students", "period", {"months": 3}),
        ("lt/utpi:33#first-issue-highly-qualified", "period", {"months": 2}),
        ("lt/utpi:33#first-issue-shortage-occupation", "period", {"months": 1}),
        ("lt/utpi:33#renewal", "period", {"months": 2}),
        ("lt/utpi:33#permanent-issue", "period", {"months": 4}),
        ("lt/utpi:33#permanent-replacement", "period", {"months": 1}),
        ("lt/utpi:33#reissue", "period", {"working_days": 10}),
        ("lt/utpi:33(4)", "period", {"months": 1}),
        ("lt/utpi:33(4)#permanent-replacement", "period", {"working_days": 10}),
        # Assessment, Art. 4
        ("lt/utpi:4(4)", "period", {"days": 14}),
        ("lt/utpi:4(4)", "ceiling", {"days": 28}),
        ("lt/utpi:4(5)", "period", {"days": 14}),
        ("lt/utpi:4(6)", "period", {"days": 14}),
        ("lt/utpi:4(7)", "period", {"days": 14}),
        # Application and permit
        ("lt/utpi:35(2)", "bar", {"years": 1}),
        ("lt/utpi:36", "period", {"days": 7}),
        ("lt/utpi:40(4)", "margin", {"months": 3}),
        ("lt/utpi:52(9)", "period", {"months": 6}),
        ("lt/utpi:53(4)", "validity", {"years": 5}),
        # Departure and ban
        ("lt/utpi:127(1)", "minimum", {"days": 7}),
        ("lt/utpi:127(1)", "maximum", {"days": 30}),
        ("lt/utpi:127(3)", "maximum", {"days": 30}),
        ("lt/utpi:127(3^2)", "ceiling", {"days": 60}),
        ("lt/utpi:133(1)", "maximum", {"years": 5}),
        ("lt/utpi:133(2)", "maximum", {"years": 5}),
        # Appeal
        ("lt/utpi:138(1)", "period", {"days": 14}),
        ("lt/utpi:138(2)", "period", {"days": 7}),
        ("lt/utpi:140(2)", "period", {"months": 2}),
        ("lt/utpi:140(4)", "period", {"days": 14}),
        # Union law
        ("eu/2018-1861:27", "period", {"days": 10}),
        ("eu/2018-1861:28", "period", {"days": 14}),
        ("eu/2018-1861:28", "extension", {"days": 12}),
        ("eu/gdpr:12(3)", "period", {"months": 1}),
        ("lt/retention:permit-file", "period", {"years": 10}),
    ],
)
def test_terms(book: Book, rule: str, name: str, value: dict[str, int]) -> None:
    assert book.on(TODAY).period(rule, name) == value


@pytest.mark.parametrize(
    ("ground", "threshold", "protects"),
    [
        ("lt/utpi:35(1)(1)", "may_threaten", ("state_security", "public_order", "human_health")),
        ("lt/utpi:50(1)(14)", "poses", ("state_security", "public_order", "human_health")),
        ("lt/utpi:54(1)(2)", "poses", ("state_security",)),
        ("lt/utpi:54(1)(2^1)", "poses", ("public_order",)),
        ("lt/utpi:133(5)", "may_threaten", ("state_security", "public_order")),
    ],
)
def test_thresholds_differ_by_decision_and_health_is_no_ground_for_a_permanent_permit(
    book: Book, ground: str, threshold: str, protects: tuple[str, ...]
) -> None:
    law = book.on(TODAY)
    assert law.code(ground, "threshold") == threshold
    assert law.value(ground, "protects") == protects


def test_an_appeal_suspends_no_withdrawal_for_security(book: Book) -> None:
    assert book.on(TODAY).value("lt/utpi:139(1)(1)", "except") == ("50(1)(14)", "54(1)(2)", "54(1)(2^1)")


def test_no_rule_of_the_foreigners_law_is_confirmed_and_each_is_flagged_from_the_days_known(
    book: Book,
) -> None:
    expected = {
        date(2024, 6, 30): 0,  # Sunday
        date(2024, 7, 1): 1,  # Monday: rules on work and employers
        date(2026, 5, 21): 1,  # Thursday
        date(2026, 5, 22): 2,  # Friday: XV-945
    }
    for day, amendments in expected.items():
        for provision in book.on(day).below("lt/utpi"):
            assert len(provision.amended) == amendments, (provision.id, day)
            assert not provision.confirmed


def test_the_day_before_the_text_at_hand_is_an_error(book: Book) -> None:
    assert book.on(date(2022, 3, 23)).provision("lt/utpi:33#renewal").mark is Mark.READ_2022  # Wednesday
    with pytest.raises(NoLawInForce, match="from 2022-03-23 on"):
        book.on(date(2022, 3, 22)).provision("lt/utpi:33#renewal")  # Tuesday


def test_the_travel_limit_begins_with_the_text_of_2025(book: Book) -> None:
    limit = "lt/xiv-1888:#travel-limit"
    assert book.on(date(2025, 5, 3)).number(limit, "trips_allowed") == 1  # Saturday
    with pytest.raises(NoLawInForce, match="2025-05-03 to 2026-05-02"):
        book.on(date(2025, 5, 2)).provision(limit)  # Friday


def test_every_act_has_one_text_for_every_day_from_its_first_to_its_lawful_end(book: Book) -> None:
    for act in book.acts:
        covered = [span for _, span in book.covered(act, known=date.max)]
        for earlier, later in pairwise(covered):
            assert earlier.last is not None, act
            assert later.first - earlier.last == timedelta(days=1), (
                f"{act}: gap or overlap before {later.first}"
            )
        assert covered[-1].last == LAWFUL_ENDS.get(act), f"{act} ends, and nobody said that it may"


def test_the_law_of_every_day_agrees_with_the_arithmetic(book: Book) -> None:
    """A second way: ask for each day, and count how many spans hold it."""
    covered = {act: book.covered(act, known=date.max) for act in book.acts}
    day = min(spans[0][1].first for spans in covered.values()) - timedelta(days=1)
    while day <= LAST_DAY_LOOKED_AT:
        in_force = book.on(day).text.versions
        for act, spans in covered.items():
            holding = [
                held for held, span in spans if span.first <= day and (span.last is None or day <= span.last)
            ]
            assert holding == ([in_force[act]] if act in in_force else []), (act, day)
        day += timedelta(days=1)


def test_every_rule_is_cited_in_the_common_form_and_says_its_source(book: Book) -> None:
    for provision in book.on(date(2025, 12, 31)).text.provisions.values():
        assert is_citation(provision.id), provision.id
        assert provision.text
        assert provision.source


def test_every_period_counts_units_that_the_calendar_knows(book: Book) -> None:
    units = {"days", "working_days", "weeks", "months", "years"}
    names = {
        "period",
        "ceiling",
        "minimum",
        "maximum",
        "least",
        "validity",
        "bar",
        "margin",
        "window",
        "extension",
    }
    for provision in book.on(date(2025, 12, 31)).text.provisions.values():
        for name in names & provision.values.keys():
            assert set(book.on(date(2025, 12, 31)).period(provision.id, name)) <= units, provision.id


def test_an_unknown_provision_is_an_error_that_offers_the_nearest(book: Book) -> None:
    with pytest.raises(UnknownProvision, match=r"lt/utpi:33\(4\)"):
        book.on(TODAY).provision("lt/utpi:33(5)")
    with pytest.raises(UnknownProvision):
        book.on(TODAY).provision("lv/imigracija:1")


def test_a_value_that_is_not_stated_or_is_of_another_kind_is_an_error(book: Book) -> None:
    law = book.on(TODAY)
    with pytest.raises(MissingValue, match="pause_from, pause_until, period"):
        law.value("lt/utpi:33(4)", "ceiling")
    with pytest.raises(MissingValue, match="whole number"):
        law.number("lt/utpi:33(4)", "period")
    with pytest.raises(MissingValue, match="code"):
        law.code("lt/utpi:33(4)", "period")
    with pytest.raises(MissingValue, match="list of codes"):
        law.codes("lt/utpi:33(4)", "pause_from")
    with pytest.raises(MissingValue, match="period"):
        law.period("lt/utpi:33(4)", "pause_from")
    with pytest.raises(MissingValue, match="whole number"):
        law.number("lt/utpi:28(2)", "right_to_stay_while_pending")


def test_a_period_is_counted_in_whole_units() -> None:
    article = {
        "id": "1",
        "text": "One and a half months.",
        "mark": "V",
        "values": {"period": {"months": "3/2"}},
    }
    law = Book([make_act(TODAY, article=[article])]).on(TODAY)
    with pytest.raises(MissingValue, match="period"):
        law.period("lt/test:1")


def test_a_list_that_holds_something_else_than_codes_is_not_read_as_one() -> None:
    """A list taken for an empty one would let everything through that it names."""
    article = {
        "id": "1",
        "text": "Two.",
        "mark": "V",
        "values": {"states": ["BEL", "BGR"], "terms": ["a", 2]},
    }
    law = Book([make_act(TODAY, article=[article])]).on(TODAY)
    assert law.codes("lt/test:1", "states") == ("BEL", "BGR")
    with pytest.raises(MissingValue, match="list of codes"):
        law.codes("lt/test:1", "terms")


def test_values_cannot_be_changed_by_who_asks(book: Book) -> None:
    with pytest.raises(TypeError):
        book.on(TODAY).provision("lt/utpi:33#renewal").values["period"] = {"months": 9}  # type: ignore[index]
    with pytest.raises(TypeError):
        book.on(TODAY).value("lt/utpi:33#renewal", "period")["months"] = 9  # type: ignore[index,call-overload]


def test_the_law_of_neighbouring_days_is_one_text(book: Book) -> None:
    """It is asked at every write: it must not be composed anew."""
    assert book.on(date(2026, 1, 15)).text is book.on(date(2026, 1, 16)).text
