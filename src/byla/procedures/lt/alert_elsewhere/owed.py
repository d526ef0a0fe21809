"""What is owed to other states without a term, and what the file of a permit leads to next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.casefile import File, Task
from byla.procedures.lt.alert_elsewhere.codes import TOLD_UNDER
from byla.procedures.lt.alert_elsewhere.granting import Granting
from byla.procedures.lt.alert_elsewhere.matter import AlertsElsewhere, Consultation
from byla.words import words


def untold(file: File[Any], granting: Granting) -> tuple[Consultation, ...]:
    """Each alert whose state waits to hear what we decided: where it was consulted, of whatever was decided (27(e),
    9(1)(e)); where it is only to be told, of a permit that was granted (9(2)).
    """
    decided = granting.decided(file)
    if decided is None:
        return ()
    elsewhere: AlertsElsewhere = file.matter.elsewhere
    return tuple(
        one
        for one in elsewhere.consultations
        if (one.asked is not None if one.needed else decided.granted)
        and not elsewhere.was_told(one.search, decided.number)
    )


def states_to_tell(file: File[Any], granting: Granting) -> Iterator[Task]:
    """That each of them is told, without delay."""
    for one in untold(file, granting):
        said = words(
            "alert_elsewhere.owed_to_tell",
            state=words(f"person.country.{one.search.says.state}"),
            article=TOLD_UNDER[one.search.says.found],
        )
        yield Task(said=said, settled_by="tell_state", owed=True)


def next_answer(elsewhere: AlertsElsewhere) -> str | None:
    """The step towards the answer to a state that consults us; None where none waits."""
    waiting = elsewhere.open_requests
    if not waiting:
        return None
    return "consider_withdrawal" if waiting[0].considered is None else "reply_to_state"
