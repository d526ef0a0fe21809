"""Names and reasons as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from byla.app.registry import catalogue
from byla.casefile import Refusal, Step, owner_of
from byla.words import words


def step_code(procedure: str, step: Step[Any, Any]) -> str:
    """Where the texts of a step stand; see `casefile.labels`."""
    return f"{owner_of(procedure, step)}.{step.code}"


def text(code: str) -> str:
    """The text of a code; empty where it has none, as a hint may have."""
    return catalogue().say(words(code)) if code in catalogue().texts else ""


def refusal_lines(refusals: Iterable[Refusal], procedure: str) -> Iterator[str]:
    """Each no, the provisions that say it, and the step that takes it away."""
    for one in refusals:
        cited = f" [{', '.join(one.cited)}]" if one.cited else ""
        yield f"{catalogue().say(one.said)}{cited}"
        if one.settled_by is not None:
            settled_in, _dot, step = one.settled_by.rpartition(".")
            yield f"  settled by: {settled_in or procedure} {step}"
