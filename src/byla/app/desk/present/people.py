"""Names of officials, of persons and of files, for one page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Q

from byla.access import SEE
from byla.app.desk.addresses import of_file
from byla.app.desk.present.said import text
from byla.app.registry import POLICY, PROCEDURES
from byla.app.store import person_names
from byla.app.store.models import FileRow
from byla.app.store.person_names import Called
from byla.app.store.show import Shown
from byla.app.store.visibility import visible
from byla.app.store.who import office
from byla.casefile import FileId

Context = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class People:
    """Who is who on the page of one file. `others` are the files that the page names beside its own."""

    shown: Shown
    others: frozenset[FileId] = frozenset()

    @cached_property
    def officials(self) -> dict[str, str]:
        """The names of officials by user name."""
        return {str(user): name for user, name in office(self.shown.file.authority).names.items()}

    def official(self, user: str) -> str:
        """The official's name; what is no official (a job, an import) is called as the record calls it."""
        return self.officials.get(user, user)

    def unit(self, code: str) -> str:
        """The name of a unit."""
        known = office(self.shown.file.authority).units.get(code)
        return code if known is None else known.name

    @cached_property
    def subjects(self) -> list[FileId]:
        """The identity records that the file is about, or the record itself."""
        file = self.shown.file
        own = [file.id] if file.procedure.code == "person" else []
        return [*own, *file.procedure.subjects(file.matter)]

    @cached_property
    def names(self) -> dict[FileId, Called]:
        """The names of all persons whom the page may mention."""
        return person_names.of_records({*self.subjects, *self.others}, authority=self.shown.file.authority)

    @cached_property
    def called(self) -> Called:
        """What the file's person is called; several are joined."""
        known = [self.names[one] for one in self.subjects if one in self.names and self.names[one].name]
        if not known:
            return Called("")
        return Called(" · ".join(one.name for one in known), known[0].original if len(known) == 1 else "")

    @cached_property
    def linked(self) -> dict[str, Context]:
        """The other files that may be seen: how they are called and where they are."""
        found = seen_files(self.shown, {*self.others, *self.subjects})
        whose = person_names.of_files((row.file_id for row in found), authority=self.shown.file.authority)
        return {
            row.file_id: {
                "text": self._title(row, whose.get(row.file_id, ())),
                "href": of_file(row.file_id),
                "stage": text(f"{row.procedure}.stage.{row.stage}"),
                "matter": text(f"desk.matter.{row.procedure}"),
            }
            for row in found
        }

    def _title(self, row: FileRow, whose: Sequence[Called]) -> str:
        """Its number; before it whom it is about, where that is somebody else. A judgement about two records names
        neither: who may see it need not be one who may see both.
        """
        own = self.names.get(FileId(row.file_id))
        if own is not None:
            about = [own]
        else:
            about = [one for one in whose if len(whose) == 1 and one.name not in self.called.name]
        return " · ".join([*(one.name for one in about if one.name), row.number])


def seen_files(shown: Shown, files: Iterable[str]) -> list[FileRow]:
    """The rows of several files, as far as the reader may see them."""
    rows = FileRow.objects.filter(may_see(shown), authority=shown.file.authority, file_id__in=sorted(files))
    return list(rows.order_by("number"))


def may_see(shown: Shown) -> Q:
    """The filter for the rows of every kind that the reader may see."""
    seen = Q(pk__in=[])
    for kind in sorted({one.item for one in PROCEDURES.values()}):
        seen |= visible(POLICY, shown.situation.actor.reader, SEE, kind=kind)
    return seen
