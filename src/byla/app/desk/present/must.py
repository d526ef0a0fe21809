"""The box at the head of a file: what must happen next, why in this very file, by when, and whose turn it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from byla.app.desk.addresses import of_step
from byla.app.desk.present.citation import citations
from byla.app.desk.present.clock import clock
from byla.app.desk.present.said import has, named, roles, say, text, why
from byla.app.registry import step_called
from byla.app.store.show import Shown
from byla.app.store.who import office
from byla.casefile import OUTSIDE, Prospect, Refusal, Step, Terms, Timed, reason, terms

Context = dict[str, Any]
Said = Callable[[Iterable[Refusal]], list[Context]]


def next_named(procedure: str, stage: str, step: Step[Any, Any]) -> str:
    """What the next step is called: at some stages what it is for says more than what it is."""
    code = f"{procedure}.next.{stage}.{step.code}"
    return text(code) if has(code) else named(procedure, step)


def must(shown: Shown, found: Prospect, stops: Iterable[Refusal], said: Said) -> Context:
    """One step that comes next, for one reader; `stops` are what bars it, in the words that `said` finds for them."""
    file, step = shown.file, found.step
    waiting = terms(file, shown.situation)
    return {
        "text": next_named(file.procedure.code, file.procedure.stage(file.matter), step),
        **_because(shown, step.code, (file.procedure.code, step)),
        **_term(shown, step.code, waiting),
        "href": of_step(file.id, step.code) if found.mine else "",
        "button": named(file.procedure.code, step),
        "waits_for": _waits_for(shown, found, waiting),
        "who": roles(step.roles),
        "named": _who_may_sign(shown, step),
        "refusals": said(stops),
    }


def _who_may_sign(shown: Shown, step: Step[Any, Any]) -> str:
    """Those of the file's unit who hold the mandate today, by name; empty for a step that needs none."""
    if step.mandate is None:
        return ""
    house, on, unit = office(shown.file.authority), shown.situation.on, shown.file.custody.unit
    serving = frozenset(house.officials_of(unit, on)) if unit else frozenset()
    able = [one for one in house.signatories(step.mandate, on) if one in serving]
    return ", ".join(sorted(house.names.get(one, one) for one in able))


def must_elsewhere(shown: Shown, code: str) -> Context:
    """A step that comes next and is not of this file's procedure: somebody must be asked to take it."""
    kind, step = step_called(code, shown.file.procedure.code)
    return {
        "text": named(kind.code, step),
        **_because(shown, code, (kind.code, step)),
        **_term(shown, code, terms(shown.file, shown.situation)),
        "elsewhere": text(f"desk.matter.{kind.code}"),
        "who": roles(step.roles),
    }


def _because(shown: Shown, code: str, called: tuple[str, Step[Any, Any]]) -> Context:
    """What in this file asks for the step. Whoever sees but a part of the file is told why there is such a step."""
    file, now = shown.file, shown.situation
    found = reason(file, now, code) if shown.whole else None
    law = now.law()
    if found is None:
        return {"why": why(*called), "citations": citations(called[1].under, law)}
    return {"why": say(found.said), "citations": citations(found.cited, law)}


def _term(shown: Shown, code: str, waiting: Terms) -> Context:
    """The step's own term; where it has none, that of the whole matter, and that it is not the step's."""
    own = waiting.of_step(code)
    whole = waiting.of_matter() if own is None and shown.whole else None
    return {"clock": _clock(own, shown), "whole": _clock(whole, shown)}


def _clock(one: Timed | None, shown: Shown) -> Context | None:
    return None if one is None else clock(one, shown.file, shown.situation)


def _waits_for(shown: Shown, found: Prospect, waiting: Terms) -> str:
    """Whom the file waits for, where that is neither the reader nor the house: the person, a body, another state."""
    whose = waiting.turn(shown.file, shown.file.procedure.next_step(shown.file, shown.situation))
    if whose in OUTSIDE or (whose == "assessor" and not found.mine):
        return text(f"desk.waits_for.{whose}")
    return ""
