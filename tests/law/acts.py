"""Small acts made for one test."""

from datetime import date
from typing import Any

from byla.law.law_file import version
from byla.law.version import Version


def make_act(
    first: date, *, known: date | None = None, edition: int = 1, says: str = "text", **more: Any
) -> Version:
    """A version of `lt/test` with one article, which says which text it is."""
    raw = {
        "act": "lt/test",
        "title": "Test act",
        "original_title": "Bandomasis įstatymas",
        "in_force_from": first,
        "known_from": known or first,
        "dated_by": "the test",
        "source": "the test",
        "read": "the test",
        "article": [{"id": "1", "text": says, "mark": "V"}],
    }
    suffix = "" if edition == 1 else f".{edition}"
    return version(raw | more, path=f"lt/test/{first}{suffix}.toml")
