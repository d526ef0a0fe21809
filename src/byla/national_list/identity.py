"""Who stands on a list, or in an identity record, as far as a search needs to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from byla.screening import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The writings of one person's name, and what is recorded beside them.

    Birth dates are YYYY, YYYY-MM or YYYY-MM-DD; citizenships ISO 3166-1 alpha-3; sex is M, F or nothing.
    """

    names: tuple[str, ...] = ()
    births: tuple[str, ...] = ()
    citizenships: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    sex: str = ""

    def records(self, entry: str) -> Iterator[Record]:
        """What a search goes through: one record for each writing of the name."""
        for name in self.names:
            yield Record(
                id=entry,
                name=name,
                birth=self.births,
                citizenship=self.citizenships,
                documents=self.documents,
                sex=self.sex or None,
            )

    def joined(self, others: Iterable[Self]) -> Self:
        """With all that is recorded of the person elsewhere; what this one says stands first."""
        several = (self, *others)

        def every(name: str) -> tuple[str, ...]:
            return tuple(dict.fromkeys(value for one in several for value in getattr(one, name)))

        sexes = {one.sex for one in several if one.sex}
        return replace(
            self,
            names=every("names"),
            births=every("births"),
            citizenships=every("citizenships"),
            documents=every("documents"),
            sex=sexes.pop() if len(sexes) == 1 else "",
        )

    def written(self) -> dict[str, Any]:
        """As JSON holds it: what is empty is left out."""
        said = {
            "names": list(self.names),
            "births": list(self.births),
            "citizenships": list(self.citizenships),
            "documents": list(self.documents),
            "sex": self.sex,
        }
        return {name: value for name, value in said.items() if value}

    @classmethod
    def read(cls, written: Mapping[str, Any]) -> Self:
        """From what `written` gave."""
        several = ("names", "births", "citizenships", "documents")
        return cls(**{name: tuple(written.get(name, ())) for name in several}, sex=written.get("sex", ""))
