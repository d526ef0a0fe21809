"""What a permit lacks before it is granted or extended, as far as other states' alerts go."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Refusal, Situation, held, refusal
from byla.procedures.lt.alert_elsewhere.clocks import is_over, to_reply
from byla.procedures.lt.alert_elsewhere.codes import CONSULTED_UNDER, WEIGHED_UNDER, Exception35
from byla.procedures.lt.alert_elsewhere.matter import AlertsElsewhere, Consultation
from byla.words import words

REFUSED_UNDER = "lt/utpi:35(1)(3)"
BEFORE_A_PERMIT = tuple(CONSULTED_UNDER.values())


def searched(elsewhere: AlertsElsewhere) -> Iterator[Refusal]:
    """UTPI 35(1)(3): whether another state entered an alert is known only to whoever searched SIS."""
    if not elsewhere.searches:
        yield refusal(
            "alert_elsewhere.not_searched", REFUSED_UNDER, *BEFORE_A_PERMIT, settled_by="search_sis"
        )


def consulted(
    elsewhere: AlertsElsewhere, situation: Situation, *, listed: bool, otherwise: str
) -> Iterator[Refusal]:
    """2018/1861, 27; 2018/1860, 9(1): each state that entered an alert was asked, has replied or let its term pass, and
    its reasons were weighed. It need not agree: the final decision rests with the state that grants.

    `listed` says whether an alert is a ground of refusal for what is asked (35(1)(3)); then a humanitarian reason or an
    international obligation must be named. `otherwise` is the step by which it is decided otherwise.
    """
    for one in elsewhere.consultations:
        if one.needed:
            yield from _lacks(one, situation, listed=listed, otherwise=otherwise)


def _lacks(one: Consultation, situation: Situation, *, listed: bool, otherwise: str) -> Iterator[Refusal]:
    found = one.search.says.found
    under, state = CONSULTED_UNDER[found], words(f"person.country.{one.search.says.state}")
    if one.asked is None:
        yield refusal("alert_elsewhere.not_consulted", under, settled_by="consult_state", state=state)
    elif not is_over(one, situation):
        last = held(held(to_reply(one, situation)).read(situation.calendar, situation.on).day)
        yield refusal(
            "alert_elsewhere.reply_awaited", under, settled_by="record_reply", state=state, last=last
        )
    elif one.weighed is None or (one.reply is not None and one.weighed.number < one.reply.number):
        yield refusal(
            "alert_elsewhere.not_weighed", WEIGHED_UNDER[found], settled_by="weigh_reasons", state=state
        )
    elif listed and one.weighed.says.exception is Exception35.NONE:
        yield refusal("alert_elsewhere.no_exception", REFUSED_UNDER, settled_by=otherwise, state=state)
