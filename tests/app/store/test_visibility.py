"""What a list shows is what a page would open: the rules as SQL answer as the rules judged one by one."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.access.strategies import LISTED_TEXTS, actions, items, policies, readers
from tests.access.test_lithuania import ACTIONS, ITEMS, READERS

from byla.access import (
    EXPORT,
    LITHUANIA,
    SEE,
    Action,
    AtLeast,
    Condition,
    Has,
    IsEmpty,
    Item,
    Known,
    Meets,
    NoColumn,
    Not,
    Policy,
    Reader,
    Verb,
    What,
    allow,
    settle,
)
from byla.access import Same as IsSame
from byla.app.store.models import FileAgency, FileBarred, FileNamed, FileRow, FileSubject, StoredFile
from byla.app.store.visibility import FILE_ROWS, rows_that_fit, visible, visible_parts

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
same_database = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)


FRESH = itertools.count(1)
GROUPS = (
    (FileAgency, "agency", "agencies"),
    (FileNamed, "user", "named"),
    (FileBarred, "user", "barred"),
    (FileSubject, "record", "subjects"),
)


def store(several: list[Item]) -> dict[str, Item]:
    """Rows for the items, in place of all rows there are. Files cannot be taken back, so each is new (`f1/17`)."""
    for table in (FileAgency, FileBarred, FileNamed, FileSubject, FileRow):
        table.objects.all().delete()
    names = [f"{item.file}/{next(FRESH)}" for item in several]
    stored = {name: replace(item, file=name) for name, item in zip(names, several, strict=True)}
    for name, item in stored.items():
        StoredFile.objects.create(id=name, authority=item.authority, procedure="p", number=name, opened_at="")
        FileRow.objects.create(
            file_id=name,
            authority=item.authority,
            kind=item.kind,
            category=item.category,
            unit=item.unit,
            assignee=item.assignee,
            level=item.level,
            procedure="p",
            number=name,
            stage="s",
            version=1,
            changed_at="",
        )
        for table, member, group in GROUPS:
            for value in getattr(item, group):
                table.objects.create(file_row_id=name, authority=item.authority, **{member: value})
    return stored


def at(stored: dict[str, Item], reader: Reader) -> Reader:
    """The reader, to whom a broken glass opens the files as they are called in the store."""
    return replace(
        reader, glass=frozenset(name for name in stored if name.partition("/")[0] in reader.glass - {""})
    )


def listed(policy: Policy, reader: Reader, action: Action, kind: str) -> set[str]:
    return set(
        FileRow.objects.filter(visible(policy, reader, action, kind=kind)).values_list("pk", flat=True)
    )


def judged(policy: Policy, reader: Reader, action: Action, kind: str, items: dict[str, Item]) -> set[str]:
    return {
        name
        for name, item in items.items()
        if item.kind == kind and policy.judge(reader, action, item).allowed
    }


def listed_in_parts(policy: Policy, reader: Reader, action: Action, kind: str) -> set[str]:
    parts = visible_parts(policy, reader, action, kind=kind)
    return {
        name for part in parts for name in FileRow.objects.filter(part.filter).values_list("pk", flat=True)
    }


# What a person may see of their own file is asked of each of its parts, never of a list.
OFFICIALS = readers().filter(lambda one: one.kind != "concerned")
ASKED = st.tuples(policies(LISTED_TEXTS), readers(), actions()) | st.tuples(
    st.just(LITHUANIA), OFFICIALS, actions()
)


@pytest.mark.slow
@same_database
@given(
    several=st.lists(items("file") | items("person"), min_size=4, max_size=12),
    asked=st.lists(ASKED, min_size=1, max_size=12),
    kind=st.sampled_from(("file", "person")),
)
def test_lists_and_judgements_agree_whatever_the_rules(several, asked, kind) -> None:  # type: ignore[no-untyped-def]
    stored = store(several)
    for policy, asker, action in asked:
        reader = at(stored, asker)
        allowed = judged(policy, reader, action, kind, stored)
        assert listed(policy, reader, action, kind) == allowed, (policy, reader, action)
        assert listed_in_parts(policy, reader, action, kind) == allowed, (policy, reader, action)


COMPARISONS = [
    IsSame(What.unit, "vilnius"),
    IsSame("ona", What.assignee),
    Has(frozenset({"vilnius", "kaunas"}), What.unit),
    Has(frozenset({"vilnius", ""}), What.unit),
    Has(What.named, "ona"),
    Meets(What.agencies, frozenset({"vsd", "police"})),
    Meets(frozenset({"ona"}), What.barred),
    AtLeast(What.level, 1),
    AtLeast(1, What.level),
    IsEmpty(What.unit),
    IsEmpty(What.subjects),
]


@pytest.mark.parametrize("comparison", COMPARISONS, ids=str)
def test_each_comparison_means_in_sql_what_it_means_for_one(comparison: Condition) -> None:
    """On either side, also turned round; at the limit, below and above it; with nobody, one and several in a group."""
    base = Item(authority="lt-md", kind="file")
    stored = store(
        [
            base,
            *(replace(base, level=level) for level in (1, 2)),
            *(replace(base, unit=unit) for unit in ("vilnius", "kaunas", "klaipeda")),
            *(replace(base, assignee=user) for user in ("ona", "rasa")),
            *(replace(base, agencies=frozenset(some)) for some in (["vsd"], ["fntt"], ["vsd", "fntt"])),
            *(replace(base, named=frozenset(some)) for some in (["ona"], ["rasa"], ["ona", "rasa"])),
            *(replace(base, barred=frozenset(some)) for some in (["ona"], ["rasa"], ["ona", "rasa"])),
            replace(base, subjects=frozenset({"p1"})),
        ]
    )
    reader = READERS["an auditor"]
    fitting = {
        name
        for name, item in stored.items()
        if settle(comparison, Known(reader=reader, action=SEE, item=item)) is True
    }
    assert fitting
    assert fitting != stored.keys()
    for condition, expected in ((comparison, fitting), (Not(comparison), stored.keys() - fitting)):
        left = settle(condition, Known(reader=reader, action=SEE, kind="file"))
        found = FileRow.objects.filter(rows_that_fit(left, FILE_ROWS)).values_list("pk", flat=True)
        assert set(found) == expected


def test_lists_and_judgements_agree_on_every_row_of_the_lawyers_table() -> None:
    everything = [*ITEMS.values(), replace(ITEMS["the file"], unit="kaunas", assignee="rasa")]
    stored = store(everything)
    some = 0
    officials = [one for name, one in READERS.items() if "whom it is" not in name]
    for reader in (at(stored, one) for one in officials):
        for action in ACTIONS.values():
            for kind in ("file", "document", "person", "office"):
                found = listed(LITHUANIA, reader, action, kind)
                assert found == listed_in_parts(LITHUANIA, reader, action, kind)
                assert found == judged(LITHUANIA, reader, action, kind, stored), (reader, str(action), kind)
                some += len(found)
    assert some > 100


def test_a_caseworkers_list_asks_for_units_and_denials_and_nothing_else() -> None:
    reader = replace(READERS["a caseworker of the unit"], units=frozenset({"vilnius", "kaunas"}))
    sql, values = FileRow.objects.filter(visible(LITHUANIA, reader, SEE)).values("pk").query.sql_with_params()
    where = sql.partition(" WHERE ")[2]
    assert '"file_row"."authority" = %s' in where
    assert '"file_row"."unit" IN (%s, %s)' in where
    assert where.count("EXISTS") == 3, "barred; named at all; named too"
    assert "JOIN" not in sql, "a join would show a file once for each of its people"
    assert not {"caseworker", "case_work", "human"} & set(values), (
        "the reader is settled before the database is asked"
    )


def test_who_may_see_nothing_is_shown_nothing_without_asking(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    store([ITEMS["the file"]])
    with django_assert_num_queries(0):
        assert listed(LITHUANIA, READERS["the keeper of the office"], SEE, "file") == set()


def test_the_filter_can_be_turned_round() -> None:
    """What a reader may not see is a question too: for a count that closes."""
    stored = store(list(ITEMS.values()))
    for reader in (at(stored, one) for one in READERS.values()):
        seen = visible(LITHUANIA, reader, EXPORT)
        hidden = set(FileRow.objects.filter(~seen).values_list("pk", flat=True))
        assert hidden == stored.keys() - listed(LITHUANIA, reader, EXPORT, "file")
    assert not FileRow.objects.filter(~rows_that_fit(True, FILE_ROWS)).exists()
    assert FileRow.objects.filter(~rows_that_fit(False, FILE_ROWS)).count() == len(stored)


def test_a_rule_about_what_a_table_does_not_hold_is_an_error() -> None:
    """Never a list without the rule."""
    columns = replace(FILE_ROWS, columns={"authority": "authority"})
    rule = allow(Verb.SEE, when=IsSame(What.unit, "vilnius"), reason="access.one", cited=("eu/gdpr:25",))
    with pytest.raises(NoColumn, match="asks about unit, which the table file_row does not hold"):
        rows_that_fit(Policy((rule,)).scope(READERS["an auditor"], SEE, "file"), columns)
