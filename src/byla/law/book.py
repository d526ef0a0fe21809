"""The book: every version of every act that we hold, and the law of any day drawn from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from byla.law import coverage
from byla.law.citation import act_of
from byla.law.errors import LawError, LawFileError, NoLawInForce, UnknownProvision
from byla.law.law import Law, Text
from byla.law.law_file import read_version
from byla.law.parameter import Parameter
from byla.law.version import Version

PLACE = "<jurisdiction>/<act>/<in-force-from>.toml"
Chosen = tuple[tuple[str, str], ...]


class Book:
    """All versions of all acts. It is read once and never changes.

    The law is dated twice: of each act, the law of a day is the newest version in force by that day among those
    known by another. Between two days on which anything changes the text is the same object, so that asking costs
    two searches.
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
            raise LawFileError(root.name, f"holds no law; files stand at {PLACE}")
        return cls(read_version(path, root=root) for path in paths)

    def on(self, day: date, *, known: date | None = None) -> Law:
        """The law in force on `day`, as known on `known` (where None: as this book knows it)."""
        return self.read_as(day, known=date.max if known is None else known, chosen={})

    def read_as(self, day: date, *, known: date, chosen: Mapping[str, str]) -> Law:
        """The law of a day in which some parameters (id → code) are read otherwise than was chosen."""
        otherwise = tuple(sorted(chosen.items())) if chosen else ()
        interval = (bisect_right(self._changes, day), bisect_right(self._knowledge, known), otherwise)
        text = self._texts.get(interval)
        if text is None:
            text = self._texts[interval] = self._compose(day, known=known, chosen=chosen)
        return Law(day=day, known=known, book=self, text=text, chosen=otherwise)

    def version(self, act: str, *, day: date, known: date) -> Version | None:
        """The newest version of the act in force by `day` among those known by `known`, though it may have ended."""
        held = [one for one in self.acts.get(act, ()) if one.in_force_from <= day and one.known_from <= known]
        return held[-1] if held else None

    def parameter(self, citation: str, *, day: date, known: date) -> Parameter:
        """The parameter of that id, even of an act that has ended: the question may be when it ends."""
        version = self.version(act_of(citation), day=day, known=known)
        for parameter in version.parameters if version else ():
            if parameter.id == citation:
                return parameter
        ids = [one.id for several in self.acts.values() for held in several for one in held.parameters]
        raise UnknownProvision(citation, day=day, nearest=sorted(set(ids)))

    def absent(self, citation: str, *, law: Law) -> LawError:
        """Why the law of a day lacks a provision or parameter: it, or its act, is of other days, or nobody knows it."""
        act, day, known = act_of(citation), law.day, law.known
        if act in self.acts and act not in law.text.versions:
            spans = [span for _, span in self.covered(act, known=known)]
            return NoLawInForce(act, day=day, known=known, covered=coverage.said(spans))
        if self._holds(citation):
            spans = self._days_of(citation, known=known)
            return NoLawInForce(citation, day=day, known=known, covered=coverage.said(spans))
        ids = [*law.text.provisions, *law.text.parameters]
        same_act = [one for one in ids if act_of(one) == act]
        return UnknownProvision(citation, day=day, nearest=get_close_matches(citation, same_act or ids, n=5))

    def covered(self, act: str, *, known: date) -> list[tuple[Version, coverage.Span]]:
        """The days that each version of the act covers, as known on `known`."""
        versions = [one for one in self.acts.get(act, ()) if one.known_from <= known]
        readings: dict[str, str] = {}
        for version in versions:
            readings |= _readings(version, day=date.max, known=known)
        return coverage.spans(versions, readings)

    def _holds(self, citation: str) -> bool:
        return any(citation in version.ids for version in self.acts.get(act_of(citation), ()))

    def _days_of(self, citation: str, *, known: date) -> list[coverage.Span]:
        found = []
        for version, span in self.covered(act_of(citation), known=known):
            firsts = [
                one.in_force_from
                for one in version.provisions
                if one.id == citation and one.known_from <= known
            ]
            firsts += [version.in_force_from for one in version.parameters if one.id == citation]
            found += [replace(span, first=max(first, span.first)) for first in firsts]
        return found

    def _compose(self, day: date, *, known: date, chosen: Mapping[str, str]) -> Text:
        versions: dict[str, Version] = {}
        readings: dict[str, str] = {}
        for act in self.acts:
            version = self.version(act, day=day, known=known)
            if version is None:
                continue
            read = _readings(version, day=day, known=known)
            read |= {asked: code for asked, code in chosen.items() if act_of(asked) == act}
            last = version.last_day(read)
            if last is None or day <= last:
                versions[act] = version
                readings |= read
        provisions = [one for version in versions.values() for one in version.provisions_on(day, known=known)]
        return Text.of(versions, provisions, readings)


def act_files(root: Path) -> list[Path]:
    """The files of acts below `root`, in the order of their paths."""
    return sorted(path for path in root.glob("*/*/[0-9][0-9][0-9][0-9]-*.toml"))


def _readings(version: Version, *, day: date, known: date) -> dict[str, str]:
    choices = {one.id: one.choice(day, known=known) for one in version.parameters}
    return {asked: choice.reading for asked, choice in choices.items() if choice is not None}
