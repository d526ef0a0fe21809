"""A refusal over a conclusion of which a part is withheld, and the key of its service. All of it is invented."""

from __future__ import annotations

from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.desk_in_memory import RUTA
from tests.procedures.residence_permit.renewal import DRAFTED, VILTE, Renewal, refusal_drafted

from byla.casefile import ServiceKey
from byla.ledger.note import Key, signed
from byla.procedures.lt.residence_permit.clearance.note import Answer
from byla.procedures.lt.residence_permit.clearance.open_text import open_text

SERVICE = "state_security_department"
NAME = "vsd.example"
PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
ESSENCE = "Ties to a foreign service."
ANNEX = {"register_number": "SL-7/2026", "secrecy": "secret", "hash": "ab" * 32}
SHORTENED = {"place": "Annex, paragraph 3", "under": "lt/utpi:140(5)", "withheld_for": "sources"}


def public(private: Ed25519PrivateKey, name: str = NAME) -> str:
    return Key(name, private.public_key().public_bytes_raw()).written()


KEY = ServiceKey(agency=SERVICE, key=public(PRIVATE), since=date(2026, 1, 5))


def withheld_drafted() -> Renewal:
    """A refusal drafted on Tuesday 7 April over a conclusion of which the essence is told."""
    case = refusal_drafted(reasons=None, withheld="VSD 12-3", essence=ESSENCE)
    case.desk.keys = (KEY,)
    return case


def conclusion(case: Renewal) -> str:
    found = case.matter.threats[0].conclusion
    assert found is not None
    return str(found.number)


def names_annex(case: Renewal) -> Renewal:
    case.takes("record_annex", {"conclusion": conclusion(case), **ANNEX}, on=DRAFTED, by=VILTE)
    return case


def explains(case: Renewal) -> Renewal:
    case.takes("shorten_grounds", {"conclusion": conclusion(case), **SHORTENED}, on=DRAFTED, by=VILTE)
    return case


def marks(case: Renewal, passage: str = ESSENCE, on: date = DRAFTED) -> Renewal:
    number = open_text(case.state, case.desk.now(RUTA, on)).index(passage) + 1
    case.takes("mark_essence", {"conclusion": conclusion(case), "passage": str(number)}, on=on)
    return case


def sends(case: Renewal, on: date = DRAFTED) -> Renewal:
    case.takes("ask_clearance", {"agency": SERVICE}, on=on)
    return case


def note(
    case: Renewal,
    *passages: int,
    on: date = DRAFTED,
    by: Ed25519PrivateKey = PRIVATE,
    name: str = NAME,
    **other: str,
) -> str:
    """The service's answer to the text that was sent last: cleared, or not for these passages."""
    text = case.matter.clearance.requests[-1].asked.says.hash
    said = {"file": case.state.number, "hash": text, **other}
    answer = Answer(file=said["file"], hash=said["hash"], passages=passages, day=on)
    return signed(answer.written(), name, by)


def answers(case: Renewal, *passages: int, on: date = DRAFTED) -> Renewal:
    case.takes("answer_clearance", {"note": note(case, *passages, on=on)}, on=on, by=VILTE)
    return case


def cleared() -> Renewal:
    """Annex, name, essence and clearance are there."""
    return answers(sends(marks(explains(names_annex(withheld_drafted())))))
