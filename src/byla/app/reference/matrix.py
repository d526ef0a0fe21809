"""Who may do what: every step against every role, and what access adds to it."""

from __future__ import annotations

from byla.app.reference.markdown import page, table
from byla.app.registry import POLICY, PROCEDURES, catalogue
from byla.casefile import Role
from byla.words import words

INTRODUCTION = """A role opens steps; which files it opens, access says (below). A dot: the step is open to the
role. `!`: the step may harm somebody, so only a person may take it, with the mandate that it names."""


def matrix_page() -> str:
    """The authorisation matrix, and the rules of access in their order."""
    roles = list(Role)
    rows = [
        [f"`{kind.code}.{step.code}`", *(_cell(role, step.roles, adverse=step.adverse) for role in roles)]
        for kind in PROCEDURES.values()
        for step in kind.steps
    ]
    rules = [
        [
            rule.effect.value,
            ", ".join(sorted(verb.value for verb in rule.verbs)),
            _said(rule.reason),
            ", ".join(rule.cited),
        ]
        for rule in POLICY.rules
    ]
    return page(
        "Who may do what",
        INTRODUCTION,
        table(["Step", *(role.value for role in roles)], rows),
        "## Rules of access",
        "A denial beats every permission; what no rule opens stays closed.",
        table(["Effect", "For", "Reason", "Under"], rules),
    )


def _cell(role: Role, roles: frozenset[str], *, adverse: bool) -> str:
    if role.value not in roles:
        return ""
    return "!" if adverse else "·"


def _said(code: str) -> str:
    return catalogue().say(words(code))
