"""What a person reads: all of an article, and that it is not confirmed."""

from datetime import date
from pathlib import Path

import pytest

from byla.law import Book, Finding, Parameter, Provision, UnknownProvision, show, unconfirmed
from byla.words import Catalogue, words

DAY = date(2026, 7, 15)  # Wednesday


@pytest.fixture(scope="module")
def english() -> Catalogue:
    return Catalogue.read(Path(__file__).parents[2] / "src/byla/law", "en")


def test_an_article_is_shown_with_all_its_parts_and_no_others(book: Book, english: Catalogue) -> None:
    shown = "\n".join(english.all_of(show(book.on(DAY), "lt/utpi:33")))
    parts = [one.id for one in book.on(DAY).below("lt/utpi:33")]
    assert len(parts) == 11
    assert all(f"{part}: " in shown for part in parts)
    assert "lt/utpi:133" not in shown
    assert "months = 2" in shown


def test_a_rule_whose_text_was_not_seen_says_so(book: Book, english: Catalogue) -> None:
    shown = english.all_of(show(book.on(DAY), "lt/utpi:138(1)"))
    assert [line.split(":")[0].strip() for line in shown[-3:]] == [
        "AMENDED SINCE, text not seen",
        "AMENDED SINCE, text not seen",
        "UNCONFIRMED",
    ]


def test_the_words_of_the_statute_stand_beside_ours(book: Book, english: Catalogue) -> None:
    assert "  original: gali grėsti" in english.all_of(show(book.on(DAY), "lt/utpi:35(1)(1)"))


def test_a_conflict_is_shown_with_all_readings_and_the_reason(book: Book, english: Catalogue) -> None:
    shown = english.all_of(show(book.on(DAY), "lt/utpi:4(5)"))
    starred = [line for line in shown if line.startswith("  * ")]
    assert len(starred) == 1
    assert "weighed" in starred[0]
    assert any(line.startswith("    binds") for line in shown)
    assert "by the project" in shown[-1]


@pytest.mark.parametrize("act", ["lt/utpi", "eu/1182-71", "lt/retention", "eu/cjeu"])
def test_everything_held_can_be_said(book: Book, english: Catalogue, act: str) -> None:
    assert len(english.all_of(show(book.on(DAY), act))) > 1


def test_nothing_to_show_is_an_error(book: Book) -> None:
    with pytest.raises(UnknownProvision):
        show(book.on(DAY), "lt/utpi:999")
    with pytest.raises(UnknownProvision):
        book.on(DAY).below("lt/utpi:999")


def test_what_is_unconfirmed_is_listed_by_act(book: Book) -> None:
    still_open = unconfirmed(book.on(DAY))
    ids = {one.id for several in still_open.values() for one in several}
    assert "lt/retention:permit-file" in ids, "ten years is an assumption"
    assert "lt/utpi:4(4)#clock-starts" in ids, "a conflict is open until a lawyer chooses"
    assert "eu/1182-71:3(1)" not in ids, "read in the text"
    assert all(one.act == act for act, several in still_open.items() for one in several)
    assert {type(one) for one in still_open["lt/utpi"]} == {Provision, Parameter}


def test_a_finding_carries_its_reason_and_citations() -> None:
    finding = Finding(False, words("law.shown_unconfirmed"), ("lt/utpi:33",))
    assert not finding.holds
    assert finding.citations == ("lt/utpi:33",)
