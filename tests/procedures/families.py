"""A wife's withdrawal, the permits of her family that hung on hers, and whatever is done about them; and what always
holds of a family. Nobody here exists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from tests.desk_in_memory import ONA, RUTA, situation
from tests.procedures.appeal.complaint import complaint
from tests.procedures.departure import leaving
from tests.procedures.house import House
from tests.procedures.residence_permit.renewal import (
    CIRCUMSTANCES,
    DOCUMENT,
    relied_on,
    serves,
    signs,
)
from tests.procedures.residence_permit.six_questions import drafts, noticed
from tests.procedures.residence_permit.test_family import ALONG, LOOKED_AT, following, links, relative
from tests.procedures.residence_permit.test_family_member import WHAT_SPEAKS_AGAINST
from tests.procedures.union_citizen.parent import EXAMINED, FOUND, child

from byla.casefile import File, FileId, held, tasks, timed
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.courts import UNDONE, suspended
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT

A_THREAT = ("lt/utpi:50(1)(14)/state_security",)
A_GROUND_OF_REFUSAL = ("lt/utpi:50(1)(2)", "lt/utpi:35(1)(1)/state_security")
OPENS = "residence_permit.open_withdrawal"
Act = Callable[[House], None]


@dataclass
class FamilyHouse(House):
    """The same files, the family's permits, and what each was before anybody looked into it."""

    permits: tuple[FileId, ...] = ()

    def __post_init__(self) -> None:
        self.before = {one: self.desk[one].matter for one in self.permits}

    def into(self, permit: FileId) -> list[File]:
        """The files in which that permit is looked into, the newest last."""
        own = (one for one in self.of("residence_permit") if one.matter.family.follows is not None)
        return [one for one in own if one.matter.earlier == permit]


def family(grounds: tuple[str, ...]) -> FamilyHouse:
    """Withdrawn on those grounds and served; husband and sister live with her, under permits of their own."""
    case = noticed()
    permits = []
    for _ in range(2):
        person, own = relative(case)
        links(case, person, own)
        permits.append(own)
    signs(drafts(case, "withdraw", *grounds))
    serves(case)
    return FamilyHouse(case, permits=tuple(permits))


def of_member(place: int, what: Callable[[FamilyHouse, FileId], None]) -> Act:
    """Something that is done about the permit of one of them, where it is looked into."""

    def doing(house: House) -> None:
        assert isinstance(house, FamilyHouse)
        for file in house.into(house.permits[place])[-1:]:
            what(house, file.id)

    return doing


def looked_into(place: int) -> Act:
    def opening(house: House) -> None:
        assert isinstance(house, FamilyHouse)
        said = following(house.case, house.permits[place], began_on=house.day.isoformat())
        house.opens(RESIDENCE_PERMIT, "open_withdrawal", said)

    return opening


def another_ground(ground: str | None) -> Callable[[FamilyHouse, FileId], None]:
    def looking(house: FamilyHouse, file: FileId) -> None:
        house.takes_if_open(
            file, "check_another_ground", **LOOKED_AT, **({"ground": ground} if ground else {})
        )

    return looking


def a_citizen_is_found(house: FamilyHouse, file: FileId) -> None:
    """A Lithuanian child who would have to leave with them."""
    house.takes_if_open(file, "look_for_union_citizen", citizen=child(house.case), found=FOUND)
    for citizen in house.desk[file].matter.derived.citizens:
        house.takes_if_open(file, "examine_dependency", **{**EXAMINED, "citizen": citizen})


def is_heard(house: FamilyHouse, file: FileId) -> None:
    day = house.day.isoformat()
    fact = house.desk[file].version + 1
    house.takes_if_open(file, "record_fact", **WHAT_SPEAKS_AGAINST)
    house.takes_if_open(file, "add_reason", reason="What it was given for is gone.", facts=[str(fact)])
    house.takes_if_open(file, "record_circumstances", **CIRCUMSTANCES)
    until = (house.day + timedelta(days=14)).isoformat()
    letter = {"dispatched_on": day, "answer_until": until, "method": "written", "language": "be"}
    house.takes_if_open(file, "invite_to_hearing", **letter)
    said = {"answered_by": "person", "heard_on": day, "method": "written", "answer": "I would stay."}
    house.takes_if_open(file, "record_hearing", **said)


def is_weighed(house: FamilyHouse, file: FileId) -> None:
    weighed = {"answer": "Would stay.", "weight": "considerable", "because": "It was given for that."}
    for fact in relied_on(house.desk[file].matter):
        house.takes_if_open(file, "weigh_fact", fact=str(fact.number), **weighed)
    aim = {"aim": "That the permit serves what it was given for.", "suitability": "Ends it."}
    cost = {"alternatives": "None serves that.", "balance": "Nothing else holds this person here."}
    house.takes_if_open(file, "assess_proportionality", **aim, **cost)
    if not house.desk[file].matter.derived.citizens:
        house.takes_if_open(file, "look_for_union_citizen", found="Nobody, says the register.")
    house.takes_if_open(file, "check_dependants", found="Nobody's permit hangs on it.")


def is_decided(operative: str) -> Callable[[FamilyHouse, FileId], None]:
    grounds = {"grounds": [ALONG]} if operative == "withdraw" else {}

    def deciding(house: FamilyHouse, file: FileId) -> None:
        house.takes_if_open(
            file, "draft_decision", operative=operative, weighing="All was weighed.", **grounds
        )
        house.takes_if_open(file, "sign_decision", actor=ONA)

    return deciding


