"""Looking for a Union citizen who depends on the person, examining that, and setting a threat against the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

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
    refusal,
    text,
    yes_no,
)
from byla.procedures.lt.gates import MEMBERS, member_states, person_in
from byla.procedures.lt.union_citizen.entries import (
    DependencyExamined,
    DerivedRightWeighed,
    UnionCitizenLookedFor,
)
from byla.procedures.lt.union_citizen.required import ARTICLE_20, EXAMINED, LIMITED_BY, NW_AND_PQ
from byla.words import words

Bars = Callable[[File[Any], Situation], Iterable[Refusal]]
CHILD, FAMILY = "eu/charter:24", "eu/charter:7"


def union_citizen_steps(bars: Bars, *, weighing: Bars) -> tuple[Step[Any, Any], ...]:
    """All of them, for a procedure that bars them so; a threat is weighed once nothing of `weighing` bars it."""
    return (_look(bars), _examine(bars), _weigh(bars, weighing))


@form
class LookForUnionCitizen:
    """The identity record of a Union citizen who depends on the person, or nobody's; where somebody looked, and what
    they found.
    """

    citizen: FileId | None = file_of("person", required=False)
    found: str = text(longest=10_000)


def _of_citizen(file: File[Any], form: LookForUnionCitizen) -> tuple[FileId, ...]:
    return () if form.citizen is None else (form.citizen,)


def _nobody_such(
    file: File[Any], form: LookForUnionCitizen, situation: Situation, others: Files
) -> Iterator[Refusal]:
    derived = file.matter.derived
    if form.citizen is None:
        if derived.citizens:
            yield refusal("union_citizen.found_already", ARTICLE_20, settled_by="correct_entry")
        return
    if form.citizen == file.matter.person:
        yield refusal("union_citizen.is_the_person", ARTICLE_20)
    if not member_states(person_in(others, form.citizen), situation):
        yield refusal("union_citizen.no_citizen_on_record", ARTICLE_20, MEMBERS)


def _looked(
    file: File[Any], form: LookForUnionCitizen, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=UnionCitizenLookedFor(citizen=form.citizen, found=form.found))


def _look(bars: Bars) -> Step[Any, LookForUnionCitizen]:
    return Step(
        code="look_for_union_citizen",
        texts="union_citizen",
        form=LookForUnionCitizen,
        roles=frozenset({Role.CASEWORKER}),
        under=(ARTICLE_20, NW_AND_PQ, "eu/cjeu:c-82-16"),
        bars=bars,
        touches=_of_citizen,
        objections=_nobody_such,
        records=_looked,
    )


def _citizens(file: File[Any], situation: Situation) -> Sequence[Option]:
    derived = file.matter.derived
    found = ((one, derived.look_of(one)) for one in derived.citizens)
    return [
        Option(one, words("union_citizen.one", number=look.number, found=look.says.found))
        for one, look in found
    ]


@form
class ExamineDependency:
    """Of whom; who cares for them in fact, how they are tied to whom, who else could, what is best for them; and
    whether they would be compelled to leave the Union.
    """

    citizen: str = choice(_citizens)
    care: str = text(longest=20_000)
    ties: str = text(longest=20_000)
    other_carer: str = text(longest=20_000)
    interests: str = text(longest=20_000)
    compelled: bool = yes_no()
    reasons: str = text(longest=20_000)


def _examined(
    file: File[Any], form: ExamineDependency, situation: Situation, others: Files
) -> Iterator[Record]:
    body = DependencyExamined(
        citizen=FileId(form.citizen),
        care=form.care,
        ties=form.ties,
        other_carer=form.other_carer,
        interests=form.interests,
        compelled=form.compelled,
        reasons=form.reasons,
        by=situation.actor.id,
    )
    yield Record(body=body)


def _examine(bars: Bars) -> Step[Any, ExamineDependency]:
    def nobody_found(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        yield from bars(file, situation)
        if not file.matter.derived.citizens:
            yield refusal("union_citizen.nobody_found", ARTICLE_20, settled_by="look_for_union_citizen")

    return Step(
        code="examine_dependency",
        texts="union_citizen",
        form=ExamineDependency,
        roles=frozenset({Role.CASEWORKER}),
        under=(ARTICLE_20, EXAMINED, "eu/cjeu:c-82-16", CHILD, FAMILY),
        adverse=True,
        bars=nobody_found,
        records=_examined,
    )


@form
class WeighDerivedRight:
    """What the person did themselves; why the threat is genuine, present and sufficiently serious; what they were told
    of it and said; all other circumstances; and whether it outweighs the right.
    """

    conduct: str = text(longest=20_000)
    genuine: str = text(longest=20_000)
    present: str = text(longest=20_000)
    serious: str = text(longest=20_000)
    told: str = text(longest=20_000)
    circumstances: str = text(longest=20_000)
    balance: str = text(longest=20_000)
    outweighs: bool = yes_no()


def _weighed(
    file: File[Any], form: WeighDerivedRight, situation: Situation, others: Files
) -> Iterator[Record]:
    body = DerivedRightWeighed(
        conduct=form.conduct,
        genuine=form.genuine,
        present=form.present,
        serious=form.serious,
        told=form.told,
        circumstances=form.circumstances,
        balance=form.balance,
        outweighs=form.outweighs,
        by=situation.actor.id,
    )
    yield Record(body=body)


def _weigh(bars: Bars, weighing: Bars) -> Step[Any, WeighDerivedRight]:
    def no_right(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        yield from bars(file, situation)
        yield from weighing(file, situation)
        if not file.matter.derived.compelling:
            yield refusal("union_citizen.no_right_found", ARTICLE_20, settled_by="examine_dependency")

    return Step(
        code="weigh_derived_right",
        texts="union_citizen",
        form=WeighDerivedRight,
        roles=frozenset({Role.CASEWORKER}),
        under=(ARTICLE_20, LIMITED_BY, NW_AND_PQ, CHILD, FAMILY),
        adverse=True,
        bars=no_right,
        records=_weighed,
    )
