"""How long a ban may last, from when it runs, and when somebody must look at it again. Nothing of it is recorded."""

from __future__ import annotations

from datetime import date

from byla.calendars import NATIONAL_LT, REGULATION_1182_71, Clock, Direction, Period, Trigger, Unit
from byla.casefile import Situation
from byla.law import Law
from byla.procedures.lt.entry_ban.codes import Whereabouts
from byla.procedures.lt.entry_ban.matter import Ban
from byla.words import words

LENGTH, LISTED = "lt/utpi:133(8)", "lt/utpi:133(7)"
NEVER_HERE, FROM_DEPARTURE = "lt/utpi:133(8)#never-here", "eu/cjeu:c-225-16"
REVIEW = "eu/2018-1861:39"
MONTHS_OF_A_YEAR = 12


def longest(ground: str, law: Law) -> int | None:
    """The most months for which a ban on that ground can last; None where the law states no limit (133(5))."""
    if "maximum" not in law.provision(ground).values:
        return None
    return _months(law, ground, "maximum")


def _months(law: Law, citation: str, name: str) -> int:
    """Legal values state years here; another unit is a law that this was not written for. Raises KeyError."""
    return law.period(citation, name)["years"] * MONTHS_OF_A_YEAR


def begins(ban: Ban, situation: Situation) -> date | None:
    """From actual departure (C-225/16), and not before the decision; of somebody never here, as `#never-here` is read.
    None while it has not begun.
    """
    if ban.imposed is None or ban.fallen is not None:
        return None
    if ban.imposed.says.whereabouts is Whereabouts.WAS_HERE:
        return None if ban.departed is None else max(ban.departed.day, ban.imposed.day)
    if situation.law(ban.imposed.day).reading(NEVER_HERE) == "decision":
        return ban.imposed.day
    return None if ban.told is None else ban.told.day


def to_end(ban: Ban, situation: Situation) -> Clock | None:
    """The ban itself, from its beginning for as many months as were last decided. It is no time to act in, so its last
    day moves over no holiday. None while it has not begun.
    """
    begun = begins(ban, situation)
    if begun is None:
        return None
    return Clock(
        code="ban",
        article=LENGTH,
        trigger=Trigger(words("entry_ban.began"), begun),
        period=Period(ban.months, Unit.MONTHS),
        reckoning=NATIONAL_LT,
        rolls_over=False,
    )


def ends(ban: Ban, situation: Situation) -> date | None:
    """The last day of the ban: the day it was lifted, or that of its length. None while nobody can tell."""
    gone = ban.fallen or ban.lifted
    if gone is not None:
        return gone.day
    clock = to_end(ban, situation)
    return None if clock is None else clock.read(situation.calendar, situation.on).day


def is_over(ban: Ban, situation: Situation) -> bool:
    """Whether the ban was lifted or has run out."""
    last = ends(ban, situation)
    return (ban.fallen or ban.lifted) is not None or (last is not None and situation.on > last)


def to_review(ban: Ban, situation: Situation) -> Clock | None:
    """Regulation 2018/1861, 39: within 3 years from listing or from the last look, 5 where the ban is for longer than
    3. None for a ban that is not listed, and for one that ends before anybody would have to look.
    """
    if ban.listed is None or ban.imposed is None:
        return None
    trigger = (
        Trigger(words("entry_ban.ban_changed"), ban.changes[-1].day)
        if ban.changes
        else Trigger(words("entry_ban.ban_listed"), ban.listed.day)
    )
    law = situation.law(trigger.day)
    longer = lasts_longer(ban, situation)
    clock = Clock(
        code="review",
        article=REVIEW,
        trigger=trigger,
        period=Period.of(law.period(REVIEW, "review_longer" if longer else "review")),
        reckoning=REGULATION_1182_71,
    )
    last, due = ends(ban, situation), clock.read(situation.calendar, situation.on).day
    return None if last is not None and due is not None and due > last else clock


def lasts_longer(ban: Ban, situation: Situation) -> bool:
    """Regulation 2018/1861, 39(2): whether the ban is for longer than the first period of review."""
    return ban.months > _months(situation.law(), REVIEW, "review")


def review_opens(ban: Ban, situation: Situation) -> date | None:
    """Four months before the review is due, whoever keeps the list is warned (39)."""
    clock = to_review(ban, situation)
    if clock is None:
        return None
    due = clock.read(situation.calendar, situation.on).day
    warning = Period.of(situation.law(clock.trigger.day).period(REVIEW, "warning"))
    return (
        None
        if due is None
        else REGULATION_1182_71.plain_end(warning, due, situation.calendar, Direction.BEFORE)
    )
