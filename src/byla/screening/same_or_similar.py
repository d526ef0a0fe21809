"""Same and similar identity data, as the multiple-identity detector of the Union has it: a second, legal profile.

Delegated Regulations (EU) 2023/332 (police, asylum, migration) and 2023/333 (borders, visas) say when the data of two
records are the same, and when they are similar. It is no score: each of four categories is the same, similar or
neither, and the whole is no better than its weakest. The annexes were not read; the law marks what stands here for them
as inferred, and until somebody confirms it no act may rest on it (docs/decisions/0138-same-and-similar.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from byla.law import Law
from byla.names import Finding, compare, read_name
from byla.screening.dates import compare_dates, day
from byla.screening.record import Record


class IdentityData(StrEnum):
    """What two records' data are to each other."""

    SAME = "same"
    SIMILAR = "similar"
    NEITHER = "neither"


class DelegatedAct(StrEnum):
    """Which of the two acts is asked."""

    POLICE_ASYLUM_MIGRATION = "eu/2023-332"
    BORDERS_VISA = "eu/2023-333"


_CATEGORIES = ("names", "birth", "sex", "citizenship")
_ANNEXES = {IdentityData.SAME: "annex-1", IdentityData.SIMILAR: "annex-2"}


@dataclass(frozen=True, slots=True)
class CategoryFinding:
    """What one category of data is, and the rule that says so; None for the rule where no rule is met."""

    category: str
    data: IdentityData
    rule: str | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class IdentityFinding:
    """What two records' data are to each other by the act, category by category."""

    categories: tuple[CategoryFinding, ...]

    @property
    def data(self) -> IdentityData:
        """The same where all categories are; similar where all are the same or similar; else neither."""
        found = {one.data for one in self.categories}
        for worst in (IdentityData.NEITHER, IdentityData.SIMILAR):
            if worst in found:
                return worst
        return IdentityData.SAME

    @property
    def confirmed(self) -> bool:
        """Whether all rules that it rests on were read in the law or confirmed."""
        return all(one.confirmed for one in self.categories)


def same_or_similar(one: Record, other: Record, law: Law, act: DelegatedAct) -> IdentityFinding:
    """Whether the data are the same, similar or neither. Raises NoLawInForce on a day before the act."""
    return IdentityFinding(
        tuple(_category(at, name, one, other, law, act) for at, name in enumerate(_CATEGORIES, 1))
    )


def _category(at: int, name: str, one: Record, other: Record, law: Law, act: DelegatedAct) -> CategoryFinding:
    rules = {data: f"{act}:{annex}(3)({at})" for data, annex in _ANNEXES.items()}
    confirmed = all(law.provision(rule).confirmed for rule in rules.values())
    for data, rule in rules.items():
        if _HOLDS[name](one, other, law, rule):
            return CategoryFinding(name, data, rule, confirmed)
    return CategoryFinding(name, IdentityData.NEITHER, None, confirmed)


def _names(one: Record, other: Record, law: Law, rule: str) -> bool:
    compared = compare(read_name(one.name), read_name(other.name))
    rules, may_be_absent = law.codes(rule, "rules"), law.codes(rule, "may_be_absent")
    return bool(compared.value) and all(
        reason.rule in rules or (reason.finding is Finding.ABSENT and reason.part in may_be_absent)
        for reason in compared.reasons
    )


def _births(one: Record, other: Record, law: Law, rule: str) -> bool:
    findings = law.codes(rule, "findings")
    dates = [(day(mine), day(theirs)) for mine in one.birth for theirs in other.birth]
    return any(compare_dates(*pair) in findings for pair in dates)


def _sexes(one: Record, other: Record, law: Law, rule: str) -> bool:
    return _in_common({one.sex} - {None}, {other.sex} - {None}, law, rule)


def _citizenships(one: Record, other: Record, law: Law, rule: str) -> bool:
    return _in_common(one.citizenship, other.citizenship, law, rule)


def _in_common(ones: Iterable[object], others: Iterable[object], law: Law, rule: str) -> bool:
    if set(ones) and set(others):
        return not set(ones).isdisjoint(others)
    return law.code(rule, "unknown") == IdentityData.SIMILAR


_HOLDS = {"names": _names, "birth": _births, "sex": _sexes, "citizenship": _citizenships}
