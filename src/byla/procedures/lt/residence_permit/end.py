"""What ends a matter for good, so that the term begins for which its file is kept (lt/retention)."""

from __future__ import annotations

from byla.casefile import Body, Event, File, Situation
from byla.procedures.lt.residence_permit.clocks import to_appeal
from byla.procedures.lt.residence_permit.codes import PermitKind
from byla.procedures.lt.residence_permit.matter import Matter, Standing
from byla.words import words


def end_of_matter(file: File[Matter], situation: Situation) -> Event | None:
    """For a permit, its end; for a question that gave none, that nobody can appeal any more, or that it was dropped.

    An appeal that was lodged is in no file here: who knows of one holds the erasure back.
    """
    matter = file.matter
    if matter.permit is not None:
        return _end_of_permit(matter, situation)
    dropped = matter.taken_back or matter.nothing_left or matter.regime_ended
    return _happened(dropped) if dropped is not None else _final(matter, situation)


def _end_of_permit(matter: Matter, situation: Situation) -> Event | None:
    """None while the permit holds, somebody asks for its renewal, or its withdrawal is looked into. The card of a
    permanent permit runs out, the right does not.
    """
    if matter.permit is None or matter.renewal_pending is not None or matter.withdrawal_pending:
        return None
    gone = matter.withdrawn or matter.regime_ended or matter.replaced or matter.card.lapsed
    if gone is not None:
        return _happened(gone)
    until = matter.permit.says.valid_until
    if matter.permit.says.kind is PermitKind.PERMANENT or situation.on <= until:
        return None
    return Event(said=words("residence_permit.permit_ran_out"), day=until)


def _final(matter: Matter, situation: Situation) -> Event | None:
    if matter.issued is None or matter.served is None:
        return None
    last = to_appeal(matter.served.day, situation).read(situation.calendar, situation.on).day
    if last is None or situation.on <= last:
        return None
    return Event(said=words("residence_permit.became_final"), day=last)


def _happened(what: Standing[Body]) -> Event:
    return Event(said=words(type(what.says).TYPE.code), day=what.day)
