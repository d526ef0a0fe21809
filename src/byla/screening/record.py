"""A record on a list, and a query: what somebody has in hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Record:
    """One writing of one listed person. Birth dates are YYYY, YYYY-MM or YYYY-MM-DD."""

    id: str
    name: str
    birth: tuple[str, ...] = ()
    citizenship: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    sex: str | None = None

    @classmethod
    def of(cls, written: Mapping[str, object]) -> Self:
        """A record as a line of JSON has it."""
        return cls(
            id=str(written["id"]),
            name=str(written["name"]),
            birth=_texts(written.get("birth")),
            citizenship=_texts(written.get("citizenship")),
            documents=_texts(written.get("documents")),
            sex=str(written["sex"]) if written.get("sex") else None,
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
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(map(str, value)) if isinstance(value, _SEVERAL) else ()


_SEVERAL = (list, tuple)
