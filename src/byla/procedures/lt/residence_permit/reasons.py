"""What a reason for a refusal must rest on. Rules point to what is missing in the record; they weigh nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from byla.casefile import Refusal, refusal
from byla.procedures.lt.residence_permit.codes import Bearing, Nature, Reliability, Untruth
from byla.procedures.lt.residence_permit.declared import HEARD, UNTRUE, plainly_said
from byla.procedures.lt.residence_permit.entries import FactRecorded, ReasonAdded
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.weighing import NEVER_ALONE

ANEW = "withdraw_reason"
"""The facts of a reason are not changed: it is withdrawn, and added anew on others."""

Facts = tuple[FactRecorded, ...]


def unsound(reason: ReasonAdded, matter: Matter) -> Iterator[Refusal]:
    """Everything that keeps the reason from carrying anything, as its facts stand now."""
    facts = tuple(fact.says for number in reason.facts if (fact := matter.fact(number)) is not None)
    yield from rests_on_facts(reason, facts)
    if facts:
        yield from can_be_told(reason, facts)
        yield from reliability_is_stated(reason, facts)
        yield from could_be_explained_35_1_2(reason, matter)
        yield from beside_what_was_declared_35_1_2(reason, matter)
        yield from untrue_data_were_contradicted_35_1_2(reason, matter)
        yield from _carried(reason, matter)


def _carried(reason: ReasonAdded, matter: Matter) -> Iterator[Refusal]:
    """What was given no weight carries nothing: the rest must carry the reason by itself."""
    found = [matter.fact(number) for number in reason.facts]
    carrying = tuple(one.says for one in found if one is not None and not matter.sheet.weightless(one.number))
    if not carrying:
        yield refusal(
            "residence_permit.reason_without_weight", "lt/vai:10", settled_by=ANEW, reason=reason.text
        )
        return
    yield from never_nationality_or_opinion_alone(reason, carrying)
    yield from never_doubtful_alone(reason, carrying)
    yield from hypotheses_need_a_link(reason, carrying)


def rests_on_facts(reason: ReasonAdded, facts: Facts) -> Iterator[Refusal]:
    """Public Administration Law 10: a decision rests on established facts; what was struck out carries nothing."""
    if len(facts) < max(1, len(reason.facts)):
        yield refusal(
            "residence_permit.reason_without_fact", "lt/vai:10", settled_by=ANEW, reason=reason.text
        )


def can_be_told(reason: ReasonAdded, facts: Facts) -> Iterator[Refusal]:
    """C-300/11: of each statement the person is told at least the essence, also where a correction emptied it."""
    if not all(fact.told for fact in facts):
        yield refusal(
            "residence_permit.statement_untold", "eu/cjeu:c-300-11", settled_by=ANEW, reason=reason.text
        )


def could_be_explained_35_1_2(reason: ReasonAdded, matter: Matter) -> Iterator[Refusal]:
    """UTPI 35(1)(2), Charter 41: that somebody said what is not true rests on the source that contradicts them, and on
    what they said to it, or on their silence once they were asked.
    """
    for number in reason.facts:
        found = matter.contradiction_of(number)
        if found is not None and not found.put_to_the_person:
            yield refusal(
                "residence_permit.contradiction_unexplained",
                UNTRUE,
                HEARD,
                settled_by="ask_explanation" if found.asked is None else "record_explanation",
                differs=found.noted.says.differs,
            )


def beside_what_was_declared_35_1_2(reason: ReasonAdded, matter: Matter) -> Iterator[Refusal]:
    """UTPI 26(1)(6), 35(1)(2): of what the person declared, an official said how each statement stands to it; what says
    otherwise is a noted contradiction, and no plain statement.
    """
    for number in reason.facts:
        fact = matter.fact(number)
        if fact is None or matter.contradiction_of(number) is not None:
            continue
        for refused in plainly_said(fact.says, matter):
            yield refused if refused.settled_by is not None else replace(refused, settled_by=ANEW)


def untrue_data_were_contradicted_35_1_2(reason: ReasonAdded, matter: Matter) -> Iterator[Refusal]:
    """UTPI 35(1)(2): that data are untrue rests on the source that contradicts the person, noted as such."""
    contradicted = any(matter.contradiction_of(number) is not None for number in reason.facts)
    if reason.shows is Untruth.UNTRUE_DATA and not contradicted:
        yield refusal(
            "residence_permit.untrue_without_contradiction",
            UNTRUE,
            HEARD,
            settled_by="note_contradiction",
            reason=reason.text,
        )


def reliability_is_stated(reason: ReasonAdded, facts: Facts) -> Iterator[Refusal]:
    """Directive 2016/680, Art. 7: how far each statement can be relied on is said."""
    if any(fact.reliability is Reliability.NOT_STATED for fact in facts):
        yield refusal(
            "residence_permit.reliability_not_stated", "eu/led:7", settled_by=ANEW, reason=reason.text
        )


def never_nationality_or_opinion_alone(reason: ReasonAdded, facts: Facts) -> Iterator[Refusal]:
    """Charter 21: what a person is or thinks never supports a threat by itself."""
    if not _support(facts):
        yield refusal(
            "residence_permit.nationality_or_opinion_alone",
            "eu/charter:21",
            "lt/utpi:3(2)",
            settled_by=ANEW,
            reason=reason.text,
        )


def never_doubtful_alone(reason: ReasonAdded, facts: Facts) -> Iterator[Refusal]:
    """Public Administration Law 10: a decision rests on established facts; what the official calls doubtful is none."""
    if _support(facts) and not _not_doubtful(facts):
        yield refusal("residence_permit.doubtful_alone", "lt/vai:10", settled_by=ANEW, reason=reason.text)


def hypotheses_need_a_link(reason: ReasonAdded, facts: Facts) -> Iterator[Refusal]:
    """What might be is no support until it is said what ties this very person to it; a doubtful fact is no such tie."""
    support = _not_doubtful(facts)
    if support and reason.individual_link is None and all(one.nature is Nature.HYPOTHESIS for one in support):
        yield refusal(
            "residence_permit.hypotheses_without_link", "lt/vai:10", settled_by=ANEW, reason=reason.text
        )


def _support(facts: Facts) -> Facts:
    """What can carry a reason against the person. What speaks for them does not, and nationality or opinion beside a
    hypothesis does not make it a fact.
    """
    return tuple(one for one in facts if one.bearing is Bearing.AGAINST and one.kind not in NEVER_ALONE)


def _not_doubtful(facts: Facts) -> Facts:
    return tuple(one for one in _support(facts) if one.reliability is not Reliability.DOUBTFUL)
