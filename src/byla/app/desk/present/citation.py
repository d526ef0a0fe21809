"""A provision as people write it, with the address of its text on the day that counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_provision
from byla.app.desk.present.said import has, text
from byla.law import Law, Provision
from byla.law.citation import act_of, is_below

Context = dict[str, Any]


def citations(cited: Iterable[str], law: Law) -> list[Context]:
    """Several provisions, each once."""
    return [citation(one, law) for one in dict.fromkeys(cited)]


def citation(cited: str, law: Law) -> Context:
    """One provision. What the law of the day does not hold has no address and counts as unconfirmed."""
    found = provisions(cited, law)
    return {
        "text": article(cited),
        "href": of_provision(cited, _day(law)) if found else "",
        "unconfirmed": not found or not all(one.confirmed for one in found),
    }


def provisions(cited: str, law: Law) -> tuple[Provision, ...]:
    """The provision, or all its parts where only the whole article is cited; none where the law lacks it."""
    exact = law.text.provisions.get(cited)
    if exact is not None:
        return (exact,)
    return tuple(one for one in law.text.provisions.values() if is_below(one.id, cited))


def article(cited: str) -> str:
    """`Law on Foreigners, Art. 33(4)` of `lt/utpi:33(4)`; a name of ours stands in words."""
    act, _colon, place = cited.partition(":")
    number, _hash, name = place.partition("#")
    short = text(f"desk.act.{act}") if has(f"desk.act.{act}") else act
    named = name.replace("-", " ")
    if not number:
        return f"{short}, {named}" if named else short
    if not number[0].isdigit():
        return f"{short}, {number.upper()}"
    where = _("Art. {number}").format(number=number)
    return f"{short}, {where} ({named})" if named else f"{short}, {where}"


def act_name(cited: str, law: Law) -> str:
    """The full name of the act of a citation."""
    version = law.text.versions.get(act_of(cited))
    return cited if version is None else version.title


def _day(law: Law) -> date:
    return law.day
