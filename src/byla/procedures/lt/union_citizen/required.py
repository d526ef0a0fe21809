"""What a decision against somebody's residence lacks while a Union citizen may depend on them."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Body, Refusal, Situation, Standing, refusal
from byla.procedures.lt.union_citizen.matter import DerivedRight

ARTICLE_20, NW_AND_PQ = "eu/tfeu:20", "eu/cjeu:c-420-22"
EXAMINED, LIMITED_BY = "eu/cjeu:c-133-15", "eu/cjeu:c-304-14"
WHAT_IT_BARS = "eu/tfeu:20#what-it-bars"


def looked_for(derived: DerivedRight, heard: Standing[Body] | None) -> Iterator[Refusal]:
    """Article 20 TFEU, C-82/16: somebody looked of their own motion, after the person could speak of it, and each
    dependency that they found was examined.
    """
    if not derived.looked:
        yield refusal(
            "union_citizen.not_looked_for", ARTICLE_20, NW_AND_PQ, settled_by="look_for_union_citizen"
        )
    elif heard is not None and derived.looked[-1].number < heard.number:
        yield refusal(
            "union_citizen.looked_before_heard",
            ARTICLE_20,
            "eu/charter:41",
            settled_by="look_for_union_citizen",
            day=heard.day,
        )
    for citizen in derived.unexamined:
        yield refusal(
            "union_citizen.not_examined",
            ARTICLE_20,
            EXAMINED,
            "eu/charter:24",
            settled_by="examine_dependency",
            found=derived.look_of(citizen).says.found,
        )


def right_respected(
    derived: DerivedRight,
    situation: Situation,
    *,
    threat: bool,
    removes: bool,
    otherwise: str | None,
) -> Iterator[Refusal]:
    """C-420/22, C-304/14: while the right stands nothing is decided against it but for a threat that a named official
    found genuine, present and sufficiently serious, on all circumstances.

    `threat` says whether the decision rests on one, `removes` whether it makes the person leave; `otherwise` is the
    step by which it is decided otherwise.
    """
    if not derived.compelling:
        return
    if not removes and situation.law().reading(WHAT_IT_BARS) == "removal":
        return
    if not threat:
        yield refusal("union_citizen.right_stands", ARTICLE_20, LIMITED_BY, settled_by=otherwise)
    elif derived.weighed_last is None:
        yield refusal(
            "union_citizen.threat_not_weighed",
            ARTICLE_20,
            LIMITED_BY,
            NW_AND_PQ,
            settled_by="weigh_derived_right",
        )
    elif not derived.weighed_last.says.outweighs:
        yield refusal(
            "union_citizen.right_outweighs", ARTICLE_20, LIMITED_BY, NW_AND_PQ, settled_by=otherwise
        )
