"""Whatever is erased or struck out of a ban, its file still folds and answers. Nobody here exists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert import sis
from tests.procedures.alert.sis import REFUSED_ENTRY
from tests.procedures.entry_ban.ban import (
    LEFT,
    SIGNS,
    Banned,
    change,
    compared,
    departed,
    drafted,
    imposed,
    listed,
    served,
)
from tests.procedures.entry_ban.test_notice_and_list import untold_and_compared
from tests.procedures.entry_ban.test_shown import waiting
from tests.procedures.erased import answers, erased, struck
from tests.procedures.following import LAST_DAY_TO_APPEAL
from tests.procedures.free_movement.test_ban import drafted as drafted_under_133_6
from tests.procedures.states_after import annulled, left_unbanned, sent_back

from byla.casefile import File
from byla.procedures.lt.entry_ban import Ban
from byla.procedures.lt.entry_ban.alerting import wanted
from byla.procedures.lt.entry_ban.national_list import entry_of
from byla.procedures.lt.entry_ban.term import review_opens
from byla.procedures.lt.entry_ban.to_its_person import known_to_person
from byla.procedures.lt.entry_ban.today import today

ON = date(2026, 7, 21)  # Tuesday


def shortened() -> Banned:
    shorter = change("request", "shortened", 60)
    return served(
        departed().takes("change_ban", shorter, on=LAST_DAY_TO_APPEAL, by=SIGNS), LAST_DAY_TO_APPEAL
    )


MADE: dict[str, Callable[[], File[Ban]]] = {
    "drafted": lambda: drafted().state,
    "drafted of who moves freely": lambda: drafted_under_133_6().state,
    "nobody is banned": left_unbanned,
    "listed, of somebody never here": lambda: (
        listed(compared(served(imposed(whereabouts="never_here")))).state
    ),
    "may not be told": lambda: listed(untold_and_compared()).state,
    "in SIS": lambda: sis.in_sis(sis.listed(), REFUSED_ENTRY).state,
    "shortened": lambda: shortened().state,
    "lifted": lambda: departed().takes("change_ban", change("request", "lifted"), on=LEFT, by=SIGNS).state,
    "undone": lambda: annulled(listed()),
    "waits": lambda: waiting().state,
    "sent back": lambda: sent_back(listed()),
}


@pytest.mark.parametrize("less", [erased, struck])
@pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())
def test_row_60_whatever_is_erased_or_struck_the_file_still_folds_and_answers(
    make: Callable[[], File[Ban]], less: Callable[[File[Ban]], Iterator[File[Ban]]]
) -> None:
    now = situation(RUTA, ON)
    for file in less(make()):
        answers(file, now)
        tuple(today(file, now))
        wanted(file, now)
        entry_of(file, now)
        assert file.matter.imposed is not None or review_opens(file.matter, now) is None
        known_to_person(file.matter)
        signed_and_known = None not in (file.matter.opened, file.matter.draft, file.matter.imposed)
        assert bool(file.matter.contestables) is signed_and_known
