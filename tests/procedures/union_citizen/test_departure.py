"""Article 20 TFEU, C-82/16: nobody is told to leave with whom a Union citizen would have to leave the Union."""

from __future__ import annotations

import pytest
from tests.procedures.departure.leaving import (
    CHECK,
    DRAFT,
    ROUTE,
    SIGNS,
    Leaving,
    checked,
    drafted,
    expelling,
    heard,
    offered,
    opened,
    served,
    without_threat,
)
from tests.procedures.following import HEARD, SIGNED
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import NOBODY
from tests.procedures.union_citizen.parent import EXAMINED, FOUND, WEIGHED, child

OWN = "union_citizen."


def found(*, threat: bool = True) -> Leaving:
    """The son is found after the hearing; all else is looked at."""
    one = checked(heard(opened() if threat else without_threat(opened())))
    one.takes("offer_humanitarian", dict(ROUTE), on=HEARD)
    said = {"citizen": child(one.case), "found": FOUND}
    return one.takes("look_for_union_citizen", said, on=HEARD)


def examined(*, threat: bool = True, compelled: bool = True) -> Leaving:
    """It was examined whether he would have to leave too."""
    one = found(threat=threat)
    (citizen,) = one.matter.derived.citizens
    return one.takes("examine_dependency", {**EXAMINED, "citizen": citizen, "compelled": compelled}, on=HEARD)


def weighed(*, outweighs: bool) -> Leaving:
    """The threat that the withdrawal found was set against the right."""
    return examined().takes("weigh_derived_right", {**WEIGHED, "outweighs": outweighs}, on=HEARD)


def not_looked() -> Leaving:
    """All else is looked at."""
    return checked().takes("offer_humanitarian", dict(ROUTE), on=HEARD)


BARS = [
    ("nobody looked", not_looked, ["not_looked_for"]),
    ("nobody was found", offered, []),
    ("found, not examined", found, ["not_examined"]),
    ("he could stay", lambda: examined(compelled=False), []),
    ("he could not, and no threat was found", lambda: examined(threat=False), ["right_stands"]),
    ("he could not, and the threat was not weighed", examined, ["threat_not_weighed"]),
    ("the threat does not outweigh", lambda: weighed(outweighs=False), ["right_outweighs"]),
    ("the threat outweighs", lambda: weighed(outweighs=True), []),
]


@pytest.mark.parametrize(("_case", "make", "codes"), BARS, ids=[one[0] for one in BARS])
def test_c_82_16_what_bars_a_return(_case: str, make, codes: list[str]) -> None:
    assert make().tries("draft_return", dict(DRAFT), on=HEARD) == [OWN + one for one in codes]


@pytest.mark.parametrize(("_case", "make", "codes"), BARS, ids=[one[0] for one in BARS])
def test_c_82_16_the_same_bars_an_expulsion(_case: str, make, codes: list[str]) -> None:
    said = expelling(make(), SIGNED)
    assert [one for one in said if one.startswith(OWN)] == [OWN + one for one in codes]


def test_c_82_16_who_is_found_after_the_draft_bars_the_signature() -> None:
    one = drafted()
    one.takes("look_for_union_citizen", {"citizen": child(one.case), "found": FOUND}, on=SIGNED)
    assert one.tries("sign_return", on=SIGNED, by=SIGNS)[:2] == [
        OWN + "not_examined",
        "departure.draft_out_of_date",
    ]


def test_c_82_16_who_is_found_after_service_bars_the_expulsion() -> None:
    one = served()
    one.takes("look_for_union_citizen", {"citizen": child(one.case), "found": FOUND}, on=SIGNED)
    assert OWN + "not_examined" in expelling(one, SIGNED)


def test_20_tfeu_what_nobody_looked_for_is_the_next_step() -> None:
    assert not_looked().next_step(SIGNED) == "look_for_union_citizen"
    assert found().next_step(SIGNED) == "examine_dependency"


def test_the_look_comes_after_the_hearing() -> None:
    one = opened().takes("look_for_union_citizen", dict(NOBODY), on=HEARD)
    one = checked(heard(one), **CHECK).takes("offer_humanitarian", dict(ROUTE), on=HEARD)
    assert one.tries("draft_return", dict(DRAFT), on=HEARD) == [OWN + "looked_before_heard"]


@pytest.mark.parametrize("reading", ["residence", "removal"])
def test_20_tfeu_nobody_is_made_to_leave_under_either_reading(reading: str) -> None:
    one = examined(threat=False)
    one.desk.book = read_as({"eu/tfeu:20#what-it-bars": reading})
    assert one.tries("draft_return", dict(DRAFT), on=HEARD) == [OWN + "right_stands"]
