"""The step by which the payloads of entries are destroyed, under an article and with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from byla.casefile.aside import AsidesErased
from byla.casefile.custody import AccessLimited, Assigned, ConflictDeclared
from byla.casefile.entry import Entry
from byla.casefile.erasure import Erased
from byla.casefile.file import File
from byla.casefile.form import Option, choices, form, line, text
from byla.casefile.refusal import Refusal, refusal
from byla.casefile.role import Role
from byla.casefile.situation import Situation
from byla.casefile.step import Files, Record, Step
from byla.words import words

KEEP_OUT = (Assigned, AccessLimited, ConflictDeclared)
"""What decides who may see the file: erased, it would let somebody back in."""


def _erasable(file: File[Any], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(entry.number), words("casefile.erasable", entry=entry.number, kind=words(entry.header.type))
        )
        for entry in _holding_content(file)
    ]


def _holding_content(file: File[Any]) -> Iterator[Entry]:
    """The entries whose content may go. What keeps somebody out stays, and so does a signed act, without which the
    matter would count as undecided (Article 17(3)(b) GDPR: what the law obliges the authority to hold).
    """
    for entry in file.entries:
        if (
            entry.body is not None
            and not entry.body.SIGNED
            and not isinstance(entry.body, (Erased, AsidesErased, *KEEP_OUT))
        ):
            yield entry


@form
class EraseEntries:
    """Which entries, under which article, and why now."""

    entries: tuple[str, ...] = choices(_erasable)
    article: str = line(longest=60)
    reason: str = text(longest=2000)


def _known_article(
    file: File[Any], form: EraseEntries, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if form.article not in situation.law().text.provisions:
        yield refusal("casefile.article_unknown", article=form.article)


def _nothing_left(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    if not any(_holding_content(file)):
        yield refusal("casefile.nothing_to_erase")


def _erased(file: File[Any], form: EraseEntries, situation: Situation, others: Files) -> Iterator[Record]:
    chosen = {int(number) for number in form.entries}
    corrections = {
        entry.number for entry in file.entries if entry.header.corrects in chosen and entry.body is not None
    }
    numbers = tuple(sorted(chosen | corrections))
    yield Record(body=Erased(entries=numbers, article=form.article, reason=form.reason))


ERASE_ENTRIES: Step[Any, EraseEntries] = Step(
    code="erase_entries",
    form=EraseEntries,
    roles=frozenset({Role.DATA_PROTECTION}),
    under=("eu/gdpr:17",),
    bars=_nothing_left,
    objections=_known_article,
    records=_erased,
)
