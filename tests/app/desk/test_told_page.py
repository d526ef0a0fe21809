"""What a person is answered who asks who looked (Article 15 GDPR): unit, time and purpose; not who, and not what would
tell of a matter that nobody told them of.
"""

from __future__ import annotations

import pytest
from django.test import Client
from tests.app.authority import AUTHORITY, done, of, take
from tests.app.desk.conftest import text_of
from tests.attacks.test_every_door import PNG, asked_of_the_security_department

from byla.app.doors.uploads import recognised
from byla.app.looks import rows
from byla.app.looks.answering import NoSuchPower, answered
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.show import show
from byla.looks import Occasion, Way

DAY = today().isoformat()


def told(case, **other: str):
    return answered(case.person, of("dalia"), **other)


def occasions(case, **other: str) -> list[Occasion]:
    return [one.occasion for one in told(case, **other).answer.told]


def withdrawal(case) -> str:
    """The authority looks into the permit, and has told the person nothing."""
    found = {"cause": "own_finding", "began_on": DAY, "found": "The employer has closed.", "unit": "security"}
    return take("residence_permit", "open_withdrawal", of("ruta"), permit=case.permit, **found).file


def document(case, kind: str) -> int:
    picture = recognised("power.png", PNG)
    said = {
        "document": picture,
        "kind": kind,
        "issuer": "Notary",
        "dated": DAY,
        "language": "lt",
        "came_in": DAY,
    }
    asked = Request(
        procedure="residence_permit", step="record_document", file=case.renewal, answers=said,
        contents={picture.sha256: PNG},
    )  # fmt: skip
    return done(act(asked, of("ruta"))).version


def lawyer(case, scope: str = "everything") -> str:
    """A lawyer acts for the person in the renewal; how an address names them."""
    power = {
        "name": "Rasa Pavyzdinė", "kind": "lawyer", "given_by": "person", "given_on": DAY, "scope": [scope],
        "document": str(document(case, "proof_of_representation")), "address": "Bandymų g. 1, Vilnius",
    }  # fmt: skip
    number = take("residence_permit", "record_representative", of("ruta"), case.renewal, **power).version
    return f"{case.now().number}:{number}"


def test_gdpr_15_1_the_person_learns_unit_time_and_purpose_of_each_look_and_nothing_else(case, desk) -> None:
    desk("ruta").get(case.page)
    desk("jonas").get("/files", q=case.now().number)
    page = desk("dalia").get(f"/looks/told/{case.person}")
    said = text_of(page).partition("Who looked at your data")[2]
    for expected in ("Security", "Worked on your file", "Searched, and your file was among"):
        assert expected in said
    for hidden in ("Ruta", "ruta", "Jonas", "jonas", case.now().number):
        assert hidden not in said, hidden
    assert [(one.unit, one.agency) for one in told(case).answer.told][1:] == [("security", "")] * 2


def test_gdpr_23_a_look_by_somebody_who_assesses_waits_and_the_paper_says_the_same_as_every_other(
    case, desk
) -> None:
    before = text_of(desk("dalia").get(f"/looks/told/{case.person}")).partition("What is told later")[2]
    asked_of_the_security_department(case.renewal)
    desk("vytas").get(case.page)
    found = told(case).answer
    assert Occasion.ASSESSMENT not in [one.occasion for one in found.told]
    assert (found.waiting, found.counted) == ({"eu/gdpr:23": 1}, False)
    page = desk("dalia").get(f"/looks/told/{case.person}").content.decode()
    paper = page.partition("<article")[2]
    assert (
        text_of(desk("dalia").get(f"/looks/told/{case.person}")).partition("What is told later")[2] == before
    )
    assert "left out" not in paper
    # What is for the official stands before the paper, and is not printed.
    note = page.partition("<article")[0].partition("govuk-!-display-none-print")[2]
    assert "1 look is left out" in " ".join(note.split())


def test_gdpr_23_a_look_at_a_withdrawal_waits_while_nobody_told_the_person(case) -> None:
    file = withdrawal(case)
    before = len(occasions(case))
    show(file, of("jonas"))
    answer = told(case).answer
    assert sum(answer.waiting.values()) >= 1
    assert all(one.occasion is Occasion.DATA_PROTECTION for one in answer.told[: len(answer.told) - before])


