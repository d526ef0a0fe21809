"""Texts by code and language, read from the `words.<language>.toml` files that stand beside the packages."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from byla.words.words import Value, Words

Plural = Callable[[int], str]
Text = str | Mapping[str, str]


class MissingText(LookupError):
    """No text for a code in a language, or a text whose parameters were not given. Add it to the package's
    TOML file.
    """


def english_plural(count: int) -> str:
    """CLDR plural category of a whole number in English: `one` or `other`."""
    return "one" if count == 1 else "other"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of one language.

    A text is a template with named parameters, or a table of templates by CLDR plural category whose key `by`
    names the parameter that is counted: `{ by = "days", one = "{days} day", other = "{days} days" }`.
    """

    language: str
    texts: Mapping[str, Text]
    say_day: Callable[[date], str] = date.isoformat
    plural: Plural = english_plural

    @classmethod
    def read(cls, root: Path, language: str) -> Catalogue:
        """All `words.<language>.toml` below `root`. ValueError where two files give the same code."""
        texts: dict[str, Text] = {}
        for path in sorted(root.rglob(f"words.{language}.toml")):
            found = tomllib.loads(path.read_text(encoding="utf-8"))
            if twice := texts.keys() & found.keys():
                raise ValueError(
                    f"{path.name} of {path.parent.name} gives texts a second time: {sorted(twice)}"
                )
            texts |= found
        return cls(language, texts)

    def say(self, said: Words) -> str:
        """The text of `said`. Raises MissingText; a page must not show a code in place of a sentence."""
        template = self._template(said)
        given = {name: self._value(value) for name, value in said.parameters}
        missing = parameters_of(template) - given.keys()
        if missing:
            raise MissingText(
                f"{said.code} ({self.language}) needs {sorted(missing)}; it was given {sorted(given)}"
            )
        return template.format_map(given)

    def all_of(self, several: Iterable[Words]) -> list[str]:
        """The texts of several, in their order."""
        return [self.say(one) for one in several]

    def _template(self, said: Words) -> str:
        text = self.texts.get(said.code)
        if text is None:
            raise MissingText(
                f"no {self.language} text for {said.code}; add it to words.{self.language}.toml of its package"
            )
        if isinstance(text, str):
            return text
        counted = text["by"]
        count = dict(said.parameters).get(counted)
        if type(count) is not int:
            raise MissingText(f"{said.code} counts {counted}, which must be a whole number, not {count!r}")
        category = self.plural(count)
        if category not in text:
            raise MissingText(
                f"{said.code} ({self.language}) has no text where {counted} is {category} ({count})"
            )
        return text[category]

    def _value(self, value: Value) -> str:
        if isinstance(value, Words):
            return self.say(value)
        if isinstance(value, date):
            return self.say_day(value)
        return str(value)


def parameters_of(template: str) -> set[str]:
    """The names in braces of a template."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}
