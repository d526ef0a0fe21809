"""The law of one day: what was in force on it, as known on another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from byla.law.canonical import by_id, digest, of_parameter, of_provision
from byla.law.citation import is_below
from byla.law.errors import MissingValue, UnknownReading
from byla.law.parameter import Parameter
from byla.law.provision import LegalValue, Provision
from byla.law.version import Version

if TYPE_CHECKING:
    from byla.law.book import Book


@dataclass(frozen=True, slots=True)
class Text:
    """Everything in force during one interval of days: what the laws of its days share."""

    versions: Mapping[str, Version]
    provisions: Mapping[str, Provision]
    parameters: Mapping[str, Parameter]
    readings: Mapping[str, str]
    hash: str

    @classmethod
    def of(
        cls, versions: Mapping[str, Version], provisions: list[Provision], readings: Mapping[str, str]
    ) -> Text:
        """The text with its hash, which does not depend on the order of anything."""
        parameters = [one for version in versions.values() for one in version.parameters]
        content = {
            "provisions": by_id(of_provision(one) for one in provisions),
            "parameters": by_id(of_parameter(one, read_as=readings.get(one.id)) for one in parameters),
        }
        indexed = {one.id: one for one in provisions}
        return cls(versions, indexed, {one.id: one for one in parameters}, readings, digest(content))


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """The law in force on `day`, as known on `known`. Got from `Book.on`.

    Every question that it cannot answer is an error; it has no default.
    """

    day: date
    known: date
    book: Book
    text: Text
    chosen: tuple[tuple[str, str], ...] = ()

    @property
    def hash(self) -> str:
        """SHA-256 (hexadecimal) over all provisions and parameters in force; an entry made under it carries it."""
        return self.text.hash

    def provision(self, citation: str) -> Provision:
        """The provision of that id. Raises UnknownProvision, or NoLawInForce on a day that it does not cover."""
        found = self.text.provisions.get(citation)
        if found is None:
            raise self.book.absent(citation, law=self)
        return found

    def below(self, citation: str) -> tuple[Provision, ...]:
        """The provision of that id with all its parts, in the order of the act: of `lt/utpi:33` also `33(4)`.

        Raises UnknownProvision or NoLawInForce where there is none.
        """
        found = tuple(one for one in self.text.provisions.values() if is_below(one.id, citation))
        if not found:
            raise self.book.absent(citation, law=self)
        return found

    def value(self, citation: str, name: str) -> LegalValue:
        """The value that the provision states under `name`. Raises MissingValue."""
        return self._stated(citation, name, wanted="value")

    def number(self, citation: str, name: str) -> int:
        """A whole number stated under `name`. Raises MissingValue."""
        found = self._stated(citation, name, wanted="whole number")
        if isinstance(found, bool) or not isinstance(found, int):
            raise self._missing(citation, name, wanted="whole number")
        return found

    def code(self, citation: str, name: str) -> str:
        """A text or code stated under `name`. Raises MissingValue."""
        found = self._stated(citation, name, wanted="code")
        if not isinstance(found, str):
            raise self._missing(citation, name, wanted="code")
        return found

    def codes(self, citation: str, name: str) -> tuple[str, ...]:
        """A list of codes stated under `name`, in the order of the law data. Raises MissingValue."""
        found = self._stated(citation, name, wanted="list of codes")
        if not isinstance(found, tuple):
            raise self._missing(citation, name, wanted="list of codes")
        codes = tuple(one for one in found if isinstance(one, str))
        if len(codes) != len(found):
            raise self._missing(citation, name, wanted="list of codes")
        return codes

    def period(self, citation: str, name: str = "period") -> Mapping[str, int]:
        """A length of time stated under `name`, as unit → count: `{"months": 2}`. Raises MissingValue."""
        found = self._stated(citation, name, wanted="period")
        if not isinstance(found, (dict, Mapping)):  # asking the abstract class alone costs more than the rest
            raise self._missing(citation, name, wanted="period")
        counts = {unit: count for unit, count in found.items() if isinstance(count, int)}
        if len(counts) != len(found):
            raise self._missing(citation, name, wanted="period")
        return counts

    def parameter(self, citation: str) -> Parameter:
        """The question of that id. Raises UnknownProvision or NoLawInForce."""
        found = self.text.parameters.get(citation)
        if found is None:
            raise self.book.absent(citation, law=self)
        return found

    def reading(self, citation: str) -> str:
        """The code of the reading that is followed on this day. Raises UnknownReading where none was chosen yet."""
        parameter = self.parameter(citation)
        if citation not in self.text.readings:
            raise UnknownReading(citation, f"chosen for {self.day}", readings=parameter.codes)
        return self.text.readings[citation]

    def with_reading(self, citation: str, code: str) -> Law:
        """The same law under another reading, to show or test what would follow. Raises UnknownReading."""
        self.book.parameter(citation, day=self.day, known=self.known).read_as(code)
        chosen = {**dict(self.chosen), citation: code}
        return self.book.read_as(self.day, known=self.known, chosen=chosen)

    def _stated(self, citation: str, name: str, *, wanted: str) -> LegalValue:
        values = self.provision(citation).values
        if name not in values:
            raise self._missing(citation, name, wanted=wanted)
        return values[name]

    def _missing(self, citation: str, name: str, *, wanted: str) -> MissingValue:
        return MissingValue(citation, name, wanted=wanted, stated=sorted(self.provision(citation).values))
