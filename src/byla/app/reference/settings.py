"""The page of settings, from the list that the start itself reads."""

from __future__ import annotations

from byla.app.reference.markdown import page, table
from byla.app.site.variables import VARIABLES


def settings_page() -> str:
    """Every environment variable that an installation may set."""
    rows = [
        [f"`{one.name}`", one.meaning, one.unset or "–", "yes" if one.required_in_production else "no"]
        for one in VARIABLES
    ]
    return page("Settings", table(["Variable", "Means", "Where not set", "Required in production"], rows))
