"""A pair set aside at one door is shown as such at every other, with reason and last day, and taken back at any.

A post offline knows it again too, by keys of that entry alone, and is told no name and no words.
"""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.app.api.conftest import Program, account_of
from tests.app.authority import KEEPER, of
from tests.app.border.checking import NAMESAKE, Border, border, sent_in
from tests.app.desk.conftest import text_of
from tests.app.national_list.banned import BORDER

from byla.app.api.tokens import issue
from byla.app.border import pairs
from byla.app.border.post.station import Station, opened
from byla.app.border.question import OldQuestion, come_back
from byla.app.border.setting_aside import set_aside, take_back
from byla.app.border.snapshots import make, signing_keys
from byla.app.cli import main
from byla.app.moment import now, today
from byla.app.store.show import MayNotSee
from byla.border import Reason
from byla.border.snapshot import ENTRIES
from byla.national_list import Asked, understood

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
NOTE = "Another face altogether"
SAID = "Face and document agree with each other, and not with the entry"
LEAD = "jonas"


@pytest.fixture
def here() -> Border:
    return border()


def speaking_for(user: str) -> Program:
    return Program(issue(account_of(user), until=today() + timedelta(days=1), note="tests"))


def console(*given: str) -> int:
    typed = [part for name in ("born", "citizenship", "document") for part in (f"--{name}", NAMESAKE[name])]
    return main(["check", NAMESAKE["name"], *typed, *given, "--as", BORDER])


def match_of(api: Program) -> dict[str, object]:
    found: dict[str, object] = api.post("list/search", NAMESAKE).json()["matches"][0]
    return found


def test_what_the_api_sets_aside_the_page_and_the_console_show_and_the_console_takes_back(
    here: Border, capsys
) -> None:
    api = speaking_for(BORDER)
    answer = api.post("list/search", NAMESAKE).json()
    assert answer["matches"][0]["aside"] is None
    said = {"question": answer["question"], "entry": here.ban, "reason": "face", "note": NOTE}
    held = api.post("list/set-aside", said).json()
    assert (held["reason"], held["said"], held["by"], held["note"]) == ("face", SAID, BORDER, NOTE)
    assert held["until"] == today().replace(year=today().year + 1).isoformat()
    assert match_of(api)["aside"] == held, "the match is shown still, with what was said of it"
    assert SAID in text_of(here.asks(**NAMESAKE))
    assert console() == 0
    shown = capsys.readouterr().out
    assert f"by {BORDER}, set aside because: {SAID}. Remembered until {held['until']}" in shown
    assert f"{NOTE} ({held['pair']})" in shown
    assert main(["check", "--take-back", held["pair"], "--note", "The same after all", "--as", BORDER]) == 0
    assert match_of(api)["aside"] is None
    assert SAID not in text_of(here.asks(**NAMESAKE)).partition("Another person: set this match aside")[0]


def test_what_the_console_sets_aside_the_api_shows_and_takes_back(here: Border, capsys) -> None:
    assert console("--aside", here.ban, "--reason", "birth", "--note", NOTE) == 0
    assert "The document shows another date of birth" in capsys.readouterr().out
    api = speaking_for(BORDER)
    held = match_of(api)["aside"]
    back = {"pair": held["pair"], "note": "The same after all"}
    assert api.post("list/taken-back", back).json()["taken_back"] is True
    assert match_of(api)["aside"] is None
    assert api.post("list/taken-back", back).status_code == 404, "once"


def test_of_many_questions_each_match_has_what_was_set_aside_of_its_own_traveller(here: Border) -> None:
    here.sets_aside(here.asks(**NAMESAKE))
    other = {**NAMESAKE, "document": "MP7654321"}
    sent = {"searches": [other, NAMESAKE, NAMESAKE]}
    answers = speaking_for(BORDER).post("list/searches", sent).json()["answers"]
    assert [one["matches"][0]["aside"] is not None for one in answers] == [False, True, True]


@pytest.mark.parametrize(
    ("said", "field"),
    [({"reason": "dislike"}, "reason"), ({"note": "short"}, "note"), ({"note": "x" * 501}, "note")],
)
def test_what_cannot_be_kept_is_told_by_field_at_both_doors(
    here: Border, said: dict[str, str], field: str, capsys
) -> None:
    api = speaking_for(BORDER)
    question = api.post("list/search", NAMESAKE).json()["question"]
    given = {"question": question, "entry": here.ban, "reason": "face", "note": NOTE, **said}
    assert [one["field"] for one in api.post("list/set-aside", given).json()["problems"]] == [field]
    assert console("--aside", here.ban, "--reason", given["reason"], "--note", given["note"]) == 2
    assert f"\n{field}: " in f"\n{capsys.readouterr().err}"


