"""The same law, the same bytes: whatever the order of files, tables and keys, and whatever the layout of the TOML.

JSON with sorted keys, without spaces, days as ISO 8601 text. A confirmation is left out: it says who checked the law, not what
the law says, and an entry's law hash must not change when a lawyer agrees.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date

from byla.law.parameter import Parameter
from byla.law.provision import Amendment, Provision


def digest(content: object) -> str:
    """SHA-256, in hexadecimal, over the canonical bytes of `content`."""
    text = json.dumps(plain(content), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def plain(value: object) -> object:
    """`value` in what JSON knows: tables, lists, text, whole numbers, booleans."""
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


def of_provision(provision: Provision) -> dict[str, object]:
    """What a provision says, and on what authority we say so."""
    return {
        "id": provision.id,
        "text": provision.text,
        "original": provision.original,
        "values": provision.values,
        "mark": provision.mark.value,
        "source": provision.source,
        "in_force_from": provision.in_force_from,
        "known_from": provision.known_from,
        "amended": [of_amendment(one) for one in provision.amended],
    }


def of_amendment(amendment: Amendment) -> dict[str, object]:
    """What is known of a text not seen."""
    return {
        "since": amendment.since,
        "known_from": amendment.known_from,
        "by": amendment.by,
        "text": amendment.text,
        "mark": amendment.mark.value,
        "source": amendment.source,
    }


def of_parameter(parameter: Parameter, *, read_as: str | None) -> dict[str, object]:
    """A question, its readings in the order of their codes, and the code of the one in force."""
    readings = sorted(parameter.readings, key=lambda reading: reading.code)
    return {
        "id": parameter.id,
        "question": parameter.question,
        "readings": [
            {"code": one.code, "text": one.text, "source": one.source, "mark": one.mark.value, "until": one.until}
            for one in readings
        ],
        "read_as": read_as,
    }


def by_id(contents: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    """`contents` in the order of their ids."""
    return sorted(contents, key=lambda content: str(content["id"]))
