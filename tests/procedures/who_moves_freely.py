"""What is done to somebody who is found to be family of a citizen of Latvia, or not, in whatever order; and what always
holds of them (98^1, 133(6), Directive 2004/38, 27 and 30(3)). Nobody exists.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date

from tests.desk_in_memory import RUTA, situation
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban as bans
from tests.procedures.free_movement.moving import KIN, UNDER, URGENT, WEIGHED
from tests.procedures.house import House

from byla.casefile import Entry, File
from byla.casefile.steps_of_correction import STRUCK
from byla.procedures.lt.alert.codes import PackAct
from byla.procedures.lt.alert.due import due
from byla.procedures.lt.departure.alerting import ALERT as ON_RETURN
from byla.procedures.lt.free_movement import ELEMENTS
from byla.procedures.lt.residence_permit.entries import DecisionSigned

A_MONTH = 31  # days, whenever it begins
FIVE_YEARS = 60  # months
DECEMBER = 12
Act = Callable[[House], None]


def is_kin(house: House) -> None:
    """They show the certificate of their marriage."""
    house.takes_if_open(house.case.person, "record_kinship", **KIN)


def is_no_kin(house: House) -> None:
    """It was of somebody else."""
    for one in house.desk[house.case.person].matter.kinships[:1]:
        said = {"what": f"{one.number}.{STRUCK}", "reason": "The certificate is of a namesake."}
        house.takes_if_open(house.case.person, "correct_entry", **said)


def is_restricted(**other: object) -> Act:
    """Somebody writes each element of 98^1, in the file of the departure and in that of the ban."""

    def weighing(house: House) -> None:
        for code in ("departure", "entry_ban"):
            house.tries(code, "weigh_restriction", **{**WEIGHED, **other})

    return weighing


def is_ordered_to_leave(days: int) -> Act:
    def ordering(house: House) -> None:
        house.tries("departure", "draft_return", **{**leaving.DRAFT, "days": days})
        house.tries("departure", "sign_return", actor=leaving.SIGNS)

    return ordering


def is_banned_under(ground: str, months: int) -> Act:
    def banning(house: House) -> None:
        house.tries("entry_ban", "draft_ban", **{**bans.DRAFT, "ground": ground, "months": months})
        house.tries("entry_ban", "sign_ban", actor=bans.SIGNS)

    return banning


def is_kept_banned(house: House) -> None:
    house.tries("entry_ban", "change_ban", actor=bans.SIGNS, **bans.change("request", "kept"))


ACTS: tuple[Act, ...] = (
    is_kin,
    is_no_kin,
    is_restricted(),
    is_restricted(**URGENT),
    is_restricted(met=False),
    is_restricted(present=""),
    is_ordered_to_leave(A_MONTH),
    is_banned_under(UNDER, FIVE_YEARS),
    is_banned_under(UNDER, FIVE_YEARS + 1),
    is_banned_under("lt/utpi:133(5)", 84),
    is_kept_banned,
)


def what_holds_of_who_moves_freely(house: House) -> Iterator[str]:
    """The sentences that are not true, of those that always are, as the record was when each act was taken."""
    for one in (*house.of("departure"), *house.of("entry_ban")):
        for entry in one.entries:
            law = LAWS.get(entry.header.type)
            if law is not None:
                yield from law(house, one, entry)
    yield from _told_to_sis(house)


def _signed(house: House, one: File, entry: Entry) -> Iterator[str]:
    """Signed for a threat, after the person was heard and an official wrote each element and that all is there."""
    if not _moves_freely(house, one, entry):
        return
    weighed, heard = _newest(one, "restriction_weighed", entry), _newest(one, "person_heard", entry)
    name = f"{entry.header.type} of {one.id}, against family of a citizen of the Union,"
    if weighed is None:
        yield f"{name} was signed and 98^1 not weighed"
        return
    if not weighed.body.met or not all(getattr(weighed.body, each).strip() for each in ELEMENTS):
        yield f"{name} was signed although not all of 98^1 is there"
    if heard is None or weighed.header.number < heard.header.number:
        yield f"{name} was weighed before the person could answer"
    if not _for_a_threat(house, one):
        yield f"{name} was signed for no threat"


def _ordered(house: House, one: File, entry: Entry) -> Iterator[str]:
    yield from _signed(house, one, entry)
    if _moves_freely(house, one, entry) and entry.body.days < A_MONTH and not _urgent(one, entry):
        yield f"{one.id}: family of a citizen of the Union was given no month to leave"


def _made_to_leave(house: House, one: File, entry: Entry) -> Iterator[str]:
    yield from _signed(house, one, entry)
    if _moves_freely(house, one, entry) and not _urgent(one, entry) and not _had_a_month(one, entry):
        yield f"{one.id}: {entry.header.type} before family of a citizen of the Union had a month"


def _banned(house: House, one: File, entry: Entry) -> Iterator[str]:
    yield from _signed(house, one, entry)
    if _moves_freely(house, one, entry) is not (entry.body.ground == UNDER):
        yield f"{one.id}: a ban is under 133(6) of who moves freely, and of nobody else"
    yield from _ban_changed(house, one, entry)


def _ban_changed(house: House, one: File, entry: Entry) -> Iterator[str]:
    """After it no more than five years are left of it; a ban that is lifted has no length."""
    months = house.desk.as_known(one.id, entry.header.known_from).matter.months
    if _moves_freely(house, one, entry) and months is not None and months > FIVE_YEARS:
        yield f"{one.id}: family of a citizen of the Union is banned for more than five years"


LAWS: dict[str, Callable[[House, File, Entry], Iterator[str]]] = {
    "departure.return_ordered": _ordered,
    "departure.expulsion_ordered": _made_to_leave,
    "departure.execution_asked": _made_to_leave,
    "entry_ban.ban_imposed": _banned,
    "entry_ban.ban_changed": _ban_changed,
}


def _moves_freely(house: House, one: File, entry: Entry) -> bool:
    """As the identity record said at that moment."""
    record = house.desk.as_known(one.matter.person, entry.header.known_from).matter
    return bool(record.kinships_on(entry.header.true_from))


def _newest(one: File, kind: str, before: Entry) -> Entry | None:
    earlier = one.entries[: before.header.number - 1]
    return next((each for each in reversed(earlier) if each.header.type.endswith(f".{kind}")), None)


def _urgent(one: File, entry: Entry) -> bool:
    weighed = _newest(one, "restriction_weighed", entry)
    return weighed is not None and weighed.body.urgent is not None


def _had_a_month(one: File, entry: Entry) -> bool:
    """Since the person was served with an order to leave, or with the expulsion."""
    served = (_newest(one, kind, entry) for kind in ("return_served", "expulsion_served"))
    return any(
        each is not None and entry.header.true_from > _a_month_on(each.header.true_from) for each in served
    )


def _a_month_on(day: date) -> date:
    """The day of the same number in the next month, or the last of a month that has none."""
    year, month = (day.year + 1, 1) if day.month == DECEMBER else (day.year, day.month + 1)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _for_a_threat(house: House, one: File) -> bool:
    """Whether the decision on which that file follows found something threatened."""
    opened = one.matter.opened.says
    entries = house.desk[opened.follows].entries
    signed = (each.body for each in entries if each.header.type == DecisionSigned.TYPE.code)
    grounds = (ground for each in signed if each.number == opened.decision for ground in each.grounds)
    return any(ground.interest is not None for ground in grounds)


def _told_to_sis(house: House) -> Iterator[str]:
    """2018/1860: an alert on return is about nobody who moves freely."""
    now = situation(RUTA, house.day)
    for one in house.of("departure"):
        alert = one.matter.alert
        owed = due(alert, ON_RETURN.wanted(one, now), now)
        act = None if owed is None else owed.act
        if one.matter.restriction is None:
            continue
        if act is PackAct.ENTER:
            yield f"SIS is to be given an alert on the return of who moves freely, of {one.id}"
        if alert.in_sis is not None and act is not PackAct.DELETE:
            yield f"SIS keeps an alert on the return of who moves freely, of {one.id}"
