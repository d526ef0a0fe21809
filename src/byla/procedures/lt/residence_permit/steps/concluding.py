"""The form on which a body concludes, and giving a conclusion. What is classified stays with the body: here stand a
reference and what may be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from byla.casefile import (
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    form,
    held,
    line,
    number,
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.clocks import ASSESS
from byla.procedures.lt.residence_permit.codes import Absence, Duty, Ending, LinkKind, Outcome
from byla.procedures.lt.residence_permit.entries import Conclusion, ConclusionGiven, Link, Reasoned
from byla.procedures.lt.residence_permit.grounds import offered
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.sections import said_ground
from byla.procedures.lt.residence_permit.steps.assessment import not_received, own_request
from byla.words import words

EARLIEST, LATEST = 1900, 2200


def absences(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """What a body can say in place of reasons."""
    said = (Absence.NOT_GIVEN, Absence.WITHHELD)
    return [Option(one.value, words(f"residence_permit.absence.{one.value}")) for one in said]


def _grounds(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The grounds of threat that the file can end on, of the interests that the body of whoever acts assesses here."""
    question, agency = file.matter.question, situation.actor.reader.agency
    if question is None:
        return []
    assessed = {one.interest for one in file.matter.assessments if agency in (None, one.agency)}
    found = {one.citation: one for one in offered(situation.law(), question) if one.interest in assessed}
    return [Option(citation, said_ground(one)) for citation, one in found.items()]


@form
class Concludes:
    """What the body concludes, what speaks against the person and for them, and which link it rests on."""

    outcome: Outcome = choice()
    concluded_on: date = day()
    ground: str | None = choice(_grounds, required=False)
    reasons: str | None = text(required=False)
    facts_for_the_person: str | None = text(required=False)
    withheld: str | None = line(required=False)
    essence: str | None = text(required=False)
    no_reasons: str | None = choice(absences, required=False)
    link_kind: LinkKind | None = choice(required=False)
    link_role: str | None = line(required=False)
    link_rank: str | None = line(required=False)
    link_from_year: int | None = number(least=EARLIEST, most=LATEST, required=False)
    link_to_year: int | None = number(least=EARLIEST, most=LATEST, required=False)
    link_duty: Duty | None = choice(required=False)
    link_ending: Ending | None = choice(required=False)
    serves_until: date | None = day(required=False, future=True)


def reasons_or_their_absence(said: Reasoned) -> Iterator[Refusal]:
    """C-420/22, C-300/11: whoever sees a threat tells the reasons or their essence, or says outright why neither is
    told; an empty field says nothing.
    """
    told = said.reasons is not None or said.essence is not None
    if not told and said.no_reasons is None:
        yield refusal("residence_permit.reasons_left_open", "eu/cjeu:c-420-22", "eu/cjeu:c-300-11")
    if told and said.no_reasons is not None:
        yield refusal("residence_permit.reasons_and_their_absence", "eu/cjeu:c-420-22")
    if said.no_reasons is Absence.WITHHELD and said.withheld is None:
        yield refusal("residence_permit.withheld_without_reference", "eu/cjeu:c-300-11")


def unfit_conclusion(concluded: Conclusion, form: Concludes) -> Iterator[Refusal]:
    """What a conclusion cannot say, whatever it answers."""
    if concluded.outcome is Outcome.THREAT:
        yield from reasons_or_their_absence(concluded)
    elif concluded.no_reasons is not None:
        yield refusal("residence_permit.no_threat_needs_no_reasons", ASSESS)
    if concluded.serves_until is not None and concluded.serves_until < form.concluded_on:
        yield refusal("residence_permit.served_before_it_was_given", ASSESS, until=concluded.serves_until)
    yield from _unfit_link(form)


def _unfit_link(form: Concludes) -> Iterator[Refusal]:
    told = (
        *(form.link_role, form.link_rank, form.link_from_year, form.link_to_year),
        *(form.link_duty, form.link_ending),
    )
    if form.link_kind is None and any(one is not None for one in told):
        yield refusal("residence_permit.link_without_kind", ASSESS)
    started, ended = form.link_from_year, form.link_to_year
    years = [one for one in (started, ended, form.concluded_on.year) if one is not None]
    if years != sorted(years):
        yield refusal("residence_permit.link_years_upside_down", ASSESS)
    if form.link_ending is Ending.LASTS and ended is not None:
        yield refusal("residence_permit.link_lasts_and_ended", ASSESS, year=str(ended))


def said(form: Concludes) -> dict[str, Any]:
    """What the form says, as every conclusion records it."""
    return {
        "outcome": form.outcome,
        "ground": form.ground,
        "link": _link(form),
        "reasons": form.reasons,
        "facts_for_the_person": form.facts_for_the_person,
        "withheld": form.withheld,
        "essence": form.essence,
        "no_reasons": None if form.no_reasons is None else Absence(form.no_reasons),
        "serves_until": form.serves_until,
    }


def _link(form: Concludes) -> Link | None:
    if form.link_kind is None:
        return None
    return Link(
        kind=form.link_kind,
        role=form.link_role,
        rank=form.link_rank,
        from_year=form.link_from_year,
        to_year=form.link_to_year,
        duty=form.link_duty,
        ending=form.link_ending,
    )


def _given(file: File[Matter], form: Concludes, situation: Situation) -> ConclusionGiven:
    asked = held(own_request(file, situation))
    return ConclusionGiven(
        request=asked.request.number, agency=asked.agency, interest=asked.interest, **said(form)
    )


def _not_concluded_so(
    file: File[Matter], form: Concludes, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(ConclusionGiven, form.concluded_on, held(own_request(file, situation)).begun)
    yield from unfit_conclusion(_given(file, form, situation), form)


def _concluded(file: File[Matter], form: Concludes, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=_given(file, form, situation), true_from=form.concluded_on)


GIVE_CONCLUSION: Step[Matter, Concludes] = Step(
    code="give_conclusion",
    form=Concludes,
    roles=frozenset({Role.ASSESSOR}),
    under=(ASSESS, "eu/cjeu:c-300-11"),
    adverse=True,
    bars=not_received,
    objections=_not_concluded_so,
    records=_concluded,
)
