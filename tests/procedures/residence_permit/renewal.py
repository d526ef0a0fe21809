"""One renewal, stage by stage, for tests to begin where they need to. Nobody here exists.

A Belarusian citizen, in Vilnius since 2016, asks on Monday 2 March 2026 to renew a permit that ends on 30 April.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.desk_in_memory import IMPORT, ONA, RUTA, UNIT, Desk, official
from tests.procedures.pages import page_of

from byla.casefile import Actor, Attachment, Decided, File, FileId, Refused, Role
from byla.persons import PERSON
from byla.procedures.lt.questionnaire import in_use
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT, Matter
from byla.procedures.lt.residence_permit.weighing import relied_on, speaks_for, was_heard
from byla.words import Words

VILTE = official("vilte", Role.ASSESSOR, agency="state_security_department")
POVILAS = official("povilas", Role.ASSESSOR, agency="police")
BODIES = {"state_security_department": VILTE, "police": POVILAS}

LODGED = date(2026, 3, 2)  # Monday
REGISTERED = date(2026, 3, 4)  # Wednesday
ASKED = date(2026, 3, 5)  # Thursday
CONCLUDED = date(2026, 3, 16)  # Monday
PREPARED = date(2026, 3, 18)  # Wednesday
INVITED = date(2026, 3, 19)  # Thursday
HEARD = date(2026, 3, 31)  # Tuesday
ANSWER_UNTIL = date(2026, 4, 2)  # Thursday
DRAFTED = date(2026, 4, 7)  # Tuesday
SIGNED = date(2026, 4, 8)  # Wednesday
SERVED = date(2026, 4, 13)  # Monday

LODGING = {
    "lodged_on": LODGED.isoformat(),
    "kind": "temporary",
    "basis": "work",
    "channel": "online",
    "language": "be",
    "travel_document_until": "2031-05-20",
    "unit": UNIT,
}
FACT: dict[str, object] = {
    "statement": "Served as a conscript in the border troops from 2006 to 2007.",
    "source": "Questionnaire, answer 14",
    "dated": "2026-03-02",
    "kind": "service",
    "nature": "fact",
    "reliability": "established",
    "bearing": "against",
    "declared": "as_declared",
    "classification": "unclassified",
}
CIRCUMSTANCES = {
    "length_of_stay": "In Lithuania since 2016.",
    "family": "Married; the husband holds a permit.",
    "children_and_schooling": "Two children, at school in Vilnius.",
    "ties": "Speaks Lithuanian; owns a flat.",
    "work": "A nurse, without a break since 2016.",
    "health": "No illness known.",
    "time_since": "Nineteen years since the service.",
    "conduct_since": "No offence.",
    "alternatives": "A shorter permit was considered.",
}
THREAT = {
    "outcome": "threat",
    "ground": "lt/utpi:35(1)(1)",
    "reasons": "The service left ties that are being used.",
    "facts_for_the_person": "Ten years of residence without an offence.",
}
QUESTIONNAIRE = in_use(LODGED)
assert QUESTIONNAIRE is not None
ANSWERS = {code: f"Answer to {code}." for code in QUESTIONNAIRE.codes}
STATE_SECURITY = "lt/utpi:35(1)(1)/state_security"
DOCUMENT = Attachment("receipt.pdf", "application/pdf", "0" * 64, 1000)


@dataclass
class Renewal:
    """The desk, the renewal's file and those beside it."""

    desk: Desk
    person: FileId
    earlier: FileId
    file: FileId
    """The renewal's own file; the earlier permit's until the renewal is lodged."""

    @property
    def state(self) -> File[Matter]:
        """The renewal's file."""
        return self.desk[self.file]

    @property
    def matter(self) -> Matter:
        """What the renewal's file amounts to."""
        return self.state.matter

    def takes(
        self, step: str, answers: dict[str, object] | None = None, *, on: date, by: Actor = RUTA
    ) -> int:
        """Takes a step, which must succeed; the number of the newest entry."""
        return self.desk.takes(step, self.file, answers or {}, by=by, on=on).version

    def tries(
        self, step: str, answers: dict[str, object] | None = None, *, on: date, by: Actor = RUTA
    ) -> Decided | Refused:
        """Takes a step, or says why not."""
        return self.desk.tries(step, self.file, answers or {}, by=by, on=on)

    def page(self, on: date) -> list[Words]:
        """Everything that the file's page has to say on that day."""
        return page_of(self.state, on)

    def bars(self, step: str, *, on: date, by: Actor = RUTA) -> list[str]:
        """The codes of what stands in the way of a step."""
        return [one.code for one in self.desk.bars(step, self.file, by=by, on=on)]


