"""One step on many files: chosen on a list, filled in once, taken on each by itself.

Each file is asked and answered alone, in a transaction of its own: what stands in the way of one stops no other.
"""

from __future__ import annotations

import uuid
from http import HTTPStatus

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.door import door
from byla.app.desk.present.batch import Outcome, batch_context, outcomes_context
from byla.app.desk.present.batches import batch_steps
from byla.app.desk.present.form import StepForm
from byla.app.desk.question import asked_now
from byla.app.desk.taking import LONGEST_KEY
from byla.app.desk.typed.reading import Sent, read
from byla.app.desk.views.trouble import unreadable
from byla.app.registry import POLICY, PROCEDURES
from byla.app.store import listing
from byla.app.store.act import Request, Stale, act
from byla.app.store.show import Shown, show
from byla.app.store.who import Who
from byla.casefile import FileId, Refused, fill_in


@door("GET", "POST")
def batch_page(request: HttpRequest, who: Who, procedure_code: str, code: str) -> HttpResponse:
    """The form of the step for the files that were chosen; sent, what came of each."""
    if procedure_code not in PROCEDURES:
        raise Http404
    steps = batch_steps(procedure_code, asked_now(who).actor.reader.roles)
    step = next((one for one in steps if one.code == code), None)
    if step is None:
        raise Http404
    given = request.POST if request.method == "POST" else request.GET
    files = list(dict.fromkeys(given.getlist("file")))
    if not 0 < len(files) <= listing.PAGE:
        return unreadable(request, _("Choose at least one file, and no more than stand on a page."))
    chosen = [show(FileId(file), who) for file in files]
    form = StepForm(shown=chosen[0], step=step)
    if request.method != "POST":
        return render(request, "desk/batch.html", _context(request, form, chosen, who))
    return _send(request, form, chosen, who)


def _send(request: HttpRequest, form: StepForm, chosen: list[Shown], who: Who) -> HttpResponse:
    sent = read(request, form)
    first = fill_in(form.step, chosen[0].file, sent.answers, chosen[0].situation, POLICY)
    problems = (*sent.problems, *(first.problems if isinstance(first, Refused) else ()))
    if problems:
        again = StepForm(shown=form.shown, step=form.step, typed=sent.typed, problems=problems)
        context = _context(request, again, chosen, who)
        return render(request, "desk/batch.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    once = request.POST.get("once", "")
    if not (once.isprintable() and 0 < len(once) <= LONGEST_KEY // 2):
        raise BadRequest("once must come back as it was")
    outcomes = [_take(form, one, sent, f"{once}:{number}", who) for number, one in enumerate(chosen)]
    context = outcomes_context(form.step, outcomes, who) | {"back_to_list": reverse("home")}
    return render(request, "desk/batch_done.html", context)


def _take(form: StepForm, shown: Shown, sent: Sent, key: str, who: Who) -> Outcome:
    file = shown.file
    request = Request(
        procedure=file.procedure.code, step=form.step.code, file=file.id, answers=sent.answers, key=key
    )
    result = act(request, who)
    if isinstance(result, Stale):
        raise TypeError("a request that names no version cannot be overtaken")
    return Outcome(shown=shown, refused=result if isinstance(result, Refused) else None)


def _context(request: HttpRequest, form: StepForm, chosen: list[Shown], who: Who) -> dict[str, object]:
    own = {"action": request.path, "once": uuid.uuid4().hex, "cancel": reverse("home")}
    return batch_context(form, chosen, who) | own
