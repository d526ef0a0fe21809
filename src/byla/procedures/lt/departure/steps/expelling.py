"""Expulsion (UTPI 126): of who did not leave in time, or for a threat; never where torture awaits the person."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.courts import (
    nobody_returned_meanwhile,
    suspended,
    unanswered_elsewhere,
    unanswered_points,
)
from byla.procedures.lt.decisions import (
    APPEAL,
    DECISIONS,
    as_signed,
    as_written,
    law_accepted_vai_10,
    remedy,
    serving,
)
from byla.procedures.lt.departure.codes import Expelled
from byla.procedures.lt.departure.document import MANDATE
from byla.procedures.lt.departure.entries import ExpulsionOrdered, ExpulsionServed, Weighed128
from byla.procedures.lt.departure.expulsion import AT_ONCE, WEIGHED, expulsion, rests_on
from byla.procedures.lt.departure.gates import countries, here, no_asylum_125_4, not_fallen
from byla.procedures.lt.departure.matter import Departure, ordered
from byla.procedures.lt.departure.refoulement import PERSECUTION, TORTURE, barred_130
from byla.procedures.lt.departure.required import heard_charter_41, offered_130_1, union_citizen_20
from byla.procedures.lt.departure.term import is_overdue
from byla.procedures.lt.what_follows import follows_on_nothing, of_decision_and_person, of_person

DID_NOT_LEAVE, THREAT = "lt/utpi:126(1)(1)", "lt/utpi:126(1)(3)"


@form
class OrderExpulsion:
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


def _not_expelled(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Asylum, the hearing and the humanitarian route come before an expulsion too."""
    yield from here(file, situation)
    if file.matter.expelled is not None:
        yield refusal("departure.expelled_already", "lt/utpi:127(2)", day=file.matter.expelled.day)
    yield from no_asylum_125_4(file, situation)
    yield from nobody_returned_meanwhile(file.matter.waits)
    yield from heard_charter_41(file, situation)
    yield from offered_130_1(file, situation)
    yield from union_citizen_20(file, situation)


def _no_ground(
    file: File[Departure], form: OrderExpulsion, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Arts. 126(1)(1), 126(1)(3), 130."""
    matter = file.matter
    if form.ground is Expelled.DID_NOT_LEAVE and not is_overdue(matter, situation):
        yield refusal("departure.still_has_time", DID_NOT_LEAVE)
    if form.ground is Expelled.THREAT and not held(matter.opened).says.threat:
        yield refusal("departure.no_threat_found", THREAT)
    yield from barred_130(matter, form.country)
    yield from law_accepted_vai_10(rests_on(form.ground), situation)
    yield from _not_answered(file, form.country, situation)
    yield from follows_on_nothing(file, form, situation, others)
    before = others[held(matter.opened).says.follows].matter
    yield from nobody_returned_meanwhile(
        suspended(before.contested, held(matter.opened).says.decision, returning=True)
    )


def _not_answered(file: File[Departure], country: str, situation: Situation) -> Iterator[Refusal]:
    """What an earlier expulsion to the same country fell for, here or in another file."""
    before, again = file.matter.expulsion_sent_back, ordered("expel", country)
    if before is not None and before.country == country:
        yield from unanswered_points(file)
    yield from unanswered_elsewhere(file, held(file.matter.person), again, situation)


def _expelled(
    file: File[Departure], form: OrderExpulsion, situation: Situation, others: Files
) -> Iterator[Record]:
    signature, court = as_signed(situation, MANDATE), remedy(situation.law())
    weighed = Weighed128(
        length_of_stay=form.length_of_stay,
        family_links=form.family_links,
        other_links=form.other_links,
        dangerousness_of_offence=form.dangerousness_of_offence,
    )
    written = expulsion(
        file,
        situation,
        number=signature["number"],
        ground=form.ground,
        country=form.country,
        reasons=form.reasons,
        weighed=weighed,
        remedy=court,
    )
    body = ExpulsionOrdered(
        **signature,
        **as_written(written),
        ground=form.ground,
        country=form.country,
        reasons=form.reasons,
        weighed=weighed,
        checked=held(file.matter.check_of(form.country)).number,
        remedy=court,
    )
    yield Record(body=body)


ORDER_EXPULSION: Step[Departure, OrderExpulsion] = Step(
    code="order_expulsion",
    form=OrderExpulsion,
    roles=frozenset({Role.SIGNATORY}),
    under=(DID_NOT_LEAVE, THREAT, AT_ONCE, WEIGHED, PERSECUTION, TORTURE, APPEAL),
    adverse=True,
    mandate=MANDATE,
    draws=(DECISIONS,),
    bars=_not_expelled,
    touches=of_decision_and_person,
    concerns=of_person,
    objections=_no_ground,
    records=_expelled,
)


def _nothing_to_serve(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Whoever was taken to the border at once is served all the same, also afterwards."""
    yield from not_fallen(file, situation)
    if file.matter.expelled is None:
        yield refusal("departure.nobody_expelled", AT_ONCE, settled_by="order_expulsion")
    elif file.matter.expulsion_served is not None:
        yield refusal("departure.served_already", AT_ONCE, day=file.matter.expulsion_served.day)


SERVE_EXPULSION = serving(
    "serve_expulsion",
    ExpulsionServed,
    act=lambda matter: matter.expelled,
    bars=_nothing_to_serve,
    under=(AT_ONCE, APPEAL, "eu/2008-115:12(1)"),
)
