"""The page at /verify beside the verifier: what each of the two says of the same archive."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import byla_verify
import pytest
from playwright.sync_api import Page

PATIENCE = 40_000
"""Milliseconds: the first page of a browser loads some twenty scripts, and others may be at work on the machine."""
SAID_BY_THE_PAGE = """async ([archives, keys, pointer]) => {
    const { checkArchive } = await import('/static/byla/verify/archive.js')
    const { say } = await import('/static/byla/verify/sentences.js')
    const answers = []
    for (const written of archives) {
        const raw = Uint8Array.from(atob(written), sign => sign.charCodeAt(0))
        const { faults, proven, open } = await checkArchive(new File([raw], 'a.zip'), keys, pointer)
        answers.push([faults.map(say), proven.map(say), open.map(say)])
    }
    return answers
}"""

MISSED_BY_THE_PAGE = """async ([written, keys, flips]) => {
    const { checkArchive } = await import('/static/byla/verify/archive.js')
    const raw = Uint8Array.from(atob(written), sign => sign.charCodeAt(0))
    const missed = []
    for (const [at, by] of flips) {
        raw[at] ^= by
        const { faults } = await checkArchive(new File([raw], 'a.zip'), keys)
        if (!faults.length) missed.push([at, by])
        raw[at] ^= by
    }
    return missed
}"""


@dataclass(frozen=True)
class Said:
    """What does not hold, what is proven and what is not, in sentences."""

    faults: list[str] = field(default_factory=list)
    proven: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)


InBrowser = Callable[..., list[Said]]
Flip = tuple[int, int]
"""Which byte, and by what it is changed."""
Missed = Callable[[bytes, str, list[Flip]], list[Flip]]


@pytest.fixture
def in_browser(page: Page) -> InBrowser:
    """Checks archives by the page's own modules, in one page: `keys` is the text of the keys, or None for no log."""
    page.goto("/verify", timeout=PATIENCE)

    def run(archives: Sequence[bytes], keys: str | None, pointer: str = "") -> list[Said]:
        given = [b64encode(one).decode() for one in archives]
        return [Said(*one) for one in page.evaluate(SAID_BY_THE_PAGE, [given, keys, pointer])]

    return run


@pytest.fixture
def missed_in_browser(page: Page) -> Missed:
    """Of single changed bytes of an archive, those with which it still holds by the page's own modules."""
    page.goto("/verify", timeout=PATIENCE)

    def run(raw: bytes, keys: str, flips: list[Flip]) -> list[Flip]:
        given = [b64encode(raw).decode(), keys, flips]
        return [(at, by) for at, by in page.evaluate(MISSED_BY_THE_PAGE, given)]

    return run


def by_verifier(raw: bytes, keys: str | None, pointer: str = "") -> Said:
    """What the verifier says of the same."""
    found = byla_verify.Found()
    try:
        trusted = None if keys is None else byla_verify.read_keys(keys)
        pointed = byla_verify.read_pointer(pointer) if pointer else None
        byla_verify.check_archive(found, raw, trusted, pointed)
    except byla_verify.Fault as fault:
        found.fault("a.zip", fault)
    seen = byla_verify.visible
    return Said(
        [_alike(seen(one)) for one in found.faults],
        [seen(one) for one in found.proven],
        [seen(one) for one in _open(found.open, keys)],
    )


def _open(said: Sequence[str], keys: str | None) -> list[str]:
    without_log = (
        "That the authority recorded any of this: without its log everything here could be made anew."
    )
    return [*said, *([without_log] if keys is None else []), *byla_verify.NEVER_PROVEN]


ONLY_PYTHON = (
    # at which byte a text breaks off, why it is no JSON, how many digits of a number there were
    (r"(it is not UTF-8) \(byte \d+\)", r"\1"), (r"(it is no JSON): .*", r"\1"),
    # how Python writes a text of which a part is shown
    (r"b?'(.*)' (is no|is not|and this)", r"'\1' \2"),
)  # fmt: skip


def _alike(fault: str) -> str:
    """Without what Python alone knows."""
    for python, both in ONLY_PYTHON:
        fault = re.sub(python, both, fault)
    return fault


def differing(
    in_browser: InBrowser,
    spoiled: Mapping[str, bytes],
    keys: str | None,
    *,
    alike: Callable[[str], str] = str,
) -> list[tuple[str, list[str], list[str]]]:
    """Those of the archives that either takes, or for which the two name different faults, or hold something else for
    proven all the same; with what each says.
    """
    wrong = []
    for named, said in zip(spoiled, in_browser(list(spoiled.values()), keys), strict=True):
        other = by_verifier(spoiled[named], keys)
        named_alike = [*map(alike, said.faults)] == [*map(alike, other.faults)]
        if not said.faults or not named_alike or said.proven != other.proven:
            wrong.append((named, said.faults, other.faults))
    return wrong
