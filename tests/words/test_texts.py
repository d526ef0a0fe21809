"""Every code that is said has an English text with the parameters it needs; no text of the core is left over.

The texts of a procedure, whose codes follow from its steps and entries, are looked at beside the procedure.
"""

from __future__ import annotations

from dataclasses import fields
from string import Formatter

import pytest
from tests.texts import ENGLISH, said

from byla.app.registry import PROCEDURES
from byla.casefile import GENERAL_ENTRIES, GENERAL_STEPS, Asks, fields_of
from byla.words.catalogue import Text, parameters_of


def templates(text: Text) -> list[str]:
    return [text] if isinstance(text, str) else [one for key, one in text.items() if key != "by"]


def is_plain(template: str) -> bool:
    """Whether it is a sentence with `{names}` and nothing else: no format, no attribute, no stray brace."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        return False
    names = [(name, form, conversion) for _, name, form, conversion in parts if name is not None]
    return bool(template.strip()) and all(
        name.isidentifier() and not form and conversion is None for name, form, conversion in names
    )


def test_every_text_is_made_of_words_and_plain_parameters() -> None:
    odd = {code for code, text in ENGLISH.texts.items() if not all(map(is_plain, templates(text)))}
    assert sorted(odd) == []


@pytest.mark.parametrize("template", ["", " ", "a {", "{}", "{day.year}", "{day:>3}", "{day!r}", "{0}"])
def test_what_is_not_plain(template: str) -> None:
    assert not is_plain(template)


@pytest.mark.parametrize(
    "code", sorted(code for code, text in ENGLISH.texts.items() if not isinstance(text, str))
)
def test_a_text_that_counts_says_what_and_has_each_plural_of_english(code: str) -> None:
    text = ENGLISH.texts[code]
    assert not isinstance(text, str)
    assert text.keys() == {"by", "one", "other"}


@pytest.mark.parametrize(
    ("code", "given"), sorted({(code, tuple(sorted(given))) for code, given in said(".")})
)
def test_what_is_said_has_its_text(code: str, given: tuple[str, ...]) -> None:
    assert code in ENGLISH.texts, f"add {code} to words.en.toml of its package"
    text = ENGLISH.texts[code]
    needed = set().union(*(parameters_of(one) for one in templates(text)))
    needed |= set() if isinstance(text, str) else {text["by"]}
    assert needed <= set(given)


BY_PATTERN = (
    {kind.TYPE.code for kind in GENERAL_ENTRIES}
    | {f"casefile.missing_{asks}" for asks in Asks}
    | {f"casefile.{step.code}" for step in GENERAL_STEPS}
    | {f"casefile.{step.code}.why" for step in GENERAL_STEPS}
    | {f"casefile.{step.code}.{field}" for step in GENERAL_STEPS for field in fields_of(step.form)}
    | {"casefile.assign.to.when"}
)
OF_ENTRIES = {
    f"casefile.label.{field.name}"
    for kind in PROCEDURES.values()
    for entry in kind.entries
    for field in fields(entry)
}
PASSED_ON = {
    "casefile.not_text",
    "casefile.not_yes_or_no",
    "casefile.not_a_number",
    "casefile.not_several",
    "casefile.not_answers",
}
"""Said by a function to which the code is handed; each is asked for in tests/casefile/test_answers.py."""


def test_what_the_pages_ask_of_the_core_by_pattern_has_its_text() -> None:
    assert sorted(BY_PATTERN - ENGLISH.texts.keys()) == []


def test_no_text_of_the_core_is_left_over() -> None:
    own = {code for code in ENGLISH.texts if code.startswith("casefile.")}
    assert sorted(own - BY_PATTERN - OF_ENTRIES - PASSED_ON - {code for code, _ in said(".")}) == []


SHARED = ("alert", "alert_elsewhere", "free_movement", "union_citizen", "lt")
"""Where the texts stand of what several procedures record alike."""


@pytest.mark.parametrize("kind", PROCEDURES.values(), ids=PROCEDURES.keys())
def test_whatever_an_entry_holds_is_called_by_a_word_and_never_by_the_name_in_the_data(kind) -> None:
    """A step's form names what it asks; what follows by itself has a label. The page would say `Stands on`."""
    asked = {f"{place}.{step.code}." for step in kind.steps for place in (kind.code, "casefile", *SHARED)}
    places = {
        f"{kind.code}.label.",
        f"{kind.code}.line.",
        "casefile.label.",
        *(f"{shared}.label." for shared in SHARED),
        *asked,
    }
    nameless = {
        f"{entry.TYPE.code} {field.name}"
        for entry in kind.entries
        for field in fields(entry)
        if not any(f"{place}{field.name}" in ENGLISH.texts for place in places)
    }
    assert sorted(nameless) == []
