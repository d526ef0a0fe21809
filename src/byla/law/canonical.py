"""The same law, the same bytes: whatever the order of files, tables and keys, and the layout of the TOML.

JSON with sorted keys, without spaces, days as ISO 8601 text. A confirmation is left out: it says who checked the
law, not what the law says, and an entry's law hash must not change when a lawyer agrees.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date

from byla.law.parameter import Choice, Parameter, Reading
from byla.law.provision import Amendment, Provision
from byla.law.version import Version


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
        "readings": [of_reading(one) for one in readings],
        "read_as": read_as,
    }


def of_reading(reading: Reading) -> dict[str, object]:
    """One answer, and who gives it."""
    return {
        "code": reading.code,
        "text": reading.text,
        "source": reading.source,
        "mark": reading.mark.value,
        "until": reading.until,
    }


def of_choice(choice: Choice) -> dict[str, object]:
    """Which reading is followed, from when, and why."""
    return {
        "reading": choice.reading,
        "since": choice.since,
        "known_from": choice.known_from,
        "by": choice.by,
        "reason": choice.reason,
    }


def of_version(version: Version) -> dict[str, object]:
    """All that the file of a version says, but for the confirmations."""
    chosen = {one.id: [of_choice(choice) for choice in one.choices] for one in version.parameters}
    return {
        "act": version.act,
        "title": version.title,
        "original_title": version.original_title,
        "in_force_from": version.in_force_from,
        "known_from": version.known_from,
        "until": version.until,
        "source": version.source,
        "read": version.read,
        "dated_by": version.dated_by,
        "provisions": by_id(of_provision(one) for one in version.provisions),
        "parameters": by_id(of_parameter(one, read_as=None) for one in version.parameters),
        "chosen": chosen,
        "amendments": [of_amendment(one) for one in version.amendments],
    }


def by_id(contents: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    """`contents` in the order of their ids."""
    return sorted(contents, key=lambda content: str(content["id"]))
