"""Reading a file on somebody's behalf: the one door of page, API, export and attachment alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection

from byla.access import OFFICE, OPEN_DOCUMENT, PERSON, SEE, Action, Reader, Verdict
from byla.app.looks.looking import looking
from byla.app.moment import legal_day
from byla.app.registry import POLICY
from byla.app.store.read import NoSuchFile, load
from byla.app.store.who import Who, reading
from byla.casefile import Attachment, File, FileId, Situation, as_told, item_of
from byla.looks import Way


class MayNotSee(PermissionError):
    """Access refuses this reader this file; the verdict says why. To the reader the file does not exist."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.words.code)
        self.verdict = verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A file that may be shown, and the circumstances in which it is read."""

    file: File[Any]
    situation: Situation
    through_glass: bool = False
    """Whether nothing but a broken glass opens it to the reader."""

    @property
    def whole(self) -> bool:
        """Whether it is all of the file: an outside body sees its own part, and nothing follows from that."""
        return self.situation.actor.reader.agency is None


DIRECTLY = "read without a door"


def show(file: FileId, who: Who, *, known: datetime | None = None, action: Action = SEE) -> Shown:
    """The file for `who`, as known at `known` or now. Raises NoSuchFile, MayNotSee, NotRecorded.

    Who may see is asked of the file as it stands now: a limit set today also hides what was known yesterday. That it
    was shown is recorded with the look of the request, or else at once.
    """
    now = reading(who, who.moment(production=settings.BYLA_PRODUCTION))
    current = load(file, authority=who.authority)
    reader = now.actor.reader
    glass = _through_glass(current, action, reader)
    with looking(who, DIRECTLY) as seen:
        shown = _as_known(current, known, now, who)
        if current.procedure.item != OFFICE:
            seen.file(file, _persons(current), assignee=current.custody.assignee, reader=reader)
            seen.glass = seen.glass or glass
    return replace(shown, through_glass=glass)


def _as_known(current: File[Any], known: datetime | None, now: Situation, who: Who) -> Shown:
    agency = now.actor.reader.agency
    if known is None:
        return Shown(file=as_told(current, agency), situation=now)
    then = replace(now, now=known, on=legal_day(known), calendar=now.calendar.as_known_on(legal_day(known)))
    return Shown(file=as_told(load(current.id, authority=who.authority, known=known), agency), situation=then)


def _through_glass(file: File[Any], action: Action, reader: Reader) -> bool:
    """Whether a broken glass alone opens the file; False where it is open anyhow. Raises MayNotSee."""
    item = item_of(file)
    verdict = POLICY.judge(reader, action, item)
    if not verdict.allowed:
        raise MayNotSee(verdict)
    if file.id not in reader.glass:
        return False
    return not POLICY.judge(replace(reader, glass=frozenset()), action, item).allowed


def _persons(file: File[Any]) -> frozenset[str]:
    """The identity records whose persons the file shows: those that it is about, or itself."""
    own = {file.id} if file.procedure.code == PERSON else set()
    return frozenset({*own, *file.procedure.subjects(file.matter)})


def document(file: FileId, number: int, who: Who) -> tuple[Attachment, bytes]:
    """The document that entry `number` names, with its bytes. Raises NoSuchFile, MayNotSee, NotRecorded."""
    with looking(who, DIRECTLY) as seen:
        seen.by(Way.DOCUMENT)
        return _document(show(file, who, action=OPEN_DOCUMENT), number)


def _document(shown: Shown, number: int) -> tuple[Attachment, bytes]:
    file = shown.file.id
    sent = next((one for one in _attachments(shown.file, number)), None)
    if sent is None:
        raise NoSuchFile(f"{file} has no document in entry {number}")
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM document WHERE file_id = %s AND number = %s", [file, number])
        return sent, bytes(cursor.fetchone()[0])


def _attachments(file: File[Any], number: int) -> list[Attachment]:
    bodies = [entry.body for entry in file.entries if entry.number == number and entry.body is not None]
    return [sent for body in bodies for sent in body.attachments()]
