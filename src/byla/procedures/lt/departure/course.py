"""The course of a departure: where it stands, the one step that must happen next, the clocks that run, and its end."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Bound, Deadline, Event, File, FileId, Situation, Task
from byla.procedures.lt.alert import alert_deadlines, alert_next, alert_tasks
from byla.procedures.lt.course import leading_to, passing
from byla.procedures.lt.courts import fault_deadlines, faults_to_look_at
from byla.procedures.lt.departure.alerting import ALERT
from byla.procedures.lt.departure.execution import owed_at_once_127_2
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.suspension import is_to_be_looked_at, suspension_deadlines
from byla.procedures.lt.departure.term import to_appeal, to_appeal_expulsion, to_leave
from byla.words import words

STAGES = (
    "fallen",
    "opened",
    "drafted",
    "ordered",
    "served",
    "expulsion_drafted",
    "waits",
    "suspended",
    "expelled",
    "left",
)
LEAVING = frozenset({"prove_departure"})


def stage(matter: Departure) -> str:
    """Texts at `departure.stage.<code>`."""
    decided = matter.expelled or matter.ordered
    reached = (
        ("fallen", matter.fallen),
        ("left", matter.departed),
        ("waits", matter.waits if decided is not None else None),
        ("suspended", next(iter(matter.suspended), None)),
        ("expelled", matter.expelled),
        ("expulsion_drafted", matter.expulsion_draft),
        ("served", matter.served),
        ("ordered", matter.ordered),
        ("drafted", matter.draft),
    )
    return next((code for code, happened in reached if happened is not None), "opened")


def aim(matter: Departure) -> str | None:
    """Signing, then service; of an expulsion too, also once it was executed. What then comes, a task asks for or the
    person does.
    """
    if matter.fallen is not None:
        return None
    if matter.expelled is not None:
        return "serve_expulsion" if matter.expulsion_served is None else None
    if matter.departed is not None:
        return None
    if matter.expulsion_draft is not None:
        return "sign_expulsion"
    if matter.ordered is None:
        return "sign_return"
    return "serve_return" if matter.served is None else None


def next_step(file: File[Departure], situation: Situation) -> str | None:
    """What takes away the first thing in the way of the aim, else the aim; once served, that an expulsion is executed,
    what SIS must be told without delay, and that the person left is proved. None where nobody can take the obstacle
    away, and once they left.
    """
    matter = file.matter
    aimed = aim(matter)
    if aimed is not None:
        return leading_to(aimed, file, situation)
    owed = next((one.settled_by for one in owed_at_once_127_2(file, situation)), None)
    if owed is not None and owed not in LEAVING:
        return owed
    if matter.departed is not None or matter.fallen is not None:
        then = None
    elif matter.suspended:
        then = "end_suspension" if is_to_be_looked_at(matter, situation) else None
    else:
        then = "prove_departure"
    return alert_next(ALERT, file, situation) or then


def deadlines(file: File[Departure], situation: Situation) -> tuple[Deadline, ...]:
    """To leave, and to appeal against the order and the expulsion; to look whether a suspension goes on; those of the
    alert; to look at what a court found elsewhere.
    """
    matter, found = file.matter, []
    leaving = to_leave(matter, situation)
    if leaving is not None:
        left = None if matter.departed is None else matter.departed.day
        found.append(Deadline(clock=leaving, binds=Bound.PERSON, met=left, kept_by=LEAVING))
    appeals = (to_appeal(matter, situation), to_appeal_expulsion(matter, situation))
    found += [passing(one, situation) for one in appeals if one is not None]
    found += suspension_deadlines(matter)
    return (*found, *alert_deadlines(ALERT, file, situation), *fault_deadlines(file))


def tasks(file: File[Departure], situation: Situation) -> Iterator[Task]:
    """That an expulsion is executed; what SIS must be told of, and what the person must be told of the alert; what a
    court found faulty elsewhere.
    """
    yield from owed_at_once_127_2(file, situation)
    yield from alert_tasks(ALERT, file, situation)
    yield from faults_to_look_at(file)


def end_of_matter(file: File[Departure], situation: Situation) -> Event | None:
    """That the person left, or that a court undid what it rests on. From then on its retention counts."""
    departed = file.matter.departed or file.matter.fallen
    return None if departed is None else Event(said=words(type(departed.says).TYPE.code), day=departed.day)


def subjects(matter: Departure) -> tuple[FileId, ...]:
    """Whom it is about."""
    return () if matter.person is None else (matter.person,)


def links(matter: Departure) -> tuple[FileId, ...]:
    """The file of the decision on which it follows."""
    return () if matter.opened is None else (matter.opened.says.follows,)


def known_by(matter: Departure) -> tuple[str, ...]:
    """The numbers of what was signed, also of what a court undid since."""
    orders = (one.ordered.says.number for one in matter.orders_aside)
    expulsions = (one.expelled.says.number for one in matter.expulsions_aside)
    return (*matter.numbers, *orders, *expulsions)
