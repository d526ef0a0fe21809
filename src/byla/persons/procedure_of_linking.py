"""The procedure of a link between two identity records: judged, judged again, undone."""

from __future__ import annotations

from byla.access import PERSON as PERSON_ITEM
from byla.casefile import GENERAL_ENTRIES, GENERAL_STEPS, FileId, Line, Procedure, Section, Situation
from byla.persons.link import Link, LinkJudged, LinkUndone, apply
from byla.persons.steps.linking import JUDGE_AGAIN, JUDGE_LINK, UNDO_LINK, LinkFile
from byla.words import words


def _stage(link: Link) -> str:
    if link.judge is None:
        return "new"
    return "undone" if link.judgement is None else link.judgement.value


def _next_step(file: LinkFile, situation: Situation) -> str | None:
    return JUDGE_LINK.code if file.matter.judge is None else None


def _subjects(link: Link) -> tuple[FileId, ...]:
    return () if link.judge is None else (link.one, link.other)


def _sections(file: LinkFile, situation: Situation) -> tuple[Section, ...]:
    link = file.matter
    lines = (
        Line(label=words("identity_link.judge_link.one"), value=link.one),
        Line(label=words("identity_link.judge_link.other"), value=link.other),
        Line(
            label=words("identity_link.judge_link.judgement"),
            value=words(f"identity_link.stage.{_stage(link)}"),
        ),
        Line(label=words("identity_link.judge_link.reason"), value=link.reason),
        Line(label=words("identity_link.line.judge"), value=link.judge),
    )
    return (Section(code="link", lines=lines),)


IDENTITY_LINK: Procedure[Link] = Procedure(
    code="identity_link",
    letters="IL",
    begins=Link(),
    apply=apply,
    entries=(LinkJudged, LinkUndone, *GENERAL_ENTRIES),
    steps=(JUDGE_LINK, JUDGE_AGAIN, UNDO_LINK, *GENERAL_STEPS),
    stage=_stage,
    deadlines=lambda file, situation: (),
    next_step=_next_step,
    item=PERSON_ITEM,
    subjects=_subjects,
    sections=_sections,
)
