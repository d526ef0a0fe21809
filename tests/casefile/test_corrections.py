"""Corrections: nothing is overwritten, the newest correction stands, and what rested on sand is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.casefile.desk import MONDAY, correction, entry, file_of, known
from tests.casefile.library_loan import (
    BinderHeard,
    ChargeDrafted,
    ChargeSigned,
    DamageFound,
    Lent,
    Loan,
    Returned,
    Shelf,
)

from byla.casefile import Body, Corrected, DateTold, Entry, Erased, History, history

LENT = Lent(title="Metai", shelf=Shelf.OPEN)
RARE = Lent(title="Metai", shelf=Shelf.RARE)
SUNDAY = date(2026, 3, 1)


# Files of any shape: facts that rest on earlier ones, corrections of some, erasures of others


@dataclass(frozen=True)
class Drawn:
    """The entries of a file, drawn by hypothesis."""

    entries: tuple[Entry, ...]

    def __repr__(self) -> str:
        return "\n".join(f"{e.number} corrects {e.header.corrects}: {e.body}" for e in self.entries)


DAYS = st.integers(0, 300).map(lambda back: MONDAY - timedelta(days=back))
TEXTS = st.sampled_from(["torn", "lost", "wet"])


@st.composite
def facts(draw: st.DrawFn, number: int, others: Sequence[int]) -> Body:
    rests = draw(st.lists(st.sampled_from(others), max_size=3, unique=True)) if others else []
    kind = draw(st.sampled_from([ChargeDrafted, BinderHeard, DamageFound, ChargeSigned]))
    if kind is ChargeDrafted or not rests:
        return ChargeDrafted(damages=tuple(rests), cents=number)
    if kind is DamageFound:
        return DamageFound(loan=rests[0], what=draw(TEXTS))
    return ChargeSigned(draft=rests[0]) if kind is ChargeSigned else BinderHeard(opinion=draw(TEXTS))


@st.composite
def files(draw: st.DrawFn, *, corrected: bool = True) -> Drawn:
    entries = [entry(1, LENT, true_from=draw(DAYS))]
    for number in range(2, draw(st.integers(2, 14))):
        firsts = [one.number for one in entries if one.header.corrects is None]
        if corrected and draw(st.booleans()):
            of = draw(st.sampled_from(firsts))
            kind = type(entries[of - 1].body)
            earlier = [one for one in firsts if one < of]
            should = draw(st.none() | facts(number=number, others=earlier))
            body = should if should is None or type(should) is kind else entries[of - 1].body
            entries.append(correction(number, of, body, true_from=draw(DAYS)))
        else:
            entries.append(entry(number, draw(facts(number=number, others=firsts)), true_from=draw(DAYS)))
    return Drawn(tuple(entries))


@given(files())
def test_folding_the_same_entries_gives_the_same_file(drawn: Drawn) -> None:
    assert file_of(drawn.entries) == file_of(drawn.entries)


@given(files(), st.data())
def test_the_file_as_known_on_a_moment_is_the_fold_of_what_had_been_written(
    drawn: Drawn, data: st.DataObject
) -> None:
    last = data.draw(st.integers(0, len(drawn.entries)))
    assert file_of(drawn.entries, known=known(last)) == file_of(drawn.entries[:last])
    assert file_of(drawn.entries, known=known(last)).version == last


@given(files(), st.data())
def test_a_correction_is_unknown_before_it_was_made(drawn: Drawn, data: st.DataObject) -> None:
    number = len(drawn.entries) + 1
    of = data.draw(st.sampled_from([one for one in drawn.entries if one.header.corrects is None]))
    corrected = (*drawn.entries, correction(number, of.number, of.body, true_from=data.draw(DAYS)))
    assert history(corrected, known=known(number - 1)) == history(drawn.entries)


@given(files())
def test_under_each_number_stands_what_the_newest_correction_says(drawn: Drawn) -> None:
    past = history(drawn.entries)
    standing = {one.number: one for one in past.standing}
    assert [one.number for one in past.standing] == sorted(standing)
    for first in drawn.entries:
        if first.header.corrects is not None:
            assert first.number not in standing
            continue
        corrections = [one for one in drawn.entries if one.header.corrects == first.number]
        if not corrections:
            assert standing[first.number] == first
            continue
        newest = corrections[-1]
        assert past.corrected[first.number] == newest.number
        assert isinstance(newest.body, Corrected)
        if newest.body.replacement is None:
            assert first.number not in standing
        else:
            stands = standing[first.number]
            assert stands.header.true_from == newest.header.true_from
            assert stands.header.known_from == first.header.known_from
            assert stands.body == newest.body.replaced(type(first.body))  # type: ignore[arg-type]


@given(files(corrected=False))
def test_a_file_without_corrections_stands_as_written(drawn: Drawn) -> None:
    past = history(drawn.entries)
    assert past == History(drawn.entries, {})
    assert past.shaken == {}


@given(files())
def test_shaken_is_what_rests_by_whatever_way_on_what_was_corrected_later(drawn: Drawn) -> None:
    past = history(drawn.entries)
    bodies = {one.number: one.body for one in past.standing}

    def reached(number: int) -> set[int]:
        body = bodies.get(number)
        direct = set(body.rests_on()) if body is not None else set()
        return direct.union(*(reached(one) for one in direct))

    expected = {
        number: frozenset(sand)
        for number in bodies
        if (sand := {one for one in reached(number) if past.corrected.get(one, 0) > number})
    }
    assert past.shaken == expected


# The same in examples that can be read aloud


def test_before_a_correction_the_first_version_stands_and_after_it_the_corrected_one_with_its_day() -> None:
    entries = [entry(1, LENT), entry(2, Returned()), correction(3, 1, RARE, true_from=SUNDAY)]
    before, after = file_of(entries, known=known(2)), file_of(entries)
    assert (before.matter.lent, before.matter.lent_on) == (LENT, MONDAY)
    assert (after.matter.lent, after.matter.lent_on) == (RARE, SUNDAY)
    assert before.matter.returned_on == after.matter.returned_on == MONDAY
    assert [one.number for one in after.entries] == [1, 2, 3]
    assert [one.number for one in after.history.standing] == [1, 2]


def test_the_newest_correction_wins_also_over_a_striking_out() -> None:
    entries = [entry(1, LENT), correction(2, 1, None), correction(3, 1, RARE)]
    assert file_of(entries[:2]).matter == Loan()
    assert file_of(entries).matter.lent == RARE
    assert file_of([*entries, correction(4, 1, LENT)]).matter.lent == LENT


def chain(*later: Entry) -> History:
    """1 the loan ← 2 damage ← 3 draft ← 4 signed charge; 5 a binder's opinion that rests on none."""
    return history(
        [
            entry(1, LENT),
            entry(2, DamageFound(loan=1, what="torn")),
            entry(3, ChargeDrafted(damages=(2,), cents=5)),
            entry(4, ChargeSigned(draft=3)),
            entry(5, BinderHeard(opinion="old tear")),
            *later,
        ]
    )


