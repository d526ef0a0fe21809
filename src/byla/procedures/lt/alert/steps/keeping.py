"""Keeping an alert at its review, recording a citizenship that ends it, and naming the ban that goes with a return."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from byla.casefile import (
    Attachment,
    File,
    FileId,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    choice,
    file_of,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.alert import review
from byla.procedures.lt.alert.consulting import of_free_movement
from byla.procedures.lt.alert.due import CITIZEN
from byla.procedures.lt.alert.entries import AlertKept, BanNamed, CitizenshipFound
from byla.procedures.lt.alert.gates import decided, in_sis, of_person, record_of
from byla.procedures.lt.alert.wanted import Source
from byla.procedures.lt.what_follows import banned

WITH_A_BAN = "eu/2018-1860:4(2)"


@form
class KeepAlert:
    """The full assessment of this very person on which the alert is kept."""

    assessment: str = text(longest=50_000)


def keep_alert(source: Source) -> Step[Any, KeepAlert]:
    """The step by which a named official keeps an alert for another period, once its warning was given."""

    def bars(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        yield from in_sis(file, situation)
        wanted = source.wanted(file, situation)
        opens = None if wanted is None else review.opens(file.matter.alert, wanted, situation)
        last = None if wanted is None else review.last_day(file.matter.alert, wanted, situation)
        if opens is not None and situation.on < opens:
            yield refusal("alert.review_not_open", review.REVIEW, day=opens)
        elif last is not None and situation.on > last:
            yield refusal("alert.review_missed", review.REVIEW, settled_by="change_alert", day=last)

    def records(file: File[Any], form: KeepAlert, situation: Situation, others: Files) -> Iterator[Record]:
        yield Record(body=AlertKept(assessment=form.assessment, signatory=situation.actor.id))

    return Step(
        code="keep_alert",
        texts="alert",
        form=KeepAlert,
        roles=frozenset({Role.SIGNATORY}),
        under=(review.REVIEW, "eu/2018-1860:19", "eu/2018-1861:21"),
        adverse=True,
        mandate=source.mandate,
        bars=bars,
        records=records,
    )


@form
class NoteCitizenship:
    """Of which state the person is a citizen now, and the document that shows it."""

    country: str = choice(of_free_movement)
    document: Attachment = attachment()


def note_citizenship(source: Source) -> Step[Any, NoteCitizenship]:
    """The step that records it, once the identity record says so."""

    def bars(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        yield from decided(source, file, situation)
        if file.matter.alert.citizen is not None:
            yield refusal("alert.citizenship_known", CITIZEN[source.kind.value])

    def objections(
        file: File[Any], form: NoteCitizenship, situation: Situation, others: Files
    ) -> Iterator[Refusal]:
        if form.country not in record_of(file, others).citizenships_on(situation.on):
            yield refusal("alert.no_citizen_on_record", CITIZEN[source.kind.value])

    def records(
        file: File[Any], form: NoteCitizenship, situation: Situation, others: Files
    ) -> Iterator[Record]:
        yield Record(body=CitizenshipFound(country=form.country, document=form.document))

    return Step(
        code="note_citizenship",
        texts="alert",
        form=NoteCitizenship,
        roles=frozenset({Role.CASEWORKER}),
        under=(CITIZEN[source.kind.value],),
        bars=bars,
        touches=of_person,
        objections=objections,
        records=records,
    )


@form
class NameBan:
    """The file of the entry ban that goes with the return decision."""

    ban: FileId = file_of("entry_ban")


def _of_ban(file: File[Any], form: NameBan) -> tuple[FileId, ...]:
    return (form.ban,)


def _of_somebody_else(
    file: File[Any], form: NameBan, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """One ban goes with one decision: of the same person, on the same decision."""
    found = others.get(form.ban)
    own = held(file.matter.opened).says
    if found is None or own.person not in found.procedure.subjects(found.matter):
        yield refusal("alert.ban_of_somebody_else", WITH_A_BAN)
    elif own.follows not in found.procedure.links(found.matter):
        yield refusal("alert.ban_on_another_decision", WITH_A_BAN)


def _named(file: File[Any], form: NameBan, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=BanNamed(ban=form.ban, imposed=banned(others[form.ban], situation)))


def name_ban(source: Source) -> Step[Any, NameBan]:
    """The step that records which ban goes with a return decision, as it stands today."""
    return Step(
        code="name_ban",
        texts="alert",
        form=NameBan,
        roles=frozenset({Role.CASEWORKER}),
        under=(WITH_A_BAN,),
        bars=partial(decided, source),
        touches=_of_ban,
        objections=_of_somebody_else,
        records=_named,
    )
