"""What keeps somebody out, and what was signed, is no content: no erasure takes it away, and no hand-over hides a file
where nobody looks.
"""

from __future__ import annotations

import pytest
from tests.app.authority import AUTHORITY, Authority, of, take

from byla.access import SEE
from byla.app.moment import now
from byla.app.registry import POLICY
from byla.app.store.act import Request, act
from byla.app.store.read import load
from byla.app.store.who import situation
from byla.casefile import FileId, Refused, item_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def file() -> FileId:
    authority = Authority().found()
    return authority.renewal(authority.person())


def may_see(user: str, file: FileId) -> bool:
    reader = situation(of(user), now()).actor.reader
    return POLICY.judge(reader, SEE, item_of(load(file, authority=AUTHORITY))).allowed


def erase_newest(file: FileId) -> object:
    number = load(file, authority=AUTHORITY).version
    answers = {"entries": [str(number)], "article": "eu/gdpr:17(1)(d)", "reason": "Asked for"}
    request = Request(procedure="residence_permit", step="erase_entries", file=file, answers=answers)
    return act(request, of("dalia"))


def test_an_erasure_lets_nobody_back_who_declared_a_conflict(file: FileId) -> None:
    take("residence_permit", "declare_conflict", of("jonas"), file, reason="A neighbour")
    assert isinstance(erase_newest(file), Refused)
    assert not may_see("jonas", file)


def test_an_erasure_does_not_lift_a_limit(file: FileId) -> None:
    limit = {"named": "ruta jonas dalia", "reason": "Threats were made"}
    take("residence_permit", "limit_access", of("jonas"), file, **limit)
    assert isinstance(erase_newest(file), Refused)
    assert not may_see("ona", file)
