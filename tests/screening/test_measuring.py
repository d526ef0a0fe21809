"""The measure of the bench, on answers whose figures can be worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

from bench.finding import best_f1, recall_at
from bench.listed import Asked, padded, read

from byla.screening import Match, MatchKind, Query


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
