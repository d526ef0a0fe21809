"""Telling the person in writing, or recording why the law lets them not be told."""

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
    refusal,
    text,
)
from byla.procedures.lt.decisions import APPEAL, serving
from byla.procedures.lt.entry_ban.codes import Harm
from byla.procedures.lt.entry_ban.document import MANDATE
from byla.procedures.lt.entry_ban.entries import BanServed, NoticeWithheld
from byla.procedures.lt.entry_ban.gates import not_fallen
from byla.procedures.lt.entry_ban.matter import Ban

NOTICE, WITHHELD = "lt/utpi:133(9)", "lt/utpi:133(10)"


def _nothing_to_serve(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    yield from not_fallen(file)
    if file.matter.imposed is None:
        yield refusal("entry_ban.none_imposed", NOTICE, settled_by="sign_ban")
    elif file.matter.unserved is None:
        yield refusal("entry_ban.served_already", NOTICE, day=file.matter.served[-1].day)


SERVE_BAN = serving(
    "serve_ban",
    BanServed,
    act=lambda ban: ban.unserved,
    bars=_nothing_to_serve,
    under=(NOTICE, APPEAL),
)


@form
class WithholdNotice:
    """What telling the person would harm, and how."""

    harm: Harm = choice()
    because: str = text(longest=4000)


def _told_already(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Nobody is untold what they know."""
    ban = file.matter
    yield from not_fallen(file)
    if ban.told is not None:
        yield refusal("entry_ban.served_already", NOTICE, day=ban.told.day)
    elif ban.withheld is not None:
        yield refusal("entry_ban.withheld_already", WITHHELD, day=ban.withheld.day)
    elif ban.not_imposed is not None:
        yield refusal("entry_ban.none_imposed", NOTICE)


def _withheld(file: File[Ban], form: WithholdNotice, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=NoticeWithheld(harm=form.harm, because=form.because, by=situation.actor.id))


WITHHOLD_NOTICE: Step[Ban, WithholdNotice] = Step(
    code="withhold_notice",
    form=WithholdNotice,
    roles=frozenset({Role.SIGNATORY}),
    under=(WITHHELD,),
    adverse=True,
    mandate=MANDATE,
    bars=_told_already,
    records=_withheld,
)
