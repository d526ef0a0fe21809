"""Requests and answers in bulk: which request a body has to answer, and whether an answer is to that very one."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.clocks import ASSESS
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.procedures.lt.residence_permit.steps.assessment import own_request


def not_the_request(number: int, file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """The request of that entry is not the one that waits for the body. A body that is asked anew must not answer with
    what it wrote about the question before.
    """
    waits = own_request(file, situation)
    if waits is None or waits.request.number != number:
        yield refusal("residence_permit.other_request", ASSESS, request=number)


def waiting(file: File[Matter], agency: str) -> tuple[Assessment, ...]:
    """What the body was asked and has not answered, while there is still something to decide."""
    if file.matter.signed is not None:
        return ()
    return tuple(one for one in file.matter.assessments if one.agency == agency and one.conclusion is None)
