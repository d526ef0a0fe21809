"""The page and the zip of an archive, of entries that no procedure writes today or that were made beneath Byla."""

from __future__ import annotations

from typing import Any

import pytest

from byla.app.archive.page import documents, page
from byla.app.archive.zipped import TooLarge, zipped

INDEX = dict.fromkeys(("number", "procedure", "authority", "file", "known_from", "read_as"), "x")
HEADER = {
    "type": "x",
    "true_from": "2026-01-05",
    "known_from": "",
    "actor": "ruta",
    "mandate": None,
    "step": "x",
}


def paper(name: str, media_type: str = "application/pdf") -> dict[str, Any]:
    return {"name": name, "media_type": media_type, "sha256": "0" * 64, "size": 1}


def entry(number: int, **said: Any) -> dict[str, Any]:
    return {"header": {**HEADER, "number": number, "corrects": None}, **said}


def with_body(**said: Any) -> dict[str, Any]:
    return entry(3, payload={"salt": "", "body": said})


def test_each_of_several_documents_is_in_it() -> None:
    both = with_body(letter=paper("a.pdf"), others=[paper("b.pdf"), paper("c.pdf")])
    assert [named["name"] for named, _ in documents(both)] == ["a.pdf", "b.pdf", "c.pdf"]


@pytest.mark.parametrize(
    ("media_type", "name"),
    [
        ("image/png", "documents/00003.png"),
        ("application/vnd.oasis.opendocument.text", "documents/00003"),
        ("image/../../etc", "documents/00003.etc"),
        ("image/.", "documents/00003"),
        ("", "documents/00003"),
    ],
)
def test_a_kind_of_document_leads_to_no_other_place(media_type: str, name: str) -> None:
    assert [found for _, found in documents(with_body(document=paper("x", media_type)))] == [name]


def test_an_erasure_of_which_the_recipient_may_not_read_says_by_which_entry_alone() -> None:
    withheld = {"number": 4, "commitment": "0" * 64, "withheld_under": "lt/utpi:4(4)"}
    said = page(INDEX, [entry(3, erased_by=4), withheld])
    assert "<dt>erased_by</dt><dd>4</dd>" in said
    assert "erased_under" not in said
    assert "erased_on" not in said


def test_more_than_a_zip_names_is_refused() -> None:
    with pytest.raises(TooLarge, match="65,535 members"):
        zipped({f"{number}": b"" for number in range(65_536)})
