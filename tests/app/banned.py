"""A ban on entry after a permit was withdrawn for a threat, today and through `act`: listed, and the person left."""

from __future__ import annotations

from typing import Any

from tests.app.authority import done, of, take
from tests.app.withdrawn import may_ban, withdrawn

from byla.app.demo.paper import paper
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.casefile import FileId

WEIGHED = dict.fromkeys(
    ("length_of_stay", "family", "ties", "health", "conduct", "consequences", "alternatives"), "Weighed."
)


def banned(permit: FileId, person: FileId, *, months: int = 84) -> FileId:
    """The file of the ban, of somebody whose name the record knows in Latin letters."""
    passport = {"kind": "in_document", "source": "travel_document", "script": "Latn", "language": "en"}
    take("person", "record_name", of("ruta"), person, given="Volha", family="Kavalchuk", **passport)
    may_ban()
    day, decision = today().isoformat(), withdrawn(permit)
    opening = {"decision": decision, "because": "A threat was found.", "unit": "security"}
    file = take("entry_ban", "open_ban", of("ruta"), **opening).file
    with_paper(
        file, "record_hearing", "invitation", invited_on=day, over_on=day, said="My child is at school."
    )
    step(file, "weigh_ban", **WEIGHED)
    draft = {"ground": "lt/utpi:133(5)", "months": months, "whereabouts": "was_here"}
    step(file, "draft_ban", **draft, reasons="The ties are used.", why_so_long="They are old.")
    step(file, "sign_ban", by="ona")
    with_paper(file, "serve_ban", "proof", served_on=day, method="in_person", language="be")
    step(file, "compare_identities", searched="Both writings of the name.", found="Nobody else.")
    step(file, "list_ban")
    with_paper(file, "record_departure", "proof", left_on=day)
    return file


def step(file: FileId, code: str, *, by: str = "ruta", **answers: Any) -> None:
    """Takes a step of a ban, which must succeed."""
    take("entry_ban", code, of(by), file, **answers)


def with_paper(file: FileId, code: str, field: str, **answers: Any) -> None:
    """Takes a step to which a document belongs."""
    named, content = paper("proof.pdf", "Proof")
    request = Request(
        procedure="entry_ban",
        step=code,
        file=file,
        answers={**answers, field: named},
        contents={named.sha256: content},
    )
    done(act(request, of("ruta")))
