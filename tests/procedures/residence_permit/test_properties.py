"""Whatever anybody does, in whatever order: what the law asks of a signed decision holds, and the record replays.

Officials, assessors and the nightly job take steps, mostly the one that must happen next, with answers drawn from what
the form offers. What must hold is looked for in the entries alone, without the procedure's own rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from typing import Any, get_args, get_type_hints

from hypothesis import event, given, settings
from hypothesis import strategies as st
from tests.desk_in_memory import EGLE, JOB, ONA, RUTA, Desk, grown, situation
from tests.procedures.residence_permit.renewal import (
    DOCUMENT,
    LODGED,
    POVILAS,
    VILTE,
    asked,
    completes,
    heard,
    lodged,
    no_threat,
    threat,
)
from tests.procedures.residence_permit.six_questions import (
    PERMANENT,
    card_application,
    first_application,
    noticed,
    permanent_application,
    threatened,
    withdrawal,
)
from tests.procedures.residence_permit.unconfirmed import ACCEPTED, BIRUTE, under

from byla.casefile import Actor, Asks, Entry, Field, File, fields_of, fold
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.codes import (
    Act,
    FactKind,
    FactWeight,
    Interest,
    Nature,
    Operative,
    Outcome,
    PermitKind,
    Ruling,
)
from byla.procedures.lt.residence_permit.entries import (
    ApplicationLodged,
    AssessmentRequested,
    CircumstancesRecorded,
    Conclusion,
    ConclusionAssessed,
    ConclusionUpheld,
    ConclusionWithdrawn,
    DecisionRecalled,
    DecisionSigned,
    DisagreementDecided,
    FactRecorded,
    FactWeighed,
    HearingLapsed,
    InvitedToHearing,
    PersonHeard,
    ProportionalityAssessed,
    ReasonAdded,
    ReasonWithdrawn,
    UnconfirmedLawAccepted,
    WithdrawalOpened,
)
from byla.procedures.lt.residence_permit.steps import STEPS

PEOPLE = (RUTA, ONA, EGLE, BIRUTE, VILTE, POVILAS, JOB)
TAKEN = [step.code for step in STEPS if not step.opens]
PAST, AHEAD = (0, 0, 0, -1, -20), (3, 3, 300, 400, 0)
TEXTS = ("Looked into.", "Something else was found.")
Move = tuple[str, dict[str, object], Actor]


def answer(
    data: st.DataObject, form: type[Any], field: Field, name: str, file: File[Any], on: date
) -> object:
    """Something that the form might take."""
    match field.asks:
        case Asks.CHOICE | Asks.CHOICES:
            closed = (
                {one.code for one in field.options(file, situation(RUTA, on))}
                if field.options
                else CLOSED.get(name) or members(form, name)
            )
            if not closed:
                return None
            one = data.draw(st.sampled_from(sorted(closed)))
            return [one] if field.asks is Asks.CHOICES else one
        case Asks.DAY:
            away = data.draw(st.sampled_from(AHEAD if field.future else PAST))
            return (on + timedelta(days=away)).isoformat()
        case Asks.ATTACHMENT:
            return DOCUMENT
        case Asks.ANSWERS:
            put = field.questions(file, situation(RUTA, on)) if field.questions else ()
            given = [one.code for one in put if data.draw(st.booleans())]
            return dict.fromkeys(given, "Looked into.")
        case _:
            return data.draw(st.sampled_from(TEXTS))


def members(form: type[Any], name: str) -> set[str]:
    """All of the closed list that the field names."""
    hint = get_type_hints(form)[name]
    lists = [one for one in (hint, *get_args(hint)) if isinstance(one, type) and issubclass(one, Enum)]
    return {str(one.value) for kind in lists for one in kind}


CLOSED: dict[str, set[str]] = {
    "outcome": {"threat", "no_threat"},
    "weight": {"carries", "does_not_carry", "considerable", "none"},
    "kind": {"service", "opinion", "nationality", "proof_of_service"},
    "nature": {"fact", "hypothesis"},
    "bearing": {"against"},
    "classification": {"unclassified"},
    "method": {"written", "in_person"},
    "language": {"be"},
    "channel": {"post"},
    "operative": {"refuse", "renew"},
    "missing": {"means"},
    "why_returned": {"bare", "reasons_do_not_carry"},
    "ruling": {"follow", "set_aside"},
}
SELDOM = {"missing", "essence", "reference", "withheld", "serves_until"}
"""Fields that mostly stay open; else nothing would ever be complete."""
OFTEN = {"reasons"}
"""Fields that are mostly filled in; a conclusion without them is bare."""


def move(data: st.DataObject, desk: Desk, file: Any, on: date) -> Move:
    """One step by one person: the next one that is due, or any."""
    state = desk[file]
    due = RESIDENCE_PERMIT.next_step(state, desk.now(RUTA, on))
    here = due is not None and "." not in due  # what the office must do is no move of a file
    code = (
        due
        if due and here and data.draw(st.sampled_from("dddda")) == "d"
        else data.draw(st.sampled_from(TAKEN))
    )
    step = RESIDENCE_PERMIT.step(code)
    able = [who for who in PEOPLE if who.reader.roles & step.roles]
    who = data.draw(st.sampled_from(able if data.draw(st.sampled_from("aaaaap")) == "a" else PEOPLE))
    asked_for = fields_of(step.form)
    kept = {
        name: one
        for name, one in asked_for.items()
        if not name.startswith("link_")
        and (name not in SELDOM or data.draw(st.sampled_from("nnnny")) == "y")
        and (name not in OFTEN or data.draw(st.sampled_from("yyyn")) == "y")
    }
    answers = {name: answer(data, step.form, one, name, state, on) for name, one in kept.items()}
    return code, _sensible(answers), who


def _sensible(answers: dict[str, object]) -> dict[str, object]:
    """A refusal without a validity, a renewal without grounds, a threat whose reasons are told or said to be none; for
    a test of signing, not of forms.
    """
    if answers.get("outcome") == "no_threat" or {"reasons", "essence"} & answers.keys():
        answers.pop("no_reasons", None)
    if "why_returned" in answers:
        answers.pop("document", None)
    if answers.get("operative") not in ("renew", "issue"):
        answers.pop("valid_until", None)
    if answers.get("operative") not in ("refuse", "withdraw"):
        answers.pop("grounds", None)
    return {name: value for name, value in answers.items() if value is not None}


def before(entries: Sequence[Entry], signed: Entry, *kinds: type[Any]) -> list[Any]:
    """The bodies of these kinds that stood before the signature."""
    return [one.body for one in entries if one.number < signed.number and isinstance(one.body, kinds)]


def concluded(entries: Sequence[Entry], signed: Entry) -> dict[Interest, Outcome]:
    """What each body's newest conclusion came to: what was taken back is none, and one set aside sees no threat."""
    outcomes: dict[Interest, Outcome] = {}
    about: dict[int, Interest] = {}
    for one in (one for one in entries if one.number < signed.number):
        match one.body:
            case Conclusion():
                outcomes[one.body.interest] = one.body.outcome
                about[one.number] = one.body.interest
            case AssessmentRequested():
                outcomes.pop(one.body.interest, None)
            case ConclusionWithdrawn():
                outcomes.pop(about[one.body.conclusion])
            case DisagreementDecided():
                aside = one.body.ruling is Ruling.SET_ASIDE
                outcomes[about[one.body.conclusion]] = Outcome.NO_THREAT if aside else Outcome.THREAT
            case ConclusionUpheld():
                outcomes[about[one.body.conclusion]] = Outcome.THREAT
    return outcomes


