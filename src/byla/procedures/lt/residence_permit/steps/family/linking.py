"""Linking a family member, and undoing it by another entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byla.casefile import (
    File,
    FileId,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    file_of,
    form,
    held,
    refusal,
    text,
    yes_no,
)
from byla.procedures.lt.residence_permit.codes import Relation
from byla.procedures.lt.residence_permit.entries import FamilyMemberLinked, FamilyMemberUnlinked
from byla.procedures.lt.residence_permit.gates import is_held, is_person, no_such_permit
from byla.procedures.lt.residence_permit.grounds import TAKES_FAMILY_ALONG
from byla.procedures.lt.residence_permit.matter import Matter
from byla.words import words

UNDER = tuple(TAKES_FAMILY_ALONG.values())


@form
class LinkFamilyMember:
    """Who it is, how they are related, whether they live together, and their own permit, if any."""

    person: FileId = file_of("person")
    relation: Relation = choice()
    lives_together: bool = yes_no()
    permit: FileId | None = file_of("residence_permit", suits=is_held, required=False)


def _nobody_here(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    if file.matter.permit is None and file.matter.application is None:
        yield refusal("residence_permit.no_permit_here", *UNDER)


def _member_and_permit(file: File[Matter], form: LinkFamilyMember) -> tuple[FileId, ...]:
    return (form.person,) if form.permit is None else (form.person, form.permit)


def _no_family(
    file: File[Matter], form: LinkFamilyMember, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if not is_person(others.get(form.person)):
        yield refusal("residence_permit.no_such_person", given=form.person)
    if form.person == file.matter.person:
        yield refusal("residence_permit.own_family_member", *UNDER)
    if any(one.says.person == form.person for one in file.matter.family.links):
        yield refusal("residence_permit.linked_already", settled_by="unlink_family_member")
    if form.permit is None:
        return
    found = others.get(form.permit)
    missing = tuple(no_such_permit(found, form.permit))
    yield from missing
    if found is not None and not missing and held(found.matter.permit).says.holder != form.person:
        yield refusal("residence_permit.permit_of_another", permit=found.number)


def _linked(
    file: File[Matter], form: LinkFamilyMember, situation: Situation, others: Files
) -> Iterator[Record]:
    linked = FamilyMemberLinked(
        person=form.person, relation=form.relation, lives_together=form.lives_together, permit=form.permit
    )
    yield Record(body=linked)


LINK_FAMILY_MEMBER: Step[Matter, LinkFamilyMember] = Step(
    code="link_family_member",
    form=LinkFamilyMember,
    roles=frozenset({Role.CASEWORKER}),
    under=UNDER,
    bars=_nobody_here,
    touches=_member_and_permit,
    objections=_no_family,
    records=_linked,
)


def _links(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(one.number),
            words(
                "residence_permit.family_link",
                number=one.number,
                relation=words(f"residence_permit.relation.{one.says.relation.value}"),
            ),
        )
        for one in file.matter.family.links
    ]


@form
class UnlinkFamilyMember:
    """Which link no longer holds, and why."""

    link: str = choice(_links)
    because: str = text(longest=4000)


def _nobody_linked(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    if not file.matter.family.links:
        yield refusal("residence_permit.nobody_linked", settled_by="link_family_member")


def _unlinked(
    file: File[Matter], form: UnlinkFamilyMember, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=FamilyMemberUnlinked(link=int(form.link), because=form.because))


UNLINK_FAMILY_MEMBER: Step[Matter, UnlinkFamilyMember] = Step(
    code="unlink_family_member",
    form=UnlinkFamilyMember,
    roles=frozenset({Role.CASEWORKER}),
    under=UNDER,
    bars=_nobody_linked,
    records=_unlinked,
)
