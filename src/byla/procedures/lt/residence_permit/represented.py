"""What the decision's document says of the representatives: who stands for the person, and what each did."""

from __future__ import annotations

from datetime import date
from typing import Any

from byla.casefile import encode
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.representation import acts


def represented_by(matter: Matter, on: date) -> list[dict[str, Any]]:
    """Everybody whose power holds on the day of the decision, or who acted for the person before it."""
    acted: dict[int, list[dict[str, Any]]] = {}
    for one, by, _ in acts(matter):
        did = {"entry": one.number, "did": type(one.says).TYPE.code, "day": one.day.isoformat()}
        acted.setdefault(by, []).append(did)
    return [
        {
            "name": one.name,
            "kind": one.recorded.says.kind.value,
            "scope": encode(one.recorded.says.scope),
            "stands": one.stands(on),
            "acted": acted.get(one.number, []),
        }
        for one in matter.representatives
        if one.stands(on) or one.number in acted
    ]


def name_of(matter: Matter, representative: int | None) -> str | None:
    """The representative's name; None for the person, and for one who was struck out since."""
    found = None if representative is None else matter.representative(representative)
    return None if found is None else found.name