def has_its_elements(entries: Sequence[Entry], signed: Entry) -> None:
    """What rows 4, 7, 10, 11, 12, 13 and 15 ask of a signed decision, looked for in the entries."""
    decision = signed.body
    assert isinstance(decision, DecisionSigned)
    outcomes = concluded(entries, signed)
    if decision.operative not in (Operative.REFUSE, Operative.WITHDRAW):
        is_for_the_person(entries, signed, outcomes)
        return
    assert decision.grounds
    assert signed.header.true_from >= ACCEPTED.since
    assert before(entries, signed, UnconfirmedLawAccepted), "nothing of this law has been confirmed"
    for ground in decision.grounds:
        if ground.interest is not None:
            assert outcomes[ground.interest] is Outcome.THREAT
            assert before(entries, signed, ConclusionAssessed, DisagreementDecided)
    sheets = before(entries, signed, CircumstancesRecorded)
    assert None not in [getattr(sheets[-1], name) for name in CircumstancesRecorded.__slots__]
    assert before(entries, signed, InvitedToHearing)
    assert before(entries, signed, PersonHeard, HearingLapsed)
    each_statement_is_weighed(entries, signed)
    gone = {one.reason for one in before(entries, signed, ReasonWithdrawn)}
    facts = {one.number: one.body for one in entries if isinstance(one.body, FactRecorded)}
    reasons = [
        one.body
        for one in entries
        if isinstance(one.body, ReasonAdded) and one.number not in gone and one.number < signed.number
    ]
    assert reasons
    weight = {one.fact: one.weight for one in before(entries, signed, FactWeighed)}
    for reason in reasons:
        carrying = [facts[number] for number in reason.facts if weight[number] is not FactWeight.NONE]
        support = [one for one in carrying if one.kind not in (FactKind.NATIONALITY, FactKind.OPINION)]
        assert support
        assert reason.individual_link or not all(one.nature is Nature.HYPOTHESIS for one in support)


