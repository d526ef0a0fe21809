"""A ban on entry, imposed through `act`, and put on the list. Nobody here exists."""

from __future__ import annotations

from typing import Any

from tests.app.authority import AUTHORITY, KEEPER, Authority, done, of, take
from tests.app.withdrawn import withdrawn

from byla.app.demo.paper import paper
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.read import load
from byla.app.store.who import Who, office_file
from byla.casefile import FileId

BORDER = "marius"
"""An officer of the border guard."""
WEIGHING = {
    "length_of_stay": "In Lithuania since 2016.",
    "family": "Married; two children at school.",
    "ties": "A nurse; owns a flat.",
    "health": "No illness known.",
    "conduct": "Service twenty years ago; no offence since.",
    "consequences": "The children would see the parent only abroad.",
    "alternatives": "One year was considered; the ties are being used now.",
}
DRAFT = {
    "ground": "lt/utpi:133(5)",
    "months": 84,
    "whereabouts": "was_here",
    "reasons": "The ties on which the withdrawal rests are being used.",
    "why_so_long": "They have lasted for twenty years.",
}


def border_guard() -> Who:
    """The border guard is an outside body, and Marius one of its officers."""
    order, since = office_file(AUTHORITY), today().isoformat()
    take("office", "name_agency", KEEPER, order, agency="border_guard", name="State Border Guard Service")
    take(
        "office",
        "appoint_official",
        KEEPER,
        order,
        user=BORDER,
        name="Marius",
        agency="border_guard",
        since=since,
    )
    take("office", "give_role", KEEPER, order, user=BORDER, role="border_officer", since=since)
    return of(BORDER)


def imposed(authority: Authority, person: FileId) -> FileId:
    """A ban that was signed and served, and is not listed yet; Ona may sign it."""
    permit = load(authority.renewal(person), authority=AUTHORITY).matter.application.says.earlier_permit
    decision = withdrawn(permit)
    opening = {"decision": decision, "because": "The decision found a threat.", "unit": "security"}
    ban = take("entry_ban", "open_ban", of("ruta"), **opening).file
    day = today().isoformat()
    step(
        ban,
        "record_hearing",
        paper="invitation",
        invited_on=day,
        over_on=day,
        said="My child goes to school here.",
    )
    step(ban, "weigh_ban", **WEIGHING)
    step(ban, "draft_ban", **DRAFT)
    step(ban, "sign_ban", by="ona")
    step(ban, "serve_ban", paper="proof", served_on=day, method="in_person", language="be")
    step(ban, "compare_identities", searched="Both writings of the name.", found="Nobody else.")
    return ban


def listed(authority: Authority, person: FileId) -> FileId:
    """A ban that stands on the list."""
    ban = imposed(authority, person)
    step(ban, "list_ban")
    return ban


def step(file: FileId, code: str, *, by: str = "ruta", paper: str = "", **answers: Any) -> None:
    """Takes a step of the ban; `paper` is the field that asks for a document."""
    contents = {}
    if paper:
        answers[paper], content = document()
        contents = {answers[paper].sha256: content}
    asked = Request(procedure="entry_ban", step=code, file=file, answers=answers, contents=contents)
    done(act(asked, of(by)))


def document() -> Any:
    """A document that shows it."""
    return paper("receipt.pdf", "Receipt")


def departed(ban: FileId) -> None:
    """The person left today, and the ban runs from today."""
    step(ban, "record_departure", paper="proof", left_on=today().isoformat())


def lifted(ban: FileId) -> None:
    """Somebody with a mandate lifts the ban."""
    step(ban, "change_ban", by="ona", occasion="request", change="lifted", reasons="The ground is gone.")
