"""Whichever entries of a file are erased, it folds, and all that shows it still does: nothing leans on any one entry.

Every file of the demo, each entry alone, and many together; as its page, the API, the console and the lists show it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.template.loader import render_to_string
from tests.app.authority import AUTHORITY, of

from byla.app import demo
from byla.app.api.shown import entry_json, file_json
from byla.app.console.view import view_lines
from byla.app.desk.present.printed_decisions import printed_decision
from byla.app.desk.present.whole_file import whole_file
from byla.app.looks.looking import looking
from byla.app.moment import now
from byla.app.registry import POLICY
from byla.app.store.models import StoredFile
from byla.app.store.projection import expected
from byla.app.store.read import load
from byla.app.store.show import Shown
from byla.app.store.who import by_job, situation
from byla.casefile import (
    AT_REST,
    KEPT_FOR_EVER,
    Entry,
    Erased,
    File,
    FileId,
    as_told,
    fold,
    prospects,
    retention,
    tasks,
)

OFFICIALS, BODIES = ("ruta", "ona", "egle"), ("jonas", "asta")
SEVERAL = 12


def without(file: File[Any], numbers: frozenset[int]) -> File[Any]:
    """The file as it folds once these entries were erased."""
    last = file.entries[-1].header
    said = Erased(entries=tuple(sorted(numbers)), article="eu/gdpr:17(1)(e)", reason="By order")
    erasing = Entry(replace(last, number=last.number + 1, type=said.TYPE.code, corrects=None), said)
    left = [replace(one, body=None) if one.number in numbers else one for one in file.entries]
    entries = (*left, erasing)
    return fold(file.procedure, file.id, entries, authority=file.authority, number=file.number)


def erasures(file: File[Any], chance: random.Random) -> Iterator[frozenset[int]]:
    """Each entry alone; several by chance; all of them."""
    may = [
        one.number for one in file.entries if one.body is not None and not isinstance(one.body, KEPT_FOR_EVER)
    ]
    yield from (frozenset({one}) for one in may)
    yield from (frozenset(chance.sample(may, chance.randint(1, len(may)))) for _ in range(SEVERAL))
    yield frozenset(may)


def seen_by_all(file: File[Any], *, pages: bool) -> None:
    """Everything that is asked of a file."""
    expected(file, situation(by_job(AUTHORITY, "nightly"), now()))
    for user in OFFICIALS:
        today = situation(of(user), now())
        prospects(file, today, POLICY), tasks(file, today), retention(file, today)
    for user in (OFFICIALS[0], *BODIES) if pages else ():
        today = situation(of(user), now())
        shown = Shown(file=as_told(file, today.actor.reader.agency), situation=today)
        if not shown.file.entries:
            continue
        with looking(of(user), "the tests"):
            _shown(shown)


def _shown(shown: Shown) -> None:
    file_json(shown)
    said = [entry_json(one, shown.file.erased) for one in shown.file.entries]
    assert all((one["body"] is None) == (one["erased"] is not None) for one in said)
    list(view_lines(shown))
    render_to_string("desk/file.html", whole_file(shown))
    found = printed_decision(shown.file)
    if found is not None:
        render_to_string(found.page, {"decision": found.shown(shown), "back": {}})


@pytest.mark.slow
def test_no_file_of_the_demo_leans_on_any_one_entry(db: None) -> None:
    demo.build(lambda said: None)
    chance, kinds, wrong = random.Random(131), set(), []
    for one in StoredFile.objects.order_by("id"):
        file = load(FileId(one.id), authority=AUTHORITY)
        for number, gone in enumerate(erasures(file, chance)):
            try:
                seen_by_all(without(file, gone), pages=number % 4 == 0)
            except Exception as error:  # noqa: BLE001 every fault is listed, with the entries that led to it
                types = sorted({file.entries[at - 1].header.type for at in gone})
                wrong.append((file.number, sorted(gone)[:6], types[:3], repr(error)[:150]))
        kinds |= {entry.header.type for entry in file.entries}
        everything = without(file, [*erasures(file, chance)][-1])
        assert everything.procedure.stage(everything.matter) == AT_REST
    assert wrong == []
    assert len(kinds) > 60
