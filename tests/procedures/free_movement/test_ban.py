"""Row 33, UTPI 98^1 and 133(6): who moves freely is kept away for a threat alone, and for five years at most."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, JOB, RUTA, book, situation
from tests.procedures.entry_ban import ban
from tests.procedures.entry_ban.ban import DRAFT, SIGNS, WEIGHING
from tests.procedures.entry_ban.test_notice_and_list import WITHHELD
from tests.procedures.following import HEARD, OPENED, SIGNED, Following, hearing
from tests.procedures.free_movement.moving import (
    UNDER,
    WEIGHED,
    ban_opened,
    is_citizen,
    is_kin,
    was_wrong,
    weighs,
    without_threat,
)

from byla.procedures.lt.entry_ban.alerting import FOR_A_THREAT, wanted
from byla.procedures.lt.entry_ban.document import document
from byla.procedures.lt.entry_ban.term import longest
from byla.procedures.lt.free_movement import ELEMENTS

OWN = "free_movement."
FIVE_YEARS = {**DRAFT, "ground": UNDER, "months": 60}


def weighed(one: Following | None = None) -> Following:
    """What the ban means for the person is weighed, and each element of 98^1."""
    return weighs((one or ban_opened()).takes("weigh_ban", dict(WEIGHING), on=HEARD))


def drafted() -> Following:
    return weighed().takes("draft_ban", dict(FIVE_YEARS), on=HEARD)


LENGTHS = [
    # of whom              ground             months  what stands in the way
    ("family", UNDER, 60, []),  # five years
    ("family", UNDER, 61, ["entry_ban.longer_than_allowed"]),
    ("family", "lt/utpi:133(5)", 60, ["entry_ban.under_133_6_alone"]),
    ("family", "lt/utpi:133(5)", 84, ["entry_ban.under_133_6_alone"]),  # 133(5) would allow it
    ("family", "lt/utpi:133(1)", 12, ["entry_ban.under_133_6_alone"]),
    ("a citizen of Poland", UNDER, 60, []),
    ("a citizen of Poland", "lt/utpi:133(5)", 12, ["entry_ban.under_133_6_alone"]),
    ("anybody else", UNDER, 12, ["entry_ban.not_under_133_6"]),
    ("anybody else", "lt/utpi:133(5)", 84, []),
]
WHO = {"family": is_kin, "a citizen of Poland": is_citizen, "anybody else": lambda case: case}


@pytest.mark.parametrize(("who", "ground", "months", "codes"), LENGTHS)
def test_row_33_133_6_five_years_at_most_and_on_no_other_ground(
    who: str, ground: str, months: int, codes: list[str]
) -> None:
    one = ban_opened(who=WHO[who]).takes("weigh_ban", dict(WEIGHING), on=HEARD)
    one = one if who == "anybody else" else weighs(one)
    assert one.tries("draft_ban", {**DRAFT, "ground": ground, "months": months}, on=HEARD) == codes


def test_133_6_how_long_is_law_data_that_a_lawyer_has_yet_to_confirm() -> None:
    law = book().on(SIGNED)
    assert longest(UNDER, law) == 60
    unconfirmed = (UNDER, "lt/utpi:98^1", "eu/2004-38:27(1)", "eu/2004-38:27(2)", "eu/2004-38:30(3)")
    assert [law.provision(one).confirmed for one in unconfirmed] == [False] * 5


@pytest.mark.parametrize("element", ELEMENTS)
def test_row_33_98_1_each_element_that_is_not_written_is_refused_under_it(element: str) -> None:
    one = ban_opened()
    said = {name: text for name, text in WEIGHED.items() if name != element}
    outcome = one.desk.tries("weigh_restriction", one.file, said, by=RUTA, on=HEARD)
    [refused] = outcome.refusals
    assert refused.code == OWN + "element_missing"
    assert refused.cited[0] == "lt/utpi:98^1"
    assert dict(refused.said.parameters)["element"].code == f"free_movement.weigh_restriction.{element}"


def test_98_1_all_that_is_not_written_is_said_at_once() -> None:
    assert ban_opened().tries("weigh_restriction", {"met": True}, on=HEARD) == [OWN + "element_missing"] * 7


BARS = [
    ("nobody weighed it", lambda: ban_opened().takes("weigh_ban", dict(WEIGHING), on=HEARD), ["not_weighed"]),
    ("weighed, and not all is there", lambda: weighs(weighed(), met=False), ["not_met"]),
    ("weighed, and all is there", weighed, []),
    ("weighed anew, and all is there", lambda: weighs(weighs(weighed(), met=False)), []),
]


@pytest.mark.parametrize(("_case", "make", "codes"), BARS, ids=[one[0] for one in BARS])
def test_row_33_98_1_what_bars_a_ban(_case: str, make, codes: list[str]) -> None:
    assert make().tries("draft_ban", dict(FIVE_YEARS), on=HEARD) == [OWN + one for one in codes]


def test_charter_41_what_was_weighed_before_they_answered_is_weighed_anew() -> None:
    one = weighed()
    late = {**hearing("I was forced to."), "over_on": SIGNED.isoformat()}
    one.takes("record_hearing", late, on=SIGNED).takes("weigh_ban", dict(WEIGHING), on=SIGNED)
    assert one.tries("draft_ban", dict(FIVE_YEARS), on=SIGNED) == [OWN + "weighed_before_heard"]


def test_charter_41_nobody_weighs_before_the_person_could_answer() -> None:
    one = ban.opened(is_kin(ban.refused()))
    assert "entry_ban.not_heard" in one.tries("weigh_restriction", dict(WEIGHED), on=OPENED)


def test_133_10_of_whom_the_law_lets_not_be_told_it_is_weighed_unheard() -> None:
    one = ban.opened(is_kin(ban.refused())).takes("withhold_notice", dict(WITHHELD), on=OPENED, by=SIGNS)
    one = weighs(one.takes("weigh_ban", dict(WEIGHING), on=HEARD))
    assert one.tries("draft_ban", dict(FIVE_YEARS), on=HEARD) == []


def test_98_1_it_is_weighed_of_nobody_else() -> None:
    one = ban_opened(who=lambda case: case)
    assert one.tries("weigh_restriction", dict(WEIGHED), on=HEARD) == [OWN + "not_on_record"]


@pytest.mark.parametrize("machine", [JOB, IMPORT])
def test_gdpr_22_no_machine_weighs_it(machine) -> None:
    said = ban_opened().tries("weigh_restriction", dict(WEIGHED), on=HEARD, by=machine)
    assert "casefile.adverse_needs_person" in said


RECORDED_LATE = [("a citizenship", is_citizen), ("a marriage", is_kin)]


@pytest.mark.parametrize(("_case", "who"), RECORDED_LATE, ids=[one[0] for one in RECORDED_LATE])
def test_row_33_what_is_recorded_after_the_draft_bars_the_signature(_case: str, who) -> None:
    one = ban.drafted()
    who(one.case, on=SIGNED)
    assert one.tries("sign_ban", on=SIGNED, by=SIGNS) == [OWN + "not_weighed", "entry_ban.under_133_6_alone"]


def test_row_33_what_was_recorded_wrongly_bars_nothing_once_it_is_corrected() -> None:
    one = ban.drafted()
    is_kin(one.case, on=SIGNED)
    was_wrong(one.case, on=SIGNED)
    assert one.tries("sign_ban", on=SIGNED, by=SIGNS) == []


def test_133_6_who_is_found_to_be_no_family_is_not_banned_under_it() -> None:
    one = drafted()
    was_wrong(one.case, on=SIGNED)
    assert one.tries("sign_ban", on=SIGNED, by=SIGNS) == ["entry_ban.not_under_133_6"]


def test_133_6_without_a_threat_nobody_who_moves_freely_is_banned() -> None:
    one = weighed(ban_opened(case=without_threat()))
    assert one.tries("draft_ban", {**DRAFT, "ground": UNDER, "months": 12}, on=HEARD) == [OWN + "no_threat"]


def test_133_5_orders_no_ban_of_who_moves_freely_once_it_was_weighed() -> None:
    answers = {"because": "Not all of 98^1 is there."}
    assert ban_opened().tries("leave_unbanned", answers, on=SIGNED, by=SIGNS) == ["entry_ban.no_choice"]
    assert weighs(ban_opened(), met=False).tries("leave_unbanned", answers, on=SIGNED, by=SIGNS) == []


def test_133_5_what_was_weighed_is_no_way_around_it_for_anybody_else() -> None:
    one = weighs(ban_opened(), met=False)
    was_wrong(one.case, on=SIGNED)
    said = one.tries("leave_unbanned", {"because": "It was weighed."}, on=SIGNED, by=SIGNS)
    assert said == ["entry_ban.no_choice"]


def test_133_6_whoever_moves_freely_by_now_is_kept_away_for_five_years_at_most() -> None:
    one = ban.imposed()  # seven years, under 133(5)
    is_kin(one.case, on=SIGNED)
    looks = [("kept", None), ("shortened", 61), ("shortened", 60), ("lifted", None)]
    codes = [
        one.tries("change_ban", ban.change("request", what, months), on=SIGNED, by=SIGNS)
        for what, months in looks
    ]
    too_long = ["entry_ban.longer_than_allowed"]
    assert codes == [too_long, too_long, [], []]


def test_row_19_the_decision_says_each_element_and_cites_98_1() -> None:
    one = drafted()
    written = document(one.state, situation(RUTA, SIGNED), number="26S000001")
    said = written["free_movement"]
    assert (said["person_is"], said["country"], said["kinship"]) == ("family", "LVA", "spouse")
    assert {name: said[name] for name in ELEMENTS} == {name: WEIGHED[name] for name in ELEMENTS}
    assert said["by"] == "ruta"
    cited = {one["citation"] for one in written["law"]}
    assert {"lt/utpi:98^1", UNDER, "eu/2004-38:27(2)"} <= cited
    other = ban.drafted()
    assert document(other.state, situation(RUTA, SIGNED), number="26S000002")["free_movement"] is None


def test_vai_10_a_draft_knows_what_was_weighed_since() -> None:
    one = weighs(drafted(), on=SIGNED)
    assert one.tries("sign_ban", on=SIGNED, by=SIGNS) == ["entry_ban.draft_out_of_date"]


def test_vai_10_somebody_answers_for_98_1_while_no_lawyer_confirmed_it() -> None:
    one = drafted()
    one.desk.book = book()
    outcome = one.desk.tries("sign_ban", one.file, {}, by=SIGNS, on=SIGNED)
    [refused] = outcome.refusals
    assert refused.code == "lt.law_not_accepted"
    assert "lt/utpi:98^1" in refused.cited


ALERTS = [("family", is_kin, True), ("a citizen of Poland", is_citizen, False)]


@pytest.mark.parametrize(("_case", "who", "told"), ALERTS, ids=[one[0] for one in ALERTS])
def test_2018_1861_24_an_alert_is_about_no_citizen_of_a_member_state(_case: str, who, told: bool) -> None:
    one = weighed(ban_opened(who=who)).takes("draft_ban", dict(FIVE_YEARS), on=HEARD)
    one = ban.departed(ban.listed(ban.compared(ban.served(one.takes("sign_ban", on=SIGNED, by=SIGNS)))))
    alert = wanted(one.state, situation(RUTA, date(2026, 5, 12)))
    assert (alert is not None) is told
    assert alert is None or alert.bases == FOR_A_THREAT  # 24(2)


def test_vai_10_the_draft_stands_on_what_was_weighed() -> None:
    one = drafted()
    assert one.matter.restriction.number in one.matter.draft.says.stands_on
