"""A review campaign: nobody is selected before its impact was assessed, after its end, by a machine, without a reason;
and nobody outside one, save on a service's notice or the authority's own finding.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, JOB, ONA, RUTA, UNIT, Desk, official, refusals, situation
from tests.procedures.residence_permit.renewal import DOCUMENT, Renewal, permit_held, signs
from tests.procedures.residence_permit.six_questions import FINDING, NOTICED, drafts
from tests.texts import ENGLISH

from byla.casefile import FileId, Role, fields_of
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.steps import STEPS
from byla.procedures.lt.review_campaign import REVIEW_CAMPAIGN

EGLE = official("egle", Role.UNIT_LEAD)
ORDERED = date(2026, 3, 2)  # Monday
LAST = date(2026, 3, 31)  # Tuesday
ORDER: dict[str, object] = {
    "title": "Permits of 2022",
    "basis": "Order of the head of 2 March 2026",
    "rule": "Permits issued before the questionnaire was introduced",
    "beside_citizenship": "That nobody was asked about service",
    "ordered_on": ORDERED.isoformat(),
    "ends": LAST.isoformat(),
    "unit": UNIT,
}
ASSESSMENT: dict[str, object] = {
    "document": DOCUMENT,
    "by": "The data protection officer",
    "outcome": "Answers are read by the official who decides alone.",
    "assessed_on": ORDERED.isoformat(),
}


@dataclass
class Review:
    """A campaign, beside a permit that is held."""

    case: Renewal
    campaign: FileId

    @property
    def desk(self) -> Desk:
        return self.case.desk

    def tries(self, step: str, answers: dict[str, object], *, on: date = NOTICED, by=RUTA) -> list[str]:
        """The codes of what stood in the way; none where the step was taken."""
        return refusals(self.desk.tries(step, self.campaign, answers, by=by, on=on))

    def selects(self, *, on: date = NOTICED, by=RUTA) -> list[str]:
        answers = {"permit": self.case.earlier, "because": "Issued in April 2022, without a questionnaire."}
        return self.tries("select_permit", answers, on=on, by=by)


def ordered() -> Review:
    case = permit_held()
    return Review(case, case.desk.opens(REVIEW_CAMPAIGN, "open_campaign", ORDER, by=EGLE, on=ORDERED))


def assessed() -> Review:
    review = ordered()
    assert review.tries("record_impact_assessment", ASSESSMENT, by=EGLE) == []
    return review


def selected() -> Review:
    review = assessed()
    assert review.selects() == []
    return review


def shown(review: Review) -> dict[str, object]:
    """The lines of the campaign's page."""
    sections = REVIEW_CAMPAIGN.sections(review.desk[review.campaign], situation(RUTA, NOTICED))
    return {one.label.code.rpartition(".")[2]: one.value for section in sections for one in section.lines}


def test_only_the_lead_of_a_unit_opens_a_campaign() -> None:
    desk = permit_held().desk
    for by, code in ((RUTA, "access.step_of_other_roles"), (IMPORT, "casefile.adverse_needs_person")):
        outcome = desk.would_open(REVIEW_CAMPAIGN, "open_campaign", ORDER, by=by, on=ORDERED)
        assert code in refusals(outcome)


@pytest.mark.parametrize("left_out", ["basis", "rule", "beside_citizenship", "ends"])
def test_charter_21_a_campaign_has_a_basis_a_rule_an_end_and_rests_on_more_than_citizenship(
    left_out: str,
) -> None:
    order = {name: said for name, said in ORDER.items() if name != left_out}
    outcome = permit_held().desk.would_open(REVIEW_CAMPAIGN, "open_campaign", order, by=EGLE, on=ORDERED)
    assert [one.partition(":")[0] for one in refusals(outcome)] == [left_out]


@pytest.mark.parametrize(
    ("ends", "why"), [("2026-03-01", ["review_campaign.ends_before_it_begins"]), ("2026-03-02", [])]
)
def test_charter_21_a_campaign_ends_after_it_was_ordered(ends: str, why: list[str]) -> None:
    order = {**ORDER, "ends": ends}
    outcome = permit_held().desk.would_open(REVIEW_CAMPAIGN, "open_campaign", order, by=EGLE, on=ORDERED)
    assert refusals(outcome) == why


def test_a_campaign_is_kept_by_a_unit_of_the_house() -> None:
    order = {**ORDER, "unit": "nowhere"}
    outcome = permit_held().desk.would_open(REVIEW_CAMPAIGN, "open_campaign", order, by=EGLE, on=ORDERED)
    assert refusals(outcome) == ["casefile.no_such_unit"]


def test_gdpr_35_nobody_is_selected_before_the_impact_was_assessed() -> None:
    assert ordered().selects() == ["review_campaign.not_assessed"]


