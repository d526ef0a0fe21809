"""What an official has in hand: what of it a search can use, and what does not fit in it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byla.names.mrz import Kind, Mrz, write_mrz
from byla.national_list import LONGEST, Asked, Identity, Unfit, all_understood, compared_problem, understood
from byla.screening import Query

ON = date(2026, 3, 2)
ZONE = write_mrz(
    Mrz(
        kind=Kind.TD3,
        code="P",
        issuer="BLR",
        family="KAVALCHUK",
        given="VOLHA",
        document="MP1234567",
        citizenship="BLR",
        birth="870412",
        sex="F",
        expiry="310101",
    )
)


def wrong(asked: Asked) -> list[tuple[str, str]]:
    """Field and code of all that does not fit."""
    try:
        understood(asked, ON)
    except Unfit as unfit:
        return [(one.field.value, one.said.code.removeprefix("national_list.")) for one in unfit.problems]
    return []


@pytest.mark.parametrize(
    ("asked", "problems"),
    [
        (Asked(), [("name", "nothing_asked")]),
        (Asked(name="\u200f \t"), [("name", "nothing_asked")]),
        (Asked(document="MP1234567"), [("name", "nothing_asked")]),
        (Asked(name="..."), [("name", "no_letters")]),
        (Asked(name="...", mrz=ZONE), [("name", "no_letters")]),
        (Asked(name="Volha", mrz=" \n"), []),
        (Asked(mrz=ZONE), []),
        (Asked(mrz=ZONE[:-1]), [("mrz", "mrz_lengths")]),
        (Asked(mrz=ZONE.replace("KAV", "КАВ")), [("mrz", "mrz_strange_sign")]),
        (Asked(name="Volha\tKavalchuk\r\n"), []),
        (Asked(name="Volha\x0b"), [("name", "control_sign")]),
        (Asked(name="Volha\ue000"), [("name", "control_sign")]),
        (Asked(name="Volha\u0378"), [("name", "control_sign")]),
        (Asked(name="Volha", citizenship=" d "), []),
        (Asked(name="Volha", citizenship="D"), []),
        (Asked(name="Volha", citizenship="B1"), [("citizenship", "no_country")]),
        (Asked(name="Volha", citizenship="BELR"), [("citizenship", "too_long")]),
        (Asked(name="Volha", citizenship="  "), []),
        (Asked(name="Volha", sex="f"), []),
        (Asked(name="Volha", sex=" "), []),
        (Asked(name="Volha", sex="X"), [("sex", "no_sex")]),
        (Asked(name="Volha", born="2026-03-02"), []),
        (Asked(name="Volha", born="2026-03-03"), [("born", "not_born_then")]),
        (Asked(name="Volha", born="1896-01-01"), []),
        (Asked(name="Volha", born="1896"), []),
        (Asked(name="Volha", born="1895-12-31"), [("born", "not_born_then")]),
        (
            Asked(name="1", born="never", citizenship="B1", sex="Q", mrz="P<"),
            [
                ("name", "no_letters"),
                ("born", "no_day"),
                ("citizenship", "no_country"),
                ("sex", "no_sex"),
                ("mrz", "mrz_lengths"),
            ],
        ),
        (Asked(name="1", born="\x00", sex="Q"), [("born", "control_sign")]),
    ],
)
def test_everything_that_does_not_fit_is_said_by_field(asked: Asked, problems: list[tuple[str, str]]) -> None:
    assert wrong(asked) == problems


@pytest.mark.parametrize("field", LONGEST)
def test_a_field_takes_so_many_characters_and_not_one_more(field: str) -> None:
    assert (field, "too_long") not in wrong(Asked(**{"name": "x", field: "x" * LONGEST[field]}))
    assert wrong(Asked(**{"name": "x", field: "x" * (LONGEST[field] + 1)})) == [(field, "too_long")]


def test_what_is_typed_speaks_and_the_zone_fills_in_what_is_empty() -> None:
    scanned = Query("KAVALCHUK, VOLHA", "1987-04-12", "BLR", "MP1234567", "F")
    found = understood(Asked(mrz=ZONE), ON)
    assert (found.query.birth, found.query.citizenship, found.query.document, found.query.sex) == (
        scanned.birth,
        scanned.citizenship,
        scanned.document,
        scanned.sex,
    )
    assert {"KAVALCHUK", "VOLHA"} <= {*found.query.name.replace("<", " ").split()}
    assert found.notes == ()
    typed = Asked(mrz=ZONE, name="Кавальчук", born="1987", citizenship="rus", document=" AB1 ", sex="m")
    assert understood(typed, ON).query == Query("Кавальчук", "1987", "RUS", "AB1", "M")


@pytest.mark.parametrize(("field", "at", "left"), [("birth", 19, "document"), ("document", 9, "birth")])
def test_what_a_check_digit_denies_is_not_searched_for_and_said(field: str, at: int, left: str) -> None:
    first, second = ZONE.split("\n")
    false = second[:at] + str((int(second[at]) + 1) % 10) + second[at + 1 :]
    found = understood(Asked(mrz=f"{first}\n{false}"), ON)
    assert getattr(found.query, field) is None
    assert getattr(found.query, left) is not None
    said = [dict(one.parameters)["field"].code for one in found.notes]  # type: ignore[union-attr]
    assert f"national_list.mrz.{field}" in said
    assert {one.code for one in found.notes} == {"national_list.false_check_digit"}


def test_what_is_not_known_is_nothing_and_not_an_empty_text() -> None:
    assert understood(Asked(name=" Volha\u200e "), ON).query == Query("Volha")


@pytest.mark.parametrize(
    ("name", "said"),
    [("Volha 中文 عمر", "中文 عمر"), ("中文1", "中文1"), ("Volha 42 II -", None), ("Вольга Ольга", None)],
)
def test_letters_of_which_only_the_same_writing_is_found_are_named(name: str, said: str | None) -> None:
    notes = [(one.code, dict(one.parameters)["words"]) for one in understood(Asked(name=name), ON).notes]
    assert notes == ([("national_list.same_writing_alone", said)] if said else [])


def test_the_place_of_the_question_that_cannot_be_searched_for_is_told() -> None:
    assert len(all_understood([Asked(name="Volha"), Asked(name="Ona")], ON)) == 2
    with pytest.raises(Unfit) as unfit:
        all_understood([Asked(name="Volha"), Asked(name="1"), Asked()], ON)
    assert unfit.value.place == 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("ID", "not_compared"),
        (" i\n d ", None),
        ("  i ", "not_compared"),
        ("passport, photograph", None),
        ("x" * 200, None),
        ("x" * 201, "not_compared"),
        ("passport\x07", "control_sign"),
        ("ID" + " " * 400 + "card", "too_long"),
    ],
)
def test_an_official_says_in_words_which_document_was_compared(said: str, code: str | None) -> None:
    problem = compared_problem(said)
    assert (problem and problem.code.removeprefix("national_list.")) == code


@given(st.builds(Asked, **{name: st.text(max_size=60) for name in LONGEST}))
def test_any_question_is_understood_or_unfit(asked: Asked) -> None:
    wrong(asked)


def test_records_of_one_person_are_joined_and_what_they_say_of_the_sex_only_where_they_agree() -> None:
    one = Identity(names=("Volha",), births=("1987-04-12",), citizenships=("BLR",), documents=("A",), sex="F")
    other = Identity(names=("Olga", "Volha"), births=("1987",), documents=("A", "B"))
    assert one.joined([other]) == Identity(
        names=("Volha", "Olga"),
        births=("1987-04-12", "1987"),
        citizenships=("BLR",),
        documents=("A", "B"),
        sex="F",
    )
    assert other.joined([one]).sex == "F"
    assert one.joined([Identity(sex="M")]).sex == ""
    assert one.joined([]) == one


def test_an_identity_is_written_without_what_is_empty_and_read_as_it_was() -> None:
    one = Identity(names=("Volha",), births=("1987",))
    assert one.written() == {"names": ["Volha"], "births": ["1987"]}
    assert Identity.read(one.written()) == one
    full = Identity(names=("V",), births=("1987",), citizenships=("BLR",), documents=("A",), sex="F")
    assert Identity.read(full.written()) == full
