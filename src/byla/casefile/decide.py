"""Deciding: from a step, its answers and the files it touches, to the entries that follow, or to every reason
why not.

The order is the same for everybody and everything, a page, the API, a job, an import: may this actor take
this step; is the step open; do the answers fit the form; do they fit the file; then, and only then, what is
recorded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from byla.access import Policy
from byla.casefile.actor import Kind
from byla.casefile.answers import Problem, read_answers
from byla.casefile.file import File
from byla.casefile.item import item_of
from byla.casefile.refusal import Refusal, refusal
from byla.casefile.situation import Situation
from byla.casefile.step import Files, Record, Step

F = TypeVar("F")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The step may be taken, and this is what it records."""

    records: tuple[Record, ...]
    mandate: str | None
    """The mandate relied on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The step may not be taken: each reason, and each field whose answer does not fit. Nothing was
    recorded.
    """

    refusals: tuple[Refusal, ...] = ()
    problems: tuple[Problem, ...] = ()
    forbidden: bool = False
    """Whether the actor may not take the step at all, whatever the file and the answers."""


def fill_in(
    step: Step[Any, F], file: File[Any], answers: Mapping[str, object], situation: Situation, policy: Policy
) -> F | Refused:
    """The form of an open step, filled in by somebody who may take it; or why not."""
    forbidden = tuple(not_permitted(step, file, situation, policy))
    if forbidden:
        return Refused(refusals=forbidden, forbidden=True)
    if file.at_rest and step not in file.procedure.steps:
        return Refused(refusals=(refusal("casefile.at_rest", "eu/gdpr:5(1)(e)"),))
    bars = tuple(step.bars(file, situation))
    if bars:
        return Refused(refusals=bars)
    form = read_answers(step.form, answers, file, situation)
    return Refused(problems=form) if isinstance(form, tuple) else form


def decide(
    step: Step[Any, F], file: File[Any], form: F, situation: Situation, others: Files
) -> Decided | Refused:
    """What the step records on a form that `fill_in` gave, now that the files it touches are known; or why
    not.
    """
    objections = tuple(step.objections(file, form, situation, others))
    if objections:
        return Refused(refusals=objections)
    records = tuple(step.records(file, form, situation, others))
    # An entry is a fact; a fact that is not yet true is a plan, and belongs in a body.
    early = tuple(
        refusal("casefile.not_yet_true", day=day)
        for one in records
        if (day := one.true_from) and day > situation.on
    )
    if early:
        return Refused(refusals=early)
    mandate = situation.actor.mandate(step.mandate, situation.on) if step.mandate else None
    return Decided(records=records, mandate=mandate.id if mandate else None)


def not_permitted(
    step: Step[Any, Any], file: File[Any], situation: Situation, policy: Policy
) -> Iterator[Refusal]:
    """Why this actor may not take this step, whatever the file and the answers say."""
    actor = situation.actor
    item = item_of(file, category=step.category)
    verdict = policy.judge_step(actor.reader, step.code, step.roles, item)
    if not verdict.allowed:
        yield Refusal(verdict.words, verdict.citations)
    if step.adverse and actor.kind is not Kind.PERSON:
        yield refusal("casefile.adverse_needs_person", "eu/gdpr:22", kind=actor.kind.value)
    if step.mandate and actor.mandate(step.mandate, situation.on) is None:
        yield refusal("casefile.no_mandate", "lt/vai:10", day=situation.on)
    yield from step.forbids(file, situation)