def permit_held(citizenship: str | None = "BLR", born: str | None = "1987-04-12", **other: object) -> Renewal:
    """A person, and the permit of 2024 that an import registered."""
    desk = Desk()
    opened = {"reason": "Applied for a permit", "source": "application"}
    person = desk.opens(PERSON, "open_record", opened, by=RUTA, on=LODGED)
    passport = {"source": "travel_document"}
    if citizenship is not None:
        desk.takes("record_citizenship", person, {"country": citizenship, **passport}, by=RUTA, on=LODGED)
    if born is not None:
        parts = zip(("year", "month", "day"), map(int, born.split("-")), strict=False)
        desk.takes("record_birth", person, {**dict(parts), **passport}, by=RUTA, on=LODGED)
    held = {
        "holder": person,
        "number": "LT-77-000001",
        "kind": "temporary",
        "basis": "work",
        "issued_on": "2024-04-30",
        "valid_from": "2024-05-01",
        "valid_until": "2026-04-30",
        "unit": UNIT,
        **other,
    }
    earlier = desk.opens(RESIDENCE_PERMIT, "register_permit", held, by=IMPORT, on=LODGED)
    return Renewal(desk=desk, person=person, earlier=earlier, file=earlier)


def lodging(renewal: Renewal, **other: object) -> dict[str, object]:
    """The answers with which the renewal is lodged."""
    return {**LODGING, "applicant": renewal.person, "earlier_permit": renewal.earlier, **other}


def lodged(**other: object) -> Renewal:
    """Lodged on Monday 2 March."""
    return lodges(permit_held(), **other)


def lodges(renewal: Renewal, **other: object) -> Renewal:
    """The application is lodged on Monday 2 March."""
    answers = lodging(renewal, **other)
    renewal.file = renewal.desk.opens(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=LODGED)
    return renewal


def complete(**other: object) -> Renewal:
    """Registered on Wednesday 4 March, and nothing is missing."""
    return completes(lodged(**other))


def completes(renewal: Renewal) -> Renewal:
    """The application is registered and complete on Wednesday 4 March, and no other state has an alert on her."""
    days = {"received_on": "2026-03-03", "registered_on": "2026-03-04"}
    renewal.takes("register_application", days, on=REGISTERED)
    renewal.takes("check_completeness", {"checked_on": "2026-03-04"}, on=REGISTERED)
    searches(renewal)
    return answers(renewal) if renewal.matter.questionnaire.must_answer else renewal


def answers(renewal: Renewal, on: date = REGISTERED, **said: str) -> Renewal:
    """The questionnaire is put in Belarusian and answered the same day, on Wednesday 4 March if not said otherwise."""
    how = {"language": "be", "channel": "online"}
    renewal.takes("ask_questionnaire", {**how, "asked_on": on.isoformat()}, on=on)
    answered = {
        **how,
        "handed_in_by": "person",
        "answered_on": on.isoformat(),
        "answers": {**ANSWERS, **said},
    }
    renewal.takes("record_questionnaire", answered, on=on)
    return renewal


def asked(**other: object) -> Renewal:
    """Both bodies were asked on Thursday 5 March, and received the request that day."""
    return asks(complete(**other))


