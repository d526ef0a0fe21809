"""Telling the person in writing, or recording why the law lets them not be told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Attachment,
    DateTold,
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Standing,
    Step,
    attachment,
    choice,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.decisions import APPEAL, ServiceMethod
from byla.procedures.lt.entry_ban.codes import Harm
from byla.procedures.lt.entry_ban.document import MANDATE
from byla.procedures.lt.entry_ban.entries import BanServed, NoticeWithheld
from byla.procedures.lt.entry_ban.gates import in_order
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.term import to_appeal
from byla.procedures.lt.questionnaire import Language

NOTICE, WITHHELD = "lt/utpi:133(9)", "lt/utpi:133(10)"


@form
class ServeBan:
    """When, how and in which language the decision reached the person, and the document that proves it."""

    served_on: date = day()
    method: ServiceMethod = choice()
    language: Language = choice()
    proof: Attachment = attachment()


def _nothing_to_serve(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    if file.matter.imposed is None:
        yield refusal("entry_ban.none_imposed", NOTICE, settled_by="sign_ban")
    elif file.matter.unserved is None:
        yield refusal("entry_ban.served_already", NOTICE, day=file.matter.served[-1].day)


def _served_before_signing(
    file: File[Ban], form: ServeBan, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(BanServed, form.served_on, file.matter.unserved)


def _served(file: File[Ban], form: ServeBan, situation: Situation, others: Files) -> Iterator[Record]:
    """The service, and the day until which the person is told that they may appeal (UTPI 138(1))."""
    act = held(file.matter.unserved).number
    body = BanServed(act=act, method=form.method, language=form.language, proof=form.proof)
    yield Record(body=body, true_from=form.served_on)
    served = Standing(file.version + 1, form.served_on, body)
    last = to_appeal(served, situation).read(situation.calendar, situation.on).day
    if last is not None:
        told = DateTold(clock="appeal", day=last, article=APPEAL, in_entry=served.number)
        yield Record(body=told, true_from=form.served_on)


SERVE_BAN: Step[Ban, ServeBan] = Step(
    code="serve_ban",
    form=ServeBan,
    roles=frozenset({Role.CASEWORKER}),
    under=(NOTICE, APPEAL),
    bars=_nothing_to_serve,
    objections=_served_before_signing,
    records=_served,
)


@form
class WithholdNotice:
    """What telling the person would harm, and how."""

    harm: Harm = choice()
    because: str = text(longest=4000)


def _told_already(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Nobody is untold what they know."""
    ban = file.matter
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