def test_nobody_is_selected_after_the_last_day_or_the_end() -> None:
    review = assessed()
    assert review.selects(on=date(2026, 4, 1)) == ["review_campaign.selection_over"]
    end: dict[str, object] = {"findings": "Nobody was selected.", "ended_on": NOTICED.isoformat()}
    assert review.tries("end_campaign", end, by=EGLE) == []
    assert "review_campaign.ended_already" in review.selects()


def test_gdpr_35_a_campaign_ends_once_and_is_not_assessed_after_its_end() -> None:
    review = assessed()
    end: dict[str, object] = {"findings": "Nobody was selected.", "ended_on": NOTICED.isoformat()}
    assert review.tries("end_campaign", end, by=EGLE) == []
    assert review.tries("end_campaign", end, by=EGLE) == ["review_campaign.ended_already"]
    again = review.tries("record_impact_assessment", ASSESSMENT, by=EGLE)
    assert again == ["review_campaign.ended_already"]


@pytest.mark.parametrize("machine", [JOB, IMPORT])
def test_gdpr_22_no_machine_selects_anybody(machine) -> None:
    assert "casefile.adverse_needs_person" in assessed().selects(by=machine)


def test_every_selection_says_why_this_permit_falls_under_the_rule_and_both_files_tell_of_it() -> None:
    review = assessed()
    assert review.tries("select_permit", {"permit": review.case.earlier}) == [
        "because: casefile.missing_text"
    ]
    assert review.selects() == []
    (link,) = review.desk[review.case.earlier].custody.linked("review_campaign.campaign")
    assert (link.other, link.why) == (review.campaign, "Issued in April 2022, without a questionnaire.")
    assert review.selects() == ["review_campaign.selected_already"]


def test_only_a_permit_that_is_held_is_selected() -> None:
    review = assessed()
    for named in (review.case.person, "nothing-1", review.campaign):
        answers: dict[str, object] = {"permit": named, "because": "-- so"}
        assert review.tries("select_permit", answers) == ["review_campaign.no_permit_held"]


OUT_OF_A_CAMPAIGN = {**FINDING, "cause": "campaign"}


@pytest.mark.parametrize(
    ("make", "names_it", "cause", "code"),
    [
        (assessed, True, "campaign", "residence_permit.not_selected"),
        (selected, False, "campaign", "residence_permit.campaign_not_named"),
        (selected, True, "own_finding", "residence_permit.campaign_not_named"),
    ],
)
def test_nobody_is_looked_into_for_a_campaign_in_which_nobody_selected_them(
    make, names_it: bool, cause: str, code: str
) -> None:
    review = make()
    answers = {**FINDING, "permit": review.case.earlier, "cause": cause}
    if names_it:
        answers["campaign"] = review.campaign
    outcome = review.desk.would_open(RESIDENCE_PERMIT, "open_withdrawal", answers, by=RUTA, on=NOTICED)
    assert refusals(outcome) == [code]


def test_no_other_step_looks_into_a_permit_that_is_held() -> None:
    """Whatever is asked of a body or decided needs a file that was opened on an application or a withdrawal."""
    case = permit_held()
    for code in ("request_assessment", "record_fact", "draft_decision", "sign_decision"):
        assert "residence_permit.nothing_asked" in case.bars(code, on=NOTICED)
    assert [one.code for one in STEPS if one.opens] == [
        "register_permit",
        "lodge_application",
        "open_withdrawal",
    ]


def test_the_campaign_tells_its_yield() -> None:
    review = selected()
    answers = {**OUT_OF_A_CAMPAIGN, "permit": review.case.earlier, "campaign": review.campaign}
    case = review.case
    case.file = review.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", answers, by=RUTA, on=NOTICED)
    lines = shown(review)
    assert (lines["selected"], lines["yield_withdrawal"], lines["yield_leave_in_force"]) == (1, 1, 0)
    drafts(case, "leave_in_force")
    signs(case, by=ONA)
    lines = shown(review)
    assert (lines["yield_leave_in_force"], lines["yield_withdraw"]) == (1, 0)


def test_row_9_no_field_of_a_campaign_asks_for_a_number_or_a_rank() -> None:
    asked = {one.asks.value for step in REVIEW_CAMPAIGN.steps for one in fields_of(step.form).values()}
    assert "number" not in asked


def test_every_text_of_the_campaign_is_there() -> None:
    review = selected()
    now = situation(RUTA, NOTICED)
    file = review.desk[review.campaign]
    for section in REVIEW_CAMPAIGN.sections(file, now):
        for one in (*section.headings, *(line.label for line in section.lines)):
            assert ENGLISH.say(one)
        assert ENGLISH.texts[f"review_campaign.section.{section.code}"]
    for step in REVIEW_CAMPAIGN.steps[:4]:
        assert ENGLISH.texts[f"review_campaign.{step.code}"]
        assert all(f"review_campaign.{step.code}.{name}" in ENGLISH.texts for name in fields_of(step.form))
    assert [REVIEW_CAMPAIGN.stage(one().desk[one().campaign].matter) for one in (ordered, assessed)] == [
        "ordered",
        "selecting",
    ]
