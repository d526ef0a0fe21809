"""Links between identity records: judged by people, undone by people, never merged."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.shelf import Shelf, official, refusals

from byla.access import FILE, LITHUANIA
from byla.access import PERSON as PERSON_ITEM
from byla.casefile import Actor, Decided, FileId, Kind, Role, item_of
from byla.persons import IDENTITY_LINK, PERSON, Judgement, Link, LinkNoted, cluster, clusters

TODAY = date(2026, 3, 2)  # Monday
RUTA = official("ruta", Role.CASEWORKER)
TOMAS = official("tomas", Role.UNIT_LEAD)
RECORDS = ("p1", "p2", "p3", "p4")


@pytest.fixture
def shelf() -> Shelf:
    shelf = Shelf()
    for record in RECORDS:
        answers = {"reason": "application", "source": "application"}
        assert isinstance(shelf.take(PERSON, "open_record", answers, file=record, by=RUTA, on=TODAY), Decided)
    return shelf


def judge(shelf: Shelf, one: str, other: str, judgement: str = "same", **how: Any) -> list[str]:
    """The refusals of judging the two records in the link file `l1`."""
    answers = {"one": one, "other": other, "judgement": judgement, "reason": "same passport, same parents"}
    return refusals(
        shelf.take(IDENTITY_LINK, "judge_link", answers, **{"file": "l1", "by": RUTA, "on": TODAY, **how})
    )


def later(shelf: Shelf, step: str, answers: dict[str, str], *, by: Actor = TOMAS) -> list[str]:
    """The refusals of a later step in `l1`."""
    return refusals(shelf.take(IDENTITY_LINK, step, answers, file="l1", by=by, on=TODAY))


def link(shelf: Shelf) -> Link:
    matter = shelf.files[FileId("l1")].matter
    assert isinstance(matter, Link)
    return matter


def said_of(shelf: Shelf, record: str) -> list[tuple[str, Judgement | None]]:
    """What the record's own entries say of others."""
    entries = shelf.files[FileId(record)].entries
    return [(one.body.other, one.body.judgement) for one in entries if isinstance(one.body, LinkNoted)]


def test_both_records_note_the_judgement_and_the_link_names_its_judge(shelf: Shelf) -> None:
    assert not judge(shelf, "p2", "p1")
    assert (link(shelf).one, link(shelf).other, link(shelf).judge) == ("p1", "p2", "ruta")
    assert link(shelf).reason == "same passport, same parents"
    assert said_of(shelf, "p1") == [("p2", Judgement.SAME)]
    assert said_of(shelf, "p2") == [("p1", Judgement.SAME)]
    assert said_of(shelf, "p3") == []


def test_undoing_says_who_and_why_and_keeps_the_history(shelf: Shelf) -> None:
    judge(shelf, "p1", "p2")
    assert not later(shelf, "undo_link", {"reason": "twins"})
    assert (link(shelf).judgement, link(shelf).judge, link(shelf).reason) == (None, "tomas", "twins")
    assert said_of(shelf, "p1") == [("p2", Judgement.SAME), ("p2", None)]
    assert later(shelf, "undo_link", {"reason": "again"}) == ["identity_link.nothing_to_undo"]
    assert not later(shelf, "judge_again", {"judgement": "different", "reason": "twins"})
    assert said_of(shelf, "p2") == [("p1", Judgement.SAME), ("p1", None), ("p1", Judgement.DIFFERENT)]


@pytest.mark.parametrize(
    ("one", "other", "refused"),
    [
        ("p1", "p1", ["identity_link.one_record_only"]),
        ("p1", "p9", ["identity_link.no_such_record"]),
        ("p1", "l1", ["identity_link.no_such_record"]),  # a link is no record
        ("p1", "p2", ["identity_link.already_linked"]),
        ("p2", "p1", ["identity_link.already_linked"]),
        ("p1", "p3", []),
    ],
)
def test_which_two_may_be_judged(shelf: Shelf, one: str, other: str, refused: list[str]) -> None:
    judge(shelf, "p1", "p2")
    assert judge(shelf, one, other, file="l2") == refused


def test_an_undone_link_is_judged_again_where_it_stands(shelf: Shelf) -> None:
    judge(shelf, "p1", "p2")
    later(shelf, "undo_link", {"reason": "twins"})
    assert judge(shelf, "p1", "p2", file="l2") == ["identity_link.already_linked"]


MACHINES = [
    official("job:nightly", Role.JOB, kind=Kind.JOB),
    official("import:register", Role.IMPORT, kind=Kind.IMPORT),
]


@pytest.mark.parametrize("machine", MACHINES, ids=lambda one: one.kind)
@pytest.mark.parametrize("step", ["judge_link", "judge_again", "undo_link"])
def test_a_machine_never_judges(shelf: Shelf, machine: Actor, step: str) -> None:
    if step == "judge_link":
        refused = judge(shelf, "p1", "p2", by=machine)
    else:
        judge(shelf, "p1", "p2")
        refused = later(shelf, step, {"judgement": "different", "reason": "score 0.98"}, by=machine)
    assert "access.machine_beyond_its_steps" in refused
    assert "casefile.adverse_needs_person" in refused


