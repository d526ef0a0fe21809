"""What a rule finds: whether it holds, why, and under which provisions."""

from __future__ import annotations

from dataclasses import dataclass

from byla.words import Words


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one rule. It points to facts; it never judges a person."""

    holds: bool
    words: Words
    citations: tuple[str, ...]
