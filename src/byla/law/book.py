"""The book: every version of every act that we hold, and the law of any day drawn from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from byla.law import coverage
from byla.law.citation import act_of
from byla.law.errors import LawFileError, NoLawInForce, UnknownProvision
from byla.law.law import Law, Text
from byla.law.law_file import read_version
from byla.law.parameter import Parameter
from byla.law.version import Version

Chosen = tuple[tuple[str, str], ...]


class Book:
    """All versions of all acts. It is read once and never changes.

    The law is dated twice: of each act, the law of a day is the newest version in force by that day among those known by
    another. Between two days on which anything changes the answer is the same object, so that asking costs two searches.
    """

    def __init__(self, versions: Iterable[Version]) -> None:
        self.acts: dict[str, tuple[Version, ...]] = {}
        for version in sorted(versions, key=lambda one: (one.act, one.rank)):
            self.acts[version.act] = (*self.acts.get(version.act, ()), version)
        all_versions = [version for several in self.acts.values() for version in several]
        self._changes = sorted({day for version in all_versions for day in version.days_of_change()})
        self._knowledge = sorted({day for version in all_versions for day in version.days_of_knowledge()})
        self._texts: dict[tuple[int, int, Chosen], Text] = {}

    @classmethod
    def read(cls, root: Path) -> Book:
        """All acts below `root`: `<jurisdiction>/<act>/<in-force-from>.toml`. Raises LawFileError."""
        paths = act_files(root)
        if not paths:
            raise LawFileError(root.name, "holds no law; files stand at <jurisdiction>/<act>/<in-force-from>.toml")
        return cls(read_version(path, root=root) for path in paths)

    def on(self, day: date, *, known: date | None = None) -> Law:
        """The law in force on `day`, as known on `known` (where None: as this book knows it)."""
        return self.read_as(day, known=date.max if known is None else known, chosen={})

    def read_as(self, day: date, *, known: date, chosen: Mapping[str, str]) -> Law:
        """The law of a day in which some parameters (id → code) are read otherwise than was chosen."""
        otherwise = tuple(sorted(chosen.items()))
        interval = (bisect_right(self._changes, day), bisect_right(self._knowledge, known), otherwise)
        text = self._texts.get(interval)
        if text is None:
            text = self._texts[interval] = self._compose(day, known=known, chosen=chosen)
        return Law(day=day, known=known, book=self, text=text, chosen=otherwise)

    def version(self, act: str, *, day: date, known: date) -> Version | None:
        """The newest version of the act in force by `day` among those known by `known`, even if it has ended since."""
        versions = [one for one in self.acts.get(act, ()) if one.in_force_from <= day and one.known_from <= known]
        return versions[-1] if versions else None

    def parameter(self, citation: str, *, day: date, known: date) -> Parameter:
        """The parameter of that id, even of an act that has ended: the question may be when it ends."""
        version = self.version(act_of(citation), day=day, known=known)
        for parameter in version.parameters if version else ():
            if parameter.id == citation:
                return parameter
        ids = [one.id for several in self.acts.values() for held in several for one in held.parameters]
        raise UnknownProvision(citation, day=day, nearest=sorted(set(ids)))

    def uncovered(
        self, citation: str, *, day: date, known: date, in_force: Mapping[str, Version]
    ) -> NoLawInForce | None:
        """The error for a citation whose act, or which itself, is not in force on `day`; None if the act was in force."""
        act = act_of(citation)
        if act not in self.acts:
            return None
        if act not in in_force:
            spans = [span for _, span in self.covered(act, known=known)]
            return NoLawInForce(act, day=day, known=known, covered=coverage.said(spans))
        later = [one.in_force_from for one in in_force[act].provisions if one.id == citation and one.in_force_from > day]
        if not later:
            return None
        return NoLawInForce(citation, day=day, known=known, covered=coverage.said([coverage.Span(later[0], None)]))

    def covered(self, act: str, *, known: date) -> list[tuple[Version, coverage.Span]]:
        """The days that each version of the act covers, as known on `known`."""
        versions = [one for one in self.acts[act] if one.known_from <= known]
        readings: dict[str, str] = {}
        for version in versions:
            readings |= _readings(version, day=date.max, known=known)
        return coverage.spans(versions, readings)

    def _compose(self, day: date, *, known: date, chosen: Mapping[str, str]) -> Text:
        versions: dict[str, Version] = {}
        readings: dict[str, str] = {}
        for act in self.acts:
            version = self.version(act, day=day, known=known)
            if version is None:
                continue
            read = _readings(version, day=day, known=known)
            read |= {id: code for id, code in chosen.items() if act_of(id) == act}
            last = version.last_day(read)
            if last is None or day <= last:
                versions[act] = version
                readings |= read
        provisions = [one for version in versions.values() for one in version.provisions_on(day, known=known)]
        parameters = [one for version in versions.values() for one in version.parameters]
        return Text.of(versions, provisions, parameters, readings)


def act_files(root: Path) -> list[Path]:
    """The files of acts below `root`, in the order of their paths."""
    return sorted(path for path in root.glob("*/*/[0-9][0-9][0-9][0-9]-*.toml"))


def _readings(version: Version, *, day: date, known: date) -> dict[str, str]:
    choices = {one.id: one.choice(day, known=known) for one in version.parameters}
    return {id: choice.reading for id, choice in choices.items() if choice is not None}
