"""Row 47: citizenships by their days. A stop as long as its law is in force; no permit for a citizen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, refusals, situation
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import (
    ASKED,
    DOCUMENT,
    LODGED,
    LODGING,
    REGISTERED,
    SIGNED,
    Renewal,
    complete,
    completes,
    lodges,
    lodging,
    permit_held,
    refusal_drafted,
    renewal_drafted,
)
from tests.procedures.residence_permit.six_questions import (
    PERMANENT,
    cleared,
    drafts,
    first_application,
    noticed,
)
from tests.procedures.residence_permit.test_ending import DAINA, taken_back

from byla.casefile import FileId
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.admissibility import stopped_by
from byla.procedures.lt.residence_permit.required import missing

POSES = "lt/utpi:50(1)(14)/state_security"
END = "lt/xiv-1888:#end"
LAST_DAY, DAY_AFTER = date(2026, 5, 2), date(2026, 5, 3)  # Saturday, Sunday
TWO_YEARS = "2028-04-07"
Citizenships = tuple[dict[str, object], ...]


def citizen(country: str, **days: object) -> dict[str, object]:
    return {"country": country, "source": "travel_document", **days}


RUSSIAN, BELARUSIAN, LITHUANIAN = citizen("RUS"), citizen("BLR"), citizen("LTU", since="2026-03-01")
NO_LONGER = citizen("RUS", until="2026-02-28", lost="renounced")
ONLY_LATER = citizen("RUS", since="2026-03-03")


def person(*citizenships: dict[str, object], **permit: object) -> Renewal:
    """A person of these citizenships, and an earlier permit."""
    case = permit_held(citizenship=None, **permit)
    for one in citizenships:
        case.desk.takes("record_citizenship", case.person, one, by=RUTA, on=ASKED)
    return case


def applies(case: Renewal, **other: object) -> Renewal:
    """Applies for a first temporary permit on Monday 2 March, as recorded on Thursday 5 March."""
    answers = {**LODGING, "applicant": case.person, **other}
    case.file = case.desk.opens(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=ASKED)
    return case


def stopped(case: Renewal, on: date, end: str = "as_extended_2025") -> bool:
    """Whether a decision lacks that the application is not stopped, in the law as read so."""
    now = replace(situation(ONA, on), book=read_as({END: end}))
    return "residence_permit.stopped" in [one.code for one in missing(case.state, now)]


@pytest.mark.parametrize(
    ("citizenships", "is_stopped"),
    [
        ((), False),
        ((BELARUSIAN,), False),  # proposals to stop them failed in 2024 and 2025
        ((RUSSIAN,), True),
        ((NO_LONGER,), False),  # until the Saturday before
        ((ONLY_LATER,), False),  # from the day after
        ((RUSSIAN, BELARUSIAN), True),  # a dual citizen is a citizen of both
        ((NO_LONGER, BELARUSIAN), False),
    ],
)
def test_row_47_a_stop_hangs_on_the_citizenships_of_the_day_of_lodging(
    citizenships: Citizenships, is_stopped: bool
) -> None:
    case = applies(person(*citizenships))
    assert stopped(case, ASKED) is is_stopped
    assert (case.bars("decline_application", on=ASKED) == []) is is_stopped


@pytest.mark.parametrize(
    ("kind", "held_until", "is_stopped"),
    [
        ({}, "2026-04-30", False),  # XIV-1888 3: the holder of a valid permit
        ({}, "2026-03-02", False),  # valid on the day of lodging itself
        ({}, "2026-03-01", True),  # ended the day before
        (PERMANENT, "2026-03-01", False),  # the stop is on temporary permits
    ],
)
def test_xiv_1888_3_of_temporary_permits_and_not_for_the_holder_of_a_valid_one(
    kind: dict[str, object], held_until: str, is_stopped: bool
) -> None:
    case = person(RUSSIAN, valid_until=held_until)
    answers = lodging(case, **kind)
    case.file = case.desk.opens(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=ASKED)
    assert stopped(case, ASKED) is is_stopped


@pytest.mark.parametrize(
    ("reading", "on", "is_stopped"),
    [
        ("as_extended_2025", LAST_DAY, True),
        ("as_extended_2025", DAY_AFTER, False),
        ("as_drafted_2026", DAY_AFTER, True),
        ("as_drafted_2026", date(2027, 12, 31), True),
        ("as_drafted_2026", date(2028, 1, 1), False),
    ],
)
def test_xiv_1888_an_application_waits_as_long_as_the_law_is_in_force_and_no_longer(
    reading: str, on: date, is_stopped: bool
) -> None:
    case = applies(person(RUSSIAN))
    assert stopped(case, on, reading) is is_stopped


def test_xiv_1888_before_the_law_nothing_was_stopped() -> None:
    assert stopped_by(situation(RUTA, date(2023, 5, 3)).law()) == {"RUS"}
    assert stopped_by(situation(RUTA, date(2023, 5, 2)).law()) == set()


def test_a_stop_is_no_fact_no_reason_and_no_ground() -> None:
    case = applies(person(RUSSIAN))
    assert (case.matter.facts, case.matter.reasons, case.matter.threats) == ((), (), ())
    assert case.matter.heads_for == "issue"
    assert case.matter.substance == 0


def test_xiv_1888_3_a_stopped_application_is_not_accepted_by_a_named_official_and_lodged_again_at_once() -> (
    None
):
    case = applies(person(RUSSIAN))
    said: dict[str, object] = {"lacking": ["stopped"], "reasons": "No exception was shown."}
    case.takes("decline_application", said, on=ASKED, by=DAINA)
    assert case.matter.not_accepted is not None
    assert case.matter.not_accepted.says.lacks == ("lt/xiv-1888:3#temporary-permits",)
    applies(case)


def letter(case: Renewal) -> str:
    said: dict[str, object] = {"document": DOCUMENT, "kind": "other", "issuer": "Consular post"}
    said |= {"dated": ASKED.isoformat(), "came_in": ASKED.isoformat(), "language": "lt"}
    return str(case.takes("record_document", said, on=ASKED))


@pytest.mark.parametrize("exception", ["mediation", "lithuanian_visa", "residence_permit"])
def test_xiv_1888_3_whoever_comes_under_an_exception_is_decided_like_everybody_else(exception: str) -> None:
    case = applies(person(RUSSIAN))
    assert case.bars("find_exception", on=ASKED) == ["residence_permit.no_document"]
    answers: dict[str, object] = {"exception": exception, "document": letter(case)}
    case.takes("find_exception", answers, on=ASKED)
    assert not stopped(case, ASKED)
    assert case.bars("decline_application", on=ASKED) == ["residence_permit.nothing_lacks"]


def test_xiv_1888_3_the_next_step_is_the_document_and_then_the_exception_that_it_shows() -> None:
    case = applies_as_russian()

    def settled_by() -> list[str | None]:
        lacks = case.desk.bars("sign_decision", case.file, by=ONA, on=ASKED)
        return [one.settled_by for one in lacks if one.code == "residence_permit.stopped"]

    assert settled_by() == ["record_document"]
    letter(case)
    assert settled_by() == ["find_exception"]


def test_a_stopped_application_is_granted_only_once_the_law_has_ended() -> None:
    case = drafts(cleared(applies_as_russian()), "issue", until=TWO_YEARS)
    assert "residence_permit.stopped" in refusals(case.tries("sign_decision", on=SIGNED, by=ONA))
    assert "residence_permit.stopped" not in refusals(case.tries("sign_decision", on=DAY_AFTER, by=ONA))


def applies_as_russian() -> Renewal:
    return applies(person(RUSSIAN))


def test_after_the_identity_record_was_put_right_the_stop_is_looked_at_again() -> None:
    case = applies(person())
    case.desk.takes("record_citizenship", case.person, RUSSIAN, by=RUTA, on=ASKED)
    assert not stopped(case, ASKED)
    case.takes("check_admissibility", on=ASKED)
    assert stopped(case, ASKED)
    ended: dict[str, object] = {"last_day": "2026-03-01", "lost": "renounced", "source": "travel_document"}
    record = case.desk[case.person].matter
    ended["citizenship"] = str(record.citizenships[0].entry)
    case.desk.takes("end_citizenship", case.person, ended, by=RUTA, on=ASKED)
    case.takes("check_admissibility", on=ASKED)
    assert not stopped(case, ASKED)


# Citizens of Lithuania


@pytest.mark.parametrize(
    ("since", "may_lodge"), [("2026-03-01", False), ("2026-03-02", False), ("2026-03-03", True)]
)
def test_2_no_application_by_who_is_a_citizen_of_lithuania_on_the_day(since: str, may_lodge: bool) -> None:
    case = person(RUSSIAN, citizen("LTU", since=since))
    answers = {**LODGING, "applicant": case.person}
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=ASKED)
    assert (refusals(outcome) == []) is may_lodge


def naturalises(case: Renewal, since: str = "2026-04-01") -> Renewal:
    """Becomes a citizen of Lithuania on Wednesday 1 April; the document comes to the file of the permit."""
    case.desk.takes("record_citizenship", case.person, citizen("LTU", since=since), by=RUTA, on=SIGNED)
    case.file = case.earlier
    answers: dict[str, object] = {"document": letter_on(case)}
    case.takes("end_regime", answers, on=SIGNED)
    return case


def letter_on(case: Renewal) -> str:
    said: dict[str, object] = {"document": DOCUMENT, "kind": "other", "issuer": "Register", "language": "lt"}
    said |= {"dated": SIGNED.isoformat(), "came_in": SIGNED.isoformat()}
    return str(case.takes("record_document", said, on=SIGNED))


@pytest.mark.parametrize("make", [complete, noticed])
def test_2_with_naturalisation_the_permit_ends_and_all_that_is_asked_about_it(make) -> None:
    case = make()
    asked_in = case.file
    naturalises(case)
    assert case.matter.held_until is None
    for file in (case.earlier, asked_in):
        assert RESIDENCE_PERMIT.stage(case.desk[file].matter) == "regime_ended"
        assert RESIDENCE_PERMIT.next_step(case.desk[file], situation(RUTA, SIGNED)) is None
    case.file = asked_in
    assert case.bars("draft_decision", on=SIGNED) == ["residence_permit.question_ended"]
    assert case.matter.regime_ended is not None
    assert case.matter.regime_ended.day == date(2026, 4, 1)


def test_2_what_was_ended_before_stays_as_it_ended() -> None:
    case = taken_back()
    ended: FileId = case.file
    naturalises(case)
    assert RESIDENCE_PERMIT.stage(case.desk[ended].matter) == "taken_back"


def test_2_nothing_ends_while_the_record_says_of_no_citizenship() -> None:
    case = completes(lodges(person(RUSSIAN)))
    answers: dict[str, object] = {"document": letter_on(case)}
    assert refusals(case.tries("end_regime", answers, on=SIGNED)) == [
        "residence_permit.no_citizen_of_lithuania"
    ]


def test_2_the_permit_of_a_citizen_is_not_renewed_and_not_withdrawn() -> None:
    case = naturalises(permit_held())
    assert "residence_permit.nothing_asked" in case.bars("sign_decision", on=SIGNED)
    found: dict[str, object] = {
        "permit": case.earlier,
        "cause": "own_finding",
        "found": "An absence.",
        "unit": "vilnius",
    }
    found["began_on"] = SIGNED.isoformat()
    outcome = case.desk.would_open(RESIDENCE_PERMIT, "open_withdrawal", found, by=RUTA, on=SIGNED)
    assert refusals(outcome) == ["residence_permit.no_longer_foreigner"]


def test_first_applications_end_with_naturalisation_too() -> None:
    case = first_application()
    case.desk.takes("record_citizenship", case.person, LITHUANIAN, by=RUTA, on=REGISTERED)
    answers: dict[str, object] = {"document": letter_on(case)}
    case.takes("end_regime", answers, on=SIGNED)
    assert date(2026, 3, 1) < LODGED
    assert RESIDENCE_PERMIT.stage(case.matter) == "regime_ended"


def test_2_naturalisation_is_shown_by_a_document_and_recorded_once() -> None:
    case = permit_held()
    assert case.bars("end_regime", on=SIGNED) == ["residence_permit.no_document"]
    naturalises(case)
    assert case.bars("end_regime", on=SIGNED) == ["residence_permit.regime_ended_already"]


@pytest.mark.parametrize(
    "make", [refusal_drafted, renewal_drafted, lambda: drafts(noticed(), "withdraw", POSES)]
)
def test_2_of_whoever_became_a_citizen_no_permit_is_decided_on(make) -> None:
    case = make()
    case.desk.takes("record_citizenship", case.person, LITHUANIAN, by=RUTA, on=SIGNED)
    outcome = case.tries("sign_decision", on=SIGNED, by=ONA)
    assert refusals(outcome) == ["residence_permit.became_citizen"]
    assert outcome.refusals[0].cited == ("lt/utpi:2#foreigner",)  # type: ignore[union-attr]


def test_2_whoever_becomes_a_citizen_later_or_was_one_is_a_foreigner_today() -> None:
    case = refusal_drafted()
    was = citizen("LTU", until="2026-02-28", lost="renounced")
    for one in (citizen("LTU", since="2026-04-09"), was):
        case.desk.takes("record_citizenship", case.person, one, by=RUTA, on=date(2026, 4, 9))
    assert refusals(case.tries("sign_decision", on=SIGNED, by=ONA)) == []
