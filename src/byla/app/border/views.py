"""The border page: a search, and what the officer says of a match after comparing the document."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from byla.access import SEARCH
from byla.app.border import pairs
from byla.app.border.hit import hit_page
from byla.app.border.present import Context, Errors, answered, asking, mended, problems
from byla.app.border.question import OldQuestion, Question, come_back, of_answer
from byla.app.border.setting_aside import Unsaid, set_aside, take_back
from byla.app.desk.addresses import of_opening
from byla.app.desk.door import door
from byla.app.desk.present.said import say, written_day
from byla.app.desk.views.trouble import unreadable
from byla.app.moment import today
from byla.app.national_list.comparing import NotCompared, same_person
from byla.app.national_list.searching import at_the_list, search
from byla.app.store.who import Who
from byla.national_list import Asked, Unfit, understood

TYPED = ("mrz", "name", "born", "citizenship", "document")
PAGE = "border/check.html"


def of_a_match(view: Callable[[HttpRequest, Who], HttpResponse]) -> Callable[..., HttpResponse]:
    """What is said of a match is posted. Whoever had to sign in between comes back by GET, and searches again."""

    @wraps(view)
    def answer(request: HttpRequest, who: Who) -> HttpResponse:
        if request.method == "POST":
            return view(request, who)
        messages.warning(request, _("Nothing was recorded of the match. Search again."))
        return redirect("border:check")

    return answer


@door("GET", "POST")
def check_page(request: HttpRequest, who: Who) -> HttpResponse:
    """An empty form, or the answer to what was asked. It is asked by POST: no name stands in an address."""
    at_the_list(who, SEARCH)
    if request.method != "POST":
        return render(request, PAGE, asking(Asked()) | {"complain": _to_complain()})
    return _answer(request, who, Asked(**{name: request.POST.get(name, "") for name in TYPED}))


@door("GET", "POST")
@of_a_match
def same_page(request: HttpRequest, who: Who) -> HttpResponse:
    """That the officer compared the document, and says that it is the person of the entry; then the facts."""
    question = _question(request, who)
    if question is None:
        return _too_old(request)
    entry = request.POST.get("entry", "")
    try:
        facts = same_person(
            question.search, entry, request.POST.get("compared", ""), who, door=_door(request)
        )
    except NotCompared as wrong:
        return _answer(request, who, question.asked, wrong=[(f"compared@{entry}", say(wrong.said))])
    return render(request, "border/hit.html", hit_page(facts) | {"complain": _to_complain(entry)})


@door("GET", "POST")
@of_a_match
def aside_page(request: HttpRequest, who: Who) -> HttpResponse:
    """That the officer looked at a match and found another person."""
    question = _question(request, who)
    if question is None:
        return _too_old(request)
    entry, reason, note = (request.POST.get(name, "") for name in ("entry", "reason", "note"))
    try:
        held = set_aside(question, entry, reason, note, who)
    except Unsaid as wrong:
        return _answer(request, who, question.asked, wrong=_wrong(wrong, entry))
    except OldQuestion:
        return _too_old(request)
    said = _("Set aside for this traveller and this entry until {day}. Number: {number}")
    messages.success(request, said.format(day=written_day(held.until), number=held.id))
    return redirect("border:check")


@door("GET", "POST")
@of_a_match
def back_page(request: HttpRequest, who: Who) -> HttpResponse:
    """That a pair that was set aside is shown like any other again."""
    question = _question(request, who)
    if question is None:
        return _too_old(request)
    try:
        take_back(request.POST.get("pair", ""), request.POST.get("note", ""), who)
    except Unsaid as wrong:
        said = [(f"back@{request.POST.get('entry', '')}", say(one)) for _field, one in wrong.problems]
        return _answer(request, who, question.asked, wrong=said)
    except pairs.NotStanding:
        return _too_old(request)
    messages.success(request, _("Taken back: the match is shown like any other."))
    return redirect("border:check")


def _answer(request: HttpRequest, who: Who, asked: Asked, *, wrong: Errors = ()) -> HttpResponse:
    """The search is recorded before its answer is shown, also where a form on its page comes back."""
    try:
        answer = search(asked, who, door=_door(request))
    except Unfit as unfit:
        return render(request, PAGE, asking(asked, errors=problems(unfit)), status=422)
    query = understood(asked, today()).query
    asides = pairs.of_answer(answer, query, authority=who.authority, on=today())
    shown = answered(answer, query, asides, acts=True, wrong=wrong)
    context: Context = {
        **asking(asked),
        "answer": shown | {"notes": [*shown["notes"], *mended(asked)]},
        "question": of_answer(asked, answer).sent_out(who),
        "complain": _to_complain(answer.candidates[0].entry if len(answer.candidates) == 1 else ""),
    }
    return render(request, PAGE, context, status=422 if wrong else 200)


def _wrong(wrong: Unsaid, entry: str) -> list[tuple[str, str]]:
    return [(f"{field}@{entry}", say(said)) for field, said in wrong.problems]


def _question(request: HttpRequest, who: Who) -> Question | None:
    try:
        return come_back(request.POST.get("question", ""), who)
    except OldQuestion:
        return None


def _too_old(request: HttpRequest) -> HttpResponse:
    said = _("This answer is too old, or the entry was changed or left the list meanwhile. Search again.")
    return unreadable(request, said)


def _to_complain(entry: str = "") -> str:
    chosen = {"received_on": today().isoformat(), "checked_on": today().isoformat()}
    return of_opening(
        "match_complaint", "receive_complaint", **chosen, **({"matched_with": entry} if entry else {})
    )


def _door(request: HttpRequest) -> str:
    return request.resolver_match.route if request.resolver_match else "unknown"
