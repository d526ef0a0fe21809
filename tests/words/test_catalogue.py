"""Words become text in a catalogue, or a MissingText: never a code on a page, never half a sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from byla.words import Catalogue, MissingText, Words, words

ENGLISH = Catalogue(
    "en",
    {
        "loan.lent": "{title} was lent on {day}",
        "loan.fined": "Fined, because {why}",
        "loan.due": {"by": "days", "one": "{days} day left", "other": "{days} days left"},
        "loan.few": {"by": "days", "few": "{days} dienos"},
    },
    say_day=lambda day: f"{day:%-d %B %Y}",
)


def test_words_are_equal_in_whatever_order_their_parameters_were_given() -> None:
    assert words("loan.lent", title="A", day=date(2026, 3, 2)) == words(
        "loan.lent", day=date(2026, 3, 2), title="A"
    )
    assert words("loan.lent", title="A") != words("loan.lent", title="B")


def test_a_parameter_is_asked_for_by_its_name() -> None:
    assert words("loan.lent", title="A")["title"] == "A"
    with pytest.raises(KeyError):
        words("loan.lent")["title"]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (words("loan.lent", title="Metai", day=date(2026, 3, 2)), "Metai was lent on 2 March 2026"),
        (words("loan.due", days=1), "1 day left"),
        (words("loan.due", days=0), "0 days left"),
        (words("loan.due", days=2), "2 days left"),
        (words("loan.fined", why=words("loan.due", days=1)), "Fined, because 1 day left"),
        (words("loan.fined", why="{why} in braces is text"), "Fined, because {why} in braces is text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_said(said: Words, text: str) -> None:
    assert ENGLISH.say(said) == text


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (words("loan.unknown"), "no en text for loan.unknown"),
        (words("loan.lent", title="Metai"), r"needs \['day'\]"),
        (words("loan.due"), "counts days"),
        (words("loan.due", days="3"), "whole number"),
        (words("loan.due", days=True), "whole number"),
        (words("loan.few", days=3), "no text where days is other"),
        (words("loan.fined", why=words("loan.unknown")), "loan.unknown"),
    ],
    ids=str,
)
def test_what_cannot_be_said_is_an_error(said: Words, why: str) -> None:
    with pytest.raises(MissingText, match=why):
        ENGLISH.say(said)


def test_several_are_said_in_their_order() -> None:
    assert ENGLISH.all_of([words("loan.due", days=2), words("loan.due", days=1)]) == [
        "2 days left",
        "1 day left",
    ]


def write(folder: Path, language: str, line: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"words.{language}.toml").write_text(line, encoding="utf-8")


def test_a_catalogue_is_read_from_the_files_beside_the_packages(tmp_path: Path) -> None:
    write(tmp_path / "loan", "en", '"loan.lent" = "Lent"')
    write(tmp_path / "loan", "lt", '"loan.lent" = "Paskolinta"')
    write(tmp_path / "desk", "en", '"desk.open" = "Open"')
    assert Catalogue.read(tmp_path, "en").texts == {"loan.lent": "Lent", "desk.open": "Open"}
    assert Catalogue.read(tmp_path, "lt").texts == {"loan.lent": "Paskolinta"}


def test_a_code_has_one_text(tmp_path: Path) -> None:
    write(tmp_path / "loan", "en", '"loan.lent" = "Lent"')
    write(tmp_path / "desk", "en", '"loan.lent" = "Given out"')
    with pytest.raises(ValueError, match=r"a second time: \['loan.lent'\]"):
        Catalogue.read(tmp_path, "en")
