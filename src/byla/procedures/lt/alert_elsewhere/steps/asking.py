"""Asking the state that entered an alert, and recording what it replies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

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
    day,
    form,
    held,
    refusal,
    text,
    yes_no,
)
from byla.procedures.lt.alert_elsewhere.codes import CONSULTED_UNDER
from byla.procedures.lt.alert_elsewhere.entries import StateConsulted, StateReplied
from byla.procedures.lt.alert_elsewhere.granting import Granting
from byla.procedures.lt.alert_elsewhere.matter import Consultation
from byla.procedures.lt.alert_elsewhere.required import BEFORE_A_PERMIT
from byla.procedures.lt.gates import in_order
from byla.words import words

Which = Callable[[Consultation, Situation], bool]


def of_consultations(which: Which) -> Callable[[File[Any], Situation], Sequence[Option]]:
    """Those alerts to choose from of whose consultation that is so, by the entry that found each."""

    def listed(file: File[Any], situation: Situation) -> Sequence[Option]:
        return [
            Option(
                str(one.search.number),
                words(
                    "alert_elsewhere.one",
                    state=words(f"person.country.{one.search.says.state}"),
                    found=words(f"alert_elsewhere.found.{one.search.says.found.value}"),
                ),
            )
            for one in file.matter.elsewhere.consultations
            if which(one, situation)
        ]

    return listed


def chosen(file: File[Any], given: str) -> Consultation:
    """The consultation about the alert of that entry, which is among those that could be chosen."""
    several: tuple[Consultation, ...] = file.matter.elsewhere.consultations
    return next(one for one in several if str(one.search.number) == given)


def while_none(
    which: Which, nobody: Refusal, granting: Granting
) -> Callable[[File[Any], Situation], Iterator[Refusal]]:
    """Bars a step unless something is asked that nobody has decided; and with `nobody` while of no alert that is so."""

    def bars(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        yield from granting.under_way(file, situation)
        if not any(which(one, situation) for one in file.matter.elsewhere.consultations):
            yield nobody

    return bars


def _to_ask(one: Consultation, situation: Situation) -> bool:
    return one.needed and one.asked is None


@form
class ConsultState:
    """About which alert, when the other state received the request, and the message."""

    alert: str = choice(of_consultations(_to_ask))
    received_on: date = day()
    document: Attachment = attachment()


def _before_the_search(
    file: File[Any], form: ConsultState, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(StateConsulted, form.received_on, chosen(file, form.alert).search)


def _consulted(file: File[Any], form: ConsultState, situation: Situation, others: Files) -> Iterator[Record]:
    search = chosen(file, form.alert).search
    body = StateConsulted(
        search=search.number,
        state=str(search.says.state),
        article=CONSULTED_UNDER[search.says.found],
        document=form.document,
    )
    yield Record(body=body, true_from=form.received_on)


def consult_state(granting: Granting) -> Step[Any, ConsultState]:
    """The step that records that the state that entered an alert was asked."""
    nobody = refusal("alert_elsewhere.nobody_to_consult", *BEFORE_A_PERMIT, settled_by="search_sis")
    return Step(
        code="consult_state",
        texts="alert_elsewhere",
        form=ConsultState,
        roles=frozenset({Role.CASEWORKER}),
        under=BEFORE_A_PERMIT,
        bars=while_none(_to_ask, nobody, granting),
        objections=_before_the_search,
        records=_consulted,
    )


def _unanswered(one: Consultation, situation: Situation) -> bool:
    """A reply that came after the term is recorded too: what it says is weighed like any other."""
    return one.asked is not None and one.reply is None


@form
class RecordReply:
    """About which alert, whether that state objects, when it replied, on what its decision rests, and the message."""

    alert: str = choice(of_consultations(_unanswered))
    objects: bool = yes_no()
    replied_on: date = day()
    reasons: str = text(longest=20_000)
    document: Attachment = attachment()


def _before_the_request(
    file: File[Any], form: RecordReply, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(StateReplied, form.replied_on, chosen(file, form.alert).asked)


def _replied(file: File[Any], form: RecordReply, situation: Situation, others: Files) -> Iterator[Record]:
    asked = held(chosen(file, form.alert).asked)
    body = StateReplied(
        consulted=asked.number, objects=form.objects, reasons=form.reasons, document=form.document
    )
    yield Record(body=body, true_from=form.replied_on)


def record_reply(granting: Granting) -> Step[Any, RecordReply]:
    """The step that records what the state that entered an alert replied."""
    nobody = refusal("alert_elsewhere.no_reply_awaited", *BEFORE_A_PERMIT, settled_by="consult_state")
    return Step(
        code="record_reply",
        texts="alert_elsewhere",
        form=RecordReply,
        roles=frozenset({Role.CASEWORKER}),
        under=BEFORE_A_PERMIT,
        bars=while_none(_unanswered, nobody, granting),
        objections=_before_the_request,
        records=_replied,
    )
