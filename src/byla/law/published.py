"""Once published, a file of law never changes silently.

`law/published.toml` holds, for each file, the hash of its content on the day on which it was published, and why. A new
text of the law is a new dated file. Only a slip in the file itself is published again, with a reason; the older line
stays, so that an entry that carries the older hash can be explained. Layout, comments and confirmations are no content.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from byla.law.book import act_files
from byla.law.canonical import digest, of_version
from byla.law.law_file import read_version
from byla.law.table import Table
from byla.words import Words, words

NAME = "published.toml"
HEAD = "# Written by `./byla law publish`. Lines are only added; the last one of a path is what its file must hold.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A file, as `path` below the root, with the SHA-256 of its content on the day `on`, and why it was published."""

    path: str
    sha256: str
    on: date
    reason: str


def publications(root: Path) -> list[Publication]:
    """All publications, oldest first; none where nothing was published. Raises LawFileError."""
    path = root / NAME
    if not path.exists():
        return []
    table = Table(NAME, tomllib.loads(path.read_text(encoding="utf-8")))
    return [
        Publication(
            path=one.text("path"), sha256=one.text("sha256"), on=one.day("on"), reason=one.text("reason")
        )
        for one in table.tables("published")
    ]


def contents(root: Path) -> dict[str, str]:
    """The SHA-256 of the content of each file as it is now: path below the root → hexadecimal."""
    versions = [read_version(path, root=root) for path in act_files(root)]
    return {version.path: digest(of_version(version)) for version in versions}


def changes(root: Path) -> list[Words]:
    """Every file that is not as it was published: changed, new or gone. Empty if all is well."""
    return list(_changes({one.path: one.sha256 for one in publications(root)}, contents(root)))


def publish(root: Path, *, on: date, reason: str) -> str:
    """The text of `published.toml` with a line more for each file that is new or changed. The caller writes it."""
    held = publications(root)
    latest = {one.path: one.sha256 for one in held}
    added = [
        Publication(path=path, sha256=found, on=on, reason=reason)
        for path, found in contents(root).items()
        if latest.get(path) != found
    ]
    return HEAD + "".join(_line(one) for one in [*held, *added])


def _changes(published: dict[str, str], found: dict[str, str]) -> Iterator[Words]:
    for path in sorted(published.keys() | found.keys()):
        if path not in found:
            yield words("law.published_gone", path=path)
        elif path not in published:
            yield words("law.published_new", path=path)
        elif published[path] != found[path]:
            yield words("law.published_changed", path=path, published=published[path], found=found[path])


def _line(one: Publication) -> str:
    quoted = json.dumps(one.reason, ensure_ascii=False)
    return (
        f'\n[[published]]\npath = "{one.path}"\nsha256 = "{one.sha256}"\non = {one.on}\nreason = {quoted}\n'
    )
