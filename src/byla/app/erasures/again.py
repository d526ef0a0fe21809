"""Carrying erasures out again, in a database that was put back to a day before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from django.db import DatabaseError

from byla.app.erasures.gone import APART, Gone, held_here
from byla.app.erasures.listed import BadList, complete, own_list, read_list
from byla.app.store import rows
from byla.app.store.act import Done, Request, act
from byla.app.store.who import by_job
from byla.casefile import FileId

NAME = "restore"


class NotCarriedOut(RuntimeError):
    """An erasure of the list could not be carried out again. Do not serve this database before it was."""


def not_to_be_served() -> str:
    """Why this database must not be served; empty where it may. Adds to the list what it lacks."""
    try:
        back = held_here(read_list(own_list()))
        complete()
    except (BadList, OSError) as bad:
        return str(bad)
    except DatabaseError as error:
        return (
            f"The database cannot be asked what was erased ({error}). Reach it, or run ./byla upgrade first."
        )
    if back:
        return (
            f"{len(back)} things that were erased are in this database: it is older than {own_list()} says. Run"
            " ./byla restore --erase-again, then start again."
        )
    return ""


def carry_out(several: Sequence[Gone]) -> int:
    """Erases again what this database holds of the list, under the same article and day; how many things there were.
    Raises NotCarriedOut.
    """
    back = held_here(several)
    for request, authority in _requests(sorted(back, key=_together)):
        result = act(request, by_job(authority, NAME))
        if not isinstance(result, Done):
            raise NotCarriedOut(f"file {request.file}: {result}")
    return len(back)


def _together(one: Gone) -> tuple[str, str, str, str, str, int]:
    return (one.authority, one.file, one.what, one.article, one.on, one.number)


def _requests(back: Sequence[Gone]) -> Iterator[tuple[Request, str]]:
    """What was erased in one file under one article on one day goes in one act again."""
    for (authority, file, what, article, on), several in groupby(back, key=lambda one: _together(one)[:5]):
        answers = {
            "entries": [str(one.number) for one in several],
            "apart": what == APART,
            "article": article,
            "on": on,
        }
        head = rows.heads([FileId(file)])[FileId(file)]
        request = Request(procedure=head.procedure, step="erase_again", file=FileId(file), answers=answers)
        yield request, authority
