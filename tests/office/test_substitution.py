"""A substitute acts during the absence and not a day longer. Weekdays stand beside the days, for checking."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.office.house import House, house, mandate

from byla.casefile import Role, UserId
from byla.office import Absence, ClearanceHeld, Days, MandateHeld, Office, Placement, RoleHeld, Substitution

PERMIT = "residence_permit.decision"


@pytest.fixture
def made() -> House:
    """Mantas has a mandate, Saulė is to replace him until the end of the year; he is away from 2 to 13 March 2026."""
    made = house()
    mandate(made)
    assert not made.order(
        "name_substitute", replaces="mantas", substitute="saule", since="2026-03-02", until="2026-12-31"
    )
    assert not made.order("record_absence", user="mantas", since="2026-03-02", until="2026-03-13")
    return made


@pytest.mark.parametrize(
    ("day", "weekday", "signs", "replaced"),
    [
        ("2026-02-27", "Friday", "mantas", set()),
        ("2026-03-01", "Sunday", "mantas", set()),
        ("2026-03-02", "Monday", "saule", {"mantas"}),  # first day away
        ("2026-03-07", "Saturday", "saule", {"mantas"}),
        ("2026-03-13", "Friday", "saule", {"mantas"}),  # last day away
        ("2026-03-14", "Saturday", "mantas", set()),  # not a day longer, though the order says 31 December
        ("2026-03-16", "Monday", "mantas", set()),
    ],
)
def test_the_mandate_passes_over_and_back(
    made: House, day: str, weekday: str, signs: str, replaced: set[str]
) -> None:
    on = date.fromisoformat(day)
    assert on.strftime("%A") == weekday
    assert made.office.signatories(PERMIT, on) == (signs,)
    for user in ("mantas", "saule"):
        assert (made.actor(user, on).mandate(PERMIT, on) is not None) is (user == signs)
    assert made.actor("saule", on).stands_in_for == replaced
    assert made.actor("saule", on).reader.stands_in_for == replaced
    assert made.actor("saule", on).reader.hands == replaced | {"saule"}


def test_the_substitute_has_the_same_mandate_for_that_day_alone(made: House) -> None:
    on = date(2026, 3, 13)  # Friday
    held = made.actor("saule", on).mandate(PERMIT, on)
    assert held is not None
    given = made.office.mandates[0]
    assert (held.id, held.since, held.until) == (given.id, on, on)
    assert (held.holder, held.given_to, held.basis) == ("saule", "mantas", given.basis)
    assert made.actor("saule", on).mandate(PERMIT, on + timedelta(days=1)) is None


def test_an_early_return_ends_the_substitution(made: House) -> None:
    assert not made.order("record_return", date(2026, 3, 9), absence=made.version, back="2026-03-10")
    assert made.office.signatories(PERMIT, date(2026, 3, 9)) == ("saule",)  # Monday
    assert made.office.signatories(PERMIT, date(2026, 3, 10)) == ("mantas",)  # Tuesday


def test_the_substitution_ends_before_the_absence_where_the_order_says_so(made: House) -> None:
    named = str(int(made.version) - 1)
    assert not made.order("end_substitution", named=named, last_day="2026-03-06")
    assert made.office.signatories(PERMIT, date(2026, 3, 6)) == ("saule",)  # Friday
    assert made.office.signatories(PERMIT, date(2026, 3, 9)) == ()  # Monday: nobody signs
    assert made.actor("saule", date(2026, 3, 9)).stands_in_for == set()


def test_assignments_pass_over_but_a_mandate_only_if_it_says_so() -> None:
    made, on = house(), date(2026, 3, 3)  # Tuesday
    mandate(made, by_substitute=False)
    made.order("name_substitute", replaces="mantas", substitute="saule", since="2026-03-02")
    made.order("record_absence", user="mantas", since="2026-03-02", until="2026-03-13")
    assert made.actor("saule", on).stands_in_for == {"mantas"}
    assert made.actor("saule", on).mandates == ()
    assert made.office.signatories(PERMIT, on) == ()


def test_a_substitute_who_is_no_signatory_gets_the_work_and_not_the_mandate() -> None:
    made, on = house(), date(2026, 3, 3)  # Tuesday
    mandate(made)
    assert not made.order("name_substitute", replaces="mantas", substitute="ruta", since="2026-03-02")
    made.order("record_absence", user="mantas", since="2026-03-02", until="2026-03-13")
    assert made.actor("ruta", on).stands_in_for == {"mantas"}
    assert made.actor("ruta", on).mandates == ()
    assert Role.SIGNATORY not in made.actor("ruta", on).reader.roles


def test_a_substitution_is_not_passed_on(made: House) -> None:
    """Saulė replaces Mantas and falls ill; whoever replaces Saulė does not thereby replace Mantas."""
    on = date(2026, 3, 4)  # Wednesday
    assert not made.order("name_substitute", replaces="saule", substitute="tomas", since="2026-03-03")
    assert not made.order("record_absence", user="saule", since="2026-03-04", until="2026-03-05")
    assert made.actor("tomas", on).stands_in_for == {"saule"}
    assert made.actor("saule", on).stands_in_for == set()
    assert made.office.signatories(PERMIT, on) == ()
    assert made.office.signatories(PERMIT, date(2026, 3, 6)) == ("saule",)  # Friday: she is back


def test_who_left_is_replaced_by_nobody_though_recorded_as_absent(made: House) -> None:
    assert not made.order("record_leaving", user="mantas", last_day="2026-03-05")
    assert made.actor("saule", date(2026, 3, 5)).stands_in_for == {"mantas"}  # Thursday
    assert made.actor("saule", date(2026, 3, 6)).stands_in_for == set()  # Friday
    assert made.office.signatories(PERMIT, date(2026, 3, 6)) == ()


# For any office whatever

USERS = [UserId(name) for name in ("a", "b", "c", "d")]
START = date(2026, 1, 1)
some_days = st.builds(
    lambda first, length: Days(
        START + timedelta(first), None if length is None else START + timedelta(first + length)
    ),
    st.integers(0, 12),
    st.none() | st.integers(0, 12),
)
users = st.sampled_from(USERS)


@st.composite
def offices(draw: st.DrawFn) -> Office:
    """Offices in which days overlap as they please; two substitutes may even be named for one day."""
    several = {"max_size": 5}
    return Office(
        authority="lt-md",
        placements=tuple(Placement(user=user, unit="u", agency=None, days=draw(some_days)) for user in USERS),
        roles=tuple(
            RoleHeld(entry=0, user=user, role=Role.SIGNATORY, days=draw(some_days)) for user in USERS[:3]
        ),
        mandates=tuple(
            MandateHeld(id=f"m{n}", kind=PERMIT, holder=user, days=days, by_substitute=passes, basis="")
            for n, (user, days, passes) in enumerate(
                draw(st.lists(st.tuples(users, some_days, st.booleans()), **several))
            )
        ),
        absences=tuple(
            Absence(entry=0, user=user, days=days)
            for user, days in draw(st.lists(st.tuples(users, some_days), **several))
        ),
        clearances=tuple(ClearanceHeld(entry=0, user=user, level=2, days=draw(some_days)) for user in USERS),
        substitutions=tuple(
            Substitution(entry=0, substitute=one, replaces=other, days=days)
            for one, other, days in draw(st.lists(st.tuples(users, users, some_days), **several))
        ),
    )


@given(offices(), st.integers(0, 30))
def test_a_mandate_is_in_one_hand_or_none_and_never_in_that_of_somebody_absent(
    office: Office, after: int
) -> None:
    on = START + timedelta(after)
    actors = {user: office.actor(user, on, purpose="signing") for user in USERS}
    for held in office.mandates:
        hands = [user for user, actor in actors.items() if held.id in {one.id for one in actor.mandates}]
        assert len(hands) <= 1
        for hand in hands:
            assert held.days.hold(on)
            assert not office.absent(hand, on)
            assert Role.SIGNATORY in office.roles_of(hand, on)
            assert hand == held.holder or (held.by_substitute and office.absent(held.holder, on))


@given(offices(), st.integers(0, 30))
def test_somebody_is_replaced_only_while_absent_and_by_one_who_is_there(office: Office, after: int) -> None:
    on = START + timedelta(after)
    replaced = [(user, whom) for user in USERS for whom in office.replaced_by(user, on)]
    assert len({whom for _, whom in replaced}) == len(replaced)
    for user, whom in replaced:
        assert office.absent(whom, on)
        assert not office.absent(user, on)
        assert office.placement(user, on) is not None


@given(offices(), st.integers(0, 30))
def test_who_does_not_serve_has_nothing(office: Office, after: int) -> None:
    on = START + timedelta(after)
    for user in USERS:
        actor = office.actor(user, on, purpose="signing")
        held = (actor.reader.roles, actor.reader.clearance, actor.mandates, actor.stands_in_for)
        assert office.placement(user, on) is not None or held == (set(), 0, (), set())
