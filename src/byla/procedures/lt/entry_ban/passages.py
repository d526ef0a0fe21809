"""What officials wrote in their own words to ban somebody."""

from __future__ import annotations

from byla.procedures.lt.entry_ban.matter import Ban


def passages(ban: Ban) -> tuple[str, ...]:
    """The reasons of the ban, and of its length; nothing before it is drafted."""
    return () if ban.draft is None else (ban.draft.says.reasons, ban.draft.says.why_so_long)
