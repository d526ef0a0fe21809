"""The simulator: takes steps through `act` on days that have passed, each marked as simulated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from byla.app import registry
from byla.app.moment import JURISDICTION
from byla.app.store.act import Done, Request, Stale, act
from byla.app.store.who import SIMULATOR, Who
from byla.casefile import Attachment, FileId, Kind, Refused, UserId

OPENS = time(8)


class NotTaken(RuntimeError):
    """A step of the simulated past was refused: a rule has changed, and the demo must follow it."""


@dataclass(kw_only=True)
class Simulator:
    """Acts for the officials of one authority in the past. It never reaches `today`: no entry of its lies ahead of the
    clock, and whatever happens today is done by those who try the demo.
    """

    authority: str
    today: date
    taken: int = 0
    contents: dict[str, bytes] = field(default_factory=dict)
    """The bytes of the documents handed over so far, by SHA-256."""

    def ago(self, working_days: int) -> date:
        """The day that lies so many working days before today; at least one."""
        return registry.calendar().working_day(-max(1, working_days), after=self.today)

    def ahead(self, working_days: int, after: date) -> date:
        """So many working days after a day: what a letter sets as the last day of a term."""
        return registry.calendar().working_day(working_days, after=after)

    def hand_over(self, document: Attachment, content: bytes) -> Attachment:
        """Keeps the bytes for the step that will name the document."""
        self.contents[document.sha256] = content
        return document

    def take(
        self,
        step: str,
        answers: Mapping[str, object],
        *,
        by: str,
        on: date,
        file: FileId | None = None,
        procedure: str = "residence_permit",
        kind: Kind = Kind.PERSON,
    ) -> Done:
        """Takes the step as `by` on that day. Raises NotTaken, and who.NotSimulated in production."""
        request = Request(
            procedure=procedure,
            step=step,
            file=file,
            answers={name: _as_answered(value) for name, value in answers.items()},
            contents=self.contents,
        )
        who = Who(
            authority=self.authority,
            user=UserId(by),
            kind=kind,
            source=SIMULATOR,
            simulated_at=self._moment(on),
        )
        return _done(act(request, who), request, on)

    def _moment(self, on: date) -> datetime:
        """A minute of office hours; the next step comes a minute later."""
        self.taken += 1
        opened = datetime.combine(on, OPENS, JURISDICTION)
        return (opened + timedelta(minutes=self.taken % (9 * 60))).astimezone(UTC)


def _as_answered(value: object) -> object:
    """As a form sends it: days as texts."""
    return value.isoformat() if isinstance(value, date) else value


def _done(result: Done | Refused | Stale, request: Request, on: date) -> Done:
    if isinstance(result, Done):
        return result
    if isinstance(result, Stale):
        raise NotTaken(f"{request.step} on {on}: the file has moved on to version {result.file.version}")
    said = [*(one.said for one in result.refusals), *(one.said for one in result.problems)]
    reasons = "; ".join(f"{one.code}: {registry.catalogue().say(one)}" for one in said)
    raise NotTaken(f"{request.procedure}.{request.step} on {on}: {reasons}")
