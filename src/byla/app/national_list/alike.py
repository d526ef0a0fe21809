"""The national list searched for whom a file is about: by every writing of their name and every document on record.

It is a search like that of an officer, recorded with the looks before anything is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.access import LISTED, SEARCH, Item
from byla.app.identities.replica import held
from byla.app.national_list.searching import MOST_AT_ONCE, search_many
from byla.app.registry import POLICY
from byla.app.store.show import Shown
from byla.app.store.who import Who
from byla.national_list import Asked, Candidate, Identity, Unfit, understood


def may_search(shown: Shown) -> bool:
    """Whether the reader is one of those who search the list."""
    item = Item(authority=shown.file.authority, kind=LISTED)
    return POLICY.judge(shown.situation.actor.reader, SEARCH, item).allowed


def alike(shown: Shown, *, door: str) -> list[Candidate]:
    """The entries that look like whom the file is about, its own left out; each once, those most alike first.

    Raises NotRecorded; nobody may ask but who `may_search`.
    """
    file, reader = shown.file, shown.situation.actor.reader
    identities = held(file.authority, list(file.procedure.subjects(file.matter)))
    questions = (one for identity in identities.values() for one in _questions(identity))
    asked = [one for one in questions if _can_be_asked(one, shown.situation.on)][:MOST_AT_ONCE]
    if not asked:
        return []
    who = Who(authority=file.authority, user=shown.situation.actor.id, purpose=reader.purpose)
    answers = search_many(asked, who, door=door)
    return _each_once([answer.candidates for answer in answers], without=file.id)


def _questions(identity: Identity) -> Iterator[Asked]:
    """As `identities.similar` asks: with the birth date, and without it, for elsewhere another may be recorded."""
    births = [*identity.births, ""]
    citizenship = next(iter(identity.citizenships), "")
    for name in identity.names:
        for born in births:
            yield Asked(name=name, born=born, citizenship=citizenship)
    for document in identity.documents:
        yield Asked(name=next(iter(identity.names), ""), born=births[0], document=document)


def _can_be_asked(asked: Asked, on: date) -> bool:
    """A record can hold what no search takes, such as the birth of somebody who is long dead."""
    try:
        understood(asked, on)
    except Unfit:
        return False
    return True


def _each_once(several: Sequence[Sequence[Candidate]], *, without: str) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for some in several:
        for one in some:
            if one.entry != without:
                found.setdefault(one.entry, one)
    return list(found.values())
