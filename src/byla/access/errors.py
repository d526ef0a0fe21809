"""What goes wrong when rules are written. A reader who may not is never an error: that is a `Verdict`."""

from __future__ import annotations

from pathlib import Path

from byla.words import Catalogue, Words, words

TEXTS = Path(__file__).parent


class AccessError(ValueError):
    """Base of all errors of this package. `said` is the code with its parameters; `str()` is English."""

    def __init__(self, said: Words) -> None:
        super().__init__(said)
        self.said = said

    @property
    def code(self) -> str:
        """The stable code, for programs."""
        return self.said.code

    def __str__(self) -> str:
        return Catalogue.read(TEXTS, "en").say(self.said)


class TwoUnknowns(AccessError):
    """A comparison between two attributes of the item, which a list could not put to an index."""

    def __init__(self, comparison: str, left: str, right: str) -> None:
        super().__init__(words("access.two_unknowns", comparison=comparison, left=left, right=right))


class UnfitRule(AccessError):
    """A rule without an action or a provision."""

    def __init__(self, reason: str) -> None:
        super().__init__(words("access.unfit_rule", reason=reason))


class SameReasonTwice(AccessError):
    """Two rules of a policy with one reason: nobody could tell which of them decided."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(words("access.same_reason_twice", reasons=", ".join(reasons)))


class NoColumn(AccessError):
    """A rule asks about an attribute that a table does not hold."""

    def __init__(self, attribute: str, *, table: str, held: list[str]) -> None:
        super().__init__(words("access.no_column", attribute=attribute, table=table, held=", ".join(held)))
