"""What a correction must not bring about: a service or a departure that was proved taken away, an effect before its
cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Refusal, refusal
from byla.procedures.lt.entry_ban.entries import BanServed
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.gates import in_order


def not_by_correction(before: Ban, after: Ban) -> Iterator[Refusal]:
    """Why no correction may make the one matter out of the other."""
    if len(after.served) < len(before.served):
        yield refusal("entry_ban.service_stays", "lt/utpi:133(9)")
    if before.departed is not None and after.departed is None:
        yield refusal("entry_ban.departure_stays", "eu/cjeu:c-225-16")
    known = frozenset(_before_their_cause(before))
    yield from (one for one in _before_their_cause(after) if one not in known)


def _before_their_cause(ban: Ban) -> Iterator[Refusal]:
    signed = {one.number: one for one in ban.acts}
    for one in ban.served:
        yield from in_order(BanServed, one.day, signed.get(one.says.act))
