"""What a file's page shows of the matter, part by part. Of what is withheld, only its essence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from byla.casefile import File, Line, Section, Situation
from byla.procedures.lt.alert_elsewhere import alerts_elsewhere_sections
from byla.procedures.lt.free_movement import restriction_section
from byla.procedures.lt.residence_permit.answers_shown import questionnaire_shown
from byla.procedures.lt.residence_permit.assessed import assessed
from byla.procedures.lt.residence_permit.contradictions_shown import contradictions_shown
from byla.procedures.lt.residence_permit.course import asks
from byla.procedures.lt.residence_permit.entries import CircumstancesRecorded, Ground
from byla.procedures.lt.residence_permit.labels import CODE
from byla.procedures.lt.residence_permit.labels import code as _code
from byla.procedures.lt.residence_permit.labels import headings as _headings
from byla.procedures.lt.residence_permit.labels import line as _line
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.representation import called
from byla.procedures.lt.residence_permit.shown import BESIDE, representatives
from byla.procedures.lt.residence_permit.shown.withheld import withheld_shown
from byla.procedures.lt.residence_permit.weighed import weighed
from byla.procedures.lt.union_citizen import derived_right_section
from byla.words import Words, words


def sections(file: File[Matter], situation: Situation) -> tuple[Section, ...]:
    """The parts that have something to show, in the order of the file's course. A body is shown none of what it is not
    told of: there it would stand as missing.
    """
    told = situation.actor.reader.agency is not None
    after = () if told else (_facts, _circumstances, _reasons, _hearing, weighed, _derived, _decision)
    return (
        *_summary(file.matter),
        *representatives(file, situation),
        *_documents(file.matter),
        *questionnaire_shown(file),
        *contradictions_shown(file),
        *assessed(file, situation),
        *withheld_shown(file, situation),
        *(section for part in after for section in part(file.matter)),
        *(() if told else alerts_elsewhere_sections(file.matter.elsewhere, situation)),
        *(section for part in BESIDE for section in part(file, situation)),
    )


def _summary(matter: Matter) -> Iterator[Section]:
    yield Section(code="summary", lines=(*_of_the_question(matter), *_of_the_permit(matter)))


def _of_the_question(matter: Matter) -> list[Line]:
    lines: list[Line] = []
    if matter.withdrawal is not None:
        begun = matter.withdrawal.says
        lines += [
            _line("asks", _asks(matter)),
            _line("holder", begun.holder),
            _line("earlier_permit", begun.permit),
            _line("opened", matter.withdrawal.day),
            _line("cause", _code("cause", begun.cause)),
            _line("campaign", begun.campaign),
            _line("found", begun.found),
        ]
    if matter.application is not None:
        said = matter.application.says
        lines += [
            _line("asks", _asks(matter)),
            _line("applicant", said.applicant),
            _line("earlier_permit", said.earlier_permit),
            _line("earlier_until", said.earlier_until),
            _line("basis", _code("basis", said.basis)),
            _line("lodged", matter.application.day),
            _line("channel", _code("channel", said.channel)),
            _line("language", _code("language", said.language)),
            _line("travel_document_until", said.travel_document_until),
        ]
    return lines


def _of_the_permit(matter: Matter) -> list[Line]:
    """When the application was registered, and what is held."""
    lines: list[Line] = []
    if matter.registered is not None:
        lines += [
            _line("received", matter.registered.says.received),
            _line("registered", matter.registered.day),
        ]
    if matter.permit is not None:
        permit = matter.permit.says
        lines += [
            _line("permit_kind", _code("permit_kind", permit.kind)),
            _line("permit_number", permit.number),
            _line("valid_until", permit.valid_until),
        ]
    if matter.withdrawn is not None:
        lines += [
            _line("withdrawn", matter.withdrawn.day),
            _line("withdrawn_by", matter.withdrawn.says.decision),
        ]
    return lines


def _asks(matter: Matter) -> Words | None:
    """What the file asks: which permit, and what about it."""
    asked = asks(matter)
    return words(f"{CODE}.question.{asked}") if asked else None


def _documents(matter: Matter) -> Iterator[Section]:
    if matter.documents:
        rows = tuple(
            (
                one.says.document.name,
                _code("document_kind", one.says.kind),
                one.says.issuer,
                one.says.dated,
                one.day,
            )
            for one in matter.documents
        )
        yield Section(
            code="documents", headings=_headings("name", "kind", "issuer", "dated", "came_in"), rows=rows
        )


def _facts(matter: Matter) -> Iterator[Section]:
    if matter.facts:
        rows = tuple(
            (
                one.number,
                one.says.told,
                _code("fact_kind", one.says.kind),
                _code("nature", one.says.nature),
                one.says.source,
                one.says.dated,
                _code("reliability", one.says.reliability),
                _code("bearing", one.says.bearing),
                _code("classification", one.says.classification),
            )
            for one in matter.facts
        )
        names = (
            "entry",
            "statement",
            "kind",
            "nature",
            "source",
            "dated",
            "reliability",
            "bearing",
            "classification",
        )
        yield Section(code="facts", headings=_headings(*names), rows=rows)


def _circumstances(matter: Matter) -> Iterator[Section]:
    if matter.circumstances is not None:
        said = matter.circumstances.says
        lines = tuple(
            Line(label=words(f"{CODE}.record_circumstances.{one.name}"), value=getattr(said, one.name))
            for one in fields(CircumstancesRecorded)
        )
        yield Section(code="circumstances", lines=lines)


def _reasons(matter: Matter) -> Iterator[Section]:
    if matter.reasons:
        rows = tuple(
            (one.number, one.says.text, ", ".join(map(str, one.says.facts)), one.says.individual_link)
            for one in matter.reasons
        )
        yield Section(
            code="reasons", headings=_headings("entry", "reason", "rests_on", "individual_link"), rows=rows
        )


def _hearing(matter: Matter) -> Iterator[Section]:
    lines: list[Line] = []
    for one in matter.hearings:
        said = one.invitation.says
        lines += [
            _line("invited", one.invitation.day),
            _line("method", _code("hearing_method", said.method)),
            _line("language", _code("language", said.language)),
            _line("answer_until", said.answer_until),
        ]
        if one.heard is not None:
            heard = one.heard.says
            lines += [
                _line("heard", one.heard.day),
                _line("answered_by", called(matter, heard.representative)),
                _line("answer", heard.answer),
            ]
        if one.lapsed is not None:
            lines.append(_line("lapsed", one.lapsed.day))
    if lines:
        yield Section(code="hearing", lines=tuple(lines))


def _derived(matter: Matter) -> Iterator[Section]:
    yield from derived_right_section(matter.derived)
    yield from restriction_section(matter.restriction)


def _decision(matter: Matter) -> Iterator[Section]:
    if matter.draft is None:
        return
    draft = matter.draft.says
    lines = [
        _line("operative", _code("operative", draft.operative)),
        *(_line("ground", said_ground(ground)) for ground in draft.grounds),
        _line("valid_until", draft.valid_until),
        _line("weighing", draft.weighing),
        _line("court", words(f"{CODE}.court.{draft.remedy.court}")),
        _line("term", words(f"calendars.{draft.remedy.unit}", count=draft.remedy.count)),
        _line("drafter", draft.drafter),
    ]
    yield Section(code="decision", lines=(*lines, *_signed(matter), *_served(matter)))


def _signed(matter: Matter) -> Iterator[Line]:
    if matter.law_accepted is not None:
        leave = matter.law_accepted.says
        yield _line("signed_over", leave.by)
        yield _line("signed_over_because", leave.reason)
    if matter.signed is not None:
        yield _line("number", matter.signed.says.number)
        yield _line("signed", matter.signed.day)
        yield _line("signatory", matter.signed.says.signatory)
        yield _line("document", matter.signed.says.document)


def _served(matter: Matter) -> Iterator[Line]:
    """Each attempt that failed, and the service."""
    for one in matter.attempts:
        yield _line("attempted", one.day)
        yield _line("tried_on", called(matter, one.says.representative))
        yield _line("method", _code("service_method", one.says.method))
        yield _line("failure", _code("service_failure", one.says.failure))
    if matter.served is not None:
        said = matter.served.says
        yield _line("served", matter.served.day)
        yield _line("recipient", called(matter, said.representative))
        yield _line("method", _code("service_method", said.method))
        yield _line("language", _code("language", said.language))


def said_ground(ground: Ground) -> Words:
    """A ground in words: citation, threshold, and what is threatened."""
    if ground.interest is None:
        return words(f"{CODE}.ground", citation=ground.citation)
    return words(
        f"{CODE}.ground_of_threat",
        citation=ground.citation,
        threshold=words(f"{CODE}.threshold.{ground.threshold}"),
        interest=_code("interest", ground.interest),
    )
