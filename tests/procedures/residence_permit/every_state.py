"""A walk over every state that a file can reach between body, official and head, by the real steps.

A state is what `key` tells apart. From each, every move is tried; a move is a step or a few, on answers out of a small
closed set. What the abstraction leaves out, and the random walks go through instead:

* only one body's answers vary in full (state security); the other sees no threat, or one with reasons that carries;
* an application is complete, SIS was searched and no other state has an alert, and the questionnaire is put and
  answered in full where it must be, before a body is asked;
* request with receipt, and all from statements to hearing and sheet, are each taken in one go;
* drafts are made in each state and not carried on into others: an old draft differs from a new one in its age alone;
* no corrections, no letters for missing data, no applications that are not accepted or are taken back, and no grounds
  other than threats; of all days only those on which a term or an age has passed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tests.desk_in_memory import EGLE, JOB, ONA, RUTA, situation
from tests.procedures.residence_permit.renewal import (
    CIRCUMSTANCES,
    DOCUMENT,
    FACT,
    POVILAS,
    VILTE,
    Renewal,
    answers,
    balances,
    searches,
)

from byla.access import LITHUANIA
from byla.casefile import Actor, Decided, File, FileId
from byla.casefile.decide import not_permitted
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.codes import Outcome
from byla.procedures.lt.residence_permit.conclusions import expired
from byla.procedures.lt.residence_permit.disagreement import Stands, stands
from byla.procedures.lt.residence_permit.gates import ran_out
from byla.procedures.lt.residence_permit.matter import Assessment

PEOPLE = (RUTA, ONA, EGLE, VILTE, POVILAS, JOB)
SECURITY, POLICE = "state_security_department", "police"
REASONED: dict[str, object] = {"outcome": "threat", "reasons": "The ties are being used."}
BARE: dict[str, object] = {"outcome": "threat", "no_reasons": "not_given"}
CLEAR: dict[str, object] = {"outcome": "no_threat"}
A_TERM, AN_AGE = timedelta(days=15), timedelta(days=367)
Key = tuple[object, ...]


@dataclass(frozen=True)
class State:
    """The files as they are, and the day."""

    files: dict[FileId, File[Any]]
    on: date


@dataclass
class Walk:
    """One case, put back into any state that was reached."""

    case: Renewal
    on: date
    threatens: bool
    """Whether the police may see a threat too."""
    reached: dict[Key, State] = field(default_factory=dict)
    leads: dict[Key, set[Key]] = field(default_factory=dict)
    met: set[Stands] = field(default_factory=set)

    def go(self) -> Walk:
        """Reaches every state, breadth first."""
        first = self.key()
        self.reached[first], waiting = self.here(), [first]
        for one in waiting:
            self.leads[one] = set()
            for move in moves(self.threatens):
                self.back(self.reached[one])
                if move(self) and (then := self.key()) != one:
                    self.leads[one].add(then)
                    if then not in self.reached:
                        self.reached[then] = self.here()
                        waiting.append(then)
        return self

    def here(self) -> State:
        return State(dict(self.case.desk.files), self.on)

    def back(self, state: State) -> None:
        self.case.desk.files, self.on = dict(state.files), state.on

    def of(self, agency: str) -> Assessment | None:
        return next((one for one in self.case.matter.assessments if one.agency == agency), None)

    def key(self) -> Key:
        ends = ran_out(self.case.matter, self.on), self.case.matter.nothing_left is None
        return (*(self._told_apart(one) for one in (SECURITY, POLICE)), *ends)

    def _told_apart(self, agency: str) -> Key:
        one, now = self.of(agency), situation(RUTA, self.on, law=self.case.desk.book)
        if one is None:
            return ()
        if one.outcome is Outcome.THREAT:
            found = stands(one, now)
            self.met.add(found)
            weight = None if one.weighed is None else one.weighed.says.weight
            ruling = None if one.ruled is None else one.ruled.says.ruling
            return (found, one.bare, weight, one.returned is None, one.reassessed is None, ruling)
        return (one.outcome, one.begun is None, one.withdrawn is None, expired(one, now))

    def takes(self, step: str, by: Actor = RUTA, **answers: object) -> bool:
        """Takes a step; whether it could be taken."""
        return isinstance(self.case.tries(step, answers, on=self.on, by=by), Decided)

    def next_step(self) -> str | None:
        return RESIDENCE_PERMIT.next_step(self.case.state, situation(RUTA, self.on, law=self.case.desk.book))

    def open_to_somebody(self, code: str) -> bool:
        """Whether one of the people may take the step today: role, mandate, access, and nothing in its way."""
        step, file = RESIDENCE_PERMIT.step(code), self.case.state
        now = (situation(who, self.on, law=self.case.desk.book) for who in PEOPLE)
        return any(
            not tuple(not_permitted(step, file, one, LITHUANIA)) and not tuple(step.bars(file, one))
            for one in now
        )


Move = Callable[[Walk], bool]


def moves(threatens: bool) -> Iterator[Move]:
    """Everything that somebody could do next."""
    yield lambda walk: _asks(walk, SECURITY, VILTE)
    yield lambda walk: _asks(walk, POLICE, POVILAS)
    for said in (CLEAR, REASONED, BARE):
        yield lambda walk, said=said: _concludes(walk, "give_conclusion", said)  # type: ignore[misc]
        yield lambda walk, said=said: _concludes(walk, "revise_conclusion", said)  # type: ignore[misc]
    for said in (CLEAR, REASONED) if threatens else (CLEAR,):
        yield lambda walk, said=said: _concludes(walk, "give_conclusion", said, POVILAS)  # type: ignore[misc]
    for weight in ("carries", "does_not_carry"):
        yield lambda walk, weight=weight: _weighs(walk, SECURITY, weight)  # type: ignore[misc]
    yield lambda walk: _weighs(walk, POLICE, "carries")
    for why in ("bare", "reasons_do_not_carry", "contradicts_document"):
        yield lambda walk, why=why: _returns(walk, why)  # type: ignore[misc]
    for told in ({"reasons": "More."}, {"no_reasons": "not_given"}):
        yield lambda walk, told=told: walk.takes(  # type: ignore[misc]
            "uphold_conclusion", VILTE, upheld_on=walk.on.isoformat(), **told
        )
    yield lambda walk: walk.takes(
        "withdraw_conclusion", VILTE, because="A namesake.", withdrawn_on=walk.on.isoformat()
    )
    for ruling in ("follow", "set_aside"):
        yield lambda walk, ruling=ruling: _rules(walk, ruling)  # type: ignore[misc]
    yield lambda walk: walk.takes("end_withdrawal")
    yield _tells_a_head
    yield _term_passes
    yield _age_passes


def _asks(walk: Walk, agency: str, assessor: Actor) -> bool:
    day = walk.on.isoformat()
    return walk.takes(
        "request_assessment", agency=agency, question="Does the residence threaten?", requested_on=day
    ) and walk.takes("acknowledge_request", assessor, received_on=day)


def _concludes(walk: Walk, step: str, said: dict[str, object], by: Actor = VILTE) -> bool:
    return walk.takes(step, by, concluded_on=walk.on.isoformat(), **said)


def _conclusion(walk: Walk, agency: str) -> str:
    one = walk.of(agency)
    return "0" if one is None or one.conclusion is None else str(one.conclusion.number)


def _weighs(walk: Walk, agency: str, weight: str) -> bool:
    conclusion = _conclusion(walk, agency)
    return walk.takes("assess_conclusion", conclusion=conclusion, assessment="Looked into.", weight=weight)


def _returns(walk: Walk, why: str) -> bool:
    document = (
        {"document": str(walk.case.matter.documents[0].number)} if why == "contradicts_document" else {}
    )
    return walk.takes(
        "return_conclusion",
        conclusion=_conclusion(walk, SECURITY),
        why_returned=why,
        because="Say more.",
        returned_on=walk.on.isoformat(),
        **document,
    )


def _rules(walk: Walk, ruling: str) -> bool:
    conclusion = _conclusion(walk, SECURITY)
    return walk.takes("decide_disagreement", EGLE, conclusion=conclusion, ruling=ruling, reasons="So it is.")


def _tells_a_head(walk: Walk) -> bool:
    silent = [one for one in walk.case.matter.assessments if one.conclusion is None]
    day = walk.on.isoformat()
    said = {"reminded": "head_of_body", "reminded_on": day, "because": "It is late."}
    return bool(silent) and walk.takes("remind_body", request=str(silent[0].request.number), **said)


def _term_passes(walk: Walk) -> bool:
    one = walk.of(SECURITY)
    walk.on += A_TERM
    return one is not None and one.awaits_reassessment


def _age_passes(walk: Walk) -> bool:
    walk.on += AN_AGE
    return any(one.conclusion is not None for one in walk.case.matter.assessments)


# What is tried in each state, and not carried on


def prepared(walk: Walk) -> None:
    """All that a decision against the person must rest on, newer than what the bodies said."""
    day, matter = walk.on, walk.case.matter
    if not matter.reasons:
        fact = str(walk.case.takes("record_fact", dict(FACT), on=day))
        walk.case.takes("add_reason", {"reason": "The service.", "facts": [fact]}, on=day)
        walk.case.takes("record_circumstances", dict(CIRCUMSTANCES), on=day)
    invitation = {"method": "written", "language": "be", "dispatched_on": day.isoformat()}
    until = (day + timedelta(days=14)).isoformat()
    walk.case.takes("invite_to_hearing", {**invitation, "answer_until": until}, on=day)
    said: dict[str, object] = {
        "answered_by": "person",
        "heard_on": day.isoformat(),
        "method": "written",
        "answer": "I have no ties.",
    }
    walk.case.takes("record_hearing", said, on=day)
    balances(walk.case, on=day)


def drafted(walk: Walk, *, against: bool) -> None:
    """A draft for the person, or against them on every threat that is concluded."""
    question = walk.case.matter.question
    assert question is not None
    answers: dict[str, object] = {"weighing": "All was weighed."}
    if against:
        answers |= {"operative": question.adverse.value, "grounds": _grounds(walk)}
    else:
        answers["operative"] = question.favourable.value
        if walk.case.matter.application is not None:
            answers["valid_until"] = (walk.on + timedelta(days=30)).isoformat()
    walk.case.takes("draft_decision", answers, on=walk.on)


def _grounds(walk: Walk) -> list[str]:
    listed = {"refuse": "lt/utpi:35(1)(1)", "withdraw": "lt/utpi:50(1)(14)"}
    question = walk.case.matter.question
    assert question is not None
    interests = [one.interest for one in walk.case.matter.threats] or ["state_security"]
    permanent = {"state_security": "lt/utpi:54(1)(2)", "public_order": "lt/utpi:54(1)(2^1)"}
    if question.kind == "permanent" and question.adverse == "withdraw":
        return [f"{permanent[one]}/{one}" for one in interests]
    return [f"{listed[question.adverse.value]}/{one}" for one in interests]


def begin(walk: Walk) -> None:
    """A document on file, for a conclusion to contradict; an application is registered and complete, SIS searched, the
    questionnaire answered.
    """
    day = walk.on.isoformat()
    said: dict[str, object] = {"document": DOCUMENT, "kind": "other", "issuer": "Border troops", "dated": day}
    walk.case.takes("record_document", {**said, "language": "be", "came_in": day}, on=walk.on)
    if walk.case.matter.application is not None:
        walk.case.takes("register_application", {"received_on": day, "registered_on": day}, on=walk.on)
        walk.case.takes("check_completeness", {"checked_on": day}, on=walk.on)
        searches(walk.case, on=walk.on)
        if walk.case.matter.questionnaire.must_answer:
            answers(walk.case, on=walk.on)
