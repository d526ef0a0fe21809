"""One changed byte, anywhere in an archive: the browser finds each, as the verifier does."""

from __future__ import annotations

import random

import pytest
from tests.app.verify.conftest import Flip, InBrowser, Missed, differing
from tests.verifier.making import ORIGIN, Made, public

from byla.app.archive.zipped import zipped

FLIPS, WITHIN, BY_BOTH = 600, 300, 100
KEYS = public(ORIGIN)


def flips(length: int, many: int, drawn: random.Random) -> list[Flip]:
    return [(drawn.randrange(length), drawn.randrange(1, 256)) for _ in range(many)]


def flipped(raw: bytes, at: int, by: int) -> bytes:
    changed = bytearray(raw)
    changed[at] ^= by
    return bytes(changed)


def test_every_changed_byte_is_found_in_the_browser(missed_in_browser: Missed) -> None:
    true = Made().written()
    assert missed_in_browser(true, KEYS, [(0, 0)]) == [(0, 0)]  # the control: nothing changed
    assert missed_in_browser(true, KEYS, flips(len(true), FLIPS, random.Random(6962))) == []


@pytest.mark.slow
def test_every_byte_around_the_members_is_found_in_the_browser(missed_in_browser: Missed) -> None:
    """Where a reader of zips looks away: the headers of members, and the directory."""
    true = Made().written()
    begin = true.index(b"PK\x01\x02")
    own = [at for at in range(len(true)) if at < 40 or at >= begin]
    assert missed_in_browser(true, KEYS, [(at, 1) for at in own]) == []


def test_a_byte_changed_within_a_member_is_found_by_both_though_the_zip_is_made_anew(
    in_browser: InBrowser,
) -> None:
    members, drawn = Made().members(), random.Random(9162)
    places = [(name, at) for name, content in members.items() for at in range(len(content))]
    changed = {
        f"{name} at {at}": zipped({**members, name: flipped(members[name], at, drawn.randrange(1, 256))})
        for name, at in drawn.sample(places, WITHIN)
    }
    found = in_browser(list(changed.values()), KEYS)
    assert [named for named, said in zip(changed, found, strict=True) if not said.faults] == []
    some = dict(drawn.sample(sorted(changed.items()), BY_BOTH))
    assert differing(in_browser, some, KEYS, alike=lambda fault: fault.partition(" ")[0]) == []