def is_served(house: FamilyHouse, file: FileId) -> None:
    day = house.day.isoformat()
    receipt = {"document": DOCUMENT, "kind": "proof_of_service", "issuer": "Department", "language": "lt"}
    house.takes_if_open(file, "record_document", dated=day, came_in=day, **receipt)
    how = {"recipient": "person", "served_on": day, "method": "in_person", "language": "lt"}
    house.takes_if_open(file, "serve_decision", proof=str(house.desk[file].version), **how)


def departs(house: FamilyHouse, file: FileId) -> None:
    house.opens(DEPARTURE, "open_departure", {**leaving.OPENING, "decision": file})


def complains(house: FamilyHouse, file: FileId) -> None:
    said = complaint(file, lodged_on=house.day.isoformat(), case="eI-7-7/2026")
    house.opens(APPEAL, "record_complaint", said)


def loses_it(place: int, *turns: Callable[[FamilyHouse, FileId], None]) -> Act:
    """From the opening to service, as far as it goes; with what turns up once they were heard."""
    parts = [another_ground(None), is_heard, *turns, is_weighed, is_decided("withdraw"), is_served]
    acts = [looked_into(place), *(of_member(place, one) for one in parts)]

    def losing(house: House) -> None:
        for act in acts:
            act(house)

    return losing


ACTS: tuple[Act, ...] = (
    loses_it(0),
    loses_it(1),
    loses_it(0, a_citizen_is_found),
    loses_it(1, another_ground("own_basis")),
    looked_into(0),
    looked_into(1),
    *(
        of_member(place, what)
        for place in (0, 1)
        for what in (
            another_ground(None),
            another_ground("own_basis"),
            a_citizen_is_found,
            is_heard,
            is_weighed,
            is_decided("withdraw"),
            is_decided("leave_in_force"),
            is_served,
            departs,
            complains,
        )
    ),
)


def what_holds_of_the_family(house: FamilyHouse) -> Iterator[str]:
    """The sentences that are not true, of those that always are."""
    yield from _nobody_forgotten(house)
    for permit in house.permits:
        yield from _cause(house, permit)
        yield from _put_back(house, permit)
    for one in house.of("residence_permit"):
        yield from _right_respected(one)
        ended = one.matter.court_ended is not None and one.matter.family.follows is not None
        open_clocks = (each for each in timed(one, situation(RUTA, house.day)) if each.deadline.met is None)
        if ended and any(open_clocks):
            yield f"a clock runs in {one.id}, which fell with the wife's"


def _nobody_forgotten(house: FamilyHouse) -> Iterator[str]:
    """While her withdrawal has effect, each permit that hung on hers is looked into, or an official is told to."""
    hers = house.case.state
    decided = hers.matter.signed
    if decided is None or suspended(hers.matter.contested, decided.says.number) is not None:
        return
    told = {one.given["permit"] for one in tasks(hers, situation(RUTA, house.day)) if one.settled_by == OPENS}
    for permit in house.permits:
        if permit not in told and not house.into(permit):
            yield f"nobody looks into {permit}, and nobody is told to"


def _cause(house: FamilyHouse, permit: FileId) -> Iterator[str]:
    """What is withdrawn was decided for itself: no other ground was found, the person was heard, all was weighed."""
    withdrawn = house.desk[permit].matter.withdrawn
    if withdrawn is None:
        return
    own = next((one for one in house.into(permit) if one.id == withdrawn.says.matter), None)
    if own is None:
        yield f"{permit} was withdrawn, and nobody looked into it"
        return
    steps = [one.header.step for one in own.entries]
    first = ("check_another_ground", "record_hearing", "check_dependants", "assess_proportionality")
    for step in first:
        if step not in steps[: steps.index("sign_decision")]:
            yield f"{permit} was withdrawn without {step}"
    if own.matter.family.spared:
        yield f"{permit} was withdrawn although there is another ground to stay"
    number = held(own.matter.family.follows).says.decision
    if number not in _signed_in(house.case.state):
        yield f"{permit} follows a decision that was never signed"


def _signed_in(file: File) -> set[str]:
    kind = "residence_permit.decision_signed"
    return {one.body.number for one in file.entries if one.header.type == kind}


def _put_back(house: FamilyHouse, permit: FileId) -> Iterator[str]:
    """Where every file knows that a court undid hers, theirs is as if nobody had looked into it."""
    hers = house.desk[house.case.earlier].matter
    if not hers.contested or hers.contested[-1].says.outcome not in UNDONE:
        return
    now = house.desk[permit].matter
    if now.withdrawn is not None or now.withdrawal_pending:
        yield f"{permit} was not put back with hers"
    without: dict[str, Any] = {"withdrawals": (), "left_in_force": None}
    if replace(now, contested=(), answers=(), undone={}, **without) != replace(
        house.before[permit], **without
    ):
        yield f"{permit} is not as it was before hers was withdrawn"


def _right_respected(one: File) -> Iterator[str]:
    """Article 20 TFEU: nobody's permit is withdrawn along with another's while a citizen would have to leave."""
    signed = one.matter.signed
    if signed is not None and signed.says.operative == "withdraw" and one.matter.derived.compelling:
        yield f"{one.id} was decided over a right that derives from a Union citizen"
