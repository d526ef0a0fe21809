"""Which texts a procedure needs, and which codes a package says: so that no page ever meets a code without words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any, ClassVar, get_args, get_type_hints

from byla.casefile import AT_REST, GENERAL_ENTRIES, Body, Procedure, fields_of, owner_of
from byla.words import Catalogue
from byla.words.catalogue import parameters_of

SOURCE = Path(__file__).resolve().parents[1] / "src" / "byla"
ENGLISH = Catalogue.read(SOURCE, "en")
SAYS = {"words", "refusal"}
NOT_SAID = {"settled_by"}


def needed(procedure: Procedure[Any], *, stages: tuple[str, ...]) -> set[str]:
    """The codes of all texts that the pages and letters of a procedure ask for by their pattern."""
    code = procedure.code
    own_steps = [step for step in procedure.steps if owner_of(code, step) == code]
    own_entries = [kind for kind in procedure.entries if kind not in GENERAL_ENTRIES and of(kind) == code]
    texts = {f"{code}.stage.{stage}" for stage in (*stages, AT_REST)} | {
        kind.TYPE.code for kind in own_entries
    }
    texts |= {f"{code}.topic.{topic}" for topic in procedure.topics}
    for step in own_steps:
        texts |= {f"{code}.{step.code}", f"{code}.{step.code}.why"}
        texts |= {f"{code}.{step.code}.{field}" for field in fields_of(step.form)}
    for kind in (*own_entries, *(step.form for step in own_steps)):
        texts |= {f"{code}.{_snake(one)}.{value.value}" for one in _lists(kind) for value in one}
    return texts


def of(kind: type[Body]) -> str:
    """Whose entry it is: what several procedures record alike is of none of them."""
    return kind.TYPE.code.partition(".")[0]


def _lists(kind: type[Any]) -> Iterator[type[Enum]]:
    """The closed lists that the fields of a form or an entry name."""
    for hint in get_type_hints(kind).values():
        for one in (hint, *get_args(hint)):
            if isinstance(one, type) and issubclass(one, Enum):
                yield one


def _snake(kind: type[Enum]) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def said(package: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Each code that the package says in so many letters, with the names of the parameters that it gives."""
    for path in sorted((SOURCE / package).rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in SAYS:
                first = call.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    given = {one.arg for one in call.keywords if one.arg is not None} - NOT_SAID
                    yield first.value, frozenset(given)


def may_have(procedure: Procedure[Any], *ends: str) -> set[str]:
    """The codes of texts that a field of a form may have beside its name, and those of what entries say."""
    code = procedure.code
    beside = {
        f"{code}.{step.code}.{field}.{end}"
        for step in procedure.steps
        for field in fields_of(step.form)
        for end in ("hint", *ends)
    }
    return beside | {f"{code}.label.{field.name}" for entry in procedure.entries for field in fields(entry)}


class EveryText:
    """What holds of the texts of every package; whoever inherits says which they are."""

    package: ClassVar[str]
    code: ClassVar[str]
    """What the codes of its own texts begin with."""
    needed: ClassVar[set[str]]
    optional: ClassVar[set[str]]

    def test_every_text_that_a_page_asks_for_exists(self) -> None:
        missing = sorted((self.needed | self._said()) - ENGLISH.texts.keys())
        assert not missing, missing

    def test_every_text_gets_its_parameters(self) -> None:
        for code, given in sorted(set(said(self.package))):
            text = ENGLISH.texts[code]
            assert isinstance(text, str), code
            assert parameters_of(text) <= given, (code, text)

    def test_no_text_is_left_over(self) -> None:
        own = {code for code in ENGLISH.texts if code.startswith(f"{self.code}.")}
        left = sorted(own - self.needed - self._said() - self.optional)
        assert not left, left

    def _said(self) -> set[str]:
        return {code for code, _ in said(self.package)}
