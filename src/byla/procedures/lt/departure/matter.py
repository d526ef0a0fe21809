"""The matter: what the entries of a file fold into. It holds the entries that count now, and adds nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.casefile import FileId, Standing
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
    overturned,
    suspended,
)
from byla.procedures.lt.departure import entries
from byla.procedures.lt.departure.against import in_court
from byla.procedures.lt.free_movement import RestrictionWeighed
from byla.procedures.lt.union_citizen import NOTHING, DerivedRight


def ordered(order: str, country: str) -> Ordered:
    """That somebody leaves for a country, as another order would repeat it, in however many days."""
    return Ordered(order=order, on=frozenset({country}))


@dataclass(frozen=True, kw_only=True)
class SignedOrder:
    """An order to leave, with what belongs to it."""

    draft: Standing[entries.ReturnDrafted] | None
    ordered: Standing[entries.ReturnOrdered]
    served: Standing[entries.ReturnServed] | None
    extensions: tuple[Standing[entries.TermExtended], ...]


@dataclass(frozen=True, kw_only=True)
class SignedExpulsion:
    """An expulsion, with what belongs to it."""

    draft: Standing[entries.ExpulsionDrafted] | None
    expelled: Standing[entries.ExpulsionOrdered]
    served: Standing[entries.ExpulsionServed] | None


@dataclass(frozen=True, kw_only=True)
class Departure:
    """One departure, from the question whether the person must leave to the proof that they did."""

    opened: Standing[entries.DepartureOpened] | None = None
    other_permit: Standing[entries.OtherPermitFound] | None = None
    asylum: Standing[entries.AsylumApplied] | None = None
    asylum_ended: Standing[entries.AsylumEnded] | None = None
    checks: tuple[Standing[entries.RefoulementChecked], ...] = ()
    offered: Standing[entries.HumanitarianOffered] | None = None
    heard: Standing[entries.PersonHeard] | None = None
    absconding: tuple[Standing[entries.AbscondingFound], ...] = ()
    draft: Standing[entries.ReturnDrafted] | None = None
    ordered: Standing[entries.ReturnOrdered] | None = None
    served: Standing[entries.ReturnServed] | None = None
    extensions: tuple[Standing[entries.TermExtended], ...] = ()
    expulsion_draft: Standing[entries.ExpulsionDrafted] | None = None
    expulsion_dropped: Standing[entries.ExpulsionDropped] | None = None
    expelled: Standing[entries.ExpulsionOrdered] | None = None
    expulsion_served: Standing[entries.ExpulsionServed] | None = None
    suspensions: tuple[Standing[entries.ExpulsionSuspended], ...] = ()
    suspensions_ended: tuple[Standing[entries.SuspensionEnded], ...] = ()
    execution_asked: Standing[entries.ExecutionAsked] | None = None
    departed: Standing[entries.DepartureProved] | None = None
    alert: Alert = NONE
    derived: DerivedRight = NOTHING
    restriction: Standing[RestrictionWeighed] | None = None
    contested: tuple[Standing[Contested], ...] = ()
    answers: tuple[Standing[PointAnswered], ...] = ()
    earlier_answers: tuple[Standing[EarlierPointAnswered], ...] = ()
    faults_put: tuple[Standing[FaultPut], ...] = ()
    faults_looked_at: tuple[Standing[FaultLookedAt], ...] = ()
    orders_aside: tuple[SignedOrder, ...] = ()
    """The orders that do not count: a court undid them, or another counts in their place."""
    expulsions_aside: tuple[SignedExpulsion, ...] = ()
    """Likewise, and those for not obeying an order that a court undid."""

    @property
    def orders_undone(self) -> tuple[entries.ReturnOrdered, ...]:
        """The orders to leave that courts undid though the matter went on, the newest last."""
        aside = (one.ordered.says for one in self.orders_aside)
        return tuple(one for one in aside if closed_by(self.contested, one.number))

    @property
    def expulsions_undone(self) -> tuple[Standing[entries.ExpulsionOrdered], ...]:
        """The expulsions that courts undid though the matter went on, the newest last."""
        aside = (one.expelled for one in self.expulsions_aside)
        return tuple(one for one in aside if closed_by(self.contested, one.says.number))

    @property
    def asylum_answer(self) -> Standing[entries.AsylumEnded] | None:
        """How the newest application for asylum ended: who applies anew waits for a new answer."""
        asked, ended = self.asylum, self.asylum_ended
        return None if asked is None or ended is None or ended.number < asked.number else ended

    @property
    def asylum_pending(self) -> bool:
        """Whether an application for asylum waits for its answer."""
        return self.asylum is not None and self.asylum_answer is None

    @property
    def protected(self) -> bool:
        """Whether asylum was granted."""
        return self.asylum_answer is not None and self.asylum_answer.says.end.value == "granted"

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of what was decided here."""
        return tuple(one.says.number for one in (self.ordered, self.expelled) if one is not None)

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The numbers of what was decided here, and of the decision on which it follows."""
        return (*self.numbers, *(() if self.opened is None else (self.opened.says.decision,)))

    @property
    def fallen(self) -> Standing[Contested] | None:
        """The word by which a court undid the decision on which it follows, or annulled the order itself."""
        return closed_by(self.contested, *self.rests_on)

    @property
    def undone(self) -> Standing[Contested] | None:
        """The same, and the word by which a court sent an order back after which nothing new was served yet."""
        before = None if not self.orders_undone or self.served is not None else self.orders_undone[-1].number
        return self.fallen or closed_by(self.contested, before)

    @property
    def waits(self) -> Standing[Contested] | None:
        """The word by which nobody is returned while a court looks at it."""
        return suspended(self.contested, *self.rests_on, returning=True)

    @property
    def suspended(self) -> tuple[Standing[entries.ExpulsionSuspended], ...]:
        """Why the expulsion is not executed for the time being: of each ground the newest word, until its end is
        recorded.
        """
        if self.expelled is None:
            return ()
        of_it = [one for one in self.suspensions if one.says.act == self.expelled.number]
        ended = {one.says.suspension for one in self.suspensions_ended}
        newest = {one.says.ground: one for one in of_it}
        return tuple(one for one in newest.values() if one.number not in ended)

    @property
    def overturned(self) -> tuple[Overturned, ...]:
        """The order and the expulsion, where a court undid them and nothing new was signed."""
        before = self.orders_undone[-1] if self.orders_undone else None
        order = before if self.ordered is None else self.ordered.says
        fell = self.expulsions_undone[-1].says if self.expulsions_undone else None
        expulsion = fell if self.expelled is None else self.expelled.says
        return (
            *(
                ()
                if order is None
                else overturned(self.contested, order.number, ordered(order.order, order.country))
            ),
            *(
                ()
                if expulsion is None
                else overturned(self.contested, expulsion.number, ordered("expel", expulsion.country))
            ),
        )

    @property
    def contestables(self) -> tuple[Contestable, ...]:
        """The expulsion, and the order before it, as the person takes each to court."""
        return in_court(self)

    def check_of(self, country: str) -> Standing[entries.RefoulementChecked] | None:
        """The newest check of what awaits the person in that country."""
        return next((one for one in reversed(self.checks) if one.says.country == country), None)

    def other_permit_on(self, day: date) -> Standing[entries.OtherPermitFound] | None:
        """The permit of another state, to its last day."""
        found = self.other_permit
        return None if found is None or found.says.valid_until < day else found

    @property
    def person(self) -> FileId | None:
        """The identity record of whom it is about."""
        return None if self.opened is None else self.opened.says.person
