"""What the law of a day offers for a refusal to renew: its grounds, who assesses a threat, and the remedy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from byla.law import Law, Provision
from byla.procedures.lt.residence_permit.codes import Agency, Basis, Interest
from byla.procedures.lt.residence_permit.entries import Ground, Remedy

ACT = "refuse_renewal"
ASSESSED_UNDER = {
    Interest.STATE_SECURITY: "lt/utpi:4(3)#state-security",
    Interest.PUBLIC_ORDER: "lt/utpi:4(3)#public-order",
    Interest.HUMAN_HEALTH: "lt/utpi:4(3)#public-health",
}
LASTS_UNDER = {
    Basis.WORK: "lt/utpi:#validity-work",
    Basis.LAWFUL_ACTIVITY: "lt/utpi:#validity-work",
    Basis.SUBSIDIARY_PROTECTION: "lt/utpi:#validity-work",
    Basis.HIGHLY_QUALIFIED_WORK: "lt/utpi:#validity-highly-qualified",
    Basis.FAMILY: "lt/utpi:#validity-usual",
    Basis.GUARDIANSHIP: "lt/utpi:#validity-usual",
    Basis.LITHUANIAN_DESCENT: "lt/utpi:#validity-lithuanian-descent",
    Basis.HUMANITARIAN: "lt/utpi:130^1",
}
"""Where the law states how long a permit on each basis may last."""


def assessed_by(law: Law) -> Mapping[Interest, tuple[Agency, ...]]:
    """The bodies of UTPI 4(3) for each interest that has one; an interest without a body is left out."""
    named = {
        interest: _codes(law.provision(under), "assessed_by") for interest, under in ASSESSED_UNDER.items()
    }
    return {interest: tuple(Agency(code) for code in codes) for interest, codes in named.items() if codes}


def offered(law: Law) -> tuple[Ground, ...]:
    """Every ground on which a renewal may be refused under UTPI 35(1).

    A threat can only be relied on where the law names a body that assesses it: human health is listed in 35(1)(1),
    and no body for it in 4(3).
    """
    interests = assessed_by(law).keys()
    return tuple(
        ground
        for provision in law.below("lt/utpi:35(1)")
        if ACT in _codes(provision, "acts")
        for ground in _grounds_of(provision)
        if ground.interest is None or ground.interest in interests
    )


def remedy(law: Law) -> Remedy:
    """The court and the term for appeal against any decision under the law (UTPI 136, 137, 138(1))."""
    ((unit, count),) = law.period("lt/utpi:138(1)").items()
    return Remedy(
        court=law.code("lt/utpi:137", "court"),
        court_cited="lt/utpi:137",
        count=count,
        unit=unit,
        term_cited="lt/utpi:138(1)",
    )


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
