"""What officials wrote in their own words to tell somebody to leave."""

from __future__ import annotations

from byla.procedures.lt.departure.entries import FACTORS, Weighed128
from byla.procedures.lt.departure.matter import Departure


def passages(matter: Departure) -> tuple[str, ...]:
    """The reasons of the order and of the expulsion, and what was weighed for them; nothing before there is one."""
    draft, expelled = matter.draft, matter.expelled or matter.expulsion_draft
    return (
        *(() if draft is None else (draft.says.reasons, draft.says.circumstances, draft.says.possibility)),
        *(() if expelled is None else (expelled.says.reasons, *_weighed(expelled.says.weighed))),
    )


def _weighed(said: Weighed128 | None) -> tuple[str, ...]:
    return () if said is None else tuple(getattr(said, factor) for factor in FACTORS)
