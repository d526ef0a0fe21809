"""How a question ends other than by a decision on it, and what a recalled decision leaves."""

from __future__ import annotations

from typing import TypeVar

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Card, Matter, Standing

B = TypeVar("B", bound=entries.Effect)


@apply.register
def _(body: entries.ApplicationNotAccepted, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, not_accepted=standing(body, entry))


@apply.register
def _(body: entries.ApplicationTakenBack, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, taken_back=standing(body, entry))


@apply.register
def _(body: entries.RenewalEnded, matter: Matter, entry: Entry) -> Matter:
    return changed(matter, renewals_ended=(*matter.renewals_ended, standing(body, entry)))


@apply.register
def _(body: entries.WithdrawalEnded, matter: Matter, entry: Entry) -> Matter:
    """It stands in the withdrawal's own file, and in that of the permit."""
    ended = standing(body, entry)
    if entry.header.file == body.withdrawal:
        return changed(matter, nothing_left=ended)
    return changed(matter, withdrawals_ended=(*matter.withdrawals_ended, ended))


@apply.register
def _(body: entries.DecisionRecalled, matter: Matter, entry: Entry) -> Matter:
    """The permit of such a file is the one that its decision granted."""
    return changed(
        matter,
        signed=None,
        not_accepted=None,
        draft=None,
        permit=None,
        attempts=(),
        translations=tuple(changed(one, given=None) for one in matter.translations),
        card=Card(fee=matter.card.fee, biometrics=matter.card.biometrics),
    )


@apply.register
def _(body: entries.DecisionUndone, matter: Matter, entry: Entry) -> Matter:
    return changed(
        matter,
        replaced=_but_of(body.decision, matter.replaced),
        refused=_but_of(body.decision, matter.refused),
        withdrawn=_but_of(body.decision, matter.withdrawn),
        left_in_force=_but_of(body.decision, matter.left_in_force),
        renewals_ended=tuple(one for one in matter.renewals_ended if one.says.decision != body.decision),
    )


def _but_of(decision: str, effect: Standing[B] | None) -> Standing[B] | None:
    """The effect, unless the decision of that number brought it about."""
    return None if effect is not None and effect.says.decision == decision else effect