def asks(renewal: Renewal) -> Renewal:
    """Both bodies are asked on Thursday 5 March, and receive the request that day."""
    for body, assessor in BODIES.items():
        request = {
            "agency": body,
            "question": "Does the residence threaten?",
            "requested_on": ASKED.isoformat(),
        }
        renewal.takes("request_assessment", request, on=ASKED)
        renewal.takes("acknowledge_request", {"received_on": ASKED.isoformat()}, on=ASKED, by=assessor)
    return renewal


def concludes(renewal: Renewal, by: Actor, **said: object) -> int:
    """A body gives its conclusion on Monday 16 March; of a threat without reasons, it says that it gives none."""
    told = (
        said["outcome"] == "no_threat" or said.get("reasons") or said.get("essence") or said.get("withheld")
    )
    outright: dict[str, object] = {} if told else {"no_reasons": "not_given"}
    answers = {"concluded_on": CONCLUDED.isoformat(), **outright, **said}
    return renewal.takes("give_conclusion", answers, on=CONCLUDED, by=by)


def no_threat() -> Renewal:
    """Both bodies concluded that there is no threat."""
    renewal = asked()
    for assessor in BODIES.values():
        concludes(renewal, assessor, outcome="no_threat")
    return renewal


NO_ALERT: dict[str, object] = {"found": "nothing", "searched": "Both writings of the name, and the passport."}


def searches(renewal: Renewal, on: date = REGISTERED, **found: object) -> Renewal:
    """SIS is searched on Wednesday 4 March; no other state has an alert on her, if not said otherwise."""
    renewal.takes("search_sis", {**NO_ALERT, **found}, on=on)
    return renewal


def threat(**said: object) -> Renewal:
    """The State Security Department concluded on a threat, the police on none."""
    renewal = asked()
    concludes(renewal, VILTE, **{**THREAT, **said})
    concludes(renewal, POVILAS, outcome="no_threat")
    return renewal


def weighs(renewal: Renewal, weight: str = "carries", **other: object) -> int:
    """The official makes an assessment of their own."""
    conclusion = renewal.matter.threats[0].conclusion
    assert conclusion is not None
    answers = {
        "conclusion": str(conclusion.number),
        "assessment": "The ties are hers, and recent.",
        "weight": weight,
        **other,
    }
    return renewal.takes("assess_conclusion", answers, on=PREPARED)


def records_fact(renewal: Renewal, **other: object) -> str:
    """Records a statement; its number, as a form names it."""
    return str(renewal.takes("record_fact", {**FACT, **other}, on=PREPARED))


def adds_reason(renewal: Renewal, *facts: str, **other: object) -> int:
    """Adds a reason on these statements."""
    answers = {"reason": "The service links her to the troops.", "facts": list(facts), **other}
    return renewal.takes("add_reason", answers, on=PREPARED)


def reasoned(without: str = "", **said: object) -> Renewal:
    """Weighed, with one fact, one reason, and all circumstances, on Wednesday 18 March."""
    return reasons(threat(**said), without)


def reasons(renewal: Renewal, without: str = "") -> Renewal:
    """Weighed, with one fact, one reason, and all circumstances but one."""
    if without != "weighing":
        weighs(renewal)
    adds_reason(renewal, records_fact(renewal))
    circumstances = {name: text for name, text in CIRCUMSTANCES.items() if name != without}
    renewal.takes("record_circumstances", dict(circumstances), on=PREPARED)
    return renewal


def invites(renewal: Renewal, on: date = INVITED) -> int:
    """Invites the person to answer in writing until Thursday 2 April."""
    answers: dict[str, object] = {
        "dispatched_on": on.isoformat(),
        "method": "written",
        "language": "be",
        "answer_until": ANSWER_UNTIL.isoformat(),
    }
    return renewal.takes("invite_to_hearing", answers, on=on)


