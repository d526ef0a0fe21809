"""2018/1860, 3, 4, 6, 14; 2018/1861, 21-24, 40: what happens in the file of a decision makes, changes and deletes its
alert, each time by a pack that names its cause and its article.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import IMPORT, RUTA, book
from tests.procedures.alert.sis import (
    ENTERED,
    ENTERING,
    LEFT,
    REFUSED_ENTRY,
    Matter,
    changes,
    citizen_of,
    enters,
    in_sis,
    left,
    listed,
    named,
    owed,
    owes,
    pack,
    served,
    sis_takes,
    wanted,
)
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import SIGNS as SIGNS_RETURN
from tests.procedures.departure.leaving import asylum, more_days
from tests.procedures.entry_ban import ban
from tests.procedures.entry_ban.ban import SIGNS as SIGNS_BAN
from tests.procedures.entry_ban.ban import Banned, change
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import FileId
from byla.ledger import digest
from byla.procedures.lt.courts import Contested, CourtOutcome
from byla.procedures.lt.entry_ban import ENTRY_BAN

DAY = date(2026, 5, 12)  # Tuesday


def extended() -> Matter:
    return in_sis(served()).takes("extend_term", more_days(60), on=DAY, by=SIGNS_RETURN)


def waits() -> Matter:
    return asylum(in_sis(served()), on=DAY)


def waits_no_more() -> Matter:
    said = {"end": "refused", "ended_on": DAY.isoformat(), "document": DOCUMENT}
    return changes(waits(), DAY).takes("end_asylum", said, on=DAY)


def returned() -> Matter:
    return left(in_sis(served()))


def naturalised() -> Matter:
    one = in_sis(served())
    citizen_of(one, "POL", DAY)
    return one.takes("note_citizenship", {"country": "POL", "document": DOCUMENT}, on=DAY)


def naturalised_and_banned() -> Matter:
    one = in_sis(listed(), REFUSED_ENTRY)
    citizen_of(one, "POL", DAY)
    return one.takes("note_citizenship", {"country": "POL", "document": DOCUMENT}, on=DAY)


def shortened() -> Matter:
    return in_sis(listed(), REFUSED_ENTRY).takes(
        "change_ban", change("request", "shortened", 30), on=DAY, by=SIGNS_BAN
    )


def lifted() -> Matter:
    return in_sis(listed(), REFUSED_ENTRY).takes(
        "change_ban", change("request", "lifted"), on=DAY, by=SIGNS_BAN
    )


def became_citizen() -> Matter:
    one = in_sis(listed(), REFUSED_ENTRY)
    citizen_of(one, "LTU", DAY)
    return one.takes("change_ban", change("citizenship", "lifted"), on=DAY, by=SIGNS_BAN)


def listed_last() -> Banned:
    """The person left on 8 May, before the ban on them was listed."""
    one = ban.departed(ban.compared())
    named(one)
    return one.takes("list_ban", on=DAY)


EVENTS = [
    # event                                      file            what SIS is asked, because, of which entry, article
    (
        "return decision served",
        served,
        DAY,
        "enter",
        "ordered",
        "departure.return_served",
        "eu/2018-1860:3(1)",
    ),
    (
        "more days to leave",
        extended,
        DAY,
        "update",
        "term_set",
        "departure.term_extended",
        "eu/2018-1860:3(4)",
    ),
    (
        "asylum applied for",
        waits,
        DAY,
        "update",
        "suspended",
        "departure.asylum_applied",
        "eu/2018-1860:3(5)",
    ),
    (
        "asylum refused",
        waits_no_more,
        DAY,
        "update",
        "resumed",
        "departure.asylum_ended",
        "eu/2018-1860:3(5)",
    ),
    ("the person left", returned, DAY, "delete", "left", "departure.departure_proved", "eu/2018-1860:6(2)"),
    (
        "citizen of Poland",
        naturalised,
        DAY,
        "delete",
        "citizen",
        "alert.citizenship_found",
        "eu/2018-1860:14(2)",
    ),
    (
        "citizen of Poland, and a ban",
        naturalised_and_banned,
        DAY,
        "delete",
        "citizen",
        "alert.citizenship_found",
        "eu/2018-1861:40",
    ),
    (
        "ban listed, person left",
        listed,
        DAY,
        "enter",
        "banned",
        "entry_ban.departure_proved",
        "eu/2018-1861:24(3)",
    ),
    (
        "the person left, and the ban was listed after that",
        listed_last,
        DAY,
        "enter",
        "banned",
        "entry_ban.ban_listed",
        "eu/2018-1861:24(3)",
    ),
    ("ban shortened", shortened, DAY, "update", "shortened", "entry_ban.ban_changed", "eu/2018-1861:39"),
    ("ban lifted", lifted, DAY, "delete", "lifted", "entry_ban.ban_changed", "eu/2018-1861:40"),
    (
        "citizen of Lithuania",
        became_citizen,
        DAY,
        "delete",
        "lifted",
        "entry_ban.ban_changed",
        "eu/2018-1861:40",
    ),
]


@pytest.mark.parametrize(
    ("_case", "make", "on", "act", "because", "kind", "article"), EVENTS, ids=[one[0] for one in EVENTS]
)
def test_each_event_of_the_file_owes_sis_a_pack_with_its_cause(
    _case: str, make, on: date, act: str, because: str, kind: str, article: str
) -> None:
    one = make()
    found = owed(one, on)
    assert found is not None
    of = next(entry.header.type for entry in one.state.entries if entry.number == found.cause.entry)
    assert (found.act.value, found.cause.because.value, of, found.cause.article) == (
        act,
        because,
        kind,
        article,
    )
    step = "enter_alert" if act == "enter" else "change_alert"
    assert owes(one, on)[0] == step
    if act == "enter":
        enters(one, on)
    else:
        one.takes("change_alert", on=on)
    assert pack(one)["act"] == act
    assert (pack(one)["cause"]["entry"], pack(one)["cause"]["kind"]) == (found.cause.entry, kind)
    assert owed(sis_takes(one, on), on) is None


def test_a_ban_that_has_run_out_is_deleted() -> None:
    one = in_sis(listed(), REFUSED_ENTRY)
    one.takes("change_ban", change("request", "shortened", 30), on=DAY, by=SIGNS_BAN)
    changes(one, DAY)
    last, after = date(2028, 11, 8), date(2028, 11, 9)
    assert owed(one, last) is None
    found = owed(one, after)
    assert found is not None
    assert (found.act.value, found.cause.because.value, found.cause.day) == ("delete", "ran_out", last)


NOTHING = [
    ("drafted", leaving.drafted),
    ("signed, not served: there is no last day yet", leaving.ordered),
    ("told to depart for Poland: no return decision", lambda: departs()),
    ("left before an alert was there", lambda: left(served())),
    ("ban signed and served", ban.served),
    ("ban listed, the person still here: 24(3)", ban.listed),
    ("the person left, ban not listed", lambda: ban.departed(ban.compared())),
]


def departs() -> Matter:
    one = leaving.permit_of(leaving.opened())
    said = {**leaving.DRAFT, "order": "depart", "country": "POL"}
    one = leaving.offered(leaving.checked(leaving.heard(one), country="POL"))
    return leaving.served(leaving.ordered(one.takes("draft_return", said, on=leaving.HEARD)))


@pytest.mark.parametrize(("_case", "make"), NOTHING, ids=[one[0] for one in NOTHING])
def test_sis_is_told_nothing_where_there_is_nothing_to_tell(_case: str, make) -> None:
    assert owed(make(), DAY) is None


REFUSED = [
    ("refused by SIS", {"answer": "refused", "because": "The reference is too long."}, "enter"),
    ("taken", {"answer": "taken", "reference": "LT-2026-000123"}, None),
]


@pytest.mark.parametrize(("_case", "said", "then"), REFUSED, ids=[one[0] for one in REFUSED])
def test_only_what_sis_took_counts(_case: str, said: dict[str, object], then: str | None) -> None:
    one = enters(served()).takes(
        "record_sis_answer", {**said, "answered_on": ENTERED.isoformat()}, on=ENTERED
    )
    found = owed(one, ENTERED)
    assert (None if found is None else found.act.value) == then


HALF = [
    ("taken without a reference", {"answer": "taken"}, "alert.no_reference"),
    ("refused without a reason", {"answer": "refused"}, "alert.no_reason_of_sis"),
    (
        "before it was made",
        {"answer": "taken", "reference": "X", "answered_on": "2026-05-01"},
        "lt.before_its_cause",
    ),
]


@pytest.mark.parametrize(("_case", "said", "code"), HALF, ids=[one[0] for one in HALF])
def test_half_an_answer_is_none(_case: str, said: dict[str, object], code: str) -> None:
    answers = {"answered_on": ENTERED.isoformat(), **said}
    assert enters(served()).tries("record_sis_answer", answers, on=ENTERED) == [code]


def test_nothing_is_made_before_the_last_pack_is_answered() -> None:
    one = left(enters(served()))
    assert "alert.pack_unanswered" in one.tries("enter_alert", dict(ENTERING), on=LEFT)


def test_an_alert_that_was_deleted_does_not_come_back() -> None:
    one = changes(naturalised(), DAY)
    assert owed(one, DAY) is None
    assert one.tries("enter_alert", dict(ENTERING), on=DAY) == ["alert.none_to_enter"]


LACKING = [
    ("no name on record: surnames", leaving.served),
    ("no name on record: surnames, of a ban", ban.departed),
]


@pytest.mark.parametrize(("_case", "make"), LACKING, ids=[one[0] for one in LACKING])
def test_what_an_alert_needs_at_least_is_a_refusal_where_it_is_missing(_case: str, make) -> None:
    one = make()
    basis = {"basis": "security_threat"} if make is ban.departed else {}
    assert one.tries("enter_alert", {**ENTERING, **basis}, on=DAY) == ["alert.data_missing"]


def without_threat() -> Banned:
    """A ban on a ground of 133(1), listed; the person left."""
    drafted = ban.drafted(ground="lt/utpi:133(1)", months=24)
    one = ban.departed(ban.listed(ban.compared(ban.served(ban.imposed(drafted)))))
    named(one)
    return one


BASES = [
    ("for a threat", listed, "entry_ban", ["alert.other_basis"]),
    ("for a threat", listed, "security_threat", []),
    ("for none", without_threat, "security_threat", ["alert.other_basis"]),
    ("for none", without_threat, "entry_ban", []),
]


@pytest.mark.parametrize(("_case", "make", "basis", "codes"), BASES)
def test_20_2_q_a_ban_for_a_threat_rests_on_the_threat_and_any_other_on_the_ban(
    _case: str, make, basis: str, codes: list[str]
) -> None:
    assert make().tries("enter_alert", {**ENTERING, "basis": basis}, on=DAY) == codes


def kept() -> Matter:
    said = change("review", "kept")
    return in_sis(listed(), REFUSED_ENTRY).takes("change_ban", said, on=DAY, by=SIGNS_BAN)


LOOKS = [("nobody looked", listed, 0), ("kept", kept, 1), ("shortened", shortened, 1), ("lifted", lifted, 0)]


@pytest.mark.parametrize(("_case", "make", "times"), LOOKS, ids=[one[0] for one in LOOKS])
def test_row_38_a_ban_that_was_lifted_was_not_looked_at_and_kept(_case: str, make, times: int) -> None:
    assert len(wanted(make(), DAY).reviewed) == times


def test_article_22_no_machine_makes_a_pack() -> None:
    assert served().tries("enter_alert", dict(ENTERING), on=ENTERED, by=IMPORT) != []


def test_row_34_and_35_the_least_data_are_those_of_the_law() -> None:
    law = book().on(DAY)
    seven, six = (law.value(one, "required") for one in ("eu/2018-1860:4(2)", "eu/2018-1861:22(1)"))
    assert isinstance(seven, tuple)
    assert isinstance(six, tuple)
    assert (len(seven), len(six)) == (7, 6)
    assert set(seven) <= pack(enters(served()))["data"].keys()
    assert set(six) <= pack(enters(listed(), REFUSED_ENTRY))["data"].keys()


def test_the_pack_is_made_of_the_record_alone_and_keeps_its_hash() -> None:
    first, second = enters(served()), enters(served())
    assert pack(first) == pack(second)
    body = first.matter.alert.packs[0].says
    assert body.document == digest(body.written)


def ban_after(one: Matter) -> Banned:
    """The matter of a ban, opened on the decision on which the departure follows too."""
    answers = {**ban.OPENING, "decision": one.case.file}
    return Banned(one.case, one.desk.opens(ENTRY_BAN, "open_ban", answers, by=RUTA, on=ban.OPENED))


def test_4_2_whether_a_ban_goes_with_the_return_is_read_from_the_file_that_an_official_names() -> None:
    one = served()
    banned = ban_after(one)
    assert one.tries("enter_alert", dict(ENTERING), on=ENTERED) == ["alert.ban_not_named"]
    one.takes("name_ban", {"ban": banned.file}, on=ENTERED)
    assert pack(in_sis(one))["data"]["entry_ban"] is False
    ban.imposed(ban.drafted(ban.weighed(ban.heard(banned))))
    one.takes("name_ban", {"ban": banned.file}, on=ENTERED)
    found = owed(one, ENTERED)
    assert found is not None
    assert (found.act.value, found.cause.because.value) == ("update", "ban_named")
    assert found.cause.entry == one.matter.alert.ban.number
    assert pack(changes(one, ENTERED))["data"]["entry_ban"] is True


OTHERS = [
    ("of another decision", {"follows": FileId("residence_permit-99")}, "alert.ban_on_another_decision"),
    ("of another person", {"person": FileId("person-99")}, "alert.ban_of_somebody_else"),
]


@pytest.mark.parametrize(("_case", "other", "code"), OTHERS, ids=[one[0] for one in OTHERS])
def test_4_2_a_ban_of_another_decision_or_person_does_not_go_with_it(
    _case: str, other: dict[str, FileId], code: str
) -> None:
    one = served()
    banned = ban_after(one)
    opened = banned.matter.opened
    assert opened is not None
    matter = replace(banned.matter, opened=replace(opened, says=replace(opened.says, **other)))
    one.desk.files[banned.file] = replace(banned.state, matter=matter)
    assert one.tries("name_ban", {"ban": banned.file}, on=ENTERED) == [code]


@pytest.mark.parametrize(
    ("make", "step"),
    [(lambda: in_sis(served()), "a return"), (lambda: in_sis(listed(), REFUSED_ENTRY), "a ban")],
)
def test_row_28_40_1_a_an_alert_goes_with_the_decision_that_a_court_annulled(make, step: str) -> None:
    one = make()
    told_of_court(one, CourtOutcome.ANNULLED)
    owing = owed(one, date(2026, 7, 10))
    assert owing is not None
    assert (owing.act.value, owing.cause.because.value, owing.cause.article) == (
        "delete",
        "annulled",
        "eu/2018-1861:40",
    )


def test_row_34_3_5_that_a_return_waits_for_a_court_is_told_without_delay() -> None:
    one = in_sis(served())
    told_of_court(one, None)
    owing = owed(one, date(2026, 7, 10))
    assert owing is not None
    assert (owing.act.value, owing.values["suspended"], owing.cause.article) == (
        "update",
        True,
        "eu/2018-1860:3(5)",
    )


def test_row_32_sis_is_told_of_the_court_that_cut_the_ban_and_of_its_day() -> None:
    one = in_sis(listed(), REFUSED_ENTRY)
    told_of_court(one, CourtOutcome.CHANGED, number=one.matter.imposed.says.number, measure=30)
    owing = owed(one, date(2026, 7, 10))
    assert owing is not None
    assert (owing.act.value, owing.cause.because.value, owing.cause.day) == (
        "update",
        "shortened",
        date(2026, 5, 12),
    )
    assert owing.values["ends"] == "2028-11-08"


def told_of_court(
    one: Matter, outcome: CourtOutcome | None, *, number: str = "", measure: int | None = None
) -> None:
    """The file is told of a court: of the decision on which it follows, or of that number."""
    opened = one.matter.opened
    assert opened is not None
    word = Contested(
        appeal=FileId("appeal-1"),
        decision=number or opened.says.decision,
        suspended=outcome is None,
        suspends_return=outcome is None,
        under=("lt/utpi:139(2)",),
        outcome=outcome,
        measure=measure,
        points=(),
        faults=(),
        case="eI-1/2026",
    )
    one.desk.writes(one.file, word, by=RUTA, on=date(2026, 5, 12))


def test_14_2_a_citizenship_is_one_that_the_identity_record_knows() -> None:
    said = {"country": "POL", "document": DOCUMENT}
    assert in_sis(served()).tries("note_citizenship", said, on=DAY) == ["alert.no_citizen_on_record"]
