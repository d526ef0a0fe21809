"""The steps of a campaign: it is ordered, assessed, permits are selected one by one, and it ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from byla.casefile import (
    Assigned,
    Attachment,
    File,
    FileId,
    FileLinked,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    day,
    file_of,
    form,
    line,
    no_such_unit,
    refusal,
    text,
)
from byla.procedures.lt.review_campaign.entries import (
    CampaignEnded,
    CampaignOpened,
    ImpactAssessed,
    PermitSelected,
)
from byla.procedures.lt.review_campaign.matter import Campaign

HELD = frozenset({"temporary_permit", "permanent_permit"})
"""What a file of a permit that is held, and about which nothing is asked, is about."""
CAMPAIGN, PERMIT = "review_campaign.campaign", "review_campaign.permit"
"""What a campaign is to a permit's file, and a permit's file to a campaign."""


@form
class OpenCampaign:
    """On which basis and by which rule permits are looked into again, and until when."""

    title: str = line()
    basis: str = text(longest=4000)
    rule: str = text(longest=4000)
    beside_citizenship: str = text(longest=4000)
    ordered_on: date = day()
    ends: date = day(future=True)
    unit: str = line(longest=60)


def _ends_before_it_begins(
    file: File[Campaign], form: OpenCampaign, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from no_such_unit(form.unit, situation)
    if form.ends < form.ordered_on:
        yield refusal("review_campaign.ends_before_it_begins", ordered=form.ordered_on, ends=form.ends)


def _opened(
    file: File[Campaign], form: OpenCampaign, situation: Situation, others: Files
) -> Iterator[Record]:
    opened = CampaignOpened(
        title=form.title,
        basis=form.basis,
        rule=form.rule,
        beside_citizenship=form.beside_citizenship,
        ends=form.ends,
    )
    yield Record(body=opened, true_from=form.ordered_on)
    yield Record(body=Assigned(unit=form.unit, to=situation.actor.id))


@form
class RecordImpactAssessment:
    """The assessment itself, whose opinion was asked, and what came out."""

    document: Attachment = attachment()
    by: str = line()
    outcome: str = text(longest=4000)
    assessed_on: date = day()


def _over(file: File[Campaign], situation: Situation) -> Iterator[Refusal]:
    if file.matter.ended is not None:
        yield refusal("review_campaign.ended_already", day=file.matter.ended.day)


def _assessed(
    file: File[Campaign], form: RecordImpactAssessment, situation: Situation, others: Files
) -> Iterator[Record]:
    body = ImpactAssessed(document=form.document, by=form.by, outcome=form.outcome)
    yield Record(body=body, true_from=form.assessed_on)


@form
class SelectPermit:
    """Which permit, and why this one falls under the rule."""

    permit: FileId = file_of("residence_permit")
    because: str = text(longest=4000)


def _not_selecting(file: File[Campaign], situation: Situation) -> Iterator[Refusal]:
    yield from _over(file, situation)
    if file.matter.assessed is None:
        yield refusal("review_campaign.not_assessed", "eu/gdpr:35", settled_by="record_impact_assessment")
    opened = file.matter.opened
    if opened is not None and situation.on > opened.says.ends:
        yield refusal("review_campaign.selection_over", settled_by="end_campaign", ends=opened.says.ends)


def _of_permit(file: File[Campaign], form: SelectPermit) -> tuple[FileId, ...]:
    return (form.permit,)


def _not_selectable(
    file: File[Campaign], form: SelectPermit, situation: Situation, others: Files
) -> Iterator[Refusal]:
    found: File[Any] | None = others.get(form.permit)
    if found is None or found.procedure.asks(found.matter) not in HELD:
        yield refusal("review_campaign.no_permit_held", given=form.permit)
    elif file.matter.has_selected(form.permit):
        yield refusal("review_campaign.selected_already", permit=found.number)


def _selected(
    file: File[Campaign], form: SelectPermit, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=PermitSelected(permit=form.permit, why=form.because))
    link = FileLinked(other=file.id, role=CAMPAIGN, why=form.because)
    yield Record(body=link, file=form.permit)


@form
class EndCampaign:
    """What it brought, and from when nobody is selected any more."""

    findings: str = text()
    ended_on: date = day()


def _ended(file: File[Campaign], form: EndCampaign, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=CampaignEnded(findings=form.findings), true_from=form.ended_on)


OPEN_CAMPAIGN: Step[Campaign, OpenCampaign] = Step(
    code="open_campaign",
    form=OpenCampaign,
    roles=frozenset({Role.UNIT_LEAD}),
    under=("eu/gdpr:35", "eu/charter:21"),
    opens=True,
    adverse=True,
    objections=_ends_before_it_begins,
    records=_opened,
)
RECORD_IMPACT_ASSESSMENT: Step[Campaign, RecordImpactAssessment] = Step(
    code="record_impact_assessment",
    form=RecordImpactAssessment,
    roles=frozenset({Role.UNIT_LEAD, Role.DATA_PROTECTION}),
    under=("eu/gdpr:35",),
    bars=_over,
    records=_assessed,
)
SELECT_PERMIT: Step[Campaign, SelectPermit] = Step(
    code="select_permit",
    form=SelectPermit,
    roles=frozenset({Role.CASEWORKER, Role.UNIT_LEAD}),
    under=("eu/charter:21", "eu/gdpr:22"),
    adverse=True,
    touches=_of_permit,
    bars=_not_selecting,
    objections=_not_selectable,
    records=_selected,
)
END_CAMPAIGN: Step[Campaign, EndCampaign] = Step(
    code="end_campaign",
    form=EndCampaign,
    roles=frozenset({Role.UNIT_LEAD}),
    under=("eu/gdpr:35",),
    bars=_over,
    records=_ended,
)
STEPS: tuple[Step[Campaign, Any], ...] = (
    OPEN_CAMPAIGN,
    RECORD_IMPACT_ASSESSMENT,
    SELECT_PERMIT,
    END_CAMPAIGN,
)
