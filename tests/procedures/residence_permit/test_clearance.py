"""Rows 20 to 22: the essence of the grounds is told, what is withheld is named, and the service clears the very text
that is signed. Where nothing is withheld, none of it is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.desk_in_memory import EGLE, ONA, RUTA, refusals
from tests.procedures.residence_permit.clearing import (
    ANNEX,
    ESSENCE,
    KEY,
    NAME,
    OTHER,
    SERVICE,
    SHORTENED,
    answers,
    cleared,
    conclusion,
    explains,
    marks,
    names_annex,
    note,
    public,
    sends,
    withheld_drafted,
)
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    POVILAS,
    REFUSING,
    RENEWING,
    SIGNED,
    VILTE,
    Renewal,
    no_threat,
    refusal_drafted,
    signs,
)

from byla.casefile import Role, ServiceKey
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.clearance.note import (
    Answer,
    NotSigned,
    hash_of_text,
    lines_of,
    passages_of,
)
from byla.procedures.lt.residence_permit.document import document

OF_CLEARANCE = {"annex_missing", "shortening_unexplained", "essence_not_marked", "clearance_not_asked"}
TEXTS = ("eu/cjeu:c-300-11", "eu/cjeu:c-420-22", "lt/utpi:140(5)")


def lacks(case: Renewal, on: date = SIGNED) -> list[str]:
    return [one.removeprefix("residence_permit.") for one in case.bars("sign_decision", on=on, by=ONA)]


def comes_next(case: Renewal, on: date = SIGNED) -> str | None:
    return RESIDENCE_PERMIT.next_step(case.state, case.desk.now(RUTA, on))


def tries_note(case: Renewal, said: str, on: date = DRAFTED) -> list[str]:
    return refusals(case.tries("answer_clearance", {"note": said}, on=on, by=VILTE))


# ── What a decision must have ────────────────────────────────────────────────────────────────────────────────────────


def test_c_300_11_a_decision_over_something_withheld_lacks_each_of_the_four_and_says_which_article_asks() -> (
    None
):
    case = withheld_drafted()
    assert set(lacks(case)) == OF_CLEARANCE
    for one in case.desk.bars("sign_decision", case.file, by=ONA, on=SIGNED):
        assert set(one.cited) <= set(TEXTS)
        assert one.cited


@pytest.mark.parametrize(
    ("so_far", "lacking", "next_one"),
    [
        ((), OF_CLEARANCE, "record_annex"),
        ((names_annex,), OF_CLEARANCE - {"annex_missing"}, "shorten_grounds"),
        ((names_annex, explains), {"essence_not_marked", "clearance_not_asked"}, "mark_essence"),
        ((names_annex, explains, marks), {"clearance_not_asked"}, "ask_clearance"),
        ((names_annex, explains, marks, sends), {"clearance_awaited"}, "answer_clearance"),
        ((names_annex, explains, marks, sends, answers), set(), "sign_decision"),
    ],
)
def test_rows_20_to_22_each_step_takes_away_its_own_lack_and_names_the_next(
    so_far: tuple[Callable[[Renewal], Renewal], ...], lacking: set[str], next_one: str
) -> None:
    case = withheld_drafted()
    for step in so_far:
        step(case)
    assert set(lacks(case)) == lacking
    assert comes_next(case) == next_one


@pytest.mark.parametrize("case", [refusal_drafted, no_threat])
def test_where_nothing_is_withheld_nothing_is_asked(case: Callable[[], Renewal]) -> None:
    found = case()
    if found.matter.draft is None:
        found.takes("draft_decision", RENEWING, on=DRAFTED)
    assert lacks(found) == []
    assert found.bars("ask_clearance", on=DRAFTED)
    assert not [
        one for one in found.page(DRAFTED) if one.code.endswith(("section.withheld", "section.clearance"))
    ]


def test_c_300_11_the_essence_is_marked_anew_in_a_new_draft() -> None:
    case = cleared()
    case.takes("draft_decision", {**REFUSING, "weighing": "Weighed anew."}, on=DRAFTED)
    assert set(lacks(case)) == {"essence_not_marked", "clearance_not_asked"}


# ── Reference and hash, nothing else ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("step", "given", "expected"),
    [
        ("record_annex", {**ANNEX}, []),
        ("record_annex", {**ANNEX, "register_number": "The source met him"}, ["reference_tells_something"]),
        (
            "record_annex",
            {**ANNEX, "register_number": "He met 2 officers of it in spring there"},
            ["reference_tells_something"],
        ),
        ("record_annex", {**ANNEX, "hash": "The annex says"}, ["not_a_hash"]),
        ("record_annex", {**ANNEX, "hash": "AB" * 32}, ["not_a_hash"]),
        ("shorten_grounds", {**SHORTENED}, []),
        (
            "shorten_grounds",
            {**SHORTENED, "place": "where the source is named"},
            ["reference_tells_something"],
        ),
    ],
)
def test_140_5_only_references_are_taken(step: str, given: dict[str, object], expected: list[str]) -> None:
    case = withheld_drafted()
    outcome = case.tries(step, {"conclusion": conclusion(case), **given}, on=DRAFTED, by=VILTE)
    assert [one.removeprefix("residence_permit.") for one in refusals(outcome)] == expected


def test_another_service_names_no_annex_to_a_conclusion_that_is_not_its_own() -> None:
    case = withheld_drafted()
    assert case.bars("record_annex", on=DRAFTED, by=POVILAS) == ["residence_permit.nothing_withheld"]


# ── The signed answer ────────────────────────────────────────────────────────────────────────────────────────────────


def in_lines(said: str, number: int, other: str) -> str:
    lines = said.split("\n")
    lines[number] = other
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("forged", "expected"),
    [
        (lambda case: note(case), None),
        (lambda case: note(case).replace("\n", "\r\n"), None),
        (lambda case: note(case, by=OTHER), "note_not_signed"),
        (lambda case: note(case, name="other.example"), "note_not_signed"),
        (lambda case: in_lines(note(case, 2), 3, "cleared"), "note_not_signed"),
        (lambda case: in_lines(note(case), 4, "2026-04-06"), "note_not_signed"),
        (lambda case: note(case, hash="0" * 64), "note_of_another_text"),
        (lambda case: note(case, file="2026-000999"), "note_of_another_text"),
        (lambda case: note(case, on=DRAFTED - timedelta(days=1)), "note_not_signed"),
        (lambda case: note(case, on=DRAFTED + timedelta(days=1)), "note_not_signed"),
        (lambda case: note(case, 999), "note_not_signed"),
        (lambda case: note(case) + note(case).rpartition("\n\n")[2], "note_not_signed"),
        (lambda case: "cleared", "note_not_signed"),
    ],
    ids=[
        "as it should be",
        "pasted from a form",
        "another key",
        "another name",
        "not cleared made cleared",
        "another day written in",
        "another text",
        "replayed from another file",
        "before the text was sent",
        "of a day to come",
        "a passage that the text has not",
        "a second signature, into which something fits",
        "no note",
    ],
)
def test_row_21_only_the_services_own_note_over_this_text_of_this_file_is_taken(
    forged: Callable[[Renewal], str], expected: str | None
) -> None:
    case = sends(withheld_drafted())
    found = [] if expected is None else [f"residence_permit.{expected}"]
    assert tries_note(case, forged(case)) == found


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((KEY,), []),
        ((), ["residence_permit.note_not_signed"]),
        ((replace(KEY, agency="police"),), ["residence_permit.note_not_signed"]),
        ((replace(KEY, until=DRAFTED - timedelta(days=1)),), ["residence_permit.note_not_signed"]),
        ((replace(KEY, since=DRAFTED + timedelta(days=1)),), ["residence_permit.note_not_signed"]),
        ((replace(KEY, until=DRAFTED), ServiceKey(agency=SERVICE, key=public(OTHER), since=DRAFTED)), []),
    ],
    ids=["held", "none in the office", "of another service", "ended", "not yet", "on the day of a rotation"],
)
def test_the_key_is_the_one_that_the_office_knew_for_that_day(
    keys: tuple[ServiceKey, ...], expected: list[str]
) -> None:
    case = sends(withheld_drafted())
    case.desk.keys = keys
    assert tries_note(case, note(case)) == expected


def test_a_key_that_the_office_ended_before_the_day_of_the_note_takes_the_clearance_back() -> None:
    case = cleared()
    case.desk.keys = (replace(KEY, until=DRAFTED - timedelta(days=1)),)
    assert lacks(case) == ["clearance_no_longer_signed"]
    assert comes_next(case) == "ask_clearance"
    assert refusals(case.tries("ask_clearance", {"agency": SERVICE}, on=SIGNED)) == []


def test_a_text_that_changed_after_its_clearance_is_cleared_anew() -> None:
    case = cleared()
    assert lacks(case) == []
    case.takes("draft_decision", {**REFUSING, "weighing": "He met his handler in Minsk."}, on=DRAFTED)
    marks(case)
    assert lacks(case) == ["clearance_not_asked"]


def test_what_is_signed_says_who_withheld_what_and_not_where_it_is_kept() -> None:
    case = cleared()
    signs(case)
    signed = case.matter.signed
    assert signed is not None
    written = signed.says.written
    assert written["withheld"] == [
        {
            "agency": SERVICE,
            "annex": ANNEX["hash"],
            "shortened": [
                {
                    "place": SHORTENED["place"],
                    "under": SHORTENED["under"],
                    "for": SHORTENED["withheld_for"],
                    "by": "vilte",
                    "agency": SERVICE,
                }
            ],
        }
    ]
    for kept in (ANNEX["register_number"], "VSD 12-3"):
        assert kept not in str(written)
        assert kept not in str(case.page(SIGNED))


def test_muhammad_what_made_up_for_it_is_read_from_the_entries() -> None:
    case = cleared()
    found = document(case.state, case.desk.now(ONA, SIGNED), number="-")["counterbalance"]
    assert [one["what"] for one in found] == [
        "essence_told",
        "weighed_by_authority",
        "court_sees_annex",
        "heard_on_essence",
    ]
    plain = document(refusal_drafted().state, case.desk.now(ONA, SIGNED), number="-")
    assert (plain["withheld"], plain["counterbalance"]) == ([], [])


# ── The way on ───────────────────────────────────────────────────────────────────────────────────────────────────────


def refused() -> Renewal:
    return answers(sends(marks(explains(names_annex(withheld_drafted())))), 2)


def silent() -> Renewal:
    return sends(marks(explains(names_annex(withheld_drafted()))))


def rules(case: Renewal, ruling: str, on: date = SIGNED) -> Renewal:
    said = {"conclusion": conclusion(case), "ruling": ruling, "reasons": "It takes too long."}
    case.takes("decide_clearance", said, on=on, by=EGLE)
    return case


def test_not_cleared_brings_back_numbers_of_passages_alone_and_bars_the_signature() -> None:
    case = refused()
    assert lacks(case) == ["text_not_cleared"]
    answered = case.matter.clearance.requests[-1].answered
    assert answered is not None
    assert answered.says.passages == (2,)
    again = case.tries("ask_clearance", {"agency": SERVICE}, on=SIGNED)
    assert refusals(again) == ["residence_permit.text_not_cleared"]


@pytest.mark.parametrize("later", [0, 30, 3000])
def test_row_5_however_late_a_service_is_its_silence_clears_nothing(later: int) -> None:
    on = SIGNED + timedelta(days=later)
    assert "clearance_awaited" in lacks(silent(), on)


@pytest.mark.parametrize("case", [refused, silent])
def test_a_head_decides_to_ask_again_and_the_same_text_goes_once_more(case: Callable[[], Renewal]) -> None:
    found = rules(case(), "ask_again")
    # What a head decides on a conclusion is no part of the text: the draft stands.
    assert lacks(found) == ["clearance_not_asked"]
    answers(sends(found, SIGNED), on=SIGNED)
    assert lacks(found) == []


@pytest.mark.parametrize("case", [refused, silent])
def test_what_a_head_leaves_out_carries_no_refusal_and_stands_in_no_ones_way(
    case: Callable[[], Renewal],
) -> None:
    found = rules(case(), "leave_out")
    found.takes("draft_decision", REFUSING, on=SIGNED)
    assert "conclusion_set_aside" in lacks(found)
    found.takes("draft_decision", {**RENEWING, "valid_until": "2028-04-07"}, on=SIGNED)
    assert lacks(found) == []


def test_a_head_leaves_nothing_out_that_is_cleared() -> None:
    assert cleared().bars("decide_clearance", on=SIGNED, by=EGLE) == [
        "residence_permit.no_clearance_in_dispute"
    ]


def test_every_state_of_a_clearance_has_a_step_that_leads_on() -> None:
    """The walk: whatever is next is open to somebody."""
    people = (RUTA, ONA, EGLE, VILTE)
    for begin in (
        withheld_drafted,
        lambda: names_annex(withheld_drafted()),
        lambda: explains(names_annex(withheld_drafted())),
        lambda: marks(explains(names_annex(withheld_drafted()))),
        silent,
        refused,
        cleared,
        lambda: rules(refused(), "ask_again"),
        lambda: rules(silent(), "leave_out"),
        lambda: rules(sends(withheld_drafted()), "leave_out"),
    ):
        case = begin()
        step = comes_next(case)
        assert step is not None
        assert [] in [case.bars(step, on=SIGNED, by=who) for who in people], step
        roles = {Role(one) for one in RESIDENCE_PERMIT.step(step).roles}
        assert roles & {Role.ASSESSOR, Role.CASEWORKER, Role.SIGNATORY}


# ── The note and the text ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "byla/clearance\nF-1\n" + "0" * 64 + "\ncleared\n2026-04-07\nHe met his handler.\n",
        "byla/clearance\nF-1\n" + "0" * 64 + "\nnot cleared: 2, where the source is named\n2026-04-07\n",
        "byla/clearance\nF-1\n" + "0" * 64 + "\nnot cleared:\n2026-04-07\n",
        "byla/clearance\nF-1\n" + "0" * 64 + "\nnot cleared: 02\n2026-04-07\n",
        "byla/clearance\nF-1\n" + "0" * 64 + "\ncleared\n20260407\n",
        "byla/other\nF-1\n" + "0" * 64 + "\ncleared\n2026-04-07\n",
    ],
)
def test_row_21_nothing_of_a_secret_fits_into_an_answer(text: str) -> None:
    with pytest.raises(NotSigned):
        Answer.read(text)


def test_a_text_copied_from_a_page_has_the_hash_of_the_text_that_was_sent() -> None:
    passages = ("Ties to a foreign service.", "The ties outweigh\nten years.")
    copied = "1\tTies to a foreign  service. \r\n2\tThe ties outweigh ten years.\r\n"
    assert hash_of_text(passages_of(copied)) == hash_of_text(passages)
    assert hash_of_text(passages_of(lines_of(passages))) == hash_of_text(passages)
    with pytest.raises(ValueError, match="line 2"):
        passages_of("1 One.\n3 Three.\n")


def test_every_word_about_the_person_goes_to_the_service() -> None:
    case = silent()
    sent = case.matter.clearance.requests[-1].asked.says.passages
    for said in (ESSENCE, REFUSING["weighing"], "I have no ties.", "A nurse, without a break since 2016."):
        assert said in sent
    assert NAME not in sent
