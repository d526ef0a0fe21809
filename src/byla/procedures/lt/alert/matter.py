"""What the entries about an alert fold into. It holds the entries that count now, and adds nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from byla.casefile import FileId, Standing
from byla.procedures.lt.alert import entries
from byla.procedures.lt.alert.codes import PackAct, SisAnswer


def decision_of(written: Mapping[str, Any]) -> str | None:
    """The number of the decision on which a pack says that its alert rests; None of one that deletes."""
    said = written.get("data", {}).get("decision_reference")
    return None if said is None else str(said)


@dataclass(frozen=True, kw_only=True)
class Consultation:
    """One consultation, with more days if any were asked for, and its outcomes in their order."""

    begun: Standing[entries.ConsultationBegun]
    extended: Standing[entries.ConsultationExtended] | None = None
    answers: tuple[Standing[entries.ConsultationAnswered], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Alert:
    """What was made for SIS, and what SIS said; nothing where no alert was ever asked for."""

    packs: tuple[Standing[entries.PackMade], ...] = ()
    answers: tuple[Standing[entries.PackAnswered], ...] = ()
    ban: Standing[entries.BanNamed] | None = None
    citizen: Standing[entries.CitizenshipFound] | None = None
    begun: tuple[Standing[entries.ConsultationBegun], ...] = ()
    extended: tuple[Standing[entries.ConsultationExtended], ...] = ()
    answered: tuple[Standing[entries.ConsultationAnswered], ...] = ()
    kept: tuple[Standing[entries.AlertKept], ...] = ()
    told: Standing[entries.ToldOfAlert] | None = None
    withheld: Standing[entries.AlertNoticeWithheld] | None = None

    @property
    def consultations(self) -> tuple[Consultation, ...]:
        """Each consultation with what became of it, in the order in which they were begun."""
        return tuple(
            Consultation(
                begun=one,
                extended=next((more for more in self.extended if more.says.consultation == one.number), None),
                answers=tuple(said for said in self.answered if said.says.consultation == one.number),
            )
            for one in self.begun
        )

    def answer_to(self, pack: Standing[entries.PackMade]) -> Standing[entries.PackAnswered] | None:
        """What SIS said to a pack; None while nobody recorded it."""
        return next((one for one in self.answers if one.says.pack == pack.number), None)

    @property
    def unanswered(self) -> Standing[entries.PackMade] | None:
        """The pack of which nobody recorded yet whether SIS took it."""
        return next((one for one in self.packs if self.answer_to(one) is None), None)

    @property
    def taken(self) -> tuple[Standing[entries.PackMade], ...]:
        """What SIS took, in its order."""
        took = {one.says.pack for one in self.answers if one.says.answer is SisAnswer.TAKEN}
        return tuple(one for one in self.packs if one.number in took)

    @property
    def in_sis(self) -> Standing[entries.PackMade] | None:
        """The pack that says what SIS holds; None where it holds nothing of us."""
        newest = self.taken[-1] if self.taken else None
        return None if newest is None or newest.says.act is PackAct.DELETE else newest

    @property
    def deleted(self) -> Standing[entries.PackMade] | None:
        """The pack by which an alert is gone; None where none was there, and where another was entered since."""
        newest = self.taken[-1] if self.taken else None
        return newest if newest is not None and newest.says.act is PackAct.DELETE else None

    @property
    def rests_on(self) -> str | None:
        """The number of the decision on which the alert rests that was entered last."""
        newest = next((one for one in reversed(self.taken) if one.says.act is not PackAct.DELETE), None)
        return None if newest is None else decision_of(newest.says.written)

    @property
    def entered(self) -> Standing[entries.PackAnswered] | None:
        """That SIS took the alert that was entered last: from that day its time runs."""
        newest = next((one for one in reversed(self.taken) if one.says.act is PackAct.ENTER), None)
        return None if newest is None else self.answer_to(newest)

    @property
    def notice(self) -> Standing[entries.ToldOfAlert] | None:
        """That the person was told of the alert that was entered last."""
        return self.told if self._of_the_last(self.told) else None

    @property
    def no_notice(self) -> Standing[entries.AlertNoticeWithheld] | None:
        """Why they are not told of it."""
        return self.withheld if self._of_the_last(self.withheld) else None

    def _of_the_last(self, one: Standing[Any] | None) -> bool:
        entered = self.entered
        return one is not None and (entered is None or one.number > entered.number)

    @property
    def reference(self) -> str | None:
        """What SIS calls the alert."""
        return None if self.entered is None else self.entered.says.reference


NONE = Alert()
"""Of a matter of which SIS was never told."""


class Alerting(Protocol):
    """A matter on which an alert can rest."""

    @property
    def alert(self) -> Alert: ...

    @property
    def person(self) -> FileId | None: ...
