"""Whatever is erased of a file, in the database itself: it folds, guards and hashes hold, and its archive tells of it.

Of every kind of matter entries of each type alone, several by chance, and all; each act is taken back once it was
looked at. What pages say of the same is in `test_any_entry_erased.py`.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator

import byla_verify
import pytest
from django.db import transaction
from tests.app.authority import AUTHORITY, done, of
from tests.app.matters import matters

from byla.app import demo
from byla.app.archive.contents import NotAsked, archive
from byla.app.moment import now
from byla.app.registry import POLICY
from byla.app.store.act import Request, act
from byla.app.store.models import StoredDocument, StoredFile, StoredPayload
from byla.app.store.projection import expected
from byla.app.store.read import load
from byla.app.store.show import MayNotSee
from byla.app.store.verifying import broken
from byla.app.store.who import by_job, office, situation
from byla.casefile import KEPT_FOR_EVER, File, FileId, prospects, tasks

ARTICLE = "eu/gdpr:17(1)(e)"
ALIKE = 2
"""Entries of one type in one kind of matter that are erased alone: forty letters are not erased one by one."""
SEVERAL = 3
Numbers = frozenset[int]


def sets_of(file: File, chance: random.Random, alone: Counter[tuple[str, str]]) -> Iterator[Numbers]:
    """Entries of each type alone, some of a type; several by chance; all."""
    may = [one for one in file.entries if one.body is not None and not isinstance(one.body, KEPT_FOR_EVER)]
    for one in may:
        alone[kind := (file.procedure.code, one.header.type)] += 1
        if alone[kind] <= ALIKE:
            yield frozenset({one.number})
    numbers = [one.number for one in may]
    yield from (frozenset(chance.sample(numbers, chance.randint(1, len(numbers)))) for _ in range(SEVERAL))
    yield frozenset(numbers)


def erase(file: File, numbers: Numbers) -> None:
    """By the one step that may erase anything: the restore's."""
    answers = {
        "entries": [str(one) for one in sorted(numbers)],
        "apart": False,
        "article": ARTICLE,
        "on": "2026-01-05",
    }
    request = Request(procedure=file.procedure.code, step="erase_again", file=file.id, answers=answers)
    done(act(request, by_job(AUTHORITY, "restore")))


def looked_at(file: File, numbers: Numbers, *, whole: bool) -> None:
    """What holds of a file after that, or an error."""
    read = load(file.id, authority=AUTHORITY)
    assert set(numbers) <= read.erased.keys()
    for table in (StoredPayload, StoredDocument):
        assert not table.objects.filter(file_id=file.id, number__in=numbers).exists()
    expected(read, situation(by_job(AUTHORITY, "nightly"), now()))
    for user in ("ruta", "ona"):
        prospects(read, situation(of(user), now()), POLICY)
        tasks(read, situation(of(user), now()))
    if whole:
        assert list(broken()) == []
        told = said_by_archive(file.id)
        assert told is None or all(
            f"Entry {one}: erased under {ARTICLE} on 2026-01-05" in told for one in numbers
        )


def said_by_archive(file: FileId) -> str | None:
    """What the verifier proves of the archive that somebody may take out; None where nobody may."""
    for user in office(AUTHORITY).names:
        try:
            raw = archive(file, of(user))
        except (MayNotSee, NotAsked):
            continue
        found = byla_verify.Found()
        byla_verify.check_archive(found, raw, None)
        assert found.faults == []
        return "\n".join(found.proven)
    return None


WORLDS = {
    "the demo": (
        lambda: demo.build(lambda said: None),
        {"residence_permit", "national_visa", "review_campaign"},
    ),
    "courts and what follows": (matters, {"residence_permit", "appeal", "entry_ban", "departure"}),
}


@pytest.mark.slow
@pytest.mark.both_databases
@pytest.mark.parametrize(("build", "kinds"), WORLDS.values(), ids=WORLDS)
def test_no_matter_leans_on_what_may_be_erased(db: None, build: Callable[[], None], kinds: set[str]) -> None:
    build()
    chance, wrong, alone, seen = random.Random(17), [], Counter(), set()
    # Nothing of the office's own order is erased: it has no such step.
    for one in StoredFile.objects.exclude(procedure="office").order_by("id"):
        file = load(FileId(one.id), authority=AUTHORITY)
        seen.add(one.procedure)
        for at, numbers in enumerate(sets_of(file, chance, alone)):
            try:
                with transaction.atomic():
                    erase(file, numbers)
                    looked_at(file, numbers, whole=at % 8 == 0)
                    transaction.set_rollback(True)
            except Exception as error:  # noqa: BLE001 every fault is listed, with the entries that led to it
                wrong.append((file.number, sorted(numbers)[:6], repr(error)[:300]))
    assert wrong == []
    assert kinds <= seen
    assert len(alone) > 40
