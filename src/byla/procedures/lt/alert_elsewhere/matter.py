"""What the entries about other states' alerts fold into. It holds the entries that count now, and adds nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from byla.casefile import Standing
from byla.procedures.lt.alert_elsewhere import entries
from byla.procedures.lt.alert_elsewhere.codes import CONSULTED_UNDER, Found


@dataclass(frozen=True, kw_only=True)
class Consultation:
    """One alert that was found, and what was asked, replied and weighed of it."""

    search: Standing[entries.SisSearched]
    asked: Standing[entries.StateConsulted] | None = None
    reply: Standing[entries.StateReplied] | None = None
    weighed: Standing[entries.ReasonsWeighed] | None = None

    @property
    def needed(self) -> bool:
        """Whether the state is to be asked before a permit, and not only told of it."""
        return self.search.says.found in CONSULTED_UNDER


@dataclass(frozen=True, kw_only=True)
class Request:
    """One consultation in which another state asks us about a permit, and what became of it."""

    received: Standing[entries.ConsultationReceived]
    extended: Standing[entries.MoreDaysAsked] | None = None
    considered: Standing[entries.WithdrawalConsidered] | None = None
    replied: Standing[entries.ConsultationReplied] | None = None


@dataclass(frozen=True, kw_only=True)
class AlertsElsewhere:
    """Other states' alerts about the person, before a permit and while it is held."""

    searches: tuple[Standing[entries.SisSearched], ...] = ()
    consulted: tuple[Standing[entries.StateConsulted], ...] = ()
    replies: tuple[Standing[entries.StateReplied], ...] = ()
    weighed: tuple[Standing[entries.ReasonsWeighed], ...] = ()
    told: tuple[Standing[entries.StateTold], ...] = ()
    received: tuple[Standing[entries.ConsultationReceived], ...] = ()
    more_days: tuple[Standing[entries.MoreDaysAsked], ...] = ()
    considered: tuple[Standing[entries.WithdrawalConsidered], ...] = ()
    replied: tuple[Standing[entries.ConsultationReplied], ...] = ()

    @property
    def found(self) -> tuple[Standing[entries.SisSearched], ...]:
        """The alerts that are there, as far as is known: the newest of each state, since a search found none at all."""
        newest = {one.says.state: one for one in self.searches if one.number > self._nothing_found}
        return tuple(newest.values())

    @property
    def _nothing_found(self) -> int:
        """The newest search that found no alert of any state; 0 where there is none."""
        return max((one.number for one in self.searches if one.says.found is Found.NOTHING), default=0)

    @property
    def consultations(self) -> tuple[Consultation, ...]:
        """Each alert that is there, with its consultation. None counts that was about another kind of alert, or about
        one that was gone since.
        """
        return tuple(self._consultation(one) for one in self.found)

    def _consultation(self, search: Standing[entries.SisSearched]) -> Consultation:
        under = CONSULTED_UNDER.get(search.says.found)
        of_this = (
            one
            for one in reversed(self.consulted)
            if one.number > self._nothing_found
            and (one.says.article, one.says.state) == (under, search.says.state)
        )
        asked = next(of_this, None)
        if asked is None:
            return Consultation(search=search)
        return Consultation(
            search=search,
            asked=asked,
            reply=_newest(self.replies, "consulted", asked.number),
            weighed=_newest(self.weighed, "consulted", asked.number),
        )

    @property
    def requests(self) -> tuple[Request, ...]:
        """Each consultation that another state began, in the order in which they were received."""
        return tuple(
            Request(
                received=one,
                extended=_newest(self.more_days, "received", one.number),
                considered=_newest(self.considered, "received", one.number),
                replied=_newest(self.replied, "received", one.number),
            )
            for one in self.received
        )

    @property
    def open_requests(self) -> tuple[Request, ...]:
        """Those to which we have not replied."""
        return tuple(one for one in self.requests if one.replied is None)

    def was_told(self, search: Standing[entries.SisSearched], decision: str) -> bool:
        """Whether the state of that alert was told of that decision."""
        states = {one.number: one.says.state for one in self.searches}
        return any(
            one.says.decision == decision and states.get(one.says.search) == search.says.state
            for one in self.told
        )

    @property
    def entries(self) -> tuple[Standing[Any], ...]:
        """Everything that a decision on the permit takes in."""
        return (*self.searches, *self.consulted, *self.replies, *self.weighed)


def _newest(several: tuple[Standing[Any], ...], name: str, number: int) -> Standing[Any] | None:
    """The newest of these entries that names that one."""
    return next((one for one in reversed(several) if getattr(one.says, name) == number), None)


NO_ALERTS = AlertsElsewhere()
"""Of a matter for which nobody searched, and about which nobody asked."""
