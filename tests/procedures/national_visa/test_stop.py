"""XIV-1888 Art. 3: visa applications that the law stops, for as long as it is in force, and mediation."""

from __future__ import annotations

from datetime import date

import pytest
from tests.procedures.national_visa.visa import (
    AFTER_THE_STOP,
    HANDING_OVER,
    LAST_OF_THE_STOP,
    LODGED,
    PUT,
    answered,
    becomes,
    handed_over,
    lodged,
    mediated,
    put,
)
from tests.procedures.residence_permit.renewal import DOCUMENT

BEARS = [
    # citizenships, lodged with, day of lodging, of which citizenships it is stopped
    (("RUS",), "consulate", LODGED, ("RUS",)),
    (("BLR",), "consulate", LODGED, ("BLR",)),
    (("RUS", "BLR"), "external_provider", LODGED, ("BLR", "RUS")),
    (("RUS",), "external_provider", LODGED, ("RUS",)),
    (("RUS",), "authority", LODGED, ()),
    (("UKR",), "consulate", LODGED, ()),
    (("RUS", "UKR"), "consulate", LODGED, ("RUS",)),
    (("RUS",), "consulate", date(2023, 5, 2), ()),  # the day before the law
    (("RUS",), "consulate", date(2023, 5, 3), ("RUS",)),
    (("RUS",), "consulate", LAST_OF_THE_STOP, ("RUS",)),
    (("RUS",), "consulate", date(2026, 5, 3), ()),
]


@pytest.mark.parametrize(("citizenships", "where", "on", "stopped"), BEARS)
def test_3_on_whom_the_stop_bears(
    citizenships: tuple[str, ...], where: str, on: date, stopped: tuple[str, ...]
) -> None:
    law = lodged(*citizenships, on=on, lodged_with=where).matter.law
    assert law is not None
    assert law.says.stopped == stopped


def test_3_a_stopped_application_waits_while_the_law_is_in_force() -> None:
    visa = answered(put(lodged("RUS", lodged_with="consulate")))
    assert visa.next_step() == "record_mediation"
    for on, wanted in ((PUT, ["national_visa.stopped"]), (LAST_OF_THE_STOP, ["national_visa.stopped"])):
        assert visa.tries("hand_over", HANDING_OVER, on=on) == wanted


def test_3_the_day_after_the_law_has_ended_it_goes_on_by_itself() -> None:
    visa = answered(put(lodged("RUS", lodged_with="consulate")))
    assert visa.next_step(on=AFTER_THE_STOP) == "hand_over"
    assert handed_over(visa, on=AFTER_THE_STOP).matter.handed_over is not None


def test_3_where_an_official_finds_that_the_ministry_mediates_it_goes_on() -> None:
    visa = mediated(answered(put(lodged("RUS", lodged_with="consulate"))))
    assert handed_over(visa).matter.handed_over is not None


@pytest.mark.parametrize(
    "make",
    [
        lambda: lodged("RUS"),
        lambda: lodged("UKR", lodged_with="consulate"),
        lambda: mediated(lodged("RUS", lodged_with="consulate")),
    ],
)
def test_3_nobody_looks_for_mediation_where_nothing_is_stopped(make) -> None:
    said: dict[str, object] = {"document": DOCUMENT, "dated": PUT.isoformat()}
    assert make().tries("record_mediation", said) == ["national_visa.nothing_stopped"]


def test_3_a_citizenship_that_was_recorded_late_counts_once_somebody_looks_again() -> None:
    visa = lodged("UKR", lodged_with="consulate")
    becomes(visa.desk, visa.person, "RUS")
    assert visa.tries("hand_over", HANDING_OVER) == ["national_visa.found_otherwise"]
    visa.takes("look_again")
    assert visa.tries("hand_over", HANDING_OVER)[0] == "national_visa.stopped"


def test_3_the_stop_does_not_keep_anybody_from_answering() -> None:
    assert answered(put(lodged("BLR", lodged_with="external_provider"))).matter.unanswered == ()
