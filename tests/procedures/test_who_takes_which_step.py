"""Who may take which step, what only a person may take, and what is signed under which mandate: tables for a lawyer.

The office keeper's steps stand with the office. Which files a role opens, access says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from byla.access import ORDINARY
from byla.app.registry import PROCEDURES
from byla.casefile import Step

OF_EVERY_FILE = {
    "assign": "caseworker unit_lead",
    "declare_conflict": "assessor caseworker signatory unit_lead",
    "limit_access": "unit_lead",
    "correct_entry": "caseworker unit_lead",
    "settle_difference": "caseworker unit_lead",
    "review_shaken_act": "signatory unit_lead",
    "hold_erasure": "caseworker data_protection unit_lead",
    "end_hold": "data_protection unit_lead",
    "erase_entries": "data_protection",
    "erase_due": "data_protection",
    "erase_again": "job",
}
WHO_LOOKS = "caseworker signatory unit_lead"
OPEN_TO: dict[str, dict[str, str]] = {
    "residence_permit": {
        **OF_EVERY_FILE,
        "look_at_fault": WHO_LOOKS,
        "register_permit": "caseworker import",
        "order_questionnaire": "signatory unit_lead",
        "decline_application": "signatory",
        "acknowledge_request": "assessor",
        "extend_assessment": "assessor",
        "remind_body": "caseworker unit_lead",
        "give_conclusion": "assessor",
        "uphold_conclusion": "assessor",
        "withdraw_conclusion": "assessor",
        "revise_conclusion": "assessor",
        "read_special_answers": "caseworker signatory",
        "decide_disagreement": "signatory",
        "lapse_explanation": "caseworker job",
        "lapse_hearing": "caseworker job",
        "lapse_permit": "caseworker job",
        "return_draft": "signatory",
        "sign_over_unconfirmed_law": "signatory",
        "record_annex": "assessor",
        "shorten_grounds": "assessor caseworker signatory",
        "answer_clearance": "assessor",
        "decide_clearance": "signatory",
        "sign_decision": "signatory",
        "recall_decision": "signatory",
        "erase_special_answers": "data_protection job",
    },
    "national_visa": {
        **OF_EVERY_FILE,
        "order_questionnaire": "signatory unit_lead",
        "read_special_answers": "caseworker signatory",
        "decline_application": "signatory",
        "erase_special_answers": "data_protection job",
    },
    "departure": {
        **OF_EVERY_FILE,
        "look_at_fault": WHO_LOOKS,
        "sign_return": "signatory",
        "extend_term": "signatory",
        "withhold_alert_notice": "signatory",
        "keep_alert": "signatory",
        "draft_expulsion": "caseworker",
        "drop_expulsion": "caseworker signatory",
        "sign_expulsion": "signatory",
        "serve_expulsion": "caseworker",
        "suspend_expulsion": "signatory",
        "end_suspension": "signatory",
        "execute_expulsion": "caseworker",
    },
    "entry_ban": {
        **OF_EVERY_FILE,
        "look_at_fault": WHO_LOOKS,
        "sign_ban": "signatory",
        "leave_unbanned": "signatory",
        "withhold_notice": "signatory",
        "withhold_alert_notice": "signatory",
        "change_ban": "signatory",
    },
    "appeal": {**OF_EVERY_FILE, "put_before_official": "caseworker unit_lead"},
    "review_campaign": {
        **OF_EVERY_FILE,
        "open_campaign": "unit_lead",
        "record_impact_assessment": "data_protection unit_lead",
        "select_permit": "caseworker unit_lead",
        "end_campaign": "unit_lead",
    },
    "match_complaint": {
        **OF_EVERY_FILE,
        "receive_complaint": "border_officer caseworker data_protection unit_lead",
    },
    "person": OF_EVERY_FILE,
    "identity_link": OF_EVERY_FILE,
}
OTHERWISE = {
    # whatever is not named above
    "residence_permit": "caseworker",
    "national_visa": "caseworker",
    "departure": "caseworker",
    "entry_ban": "caseworker",
    "match_complaint": "caseworker data_protection unit_lead",
    "appeal": "caseworker",
    "person": "caseworker import unit_lead",
    "identity_link": "caseworker unit_lead",
}
HARMS = {
    "residence_permit.open_withdrawal",
    "residence_permit.order_questionnaire",
    "residence_permit.decline_application",
    "residence_permit.take_back_application",
    "residence_permit.end_regime",
    "residence_permit.give_conclusion",
    "residence_permit.uphold_conclusion",
    "residence_permit.revise_conclusion",
    "residence_permit.decide_disagreement",
    "residence_permit.note_contradiction",
    "residence_permit.check_another_ground",
    "residence_permit.weigh_reasons",
    "residence_permit.consider_withdrawal",
    "residence_permit.examine_dependency",
    "residence_permit.weigh_derived_right",
    "residence_permit.weigh_restriction",
    "residence_permit.sign_over_unconfirmed_law",
    "residence_permit.shorten_grounds",
    "residence_permit.decide_clearance",
    "residence_permit.sign_decision",
    "residence_permit.recall_decision",
    "residence_permit.deem_served",
    "residence_permit.look_at_fault",
    "departure.look_at_fault",
    "entry_ban.look_at_fault",
    "national_visa.order_questionnaire",
    "national_visa.decline_application",
    "national_visa.take_back_application",
    "departure.open_departure",
    "departure.check_refoulement",
    "departure.examine_dependency",
    "departure.weigh_derived_right",
    "departure.weigh_restriction",
    "departure.find_absconding",
    "departure.sign_return",
    "departure.sign_expulsion",
    "departure.end_suspension",
    "departure.execute_expulsion",
    "departure.enter_alert",
    "departure.change_alert",
    "departure.withhold_alert_notice",
    "departure.keep_alert",
    "entry_ban.open_ban",
    "entry_ban.sign_ban",
    "entry_ban.weigh_restriction",
    "entry_ban.withhold_notice",
    "entry_ban.list_ban",
    "entry_ban.change_ban",
    "entry_ban.enter_alert",
    "entry_ban.change_alert",
    "entry_ban.withhold_alert_notice",
    "appeal.carry_out",
    "appeal.record_admission",
    "appeal.record_interim",
    "appeal.record_outcome",
    "appeal.record_further",
    "appeal.take_back_complaint",
    "review_campaign.open_campaign",
    "review_campaign.select_permit",
    "match_complaint.decide_complaint",
    "identity_link.judge_link",
    "identity_link.judge_again",
    "identity_link.undo_link",
}
SIGNED_UNDER = {
    "residence_permit.decline_application": "residence_permit.acceptance",
    "residence_permit.decide_disagreement": "residence_permit.disagreement",
    "residence_permit.decide_clearance": "residence_permit.disagreement",
    "residence_permit.sign_over_unconfirmed_law": "residence_permit.unconfirmed_law",
    "residence_permit.sign_decision": "residence_permit.decision",
    "residence_permit.recall_decision": "residence_permit.decision",
    "national_visa.decline_application": "national_visa.acceptance",
    "departure.sign_return": "departure.decision",
    "departure.extend_term": "departure.decision",
    "departure.sign_expulsion": "departure.decision",
    "departure.suspend_expulsion": "departure.decision",
    "departure.end_suspension": "departure.decision",
    "departure.withhold_alert_notice": "departure.decision",
    "departure.keep_alert": "departure.decision",
    "entry_ban.sign_ban": "entry_ban.decision",
    "entry_ban.leave_unbanned": "entry_ban.decision",
    "entry_ban.withhold_notice": "entry_ban.decision",
    "entry_ban.change_ban": "entry_ban.decision",
    "entry_ban.withhold_alert_notice": "entry_ban.decision",
}
OF_ARTICLE_9 = {
    "residence_permit.read_special_answers",
    "residence_permit.quote_opinion",
    "national_visa.read_special_answers",
}
STEPS = {f"{name}.{step.code}": step for name, one in PROCEDURES.items() for step in one.steps}


def such(holds: Callable[[Step[Any, Any]], bool]) -> set[str]:
    return {code for code, step in STEPS.items() if holds(step)}


@pytest.mark.parametrize("code", [one for one in STEPS if not one.startswith("office.")])
def test_gdpr_32_4_a_step_is_open_to_these_roles_and_to_no_other(code: str) -> None:
    procedure, step = code.split(".")
    expected = OPEN_TO[procedure].get(step) or OTHERWISE[procedure]
    assert " ".join(sorted(STEPS[code].roles)) == expected


def test_row_8_gdpr_22_what_may_harm_somebody_is_taken_by_a_person_alone() -> None:
    assert such(lambda step: step.adverse) == HARMS


def test_row_8_vai_10_what_is_signed_is_signed_under_its_own_mandate() -> None:
    assert {code: STEPS[code].mandate for code in such(lambda step: step.mandate is not None)} == SIGNED_UNDER


def test_row_42_gdpr_9_what_opens_opinions_is_for_those_who_must_weigh_them() -> None:
    assert such(lambda step: step.category != ORDINARY) == OF_ARTICLE_9


def test_row_8_what_is_taken_on_many_files_at_once_harms_nobody() -> None:
    assert {STEPS[code].code for code in such(lambda step: step.in_batches)} == {
        "acknowledge_request",
        "assign",
    }
