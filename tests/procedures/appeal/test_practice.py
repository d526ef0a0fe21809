"""From court to practice: what a court found faulty is put, file by file, before a named official, who says by a day
what it means there. Nothing follows by itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, UNIT, refusals, situation
from tests.procedures.appeal.complaint import FINAL, InCourt, carried_out, decided
from tests.procedures.appeal.test_again import ANOTHER, THE_SAME, another_withdrawal
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban as bans
from tests.procedures.following import Following
from tests.procedures.residence_permit.renewal import Renewal, serves, signs

from byla.casefile import fingerprints, tasks, timed
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.appeal.steps.passing_on import PutBeforeOfficial

UNTIL = date(2026, 7, 27)  # Monday
LOOKED = date(2026, 7, 22)  # Wednesday
WHY = "The same sentence on the ties."


def annulled_and_another() -> tuple[InCourt, Renewal]:
    """A withdrawal was annulled; another, which was signed, holds the same sentences."""
    one = carried_out("annulled")
    other = another_withdrawal(one.case, THE_SAME)
    return one, other


def putting(before: Renewal, **said: object) -> dict[str, object]:
    return {"other": before.file, "official": "ona", "until": UNTIL.isoformat(), "because": WHY, **said}


def put() -> tuple[InCourt, Renewal]:
    """It is put before Ona on the day on which the judgment is final."""
    one, other = annulled_and_another()
    return one.takes("put_before_official", putting(other), on=FINAL), other


def waits(other: Renewal | Following, on: date = FINAL) -> list[str]:
    return [
        each.said.code
        for each in tasks(other.state, situation(RUTA, on))
        if each.settled_by == "look_at_fault"
    ]


def test_the_named_official_has_it_in_hand_with_who_why_and_by_when() -> None:
    _, other = put()
    [task] = [one for one in tasks(other.state, situation(RUTA, FINAL)) if one.settled_by == "look_at_fault"]
    assert (task.said["official"], task.said["until"], task.said["because"]) == ("ona", UNTIL, WHY)
    assert task.said["case"] == "eI-1234-5/2026"
    assert other.state.custody.assignee == "ona", "so that it stands in her list"
    [clock] = [one for one in timed(other.state, situation(RUTA, FINAL)) if one.deadline.code == "fault"]
    assert clock.reading.day == UNTIL


@pytest.mark.parametrize("make", [bans.opened, leaving.opened], ids=["a ban", "a departure"])
def test_it_is_put_before_somebody_in_the_file_of_a_ban_and_of_a_departure_too(make) -> None:
    one = carried_out("annulled")
    other = another_withdrawal(one.case, *ANOTHER)
    signs(other)
    serves(other)
    following = make(other)
    said = {**putting(other), "other": following.file}
    one.takes("put_before_official", said, on=FINAL)
    assert waits(following) == ["lt.fault_to_look_at"]
    clocks = timed(following.state, situation(RUTA, FINAL))
    assert [each.reading.day for each in clocks if each.deadline.code == "fault"] == [UNTIL]


def test_what_was_decided_of_it_is_recorded_with_its_reason_and_nothing_follows_by_itself() -> None:
    one, other = put()
    before = other.matter.draft, other.matter.signed
    [number] = [each.number for each in other.matter.faults_put]
    said: dict[str, object] = {"put": str(number), "finding": "stands", "reason": "Another fact carries it."}
    other.takes("look_at_fault", said, on=LOOKED, by=ONA)
    assert waits(other, LOOKED) == []
    [looked] = other.matter.faults_looked_at
    assert (looked.day, looked.says.finding.value, looked.says.reason) == (
        LOOKED,
        "stands",
        "Another fact carries it.",
    )
    assert (other.matter.draft, other.matter.signed) == before
    assert [each.says.official for each in one.matter.passed_on] == ["ona"], "the appeal says before whom"


def test_nobody_looks_in_the_place_of_whom_it_was_put_before() -> None:
    _, other = put()
    [number] = [each.number for each in other.matter.faults_put]
    said: dict[str, object] = {"put": str(number), "finding": "stands", "reason": "It stands."}
    assert refusals(other.tries("look_at_fault", said, on=LOOKED)) == ["lt.fault_put_before_another"]


def test_put_before_somebody_else_the_newest_counts() -> None:
    one, other = put()
    one.takes("put_before_official", putting(other, official="ruta"), on=FINAL)
    assert waits(other) == ["lt.fault_to_look_at"]
    assert other.state.custody.assignee == "ruta"


REFUSED = [
    ("the file that fell", {"other": "own"}, ["appeal.not_another_file"]),
    ("no time", {"until": FINAL.isoformat()}, ["appeal.no_time_to_look"]),
    ("nobody of its unit", {"official": "kazys"}, ["casefile.not_of_unit"]),
    ("a file that is not there", {"other": "residence_permit-999"}, ["appeal.not_another_file"]),
]


@pytest.mark.parametrize(("case", "said", "codes"), REFUSED, ids=[one[0] for one in REFUSED])
def test_what_cannot_be_put_before_anybody(case: str, said: dict[str, object], codes: list[str]) -> None:
    one, other = annulled_and_another()
    if said.get("other") == "own":
        said = {"other": one.case.file}
    assert one.tries("put_before_official", putting(other, **said), on=FINAL) == codes
    assert waits(other) == []


@pytest.mark.parametrize(("unit", "said"), [(UNIT, UNIT), (None, "–")])
def test_of_an_official_who_is_not_of_the_file_s_unit_the_unit_is_named(unit: str | None, said: str) -> None:
    """Or that it has none: nobody knows it any more once that entry was erased."""
    one, other = annulled_and_another()
    step = APPEAL.step("put_before_official")
    file = replace(other.state, custody=replace(other.state.custody, unit=unit))
    form = PutBeforeOfficial(other=other.file, official="kazys", until=UNTIL, because=WHY)
    [refused] = step.objections(one.state, form, situation(RUTA, FINAL), {other.file: file})
    assert (refused.code, refused.said["unit"]) == ("casefile.not_of_unit", said)


def test_a_file_that_is_in_the_hands_of_the_official_already_is_not_given_to_them_again() -> None:
    one, other = annulled_and_another()
    other.takes("assign", {"unit": UNIT, "to": "ona"}, on=FINAL)
    one.takes("put_before_official", putting(other), on=FINAL)
    assert other.state.custody.assignee == "ona"
    assert other.state.entries[-1].header.type == "lt.fault_put"


def test_it_is_not_put_twice_before_the_same_official() -> None:
    one, other = put()
    assert one.tries("put_before_official", putting(other), on=FINAL) == ["appeal.put_already"]


def test_what_was_upheld_names_no_faulty_reason() -> None:
    one = decided("upheld")
    other = another_withdrawal(one.case, THE_SAME)
    assert one.tries("put_before_official", putting(other), on=FINAL) == ["appeal.nothing_faulty"]


def test_the_faulty_sentences_of_bans_and_orders_to_leave_are_found_too() -> None:
    """So a ban that rests on the same words is among the files that a court's finding leads to."""
    imposed = bans.imposed(
        bans.drafted(reasons="the ties on which the refusal rests are being used by a state now.")
    )
    held = imposed.state.procedure.passages(imposed.matter)
    assert fingerprints(held)


def test_nobody_who_must_keep_away_from_a_file_looks_at_it() -> None:
    one, other = annulled_and_another()
    other.takes("declare_conflict", {"reason": "A relative."}, on=FINAL, by=ONA)
    assert one.tries("put_before_official", putting(other), on=FINAL) == ["casefile.assignee_barred"]
