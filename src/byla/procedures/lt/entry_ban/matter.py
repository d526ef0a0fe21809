"""The matter: what the entries of a file fold into. It holds the entries that count now, and adds nothing."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Body, FileId, Standing, held
from byla.procedures.lt.alert import NONE, Alert
from byla.procedures.lt.courts import (
    Contestable,
    Contested,
    EarlierPointAnswered,
    FaultLookedAt,
    FaultPut,
    Ordered,
    Overturned,
    PointAnswered,
    closed_by,
    newest,
    overturned,
    suspended,
)
from byla.procedures.lt.entry_ban.against import in_court
from byla.procedures.lt.entry_ban.codes import Change
from byla.procedures.lt.entry_ban.entries import (
    BanChanged,
    BanDrafted,
    BanImposed,
    BanListed,
    BanOpened,
    BanServed,
    BanWeighed,
    DepartureProved,
    IdentitiesCompared,
    NoBanImposed,
    NoticeWithheld,
    PersonHeard,
)
from byla.procedures.lt.free_movement import RestrictionWeighed


def ordered(ground: str) -> Ordered:
    """A ban on that ground, as another one on the same would repeat it, however long."""
    return Ordered(order="ban_entry", on=frozenset({ground}))


@dataclass(frozen=True, kw_only=True)
class Ban:
    """One ban on entry, from the question whether there is to be one to its end."""

    opened: Standing[BanOpened] | None = None
    heard: Standing[PersonHeard] | None = None
    weighed: Standing[BanWeighed] | None = None
    restriction: Standing[RestrictionWeighed] | None = None
    draft: Standing[BanDrafted] | None = None
    imposed: Standing[BanImposed] | None = None
    not_imposed: Standing[NoBanImposed] | None = None
    served: tuple[Standing[BanServed], ...] = ()
    withheld: Standing[NoticeWithheld] | None = None
    compared: Standing[IdentitiesCompared] | None = None
    listed: Standing[BanListed] | None = None
    departed: Standing[DepartureProved] | None = None
    changes: tuple[Standing[BanChanged], ...] = ()
    alert: Alert = NONE
    contested: tuple[Standing[Contested], ...] = ()
    answers: tuple[Standing[PointAnswered], ...] = ()
    earlier_answers: tuple[Standing[EarlierPointAnswered], ...] = ()
    faults_put: tuple[Standing[FaultPut], ...] = ()
    faults_looked_at: tuple[Standing[FaultLookedAt], ...] = ()
    sent_back: tuple[BanImposed, ...] = ()
    """The bans that a court sent back, the last of them to be decided again."""

    @property
    def decided(self) -> Standing[Body] | None:
        """What answered the question whether there is to be a ban."""
        return self.imposed or self.not_imposed

    @property
    def lifted(self) -> Standing[BanChanged] | None:
        """The decision that ended the ban before its time."""
        return next((one for one in self.changes if one.says.change is Change.LIFTED), None)

    @property
    def length(self) -> tuple[Standing[BanImposed] | Standing[BanChanged] | Standing[Contested], int]:
        """What the length was last decided by, the authority or a court, and in months. Raises LookupError without a
        ban.
        """
        imposed = held(self.imposed)
        told = newest(self.contested, imposed.says.number)
        decided: list[tuple[Standing[BanImposed] | Standing[BanChanged] | Standing[Contested], int]] = [
            (imposed, imposed.says.months),
            *((one, one.says.months) for one in self.changes if one.says.months is not None),
            *(() if told is None or told.says.measure is None else ((told, told.says.measure),)),
        ]
        return max(decided, key=lambda one: one[0].number)

    @property
    def months(self) -> int:
        """The length that holds, as last decided. Raises LookupError without a ban."""
        return self.length[1]

    @property
    def acts(self) -> tuple[Standing[BanImposed] | Standing[BanChanged], ...]:
        """What was signed, in its order."""
        return (*(() if self.imposed is None else (self.imposed,)), *self.changes)

    @property
    def unserved(self) -> Standing[BanImposed] | Standing[BanChanged] | None:
        """The oldest signed act that the person was not served with."""
        reached = {one.says.act for one in self.served}
        return next((one for one in self.acts if one.number not in reached), None)

    @property
    def told(self) -> Standing[BanServed] | None:
        """The service of the ban itself."""
        if self.imposed is None:
            return None
        return next((one for one in self.served if one.says.act == self.imposed.number), None)

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The numbers of the ban, and of the decision on which it follows."""
        own = () if self.imposed is None else (self.imposed.says.number,)
        return (*own, *(() if self.opened is None else (self.opened.says.decision,)))

    @property
    def fallen(self) -> Standing[Contested] | None:
        """The word by which a court annulled the ban, or undid the decision on which it follows."""
        return closed_by(self.contested, *self.rests_on)

    @property
    def undone(self) -> Standing[Contested] | None:
        """The same, and the word by which a court sent a ban back of which nothing new was signed yet."""
        before = None if not self.sent_back or self.imposed is not None else self.sent_back[-1].number
        return self.fallen or closed_by(self.contested, before)

    @property
    def waits(self) -> Standing[Contested] | None:
        """The word by which the ban, or what it rests on, has no effect while a court looks at it."""
        return suspended(self.contested, *self.rests_on)

    @property
    def overturned(self) -> tuple[Overturned, ...]:
        """The ban, where a court undid it and no new one was signed."""
        before = self.sent_back[-1] if self.sent_back else None
        said = before if self.imposed is None else self.imposed.says
        return () if said is None else overturned(self.contested, said.number, ordered(said.ground))

    @property
    def contestables(self) -> tuple[Contestable, ...]:
        """The ban, as the person takes it to court."""
        return in_court(self)

    @property
    def person(self) -> FileId | None:
        """The identity record of whom it is about."""
        return None if self.opened is None else self.opened.says.person
