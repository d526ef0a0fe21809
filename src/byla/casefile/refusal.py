"""A no that says why, under which provision, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from byla.words import Value, Words, words

Citation = str
"""`lt/utpi:33(1)`: jurisdiction, act, article. See `byla.law`."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a step may not be taken now.

    `cited` are the provisions that ask for what is missing; empty where the house's own order asks for it.
    `settled_by` names the step that would take the obstacle away, where there is one; a step of another procedure with
    that before it: `office.accept_unconfirmed_law`.
    """

    said: Words
    cited: tuple[Citation, ...] = ()
    settled_by: str | None = None

    @property
    def code(self) -> str:
        """The stable code, for programs."""
        return self.said.code


def refusal(code: str, /, *cited: Citation, settled_by: str | None = None, **parameters: Value) -> Refusal:
    """`refusal("residence_permit.no_conclusion", "lt/utpi:4(4)", settled_by="request_assessment",
    body="police")`
    """
    return Refusal(words(code, **parameters), cited, settled_by)
