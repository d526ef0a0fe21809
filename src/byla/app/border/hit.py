"""What the second line is told of a hit. What follows from it, a person decides."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.said import article, text, written_day, written_moment
from byla.national_list import Facts

Context = dict[str, Any]


def hit_page(facts: Facts) -> Context:
    """The facts about the entry of a hit."""
    return {
        "state": text(f"national_list.state.{facts.state.value}"),
        "rows": [
            {"key": _("Number of the decision"), "value": facts.decision},
            {"key": _("Whom to call"), "value": facts.call or _whom(facts)},
            {"key": _("Suspended"), "value": _suspended(facts)},
            {"key": _("First day of the ban"), "value": written_day(facts.begins) if facts.begins else ""},
            {"key": _("Last day of the ban"), "value": written_day(facts.ends) if facts.ends else ""},
            {"key": _("Permit held"), "value": _permits(facts)},
            {"key": _("Asylum asked for"), "value": _asylum(facts)},
            {"key": _("List"), "value": facts.source or _("The authority's own")},
            {"key": _("Recorded"), "value": f"{facts.hit}, {written_moment(facts.at)}"},
        ],
    }


def _whom(facts: Facts) -> str:
    """What a list of others does not say, its keeper can be asked."""
    return _("Not given: ask who keeps the list {source}").format(source=facts.source) if facts.source else ""


def _suspended(facts: Facts) -> str:
    if facts.suspended is None:
        return _("Not known here: ask whom to call")
    word = facts.suspension
    if word is None:
        return _("No")
    said = _("Yes, since {day}: it has no effect while a court looks at it (case {case}; {under})")
    return said.format(day=written_day(word.since), case=word.case, under=", ".join(map(article, word.under)))


def _permits(facts: Facts) -> str:
    if facts.permits is None:
        return _("Not known here: ask whom to call")
    return ", ".join(facts.permits) or _("None that is valid today")


def _asylum(facts: Facts) -> str:
    if facts.asylum_asked is None:
        return _("Not known here: ask the person, and whom to call")
    return _("Yes") if facts.asylum_asked else _("No")
