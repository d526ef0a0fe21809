"""What an alert owes: the packs that are due, the terms that run, and what the house must see to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.casefile import Bound, Deadline, File, Situation, Task
from byla.procedures.lt.alert import review
from byla.procedures.lt.alert.codes import Occasion
from byla.procedures.lt.alert.consulting import OURS, to_answer
from byla.procedures.lt.alert.due import due
from byla.procedures.lt.alert.matter import Consultation
from byla.procedures.lt.alert.wanted import Source, Wanted
from byla.words import words

ANSWERING = frozenset({"answer_consultation"})


def alert_deadlines(source: Source, file: File[Any], situation: Situation) -> Iterator[Deadline]:
    """The review of what SIS holds, and the answers of consultations. What there is to be no alert of any more is not
    looked at again, and no state need say whether it may be entered.
    """
    alert, wanted = file.matter.alert, source.wanted(file, situation)
    ended = wanted is not None and wanted.ended is not None
    clock = None if wanted is None or ended else review.to_review(alert, wanted, situation)
    if clock is not None and wanted is not None and review.comes(alert, wanted, situation):
        yield Deadline(clock=clock, kept_by=frozenset({source.kept_by}))
    for one in alert.consultations:
        term = to_answer(one, situation)
        if term is not None and not (ended and one.begun.says.occasion is Occasion.BEFORE_THE_ALERT):
            met = one.answers[0].day if one.answers else None
            yield Deadline(clock=term, binds=_whom(one), met=met, kept_by=ANSWERING)


def _whom(one: Consultation) -> Bound:
    """Whoever is asked: we before the other state grants a permit, otherwise the state that granted one."""
    return Bound.AUTHORITY if one.begun.says.occasion in OURS else Bound.ANOTHER_STATE


def alert_tasks(source: Source, file: File[Any], situation: Situation) -> Iterator[Task]:
    """What is owed without a term: the regulations say “without delay” and “immediately”."""
    alert, wanted = file.matter.alert, source.wanted(file, situation)
    if wanted is None:
        return
    open_pack, found = alert.unanswered, due(alert, wanted, situation)
    if open_pack is not None:
        said = words("alert.answer_owed", pack=open_pack.number, day=open_pack.day)
        yield Task(said=said, settled_by="record_sis_answer", owed=True)
    elif found is not None:
        said = words(
            f"alert.owed.{found.act.value}",
            because=words(f"alert.because.{found.cause.because.value}"),
            day=found.cause.day,
            article=found.cause.article,
        )
        step = "enter_alert" if found.act.value == "enter" else "change_alert"
        yield Task(said=said, settled_by=step, owed=True)
    yield from _of_notice(file, wanted)
    yield from _of_review(source, file, wanted, situation)


def alert_next(source: Source, file: File[Any], situation: Situation) -> str | None:
    """The step that is owed first; None where nothing is."""
    return next((one.settled_by for one in alert_tasks(source, file, situation)), None)


def _of_notice(file: File[Any], wanted: Wanted) -> Iterator[Task]:
    """2018/1861, 52: told, unless a named official or the decision itself says why not."""
    alert = file.matter.alert
    if alert.in_sis is not None and not (alert.notice or alert.no_notice or wanted.untold):
        yield Task(said=words("alert.notice_owed"), settled_by="tell_of_alert", owed=True)


def _of_review(source: Source, file: File[Any], wanted: Wanted, situation: Situation) -> Iterator[Task]:
    alert = file.matter.alert
    opens, last = review.opens(alert, wanted, situation), review.last_day(alert, wanted, situation)
    if opens is None or last is None or not review.comes(alert, wanted, situation):
        return
    if opens <= situation.on <= last:
        yield Task(said=words("alert.review_open", last=last), settled_by=source.kept_by, owed=True)
