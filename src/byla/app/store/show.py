"""Reading a file on somebody's behalf: the one door of page, API, export and attachment alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection

from byla.access import OPEN_DOCUMENT, SEE, Action, Verdict
from byla.app.moment import legal_day
from byla.app.registry import POLICY
from byla.app.store.read import NoSuchFile, load
from byla.app.store.who import Who, situation
from byla.casefile import Attachment, File, FileId, Situation, as_told, item_of


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

    @property
    def whole(self) -> bool:
        """Whether it is all of the file: an outside body sees its own part, and nothing follows from that."""
        return self.situation.actor.reader.agency is None


def show(file: FileId, who: Who, *, known: datetime | None = None, action: Action = SEE) -> Shown:
    """The file for `who`, as known at `known` or now. Raises NoSuchFile, MayNotSee.

    Who may see is asked of the file as it stands now: a limit set today also hides what was known yesterday.
    """
    now = situation(who, who.moment(production=settings.BYLA_PRODUCTION))
    current = load(file, authority=who.authority)
    verdict = POLICY.judge(now.actor.reader, action, item_of(current))
    if not verdict.allowed:
        raise MayNotSee(verdict)
    agency = now.actor.reader.agency
    if known is None:
        return Shown(file=as_told(current, agency), situation=now)
    then = replace(now, now=known, on=legal_day(known), calendar=now.calendar.as_known_on(legal_day(known)))
    return Shown(file=as_told(load(file, authority=who.authority, known=known), agency), situation=then)


def document(file: FileId, number: int, who: Who) -> tuple[Attachment, bytes]:
    """The document that entry `number` names, with its bytes. Raises NoSuchFile, MayNotSee."""
    shown = show(file, who, action=OPEN_DOCUMENT)
    sent = next((one for one in _attachments(shown.file, number)), None)
    if sent is None:
        raise NoSuchFile(f"{file} has no document in entry {number}")
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM document WHERE file_id = %s AND number = %s", [file, number])
        return sent, bytes(cursor.fetchone()[0])


def _attachments(file: File[Any], number: int) -> list[Attachment]:
    bodies = [entry.body for entry in file.entries if entry.number == number and entry.body is not None]
    return [sent for body in bodies for sent in body.attachments()]
