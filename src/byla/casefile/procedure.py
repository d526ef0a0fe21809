"""A procedure: the kinds of entry, the steps and the clocks of one kind of matter.

A procedure is a folder of plain functions and one value of this class; nothing is inherited and nothing is
registered by being imported. See `byla.procedures.lt.residence_permit` for the model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from byla.access import FILE, Telling
from byla.casefile.deadline import Deadline
from byla.casefile.entry import Body, Entry, FileId
from byla.casefile.refusal import Citation, Refusal
from byla.casefile.series import Series
from byla.casefile.step import Step
from byla.words import Words

if TYPE_CHECKING:
    from byla.casefile.file import File
    from byla.casefile.retention import Event
    from byla.casefile.situation import Situation
    from byla.casefile.task import Task

M = TypeVar("M")


class UnknownEntry(LookupError):
    """A file holds a kind of entry that its procedure does not declare."""


class UnknownStep(LookupError):
    """The procedure has no step of that code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Something that is counted from the entries of one kind: the statistics are queries over these."""

    code: str
    entry: type[Body]
    having: Mapping[str, str] = field(default_factory=dict)
    """Only those whose fields hold these codes."""
    cited: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a file's summary: a label and what stands beside it."""

    label: Words
    value: Words | str | date | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a file's page: lines of a summary, or rows under headings."""

    code: str
    lines: tuple[Line, ...] = ()
    headings: tuple[Words, ...] = ()
    rows: tuple[tuple[Words | str | date | int | None, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Procedure(Generic[M]):
    """One kind of matter. `M` is the dataclass that its entries fold into."""

    code: str
    letters: str
    """What the official numbers of its files begin with; see `Series`."""
    begins: M
    """The matter before the first entry."""
    apply: Callable[[Any, M, Entry], M]
    """What one entry does to the matter: a `functools.singledispatch` over the body."""
    entries: tuple[type[Body], ...]
    steps: tuple[Step[M, Any], ...]
    topics: Mapping[str, tuple[Step[M, Any], ...]] = field(default_factory=dict)
    """Its steps by what they are about; texts at `<procedure>.topic.<code>`. Empty where they are few."""
    stage: Callable[[M], str]
    """Where the matter stands; text at `<procedure>.stage.<code>`."""
    asks: Callable[[M], str] = lambda matter: ""
    """What the file is about, within its procedure; text at `<procedure>.question.<code>`. Empty where there is but one
    thing to be about.
    """
    title: Callable[[M], str] = lambda matter: ""
    """What whoever opened the file called it; empty where it is called by its person."""
    deadlines: Callable[[File[M], Situation], tuple[Deadline, ...]]
    """The clocks that run, stand or have run, each under the law of the day that started it."""
    next_step: Callable[[File[M], Situation], str | None]
    """The code of the one step that must happen next, with its procedure before it where that is another; None
    where the matter is closed.
    """
    aim: Callable[[M], str | None] = lambda matter: None
    """The code of the step at which the matter aims; what bars it is why another step comes first. None where the
    matter is closed, or aims at nothing.
    """
    item: str = FILE
    """What access calls its files: `file`, `person` (an identity record or a link of two) or `office`."""
    subjects: Callable[[M], tuple[FileId, ...]]
    """The person records that the file is about."""
    agencies: Callable[[M], frozenset[str]] = lambda matter: frozenset()
    """Outside bodies that were asked and may see the file."""
    told_to: Callable[[File[M], str], frozenset[int]] = lambda file, agency: frozenset()
    """The numbers of the entries that an outside body sees; see `as_told`."""
    telling: Callable[[File[M], Entry], Telling] = lambda file, entry: Telling.WORK
    """What an entry of the procedure's own kinds is to the person whom the file is about; see `own_file`."""
    known_by: Callable[[M], tuple[str, ...]] = lambda matter: ()
    """The names and numbers by which a file is found, beside its own number."""
    links: Callable[[M], tuple[FileId, ...]] = lambda matter: ()
    """Other files that this one hangs together with."""
    end_of_matter: Callable[[File[M], Situation], Event | None] = lambda file, situation: None
    """What ended the matter for good, and when; from then on its retention counts. None while it has not ended, and
    where nothing here can tell.
    """
    begun_against: Callable[[M], bool] = lambda matter: False
    """Whether the authority began it against the person, who need not know."""
    known_to_person: Callable[[M], bool] = lambda matter: False
    """Whether the person was told what is held against them, or it is over. Until then who looked may give away that
    something is.
    """
    speak_for: Callable[[M, date], Mapping[int, str]] = lambda matter, on: {}
    """Who may ask for the person about everything in the matter on a day: names, by the entries of their powers."""
    tasks: Callable[[File[M], Situation], Iterable[Task]] = lambda file, situation: ()
    """What is owed without a term, beside the tasks that every file has; see `task`."""
    ahead: Callable[[File[M], Situation], Iterable[Words]] = lambda file, situation: ()
    """What is to happen on a day that somebody set and no clock reckons, such as that a court sits."""
    not_by_correction: Callable[[M, M], Iterable[Refusal]] = lambda before, after: ()
    """Why no correction may make the one matter out of the other: an effect before its cause, or what only a step with
    guards of its own may do.
    """
    passages: Callable[[M], tuple[str, ...]] = lambda matter: ()
    """What officials wrote in their own words to decide against somebody; see `casefile.passages`."""
    wordings: Callable[[File[M]], Mapping[str, str]] = lambda file: {}
    """The questions whose answers may lie apart, by their codes, in the words in which officials read them."""
    sections: Callable[[File[M], Situation], tuple[Section, ...]] = lambda file, situation: ()
    counts: tuple[Count, ...] = ()
    tells: Mapping[type[Body], str] = field(default_factory=dict)
    """Whom an entry of that kind tells something, by a code of the jurisdiction. Letters are made from these."""

    def topic_of(self, step: Step[M, Any]) -> str | None:
        """The code of what a step is about; None for one that is about nothing in particular."""
        return next((topic for topic, several in self.topics.items() if step in several), None)

    @property
    def series(self) -> Series:
        """The official numbers of its files."""
        return Series(self.code, self.letters)

    @cached_property
    def kinds(self) -> Mapping[str, type[Body]]:
        """The kinds of entry by code."""
        return {kind.TYPE.code: kind for kind in self.entries}

    def kind(self, code: str) -> type[Body]:
        """The kind of entry of that code. Raises UnknownEntry."""
        if code not in self.kinds:
            raise UnknownEntry(f"{self.code} has no entry {code}; it has {sorted(self.kinds)}")
        return self.kinds[code]

    def step(self, code: str) -> Step[M, Any]:
        """The step of that code. Raises UnknownStep."""
        for step in self.steps:
            if step.code == code:
                return step
        raise UnknownStep(f"{self.code} has no step {code}; it has {[step.code for step in self.steps]}")


def declared(*groups: Iterable[type[Body]]) -> tuple[type[Body], ...]:
    """The kinds of entry of several groups, as one tuple."""
    return tuple(kind for group in groups for kind in group)
