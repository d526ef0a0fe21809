"""What each official is let in to, door by door, and what neither a purpose, a role nor a second role opens.

The people and the items are those of the table in `test_lithuania`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.access.test_lithuania import (
    AUDITOR,
    ITEMS,
    KEEPER,
    LEAD,
    NIGHTLY,
    OFFICER,
    ONA,
    OPINIONS,
    READERS,
    SIGNER,
    THE_FILE,
    VSD,
)

from byla.access import (
    EXPORT,
    LITHUANIA,
    SEE,
    Action,
    Item,
    Policy,
    Purpose,
    Reader,
    Verb,
    take_step,
)
from byla.words import words

DOORS: dict[tuple[str, str], str] = {
    # who, and what it is about                              may do; all else is closed. Steps are those of their role
    ("the caseworker who has it", "the file"): "see search open_document export take_step assign break_glass",
    (
        "the caseworker who has it",
        "the answers about opinions",
    ): "see search open_document export take_step assign",
    ("the caseworker who has it", "a file that no unit has"): "take_step break_glass",
    ("the caseworker who has it", "a person record"): "see search take_step",
    ("a caseworker of the unit", "the file"): "see search open_document take_step break_glass",
    ("a caseworker of the unit", "a file that no unit has"): "take_step break_glass",
    ("a caseworker of the unit", "a person record"): "see search take_step",
    ("a caseworker of another unit", "a file that no unit has"): "take_step break_glass",
    ("a caseworker of another unit", "a person record"): "see search take_step",
    ("a signatory of the unit", "the file"): "see search open_document take_step break_glass",
    ("a signatory of the unit", "the answers about opinions"): "see search open_document take_step",
    ("a signatory of the unit", "a person record"): "see search take_step",
    ("a signatory of another unit", "a person record"): "see search take_step",
    ("the lead of the unit", "the file"): "see search open_document export take_step assign break_glass",
    ("the lead of the unit", "a file that no unit has"): "see search take_step assign break_glass",
    ("the lead of the unit", "a person record"): "see search take_step",
    ("the lead of the unit", "the house's order"): "see search take_step",
    ("the lead of another unit", "a file that no unit has"): "see search take_step assign break_glass",
    ("the lead of another unit", "a person record"): "see search take_step",
    ("the lead of another unit", "the house's order"): "see search take_step",
    ("a caseworker of another unit", "the file"): "break_glass",
    ("a signatory of another unit", "the file"): "break_glass",
    ("a signatory of another unit", "a file that no unit has"): "break_glass",
    ("the lead of another unit", "the file"): "break_glass",
    ("a signatory of the unit", "a file that no unit has"): "break_glass",
    ("an assessor of vsd", "the file"): "see search open_document take_step",
    ("an auditor", "the file"): "see search open_document",
    ("an auditor", "a file that no unit has"): "see search open_document",
    ("an auditor", "a person record"): "see search open_document",
    ("an auditor", "the house's order"): "see search open_document",
    ("the data protection officer", "the file"): "see search open_document export take_step",
    ("the data protection officer", "a file that no unit has"): "see search open_document export take_step",
    ("the data protection officer", "a person record"): "see search open_document export take_step",
    ("the data protection officer", "the house's order"): "see search open_document export take_step",
    ("the keeper of the office", "the house's order"): "see search take_step",
    ("the nightly job", "the file"): "take_step",
    ("the nightly job", "a file that no unit has"): "take_step",
    ("the nightly job", "a person record"): "take_step",
    ("the nightly job", "the house's order"): "take_step",
}
WHAT = {
    name: ITEMS[name]
    for name in (
        "the file",
        "the answers about opinions",
        "a file that no unit has",
        "a person record",
        "the house's order",
    )
}
STRANGERS = {"an assessor of the police"}
ALSO_SERVED = {"signatory": {"case_work"}, "unit_lead": {"case_work"}}
OFFICIALS = (ONA, SIGNER, LEAD, VSD, AUDITOR, OFFICER, KEEPER)


def doing(verb: Verb, roles: frozenset[str]) -> Action:
    """The verb; of a step, one that is open to the roles."""
    return take_step("any", roles) if verb is Verb.TAKE_STEP else Action(verb=verb)


def opened(reader: Reader, item: Item, *, to: frozenset[str] = frozenset()) -> set[str]:
    """The verbs that access allows, on steps that are open to the reader's own roles and to those named."""
    return {verb for verb in Verb if LITHUANIA.judge(reader, doing(verb, reader.roles | to), item).allowed}


@pytest.mark.parametrize("what", WHAT)
@pytest.mark.parametrize("who", dict.fromkeys([*STRANGERS, *(who for who, _ in DOORS)]))
def test_row_40_gdpr_25_each_official_is_let_in_at_these_doors_and_at_no_other(who: str, what: str) -> None:
    assert opened(READERS[who], WHAT[what]) == set(DOORS.get((who, what), "").split())


DENIALS = [
    # who                                              to what                       because
    ("a caseworker of Latvia", "the file", "other_authority"),
    ("a caseworker of the unit", "the file, Jonas withdrew", "barred"),
    ("the lead of the unit", "the file, for Jonas only", "not_named"),
    ("the caseworker who has it", "the file, of level 2", "above_clearance"),
    ("a caseworker of the unit", "the answers about opinions", "special_category"),
    ("an assessor of the police", "the file", "outsider_not_asked"),
    ("the keeper of the office", "the file", "keeper_sees_no_case"),
]


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize(("who", "what", "because"), DENIALS)
def test_gdpr_5_1_f_a_denial_stands_at_every_door(who: str, what: str, because: str, verb: Verb) -> None:
    reader = READERS[who]
    if (because, verb) == ("not_named", Verb.BREAK_GLASS):
        pytest.skip("the one denial that a broken glass passes: test_lithuania.py")
    verdict = LITHUANIA.judge(reader, doing(verb, reader.roles), ITEMS[what])
    assert (verdict.allowed, verdict.words) == (False, words(f"access.{because}"))


