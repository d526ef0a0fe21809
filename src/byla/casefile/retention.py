"""How long what an entry says is kept, from what day that counts, and what is due to be erased.

Each kind of entry names the provision that says so (`EntryType.retention`). A provision that states no length, or not
from when it counts, keeps what it covers: nothing is erased by default. Nothing here erases; a named official does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from byla.calendars import NATIONAL_LT, Clock, Period, State, Trigger
from byla.casefile.refusal import Citation
from byla.casefile.rest import KEEP_OUT, TELL_OF_ERASURE
from byla.law import Provision
from byla.words import Words, words

if TYPE_CHECKING:
    from byla.casefile.file import File
    from byla.casefile.situation import Situation

WITH_ITS_FILE = "lt/retention:with-its-file"
"""What any file has beside its matter is kept as long as the entry that opened it."""
HOLD_UNDER = "eu/gdpr:17(3)(e)"
KEPT_FOR_EVER = (
    (TELL_OF_ERASURE, words("casefile.proves_erasure"), "eu/gdpr:5(2)"),
    (KEEP_OUT, words("casefile.keeps_out"), "eu/gdpr:32"),
)
"""Which kinds of entry never go, why, and under which article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened, and on which day: a term of retention counts from it."""

    said: Words
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Entries whose content nothing obliges the authority to keep any more."""

    entries: tuple[int, ...]
    article: Citation
    since: date
    """The day after the last one of the term."""
    steps: tuple[Words, ...]
    """How the day was found, as a clock tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Entries whose content is not due, and why."""

    entries: tuple[int, ...]
    why: Words
    cited: tuple[Citation, ...]
    obliged: bool
    """Whether law obliges the authority to keep it, so that it goes on nobody's request (Article 17(3) GDPR)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """What is due and what is kept, of all entries that still say something."""

    due: tuple[Due, ...]
    kept: tuple[Kept, ...]


def retention(file: File[Any], situation: Situation) -> Retention:
    """What is due on the day, and why the rest is kept. Headers, seals and commitments are never erased."""
    due: list[Due] = []
    kept: list[Kept] = []
    for article, entries in _by_article(file).items():
        one = _fate(article, entries, file, situation)
        due += [one] if isinstance(one, Due) else []
        kept += [one] if isinstance(one, Kept) else []
    return Retention(due=tuple(due), kept=(*kept, *_for_ever(file)))


def due(file: File[Any], situation: Situation) -> tuple[Due, ...]:
    """What is due to be erased on the day."""
    return retention(file, situation).due


def _by_article(file: File[Any]) -> Mapping[Citation, tuple[int, ...]]:
    """The entries that may go one day, by the provision that says how long they are kept."""
    found: dict[Citation, list[int]] = {}
    for entry in file.entries:
        if entry.body is not None and not isinstance(entry.body, (*TELL_OF_ERASURE, *KEEP_OUT)):
            found.setdefault(_article(type(entry.body).TYPE.retention, file), []).append(entry.number)
    return {article: tuple(numbers) for article, numbers in found.items()}


def _article(declared: Citation, file: File[Any]) -> Citation:
    if declared != WITH_ITS_FILE:
        return declared
    return file.procedure.kind(file.entries[0].header.type).TYPE.retention


def _fate(article: Citation, entries: tuple[int, ...], file: File[Any], situation: Situation) -> Due | Kept:
    provision = situation.law().text.provisions.get(article)
    if provision is None or not {"period", "counts_from"} <= provision.values.keys():
        why = words("casefile.kept_without_term", article=article)
        return Kept(entries=entries, why=why, cited=(article,), obliged=False)
    begun = COUNTED_FROM[str(provision.values["counts_from"])](file, situation)
    if begun is None:
        return _not_ended(article, entries)
    return _by_term(provision, begun, entries, file, situation)


def _not_ended(article: Citation, entries: tuple[int, ...]) -> Kept:
    why = words("casefile.kept_until_end", article=article)
    return Kept(entries=entries, why=why, cited=(article,), obliged=True)


def _by_term(
    provision: Provision, begun: Event, entries: tuple[int, ...], file: File[Any], situation: Situation
) -> Due | Kept:
    clock = Clock(
        code="retention",
        article=provision.id,
        trigger=Trigger(begun.said, begun.day),
        period=Period.of(situation.law().period(provision.id)),
        reckoning=NATIONAL_LT,
        rolls_over=False,
    )
    reading = clock.read(situation.calendar, situation.on)
    if reading.day is None:
        return _not_ended(provision.id, entries)
    if reading.state is not State.EXPIRED:
        why = words("casefile.kept_until", article=provision.id, day=reading.day)
        return Kept(entries=entries, why=why, cited=(provision.id,), obliged=True)
    if file.custody.holds:
        why = words("casefile.kept_by_hold", holds=", ".join(map(str, sorted(file.custody.holds))))
        return Kept(entries=entries, why=why, cited=(HOLD_UNDER,), obliged=True)
    since = reading.day + timedelta(days=1)
    return Due(entries=entries, article=provision.id, since=since, steps=reading.steps)


def _for_ever(file: File[Any]) -> Iterator[Kept]:
    for kinds, why, cited in KEPT_FOR_EVER:
        entries = tuple(one.number for one in file.entries if isinstance(one.body, kinds))
        if entries:
            yield Kept(entries=entries, why=why, cited=(cited,), obliged=True)


def _end_of_matter(file: File[Any], situation: Situation) -> Event | None:
    return file.procedure.end_of_matter(file, situation)


COUNTED_FROM: Mapping[str, Callable[[File[Any], Situation], Event | None]] = {"end_of_matter": _end_of_matter}
"""The events from which law counts, by the code at `counts_from`; None where one has not happened."""