def is_for_the_person(entries: Sequence[Entry], signed: Entry, outcomes: dict[Any, Outcome]) -> None:
    """Row 4: nothing is granted before both conclusions, but for a card (35(4)); and no threat is passed over."""
    begun = next(one.body for one in entries if isinstance(one.body, ApplicationLodged | WithdrawalOpened))
    card = isinstance(begun, ApplicationLodged) and (begun.kind, begun.act) == (
        PermitKind.PERMANENT,
        Act.RENEWAL,
    )
    if isinstance(begun, ApplicationLodged) and not card:
        assert sorted(outcomes.values()) == [Outcome.NO_THREAT] * 2
    elif Outcome.THREAT in outcomes.values():
        assert before(entries, signed, ConclusionAssessed)


def each_statement_is_weighed(entries: Sequence[Entry], signed: Entry) -> None:
    """Row 13: after the newest hearing, in words; and the proportionality after the last weighing."""
    earlier = [one for one in entries if one.number < signed.number]
    heard = max(one.number for one in earlier if isinstance(one.body, PersonHeard | HearingLapsed))
    gone = {one.body.reason for one in earlier if isinstance(one.body, ReasonWithdrawn)}
    reasons = [one for one in earlier if isinstance(one.body, ReasonAdded) and one.number not in gone]
    weighed = {one.number: one.body for one in earlier if isinstance(one.body, FactWeighed)}
    after = {body.fact for number, body in weighed.items() if number > heard}
    assert {number for one in reasons for number in one.body.facts} <= after
    balanced = max(one.number for one in earlier if isinstance(one.body, ProportionalityAssessed))
    assert balanced > max(weighed)


def is_signed_by_a_person(signed: Entry) -> None:
    """Rows 8 and 9: no adverse entry without a person and a mandate."""
    assert signed.header.actor == ONA.id
    assert signed.header.mandate == "mandate-ona"


BEGINNINGS = (
    *(lodged, asked, no_threat, threat, heard),
    lambda: threatened(first_application()),
    lambda: threatened(permanent_application()),
    lambda: threatened(card_application()),
    lambda: completes(card_application()),
    withdrawal,
    noticed,
    lambda: noticed(**PERMANENT),
)
"""Every one of the six questions, and both of its ends, are within reach."""


@settings(max_examples=80)
@given(st.data())
def test_whatever_is_done_a_signed_decision_has_its_elements_and_the_record_replays(
    data: st.DataObject,
) -> None:
    renewal = under(data.draw(st.sampled_from(BEGINNINGS))(), ACCEPTED)
    on = LODGED + timedelta(days=3)
    start = renewal.state
    for _ in range(data.draw(st.integers(5, 45))):
        on += timedelta(days=data.draw(st.sampled_from([0, 0, 1, 4])))
        code, answers, who = move(data, renewal.desk, renewal.file, on)
        renewal.tries(code, answers, on=on, by=who)
    entries = renewal.state.entries
    for signed in (one for one in entries if isinstance(one.body, DecisionSigned)):
        event(f"signed: {signed.body.operative}")
        is_signed_by_a_person(signed)
        has_its_elements(entries, signed)
    recalled = [one for one in entries if isinstance(one.body, DecisionRecalled)]
    assert len([one for one in entries if isinstance(one.body, DecisionSigned)]) <= 1 + len(recalled)
    assert (
        fold(RESIDENCE_PERMIT, renewal.file, entries, authority="demo", number=renewal.state.number)
        == renewal.state
    )
    again = start
    for one in entries[len(start.entries) :]:
        again = grown(again, one)
    assert again == renewal.state


@settings(max_examples=15)
@given(st.data())
def test_the_same_steps_under_the_same_law_record_the_same(data: st.DataObject) -> None:
    once, again = asked(), asked()
    on = LODGED + timedelta(days=3)
    for _ in range(data.draw(st.integers(1, 25))):
        on += timedelta(days=data.draw(st.sampled_from([0, 1, 4])))
        code, answers, who = move(data, once.desk, once.file, on)
        first, second = once.tries(code, answers, on=on, by=who), again.tries(code, answers, on=on, by=who)
        assert first == second
    assert once.state == again.state
