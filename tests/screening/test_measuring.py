"""The measure of the bench, on answers whose figures can be worked out by hand."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from bench.alarms import EVERYBODY, Count, counted, figures, interval, namesake
from bench.finding import best_f1, recall_at
from bench.listed import Asked, padded, read
from bench.otherwise import EVEN
from bench.otherwise import figures as told_otherwise

from byla.screening import Index, Match, MatchKind, Query, Record


def asked(expected: str) -> Asked:
    return Asked(
        Query("x"), frozenset(expected.split()), "ru-Cyr>be-Lat", "real", "variant", "by", by_name_alone=True
    )


def found(*pairs: tuple[str, float]) -> list[Match]:
    return [Match(one, MatchKind.NAME, score, ()) for one, score in pairs]


SCOPE = [
    (asked("a"), found(("a", 0.9), ("z", 0.4))),
    (asked("b"), found(("z", 0.8), ("b", 0.7))),
    (asked(""), found(("c", 0.75))),
    (asked(""), []),
]


def test_the_best_f1_is_over_all_thresholds() -> None:
    # at 0.7: two right, two wrong, none missed; at 0.9: one right, none wrong, one missed; both make 2/3
    assert best_f1(SCOPE) == (2 / 3, 0.9)


def test_recall_counts_what_is_found_before_too_many_alarms() -> None:
    assert recall_at(SCOPE, 0.0) == 0.5
    assert recall_at(SCOPE, 0.5) == 1.0


def test_belarusian_against_russian_is_told_by_the_kind() -> None:
    assert SCOPE[0][0].between_languages


def test_a_list_is_read_and_padded(tmp_path: Path) -> None:
    record = {"type": "record", "id": "r", "name": "Nina Tarasik", "birth": ["1971"], "citizenship": ["BY"]}
    query = {"type": "query", "name": "Ніна Тарасік", "birth": None, "citizenship": None, "document": None}
    query |= {
        "expect": ["r"],
        "kind": "k",
        "source": "real",
        "tier": "variant",
        "group": "by",
        "name_only": True,
    }
    path, padding = tmp_path / "list.jsonl", tmp_path / "padding.jsonl"
    path.write_text(json.dumps(record) + "\n" + json.dumps(query) + "\n", encoding="utf-8")
    padding.write_text(
        "".join(json.dumps(record | {"id": f"p{one}"}) + "\n" for one in range(5)), encoding="utf-8"
    )
    records, queries = read(path)
    assert [one.expected for one in queries] == [frozenset({"r"})]
    assert [one.id for one in padded(records, padding, 4)] == ["r", "p0", "p1", "p2"]
    parts = [[one.id for one in padded(records, padding, 4, part=place, of=2)] for place in range(2)]
    assert parts == [["r", "p0"], ["p1", "p2"]]


def traveller(name: str, birth: str, citizenship: str) -> Record:
    return Record("x", name, (birth,), (citizenship,), (), None)


ON_THE_LIST = Index.build(
    [
        traveller("Вольга Пятроўна Кавальчук", "1984-02-29", "BY"),
        traveller("Nina Tarasik", "1971-05-06", "BY"),
        traveller("Nina TARASIK", "1959-11-30", "BY"),
    ]
)
TRAVELLERS = [
    traveller("Olga Petrovna Kovalchuk", "1984-02-28", "BY"),
    traveller("Ольга Петровна Ковальчук", "1961-10-03", "RU"),
    traveller("Tarasik Nina", "1988-01-01", "RU"),
    traveller("Jonas Jonaitis", "1988-01-01", "LT"),
]


def test_alarms_are_those_of_the_border_and_counted_by_citizenship_and_script() -> None:
    found = counted(ON_THE_LIST, TRAVELLERS)
    assert found.asked["", "all"] == 4
    assert (
        found.alarmed["", "all"]
        == found.alarmed["citizenship", "BY"]
        == found.alarmed["script", "latin"]
        == 1
    )
    assert found.alarmed["citizenship", "RU"] == found.alarmed["script", "cyrillic"] == 0


def test_of_names_that_say_as_much_the_scripts_are_compared_apart() -> None:
    found = counted(ON_THE_LIST, TRAVELLERS)
    told = {script: count for (sort, script), count in found.asked.items() if "patronymic" in sort}
    assert told == {"latin": 1, "cyrillic": 1}


def test_whoever_says_a_year_alone_is_counted_with_all_and_in_no_group() -> None:
    found = counted(ON_THE_LIST, [traveller("Olga Petrovna Kovalchuk", "1984", "BY")])
    assert found.asked == found.alarmed == {EVERYBODY: 1, ("birth", "a year alone"): 1}


def test_the_same_travellers_are_counted_as_citizens_of_each_state_and_in_either_script() -> None:
    """So little of the second's and third's name is said that another citizenship than that of the entry decides."""
    people = [
        traveller("Вольга Пятроўна Кавальчук", "1984-02-29", "BY"),
        traveller("Volha Piatrouna", "1984-02-29", "RU"),
        traveller("Волга Пятроўна", "1984-02-29", "RU"),
        traveller("Nina Tarasik", "1971-05-06", "BY"),
        traveller("Йонас Йонайтис", "1988-01-01", "RU"),
        traveller("Jonas Jonaitis", "1988-01-01", "LT"),
    ]
    found = counted(ON_THE_LIST, people)
    as_citizens = {("citizenship", state): 2 for state in ("LT", "RU", "UA")}
    assert found.otherwise == as_citizens | {
        ("citizenship", "BY"): 4,
        ("script", "cyrillic"): 1,
        ("script", "latin"): 1,
    }
    assert found.alarmed[EVERYBODY] == 2


@pytest.mark.parametrize(
    ("name", "namesakes"),
    [
        ("Olga Kovalchuk", 1),
        ("Olga Ivanovna Kovalchuk", 0),
        ("Nina Tarasik", 2),
        ("Nina Tarasikova", 0),
        ("Nina Tarasok", 0),
        ("Nina Tarasik Lapko", 0),
    ],
)
def test_a_namesake_has_the_same_words_and_no_other_patronymic(name: str, namesakes: int) -> None:
    assert sum(map(namesake, ON_THE_LIST.search(Query(name)))) == namesakes


def test_an_interval_is_that_of_a_count() -> None:
    # Garwood's exact limits for 0, 10 and 100 events: 0–3.69, 4.80–18.39, 81.36–121.63
    for count, exact in ((0, (0, 3.69)), (10, (4.80, 18.39)), (100, (81.36, 121.63))):
        assert interval(count) == pytest.approx(exact, abs=0.1)


def test_a_rate_below_one_is_met_only_where_chance_was_not_kind() -> None:
    """Of 10,000 travellers five is half of what is allowed, and could as well be eleven."""
    few, many = (
        Count(Counter({EVERYBODY: size}), Counter({EVERYBODY: size // 2000})) for size in (10_000, 200_000)
    )
    for count, met in ((few, False), (many, True)):
        upper = [one for one in figures([count]) if one.at_most == 1.0]
        assert [one.met for one in upper] == [met]


def test_each_group_has_no_more_than_one_of_1000() -> None:
    kind = ("citizenship", "BY")
    for alarms, met in ((100, True), (101, False)):
        asked = Counter(dict.fromkeys([EVERYBODY, kind], 100_000))
        rates = [one for one in figures([Count(asked, Counter({kind: alarms}))]) if one.name.endswith("BY")]
        assert [one.met for one in rates] == [met]


def test_it_is_even_where_nothing_that_the_same_people_say_of_themselves_makes_a_quarter_more() -> None:
    for most, met in ((5, True), (6, False)):
        draw = Counter(
            {("citizenship", one): 4 for one in ("LT", "RU", "UA")} | {("citizenship", "BY"): most}
        )
        by_state, by_script = told_otherwise([draw])
        assert (by_state.at_most, by_state.met, by_script.met) == (EVEN, met, True)


def test_where_only_one_way_to_tell_it_raises_alarms_it_is_not_even() -> None:
    _, by_script = told_otherwise([Counter({("script", "latin"): 1})])
    assert by_script.met is False
