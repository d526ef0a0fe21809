"""The questionnaire and its answers."""

from __future__ import annotations

from typing import Any

from byla.casefile import Entry, changed
from byla.procedures.lt.residence_permit import entries
from byla.procedures.lt.residence_permit.apply.dispatch import apply, standing
from byla.procedures.lt.residence_permit.matter import Matter


@apply.register
def _(body: entries.QuestionnaireDutyFound, matter: Matter, entry: Entry) -> Matter:
    return _changed(matter, duty=standing(body, entry))


@apply.register
def _(body: entries.QuestionnaireOrdered, matter: Matter, entry: Entry) -> Matter:
    return _changed(matter, order=standing(body, entry))


@apply.register
def _(body: entries.QuestionnaireAsked, matter: Matter, entry: Entry) -> Matter:
    """What is put anew takes the place of what was put before, and waits for its own answers."""
    return _changed(matter, asked=standing(body, entry), answers=(), refused=None)


@apply.register
def _(body: entries.QuestionnaireAnswered, matter: Matter, entry: Entry) -> Matter:
    return _said(body, matter, entry)


@apply.register
def _(body: entries.AnswersAmended, matter: Matter, entry: Entry) -> Matter:
    return _said(body, matter, entry)


def _said(
    body: entries.QuestionnaireAnswered | entries.AnswersAmended, matter: Matter, entry: Entry
) -> Matter:
    answers = (*matter.questionnaire.answers, standing(body, entry))
    after = _changed(matter, answers=answers, refused=None, apart=_apart(matter, body.special, entry))
    return changed(after, substance=entry.number)


@apply.register
def _(body: entries.QuestionnaireRefused, matter: Matter, entry: Entry) -> Matter:
    return _changed(matter, refused=standing(body, entry))


@apply.register
def _(body: entries.AnswersTranslated, matter: Matter, entry: Entry) -> Matter:
    translations = (*matter.questionnaire.translations, standing(body, entry))
    return _changed(matter, translations=translations, apart=_apart(matter, body.special, entry))


@apply.register
def _(body: entries.SpecialAnswersRead, matter: Matter, entry: Entry) -> Matter:
    """A reading changes nothing; that it happened is in the record."""
    return matter


@apply.register
def _(body: entries.OpinionQuoted, matter: Matter, entry: Entry) -> Matter:
    return _changed(matter, quoted={**matter.questionnaire.quoted, body.fact: body})


def _apart(matter: Matter, special: tuple[str, ...], entry: Entry) -> dict[int, tuple[str, ...]]:
    before = dict(matter.questionnaire.apart)
    return {**before, entry.number: special} if special else before


def _changed(matter: Matter, **change: Any) -> Matter:
    return changed(matter, questionnaire=changed(matter.questionnaire, **change))
