"""A whole archive at /verify, as its reader does it: chosen, checked beside the page, answered; and sent to nobody."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from playwright.sync_api import Page, Request, Route, expect
from tests.app.verify.conftest import Said, by_verifier
from tests.verifier.making import BODIES, ORIGIN, Made, public

from byla.app.archive.zipped import zipped

TRUE = Made().written()
KEYS = public(ORIGIN)
Choose = Callable[..., None]


def given(content: bytes, name: str) -> Any:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


@pytest.fixture
def choose(page: Page) -> Choose:
    """Opens the page and chooses files on it."""

    def run(keys: str = KEYS, **files: bytes) -> None:
        page.goto("/verify")
        page.wait_for_load_state("networkidle")
        page.fill("#keys", keys)
        for name, content in files.items():
            page.set_input_files(f"#{name}", given(content, "a.zip"))

    return run


def answer(page: Page) -> Said:
    """What the page answers, once asked."""
    page.click("form#verify button")
    page.locator("#answer li").first.wait_for()
    return Said(*(page.locator(f"#{part} li").all_inner_texts() for part in ("faults", "proven", "open")))


def test_of_a_true_archive_the_page_says_what_the_verifier_says_and_the_machine_is_offline(
    choose: Choose, page: Page
) -> None:
    asked: list[Request] = []
    choose(archive=TRUE)
    page.context.set_offline(True)
    page.context.on("request", lambda request: asked.append(request))
    assert answer(page) == by_verifier(TRUE, KEYS)
    expect(page.locator("#holds")).to_be_visible()
    assert page.locator("#answer").evaluate("one => one === document.activeElement")
    assert asked == []


def test_of_a_changed_one_it_names_what_and_where_and_proves_nothing(choose: Choose, page: Page) -> None:
    changed = TRUE.replace(b"pasas", b"pases", 1)
    choose(archive=changed)
    said = answer(page)
    assert (said.faults, said.proven, said.open) == (by_verifier(changed, KEYS).faults, [], [])
    expect(page.locator("#faults h2")).to_have_text("Does not hold. Do not rely on it.")
    expect(page.locator("#holds")).to_be_hidden()
    # Whoever then chooses the true one sees nothing of the other's answer.
    page.set_input_files("#archive", given(TRUE, "a.zip"))
    page.click("form#verify button")
    expect(page.locator("#holds")).to_be_visible()
    expect(page.locator("#faults")).to_be_hidden()


def test_an_archive_without_a_log_is_checked_against_itself_where_the_reader_says_so(
    choose: Choose, page: Page
) -> None:
    choose("", archive=TRUE)
    assert answer(page).faults == ["a.zip: there is no key in it"]
    page.check("#alone")
    page.click("form#verify button")
    expect(page.locator("#open")).to_contain_text("without its log everything here could be made anew")
    assert page.locator("#proven li").all_inner_texts() == by_verifier(TRUE, None).proven


def test_two_kinds_are_not_checked_together(choose: Choose, page: Page) -> None:
    for files in ({"archive": TRUE, "entry": b"{}"}, {"archive": TRUE, "checkpoint": b"x"},
                  {"receipt": b"x", "checkpoint": b"x"}):  # fmt: skip
        choose(**files)
        said = answer(page)
        expect(page.locator("#unable")).to_contain_text("they are not checked together")
        assert (said.faults, said.proven) == ([], [])


def test_many_faults_are_cut_and_counted(choose: Choose, page: Page) -> None:
    members = Made(bodies=[BODIES[0]] * 120, documents={}).members()
    spoiled = zipped(
        {name: one.replace(b'"basis":"work"', b'"basis":"play"') for name, one in members.items()}
    )
    choose(archive=spoiled)
    said, faults = answer(page).faults, by_verifier(spoiled, KEYS).faults
    assert len(faults) > 100
    assert said == [*faults[:50], f"{len(faults)} faults in all"]


def test_a_page_whose_check_cannot_run_says_that_nothing_was_checked(page: Page, choose: Choose) -> None:
    page.context.route("**/worker.js", lambda route: route.abort())
    choose(archive=TRUE)
    page.click("form#verify button")
    expect(page.locator("#unable li")).to_contain_text("This browser cannot check it")
    for part in ("faults", "proven", "open", "holds"):
        expect(page.locator(f"#{part}")).to_be_hidden()


LACKS = [
    ("crypto.subtle.importKey = async () => { throw new DOMException('', 'NotSupportedError') }",
     "it wants signatures by Ed25519"),
    ("Blob.prototype.arrayBuffer = async () => { throw new Error('The file is gone') }",
     "says nothing about what you chose. Use the verifier. Error: The file is gone"),
]  # fmt: skip


@pytest.mark.parametrize(("lacks", "named"), LACKS, ids=["no Ed25519", "a file that went away"])
def test_a_browser_that_lacks_something_says_what_and_that_nothing_was_checked(
    page: Page, choose: Choose, lacks: str, named: str
) -> None:
    def without(route: Route) -> None:
        true = route.fetch()
        route.fulfill(response=true, body=f"{lacks}\n{true.text()}")

    page.context.route("**/worker.js", without)
    choose(archive=TRUE)
    page.click("form#verify button")
    expect(page.locator("#unable li")).to_contain_text(named)
    for part in ("faults", "proven", "open", "holds"):
        expect(page.locator(f"#{part}")).to_be_hidden()


def test_a_receipt_that_cannot_be_fetched_leaves_nothing_unsaid(page: Page, choose: Choose) -> None:
    choose()
    page.fill("#pointer", f"https://byla.example/verify#place=7&commitment={'ab' * 32}")
    page.context.set_offline(True)
    page.click("form#verify button")
    expect(page.locator("#unable li")).to_contain_text("says nothing about what you chose")
    expect(page.locator("#faults")).to_be_hidden()


LARGE = 48_000_000
COUNTS = """() => {
    window.ticks = 0
    window.told = []
    setInterval(() => window.ticks++, 20)
    const said = document.querySelector('#progress p')
    new MutationObserver(() => window.told.push(said.textContent)).observe(said, { childList: true })
}"""


def test_a_large_archive_is_told_of_while_it_is_read_and_the_page_stays_alive(
    choose: Choose, page: Page, tmp_path_factory: pytest.TempPathFactory
) -> None:
    made, path = large(), tmp_path_factory.mktemp("large") / "a.zip"
    path.write_bytes(made.written())
    choose()
    page.set_input_files("#archive", path)
    page.evaluate(COUNTS)
    page.click("form#verify button")
    expect(page.locator("#holds")).to_be_visible(timeout=60_000)
    told, ticks = page.evaluate("[window.told, window.ticks]")
    assert [one for one in told if one.startswith("Reading: ") and not one.startswith("Reading: 0 ")]
    assert ticks >= 3
    expect(page.locator("#progress")).to_be_hidden()


def large() -> Made:
    """With six documents, 48 million bytes in all."""
    pictures = {number: bytes([number]) * (LARGE // 6) for number in range(9, 15)}
    named = [
        ("residence_permit.document_recorded", {"document": {
            "name": "x", "media_type": "image/png", "sha256": sha256(one).hexdigest(), "size": len(one)}})
        for one in pictures.values()
    ]  # fmt: skip
    documents = {**Made().documents, **pictures}
    return Made(bodies=[*BODIES, *named], documents=documents)


@pytest.mark.parametrize("width", [390, 1280])
def test_no_answer_is_wider_than_the_screen(choose: Choose, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for archive in (TRUE, TRUE[:-1], Made(file="x" * 120).written()):
        choose(archive=archive)
        answer(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_answer_is_accessible(choose: Choose, page: Page, axe: Callable[[Page], list[str]]) -> None:
    choose(archive=TRUE)
    answer(page)
    assert axe(page) == []
