"""What the page of an appeal shows: what is contested, the remedy, what holds meanwhile, and what the court said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.appeal.complaint import (
    ADMITTED,
    FINAL,
    LAST_DAY_TO_COMPLAIN,
    LAST_DAY_TO_GO_ON,
    LODGED,
    PRONOUNCED,
    InCourt,
    admitted,
    carried_out,
    decided,
    lodged,
    looked,
    went_on,
    withdrawn_for_another_ground,
)
from tests.procedures.appeal.test_complaining import unserved
from tests.procedures.appeal.test_orders import TOLD, late, let_go_on, taken_back
from tests.procedures.appeal.test_outcome import of_ban
from tests.procedures.appeal.test_practice import UNTIL, put

from byla.casefile import File, Section
from byla.procedures.lt.appeal import APPEAL, Appeal
from byla.procedures.lt.appeal.effect import AUTOMATIC, BY_ORDER, REMAIN
from byla.procedures.lt.courts import Fault
from byla.words import Words

YES, NO = "appeal.yes", "appeal.no"
THREAT, FRAUD = "lt/utpi:50(1)(14)", "lt/utpi:50(1)(1)"


def plain(value: object) -> object:
    """Of a saying its code."""
    return value.code if isinstance(value, Words) else value


def sections(file: File[Appeal], on: date = FINAL) -> dict[str, Section]:
    """The sections of the page by their code; none of them is empty."""
    found = {each.code: each for each in APPEAL.sections(file, situation(RUTA, on))}
    assert all(each.lines or each.rows for each in found.values()), "a heading over nothing"
    return found


def lines(one: InCourt, section: str, on: date = FINAL) -> dict[str, object]:
    """What stands in the section, by the label; nothing where the page has no such section."""
    found = sections(one.state, on).get(section)
    labelled = () if found is None else found.lines
    return {each.label.code.removeprefix("appeal.label."): plain(each.value) for each in labelled}


def rows(one: InCourt, section: str) -> list[tuple[object, ...]]:
    """The rows of its table."""
    found = sections(one.state).get(section)
    return [] if found is None else [tuple(map(plain, each)) for each in found.rows]


def having(one: InCourt, **said: object) -> InCourt:
    """The same appeal, as if the complaint had said that."""
    assert one.matter.lodged is not None
    one.desk.writes(one.file, replace(one.matter.lodged.says, **said), by=RUTA, on=LODGED)
    return one


def test_row_25_the_page_says_what_is_contested_and_by_whom() -> None:
    one = lodged()
    assert one.matter.lodged is not None
    said = one.matter.lodged.says
    assert lines(one, "summary") == {
        "person": one.case.person,
        "contests": one.case.file,
        "decision": said.decision,
        "kind": "appeal.kind.withdraw",
        "decided": said.decided,
        "signatory": "ona",
        "unit": "lt.unit",
        "lodged": LODGED,
        "case": "eI-1234-5/2026",
        "claims": "appeal.claim.reasons",
    }


def test_several_claims_stand_one_below_the_other_and_what_nobody_recorded_is_empty() -> None:
    both = lines(lodged(claims=["reasons", "family_life"]), "summary")
    assert both["claims"] == "appeal.and_below"
    none = lines(having(lodged(), claims=(), unit=None), "summary")
    assert (none["claims"], none["unit"]) == (None, None)


REMEDIES = [
    ("in time", lodged, {"served": date(2026, 4, 13), "last_day": LAST_DAY_TO_COMPLAIN, "late": NO}),
    ("a day late", late, {"last_day": LAST_DAY_TO_COMPLAIN, "late": YES}),
    (
        "of what reached nobody",
        lambda: lodged(unserved()),
        {"served": "appeal.not_served", "last_day": None, "late": NO},
    ),
]


@pytest.mark.parametrize(("_case", "make", "said"), REMEDIES, ids=[one[0] for one in REMEDIES])
def test_row_25_the_page_says_to_whom_how_and_until_when_one_could_complain(
    _case: str, make: Callable[[], InCourt], said: dict[str, object]
) -> None:
    found = lines(make(), "remedy")
    assert found["body"] == "appeal.court.regional_administrative_court"
    assert found["form"] == "appeal.form.written_complaint"
    assert {name: found[name] for name in said} == said


MEANWHILE = [
    (
        "it waits by itself",
        lambda: lodged(withdrawn_for_another_ground()),
        (YES, YES, AUTOMATIC, YES, AUTOMATIC),
    ),
    ("a threat: nothing waits", lodged, (NO, NO, BY_ORDER, NO, REMAIN)),
    ("the court let it go on", let_go_on, (NO, NO, BY_ORDER, NO, REMAIN)),
]


@pytest.mark.parametrize(("_case", "make", "said"), MEANWHILE, ids=[one[0] for one in MEANWHILE])
def test_row_26_the_page_says_what_holds_meanwhile_and_by_which_article(
    _case: str, make: Callable[[], InCourt], said: tuple[str, ...]
) -> None:
    names = ("suspended", "suspends_return", "under", "remains", "remains_under")
    assert lines(make(), "meanwhile", ADMITTED) == dict(zip(names, said, strict=True))


def sits() -> InCourt:
    """The court says on which day it sits."""
    said = {"sits_on": "2026-09-09", "where": "Vilnius"}
    return admitted().takes("set_court_date", said, on=ADMITTED)


IN_TIME = {"ruled": ADMITTED, "admitted": YES, "restored": NO}
COURT = [
    ("it said nothing yet", looked, {}),
    ("it admitted the complaint", admitted, IN_TIME),
    ("it let the decision go on", let_go_on, {"interim": NO}),
    ("it said when it sits", sits, {**IN_TIME, "sits_on": date(2026, 9, 9), "where": "Vilnius"}),
    (
        "the authority went on",
        lambda: went_on("authority", decided("annulled"), LAST_DAY_TO_GO_ON),
        {**IN_TIME, "went_on": LAST_DAY_TO_GO_ON, "by": "appeal.party.authority"},
    ),
    ("the person took it back", taken_back, {"taken_back": ADMITTED}),
]


@pytest.mark.parametrize(("_case", "make", "said"), COURT, ids=[one[0] for one in COURT])
def test_row_25_the_page_says_what_happened_in_court(
    _case: str, make: Callable[[], InCourt], said: dict[str, object]
) -> None:
    assert lines(make(), "court") == said


def test_row_25_each_word_of_a_court_stands_on_the_page() -> None:
    assert rows(admitted(), "outcomes") == []
    assert rows(decided("annulled", at_once=True), "outcomes") == [
        ("appeal.instance.first", PRONOUNCED, "appeal.court_outcome.annulled", None, YES)
    ]


def test_of_each_ground_the_page_says_what_the_court_found() -> None:
    one = having(admitted(), grounds=(THREAT, FRAUD))
    assert rows(one, "grounds") == []
    assert rows(decided("upheld", one, faulty_grounds=[FRAUD]), "grounds") == [
        (THREAT, "appeal.court_outcome.upheld"),
        (FRAUD, "appeal.court_outcome.upheld"),
    ]
    fell = having(admitted(), grounds=(THREAT, FRAUD))
    assert rows(decided("annulled", fell, faulty_grounds=[FRAUD]), "grounds") == [
        (THREAT, "appeal.court_outcome.upheld"),
        (FRAUD, "appeal.court_outcome.annulled"),
    ]


def test_the_page_says_which_reason_fell_what_is_asked_and_that_the_person_knows() -> None:
    reasons = (Fault(entry=101, text="The ties are used."), Fault(entry=102, text="Nobody is left."))
    one = having(lodged(), reasons=reasons)
    assert "faults" not in sections(admitted(looked(one)).state)
    carried_out("remitted", one, faulty_reasons=["102"], points="Weigh the years.")
    assert lines(one, "faults") == {"faulty": "Nobody is left.", "point": "Weigh the years."}
    one.takes("tell_of_outcome", dict(TOLD), on=FINAL)
    assert lines(one, "faults")["person_told"] == FINAL


def test_nothing_stands_under_faults_where_a_court_found_none() -> None:
    assert "faults" not in sections(decided("upheld").state)


def test_the_page_says_which_files_hang_on_it_and_whether_they_know() -> None:
    one = lodged(withdrawn_for_another_ground()).takes("find_what_hangs_on_it", on=LODGED)
    assert rows(one, "files") == [("appeal.hanging.permit", one.case.earlier, NO)]
    one.takes("carry_out", on=LODGED)
    assert rows(one, "files") == [("appeal.hanging.permit", one.case.earlier, YES)]


def test_where_nothing_hangs_on_it_the_page_names_no_file() -> None:
    one = of_ban()
    assert one.matter.found is not None
    assert "files" not in sections(one.state)


def test_the_page_says_before_whom_another_file_was_put_and_until_when() -> None:
    one, other = put()
    assert rows(one, "passed_on") == [(other.file, "ona", FINAL, UNTIL)]
