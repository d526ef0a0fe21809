"""What a decision that is taken again says of the court, as its page shows it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

Context = dict[str, Any]


def court_points(said: list[dict[str, str]]) -> list[Context]:
    """Rows of a summary: each point, the answer, and of which decision it was asked."""
    return [
        {
            "key": one["asked"],
            "value": one["answer"],
            "hint": _("Asked of decision {number}").format(number=one["decision"]),
        }
        for one in said
    ]
