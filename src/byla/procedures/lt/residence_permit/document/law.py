"""The law of a decision: on what it rests beside its grounds, in which words, and who answers for the unconfirmed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from byla.casefile import LawAcceptance, unconfirmed_of
from byla.law import Law
from byla.procedures.lt.free_movement import under_98_1
from byla.procedures.lt.residence_permit.codes import Operative, PermitKind
from byla.procedures.lt.residence_permit.document.shape import Document
from byla.procedures.lt.residence_permit.entries import DecisionDrafted
from byla.procedures.lt.residence_permit.grounds import NOTICE_UNDER
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.question import CARD, GRANTS, Question
from byla.procedures.lt.union_citizen import ARTICLE_20, LIMITED_BY

UNDER = {
    Operative.ISSUE: ("lt/utpi:4(4)",),
    Operative.RENEW: ("lt/utpi:4(4)",),
    Operative.REFUSE: ("lt/utpi:128(1)", "lt/utpi:35(2)"),
    Operative.WITHDRAW: ("lt/utpi:128(1)",),
    Operative.LEAVE_IN_FORCE: (),
}
DECIDED_UNDER = {PermitKind.TEMPORARY: "lt/utpi:51(2)", PermitKind.PERMANENT: "lt/utpi:55(2)"}
LASTS = {PermitKind.TEMPORARY: "lt/utpi:40(4)", PermitKind.PERMANENT: "lt/utpi:53(4)"}


def rests_on(question: Question, operative: Operative) -> tuple[str, ...]:
    """The provisions that a decision rests on beside its grounds, and those that say what follows for the person: until
    when to appeal and, after a refusal, from when to apply again.
    """
    under = ("lt/utpi:35(4)",) if question == CARD else UNDER[operative]
    lasts = (LASTS[question.kind],) if operative in GRANTS else ()
    return (*under, *lasts, DECIDED_UNDER[question.kind], "lt/utpi:138(1)")


def noticed_under(matter: Matter) -> tuple[str, ...]:
    """UTPI 4(5), 4(6): under what a body told the authority of a threat of its own motion; nothing where none did."""
    noticed = (one.interest for one in matter.assessments if one.notice is not None)
    return tuple(dict.fromkeys(NOTICE_UNDER[one] for one in noticed))


def derived_under(matter: Matter) -> tuple[str, ...]:
    """Article 20 TFEU and the judgment on what limits it, where a right of residence derives from a Union citizen; Art.
    98^1, where it was weighed.
    """
    derived = (ARTICLE_20, LIMITED_BY) if matter.derived.compelling else ()
    return (*derived, *under_98_1(matter.restriction))


def signed_over(matter: Matter) -> Document | None:
    """Who gave leave to decide under unconfirmed law, of which provisions, and why."""
    leave = matter.law_accepted
    if leave is None:
        return None
    said = leave.says
    return {
        "by": said.by,
        "day": leave.day.isoformat(),
        "provisions": list(said.provisions),
        "reason": said.reason,
    }


def accepted_law(cited: Iterable[str], law: Law, accepted: Sequence[LawAcceptance]) -> list[Document]:
    """Who answers for the house that provisions are applied which no lawyer has confirmed, until when, and why: of
    several orders the first, so that a later one changes no document.
    """
    found: dict[LawAcceptance, list[str]] = {}
    for provision in unconfirmed_of(law, cited):
        order = next((one for one in accepted if one.covers(provision, law)), None)
        if order is not None:
            found.setdefault(order, []).append(provision.id)
    return [
        {
            "by": order.by,
            "since": order.since.isoformat(),
            "until": order.until.isoformat(),
            "provisions": provisions,
            "reason": order.reason,
        }
        for order, provisions in found.items()
    ]


def law_of(draft: DecisionDrafted, law: Law, under: tuple[str, ...]) -> list[Document]:
    """Each provision once, in its words of the day, and what it is a ground of."""
    grounds = {one.citation: one.threshold for one in draft.grounds}
    threatened: dict[str, list[str]] = {}
    for ground in draft.grounds:
        if ground.interest is not None:
            threatened.setdefault(ground.citation, []).append(ground.interest.value)
    return [
        {
            "citation": one,
            "text": law.provision(one).text,
            "confirmed": law.provision(one).confirmed,
            "threshold": grounds.get(one),
            "interests": threatened.get(one, []),
        }
        for one in dict.fromkeys((*grounds, *under))
    ]
