"""UTPI 133(8): what a ban must have before it is signed, how long it is, who signs, and where there is no choice."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA, book, official, situation
from tests.procedures.entry_ban.ban import (
    DRAFT,
    SIGNS,
    corrects_fact,
    drafted,
    heard,
    imposed,
    opened,
    weighed,
)
from tests.procedures.following import HEARD, OPENED, SIGNED
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import Role
from byla.ledger import digest
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.entry_ban.term import longest

LACKS = [
    ("nobody heard the person (Charter 41)", opened, "record_hearing", "entry_ban.not_heard"),
    ("nobody weighed it (133(8))", heard, "weigh_ban", "entry_ban.not_weighed"),
    ("nothing is drafted (VAI 10)", weighed, "draft_ban", "entry_ban.not_drafted"),
]


@pytest.mark.parametrize(("_case", "make", "next_step", "code"), LACKS, ids=[one[0] for one in LACKS])
def test_133_8_an_element_that_is_missing_bars_the_signature_and_comes_next(
    _case: str, make, next_step: str, code: str
) -> None:
    ban = make()
    assert code in ban.tries("sign_ban", on=SIGNED, by=SIGNS)
    assert ban.next_step(SIGNED) == next_step


LENGTHS = [
    ("lt/utpi:133(1)", 60, []),  # five years
    ("lt/utpi:133(1)", 61, ["entry_ban.longer_than_allowed"]),
    ("lt/utpi:133(5)", 60, []),
    ("lt/utpi:133(5)", 61, []),
    ("lt/utpi:133(5)", 240, []),  # no upper limit is stated
]


@pytest.mark.parametrize(("ground", "months", "expected"), LENGTHS)
def test_row_31_more_than_five_years_only_on_133_5(ground: str, months: int, expected: list[str]) -> None:
    answers = {**DRAFT, "ground": ground, "months": months}
    assert weighed().tries("draft_ban", answers, on=HEARD) == expected


def test_133_every_ground_but_a_threat_has_a_limit() -> None:
    law = situation(RUTA, SIGNED).law()
    grounds = ("133(1)", "133(1^1)", "133(2)", "133(4)", "133(5)", "133(6)")
    assert [longest(f"lt/utpi:{one}", law) for one in grounds] == [60, 60, 60, 60, None, 60]


def test_what_the_draft_does_not_know_bars_the_signature() -> None:
    ban = drafted().takes("weigh_ban", dict.fromkeys(WEIGHED, "Otherwise."), on=SIGNED)
    assert ban.tries("sign_ban", on=SIGNED, by=SIGNS) == ["entry_ban.draft_out_of_date"]


WEIGHED = ("length_of_stay", "family", "ties", "health", "conduct", "consequences", "alternatives")


def test_an_answer_after_the_weighing_asks_for_another() -> None:
    late = {
        "invited_on": "2026-04-14",
        "invitation": DOCUMENT,
        "over_on": SIGNED.isoformat(),
        "said": "More.",
    }
    ban = drafted().takes("record_hearing", late, on=SIGNED)
    assert ban.tries("sign_ban", on=SIGNED, by=SIGNS) == [NOT_WEIGHED, OUT_OF_DATE]


NOT_WEIGHED, OUT_OF_DATE = "entry_ban.not_weighed", "entry_ban.draft_out_of_date"


def test_vai_10_what_the_person_said_and_is_corrected_asks_for_another_weighing_and_draft() -> None:
    ban = drafted()
    said = {"what": f"{ban.matter.heard.number}.said", "value": "A third child.", "reason": "Left out."}
    ban.takes("correct_entry", said, on=SIGNED)
    assert ban.tries("sign_ban", on=SIGNED, by=SIGNS) == [NOT_WEIGHED, OUT_OF_DATE]


SIGNATORIES = [
    ("a mandate for permits alone", official("ona", Role.SIGNATORY, signs="residence_permit.decision")),
    ("no mandate", official("ona", Role.SIGNATORY)),
]


@pytest.mark.parametrize(("_case", "by"), SIGNATORIES, ids=[one[0] for one in SIGNATORIES])
def test_row_8_vai_10_a_ban_is_signed_under_its_own_mandate(_case: str, by) -> None:
    assert drafted().tries("sign_ban", on=SIGNED, by=by) == ["casefile.no_mandate"]


def test_vai_10_whoever_drafted_does_not_sign() -> None:
    both = official("ruta", Role.SIGNATORY, signs="entry_ban.decision")
    assert drafted().tries("sign_ban", on=SIGNED, by=both) == ["lt.drafter_may_not_sign"]


def test_133_5_where_entry_shall_be_banned_nobody_decides_that_it_is_not() -> None:
    answers = {"because": "Two children at school."}
    assert opened().tries("leave_unbanned", answers, on=SIGNED, by=SIGNS) == ["entry_ban.no_choice"]


def test_row_3_the_decision_has_its_own_number_and_is_kept_as_it_was_signed() -> None:
    ban = imposed()
    said = ban.matter.imposed
    assert said is not None
    assert ban.case.matter.signed is not None
    assert said.says.number != ban.case.matter.signed.says.number
    assert said.says.document == digest(said.says.written)
    written = said.says.written
    assert written["facts"] == {"decision": ban.case.matter.signed.says.number, "decided": "2026-04-08"}
    assert written["operative_part"] == {"order": "ban_entry", "months": 84, "begins": "was_here"}
    assert all(written[part] for part in ("law", "reasons", "why_so_long", "remedy", "court", "term"))
    assert ENTRY_BAN.stage(ban.matter) == "imposed"


def test_133_1_a_ban_follows_on_no_decision_that_is_in_doubt() -> None:
    ban = drafted()
    corrects_fact(ban.case)
    assert ban.tries("sign_ban", on=SIGNED, by=SIGNS) == ["lt.decision_does_not_stand"]


def test_a_citizen_of_lithuania_is_not_banned() -> None:
    ban = drafted()
    said = {"country": "LTU", "source": "statement", "since": "2026-04-25"}
    ban.desk.takes("record_citizenship", ban.case.person, said, by=RUTA, on=SIGNED)
    assert ban.tries("sign_ban", on=SIGNED, by=SIGNS) == ["lt.became_citizen"]


def test_law_that_nobody_confirmed_is_answered_for_by_name() -> None:
    ban = drafted()
    ban.desk.book = book()
    outcome = ban.desk.tries("sign_ban", ban.file, {}, by=SIGNS, on=SIGNED)
    [refused] = outcome.refusals
    assert refused.code == "lt.law_not_accepted"
    on_the_ban = {"lt/utpi:133(5)", "lt/utpi:133(8)", "lt/utpi:133(9)", "lt/utpi:138(1)"}
    assert set(refused.cited) == {"lt/vai:10", *on_the_ban}, (
        "its ground, its length, the notice and the remedy"
    )


def test_nobody_is_heard_before_they_were_invited() -> None:
    answers = {"invited_on": "2026-04-24", "invitation": DOCUMENT, "over_on": "2026-04-20"}
    assert opened().tries("record_hearing", answers, on=HEARD) == ["lt.heard_before_invited"]


def test_charter_41_the_decision_says_what_the_person_said_and_whether_they_were_heard() -> None:
    said = imposed().matter.imposed.says.written
    assert (said["was_heard"], said["heard"]) == (True, "My children go to school here.")
    withheld = {"harm": "criminal_investigation", "because": "The investigation would be known."}
    untold = opened().takes("withhold_notice", withheld, on=OPENED, by=SIGNS)
    unheard = imposed(drafted(weighed(untold))).matter.imposed.says.written
    assert (unheard["was_heard"], unheard["heard"]) == (False, None)


def test_vai_10_a_draft_stands_on_all_that_it_takes_in() -> None:
    ban = drafted().matter
    taken_in = (ban.opened.number, ban.heard.number, ban.weighed.number)
    assert ban.draft.says.stands_on == taken_in


def test_vai_10_a_draft_of_which_nobody_may_tell_stands_on_why() -> None:
    withheld = {"harm": "criminal_investigation", "because": "The investigation would be known."}
    ban = drafted(weighed(opened().takes("withhold_notice", withheld, on=OPENED, by=SIGNS))).matter
    assert ban.draft.says.stands_on == (ban.opened.number, ban.withheld.number, ban.weighed.number)


def test_charter_41_who_may_not_be_told_is_not_heard() -> None:
    withheld = {"harm": "criminal_investigation", "because": "The investigation would be known."}
    ban = opened().takes("withhold_notice", withheld, on=OPENED, by=SIGNS)
    assert ban.next_step(date(2026, 4, 15)) == "weigh_ban"


def test_133_8_what_was_decided_is_not_decided_anew() -> None:
    assert imposed().tries("draft_ban", dict(DRAFT), on=SIGNED) == ["entry_ban.decided_already"]
    assert imposed().tries("sign_ban", on=SIGNED, by=SIGNS) == ["entry_ban.decided_already"]
