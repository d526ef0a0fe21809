"""Which file is meant: by its id, or by the number that people call it by."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Q

from byla.app.registry import ALL
from byla.app.store.models import StoredFile
from byla.casefile import FileId


class NotFound(LookupError):
    """No file, or more than one, is called so. Says what to give instead."""


def file_called(given: str, *, procedure: str | None = None) -> FileId:
    """The file of that id or number, of that procedure if one is named; the letters of a number may be left out. Raises
    NotFound.
    """
    numbers = [given, *(f"{one.series.letters}-{given}" for one in ALL)]
    called = StoredFile.objects.filter(Q(id=given) | Q(number__in=numbers), authority=settings.BYLA_AUTHORITY)
    if procedure is not None:
        called = called.filter(procedure=procedure)
    found = list(called.order_by("procedure").values_list("id", "procedure"))
    if len(found) == 1:
        return FileId(found[0][0])
    if not found:
        raise NotFound(f"There is no file {given}. ./byla files lists those that you may see.")
    several = ", ".join(f"{kind} ({file})" for file, kind in found)
    raise NotFound(f"Several files are called {given}: {several}. Name one by its id, or add --procedure.")
