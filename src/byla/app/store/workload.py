"""What a unit has in hand: how many files wait, with whom, which are late, and on which clock.

It counts files. Officials stand in the order of their names, and nothing here says how well anybody works.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Min, Q

from byla.access import FILE, SEE, Reader
from byla.app.registry import POLICY
from byla.app.store.models import FileRow
from byla.app.store.visibility import visible
from byla.casefile import OUTSIDE

SOON = timedelta(days=7)
MOST_LATE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class InHand:
    """The files in the hands of one official; of nobody where `official` is empty."""

    official: str
    waiting: int
    late: int
    soon: int
    """Due within the next seven days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateOn:
    """The files that are late on one clock, and what each of them waits for."""

    procedure: str
    clock: str
    next_step: str
    files: int
    oldest: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """A unit's files that wait for a step."""

    in_hand: Sequence[InHand]
    late: Sequence[LateOn]
    latest: Sequence[FileRow]
    """Those that are late for longest."""


def workload(reader: Reader, unit: str, on: date) -> Workload:
    """The load of a unit, among the files that the reader may see."""
    waiting = FileRow.objects.filter(
        visible(POLICY, reader, SEE), authority=reader.authority, kind=FILE, unit=unit
    ).exclude(next_step="")
    clocked = ~Q(due_clock="")
    late = clocked & Q(due__lt=on) & ~Q(due_binds__in=OUTSIDE)
    soon = clocked & Q(due__gte=on, due__lte=on + SOON)
    by_official = waiting.values("assignee").annotate(
        files=Count("pk"), late=Count("pk", filter=late), soon=Count("pk", filter=soon)
    )
    by_clock = (
        waiting.filter(late)
        .values("procedure", "due_clock", "next_step")
        .annotate(files=Count("pk"), oldest=Min("due"))
        .order_by("oldest", "due_clock", "next_step")
    )
    return Workload(
        in_hand=[
            InHand(official=one["assignee"], waiting=one["files"], late=one["late"], soon=one["soon"])
            for one in by_official
        ],
        late=[
            LateOn(
                procedure=one["procedure"],
                clock=one["due_clock"],
                next_step=one["next_step"],
                files=one["files"],
                oldest=one["oldest"],
            )
            for one in by_clock
        ],
        latest=list(waiting.filter(late).order_by("due", "file_id")[:MOST_LATE]),
    )
