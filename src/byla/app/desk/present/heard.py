"""How a decision says that the person was heard: when, how, in which language, and what came of it; or why not."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.said import text, written_day

Context = dict[str, Any]
CODE = "residence_permit"


def heard(written: Context) -> list[str]:
    """The paragraphs on the hearing, invitation by invitation; where nobody was heard, why."""
    said = [paragraph for one in written["hearings"] for paragraph in _hearing(one)]
    why_not = written["not_heard"]
    return said if why_not is None else [*said, text(f"{CODE}.not_heard.{why_not}")]


def _hearing(said: Context) -> list[str]:
    invited = _invited(said)
    if said["heard"]:
        by = said["by"]
        answered = _("Answered by {name} on {day}{how}.") if by else _("Heard on {day}{how}.")
        how = said["heard_how"]
        manner = "" if how is None else f" ({text(f'{CODE}.heard_how.{how}')})"
        return [invited, answered.format(name=by, day=_day(said["heard"]), how=manner), said["answer"] or ""]
    if said["lapsed"]:
        until = said["answer_until"]
        return [invited, _("No answer came by {day}.").format(day=_day(until or said["lapsed"]))]
    return [invited]


def _invited(said: Context) -> str:
    """How and in which language the person was asked, and until when they could answer, as far as the document says."""
    day = _day(said["invited"])
    if said["method"] is None:
        return _("Invited on {day}.").format(day=day)
    return _("Invited on {day} to answer {method}, in {language}, by {until}.").format(
        day=day,
        method=text(f"{CODE}.heard_how.{said['method']}"),
        language=text(f"{CODE}.language.{said['language']}"),
        until=_day(said["answer_until"]),
    )


def _day(written: str) -> str:
    return written_day(date.fromisoformat(written))
