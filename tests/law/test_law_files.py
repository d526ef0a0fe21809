"""A file of law data that says something that nobody understands is refused, with where and why."""

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.law.acts import make_act

from byla.law import Book, LawFileError
from byla.law.citation import is_below, is_citation
from byla.law.law_file import version

DAY = date(2026, 1, 1)
RULE = {"id": "1", "text": "text", "mark": "V"}
READING = {"code": "a", "text": "text", "source": "the test", "mark": "I"}
TWO = [READING, READING | {"code": "b"}]
CHOICE = {"reading": "c", "since": DAY, "known_from": DAY, "by": "the test", "reason": "the test"}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"tilte": "Test"}, "keys that mean nothing there: tilte"),
        ({"title": ""}, "title is empty"),
        ({"title": 1}, "title = 1 must be of the kind str"),
        ({"known_from": "2026-01-01"}, "known_from = '2026-01-01' must be of the kind date"),
        ({"known_from": datetime(2026, 1, 1)}, "known_from = "),  # noqa: DTZ001  a moment where a day belongs
        ({"act": "Lithuania"}, "write <jurisdiction>/<act>"),
        ({"act": "lt/other"}, "its place would be lt/other/2026-01-01.toml"),
        ({"article": [RULE | {"mark": "X"}]}, "write one of V, V22, N, I, M"),
        ({"article": [RULE | {"id": "Art. 1"}]}, r"write 33\(4\), 33#renewal or #end"),
        ({"article": [RULE | {"value": {}}]}, "keys that mean nothing there: value"),
        ({"article": [RULE | {"values": {"share": 0.5}}]}, "0.5 is no legal value"),
        ({"article": [RULE | {"original": [1]}]}, "original must be a list of texts"),
        ({"article": [RULE, RULE]}, "lt/test:1 stands there twice"),
        ({"article": [{"id": "1", "mark": "V"}]}, "lacks text"),
        ({"in_force_until_by": "#end"}, "no parameter of the file"),
        ({"parameter": [{"id": "2", "question": "?", "reading": [READING]}]}, "needs two readings or more"),
        (
            {"parameter": [{"id": "2", "question": "?", "reading": [READING, READING]}]},
            "needs two readings or more",
        ),
        (
            {"parameter": [{"id": "2", "question": "?", "reading": TWO, "chosen": [CHOICE]}]},
            "chooses 'c'; its readings are a, b",
        ),
    ],
)
def test_what_is_not_understood_is_refused(more: dict[str, object], said: str) -> None:
    with pytest.raises(LawFileError, match=said):
        make_act(DAY, **more)


@pytest.mark.parametrize(
    ("path", "understood"),
    [
        ("lt/test/2026-01-01.toml", True),
        ("lt/test/2026-01-01.2.toml", True),
        ("lt/test/2026-01-02.toml", False),  # another day than the text says
        ("lt/other/2026-01-01.toml", False),
        ("2026-01-01.toml", False),
        ("lt/test/newest.toml", False),
    ],
)
def test_a_text_of_law_lies_where_its_name_and_day_say(path: str, *, understood: bool) -> None:
    raw = {
        **{"act": "lt/test", "title": "Test", "original_title": "Bandymas", "dated_by": "the test"},
        **{
            "source": "the test",
            "read": "the test",
            "in_force_from": DAY,
            "known_from": DAY,
            "article": [RULE],
        },
    }
    if understood:
        assert version(raw, path=path).in_force_from == DAY
        return
    with pytest.raises(LawFileError, match=r"its place would be lt/test/2026-01-01\.toml"):
        version(raw, path=path)


def test_what_is_no_toml_is_refused_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "lt" / "test"
    folder.mkdir(parents=True)
    (folder / "2026-01-01.toml").write_text("act = ", encoding="utf-8")
    with pytest.raises(LawFileError, match=r"lt/test/2026-01-01\.toml: is not TOML"):
        Book.read(tmp_path)


def test_a_folder_without_law_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LawFileError, match="holds no law"):
        Book.read(tmp_path)


@pytest.mark.parametrize(
    ("citation", "well_formed"),
    [
        ("lt/utpi:33(1)", True),
        ("lt/utpi:50(1)(14)", True),
        ("lt/utpi:54(1)(2^1)", True),
        ("lt/utpi:130^1", True),
        ("eu/1182-71:3(2)(c)", True),
        ("lt/utpi:33#renewal", True),
        ("lt/xiv-1888:#end", True),
        ("lt/civil-code:2.132", True),
        ("lt/civil-code:2.", False),
        ("eu/cjeu:c-420-22", True),
        ("lt/utpi", False),
        ("lt/utpi:", False),
        ("lt/utpi:33(1", False),
        ("lt/utpi:(1)", False),
        ("UTPI 33(1)", False),
        ("lt/utpi:33#", False),
    ],
)
def test_form_of_a_citation(citation: str, *, well_formed: bool) -> None:
    assert is_citation(citation) is well_formed


@pytest.mark.parametrize(
    ("citation", "above", "below"),
    [
        ("lt/utpi:33(4)", "lt/utpi:33", True),
        ("lt/utpi:33#renewal", "lt/utpi:33", True),
        ("lt/utpi:33(4)#permanent-replacement", "lt/utpi:33(4)", True),
        ("lt/utpi:33", "lt/utpi", True),
        ("lt/utpi:33", "lt/utpi:33", True),
        ("lt/utpi:33", "lt/utpi:3", False),
        ("lt/utpi:127(3^1)", "lt/utpi:127(3)", False),
        ("lt/utpi:33", "lt/utpi:33(4)", False),
    ],
)
def test_what_is_part_of_what(citation: str, above: str, *, below: bool) -> None:
    assert is_below(citation, above) is below
