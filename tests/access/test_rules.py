"""Rules as data: how conditions compare, how rules combine, and what cannot be written."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.access.strategies import actions, conditions, items, policies, readers

from byla.access import (
    SEE,
    AccessError,
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Has,
    IsEmpty,
    Item,
    Known,
    Meets,
    Not,
    Policy,
    Reader,
    SameReasonTwice,
    TwoUnknowns,
    UnfitRule,
    Verb,
    What,
    Who,
    allow,
    deny,
    settle,
)
from byla.access import Same as IsSame

READER = Reader(id="ona", authority="lt-md", units=frozenset({"vilnius"}), clearance=2)
ITEM = Item(authority="lt-md", kind="file", unit="vilnius", level=2, agencies=frozenset({"vsd"}))
NEVER, ALWAYS = AnyOf(), AllOf()


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (IsSame(Who.authority, What.authority), True),
        (IsSame(What.category, "special"), False),
        (Has(Who.units, What.unit), True),
        (Has(What.agencies, "police"), False),
        (Meets(What.agencies, frozenset({"vsd", "police"})), True),
        (AtLeast(Who.clearance, What.level), True),
        (AtLeast(What.level, 3), False),
        (IsEmpty(What.named), True),
        (IsEmpty(What.unit), False),
        (AllOf(), True),
        (AnyOf(), False),
        (Not(AllOf()), False),
    ],
)
def test_comparisons(condition: Condition, holds: bool) -> None:
    assert settle(condition, Known(reader=READER, action=SEE, item=ITEM)) is holds


def test_what_is_absent_is_not_the_same_as_another_absence() -> None:
    """Someone of no outside body does not belong to the body that nobody asked; nobody's file is not everybody's."""
    known = Known(reader=READER, action=SEE, item=Item(authority="lt-md", kind="file"))
    assert settle(IsSame(Who.agency, What.assignee), known) is False
    assert settle(IsSame("", What.unit), known) is False
    assert settle(Has(frozenset({""}), What.unit), known) is False
    assert settle(Meets(frozenset({""}), frozenset({""})), known) is False


def test_a_unit_left_blank_shows_nobody_the_files_that_no_unit_has() -> None:
    """Found by the random rules: the page refused, and the list would have shown them."""
    blank = Known(reader=Reader(id="ona", authority="lt-md", units=frozenset({""})), action=SEE, kind="file")
    assert settle(Has(Who.units, What.unit), blank) is False


def rule(make: object, reason: str, when: Condition = ALWAYS) -> object:
    return make(Verb.SEE, when=when, reason=reason, cited=("eu/gdpr:25",))  # type: ignore[operator]


def test_a_denial_beats_a_permission_wherever_it_stands() -> None:
    yes, no = rule(allow, "access.yes"), rule(deny, "access.no")
    for rules in ((yes, no), (no, yes)):
        verdict = Policy(rules).judge(READER, SEE, ITEM)  # type: ignore[arg-type]
        assert (verdict.allowed, verdict.decisive) == (False, no)


def test_what_no_rule_allows_is_denied() -> None:
    verdict = Policy(()).judge(READER, SEE, ITEM)
    assert (verdict.allowed, verdict.decisive, verdict.words.code) == (False, None, "access.no_rule_allows")
    assert verdict.citations == ("eu/gdpr:25(2)",)


def test_a_rule_speaks_of_its_own_verbs_only() -> None:
    opening = allow(Verb.OPEN_DOCUMENT, when=ALWAYS, reason="access.open", cited=("eu/gdpr:25",))
    assert not Policy((opening,)).judge(READER, SEE, ITEM).allowed


def test_a_list_is_asked_only_what_concerns_items() -> None:
    """The reader's side is settled beforehand: what is left is simple enough for an index."""
    own = allow(
        Verb.SEE,
        when=AllOf(AtLeast(Who.clearance, 1), Has(Who.units, What.unit), Not(Has(What.barred, Who.id))),
        reason="access.own",
        cited=("eu/gdpr:25",),
    )
    scope = Policy((own,)).scope(READER, SEE, "file")
    assert scope == AllOf(Has(frozenset({"vilnius"}), What.unit), Not(Has(What.barred, "ona")))


def test_who_may_see_nothing_asks_the_database_nothing() -> None:
    own = allow(Verb.SEE, when=Has(Who.units, What.unit), reason="access.own", cited=("eu/gdpr:25",))
    assert Policy((own,)).scope(Reader(id="rasa", authority="lt-md"), SEE, "file") is False


@given(condition=conditions(), reader=readers(), action=actions(), item=items())
def test_settling_in_two_steps_is_settling_in_one(condition, reader, action, item) -> None:  # type: ignore[no-untyped-def]
    """First without the item, as a list does, then with it: the answer is that for the item alone."""
    at_once = settle(condition, Known(reader=reader, action=action, item=item))
    first = settle(condition, Known(reader=reader, action=action, kind=item.kind))
    then = first if isinstance(first, bool) else settle(first, Known(reader=reader, action=action, item=item))
    assert then is at_once


@given(policy=policies(), reader=readers(), action=actions(), item=items())
def test_scope_and_judgement_agree(policy, reader, action, item) -> None:  # type: ignore[no-untyped-def]
    scope = policy.scope(reader, action, item.kind)
    in_scope = scope
    if not isinstance(scope, bool):
        in_scope = settle(scope, Known(reader=reader, action=action, item=item))
    assert in_scope is policy.judge(reader, action, item).allowed


def test_what_cannot_be_written_says_why_and_what_to_do() -> None:
    with pytest.raises(TwoUnknowns, match=r"compares unit and assignee.*Compare one of them with the reader"):
        IsSame(What.unit, What.assignee)
    with pytest.raises(UnfitRule, match=r"access\.idle names no verb or no provision"):
        deny(when=NEVER, reason="access.idle", cited=("eu/gdpr:25",))
    with pytest.raises(UnfitRule):
        deny(Verb.SEE, when=NEVER, reason="access.lawless", cited=())
    with pytest.raises(SameReasonTwice, match=r"the reason access\.yes"):
        Policy((rule(allow, "access.yes"), rule(deny, "access.yes")))  # type: ignore[arg-type]
    assert issubclass(TwoUnknowns, AccessError)
