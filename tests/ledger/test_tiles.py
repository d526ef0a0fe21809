"""The files of a log: their names as the specification writes them, and that they are what the entries make them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger import plainly

from byla.ledger.tiles import (
    LARGEST_ENTRY,
    WIDTH,
    Log,
    NotATile,
    Place,
    audit,
    bundle,
    files,
    places,
    unbundled,
)


class Memory(dict[str, bytes]):
    """A shelf."""

    def read(self, path: str) -> bytes | None:
        return self.get(path)


def entries(size: int) -> list[bytes]:
    return [b"entry %d" % number for number in range(size)]


def shelf(size: int, *, parts: tuple[int, ...] = ()) -> Memory:
    """A log of that size, written at once or in parts that end at those sizes."""
    found, begun = Memory(), 0
    for end in (*parts, size):
        found |= files(entries(size)[begun:end], Log(found, begun))
        begun = end
    return found


@pytest.mark.parametrize(
    ("place", "path"),
    [
        (Place(0, 0, 256), "tile/0/000"),
        (Place(0, 1234067, 256), "tile/0/x001/x234/067"),
        (Place(2, 5, 17), "tile/2/005.p/17"),
        (Place(None, 1000, 1), "tile/entries/x001/000.p/1"),
    ],
)
def test_a_file_is_called_as_others_call_it(place: Place, path: str) -> None:
    assert place.path == path


@pytest.mark.parametrize(
    "size", [0, 1, 255, 256, 257, 600, WIDTH * WIDTH - 1, WIDTH * WIDTH, WIDTH * WIDTH + 3]
)
def test_the_files_of_a_log_hold_what_its_entries_make_of_them(size: int) -> None:
    found = shelf(size)
    assert set(found) == {one.path for one in places(size)}
    assert audit(Log(found, size)) == plainly.root(entries(size))
    assert list(Log(found, size).entries()) == entries(size)


@given(st.lists(st.integers(0, 1500), min_size=1, max_size=5).map(sorted))
def test_a_log_that_grows_in_parts_has_the_full_files_of_one_that_grows_at_once(sizes: list[int]) -> None:
    *parts, size = sizes
    grown, at_once = shelf(size, parts=tuple(parts)), shelf(size)
    assert at_once.items() <= grown.items()
    for earlier in parts:
        assert Log(grown, earlier).root() == plainly.root(entries(earlier))


class Watched(Memory):
    """A shelf of which is known what was read."""

    def __init__(self, held: Memory) -> None:
        super().__init__(held)
        self.read_bundles: set[str] = set()

    def read(self, path: str) -> bytes | None:
        if path.startswith("tile/entries/"):
            self.read_bundles.add(path)
        return super().read(path)


def test_of_two_who_share_an_audit_each_reads_entries_that_the_other_does_not() -> None:
    size = 5 * WIDTH
    both = [Watched(shelf(size)), Watched(shelf(size))]
    roots = {audit(Log(one, size), share=(nth, 2)) for nth, one in enumerate(both)}
    first, second = (one.read_bundles for one in both)
    assert roots == {plainly.root(entries(size))}
    assert (len(first), len(second), first & second) == (3, 2, set())


def test_every_changed_byte_of_a_log_is_found() -> None:
    size = WIDTH + 20
    found = shelf(size)
    for path, content in found.items():
        for at in range(0, len(content), 37):
            changed = Memory(found)
            changed[path] = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
            with pytest.raises(NotATile):
                audit(Log(changed, size))


@pytest.mark.parametrize(
    "change",
    [
        lambda content: None,
        lambda content: content[:-1],
        lambda content: content + content[:32],
        lambda content: b"",
    ],
)
def test_a_file_that_is_missing_or_of_another_length_is_found(change) -> None:
    size = WIDTH + 20
    for path, content in shelf(size).items():
        changed = shelf(size)
        put = change(content)
        if put is None:
            del changed[path]
        else:
            changed[path] = put
        with pytest.raises(NotATile):
            audit(Log(changed, size))


def test_a_bundle_ends_where_an_entry_ends_and_holds_none_that_is_too_long() -> None:
    several = [b"", b"x", b"y" * LARGEST_ENTRY]
    assert unbundled(bundle(several)) == several
    with pytest.raises(NotATile):
        bundle([b"y" * (LARGEST_ENTRY + 1)])
    for cut in (bundle([b"xyz"])[:-1], b"\x00"):
        with pytest.raises(NotATile):
            unbundled(cut)


@pytest.mark.parametrize("length", [0, 1, 32, 300])
@pytest.mark.parametrize("many", [1, 20, WIDTH, WIDTH + 1])
def test_a_bundle_of_entries_of_one_length_is_read_by_the_lengths_that_stand_in_it(
    length: int, many: int
) -> None:
    several = [bytes([number % 256]) * length for number in range(many)]
    content = bundle(several)
    assert unbundled(content) == several
    for head in range(0, len(content), 2 + length):
        for at in (head, head + 1):
            changed = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
            with suppress(NotATile):
                assert bundle(read := unbundled(changed)) == changed
                assert read != several


@pytest.mark.parametrize("index", [20, -1])
def test_an_entry_that_is_not_there_is_an_error(index: int) -> None:
    with pytest.raises(NotATile):
        Log(shelf(20), 20).entry(index)
