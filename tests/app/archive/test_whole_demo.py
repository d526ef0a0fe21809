"""Every file of the demo, taken out by everybody who may, whole and for each body: each archive holds."""

from __future__ import annotations

from collections.abc import Iterator

import byla_verify
import pytest
from tests.app.authority import AUTHORITY, of

from byla.app import demo
from byla.app.archive.contents import NotAsked, archive
from byla.app.store.models import StoredFile
from byla.app.store.show import MayNotSee
from byla.app.store.who import office
from byla.casefile import FileId

BODIES = (None, "police", "state_security_department")


def taken_out(file: FileId) -> Iterator[tuple[str, str | None, bytes]]:
    for user in office(AUTHORITY).names:
        for body in BODIES:
            try:
                yield user, body, archive(file, of(user), body=body)
            except (MayNotSee, NotAsked):
                continue


@pytest.mark.slow
def test_every_file_of_the_demo_holds(db: None) -> None:
    demo.build(lambda said: None)
    kinds, wrong, partial = set(), [], 0
    for one in StoredFile.objects.all():
        for user, body, raw in taken_out(FileId(one.id)):
            found = byla_verify.Found()
            byla_verify.check_archive(found, raw, None)
            kinds.add(one.procedure)
            partial += any("is withheld under" in said for said in found.open)
            wrong += [(one.number, user, body, said) for said in found.faults]
    assert wrong == []
    matters = {"residence_permit", "national_visa", "departure", "entry_ban", "appeal", "review_campaign"}
    assert kinds == {"office", "person", *matters}
    assert partial > 10
