"""UTPI 98^1, Directive 2004/38, 2(2) and 3(1): whom they protect, as the identity record says, on a document."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA, refusals, situation
from tests.procedures.free_movement.moving import KIN, is_citizen, is_kin, was_wrong
from tests.procedures.residence_permit.renewal import LODGED, Renewal, permit_held

from byla.casefile import FileId, encode
from byla.procedures.lt.free_movement import moves_freely

DAY = date(2026, 4, 27)  # Monday


def as_recorded(case: Renewal, on: date = DAY) -> tuple[str, str, str | None] | None:
    """By what the person moves freely: citizen or family, of which state, and as what."""
    found = moves_freely(case.person, case.desk.files, situation(RUTA, on))
    return (
        None
        if found is None
        else (found.person_is.value, found.country, None if found.kinship is None else found.kinship.value)
    )


def married(**other: object):
    return lambda case: is_kin(case, on=DAY, **other)


def of(country: str):
    return lambda case: is_citizen(case, country)


def polish_until(day: str):
    def was_polish(case: Renewal) -> Renewal:
        said = {"country": "POL", "source": "register", "until": day, "lost": "renounced"}
        case.desk.takes("record_citizenship", case.person, said, by=RUTA, on=DAY)
        return case

    return was_polish


WHO = [
    # what the record says                                   98^1 protects them
    ("a citizen of Belarus alone", lambda case: case, None),
    ("a citizen of Poland too", of("POL"), ("citizen", "POL", None)),
    ("a citizen of Lithuania too", of("LTU"), None),  # Art. 2: no foreigner at all
    ("a citizen of Norway too", of("NOR"), None),  # no Member State
    ("a citizen of Poland until the day before", polish_until("2026-04-26"), None),
    ("a citizen of Poland until that day", polish_until("2026-04-27"), ("citizen", "POL", None)),
    ("married to a citizen of Latvia", is_kin, ("family", "LVA", "spouse")),
    ("the child of one", married(kinship="child"), ("family", "LVA", "child")),
    ("the parent of one", married(kinship="parent"), ("family", "LVA", "parent")),
    ("a registered partner", married(kinship="registered_partner"), ("family", "LVA", "registered_partner")),
    ("married to a citizen of Lithuania", married(country="LTU"), None),  # who moved nowhere: 3(1)
    ("married until the day before", married(until="2026-04-26"), None),
    ("married until that day", married(until="2026-04-27"), ("family", "LVA", "spouse")),
    ("since a day not known", married(since=""), ("family", "LVA", "spouse")),
    ("a citizen of Poland, and married", lambda case: is_kin(is_citizen(case)), ("citizen", "POL", None)),
]


@pytest.mark.parametrize(("_case", "who", "expected"), WHO, ids=[one[0] for one in WHO])
def test_row_33_98_1_whom_it_protects(_case: str, who, expected) -> None:
    assert as_recorded(who(permit_held())) == expected


def test_98_1_a_marriage_counts_from_its_first_day() -> None:
    case = is_kin(permit_held())
    assert as_recorded(case, date(2021, 6, 11)) is None
    assert as_recorded(case, date(2021, 6, 12)) == ("family", "LVA", "spouse")


def test_gdpr_5_1_d_who_recorded_it_from_which_document_and_it_can_be_corrected() -> None:
    case = is_kin(permit_held())
    record = case.desk[case.person]
    entry = record.entries[-1]
    assert (entry.header.actor, entry.header.step) == ("ruta", "record_kinship")
    assert encode(record.matter.kinships[-1].says)["document"] == {
        "name": "receipt.pdf",
        "media_type": "application/pdf",
        "sha256": "0" * 64,
        "size": 1000,
    }
    was_wrong(case, on=DAY)
    assert case.desk[case.person].matter.kinships == ()
    assert as_recorded(case) is None


NOT_RECORDED = [
    ("without a document", {"document": None}, ["document: casefile.missing_attachment"]),
    ("of a state that is no member", {"country": "NOR"}, ["country: casefile.not_an_option"]),
    ("as a cousin", {"kinship": "cousin"}, ["kinship: casefile.not_an_option"]),
    ("until a day before it began", {"until": "2021-06-11"}, ["person.ends_before_it_begins"]),
    ("in order", {}, []),
]


@pytest.mark.parametrize(("_case", "other", "codes"), NOT_RECORDED, ids=[one[0] for one in NOT_RECORDED])
def test_2_2_what_may_be_recorded_of_a_family(_case: str, other: dict[str, object], codes: list[str]) -> None:
    case = permit_held()
    said = {name: one for name, one in {**KIN, **other}.items() if one is not None}
    outcome = case.desk.tries("record_kinship", case.person, said, by=RUTA, on=LODGED)
    assert refusals(outcome) == codes


def test_gdpr_5_1_d_what_is_recorded_already_is_corrected_and_not_said_twice() -> None:
    case = is_kin(permit_held())
    outcome = case.desk.tries("record_kinship", case.person, dict(KIN), by=RUTA, on=DAY)
    assert refusals(outcome) == ["person.kinship_already"]
    another = case.desk.tries("record_kinship", case.person, {**KIN, "country": "EST"}, by=RUTA, on=DAY)
    assert refusals(another) == []


def test_98_1_who_has_no_record_that_the_official_may_see_is_not_found_by_it() -> None:
    case = permit_held()
    assert moves_freely(FileId("person-99"), {}, situation(RUTA, DAY)) is None
    assert moves_freely(case.file, case.desk.files, situation(RUTA, DAY)) is None
