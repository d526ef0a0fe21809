"""Who acts for the person: within what the power covers, while it holds, and on no other day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.desk_in_memory import RUTA, refusals, situation
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import (
    ANSWERS,
    ASKED,
    CONCLUDED,
    DOCUMENT,
    DRAFTED,
    HEARD,
    LODGED,
    REFUSING,
    REGISTERED,
    SERVED,
    SIGNED,
    Renewal,
    balances,
    complete,
    heard,
    invites,
    lodged,
    permit_held,
    reasoned,
    refusal_drafted,
    signs,
)
from tests.procedures.residence_permit.test_contradictions import EXPLAINED
from tests.procedures.residence_permit.test_contradictions import asked as contradicted
from tests.procedures.residence_permit.test_document import written as as_signed

from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.codes.representation import PowerEnding, Scope
from byla.procedures.lt.residence_permit.document import Document, read
from byla.procedures.lt.residence_permit.representation import SERVED_IN_PLACE, SERVICE, representing
from byla.procedures.lt.residence_permit.told import told_to

LAWYER: dict[str, object] = {
    "name": "Rasa Pavyzdinė",
    "kind": "lawyer",
    "given_by": "person",
    "given_on": "2026-03-02",
    "scope": ["everything"],
    "until": "2026-12-31",
    "address": "Bandymų g. 1, Vilnius",
}
MOTHER = {**LAWYER, "name": "Volha Bandyk", "kind": "by_law", "given_by": "law", "until": None}
REVOKED: dict[str, object] = {"how": "revoked", "because": "She has another lawyer now."}


def paper(renewal: Renewal, kind: str, on: date) -> int:
    """A document came in; the number of its entry."""
    said: dict[str, object] = {
        **{"document": DOCUMENT, "kind": kind, "issuer": "Notary", "language": "lt"},
        **{"dated": on.isoformat(), "came_in": on.isoformat()},
    }
    return renewal.takes("record_document", said, on=on)


def represented(renewal: Renewal, on: date = SERVED, **other: object) -> int:
    """A representative is recorded; the number of the entry."""
    document = str(paper(renewal, "proof_of_representation", on))
    return renewal.takes("record_representative", {**LAWYER, "document": document, **other}, on=on)


def ends(renewal: Renewal, number: int, on: date, recorded: date = SERVED) -> int:
    answers = {**REVOKED, "representative": str(number), "ended_on": on.isoformat()}
    return renewal.takes("end_representative", answers, on=recorded)


def stands(renewal: Renewal, on: date, scope: Scope | None = None) -> list[str]:
    return [one.name for one in representing(renewal.matter, on, scope)]


# Civil Code 2.132, 2.137: a power is recorded with its document, its giver, its scope


def test_2_137_a_power_rests_on_a_document_on_file() -> None:
    renewal = lodged()
    assert renewal.bars("record_representative", on=LODGED) == ["residence_permit.no_proof_of_power"]
    other = str(paper(renewal, "correspondence", LODGED))
    assert renewal.bars("record_representative", on=LODGED) == ["residence_permit.no_proof_of_power"]
    paper(renewal, "proof_of_representation", LODGED)
    outcome = renewal.tries("record_representative", {**LAWYER, "document": other}, on=LODGED)
    assert refusals(outcome) == ["document: casefile.not_an_option"]


@pytest.mark.parametrize(
    ("kind", "given_by", "can"),
    [
        ("lawyer", "person", True),
        ("lawyer", "legal_aid", True),
        ("lawyer", "representative_by_law", True),
        ("lawyer", "law", False),
        ("empowered", "person", True),
        ("empowered", "court", False),
        ("empowered", "legal_aid", False),
        ("by_law", "law", True),
        ("by_law", "court", True),
        ("by_law", "person", False),
    ],
)
def test_2_132_who_can_give_which_power(kind: str, given_by: str, *, can: bool) -> None:
    renewal = lodged()
    document = str(paper(renewal, "proof_of_representation", LODGED))
    answers = {**LAWYER, "document": document, "kind": kind, "given_by": given_by}
    found = refusals(renewal.tries("record_representative", answers, on=LODGED))
    assert found == ([] if can else ["residence_permit.power_of_another_kind"])


def test_a_power_does_not_end_before_it_was_given() -> None:
    renewal = lodged()
    document = str(paper(renewal, "proof_of_representation", LODGED))
    answers = {**LAWYER, "document": document, "until": "2026-03-01"}
    outcome = renewal.tries("record_representative", answers, on=LODGED)
    assert refusals(outcome) == ["residence_permit.power_ends_before"]


# Civil Code 2.142, 2.147: from when until when


@pytest.mark.parametrize(
    ("other", "last"),
    [
        ({"until": "2026-12-31"}, date(2026, 12, 31)),
        ({"until": None}, date(2027, 3, 2)),
        ({"until": None, "kind": "empowered"}, date(2027, 3, 2)),
        ({"until": None, "given_on": "2026-02-28"}, date(2027, 2, 28)),
        ({"until": None, "kind": "by_law", "given_by": "court"}, None),
    ],
)
def test_2_142_a_power_of_attorney_without_a_term_holds_for_a_year(
    other: dict[str, object], last: date | None
) -> None:
    renewal = lodged()
    represented(renewal, **other)
    (one,) = renewal.matter.representatives
    assert one.recorded.says.until == last
    if last is not None:
        assert one.stands(last)
        assert not one.stands(last + timedelta(days=1))


@pytest.mark.parametrize(
    ("on", "who"),
    [
        (date(2026, 3, 1), []),  # the day before it was given
        (date(2026, 3, 2), ["Rasa Pavyzdinė"]),
        (date(2026, 4, 9), ["Rasa Pavyzdinė"]),
        (date(2026, 4, 10), []),  # revoked
        (date(2026, 12, 31), []),
    ],
)
def test_2_147_a_revoked_power_holds_no_more_from_its_day(on: date, who: list[str]) -> None:
    renewal = lodged()
    ends(renewal, represented(renewal), on=date(2026, 4, 10))
    assert stands(renewal, on) == who


def test_2_147_a_power_ends_once_and_not_before_it_began() -> None:
    renewal = lodged()
    number = represented(renewal)
    early = {**REVOKED, "representative": str(number), "ended_on": "2026-03-01"}
    assert refusals(renewal.tries("end_representative", early, on=SERVED)) == ["lt.before_its_cause"]
    ends(renewal, number, on=SERVED)
    assert renewal.bars("end_representative", on=SERVED) == ["residence_permit.nobody_represents"]


@pytest.mark.parametrize(
    ("power", "covers"),
    [
        ("lodge_and_complete", {Scope.LODGE_AND_COMPLETE}),
        ("be_heard", {Scope.BE_HEARD}),
        ("receive_service", {Scope.RECEIVE_SERVICE}),
        ("everything", {Scope.LODGE_AND_COMPLETE, Scope.BE_HEARD, Scope.RECEIVE_SERVICE}),
    ],
)
def test_2_137_a_power_covers_what_it_says(power: str, covers: set[Scope]) -> None:
    renewal = lodged()
    represented(renewal, scope=[power])
    asked = set(Scope) - {Scope.EVERYTHING}
    assert {one for one in asked if stands(renewal, SERVED, one)} == covers


@pytest.mark.parametrize("make", [permit_held, lodged, heard])
def test_whoever_is_the_person_of_a_file_may_be_represented_at_any_stage(make) -> None:
    renewal = make()
    represented(renewal)
    assert stands(renewal, SERVED) == ["Rasa Pavyzdinė"]


# Who answered, who handed in

OUTSIDE, THEN = "residence_permit.outside_scope", "residence_permit.no_power_then"
ACTS = [
    (["everything"], None, []),
    (["be_heard"], None, {"hearing": [], "answers": [OUTSIDE], "service": [OUTSIDE]}),
    (["lodge_and_complete"], None, {"hearing": [OUTSIDE], "answers": [], "service": [OUTSIDE]}),
    (["receive_service"], None, {"hearing": [OUTSIDE], "answers": [OUTSIDE], "service": []}),
    (["everything"], "2026-03-03", [THEN]),
]


def expected(found, act: str) -> list[str]:
    return found if isinstance(found, list) else found[act]


@pytest.mark.parametrize(("scope", "until", "found"), ACTS)
def test_charter_41_only_a_power_to_be_heard_answers_for_the_person(scope, until, found) -> None:
    renewal = reasoned()
    number = represented(renewal, HEARD, scope=scope, until=until)
    invites(renewal)
    answers: dict[str, object] = {"heard_on": HEARD.isoformat(), "method": "written", "answer": "No ties."}
    outcome = renewal.tries("record_hearing", {**answers, "answered_by": str(number)}, on=HEARD)
    assert refusals(outcome) == expected(found, "hearing")


@pytest.mark.parametrize(("scope", "until", "found"), ACTS)
def test_26_1_6_only_a_power_to_lodge_hands_answers_in(scope, until, found) -> None:
    renewal = lodged()
    renewal.takes("check_completeness", {"checked_on": "2026-03-04"}, on=REGISTERED)
    number = represented(renewal, REGISTERED, scope=scope, until=until)
    how: dict[str, object] = {"language": "be", "channel": "online"}
    renewal.takes("ask_questionnaire", {**how, "asked_on": "2026-03-04"}, on=REGISTERED)
    answered = {**how, "answered_on": "2026-03-04", "answers": ANSWERS, "handed_in_by": str(number)}
    assert refusals(renewal.tries("record_questionnaire", answered, on=REGISTERED)) == expected(
        found, "answers"
    )


@pytest.mark.parametrize(("scope", "until", "found"), ACTS)
def test_35_1_2_only_a_power_to_be_heard_explains(scope, until, found) -> None:
    case, _ = contradicted()
    number = represented(case, date(2026, 3, 25), scope=scope, until=until)
    outcome = case.tries(
        "record_explanation", {**EXPLAINED, "explained_by": str(number)}, on=date(2026, 3, 25)
    )
    assert refusals(outcome) == expected(found, "hearing")


@pytest.mark.parametrize(("scope", "until", "found"), ACTS)
def test_26_1_6_only_a_power_to_lodge_hands_in_what_was_said_later(scope, until, found) -> None:
    renewal = complete()
    number = represented(renewal, ASKED, scope=scope, until=until)
    later: dict[str, object] = {"language": "be", "channel": "online", "answers": {"profession": "Nurse."}}
    amended = {**later, "amended_on": ASKED.isoformat(), "handed_in_by": str(number)}
    assert refusals(renewal.tries("amend_answers", amended, on=ASKED)) == expected(found, "answers")


def test_the_answers_stay_the_applicants_whoever_handed_them_in() -> None:
    renewal = lodged()
    renewal.takes("check_completeness", {"checked_on": "2026-03-04"}, on=REGISTERED)
    number = represented(renewal, REGISTERED)
    how: dict[str, object] = {"language": "be", "channel": "online"}
    renewal.takes("ask_questionnaire", {**how, "asked_on": "2026-03-04"}, on=REGISTERED)
    answered = {**how, "answered_on": "2026-03-04", "answers": ANSWERS, "handed_in_by": str(number)}
    renewal.takes("record_questionnaire", answered, on=REGISTERED)
    assert renewal.matter.questionnaire.answers[0].says.representative == number
    assert renewal.bars("record_questionnaire", on=REGISTERED) == [
        "residence_permit.questionnaire_answered_already"
    ]


# Who is served


def signed_with(**power: object) -> tuple[Renewal, int]:
    """A refusal signed on Wednesday 8 April; somebody represents the person."""
    renewal = refusal_drafted()
    signs(renewal)
    return renewal, represented(renewal, SIGNED, **power)


def serving(renewal: Renewal, recipient: object, on: date = SERVED) -> list[str]:
    """Serves on the person or that representative, or says why not."""
    proof = str(paper(renewal, "proof_of_service", on))
    answers = {"served_on": on.isoformat(), "method": "in_person", "language": "be", "proof": proof}
    return refusals(renewal.tries("serve_decision", {**answers, "recipient": str(recipient)}, on=on))


@pytest.mark.parametrize(("scope", "until", "found"), ACTS)
def test_138_1_a_representative_is_served_under_a_power_that_covers_it(scope, until, found) -> None:
    renewal, number = signed_with(scope=scope, until=until)
    assert serving(renewal, number) == expected(found, "service")


def test_138_1_who_was_served_is_asked_and_another_name_is_no_answer() -> None:
    renewal, number = signed_with()
    assert serving(renewal, "") == ["recipient: casefile.missing_choice"]
    assert serving(renewal, number + 40) == ["recipient: casefile.not_an_option"]
    assert serving(renewal, number) == []
    assert renewal.matter.served is not None
    assert renewal.matter.served.says.representative == number


THROUGH = "residence_permit.served_through"


@pytest.mark.parametrize(
    ("reading", "power", "on_the_person", "on_the_representative"),
    [
        ("either", LAWYER, [], []),
        ("either", MOTHER, [], []),
        ("representative_by_law", LAWYER, [], []),
        ("representative_by_law", MOTHER, [THROUGH], []),
        ("representative", LAWYER, [THROUGH], []),
        ("representative", MOTHER, [THROUGH], []),
        ("representative", {**LAWYER, "scope": ["be_heard"]}, [], [OUTSIDE]),
        ("representative_by_law", {**MOTHER, "scope": ["be_heard"]}, [], [OUTSIDE]),
        ("representative", {**LAWYER, "until": "2026-04-12"}, [], [THEN]),
    ],
)
def test_138_1_whom_service_reaches_under_each_reading_of_the_law(
    reading: str, power: dict[str, object], on_the_person: list[str], on_the_representative: list[str]
) -> None:
    for recipient, found in (("person", on_the_person), ("representative", on_the_representative)):
        renewal, number = signed_with(**power)
        renewal.desk.book = read_as({SERVICE: reading})
        named = number if recipient == "representative" else "person"
        assert serving(renewal, named) == found, recipient


def test_every_reading_in_the_law_says_who_is_served() -> None:
    law = situation(RUTA, SERVED).law()
    assert set(SERVED_IN_PLACE) == set(law.parameter(SERVICE).codes)
    renewal, _ = signed_with(**MOTHER)
    proof = {"served_on": SERVED.isoformat(), "method": "in_person", "language": "be"}
    answers = {**proof, "proof": str(paper(renewal, "proof_of_service", SERVED)), "recipient": "person"}
    outcome = renewal.tries("serve_decision", answers, on=SERVED)
    assert [one.cited for one in outcome.refusals] == [(SERVICE,)]  # type: ignore[union-attr]


def attempted(renewal: Renewal, recipient: object) -> int:
    """Receipt was refused on Monday 13 April."""
    proof = str(paper(renewal, "proof_of_service", SERVED))
    said = {"method": "in_person", "failure": "receipt_refused", "known_on": SERVED.isoformat()}
    return renewal.takes(
        "record_service_attempt", {**said, "proof": proof, "recipient": str(recipient)}, on=SERVED
    )


@pytest.mark.parametrize(
    ("power", "recipient", "counts"),
    [
        (LAWYER, "person", True),
        (LAWYER, "representative", True),
        (MOTHER, "person", False),  # a child's refusal takes nobody's time
        (MOTHER, "representative", True),
    ],
)
def test_138_1_a_refused_receipt_counts_where_it_could_have_been_served(
    power: dict[str, object], recipient: str, *, counts: bool
) -> None:
    renewal, number = signed_with(**power)
    attempt = attempted(renewal, number if recipient == "representative" else "person")
    bars = renewal.bars("deem_served", on=SERVED)
    assert bars == ([] if counts else ["residence_permit.no_deemed_service"])
    now = situation(RUTA, SERVED)
    assert RESIDENCE_PERMIT.next_step(renewal.state, now) == ("deem_served" if counts else "record_document")
    if counts:
        renewal.takes("deem_served", {"attempt": str(attempt), "language": "be"}, on=SERVED)
        assert renewal.matter.served is not None
        assert (renewal.matter.served.says.representative is None) is (recipient == "person")


def test_138_1_it_is_tried_on_nobody_without_a_power() -> None:
    renewal, number = signed_with(scope=["be_heard"])
    proof = str(paper(renewal, "proof_of_service", SERVED))
    said = {"method": "in_person", "failure": "returned", "known_on": SERVED.isoformat(), "proof": proof}
    outcome = renewal.tries("record_service_attempt", {**said, "recipient": str(number)}, on=SERVED)
    assert refusals(outcome) == [OUTSIDE]


# What a correction must not do


def served_on_the_lawyer() -> tuple[Renewal, int, int]:
    renewal, number = signed_with()
    assert serving(renewal, number) == []
    assert renewal.matter.served is not None
    return renewal, number, renewal.matter.served.number


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        ("struck", "", ["residence_permit.no_such_representative"]),
        ("until", "2026-04-12", [THEN]),
        ("true_from", "2026-04-14", [THEN]),
        ("until", "2026-04-13", []),
        ("address", "Bandymų g. 2, Vilnius", []),
    ],
)
def test_2_132_a_power_under_which_somebody_acted_is_not_corrected_away(
    field: str, value: str, found: list[str]
) -> None:
    renewal, number, _ = served_on_the_lawyer()
    answers: dict[str, object] = {"what": f"{number}.{field}", "value": value, "reason": "Looked again."}
    assert refusals(renewal.tries("correct_entry", answers, on=date(2026, 4, 20))) == found


@pytest.mark.parametrize("value", ["", "4"])
def test_138_1_who_was_served_is_no_matter_of_a_correction(value: str) -> None:
    renewal, _, served = served_on_the_lawyer()
    answers: dict[str, object] = {
        "what": f"{served}.representative",
        "value": value,
        "reason": "Looked again.",
    }
    outcome = renewal.tries("correct_entry", answers, on=date(2026, 4, 20))
    assert "residence_permit.recipient_stays" in refusals(outcome)
    renewal.takes("correct_entry", {**answers, "what": f"{served}.struck"}, on=date(2026, 4, 20))
    assert renewal.matter.served is None


def test_whoever_never_represented_did_not_answer_by_a_correction() -> None:
    renewal = heard()
    assert renewal.matter.hearing is not None
    assert renewal.matter.hearing.heard is not None
    number = renewal.matter.hearing.heard.number
    answers: dict[str, object] = {"what": f"{number}.representative", "value": "3", "reason": "So it says."}
    assert refusals(renewal.tries("correct_entry", answers, on=SIGNED)) == [
        "residence_permit.no_such_representative"
    ]


# What is shown, and to whom


@pytest.mark.parametrize(
    ("on", "until", "today"),
    [
        (date(2026, 4, 13), "2026-12-31", "power_holds"),
        (date(2026, 11, 30), "2026-12-31", "power_holds"),  # 31 days before
        (date(2026, 12, 1), "2026-12-31", "power_ends_soon"),
        (date(2026, 12, 31), "2026-12-31", "power_ends_soon"),
        (date(2027, 1, 1), "2026-12-31", "power_over"),
    ],
)
def test_a_power_that_ends_soon_or_is_over_is_seen(on: date, until: str, today: str) -> None:
    renewal = lodged()
    represented(renewal, until=until)
    assert state(renewal, on) == f"residence_permit.{today}"


def state(renewal: Renewal, on: date) -> str:
    """What the page says of the first power on that day."""
    (section,) = [
        one
        for one in RESIDENCE_PERMIT.sections(renewal.state, situation(RUTA, on))
        if one.code == "representatives"
    ]
    place = [one.code for one in section.headings].index("residence_permit.label.power_today")
    return section.rows[0][place].code  # type: ignore[union-attr]


@pytest.mark.parametrize("how", [one.value for one in PowerEnding])
def test_a_power_that_was_ended_says_how(how: str) -> None:
    renewal = lodged()
    number = represented(renewal)
    answers = {**REVOKED, "how": how, "representative": str(number), "ended_on": "2026-04-10"}
    renewal.takes("end_representative", answers, on=SERVED)
    assert state(renewal, SERVED) == "residence_permit.power_ended"


@pytest.mark.parametrize("agency", ["state_security_department", "police"])
def test_4_3_no_body_is_told_who_represents_the_person(agency: str) -> None:
    renewal = heard()
    number = represented(renewal)
    assert not {number, number - 1} & told_to(renewal.state, agency)


def test_vai_10_the_decision_names_the_representative_who_answered() -> None:
    renewal = reasoned()
    number = represented(renewal, CONCLUDED)
    invites(renewal)
    answers: dict[str, object] = {"heard_on": HEARD.isoformat(), "method": "written", "answer": "No ties."}
    renewal.takes("record_hearing", {**answers, "answered_by": str(number)}, on=HEARD)
    said = written(renewal)
    (one,) = said["represented_by"]
    assert (one["name"], one["stands"], said["hearings"][0]["by"]) == (
        "Rasa Pavyzdinė",
        True,
        "Rasa Pavyzdinė",
    )
    assert [act["did"] for act in one["acted"]] == ["residence_permit.person_heard"]
    ends(renewal, number, on=date(2026, 4, 1), recorded=SIGNED)
    assert [(one["name"], one["stands"]) for one in written(renewal)["represented_by"]] == [
        ("Rasa Pavyzdinė", False)
    ]


def written(renewal: Renewal) -> Document:
    """The refusal as it would be signed."""
    if renewal.matter.draft is None:
        balances(renewal, on=HEARD)
        renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    return as_signed(renewal)


def test_who_neither_stands_nor_acted_is_not_in_the_decision() -> None:
    renewal = heard()
    ends(renewal, represented(renewal), on=date(2026, 4, 7))
    assert written(renewal)["represented_by"] == []


def test_a_document_of_an_earlier_shape_names_nobody() -> None:
    today = written(heard())
    hearings = [{name: one[name] for name in one if name != "by"} for one in today["hearings"]]
    before = {name: said for name, said in today.items() if name != "represented_by"} | {"hearings": hearings}
    shown = read({**before, "shape": 5})
    assert (shown["represented_by"], [one["by"] for one in shown["hearings"]]) == ([], [None])
