"""Law that no lawyer has confirmed, and who took it upon themselves to decide under it all the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from byla.casefile.entry import UserId
from byla.law import Book, Law, Provision


@dataclass(frozen=True, slots=True, kw_only=True)
class LawAcceptance:
    """A named official of the authority accepted that acts are applied as they stand here, on some days.

    It is of the text that stood here on its first day: a provision that changed since is not accepted by it.
    """

    by: UserId
    acts: tuple[str, ...]
    since: date
    until: date
    """The last day."""
    reason: str

    def covers(self, provision: Provision, law: Law) -> bool:
        """Whether the provision, of the law of a day, may be applied on that day."""
        held = self.since <= law.day <= self.until
        return held and provision.act in self.acts and stood(provision, law.book, self.since)


def stood(provision: Provision, book: Book, on: date) -> bool:
    """Whether the provision stood here word for word, and as well known, on that day."""
    return book.on(on, known=on).text.provisions.get(provision.id) == provision


def unconfirmed_of(law: Law, citations: Iterable[str]) -> tuple[Provision, ...]:
    """Those of the provisions that no lawyer has confirmed, or that were amended since they were read."""
    found = (law.provision(one) for one in dict.fromkeys(citations))
    return tuple(one for one in found if not one.confirmed)
