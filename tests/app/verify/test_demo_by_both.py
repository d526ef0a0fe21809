"""Archives of real matters, for a court, a body and the person: the browser says of each what the verifier says."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.app.authority import AUTHORITY, done, of
from tests.app.matters import matters
from tests.app.verify.conftest import InBrowser, Missed, by_verifier
from tests.app.verify.test_flips_by_both import FLIPS, flips

from byla.app import demo
from byla.app.archive.contents import PERSON, NotAsked, archive
from byla.app.log.sequencer import Sequencer, of_this_installation
from byla.app.store.act import Request, act
from byla.app.store.models import StoredFile
from byla.app.store.read import load
from byla.app.store.show import MayNotSee
from byla.app.store.who import by_job, office
from byla.casefile import KEPT_FOR_EVER, FileId

RECIPIENTS = {
    None: "whole",
    "police": "for a body",
    "state_security_department": "for a body",
    PERSON: "for the person",
}
"""For whom an archive is made, and how that is called."""
SOME = 4
"""Files of one kind at most: each is shown to a browser."""
Taken = dict[tuple[str, str], bytes]


@pytest.fixture
def log(tmp_path: Path, settings: Any) -> Sequencer:
    """The log of this installation, in a folder of the test's own."""
    settings.BYLA_STATE, settings.BYLA_LOG = tmp_path, tmp_path / "log"
    return of_this_installation()


def taken_out() -> Taken:
    """Archives by kind of matter and recipient."""
    found: Taken = {}
    for one in StoredFile.objects.order_by("procedure", "id"):
        for body, recipient in RECIPIENTS.items():
            raw = archived(FileId(one.id), body)
            name = f"{recipient} {one.number}"
            if raw is not None and sum(key[0] == one.procedure for key in found) < SOME * len(RECIPIENTS):
                found[one.procedure, name] = raw
    return found


def archived(file: FileId, body: str | None) -> bytes | None:
    for user in office(AUTHORITY).names:
        try:
            return archive(file, of(user), body=body)
        except (MayNotSee, NotAsked):
            continue
    return None


def erase_some() -> None:
    """Of each file every third entry that may be erased."""
    for one in StoredFile.objects.exclude(procedure="office"):
        file = load(FileId(one.id), authority=AUTHORITY)
        may = [each.number for each in file.entries if each.body and not isinstance(each.body, KEPT_FOR_EVER)]
        answers = {"entries": [str(number) for number in may[1::3]], "apart": False}
        said = {**answers, "article": "eu/gdpr:17(1)(e)", "on": "2026-01-05"}
        if may[1::3]:
            request = Request(procedure=one.procedure, step="erase_again", file=file.id, answers=said)
            done(act(request, by_job(AUTHORITY, "restore")))


def keys_of(log: Sequencer) -> str:
    return "\n".join(one.written() for one in log.keys().public)


def wrong(in_browser: InBrowser, taken: Taken, keys: str) -> Iterator[tuple[str, str]]:
    for name, said in zip(taken, in_browser(list(taken.values()), keys), strict=True):
        if said.faults or said != by_verifier(taken[name], keys):
            yield name


@pytest.mark.slow
@pytest.mark.parametrize(
    ("build", "kinds"),
    [
        (lambda: demo.build(lambda said: None), {"residence_permit", "departure", "entry_ban"}),
        (matters, {"residence_permit", "appeal", "entry_ban"}),
    ],
    ids=["the demo", "courts and what follows"],
)
def test_of_every_matter_both_say_the_same_also_after_erasures(
    log: Sequencer,
    in_browser: InBrowser,
    missed_in_browser: Missed,
    build: Callable[[], None],
    kinds: set[str],
) -> None:
    build()
    log.cover()
    taken, keys = taken_out(), keys_of(log)
    assert list(wrong(in_browser, taken, keys)) == []
    assert {kind for kind, name in taken if name.startswith("for the person")} >= kinds
    assert any(b'"withheld_under"' in one for one in taken.values())
    erase_some()
    log.cover()
    taken = taken_out()
    assert list(wrong(in_browser, taken, keys)) == []
    assert any(b'"erased_by"' in one for one in taken.values())
    longest = max(taken.values(), key=len)
    assert missed_in_browser(longest, keys, flips(len(longest), FLIPS, random.Random(4))) == []
