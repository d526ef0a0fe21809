"""Documents of a form that comes back: kept, shown by name and size, and taken up when the form is sent again.

The form names a kept document in a hidden field, `kept.<field>`; whose it is, the store asks of the sign-in.
"""

from __future__ import annotations

from collections.abc import Mapping

from byla.app.desk.present.form import StepForm, kept_field
from byla.app.desk.typed.reading import Sent
from byla.app.moment import now
from byla.app.store import kept_documents
from byla.casefile import read_answers

Typed = Mapping[str, str | list[str]]


def typed_again(sent: Sent, form: StepForm) -> Typed:
    """What was typed, with the ids of the documents that fit their fields; those that do not fit are not kept."""
    owner, file = form.owner, form.shown.file
    read = read_answers(form.step.form, sent.answers, file, form.shown.situation)
    unfit = {one.field for one in read} if isinstance(read, tuple) else set()
    kept = {}
    for name, document in sent.arrived.items():
        if name not in unfit:
            content = sent.contents[document.sha256]
            kept[kept_field(name)] = kept_documents.keep(document, content, **owner, at=now())
    for key in sent.taken_up.values():
        kept_documents.hold_longer(key, **owner, at=now())
    return {**sent.typed, **kept}


def forget(sent: Sent, form: StepForm) -> None:
    """The form was recorded."""
    kept_documents.forget(sent.taken_up.values(), **form.owner)
