"""Row 14: no permit is withdrawn before somebody looked at whose hang on it, and none of theirs falls by itself."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, JOB, ONA, RUTA, UNIT, refusals, situation
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    LODGED,
    REGISTERED,
    SERVED,
    SIGNED,
    Renewal,
    lodged,
    permit_held,
    signs,
)
from tests.procedures.residence_permit.six_questions import (
    PERMANENT,
    card_application,
    drafts,
    noticed,
    threatened,
)

from byla.casefile import FileId
from byla.persons import PERSON
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT

POSES = "lt/utpi:50(1)(14)/state_security"
ALONG, ALONG_PERMANENT = "lt/utpi:50(3)", "lt/utpi:54(3)"


def relative(case: Renewal) -> tuple[FileId, FileId]:
    """A husband's identity record, and his own permit."""
    opened = {"reason": "Applied for a permit", "source": "application"}
    person = case.desk.opens(PERSON, "open_record", opened, by=RUTA, on=LODGED)
    held = {
        **{
            "holder": person,
            "number": f"LT-77-{len(case.desk.files):06}",
            "kind": "temporary",
            "basis": "family",
        },
        **{"issued_on": "2025-04-30", "valid_from": "2025-05-01", "valid_until": "2026-12-31", "unit": UNIT},
    }
    return person, case.desk.opens(RESIDENCE_PERMIT, "register_permit", held, by=IMPORT, on=LODGED)


def links(case: Renewal, person: FileId, permit: FileId | None, *, together: bool = True) -> None:
    """The husband is linked in the file of the permit that is held."""
    answers = {"person": person, "relation": "spouse", "lives_together": together, "permit": permit}
    case.desk.takes("link_family_member", case.earlier, answers, by=RUTA, on=REGISTERED)


def looks(case: Renewal, on: date = DRAFTED) -> None:
    case.takes("check_dependants", {"found": "The husband's permit hangs on hers."}, on=on)


def withdrawn(**permit: object) -> tuple[Renewal, FileId, FileId]:
    """A permit withdrawn on Wednesday 8 April; the husband lives with its holder."""
    case = noticed(**permit)
    person, own = relative(case)
    links(case, person, own)
    ground = "lt/utpi:54(1)(2)/state_security" if permit else POSES
    signs(drafts(case, "withdraw", ground))
    return case, person, own


def following(case: Renewal, own: FileId, **other: object) -> dict[str, object]:
    """The answers that open the husband's own file on Monday 13 April."""
    return {
        **{"permit": own, "cause": "family", "began_on": SERVED.isoformat(), "unit": UNIT},
        **{"found": "The wife's permit was withdrawn.", "follows": case.file},
        **other,
    }


def followed(**permit: object) -> Renewal:
    """The husband's own withdrawal is opened."""
    case, _, own = withdrawn(**permit)
    answers = following(case, own)
    file = case.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", answers, by=RUTA, on=SERVED)
    return Renewal(desk=case.desk, person=case.person, earlier=own, file=file)


LOOKED_AT: dict[str, object] = {
    "own_basis": "A contract of work, or none.",
    "derived_right": "No Union citizen depends on him.",
    "private_life": "His brother lives in Vilnius.",
    "autonomous": "Three years of family life here.",
    "violence": "He says that there was none.",
    "length_of_stay": "Since 2023.",
    "reasons": "He works under a contract of his own, or not.",
}
"""What is looked at, ground by ground."""


def ground_looked_for(case: Renewal, *, found: bool) -> Renewal:
    case.takes("check_another_ground", {**LOOKED_AT, **({"ground": "own_basis"} if found else {})}, on=SERVED)
    return case


# The withdrawal itself


@pytest.mark.parametrize(
    ("make", "article"),
    [
        (noticed, ALONG),
        (lambda: noticed(**PERMANENT), ALONG_PERMANENT),
        (lambda: threatened(card_application()), ALONG_PERMANENT),
    ],
)
def test_row_14_a_permit_is_withdrawn_only_after_somebody_looked_at_whose_hang_on_it(
    make, article: str
) -> None:
    case = make()
    lacks = case.desk.bars("sign_decision", case.file, by=ONA, on=SIGNED)
    (missing,) = [one for one in lacks if one.code == "residence_permit.dependants_not_checked"]
    assert missing.cited[0] == article
    looks(case)
    assert "residence_permit.dependants_not_checked" not in case.bars("sign_decision", on=SIGNED)


def test_row_14_who_is_linked_after_somebody_looked_is_looked_at_before_the_signature() -> None:
    case = drafts(noticed(), "withdraw", POSES)
    links(case, *relative(case))
    assert refusals(case.tries("sign_decision", on=SIGNED, by=ONA)) == ["residence_permit.dependants_changed"]
    looks(case, SIGNED)
    assert "residence_permit.draft_out_of_date" in case.bars("sign_decision", on=SIGNED)


@pytest.mark.parametrize(
    ("together", "has_permit", "hangs"), [(True, True, 1), (False, True, 0), (True, False, 0)]
)
def test_50_3_permits_hang_on_it_of_those_who_live_with_the_holder(
    together: bool, has_permit: bool, hangs: int
) -> None:
    case = noticed()
    person, own = relative(case)
    links(case, person, own if has_permit else None, together=together)
    looks(case)
    assert case.matter.family.dependants is not None
    assert len(case.matter.family.dependants.says.permits) == hangs


def test_row_14_no_permit_of_the_family_falls_by_itself() -> None:
    case, _, own = withdrawn()
    assert case.desk[case.earlier].matter.withdrawn is not None
    assert case.desk[own].matter.withdrawn is None
    assert case.desk[own].matter.held_until == date(2026, 12, 31)


