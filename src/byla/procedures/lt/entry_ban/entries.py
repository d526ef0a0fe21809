"""What is recorded of a ban on entry. When it begins and ends is in no entry: it is computed (`term`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, FileId, UserId
from byla.procedures.lt.decisions import Remedy, ServiceMethod, SignedUnder
from byla.procedures.lt.entry_ban.codes import Change, Harm, Occasion, Whereabouts
from byla.procedures.lt.questionnaire import Language

RETENTION = "lt/retention:ban-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class BanOpened(Body):
    """Whether entry is banned after a decision against the person. True from the day on which it was opened."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_opened", retention=RETENTION)
    # What a matter began with is what a court will ask for.
    CORRECTABLE: ClassVar[bool] = False
    person: FileId
    follows: FileId
    """The file of the decision on which it follows."""
    decision: str
    """The number of that decision."""
    decided: date
    carried: tuple[str, ...]
    """The provisions of Art. 133 on which a ban after that decision can rest."""
    mandatory: tuple[str, ...]
    """Those of them that leave no choice."""
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHeard(Body):
    """The person could say something about a ban and its length. True from the day of the answer, or of its lapse."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.person_heard", retention=RETENTION)
    invited: date
    invitation: Attachment
    said: str | None
    """None where they let the day pass."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BanWeighed(Body):
    """What a ban means for this very person, in the official's own words (UTPI 133(8); Regulation 2018/1861, 21)."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_weighed", retention=RETENTION)
    # Whoever thinks otherwise weighs anew, in their own name.
    CORRECTABLE: ClassVar[bool] = False
    length_of_stay: str
    family: str
    """Children and their schooling among it."""
    ties: str
    health: str
    conduct: str
    """The dangerousness of what was done, and the conduct since."""
    consequences: str
    """What the ban costs the person and the family."""
    alternatives: str
    """Which shorter ban, or none, was considered, and why it does not do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BanDrafted(Body):
    """A draft: on what the ban rests, how long it lasts, and why so long."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_drafted", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    ground: str
    months: int
    whereabouts: Whereabouts
    reasons: str
    why_so_long: str
    remedy: Remedy
    drafter: UserId
    stands_on: tuple[int, ...]
    """The opening, the hearing and the weighing that it takes in."""

    def rests_on(self) -> frozenset[int]:
        return frozenset(self.stands_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class BanImposed(Body):
    """A named official banned entry, by a decision of its own."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_imposed", retention=RETENTION)
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    draft: int
    number: str
    ground: str
    months: int
    whereabouts: Whereabouts
    signatory: UserId
    signed_under: SignedUnder | None
    law: str
    """Hash of the law in force on the day."""
    document: str
    """SHA-256 of the canonical bytes of `written`."""
    written: dict[str, object]

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.draft})


@dataclass(frozen=True, slots=True, kw_only=True)
class NoBanImposed(Body):
    """A named official decided that entry is not banned, where the law leaves the choice."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.no_ban_imposed", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    because: str
    signatory: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class BanServed(Body):
    """The person was told in writing (UTPI 133(9)). True from the day on which it reached them."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_served", retention=RETENTION)
    act: int
    """The signed entry that was served."""
    method: ServiceMethod
    language: Language
    proof: Attachment

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.act})


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeWithheld(Body):
    """The person is not told, for telling would do a harm that the law names (UTPI 133(10))."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.notice_withheld", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    harm: Harm
    because: str
    by: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentitiesCompared(Body):
    """A named official looked for earlier identities of similar name before anybody is listed, and judged them."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.identities_compared", retention=RETENTION)
    searched: str
    """What was searched for: each writing of the name, and where."""
    found: str
    """Whom the search gave, and why each is or is not this person."""
    by: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class BanListed(Body):
    """The ban stands on the national list (UTPI 133(7))."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_listed", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    ban: int

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.ban})


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartureProved(Body):
    """The person left, as a document shows. True from that day; from it the ban runs (C-225/16)."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.departure_proved", retention=RETENTION)
    proof: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class BanChanged(Body):
    """A named official looked at the ban again and kept, shortened or lifted it, by a decision of its own."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_changed", retention=RETENTION)
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    number: str
    change: Change
    occasion: Occasion
    months: int | None
    """The whole length from now on, counted from the same beginning; None where it is not shortened."""
    reasons: str
    remedy: Remedy
    signatory: UserId
    signed_under: SignedUnder | None
    law: str


ENTRIES: tuple[type[Body], ...] = (
    BanOpened,
    PersonHeard,
    BanWeighed,
    BanDrafted,
    BanImposed,
    NoBanImposed,
    BanServed,
    NoticeWithheld,
    IdentitiesCompared,
    BanListed,
    DepartureProved,
    BanChanged,
)
