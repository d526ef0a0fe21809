"""MRZ: the specimens of ICAO Doc 9303, what a check digit proves, and what it cannot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byla.names.mrz import DoesNotFit, Kind, Mrz, NotAnMrz, check_digit, read_mrz, write_mrz

ON = date(2026, 11, 26)
SPECIMENS = {  # Doc 9303-4 to -7
    Kind.TD3: "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    Kind.TD1: "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    Kind.TD2: "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
    Kind.MRV_A: "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
    Kind.MRV_B: "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<",
}
PASSPORT = SPECIMENS[Kind.TD3]


@pytest.mark.parametrize("kind", SPECIMENS)
def test_the_specimens_are_read_and_written(kind: Kind) -> None:
    mrz = read_mrz(SPECIMENS[kind])
    assert (mrz.kind, mrz.family, mrz.given, mrz.sex) == (kind, "ERIKSSON", "ANNA MARIA", "F")
    assert mrz.denied == mrz.mended == ()
    assert write_mrz(mrz) == SPECIMENS[kind]
    assert read_mrz(SPECIMENS[kind].replace("\n", "")) == mrz
    assert read_mrz("\n" + SPECIMENS[kind].replace("\n", "\n\n") + "\n") == mrz


@pytest.mark.parametrize(
    ("field", "digit"), [("L898902C3", "6"), ("740812", "2"), ("120415", "9"), ("<<<", "0")]
)
def test_check_digits(field: str, digit: str) -> None:
    assert check_digit(field) == digit


@pytest.mark.parametrize(
    ("printed", "scanned", "mended"),
    [
        ("7408122F", "74O8I22F", ("birth",)),
        ("7408122F", "74O8IZ2F", ("birth",)),  # a date has only digits: all of them may be misread
        ("L898902C36", "L8989O2C36", ("document",)),
        ("1204159Z", "120415SZ", ()),  # a digit that is read as another's letter is not proven
        ("L898902C36", "L898902C37", ()),
        ("7408122F", "74A8I22F", ()),  # the digit counts an A like a 0, but no date has one
    ],
)
def test_a_scan_is_mended_only_where_a_digit_proves_it(
    printed: str, scanned: str, mended: tuple[str, ...]
) -> None:
    mrz = read_mrz(PASSPORT.replace(printed, scanned))
    assert mrz.mended == mended
    assert bool(mrz.denied) is not bool(mended)
    assert not mended or replace(mrz, mended=()) == read_mrz(PASSPORT)


def test_a_date_of_which_the_day_is_not_known_is_mended() -> None:
    passport = write_mrz(replace(read_mrz(PASSPORT), birth="7408<<"))
    mrz = read_mrz(passport.replace("7408<<", "74O8<<"))
    assert (mrz.birth, mrz.mended) == ("7408<<", ("birth",))


@pytest.mark.parametrize(("digit", "denied"), [("<", ()), ("0", ()), ("5", ("optional", "composite"))])
def test_of_an_empty_field_a_filler_is_a_check_digit(digit: str, denied: tuple[str, ...]) -> None:
    """Doc 9303-4: position 43 of a passport may be a filler where nothing stands before it."""
    passport = write_mrz(replace(read_mrz(PASSPORT), optional=""))
    assert read_mrz(f"{passport[:-2]}{digit}{passport[-1]}").denied == denied


def test_two_letters_of_a_number_are_mended_and_three_are_not() -> None:
    passport = write_mrz(replace(read_mrz(PASSPORT), document="K1234567"))
    assert read_mrz(passport.replace("K1234567", "K1Z34S67")).document == "K1234567"
    assert read_mrz(passport.replace("K1234567", "KIZ34S67")).mended == ()


def test_of_two_ways_to_mend_it_none_is_taken() -> None:
    """The first and the fourth place of a number weigh alike: which of the two was a 5, no digit tells."""
    passport = write_mrz(replace(read_mrz(PASSPORT), document="5A1S34"))
    mrz = read_mrz(passport.replace("5A1S34", "SA1S34"))
    assert (mrz.document, mrz.mended, mrz.denied) == ("SA1S34", (), ("document", "composite"))


def test_what_the_composite_digit_denies_is_not_mended() -> None:
    misread = PASSPORT.replace("7408122F", "74O8I22F")
    assert read_mrz(misread).mended == ("birth",)
    mrz = read_mrz(misread[:-1] + "1")
    assert (mrz.mended, mrz.denied) == ((), ("birth", "composite"))


def test_g_and_6_are_never_exchanged_for_no_digit_can_tell_them_apart() -> None:
    with_g = replace(read_mrz(PASSPORT), document="G1234567")
    with_6 = write_mrz(with_g).replace("G1234567", "61234567")
    assert (read_mrz(with_6).document, read_mrz(with_6).denied) == ("61234567", ())


def test_a_name_is_left_as_it_was_read() -> None:
    assert read_mrz(PASSPORT.replace("ERIKSSON", "ERIK5SON")).family == "ERIK5SON"


@pytest.mark.parametrize(
    ("birth", "born"),
    [
        ("740812", "1974-08-12"),
        ("261127", "2026-11-27"),
        ("270101", "1927-01-01"),
        ("74<<<<", "1974"),
        ("<<<<<<", None),
    ],
)
def test_the_century_of_a_birth(birth: str, born: str | None) -> None:
    assert replace(read_mrz(PASSPORT), birth=birth).born(ON) == born


def test_a_long_document_number_goes_on_in_the_optional_field() -> None:
    number = "D23145890734"
    line = f"I<UTO{number[:9]}<{number[9:]}{check_digit(number)}<".ljust(30, "<")
    second = "7408122F1204159UTO<<<<<<<<<<<"
    composite = check_digit(line[5:] + second[:7] + second[8:15] + second[18:29])
    mrz = read_mrz(f"{line}\n{second}{composite}\nERIKSSON<<ANNA<MARIA<<<<<<<<<<")
    assert (mrz.document, mrz.denied) == (number, ())
    assert write_mrz(mrz) == f"{line}\n{second}{composite}\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
    assert read_mrz(write_mrz(replace(mrz, kind=Kind.TD2, optional="7"))).document == number


def test_what_follows_a_number_with_its_own_digit_is_no_part_of_it() -> None:
    card = write_mrz(replace(read_mrz(SPECIMENS[Kind.TD1]), optional="AB1"))
    assert (read_mrz(card).document, read_mrz(card).optional) == ("D23145890", "AB1")


def test_only_a_number_goes_on_in_the_optional_field() -> None:
    goes_on = f"AB{check_digit('740812AB')}"
    card = write_mrz(replace(read_mrz(SPECIMENS[Kind.TD1]), optional=goes_on))
    assert read_mrz(card.replace("7408122F", "740812<F")).denied == ("birth", "composite")


def test_a_number_that_goes_on_nowhere_is_denied() -> None:
    card = SPECIMENS[Kind.TD1].replace("D231458907", "D23145890<")
    assert (read_mrz(card).document, read_mrz(card).denied) == ("D23145890", ("document", "composite"))


def test_of_a_name_that_is_too_long_the_given_name_keeps_a_letter() -> None:
    long = replace(
        read_mrz(PASSPORT), family="BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL", given="DINGO POTOROO"
    )
    assert write_mrz(long).splitlines()[0] == "P<UTOBENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D"
    assert read_mrz(write_mrz(long)).given == "D"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P<",
        PASSPORT[:-1],
        PASSPORT + "<",
        PASSPORT + "\n" + "<" * 44,
        "я" * 88,
        "\x00" * 90,
        "<" * 10_000,
    ],
)
def test_other_text_is_no_mrz(text: str) -> None:
    with pytest.raises(NotAnMrz) as refused:
        read_mrz(text)
    assert "44 or 36" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("", "lines of 0."),
        ("P<U\nTO", "lines of 3, 2."),
        (PASSPORT.replace("ERIKSSON", "ЕRIKSSON"), "a letter that is none of them: 'Е'."),
    ],
)
def test_it_is_said_what_was_given_in_place_of_an_mrz(text: str, given: str) -> None:
    with pytest.raises(NotAnMrz) as refused:
        read_mrz(text)
    assert str(refused.value).endswith(f"Given: {given}")


@pytest.mark.parametrize("optional", ["", "7"])
def test_behind_a_number_that_goes_on_stands_what_else_the_optional_field_holds(optional: str) -> None:
    card = replace(read_mrz(SPECIMENS[Kind.TD1]), document="D23145890734", optional=optional)
    assert read_mrz(write_mrz(card)).document == "D23145890734"
    behind = f"D23145890<734{check_digit('D23145890734')}<{optional}"
    assert write_mrz(card).splitlines()[0] == f"I<UTO{behind}".ljust(30, "<")


def test_a_long_number_may_fill_the_optional_field_to_its_end() -> None:
    card = replace(read_mrz(SPECIMENS[Kind.TD1]), document="D2314589073401234567890", optional="")
    assert read_mrz(write_mrz(card)).document == card.document


def test_a_family_name_without_a_given_one_takes_the_whole_field() -> None:
    alone = replace(read_mrz(PASSPORT), family="W" * 39, given="")
    assert write_mrz(alone).splitlines()[0] == "P<UTO" + "W" * 39


def test_what_does_not_fit_is_not_written() -> None:
    with pytest.raises(DoesNotFit):
        write_mrz(replace(read_mrz(PASSPORT), document="L898902C3X"))
    with pytest.raises(DoesNotFit):
        write_mrz(replace(read_mrz(PASSPORT), family="Ковальчук"))


LETTERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=9)


@given(st.sampled_from(list(Kind)), LETTERS, LETTERS, st.text("ABC0123456789", max_size=9), st.dates())
def test_what_is_written_is_read(kind: Kind, family: str, given_name: str, number: str, birth: date) -> None:
    mrz = Mrz(
        kind=kind,
        code="V" if kind in (Kind.MRV_A, Kind.MRV_B) else "I",
        issuer="UTO",
        family=family,
        given=given_name,
        document=number,
        citizenship="UTO",
        birth=birth.strftime("%y%m%d") if birth.year >= 1000 else "<<<<<<",
        sex="F",
        expiry="300101",
    )
    assert read_mrz(write_mrz(mrz)) == mrz
