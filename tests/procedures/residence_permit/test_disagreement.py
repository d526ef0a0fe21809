"""Arts. 4(4), 4(5) and C-420/22: what happens where the official does not agree with a conclusion of threat."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import EGLE, ONA, RUTA, machine, official, refusals, situation
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import (
    BODIES,
    DOCUMENT,
    DRAFTED,
    POVILAS,
    PREPARED,
    REFUSING,
    RENEWING,
    SIGNED,
    THREAT,
    VILTE,
    Renewal,
    heard,
    hears,
    reasons,
    refusal_drafted,
    signs,
    threat,
    weighs,
)

from byla.access import LITHUANIA
from byla.casefile import Actor, Kind, Role, prospects, timed
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.agreement import agreement
from byla.procedures.lt.residence_permit.codes import Outcome, Ruling
from byla.procedures.lt.residence_permit.disagreement import LEADS_ON, Stands, stands
from byla.procedures.lt.residence_permit.document import document
from byla.procedures.lt.residence_permit.entries import ConclusionAssessed
from byla.procedures.lt.residence_permit.matter import Assessment

RETURNED = PREPARED  # Wednesday 18 March 2026
LAST_DAY = date(2026, 4, 1)  # Wednesday: 14 days from the return
TOO_LATE = date(2026, 4, 2)  # Thursday
ANSWERED = date(2026, 3, 25)  # Wednesday
BINDING = {"lt/utpi:4(5)#threat-binds": "binds"}
WEIGHED = {"lt/utpi:4(5)#threat-binds": "weighed"}

Make = Callable[[], Renewal]


def first(case: Renewal) -> Assessment:
    """The assessment of state security."""
    return next(one for one in case.matter.assessments if one.agency == "state_security_department")


def number(case: Renewal) -> str:
    conclusion = first(case).conclusion
    assert conclusion is not None
    return str(conclusion.number)


def returns(
    case: Renewal, why: str = "reasons_do_not_carry", on: date = RETURNED, **other: object
) -> Renewal:
    """Ruta sends the conclusion back on Wednesday 18 March."""
    answers = {
        "conclusion": number(case),
        "why_returned": why,
        "because": "Nothing is said of the nineteen years since.",
        "returned_on": on.isoformat(),
        **other,
    }
    case.takes("return_conclusion", answers, on=on)
    return case


def returned() -> Renewal:
    """A conclusion with reasons, found wanting and returned."""
    case = threat()
    weighs(case, "does_not_carry")
    return returns(case)


def bare_returned() -> Renewal:
    return returns(threat(reasons=None), "bare")


def upholds(case: Renewal, on: date = ANSWERED, **said: object) -> Renewal:
    """The body stays with it on Wednesday 25 March."""
    told = said or {"reasons": "The contacts went on after the service."}
    case.takes("uphold_conclusion", {"upheld_on": on.isoformat(), **told}, on=on, by=VILTE)
    return case


def revises(case: Renewal, on: date = ANSWERED, **said: object) -> Renewal:
    """The body concludes anew on Wednesday 25 March."""
    case.takes("revise_conclusion", {"concluded_on": on.isoformat(), **said}, on=on, by=VILTE)
    return case


def withdraws(case: Renewal, on: date = ANSWERED) -> Renewal:
    """The body takes its conclusion back on Wednesday 25 March."""
    answers: dict[str, object] = {"because": "A namesake.", "withdrawn_on": on.isoformat()}
    case.takes("withdraw_conclusion", answers, on=on, by=VILTE)
    return case


def weighs_again(case: Renewal, weight: str = "does_not_carry", on: date = TOO_LATE) -> Renewal:
    answers: dict[str, object] = {
        "conclusion": number(case),
        "assessment": "Nothing recent, and nothing hers.",
        "weight": weight,
    }
    case.takes("assess_conclusion", answers, on=on)
    return case


def disputed() -> Renewal:
    """Upheld, and found wanting again."""
    return weighs_again(upholds(returned()))


def decides(case: Renewal, ruling: str, on: date = TOO_LATE, by: Actor = EGLE) -> Renewal:
    """Eglė, a head, decides on Thursday 2 April."""
    case.takes("decide_disagreement", deciding(case, ruling), on=on, by=by)
    return case


def deciding(case: Renewal, ruling: str) -> dict[str, object]:
    reason = "The contacts are hers, recent, and were not explained."
    return {"conclusion": number(case), "ruling": ruling, "reasons": reason}


def found(case: Renewal, on: date) -> Stands:
    return stands(first(case), situation(RUTA, on, law=case.desk.book))


def under(reading: dict[str, str], case: Renewal) -> Renewal:
    case.desk.book = read_as(reading)
    return case


# The return


@pytest.mark.parametrize(
    ("make", "other", "code"),
    [
        (lambda: threat(reasons=None), {"why_returned": "bare"}, None),
        (threat, {"why_returned": "bare"}, "residence_permit.conclusion_not_bare"),
        (threat, {"why_returned": "reasons_do_not_carry"}, "residence_permit.not_found_wanting"),
        (
            lambda: weighing("carries"),
            {"why_returned": "reasons_do_not_carry"},
            "residence_permit.not_found_wanting",
        ),
        (lambda: weighing("does_not_carry"), {"why_returned": "reasons_do_not_carry"}, None),
        (threat, {"why_returned": "contradicts_document"}, "residence_permit.document_not_named"),
        (threat, {"why_returned": "bare", "returned_on": "2026-03-15"}, "lt.before_its_cause"),
    ],
)
def test_row_7_a_conclusion_of_threat_is_returned_for_a_reason(
    make: Make, other: dict[str, object], code: str | None
) -> None:
    case = make()
    answers = {
        "conclusion": number(case),
        "because": "Say more.",
        "returned_on": RETURNED.isoformat(),
        **other,
    }
    outcome = refusals(case.tries("return_conclusion", answers, on=RETURNED))
    assert outcome[:1] == ([] if code is None else [code])


def weighing(weight: str) -> Renewal:
    case = threat()
    weighs(case, weight)
    return case


def test_row_7_a_conclusion_is_returned_for_the_document_that_it_contradicts() -> None:
    case = threat()
    book: dict[str, object] = {
        "document": DOCUMENT,
        "kind": "other",
        "issuer": "Border troops",
        "dated": "2007-11-01",
        "language": "be",
        "came_in": "2026-03-17",
    }
    entry = case.takes("record_document", book, on=RETURNED)
    returns(case, "contradicts_document", document=str(entry))
    sent_back = first(case).returned
    assert sent_back is not None
    assert sent_back.says.rests_on() == {entry, int(number(case))}


@pytest.mark.parametrize(
    "make", [returned, lambda: upholds(returned()), lambda: revises(returned(), **THREAT)]
)
def test_a_conclusion_is_returned_once(make: Make) -> None:
    assert make().bars("return_conclusion", on=ANSWERED) == ["residence_permit.nothing_to_return"]


# The reassessment and its clock


def reassessment(case: Renewal, on: date):
    return next(
        one
        for one in timed(case.state, situation(RUTA, on, law=case.desk.book))
        if one.deadline.code == "reassessment_state_security"
    )


@pytest.mark.parametrize(
    ("reading", "last"),
    [("first_term", LAST_DAY), ("longest_term", date(2026, 4, 15))],  # Wednesdays
)
def test_4_4_a_returned_conclusion_has_a_clock_of_its_own(reading: str, last: date) -> None:
    case = under({"lt/utpi:4(4)#reassessment": reading}, returned())
    assert reassessment(case, RETURNED).reading.day == last


@pytest.mark.parametrize("answers", [upholds, withdraws, lambda case: revises(case, **THREAT)])
def test_4_4_the_clock_of_the_reassessment_is_met_by_any_answer(answers) -> None:
    assert reassessment(answers(returned()), SIGNED).deadline.met == ANSWERED


@pytest.mark.parametrize("on", [TOO_LATE, date(2026, 6, 1), date(2027, 3, 16)])
def test_row_5_lateness_with_a_reassessment_is_never_a_result(on: date) -> None:
    case = returned()
    assert first(case).outcome is Outcome.THREAT
    assert found(case, LAST_DAY) is Stands.RETURNED
    assert found(case, on) is Stands.UNANSWERED
    assert "residence_permit.reassessment_unanswered" in case.bars("sign_decision", on=on, by=ONA)
    case.takes("draft_decision", {**RENEWING, "valid_until": "2027-12-31"}, on=on)
    assert case.bars("sign_decision", on=on, by=ONA) == ["residence_permit.threat_concluded"]


@pytest.mark.parametrize("answers", [upholds, withdraws, lambda case, on: revises(case, on=on, **THREAT)])
def test_a_late_answer_is_taken_and_a_head_who_knew_nothing_of_it_decides_anew(answers) -> None:
    case = decides(returned(), "follow")
    answers(case, on=DRAFTED)
    assert first(case).ruled is None
    assert first(case).weighed is None


@pytest.mark.parametrize(
    ("step", "answers"),
    [
        ("uphold_conclusion", {"upheld_on": "2026-03-17", "reasons": "So it is."}),
        ("revise_conclusion", {"concluded_on": "2026-03-17", "outcome": "no_threat"}),
        ("withdraw_conclusion", {"withdrawn_on": "2026-03-17", "because": "A namesake."}),
    ],
)
def test_only_the_body_answers_and_not_before_it_was_asked(step: str, answers: dict[str, object]) -> None:
    case = returned()
    assert refusals(case.tries(step, answers, on=ANSWERED, by=VILTE)) == ["lt.before_its_cause"]
    assert refusals(case.tries(step, answers, on=ANSWERED, by=RUTA)) == ["access.step_of_other_roles"]
    assert "residence_permit.nothing_returned" in case.bars(step, on=ANSWERED, by=POVILAS)
    assert threat().bars(step, on=ANSWERED, by=VILTE) == ["residence_permit.nothing_returned"]


@pytest.mark.parametrize("step", ["uphold_conclusion", "revise_conclusion"])
def test_row_9_no_machine_stays_with_a_threat(step: str) -> None:
    robot = machine(Kind.JOB, Role.ASSESSOR)
    assert "casefile.adverse_needs_person" in refusals(returned().tries(step, {}, on=ANSWERED, by=robot))


def test_row_7_whoever_upholds_says_the_reasons_or_outright_that_there_are_none() -> None:
    case = returned()
    said: dict[str, object] = {"upheld_on": ANSWERED.isoformat()}
    assert refusals(case.tries("uphold_conclusion", said, on=ANSWERED, by=VILTE)) == [
        "residence_permit.reasons_left_open"
    ]


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        (upholds, Outcome.THREAT),
        (lambda case: revises(case, outcome="no_threat"), Outcome.NO_THREAT),
        (withdraws, None),
    ],
)
def test_what_the_body_said_before_stays_known_and_visible(answers, outcome: Outcome | None) -> None:
    case = returned()
    before = number(case)
    moment = case.state.entries[-1].header.known_from
    answers(case)
    assert first(case).outcome is outcome
    then = case.desk.as_known(case.file, moment).matter.assessments[0]
    assert then.outcome is Outcome.THREAT
    sections = RESIDENCE_PERMIT.sections(case.state, situation(RUTA, SIGNED))
    (rows,) = [one.rows for one in sections if one.code == "exchange"]
    assert THREAT["reasons"] in [row[-1] for row in rows]
    assert not [one for one in case.state.entries if one.header.corrects == int(before)]


def test_a_revised_conclusion_of_no_threat_lets_the_permit_be_granted() -> None:
    case = revises(returned(), outcome="no_threat")
    case.takes("draft_decision", RENEWING, on=DRAFTED)
    signs(case)


def test_what_the_body_took_back_is_asked_anew() -> None:
    case = withdraws(returned())
    assert RESIDENCE_PERMIT.next_step(case.state, situation(RUTA, ANSWERED)) == "request_assessment"
    assert case.bars("request_assessment", on=ANSWERED) == []


def test_c_300_11_reasons_that_come_with_the_reassessment_can_carry_a_refusal() -> None:
    case = upholds(bare_returned())
    assert found(case, ANSWERED) is Stands.NOT_WEIGHED
    assert found(weighs_again(case, "carries"), ANSWERED) is Stands.CARRIES


def test_charter_41_on_new_reasons_the_person_is_heard_again() -> None:
    case = heard()
    weighs(case, "does_not_carry")
    returns(case, on=DRAFTED)
    upholds(case, on=DRAFTED)
    weighs_again(case, "carries", on=DRAFTED)
    case.takes("draft_decision", REFUSING, on=DRAFTED)
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == ["residence_permit.not_heard_on_conclusion"]


# The head, Arts. 4(4) and 4(5) under both readings


@pytest.mark.parametrize(
    ("make", "on", "reading", "expected"),
    [
        (returned, LAST_DAY, WEIGHED, Stands.RETURNED),
        (returned, TOO_LATE, WEIGHED, Stands.UNANSWERED),
        (lambda: upholds(returned()), TOO_LATE, WEIGHED, Stands.NOT_WEIGHED),
        (disputed, TOO_LATE, WEIGHED, Stands.DISPUTED),
        (lambda: weighs_again(revises(returned(), **THREAT)), TOO_LATE, WEIGHED, Stands.DISPUTED),
        (lambda: weighs_again(upholds(returned()), "carries"), TOO_LATE, WEIGHED, Stands.CARRIES),
        (bare_returned, TOO_LATE, WEIGHED, Stands.UNANSWERED),
        (lambda: upholds(bare_returned(), no_reasons="not_given"), TOO_LATE, WEIGHED, Stands.BARE_AGAIN),
        # Where the conclusion binds, one with reasons carries once the official's own assessment is on file.
        (returned, LAST_DAY, BINDING, Stands.RETURNED),
        (returned, TOO_LATE, BINDING, Stands.CARRIES),
        (threat, TOO_LATE, BINDING, Stands.NOT_WEIGHED),
        (lambda: weighing("does_not_carry"), TOO_LATE, BINDING, Stands.CARRIES),
        (lambda: upholds(returned()), TOO_LATE, BINDING, Stands.NOT_WEIGHED),
        (disputed, TOO_LATE, BINDING, Stands.CARRIES),
        # A bare one carries nothing under either.
        (lambda: threat(reasons=None), TOO_LATE, BINDING, Stands.BARE),
        (bare_returned, TOO_LATE, BINDING, Stands.UNANSWERED),
        (lambda: upholds(bare_returned(), no_reasons="not_given"), TOO_LATE, BINDING, Stands.BARE_AGAIN),
    ],
)
def test_4_5_where_a_conclusion_stands(
    make: Make, on: date, reading: dict[str, str], expected: Stands
) -> None:
    assert found(under(reading, make()), on) is expected


@pytest.mark.parametrize(
    ("make", "reading", "follow", "set_aside"),
    [
        (disputed, WEIGHED, None, None),
        (returned, WEIGHED, None, None),
        (bare_returned, WEIGHED, "bare_is_not_followed", None),
        (bare_returned, BINDING, "bare_is_not_followed", None),
        (disputed, BINDING, "nothing_in_dispute", "nothing_in_dispute"),
        (lambda: weighing("does_not_carry"), WEIGHED, "nothing_in_dispute", "nothing_in_dispute"),
    ],
)
def test_c_420_22_what_a_head_can_decide(
    make: Make, reading: dict[str, str], follow: str | None, set_aside: str | None
) -> None:
    case = under(reading, make())
    for ruling, code in (("follow", follow), ("set_aside", set_aside)):
        outcome = case.tries("decide_disagreement", deciding(case, ruling), on=TOO_LATE, by=EGLE)
        assert refusals(outcome) == ([] if code is None else [f"residence_permit.{code}"])


def test_4_5_what_was_set_aside_is_followed_again_once_the_law_is_read_to_bind() -> None:
    case = decides(disputed(), "set_aside")
    assert found(case, TOO_LATE) is Stands.SET_ASIDE
    assert found(under(BINDING, case), TOO_LATE) is Stands.CARRIES


def test_4_5_where_it_binds_no_head_sets_a_conclusion_with_reasons_aside() -> None:
    case = under(BINDING, decides(disputed(), "follow"))
    outcome = case.tries("decide_disagreement", deciding(case, "set_aside"), on=TOO_LATE, by=EGLE)
    assert refusals(outcome) == ["residence_permit.bound_is_not_set_aside"]


def test_4_4_what_was_set_aside_stands_in_the_way_of_no_grant_and_carries_no_refusal() -> None:
    case = decides(disputed(), "set_aside")
    assert case.matter.heads_for == "renew"
    case.takes("draft_decision", RENEWING, on=DRAFTED)
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == []
    refused = hears(reasons(decides(disputed(), "set_aside"), without="weighing"))
    refused.takes("draft_decision", REFUSING, on=DRAFTED)
    assert refused.bars("sign_decision", on=SIGNED, by=ONA) == ["residence_permit.conclusion_set_aside"]


def test_c_420_22_the_head_who_follows_makes_the_assessment_that_carries() -> None:
    case = hears(reasons(decides(disputed(), "follow", on=TOO_LATE), without="weighing"))
    case.takes("draft_decision", REFUSING, on=DRAFTED)
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == []
    written = document(case.state, situation(ONA, SIGNED), number="2026-000001")
    (told,) = [one for one in written["facts"] if one.get("agency") == "state_security_department"]
    assert told["upheld"]["reasons"] == "The contacts went on after the service."
    assert told["ruled"]["ruling"] == Ruling.FOLLOW
    assert told["ruled"]["reasons"] == "The contacts are hers, recent, and were not explained."


@pytest.mark.parametrize(
    ("who", "code"),
    [
        (RUTA, "access.step_of_other_roles"),
        (ONA, "casefile.no_mandate"),
        (official("egle", Role.SIGNATORY), "casefile.no_mandate"),
        (official("egle", Role.SIGNATORY, signs="residence_permit.decision"), "casefile.no_mandate"),
        (official("ruta", Role.SIGNATORY, signs="residence_permit.disagreement"), "disagreement_of_ones_own"),
    ],
)
def test_row_8_a_head_with_a_mandate_decides_and_never_on_their_own_disagreement(
    who: Actor, code: str
) -> None:
    case = disputed()
    outcome = refusals(case.tries("decide_disagreement", deciding(case, "set_aside"), on=TOO_LATE, by=who))
    assert code in [one.removeprefix("residence_permit.") for one in outcome]


def test_a_head_may_think_otherwise_after_the_hearing() -> None:
    case = decides(decides(disputed(), "follow"), "set_aside", on=DRAFTED)
    assert found(case, DRAFTED) is Stands.SET_ASIDE


def test_nobody_weighs_past_a_head() -> None:
    case = decides(disputed(), "set_aside")
    assert case.bars("assess_conclusion", on=TOO_LATE) == ["residence_permit.no_threat_to_weigh"]


# What each is told, and what comes next


def test_the_body_is_told_of_the_return_and_of_its_own_answers_alone() -> None:
    case = decides(disputed(), "set_aside")
    told = RESIDENCE_PERMIT.told_to(case.state, "state_security_department")
    kinds = [one.header.type for one in case.state.entries if one.number in told]
    assert {"residence_permit.conclusion_returned", "residence_permit.conclusion_upheld"} <= set(kinds)
    assert not {"residence_permit.conclusion_assessed", "residence_permit.disagreement_decided"} & set(kinds)
    assert "residence_permit.conclusion_returned" not in [
        one.header.type
        for one in case.state.entries
        if one.number in RESIDENCE_PERMIT.told_to(case.state, "police")
    ]


@pytest.mark.parametrize(
    ("make", "on"),
    [
        (lambda: threat(reasons=None), RETURNED),
        (lambda: weighing("does_not_carry"), RETURNED),
        (returned, LAST_DAY),
        (returned, TOO_LATE),
        (bare_returned, TOO_LATE),
        (lambda: upholds(returned()), ANSWERED),
        (disputed, TOO_LATE),
        (lambda: decides(disputed(), "set_aside"), TOO_LATE),
    ],
)
def test_the_step_that_leads_on_is_open_to_somebody(make: Make, on: date) -> None:
    case = make()
    step = RESIDENCE_PERMIT.next_step(case.state, situation(RUTA, on))
    assert step == LEADS_ON[found(case, on)]
    assert [] in [case.bars(step, on=on, by=who) for who in (RUTA, EGLE, *BODIES.values())]


def test_every_standing_has_a_step_that_the_procedure_knows() -> None:
    assert set(LEADS_ON) == set(Stands)
    assert set(LEADS_ON.values()) <= {one.code for one in RESIDENCE_PERMIT.steps}


def test_agreement_with_conclusions_is_counted_over_signed_decisions() -> None:
    refused = refusal_drafted()  # the official found that the conclusion carries
    revised = revises(returned(), outcome="no_threat")  # the official differed, and the body followed
    aside = decides(weighs_again(upholds(returned()), "does_not_carry"), "set_aside")
    for case in (revised, aside):
        case.takes("draft_decision", RENEWING, on=DRAFTED)
    cases = [refused, revised, aside]
    assert agreement(case.state for case in cases) == {"carries": 0, "does_not_carry": 0}
    for case in cases:
        signs(case)
    assert agreement(case.state for case in (*cases, disputed())) == {"carries": 1, "does_not_carry": 2}


def test_every_turn_is_counted_from_its_entries() -> None:
    counts = {one.code: (one.entry, dict(one.having)) for one in RESIDENCE_PERMIT.counts}
    for weight in ("carries", "does_not_carry"):
        assert counts[f"conclusions_weighed_{weight}"] == (ConclusionAssessed, {"weight": weight})
    turns = {"conclusions_returned", "conclusions_upheld", "conclusions_revised", "conclusions_withdrawn"}
    assert {*turns, "disagreements_decided"} <= counts.keys()


def test_the_page_opens_at_every_turn() -> None:
    for make in (returned, bare_returned, disputed, lambda: withdraws(returned())):
        case = make()
        assert case.page(on=SIGNED)
        assert prospects(case.state, situation(VILTE, SIGNED), LITHUANIA)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"outcome": "threat"}, "reasons_left_open"),
        ({**THREAT, "no_reasons": "not_given"}, "reasons_and_their_absence"),
        ({"outcome": "no_threat", "no_reasons": "not_given"}, "no_threat_needs_no_reasons"),
        ({**THREAT, "link_rank": "Corporal"}, "link_without_kind"),
        ({"outcome": "no_threat", "serves_until": "2026-03-01"}, "served_before_it_was_given"),
        (THREAT, None),
        ({"outcome": "no_threat"}, None),
    ],
)
def test_row_7_what_a_body_revises_its_conclusion_to_says_no_less_than_the_first(
    said: dict[str, object], code: str | None
) -> None:
    answers = {"concluded_on": ANSWERED.isoformat(), **said}
    outcome = returned().tries("revise_conclusion", answers, on=ANSWERED, by=VILTE)
    assert refusals(outcome) == ([] if code is None else [f"residence_permit.{code}"])
