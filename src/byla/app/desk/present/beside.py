"""The parts of a file's page that whoever takes a step must have before them, beside its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from byla.app.desk.present.people import People
from byla.app.desk.present.sections import sections
from byla.app.store.show import Shown
from byla.casefile import Step

Context = dict[str, Any]
UNION_CITIZEN = "union_citizen"
ALERTS, REQUESTS = "alerts_elsewhere", "consultations_received"
BESIDE: Mapping[str, str] = {
    "invite_to_hearing": UNION_CITIZEN,
    "record_hearing": UNION_CITIZEN,
    "look_for_union_citizen": UNION_CITIZEN,
    "examine_dependency": UNION_CITIZEN,
    "weigh_derived_right": UNION_CITIZEN,
    "draft_return": UNION_CITIZEN,
    "draft_expulsion": UNION_CITIZEN,
    "consult_state": ALERTS,
    "record_reply": ALERTS,
    "weigh_reasons": ALERTS,
    "tell_state": ALERTS,
    "ask_more_days": REQUESTS,
    "consider_withdrawal": REQUESTS,
    "reply_to_state": REQUESTS,
}
"""The section of the file's page that is shown with the step."""


def beside(step: Step[Any, Any], shown: Shown) -> list[Context]:
    """Nothing where the file is not there yet, or has nothing of it."""
    wanted = BESIDE.get(step.code)
    if wanted is None or not shown.file.version or not shown.whole:
        return []
    return [one for one in sections(People(shown=shown)) if one["code"] == wanted]
