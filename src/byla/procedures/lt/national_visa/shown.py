"""What the page of an application shows, and what this procedure does not know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from byla.casefile import File, Line, Section, Situation
from byla.procedures.lt.national_visa.entries import QuestionnaireAnswered
from byla.procedures.lt.national_visa.law import still_stopped
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import Language, put
from byla.words import Value, Words, words

CODE = "national_visa"
HEADINGS = ("question", "as_answered", "said_later")


def sections(file: File[VisaApplication], situation: Situation) -> tuple[Section, ...]:
    """The application, whether a law stops it, the questionnaire, and how it left the house."""
    matter = file.matter
    return (
        *_summary(matter),
        *_stop(matter, situation),
        *_questionnaire(file),
        *_ending(matter),
    )


def _summary(matter: VisaApplication) -> Iterator[Section]:
    if matter.lodged is None:
        return
    said = matter.lodged.says
    lines = (
        _line("lodged", matter.lodged.day),
        _line("lodged_with", words(f"{CODE}.lodged_with.{said.lodged_with.value}")),
        _line("purpose", said.purpose),
        _line("not_known_here", words(f"{CODE}.nothing_read_of_deciding")),
    )
    yield Section(code="summary", lines=lines)


def _stop(matter: VisaApplication, situation: Situation) -> Iterator[Section]:
    """The stop at lodging, whether it holds today, and what was found of mediation."""
    if matter.law is None or not matter.law.says.stopped:
        return
    holds = "yes" if still_stopped(matter, situation) else "no_longer"
    lines = [
        _line("stopped_for", ", ".join(matter.law.says.stopped)),
        _line("stops_today", words(f"{CODE}.{holds}")),
    ]
    if matter.mediation is not None:
        lines.append(_line("mediation", matter.mediation.day))
    yield Section(code="stop", lines=tuple(lines))


def _questionnaire(file: File[VisaApplication]) -> Iterator[Section]:
    matter = file.matter
    if matter.law is not None:
        headings = tuple(words(f"{CODE}.label.{name}") for name in HEADINGS) if matter.answers else ()
        rows = tuple(_rows(file)) if matter.answers else ()
        lines = tuple(_lines_of_questionnaire(matter))
        yield Section(code="questionnaire", lines=lines, headings=headings, rows=rows)


def _lines_of_questionnaire(matter: VisaApplication) -> Iterator[Line]:
    if matter.law is not None:
        yield _line("must_answer", words(f"{CODE}.questionnaire_duty.{matter.law.says.duty.value}"))
    if matter.order is not None:
        yield _line("ordered_because", matter.order.says.reason)
        yield _line("order_until", matter.order.says.until)
    if matter.asked is not None:
        said = matter.asked.says
        yield _line("put_on", matter.asked.day)
        yield _line("version", said.version)
        yield _line("language", words(f"{CODE}.language.{said.language.value}"))
        yield _line("shown", said.shown)
        missing = ", ".join(matter.unanswered)
        outcome = words(f"{CODE}.questionnaire_outcome.{matter.outcome.value}", questions=missing)
        yield _line("came_of_it", outcome)
    if matter.refused is not None:
        yield _line("refused_saying", matter.refused.says.said)


def wordings(file: File[VisaApplication]) -> Mapping[str, str]:
    """The questions that were put, by their codes: in English where the version has it, what was shown has its hash."""
    asked = file.matter.asked
    if asked is None:
        return {}
    version = put(asked.says.version)
    language = Language.ENGLISH if Language.ENGLISH in version.questions else asked.says.language
    return {one.code: one.wording for one in version.put_in(language)}


def _rows(file: File[VisaApplication]) -> Iterator[tuple[Value | None, ...]]:
    """A row a question: what was said to it at first, and later."""
    first, *later = file.matter.answers
    for question, wording in wordings(file).items():
        yield (wording, _said(question, first.says), _said(question, *(one.says for one in later)))


def _said(question: str, *several: QuestionnaireAnswered) -> Words | str | None:
    """What was said to the question, in one cell; of what is kept apart, that it is."""
    if any(question in one.special for one in several):
        return words(f"{CODE}.kept_apart")
    return " / ".join(a.said for one in several for a in one.answers if a.question == question) or None


def _ending(matter: VisaApplication) -> Iterator[Section]:
    lines = tuple(_lines_of_ending(matter))
    if lines:
        yield Section(code="ending", lines=lines)


def _lines_of_ending(matter: VisaApplication) -> Iterator[Line]:
    if matter.ended is not None:
        yield _line("how_it_ended", words(type(matter.ended.says).TYPE.code))
        yield _line("ended", matter.ended.day)
    if matter.handed_over is not None:
        yield _line("to", matter.handed_over.says.to)
        outcome = matter.handed_over.says.outcome.value
        yield _line("outcome", words(f"{CODE}.handed_over_with.{outcome}"))
    if matter.not_accepted is not None:
        said = matter.not_accepted.says
        yield _line("number", said.number)
        yield _line("lacks", ", ".join(said.lacks))
        yield _line("reasons", said.reasons)
        yield _line("court", words(f"{CODE}.court.{said.remedy.court}"))
        yield _line("term", words(f"calendars.{said.remedy.unit}", count=said.remedy.count))
        yield _line("signatory", said.signatory)
    if matter.served is not None:
        yield _line("served", matter.served.day)


def _line(name: str, value: Value | None) -> Line:
    return Line(label=words(f"{CODE}.label.{name}"), value=value)
