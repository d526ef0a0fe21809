"""Given names that are one name in two languages: Мікалай and Николай, Вольга and Ольга, Рыгор and Григорий.

The pairs stand in `given_names.tsv`, each with the item that says so. They are found by sound, so that `Mikalai` and
`Nikolajus`, which no list has, are the same name too.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from importlib import resources

from byla.names.patronymics import bare
from byla.names.sounds import readings

NONE: frozenset[str] = frozenset()


def given_names(reading: str) -> frozenset[str]:
    """The Russian forms of the given name that sounds so; none where it is in no pair."""
    return _by_sound().get(reading, NONE)


def fathers_names(stem: str) -> frozenset[str]:
    """The same for what a patronymic is made of: `mikal`, of Мікалаевіч, is Николай."""
    return _by_stem().get(stem, NONE)


@cache
def pairs() -> tuple[tuple[str, str, str, str], ...]:
    """Language, form, Russian form, and item of Wikidata."""
    text = resources.files("byla.names").joinpath("given_names.tsv").read_text(encoding="utf-8")
    rows = csv.reader((line for line in text.splitlines() if not line.startswith("#")), delimiter="\t")
    next(rows)
    return tuple((language, form, russian, item) for language, form, russian, item in rows)


@cache
def _by_sound() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for _, form, russian, _ in pairs():
        for reading in {*readings(form), *readings(russian)}:
            found[reading].add(russian)
    return {reading: frozenset(names) for reading, names in found.items()}


@cache
def _by_stem() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for reading, names in _by_sound().items():
        found[bare(reading)] |= names
    return {stem: frozenset(names) for stem, names in found.items()}
