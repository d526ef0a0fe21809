"""How the person was heard, in which language, and where they were not, why not (Charter 41, row 15)."""

from __future__ import annotations

from byla.procedures.lt.residence_permit.document.shape import Document
from byla.procedures.lt.residence_permit.matter import Hearing, Matter
from byla.procedures.lt.residence_permit.represented import name_of


def hearing_of(hearing: Hearing, matter: Matter) -> Document:
    """An invitation as it was sent, and the answer, or that none came by the day that it set."""
    invited, heard, lapsed = hearing.invitation, hearing.heard, hearing.lapsed
    return {
        "invited": invited.day.isoformat(),
        "method": invited.says.method.value,
        "language": invited.says.language.value,
        "answer_until": invited.says.answer_until.isoformat(),
        "heard": None if heard is None else heard.day.isoformat(),
        "heard_how": None if heard is None else heard.says.method.value,
        "answer": None if heard is None else heard.says.answer,
        "by": None if heard is None else name_of(matter, heard.says.representative),
        "lapsed": None if lapsed is None else lapsed.day.isoformat(),
    }


def not_heard(matter: Matter, *, adverse: bool) -> str | None:
    """Why nobody heard the person: nothing is decided against them (`in_favour`), nobody has invited them yet
    (`not_invited`, which no decision against them is signed with), or they let the day pass (`no_answer`). None where
    they were heard.
    """
    if any(one.heard is not None for one in matter.hearings):
        return None
    if not adverse:
        return "in_favour"
    return "no_answer" if matter.hearings else "not_invited"
