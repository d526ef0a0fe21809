"""Who may see or do what in a Lithuanian migration authority: a table for a lawyer. Every rule stands on some row.

The file belongs to the Vilnius unit of the Migration Department and is in the hands of Ona; the State Security
Department (vsd) was asked about it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import byla.access
from byla.access import (
    ASSIGN,
    BREAK_GLASS,
    EXPORT,
    LITHUANIA,
    OPEN_DOCUMENT,
    PURPOSES,
    SEARCH,
    SEE,
    Action,
    Item,
    Policy,
    Purpose,
    Reader,
    Telling,
    purposes_of,
    take_step,
)
from byla.casefile.role import Role
from byla.law import is_citation
from byla.words import Catalogue, words


def person(name: str, role: str, purpose: str, unit: str = "", **more: object) -> Reader:
    units = frozenset({unit} if unit else ())
    reader = Reader(
        id=name, authority="lt-md", roles=frozenset({role}), units=units, purpose=purpose, clearance=1
    )
    return replace(reader, **more)  # type: ignore[arg-type]


ONA = person("ona", "caseworker", "case_work", "vilnius")
JONAS = person("jonas", "caseworker", "case_work", "vilnius")
RASA = person("rasa", "caseworker", "case_work", "kaunas")
SIGNER = person("simas", "signatory", "signing", "vilnius")
SIGNER_KAUNAS = person("saule", "signatory", "signing", "kaunas")
LEAD = person("lina", "unit_lead", "supervision", "vilnius")
LEAD_KAUNAS = person("lukas", "unit_lead", "supervision", "kaunas")
VSD = person("vytas", "assessor", "assessment", agency="vsd")
POLICE = person("petras", "assessor", "assessment", agency="police")
BORDER = person("marius", "border_officer", "border_check", agency="border_guard")
AUDITOR = person("audra", "auditor", "audit")
OFFICER = person("dalia", "data_protection", "data_protection")
KEEPER = person("karolis", "office_keeper", "support")
NIGHTLY = Reader(id="nightly", authority="lt-md", kind="job", roles=frozenset({"job"}), clearance=0)

READERS = {
    "the caseworker who has it": ONA,
    "a caseworker of the unit": JONAS,
    "a caseworker of the unit, without purpose": replace(JONAS, purpose=""),
    "a caseworker of the unit, auditing": replace(JONAS, purpose="audit"),
    "a caseworker who replaces Ona": replace(JONAS, stands_in_for=frozenset({"ona"})),
    "a caseworker of another unit": RASA,
    "a caseworker of another unit, through the glass": replace(RASA, glass=frozenset({"f1"})),
    "a caseworker of another unit, through another's": replace(RASA, glass=frozenset({"f2"})),
    "a caseworker of the unit, through the glass": replace(JONAS, glass=frozenset({"f1"})),
    "somebody who broke the glass and has no role now": replace(
        RASA, roles=frozenset(), glass=frozenset({"f1"})
    ),
    "somebody who broke the glass and audits now": replace(
        AUDITOR, units=frozenset({"kaunas"}), glass=frozenset({"f1"})
    ),
    "a caseworker of Latvia": replace(JONAS, authority="lv-pmlp"),
    "a signatory of the unit": SIGNER,
    "a signatory of another unit": SIGNER_KAUNAS,
    "the lead of the unit": LEAD,
    "the lead of another unit": LEAD_KAUNAS,
    "an assessor of vsd": VSD,
    "an assessor of vsd, doing case work": replace(VSD, purpose="case_work"),
    "an assessor of the police": POLICE,
    "an assessor of no body": replace(VSD, agency=None),
    "someone of the police, with a desk in the unit": replace(JONAS, agency="police"),
    "a border officer": BORDER,
    "a border officer, doing case work": replace(BORDER, purpose="case_work"),
    "an auditor": AUDITOR,
    "an auditor, doing case work": replace(AUDITOR, purpose="case_work"),
    "the data protection officer": OFFICER,
    "the keeper of the office": KEEPER,
    "a keeper who made himself a caseworker": replace(
        JONAS, roles=frozenset({"office_keeper", "caseworker"})
    ),
    "the nightly job": NIGHTLY,
    "a job with a caseworker's role": replace(JONAS, kind="job"),
    "the person whom it is about": Reader(
        id="", authority="lt-md", kind="concerned", records=frozenset({"p1"})
    ),
    "a person whom it is not about": Reader(
        id="", authority="lt-md", kind="concerned", records=frozenset({"p2"})
    ),
}

THE_FILE = Item(
    authority="lt-md",
    file="f1",
    kind="file",
    unit="vilnius",
    assignee="ona",
    agencies=frozenset({"vsd"}),
    subjects=frozenset({"p1"}),
)
OPINIONS = replace(THE_FILE, kind="document", category="special")
ITEMS = {
    "the file": THE_FILE,
    "the file, of level 2": replace(THE_FILE, level=2),
    "the file, for Jonas only": replace(THE_FILE, named=frozenset({"jonas"})),
    "the file, Jonas withdrew": replace(THE_FILE, barred=frozenset({"jonas"})),
    "the answers about opinions": OPINIONS,
    "a file that no unit has": replace(THE_FILE, unit="", assignee="", agencies=frozenset()),
    "the house's order": Item(authority="lt-md", kind="office"),
    "a person record": Item(authority="lt-md", kind="person"),
    "the file, for Simas only": replace(THE_FILE, named=frozenset({"simas"})),
    "the file of Latvia": replace(THE_FILE, authority="lv-pmlp"),
    "an entry on the national list": Item(authority="lt-md", kind="listed"),
    "a look by somebody of the unit": Item(authority="lt-md", kind="look", unit="vilnius"),
    "a look by somebody of another unit": Item(authority="lt-md", kind="look", unit="kaunas"),
    "what the person was told": replace(THE_FILE, kind="entry", telling="told"),
    "a document that the person brought": replace(THE_FILE, kind="document", telling="told"),
    "what the person was told, for Jonas only": replace(
        THE_FILE, kind="entry", telling="told", named=frozenset({"jonas"})
    ),
    "a body's conclusion": replace(THE_FILE, kind="entry", telling="assessment"),
    "a withdrawal that nobody told of": replace(THE_FILE, kind="entry", telling="untold"),
    "a document of nobody knows whom": replace(THE_FILE, kind="document", telling="others"),
    "a draft": replace(THE_FILE, kind="entry", telling="work"),
    "whose hands it is in": replace(THE_FILE, kind="entry", telling="house"),
    "an entry of which nobody said what it is": replace(THE_FILE, kind="entry"),
}

ACTIONS = {
    "see": SEE,
    "search": SEARCH,
    "open": OPEN_DOCUMENT,
    "export": EXPORT,
    "assign": ASSIGN,
    "break the glass": BREAK_GLASS,
    "record a fact": take_step("record_fact", frozenset({"caseworker"})),
    "sign": take_step("sign", frozenset({"signatory"})),
    "assess": take_step("assess", frozenset({"assessor"})),
    "erase": take_step("erase", frozenset({"data_protection"})),
    "give a role": take_step("give_role", frozenset({"office_keeper"})),
    "lapse": take_step("lapse", frozenset({"job", "caseworker"})),
    "take down a complaint": take_step("receive_complaint", frozenset({"border_officer", "caseworker"})),
    "nobody's step": take_step("nothing", frozenset()),
}

YES, NO = True, False
TABLE: list[tuple[str, str, str, bool, str]] = [
    # who                                          does            what                        may  because
    ("the caseworker who has it", "see", "the file", YES, "caseworker_of_unit"),
    ("the caseworker who has it", "open", "the file", YES, "caseworker_of_unit"),
    ("the caseworker who has it", "record a fact", "the file", YES, "caseworker_of_unit"),
    ("the caseworker who has it", "export", "the file", YES, "in_own_hands"),
    ("the caseworker who has it", "assign", "the file", YES, "in_own_hands"),
    ("the caseworker who has it", "open", "the answers about opinions", YES, "caseworker_of_unit"),
    ("the caseworker who has it", "sign", "the file", NO, "step_of_other_roles"),
    ("the caseworker who has it", "nobody's step", "the file", NO, "step_of_other_roles"),
    ("the caseworker who has it", "see", "the file, for Jonas only", NO, "not_named"),
    ("the caseworker who has it", "see", "the file, of level 2", NO, "above_clearance"),
    ("a caseworker of the unit", "see", "the file", YES, "caseworker_of_unit"),
    ("a caseworker of the unit", "search", "the file", YES, "caseworker_of_unit"),
    ("a caseworker of the unit", "record a fact", "the file", YES, "caseworker_of_unit"),
    ("a caseworker of the unit", "export", "the file", NO, "no_rule_allows"),
    ("a caseworker of the unit", "assign", "the file", NO, "no_rule_allows"),
    ("a caseworker of the unit", "open", "the answers about opinions", NO, "special_category"),
    ("a caseworker of the unit", "see", "the file, for Jonas only", YES, "caseworker_of_unit"),
    ("a caseworker of the unit", "see", "the file, Jonas withdrew", NO, "barred"),
    ("a caseworker of the unit", "record a fact", "the file, Jonas withdrew", NO, "barred"),
    ("a caseworker of the unit", "see", "a file that no unit has", NO, "no_rule_allows"),
    ("a caseworker of the unit", "record a fact", "a file that no unit has", YES, "opens_file"),
    ("a caseworker of the unit", "search", "a person record", YES, "identity_record"),
    ("a caseworker of the unit", "record a fact", "a person record", YES, "identity_record"),
    ("a caseworker of the unit", "export", "a person record", NO, "no_rule_allows"),
    ("a caseworker of the unit", "see", "the house's order", NO, "no_rule_allows"),
    ("a caseworker of the unit, without purpose", "see", "the file", NO, "no_rule_allows"),
    ("a caseworker of the unit, auditing", "see", "the file", NO, "no_rule_allows"),
    ("a caseworker who replaces Ona", "open", "the answers about opinions", YES, "caseworker_of_unit"),
    ("a caseworker who replaces Ona", "export", "the file", YES, "in_own_hands"),
    ("a caseworker of another unit", "see", "the file", NO, "no_rule_allows"),
    ("a caseworker of another unit", "search", "the file", NO, "no_rule_allows"),
    ("a caseworker of another unit", "record a fact", "the file", NO, "no_rule_allows"),
    ("a caseworker of Latvia", "see", "the file", NO, "other_authority"),
    ("a caseworker of Latvia", "search", "a person record", NO, "other_authority"),
    ("a signatory of the unit", "see", "the file", YES, "signatory_of_unit"),
    ("a signatory of the unit", "sign", "the file", YES, "signatory_of_unit"),
    ("a signatory of the unit", "open", "the answers about opinions", YES, "signatory_of_unit"),
    ("a signatory of the unit", "record a fact", "the file", NO, "step_of_other_roles"),
    ("a signatory of the unit", "export", "the file", NO, "no_rule_allows"),
    ("a signatory of another unit", "sign", "the file", NO, "no_rule_allows"),
    ("a signatory of another unit", "open", "the answers about opinions", NO, "special_category"),
    ("the lead of the unit", "see", "the file", YES, "lead_of_unit"),
    ("the lead of the unit", "assign", "the file", YES, "lead_of_unit"),
    ("the lead of the unit", "export", "the file", YES, "lead_of_unit"),
    ("the lead of the unit", "sign", "the file", NO, "step_of_other_roles"),
    ("the lead of the unit", "see", "the file, for Jonas only", NO, "not_named"),
    ("the lead of the unit", "open", "the answers about opinions", NO, "special_category"),
    ("the lead of another unit", "see", "the file", NO, "no_rule_allows"),
    ("the lead of another unit", "assign", "a file that no unit has", YES, "no_unit_yet"),
    ("an assessor of vsd", "see", "the file", YES, "assessor_asked"),
    ("an assessor of vsd", "assess", "the file", YES, "assessor_asked"),
    ("an assessor of vsd", "export", "the file", NO, "no_rule_allows"),
    ("an assessor of vsd", "open", "the answers about opinions", NO, "special_category"),
    ("an assessor of vsd", "search", "a person record", NO, "outsider_not_asked"),
    ("an assessor of vsd", "see", "the file, for Jonas only", NO, "not_named"),
    ("an assessor of vsd, doing case work", "see", "the file", NO, "no_rule_allows"),
    ("an assessor of the police", "see", "the file", NO, "outsider_not_asked"),
    ("an assessor of the police", "assess", "the file", NO, "outsider_not_asked"),
    ("an assessor of no body", "see", "the file", NO, "no_rule_allows"),
    ("someone of the police, with a desk in the unit", "see", "the file", NO, "outsider_not_asked"),
    ("an auditor", "see", "the file", YES, "auditor"),
    ("an auditor", "search", "the file", YES, "auditor"),
    ("an auditor", "export", "the file", NO, "no_rule_allows"),
    ("an auditor", "record a fact", "the file", NO, "step_of_other_roles"),
    ("an auditor", "see", "the file, for Jonas only", NO, "not_named"),
    ("an auditor", "open", "the answers about opinions", NO, "special_category"),
    ("an auditor, doing case work", "see", "the file", NO, "no_rule_allows"),
    ("the data protection officer", "see", "the file", YES, "data_protection_officer"),
    ("the data protection officer", "export", "the file", YES, "data_protection_officer"),
    ("the data protection officer", "erase", "the file", YES, "data_protection_officer"),
    ("the data protection officer", "record a fact", "the file", NO, "step_of_other_roles"),
    ("the keeper of the office", "see", "the file", NO, "keeper_sees_no_case"),
    ("the keeper of the office", "search", "a person record", NO, "keeper_sees_no_case"),
    ("the keeper of the office", "give a role", "the house's order", YES, "keeps_house_order"),
    ("the lead of the unit", "see", "the house's order", YES, "keeps_house_order"),
    ("the lead of the unit", "give a role", "the house's order", NO, "step_of_other_roles"),
    ("a keeper who made himself a caseworker", "see", "the file", NO, "keeper_sees_no_case"),
    ("a keeper who made himself a caseworker", "record a fact", "the file", NO, "keeper_sees_no_case"),
    ("the nightly job", "lapse", "the file", YES, "machine_step"),
    ("the nightly job", "lapse", "the file, for Jonas only", YES, "machine_step"),
    ("the nightly job", "lapse", "the file, of level 2", YES, "machine_step"),
    ("the nightly job", "see", "the file", NO, "machine_beyond_its_steps"),
    ("the nightly job", "export", "the file", NO, "machine_beyond_its_steps"),
    ("the nightly job", "sign", "the file", NO, "machine_beyond_its_steps"),
    ("a job with a caseworker's role", "see", "the file", NO, "machine_beyond_its_steps"),
    ("a job with a caseworker's role", "record a fact", "the file", NO, "machine_beyond_its_steps"),
    # The glass: what only the need to know keeps closed
    ("a caseworker of another unit", "break the glass", "the file", YES, "glass_may_be_broken"),
    ("a signatory of another unit", "break the glass", "the file", YES, "glass_may_be_broken"),
    ("the lead of another unit", "break the glass", "the file", YES, "glass_may_be_broken"),
    ("a caseworker of the unit", "break the glass", "the file, for Simas only", YES, "glass_may_be_broken"),
    # Once it is broken, that very file is read, and nothing is done to it
    ("a caseworker of another unit, through the glass", "see", "the file", YES, "through_broken_glass"),
    ("a caseworker of another unit, through the glass", "search", "the file", YES, "through_broken_glass"),
    ("a caseworker of another unit, through the glass", "open", "the file", YES, "through_broken_glass"),
    ("a caseworker of another unit, through the glass", "export", "the file", NO, "no_rule_allows"),
    ("a caseworker of another unit, through the glass", "record a fact", "the file", NO, "no_rule_allows"),
    ("a caseworker of another unit, through the glass", "assign", "the file", NO, "no_rule_allows"),
    (
        "a caseworker of another unit, through the glass",
        "open",
        "the answers about opinions",
        NO,
        "special_category",
    ),
    ("a caseworker of another unit, through the glass", "see", "the file, of level 2", NO, "above_clearance"),
    ("a caseworker of another unit, through another's", "see", "the file", NO, "no_rule_allows"),
    (
        "a caseworker of the unit, through the glass",
        "see",
        "the file, for Simas only",
        YES,
        "caseworker_of_unit",
    ),
    (
        "a caseworker of the unit, through the glass",
        "record a fact",
        "the file, for Simas only",
        NO,
        "not_named",
    ),
    ("a caseworker of the unit, through the glass", "see", "the file, Jonas withdrew", NO, "barred"),
    ("somebody who broke the glass and has no role now", "see", "the file", NO, "no_rule_allows"),
    ("somebody who broke the glass and audits now", "see", "the file, for Simas only", NO, "not_named"),
    # and what no emergency opens
    ("a caseworker of the unit", "break the glass", "the file, Jonas withdrew", NO, "barred"),
    ("a caseworker of another unit", "break the glass", "the file, of level 2", NO, "above_clearance"),
    (
        "a caseworker of another unit",
        "break the glass",
        "the answers about opinions",
        NO,
        "special_category",
    ),
    ("a caseworker of another unit", "break the glass", "the file of Latvia", NO, "other_authority"),
    ("a caseworker of another unit", "break the glass", "the house's order", NO, "no_rule_allows"),
    ("an assessor of the police", "break the glass", "the file", NO, "outsider_not_asked"),
    ("an assessor of vsd", "break the glass", "the file, for Simas only", NO, "no_rule_allows"),
    ("an auditor", "break the glass", "the file, for Simas only", NO, "no_rule_allows"),
    ("the data protection officer", "break the glass", "the file, for Simas only", NO, "no_rule_allows"),
    ("the keeper of the office", "break the glass", "the file", NO, "keeper_sees_no_case"),
    ("the nightly job", "break the glass", "the file", NO, "machine_beyond_its_steps"),
    # The person's own file: every other thing is withheld under an article of its own
    ("the person whom it is about", "see", "what the person was told", YES, "own_file"),
    ("the person whom it is about", "open", "a document that the person brought", YES, "own_file"),
    ("the person whom it is about", "see", "what the person was told, for Jonas only", YES, "own_file"),
    ("the person whom it is about", "see", "a body's conclusion", NO, "own_file_assessment"),
    ("the person whom it is about", "see", "a withdrawal that nobody told of", NO, "own_file_untold"),
    ("the person whom it is about", "open", "a document of nobody knows whom", NO, "own_file_others"),
    ("the person whom it is about", "see", "a draft", NO, "own_file_work"),
    ("the person whom it is about", "see", "whose hands it is in", NO, "own_file_house"),
    ("the person whom it is about", "see", "an entry of which nobody said what it is", NO, "no_rule_allows"),
    ("the person whom it is about", "see", "the file", NO, "no_rule_allows"),
    ("the person whom it is about", "record a fact", "the file", NO, "step_of_other_roles"),
    ("a person whom it is not about", "see", "what the person was told", NO, "no_rule_allows"),
    ("a person whom it is not about", "see", "a body's conclusion", NO, "own_file_assessment"),
    ("an auditor", "see", "a body's conclusion", YES, "auditor"),
    # The national list
    ("a border officer", "search", "an entry on the national list", YES, "national_list"),
    ("a border officer", "see", "an entry on the national list", YES, "national_list"),
    (
        "a border officer, doing case work",
        "search",
        "an entry on the national list",
        NO,
        "outsider_not_asked",
    ),
    ("a border officer", "see", "the file", NO, "outsider_not_asked"),
    ("a border officer", "export", "an entry on the national list", NO, "no_rule_allows"),
    ("a caseworker of the unit", "search", "an entry on the national list", YES, "national_list"),
    ("a signatory of the unit", "search", "an entry on the national list", YES, "national_list"),
    ("an auditor", "search", "an entry on the national list", NO, "list_is_for_checks"),
    ("the data protection officer", "search", "an entry on the national list", NO, "list_is_for_checks"),
    ("the data protection officer", "see", "an entry on the national list", NO, "list_is_for_checks"),
    ("the data protection officer", "export", "an entry on the national list", NO, "list_is_for_checks"),
    ("a caseworker of Latvia", "search", "an entry on the national list", NO, "other_authority"),
    ("an assessor of the police", "search", "an entry on the national list", NO, "outsider_not_asked"),
    ("the keeper of the office", "search", "an entry on the national list", NO, "keeper_sees_no_case"),
    ("the lead of the unit", "export", "an entry on the national list", YES, "list_for_posts"),
    ("a caseworker of the unit", "export", "an entry on the national list", NO, "no_rule_allows"),
    ("a border officer", "take down a complaint", "a file that no unit has", YES, "takes_down_complaint"),
    ("a border officer", "see", "a file that no unit has", NO, "outsider_not_asked"),
    ("a border officer", "record a fact", "a file that no unit has", NO, "outsider_not_asked"),
    ("a border officer", "take down a complaint", "the file", NO, "outsider_not_asked"),
    ("a border officer", "take down a complaint", "a person record", NO, "outsider_not_asked"),
    (
        "a border officer, doing case work",
        "take down a complaint",
        "a file that no unit has",
        NO,
        "outsider_not_asked",
    ),
    (
        "an assessor of the police",
        "take down a complaint",
        "a file that no unit has",
        NO,
        "outsider_not_asked",
    ),
    # Who looked
    ("an auditor", "see", "a look by somebody of the unit", YES, "auditor"),
    ("the data protection officer", "see", "a look by somebody of the unit", YES, "data_protection_officer"),
    ("the lead of the unit", "see", "a look by somebody of the unit", YES, "lead_of_unit"),
    ("the lead of another unit", "see", "a look by somebody of the unit", NO, "no_rule_allows"),
    # and what of them is told to the person
    (
        "the data protection officer",
        "export",
        "a look by somebody of the unit",
        YES,
        "data_protection_officer",
    ),
    ("an auditor", "export", "a look by somebody of the unit", NO, "no_rule_allows"),
    ("the lead of the unit", "export", "a look by somebody of another unit", NO, "no_rule_allows"),
    ("a caseworker of the unit", "see", "a look by somebody of the unit", NO, "looks_are_for_control"),
    ("a signatory of the unit", "see", "a look by somebody of the unit", NO, "looks_are_for_control"),
    ("the keeper of the office", "see", "a look by somebody of the unit", NO, "keeper_sees_no_case"),
]


def row_of(who: str, does: str, what: str) -> tuple[Reader, Action, Item]:
    return READERS[who], ACTIONS[does], ITEMS[what]


@pytest.mark.parametrize(("who", "does", "what", "may", "because"), TABLE)
def test_who_may_do_what(who: str, does: str, what: str, may: bool, because: str) -> None:
    verdict = LITHUANIA.judge(*row_of(who, does, what))
    assert (verdict.allowed, verdict.words) == (may, words(f"access.{because}"))
    assert verdict.citations


@pytest.mark.parametrize("reason", [rule.reason for rule in LITHUANIA.rules])
def test_without_the_rule_some_row_of_the_table_is_answered_otherwise(reason: str) -> None:
    without = Policy(tuple(rule for rule in LITHUANIA.rules if rule.reason != reason))
    assert any(
        without.judge(*row_of(who, does, what)).allowed is not may for who, does, what, may, _ in TABLE
    ), f"no row of the table needs {reason}"


@pytest.mark.parametrize("who", READERS)
def test_a_file_for_named_people_is_open_to_nobody_else_at_any_door_but_to_read_through_the_glass(
    who: str,
) -> None:
    reader = READERS[who]
    limited = replace(THE_FILE, named=frozenset({"somebody else"}))
    doors = [action for action in ACTIONS.values() if not action.roles & {"job"} or reader.kind == "human"]
    doors.remove(BREAK_GLASS)
    opened = {str(action) for action in doors if LITHUANIA.judge(reader, action, limited).allowed}
    assert opened == ({"see", "search", "open_document"} if who.endswith("through the glass") else set())


@pytest.mark.parametrize("purpose", Purpose)
def test_a_role_opens_nothing_for_a_purpose_that_it_does_not_serve(purpose: Purpose) -> None:
    for role, served in PURPOSES.items():
        reader = person("someone", role, purpose, "vilnius", agency="vsd" if role == "assessor" else None)
        seen = LITHUANIA.judge(reader, SEE, THE_FILE).allowed
        assert seen == (purpose in served and role not in {"office_keeper", "border_officer"}), (
            role,
            purpose,
        )


def test_whatever_is_not_told_the_person_has_an_article_that_withholds_it() -> None:
    person = READERS["the person whom it is about"]
    for telling in Telling:
        verdict = LITHUANIA.judge(person, SEE, replace(THE_FILE, kind="entry", telling=telling))
        assert verdict.allowed is (telling is Telling.TOLD)
        assert verdict.decisive is not None


def test_two_roles_do_not_lend_each_other_their_files() -> None:
    """A data protection officer sees every file; that does not let them take a caseworker's step on each."""
    both = replace(OFFICER, roles=frozenset({"data_protection", "caseworker"}))
    elsewhere = replace(THE_FILE, unit="kaunas")
    assert LITHUANIA.judge(both, SEE, elsewhere).allowed
    assert not LITHUANIA.judge_step(both, "record_fact", frozenset({"caseworker"}), elsewhere).allowed


