"""Rows 7, 20 and C-420/22, C-528/22 (NW, PQ): the parent of a Union citizen keeps the permit, but for a threat."""

from __future__ import annotations

import pytest
from tests.desk_in_memory import IMPORT, JOB, ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    HEARD,
    NOBODY,
    SIGNED,
    VILTE,
    Renewal,
    balances,
    concludes,
    refusal_drafted,
)
from tests.procedures.residence_permit.six_questions import drafts, withdrawal
from tests.procedures.union_citizen.parent import (
    EXAMINED,
    FOR_A_THREAT,
    FOR_FRAUD,
    FOUND,
    WEIGHED,
    child,
    drafted,
    examined,
    examines,
    found,
    heard,
    weighed,
)

from byla.procedures.lt.residence_permit.document import document, read

OWN = "union_citizen."


def own_bars(case: Renewal) -> list[str]:
    """What of Article 20 stands in the way of the signature."""
    return [one for one in case.bars("sign_decision", on=SIGNED, by=ONA) if one.startswith(OWN)]


BARS = [
    # case                                       how it stands                          ground        what bars it
    ("nobody looked", lambda: heard(), FOR_A_THREAT, ["not_looked_for"]),
    ("nobody was found", lambda: balances(heard(), on=HEARD), FOR_A_THREAT, []),
    ("found, not examined", found, FOR_A_THREAT, ["not_examined"]),
    ("he could stay without her", lambda: examined(compelled=False), FOR_FRAUD, []),
    ("he could not: fraud", examined, FOR_FRAUD, ["right_stands"]),
    ("he could not: a threat, not weighed", examined, FOR_A_THREAT, ["threat_not_weighed"]),
    ("a threat that does not outweigh", lambda: weighed(outweighs=False), FOR_A_THREAT, ["right_outweighs"]),
    ("a threat that outweighs", weighed, FOR_A_THREAT, []),
    ("a threat that outweighs, and fraud alone", weighed, FOR_FRAUD, ["right_stands"]),
    (
        "examined anew after the weighing",
        lambda: examines(weighed(), compelled=True),
        FOR_A_THREAT,
        ["threat_not_weighed"],
    ),
    (
        "examined anew: he could stay",
        lambda: examines(examined(), compelled=False),
        FOR_FRAUD,
        [],
    ),
]


@pytest.mark.parametrize(("_case", "make", "ground", "codes"), BARS, ids=[one[0] for one in BARS])
def test_c_420_22_what_bars_the_withdrawal_of_a_parents_permit(_case: str, make, ground, codes) -> None:
    assert own_bars(drafted(make(), ground)) == [OWN + one for one in codes]


def test_20_tfeu_who_looked_before_the_hearing_looks_again() -> None:
    case = heard()
    case.takes("look_for_union_citizen", NOBODY, on=DRAFTED)
    answer = {"dispatched_on": DRAFTED.isoformat(), "method": "written", "language": "be"}
    case.takes("invite_to_hearing", {**answer, "answer_until": "2026-04-21"}, on=DRAFTED)
    said = {"answered_by": "person", "heard_on": SIGNED.isoformat(), "method": "written"}
    case.takes("record_hearing", {**said, "answer": "I have a son here."}, on=SIGNED)
    assert own_bars(case) == [OWN + "looked_before_heard"]
    case.takes("look_for_union_citizen", {"citizen": child(case), "found": FOUND}, on=SIGNED)
    assert own_bars(case) == [OWN + "not_examined"]


READINGS = [("residence", ["right_stands"]), ("removal", [])]


@pytest.mark.parametrize(("reading", "codes"), READINGS)
def test_20_tfeu_what_the_right_bars_follows_the_reading(reading: str, codes: list[str]) -> None:
    case = drafted(examined(), FOR_FRAUD)
    case.desk.book = read_as({"eu/tfeu:20#what-it-bars": reading})
    assert own_bars(case) == [OWN + one for one in codes]


def test_c_420_22_a_bare_conclusion_carries_nothing_against_a_parent() -> None:
    case = withdrawal()
    concludes(case, VILTE, outcome="threat", ground="lt/utpi:50(1)(14)")
    case = drafts(case, "withdraw", FOR_A_THREAT)
    assert "residence_permit.conclusion_bare" in case.bars("sign_decision", on=SIGNED, by=ONA)


