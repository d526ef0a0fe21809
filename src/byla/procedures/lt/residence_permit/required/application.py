"""What the application must have before it can be decided."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.letters import last_day_to_answer
from byla.procedures.lt.residence_permit.matter import Matter

DATA_NOT_SUPPLIED = "lt/utpi:35(1)(13)"


def registered(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """The application has its place in the register."""
    if file.matter.registered is None:
        yield refusal("residence_permit.not_registered", settled_by="register_application")


def complete_26_1(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 26(1): the application has what it must have, unless its incompleteness is what it is refused for."""
    matter = file.matter
    if matter.draft is not None and any(
        one.citation == DATA_NOT_SUPPLIED for one in matter.draft.says.grounds
    ):
        yield from data_were_asked_for_33_4(file, situation)
    elif (waiting := matter.open_data_request) is not None:
        until = waiting.asked.says.answer_until
        yield refusal(
            "residence_permit.data_awaited", "lt/utpi:33(4)", settled_by="record_data_received", until=until
        )
    elif matter.checked is None or any(
        one.received is not None and one.received.number > matter.checked.number
        for one in matter.data_requests
    ):
        yield refusal("residence_permit.not_checked", "lt/utpi:26(1)(6)", settled_by="check_completeness")
    elif matter.checked.says.missing:
        yield refusal("residence_permit.data_missing", "lt/utpi:33(4)", settled_by="request_missing_data")


def data_were_asked_for_33_4(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 35(1)(13) needs a term that was set in writing under Art. 33(4) and that has passed without the data."""
    waiting = file.matter.open_data_request
    if waiting is None:
        step = _before_a_letter(file.matter)
        yield refusal("residence_permit.no_term_set", "lt/utpi:33(4)", settled_by=step)
    elif situation.on <= (until := last_day_to_answer(file, waiting.asked, situation)):
        yield refusal(
            "residence_permit.data_awaited", "lt/utpi:33(4)", settled_by="record_data_received", until=until
        )


def _before_a_letter(matter: Matter) -> str:
    """What leads to a letter that asks for data; where nothing is missing, none may be sent, and the ground is none."""
    if matter.checked is None:
        return "check_completeness"
    return "request_missing_data" if matter.checked.says.missing else "draft_decision"
