"""A step: who may do what, when, on which form, and what it records.

One definition gives the desk its button and form, the API its endpoint and schema, the authorisation matrix
its row, the reference its page, and the tests their cases. Its three functions are pure and say three
different things:

* `bars(file, situation)`: what stands in the way now, whatever is filled in;
* `objections(file, form, situation, others)`: what stands in the way of these answers;
* `records(file, form, situation, others)`: the entries that follow. It cannot say no.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from byla.access import ORDINARY
from byla.casefile.aside import Aside
from byla.casefile.entry import Body, FileId
from byla.casefile.refusal import Citation, Refusal
from byla.casefile.series import Series

if TYPE_CHECKING:
    from byla.casefile.file import File
    from byla.casefile.situation import Situation

M = TypeVar("M")
F = TypeVar("F")
Files = Mapping[FileId, "File[Any]"]
"""The files that a step touches, by their id; the step's own file is not among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One entry to be: what it says, from which day it is true (today where None), and in which file (its own
    where None).
    """

    body: Body
    true_from: date | None = None
    file: FileId | None = None
    corrects: int | None = None
    aside: Aside | None = None
    """What the body commits to and the store keeps apart."""


def nothing_bars(file: File[Any], situation: Situation) -> Iterable[Refusal]:
    """For a step that is always open."""
    return ()


def no_objections(file: File[Any], form: Any, situation: Situation, others: Files) -> Iterable[Refusal]:
    """For a step that takes any well-formed answers."""
    return ()


def knows_none(file: File[Any], form: Any) -> tuple[int, ...]:
    """For a step that needs nothing of what is kept apart."""
    return ()


def looks_for_none(file: File[Any], form: Any) -> tuple[str, ...]:
    """For a step that asks of no name or number whether a file bears it."""
    return ()


def touches_none(file: File[Any], form: Any) -> tuple[FileId, ...]:
    """For a step that concerns its own file alone."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[M, F]):
    """A step of a procedure over files whose matter is `M`, taken on a form `F`."""

    code: str
    """Without its procedure: `record_fact`. Its texts are at `<procedure>.<code>`, `….why`, `….<field>`."""
    form: type[F]
    roles: frozenset[str]
    """Who may take it; a job is a role (`job`)."""
    texts: str | None = None
    """Where its texts stand, if not with its procedure: of a step that several procedures have."""
    under: tuple[Citation, ...] = ()
    """The provisions under which it is taken."""
    opens: bool = False
    """Whether it opens a new file."""
    adverse: bool = False
    """Whether it may harm somebody: then no machine may take it."""
    category: str = ORDINARY
    """`special` where it opens data of Article 9 GDPR: then it is for those alone who must weigh them."""
    in_batches: bool = False
    """Whether it may be taken on many files at once with the same answers. Never where it opens, weighs, decides or
    signs: whoever does that looks at one person.
    """
    mandate: str | None = None
    """The kind of mandate that whoever takes it must hold on the day; None where nothing is signed."""
    draws: tuple[Series, ...] = ()
    """Official numbers that the store draws for it."""
    bars: Callable[[File[M], Situation], Iterable[Refusal]] = nothing_bars
    """What stands in the way for everybody."""
    forbids: Callable[[File[M], Situation], Iterable[Refusal]] = nothing_bars
    """What stands in the way of this actor alone, beside roles and access: who drafted does not sign."""
    touches: Callable[[File[M], F], tuple[FileId, ...]] = touches_none
    concerns: Callable[[File[M], F], tuple[FileId, ...]] = touches_none
    """The persons of whom it must know every file of its procedure, also those that the actor may not see; they are
    at `situation.about(person)`.
    """
    looks_for: Callable[[File[M], F], tuple[str, ...]] = looks_for_none
    """The names and numbers of which it must know every file of its procedure that is known by one; they are at
    `situation.known_as(number)`.
    """
    knows: Callable[[File[M], F], tuple[int, ...]] = knows_none
    """The entries of which it must know what is kept apart from them; that is at `situation.asides`."""
    objections: Callable[[File[M], F, Situation, Files], Iterable[Refusal]] = no_objections
    records: Callable[[File[M], F, Situation, Files], Iterable[Record]]

    def __post_init__(self) -> None:
        if self.in_batches and (self.opens or self.adverse or self.mandate):
            raise ValueError(f"{self.code} looks at one person; it cannot be taken on many files at once")
