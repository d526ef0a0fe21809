"""A list in one file, which is mapped into memory when it is opened: nothing is copied that no search asks for.

The file begins with a magic line and a header in JSON that says where each column stands and what its numbers are; what
is small stands in the header itself. It is written beside and put in place whole, so no reader ever sees half of it.
"""

from __future__ import annotations

import json
import mmap
import os
import sys
from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from byla.screening.errors import NotAnIndex
from byla.screening.listed import Listed
from byla.screening.record import Record
from byla.screening.vocabulary import Vocabulary

Small = dict[str, Any]
"""The header, as JSON has it."""
MAGIC = b"byla screening 6\n"
_ALIGNED = 8
_LIST_COLUMNS = {
    "words": "I",
    "starts": "I",
    "families": "B",
    "births": "I",
    "countries": "H",
    "sexes": "B",
    "ids": "B",
    "id_starts": "I",
    "id_table": "Q",
    "documents": "B",
    "document_starts": "I",
    "document_table": "Q",
    "days": "Q",
    "posted": "I",
    "posted_starts": "I",
    "first": "I",
    "last": "I",
}
_WORD_COLUMNS = {"starts": "I", "words": "I", "keys": "Q"}
_GROWING = {"flags": "B", "groups": "I"}


def save(path: Path, listed: Listed, vocabulary: Vocabulary) -> None:
    """Writes the file, in place of one that is there."""
    columns = list(_columns(listed, vocabulary))
    header, at = [], 0
    for name, kind, column in columns:
        size = memoryview(column).nbytes
        header.append((name, kind, at, size))
        at += size + -size % _ALIGNED
    small = {
        "columns": header,
        "byteorder": sys.byteorder,
        "country_lists": listed.country_lists,
        "more_births": list(listed.more_births.items()),
        "withdrawn": listed.withdrawn,
        "added": [record._asdict() for record in listed.added],
        "names": vocabulary.names,
        "group_numbers": vocabulary.group_numbers,
    }
    first = MAGIC + json.dumps(small, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    _put(path, chain([first], (memoryview(column).cast("B") for _, _, column in columns)))


def _put(path: Path, parts: Iterable[bytes | memoryview]) -> None:
    """Writes the parts, each from a place that can be mapped, and puts them in place when the disk has them."""
    beside = path.with_name(path.name + ".new")
    with beside.open("wb") as file:
        for part in parts:
            file.write(part)
            file.write(bytes(-len(part) % _ALIGNED))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def load(path: Path) -> tuple[Listed, Vocabulary]:
    """What the file holds. Raises `NotAnIndex` for another file, or one of another machine or version."""
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise NotAnIndex(path)
        small = _header(path, file.readline())
        start = file.tell() + -file.tell() % _ALIGNED
        whole = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    columns = {}
    for name, kind, at, size in small["columns"]:
        if start + at + size > len(whole):
            raise NotAnIndex(path)
        columns[name] = whole[start + at : start + at + size].cast(kind)
    return _listed(columns, small), _vocabulary(columns, small)


def _header(path: Path, line: bytes) -> Small:
    """The header of a whole file of this machine. Raises `NotAnIndex`."""
    try:
        small: Small = json.loads(line)
    except ValueError as cut:
        raise NotAnIndex(path) from cut
    if small["byteorder"] != sys.byteorder:
        raise NotAnIndex(path)
    return small


def _columns(
    listed: Listed, vocabulary: Vocabulary
) -> Iterator[tuple[str, str, bytes | bytearray | memoryview]]:
    for name, kind in _LIST_COLUMNS.items():
        yield name, kind, getattr(listed, name)
    for name, kind in (*_WORD_COLUMNS.items(), *_GROWING.items()):
        yield f"vocabulary.{name}", kind, getattr(vocabulary, name)
    for name in ("texts", "readings"):
        yield f"vocabulary.{name}", "B", "\n".join(getattr(vocabulary, name)).encode("utf-8", "replace")


def _listed(columns: dict[str, memoryview], small: Small) -> Listed:
    return Listed(
        more_births={number: tuple(dates) for number, dates in small["more_births"]},
        country_lists=[tuple(map(str, one)) for one in small["country_lists"]],
        withdrawn=small["withdrawn"],
        added=[Record.of(one) for one in small["added"]],
        **{name: columns[name] for name in _LIST_COLUMNS},
    )


def _vocabulary(columns: dict[str, memoryview], small: Small) -> Vocabulary:
    flags, groups = (_copied(columns[f"vocabulary.{name}"], kind) for name, kind in _GROWING.items())
    return Vocabulary(
        texts=_texts(columns["vocabulary.texts"]),
        readings=_texts(columns["vocabulary.readings"]),
        flags=flags,
        groups=groups,
        starts=columns["vocabulary.starts"],
        words=columns["vocabulary.words"],
        keys=columns["vocabulary.keys"],
        names=small["names"],
        group_numbers=small["group_numbers"],
    )


def _copied(column: memoryview, kind: str) -> array[int]:
    """What grows when a word comes that the list did not have."""
    found = array(kind)
    found.frombytes(column.cast("B"))
    return found


def _texts(column: memoryview) -> list[str]:
    text = str(column, "utf-8")
    return text.split("\n") if text else []
