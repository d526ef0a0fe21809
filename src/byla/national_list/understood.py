"""What of a question a search can use, and how it was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from byla.names import Script, script
from byla.names.mrz import Mrz, read_mrz
from byla.national_list.asked import Asked, Unfit
from byla.national_list.born import read_born, year_first
from byla.national_list.fitting import problems
from byla.national_list.plain import plain
from byla.screening import Query
from byla.words import Words, words


@dataclass(frozen=True, slots=True)
class Understood:
    """The query, and what of the question could not be used."""

    query: Query
    notes: tuple[Words, ...] = ()


def understood(asked: Asked, on: date) -> Understood:
    """What of the question a search can use on that day. Raises Unfit; never takes longer than its limits allow."""
    found = tuple(problems(asked, on))
    if found:
        raise Unfit(found)
    notes = (*_unread(asked.name), *_read_as(asked.born))
    if not asked.mrz.strip():
        return Understood(_query(asked), notes)
    zone = read_mrz(asked.mrz.strip())
    return Understood(_query(_completed(asked, zone, on)), (*notes, *_denied(zone)))


def _completed(asked: Asked, zone: Mrz, on: date) -> Asked:
    """With what the zone says of fields that are empty, save those that its check digits deny."""
    scanned = Asked(
        name=zone.name,
        born="" if "birth" in zone.denied else zone.born(on) or "",
        citizenship=zone.citizenship,
        document="" if "document" in zone.denied else zone.document,
        sex=zone.sex,
    )
    return Asked(**(scanned.given() | asked.given()))


def _denied(zone: Mrz) -> Iterator[Words]:
    for one in zone.denied:
        yield words("national_list.false_check_digit", field=words(f"national_list.mrz.{one}"))


def all_understood(asked: Sequence[Asked], on: date) -> list[Understood]:
    """The same for several questions. Raises Unfit for the first that cannot be searched for, with its place."""
    found = []
    for place, one in enumerate(asked):
        try:
            found.append(understood(one, on))
        except Unfit as unfit:
            raise Unfit(unfit.problems, place) from unfit
    return found


def _query(asked: Asked) -> Query:
    return Query(
        name=plain(asked.name),
        birth=read_born(asked.born) or None,
        citizenship=asked.citizenship.strip().upper() or None,
        document=asked.document.strip() or None,
        sex=asked.sex.strip().upper() or None,
    )


def _unread(name: str) -> Iterator[Words]:
    """Words in letters of which no other writing is known: whoever reads “no match” must know it."""
    found = [one for one in plain(name).split() if any(map(str.isalpha, one)) and script(one) is Script.OTHER]
    if found:
        yield words("national_list.same_writing_alone", words=" ".join(found))


def _read_as(born: str) -> Iterator[Words]:
    """How a date was read that did not begin with the year: whoever reads “no match” must know it."""
    if plain(born) and not year_first(born):
        yield words("national_list.born_read_as", born=read_born(born))
