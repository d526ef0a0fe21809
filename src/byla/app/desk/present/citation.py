"""A provision as people write it, with the address of its text on the day that counts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from byla.app.desk.addresses import of_provision
from byla.app.desk.present.said import article
from byla.law import Law, Provision
from byla.law.citation import is_below

Context = dict[str, Any]


def citations(cited: Iterable[str], law: Law) -> list[Context]:
    """Several provisions, each once. An act is named once for those that follow each other, and so is a doubt that
    holds for all.
    """
    found = [citation(one, law) for one in dict.fromkeys(cited)]
    several = len(found) > 1 and all(one["unconfirmed"] for one in found)
    before = ""
    for number, one in enumerate(found, start=1):
        act, _comma, place = str(one["text"]).partition(", ")
        if place and act == before:
            one["text"] = place
        before = act
        if several:
            one["unconfirmed"] = "all" if number == len(found) else False
    return found


def citation(cited: str, law: Law) -> Context:
    """One provision. What the law of the day does not hold has no address, and says so."""
    found = provisions(cited, law)
    return {
        "text": article(cited),
        "href": of_provision(cited, law.day) if found else "",
        "unconfirmed": not all(one.confirmed for one in found),
        "absent": not found,
    }


def provisions(cited: str, law: Law) -> tuple[Provision, ...]:
    """The provision, or all its parts where only the whole article is cited; none where the law lacks it."""
    exact = law.text.provisions.get(cited)
    if exact is not None:
        return (exact,)
    return tuple(one for one in law.text.provisions.values() if is_below(one.id, cited))