def test_the_reason_is_kept_and_all_that_matched_can_be_listed() -> None:
    police_keeper = replace(READERS["a keeper who made himself a caseworker"], agency="police")
    matched = [rule.reason for rule in LITHUANIA.explain(police_keeper, SEE, THE_FILE)]
    assert matched == ["access.outsider_not_asked", "access.keeper_sees_no_case", "access.caseworker_of_unit"]


@pytest.mark.parametrize(
    ("roles", "purposes"),
    [
        ({"caseworker"}, ("case_work",)),
        ({"signatory"}, ("case_work", "signing")),
        ({"auditor", "caseworker"}, ("case_work", "audit")),
        ({"job"}, ()),
    ],
)
def test_the_usual_purpose_comes_first(roles: set[str], purposes: tuple[str, ...]) -> None:
    assert purposes_of(roles) == purposes


def test_every_role_of_the_office_has_its_purposes() -> None:
    assert PURPOSES.keys() == {role.value for role in Role} - {"job", "import"}


def test_every_rule_has_a_text_and_a_provision() -> None:
    english = Catalogue.read(Path(byla.access.__file__).parent, "en")
    for rule in LITHUANIA.rules:
        assert english.say(words(rule.reason))
        assert [one for one in rule.cited if not is_citation(one)] == []
