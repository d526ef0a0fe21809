"""What holds for a person today, as its page shows it: each question with its answer, and the family."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_file
from byla.app.desk.present.citation import citation
from byla.app.desk.present.people import People
from byla.app.desk.present.said import say, text
from byla.app.desk.present.similar import similar_identities
from byla.app.store.read import NoSuchFile, files_about
from byla.app.store.same_person import same_person
from byla.app.store.show import MayNotSee, Shown, show
from byla.app.store.who import Who
from byla.casefile import File, FileId, Situation
from byla.persons import PersonRecord
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.today import today as of_departure
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.entry_ban.today import today as of_ban
from byla.procedures.lt.free_movement import moves_freely_by
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.today import today as of_permit
from byla.procedures.lt.today import Answer, Ground, Question, answered
from byla.words import words

Context = dict[str, Any]
Says = Callable[[File[Any], Situation], Iterator[Ground]]
SAYS: Mapping[str, Says] = {
    RESIDENCE_PERMIT.code: of_permit,
    DEPARTURE.code: of_departure,
    ENTRY_BAN.code: of_ban,
}
"""The procedures whose files say something of a day."""
FOREIGNER, LITHUANIA, UNION = "lt/utpi:2#foreigner", "LTU", "lt/utpi:98^1"
STATES, MEMBERS = "eu/2018-1860:14(2)#states", "eu/tfeu:20#members"
COLOURS = {Answer.YES: "green", Answer.NO: "red", Answer.NOT_KNOWN: "yellow"}


def today_of(shown: Shown, who: Who) -> Context:
    """The context of desk/today.html."""
    files = files_of(shown, who)
    found = [*_citizen(shown), *((one, file) for file in files for one in _says(file))]
    if any(one.said.code == "lt.today.citizen" for one, _file in found):
        found = [(one, file) for one, file in found if one.said.code == "lt.today.citizen"]
    return {
        "person": People(shown=shown).called.name,
        "href": of_file(shown.file.id),
        "day": shown.situation.on,
        "answers": [_answer(question, found, shown) for question in Question],
        "family": [one for file in files for one in _family(file, who)],
        "files": [{"text": one.file.number, "href": of_file(one.file.id)} for one in files],
        "similar": similar_identities(shown),
    }


def files_of(shown: Shown, who: Who) -> list[Shown]:
    """The files about the person, by any record that is held to be theirs, that the reader may see."""
    records = sorted(same_person(shown.file.id, authority=shown.file.authority).records)
    ids = [
        file
        for record in records
        for code in SAYS
        for file in files_about(record, code, shown.file.authority)
    ]
    return [one for file in dict.fromkeys(ids) if (one := _seen(file, who)) is not None]


def _seen(file: FileId, who: Who) -> Shown | None:
    try:
        one = show(file, who)
    except (MayNotSee, NoSuchFile):
        return None
    return one if one.whole else None


def _says(shown: Shown) -> Iterator[Ground]:
    return SAYS[shown.file.procedure.code](shown.file, shown.situation)


def _citizen(shown: Shown) -> Iterator[tuple[Ground, Shown]]:
    """Whoever is a citizen of Lithuania today is no foreigner; of a citizen of the Union another law speaks."""
    record: PersonRecord = shown.file.matter
    countries = record.citizenships_on(shown.situation.on)
    union = shown.situation.law().codes(STATES, "states")
    entries = {one.country: one.entry for one in record.citizenships}
    for country in sorted(countries):
        own = country == LITHUANIA
        if not own and country not in union:
            continue
        for question in Question:
            yield replace(_of_citizenship(question, country, shown.situation), entry=entries[country]), shown
    yield from _kin(shown)


def _kin(shown: Shown) -> Iterator[tuple[Ground, Shown]]:
    """Family of a citizen of another Member State may have a right that no permit gives, so that the end of one takes
    nothing yet; whether its conditions are there no file says.
    """
    by = moves_freely_by(shown.file.matter, shown.situation)
    if by is None or by.kinship is None:
        return
    kinship, country = words(f"person.kinship.{by.kinship.value}"), words(f"person.country.{by.country}")
    said = words("lt.today.kin", kinship=kinship, country=country)
    for question in Question:
        ground = Ground(
            question=question,
            answer=Answer.NOT_KNOWN,
            said=said,
            article=UNION,
            entry=by.entry,
            may_bar=True,
        )
        yield ground, shown


def _of_citizenship(question: Question, country: str, now: Situation) -> Ground:
    """What the citizenship answers: of Lithuania, of a member state, or of another state whose citizens move freely, of
    whom another law decides.
    """
    named = words(f"person.country.{country}")
    members = now.law().codes(MEMBERS, "states")
    if country == LITHUANIA:
        answer, said, article = Answer.YES, words("lt.today.citizen"), FOREIGNER
    elif country not in members:
        answer, said, article = Answer.NOT_KNOWN, words("lt.today.union_citizen", country=named), UNION
    elif question is Question.WORK:
        answer, said, article = Answer.YES, words("lt.today.union_citizen_work", country=named), "eu/tfeu:45"
    else:
        answer, said, article = Answer.YES, words("lt.today.union_citizen_moves", country=named), "eu/tfeu:21"
    return Ground(question=question, answer=answer, said=said, article=article, entry=0)


def _answer(question: Question, found: list[tuple[Ground, Shown]], shown: Shown) -> Context:
    own = [(one, file) for one, file in found if one.question is question]
    answer = answered((one for one, _file in own), question)
    return {
        "question": text(f"lt.today.question.{question.value}"),
        "answer": text(f"lt.today.answer.{answer.value}"),
        "colour": COLOURS[answer],
        "grounds": [_ground(one, file) for one, file in own],
        "nothing": "" if own else text("lt.today.nothing"),
        "conflict": text("lt.today.conflict")
        if {Answer.YES, Answer.NO} <= {one.answer for one, _ in own}
        else "",
    }


def _ground(one: Ground, shown: Shown) -> Context:
    return {
        "text": say(one.said),
        "citation": citation(one.article, shown.situation.law()),
        "file": shown.file.number,
        "href": f"{of_file(shown.file.id)}#entry-{one.entry}",
        "entry": one.entry,
    }


def _family(shown: Shown, who: Who) -> Iterator[Context]:
    """Each family member that is linked in a file of a permit, with what their own permit says today."""
    if shown.file.procedure is not RESIDENCE_PERMIT:
        return
    for link in shown.file.matter.family.links:
        said = link.says
        person, permit = _seen(said.person, who), None if said.permit is None else _seen(said.permit, who)
        yield {
            "name": People(shown=person).called.name
            if person is not None
            else _("Somebody whom you may not see"),
            "href": of_file(said.person) if person is not None else "",
            "relation": text(f"residence_permit.relation.{said.relation.value}"),
            "together": said.lives_together,
            "permit": "" if permit is None else permit.file.number,
            "permit_href": "" if permit is None else of_file(permit.file.id),
            "state": _state(permit),
        }


def _state(permit: Shown | None) -> str:
    """What the family member's own permit says of staying; that nobody recorded one, or that it may not be seen."""
    if permit is None:
        return _("No permit of their own is recorded, or you may not see it.")
    said = [
        say(one.said) for one in of_permit(permit.file, permit.situation) if one.question is Question.STAY
    ]
    return " ".join(said) or text("lt.today.nothing")
