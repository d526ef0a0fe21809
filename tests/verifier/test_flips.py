"""Some thousands of archives of which one byte was changed: every one is found.

Every byte counts, of contents and of the zip around them: an archive can be written in one way only.
"""

from __future__ import annotations

import random

import byla_verify
import pytest
from tests.verifier.making import ORIGIN, Made, public

from byla.app.archive.zipped import zipped

pytestmark = pytest.mark.slow
FLIPS = 4_000


def holds(raw: bytes, keys: list[byla_verify.Key]) -> bool:
    found = byla_verify.Found()
    try:
        byla_verify.check_archive(found, raw, keys)
    except byla_verify.Fault:
        return False
    return not found.faults


@pytest.fixture
def keys() -> list[byla_verify.Key]:
    return byla_verify.read_keys(public(ORIGIN))


def test_every_changed_byte_is_found(keys: list[byla_verify.Key]) -> None:
    true, drawn = Made().written(), random.Random(6962)
    assert holds(true, keys)
    missed = []
    for _ in range(FLIPS):
        at, by = drawn.randrange(len(true)), drawn.randrange(1, 256)
        changed = bytearray(true)
        changed[at] ^= by
        if holds(bytes(changed), keys):
            missed.append((at, by))
    assert missed == []


def test_every_byte_of_the_zip_s_own_is_found(keys: list[byla_verify.Key]) -> None:
    """Where a reader of zips looks away: headers of members, and the directory at the end."""
    true = Made().written()
    members = byla_verify.read_archive(true)
    of_contents, at = set(), 0
    for name, content in members.items():
        at += 30 + len(name)
        of_contents |= set(range(at, at + len(content)))
        at += len(content)
    own = [one for one in range(len(true)) if one not in of_contents]
    assert len(own) > 1000
    missed = []
    for one in own:
        changed = bytearray(true)
        changed[one] ^= 1
        if holds(bytes(changed), keys):
            missed.append(one)
    assert missed == []


def test_every_changed_byte_within_members_is_found_though_the_zip_is_made_anew(
    keys: list[byla_verify.Key],
) -> None:
    """The check of the zip itself does not help here: whoever tampers writes the zip anew."""
    members, drawn = Made().members(), random.Random(9162)
    names = [(name, at) for name, content in members.items() for at in range(len(content))]
    missed = []
    for name, at in drawn.sample(names, FLIPS // 8):
        content = bytearray(members[name])
        content[at] ^= drawn.randrange(1, 256)
        if holds(zipped({**members, name: bytes(content)}), keys):
            missed.append((name, at, bytes(content)[max(0, at - 20) : at + 20]))
    assert missed == []
