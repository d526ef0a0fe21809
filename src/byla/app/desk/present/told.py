"""The answer to a person who asks who looked at their data, as a document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_file
from byla.app.desk.present.citation import citation
from byla.app.desk.present.looks import Officials
from byla.app.desk.present.people import People
from byla.app.desk.present.said import text
from byla.app.looks.answering import Answered
from byla.app.moment import JURISDICTION, legal_day
from byla.app.store.who import Who, office
from byla.looks import RESTRICTED, Answer, Told, kept_since

Context = dict[str, Any]
ASKED_UNDER, COMPLAINT = "eu/gdpr:15(1)", "eu/gdpr:77"


def told_page(found: Answered, who: Who) -> Context:
    """The context of desk/told.html."""
    known, law = Officials(office(who.authority)), found.person.situation.law()
    people = People(shown=found.person)
    return {
        "authority": known.house.name,
        "person": people.called.name,
        "original": people.called.original,
        "number": found.person.file.number,
        "on": found.person.situation.on,
        "since": kept_since(law),
        "speaker": found.speaker,
        "days": list(_days(found.answer, known)),
        "restriction": restriction(found.answer),
        "restricted": citation(RESTRICTED, law),
        "asked_under": citation(ASKED_UNDER, law),
        "complaint": citation(COMPLAINT, law),
        "waiting": sum(found.answer.waiting.values()),
        "records": len(found.records),
        "disputed": found.disputed,
        "to": _to(found),
        "back": {"href": of_file(found.person.file.id), "text": _("Back to the identity record")},
    }


def restriction(answer: Answer) -> str:
    """What the person is told of looks that wait: how many, where the law is so read; else what everybody is told."""
    if answer.counted:
        return text("looks.answer.counted", count=sum(answer.waiting.values()))
    return text("looks.answer.same_words")


def _days(answer: Answer, known: Officials) -> Iterator[Context]:
    """Looks of one day, unit and purpose on one line, with the time of each."""

    def line(one: Told) -> tuple[Any, ...]:
        return (
            legal_day(one.at),
            known.place(one.unit, one.agency),
            text(f"looks.occasion.{one.occasion.value}"),
        )

    ordered = sorted(answer.told, key=lambda one: one.at)
    for (day, place, occasion), looks in groupby(
        sorted(ordered, key=lambda one: (-legal_day(one.at).toordinal(), *line(one)[1:])), key=line
    ):
        times = [f"{one.at.astimezone(JURISDICTION):%H:%M}" for one in looks]
        yield {"day": day, "place": place, "occasion": occasion, "times": ", ".join(dict.fromkeys(times))}


def _to(found: Answered) -> list[Context]:
    """To whom the answer can go."""
    here = reverse("desk:told", args=[found.person.file.id])
    person = {"text": _("The person"), "href": here, "current": found.speaker is None}
    speakers = [
        {
            "text": _("{name}, for the person in {number}").format(name=one.name, number=one.number),
            "href": f"{here}?{urlencode({'to': one.key})}",
            "current": one == found.speaker,
        }
        for one in found.speakers
    ]
    return [person, *speakers]
