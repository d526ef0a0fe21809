"""The course of a matter: where it stands, and the one step that must happen next."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, FileId, Refusal, Situation
from byla.procedures.lt.alert_elsewhere import next_answer
from byla.procedures.lt.residence_permit.deemed import counts_as_service
from byla.procedures.lt.residence_permit.gates import does_not_hold, ran_out
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.required import missing

STAGES = (
    "permit",
    "replaced",
    "withdrawn",
    "withdrawal_waits",
    "opened",
    "lodged",
    "incomplete",
    "assessment",
    "preparation",
    "hearing",
    "drafted",
    "signed",
    "served",
    "not_accepted",
    "taken_back",
    "nothing_left",
    "regime_ended",
    "lapsed",
    "annulled",
)


def stage(matter: Matter) -> str:
    """The newest thing that has begun; texts at `residence_permit.stage.<code>`."""
    return next(_reached(matter))


def _reached(matter: Matter) -> Iterator[str]:
    yield from _gone(matter)
    if matter.served is not None:
        yield "served"
    if matter.signed is not None:
        yield "signed"
    yield from _ended(matter)
    if matter.draft is not None:
        yield "drafted"
    if matter.hearing is not None and not matter.hearing.over:
        yield "hearing"
    if matter.opened is not None:
        yield from _before_the_draft(matter)
    yield "permit"


def _ended(matter: Matter) -> Iterator[str]:
    """What ended the question without a decision that counts."""
    if matter.nothing_left is not None:
        yield "nothing_left"
    if matter.court_ended is not None:
        yield "annulled"
    if matter.ended is not None:
        yield "taken_back" if matter.taken_back is not None else "not_accepted"


def _gone(matter: Matter) -> Iterator[str]:
    if matter.regime_ended is not None:
        yield "regime_ended"
    if matter.withdrawn is not None:
        yield "withdrawal_waits" if matter.waits(matter.withdrawn) else "withdrawn"
    if matter.replaced is not None:
        yield "replaced"
    if matter.card.lapsed is not None:
        yield "lapsed"


def _before_the_draft(matter: Matter) -> Iterator[str]:
    if matter.open_data_request is not None:
        yield "incomplete"
    if any(one.conclusion is None for one in matter.assessments):
        yield "assessment"
    if matter.assessments:
        yield "preparation"
    yield "opened" if matter.application is None else "lodged"


def aim(matter: Matter) -> str | None:
    """The answer to a state that consults us; signing; after that, service; of a permit that was granted, that its card
    is collected.
    """
    if matter.elsewhere.open_requests:
        return "reply_to_state"
    if matter.opened is None:
        return None
    if matter.served is not None:
        return "collect_card" if _card_is_due(matter) else None
    if matter.issued is not None:
        return "serve_decision"
    return None if matter.ended is not None else "sign_decision"


def _card_is_due(matter: Matter) -> bool:
    """Whether a permit was granted here, holds still, and its card was not collected."""
    gone = next(_gone(matter), None) is not None
    return matter.granted is not None and not gone and matter.card.collected is None


def next_step(file: File[Matter], situation: Situation) -> str | None:
    """The step that takes away the first thing that is missing; signing when nothing is; service after that; then the
    card of a permit that was granted. The withdrawal of a permit that has run out is ended. A state that consults us is
    answered before all this. None where the matter is closed, or where no step of this procedure leads on.
    """
    matter = file.matter
    answer = next_answer(matter.elsewhere)
    if answer is not None:
        return answer
    if matter.opened is None:
        return None
    if matter.served is not None:
        return _to_the_card(matter)
    if matter.issued is not None:
        return _settling(does_not_hold(file, matter.issued), _to_serve(file, situation))
    if matter.ended is not None:
        return None
    if ran_out(matter, situation.on):
        return "end_withdrawal"
    return _settling(missing(file, situation), "sign_decision")


def _to_the_card(matter: Matter) -> str | None:
    """What brings the card of a permit that was granted to its holder."""
    if not _card_is_due(matter):
        return None
    if matter.card.ordered is not None:
        return "collect_card"
    return "record_biometrics" if matter.card.biometrics is None else "order_card"


def _to_serve(file: File[Matter], situation: Situation) -> str:
    """What brings the signed decision to the person."""
    if file.matter.proofs_of_service:
        return "serve_decision"
    return "deem_served" if counts_as_service(file, situation) else "record_document"


def _settling(stops: Iterator[Refusal], otherwise: str) -> str | None:
    """What takes away the first thing that stands in the way, or what follows where nothing does."""
    first = next(stops, None)
    return otherwise if first is None else first.settled_by


def asks(matter: Matter) -> str:
    """Which permit, and what about it; of a permit that is only held, which."""
    question = matter.question
    if question is not None:
        return f"{question.kind.value}_{question.act.value}"
    return "" if matter.permit is None else f"{matter.permit.says.kind.value}_permit"


def subjects(matter: Matter) -> tuple[FileId, ...]:
    """The applicant, or the holder."""
    return () if matter.person is None else (matter.person,)


def known_by(matter: Matter) -> tuple[str, ...]:
    """The number on the permit."""
    return () if matter.permit is None else (matter.permit.says.number,)


def agencies(matter: Matter) -> frozenset[str]:
    """The bodies that were asked, or that gave notice."""
    return frozenset(one.agency.value for one in matter.assessments)


def links(matter: Matter) -> tuple[FileId, ...]:
    """The earlier permit's file, and those of the renewals and withdrawals of this one."""
    earlier = () if matter.earlier is None else (matter.earlier,)
    renewals = (one.says.renewal for one in matter.renewals)
    family = (one.says.permit for one in matter.family.links if one.says.permit is not None)
    follows = () if matter.family.follows is None else (matter.family.follows.says.permit,)
    of_dependants = (one.says.withdrawal for one in matter.family.looked_into)
    return (
        *earlier,
        *follows,
        *of_dependants,
        *family,
        *renewals,
        *(one.says.withdrawal for one in matter.withdrawals),
    )
