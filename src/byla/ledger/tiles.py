"""A log as files that never change once they are full (C2SP tlog-tiles): tiles of hashes, and bundles of entries.

A tile holds the 256 nodes of one height that stand side by side; those of a height divisible by eight are kept, and
all others are computed from them. A file that is not yet full bears its width in its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from struct import calcsize, unpack
from typing import Protocol

from byla.ledger.tree import HASH_BYTES, leaf_hash, root_of

HEIGHT = 8
WIDTH = 1 << HEIGHT
LARGEST_ENTRY = 0xFFFF
NODE, PAIR = f"{HASH_BYTES}s", f"{2 * HASH_BYTES}s"
KEPT = 64
"""Tiles and bundles that stay in memory."""


class NotATile(ValueError):
    """A file of a log that is missing, or not what its name says; the message says which and how."""


class Missing(NotATile):
    """A file of a log that is not there."""


class Shelf(Protocol):
    """Where the files of a log stand."""

    def read(self, path: str) -> bytes | None:
        """The file of that path; None where there is none."""


@dataclass(frozen=True, slots=True)
class Place:
    """The nth tile of a level (`None`: the nth bundle of entries), of which `width` places are taken."""

    level: int | None
    number: int
    width: int

    @property
    def path(self) -> str:
        """`tile/0/x001/x234/067.p/5`: groups of three digits, so that no folder holds more than a thousand."""
        level = "entries" if self.level is None else str(self.level)
        part = "" if self.width == WIDTH else f".p/{self.width}"
        return f"tile/{level}/{_in_groups(self.number)}{part}"


def _in_groups(number: int) -> str:
    groups = [f"{number % 1000:03d}"]
    while number := number // 1000:
        groups.append(f"x{number % 1000:03d}")
    return "/".join(reversed(groups))


def places(size: int, *, beyond: int = 0) -> Iterator[Place]:
    """Every file that a log of `size` entries has and one of `beyond` entries does not have, or not so wide."""
    yield from _of_level(None, size, beyond)
    level = 0
    while size >> HEIGHT * level:
        yield from _of_level(level, size >> HEIGHT * level, beyond >> HEIGHT * level)
        level += 1


def _of_level(level: int | None, nodes: int, beyond: int) -> Iterator[Place]:
    for number in range(beyond // WIDTH, -(-nodes // WIDTH)):
        width = min(WIDTH, nodes - number * WIDTH)
        if number * WIDTH + width > beyond:
            yield Place(level, number, width)


def bundle(entries: Sequence[bytes]) -> bytes:
    """The bytes of a bundle: each entry after its length, in two bytes. Raises NotATile for one that is too long."""
    if any(len(one) > LARGEST_ENTRY for one in entries):
        raise NotATile(f"an entry has at most {LARGEST_ENTRY} bytes")
    return b"".join(len(one).to_bytes(2, "big") + one for one in entries)


def unbundled(content: bytes) -> list[bytes]:
    """The entries of a bundle. Raises NotATile."""
    each = 2 + int.from_bytes(content[:2], "big")
    if _alike(content, each):
        return _parts(content, f"2x{each - 2}s")
    entries, at = [], 0
    while at < len(content):
        end = at + 2 + int.from_bytes(content[at : at + 2], "big")
        entries.append(content[at + 2 : end])
        at = end
    if at != len(content):
        raise NotATile("a bundle ends in the middle of an entry")
    return entries


class Log:
    """The first `size` entries of a log, as the files on its shelf say."""

    def __init__(self, shelf: Shelf, size: int) -> None:
        self.shelf, self.size = shelf, size
        self.nodes = lru_cache(maxsize=KEPT)(self._read_tile)
        self.bundle = lru_cache(maxsize=KEPT)(self._read_bundle)

    def entry(self, index: int) -> bytes:
        """The entry of that index, counted from 0. Raises NotATile."""
        if not 0 <= index < self.size:
            raise NotATile(f"there is no entry {index} among {self.size}")
        return self.bundle(index // WIDTH)[index % WIDTH]

    def entries(self) -> Iterator[bytes]:
        """All of them, in their order. Raises NotATile."""
        for number in range(-(-self.size // WIDTH)):
            yield from self.bundle(number)

    def subtree(self, height: int, number: int) -> bytes:
        """The hash of a full subtree (see `tree.Subtree`). Raises NotATile."""
        level, above = divmod(height, HEIGHT)
        first = number << above
        nodes = self.nodes(level, first // WIDTH)
        inside = [nodes[place % WIDTH] for place in range(first, first + (1 << above))]
        return _joined(inside)

    def root(self) -> bytes:
        """The root over all its entries. Raises NotATile."""
        return root_of(0, self.size, self.subtree)

    def _read_tile(self, level: int, number: int) -> list[bytes]:
        """The nodes of the nth tile of a level. Raises NotATile."""
        nodes = self.size >> HEIGHT * level
        place = Place(level, number, min(WIDTH, nodes - number * WIDTH))
        content = self._content(place)
        if len(content) != place.width * HASH_BYTES:
            raise NotATile(f"{place.path} has {len(content)} bytes, not {place.width * HASH_BYTES}")
        return _parts(content, NODE)

    def _read_bundle(self, number: int) -> list[bytes]:
        """The entries of the nth bundle. Raises NotATile."""
        place = Place(None, number, min(WIDTH, self.size - number * WIDTH))
        entries = unbundled(self._content(place))
        if len(entries) != place.width:
            raise NotATile(f"{place.path} has {len(entries)} entries, not {place.width}")
        return entries

    def _content(self, place: Place) -> bytes:
        content = self.shelf.read(place.path)
        if content is None:
            raise Missing(f"{place.path} is missing")
        return content


def audit(log: Log, *, beyond: int = 0, share: tuple[int, int] = (0, 1)) -> bytes:
    """The root of a log of which every file was read anew and is what the entries make it; with `beyond`, every file
    that a log of so many entries does not have, or not so wide. `share` (n, m): of m processes that divide the files
    among them this is the nth, from 0. Raises NotATile.
    """
    nth, of = share
    for place in places(log.size, beyond=beyond):
        if place.level is None or place.number % of != nth:
            continue
        first = place.number * WIDTH
        # Of a tile of leaves all are looked at; above it a node that was full before stands for files that are not new.
        known = max(first, beyond >> HEIGHT * place.level) if place.level else first
        held = log.nodes(place.level, place.number)[known - first :]
        made = _from_below(log, place.level, range(known, first + place.width))
        if held != made:
            wrong = next(at for at, pair in enumerate(zip(held, made, strict=True)) if pair[0] != pair[1])
            raise NotATile(
                f"{place.path} does not hold the hash of what is below its place {known - first + wrong}"
            )
    return log.root()


def _from_below(log: Log, level: int, nodes: range) -> list[bytes]:
    """Nodes of one tile, as the level below makes them."""
    if level == 0:
        return [sha256(b"\x00" + entry).digest() for entry in log.bundle(nodes.start // WIDTH)]
    return [_joined(log.nodes(level - 1, one)) for one in nodes]


def files(entries: Sequence[bytes], before: Log) -> dict[str, bytes]:
    """The files that a log has with more entries and does not have without them, by their paths."""
    size = before.size + len(entries)
    full = list(_levels(list(map(leaf_hash, entries)), before))
    made: dict[str, bytes] = {}
    for place in places(size, beyond=before.size):
        if place.level is None:
            made[place.path] = bundle(_filled(place, before.entry, before.size, entries))
        else:
            old = partial(before.subtree, HEIGHT * place.level)
            made[place.path] = b"".join(
                _filled(place, old, before.size >> HEIGHT * place.level, full[place.level])
            )
    return made


def _levels(leaves: list[bytes], before: Log) -> Iterator[list[bytes]]:
    """Of each level that is kept, the nodes that become full with the new leaves."""
    level, nodes, known = 0, leaves, before.size
    while nodes:
        yield nodes
        begun = known // WIDTH * WIDTH
        row = [before.subtree(HEIGHT * level, one) for one in range(begun, known)] + nodes
        nodes = [_joined(row[at : at + WIDTH]) for at in range(0, len(row) - WIDTH + 1, WIDTH)]
        level, known = level + 1, known // WIDTH


def _filled(place: Place, old: Callable[[int], bytes], known: int, new: Sequence[bytes]) -> list[bytes]:
    """What stands in a file: the old, of which there are `known` on its level, and then the new."""
    first = place.number * WIDTH
    return [old(one) if one < known else new[one - known] for one in range(first, first + place.width)]


def _joined(nodes: Iterable[bytes]) -> bytes:
    """The hash over nodes of one height that stand side by side, a power of two of them."""
    row = b"".join(nodes)
    while len(row) > HASH_BYTES:
        # As `tree.node_hash`, whose call alone would cost as much as the hash.
        row = b"".join([sha256(b"\x01" + pair).digest() for pair in _parts(row, PAIR)])
    return row


def _alike(content: bytes, each: int) -> bool:
    """Whether all entries of a bundle have that many bytes with their length, as those of this log have."""
    many = len(content) // each
    # A part of an entry at the end makes one first byte more than there are entries.
    return many <= WIDTH and all(content[at::each] == content[at : at + 1] * many for at in (0, 1))


def _parts(content: bytes, form: str) -> list[bytes]:
    """Equal parts, each of which has that form in the words of `struct`."""
    return list(unpack(form * (len(content) // calcsize(form)), content))
