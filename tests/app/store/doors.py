"""The two ways in, asked alike: one act at a time, and many."""

from __future__ import annotations

from collections.abc import Callable

from byla.app.store import act as single
from byla.app.store.act import Done, Request, Stale
from byla.app.store.batch import Rejected, Repeated, Row, act_many
from byla.app.store.who import Who
from byla.casefile import Refused

Act = Callable[[Request, Who], Done | Refused | Stale]


def in_bulk(request: Request, who: Who) -> Done | Refused | Stale:
    """The request as the only row of a batch, answered as `act` answers."""
    [result] = act_many([Row(requests=(request,))], who)
    assert not isinstance(result, Repeated)
    if not isinstance(result, Rejected):
        return result[0]
    if isinstance(result.why, Exception):
        raise result.why
    return result.why


DOORS: dict[str, Act] = {"one": single.act, "many": in_bulk}
