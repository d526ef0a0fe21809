"""A TOML table read key by key: a key that is missing, of another kind, or left over is an error naming it."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from byla.law.errors import LawFileError

Kind = TypeVar("Kind")


class Table:
    """One table of a file of law data; what has been read is crossed off."""

    def __init__(self, path: str, raw: dict[str, Any], *, name: str = "the file") -> None:
        self.path = path
        self.name = name
        self._left = dict(raw)
        self._label = raw.get("id") or raw.get("code") or raw.get("from") or ""

    def has(self, key: str) -> bool:
        """Whether the key stands there and has not been read."""
        return key in self._left

    def take(self, key: str, kind: type[Kind]) -> Kind:
        """The value of `key`, which must be of that kind."""
        if key not in self._left:
            raise self.wrong(f"lacks {key}")
        value = self._left.pop(key)
        if type(value) is not kind:  # a moment is a date to isinstance, and True a number
            raise self.wrong(f"{key} = {value!r} must be of the kind {kind.__name__}")
        return value

    def text(self, key: str) -> str:
        """A text that is not empty."""
        text = self.take(key, str).strip()
        if not text:
            raise self.wrong(f"{key} is empty")
        return text

    def day(self, key: str) -> date:
        """A day, written without quotation marks: 2026-01-15."""
        return self.take(key, date)

    def texts(self, key: str) -> list[str]:
        """A list of texts; empty where the key is absent."""
        texts = self.take(key, list) if self.has(key) else []
        if not all(isinstance(one, str) for one in texts):
            raise self.wrong(f"{key} must be a list of texts")
        return texts

    def table(self, key: str) -> Table:
        """The table under `key`."""
        return Table(self.path, self.take(key, dict), name=key)

    def tables(self, key: str) -> list[Table]:
        """The tables under `[[key]]`; empty where there are none."""
        raw = self.take(key, list) if self.has(key) else []
        return [Table(self.path, one, name=f"[[{key}]]") for one in raw]

    def nothing_else(self) -> None:
        """Raises LawFileError if a key was not read: it is misspelt or belongs elsewhere."""
        if self._left:
            raise self.wrong(f"has keys that mean nothing there: {', '.join(sorted(self._left))}")

    def wrong(self, problem: str) -> LawFileError:
        """The error that names file and table."""
        return LawFileError(self.path, f"{self.name} {self._label}: {problem}".replace(" :", ":"))
