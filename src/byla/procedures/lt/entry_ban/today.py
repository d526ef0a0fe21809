"""What the file of a ban says of the day: whether the person may be here, or come back."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Situation
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.term import FROM_DEPARTURE, LENGTH, begins, ends, is_over
from byla.procedures.lt.today import Answer, Ground, Question
from byla.words import Words, words

ALERT = "eu/2018-1861:24(3)"


def today(file: File[Ban], situation: Situation) -> Iterator[Ground]:
    """What the file says towards each question. A ban that is over or waits for a court says nothing; SIS may still."""
    ban = file.matter
    held_by_sis = ban.alert.in_sis
    if held_by_sis is not None:
        yield _no(Question.TRAVEL, words("lt.today.alert"), ALERT, held_by_sis.number)
    if ban.imposed is None or ban.waits is not None or is_over(ban, situation):
        return
    number, begun = ban.imposed.says.number, begins(ban, situation)
    if begun is None:
        said = words("lt.today.ban_waits", decision=number)
        yield _no(Question.TRAVEL, said, FROM_DEPARTURE, ban.imposed.number)
        return
    said = words("lt.today.banned", decision=number, last=ends(ban, situation) or begun)
    for question in (Question.STAY, Question.TRAVEL):
        yield _no(question, said, LENGTH, ban.imposed.number)


def _no(question: Question, said: Words, article: str, entry: int) -> Ground:
    return Ground(question=question, answer=Answer.NO, said=said, article=article, entry=entry)
