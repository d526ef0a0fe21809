"""An order to leave after a permit was withdrawn, today and through `act`: drafted, served. Nobody here exists."""

from __future__ import annotations

from typing import Any

from tests.app.authority import AUTHORITY, KEEPER, done, of, take
from tests.app.withdrawn import withdrawn

from byla.app.demo import texts
from byla.app.demo.paper import paper
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.who import office_file
from byla.casefile import FileId

EXPELS = {
    "ground": "threat",
    "country": "GEO",
    "length_of_stay": "Six years.",
    "family_links": "A wife and two children.",
    "other_links": "The children are at school.",
    "dangerousness_of_offence": "Contacts with a service until last year.",
    "reasons": "Nothing milder does.",
}


def drafted(permit: FileId) -> FileId:
    """Heard, looked at what awaits the person, offered another way, and drafted."""
    day = today().isoformat()
    opening = {"decision": withdrawn(permit), "because": "A threat was found.", "unit": "security"}
    file = take("departure", "open_departure", of("ruta"), **opening).file
    heard = {"invited_on": day, "over_on": day, "said": "I need to end my lease."}
    _with_paper(file, "record_hearing", "invitation", **heard)
    take("departure", "check_refoulement", of("ruta"), file, **texts.AWAITS)
    _with_paper(file, "offer_humanitarian", "document", offered_on=day, answer="not_asked")
    take("departure", "look_for_union_citizen", of("ruta"), file, **texts.NO_UNION_CITIZEN)
    take("departure", "draft_return", of("ruta"), file, **texts.RETURN)
    return file


def to_be_expelled(file: FileId) -> FileId:
    """Ruta drafts an expulsion for a threat."""
    take("departure", "draft_expulsion", of("ruta"), file, **EXPELS)
    return file


def expelled(file: FileId) -> FileId:
    """Ona, who ordered them to leave, signs what Ruta drafted."""
    take("departure", "sign_expulsion", of("ona"), to_be_expelled(file))
    return file


def served(file: FileId) -> FileId:
    """Ona, who has the mandate, signs it, and the person has it."""
    day = today().isoformat()
    mandate = {"kind": "departure.decision", "holder": "ona", "by_substitute": False, "basis": "Order 4"}
    take("office", "give_mandate", KEEPER, office_file(AUTHORITY), since=day, **mandate)
    take("departure", "sign_return", of("ona"), file)
    _with_paper(file, "serve_return", "proof", served_on=day, method="in_person", language="be")
    return file


def _with_paper(file: FileId, code: str, field: str, **answers: Any) -> None:
    named, content = paper("paper.pdf", "Paper")
    request = Request(
        procedure="departure",
        step=code,
        file=file,
        answers={**answers, field: named},
        contents={named.sha256: content},
    )
    done(act(request, of("ruta")))
