"""What goes wrong when the law is asked. Every error says what was given, what there is, and what to do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from byla.words import Catalogue, Words, words

TEXTS = Path(__file__).parent


class LawError(LookupError):
    """Base of all errors of this package. `said` is the code with its parameters; `str()` is its English text."""

    def __init__(self, said: Words) -> None:
        super().__init__(said)
        self.said = said

    @property
    def code(self) -> str:
        """The stable code, for programs."""
        return self.said.code

    def __str__(self) -> str:
        return Catalogue.read(TEXTS, "en").say(self.said)


class UnknownProvision(LawError):
    """An id that no act in force on the day has; the nearest ids are offered."""

    def __init__(self, given: str, *, day: date, nearest: list[str]) -> None:
        super().__init__(words("law.unknown_provision", given=given, day=day, nearest=listed(nearest)))


class NoLawInForce(LawError):
    """A day on which nothing of the act is in force, or known to be; the days covered are named."""

    def __init__(self, asked: str, *, day: date, known: date, covered: str) -> None:
        known_by = words_for_ever(known)
        super().__init__(words("law.no_law_in_force", asked=asked, day=day, known=known_by, covered=covered))


class MissingValue(LawError):
    """A provision that states no value of that name, or one of another kind."""

    def __init__(self, provision: str, name: str, *, wanted: str, stated: list[str]) -> None:
        super().__init__(
            words("law.missing_value", id=provision, name=name, wanted=wanted, stated=listed(stated))
        )


class UnknownReading(LawError):
    """A reading that the parameter does not have, or a day on which none was chosen."""

    def __init__(self, parameter: str, given: str, *, readings: list[str]) -> None:
        super().__init__(words("law.unknown_reading", id=parameter, given=given, readings=listed(readings)))


class LawFileError(LawError):
    """A file of law data that cannot be read as one: where, what is wrong, what is allowed."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(words("law.file_error", path=path, problem=problem))


def listed(ids: list[str]) -> str:
    """`a, b`; a dash for none."""
    return ", ".join(ids) or "–"


def words_for_ever(known: date) -> str | date:
    """`date.max` stands for everything known to the book; no reader should meet the year 9999."""
    return "now" if known == date.max else known
