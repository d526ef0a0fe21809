"""What a refusal must rest on, and that the person was heard on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.gates import newest_of
from byla.procedures.lt.residence_permit.entries import CircumstancesRecorded
from byla.procedures.lt.residence_permit.letters import last_day_to_answer
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.reasons import unsound
from byla.procedures.lt.residence_permit.required.conclusions import threats_relied_on
from byla.words import words


def reasons_vai_10(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: there are reasons, and each is sound."""
    if not file.matter.reasons:
        step = "add_reason" if file.matter.facts else "record_fact"
        yield refusal("residence_permit.no_reason", "lt/vai:10", settled_by=step)
    for reason in file.matter.reasons:
        yield from unsound(reason.says, file.matter)


def circumstances_128_1(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """UTPI 128(1), ECHR 8: every one of the person's circumstances was looked at."""
    sheet = file.matter.circumstances
    for field in fields(CircumstancesRecorded):
        if sheet is None or getattr(sheet.says, field.name) is None:
            yield refusal(
                "residence_permit.circumstance_missing",
                "lt/utpi:128(1)",
                "coe/echr:8",
                settled_by="record_circumstances",
                circumstance=words(f"residence_permit.record_circumstances.{field.name}"),
            )


def heard_charter_41(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Charter 41: the person was invited to be heard, and answered or let the day pass."""
    hearing = file.matter.hearing
    if hearing is None:
        yield refusal("residence_permit.not_invited", "eu/charter:41", settled_by="invite_to_hearing")
    elif not hearing.over:
        until = last_day_to_answer(file, hearing.invitation, situation)
        step = "lapse_hearing" if situation.on > until else "record_hearing"
        yield refusal("residence_permit.hearing_open", "eu/charter:41", settled_by=step, until=until)


def heard_on_every_fact_charter_41(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Charter 41, C-249/13: what the decision rests on was put to them as it stands; on what no reason rested when they
    were invited, or was corrected since, they are invited again.
    """
    hearing = file.matter.hearing
    if hearing is None or not hearing.over:
        return
    for number in sorted({number for reason in file.matter.reasons for number in reason.says.facts}):
        fact, newest = file.matter.fact(number), newest_of(file, number)
        if fact is not None and (number not in hearing.put or newest > hearing.invitation.number):
            yield refusal(
                "residence_permit.not_heard_on_fact",
                "eu/charter:41",
                "eu/cjeu:c-249-13",
                settled_by="invite_to_hearing",
                fact=fact.says.told,
            )


def heard_on_every_link_charter_41(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Charter 41: what ties this very person to a hypothesis is said of them, so it was put to them too."""
    hearing = file.matter.hearing
    if hearing is None or not hearing.over:
        return
    for reason in file.matter.reasons:
        tie = reason.says.individual_link
        if tie is not None and newest_of(file, reason.number) > hearing.invitation.number:
            yield refusal(
                "residence_permit.not_heard_on_link",
                "eu/charter:41",
                settled_by="invite_to_hearing",
                link=tie,
            )


def heard_on_each_conclusion_charter_41(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Charter 41: on a conclusion of threat, or on reasons for one, that came after the invitation the person was not
    heard.
    """
    hearing = file.matter.hearing
    if hearing is None or not hearing.over:
        return
    for assessment in threats_relied_on(file.matter):
        if assessment.said_last > hearing.invitation.number:
            yield refusal(
                "residence_permit.not_heard_on_conclusion",
                "eu/charter:41",
                settled_by="invite_to_hearing",
                interest=words(f"residence_permit.interest.{assessment.interest.value}"),
            )
