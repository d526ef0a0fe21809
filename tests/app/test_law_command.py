"""`./byla law`: the law of a day, what is unconfirmed, and what changed since it was published."""

from datetime import date
from pathlib import Path

import pytest

from byla.app import registry
from byla.app.commands.law import answer, arguments_of
from byla.law import NoLawInForce

TODAY = date(2026, 11, 23)  # Monday


def said(*given: str, root: Path = registry.LAW) -> tuple[list[str], int]:
    return answer(
        arguments_of([*given]), registry.book(), english=registry.catalogue(), root=root, today=TODAY
    )


def test_an_article_is_shown_as_of_a_day() -> None:
    lines, status = said("show", "lt/utpi:33", "--on", "2026-01-15")
    assert status == 0
    assert any(line.startswith("lt/utpi:33#renewal: ") for line in lines)
    assert sum("AMENDED SINCE" in line for line in lines) == sum("UNCONFIRMED" in line for line in lines)


def test_today_and_what_is_known_now_where_no_day_is_given() -> None:
    assert said("show", "lt/utpi:33") == said(
        "show", "lt/utpi:33", "--on", "2026-11-23", "--known", "2026-11-23"
    )


def test_a_day_without_law_is_an_error() -> None:
    with pytest.raises(NoLawInForce, match="from 2022-03-23 on"):
        said("show", "lt/utpi:33", "--on", "2021-01-15")


def test_what_is_unconfirmed_is_counted_by_act() -> None:
    lines, _ = said("unconfirmed", "--on", "2026-01-15")
    at = next(number for number, line in enumerate(lines) if line.startswith("lt/utpi: "))
    count = int(lines[at].split()[1])
    assert all(line.startswith("  lt/utpi:") for line in lines[at + 1 : at + 1 + count])


def test_a_law_file_that_is_not_published_is_reported_and_then_published(tmp_path: Path) -> None:
    folder = tmp_path / "lt/retention"
    folder.mkdir(parents=True)
    (folder / "2022-03-23.toml").write_bytes((registry.LAW / "lt/retention/2022-03-23.toml").read_bytes())
    assert said("changes", root=tmp_path)[1] == 1
    said("publish", "--reason", "first publication", root=tmp_path)
    assert said("changes", root=tmp_path) == (["Every file of law is as it was published."], 0)
