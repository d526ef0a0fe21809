"""What a decision's document says of a Union citizen who depends on the person."""

from __future__ import annotations

from typing import Any

from byla.casefile import encode
from byla.procedures.lt.union_citizen.matter import DerivedRight

Document = dict[str, Any]


def derived_right_written(derived: DerivedRight) -> Document | None:
    """Where somebody looked, each examination that counts, and what was set against the right; None where nobody
    looked.
    """
    if not derived.looked:
        return None
    examined = [derived.examination(one) for one in derived.citizens]
    weighed = derived.weighed_last
    return {
        "looked": [encode(one.says) for one in derived.looked],
        "examined": [encode(one.says) for one in examined if one is not None],
        "weighed": None if weighed is None or not derived.compelling else encode(weighed.says),
    }
