"""Who signs, on what, under which law, and what the signature does in two files at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import (
    IMPORT,
    JOB,
    ONA,
    RUTA,
    book,
    confirmed,
    machine,
    official,
    refusals,
    situation,
)
from tests.procedures.residence_permit.clearing import cleared
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import (
    CONCLUDED,
    DRAFTED,
    FACT,
    HEARD,
    PROPORTIONALITY,
    REFUSING,
    RENEWING,
    SERVED,
    SIGNED,
    WEIGHING,
    Renewal,
    asked,
    balances,
    concludes,
    heard,
    lodged,
    lodging,
    no_threat,
    refusal_drafted,
    renewal_drafted,
    serves,
    signs,
    threat,
    weighs,
)

from byla.casefile import Kind, Mandate, Role, UserId, shaken_acts, tasks
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.codes import Operative
from byla.procedures.lt.residence_permit.document import hash_of, written_again
from byla.procedures.lt.residence_permit.steps.signing import SIGN_DECISION
from byla.procedures.lt.residence_permit.weighing import relied_on

WITHOUT_MANDATE = official("ona", Role.SIGNATORY)
ANOTHER_KIND = official("ona", Role.SIGNATORY, signs="entry_ban.decision")
ENDED = replace(
    ONA,
    mandates=(
        Mandate(
            id="m",
            kind="residence_permit.decision",
            holder=ONA.id,
            given_to=ONA.id,
            basis="Order 1-15",
            since=SIGNED,
            until=SIGNED,
        ),
    ),
)


# Who: rows 8 and 9


@pytest.mark.parametrize("make", [refusal_drafted, renewal_drafted])
@pytest.mark.parametrize(
    ("who", "code"),
    [
        (WITHOUT_MANDATE, "casefile.no_mandate"),
        (ANOTHER_KIND, "casefile.no_mandate"),
        (machine(Kind.JOB, Role.SIGNATORY), "casefile.adverse_needs_person"),
        (JOB, "casefile.adverse_needs_person"),
        (IMPORT, "casefile.adverse_needs_person"),
        (RUTA, "access.step_of_other_roles"),
    ],
)
def test_row_8_a_named_official_with_a_mandate_decides(make, who, code: str) -> None:
    renewal = make()
    assert code in refusals(renewal.tries("sign_decision", on=SIGNED, by=who))
    assert renewal.matter.signed is None


def test_row_8_the_mandate_holds_on_the_day_of_signing() -> None:
    assert refusals(refusal_drafted().tries("sign_decision", on=SERVED, by=ENDED)) == ["casefile.no_mandate"]
    renewal = refusal_drafted()
    signs(renewal, by=ENDED)
    assert renewal.state.entries[-1].header.mandate == "m"


def both_roles():
    """Somebody who drafts and holds a mandate."""
    roles = frozenset({Role.CASEWORKER.value, Role.SIGNATORY.value})
    return replace(ONA, reader=replace(ONA.reader, roles=roles, purpose="case_work"))


def test_row_8_who_drafted_does_not_sign() -> None:
    renewal = no_threat()
    renewal.takes("draft_decision", RENEWING, on=DRAFTED, by=both_roles())
    assert renewal.bars("sign_decision", on=SIGNED, by=ONA) == []
    assert refusals(renewal.tries("sign_decision", on=SIGNED, by=ONA)) == ["lt.drafter_may_not_sign"]


def test_row_8_under_the_other_reading_one_person_drafts_and_signs() -> None:
    renewal = no_threat()
    renewal.takes("draft_decision", RENEWING, on=DRAFTED, by=both_roles())

    class Otherwise:
        """The book, read by an authority that may do with one signature."""

        def on(self, day: date, *, known: date):
            return book().read_as(day, known=known, chosen={"lt/vai:10#second-signatory": "optional"})

    now = replace(situation(ONA, SIGNED), book=Otherwise())  # type: ignore[arg-type]
    assert list(SIGN_DECISION.forbids(renewal.state, now)) == []


LAURA = replace(both_roles(), id=UserId("laura"), reader=replace(both_roles().reader, id="laura"))
"""A caseworker who is no signatory in this file."""
TWO, ONE = "required", "optional"


@pytest.mark.parametrize(
    ("assesses", "weighs_facts", "drafts", "drafts_again", "reading", "signs_it"),
    [
        (RUTA, RUTA, RUTA, None, TWO, True),
        # whoever signs decides, and may have made the assessment of their own that C-420/22 asks of the authority
        ("ona", "ona", RUTA, None, TWO, True),
        ("ona", "ona", RUTA, LAURA, TWO, True),
        (RUTA, RUTA, "ona", None, TWO, False),
        ("ona", "ona", "ona", None, TWO, False),
        (RUTA, RUTA, RUTA, "ona", TWO, False),  # the draft that is signed is the newest
        (RUTA, RUTA, "ona", RUTA, TWO, True),
        (RUTA, RUTA, "ona", None, ONE, True),
        ("ona", "ona", "ona", None, ONE, True),
    ],
)
def test_row_8_vai_10_two_persons_draft_and_sign_whoever_assessed_and_weighed(
    assesses, weighs_facts, drafts, drafts_again, reading: str, signs_it: bool
) -> None:
    """The law that is held asks for one authorised signature; two pairs of eyes on the draft are a reading of it."""
    own = both_roles()
    who = {"ona": own}
    case = refusal_drafted()
    conclusion = case.matter.threats[0].conclusion
    assert conclusion is not None
    anew: dict[str, object] = {"assessment": "Hers, and recent.", "weight": "carries"}
    case.takes(
        "assess_conclusion",
        {**anew, "conclusion": str(conclusion.number)},
        on=DRAFTED,
        by=who.get(assesses, assesses),
    )
    for fact in relied_on(case.matter):
        said = {**WEIGHING, "fact": str(fact.number), "answer": "No ties.", "counter_facts": []}
        case.takes("weigh_fact", said, on=DRAFTED, by=who.get(weighs_facts, weighs_facts))
    case.takes("assess_proportionality", PROPORTIONALITY, on=DRAFTED, by=who.get(weighs_facts, weighs_facts))
    for drafter in (drafts, drafts_again):
        if drafter is not None:
            case.takes("draft_decision", REFUSING, on=DRAFTED, by=who.get(drafter, drafter))
    case.desk.book = read_as({"lt/vai:10#second-signatory": reading})
    outcome = case.tries("sign_decision", on=SIGNED, by=ONA)
    assert refusals(outcome) == ([] if signs_it else ["lt.drafter_may_not_sign"])


def test_a_returned_draft_is_gone() -> None:
    renewal = renewal_drafted()
    renewal.takes("return_draft", {"because": "The weighing is thin."}, on=SIGNED, by=ONA)
    assert renewal.bars("sign_decision", on=SIGNED, by=ONA) == ["residence_permit.no_draft"]
    assert renewal.bars("return_draft", on=SIGNED, by=ONA) == ["residence_permit.no_draft"]


# On what: a draft that is up to date


def late_answer(renewal: Renewal) -> None:
    answers: dict[str, object] = {
        "answered_by": "person",
        "heard_on": "2026-04-08",
        "method": "written",
        "answer": "I was ill.",
    }
    renewal.takes("record_hearing", answers, on=SIGNED)


def withdraws(renewal: Renewal) -> None:
    first: dict[str, object] = {"reason": str(renewal.matter.reasons[0].number), "because": "Too long ago."}
    renewal.takes("withdraw_reason", first, on=SIGNED)


def another_reason(renewal: Renewal, on: date = SIGNED) -> None:
    facts = [str(renewal.matter.facts[0].number)]
    renewal.takes("add_reason", {"reason": "It was an elite unit.", "facts": facts}, on=on)


@pytest.mark.parametrize(
    "after",
    [
        lambda renewal: renewal.takes("record_fact", FACT, on=SIGNED),
        lambda renewal: renewal.takes("record_circumstances", {"health": "Ill since March."}, on=SIGNED),
        another_reason,
        withdraws,
        weighs,
        late_answer,
    ],
)
def test_a_draft_takes_in_whatever_came_after_it(after) -> None:
    renewal = heard(without="answer")
    renewal.takes("lapse_hearing", on=DRAFTED)
    another_reason(renewal, DRAFTED)
    balances(renewal, on=DRAFTED)
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert renewal.bars("sign_decision", on=SIGNED, by=ONA) == []
    after(renewal)
    assert "residence_permit.draft_out_of_date" in renewal.bars("sign_decision", on=SIGNED, by=ONA)
    balances(renewal, on=SIGNED)
    renewal.takes("draft_decision", REFUSING, on=SIGNED)
    assert renewal.bars("sign_decision", on=SIGNED, by=ONA) == []


def correct(renewal, number: int, field: str, value: str, on: date) -> None:
    answers: dict[str, object] = {"what": f"{number}.{field}", "value": value, "reason": "Looked again."}
    renewal.takes("correct_entry", answers, on=on)


def test_a_shaken_draft_is_not_signed() -> None:
    renewal = refusal_drafted()
    correct(renewal, renewal.matter.facts[0].number, "statement", "Served in 1996.", SIGNED)
    assert "residence_permit.draft_shaken" in renewal.bars("sign_decision", on=SIGNED, by=ONA)
    renewal.takes("draft_decision", REFUSING, on=SIGNED)
    assert "residence_permit.draft_shaken" not in renewal.bars("sign_decision", on=SIGNED, by=ONA)


def test_a_decision_signed_on_a_fact_corrected_since_stands_and_somebody_must_look() -> None:
    renewal = refusal_drafted()
    signs(renewal)
    correct(renewal, renewal.matter.facts[0].number, "statement", "Served in 1996.", SERVED)
    assert renewal.matter.signed is not None
    assert list(shaken_acts(renewal.state)) == [renewal.matter.signed.number]
    assert [one.settled_by for one in tasks(renewal.state, situation(RUTA, SERVED))] == ["review_shaken_act"]


# Which law: row 3


def test_row_3_the_decision_pins_the_law_of_its_day() -> None:
    renewal = renewal_drafted()
    signs(renewal)
    signed = renewal.matter.signed
    assert signed is not None
    assert signed.says.law == confirmed().on(SIGNED, known=SIGNED).hash
    # The act was amended on 22 May 2026, by a text not seen: another law from then on.
    assert signed.says.law != confirmed().on(date(2026, 6, 1)).hash


def test_row_19_the_remedy_is_that_of_the_law_on_the_day_of_signing() -> None:
    renewal = renewal_drafted()
    draft = renewal.matter.draft
    assert draft is not None
    assert (draft.says.remedy.court, draft.says.remedy.count, draft.says.remedy.unit) == (
        "regional_administrative_court",
        14,
        "days",
    )
    other = replace(draft.says, remedy=replace(draft.says.remedy, count=7))
    renewal.desk.writes(renewal.file, other, by=RUTA, on=DRAFTED)
    assert renewal.bars("sign_decision", on=SIGNED, by=ONA) == ["residence_permit.remedy_changed"]


@pytest.mark.parametrize("part", ["weighing", "court"])
def test_row_19_a_decision_without_one_of_its_parts_is_not_signed(part: str) -> None:
    renewal = refusal_drafted()
    draft = renewal.matter.draft
    assert draft is not None
    lacking = replace(draft.says, weighing="")
    if part == "court":
        lacking = replace(draft.says, remedy=replace(draft.says.remedy, court=""))
    renewal.desk.writes(renewal.file, lacking, by=RUTA, on=DRAFTED)
    said = [one.said for one in renewal.desk.bars("sign_decision", renewal.file, by=ONA, on=SIGNED)]
    missing = [one["part"].code for one in said if one.code == "residence_permit.part_missing"]  # type: ignore[union-attr]
    assert missing == [f"residence_permit.part.{part}"]


# The document


@pytest.mark.parametrize("make", [refusal_drafted, renewal_drafted])
def test_the_document_is_made_again_from_the_record_and_has_the_hash_that_was_signed(make) -> None:
    renewal = make()
    signs(renewal)
    signed = renewal.matter.signed
    assert signed is not None
    known = next(one.header.known_from for one in renewal.state.entries if one.number == signed.number)
    serves(renewal)
    if renewal.matter.facts:
        correct(renewal, renewal.matter.facts[0].number, "statement", "Served in 1996.", SERVED)
    then = renewal.desk.as_known(renewal.file, known)
    assert written_again(then, situation(RUTA, SERVED)) == signed.says.written
    assert hash_of(written_again(then, situation(RUTA, SERVED))) == signed.says.document
    if renewal.matter.facts:
        assert hash_of(written_again(renewal.state, situation(RUTA, SERVED))) != signed.says.document


def test_the_document_never_tells_where_withheld_content_is_kept() -> None:
    renewal = cleared()
    signs(renewal)
    written = str(written_again(renewal.state, situation(RUTA, SIGNED)))
    assert "Ties to a foreign service." in written
    assert "VSD 12-3" not in written


def test_an_unsigned_decision_cannot_be_written_again() -> None:
    with pytest.raises(ValueError, match="holds no signed decision"):
        written_again(renewal_drafted().state, situation(RUTA, SIGNED))


# Two files at once


def test_a_renewal_makes_a_permit_here_and_replaces_the_earlier_one_there() -> None:
    renewal = renewal_drafted()
    signs(renewal)
    permit, earlier = renewal.matter.permit, renewal.desk[renewal.earlier].matter
    assert permit is not None
    assert (permit.says.holder, permit.says.valid_from, permit.says.valid_until) == (
        renewal.person,
        SIGNED,
        date(2028, 4, 7),
    )
    assert earlier.replaced.says.decision == renewal.matter.signed.says.number  # type: ignore[union-attr]
    assert earlier.refused is None


def test_a_refusal_is_noted_in_the_earlier_permits_file() -> None:
    renewal = refusal_drafted()
    signs(renewal)
    earlier = renewal.desk[renewal.earlier].matter
    assert (earlier.refused.day, earlier.replaced, renewal.matter.permit) == (SIGNED, None, None)
    assert renewal.matter.signed is not None
    assert renewal.matter.signed.says.operative is Operative.REFUSE


def test_a_permit_granted_here_is_renewed_in_its_turn() -> None:
    renewal = renewal_drafted()
    signs(renewal)
    answers = lodging(renewal, earlier_permit=renewal.file, lodged_on="2028-02-01")
    later = renewal.desk.opens(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=date(2028, 2, 1))
    assert [one.says.renewal for one in renewal.matter.renewals] == [later]


def test_a_permit_replaced_meanwhile_is_not_replaced_again() -> None:
    renewal = renewal_drafted()
    other = renewal.matter
    assert other.signed is None
    second = renewal_drafted()
    signs(second)
    replaced = second.desk[second.earlier].matter.replaced
    assert replaced is not None
    renewal.desk.writes(renewal.earlier, replaced.says, by=ONA, on=SIGNED)
    assert refusals(renewal.tries("sign_decision", on=SIGNED, by=ONA)) == [
        "residence_permit.replaced_already"
    ]


# Validity, 40(4) and the basis


@pytest.mark.parametrize(
    ("basis", "document_until", "valid_until", "code"),
    [
        ("work", "2031-05-20", "2028-04-07", None),  # two years from Tuesday 7 April 2026
        ("work", "2031-05-20", "2028-04-08", "validity_too_long"),
        ("highly_qualified_work", "2031-05-20", "2029-04-07", None),
        ("lithuanian_descent", "2031-08-20", "2031-04-07", None),
        ("family", "2031-05-20", "2028-04-07", None),  # a renewal: the later two years, not the first one
        ("humanitarian", "2031-05-20", "2027-04-08", "validity_too_long"),
        ("work", "2027-05-31", "2027-02-28", None),  # three months before the document, in a short month
        ("work", "2027-05-31", "2027-03-01", "outlives_travel_document"),
        ("work", "2031-05-20", "2026-04-07", "validity_in_the_past"),
    ],
)
def test_40_4_no_longer_than_the_basis_and_the_travel_document_allow(
    basis: str, document_until: str, valid_until: str, code: str | None
) -> None:
    renewal = lodged(basis=basis, travel_document_until=document_until)
    outcome = renewal.tries("draft_decision", {**RENEWING, "valid_until": valid_until}, on=DRAFTED)
    assert refusals(outcome) == ([] if code is None else [f"residence_permit.{code}"])


def test_40_4_holds_on_the_day_of_signing_as_well() -> None:
    renewal = renewal_drafted()
    application = renewal.matter.application
    assert application is not None
    correct(renewal, application.number, "travel_document_until", "2027-05-31", SIGNED)
    codes = renewal.bars("sign_decision", on=SIGNED, by=ONA)
    assert codes == ["residence_permit.outlives_travel_document", "residence_permit.draft_shaken"]


def test_a_conclusion_after_the_draft_makes_it_out_of_date() -> None:
    renewal = asked()
    concludes(
        renewal, official("vilte", Role.ASSESSOR, agency="state_security_department"), outcome="no_threat"
    )
    renewal.takes("draft_decision", {**RENEWING, "valid_until": "2027-04-07"}, on=CONCLUDED)
    concludes(renewal, official("povilas", Role.ASSESSOR, agency="police"), outcome="no_threat")
    assert renewal.bars("sign_decision", on=HEARD, by=ONA) == ["residence_permit.draft_out_of_date"]


def test_what_stands_in_the_way_cites_its_article_and_names_the_step_that_helps() -> None:
    said = {one.code: one for one in threat().desk.bars("sign_decision", threat().file, by=ONA, on=SIGNED)}
    assert said["residence_permit.conclusion_not_weighed"].cited == ("eu/cjeu:c-420-22",)
    assert said["residence_permit.conclusion_not_weighed"].settled_by == "assess_conclusion"
    assert said["residence_permit.not_invited"].cited == ("eu/charter:41",)
