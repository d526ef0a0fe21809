"""A pair set aside at the border: one traveller and one entry as it stands, for a time, and no identity in plain."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.desk_in_memory import book

from byla.border import (
    PairSetAside,
    PairUnfit,
    Reason,
    Remembered,
    Remembering,
    TakenBack,
    note_problem,
    pair_of,
    stands_until,
)
from byla.screening import Query

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
VOLHA = Query("Кавальчук Вольга", birth="1984-02-29", citizenship="BLR", document="MP 1234567")
SAID = {"names": ["Кавальчук Вольга Пятроўна"], "births": ["1984-02-28"], "citizenships": ["BLR"]}
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)  # Monday


def fingerprint(query: Query, said: dict[str, object] = SAID, entry: str = "ban-1", key: bytes = KEY) -> str:
    return pair_of(query, entry, said).fingerprint(key)


@pytest.mark.parametrize(
    "same",
    [
        replace(VOLHA, name="Вольга  Кавальчук"),
        replace(VOLHA, name="КАВАЛЬЧУК<<ВОЛЬГА"),
        replace(VOLHA, document="mp1234567"),
        replace(VOLHA, document="MP-123-4567"),
        replace(VOLHA, document="ＭＰ１２３４５６７"),
        replace(VOLHA, sex="F"),
    ],
    ids=["other order", "as a zone writes it", "small letters", "dashes", "wide letters", "sex typed too"],
)
def test_the_same_traveller_is_known_again(same: Query) -> None:
    assert fingerprint(same) == fingerprint(VOLHA)


def test_a_name_in_wide_letters_as_some_scanners_give_them_is_the_same() -> None:
    wide = replace(VOLHA, name="ＫＡＶＡＬＣＨＵＫ ＶＯＬＨＡ")
    assert fingerprint(wide) == fingerprint(replace(VOLHA, name="Kavalchuk Volha"))


@pytest.mark.parametrize(
    "other",
    [
        replace(VOLHA, birth="1984-02-28"),
        replace(VOLHA, document="MP 1234568"),
        replace(VOLHA, citizenship="RUS"),
        replace(VOLHA, name="Кавальчук Вера"),
    ],
    ids=["born another day", "another document", "another citizenship", "another name"],
)
def test_another_traveller_is_not_taken_for_the_one_that_was_looked_at(other: Query) -> None:
    assert fingerprint(other) != fingerprint(VOLHA)


@pytest.mark.parametrize("change", [{"births": ["1984-02-29"]}, {"documents": ["MP1234567"]}, {"sex": "F"}])
def test_an_entry_that_was_changed_is_looked_at_anew(change: dict[str, object]) -> None:
    """What the officer compared is what the entry said then."""
    assert fingerprint(VOLHA, {**SAID, **change}) != fingerprint(VOLHA)


def test_another_entry_is_looked_at_whatever_was_set_aside_of_the_first() -> None:
    assert fingerprint(VOLHA, entry="ban-2") != fingerprint(VOLHA)


@pytest.mark.parametrize(
    ("known", "missing"),
    [
        (Query("Кавальчук Вольга"), ("birth", "document")),
        (Query("Кавальчук Вольга", birth="1984-02-29"), ("document",)),
        (Query("Кавальчук Вольга", document="MP1234567"), ("birth",)),
        (Query("< <", birth="1984-02-29", document="MP1234567"), ("name",)),
    ],
)
def test_what_fits_several_travellers_is_no_pair(known: Query, missing: tuple[str, ...]) -> None:
    """Set aside by name alone, the pair would stand for every namesake."""
    with pytest.raises(PairUnfit) as unfit:
        pair_of(known, "ban-1", SAID)
    assert unfit.value.missing == missing


def test_gdpr_25_the_fingerprint_tells_nothing_without_the_key() -> None:
    said = fingerprint(VOLHA)
    assert said != fingerprint(VOLHA, key=OTHER_KEY)
    assert len(said) == 64
    assert {"traveller", "query", "name"}.isdisjoint(PairSetAside.__dataclass_fields__)


def set_aside(**other: object) -> PairSetAside:
    held = PairSetAside(
        id="1",
        entry="ban-1",
        reason=Reason.FACE,
        note="Another face",
        by="marius",
        at=AT,
        until=date(2027, 3, 2),
    )
    return replace(held, **other)  # type: ignore[arg-type]


def test_it_stands_to_its_last_day_and_until_somebody_takes_it_back() -> None:
    back = TakenBack(by="marius", at=AT, note="It is the same face after all")
    assert set_aside().stands(date(2027, 3, 2))
    assert not set_aside().stands(date(2027, 3, 3))
    assert not set_aside(taken_back=back).stands(date(2026, 3, 3))


def test_a_post_knows_again_what_was_set_aside_under_an_earlier_key() -> None:
    pair = pair_of(VOLHA, "ban-1", SAID)
    held = Remembered(reason=Reason.FACE, until=date(2027, 3, 2))
    keys = (pair.key(KEY), pair.key(OTHER_KEY))
    found = Remembering(keys=keys, pairs={pair.fingerprint(OTHER_KEY): held})
    assert found.of(pair, date(2027, 3, 2)) == held
    assert found.of(pair, date(2027, 3, 3)) is None


@pytest.mark.parametrize(
    ("on", "until"),
    [(date(2026, 3, 2), date(2027, 3, 2)), (date(2028, 2, 29), date(2029, 2, 28))],
)
def test_it_is_remembered_for_the_time_that_the_law_data_sets(on: date, until: date) -> None:
    assert stands_until(book().on(on)) == until


@pytest.mark.parametrize(
    ("note", "problem"),
    [
        ("Another face", None),
        ("No", "border.note_too_short"),
        ("  spaces   ", "border.note_too_short"),
        ("x" * 501, "border.note_too_long"),
        ("Another face\x00", "border.note_unreadable"),
        ("Another face\ud800", "border.note_unreadable"),
    ],
)
def test_whoever_sets_aside_says_why(note: str, problem: str | None) -> None:
    said = note_problem(note)
    assert (said and said.code) == problem
