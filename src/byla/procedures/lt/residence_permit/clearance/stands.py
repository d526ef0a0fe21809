"""How the open text of a decision in preparation stands with a service that classified. Time changes nothing here: a
service that is late has cleared nothing.
"""

from __future__ import annotations

from enum import Enum, auto

from byla.casefile import File, Situation
from byla.ledger.note import Key, NotSigned
from byla.procedures.lt.residence_permit.clearance.note import Answer, checked
from byla.procedures.lt.residence_permit.clearance.open_text import request_for
from byla.procedures.lt.residence_permit.clearance.rests_on import asked_again
from byla.procedures.lt.residence_permit.codes import Agency
from byla.procedures.lt.residence_permit.matter import ClearanceRequest, Matter


class Clears(Enum):
    """Where the text is between authority and service."""

    NOT_ASKED = auto()
    """Never, or not since a head decided to ask again."""
    AWAITED = auto()
    REFUSED = auto()
    NO_LONGER_SIGNED = auto()
    """It was cleared under a key that, as the office says today, was not the service's on that day."""
    CLEARED = auto()


def clears(file: File[Matter], situation: Situation, agency: Agency) -> Clears:
    """How the text, as it stands now word for word, stands with that service."""
    request = request_for(file, situation, agency)
    if request is None:
        return Clears.NOT_ASKED
    if request.answered is not None and request.answered.says.cleared:
        held = _holds(file, situation, request)
        return Clears.CLEARED if held else Clears.NO_LONGER_SIGNED
    newest = request.asked if request.answered is None else request.answered
    if asked_again(file.matter, agency, newest.number):
        return Clears.NOT_ASKED
    return Clears.AWAITED if request.answered is None else Clears.REFUSED


def signed_answer(note: str, agency: Agency, situation: Situation) -> Answer:
    """The answer of a note that a key of the service signed, one that was the service's on the day of the note. Raises
    NotSigned.
    """
    return _checked(note, agency, situation)[0]


def key_of(note: str, agency: Agency, situation: Situation) -> str:
    """The key that signed it, as one line. Raises NotSigned."""
    return _checked(note, agency, situation)[1].written()


def _checked(note: str, agency: Agency, situation: Situation) -> tuple[Answer, Key]:
    known = [one for one in situation.service_keys if one.agency == agency.value]
    answer, key = checked(note, [Key.read(one.key) for one in known])
    if not any(one.holds(answer.day) for one in known if one.key == key.written()):
        raise NotSigned(f"the key of {key.name} was not the service's on {answer.day}")
    return answer, key


def _holds(file: File[Matter], situation: Situation, request: ClearanceRequest) -> bool:
    """Whether the note still bears out what was recorded of it."""
    asked, answered = request.asked.says, request.answered
    if answered is None:
        return False
    try:
        answer = signed_answer(answered.says.note, asked.agency, situation)
    except NotSigned:
        return False
    return answer.cleared and (answer.file, answer.hash) == (file.number, asked.hash)
