"""Hearing the person, recording what shows a risk of absconding, drafting an order to leave, and signing it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    Attachment,
    File,
    Files,
    Nothing,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    choice,
    form,
    held,
    number,
    text,
)
from byla.procedures.lt.courts import unanswered_elsewhere
from byla.procedures.lt.decisions import APPEAL, DECISIONS, as_signed, as_written, drafter_signs, remedy
from byla.procedures.lt.departure.codes import Order
from byla.procedures.lt.departure.document import MANDATE, document
from byla.procedures.lt.departure.entries import AbscondingFound, PersonHeard, ReturnDrafted, ReturnOrdered
from byla.procedures.lt.departure.gates import countries, unordered
from byla.procedures.lt.departure.matter import Departure, ordered
from byla.procedures.lt.departure.required import (
    heard_charter_41,
    looked_at_130,
    missing,
    offered_130_1,
    unfit_order,
    union_citizen_20,
)
from byla.procedures.lt.departure.term import DEPART_TERM, SHORTER, TERM
from byla.procedures.lt.hearing import hearing
from byla.procedures.lt.what_follows import (
    RETURNS,
    follows_on_nothing,
    of_decision_and_person,
    of_person,
    only_for_a_threat_98_1,
)

LONGEST_ASKED = 365
"""Days that the form takes. What the law allows, it says itself (`term.unfit_days_127`)."""


RECORD_HEARING = hearing(PersonHeard, bars=unordered)


@form
class FindAbsconding:
    """The fact about this person that shows a risk of absconding, and the document that shows it."""

    fact: str = text()
    document: Attachment = attachment()


def _absconding(
    file: File[Departure], form: FindAbsconding, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=AbscondingFound(fact=form.fact, document=form.document))


FIND_ABSCONDING: Step[Departure, FindAbsconding] = Step(
    code="find_absconding",
    form=FindAbsconding,
    roles=frozenset({Role.CASEWORKER}),
    under=(SHORTER, "eu/2008-115:7(4)"),
    adverse=True,
    bars=unordered,
    records=_absconding,
)


@form
class DraftReturn:
    """Whether the person returns or departs, where to, in how many days, and what was weighed for that."""

    order: Order = choice()
    country: str = choice(countries)
    days: int = number(least=0, most=LONGEST_ASKED)
    possibility: str = text()
    cooperation: str = text()
    circumstances: str = text()
    reasons: str = text(longest=50_000)


def _not_looked_at(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    yield from unordered(file, situation)
    yield from heard_charter_41(file, situation)
    yield from looked_at_130(file, situation)
    yield from offered_130_1(file, situation)
    yield from union_citizen_20(file, situation)


def _unfit(
    file: File[Departure], form: DraftReturn, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from unfit_order(file.matter, form.order, form.country, form.days, situation)
    yield from only_for_a_threat_98_1(file, others, situation)


def _drafted(
    file: File[Departure], form: DraftReturn, situation: Situation, others: Files
) -> Iterator[Record]:
    matter = file.matter
    looks = (*matter.absconding, *matter.derived.entries)
    stones = (matter.opened, matter.heard, matter.offered, matter.other_permit, matter.restriction, *looks)
    numbers = {one.number for one in (*stones, matter.check_of(form.country)) if one is not None}
    body = ReturnDrafted(
        order=form.order,
        country=form.country,
        days=form.days,
        possibility=form.possibility,
        cooperation=form.cooperation,
        circumstances=form.circumstances,
        reasons=form.reasons,
        remedy=remedy(situation.law()),
        drafter=situation.actor.id,
        stands_on=tuple(sorted(numbers)),
    )
    yield Record(body=body)


DRAFT_RETURN: Step[Departure, DraftReturn] = Step(
    code="draft_return",
    form=DraftReturn,
    roles=frozenset({Role.CASEWORKER}),
    under=(RETURNS, "lt/utpi:125(2)", TERM, DEPART_TERM, SHORTER, "lt/utpi:128(1)", "lt/vai:10"),
    bars=_not_looked_at,
    touches=of_decision_and_person,
    objections=_unfit,
    records=_drafted,
)


def _not_to_be_signed(
    file: File[Departure], form: Nothing, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """What it follows on stands, and what an earlier order fell for is answered."""
    yield from follows_on_nothing(file, form, situation, others)
    draft = held(file.matter.draft).says
    again = ordered(draft.order, draft.country)
    yield from unanswered_elsewhere(file, held(file.matter.person), again, situation)


def _ordered(file: File[Departure], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    draft, signature = held(file.matter.draft), as_signed(situation, MANDATE)
    body = ReturnOrdered(
        draft=draft.number,
        order=draft.says.order,
        country=draft.says.country,
        days=draft.says.days,
        **signature,
        **as_written(document(file, situation, number=signature["number"])),
    )
    yield Record(body=body)


SIGN_RETURN: Step[Departure, Nothing] = Step(
    code="sign_return",
    form=Nothing,
    roles=frozenset({Role.SIGNATORY}),
    under=(RETURNS, "lt/utpi:125(2)", "lt/utpi:127(4)", "lt/vai:10", "lt/utpi:136", APPEAL),
    adverse=True,
    mandate=MANDATE,
    draws=(DECISIONS,),
    bars=missing,
    forbids=drafter_signs,
    touches=of_decision_and_person,
    concerns=of_person,
    objections=_not_to_be_signed,
    records=_ordered,
)
