"""A kind of entry: its code, the version of its schema, how long it is kept, and how older versions are read.

Entries are never rewritten. When a kind changes, its version goes up and the way from each older version is
written here; a fixture of every old version stays in the tests for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Raw = dict[str, object]
Upcast = Callable[[Raw], Raw]


class UnknownVersion(LookupError):
    """An entry was written by a later Byla than this one, or an upcast is missing. Upgrade, or restore the
    upcast.
    """


@dataclass(frozen=True, slots=True)
class EntryType:
    """`EntryType("residence_permit.fact_recorded", retention="lt/retention:permit-file")`

    `retention` is the provision that says how long the payload is kept. `upcasts[n]` turns a body of version
    n into one of version n + 1.
    """

    code: str
    retention: str
    version: int = 1
    upcasts: Mapping[int, Upcast] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if set(self.upcasts) != set(range(1, self.version)):
            raise UnknownVersion(
                f"{self.code} is at version {self.version}; it must say how to read each older version"
            )

    def upcast(self, body: Raw, version: int) -> Raw:
        """The body as the newest version would have written it."""
        if not 1 <= version <= self.version:
            raise UnknownVersion(
                f"{self.code} is known up to version {self.version}, but an entry has version {version}"
            )
        for older in range(version, self.version):
            # A copy: what an upcast does to it must not reach the body over which the seal was made.
            body = self.upcasts[older](dict(body))
        return body
