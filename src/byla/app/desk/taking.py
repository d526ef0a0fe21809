"""Taking a step from its form, and answering whatever comes of it. Nothing typed is lost on any of these ways."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from byla.access import SEE
from byla.app.desk.addresses import after_act
from byla.app.desk.present.form import StepForm
from byla.app.desk.present.next_in_line import and_next
from byla.app.desk.present.said import named
from byla.app.desk.present.step_page import changes, step_context
from byla.app.desk.typed.documents import forget, typed_again
from byla.app.desk.typed.keeping import Kept, drop, marked
from byla.app.desk.typed.reading import Sent, read
from byla.app.desk.typed.returned import Returned, forget_returned, hand_back
from byla.app.desk.typed.said_before import said_before
from byla.app.moment import now
from byla.app.registry import POLICY
from byla.app.store import kept as kept_answers
from byla.app.store.act import Done, Request, Stale, act
from byla.app.store.read import load
from byla.app.store.show import show
from byla.app.store.who import Who, reading
from byla.casefile import FileId, Problem, Refusal, Refused, Role, fill_in, item_of, not_permitted

LONGEST_KEY = 80
READS = frozenset({"read_special_answers"})
"""Steps that record a reading, after which what is read is shown."""
AGAIN = "again"
"""The box by which somebody records knowingly what stands in the file already."""
Typed = Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPage:
    """The page of one step for one official."""

    request: HttpRequest
    who: Who
    form: StepForm

    def show(
        self,
        *,
        typed: Typed,
        problems: Iterable[Problem] = (),
        objections: Iterable[Refusal] = (),
        kept: Kept | None = None,
        same_as: int | None = None,
        status: int = HTTPStatus.OK,
    ) -> HttpResponse:
        """The form with what was typed. A step that may not be taken says why, and has no button."""
        form = replace(self.form, typed=typed, problems=tuple(problems))
        named = self.request.GET.get("entry", "")
        context = self._context(form, kept) | step_context(
            form, self._stops(), tuple(objections), entry=named
        )
        context["same_as"] = same_as
        template = "desk/correct.html" if "entries" in context else "desk/step.html"
        return render(self.request, template, context, status=status)

    def overtaken(self, seen: int, *, typed: Typed, kept: Kept | None = None) -> HttpResponse:
        """The form again after somebody else was first, with what changed since version `seen`."""
        fresh = show(self.form.shown.file.id, self.who)
        page = replace(self, form=replace(self.form, shown=fresh, typed=typed))
        stops = page._stops()
        context = page._context(page.form, kept) | step_context(page.form, stops, ())
        actors = {one.header.actor for one in fresh.file.entries if one.number > seen}
        context |= {
            "changes": changes(fresh, seen),
            "still_open": not stops,
            "own": actors == {self.who.user},
        }
        return render(self.request, "desk/conflict.html", context, status=HTTPStatus.PRECONDITION_FAILED)

    def _stops(self) -> tuple[Refusal, ...]:
        file, now, step = self.form.shown.file, self.form.shown.situation, self.form.step
        return (*not_permitted(step, file, now, POLICY), *step.bars(file, now))

    def _context(self, form: StepForm, kept: Kept | None) -> dict[str, Any]:
        return {
            "action": self.request.path,
            "version": form.shown.file.version,
            "once": uuid.uuid4().hex,
            "mark": marked(self.who.user, self.request.path),
            "restored": None
            if kept is None
            else {"documents": kept.documents, "fresh": f"{self.request.path}?fresh=1"},
            "cancel": self.cancel,
            "back": {"href": self.cancel, "text": self._where},
        }

    @property
    def cancel(self) -> str:
        """Where one goes who does not take the step."""
        file = self.form.shown.file
        if file.version:
            return after_act(file.id, file.authority)
        return reverse("border:check" if self._at_the_border else "desk:worklist")

    @property
    def _where(self) -> str:
        if self.form.shown.file.version:
            return _("Back to the file")
        return _("Border check") if self._at_the_border else _("Worklist")

    @property
    def _at_the_border(self) -> bool:
        """A border officer has no worklist."""
        return Role.BORDER_OFFICER in self.form.shown.situation.actor.reader.roles


def take(page: StepPage) -> HttpResponse:
    """Sends the form's answers to `act`, and shows what came of it."""
    sent = read(page.request, page.form)
    if sent.problems:
        return _put_right(page, sent, _all_problems(page, sent))
    request = _request(page, sent)
    if (same := _same(page, sent, request)) is not None:
        return _back(page, sent, same_as=same, status=HTTPStatus.CONFLICT)
    try:
        result = act(request, page.who)
    except kept_answers.KeyReused:
        return _sent_before(page, sent, request)
    if isinstance(result, Done):
        forget(sent, page.form)
        return _taken(page, result)
    if isinstance(result, Stale):
        return _back(page, sent, overtaken_since=request.expected or 0)
    if result.problems:
        return _put_right(page, sent, result.problems)
    return _refused(page, sent, result)


