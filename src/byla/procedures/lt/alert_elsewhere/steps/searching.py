"""Searching SIS before a permit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.casefile import (
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    form,
    line,
    refusal,
    text,
)
from byla.procedures.lt.alert import states
from byla.procedures.lt.alert_elsewhere.codes import Found
from byla.procedures.lt.alert_elsewhere.entries import SisSearched
from byla.procedures.lt.alert_elsewhere.granting import Granting
from byla.procedures.lt.alert_elsewhere.required import BEFORE_A_PERMIT, REFUSED_UNDER

NOT_COPIED = "eu/2018-1861:41"


@form
class SearchSis:
    """What was found: an alert of one state, which and under what reference, or none; and by what somebody searched."""

    found: Found = choice()
    state: str | None = choice(states, required=False)
    reference: str | None = line(required=False)
    searched: str = text(longest=4000)


def _half_said(file: File[Any], form: SearchSis, situation: Situation, others: Files) -> Iterator[Refusal]:
    nothing = form.found is Found.NOTHING
    if not nothing and form.state is None:
        yield refusal("alert_elsewhere.no_state", REFUSED_UNDER)
    if nothing and (form.state is not None or form.reference is not None):
        yield refusal("alert_elsewhere.nothing_of_a_state", REFUSED_UNDER)


def _searched(file: File[Any], form: SearchSis, situation: Situation, others: Files) -> Iterator[Record]:
    body = SisSearched(found=form.found, state=form.state, reference=form.reference, searched=form.searched)
    yield Record(body=body)


def search_sis(granting: Granting) -> Step[Any, SearchSis]:
    """The step that records what a search of SIS for the person gave."""
    return Step(
        code="search_sis",
        texts="alert_elsewhere",
        form=SearchSis,
        roles=frozenset({Role.CASEWORKER}),
        under=(REFUSED_UNDER, *BEFORE_A_PERMIT, NOT_COPIED),
        bars=granting.under_way,
        objections=_half_said,
        records=_searched,
    )
