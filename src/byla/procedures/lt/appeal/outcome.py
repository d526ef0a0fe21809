"""What an outcome must say, so that what it undoes can be undone and what it asks can be answered."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Refusal, Situation, held, refusal
from byla.procedures.lt.appeal.entries import OutcomePronounced
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.term import BOUND, FINAL
from byla.procedures.lt.courts import UNDONE, CourtOutcome, Kind

LENGTH, TERM = "lt/utpi:133(8)", "lt/utpi:127(1)"
MONTHS_OF_A_YEAR = 12


def unfit_outcome(appeal: Appeal, said: OutcomePronounced, situation: Situation) -> Iterator[Refusal]:
    """Why this cannot be what the court said of that decision."""
    yield from _faults(appeal, said)
    yield from _points(said)
    yield from _measure(appeal, said, situation)
    if said.at_once and said.outcome is CourtOutcome.REMITTED:
        yield refusal("appeal.remitted_is_not_at_once", FINAL)


def _faults(appeal: Appeal, said: OutcomePronounced) -> Iterator[Refusal]:
    """What is undone fell for a fault; what is upheld on every ground has none, and is upheld on one at least."""
    lodged = held(appeal.lodged).says
    named = said.faulty_grounds and (said.faulty_reasons or not lodged.reasons)
    if said.outcome in UNDONE and not named:
        yield refusal("appeal.no_fault_named", BOUND)
    if said.outcome is CourtOutcome.UPHELD and set(lodged.grounds) <= set(said.faulty_grounds):
        yield refusal("appeal.upheld_on_no_ground", BOUND)


def _points(said: OutcomePronounced) -> Iterator[Refusal]:
    """A remittal says what is to be answered; no other outcome asks for anything."""
    if (said.outcome is CourtOutcome.REMITTED) is not bool(said.points):
        yield refusal("appeal.points_of_a_remittal", BOUND)


def _measure(appeal: Appeal, said: OutcomePronounced, situation: Situation) -> Iterator[Refusal]:
    """Only a ban or a return has a measure that a court can change, and no longer than the law allows."""
    lodged = held(appeal.lodged).says
    measured = {Kind.BAN: LENGTH, Kind.RETURN: TERM}
    if (said.outcome is CourtOutcome.CHANGED) is not (said.measure is not None):
        yield refusal("appeal.measure_of_a_changed_decision", *measured.values())
        return
    if said.measure is None:
        return
    if lodged.kind not in measured:
        yield refusal("appeal.nothing_to_measure", *measured.values())
        return
    allowed = _longest(lodged.kind, lodged.grounds, situation)
    if allowed is not None and said.measure > allowed:
        under = lodged.grounds[0] if lodged.kind is Kind.BAN else TERM
        yield refusal("appeal.longer_than_the_law", under, measure=said.measure, allowed=allowed)


def _longest(kind: Kind, grounds: tuple[str, ...], situation: Situation) -> int | None:
    """The months of a ban on that ground, None where the law states no limit (133(5)); the days of a return."""
    law = situation.law()
    if kind is Kind.RETURN:
        return law.period(TERM, "maximum")["days"]
    if "maximum" not in law.provision(grounds[0]).values:
        return None
    return law.period(grounds[0], "maximum")["years"] * MONTHS_OF_A_YEAR
