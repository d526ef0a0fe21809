"""What the law of a day offers against the person: the grounds of each act, and who assesses a threat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from byla.casefile import Refusal, refusal
from byla.law import Law, Provision
from byla.procedures.lt.residence_permit.codes import Act, Agency, Basis, Interest, Operative, PermitKind
from byla.procedures.lt.residence_permit.entries import Ground
from byla.procedures.lt.residence_permit.question import Question

GROUNDS_UNDER = {
    (Operative.REFUSE, PermitKind.TEMPORARY): "lt/utpi:35(1)",
    (Operative.REFUSE, PermitKind.PERMANENT): "lt/utpi:35(1)",
    (Operative.WITHDRAW, PermitKind.TEMPORARY): "lt/utpi:50(1)",
    (Operative.WITHDRAW, PermitKind.PERMANENT): "lt/utpi:54(1)",
}
"""Where the law lists the grounds of a decision against the person."""
TURNS_OUT = "lt/utpi:50(1)(2)"
"""The ground that another one, which is named with it, turns out to exist."""
REFUSED = {Act.FIRST_ISSUE: "refuse_first", Act.RENEWAL: "refuse_renewal"}
ASSESSED_UNDER = {
    Interest.STATE_SECURITY: "lt/utpi:4(3)#state-security",
    Interest.PUBLIC_ORDER: "lt/utpi:4(3)#public-order",
    Interest.HUMAN_HEALTH: "lt/utpi:4(3)#public-health",
}
TAKES_FAMILY_ALONG = {PermitKind.TEMPORARY: "lt/utpi:50(3)", PermitKind.PERMANENT: "lt/utpi:54(3)"}
"""With which permit those of the family who live with its holder are withdrawn, unless they have another ground."""
NOTICE_UNDER = {Interest.STATE_SECURITY: "lt/utpi:4(5)", Interest.PUBLIC_ORDER: "lt/utpi:4(6)"}
LASTS_UNDER = {
    Basis.WORK: "lt/utpi:#validity-work",
    Basis.LAWFUL_ACTIVITY: "lt/utpi:#validity-work",
    Basis.SUBSIDIARY_PROTECTION: "lt/utpi:#validity-work",
    Basis.HIGHLY_QUALIFIED_WORK: "lt/utpi:#validity-highly-qualified",
    Basis.FAMILY: "lt/utpi:#validity-usual",
    Basis.GUARDIANSHIP: "lt/utpi:#validity-usual",
    Basis.LITHUANIAN_DESCENT: "lt/utpi:#validity-lithuanian-descent",
    Basis.HUMANITARIAN: "lt/utpi:130^1",
    Basis.SHORTAGE_OCCUPATION: "lt/utpi:#validity-highly-qualified",
    Basis.INVESTMENT: "lt/utpi:#validity-highly-qualified",
    Basis.RESEARCH: "lt/utpi:#validity-studies",
    Basis.STUDIES: "lt/utpi:#validity-studies",
    Basis.FIVE_YEARS_OF_RESIDENCE: "lt/utpi:53(4)",
}
"""Where the law states how long a permit on each basis may last."""
PERMANENT_ON = frozenset({Basis.FIVE_YEARS_OF_RESIDENCE})
"""The bases of a permanent permit; all others are of temporary ones."""


def assessed_by(law: Law) -> Mapping[Interest, tuple[Agency, ...]]:
    """The bodies of UTPI 4(3) for each interest that has one; an interest without a body is left out."""
    named = {
        interest: _codes(law.provision(under), "assessed_by") for interest, under in ASSESSED_UNDER.items()
    }
    return {interest: tuple(Agency(code) for code in codes) for interest, codes in named.items() if codes}


def informed_by(law: Law) -> Mapping[Agency, Interest]:
    """The bodies that give notice of a threat by a permit that is held (UTPI 4(5), 4(6)), and what each speaks for."""
    return {
        Agency(code): interest
        for interest, under in NOTICE_UNDER.items()
        for code in _codes(law.provision(under), "informed_by")
    }


def listed_under(question: Question) -> str:
    """The provision that lists the grounds on which the question can end against the person."""
    return GROUNDS_UNDER[question.adverse, question.kind]


def offered(law: Law, question: Question, follows: str | None = None) -> tuple[Ground, ...]:
    """Every ground on which the question can end against the person, each with the threshold of its own act.

    A threat can only be relied on where the law names a body that assesses it: human health is listed in 35(1)(1) and
    50(1)(14), and no body for it in 4(3). For a permanent permit it is no ground at all (Directive 2003/109, 6(1)).
    With 50(1)(2) comes what can turn out to exist, each with its own threshold: a ground of threat stays one. `follows`
    is the provision under which the withdrawal follows that of a family member's permit.
    """
    act = "withdraw" if question.adverse is Operative.WITHDRAW else REFUSED[question.act]
    interests = _interests(law, question.kind)
    along = (
        ()
        if follows is None
        else (Ground(citation=law.provision(follows).id, threshold=None, interest=None),)
    )
    listed = (one for one in law.below(listed_under(question)) if act in _codes(one, "acts"))
    return along + tuple(
        ground
        for provision in listed
        for one in (provision, *_turning_out(law, provision))
        for ground in _grounds_of(one)
        if ground.interest is None or ground.interest in interests
    )


def half_of_what_turned_out_50_1_2(grounds: tuple[Ground, ...], question: Question) -> Iterator[Refusal]:
    """Art. 50(1)(2): a ground of 35(1) withdraws nothing by itself, and 50(1)(2) says nothing without one."""
    if listed_under(question) != GROUNDS_UNDER[Operative.WITHDRAW, PermitKind.TEMPORARY]:
        return
    named = {one.citation for one in grounds}
    refused = GROUNDS_UNDER[Operative.REFUSE, PermitKind.TEMPORARY]
    if (TURNS_OUT in named) is not any(one.startswith(refused) for one in named):
        yield refusal("residence_permit.half_of_what_turned_out", TURNS_OUT, settled_by="draft_decision")


def _interests(law: Law, kind: PermitKind) -> frozenset[Interest]:
    assessed = frozenset(assessed_by(law))
    if kind is PermitKind.TEMPORARY:
        return assessed
    return assessed & {Interest(code) for code in _codes(law.provision("eu/2003-109:6(1)"), "protects")}


def _turning_out(law: Law, provision: Provision) -> Iterator[Provision]:
    if provision.id == TURNS_OUT:
        yield from (law.provision(one) for one in _codes(law.provision(f"{TURNS_OUT}#turns-out"), "grounds"))


def _grounds_of(provision: Provision) -> Iterator[Ground]:
    threshold = provision.values.get("threshold")
    if not isinstance(threshold, str):
        yield Ground(citation=provision.id, threshold=None, interest=None)
        return
    for code in _codes(provision, "protects"):
        yield Ground(citation=provision.id, threshold=threshold, interest=Interest(code))


def _codes(provision: Provision, name: str) -> tuple[str, ...]:
    listed = provision.values.get(name, ())
    return tuple(code for code in listed if isinstance(code, str)) if isinstance(listed, tuple) else ()
