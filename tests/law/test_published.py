"""Once published, a law file never changes silently."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from byla.law import changes, publications, publish
from byla.words import Catalogue

DAY = date(2026, 11, 23)
WHAT_TO_DO = """\
If the law changed: leave the file and add <in-force-from>.toml.
If our knowledge of the same text changed: leave the file and add <in-force-from>.2.toml with a known_from of its own.
If the file is new, or the slip is one that nobody relied on: ./byla law publish --reason "why"
"""
RENEWAL = "lt/utpi/2022-03-23.toml"


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """A copy of the law in which all is published."""
    shutil.copytree(root, tmp_path / "law")
    (tmp_path / "law/published.toml").write_text(publish(root, on=DAY, reason="test"), encoding="utf-8")
    return tmp_path / "law"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_file_of_law_is_as_it_was_published(root: Path) -> None:
    said = Catalogue.read(Path(__file__).parents[2] / "src/byla/law", "en").all_of(changes(root))
    assert not said, "\n".join([*said, "", WHAT_TO_DO])


def test_a_changed_term_is_seen(copy: Path) -> None:
    edit(copy / RENEWAL, "values = { period = { months = 2 } }", "values = { period = { months = 3 } }")
    assert [change.code for change in changes(copy)] == ["law.published_changed"]


def test_a_changed_choice_is_seen(copy: Path) -> None:
    edit(copy / RENEWAL, 'reading = "request_received"', 'reading = "application_received"')
    assert [change.code for change in changes(copy)] == ["law.published_changed"]


def test_a_file_that_is_gone_and_one_that_is_new_are_seen(copy: Path) -> None:
    path = copy / "lt/retention/2022-03-23.toml"
    moved = path.with_name("2022-03-24.toml")
    path.rename(moved)
    edit(moved, "in_force_from = 2022-03-23", "in_force_from = 2022-03-24")
    assert [change.code for change in changes(copy)] == ["law.published_gone", "law.published_new"]


def test_comments_layout_and_a_lawyers_confirmation_are_no_change(copy: Path) -> None:
    checked = '# a note\nid    = "33#renewal"\nconfirmed_by = { name = "A. A.", on = 2027-02-01 }\n'
    edit(copy / RENEWAL, 'id = "33#renewal"\n', checked)
    assert changes(copy) == []


def test_publishing_again_adds_a_line_and_keeps_the_older(copy: Path) -> None:
    edit(copy / RENEWAL, "values = { period = { months = 2 } }", "values = { period = { months = 3 } }")
    later = publish(copy, on=date(2026, 12, 1), reason='the term was misread: "3"')
    before = publications(copy)
    (copy / "published.toml").write_text(later, encoding="utf-8")
    after = publications(copy)
    assert after[:-1] == before
    assert (after[-1].path, after[-1].on, after[-1].reason) == (
        RENEWAL,
        date(2026, 12, 1),
        'the term was misread: "3"',
    )
    assert changes(copy) == []
