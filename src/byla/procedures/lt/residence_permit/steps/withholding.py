"""What is withheld, by reference and hash, and who shortened the grounds, at which place and under which article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from byla.casefile import (
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    form,
    line,
    refusal,
)
from byla.procedures.lt.residence_permit.clearance.rests_on import concluded, withheld_threats
from byla.procedures.lt.residence_permit.codes import Agency, Secrecy, WithheldFor
from byla.procedures.lt.residence_permit.entries import AnnexRecorded, GroundsShortened
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.steps.returning import concluded_in
from byla.words import words

SECRETS, ESSENCE = "lt/utpi:140(5)", "eu/cjeu:c-300-11"
UNDER = (SECRETS, "lt/utpi:133(10)")
"""The provisions under which grounds are not told."""
SHA_256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
MOST_WORDS = 6
"""Of a number in a register, or of a place in a text: more of them would tell something."""


def withheld_conclusions(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The conclusions of threat of which a part is withheld; to a service, its own."""
    agency = situation.actor.reader.agency
    return [
        Option(str(concluded(one)), words(f"residence_permit.interest.{one.interest.value}"))
        for one in withheld_threats(file.matter)
        if agency in (None, one.agency)
    ]


def nothing_withheld(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Bars a step unless a part of a conclusion is withheld."""
    yield from under_way(file, situation)
    if not withheld_conclusions(file, situation):
        yield refusal("residence_permit.nothing_withheld", ESSENCE)


def tells_something(said: str) -> bool:
    """Whether a reference has no number, or more words than a reference has."""
    return not any(sign.isdigit() for sign in said) or len(said.split()) > MOST_WORDS


@form
class RecordAnnex:
    """To which conclusion the annex belongs, its number in the service's register, its mark, and its SHA-256."""

    conclusion: str = choice(withheld_conclusions)
    register_number: str = line(longest=60)
    secrecy: Secrecy = choice()
    hash: str = line(longest=64)


def _no_reference(
    file: File[Matter], form: RecordAnnex, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if tells_something(form.register_number):
        yield refusal("residence_permit.reference_tells_something", SECRETS, most=MOST_WORDS)
    if not SHA_256.fullmatch(form.hash):
        yield refusal("residence_permit.not_a_hash", SECRETS)


def _annex(file: File[Matter], form: RecordAnnex, situation: Situation, others: Files) -> Iterator[Record]:
    number = int(form.conclusion)
    yield Record(
        body=AnnexRecorded(
            conclusion=number,
            holder=concluded_in(file.matter, number).agency,
            register_number=form.register_number,
            secrecy=form.secrecy,
            hash=form.hash,
        )
    )


def _provisions(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [Option(one, words("residence_permit.ground", citation=one)) for one in UNDER]


@form
class ShortenGrounds:
    """Of which conclusion, at which place of its annex, under which article, and for which kind of reason."""

    conclusion: str = choice(withheld_conclusions)
    place: str = line(longest=60)
    under: str = choice(_provisions)
    withheld_for: WithheldFor = choice()


def _place_tells(
    file: File[Matter], form: ShortenGrounds, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if tells_something(form.place):
        yield refusal("residence_permit.reference_tells_something", SECRETS, most=MOST_WORDS)


def _shortened(
    file: File[Matter], form: ShortenGrounds, situation: Situation, others: Files
) -> Iterator[Record]:
    agency = situation.actor.reader.agency
    yield Record(
        body=GroundsShortened(
            conclusion=int(form.conclusion),
            place=form.place,
            under=form.under,
            withheld_for=form.withheld_for,
            by=situation.actor.id,
            agency=None if agency is None else Agency(agency),
        )
    )


RECORD_ANNEX: Step[Matter, RecordAnnex] = Step(
    code="record_annex",
    form=RecordAnnex,
    roles=frozenset({Role.ASSESSOR}),
    under=(SECRETS,),
    bars=nothing_withheld,
    objections=_no_reference,
    records=_annex,
)
SHORTEN_GROUNDS: Step[Matter, ShortenGrounds] = Step(
    code="shorten_grounds",
    form=ShortenGrounds,
    roles=frozenset({Role.ASSESSOR, Role.CASEWORKER, Role.SIGNATORY}),
    under=(ESSENCE, *UNDER),
    adverse=True,
    bars=nothing_withheld,
    objections=_place_tells,
    records=_shortened,
)
