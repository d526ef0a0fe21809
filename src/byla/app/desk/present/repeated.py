"""Passages of a draft that stand word for word in other decisions: a notice to whoever signs, which bars nothing."""

from __future__ import annotations

from typing import Any

from django.utils.translation import ngettext

from byla.app.store.passages import repeated
from byla.app.store.show import Shown

Context = dict[str, Any]


def repeated_passages(shown: Shown) -> list[Context]:
    """`text` and `count` of each: in how many others, and never in which or whose."""
    return [
        {
            "text": one.sentence,
            "count": ngettext("in {count} other file", "in {count} other files", one.others).format(
                count=one.others
            ),
        }
        for one in repeated(shown.file)
    ]
