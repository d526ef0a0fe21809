"""A snapshot of the national list for a post's own machine, for one shift: signed, with what it holds and when it was
made inside the signature.

It is a zip of two files: `statement`, a signed note (Ed25519, as the log's checkpoints are signed), and
`entries.jsonl`, an entry a line, whose hash the statement names. The index is built where it is opened: what is signed
is what people can read.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256

from byla.border.remembering import read_asides, written_asides
from byla.border.set_aside import Remembering
from byla.ledger.note import Key, NotSigned, opened
from byla.national_list import Identity, Listed
from byla.screening import Record
from byla.words import Words, words

STATEMENT, ENTRIES = "statement", "entries.jsonl"
FIRST_LINE = "byla snapshot of the national list, version 1"
LONGEST_SHIFT = timedelta(hours=24)
AHEAD = timedelta(minutes=5)
"""By how much the clocks of two machines may differ."""
LARGEST = 2_000_000_000
"""Bytes of entries that anybody unpacks."""
_LINE = re.compile(r"[^\x00-\x1f\x7f]{1,200}")


class NotASnapshot(ValueError):
    """The file cannot be used, and `said` tells why and what to do; nothing is searched in it."""

    def __init__(self, said: Words) -> None:
        super().__init__(said.code)
        self.said = said


class BadShift(ValueError):
    """A snapshot is for a shift of up to `LONGEST_SHIFT`, for named officers, with somebody to call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What the list said at `made`, to be asked by the officers of one shift until `until`."""

    authority: str
    made: datetime
    until: datetime
    officers: tuple[str, ...]
    call: str
    """Whom to ask for live confirmation, in words."""
    entries: tuple[Listed, ...]
    asides: Mapping[str, Remembering] = field(default_factory=dict)
    """By its id, what was set aside of an entry, to be known again within the shift."""
    id: str = ""
    """The hash of the statement, by which it is known; empty before it is signed."""

    def records(self) -> Iterator[Record]:
        """What an index is built from."""
        for one in self.entries:
            yield from one.identity.records(one.id)

    def serves(self, now: datetime) -> None:
        """Raises NotASnapshot before it was made and after its shift."""
        if now < self.made - AHEAD:
            raise NotASnapshot(words("border.snapshot_of_the_future", made=_said(self.made)))
        if now > self.until:
            raise NotASnapshot(words("border.snapshot_over", until=_said(self.until)))


def packed(snapshot: Snapshot, sign: Callable[[str], str]) -> bytes:
    """The file. `sign` makes the signed note of a text. Raises BadShift."""
    shift = snapshot.until - snapshot.made
    lines = (snapshot.call, *snapshot.officers, snapshot.authority)
    if not timedelta() < shift <= LONGEST_SHIFT or not snapshot.officers:
        raise BadShift("Give between 1 and 24 hours, and at least one officer.")
    if not all(_LINE.fullmatch(one) for one in lines):
        raise BadShift("Whom to call, and each officer, is one line of up to 200 characters.")
    entries = "".join(
        f"{json.dumps(_line(one, snapshot.asides.get(one.id)), ensure_ascii=False)}\n"
        for one in snapshot.entries
    ).encode()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(STATEMENT, sign(_statement(snapshot, entries)))
        zipped.writestr(ENTRIES, entries)
    return file.getvalue()


def unpacked(file: bytes, trusted: Sequence[Key], now: datetime) -> Snapshot:
    """The snapshot, if a trusted key signed it and it serves at that moment. Raises NotASnapshot."""
    note, entries = _parts(file)
    text = _signed(note, trusted)
    snapshot = _stated(text)
    if sha256(entries).hexdigest() != _facts(text).get("sha256"):
        raise NotASnapshot(words("border.snapshot_not_whole"))
    snapshot.serves(now)
    lines = [json.loads(line) for line in entries.decode().split("\n") if line]
    asides = {str(one["id"]): read_asides(one["asides"]) for one in lines if "asides" in one}
    return replace(snapshot, entries=tuple(map(_read, lines)), asides=asides)


def statement_in(file: bytes) -> str:
    """The signed note of a file. Raises NotASnapshot."""
    return _parts(file)[0]


def stated(note: str, trusted: Sequence[Key]) -> Snapshot:
    """What a statement says, without the entries. Raises NotASnapshot where no trusted key signed it."""
    return _stated(_signed(note, trusted))


def _signed(note: str, trusted: Sequence[Key]) -> str:
    try:
        return opened(note, trusted)[0]
    except NotSigned as error:
        raise NotASnapshot(words("border.snapshot_not_signed")) from error


def _stated(text: str) -> Snapshot:
    facts = _facts(text)
    try:
        return Snapshot(
            authority=facts["authority"],
            made=datetime.fromisoformat(facts["made"]),
            until=datetime.fromisoformat(facts["until"]),
            officers=tuple(facts["officers"].split(" ")),
            call=facts["call"],
            entries=(),
            id=sha256(text.encode()).hexdigest(),
        )
    except (KeyError, ValueError) as error:
        raise NotASnapshot(words("border.snapshot_of_another_version")) from error


def _parts(file: bytes) -> tuple[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(file)) as zipped:
            if sum(one.file_size for one in zipped.infolist()) > LARGEST:
                raise NotASnapshot(words("border.snapshot_not_whole"))
            return zipped.read(STATEMENT).decode(), zipped.read(ENTRIES)
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError, EOFError, OSError, ValueError) as error:
        if isinstance(error, NotASnapshot):
            raise
        raise NotASnapshot(words("border.snapshot_not_whole")) from error


def _statement(snapshot: Snapshot, entries: bytes) -> str:
    facts = {
        "authority": snapshot.authority,
        "made": snapshot.made.isoformat(),
        "until": snapshot.until.isoformat(),
        "officers": " ".join(snapshot.officers),
        "call": snapshot.call,
        "entries": str(len(snapshot.entries)),
        "sha256": sha256(entries).hexdigest(),
    }
    return "\n".join([FIRST_LINE, *(f"{name} {said}" for name, said in facts.items()), ""])


def _facts(text: str) -> dict[str, str]:
    first, *lines = text.removesuffix("\n").split("\n")
    if first != FIRST_LINE:
        raise NotASnapshot(words("border.snapshot_of_another_version"))
    return dict(_fact(lines))


def _fact(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        name, _, said = line.partition(" ")
        yield name, said


def _written(one: Listed) -> dict[str, object]:
    said = {"id": one.id, "source": one.source, "decision": one.decision, "call": one.call}
    return {name: value for name, value in said.items() if value} | {"identity": one.identity.written()}


def _line(one: Listed, asides: Remembering | None) -> dict[str, object]:
    return _written(one) | ({} if asides is None else {"asides": written_asides(asides)})


def _read(written: dict[str, object]) -> Listed:
    identity = written["identity"]
    return Listed(
        id=str(written["id"]),
        identity=Identity.read(identity if isinstance(identity, dict) else {}),
        source=str(written.get("source", "")),
        decision=str(written.get("decision", "")),
        call=str(written.get("call", "")),
    )


def _said(moment: datetime) -> str:
    return moment.isoformat(sep=" ", timespec="minutes")
