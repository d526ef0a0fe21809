"""Signing: by whom, under which order, under which law, and by somebody else than whoever drafted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypedDict

from byla.casefile import File, Refusal, Series, Situation, Standing, UserId, refusal, unconfirmed_of
from byla.law import Law
from byla.ledger import digest
from byla.procedures.lt.decisions.bodies import Drafted, SignedUnder

DECISIONS = Series("decision", "D")
"""The numbers of what is decided and signed."""
SECOND_SIGNATORY = "lt/vai:10#second-signatory"


class AsSigned(TypedDict):
    """What every signed act says of its signature; see `bodies.Signed`."""

    number: str
    signatory: UserId
    signed_under: SignedUnder | None
    law: str


class AsWritten(TypedDict):
    """What a document says of itself; see `bodies.Written`."""

    document: str
    written: dict[str, object]


def signed_under(situation: Situation, mandate: str) -> SignedUnder | None:
    """The unit of whoever acts, and their mandate of that kind on the day (Public Administration Law 10); None for
    somebody who holds none and may not sign.
    """
    found = situation.actor.mandate(mandate, situation.on)
    if found is None:
        return None
    return SignedUnder(
        unit=next(iter(sorted(situation.actor.reader.units)), None),
        mandate=found.id,
        order=found.basis,
        since=found.since,
        until=found.until,
        given_to=found.given_to,
    )


def as_signed(situation: Situation, mandate: str) -> AsSigned:
    """The signature of whoever acts, with the number that was drawn."""
    return AsSigned(
        number=situation.numbers[DECISIONS.code],
        signatory=situation.actor.id,
        signed_under=signed_under(situation, mandate),
        law=situation.law().hash,
    )


def as_written(document: dict[str, object]) -> AsWritten:
    """The document with its hash."""
    return AsWritten(document=digest(document), written=document)


def drafter_signs(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    """Four eyes: whoever drafted the decision of the file does not sign it."""
    yield from another_signs(file.matter.draft, situation)


def another_signs(draft: Standing[Drafted] | None, situation: Situation) -> Iterator[Refusal]:
    """Four eyes, where the law is read so: whoever wrote that draft does not sign it."""
    if draft is None or situation.law().reading(SECOND_SIGNATORY) != "required":
        return
    if draft.says.drafter == situation.actor.id:
        yield refusal("lt.drafter_may_not_sign", "lt/vai:10")


def law_accepted_vai_10(rests_on: tuple[str, ...], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: where nobody has confirmed how a provision reads that a decision rests on, the
    authority says by name that it applies it so.
    """
    law = situation.law()
    found = [
        one.id
        for one in unconfirmed_of(law, rests_on)
        if not any(acceptance.covers(one, law) for acceptance in situation.accepted_law)
    ]
    if found:
        yield refusal("lt.law_not_accepted", "lt/vai:10", *found, settled_by="office.accept_unconfirmed_law")


def cited(law: Law, citations: tuple[str, ...]) -> list[dict[str, object]]:
    """The provisions as a document gives them: their text, and whether a lawyer confirmed it."""
    return [
        {"citation": one, "text": law.provision(one).text, "confirmed": law.provision(one).confirmed}
        for one in citations
    ]
