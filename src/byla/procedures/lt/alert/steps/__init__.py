"""The steps on alerts, made for the procedure on whose decisions they rest."""

from __future__ import annotations

from typing import Any

from byla.casefile import Step
from byla.procedures.lt.alert.codes import AlertKind
from byla.procedures.lt.alert.steps.changing import RECORD_SIS_ANSWER, change_alert
from byla.procedures.lt.alert.steps.consulting import (
    answer_consultation,
    begin_consultation,
    extend_consultation,
)
from byla.procedures.lt.alert.steps.entering import enter_alert
from byla.procedures.lt.alert.steps.keeping import keep_alert, name_ban, note_citizenship
from byla.procedures.lt.alert.steps.telling import tell_of_alert, withhold_alert_notice
from byla.procedures.lt.alert.wanted import Source


def alert_steps(source: Source) -> tuple[Step[Any, Any], ...]:
    """All of them, in the order in which they come. A return is kept by a step of its own; a ban with the ban."""
    own = source.kind is AlertKind.RETURN
    return (
        *((name_ban(source),) if own else ()),
        begin_consultation(source),
        extend_consultation(source),
        answer_consultation(source),
        enter_alert(source),
        change_alert(source),
        RECORD_SIS_ANSWER,
        tell_of_alert(source),
        withhold_alert_notice(source),
        note_citizenship(source),
        *((keep_alert(source),) if own else ()),
    )
