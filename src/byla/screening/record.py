"""A record on a list, and a query: what somebody has in hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Self


class Record(NamedTuple):
    """One writing of one listed person. Birth dates are YYYY, YYYY-MM or YYYY-MM-DD.

    A tuple, because of a long list it is made millions of times, and read by columns.
    """

    id: str
    name: str
    birth: tuple[str, ...] = ()
    citizenship: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    sex: str | None = None

    @classmethod
    def of(cls, written: Mapping[str, object]) -> Self:
        """A record as a line of JSON has it."""
        sex = written.get("sex")
        return cls(
            str(written["id"]),
            str(written["name"]),
            _texts(written.get("birth")),
            _texts(written.get("citizenship")),
            _texts(written.get("documents")),
            str(sex) if sex else None,
        )


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; whatever is not known is left out."""

    name: str
    birth: str | None = None
    citizenship: str | None = None
    document: str | None = None
    sex: str | None = None


def _texts(value: object) -> tuple[str, ...]:
    if not value:
        return ()
    return tuple(map(str, value)) if isinstance(value, _SEVERAL) else (str(value),)


_SEVERAL = (list, tuple)
