"""Taking into account why the other state decided, and telling it what we decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from byla.casefile import (
    Attachment,
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Standing,
    Step,
    attachment,
    choice,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.alert_elsewhere.clocks import is_over
from byla.procedures.lt.alert_elsewhere.codes import TOLD_UNDER, WEIGHED_UNDER, Exception35
from byla.procedures.lt.alert_elsewhere.entries import ReasonsWeighed, SisSearched, StateTold
from byla.procedures.lt.alert_elsewhere.granting import Decided, Granting
from byla.procedures.lt.alert_elsewhere.owed import untold
from byla.procedures.lt.alert_elsewhere.required import REFUSED_UNDER
from byla.procedures.lt.alert_elsewhere.steps.asking import chosen, of_consultations, while_none
from byla.procedures.lt.gates import in_order


@form
class WeighReasons:
    """About which alert; why that state decided, which threat the person's presence poses, and whether a humanitarian
    reason or an international obligation asks for the permit all the same.
    """

    alert: str = choice(of_consultations(is_over))
    reasons: str = text(longest=20_000)
    threat: str = text(longest=20_000)
    exception: Exception35 = choice()
    because: str = text(longest=20_000)


def _weighed(file: File[Any], form: WeighReasons, situation: Situation, others: Files) -> Iterator[Record]:
    body = ReasonsWeighed(
        consulted=held(chosen(file, form.alert).asked).number,
        reasons=form.reasons,
        threat=form.threat,
        exception=form.exception,
        because=form.because,
        by=situation.actor.id,
    )
    yield Record(body=body)


def weigh_reasons(granting: Granting) -> Step[Any, WeighReasons]:
    """The step in which a named official takes the other state's reasons into account (27(d), 9(1)(d))."""
    under = tuple(WEIGHED_UNDER.values())
    nothing = refusal("alert_elsewhere.nothing_to_weigh", *under, settled_by="record_reply")
    return Step(
        code="weigh_reasons",
        texts="alert_elsewhere",
        form=WeighReasons,
        roles=frozenset({Role.CASEWORKER}),
        under=(*under, REFUSED_UNDER),
        adverse=True,
        bars=while_none(is_over, nothing, granting),
        records=_weighed,
    )


def _untold_ones(granting: Granting, file: File[Any], situation: Situation) -> Sequence[Option]:
    numbers = {one.search.number for one in untold(file, granting)}
    return of_consultations(lambda one, _: one.search.number in numbers)(file, situation)


def _nobody_to_tell(granting: Granting, file: File[Any], situation: Situation) -> Iterator[Refusal]:
    if not untold(file, granting):
        yield refusal("alert_elsewhere.nobody_to_tell", *TOLD_UNDER.values())


def tell_state(granting: Granting) -> Step[Any, Any]:
    """The step that records that the state that entered an alert was told what we decided."""

    @form
    class TellState:
        """The state of which alert, when it was told, and the message."""

        alert: str = choice(partial(_untold_ones, granting))
        told_on: date = day()
        document: Attachment = attachment()

    def objections(
        file: File[Any], form: TellState, situation: Situation, others: Files
    ) -> Iterator[Refusal]:
        yield from in_order(StateTold, form.told_on, held(granting.decided(file)).signed)

    def records(file: File[Any], form: TellState, situation: Situation, others: Files) -> Iterator[Record]:
        search, decided = chosen(file, form.alert).search, held(granting.decided(file))
        yield Record(body=_told(search, decided, form.document), true_from=form.told_on)

    return Step(
        code="tell_state",
        texts="alert_elsewhere",
        form=TellState,
        roles=frozenset({Role.CASEWORKER}),
        under=tuple(TOLD_UNDER.values()),
        bars=partial(_nobody_to_tell, granting),
        objections=objections,
        records=records,
    )


def _told(search: Standing[SisSearched], decided: Decided, document: Attachment) -> StateTold:
    return StateTold(
        search=search.number,
        article=TOLD_UNDER[search.says.found],
        decision=decided.number,
        granted=decided.granted,
        document=document,
    )
