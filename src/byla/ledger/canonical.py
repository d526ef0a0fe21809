"""Canonical bytes: one value, one sequence of bytes, on every machine.

RFC 8785 (JSON Canonicalization Scheme) without its numbers that are not whole: a record of law has dates,
texts and counts, and two implementations that disagree on a fraction's last digit would disagree on a hash.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

LARGEST = 2**53 - 1  # RFC 8785, section 3.2.2.3: beyond it an IEEE 754 reader sees another number

_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class NotCanonical(ValueError):
    """A value that has no canonical bytes: a fraction, a number beyond 2**53 - 1, a key that is no text, a
    lone surrogate.
    """


def canonical(value: object) -> bytes:
    """The RFC 8785 bytes of texts, whole numbers, booleans, None, sequences and mappings of them. Raises
    NotCanonical.
    """
    text = _WRITER.encode(_ordered(value))
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise NotCanonical(
            f"a text holds a lone surrogate at {error.start}; only Unicode text can be recorded"
        ) from error


def _ordered(value: object) -> object:
    """`value` with the keys of its mappings in the order of their UTF-16 code units (section 3.2.3)."""
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, int):
        if abs(value) > LARGEST:
            raise NotCanonical(f"{value} is beyond 2**53 - 1; record it as text")
        return value
    # Named first, what nearly every value is: to ask an abstract class costs more than the rest.
    if isinstance(value, (dict, Mapping)):
        return {key: _ordered(value[key]) for key in _sorted_keys(value)}
    if isinstance(value, (list, tuple, Sequence)) and not isinstance(value, (bytes, bytearray)):
        return [_ordered(item) for item in value]
    raise NotCanonical(
        f"{value!r} ({type(value).__name__}) has no canonical form; record text, whole numbers or booleans"
    )


def _sorted_keys(value: Mapping[object, object]) -> list[object]:
    """Of keys in ASCII, which the names of fields are, the characters are the code units."""
    if all(isinstance(key, str) and key.isascii() for key in value):
        return sorted(value)  # type: ignore[type-var]
    return sorted(value, key=_code_units)


def _code_units(key: object) -> bytes:
    if not isinstance(key, str):
        raise NotCanonical(f"the key {key!r} is no text")
    return key.encode("utf-16-be", "surrogatepass")
