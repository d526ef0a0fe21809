"""The form of a step: shown, sent, refused with everything kept, overtaken by somebody else, or taken."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from byla.app.desk.door import door
from byla.app.desk.present.form import StepForm
from byla.app.desk.question import asked_now
from byla.app.desk.taking import StepPage, take
from byla.app.desk.typed.keeping import drop, kept_for
from byla.app.desk.typed.returned import Returned, returned_to
from byla.app.registry import procedure
from byla.app.store.act import WrongStep
from byla.app.store.read import unopened
from byla.app.store.show import Shown, show
from byla.app.store.who import Who
from byla.casefile import FileId, fields_of


@door("GET", "POST")
def step_page(request: HttpRequest, who: Who, file: str, code: str) -> HttpResponse:
    """A step on a file."""
    shown = show(FileId(file), who)
    step = shown.file.procedure.step(code)
    if step.opens:
        raise WrongStep(code)
    return _answer(StepPage(request=request, who=who, form=StepForm(shown=shown, step=step)))


@door("GET", "POST")
def opening_page(request: HttpRequest, who: Who, procedure_code: str, code: str) -> HttpResponse:
    """A step that opens a file."""
    kind = procedure(procedure_code)
    step = kind.step(code)
    if not step.opens:
        raise WrongStep(code)
    now = asked_now(who)
    shown = Shown(file=unopened(FileId(""), kind, authority=who.authority), situation=now)
    return _answer(StepPage(request=request, who=who, form=StepForm(shown=shown, step=step)))


def _answer(page: StepPage) -> HttpResponse:
    return take(page) if page.request.method == "POST" else _open(page)


def _open(page: StepPage) -> HttpResponse:
    """The form: empty, filled from where the official came, or with what was typed before the sign-in ended."""
    if (back := returned_to(page.request)) is not None:
        return _come_back(page, back)
    if "fresh" in page.request.GET:
        drop(page.request)
    kept = kept_for(page.request, page.who.user)
    if kept is None:
        return page.show(typed=_prefilled(page))
    seen = kept.version
    if (
        not page.form.step.opens
        and seen.isascii()
        and seen.isdigit()
        and int(seen) < page.form.shown.file.version
    ):
        return page.overtaken(int(seen), typed=kept.typed, kept=kept)
    return page.show(typed=kept.typed, kept=kept)


def _come_back(page: StepPage, back: Returned) -> HttpResponse:
    """The form after it was refused, or after somebody else was first."""
    if back.overtaken_since is not None:
        return page.overtaken(back.overtaken_since, typed=back.typed)
    return page.show(
        typed=back.typed,
        problems=back.problems,
        objections=back.objections,
        same_as=back.same_as,
        status=back.status,
    )


def _prefilled(page: StepPage) -> dict[str, str]:
    names = fields_of(page.form.step.form)
    return {name: page.request.GET.get(name, "") for name in page.request.GET if name in names}
