"""Telling the person of the alert, or recording why national law lets them not be told (2018/1861, 52)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from byla.casefile import (
    Attachment,
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    choice,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.alert.entries import AlertNoticeWithheld, ToldOfAlert
from byla.procedures.lt.alert.gates import INFORMED, in_sis
from byla.procedures.lt.alert.wanted import Source
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.questionnaire import Language
from byla.words import words

RESTRICTED_UNDER = ("lt/utpi:133(10)", "eu/gdpr:23")


@form
class TellOfAlert:
    """When the person was told in writing, in which language, and the letter with the decision."""

    told_on: date = day()
    language: Language = choice()
    letter: Attachment = attachment()


def _told_or_withheld(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    yield from in_sis(file, situation)
    told = file.matter.alert.notice
    if told is not None:
        yield refusal("alert.told_already", INFORMED, day=told.day)


def tell_of_alert(source: Source) -> Step[Any, TellOfAlert]:
    """The step that records that the person was told."""

    def objections(
        file: File[Any], form: TellOfAlert, situation: Situation, others: Files
    ) -> Iterator[Refusal]:
        yield from in_order(ToldOfAlert, form.told_on, held(file.matter.alert.entered))
        wanted = source.wanted(file, situation)
        if wanted is not None and wanted.untold is not None:
            yield refusal("alert.decision_withheld", wanted.untold, INFORMED)

    def records(file: File[Any], form: TellOfAlert, situation: Situation, others: Files) -> Iterator[Record]:
        yield Record(body=ToldOfAlert(language=form.language, letter=form.letter), true_from=form.told_on)

    return Step(
        code="tell_of_alert",
        texts="alert",
        form=TellOfAlert,
        roles=frozenset({Role.CASEWORKER}),
        under=(INFORMED,),
        bars=_told_or_withheld,
        objections=objections,
        records=records,
    )


def _restrictions(file: File[Any], situation: Situation) -> Sequence[Option]:
    return [Option(one, words("alert.cited", cited=one)) for one in RESTRICTED_UNDER]


@form
class WithholdAlertNotice:
    """Under which provision the person is not told, and which harm telling would do."""

    provision: str = choice(_restrictions)
    because: str = text(longest=4000)


def withhold_alert_notice(source: Source) -> Step[Any, WithholdAlertNotice]:
    """The step by which a named official with a mandate withholds the notice."""

    def bars(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        yield from _told_or_withheld(file, situation)
        withheld = file.matter.alert.no_notice
        if withheld is not None:
            yield refusal("alert.withheld_already", INFORMED, day=withheld.day)

    def records(
        file: File[Any], form: WithholdAlertNotice, situation: Situation, others: Files
    ) -> Iterator[Record]:
        yield Record(
            body=AlertNoticeWithheld(provision=form.provision, because=form.because, by=situation.actor.id)
        )

    return Step(
        code="withhold_alert_notice",
        texts="alert",
        form=WithholdAlertNotice,
        roles=frozenset({Role.SIGNATORY}),
        under=(INFORMED, *RESTRICTED_UNDER),
        adverse=True,
        mandate=source.mandate,
        bars=bars,
        records=records,
    )