def _same(page: StepPage, sent: Sent, request: Request) -> int | None:
    """The entry that says the same already, unless it is meant a second time.

    A form of an earlier version was sent twice, or overtaken by another: the store tells which.
    """
    meant = page.request.POST.get(AGAIN) == "yes" or page.form.step.code in READS
    if meant or request.expected != page.form.shown.file.version:
        return None
    return said_before(page.form, sent)


def _request(page: StepPage, sent: Sent) -> Request:
    """Raises BadRequest where the hidden fields are not those that the page had."""
    file, post = page.form.shown.file, page.request.POST
    version, once = post.get("version", ""), post.get("once", "")
    counted = version.isascii() and version.isdigit() and len(version) < 10
    if not (counted and once.isprintable() and 0 < len(once) <= LONGEST_KEY):
        raise BadRequest("version and once must come back as they were")
    opens = page.form.step.opens
    return Request(
        procedure=file.procedure.code,
        step=page.form.step.code,
        file=None if opens else file.id,
        answers=sent.answers,
        expected=None if opens else int(version),
        key=once,
        contents=sent.contents,
    )


def _taken(page: StepPage, done: Done) -> HttpResponse:
    drop(page.request)
    forget_returned(page.request)
    name = named(page.form.shown.file.procedure.code, page.form.step)
    said = _("Recorded: {step}").format(step=name)
    signs = page.form.step.mandate is not None
    if page.form.step.opens and not _may_see(done.file, page.who):
        told = _("{said}. Its number is {number}; others go on with it.")
        number = load(done.file, authority=page.who.authority).number
        messages.success(page.request, told.format(said=said, number=number))
        return redirect("home")
    messages.success(page.request, and_next(said, page.who, after=done.file) if signs else said)
    if page.form.step.code in READS:
        return redirect("desk:apart", file=done.file, number=done.entries[done.file][0])
    return redirect(after_act(done.file, page.who.authority))


def _may_see(file: FileId, who: Who) -> bool:
    """Whoever takes down a complaint at the border sees no more of it."""
    item = item_of(load(file, authority=who.authority))
    return POLICY.judge(reading(who, now()).actor.reader, SEE, item).allowed


def _all_problems(page: StepPage, sent: Sent) -> tuple[Problem, ...]:
    """The problems of the upload together with those that the core finds, so that everything is put right at once."""
    shown, named_already = page.form.shown, {one.field for one in sent.problems}
    filled = fill_in(page.form.step, shown.file, sent.answers, shown.situation, POLICY)
    others = filled.problems if isinstance(filled, Refused) else ()
    return (*sent.problems, *(one for one in others if one.field not in named_already))


def _typed_again(page: StepPage, sent: Sent) -> Typed:
    """What was typed; documents are kept for whoever may send the form again."""
    return sent.typed if page._stops() else typed_again(sent, page.form)


def _back(page: StepPage, sent: Sent, **said: Any) -> HttpResponse:
    """The form comes back by a redirect, see `typed.returned`."""
    return redirect(hand_back(page.request, Returned(typed=_typed_again(page, sent), **said)))


def _put_right(page: StepPage, sent: Sent, problems: Iterable[Problem]) -> HttpResponse:
    return _back(page, sent, problems=tuple(problems))


def _refused(page: StepPage, sent: Sent, refused: Refused) -> HttpResponse:
    """Refused for what the file or the answers say. What bars the step altogether, the page finds by itself."""
    stops = page._stops()
    objections = () if stops else refused.refusals
    status = HTTPStatus.FORBIDDEN if refused.forbidden else HTTPStatus.CONFLICT
    return _back(page, sent, objections=objections, status=status)


def _sent_before(page: StepPage, sent: Sent, request: Request) -> HttpResponse:
    """The form was recorded, then changed and sent once more: after going back, most often."""
    if request.expected is not None:
        return _back(page, sent, overtaken_since=request.expected)
    messages.warning(
        page.request, _("This form has been recorded already. Sent again, it opens a second file.")
    )
    return _back(page, sent, status=HTTPStatus.CONFLICT)
