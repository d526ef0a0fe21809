"""`index.html` of an archive: what its entries say, in the codes of the record, and nothing else.

The verifier makes the same page from the same entries and compares the bytes; whatever else stood there could be
changed by whoever passes the archive on. That is why it has no words of the house, which nothing proves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

Json = Mapping[str, Any]
STYLE = (
    "body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:50rem;padding:0 1rem}"
    "section{border-top:1px solid;margin-top:2rem}dt{font-weight:bold}dd{margin:0 0 .5rem 1rem;white-space:pre-wrap}"
)
OF_THE_INDEX = ("number", "procedure", "authority", "file", "known_from", "read_as")
OF_A_HEADER = ("true_from", "known_from", "actor", "mandate", "step", "corrects")
OF_A_DOCUMENT = {"name": str, "media_type": str, "sha256": str, "size": int}


def page(index: Json, entries: Sequence[Json]) -> str:
    """The page of an archive's index and entries, each as its own member says it."""
    title = escape(index["number"])
    whole = {one["header"]["number"]: one for one in entries if "header" in one}
    said = _value({name: index[name] for name in OF_THE_INDEX})
    return (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>\n<style>{STYLE}</style>\n'
        f"<h1>{title}</h1>\n{said}\n{''.join(_section(one, whole) for one in entries)}</html>\n"
    )


def documents(entry: Json) -> Iterator[tuple[Json, str]]:
    """The documents that an entry names, each with its name in the archive."""
    for value in _body(entry).values():
        for one in value if isinstance(value, list) else [value]:
            if _names_document(one):
                yield one, _document_name(entry["header"]["number"], one["media_type"])


def _names_document(value: object) -> bool:
    if not isinstance(value, dict) or value.keys() != OF_A_DOCUMENT.keys():
        return False
    return all(type(value[name]) is kind for name, kind in OF_A_DOCUMENT.items())  # True is no size


def _document_name(number: int, media_type: str) -> str:
    ending = media_type.rpartition("/")[2]
    return f"documents/{number:05d}" + (f".{ending}" if re.fullmatch(r"[a-z0-9]{1,5}", ending) else "")


def _body(entry: Json) -> Json:
    body: Json = entry.get("payload", {}).get("body", {})
    return body


def _erasure(entry: Json, whole: Mapping[int, Json]) -> Json:
    """By which entry the content went; and under which article and when, where that entry is shown."""
    by = whole.get(entry["erased_by"], {})
    said = _body(by)
    told = (
        {"erased_under": said["article"], "erased_on": by["header"]["true_from"]} if "article" in said else {}
    )
    return {"erased_by": entry["erased_by"], **told}


def _section(entry: Json, whole: Mapping[int, Json]) -> str:
    if "withheld_under" in entry:
        number, kind = entry["number"], "withheld"
        said = {"withheld_under": entry["withheld_under"], "commitment": entry["commitment"]}
    else:
        header = entry["header"]
        number, kind = header["number"], header["type"]
        said = {name: header[name] for name in OF_A_HEADER if header[name] is not None}
        said |= _erasure(entry, whole) if "erased_by" in entry else {"body": _body(entry)}
    links = "".join(
        f'<p><a href="{href}">{escape(named["name"])}</a></p>\n' for named, href in documents(entry)
    )
    return f'<section id="entry-{number}">\n<h2>{number}. {escape(kind)}</h2>\n{_value(said)}\n{links}</section>\n'


def _value(value: object) -> str:
    if isinstance(value, dict):
        rows = "".join(f"<dt>{escape(name)}</dt><dd>{_value(value[name])}</dd>" for name in sorted(value))
        return f"<dl>{rows}</dl>"
    if isinstance(value, list):
        return "<ul>" + "".join(f"<li>{_value(one)}</li>" for one in value) + "</ul>"
    return escape(value if isinstance(value, str) else json.dumps(value))
