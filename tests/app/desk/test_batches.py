"""One step on many files: each is asked and answered by itself, and only what looks at no person can be taken so."""

from __future__ import annotations

import pytest
from tests.app.authority import AUTHORITY, of, take
from tests.app.desk.conftest import lodge, text_of

from byla.app.registry import PROCEDURES
from byla.app.store.read import load
from byla.casefile import Nothing, Role, Step

ASSIGN = "/many/residence_permit/assign"
STEPS = [step for procedure in PROCEDURES.values() for step in procedure.steps]


def holder(case) -> str | None:
    return load(case.renewal, authority=AUTHORITY).custody.assignee


def test_a_list_offers_to_hand_over_the_files_that_are_chosen_on_it(case, desk) -> None:
    page = desk("ruta").get("/files").content.decode()
    assert f'form="chosen" id="choose-{case.renewal}"' in page
    assert f'formaction="{ASSIGN}"' in page


def test_many_files_are_handed_over_at_once_and_each_has_an_entry_of_its_own(authority, desk) -> None:
    cases = [lodge(authority), lodge(authority, given="Алена")]
    files = [case.renewal for case in cases]
    page = desk("ruta").client.get(ASSIGN, {"file": files})
    assert all(load(one, authority=AUTHORITY).number in text_of(page) for one in files)
    answers = {"file": files, "once": "k1", "unit": "security", "to": "jonas"}
    said = text_of(desk("ruta").client.post(ASSIGN, answers))
    assert "Recorded on 2 files" in said
    assert [holder(case) for case in cases] == ["jonas", "jonas"]
    versions = [load(one, authority=AUTHORITY).version for one in files]
    desk("ruta").client.post(ASSIGN, answers)  # sent twice, taken once
    assert [load(one, authority=AUTHORITY).version for one in files] == versions


def test_what_stands_in_the_way_of_one_file_stops_no_other(authority, desk) -> None:
    free, barred = lodge(authority), lodge(authority, given="Алена")
    take("residence_permit", "declare_conflict", of("jonas"), barred.renewal, reason="A relative.")
    answers = {"file": [free.renewal, barred.renewal], "once": "k2", "unit": "security", "to": "jonas"}
    said = text_of(desk("ruta").client.post(ASSIGN, answers))
    assert "Recorded on 1 file" in said
    assert "Not recorded on 1 file" in said
    assert "conflict" in said
    assert (holder(free), holder(barred)) == ("jonas", "ruta")


def test_answers_that_do_not_fit_come_back_and_nothing_is_recorded(case, desk) -> None:
    version = case.now().version
    page = desk("ruta").client.post(ASSIGN, {"file": [case.renewal], "once": "k3", "unit": ""})
    assert page.status_code == 422
    assert case.now().version == version


@pytest.mark.parametrize("files", [[], ["x"] * 2, [f"file-{number}" for number in range(51)]])
def test_files_that_are_none_too_many_or_not_to_be_seen_are_no_batch(
    files: list[str], authority, desk
) -> None:
    assert desk("ruta").client.get(ASSIGN, {"file": files}).status_code in (400, 404)


def test_a_file_that_may_not_be_seen_is_in_no_batch(case, desk) -> None:
    """Petras serves in another unit: to him the file does not exist, on the form as when it is sent."""
    petras = desk("petras").client
    assert petras.get(ASSIGN, {"file": [case.renewal]}).status_code == 404
    answers = {"file": [case.renewal], "once": "k4", "unit": "citizens", "to": "petras"}
    assert petras.post(ASSIGN, answers).status_code == 404
    assert holder(case) == "ruta"


@pytest.mark.parametrize("once", ["", "k" * 41, "bell\x07"])
def test_a_batch_whose_hidden_field_was_changed_is_not_read(case, desk, once: str) -> None:
    answers = {"file": [case.renewal], "once": once, "unit": "security", "to": "jonas"}
    assert desk("ruta").client.post(ASSIGN, answers).status_code == 400
    assert holder(case) == "ruta"


def test_there_is_no_batch_of_a_procedure_that_does_not_exist(case, desk) -> None:
    assert desk("ruta").client.get("/many/no_such/assign", {"file": [case.renewal]}).status_code == 404


@pytest.mark.parametrize("code", ["sign_decision", "give_conclusion", "assess_conclusion", "no_such"])
def test_nothing_that_looks_at_a_person_is_taken_on_many_files(code: str, case, desk) -> None:
    for user in ("ruta", "ona"):
        path = f"/many/residence_permit/{code}"
        assert desk(user).client.get(path, {"file": [case.renewal]}).status_code == 404


def test_gdpr_22_a_step_that_weighs_decides_or_signs_cannot_be_declared_for_many_files() -> None:
    for looks_at_one in ({"adverse": True}, {"mandate": "residence_permit.decision"}, {"opens": True}):
        with pytest.raises(ValueError, match="looks at one person"):
            Step(
                code="any",
                form=Nothing,
                roles=frozenset({Role.CASEWORKER}),
                in_batches=True,
                records=lambda file, form, situation, others: (),
                **looks_at_one,  # type: ignore[arg-type]
            )
    assert [one.code for one in STEPS if one.in_batches and (one.adverse or one.mandate)] == []
