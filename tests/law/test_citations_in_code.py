"""Whatever a rule, a refusal or an entry cites stands in the law."""

import ast
from collections.abc import Iterator
from pathlib import Path

from byla.law import Book, is_citation

SOURCES = Path(__file__).parents[2] / "src/byla"


def cited(path: Path) -> Iterator[str]:
    """Every text in the code that is a citation from end to end; a docstring's example is not."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_citation(node.value):
            yield node.value


def test_every_provision_that_code_cites_stands_in_the_law(book: Book) -> None:
    held = {one for versions in book.acts.values() for version in versions for one in version.ids}
    missing = {
        f"{path.relative_to(SOURCES)} cites {citation}"
        for path in SOURCES.rglob("*.py")
        for citation in cited(path)
        if citation not in held
    }
    what_to_do = "Correct the citation, or add the provision to the act's file under law/:"
    assert not missing, "\n".join([what_to_do, *sorted(missing)])
