"""What the sources and the built files may not contain."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.files.storage import FileSystemStorage
from django.template.loader import get_template

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "src/byla/app/templates"
BUILT = ROOT / "src/byla/app/static/byla"
NAMES = sorted(str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html"))
# A name is the same in every language, and so is a command.
SAME_EVERYWHERE = {"Byla", "– Byla", "Byla – Byla", "./byla code"}
# The first is for developers; the second stands inside a tag and holds attributes only.
WITHOUT_WORDS = {"specimen.html", "parts/fields/_described.html"}


@pytest.mark.parametrize("name", NAMES)
def test_a_template_can_be_read(name: str) -> None:
    get_template(name)


@pytest.mark.parametrize("name", sorted(set(NAMES) - WITHOUT_WORDS))
def test_words_on_a_page_can_be_translated(name: str) -> None:
    source = (TEMPLATES / name).read_text(encoding="utf-8")
    for hidden in (
        r"{#.*?#}",
        r"{% comment %}.*?{% endcomment %}",
        r"{% blocktranslate.*?{% endblocktranslate %}",
        r"<script.*?</script>",
        r"{%.*?%}",
        r"{{.*?}}",
    ):
        source = re.sub(hidden, "", source, flags=re.DOTALL)
    words = {piece.strip() for piece in re.sub(r"<[^>]*>", "\n", source).splitlines()}
    bare = {piece for piece in words if re.search(r"[^\W\d_]{2}", piece.replace("&nbsp;", ""))}
    assert bare <= SAME_EVERYWHERE


@pytest.mark.parametrize(
    "mark", ["gds transport", "crest", "crown", "gov.uk", "govuk-header", "govuk-footer", "@font-face"]
)
def test_the_stylesheet_bears_no_mark_of_the_british_state(mark: str) -> None:
    assert mark not in (BUILT / "byla.css").read_text(encoding="utf-8").lower()


def test_the_stylesheet_fetches_nothing() -> None:
    assert not re.search(r"url\(|@import", (BUILT / "byla.css").read_text(encoding="utf-8"))


def test_the_lock_names_no_registry() -> None:
    lock = (ROOT / "design/package-lock.json").read_text(encoding="utf-8")
    assert not re.search(r'://|"resolved"', lock)


def test_the_built_files_can_be_published_under_hashed_names(tmp_path: Path) -> None:
    storage = ManifestStaticFilesStorage(location=tmp_path)
    source = FileSystemStorage(BUILT)
    names = [str(path.relative_to(BUILT)) for path in BUILT.rglob("*") if path.is_file()]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((BUILT / name).read_bytes())
    results = storage.post_process({name: (source, name) for name in names})
    assert not [result for result in results if isinstance(result[2], Exception)]