def test_20_tfeu_a_refusal_is_barred_as_a_withdrawal_is() -> None:
    case = refusal_drafted()
    case.takes("look_for_union_citizen", {"citizen": child(case), "found": FOUND}, on=DRAFTED)
    assert own_bars(case) == [OWN + "not_examined"]
    examines(case, compelled=True)
    assert own_bars(case) == [OWN + "threat_not_weighed"]


LOOKS = [
    # who is named as the Union citizen                              what is refused
    ("a child who is a citizen of Lithuania", lambda case: child(case), []),
    ("a child who is a citizen of Poland", lambda case: child(case, "POL"), []),
    ("a child who is a citizen of Norway", lambda case: child(case, "NOR"), ["no_citizen_on_record"]),
    ("a child of unknown citizenship", lambda case: child(case, None), ["no_citizen_on_record"]),
    ("a file that is no identity record", lambda case: case.file, ["no_citizen_on_record"]),
    ("the person", lambda case: case.person, ["is_the_person", "no_citizen_on_record"]),
]


@pytest.mark.parametrize(("_case", "who", "codes"), LOOKS, ids=[one[0] for one in LOOKS])
def test_20_tfeu_who_is_named_is_a_union_citizen_on_record(_case: str, who, codes: list[str]) -> None:
    case = heard()
    said = {"citizen": who(case), "found": FOUND}
    assert refusals(case.tries("look_for_union_citizen", said, on=DRAFTED)) == [OWN + one for one in codes]


def test_20_tfeu_nobody_is_not_written_over_somebody() -> None:
    assert refusals(found().tries("look_for_union_citizen", NOBODY, on=DRAFTED)) == [OWN + "found_already"]


NOT_OPEN = [
    ("examine_dependency", EXAMINED, lambda: balances(heard(), on=HEARD), "nobody_found"),
    ("weigh_derived_right", WEIGHED, lambda: examined(compelled=False), "no_right_found"),
]


@pytest.mark.parametrize(("step", "said", "make", "code"), NOT_OPEN)
def test_20_tfeu_nothing_is_examined_or_weighed_of_nobody(step: str, said, make, code: str) -> None:
    assert OWN + code in make().bars(step, on=DRAFTED)


def test_charter_41_no_threat_is_weighed_against_the_right_before_the_hearing() -> None:
    case = withdrawal()
    case.takes("look_for_union_citizen", {"citizen": child(case), "found": FOUND}, on=HEARD)
    examines(case, compelled=True)
    assert "residence_permit.not_invited" in case.bars("weigh_derived_right", on=HEARD)


@pytest.mark.parametrize("machine", [JOB, IMPORT])
@pytest.mark.parametrize(
    ("step", "said"), [("examine_dependency", EXAMINED), ("weigh_derived_right", WEIGHED)]
)
def test_gdpr_22_no_machine_examines_or_weighs(machine, step: str, said: dict[str, object]) -> None:
    case = examined()
    answers = {**said, "citizen": case.matter.derived.citizens[0]} if step == "examine_dependency" else said
    outcome = case.tries(step, answers, on=DRAFTED, by=machine)
    assert "casefile.adverse_needs_person" in refusals(outcome)


@pytest.mark.parametrize("field", [one for one in WEIGHED if one != "outweighs"])
def test_c_304_14_each_part_of_the_weighing_is_written(field: str) -> None:
    said = {name: one for name, one in WEIGHED.items() if name != field}
    assert refusals(examined().tries("weigh_derived_right", said, on=DRAFTED)) == [
        f"{field}: casefile.missing_text"
    ]


def test_row_19_the_decision_says_who_was_found_what_was_examined_and_weighed() -> None:
    case = drafted(weighed())
    written = document(case.state, situation(RUTA, SIGNED), number="26S000001")
    said = written["derived_right"]
    assert [one["found"] for one in said["looked"]] == [NOBODY["found"], FOUND]
    assert said["examined"][0]["compelled"] is True
    assert said["weighed"]["present"] == WEIGHED["present"]
    assert {"eu/tfeu:20", "eu/cjeu:c-304-14"} <= {one["citation"] for one in written["law"]}
    assert read({**written, "shape": 10})["derived_right"] == said


def test_row_19_a_draft_takes_in_what_was_examined_since() -> None:
    case = drafted(weighed())
    examines(case, compelled=True)
    assert "residence_permit.draft_out_of_date" in case.bars("sign_decision", on=SIGNED, by=ONA)