def test_nobody_says_something_of_a_match_that_they_were_not_shown(here: Border, capsys) -> None:
    api, other = speaking_for(BORDER), speaking_for("ruta")
    answer = api.post("list/search", NAMESAKE).json()
    said = {"question": answer["question"], "entry": here.ban, "reason": "face", "note": NOTE}
    assert other.post("list/set-aside", said).status_code == 404, "another official's question"
    assert api.post("list/set-aside", {**said, "entry": "another"}).status_code == 404
    assert api.post("list/set-aside", {**said, "question": "made up"}).status_code == 404
    assert api.post("list/set-aside", {**said, "more": "x"}).status_code == 400
    assert console("--aside", "another", "--reason", "face", "--note", NOTE) == 1
    assert match_of(api)["aside"] is None


def test_whoever_may_not_search_neither_sets_aside_nor_takes_back(here: Border) -> None:
    """Also with a question, or the number of a pair, that somebody else was given."""
    page = here.asks(**NAMESAKE)
    with pytest.raises(MayNotSee):
        set_aside(here.question(page), here.ban, "face", NOTE, KEEPER)
    held = set_aside(here.question(page), here.ban, "face", NOTE, here.who)
    with pytest.raises(MayNotSee):
        take_back(held.id, "The same after all", KEEPER)


def test_an_answer_of_some_hours_ago_is_searched_for_again(
    here: Border, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = sent_in(here.asks(**NAMESAKE))
    assert come_back(sent, here.who).entries.keys() == {here.ban}
    monkeypatch.setattr("byla.app.border.question.HOLDS", timedelta(seconds=-1))
    with pytest.raises(OldQuestion):
        come_back(sent, here.who)


def test_less_than_one_traveller_is_no_pair_here_either(here: Border, capsys) -> None:
    asked = {"name": NAMESAKE["name"], "born": NAMESAKE["born"]}
    api = speaking_for(BORDER)
    question = api.post("list/search", asked).json()["question"]
    said = {"question": question, "entry": here.ban, "reason": "face", "note": NOTE}
    (told,) = api.post("list/set-aside", said).json()["problems"]
    assert told["code"] == "border.pair_unfit"


def post_of(tmp_path: Path) -> Station:
    """A post that serves a snapshot of now."""
    file = tmp_path / f"{now().timestamp()}.snapshot"
    file.write_bytes(make(of(LEAD), hours=12, officers=(BORDER,), call="+370 5 271 7112"))
    return opened(file, tmp_path / "post", signing_keys().public[0].written(), now())


def remembered(serving: Station, **other: str) -> list[tuple[Reason, str]]:
    asked = Asked(**{**NAMESAKE, **other})
    answer = serving.search(asked, BORDER, now())
    assert answer.candidates, "it hides nothing"
    found = serving.set_aside(answer, understood(asked, today()).query, today())
    return [(one.reason, one.until.isoformat()) for one in found.values()]


def test_a_post_offline_knows_the_pair_again_and_no_other(here: Border, tmp_path: Path) -> None:
    assert remembered(post_of(tmp_path)) == []
    here.sets_aside(here.asks(**NAMESAKE))
    serving = post_of(tmp_path)
    until = today().replace(year=today().year + 1)
    assert remembered(serving) == [(Reason.FACE, until.isoformat())]
    assert remembered(serving, document="MP7654321") == [], "another traveller of that name"
    assert remembered(serving, born="22.04.1987"), "the same day, written as another passport has it"
    held = next(iter(serving.snapshot.asides.values()))
    assert not [one for one in held.pairs.values() if one.until < today()]
    answer = serving.search(Asked(**NAMESAKE), BORDER, now())
    query = understood(Asked(**NAMESAKE), today()).query
    assert serving.set_aside(answer, query, until + timedelta(days=1)) == {}, "its day is over"


def test_gdpr_25_a_snapshot_carries_hashes_and_the_keys_of_those_entries_alone(here: Border) -> None:
    """Neither the traveller, nor who said so, nor in which words, nor the key by which other entries could be tried."""
    assert "asides" not in entries_sent(), "no key without a pair"
    here.sets_aside(here.asks(**NAMESAKE))
    sent = entries_sent()
    (said,) = [json.loads(line) for line in sent.splitlines()]
    assert said["asides"].keys() == {"keys", "pairs"}
    assert [one.keys() for one in said["asides"]["pairs"].values()] == [{"reason", "until"}]
    for plain in (NAMESAKE["document"], NAMESAKE["born"], NOTE, BORDER):
        assert plain not in sent
    assert [key.hex() for key in pairs._keys()] != said["asides"]["keys"]
    here.says(found := here.asks(**NAMESAKE), "taken-back", pair=aside_of(found), note="The same after all")
    assert "asides" not in entries_sent(), "nor of one that was taken back"


def entries_sent() -> str:
    """The entries of a snapshot, as its file holds them."""
    file = make(of(LEAD), hours=12, officers=(BORDER,), call="+370 5 271 7112")
    with zipfile.ZipFile(io.BytesIO(file)) as zipped:
        return zipped.read(ENTRIES).decode()


def aside_of(page: Any) -> str:
    """The number of the pair that a page shows."""
    number: str = page.context["answer"]["matches"][0]["aside"]["id"]
    return number
