"""The course of a ban: where it stands, the one step that must happen next, the clocks that run, and its end."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Bound, Deadline, Event, File, FileId, Situation, Task
from byla.procedures.lt.alert import alert_deadlines, alert_next, alert_tasks
from byla.procedures.lt.course import leading_to, passing
from byla.procedures.lt.courts import fault_deadlines, faults_to_look_at
from byla.procedures.lt.decisions import to_appeal
from byla.procedures.lt.entry_ban.alerting import ALERT
from byla.procedures.lt.entry_ban.codes import Whereabouts
from byla.procedures.lt.entry_ban.entries import BanServed
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.term import (
    begins,
    ends,
    is_over,
    review_opens,
    to_end,
    to_review,
)
from byla.words import words

REVIEWING = frozenset({"change_ban"})
STAGES = ("fallen", "opened", "drafted", "imposed", "listed", "lifted", "not_imposed")


def stage(ban: Ban) -> str:
    """Texts at `entry_ban.stage.<code>`."""
    reached = (
        ("fallen", ban.fallen),
        ("not_imposed", ban.not_imposed),
        ("lifted", ban.lifted),
        ("listed", ban.listed),
        ("imposed", ban.imposed),
        ("drafted", ban.draft),
    )
    return next((code for code, happened in reached if happened is not None), "opened")


def aim(ban: Ban) -> str | None:
    """Signing; then listing; then that whatever was signed reaches the person."""
    if (ban.fallen or ban.not_imposed) is not None:
        return None
    if ban.decided is None:
        return "sign_ban"
    if ban.listed is None and ban.lifted is None:
        return "list_ban"
    return "serve_ban" if ban.unserved is not None and ban.withheld is None else None


def next_step(file: File[Ban], situation: Situation) -> str | None:
    """What takes away the first thing in the way of the aim, else the aim; then what SIS must be told without delay,
    proof of departure, and the review once its warning is given. None while nothing is owed.
    """
    ban = file.matter
    aimed = aim(ban)
    if aimed is not None:
        return leading_to(aimed, file, situation)
    told = alert_next(ALERT, file, situation)
    if told is not None or ban.imposed is None or is_over(ban, situation):
        return told
    if begins(ban, situation) is None and ban.imposed.says.whereabouts is Whereabouts.WAS_HERE:
        return "record_departure"
    opens = review_opens(ban, situation)
    return "change_ban" if opens is not None and situation.on >= opens else None


def deadlines(file: File[Ban], situation: Situation) -> tuple[Deadline, ...]:
    """For appeal, from each service the newest; for review; the ban itself; those of the alert; to look at what a court
    found elsewhere.
    """
    alert = alert_deadlines(ALERT, file, situation)
    return (*_deadlines(file.matter, situation), *alert, *fault_deadlines(file))


def tasks(file: File[Ban], situation: Situation) -> Iterator[Task]:
    """What SIS must be told of, and what the person must be told of the alert; what a court found faulty elsewhere."""
    yield from alert_tasks(ALERT, file, situation)
    yield from faults_to_look_at(file)


def _deadlines(ban: Ban, situation: Situation) -> Iterator[Deadline]:
    if ban.served and ban.fallen is None:
        yield passing(to_appeal(BanServed, ban.served[-1].day, situation), situation)
    over, review, running = is_over(ban, situation), to_review(ban, situation), to_end(ban, situation)
    if review is not None and not over:
        yield Deadline(clock=review, kept_by=REVIEWING)
    if running is not None:
        yield Deadline(clock=running, binds=Bound.PERSON, met=ends(ban, situation) if over else None)


def end_of_matter(file: File[Ban], situation: Situation) -> Event | None:
    """That no ban was imposed, that it was lifted, or that it has run out. From then on its retention counts."""
    ban = file.matter
    gone = ban.fallen or ban.not_imposed or ban.lifted
    if gone is not None:
        return Event(said=words(type(gone.says).TYPE.code), day=gone.day)
    last = ends(ban, situation)
    if last is None or situation.on <= last:
        return None
    return Event(said=words("entry_ban.ran_out"), day=last)


def subjects(ban: Ban) -> tuple[FileId, ...]:
    """Whom it is about."""
    return () if ban.person is None else (ban.person,)


def links(ban: Ban) -> tuple[FileId, ...]:
    """The file of the decision on which it follows."""
    return () if ban.opened is None else (ban.opened.says.follows,)


def known_by(ban: Ban) -> tuple[str, ...]:
    """The numbers of what was signed."""
    return tuple(one.says.number for one in ban.acts)
