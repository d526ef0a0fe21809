"""The inbox of an assessing body: which of its files wait for its answer, and which have it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_file, of_step
from byla.app.desk.present.batches import offered_batches
from byla.app.desk.present.citation import citation
from byla.app.desk.present.clock import clock
from byla.app.desk.present.people import People
from byla.app.desk.present.said import named, text
from byla.app.store.listing import Page
from byla.app.store.show import Shown, show
from byla.app.store.who import Who, office
from byla.casefile import FileId, Situation, timed
from byla.procedures.lt.residence_permit.entries import Conclusion, ConclusionWithdrawn
from byla.procedures.lt.residence_permit.matter import Assessment, Matter, Standing
from byla.procedures.lt.residence_permit.steps.clearing import ANSWER_CLEARANCE

Context = dict[str, Any]
ASKED_UNDER, CLEARED_UNDER = "lt/utpi:4(3)", "lt/utpi:140(5)"


def inbox(page: Page, who: Who, now: Situation) -> Context:
    """The context of desk/inbox.html."""
    asked = [one for row in page.rows for one in _of_file(show(FileId(row.file_id), who), now)]
    waiting = [one for one in asked if one["open"]]
    answered = [one for one in asked if not one["open"]]
    to_acknowledge = [one for one in waiting if one["id"]]
    after = urlencode({"after": page.after})
    return {
        "assessments": sorted(waiting, key=lambda one: one["urgency"]),
        "answered": sorted(answered, key=lambda one: one["day"], reverse=True),
        "batches": offered_batches(now.actor.reader.roles) if to_acknowledge else [],
        "next": f"{reverse('desk:assessments')}?{after}" if page.after else "",
        "previous": "",
    }


def _of_file(shown: Shown, now: Situation) -> Iterator[Context]:
    matter = shown.file.matter
    if isinstance(matter, Matter):
        for one in matter.assessments:
            waits_for_nothing = one.conclusion is None and matter.ended is not None
            if one.agency == now.actor.reader.agency and not waits_for_nothing:
                yield _request(one, shown)
        if matter.issued is None and matter.ended is None:
            waiting = [one for one in matter.clearance.requests if one.answered is None]
            if waiting and waiting[-1].asked.says.agency == now.actor.reader.agency:
                yield _to_clear(shown)


def _request(one: Assessment, shown: Shown) -> Context:
    people = People(shown=shown)
    context = {
        "id": shown.file.id if one.begun is None else "",
        "number": shown.file.number,
        "person": people.called.name,
        "original": people.called.original,
        "question": _("Does the residence threaten {interest}?").format(
            interest=text(f"residence_permit.interest.{one.interest.value}")
        ),
        "asked": getattr(one.request.says, "question", ""),
        "citation": citation(ASKED_UNDER, shown.situation.law()),
        "asked_by": _asked_by(people),
        "open": one.conclusion is None or one.awaits_reassessment,
        "href": of_file(shown.file.id),
    }
    if one.conclusion is not None and not one.awaits_reassessment:
        return context | _answered(one, one.conclusion)
    reading = _clock(one, shown)
    day = None if reading is None else reading["day"]
    return context | {
        "returned": _returned(one),
        "clock": reading,
        "urgency": (day is None, str(day)),
        "steps": [
            {
                "href": of_step(shown.file.id, code),
                "text": named("residence_permit", shown.file.procedure.step(code)),
            }
            for code in _ways_to_answer(one)
        ],
    }


def _to_clear(shown: Shown) -> Context:
    """An open text that waits to be cleared. No provision sets a term for it."""
    people = People(shown=shown)
    code = ANSWER_CLEARANCE.code
    return {
        "id": "",
        "number": shown.file.number,
        "person": people.called.name,
        "original": people.called.original,
        "question": _("May this text of a decision be told?"),
        "asked": "",
        "citation": citation(CLEARED_UNDER, shown.situation.law()),
        "asked_by": _asked_by(people),
        "open": True,
        "href": of_file(shown.file.id),
        "returned": "",
        "clock": None,
        "no_term": True,
        "urgency": (True, ""),
        "steps": [
            {"href": of_step(shown.file.id, code), "text": named("residence_permit", ANSWER_CLEARANCE)}
        ],
    }


def _answered(one: Assessment, conclusion: Standing[Conclusion]) -> Context:
    """What the body said last: withdrawn, or its conclusion, upheld or not."""
    if one.withdrawn is not None:
        return {"conclusion": text(ConclusionWithdrawn.TYPE.code), "day": one.withdrawn.day}
    outcome = text(f"residence_permit.outcome.{conclusion.says.outcome.value}")
    return {"conclusion": outcome, "day": (one.upheld or conclusion).day}


def _returned(one: Assessment) -> str:
    """Why the authority sent the conclusion back; empty where it did not."""
    if one.returned is None:
        return ""
    return text(f"residence_permit.returned_for.{one.returned.says.why.value}")


def _ways_to_answer(one: Assessment) -> tuple[str, ...]:
    if one.awaits_reassessment:
        return ("uphold_conclusion", "revise_conclusion", "withdraw_conclusion")
    return ("acknowledge_request",) if one.begun is None else ("give_conclusion",)


def _clock(one: Assessment, shown: Shown) -> Context | None:
    kind = "reassessment" if one.awaits_reassessment else "assessment"
    code = f"{kind}_{one.interest.value}"
    found = [each for each in timed(shown.file, shown.situation) if each.deadline.code == code]
    return clock(found[0], shown.file, shown.situation) if found else None


def _asked_by(people: People) -> str:
    file = people.shown.file
    house = office(file.authority).name or file.authority
    return f"{house}, {people.unit(file.custody.unit)}" if file.custody.unit else house