@pytest.mark.parametrize("kind", [Kind.JOB, Kind.IMPORT, Kind.SIMULATOR])
def test_not_even_a_machine_that_was_given_a_human_role_judges(shelf: Shelf, kind: Kind) -> None:
    """GDPR Article 22: the guard does not hang on how the house gives out its roles."""
    disguised = Actor(id=RUTA.id, kind=kind, reader=RUTA.reader)
    assert judge(shelf, "p1", "p2", by=disguised) == ["casefile.adverse_needs_person"]


@pytest.mark.parametrize("procedure", [PERSON, IDENTITY_LINK], ids=lambda one: one.code)
def test_access_knows_identity_data_as_such(shelf: Shelf, procedure: Any) -> None:
    judge(shelf, "p1", "p2")
    item = item_of(shelf.files[FileId("p1" if procedure is PERSON else "l1")])
    assert item.kind == PERSON_ITEM != FILE


def test_a_judgement_is_not_corrected_by_the_way(shelf: Shelf) -> None:
    """The general correction names no judgement and no note of one: whoever thinks otherwise judges again."""
    judge(shelf, "p1", "p2")
    correction = {"what": "1.reason", "value": "better", "reason": "nicer"}
    assert later(shelf, "correct_entry", correction) == ["casefile.nothing_to_correct"]
    outcome = shelf.take(PERSON, "correct_entry", correction, file="p1", by=RUTA, on=TODAY)
    assert refusals(outcome) == ["casefile.nothing_to_correct"]


# Clusters

people = st.sampled_from([FileId(f"p{n}") for n in range(7)])
judgements = st.sampled_from([*Judgement, None])


@st.composite
def links(draw: st.DrawFn) -> list[Link]:
    """Links between a few records, at most one for each pair."""
    pairs = draw(st.sets(st.frozensets(people, min_size=2, max_size=2), max_size=12))
    made = []
    for pair in sorted(pairs, key=sorted):
        one, other = sorted(pair)
        made.append(Link(one=one, other=other, judgement=draw(judgements)))
    return made


@given(links(), st.randoms())
def test_the_order_of_judgements_is_irrelevant(several: list[Link], chance: Any) -> None:
    shuffled = list(several)
    chance.shuffle(shuffled)
    assert clusters(shuffled) == clusters(several)


@given(links())
def test_every_record_is_in_one_cluster(several: list[Link]) -> None:
    found = [record for one in clusters(several) for record in one.records]
    assert len(found) == len(set(found))


@given(links(), st.data())
def test_judging_and_undoing_restores_what_was_before(several: list[Link], data: st.DataObject) -> None:
    unjudged = [link for link in several if link.judgement is None]
    if not unjudged:
        return
    one = data.draw(st.sampled_from(unjudged))
    rest = [link for link in several if link is not one]
    judged = Link(one=one.one, other=one.other, judgement=data.draw(st.sampled_from(Judgement)))
    undone = Link(one=one.one, other=one.other, judgement=None)
    assert clusters([*rest, judged]) == clusters([judged, *rest])
    assert clusters([*rest, undone]) == clusters(rest)


@given(links())
def test_two_are_together_exactly_where_a_chain_of_sameness_joins_them(several: list[Link]) -> None:
    """Said a second way: walk from each record along links of sameness."""
    for start in {record for link in several for record in link.records}:
        reached, frontier = {start}, {start}
        while frontier:
            frontier = {
                far
                for link in several
                if link.judgement is Judgement.SAME and link.records & frontier
                for far in link.records
            } - reached
            reached |= frontier
        assert cluster(start, several).records == reached


@given(links())
def test_a_contradiction_is_shown_and_resolves_nothing(several: list[Link]) -> None:
    without = [link for link in several if link.judgement is not Judgement.DIFFERENT]
    assert {one.records for one in clusters(several)} == {one.records for one in clusters(without)}
    for one in clusters(several):
        different = {
            link for link in several if link.judgement is Judgement.DIFFERENT and link.records <= one.records
        }
        assert one.contradictions == different


def test_taking_a_link_away_separates_again(shelf: Shelf) -> None:
    """p1 = p2, p2 = p3; then the second is undone."""
    numbers = count(1)

    def same(one: str, other: str) -> None:
        assert not judge(shelf, one, other, file=f"l{next(numbers)}")

    def together(record: str) -> frozenset[str]:
        several = [file.matter for file in shelf.files.values() if isinstance(file.matter, Link)]
        return cluster(FileId(record), several).records

    before = {record: shelf.files[FileId(record)].matter.names for record in RECORDS}
    same("p1", "p2")
    same("p2", "p3")
    assert together("p1") == {"p1", "p2", "p3"}
    undone = shelf.take(IDENTITY_LINK, "undo_link", {"reason": "no"}, file="l2", by=TOMAS, on=TODAY)
    assert isinstance(undone, Decided)
    assert together("p1") == {"p1", "p2"}
    assert together("p3") == {"p3"}
    assert {record: shelf.files[FileId(record)].matter.names for record in RECORDS} == before


def test_the_policy_lets_a_caseworker_see_both_records(shelf: Shelf) -> None:
    judge(shelf, "p1", "p2")
    for record in ("p1", "p2"):
        item = item_of(shelf.files[FileId(record)])
        assert LITHUANIA.judge_step(RUTA.reader, "record_name", frozenset({"caseworker"}), item).allowed
