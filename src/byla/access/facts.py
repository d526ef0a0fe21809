"""What access knows: who asks, what they want to do, and what about. Nothing else may decide."""

from __future__ import annotations

from dataclasses import dataclass

from byla.access.codes import HUMAN, ORDINARY, Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who asks, as the office stands on the day of the question."""

    id: str
    authority: str
    kind: str = HUMAN
    """`human` for officials, `job` for whatever runs without one, `concerned` for the person whom a matter is about."""
    roles: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    agency: str | None = None
    """The outside body that the reader belongs to; None for the authority's own people."""
    clearance: int = 0
    """0 to 3; the reader meets nothing of a higher level."""
    purpose: str = ""
    """What the reader is here for, one at a time. Without a purpose nothing is seen."""
    stands_in_for: frozenset[str] = frozenset()
    """Absent officials whom the reader replaces today: for what is assigned to them, not what names them."""
    records: frozenset[str] = frozenset()
    """Of somebody concerned, the person records that are theirs."""
    glass: frozenset[str] = frozenset()
    """The files of which the reader has broken the glass, and whose time is not over."""

    @property
    def hands(self) -> frozenset[str]:
        """Those whose assigned work the reader may do: the reader, and whom the reader replaces."""
        return self.stands_in_for | {self.id}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A file, entry, document or person record, as far as access needs to know it.

    An entry or a document has the authority, unit, people and agencies of its file, and its own level and
    category.
    """

    authority: str
    file: str = ""
    """The id of the file that it is, or lies in; empty where it is no file yet."""
    kind: str
    """`file`, `entry`, `document`, `person` (an identity record or a link of two), `office` (the house's order) or
    `look` (that somebody looked).
    """
    unit: str = ""
    """The unit that holds it; empty where none does yet."""
    assignee: str = ""
    """The official in whose hands it is; empty where nobody's."""
    agencies: frozenset[str] = frozenset()
    """Outside bodies that were asked about it."""
    named: frozenset[str] = frozenset()
    """Where not empty, the only people who may see it."""
    barred: frozenset[str] = frozenset()
    """People who declared a conflict of interest, or whom it is about."""
    level: int = 0
    """Sensitivity, 0 to 3."""
    category: str = ORDINARY
    """`ordinary`, or `special` for the data of Article 9 GDPR (opinions, beliefs, health)."""
    subjects: frozenset[str] = frozenset()
    """The person records that it is about."""
    telling: str = ""
    """Of an entry or document, what it is to the person whom its file is about: see `Telling`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What a reader wants to do. Of a step it says which one, and to which roles the step is open."""

    verb: Verb
    step: str = ""
    roles: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.verb}:{self.step}" if self.step else self.verb.value


SEE = Action(verb=Verb.SEE)
SEARCH = Action(verb=Verb.SEARCH)
OPEN_DOCUMENT = Action(verb=Verb.OPEN_DOCUMENT)
EXPORT = Action(verb=Verb.EXPORT)
ASSIGN = Action(verb=Verb.ASSIGN)
BREAK_GLASS = Action(verb=Verb.BREAK_GLASS)


def take_step(code: str, roles: frozenset[str]) -> Action:
    """Taking the step `code`, which is open to `roles`."""
    return Action(verb=Verb.TAKE_STEP, step=code, roles=roles)
