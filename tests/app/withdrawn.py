"""A permit withdrawn for a threat to state security, today and through `act`, and served. Nobody here exists."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.app.authority import AUTHORITY, KEEPER, done, of, take

from byla.app.demo import texts
from byla.app.demo.paper import paper
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.who import office_file
from byla.casefile import FileId

GROUND = "lt/utpi:50(1)(14)"
SERVICE = "state_security_department"


def withdrawn(permit: FileId) -> FileId:
    """The file of the withdrawal of that permit, from the service's notice to service on the person."""
    day, later = today().isoformat(), (today() + timedelta(days=14)).isoformat()
    noticed = {"cause": "notice", "agency": SERVICE, "reference": "Notice 1", "found": "A threat is seen."}
    file = _take("open_withdrawal", permit=permit, began_on=day, unit="security", **noticed)
    threat = {**texts.THREAT, "ground": GROUND, "concluded_on": day}
    conclusion = _step(file, "give_conclusion", by="vytas", **threat)
    own = {"assessment": texts.WEIGHED, "weight": "carries", "declared": "as_declared"}
    _step(file, "assess_conclusion", conclusion=str(conclusion), **own)
    fact = str(_step(file, "record_fact", **texts.SERVICE, dated=day))
    _step(file, "record_circumstances", **texts.CIRCUMSTANCES)
    _step(file, "add_reason", reason=texts.REASON, facts=[fact])
    letter = {"dispatched_on": day, "method": "written", "language": "be", "answer_until": later}
    _step(file, "invite_to_hearing", **letter)
    _step(file, "record_hearing", answered_by="person", heard_on=day, method="written", answer=texts.ANSWER)
    _step(file, "weigh_fact", fact=fact, **texts.WEIGHED_SERVICE)
    _step(file, "assess_proportionality", **texts.PROPORTIONALITY)
    _step(file, "look_for_union_citizen", **texts.NO_UNION_CITIZEN)
    _step(file, "check_dependants", found="Nobody's permit hangs on it.")
    draft = {"operative": "withdraw", "grounds": [f"{GROUND}/state_security"], "weighing": texts.WEIGHING}
    _step(file, "draft_decision", **draft)
    _step(file, "sign_over_unconfirmed_law", by="birute", reason=texts.SIGNED_OVER)
    _step(file, "sign_decision", by="ona")
    _served(file)
    return file


def may_ban() -> None:
    """Ona has the mandate to sign bans."""
    mandate = {"kind": "entry_ban.decision", "holder": "ona", "by_substitute": False, "basis": "Order 3"}
    take("office", "give_mandate", KEEPER, office_file(AUTHORITY), since=today().isoformat(), **mandate)


def _served(file: FileId) -> None:
    """Handed over against a receipt."""
    day = today().isoformat()
    named, content = paper("receipt.pdf", "Receipt")
    came = {"kind": "proof_of_service", "issuer": "Demo", "dated": day, "came_in": day, "language": "lt"}
    answers = {"document": named, **came}
    step = {"procedure": "residence_permit", "step": "record_document", "file": file}
    proof = done(act(Request(**step, answers=answers, contents={named.sha256: content}), of("ruta")))
    how = {"recipient": "person", "served_on": day, "method": "in_person", "language": "lt"}
    _step(file, "serve_decision", proof=str(proof.entries[file][0]), **how)


def _take(step: str, **answers: Any) -> FileId:
    return take("residence_permit", step, of("ruta"), **answers).file


def _step(file: FileId, step: str, *, by: str = "ruta", **answers: Any) -> int:
    return take("residence_permit", step, of(by), file, **answers).entries[file][0]
