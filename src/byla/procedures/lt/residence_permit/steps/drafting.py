"""Drafting the decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Body,
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    choices,
    day,
    form,
    refusal,
    text,
)
from byla.procedures.lt.decisions import remedy
from byla.procedures.lt.residence_permit.codes import Operative
from byla.procedures.lt.residence_permit.document import DECIDED_UNDER
from byla.procedures.lt.residence_permit.entries import DecisionDrafted, Ground
from byla.procedures.lt.residence_permit.gates import asked, under_way
from byla.procedures.lt.residence_permit.grounds import half_of_what_turned_out_50_1_2, listed_under, offered
from byla.procedures.lt.residence_permit.matter import Matter, Standing
from byla.procedures.lt.residence_permit.question import GRANTS
from byla.procedures.lt.residence_permit.sections import said_ground
from byla.procedures.lt.residence_permit.validity import unfit_validity
from byla.words import Words, words


def _grounds(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The grounds that the law in force today has for a decision against the person, each with its own threshold, in
    the law's own order.
    """
    question = file.matter.question
    if question is None:
        return []
    return [
        Option(one.code, said_ground(one), hint=_named_by(file.matter, one))
        for one in offered(situation.law(), question, file.matter.follows_under)
    ]


def _named_by(matter: Matter, ground: Ground) -> Words | None:
    """Which body named the ground, once the official has made an assessment of their own of its conclusion (C-420/22):
    a recommendation read before it would take its place.
    """
    for one in matter.threats:
        if one.conclusion is None or one.weighed is None:
            continue
        if one.interest is ground.interest and one.conclusion.says.ground == ground.citation:
            return words(
                "residence_permit.named_by", agency=words(f"residence_permit.agency.{one.agency.value}")
            )
    return None


def _ends(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """How the file can end."""
    question = file.matter.question
    ends = () if question is None else question.ends
    return [Option(one.value, words(f"residence_permit.operative.{one.value}")) for one in ends]


@form
class DraftDecision:
    """What the decision orders, on which grounds, until when the permit lasts, and how everything was weighed."""

    operative: str = choice(_ends)
    grounds: tuple[str, ...] = choices(_grounds, required=False)
    valid_until: date | None = day(future=True, required=False)
    weighing: str = text(longest=50_000)


def _contradicts_itself(
    file: File[Matter], form: DraftDecision, situation: Situation, others: Files
) -> Iterator[Refusal]:
    question, operative = asked(file), Operative(form.operative)
    listed = listed_under(question)
    if operative is question.adverse and not form.grounds:
        yield refusal("residence_permit.no_ground", listed)
    if operative is question.adverse:
        yield from half_of_what_turned_out_50_1_2(_chosen(file, form, situation), question)
    if operative is question.favourable and form.grounds:
        yield refusal("residence_permit.favourable_has_no_ground", listed)
    if operative not in GRANTS:
        if form.valid_until is not None:
            yield refusal("residence_permit.nothing_is_granted", listed)
    elif form.valid_until is None:
        yield refusal("residence_permit.no_validity", DECIDED_UNDER[question.kind])
    elif file.matter.application is not None:
        yield from unfit_validity(form.valid_until, file.matter.application.says, situation)


def _chosen(file: File[Matter], form: DraftDecision, situation: Situation) -> tuple[Ground, ...]:
    today = offered(situation.law(), asked(file), file.matter.follows_under)
    return tuple(one for one in today if one.code in form.grounds)


def _draft(file: File[Matter], form: DraftDecision, situation: Situation, others: Files) -> Iterator[Record]:
    law, question, operative = situation.law(), asked(file), Operative(form.operative)
    body = DecisionDrafted(
        operative=operative,
        valid_until=form.valid_until,
        grounds=_chosen(file, form, situation),
        weighing=form.weighing,
        remedy=remedy(law),
        drafter=situation.actor.id,
        stands_on=_stands_on(file.matter, against=operative is question.adverse),
    )
    yield Record(body=body)


def _stands_on(matter: Matter, *, against: bool) -> tuple[int, ...]:
    """The entries that the draft takes in, whether or not they carry it; a correction of one of them shakes it."""
    stones: list[Standing[Body] | None] = [matter.opened, matter.checked]
    for letter in matter.data_requests:
        stones += [letter.asked, letter.received]
    for one in matter.assessments:
        stones += [one.conclusion, one.weighed, one.returned, one.reassessed, one.ruled]
    stones += matter.elsewhere.entries
    if against:
        stones += [*matter.reasons, matter.circumstances]
        stones += [*matter.sheet.weighed, matter.sheet.proportionality]
        stones += matter.facts
        for found in matter.contradictions:
            stones += [found.noted, found.asked, found.given, found.lapsed]
        stones += [*matter.derived.entries, matter.restriction]
        for hearing in matter.hearings:
            stones += [hearing.invitation, hearing.heard, hearing.lapsed]
    return tuple(sorted({one.number for one in stones if one is not None}))


DRAFT_DECISION: Step[Matter, DraftDecision] = Step(
    code="draft_decision",
    form=DraftDecision,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/vai:10", "lt/utpi:35(1)", "lt/utpi:50(1)", "lt/utpi:54(1)", "lt/utpi:40(4)"),
    bars=under_way,
    objections=_contradicts_itself,
    records=_draft,
)
