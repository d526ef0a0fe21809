"""Making the pack by which an alert is entered: after a search of SIS, with why the case warrants one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from byla.casefile import (
    File,
    FileId,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    form,
    held,
    refusal,
    text,
    yes_no,
)
from byla.procedures.lt.alert.codes import AlertKind, Basis, Occasion, PackAct
from byla.procedures.lt.alert.consulting import ARTICLES, is_open
from byla.procedures.lt.alert.gates import DECIDED, answered_first, of_person, owed, record_of
from byla.procedures.lt.alert.pack import REQUIRED, Pack, pack_made, pack_of, unfit_pack
from byla.procedures.lt.alert.wanted import Source
from byla.procedures.lt.what_follows import BAN

ONE_ALERT, PROPORTIONATE, BASIS = "eu/2018-1861:23", "eu/2018-1861:21", "eu/2018-1861:20(2)(q)"


@form
class EnterReturn:
    """What a search of SIS for the same person gave, why the case warrants an alert, and whether the person is known to
    hold a permit of another state.
    """

    searched: str = text(longest=4000)
    proportionality: str = text(longest=20_000)
    permit_elsewhere: bool = yes_no()


@form
class EnterRefusal:
    """As for a return, and on what the decision rests (20(2)(q))."""

    searched: str = text(longest=4000)
    proportionality: str = text(longest=20_000)
    permit_elsewhere: bool = yes_no()
    basis: Basis = choice()


FORMS = {AlertKind.RETURN: EnterReturn, AlertKind.REFUSAL: EnterRefusal}


def enter_alert(source: Source) -> Step[Any, Any]:
    """The step that makes it."""

    def bars(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        if owed(source, file, situation, PackAct.ENTER) is None:
            yield refusal("alert.none_to_enter", DECIDED[source.kind])
        yield from answered_first(file)
        yield from _consulting(source, file, situation)

    def objections(file: File[Any], form: Any, situation: Situation, others: Files) -> Iterator[Refusal]:
        yield from _unasked(source, file, form)
        yield from _ban_unnamed(file, others)
        yield from _of_another_basis(source, file, form, situation)
        yield from unfit_pack(_pack(source, file, form, situation, others), source.kind, situation)

    def records(file: File[Any], form: Any, situation: Situation, others: Files) -> Iterator[Record]:
        found = held(owed(source, file, situation, PackAct.ENTER))
        pack = _pack(source, file, form, situation, others)
        body = pack_made(found, pack, by=situation.actor.id)
        yield Record(body=replace(body, searched=form.searched, proportionality=form.proportionality))

    return Step(
        code="enter_alert",
        texts="alert",
        form=FORMS[source.kind],
        roles=frozenset({Role.CASEWORKER}),
        under=(DECIDED[source.kind], REQUIRED[source.kind], ONE_ALERT, PROPORTIONATE),
        adverse=True,
        bars=bars,
        touches=_files_of(source),
        objections=objections,
        records=records,
    )


def _files_of(source: Source) -> Any:
    def touches(file: File[Any], form: Any) -> tuple[FileId, ...]:
        """The identity record; of a return also the file of the decision, which knows whether a ban follows on it."""
        follows = held(file.matter.opened).says.follows
        return (*of_person(file, form), *((follows,) if source.kind is AlertKind.RETURN else ()))

    return touches


def _consulting(source: Source, file: File[Any], situation: Situation) -> Iterator[Refusal]:
    """2018/1861, 28 and 2018/1860, 10: nothing is entered before the state that granted a permit has answered, and its
    silence is no consent.
    """
    for one in file.matter.alert.consultations:
        if one.begun.says.occasion is Occasion.BEFORE_THE_ALERT and is_open(one, situation):
            yield refusal(
                "alert.consultation_open",
                one.begun.says.article,
                settled_by="answer_consultation",
                day=one.begun.day,
            )


def _unasked(source: Source, file: File[Any], form: Any) -> Iterator[Refusal]:
    """The same articles: who holds another state's permit is not entered before that state was asked."""
    asked = any(
        one.begun.says.occasion is Occasion.BEFORE_THE_ALERT for one in file.matter.alert.consultations
    )
    if form.permit_elsewhere and not asked:
        article = ARTICLES[source.kind, Occasion.BEFORE_THE_ALERT]
        yield refusal("alert.state_not_asked", article, settled_by="begin_consultation")


def _ban_unnamed(file: File[Any], others: Files) -> Iterator[Refusal]:
    """2018/1860, 4(2): whether an entry ban goes with it; where one follows on the same decision, somebody said so. Of
    a return alone the file of the decision is touched.
    """
    follows = others.get(held(file.matter.opened).says.follows)
    if follows is not None and follows.custody.linked(BAN) and file.matter.alert.ban is None:
        yield refusal("alert.ban_not_named", REQUIRED[AlertKind.RETURN], settled_by="name_ban")


def _of_another_basis(source: Source, file: File[Any], form: Any, situation: Situation) -> Iterator[Refusal]:
    """20(2)(q): a ban without a threat rests on the ban; one for a threat on what 24(2) names."""
    wanted = held(source.wanted(file, situation))
    if wanted.bases and form.basis not in wanted.bases:
        yield refusal("alert.other_basis", BASIS)


def _pack(source: Source, file: File[Any], form: Any, situation: Situation, others: Files) -> Pack:
    return pack_of(
        file,
        source.kind,
        held(owed(source, file, situation, PackAct.ENTER)),
        record_of(file, others),
        situation,
        decision=held(source.wanted(file, situation)).decision,
        basis=getattr(form, "basis", None),
    )
