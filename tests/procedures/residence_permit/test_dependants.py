"""Row 14, 50(3), 54(3): from the holder's withdrawal to the examination of each permit that hung on it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA, refusals, situation
from tests.procedures.departure.leaving import withdrawn as alone
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import SERVED, Renewal, refusal_drafted, serves, signs
from tests.procedures.residence_permit.six_questions import PERMANENT
from tests.procedures.residence_permit.test_family import (
    LOOKED_AT,
    followed,
    following,
    relative,
    withdrawn,
)
from tests.procedures.union_citizen.parent import EXAMINED, FOUND, child

from byla.casefile import FileId, tasks, timed
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT

OPENS = "residence_permit.open_withdrawal"


def served(**permit: object) -> tuple[Renewal, FileId]:
    """The wife's withdrawal was served on Monday 13 April; the husband's permit hung on hers."""
    case, _, own = withdrawn(**permit)
    serves(case)
    return case, own


def opens(case: Renewal, own: FileId, **other: object) -> FileId:
    """The husband's own file is opened."""
    return case.desk.opens(
        RESIDENCE_PERMIT, "open_withdrawal", following(case, own, **other), by=RUTA, on=SERVED
    )


def owed(case: Renewal) -> list[str]:
    """What the file of the wife's withdrawal reminds of, for the family."""
    found = tasks(case.state, situation(RUTA, SERVED))
    return [one.said.code for one in found if one.said.code == "residence_permit.dependant_proposed"]


@pytest.mark.parametrize("permit", [{}, PERMANENT], ids=["50(3)", "54(3)"])
def test_row_14_the_withdrawal_reminds_until_each_dependent_permit_is_looked_into(permit) -> None:
    case, _, own = withdrawn(**permit)
    assert owed(case) == [], "nothing is owed before the wife was served"
    serves(case)
    assert owed(case) == ["residence_permit.dependant_proposed"]
    file = opens(case, own)
    assert owed(case) == []
    assert [one.says.withdrawal for one in case.matter.family.looked_into] == [file]
    assert file in RESIDENCE_PERMIT.links(case.matter)


def test_row_14_nothing_is_owed_where_nobodys_permit_hangs_on_it() -> None:
    assert owed(alone()) == []


def test_row_14_one_permit_is_looked_into_once_after_one_decision() -> None:
    case, own = served()
    file = opens(case, own)
    husbands = Renewal(desk=case.desk, person=case.person, earlier=own, file=file)
    husbands.takes("check_another_ground", {**LOOKED_AT, "ground": "own_basis"}, on=SERVED)
    again = case.desk.would_open(
        RESIDENCE_PERMIT, "open_withdrawal", following(case, own), by=RUTA, on=SERVED
    )
    assert "residence_permit.looked_into_already" in refusals(again)


def test_row_14_whose_permit_nobody_looked_at_is_not_of_the_family() -> None:
    case, _ = served()
    _, stranger = relative(case)
    outcome = case.desk.would_open(
        RESIDENCE_PERMIT, "open_withdrawal", following(case, stranger), by=RUTA, on=SERVED
    )
    assert refusals(outcome) == ["residence_permit.not_of_the_family"]


TERMS = [
    ("as_a_renewal", "lt/utpi:33#renewal", date(2026, 6, 15)),  # 13 June is a Saturday
    ("as_on_notice", "lt/utpi:4(5)", date(2026, 4, 27)),
]


@pytest.mark.parametrize(("reading", "article", "day"), TERMS)
def test_50_3_by_when_it_is_decided_follows_the_reading(reading: str, article: str, day: date) -> None:
    case = followed()
    found = timed(case.state, situation(RUTA, SERVED, law=read_as({"lt/utpi:50(3)#within": reading})))
    (own,) = [one for one in found if one.deadline.code == "decision_on_dependant"]
    assert (own.deadline.clock.article, own.reading.day) == (article, day)
    assert own.deadline.met is None


@pytest.mark.parametrize("ground", [one for one in LOOKED_AT if one != "reasons"])
def test_50_3_each_ground_is_looked_at(ground: str) -> None:
    said = {name: one for name, one in LOOKED_AT.items() if name != ground}
    assert refusals(followed().tries("check_another_ground", said, on=SERVED)) == [
        f"{ground}: casefile.missing_text"
    ]


def of_a_citizen(*, compelled: bool) -> Renewal:
    """The husband's own file; a Lithuanian child depends on him."""
    case = followed()
    case.takes("look_for_union_citizen", {"citizen": child(case), "found": FOUND}, on=SERVED)
    (citizen,) = case.matter.derived.citizens
    case.takes("examine_dependency", {**EXAMINED, "citizen": citizen, "compelled": compelled}, on=SERVED)
    return case


RIGHTS = [
    (True, None, ["residence_permit.derived_right_is_a_ground"]),
    (True, "derived_right", []),
    (True, "private_life", []),
    (False, None, []),
    (False, "derived_right", ["residence_permit.derived_right_not_examined"]),
]


@pytest.mark.parametrize(("compelled", "ground", "codes"), RIGHTS)
def test_20_tfeu_a_derived_right_is_a_ground_to_stay(
    compelled: bool, ground: str | None, codes: list[str]
) -> None:
    said = {**LOOKED_AT, **({"ground": ground} if ground is not None else {})}
    assert refusals(of_a_citizen(compelled=compelled).tries("check_another_ground", said, on=SERVED)) == codes


def test_row_14_the_page_shows_each_dependent_permit_and_where_it_is_looked_into() -> None:
    case, own = served()

    def rows() -> list[object]:
        shown = RESIDENCE_PERMIT.sections(case.state, situation(RUTA, SERVED))
        return [row for one in shown if one.code == "dependent_permits" for row in one.rows]

    (row,) = rows()
    assert row[0] == own  # type: ignore[index]
    assert row[1].code == "residence_permit.not_looked_into"  # type: ignore[index]
    file = opens(case, own)
    assert rows() == [(own, file, SERVED)]


def test_50_3_nothing_follows_a_refusal() -> None:
    case, own = served()
    refused = refusal_drafted()
    signs(refused)
    case.desk.files[refused.file] = refused.state
    answers = following(case, own, follows=refused.file)
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "open_withdrawal", answers, by=RUTA, on=SERVED)
    assert "residence_permit.follows_nothing_withdrawn" in refusals(outcome)
