"""A file that is named in a form is what the form asks for, whoever names it: a permit a permit, a person a person."""

from __future__ import annotations

import pytest
from tests.desk_in_memory import RUTA, UNIT, refusals
from tests.procedures.residence_permit.renewal import LODGED, Renewal, lodged, lodging, permit_held
from tests.procedures.residence_permit.six_questions import FINDING, NOTICED, first_application, withdrawal
from tests.procedures.residence_permit.test_family import SERVED, following, withdrawn

from byla.casefile import FileId
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT

NO_PERMIT, NO_PERSON = ["residence_permit.no_such_permit"], ["residence_permit.no_such_person"]
NOBODY = FileId("nothing-1")


def opens(case: Renewal, step: str, answers: dict[str, object], on=NOTICED) -> list[str]:
    """What stands in the way of opening a file by the step."""
    return refusals(case.desk.would_open(RESIDENCE_PERMIT, step, answers, by=RUTA, on=on))


def others() -> tuple[Renewal, dict[str, FileId]]:
    """Files that are no permit of anybody: a person, a first application, and an id that stands for nothing."""
    case = first_application()
    return case, {"a person": case.person, "an application": case.file, "nothing": NOBODY}


@pytest.mark.parametrize("what", ["a person", "an application", "nothing"])
def test_a_permit_that_is_named_is_a_permit(what: str) -> None:
    case, named = others()
    file = named[what]
    assert NO_PERMIT[0] in opens(case, "lodge_application", lodging(case, earlier_permit=file), LODGED)
    assert opens(case, "open_withdrawal", {**FINDING, "permit": file}) == NO_PERMIT
    link = {"person": case.person, "relation": "spouse", "lives_together": True, "permit": file}
    assert NO_PERMIT[0] in refusals(case.tries("link_family_member", link, on=NOTICED))


@pytest.mark.parametrize("what", ["a person", "a permit", "nothing"])
def test_50_3_what_a_withdrawal_follows_is_a_decision_that_withdrew(what: str) -> None:
    case, _, own = withdrawn()
    named = {"a person": case.person, "a permit": case.earlier, "nothing": NOBODY}
    nothing = ["residence_permit.follows_nothing_withdrawn"]
    assert opens(case, "open_withdrawal", following(case, own, follows=named[what]), SERVED) == nothing


@pytest.mark.parametrize("what", ["a permit", "nothing"])
def test_a_person_who_is_named_is_a_person(what: str) -> None:
    case = lodged()
    file = {"a permit": case.earlier, "nothing": NOBODY}[what]
    assert NO_PERSON[0] in opens(case, "lodge_application", lodging(case, applicant=file), LODGED)
    held = {"number": "LT-77-9", "kind": "temporary", "basis": "work", "unit": UNIT, "holder": file}
    days = {"issued_on": "2025-04-30", "valid_from": "2025-05-01", "valid_until": "2026-12-31"}
    assert opens(case, "register_permit", {**held, **days}) == NO_PERSON
    link = {"person": file, "relation": "spouse", "lives_together": True}
    assert refusals(case.tries("link_family_member", link, on=NOTICED)) == NO_PERSON


@pytest.mark.parametrize(
    "step", ["register_application", "check_completeness", "request_missing_data", "ask_questionnaire"]
)
def test_33_what_is_done_with_an_application_is_done_with_nothing_else(step: str) -> None:
    for case in (withdrawal(), permit_held()):
        assert case.bars(step, on=NOTICED)[0] == "residence_permit.no_application"
