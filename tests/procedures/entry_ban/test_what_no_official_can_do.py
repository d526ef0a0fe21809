"""A ban at its edges: too long when it is signed, left unimposed, withheld twice, undone by a court. Nobody exists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.entry_ban.ban import SIGNS, Banned, drafted, listed, opened, served, weighed
from tests.procedures.entry_ban.test_notice_and_list import WITHHELD, withheld
from tests.procedures.following import HEARD, OPENED, SIGNED
from tests.procedures.states_after import annulled

from byla.procedures.lt.entry_ban.national_list import entry_of
from byla.procedures.lt.entry_ban.term import begins, ends, is_over, to_review

MAY_133_1 = "lt/utpi:133(1)"
JULY = date(2026, 7, 21)  # Tuesday, after the court's word of 9 July
LENGTHS = [
    (MAY_133_1, 60, []),
    (MAY_133_1, 61, ["entry_ban.longer_than_allowed"]),
    ("lt/utpi:133(5)", 61, []),
]


@pytest.mark.parametrize(("ground", "months", "codes"), LENGTHS)
def test_row_31_five_years_hold_on_the_day_of_signing_too(ground: str, months: int, codes: list[str]) -> None:
    """A draft that an older Byla, or another law, let through."""
    ban = drafted()
    assert ban.matter.draft is not None
    too_long = replace(ban.matter.draft.says, ground=ground, months=months)
    ban.desk.writes(ban.file, too_long, by=RUTA, on=HEARD)
    assert ban.tries("sign_ban", on=SIGNED, by=SIGNS) == codes


def left_unbanned(ban: Banned | None = None) -> Banned:
    """As if the decision had found neither a threat nor a sham: there is a choice, and entry is not banned."""
    ban = ban or opened()
    assert ban.matter.opened is not None
    ban.desk.writes(ban.file, replace(ban.matter.opened.says, mandatory=()), by=RUTA, on=OPENED)
    return ban.takes("leave_unbanned", {"because": "The person leaves by themself."}, on=HEARD, by=SIGNS)


def test_133_1_where_there_is_a_choice_an_official_may_leave_somebody_unbanned() -> None:
    ban = left_unbanned()
    assert ban.matter.not_imposed is not None
    assert ban.next_step(HEARD) is None


NOTICES = [
    ("the reason was recorded already", lambda: withheld(), ["entry_ban.withheld_already"]),
    ("the person knows", lambda: served(), ["entry_ban.served_already"]),
    ("there is no ban to tell of", left_unbanned, ["entry_ban.none_imposed"]),
    ("nothing was told yet", opened, []),
]


@pytest.mark.parametrize(("case", "make", "codes"), NOTICES, ids=[one[0] for one in NOTICES])
def test_133_10_when_a_notice_can_be_withheld(case: str, make, codes: list[str]) -> None:
    assert make().tries("withhold_notice", dict(WITHHELD), on=JULY, by=SIGNS) == codes


def test_a_ban_that_a_court_undid_has_neither_beginning_nor_review_and_ended_on_the_day_of_its_word() -> None:
    ban, now = listed(), situation(RUTA, JULY)
    annulled(ban)
    assert ban.matter.fallen is not None
    assert begins(ban.matter, now) is None
    assert ends(ban.matter, now) == ban.matter.fallen.day
    assert is_over(ban.matter, now)
    assert is_over(ban.matter, situation(RUTA, ban.matter.fallen.day)), "on that very day"
    assert to_review(ban.matter, now) is None
    assert entry_of(ban.state, now) is None


def test_what_is_published_of_a_ban_is_said_by_why_it_is_or_is_not() -> None:
    def said(ban: Banned) -> str:
        found = entry_of(ban.state, situation(RUTA, JULY))
        assert found is not None
        return found.published

    untold = withheld().takes("compare_identities", {"searched": "All.", "found": "Nobody."}, on=JULY)
    untold.takes("list_ban", on=JULY)
    assert said(untold) == "entry_ban.not_published"
    assert said(listed()) == "entry_ban.published"


def test_nobody_drafts_before_it_was_weighed_or_imposes_what_was_left() -> None:
    assert left_unbanned().tries("sign_ban", on=SIGNED, by=SIGNS) == ["entry_ban.decided_already"]
    assert opened().tries("leave_unbanned", {"because": "None."}, on=OPENED, by=SIGNS) == [
        "entry_ban.no_choice"
    ]
    assert weighed().matter.decided is None