@pytest.mark.parametrize("verb", [one for one in Verb if one is not Verb.TAKE_STEP])
def test_gdpr_22_a_machine_does_nothing_but_its_steps(verb: Verb) -> None:
    verdict = LITHUANIA.judge(NIGHTLY, Action(verb=verb), THE_FILE)
    assert (verdict.allowed, verdict.words) == (False, words("access.machine_beyond_its_steps"))


def test_gdpr_22_no_machine_takes_a_step_of_others_under_whichever_denials_an_authority_writes() -> None:
    alone = Policy(tuple(one for one in LITHUANIA.rules if one.reason == "access.machine_step"))
    assert alone.judge(NIGHTLY, take_step("lapse", frozenset({"job"})), THE_FILE).allowed
    assert not alone.judge(NIGHTLY, take_step("sign", frozenset({"signatory"})), THE_FILE).allowed
    for verb in set(Verb) - {Verb.TAKE_STEP}:
        assert not alone.judge(NIGHTLY, Action(verb=verb, roles=NIGHTLY.roles), THE_FILE).allowed


@pytest.mark.parametrize("item", WHAT.values(), ids=WHAT)
@pytest.mark.parametrize("reader", OFFICIALS, ids=lambda one: one.id)
def test_gdpr_5_1_b_a_role_without_its_purpose_opens_nothing(reader: Reader, item: Item) -> None:
    (role,) = reader.roles
    for purpose in {*Purpose, ""} - ALSO_SERVED.get(role, set()) - {reader.purpose}:
        assert not opened(replace(reader, purpose=purpose), item), purpose


@pytest.mark.parametrize("item", WHAT.values(), ids=WHAT)
@pytest.mark.parametrize("reader", OFFICIALS, ids=lambda one: one.id)
def test_gdpr_32_4_a_purpose_without_its_role_opens_nothing(reader: Reader, item: Item) -> None:
    for purpose in Purpose:
        visitor = replace(reader, roles=frozenset({"visitor"}), purpose=purpose)
        assert not opened(visitor, item, to=reader.roles), purpose


@pytest.mark.parametrize("item", WHAT.values(), ids=WHAT)
@pytest.mark.parametrize("reader", OFFICIALS, ids=lambda one: one.id)
def test_gdpr_32_4_a_second_role_borrows_no_file_from_the_first(reader: Reader, item: Item) -> None:
    """Where only the first role sees the item, a step that is open to the second alone stays closed."""
    both = replace(reader, roles=reader.roles | {"visitor"})
    assert not LITHUANIA.judge_step(both, "guide", frozenset({"visitor"}), item).allowed


IN_HER_HANDS = replace(OPINIONS, assignee="lina")
OFFICER_WITH_IT = replace(OFFICER, roles=frozenset({"data_protection", "caseworker"}), units=ONA.units)
LEAD_WITH_IT = replace(LEAD, purpose="case_work")
BOTH = replace(LEAD, roles=frozenset({"unit_lead", "caseworker"}), purpose="case_work")
SIGNER_AND_LEAD = replace(LEAD, roles=frozenset({"unit_lead", "signatory"}), purpose="case_work")
OFFICER_WHO_SIGNS = replace(OFFICER, roles=frozenset({"data_protection", "signatory"}), units=SIGNER.units)


@pytest.mark.parametrize(
    ("reader", "action", "may"),
    [
        # Who has the file in hand, and is here for it
        (BOTH, SEE, True),
        (BOTH, take_step("quote", frozenset({"caseworker"})), True),
        # but looks at it as somebody who need not weigh it
        (BOTH, take_step("limit", frozenset({"unit_lead"})), False),
        (LEAD_WITH_IT, SEE, False),
        (replace(OFFICER_WITH_IT, id="lina"), SEE, False),
        # Who may sign
        (SIGNER_AND_LEAD, SEE, True),
        (SIGNER_AND_LEAD, take_step("read", frozenset({"signatory"})), True),
        (SIGNER_AND_LEAD, take_step("limit", frozenset({"unit_lead"})), False),
        (OFFICER_WHO_SIGNS, SEE, False),
    ],
)
def test_row_42_gdpr_9_opinions_are_for_whoever_weighs_them_in_that_role_and_for_that_purpose(
    reader: Reader, action: Action, may: bool
) -> None:
    assert LITHUANIA.judge(reader, action, IN_HER_HANDS).allowed is may


@pytest.mark.parametrize(
    ("reader", "item"),
    [
        (replace(ONA, units=frozenset({"kaunas"})), THE_FILE),  # moved on to another unit
        (replace(SIGNER, purpose="case_work"), replace(THE_FILE, assignee="simas")),  # no caseworker
        (replace(ONA, roles=frozenset({"caseworker", "signatory"}), purpose="signing"), THE_FILE),
    ],
    ids=["of another unit", "no caseworker", "to sign"],
)
def test_row_40_gdpr_25_to_have_a_file_in_hand_is_not_enough_to_copy_it(reader: Reader, item: Item) -> None:
    assert not LITHUANIA.judge(reader, EXPORT, item).allowed


def test_gdpr_32_4_who_is_on_support_is_told_that_support_sees_no_case() -> None:
    verdict = LITHUANIA.judge(replace(ONA, purpose="support"), SEE, THE_FILE)
    assert (verdict.allowed, verdict.words) == (False, words("access.keeper_sees_no_case"))
