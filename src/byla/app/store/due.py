"""The files whose content is due to be erased."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from byla.app.store.models import FileRow
from byla.app.store.read import load_all
from byla.casefile import Due, File, FileId, Situation, due

AT_ONCE = 100


def due_files(authority: str, situation: Situation) -> Iterator[tuple[File[Any], Sequence[Due]]]:
    """Each with what is due in it, in the order of their ids.

    What is due is a task of its file, so only files with a task are read: a term that ended today is found once the
    night has brought the lists up to the day.
    """
    with_task = FileRow.objects.filter(authority=authority, tasks__gt=0).order_by("file_id")
    waiting = [FileId(one) for one in with_task.values_list("file_id", flat=True)]
    for start in range(0, len(waiting), AT_ONCE):
        for file in load_all(waiting[start : start + AT_ONCE], authority=authority).values():
            found = due(file, situation)
            if found:
                yield file, found
