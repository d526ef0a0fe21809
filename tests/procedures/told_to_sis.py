"""What is done about the alerts of a departure and a ban, in whatever order; and what always holds of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert import sis
from tests.procedures.entry_ban import ban as bans
from tests.procedures.house import House
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import File
from byla.procedures.lt.alert.codes import PackAct
from byla.procedures.lt.alert.due import due
from byla.procedures.lt.departure.alerting import ALERT as ON_RETURN
from byla.procedures.lt.entry_ban.alerting import ALERT as FOR_REFUSAL

SOURCES = {"departure": ON_RETURN, "entry_ban": FOR_REFUSAL}


def asks_to_enter(procedure: str) -> Callable[[House], None]:
    basis = {"basis": "security_threat"} if procedure == "entry_ban" else {}

    def entering(house: House) -> None:
        house.tries(procedure, "enter_alert", **sis.ENTERING, **basis)

    return entering


def sis_is_told(procedure: str) -> Callable[[House], None]:
    """What is due is made, and SIS takes it."""

    def telling(house: House) -> None:
        house.tries(procedure, "change_alert")
        house.tries(
            procedure,
            "record_sis_answer",
            answer="taken",
            answered_on=house.day.isoformat(),
            reference="LT-1",
        )

    return telling


def a_state_is_asked(house: House) -> None:
    said = {"occasion": "before_the_alert", "state": "POL", "received_on": house.day.isoformat()}
    house.tries("entry_ban", "begin_consultation", document=DOCUMENT, **said)


def the_state_answers(house: House) -> None:
    for one in house.of("entry_ban")[-1:]:
        begun = one.matter.alert.begun
        if begun:
            said = {"consultation": str(begun[-1].number), "outcome": "no_permit", "document": DOCUMENT}
            house.tries("entry_ban", "answer_consultation", answered_on=house.day.isoformat(), **said)


def the_ban_is_changed(what: str, months: int | None = None) -> Callable[[House], None]:
    def changing(house: House) -> None:
        house.tries("entry_ban", "change_ban", actor=bans.SIGNS, **bans.change("request", what, months))

    return changing


ACTS: tuple[Callable[[House], None], ...] = (
    asks_to_enter("departure"),
    asks_to_enter("entry_ban"),
    sis_is_told("departure"),
    sis_is_told("entry_ban"),
    a_state_is_asked,
    the_state_answers,
    the_ban_is_changed("shortened", 12),
    the_ban_is_changed("lifted"),
)


def what_holds_of_alerts(house: House) -> Iterator[str]:
    """The sentences that are not true, of those that always are."""
    for code, source in SOURCES.items():
        for one in house.of(code):
            yield from _of(one, source, house)


def _of(one: File, source, house: House) -> Iterator[str]:
    alert, now = one.matter.alert, situation(RUTA, house.day)
    owed = due(alert, source.wanted(one, now), now)
    act = None if owed is None else owed.act
    if one.matter.fallen is not None and act is PackAct.ENTER:
        yield f"SIS is to be given an alert on {one.id}, which a court undid"
    if one.matter.fallen is not None and alert.in_sis is not None and act is not PackAct.DELETE:
        yield f"SIS keeps an alert on {one.id}, which a court undid"
    if owed is not None and not any(each.number == owed.cause.entry for each in one.entries):
        yield f"what SIS must be told of {one.id} has no cause in its file"
    known = {each.number for each in one.entries}
    for made in alert.packs:
        if made.says.cause not in known or made.says.cause > made.number:
            yield f"a pack of {one.id} was made before its cause"