def test_civil_code_2_132_a_lawyer_learns_of_the_looks_at_the_matter_of_the_power_alone(case, desk) -> None:
    show(case.renewal, of("ruta"))
    show(case.permit, of("jonas"))
    show(case.person, of("petras"))
    key = lawyer(case)
    assert [one.key for one in told(case).speakers] == [key]
    units = {one.unit for one in told(case).answer.told}
    assert {"security", "citizens"} <= units
    to_lawyer = told(case, to=key).answer.told
    assert {one.unit for one in to_lawyer} == {"security"}
    assert len(to_lawyer) < len(told(case).answer.told)
    show(case.permit, of("jonas"))
    assert len(told(case, to=key).answer.told) == len(to_lawyer)
    page = text_of(desk("dalia").get(f"/looks/told/{case.person}", to=key))
    assert f"To Rasa Pavyzdinė, who acts for the person in {case.now().number}" in page


def test_civil_code_2_137_who_may_only_be_heard_is_told_nothing(case, desk) -> None:
    key = lawyer(case, scope="be_heard")
    assert told(case).speakers == ()
    with pytest.raises(NoSuchPower):
        told(case, to=key)
    assert desk("dalia").get(f"/looks/told/{case.person}", to=key).status_code == 400


def test_looks_at_all_records_that_are_judged_to_be_of_the_person_are_told(authority, case) -> None:
    other = authority.person("Кавальчук", "Ольга")
    show(other, of("petras"))
    assert len(told(case).records) == 1
    same = {"one": case.person, "other": other, "judgement": "same", "reason": "The same passport"}
    take("identity_link", "judge_link", of("ruta"), **same)
    found = told(case)
    assert (found.records, found.disputed) == (frozenset({case.person, other}), False)
    assert "citizens" in {one.unit for one in found.answer.told}


def test_gdpr_5_1_d_where_judgements_contradict_each_other_the_answer_is_about_the_one_record(
    authority, case, desk
) -> None:
    second, third = authority.person("Кавальчук", "Ольга"), authority.person("Кавальчук", "Волька")
    for one, other, judgement in (
        (case.person, second, "same"),
        (second, third, "same"),
        (case.person, third, "different"),
    ):
        said = {"one": one, "other": other, "judgement": judgement, "reason": "A photograph"}
        take("identity_link", "judge_link", of("ruta"), **said)
    show(second, of("petras"))
    found = told(case)
    assert (found.records, found.disputed) == (frozenset({case.person}), True)
    page = text_of(desk("dalia").get(f"/looks/told/{case.person}"))
    assert "contradict each other" in page


@pytest.mark.parametrize("user", ["ruta", "jonas", "ona", "petras", "vytas", "keeper"])
def test_who_answers_no_such_requests_has_no_such_page(case, desk, user: str) -> None:
    assert desk(user).get(f"/looks/told/{case.person}").status_code == 404


def test_a_file_is_no_person(case, desk) -> None:
    assert desk("dalia").get(f"/looks/told/{case.renewal}").status_code == 404
    assert desk("dalia").get("/looks/told/nothing").status_code == 404
    assert Client().get(f"/looks/told/{case.person}").status_code == 302


def test_that_the_answer_was_given_is_a_look_of_its_own(case, desk) -> None:
    desk("dalia").get(f"/looks/told/{case.person}")
    (look,) = rows.looks(rows.Wanted(authority=AUTHORITY, user="dalia"), count=1)
    assert (look.way, look.occasion) == (Way.LOOKS, Occasion.DATA_PROTECTION)
    assert case.person in look.persons


def test_the_record_of_a_person_leads_the_officer_to_the_answer_and_nobody_else(case, desk) -> None:
    link = f'href="/looks/told/{case.person}"'
    assert link in desk("dalia").get(f"/files/{case.person}").content.decode()
    assert link not in desk("ruta").get(f"/files/{case.person}").content.decode()
