"""The border page: a search, and what the officer says of a match after comparing the document."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from byla.access import SEARCH
from byla.app.border import pairs
from byla.app.border.hit import hit_page
from byla.app.border.present import Context, Errors, answered, asking, mended, problems
from byla.app.border.question import OldQuestion, Question, come_back, of_answer
from byla.app.desk.addresses import of_opening
from byla.app.desk.door import door
from byla.app.desk.present.said import say, written_day
from byla.app.desk.views.trouble import unreadable
from byla.app.moment import now, today
from byla.app.national_list import rows
from byla.app.national_list.comparing import NotCompared, same_person
from byla.app.national_list.searching import at_the_list, search
from byla.app.registry import book
from byla.app.store.who import Who
from byla.border import Pair, PairSetAside, PairUnfit, Reason, note_problem, pair_of, stands_until
from byla.national_list import Answer, Asked, Unfit, understood
from byla.screening import Query

TYPED = ("mrz", "name", "born", "citizenship", "document")
PAGE = "border/check.html"


@door("GET", "POST")
def check_page(request: HttpRequest, who: Who) -> HttpResponse:
    """An empty form, or the answer to what was asked. It is asked by POST: no name stands in an address."""
    at_the_list(who, SEARCH)
    if request.method != "POST":
        return render(request, PAGE, asking(Asked()) | {"complain": _to_complain()})
    return _answer(request, who, Asked(**{name: request.POST.get(name, "") for name in TYPED}))


@door("POST")
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


@door("POST")
def aside_page(request: HttpRequest, who: Who) -> HttpResponse:
    """That the officer looked at a match and found another person."""
    question = _question(request, who)
    if question is None:
        return _too_old(request)
    entry, note = request.POST.get("entry", ""), request.POST.get("note", "")
    reason = next((one for one in Reason if one.value == request.POST.get("reason")), None)
    if wrong := _wrong(entry, reason, note):
        return _answer(request, who, question.asked, wrong=wrong)
    at_the_list(who, SEARCH)
    listed = rows.entries(who.authority, [entry]).get(entry)
    if listed is None or reason is None or not question.showed(entry, listed.identity):
        return _too_old(request)
    query = understood(question.asked, today()).query
    try:
        pair = pair_of(query, entry, listed.identity.written())
    except PairUnfit as unfit:
        return _answer(request, who, question.asked, wrong=[(f"reason@{entry}", say(unfit.said))])
    return _set_aside(request, who, pair, reason, note)


def _set_aside(request: HttpRequest, who: Who, pair: Pair, reason: Reason, note: str) -> HttpResponse:
    until = stands_until(book().on(today(), known=today()))
    held = pairs.keep(
        pair, authority=who.authority, reason=reason, note=note, by=who.user, at=now(), until=until
    )
    said = _("Set aside for this traveller and this entry until {day}. Number: {number}")
    messages.success(request, said.format(day=written_day(held.until), number=held.id))
    return redirect("border:check")


@door("POST")
def back_page(request: HttpRequest, who: Who) -> HttpResponse:
    """That a pair that was set aside is shown like any other again."""
    question = _question(request, who)
    if question is None:
        return _too_old(request)
    entry, note = request.POST.get("entry", ""), request.POST.get("note", "")
    if problem := note_problem(note):
        return _answer(request, who, question.asked, wrong=[(f"back@{entry}", say(problem))])
    at_the_list(who, SEARCH)
    held = request.POST.get("pair", "")[:32]
    try:
        pairs.take_back(held, authority=who.authority, note=note, by=who.user, at=now(), on=today())
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
    shown = answered(answer, query, _asides(answer, query, who), acts=True, wrong=wrong)
    context: Context = {
        **asking(asked),
        "answer": shown | {"notes": [*shown["notes"], *mended(asked)]},
        "question": of_answer(asked, answer).sent_out(who),
        "complain": _to_complain(answer.candidates[0].entry if len(answer.candidates) == 1 else ""),
    }
    return render(request, PAGE, context, status=422 if wrong else 200)


def _asides(answer: Answer, query: Query, who: Who) -> Mapping[str, PairSetAside]:
    """What was set aside before, by the entries of the answer."""
    made: dict[str, Pair] = {}
    for one in answer.candidates:
        try:
            made[one.entry] = pair_of(query, one.entry, one.identity.written())
        except PairUnfit:
            return {}
    return pairs.standing(made, authority=who.authority, on=today())


def _wrong(entry: str, reason: Reason | None, note: str) -> list[tuple[str, str]]:
    problem = note_problem(note)
    found = [] if reason is not None else [(f"reason@{entry}", _("Choose by what you see it"))]
    return found + ([] if problem is None else [(f"note@{entry}", say(problem))])


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
