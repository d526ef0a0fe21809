"""What every draft, every signed act and every service of one says. Each procedure declares kinds of its own of these,
with what else it has to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from byla.casefile import Attachment, Body, UserId
from byla.procedures.lt.decisions.court_and_term import Remedy
from byla.procedures.lt.questionnaire import Language


class ServiceMethod(StrEnum):
    """How a decision reaches the person."""

    IN_PERSON = "in_person"
    REGISTERED_POST = "registered_post"
    ELECTRONIC = "electronic"
    CONSULAR = "consular"
    """Through a consular post, where the person is abroad."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedUnder:
    """As what an official signed: of which unit, and by which order."""

    unit: str | None
    mandate: str
    order: str
    """The order that gave the mandate."""
    since: date
    until: date | None
    given_to: UserId
    """Whom the order names: the signatory, or somebody absent in whose place they signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted(Body):
    """A draft, for somebody else to sign. Whoever thinks otherwise drafts anew."""

    reasons: str
    remedy: Remedy
    drafter: UserId
    stands_on: tuple[int, ...]
    """The entries that it takes in."""

    def rests_on(self) -> frozenset[int]:
        return frozenset(self.stands_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed(Body):
    """What a named official with a mandate decided."""

    number: str
    signatory: UserId
    signed_under: SignedUnder | None
    law: str
    """Hash of the law in force on the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(Signed):
    """What was signed on a draft, with the document as it was signed."""

    draft: int
    document: str
    """SHA-256 of the canonical bytes of `written`."""
    written: dict[str, object]

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.draft})


@dataclass(frozen=True, slots=True, kw_only=True)
class Served(Body):
    """A signed act reached the person. True from that day; terms run from it."""

    act: int
    """The signed entry that was served."""
    method: ServiceMethod
    language: Language
    proof: Attachment

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.act})
