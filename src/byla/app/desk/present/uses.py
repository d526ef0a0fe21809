"""Where the rules of the procedures name a provision, read from their source: a lawyer sees what rests on it.

A rule is a function; its docstring says in a sentence what it holds to. A provision counts as named where its id stands
in the function, or in a constant that the function names.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import byla.procedures

ID = re.compile(r"[a-z]{2,3}/[a-z0-9-]+:[^\s]+")
ROOT = Path(next(iter(byla.procedures.__path__)))


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """One rule that names the provision."""

    place: str
    """`lt/residence_permit/required/conclusions`"""
    name: str
    says: str
    """The first sentences of its docstring; empty where it has none."""


@cache
def uses() -> Mapping[str, tuple[Use, ...]]:
    """The rules by the provision that they name. The source does not change while a process runs."""
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOT.rglob("*.py"))}
    constants = dict(one for tree in modules.values() for one in _constants(tree))
    found: dict[str, set[Use]] = {}
    for path, tree in modules.items():
        place = path.relative_to(ROOT).with_suffix("").as_posix()
        for rule in _rules(tree):
            for cited in _named_in(rule, constants):
                found.setdefault(cited, set()).add(Use(place, rule.name, _says(rule)))
    return {cited: tuple(sorted(several)) for cited, several in found.items()}


def _constants(tree: ast.Module) -> Iterator[tuple[str, frozenset[str]]]:
    """The ids in each constant of a module; a step is one too."""
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        value = getattr(node, "value", None)
        if isinstance(target, ast.Name) and value is not None and not _is_step(value):
            yield target.id, frozenset(_ids(value))
        elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for name, one in zip(target.elts, value.elts, strict=True):
                if isinstance(name, ast.Name):
                    yield name.id, frozenset(_ids(one))


def _is_step(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and getattr(value.func, "id", "") == "Step"


def _rules(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _named_in(rule: ast.FunctionDef, constants: Mapping[str, frozenset[str]]) -> frozenset[str]:
    names = {node.id for node in ast.walk(rule) if isinstance(node, ast.Name)}
    own = frozenset(one for statement in rule.body for one in _ids(statement))
    return own.union(*(constants.get(name, frozenset()) for name in names if name.isupper()))


def _ids(node: ast.AST) -> Iterator[str]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and ID.fullmatch(one.value):
            yield one.value


def _says(rule: ast.FunctionDef) -> str:
    said = ast.get_docstring(rule) or ""
    return " ".join(said.partition("\n\n")[0].split())
