"""What a decision against somebody who moves freely lacks (UTPI 98^1, 133(6); Directive 2004/38, 27)."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Body, FileId, Files, Refusal, Situation, Standing, refusal
from byla.law import Law
from byla.procedures.lt.free_movement.entries import RestrictionWeighed
from byla.procedures.lt.free_movement.whose import moves_freely

RESTRICTED, BAN = "lt/utpi:98^1", "lt/utpi:133(6)"
ONLY_FOR, HOW = "eu/2004-38:27(1)", "eu/2004-38:27(2)"
MONTH = "eu/2004-38:30(3)"
OF_UNION_CITIZENS = (RESTRICTED, ONLY_FOR, HOW)
Weighed = Standing[RestrictionWeighed] | None


def restricts(threatened: frozenset[str], law: Law) -> bool:
    """27(1): whether one of what a decision found threatened is among what free movement is restricted for."""
    return bool(threatened & frozenset(law.codes(ONLY_FOR, "protects")))


def under_98_1(weighed: Weighed) -> tuple[str, ...]:
    """The provisions that a decision rests on beside its own where it was weighed; none where it was not."""
    return () if weighed is None else OF_UNION_CITIZENS


def restricted_98_1(
    person: FileId,
    weighed: Weighed,
    heard: Standing[Body] | None,
    others: Files,
    situation: Situation,
    *,
    threat: bool,
    otherwise: str | None = None,
) -> Iterator[Refusal]:
    """Art. 98^1: nothing is decided against who moves freely but for a threat, after each of its elements was written
    of what the person did and said. `otherwise` is the step by which it is decided otherwise.
    """
    if moves_freely(person, others, situation) is None:
        return
    if not threat:
        yield refusal("free_movement.no_threat", RESTRICTED, ONLY_FOR, settled_by=otherwise)
    elif weighed is None:
        yield refusal("free_movement.not_weighed", *OF_UNION_CITIZENS, settled_by="weigh_restriction")
    elif heard is not None and weighed.number < heard.number:
        yield refusal(
            "free_movement.weighed_before_heard",
            *OF_UNION_CITIZENS,
            "eu/charter:41",
            settled_by="weigh_restriction",
            day=heard.day,
        )
    elif not weighed.says.met:
        yield refusal("free_movement.not_met", *OF_UNION_CITIZENS, settled_by=otherwise)


def no_month_given_30_3(weighed: Weighed) -> Iterator[Refusal]:
    """Directive 2004/38, 30(3): nobody who moves freely leaves at once, unless somebody wrote why it is urgent."""
    if weighed is not None and weighed.says.urgent is None:
        yield refusal("free_movement.no_month_given", MONTH, settled_by="weigh_restriction")
