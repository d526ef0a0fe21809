"""Expulsion (UTPI 126): of who did not leave in time, or for a threat; never where torture awaits the person. One
official drafts it, another signs it.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.calendars import Clock
from byla.casefile import (
    File,
    Files,
    Nothing,
    Record,
    Refusal,
    Role,
    Situation,
    Standing,
    Step,
    changed,
    choice,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.courts import unanswered_elsewhere
from byla.procedures.lt.decisions import (
    APPEAL,
    DECISIONS,
    another_signs,
    as_signed,
    as_written,
    remedy,
    serving,
)
from byla.procedures.lt.departure.codes import Expelled
from byla.procedures.lt.departure.document import MANDATE
from byla.procedures.lt.departure.entries import (
    ExpulsionDrafted,
    ExpulsionDropped,
    ExpulsionOrdered,
    ExpulsionServed,
    Weighed128,
)
from byla.procedures.lt.departure.expulsion import AT_ONCE, WEIGHED, expulsion
from byla.procedures.lt.departure.gates import countries, not_fallen
from byla.procedures.lt.departure.matter import Departure, ordered
from byla.procedures.lt.departure.refoulement import PERSECUTION, TORTURE
from byla.procedures.lt.departure.required_to_expel import (
    DID_NOT_LEAVE,
    THREAT,
    decision_before_waits,
    missing_to_expel,
    nothing_to_draft_on,
    unexpelled,
    unfit_expulsion,
)
from byla.procedures.lt.departure.term import to_appeal_expulsion
from byla.procedures.lt.what_follows import (
    follows_on_nothing,
    of_decision_and_person,
    of_person,
    only_for_a_threat_98_1,
)

TWO_OFFICIALS = "lt/vai:10"


@form
class DraftExpulsion:
    """On which ground the person is expelled, where to, what was weighed for this very person (UTPI 128(1)), and why
    nothing milder does.
    """

    ground: Expelled = choice()
    country: str = choice(countries)
    length_of_stay: str = text()
    family_links: str = text()
    other_links: str = text()
    dangerousness_of_offence: str = text()
    reasons: str = text(longest=50_000)


def _unfit(
    file: File[Departure], form: DraftExpulsion, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from unfit_expulsion(file.matter, form.ground, form.country, situation)
    yield from only_for_a_threat_98_1(file, others, situation)


def _drafted(
    file: File[Departure], form: DraftExpulsion, situation: Situation, others: Files
) -> Iterator[Record]:
    matter = file.matter
    looks = (*matter.derived.entries, matter.restriction, matter.check_of(form.country))
    stones = (matter.opened, matter.heard, matter.offered, matter.served, *looks)
    numbers = {one.number for one in stones if one is not None}
    body = ExpulsionDrafted(
        ground=form.ground,
        country=form.country,
        weighed=Weighed128(
            length_of_stay=form.length_of_stay,
            family_links=form.family_links,
            other_links=form.other_links,
            dangerousness_of_offence=form.dangerousness_of_offence,
        ),
        reasons=form.reasons,
        remedy=remedy(situation.law()),
        drafter=situation.actor.id,
        stands_on=tuple(sorted(numbers)),
    )
    yield Record(body=body)


DRAFT_EXPULSION: Step[Departure, DraftExpulsion] = Step(
    code="draft_expulsion",
    form=DraftExpulsion,
    roles=frozenset({Role.CASEWORKER}),
    under=(DID_NOT_LEAVE, THREAT, WEIGHED, PERSECUTION, TORTURE, TWO_OFFICIALS),
    bars=nothing_to_draft_on,
    touches=of_decision_and_person,
    objections=_unfit,
    records=_drafted,
)


@form
class DropExpulsion:
    """Why the draft is not to be signed."""

    because: str = text()


def _nothing_drafted(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    yield from unexpelled(file, situation)
    if file.matter.expulsion_draft is None:
        yield refusal("departure.expulsion_not_drafted", TWO_OFFICIALS, settled_by="draft_expulsion")


def _dropped(
    file: File[Departure], form: DropExpulsion, situation: Situation, others: Files
) -> Iterator[Record]:
    draft = held(file.matter.expulsion_draft).number
    yield Record(body=ExpulsionDropped(draft=draft, because=form.because, by=situation.actor.id))


DROP_EXPULSION: Step[Departure, DropExpulsion] = Step(
    code="drop_expulsion",
    form=DropExpulsion,
    roles=frozenset({Role.CASEWORKER, Role.SIGNATORY}),
    under=(TWO_OFFICIALS,),
    bars=_nothing_drafted,
    records=_dropped,
)


def _not_to_be_signed(
    file: File[Departure], form: Nothing, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """What it follows on stands and waits for no court, and what an earlier expulsion fell for is answered."""
    yield from follows_on_nothing(file, form, situation, others)
    yield from decision_before_waits(file, form, situation, others)
    again = ordered("expel", held(file.matter.expulsion_draft).says.country)
    yield from unanswered_elsewhere(file, held(file.matter.person), again, situation)


def _expelled(file: File[Departure], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    draft, signature = held(file.matter.expulsion_draft), as_signed(situation, MANDATE)
    said = draft.says
    body = ExpulsionOrdered(
        **signature,
        **as_written(expulsion(file, situation, number=signature["number"])),
        draft=draft.number,
        ground=said.ground,
        country=said.country,
        reasons=said.reasons,
        weighed=said.weighed,
        checked=held(file.matter.check_of(said.country)).number,
        remedy=said.remedy,
    )
    yield Record(body=body)


def _drafter_signs(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    yield from another_signs(file.matter.expulsion_draft, situation)


SIGN_EXPULSION: Step[Departure, Nothing] = Step(
    code="sign_expulsion",
    form=Nothing,
    roles=frozenset({Role.SIGNATORY}),
    under=(DID_NOT_LEAVE, THREAT, AT_ONCE, WEIGHED, PERSECUTION, TORTURE, APPEAL, TWO_OFFICIALS),
    adverse=True,
    mandate=MANDATE,
    draws=(DECISIONS,),
    bars=missing_to_expel,
    forbids=_drafter_signs,
    touches=of_decision_and_person,
    concerns=of_person,
    objections=_not_to_be_signed,
    records=_expelled,
)


def _nothing_to_serve(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Whoever was taken to the border at once is served all the same, also afterwards."""
    yield from not_fallen(file, situation)
    if file.matter.expelled is None:
        yield refusal("departure.nobody_expelled", AT_ONCE, settled_by="sign_expulsion")
    elif file.matter.expulsion_served is not None:
        yield refusal("departure.served_already", AT_ONCE, day=file.matter.expulsion_served.day)


def _told(served: Standing[ExpulsionServed], matter: Departure, situation: Situation) -> tuple[Clock, ...]:
    return (held(to_appeal_expulsion(changed(matter, expulsion_served=served), situation)),)


SERVE_EXPULSION = serving(
    "serve_expulsion",
    ExpulsionServed,
    act=lambda matter: matter.expelled,
    bars=_nothing_to_serve,
    under=(AT_ONCE, APPEAL, "eu/2008-115:12(1)"),
    tells=_told,
)
