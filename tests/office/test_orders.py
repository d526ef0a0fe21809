"""What may be ordered in an office, by whom, and what stands in the way."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.office.house import INSTALLATION, OPENED, TODAY, House, house, mandate
from tests.shelf import official, situation
from tests.texts import ENGLISH

from byla.casefile import GENERAL_STEPS, Actor, FileId, Kind, Role, UserId, item_of
from byla.office import OFFICE, Office
from byla.words import Words

SIGN = {
    "kind": "residence_permit.decision",
    "holder": "saule",
    "since": "2026-03-02",
    "by_substitute": True,
    "basis": "Order 1V-2",
}
FROM_TODAY = {"since": "2026-03-02"}


@pytest.fixture
def made() -> House:
    made = house()
    mandate(made)
    return made


@pytest.mark.parametrize(
    ("step", "answers", "refused"),
    [
        # units and outside bodies
        ("open_unit", {"unit": "third", "name": "Third", **FROM_TODAY}, []),
        ("open_unit", {"unit": "first", "name": "First again", **FROM_TODAY}, ["office.unit_already"]),
        ("open_unit", {"unit": "Third unit", "name": "Third", **FROM_TODAY}, ["office.code_unfit"]),
        ("close_unit", {"unit": "second", "last_day": "2026-03-31"}, ["office.unit_in_use"]),
        (
            "close_unit",
            {"unit": "second", "last_day": "2026-01-03"},
            ["office.ends_before_it_begins", "office.unit_in_use"],
        ),
        ("name_agency", {"agency": "police", "name": "Police"}, []),
        ("name_agency", {"agency": "vsd", "name": "VSD"}, ["office.agency_already"]),
        ("name_agency", {"agency": "v.s.d", "name": "VSD"}, ["office.code_unfit"]),
        # people
        ("appoint_official", {"user": "new", "name": "N.", "unit": "first", **FROM_TODAY}, []),
        ("appoint_official", {"user": "new", "name": "N.", "agency": "vsd", **FROM_TODAY}, []),
        ("appoint_official", {"user": "new", "name": "N.", **FROM_TODAY}, ["office.unit_or_agency"]),
        (
            "appoint_official",
            {"user": "new", "name": "N.", "unit": "first", "agency": "vsd", **FROM_TODAY},
            ["office.unit_or_agency"],
        ),
        (
            "appoint_official",
            {"user": "ruta", "name": "R.", "unit": "first", **FROM_TODAY},
            ["office.serves_already"],
        ),
        (
            "appoint_official",
            {"user": "new", "name": "N.", "unit": "first", "since": "2026-01-04"},
            ["office.unit_not_open"],
        ),
        ("move_official", {"user": "ruta", "unit": "second", **FROM_TODAY}, []),
        ("move_official", {"user": "ruta", "unit": "first", **FROM_TODAY}, ["office.in_unit_already"]),
        (
            "move_official",
            {"user": "ruta", "unit": "second", "since": "2026-01-04"},
            ["office.does_not_serve", "office.unit_not_open"],
        ),
        ("move_official", {"user": "vytas", "unit": "first", **FROM_TODAY}, ["office.of_outside_body"]),
        ("move_official", {"user": "jonas", "unit": "first", **FROM_TODAY}, ["office.not_to_oneself"]),
        ("record_leaving", {"user": "ruta", "last_day": "2026-03-31"}, []),
        ("record_leaving", {"user": "ruta", "last_day": "2026-01-04"}, ["office.does_not_serve"]),
        # roles
        ("give_role", {"user": "ruta", "role": "signatory", **FROM_TODAY}, []),
        ("give_role", {"user": "ruta", "role": "data_protection", **FROM_TODAY}, []),
        ("give_role", {"user": "ruta", "role": "signatory", **FROM_TODAY, "until": "2026-03-02"}, []),
        (
            "give_role",
            {"user": "ruta", "role": "signatory", **FROM_TODAY, "until": "2026-03-01"},
            ["office.ends_before_it_begins"],
        ),
        ("give_role", {"user": "ruta", "role": "caseworker", **FROM_TODAY}, ["office.role_already"]),
        ("give_role", {"user": "ruta", "role": "auditor", **FROM_TODAY}, ["office.roles_apart"]),
        ("give_role", {"user": "ruta", "role": "office_keeper", **FROM_TODAY}, ["office.roles_apart"]),
        ("give_role", {"user": "egle", "role": "signatory", **FROM_TODAY}, ["office.roles_apart"]),
        ("give_role", {"user": "jonas", "role": "data_protection", **FROM_TODAY}, ["office.not_to_oneself"]),
        ("give_role", {"user": "ruta", "role": "assessor", **FROM_TODAY}, ["office.role_of_others"]),
        ("give_role", {"user": "vytas", "role": "caseworker", **FROM_TODAY}, ["office.role_of_others"]),
        ("give_role", {"user": "ruta", "role": "job", **FROM_TODAY}, ["role: casefile.not_an_option"]),
        (
            "give_role",
            {"user": "nobody", "role": "caseworker", **FROM_TODAY},
            ["user: casefile.not_an_option"],
        ),
        (
            "give_role",
            {"user": "ruta", "role": "signatory", "since": "2026-01-04"},
            ["office.does_not_serve"],
        ),
        # mandates
        ("give_mandate", SIGN, []),
        ("give_mandate", {**SIGN, "until": "2026-03-01"}, ["office.ends_before_it_begins"]),
        ("give_mandate", {**SIGN, "holder": "ruta"}, ["office.not_a_signatory"]),
        ("give_mandate", {**SIGN, "holder": "jonas"}, ["office.not_to_oneself", "office.not_a_signatory"]),
        ("give_mandate", {**SIGN, "holder": "mantas"}, ["office.mandate_already"]),
        ("give_mandate", {**SIGN, "holder": "mantas", "kind": "entry_ban.decision"}, []),
        ("give_mandate", {**SIGN, "kind": "residence_permit.decisions"}, ["office.mandate_kind_unknown"]),
        ("give_mandate", {**SIGN, "kind": "decisions"}, ["office.mandate_kind_unknown"]),
        ("give_mandate", {**SIGN, "basis": " "}, ["basis: casefile.missing_text"]),
        # clearances
        ("give_clearance", {"user": "ruta", "level": 2, "basis": "Permission 7", **FROM_TODAY}, []),
        (
            "give_clearance",
            {"user": "ruta", "level": 4, "basis": "P.", **FROM_TODAY},
            ["level: casefile.out_of_bounds"],
        ),
        (
            "give_clearance",
            {"user": "jonas", "level": 1, "basis": "P.", **FROM_TODAY},
            ["office.not_to_oneself"],
        ),
        (
            "give_clearance",
            {"user": "ruta", "level": 1, "basis": "P.", "since": "2026-01-04"},
            ["office.does_not_serve"],
        ),
        (
            "give_clearance",
            {"user": "ruta", "level": 1, "basis": "P.", **FROM_TODAY, "until": "2026-03-01"},
            ["office.ends_before_it_begins"],
        ),
        # absence and substitution
        ("record_absence", {"user": "ruta", "since": "2026-03-02", "until": "2026-03-02"}, []),
        (
            "record_absence",
            {"user": "ruta", "since": "2026-03-02", "until": "2026-03-01"},
            ["office.ends_before_it_begins"],
        ),
        (
            "record_absence",
            {"user": "ruta", "since": "2026-01-01", "until": "2026-03-01"},
            ["office.does_not_serve"],
        ),
        ("name_substitute", {"replaces": "mantas", "substitute": "saule", **FROM_TODAY}, []),
        (
            "name_substitute",
            {"replaces": "mantas", "substitute": "mantas", **FROM_TODAY},
            ["office.absent_one_substitutes"],
        ),
        (
            "name_substitute",
            {"replaces": "mantas", "substitute": "jonas", **FROM_TODAY},
            ["office.not_to_oneself"],
        ),
        (
            "name_substitute",
            {"replaces": "mantas", "substitute": "vytas", **FROM_TODAY},
            ["office.of_another_body"],
        ),
        (
            "name_substitute",
            {"replaces": "mantas", "substitute": "saule", **FROM_TODAY, "until": "2026-03-01"},
            ["office.ends_before_it_begins"],
        ),
        (
            "name_substitute",
            {"replaces": "mantas", "substitute": "saule", "since": "2026-01-01"},
            ["office.does_not_serve", "office.does_not_serve"],
        ),
    ],
)
def test_what_a_keeper_may_order(made: House, step: str, answers: dict[str, Any], refused: list[str]) -> None:
    assert made.order(step, **answers) == refused


def test_one_substitute_for_one_official_on_one_day(made: House) -> None:
    pair = {"replaces": "mantas", "substitute": "saule"}
    assert not made.order("name_substitute", **pair, since="2026-03-02", until="2026-03-31")
    other = {"replaces": "mantas", "substitute": "tomas"}
    assert made.order("name_substitute", **other, since="2026-03-31") == ["office.substitute_already"]
    assert not made.order("name_substitute", **other, since="2026-04-01")


# What is given ends on its first day or later, or on the eve, and then it never was.


@pytest.mark.parametrize(
    ("last_day", "refused"),
    [("2026-03-01", ["office.ends_before_it_begins"]), ("2026-03-02", []), ("2026-03-03", [])],
)
@pytest.mark.parametrize(
    ("give", "answers", "end"),
    [
        ("give_role", {"user": "ruta", "role": "signatory"}, ("end_role", "given")),
        ("give_clearance", {"user": "ruta", "level": 1, "basis": "P."}, ("end_clearance", "given")),
        ("name_substitute", {"replaces": "mantas", "substitute": "saule"}, ("end_substitution", "named")),
    ],
)
def test_nothing_ends_before_it_began(
    made: House, give: str, answers: dict[str, Any], end: tuple[str, str], last_day: str, refused: list[str]
) -> None:
    assert not made.order(give, **answers, since="2026-03-03")  # Tuesday
    step, field = end
    assert made.order(step, **{field: made.version, "last_day": last_day}) == refused


@pytest.mark.parametrize(
    ("last_day", "refused"),
    [("2026-01-03", ["office.ends_before_it_begins"]), ("2026-01-04", []), ("2026-03-31", [])],
)
def test_a_mandate_does_not_end_before_it_began(last_day: str, refused: list[str]) -> None:
    made = house()
    given = mandate(made)
    assert made.order("end_mandate", mandate=given, last_day=last_day, basis="Order 1V-3") == refused


@pytest.mark.parametrize(
    ("back", "refused"),
    [
        ("2026-03-02", ["office.ends_before_it_begins"]),
        ("2026-03-03", []),  # never went
        ("2026-03-06", []),
        ("2026-03-07", ["office.return_is_no_extension"]),
    ],
)
def test_a_return_is_within_the_absence(made: House, back: str, refused: list[str]) -> None:
    assert not made.order("record_absence", user="ruta", since="2026-03-03", until="2026-03-06")
    assert made.order("record_return", absence=made.version, back=back) == refused
    away = not refused and back == "2026-03-06"
    assert made.office.absent(UserId("ruta"), date(2026, 3, 5)) is (away or bool(refused))


def test_whoever_replaces_one_official_records_the_absence_of_another(made: House) -> None:
    assert not made.order("name_substitute", replaces="mantas", substitute="tomas", since="2026-03-02")
    assert not made.order("record_absence", by="tomas", user="ruta", since="2026-03-02", until="2026-03-06")


def test_a_mandate_follows_another_once_that_has_ended(made: House) -> None:
    again = {**SIGN, "holder": "mantas", "since": "2026-04-01"}
    assert made.order("give_mandate", **again) == ["office.mandate_already"]
    given = made.office.mandates[0].id
    assert not made.order("end_mandate", mandate=given, last_day="2026-03-31", basis="Order 1V-3")
    assert made.order("give_mandate", **{**again, "since": "2026-03-31"}) == ["office.mandate_already"]
    assert not made.order("give_mandate", **again)


def test_whoever_left_may_come_back_and_nobody_leaves_before_they_came(made: House) -> None:
    assert not made.order("record_leaving", user="ruta", last_day="2026-03-31")
    back = {"user": "ruta", "name": "R.", "unit": "second"}
    assert made.order("appoint_official", **back, since="2026-03-31") == ["office.serves_already"]
    assert not made.order("appoint_official", **back, since="2026-05-04")
    assert made.order("record_leaving", user="ruta", last_day="2026-04-30") == ["office.does_not_serve"]


def test_the_last_keeper_who_still_serves_stays(made: House) -> None:
    assert not made.order("record_leaving", user="egle", last_day="2026-03-31")
    assert made.order("record_leaving", user="jonas", last_day="2026-03-31") == ["office.last_keeper"]


def test_a_lead_records_absences_in_the_own_unit_and_orders_nothing_else(made: House) -> None:
    days = {"since": "2026-03-02", "until": "2026-03-06"}
    assert not made.order("record_absence", by="tomas", user="ruta", **days)
    assert not made.order("record_return", by="tomas", absence=made.version, back="2026-03-04")
    assert made.order("record_absence", by="tomas", user="ona", **days) == ["office.not_your_unit"]
    assert not made.order("record_absence", user="ona", **days)
    assert made.order("record_return", by="tomas", absence=made.version, back="2026-03-04") == [
        "office.not_your_unit"
    ]
    assert made.order("give_mandate", by="tomas", **SIGN) == ["access.step_of_other_roles"]


def test_a_lead_takes_over_nobodys_mandate_by_declaring_them_away(made: House) -> None:
    away = {"user": "mantas", "since": "2026-03-02", "until": "2026-03-06"}
    assert not made.order("name_substitute", replaces="mantas", substitute="tomas", since="2026-03-06")
    assert made.order("record_absence", by="tomas", **away) == ["office.substitute_records_absence"]
    assert not made.order("record_absence", by="tomas", **{**away, "until": "2026-03-05"})
    assert not made.order("record_absence", **away)


@pytest.mark.parametrize("step", [step for step in OFFICE.steps if not step.opens], ids=lambda one: one.code)
@pytest.mark.parametrize(
    "actor",
    [
        official("ruta", Role.CASEWORKER),
        official("mantas", Role.SIGNATORY),
        official("job:nightly", Role.JOB, kind=Kind.JOB),
        official("import:hr", Role.IMPORT, kind=Kind.IMPORT),
    ],
    ids=lambda one: one.id,
)
def test_nobody_else_orders_anything(made: House, step: Any, actor: Actor) -> None:
    before = made.version
    assert any(code.startswith("access.") for code in made.order(step.code, by=actor))
    assert made.version == before


def test_only_absences_are_open_to_more_than_keepers() -> None:
    """Said of the steps themselves, so that it holds under whichever access policy an authority writes."""
    keeper = frozenset({"office_keeper"})
    others = {step.code: set(step.roles) for step in OFFICE.steps if step.roles != keeper}
    assert others == {
        "open_office": {"import"},
        "record_absence": {"office_keeper", "unit_lead"},
        "record_return": {"office_keeper", "unit_lead"},
    }


def test_an_office_is_opened_by_the_installation_alone() -> None:
    opening = {"name": "MD", "unit": "house", "unit_name": "House", "keeper": "jonas", "keeper_name": "Jonas"}
    keeper = official("jonas", Role.OFFICE_KEEPER)
    assert House().order("open_office", OPENED, keeper, **opening) == ["access.step_of_other_roles"]
    assert House().order("open_office", OPENED, INSTALLATION, **{**opening, "unit": "H-1"}) == [
        "office.code_unfit"
    ]
    assert not House().order("open_office", OPENED, INSTALLATION, **opening)


def test_a_keeper_remains(made: House) -> None:
    """Jonas and Eglė keep the office; one may go, not both; and a keeper for a month is no keeper for good."""
    assert not made.order("record_leaving", by="egle", user="jonas", last_day="2026-03-31")
    alone = {"by": "egle", "user": "egle", "last_day": "2026-04-30"}
    assert made.order("record_leaving", **alone) == ["office.last_keeper"]
    role = next(one for one in made.office.roles if one.user == "egle")
    ending = {"by": "egle", "given": str(role.entry), "last_day": "2026-04-30"}
    assert made.order("end_role", **ending) == ["office.last_keeper"]
    striking = {"by": "egle", "order": str(role.entry), "reason": "typo"}
    assert "office.last_keeper" in made.order("strike_order", **striking)
    new = {"user": "new", "name": "N.", "unit": "house", "since": "2026-03-02"}
    assert not made.order("appoint_official", by="egle", **new)
    month = {"user": "new", "role": "office_keeper", "since": "2026-04-01", "until": "2026-05-31"}
    assert not made.order("give_role", by="egle", **month)
    assert made.order("end_role", **ending) == ["office.last_keeper"]
    assert not made.order("give_role", by="egle", user="new", role="office_keeper", since="2026-06-01")
    assert not made.order("end_role", **ending)


def test_who_comes_back_comes_back_without_roles_and_mandates(made: House) -> None:
    mandate(made, "saule")
    assert not made.order("give_clearance", user="saule", level=2, basis="P.", **FROM_TODAY)
    assert not made.order("name_substitute", replaces="mantas", substitute="saule", **FROM_TODAY)
    assert not made.order("record_leaving", user="saule", last_day="2026-03-31")
    again = {"user": "saule", "name": "Saulė", "unit": "second", "since": "2026-06-01"}
    assert not made.order("appoint_official", **again)
    before, after = (made.actor("saule", day) for day in (date(2026, 3, 31), date(2026, 6, 1)))
    assert (before.reader.roles, len(before.mandates), before.reader.clearance) == ({"signatory"}, 1, 2)
    assert (after.reader.roles, after.mandates, after.reader.clearance) == (set(), (), 0)
    assert after.reader.units == {"second"}
    assert not made.order("give_role", user="saule", role="signatory", since="2026-06-01")
    assert not made.order("record_absence", user="mantas", since="2026-06-01", until="2026-06-05")
    anew = made.actor("saule", date(2026, 6, 1))
    assert (anew.reader.roles, anew.mandates, anew.stands_in_for) == ({"signatory"}, (), set())


def test_a_mandate_falls_with_the_role_of_signatory_and_does_not_rise_with_it(made: House) -> None:
    role = next(one for one in made.office.roles if one.user == "mantas")
    assert not made.order("end_role", given=str(role.entry), last_day="2026-03-31")
    assert not made.order("give_role", user="mantas", role="signatory", since="2026-05-01")
    held = {
        day: bool(made.actor("mantas", day).mandates)
        for day in (date(2026, 3, 31), date(2026, 4, 1), date(2026, 5, 1))
    }
    assert held == {date(2026, 3, 31): True, date(2026, 4, 1): False, date(2026, 5, 1): False}


def test_a_role_for_a_time_carries_a_mandate_for_that_time() -> None:
    made = house()
    assert not made.order("give_role", user="ruta", role="signatory", since="2026-03-02", until="2026-03-31")
    assert not made.order("give_mandate", **{**SIGN, "holder": "ruta"})
    assert made.actor("ruta", date(2026, 3, 31)).mandates
    assert not made.actor("ruta", date(2026, 4, 1)).mandates


def test_an_order_written_wrongly_is_struck_out_and_never_was(made: House) -> None:
    given = made.version
    assert made.actor("mantas", TODAY).mandates
    assert not made.order("strike_order", order=given, reason="the order names Saulė")
    assert not made.actor("mantas", TODAY).mandates
    assert not made.actor("mantas", OPENED).mandates
    assert made.order("strike_order", order=given, reason="again") == ["order: casefile.not_an_option"]


def test_nobody_strikes_out_an_order_about_themselves(made: House) -> None:
    assert not made.order("give_role", by="egle", user="jonas", role="data_protection", since="2026-03-02")
    given = made.version
    assert made.order("strike_order", by="jonas", order=given, reason="x") == ["office.not_ones_own_order"]
    assert not made.order("strike_order", by="egle", order=given, reason="x")


def test_the_general_steps_are_not_open_here() -> None:
    """With the general correction, a lead could write another holder into a mandate."""
    assert not set(OFFICE.steps) & set(GENERAL_STEPS)


def test_an_emptied_unit_is_closed(made: House) -> None:
    assert not made.order("move_official", user="ona", unit="first", since="2026-04-01")
    assert made.order("close_unit", unit="second", last_day="2026-03-30") == ["office.unit_in_use"]
    assert not made.order("close_unit", unit="second", last_day="2026-03-31")
    late = {"user": "new", "name": "N.", "unit": "second", "since": "2026-04-01"}
    assert made.order("appoint_official", **late) == ["office.unit_not_open"]


@pytest.mark.parametrize(
    ("day", "weekday", "unit"),
    [("2026-03-31", "Tuesday", "second"), ("2026-04-01", "Wednesday", "first")],
)
def test_somebody_serves_in_one_unit_at_a_time(made: House, day: str, weekday: str, unit: str) -> None:
    made.order("move_official", user="ona", unit="first", since="2026-04-01")
    on = date.fromisoformat(day)
    assert on.strftime("%A") == weekday
    assert made.actor("ona", on).reader.units == {unit}
    assert [one for one in ("first", "second") if "ona" in made.office.officials_of(one, on)] == [unit]


def test_an_assessor_is_of_the_outside_body_and_of_no_unit(made: House) -> None:
    reader = made.actor("vytas", TODAY).reader
    assert (reader.agency, reader.units, reader.roles) == ("vsd", set(), {"assessor"})
    assert made.actor("ruta", TODAY).reader.agency is None


@pytest.mark.parametrize("user", ["ruta", "stranger"])
def test_somebody_who_does_not_serve_on_the_day_is_nobody(made: House, user: str) -> None:
    before = date(2026, 1, 4)  # Sunday, the day before the office opened
    actor = made.actor(user, before)
    assert (actor.reader.roles, actor.reader.units, actor.mandates) == (set(), set(), ())
    assert Office().actor(UserId(user), TODAY, purpose="case_work").reader.authority == ""


def test_mandates_are_for_people(made: House) -> None:
    machine = made.office.actor(UserId("mantas"), TODAY, purpose="signing", kind=Kind.SIMULATOR)
    assert machine.mandates == ()


def test_the_highest_clearance_of_the_day_counts(made: House) -> None:
    level = {"user": "ruta", "basis": "P."}
    assert not made.order("give_clearance", **level, level=1, since="2026-03-02")
    assert not made.order("give_clearance", **level, level=3, since="2026-03-03", until="2026-03-04")
    found = [made.actor("ruta", date(2026, 3, day)).reader.clearance for day in (1, 2, 3, 4, 5)]
    assert found == [0, 1, 3, 3, 1]
    assert not made.order("end_clearance", given=str(int(made.version) - 1), last_day="2026-03-31")
    assert made.actor("ruta", date(2026, 4, 1)).reader.clearance == 0


def test_a_mandate_points_to_the_entry_of_its_order(made: House) -> None:
    held = made.actor("mantas", TODAY).mandates[0]
    assert held.id == f"m{made.version}"
    assert made.office.mandates[0].basis == "Order 1V-1 of the director"


def test_access_knows_the_office_as_such(made: House) -> None:
    assert item_of(next(iter(made.files.values()))).kind == "office"


def test_the_page_says_who_signs_today_in_place_of_whom(made: House) -> None:
    made.order("name_substitute", replaces="mantas", substitute="saule", **FROM_TODAY)
    made.order("record_absence", user="mantas", since="2026-03-02", until="2026-03-13")
    file = made.files[FileId("office:lt-md")]
    shown = {one.code: one for one in OFFICE.sections(file, situation(made.actor("jonas", TODAY), TODAY))}
    assert shown["mandates"].rows[0][0] == "Mantas X."
    assert shown["mandates"].rows[0][-1] == "Saule X."
    assert shown["absences"].rows[0][-1] == "Saule X."
    assert all(len(row) == len(one.headings) for one in shown.values() for row in one.rows)
    said = [
        one for section in shown.values() for row in section.rows for one in row if isinstance(one, Words)
    ]
    assert ENGLISH.all_of(said)
