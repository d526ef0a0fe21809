"""The sequencer: gives places to what waits, writes the files that follow, and signs what it has read back.

    places in the database -> files on the disk -> read anew and proven -> checkpoint

Each arrow is a point at which it may be killed; whatever it finds afterwards, it comes to the same log.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from byla.app.log import keys, leaves
from byla.app.log.folder import CHECKPOINT, Folder
from byla.app.log.keys import Keys
from byla.ledger.checkpoint import Checkpoint, NotACheckpoint
from byla.ledger.note import NotSigned, opened, parts
from byla.ledger.proof import NotProven, check_consistency, consistency
from byla.ledger.tiles import Log, Missing, NotATile, audit, files, places
from byla.ledger.tree import EMPTY


class LogStopped(RuntimeError):
    """The log does not go on: what lies there is not what was signed. The message says what differs, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequencer:
    """Writes the log of one authority. Whoever calls it holds the folder (see `Folder.held`)."""

    authority: str
    name: str
    folder: Folder
    keys_path: Path

    def cover(self, *, most: int = leaves.MOST) -> Checkpoint:
        """The checkpoint that is signed now; it covers what waited, or about `most` entries more than the last.

        Raises LogStopped, keys.BadKeys.
        """
        own = self.keys()
        before = self.signed(own)
        # That of no leaves is signed too, before the first place is given, so that a folder that is gone shows.
        self._sign(before, own)
        if leaves.waits(self.authority):
            leaves.give_places(self.authority, most=most)
        size = min(leaves.size(self.authority), before.size + most)
        if size < before.size:
            raise LogStopped(
                f"{before.size} entries were signed for, and the database knows of {size}: it was put back to an"
                " earlier day. Restore a newer backup. If there is none, the entries are lost: keep this log's folder"
                " and keys as the proof of it, and set BYLA_LOG_NAME and BYLA_LOG to begin a new one."
            )
        checkpoint = before if size == before.size else self._grown(before, size)
        self._sign(checkpoint, own)
        self.folder.drop_parts(places(size, beyond=before.size))
        return checkpoint

    def covered(self, checkpoint: Checkpoint) -> bool:
        """Whether nothing waits that the checkpoint does not cover."""
        return checkpoint.size == leaves.size(self.authority) and not leaves.waits(self.authority)

    def keys(self) -> Keys:
        """The keys of this log. One is made where it has not begun. Raises keys.BadKeys."""
        begun = leaves.size(self.authority) > 0 or self.folder.read(CHECKPOINT) is not None
        if not begun and not self.keys_path.exists():
            keys.write(self.keys_path, keys.new(self.name))
        return keys.read(self.keys_path, self.name)

    def signed(self, own: Keys) -> Checkpoint:
        """The last checkpoint, signed by one of the keys; of no leaves where there is none. Raises LogStopped."""
        note = self.folder.read(CHECKPOINT)
        if note is None:
            return self._of_nothing()
        try:
            text, _ = opened(note.decode(), own.public)
            return self._of_this_log(Checkpoint.read(text))
        except (NotSigned, NotACheckpoint, UnicodeDecodeError) as error:
            raise LogStopped(
                f"The checkpoint in {self.folder.path} is not one that this log has signed: {error}. Put back the"
                " folder and the keys that belong together."
            ) from error

    def mend(self) -> Checkpoint:
        """Makes every file again from the database, up to the last checkpoint. Raises LogStopped, keys.BadKeys."""
        checkpoint = self.signed(self.keys())
        self._write_again(checkpoint)
        return checkpoint

    def begin_with(self, new: Keys) -> Checkpoint:
        """Signs by these keys alone, the old ones or the folder being lost: the last checkpoint, which must be what the
        database makes of it; where there is none, what the database says. Raises LogStopped.
        """
        checkpoint = self._unsigned()
        self._write_again(checkpoint)
        if audit(Log(self.folder, checkpoint.size)) != checkpoint.root:
            raise LogStopped(
                "The files have another root than the checkpoint says. ./byla log verify says more."
            )
        keys.write(self.keys_path, new)
        self._sign(checkpoint, new)
        return checkpoint

    def _of_nothing(self) -> Checkpoint:
        """The checkpoint before the first place is given."""
        if leaves.size(self.authority):
            raise LogStopped(
                f"Places were given, and {self.folder.path} holds no checkpoint. Put that folder back. If it is lost:"
                " ./byla log mend --lost signs anew what the database says, which nobody can then compare."
            )
        return Checkpoint(self.name, 0, EMPTY)

    def _of_this_log(self, checkpoint: Checkpoint) -> Checkpoint:
        if checkpoint.origin != self.name:
            raise LogStopped(
                f"The log in {self.folder.path} is called {checkpoint.origin}, not {self.name}. Set BYLA_LOG_NAME."
            )
        return checkpoint

    def _unsigned(self) -> Checkpoint:
        note = self.folder.read(CHECKPOINT)
        if note is not None:
            return self._of_this_log(Checkpoint.read(parts(note.decode())[0]))
        size = leaves.size(self.authority)
        return Checkpoint(self.name, size, Log(self._made_again(size), size).root())

    def _grown(self, before: Checkpoint, size: int) -> Checkpoint:
        """The checkpoint of that size, its files written, read anew and proven."""
        entries = leaves.commitments(self.authority, before.size, size)
        try:
            try:
                self._write(entries, before)
            except Missing:
                self._write_again(before)
                self._write(entries, before)
        except NotATile as error:
            raise LogStopped(
                f"A file is not what was signed: {error}. ./byla log verify says which are."
            ) from error
        return Checkpoint(self.name, size, self._proven(before, entries))

    def _write(self, entries: Sequence[bytes], before: Checkpoint) -> None:
        """Writes the files that these entries add, about as many at a time as get their places at once."""
        if Log(self.folder, before.size).root() != before.root:
            raise NotATile("they have another root")
        for at in range(0, len(entries), leaves.MOST):
            some = entries[at : at + leaves.MOST]
            self.folder.write(files(some, Log(self.folder, before.size + at)))

    def _proven(self, before: Checkpoint, entries: Sequence[bytes]) -> bytes:
        """The root over the files as they are read from the disk now. Raises LogStopped."""
        size = before.size + len(entries)
        log = Log(self.folder, size)
        try:
            root = audit(log, beyond=before.size)
            if [log.entry(one) for one in range(before.size, size)] != list(entries):
                raise NotATile("the bundles hold other entries than were written")
            proof = consistency(before.size, size, log.subtree)
            check_consistency(before.size, size, proof, before.root, root)
        except (NotATile, NotProven) as error:
            raise LogStopped(
                f"What was written to {self.folder.path} reads otherwise: {error}. Nothing was signed. Look at the"
                " disk."
            ) from error
        return root

    def _write_again(self, checkpoint: Checkpoint) -> None:
        """Every file of the log, from the database, where that leads to the root that was signed."""
        made = self._made_again(checkpoint.size)
        if Log(made, checkpoint.size).root() != checkpoint.root:
            raise LogStopped(
                "The database leads to another root than was signed: it was changed. ./byla verify says more."
            )
        wanted = {one.path for one in places(checkpoint.size)}
        self.folder.write({path: content for path, content in made.items() if path in wanted})

    def _made_again(self, size: int) -> _InMemory:
        """The files of the first `size` entries. Raises LogStopped where the database does not know them."""
        if leaves.size(self.authority) < size:
            raise LogStopped(f"The database does not know all of the {size} entries that were signed for.")
        memory = _InMemory()
        for at in range(0, size, leaves.MOST):
            some = leaves.commitments(self.authority, at, min(at + leaves.MOST, size))
            memory.update(files(some, Log(memory, at)))
        return memory

    def _sign(self, checkpoint: Checkpoint, own: Keys) -> None:
        """Signs it, unless these very keys have."""
        note = own.sign(checkpoint.text()).encode()
        if self.folder.read(CHECKPOINT) == note:
            return
        self.folder.write({CHECKPOINT: note})
        if self.signed(own) != checkpoint:
            raise LogStopped(
                f"The checkpoint in {self.folder.path} reads otherwise than it was written. Look at the disk."
            )


class _InMemory(dict[str, bytes]):
    """A shelf that is not yet written."""

    def read(self, path: str) -> bytes | None:
        return self.get(path)


def of_this_installation() -> Sequencer:
    """The sequencer of the authority whose files are kept here."""
    return Sequencer(
        authority=settings.BYLA_AUTHORITY,
        name=settings.BYLA_LOG_NAME,
        folder=Folder(settings.BYLA_LOG),
        keys_path=settings.BYLA_STATE / "log_keys",
    )