def test_a_correction_shakes_all_that_rests_on_it_and_nothing_else() -> None:
    assert chain(correction(6, 1, RARE)).shaken == {2: {1}, 3: {1}, 4: {1}}
    assert chain(correction(6, 3, None)).shaken == {4: {3}}
    assert chain(correction(6, 4, None)).shaken == {}


def test_a_correction_does_not_shake_what_was_made_after_it() -> None:
    made_after = chain(correction(6, 2, None), entry(7, ChargeDrafted(damages=(2,), cents=1)))
    assert made_after.shaken == {3: {2}, 4: {2}}


def test_a_new_draft_on_a_shaken_one_is_not_shaken_by_what_was_known_when_it_was_made() -> None:
    past = chain(correction(6, 1, RARE), entry(7, ChargeSigned(draft=3)))
    assert 7 not in past.shaken


def test_a_correction_is_read_in_the_version_in_which_it_was_written() -> None:
    written = Corrected(entry=1, reason="r", version=1, replacement={"title": "Kiti metai"})
    past = history([entry(1, LENT), entry(2, written, corrects=1)])
    assert past.standing[0].body == Lent(title="Kiti metai", shelf=Shelf.OPEN)


# Erasure


def test_a_file_folds_on_without_what_was_erased() -> None:
    erased = Erased(entries=(2,), article="eu/gdpr:17", reason="no longer needed")
    entries = [
        entry(1, LENT),
        entry(2, None),
        entry(3, ChargeDrafted(damages=(2,), cents=5)),
        entry(4, erased),
    ]
    folded = file_of(entries)
    assert folded.version == 4
    assert folded.matter.damages == ()
    assert folded.matter.lent == LENT
    assert len(folded.matter.drafts) == 1


def test_an_erased_entry_stays_erased_under_its_corrections() -> None:
    past = history([entry(1, None), correction(2, 1, RARE)])
    assert [one.body for one in past.standing] == [None]


def test_an_erased_correction_does_not_bring_the_wrong_text_back() -> None:
    erased = entry(2, None, corrects=1)
    past = history([entry(1, LENT), erased])
    assert [one.body for one in past.standing] == [None]
    assert file_of([entry(1, LENT), erased]).matter == Loan()


def test_a_told_date_rests_on_the_entry_that_told_it() -> None:
    told = DateTold(clock="return", day=MONDAY, article="lt/vai:10", in_entry=1)
    assert history([entry(1, LENT), entry(2, told), correction(3, 1, RARE)]).shaken == {2: {1}}
