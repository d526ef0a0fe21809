"""Judging whether two records are of one person. A person of flesh judges, always: no job, no import, no
likeness score.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    File,
    FileId,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    file_of,
    form,
    refusal,
    text,
)
from byla.persons.entries import LinkNoted
from byla.persons.judgement import Judgement
from byla.persons.link import Link, LinkJudged, LinkUndone
from byla.persons.procedure import PERSON
from byla.persons.record import PersonRecord

JUDGES = frozenset({Role.CASEWORKER, Role.UNIT_LEAD})
VERIFIED_BY_A_PERSON = ("eu/2019-817:32(2)", "eu/gdpr:22(1)")
"""A match is verified by a person before anything follows from it."""

LinkFile = File[Link]


@form
class JudgeLink:
    """Two records, by their numbers in the store, what is held of them, and why."""

    one: FileId = file_of(PERSON.code)
    other: FileId = file_of(PERSON.code)
    judgement: Judgement = choice()
    reason: str = text(longest=4000)


def _named_in(file: LinkFile, form: JudgeLink) -> tuple[FileId, ...]:
    return tuple(sorted({form.one, form.other}))


def _pair_unfit(file: LinkFile, form: JudgeLink, situation: Situation, others: Files) -> Iterator[Refusal]:
    if form.one == form.other:
        yield refusal("identity_link.one_record_only")
        return
    for named in _named_in(file, form):
        record = others.get(named)
        if record is None or record.procedure.code != PERSON.code:
            yield refusal("identity_link.no_such_record", record=named)
        elif linked := _link_with(record, _named_in(file, form)):
            yield refusal("identity_link.already_linked", link=linked, settled_by="judge_again")
            return


def _link_with(record: File[PersonRecord], pair: tuple[FileId, ...]) -> FileId | None:
    """The file of the link, standing or undone, between the record and the other of the pair."""
    return next((link for link, note in record.matter.links.items() if note.other in pair), None)


def _judged(file: LinkFile, form: JudgeLink, situation: Situation, others: Files) -> Iterator[Record]:
    one, other = _named_in(file, form)
    yield Record(body=LinkJudged(one=one, other=other, judgement=form.judgement, reason=form.reason))
    yield from _noted(file.id, one, other, form.judgement)


def _noted(link: FileId, one: FileId, other: FileId, judgement: Judgement | None) -> Iterator[Record]:
    """The note that each of the two records keeps, so that whoever reads one knows of the other."""
    yield Record(body=LinkNoted(link=link, other=other, judgement=judgement), file=one)
    yield Record(body=LinkNoted(link=link, other=one, judgement=judgement), file=other)


def _both(file: LinkFile, form: object) -> tuple[FileId, ...]:
    return (file.matter.one, file.matter.other)


@form
class JudgeAgain:
    """What is held of the two records now, and why."""

    judgement: Judgement = choice()
    reason: str = text(longest=4000)


def _judged_again(file: LinkFile, form: JudgeAgain, situation: Situation, others: Files) -> Iterator[Record]:
    one, other = file.matter.one, file.matter.other
    yield Record(body=LinkJudged(one=one, other=other, judgement=form.judgement, reason=form.reason))
    yield from _noted(file.id, one, other, form.judgement)


@form
class UndoLink:
    """Why the judgement cannot stand."""

    reason: str = text(longest=4000)


def _nothing_to_undo(file: LinkFile, situation: Situation) -> Iterator[Refusal]:
    if file.matter.judgement is None:
        yield refusal("identity_link.nothing_to_undo", settled_by="judge_again")


def _undone(file: LinkFile, form: UndoLink, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=LinkUndone(reason=form.reason))
    yield from _noted(file.id, file.matter.one, file.matter.other, None)


JUDGE_LINK: Step[Link, JudgeLink] = Step(
    code="judge_link",
    form=JudgeLink,
    roles=JUDGES,
    under=VERIFIED_BY_A_PERSON,
    opens=True,
    adverse=True,
    touches=_named_in,
    objections=_pair_unfit,
    records=_judged,
)
JUDGE_AGAIN: Step[Link, JudgeAgain] = Step(
    code="judge_again",
    form=JudgeAgain,
    roles=JUDGES,
    under=VERIFIED_BY_A_PERSON,
    adverse=True,
    touches=_both,
    records=_judged_again,
)
UNDO_LINK: Step[Link, UndoLink] = Step(
    code="undo_link",
    form=UndoLink,
    roles=JUDGES,
    under=("eu/gdpr:16",),
    adverse=True,
    bars=_nothing_to_undo,
    touches=_both,
    records=_undone,
)
