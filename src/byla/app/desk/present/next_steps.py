"""What must happen next, what may, what others may do, and what stands in the way of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from byla.app.desk.addresses import of_step
from byla.app.desk.present.citation import citations
from byla.app.desk.present.must import must, must_elsewhere
from byla.app.desk.present.openings import files_given, opening_from
from byla.app.desk.present.said import named, roles, say, text, why
from byla.app.registry import POLICY, step_called
from byla.app.store.show import Shown
from byla.casefile import GENERAL_STEPS, Prospect, Refusal, next_step, prospects, tasks

Context = dict[str, Any]
NOT_MY_ROLE = frozenset({"access.step_of_other_roles", "access.no_rule_allows", "access.outsider_not_asked"})
"""Refusals that say that a step is others' work; anything else is an obstacle that the reader should know of."""


def refusals(
    several: Iterable[Refusal], shown: Shown, open_to_me: frozenset[str] = frozenset()
) -> list[Context]:
    """Each no with its provisions, and the step that takes the obstacle away where the reader may take it.

    Those of one kind that rest on the same provisions stand together, so that these are said once.
    """
    law = shown.situation.law()
    groups: dict[tuple[str, tuple[str, ...]], list[Refusal]] = {}
    for one in several:
        groups.setdefault((one.code, one.cited), []).append(one)
    return [
        {
            "text": _together([say(one.said) for one in alike]),
            "citations": citations(alike[0].cited, law),
            "settled": _settling(alike[0], shown) if alike[0].settled_by in open_to_me else None,
        }
        for alike in groups.values()
    ]


def _together(texts: list[str]) -> str:
    """Sentences that begin alike as one: `Not complete: family, work` of `Not complete: family` and the other."""
    heads = {one.partition(": ")[0] for one in texts}
    if len(texts) == 1 or len(heads) > 1:
        return ". ".join(one.rstrip(".") for one in texts)
    return f"{heads.pop()}: {', '.join(one.partition(': ')[2] for one in texts)}"


def _settling(one: Refusal, shown: Shown) -> Context:
    file = shown.file
    step = file.procedure.step(one.settled_by or "")
    return {"text": named(file.procedure.code, step), "href": of_step(file.id, step.code)}


@dataclass(frozen=True, slots=True)
class NextSteps:
    """Every step of a file, sorted by what the reader can do about it."""

    shown: Shown
    prospects: Sequence[Prospect]
    must_be: str | None

    @classmethod
    def of(cls, shown: Shown) -> NextSteps:
        """As the file stands for this reader; where no step leads on to what it aims at, with that and what bars it."""
        file, now = shown.file, shown.situation
        code = next_step(file, now, POLICY)
        if code is None and shown.whole:
            code = file.procedure.aim(file.matter)
        return cls(shown, prospects(file, now, POLICY), code)

    @property
    def open_to_me(self) -> frozenset[str]:
        """The codes of the steps that the reader may take now."""
        return frozenset(one.step.code for one in self.prospects if one.mine)

    def must(self) -> Context | None:
        """The one step that comes next; by whom, where it is not the reader's. None where a task asks for it."""
        if any(task.settled_by == self.must_be for task in tasks(self.shown.file, self.shown.situation)):
            return None
        found = next((one for one in self.prospects if one.step.code == self.must_be), None)
        if found is not None:
            return must(self.shown, found, _stops(found), self._said)
        return None if self.must_be is None else must_elsewhere(self.shown, self.must_be)

    def tasks(self) -> list[Context]:
        """What the record itself asks a named official to look at."""
        file, mine = self.shown.file, self.open_to_me
        found = []
        for task in tasks(file, self.shown.situation):
            procedure, step = step_called(task.settled_by, own=file.procedure.code)
            if step.opens or procedure.code != file.procedure.code:
                href = opening_from(self.shown, task)
            else:
                href = of_step(file.id, step.code) if step.code in mine else ""
            name = named(procedure.code, step)
            shown = {"text": say(task.said), "href": href, "button": name, "owed": task.owed}
            about = files_given(self.shown, task)
            found.append({**shown, "who": roles(step.roles), "about": about})
        return found

    def ahead(self) -> list[str]:
        """What is to happen on a day that somebody set, for whoever sees the whole file."""
        file, now = self.shown.file, self.shown.situation
        return [say(one) for one in file.procedure.ahead(file, now)] if self.shown.whole else []

    def may(self) -> list[Context]:
        """The procedure's other steps that are open to the reader."""
        return [
            self._open(one)
            for one in self.prospects
            if one.mine and not self._general(one) and not self._next(one)
        ]

    def keeping(self) -> list[Context]:
        """The steps that every file has, as far as they are open to the reader."""
        return [self._open(one) for one in self.prospects if one.mine and self._general(one)]

    def others(self) -> list[Context]:
        """The procedure's steps that are open now, but to others."""
        return [
            {"text": self._name(one), "who": roles(one.step.roles)}
            for one in self.prospects
            if self.shown.whole
            and one.open
            and _others_work(one)
            and not self._general(one)
            and roles(one.step.roles)
        ]

    def blocked(self) -> list[Context]:
        """The procedure's steps that something could open, and what stands in their way; those that the same obstacle
        stops stand together. What nothing opens any more, or what the file is no matter for, stands in nobody's way.
        """
        groups: dict[tuple[Refusal, ...], list[Prospect]] = {}
        for one in self.prospects if self.shown.whole else ():
            if self._general(one) or self._next(one) or self._closed(one):
                continue
            if stops := _stops(one):
                groups.setdefault(stops, []).append(one)
        return [
            {
                "text": ", ".join(map(self._name, several)),
                "refusals": self._said(stops),
                "open": any(one.step.mandate for one in several),
            }
            for stops, several in groups.items()
        ]

    def _closed(self, one: Prospect) -> bool:
        """Whether nothing opens the step any more: it is past, or what would have to come before it is. Of what is
        signed everything that it lacks is told.
        """
        past = {each.step.code for each in self.prospects if _past(each)}
        return _past(one) or (one.step.mandate is None and any(bar.settled_by in past for bar in one.bars))

    def _said(self, several: Iterable[Refusal]) -> list[Context]:
        return refusals(several, self.shown, self.open_to_me)

    def _open(self, one: Prospect) -> Context:
        file = self.shown.file
        return {
            "text": self._name(one),
            "topic": self._topic(one),
            "hint": why(file.procedure.code, one.step),
            "href": of_step(file.id, one.step.code),
        }

    def _topic(self, one: Prospect) -> str:
        procedure = self.shown.file.procedure
        topic = procedure.topic_of(one.step)
        return "" if topic is None else text(f"{procedure.code}.topic.{topic}")

    def _name(self, one: Prospect) -> str:
        return named(self.shown.file.procedure.code, one.step)

    def _general(self, one: Prospect) -> bool:
        return one.step in GENERAL_STEPS

    def _next(self, one: Prospect) -> bool:
        return one.step.code == self.must_be


def _past(one: Prospect) -> bool:
    return any(bar.settled_by is None for bar in one.bars)


def _stops(one: Prospect) -> tuple[Refusal, ...]:
    """What stands in the way of a step, beside that it is others' work."""
    return (*one.bars, *(() if _others_work(one) else one.forbidden))


def _others_work(one: Prospect) -> bool:
    return any(each.code in NOT_MY_ROLE for each in one.forbidden)
