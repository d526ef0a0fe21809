"""What is recorded of a ban on entry. When it begins and ends is in no entry: it is computed (`term`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Attachment, Body, Citation, EntryType, UserId
from byla.procedures.lt.decisions import Drafted, Remedy, Served, Signed, Written
from byla.procedures.lt.entry_ban.codes import Change, Harm, Occasion, Whereabouts
from byla.procedures.lt.hearing import Heard
from byla.procedures.lt.what_follows import MAY, Follows

RETENTION = "lt/retention:ban-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class BanOpened(Follows):
    """Whether entry is banned after a decision against the person. True from the day on which it was opened."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_opened", retention=RETENTION)
    # What a matter began with is what a court will ask for.
    CORRECTABLE: ClassVar[bool] = False
    UNDER: ClassVar[Citation] = MAY
    carried: tuple[str, ...]
    """The provisions of Art. 133 on which a ban after that decision can rest."""
    mandatory: tuple[str, ...]
    """Those of them that leave no choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHeard(Heard):
    """The person could say something about a ban and its length. True from the day of the answer, or of its lapse."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.person_heard", retention=RETENTION)


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
class BanDrafted(Drafted):
    """A draft: on what the ban rests, how long it lasts, and why so long. It stands on the opening, the hearing and the
    weighing that it takes in.
    """

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_drafted", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    ground: str
    months: int
    whereabouts: Whereabouts
    why_so_long: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BanImposed(Written):
    """A named official banned entry, by a decision of its own."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_imposed", retention=RETENTION)
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    ground: str
    months: int
    whereabouts: Whereabouts


@dataclass(frozen=True, slots=True, kw_only=True)
class NoBanImposed(Body):
    """A named official decided that entry is not banned, where the law leaves the choice."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.no_ban_imposed", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    because: str
    signatory: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class BanServed(Served):
    """The person was told in writing (UTPI 133(9)). True from the day on which it reached them."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_served", retention=RETENTION)


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
class BanChanged(Signed):
    """A named official looked at the ban again and kept, shortened or lifted it, by a decision of its own."""

    TYPE: ClassVar[EntryType] = EntryType("entry_ban.ban_changed", retention=RETENTION)
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    change: Change
    occasion: Occasion
    months: int | None
    """The whole length from now on, counted from the same beginning; None where it is not shortened."""
    reasons: str
    remedy: Remedy

    def falls_with(self) -> type[Body]:
        return BanImposed


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
