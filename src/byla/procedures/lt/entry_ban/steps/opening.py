"""Opening the question whether entry is banned, after a decision against the person that reached them."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    Assigned,
    File,
    FileId,
    FileLinked,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    file_of,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.entry_ban.entries import BanOpened
from byla.procedures.lt.entry_ban.gates import own_units
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.what_follows import (
    BAN,
    MAY,
    SHAM,
    THREAT,
    carried,
    decided_against,
    is_served_against,
    mandatory,
)


@form
class OpenBan:
    """On which decision it follows, and why somebody looks into a ban."""

    decision: FileId = file_of("residence_permit", suits=is_served_against)
    because: str = text(longest=4000)
    unit: str = choice(own_units)


def _of_decision(file: File[Ban], form: OpenBan) -> tuple[FileId, ...]:
    return (form.decision,)


def _nothing_to_follow_on(
    file: File[Ban], form: OpenBan, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Art. 133 bans after a decision that stands and reached the person, once for each."""
    found = others.get(form.decision)
    decided = decided_against(found)
    if found is None or decided is None:
        yield refusal("entry_ban.nothing_decided_against", MAY, given=form.decision)
    elif decided.served is None:
        yield refusal("entry_ban.decision_not_served", MAY, decision=decided.number)
    elif any(one.role == BAN for one in found.custody.links):
        yield refusal("entry_ban.opened_already", MAY, decision=decided.number)


def _opened(file: File[Ban], form: OpenBan, situation: Situation, others: Files) -> Iterator[Record]:
    decided, law = held(decided_against(others[form.decision])), situation.law()
    provisions = carried(decided, law)
    opened = BanOpened(
        person=decided.person,
        follows=form.decision,
        decision=decided.number,
        decided=decided.day,
        carried=provisions,
        mandatory=mandatory(provisions, law),
        because=form.because,
    )
    yield Record(body=opened)
    yield Record(body=Assigned(unit=form.unit, to=situation.actor.id))
    yield Record(body=FileLinked(other=file.id, role=BAN, why=form.because), file=form.decision)


OPEN_BAN: Step[Ban, OpenBan] = Step(
    code="open_ban",
    form=OpenBan,
    roles=frozenset({Role.CASEWORKER}),
    under=(MAY, SHAM, THREAT),
    opens=True,
    adverse=True,
    touches=_of_decision,
    objections=_nothing_to_follow_on,
    records=_opened,
)
