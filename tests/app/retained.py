"""Permits whose term of retention is over: under a book of law in which it is a day, so that nobody waits ten years."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from tests.app.authority import AUTHORITY, KEEPER, of, take

from byla.app import registry
from byla.app.demo.paper import paper
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.who import office_file
from byla.casefile import FileId
from byla.law import Book

PERMIT_FILE = "lt/retention:permit-file"


def kept_for_a_day(folder: Path, patched: pytest.MonkeyPatch) -> None:
    """From now on the law of this process keeps files about permits for a day."""
    law = shutil.copytree(registry.LAW, folder / "law")
    file = law / "lt" / "retention" / "2022-03-23.toml"
    said = file.read_text(encoding="utf-8")
    assert said.count("{ years = 10 }") >= 4
    file.write_text(said.replace("{ years = 10 }", "{ days = 1 }"), encoding="utf-8")
    book = Book.read(law)
    patched.setattr(registry, "book", lambda: book)


def answer_for_retention() -> None:
    """The head answers for terms of retention that no lawyer has confirmed."""
    until = (today() + timedelta(days=30)).isoformat()
    said = {"answerable": "birute", "acts": ["lt/retention"], "until": until, "reason": "A test."}
    take("office", "accept_unconfirmed_law", KEEPER, office_file(AUTHORITY), **said)


def permit(person: FileId, number: str, *, ended: int = 5) -> FileId:
    """A permit of the person that ran out so many days ago."""
    since, until = (today() - timedelta(days=one) for one in (400, ended))
    days = {"issued_on": since.isoformat(), "valid_from": since.isoformat(), "valid_until": until.isoformat()}
    held = {"holder": person, "number": number, "kind": "temporary", "basis": "work", "unit": "security"}
    return take("residence_permit", "register_permit", of("ruta"), **held, **days).file


def document(file: FileId, says: str, issuer: str = "Office", kind: str = "other") -> int:
    """A document in the file; the number of its entry."""
    named, content = paper("paper.pdf", says)
    answers = {"document": named, "kind": kind, "issuer": issuer, "language": "lt"}
    answers |= dict.fromkeys(("dated", "came_in"), today().isoformat())
    step = {"procedure": "residence_permit", "step": "record_document", "file": file}
    done = act(Request(**step, answers=answers, contents={named.sha256: content}), of("ruta"))
    return done.entries[file][0]
