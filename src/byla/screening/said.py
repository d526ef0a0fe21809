"""The reasons of a match in words, so that whoever compares two records sees where they agree and where not.

No factor and no score is said: a number would be read as a verdict.
"""

from __future__ import annotations

from byla.names import Finding, Reason
from byla.screening.match import Evidence, Match, Subject
from byla.words import Words, words


def reasons_said(match: Match) -> tuple[Words, ...]:
    """What agrees and what does not, the name first, in the order in which the search found it."""
    return tuple(_name(one) if isinstance(one, Reason) else _beside(one) for one in match.reasons)


def _name(reason: Reason) -> Words:
    part, one, other = (
        words(f"screening.part.{reason.part.value}"),
        _written(reason.one),
        _written(reason.other),
    )
    if reason.finding is Finding.ABSENT:
        word, where = (one, "asked") if one else (other, "listed")
        return words(f"screening.only_{where}", part=part, word=word)
    if reason.rule is None:
        return words("screening.conflict", part=part, one=one, other=other)
    return words(f"screening.alike.{reason.rule.value}", part=part, one=one, other=other)


def _written(word: str) -> str:
    """A word of a name with its first letter large: the words of a list are kept without."""
    return word.capitalize() if word.islower() else word


def _beside(evidence: Evidence) -> Words:
    if evidence.subject is Subject.OTHER_NAME:
        return words(f"screening.other_name.{evidence.finding}")
    if evidence.subject is Subject.BIRTH:
        one, other = day_said(evidence.one), day_said(evidence.other)
        return words(f"screening.birth.{evidence.finding}", one=one, other=other)
    code = f"screening.{evidence.subject.value}.{evidence.finding}"
    return words(code, one=evidence.one, other=evidence.other)


def day_said(number: str) -> str:
    """A date as it is known: 19840200 is 1984-02, of 19840000 only the year is known; a dash for nothing."""
    if len(number) != 8:
        return "–"
    year, month, day = number[:4], number[4:6], number[6:]
    return "-".join([year, *(one for one in (month, day) if one != "00")])
