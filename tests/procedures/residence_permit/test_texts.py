"""Every code that the procedure can say has an English text with its parameters, and no text is left over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.procedures.residence_permit.renewal import (
    SERVED,
    heard,
    refusal_drafted,
    renewal_drafted,
    serves,
    signs,
)
from tests.texts import ENGLISH, EveryText, may_have, needed

from byla.casefile import fields_of
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.answers_shown import HEADINGS
from byla.procedures.lt.residence_permit.assessed import OF_A_LINK, OF_AN_ASSESSMENT
from byla.procedures.lt.residence_permit.clearance.counterbalance import MEASURES
from byla.procedures.lt.residence_permit.codes import (
    Cause,
    HearingMethod,
    Operative,
    OtherGround,
    PermitKind,
    QuestionnaireOutcome,
    Relation,
    StopException,
    Untruth,
)
from byla.procedures.lt.residence_permit.contradictions_shown import SIDE_BY_SIDE
from byla.procedures.lt.residence_permit.course import STAGES
from byla.procedures.lt.residence_permit.document import PARTS
from byla.procedures.lt.residence_permit.exchange import OF_THE_EXCHANGE
from byla.procedures.lt.residence_permit.question import ENDS
from byla.procedures.lt.residence_permit.required.clearance import LEADS_ON
from byla.procedures.lt.residence_permit.required.conclusions import CARRIES_NOT
from byla.procedures.lt.residence_permit.shown.withheld import (
    OF_A_CLEARANCE,
    OF_A_MEASURE,
    OF_A_TEXT,
    OF_WHAT_IS_WITHHELD,
)
from byla.procedures.lt.residence_permit.weighed import OF_A_STATEMENT

PACKAGE = "procedures/lt/residence_permit"
SOURCE = Path(__file__).resolve().parents[3] / "src" / "byla" / PACKAGE
CLOCKS = {
    "fault",
    "consultation",
    "explanation_answer",
    "decision_on_dependant",
    *("decision", "data_request", "data_answer", "hearing_answer", "appeal", "apply_again", "collect_card"),
    *("reassessment_state_security", "reassessment_public_order"),
    *("assessment_state_security", "assessment_public_order", "decision_on_notice"),
}
SECTIONS = {
    "dependent_permits",
    "union_citizen",
    "free_movement",
    "alerts_elsewhere",
    "consultations_received",
    "contradictions",
    "summary",
    "questionnaire",
    "documents",
    "assessments",
    "links",
    "exchange",
    "facts",
    "circumstances",
    "reasons",
    "hearing",
    "weighed",
    "proportionality",
    "decision",
    "ending",
    "admissibility",
    "card",
    "changes",
    "family",
    "dependants",
    "representatives",
    "translations",
    "stay",
    "withheld",
    "clearance",
    "open_text",
    "counterbalance",
    "court",
    "undone",
}
AT_A_STAGE = {
    "next.signed.record_document",
    "next.not_accepted.record_document",
    "next.preparation.revise_conclusion",
}
"""What the next step is called where what it is for says more."""
OF_THE_LAW = {"court.regional_administrative_court", "threshold.may_threaten", "threshold.poses"}
"""Codes that come out of the law data."""
OF_THE_QUESTIONNAIRE = set(re.findall(r'line\(\s*"([a-z_]+)"', (SOURCE / "answers_shown.py").read_text()))
LABELS = {
    name
    for path in (SOURCE / "sections.py", *sorted((SOURCE / "shown").glob("*.py")))
    for call in re.findall(r"\b_?(?:line|headings)\(([^()]*)", path.read_text())
    for name in re.findall(r'"([a-z_]+)"', call)
} | {
    *OF_AN_ASSESSMENT,
    *HEADINGS,
    *SIDE_BY_SIDE,
    *OF_THE_QUESTIONNAIRE,
    *OF_A_LINK,
    *OF_A_STATEMENT,
    *OF_THE_EXCHANGE,
    *OF_WHAT_IS_WITHHELD,
    *OF_A_CLEARANCE,
    *OF_A_TEXT,
    *OF_A_MEASURE,
    "entry",
    "statement",
    "kind",
    "nature",
    "source",
    "dated",
    "reliability",
    "bearing",
    "classification",
}
LACKS = {"full_information", "questionnaire", "stopped"}
CHOSEN = {code.partition(".")[2] for code, _ in (*CARRIES_NOT.values(), *LEADS_ON.values())} | {
    "kept_apart",
    "weighed_so",
    "awaited",
    "ground",
    "ground_of_threat",
}
"""Codes that stand in a variable, or behind a constant, where they are said."""
PATTERNS = (
    {f"questionnaire_outcome.{one.value}" for one in QuestionnaireOutcome}
    | {f"clock.{code}" for code in CLOCKS}
    | {f"section.{code}" for code in SECTIONS}
    | {f"label.{code}" for code in LABELS}
    | {f"part.{code}" for code in PARTS}
    | {f"question.{one.kind.value}_{one.act.value}" for one in ENDS}
    | {f"label.looked_at.{one.value}" for one in OtherGround}
    | {f"question.{kind.value}_permit" for kind in PermitKind}
    | {f"count.{one.code}" for one in RESIDENCE_PERMIT.counts}
    | {f"began_with.{one.value}" for one in Cause}
    | {"began_with.application"}
    | {f"heard_how.{one.value}" for one in HearingMethod}
    | {f"shown.{one.value}" for one in Untruth}
    | {f"not_heard.{why}" for why in ("in_favour", "no_answer", "not_invited")}
    | {f"measure.{what}" for what in MEASURES}
    | {f"clearance.{said}" for said in ("awaited", "cleared", "not_cleared")}
    | AT_A_STAGE
    | {f"lack.{code}" for code in LACKS}
    | {"yes", "no", "no_longer", *(f"relation.{one.value}" for one in Relation)}
    | {*(f"stay.{one}" for one in ("valid", "ended", "card_valid", "card_ended"))}
    | {f"stop_exception.{one.value}" for one in StopException}
    | {f"ordered.{one.value}" for one in Operative}
    | {f"ordered_permit.{kind.value}" for kind in PermitKind}
    | OF_THE_LAW
    | CHOSEN
)
NEEDED = needed(RESIDENCE_PERMIT, stages=STAGES) | {f"residence_permit.{code}" for code in PATTERNS}


class TestTexts(EveryText):
    package = PACKAGE
    code = "residence_permit"
    needed = NEEDED | {f"residence_permit.{one}" for one in ("entry_apart", "nothing_apart")}
    optional = may_have(RESIDENCE_PERMIT, "when")


@pytest.mark.parametrize("make", [renewal_drafted, refusal_drafted, heard])
def test_everything_that_a_files_page_says_can_be_said(make) -> None:
    renewal = make()
    if renewal.matter.draft is not None:
        signs(renewal)
        serves(renewal)
    assert all(ENGLISH.say(one) for one in renewal.page(on=SERVED))


def test_what_a_decision_against_the_person_needs_is_not_called_optional() -> None:
    """UTPI 128(1): a form that may stay incomplete for a while says what it is needed for."""
    step = RESIDENCE_PERMIT.step("record_circumstances")
    said = {name: f"residence_permit.{step.code}.{name}.when" for name in fields_of(step.form)}
    assert [name for name, code in said.items() if code not in ENGLISH.texts] == []


def test_only_what_may_stay_empty_says_when_it_is_needed() -> None:
    for step in RESIDENCE_PERMIT.steps:
        for name, field in fields_of(step.form).items():
            if f"residence_permit.{step.code}.{name}.when" in ENGLISH.texts:
                assert not field.required, f"{step.code}.{name}"
