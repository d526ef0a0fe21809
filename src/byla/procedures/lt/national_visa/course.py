"""The course of an application: where it stands, the one step that must happen next, and the one clock that runs."""

from __future__ import annotations

from byla.casefile import Deadline, Event, File, FileId, Situation
from byla.procedures.lt.course import leading_to, passing
from byla.procedures.lt.decisions import to_appeal
from byla.procedures.lt.national_visa.entries import NotAcceptedServed
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import QuestionnaireOutcome
from byla.words import words

ENDS = ("served", "not_accepted", "handed_over", "taken_back")
OF_THE_QUESTIONNAIRE = {
    QuestionnaireOutcome.NOT_ASKED: "lodged",
    QuestionnaireOutcome.AWAITED: "asked",
    QuestionnaireOutcome.ANSWERED: "answered",
    QuestionnaireOutcome.INCOMPLETE: "incomplete",
    QuestionnaireOutcome.REFUSED: "refused",
}
STAGES = (*OF_THE_QUESTIONNAIRE.values(), *ENDS)


def stage(matter: VisaApplication) -> str:
    """How it ended here; until then, where the questionnaire is. Texts at `national_visa.stage.<code>`."""
    happened = (matter.served, matter.not_accepted, matter.handed_over, matter.taken_back)
    ended = (code for code, one in zip(ENDS, happened, strict=True) if one is not None)
    return next(ended, OF_THE_QUESTIONNAIRE[matter.outcome])


def aim(matter: VisaApplication) -> str | None:
    """Handing over; where it was not accepted, service of that."""
    if matter.not_accepted is not None:
        return "serve_not_accepted" if matter.served is None else None
    return "hand_over" if matter.ended is None else None


def next_step(file: File[VisaApplication], situation: Situation) -> str | None:
    """What takes away the first thing that stands in the way of the aim; else the aim. None once there is none."""
    aimed = aim(file.matter)
    return None if aimed is None else leading_to(aimed, file, situation)


def deadlines(file: File[VisaApplication], situation: Situation) -> tuple[Deadline, ...]:
    """That for appeal alone: no term in which a visa is decided was read."""
    served = file.matter.served
    if served is None:
        return ()
    return (passing(to_appeal(NotAcceptedServed, served.day, situation), situation),)


def end_of_matter(file: File[VisaApplication], situation: Situation) -> Event | None:
    """That it was handed over or taken back; where it was not accepted, that nobody can appeal any more. From then on
    its retention counts (lt/retention).
    """
    matter = file.matter
    gone = matter.handed_over or matter.taken_back
    if gone is not None:
        return Event(said=words(type(gone.says).TYPE.code), day=gone.day)
    if matter.not_accepted is None or matter.served is None:
        return None
    last = (
        to_appeal(NotAcceptedServed, matter.served.day, situation).read(situation.calendar, situation.on).day
    )
    if last is None or situation.on <= last:
        return None
    return Event(said=words("national_visa.became_final"), day=last)


def subjects(matter: VisaApplication) -> tuple[FileId, ...]:
    """The applicant."""
    return () if matter.lodged is None else (matter.lodged.says.applicant,)
