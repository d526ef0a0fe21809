"""What can be recorded comes back as it was; what cannot is refused, and says where."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum, IntEnum, StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byla.casefile import Attachment, NotRecordable, UserId, decode, encode


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Rank(IntEnum):
    LOW = 1
    HIGH = 2


@dataclass(frozen=True, slots=True)
class Page:
    number: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """A field of each type that can be recorded."""

    text: str
    official: UserId
    count: int
    said: bool
    day: date
    moment: datetime
    colour: Colour
    rank: Rank
    perhaps: str | None
    perhaps_day: date | None
    page: Page
    perhaps_page: Page | None
    pages: tuple[Page, ...]
    colours: tuple[Colour, ...]
    as_is: dict[str, object]
    slip: Attachment | None = None
    copies: int = 1


st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
AS_IS = st.dictionaries(
    st.text(), st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text())
)


@given(st.builds(Everything, as_is=AS_IS))
def test_what_was_written_is_read_also_through_json(value: Everything) -> None:
    through_json = json.loads(json.dumps(encode(value)))
    assert decode(Everything, through_json) == value


def of(kind: object) -> type[object]:
    """A dataclass with one field of that type."""
    return dataclass(frozen=True)(type("Of", (), {"__annotations__": {"value": kind}}))


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (float, 0.5),
        (bytes, "00"),
        (object, "anything"),
        (timedelta, 1),
        (list[str], ["a"]),
        (set[str], ["a"]),
        (tuple, ["a"]),
        (tuple[str], ["a"]),
        (tuple[str, str], ["a", "b"]),
        (tuple[float, ...], []),
        (str | int, "a"),
        (str | int | None, None),
        (float | None, None),
    ],
    ids=str,
)
def test_a_field_of_another_type_cannot_be_recorded_whatever_it_holds(kind: object, raw: object) -> None:
    with pytest.raises(NotRecordable, match="cannot be recorded"):
        decode(of(kind), {"value": raw})


class Fraction(Enum):
    HALF = 0.5


class Pair(Enum):
    ONE = ("a", "b")


@pytest.mark.parametrize(
    "value",
    [0.5, b"", {1}, timedelta(1), object(), Fraction.HALF, Pair.ONE, Page(1, (0.5,)), {"a": 0.5}],  # type: ignore[arg-type]
    ids=lambda value: type(value).__name__,  # the text of an object is another in each process
)
def test_a_value_of_another_type_cannot_be_recorded(value: object) -> None:
    with pytest.raises(NotRecordable):
        encode(value)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (str, 1),
        (str, None),
        (int, "1"),
        (int, True),
        (int, 1.0),
        (bool, 1),
        (bool, "yes"),
        (date, "2026-02-30"),
        (date, "20260115"),
        (date, "2026-W03-4"),
        (date, "2026-01-15T00:00:00"),
        (date, 20260115),
        (datetime, "yesterday"),
        (Colour, "green"),
        (Colour, ["red"]),
        (str | None, 1),
        (tuple[str, ...], "abc"),
        (tuple[str, ...], None),
        (tuple[str, ...], ["a", 1]),
        (dict[str, object], ["a"]),
        (Page, None),
        (Page, {"number": 1}),
        (Page, {"number": 1, "words": [], "more": 1}),
        (Page, {"number": 1, "words": [2]}),
    ],
    ids=str,
)
def test_what_does_not_fit_the_type_is_not_read(kind: object, raw: object) -> None:
    with pytest.raises(NotRecordable):
        decode(of(kind), {"value": raw})


def test_a_field_that_came_later_has_its_default() -> None:
    @dataclass(frozen=True)
    class Lent:
        title: str
        copies: int = 1

    assert decode(Lent, {"title": "Metai"}) == Lent("Metai")
    with pytest.raises(NotRecordable):
        decode(Lent, {"copies": 2})


def test_one_moment_has_one_writing() -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    in_vilnius = noon.astimezone(timezone(timedelta(hours=2)))
    assert encode(noon) == encode(in_vilnius) == "2026-03-02T12:00:00.000000+00:00"


def test_a_moment_without_time_zone_is_no_moment() -> None:
    with pytest.raises(NotRecordable, match="no time zone"):
        encode(datetime(2026, 3, 2, 12))  # noqa: DTZ001
