"""Reading answers to a form: what fits, what does not, and every problem at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from tests.casefile.conftest import NEW_LOAN
from tests.casefile.desk import MONDAY, situation
from tests.casefile.desk import file_of as loan_of
from tests.casefile.library_loan import DraftCharge, Lend, Loan, Shelf

from byla.casefile import Asks, Attachment, File, FileId, Nothing, fields_of, file_of, form
from byla.casefile.answers import Problem, read_answers
from byla.casefile.form import Question, answers
from byla.words import words


def slip(size: int = 1000, media_type: str = "application/pdf") -> Attachment:
    return Attachment("slip.pdf", media_type, "0" * 64, size)


def read(**answers: object) -> Lend | tuple[Problem, ...]:
    return read_answers(Lend, {**NEW_LOAN, **answers}, loan_of([]), situation())


@pytest.mark.parametrize(
    ("field", "answer", "value"),
    [
        ("title", "  Metai ", "Metai"),
        ("title", "Ž" * 20, "Ž" * 20),
        ("title", "Z\u030ceme\u0307", "Žemė"),
        ("title", "سه\u200cتار", "سه\u200cتار"),
        ("remark", "one\r\ntwo\tthree", "one\ntwo\tthree"),
        ("remark", "   ", None),
        ("remark", None, None),
        ("shelf", "rare", Shelf.RARE),
        ("services", ["rare", "open", "rare"], (Shelf.RARE, Shelf.OPEN)),
        ("services", [], ()),
        ("copies", 3, 3),
        ("reading_room", True, True),
        ("reading_room", False, False),
        ("printed", "2026-03-02", MONDAY),
        ("printed", "1900-01-01", date(1900, 1, 1)),
        ("printed", "", None),
        ("wanted_until", "2026-12-24", date(2026, 12, 24)),
        ("slip", slip(), slip()),
        ("slip", slip(media_type="image/png"), slip(media_type="image/png")),
    ],
)
def test_an_answer_that_fits(field: str, answer: object, value: object) -> None:
    form = read(**{field: answer})
    assert isinstance(form, Lend), form
    assert getattr(form, field) == value


@pytest.mark.parametrize(
    ("field", "answer", "code"),
    [
        ("title", None, "missing_line"),
        ("title", "  ", "missing_line"),
        ("title", "a" * 21, "too_long"),
        ("title", 7, "not_text"),
        ("title", ["a"], "not_text"),
        ("title", "two\nlines", "control_characters"),
        ("title", "a\ttab", "control_characters"),
        ("title", "a\x00b", "control_characters"),
        ("title", "a\x7fb", "control_characters"),
        ("title", "a\u2028b", "control_characters"),
        ("title", "a\ud800b", "control_characters"),
        ("title", "gnp.\u202egpj", "control_characters"),
        ("title", "a\u2066b", "control_characters"),
        ("remark", "\u3164", "control_characters"),  # a letter that is blank
        ("title", ".", "says_nothing"),
        ("remark", "\u200b", "says_nothing"),
        ("remark", "- … –", "says_nothing"),
        ("remark", "a\x1bb", "control_characters"),
        ("remark", "one\rtwo", "control_characters"),
        ("remark", "a" * 41, "too_long"),
        ("shelf", None, "missing_choice"),
        ("shelf", "cellar", "not_an_option"),
        ("shelf", "RARE", "not_an_option"),
        ("shelf", 1, "not_an_option"),
        ("services", "rare", "not_several"),
        ("services", ["rare", "cellar"], "not_an_option"),
        ("services", [["rare"]], "not_an_option"),
        ("copies", None, "missing_number"),
        ("copies", 0, "out_of_bounds"),
        ("copies", 4, "out_of_bounds"),
        ("copies", "2", "not_a_number"),
        ("copies", 2.0, "not_a_number"),
        ("copies", True, "not_a_number"),
        ("reading_room", None, "missing_yes_no"),
        ("reading_room", "yes", "not_yes_or_no"),
        ("reading_room", "true", "not_yes_or_no"),
        ("reading_room", 1, "not_yes_or_no"),
        ("printed", "2026-03-03", "day_not_yet"),
        ("printed", "1899-12-31", "too_long_ago"),
        ("printed", "2026-02-29", "not_a_day"),
        ("printed", "20260302", "not_a_day"),
        ("printed", "2026-W10-1", "not_a_day"),
        ("printed", "2.3.2026", "not_a_day"),
        ("printed", "2026-03-02T00:00:00", "not_a_day"),
        ("printed", 20260302, "not_a_day"),
        ("wanted_until", "tomorrow", "not_a_day"),
        ("slip", slip(1001), "document_too_large"),
        ("slip", slip(media_type="text/html"), "media_type"),
        ("slip", "slip.pdf", "not_a_document"),
        ("pages", 3, "field_unknown"),
    ],
)
def test_an_answer_that_does_not_fit(field: str, answer: object, code: str) -> None:
    problems = read(**{field: answer})
    assert isinstance(problems, tuple), problems
    assert [(one.field, one.said.code) for one in problems] == [(field, f"casefile.{code}")]


def test_every_problem_is_said_at_once() -> None:
    answers = {"title": "", "copies": 9, "shelf": "cellar", "reading_room": "no", "zebra": 1, "ape": 2}
    problems = read_answers(Lend, answers, loan_of([]), situation())
    assert isinstance(problems, tuple)
    assert [(one.field, one.said.code.removeprefix("casefile.")) for one in problems] == [
        ("zebra", "field_unknown"),
        ("ape", "field_unknown"),
        ("title", "missing_line"),
        ("shelf", "not_an_option"),
        ("copies", "out_of_bounds"),
        ("reading_room", "not_yes_or_no"),
    ]


def test_a_problem_says_what_was_given_and_what_is_allowed() -> None:
    assert read(title="a" * 21) == (Problem("title", words("casefile.too_long", given=21, longest=20)),)
    assert read(copies=4) == (Problem("copies", words("casefile.out_of_bounds", least=1, most=3)),)
    tuesday = date(2026, 3, 3)
    assert read(printed="2026-03-03") == (
        Problem("printed", words("casefile.day_not_yet", day=tuesday, today=MONDAY)),
    )


def test_options_come_from_the_file(loan: File[Loan], nothing: File[Loan]) -> None:
    answers = {"damages": ["3"], "cents": 100}
    assert read_answers(DraftCharge, answers, loan, situation()) == (
        Problem("damages", words("casefile.not_an_option")),
    )


def test_an_empty_list_is_no_answer_where_one_is_needed(loan: File[Loan]) -> None:
    problems: Any = read_answers(DraftCharge, {"damages": [], "cents": 100}, loan, situation())
    assert [one.said.code for one in problems] == ["casefile.missing_choices"]


@form
class Reserve:
    """A form that names other files."""

    reader: FileId = file_of("library_card")
    earlier: FileId | None = file_of("library_loan", "reading_room", required=False)


def test_a_file_is_named_by_its_id() -> None:
    file = loan_of([])
    assert read_answers(Reserve, {"reader": " 0199-a "}, file, situation()) == Reserve(
        reader=FileId("0199-a")
    )
    assert read_answers(Reserve, {"earlier": 7}, file, situation()) == (
        Problem("reader", words("casefile.missing_file")),
        Problem("earlier", words("casefile.not_text")),
    )
    assert read_answers(Reserve, {"reader": "0" * 61}, file, situation()) == (
        Problem("reader", words("casefile.too_long", given=61, longest=60)),
    )


def test_a_field_says_of_which_procedures_the_file_may_be() -> None:
    reader, earlier = fields_of(Reserve).values()
    assert (reader.asks, reader.procedures) == (Asks.FILE, ("library_card",))
    assert (earlier.asks, earlier.procedures) == (Asks.FILE, ("library_loan", "reading_room"))


def test_the_fields_of_a_form_stand_in_its_order() -> None:
    assert {name: field.asks for name, field in fields_of(Lend).items()} == {
        "title": Asks.LINE,
        "remark": Asks.TEXT,
        "shelf": Asks.CHOICE,
        "services": Asks.CHOICES,
        "copies": Asks.NUMBER,
        "reading_room": Asks.YES_NO,
        "printed": Asks.DAY,
        "wanted_until": Asks.DAY,
        "slip": Asks.ATTACHMENT,
    }
    assert fields_of(Nothing) == {}


@form
class AskReader:
    """A form with questions of its own."""

    answers: Mapping[str, str] = answers(
        lambda file, situation: (
            Question(code="member", wording="Are you a member?", language="en", asks=Asks.YES_NO),
            Question(code="why", wording="Why?", language="en", longest=5),
        )
    )


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"member": "yes", "why": " So. "}, None),
        ({"why": ""}, "missing_answers"),
        ({"member": None, "why": ""}, "missing_answers"),
        ({"member": "perhaps"}, "answer_unfit"),
        ({"why": "Because"}, "answer_unfit"),
        ({"why": "\u202e"}, "answer_unfit"),
        ({"why": 5}, "answer_unfit"),
        ({"age": "5"}, "question_not_put"),
        (["yes"], "not_answers"),
        (None, "missing_answers"),
    ],
)
def test_an_answer_is_to_a_question_that_was_put_and_fits_it(said: object, code: str | None) -> None:
    found = read_answers(AskReader, {"answers": said}, loan_of([]), situation())
    if code is None:
        assert found == AskReader(answers={"member": "yes", "why": "So."})
    else:
        assert isinstance(found, tuple)
        assert [one.said.code for one in found] == [f"casefile.{code}"]
