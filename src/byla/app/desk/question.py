"""The circumstances in which a page is asked for."""

from __future__ import annotations

from django.conf import settings

from byla.app.store.who import Who, reading
from byla.casefile import Situation


def asked_now(who: Who) -> Situation:
    """The legal day, the law, and the one who asks as the office has them now. Raises NotRecorded."""
    return reading(who, who.moment(production=settings.BYLA_PRODUCTION))
