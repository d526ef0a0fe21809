"""The answer of a search as the page has it: those nobody looked at stand first, and nothing is done on a snapshot."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from byla.app.border.present import answered, asking, mended
from byla.border import PairSetAside, Reason, Remembered
from byla.national_list import Answer, Asked, Candidate, Identity
from byla.screening import Query

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)  # Monday
VOLHA = Identity(names=("Кавальчук, Вольга",), births=("1984-02-29",), citizenships=("BLR",), sex="F")
MATCHES = tuple(Candidate(entry=one, identity=VOLHA, reasons=()) for one in ("ban-1", "ban-2", "ban-3"))
QUERY = Query("KAVALCHUK<<VOLHA", "1984-02-29")
HERE = PairSetAside(
    id="pair-1",
    entry="ban-1",
    reason=Reason("face"),
    note="Another face altogether",
    by="marius",
    at=AT,
    until=date(2027, 3, 2),
    taken_back=None,
)
OFFLINE = Remembered(reason=Reason("face"), until=date(2027, 3, 2))


def page(asides: Any = None, *, acts: bool = True, wrong: Any = (), matches: Any = MATCHES) -> dict[str, Any]:
    return answered(Answer(search=1, at=AT, candidates=matches), QUERY, asides or {}, acts=acts, wrong=wrong)


def test_those_at_which_nobody_looked_yet_stand_first_and_none_is_left_out() -> None:
    matches = page({"ban-1": HERE})["matches"]
    assert [(one["entry"], one["number"]) for one in matches] == [("ban-2", 1), ("ban-3", 2), ("ban-1", 3)]
    assert [one["aside"] is None for one in matches] == [True, True, False]
    assert [one["entry"] for one in page()["matches"]] == ["ban-1", "ban-2", "ban-3"]


def test_a_match_can_be_confirmed_and_is_set_aside_once() -> None:
    new, _, before = page({"ban-1": HERE})["matches"]
    assert (new["compared"]["name"], [one["name"] for one in new["setting"]]) == (
        "compared",
        ["reason", "note"],
    )
    assert (before["compared"]["name"], before["setting"]) == ("compared", None)
    assert (before["aside"]["id"], before["aside"]["note"]) == ("pair-1", "Another face altogether")


@pytest.mark.parametrize("aside", [HERE, OFFLINE])
def test_on_a_snapshot_nothing_is_done(aside: object) -> None:
    for one in page({"ban-1": aside}, acts=False)["matches"]:
        assert (one["compared"], one["setting"]) == (None, None)


def test_offline_it_is_said_that_somebody_looked_and_not_who() -> None:
    aside = page({"ban-1": OFFLINE}, acts=False)["matches"][-1]["aside"]
    assert aside["said"].startswith("Looked at before this snapshot was made, and set aside because: ")
    assert aside["until"] == "2 March 2027"
    assert "id" not in aside


def test_what_is_wrong_stands_at_the_match_of_which_it_was_said() -> None:
    first, second, _ = page(wrong=[("note@ban-2", "Say more"), ("compared@ban-2", "Say what")])["matches"]
    assert first["errors"] == []
    assert second["errors"] == [("note-2", "Say more"), ("compared-2", "Say what")]
    assert second["setting"][1]["error"] == "Say more"
    assert second["compared"]["error"] == "Say what"
    assert first["setting"][1]["error"] == first["compared"]["error"] == ""


def test_what_was_searched_for_stands_beside_what_the_list_says_and_nothing_that_was_not() -> None:
    said = page()
    assert said["searched"] == "KAVALCHUK VOLHA · 1984-02-29"
    assert [(row["asked"], row["listed"]) for row in said["matches"][0]["rows"]] == [
        ("KAVALCHUK VOLHA", ["Кавальчук, Вольга"]),
        ("1984-02-29", ["1984-02-29"]),
        ("", ["BLR"]),
        ("", []),
        ("", ["F"]),
    ]
    whole = Query("Volha", "1984", "BLR", "MP1", "F")
    nobody = answered(Answer(search=1, at=AT), whole, {}, acts=True)
    assert nobody["searched"] == "Volha · 1984 · BLR · MP1 · F"
    assert (nobody["looks"], nobody["outcome"], nobody["matches"]) == (False, "No match", [])
    assert said["looks"]


def test_of_whose_sex_nothing_is_recorded_nothing_is_shown() -> None:
    match = Candidate(entry="ban-4", identity=Identity(names=("Volha",)), reasons=())
    assert page(matches=(match,))["matches"][0]["rows"][4]["listed"] == []


def test_the_form_keeps_what_was_typed_and_says_what_is_wrong_in_each_field() -> None:
    form = asking(Asked(name="1", mrz="P<"), errors=[("name", "No letter"), ("mrz", "Too short")])
    assert (form["mrz"]["value"], form["mrz"]["error"], form["typed"]) == ("P<", "Too short", True)
    assert [(one["name"], one["value"], one["error"]) for one in form["fields"]][:2] == [
        ("name", "1", "No letter"),
        ("born", "", ""),
    ]
    assert asking(Asked(mrz="P<"))["typed"] is False


@pytest.mark.parametrize("mrz", ["", " \n", "P<BLR"])
def test_of_no_zone_nothing_is_said_to_be_put_right(mrz: str) -> None:
    assert mended(Asked(name="Volha", mrz=mrz)) == []