def test_what_is_asked_in_an_application_withdraws_nothing() -> None:
    assert lodged().bars("check_dependants", on=DRAFTED) == ["residence_permit.nothing_is_withdrawn"]


# The family member's own file


def test_row_14_a_family_members_permit_is_examined_in_a_file_of_its_own() -> None:
    case = followed()
    assert case.matter.family.follows is not None
    assert case.matter.family.follows.says.under == ALONG
    codes = case.bars("sign_decision", on=SERVED)
    assert "residence_permit.another_ground_not_checked" in codes
    assert RESIDENCE_PERMIT.next_step(case.state, situation(RUTA, SERVED)) == "check_dependants"


@pytest.mark.parametrize(("permit", "under"), [({}, ALONG), (PERMANENT, ALONG_PERMANENT)])
def test_50_3_and_54_3_the_ground_is_that_of_the_permit_that_was_withdrawn(permit, under: str) -> None:
    case = ground_looked_for(followed(**permit), found=False)
    said: dict[str, object] = {"operative": "withdraw", "weighing": "All was weighed.", "grounds": [under]}
    looks(case, SERVED)
    case.takes("draft_decision", said, on=SERVED)
    lacks = case.bars("sign_decision", on=SERVED)
    assert "residence_permit.another_ground_not_checked" not in lacks
    assert "residence_permit.ground_not_offered" not in lacks
    # Everything else that a decision against a person must have is asked for as ever.
    assert {"residence_permit.no_reason", "residence_permit.not_invited"} <= set(lacks)


def test_50_3_it_is_no_ground_where_nothing_was_followed() -> None:
    said: dict[str, object] = {"operative": "withdraw", "weighing": "All was weighed.", "grounds": [ALONG]}
    assert refusals(noticed().tries("draft_decision", said, on=DRAFTED)) == [
        "grounds: casefile.not_an_option"
    ]


def test_50_3_whoever_has_another_ground_keeps_the_permit() -> None:
    case = ground_looked_for(followed(), found=True)
    assert case.matter.heads_for == "leave_in_force"
    looks(case, SERVED)
    said: dict[str, object] = {"operative": "withdraw", "weighing": "All was weighed.", "grounds": [ALONG]}
    case.takes("draft_decision", said, on=SERVED)
    assert "residence_permit.has_another_ground" in case.bars("sign_decision", on=SERVED)
    case.takes("draft_decision", {"operative": "leave_in_force", "weighing": "He works."}, on=SERVED)
    signs(case, SERVED)
    assert case.desk[case.earlier].matter.left_in_force is not None


def test_50_3_whoever_has_none_may_lose_it_with_all_that_a_withdrawal_needs() -> None:
    case = followed()
    case = ground_looked_for(case, found=False)
    looks(case, SERVED)
    assert case.matter.heads_for == "withdraw"


@pytest.mark.parametrize("machine", [JOB, IMPORT])
def test_row_9_no_machine_follows_a_withdrawal_with_another(machine) -> None:
    case, _, own = withdrawn()
    outcome = case.desk.would_open(
        RESIDENCE_PERMIT, "open_withdrawal", following(case, own), by=machine, on=SERVED
    )
    assert "casefile.adverse_needs_person" in refusals(outcome)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"follows": None}, "residence_permit.follows_not_named"),
        ({"cause": "own_finding"}, "residence_permit.follows_not_named"),
    ],
)
def test_50_3_what_follows_names_what_it_follows(other: dict[str, object], why: str) -> None:
    case, _, own = withdrawn()
    answers = {name: one for name, one in following(case, own, **other).items() if one is not None}
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "open_withdrawal", answers, by=RUTA, on=SERVED)
    assert refusals(outcome) == [why]


def test_50_3_nothing_follows_a_permit_that_is_held_or_one_of_strangers() -> None:
    case = noticed()
    person, own = relative(case)
    links(case, person, own)
    outcome = case.desk.would_open(
        RESIDENCE_PERMIT, "open_withdrawal", following(case, own), by=RUTA, on=SERVED
    )
    assert refusals(outcome) == ["residence_permit.follows_nothing_withdrawn"]
    case, _, _ = withdrawn()
    _, stranger = relative(case)
    outcome = case.desk.would_open(
        RESIDENCE_PERMIT, "open_withdrawal", following(case, stranger), by=RUTA, on=SERVED
    )
    assert refusals(outcome) == ["residence_permit.not_of_the_family"]


# Links


def test_a_link_is_undone_by_another_entry_and_stays_in_the_record() -> None:
    case = permit_held()
    person, own = relative(case)
    links(case, person, own)
    number = case.state.version
    case.takes("unlink_family_member", {"link": str(number), "because": "They divorced."}, on=DRAFTED)
    assert case.matter.family.links == ()
    assert [one.number for one in case.state.history.standing if one.number == number] == [number]


def test_a_link_is_to_another_person_once_and_to_their_own_permit() -> None:
    case = permit_held()
    person, own = relative(case)
    answers: dict[str, object] = {"relation": "spouse", "lives_together": True}
    itself = {**answers, "person": case.person}
    assert refusals(case.tries("link_family_member", itself, on=DRAFTED)) == [
        "residence_permit.own_family_member"
    ]
    other, _ = relative(case)
    strangers = {**answers, "person": other, "permit": own}
    assert refusals(case.tries("link_family_member", strangers, on=DRAFTED)) == [
        "residence_permit.permit_of_another"
    ]
    links(case, person, own)
    again = {**answers, "person": person}
    assert refusals(case.tries("link_family_member", again, on=DRAFTED)) == [
        "residence_permit.linked_already"
    ]
