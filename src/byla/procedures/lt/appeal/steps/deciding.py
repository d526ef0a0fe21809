"""What a court decided, and that somebody went on to the Supreme Administrative Court."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Attachment,
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    choice,
    choices,
    day,
    form,
    held,
    number,
    refusal,
    text,
    yes_no,
)
from byla.procedures.lt.appeal.codes import Instance, Party
from byla.procedures.lt.appeal.entries import FurtherAppealed, OutcomePronounced
from byla.procedures.lt.appeal.gates import admitted
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.outcome import unfit_outcome
from byla.procedures.lt.appeal.term import BOUND, DECIDE, FINAL, RESTORED, last_day_to_go_on
from byla.procedures.lt.courts import CourtOutcome
from byla.procedures.lt.gates import in_order
from byla.words import words

GO_ON = "lt/utpi:140(4)"
LONGEST_ASKED = 1200


def _grounds(file: File[Appeal], situation: Situation) -> Sequence[Option]:
    lodged = file.matter.lodged
    return [
        Option(one, words("appeal.cited", cited=one))
        for one in (() if lodged is None else lodged.says.grounds)
    ]


def _reasons(file: File[Appeal], situation: Situation) -> Sequence[Option]:
    lodged = file.matter.lodged
    return [
        Option(str(one.entry), words("appeal.reason", number=one.entry, text=one.text))
        for one in (() if lodged is None else lodged.says.reasons)
    ]


@form
class RecordOutcome:
    """What the court decided and when; which grounds and reasons it found faulty; what it wants answered, a point a
    line; of a changed decision, the months of the ban or the days of the return; whether it is executed at once.
    """

    outcome: CourtOutcome = choice()
    pronounced_on: date = day()
    faulty_grounds: tuple[str, ...] = choices(_grounds, required=False)
    faulty_reasons: tuple[str, ...] = choices(_reasons, required=False)
    points: str | None = text(longest=20_000, required=False)
    measure: int | None = number(least=1, most=LONGEST_ASKED, required=False)
    at_once: bool = yes_no()
    judgment: Attachment = attachment()


def _no_court_asked(file: File[Appeal], situation: Situation) -> Iterator[Refusal]:
    """An outcome needs a complaint that was admitted; a second, that somebody went on; and none follows the last."""
    appeal = file.matter
    yield from admitted(file, situation)
    if appeal.first is not None and appeal.further is None:
        yield refusal(
            "appeal.first_instance_decided", GO_ON, settled_by="record_further", day=appeal.first.day
        )


def _unfit(file: File[Appeal], form: RecordOutcome, situation: Situation, others: Files) -> Iterator[Refusal]:
    appeal = file.matter
    cause, under = (appeal.further, GO_ON) if appeal.further else (appeal.admission, DECIDE)
    yield from in_order(OutcomePronounced, form.pronounced_on, cause, under)
    yield from unfit_outcome(appeal, pronounced(form, appeal), situation)


def pronounced(form: RecordOutcome, appeal: Appeal) -> OutcomePronounced:
    """The outcome as the form says it."""
    return OutcomePronounced(
        instance=Instance.FIRST if appeal.first is None else Instance.SUPREME,
        outcome=form.outcome,
        faulty_grounds=form.faulty_grounds,
        faulty_reasons=tuple(map(int, form.faulty_reasons)),
        points=tuple(one.strip() for one in (form.points or "").splitlines() if one.strip()),
        measure=form.measure,
        at_once=form.at_once,
        judgment=form.judgment,
    )


def _pronounced(
    file: File[Appeal], form: RecordOutcome, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=pronounced(form, file.matter), true_from=form.pronounced_on)


RECORD_OUTCOME: Step[Appeal, RecordOutcome] = Step(
    code="record_outcome",
    form=RecordOutcome,
    roles=frozenset({Role.CASEWORKER}),
    under=(DECIDE, GO_ON, FINAL, BOUND),
    adverse=True,
    bars=_no_court_asked,
    objections=_unfit,
    records=_pronounced,
)


@form
class RecordFurther:
    """Who went on to the Supreme Administrative Court, when, whether it restored a missed term, and the document."""

    by: Party = choice()
    lodged_on: date = day()
    restored: bool = yes_no()
    document: Attachment = attachment()


def _nothing_to_go_on_from(file: File[Appeal], situation: Situation) -> Iterator[Refusal]:
    """Open also after the term: whether a missed one is restored is the court's to say."""
    appeal = file.matter
    if appeal.first is None:
        yield refusal("appeal.nothing_pronounced", GO_ON, settled_by="record_outcome")
    elif appeal.further is not None:
        yield refusal("appeal.went_on_already", GO_ON, day=appeal.further.day)


def _late(file: File[Appeal], form: RecordFurther, situation: Situation, others: Files) -> Iterator[Refusal]:
    yield from in_order(FurtherAppealed, form.lodged_on, file.matter.first, GO_ON)
    last = held(last_day_to_go_on(file.matter, situation))
    if form.lodged_on > last and not form.restored:
        yield refusal("appeal.late_and_not_restored", GO_ON, RESTORED, last=last)
    if form.restored and form.lodged_on <= last:
        yield refusal("appeal.nothing_to_restore", RESTORED)


def _went_on(
    file: File[Appeal], form: RecordFurther, situation: Situation, others: Files
) -> Iterator[Record]:
    body = FurtherAppealed(by=form.by, restored=form.restored, document=form.document)
    yield Record(body=body, true_from=form.lodged_on)


RECORD_FURTHER: Step[Appeal, RecordFurther] = Step(
    code="record_further",
    form=RecordFurther,
    roles=frozenset({Role.CASEWORKER}),
    under=(GO_ON, RESTORED),
    adverse=True,
    bars=_nothing_to_go_on_from,
    objections=_late,
    records=_went_on,
)
