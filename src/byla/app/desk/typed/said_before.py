"""Whether a form says what an entry of the file says already: after going back one sends it again without a thought."""

from __future__ import annotations

import os
from dataclasses import replace

from byla.app.desk.present.form import StepForm
from byla.app.desk.typed.reading import Sent
from byla.app.registry import POLICY
from byla.app.store.asides import opened
from byla.casefile import Record, Refused, decide, fill_in
from byla.casefile.step import touches_none
from byla.ledger import SALT_BYTES


def said_before(form: StepForm, sent: Sent) -> int | None:
    """The number of the newest entry that says the same from the same day; None where the step would add something.

    Asked of steps that record in their own file alone, and draw no number: what they record follows from their answers.
    """
    step, file, now = form.step, form.shown.file, form.shown.situation
    if step.opens or step.draws or {step.touches, step.concerns} != {touches_none}:
        return None
    filled = fill_in(step, file, sent.answers, now, POLICY)
    if isinstance(filled, Refused):
        return None
    # What lies apart from its entry is sealed with fresh salt, and so never says what an entry says already.
    now = replace(now, asides=opened(file.id, step.knows(file, filled)), salt=os.urandom(SALT_BYTES))
    decided = decide(step, file, filled, now, {})
    if isinstance(decided, Refused):
        return None
    numbers = [_of_the_same(record, form) for record in decided.records]
    return None if None in numbers else max((one for one in numbers if one is not None), default=None)


def _of_the_same(record: Record, form: StepForm) -> int | None:
    day = record.true_from or form.shown.situation.on
    standing = form.shown.file.history.standing
    same = (one.number for one in standing if one.body == record.body and one.header.true_from == day)
    return max(same, default=None)