def heard(without: str = "", **said: object) -> Renewal:
    """Invited on Thursday 19 March, heard on Tuesday 31 March; what was said is weighed."""
    return hears(reasoned(without, **said), without)


def hears(renewal: Renewal, without: str = "") -> Renewal:
    """Invited on Thursday 19 March, heard on Tuesday 31 March; what was said is weighed."""
    if without == "invitation":
        return renewal
    invites(renewal)
    if without == "answer":
        return renewal
    answers: dict[str, object] = {
        "answered_by": "person",
        "heard_on": HEARD.isoformat(),
        "method": "written",
        "answer": "I have no ties.",
    }
    renewal.takes("record_hearing", answers, on=HEARD)
    return balances(renewal, on=HEARD)


WEIGHING: dict[str, object] = {
    "weight": "considerable",
    "because": "The ties are recent, and she keeps them up.",
}
PROPORTIONALITY: dict[str, object] = {
    "aim": "That nobody collects information for a foreign service from inside.",
    "suitability": "Without a permit she has no access to it.",
    "alternatives": "A shorter permit would leave the access as it is.",
    "balance": "The husband can follow; the children change school in June.",
}


def weighs_fact(renewal: Renewal, fact: int, *, on: date, **other: object) -> int:
    """What one statement weighs, set against all that speaks for her."""
    counter = [str(one.number) for one in speaks_for(renewal.matter)]
    answer = {"answer": "She says that there are no ties."} if was_heard(renewal.matter) else {}
    answers = {**WEIGHING, "fact": str(fact), "counter_facts": counter, **answer, **other}
    return renewal.takes("weigh_fact", answers, on=on)


def balances(renewal: Renewal, *, on: date) -> Renewal:
    """Every statement that a reason rests on is weighed, and the whole found proportionate."""
    for fact in relied_on(renewal.matter):
        weighs_fact(renewal, fact.number, on=on)
    renewal.takes("assess_proportionality", PROPORTIONALITY, on=on)
    return looks(renewal, on=on)


NOBODY: dict[str, object] = {"found": "The children are citizens of Belarus, says the register."}


def looks(renewal: Renewal, *, on: date) -> Renewal:
    """Nobody finds a Union citizen who depends on her."""
    renewal.takes("look_for_union_citizen", NOBODY, on=on)
    return renewal


REFUSING: dict[str, object] = {
    "operative": "refuse",
    "grounds": [STATE_SECURITY],
    "weighing": "The ties outweigh ten years of residence.",
}
RENEWING: dict[str, object] = {
    "operative": "renew",
    "valid_until": "2028-04-07",
    "weighing": "Nothing speaks against.",
}


def refusal_drafted(without: str = "", **said: object) -> Renewal:
    """A refusal, drafted on Tuesday 7 April; `without` one of its elements."""
    renewal = heard(without, **said)
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    return renewal


def renewal_drafted() -> Renewal:
    """A renewal, drafted on Tuesday 7 April."""
    renewal = no_threat()
    renewal.takes("draft_decision", RENEWING, on=DRAFTED)
    return renewal


def signs(renewal: Renewal, on: date = SIGNED, by: Actor = ONA) -> int:
    """Ona signs on Wednesday 8 April."""
    return renewal.takes("sign_decision", on=on, by=by)


def serves(renewal: Renewal, on: date = SERVED, recorded: date | None = None) -> int:
    """Served in person on Monday 13 April; the receipt is on file."""
    proof: dict[str, object] = {
        "document": DOCUMENT,
        "kind": "proof_of_service",
        "issuer": "Migration Department",
        "dated": on.isoformat(),
        "language": "lt",
        "came_in": on.isoformat(),
    }
    number = renewal.takes("record_document", proof, on=recorded or on)
    answers = {
        "recipient": "person",
        "served_on": on.isoformat(),
        "method": "in_person",
        "language": "lt",
        "proof": str(number),
    }
    return renewal.takes("serve_decision", answers, on=recorded or on)
