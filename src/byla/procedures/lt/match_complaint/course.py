"""The course of a complaint: where it stands, what must happen next, its term and its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from byla.access import Telling
from byla.calendars import REGULATION_1182_71, Clock, Period, Trigger
from byla.casefile import Body, Deadline, Entry, Event, File, Refusal, Situation, refusal
from byla.procedures.lt.match_complaint.entries import ComplaintAnswered, ComplaintDecided, ComplaintReceived
from byla.procedures.lt.match_complaint.matter import Complaint
from byla.words import words

TERM = "eu/gdpr:12(3)"
BY_KIND: Mapping[type[Body], Telling] = {
    ComplaintReceived: Telling.TOLD,
    ComplaintDecided: Telling.OTHERS,
    ComplaintAnswered: Telling.TOLD,
}
STAGES = ("received", "decided", "answered")
ANSWERING = frozenset({"decide_complaint", "answer_complaint"})


def stage(complaint: Complaint) -> str:
    """Texts at `match_complaint.stage.<code>`."""
    if complaint.answered is not None:
        return "answered"
    return "received" if complaint.decided is None else "decided"


def next_step(file: File[Complaint], situation: Situation) -> str | None:
    """To decide it, then to answer; None once it is answered."""
    if file.matter.answered is not None:
        return None
    return "decide_complaint" if file.matter.decided is None else "answer_complaint"


def deadlines(file: File[Complaint], situation: Situation) -> tuple[Deadline, ...]:
    """GDPR 12(3): the answer, within a month of receipt."""
    received, answered = file.matter.received, file.matter.answered
    if received is None:
        return ()
    clock = Clock(
        code="answer",
        article=TERM,
        trigger=Trigger(words(ComplaintReceived.TYPE.code), received.day),
        period=Period.of(situation.law(received.day).period(TERM)),
        reckoning=REGULATION_1182_71,
    )
    met = None if answered is None else answered.day
    return (Deadline(clock=clock, met=met, kept_by=ANSWERING, of_matter=True),)


def end_of_matter(file: File[Complaint], situation: Situation) -> Event | None:
    """That it was answered; from then on its retention counts."""
    answered = file.matter.answered
    return None if answered is None else Event(said=words(type(answered.says).TYPE.code), day=answered.day)


def telling(file: File[Complaint], entry: Entry) -> Telling:
    """They wrote it, and were told what the answer says. What was compared may tell of whom they were taken for, and
    the file in which the correction stands may be of that other person.
    """
    if entry.header.type == ComplaintDecided.TYPE.code and file.matter.answered is None:
        return Telling.UNTOLD
    return BY_KIND[file.procedure.kind(entry.header.type)]


def not_by_correction(before: Complaint, after: Complaint) -> Iterator[Refusal]:
    """What the person was told stays told."""
    if before.answered is not None and after.answered is None:
        yield refusal("match_complaint.answer_stays", "eu/gdpr:12(4)")
