"""One renewal of the demo, step by step: each method takes a step or a few on days so many working days ago."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from byla.app.demo import texts
from byla.app.demo.after import Decided
from byla.app.demo.applicants import Applicant, expiry, recorded
from byla.app.demo.house import ASSESSORS, HEADS
from byla.app.demo.paper import paper
from byla.app.demo.simulator import Simulator
from byla.casefile import FileId

SECURITY, POLICE, BORDER = "state_security_department", "police", "border_guard"
NOT_YET = FileId("")
STATE_SECURITY = "lt/utpi:35(1)(1)/state_security"


@dataclass(kw_only=True)
class Renewal:
    """A renewal in the hands of `by`, of `unit`."""

    past: Simulator
    one: Applicant
    number: int
    """Of the earlier permit."""
    lasts: int = 85
    """Working days from its registration here to the last day of the earlier permit."""
    by: str = "ruta"
    unit: str = "vilnius"
    signatory: str = "ona"
    earlier: FileId = NOT_YET
    record: FileId = NOT_YET
    file: FileId = NOT_YET
    threat: int = 0
    """The number of the newest conclusion of a threat."""
    speaks: str = "person"
    """Who answers and is served, as a form names it: the person, or the entry of the lawyer."""
    answered: int = 0
    """The number of the answers to the questionnaire."""
    statements: list[str] = field(default_factory=list)
    """The numbers of the statements on which the refusal rests, and of the one that speaks for the person."""

    @property
    def decided(self) -> Decided:
        """What follows on it begins here."""
        hands = {"by": self.by, "unit": self.unit, "signatory": self.signatory}
        return Decided(past=self.past, one=self.one, file=self.file, **hands)

    def permit(self, ago: int) -> Renewal:
        """The identity record and the earlier permit, which is registered here."""
        on = self.past.ago(ago)
        self.record = recorded(self.past, self.one, by=self.by, on=on)
        ends = self.past.ahead(self.lasts, on)
        held = {
            "holder": self.record,
            "number": f"LT-00-{self.number:06}",
            "kind": "temporary",
            "basis": "work",
            "issued_on": date(ends.year - 2, ends.month, 1),
            "valid_from": date(ends.year - 2, ends.month, 2),
            "valid_until": ends,
            "unit": self.unit,
        }
        self.earlier = self.past.take("register_permit", held, by=self.by, on=on).file
        return self

    def lodged(self, ago: int) -> Renewal:
        """The application reaches the authority, with its form."""
        self.permit(ago)
        on = self.past.ago(ago)
        answers = {
            "applicant": self.record,
            "earlier_permit": self.earlier,
            "lodged_on": on,
            "kind": "temporary",
            "basis": "work",
            "channel": "online",
            "language": self.one.language,
            "travel_document_until": expiry(on),
            "unit": self.unit,
        }
        self.file = self.past.take("lodge_application", answers, by=self.by, on=on).file
        self.document(ago, "application_form", "application.pdf", issuer=" ".join(self.one.latin))
        return self

    def complete(self, ago: int, *missing: str) -> Renewal:
        """Registered, and looked through: complete, or with what is missing."""
        on = self.past.ago(ago)
        self.take("register_application", ago, {"received_on": on, "registered_on": on})
        self.take("check_completeness", ago, {"checked_on": on, "missing": list(missing)})
        return self if missing else self.questioned(ago)

    def questioned(self, ago: int) -> Renewal:
        """The questionnaire is put and answered."""
        on, how = self.past.ago(ago), {"language": self.one.language, "channel": "online"}
        self.take("ask_questionnaire", ago, {"asked_on": on, **how})
        self.answered = self.take(
            "record_questionnaire",
            ago,
            {"answered_on": on, "handed_in_by": "person", **how, "answers": texts.ANSWERS},
        )
        return self

    def asked_for_data(self, ago: int, *items: str, days: int) -> Renewal:
        """The letter that stops the clock."""
        on = self.past.ago(ago)
        letter = {"items": list(items), "dispatched_on": on, "answer_until": self.past.ahead(days, on)}
        self.take("request_missing_data", ago, letter)
        return self

    def asked(self, ago: int, *, public_order: str = POLICE, acknowledged: bool = True) -> Renewal:
        """Both bodies are asked, and say that they received the request."""
        on = self.past.ago(ago)
        for body in (SECURITY, public_order):
            request = {"agency": body, "question": texts.QUESTION, "requested_on": on}
            self.take("request_assessment", ago, request)
            if acknowledged:
                self.take("acknowledge_request", ago, {"received_on": on}, by=ASSESSORS[body])
        return self

    def concluded(self, ago: int, body: str, said: dict[str, object]) -> Renewal:
        """A body concludes."""
        conclusion = {"concluded_on": self.past.ago(ago), **said}
        number = self.take("give_conclusion", ago, conclusion, by=ASSESSORS[body])
        self.threat = number if said["outcome"] == "threat" else self.threat
        return self

    def weighed(self, ago: int) -> Renewal:
        """The official makes an assessment of their own of the threat that a body concluded."""
        weighed = {"assessment": texts.WEIGHED, "weight": "carries", "declared": "as_declared"}
        own = {"conclusion": str(self.threat), **weighed}
        self.take("assess_conclusion", ago, own)
        return self

    def fact(self, ago: int, said: dict[str, object]) -> str:
        """A statement is recorded; its number, as a form names it."""
        return str(self.take("record_fact", ago, {"dated": self.past.ago(ago), **said}))

    def circumstances(self, ago: int, said: dict[str, object]) -> Renewal:
        """Circumstances are recorded."""
        self.take("record_circumstances", ago, said)
        return self

    def reasoned(self, ago: int) -> Renewal:
        """Facts, circumstances and a reason: all that a refusal must rest on but the hearing."""
        self.weighed(ago)
        self.statements = [self.fact(ago, one) for one in (texts.SERVICE, texts.CONTACT, texts.WORK)]
        self.circumstances(ago, texts.CIRCUMSTANCES)
        self.take("add_reason", ago, {"reason": texts.REASON, "facts": self.statements[:2]})
        return self

    def represented(self, ago: int) -> Renewal:
        """A lawyer answers and is served from now on; the power ends in some weeks."""
        on = self.past.ago(ago)
        power = self.document(ago, "proof_of_representation", "power.pdf", issuer=" ".join(self.one.latin))
        who = {**texts.LAWYER, "given_on": on, "document": str(power), "until": self.past.ahead(40, on)}
        self.speaks = str(self.take("record_representative", ago, who))
        return self

    def invited(self, ago: int, *, days: int) -> Renewal:
        """The person is invited to answer in writing."""
        on = self.past.ago(ago)
        letter = {
            "dispatched_on": on,
            "method": "written",
            "language": self.one.language,
            "answer_until": self.past.ahead(days, on),
        }
        self.take("invite_to_hearing", ago, letter)
        return self

    def heard(self, ago: int) -> Renewal:
        """The person answers."""
        said = {
            "heard_on": self.past.ago(ago),
            "answered_by": self.speaks,
            "method": "written",
            "answer": texts.ANSWER,
        }
        self.take("record_hearing", ago, said)
        return self

    def balanced(self, ago: int) -> Renewal:
        """What each statement against the person weighs after the hearing, and why nothing milder would do."""
        service, contact, work = self.statements
        for fact, said in ((service, texts.WEIGHED_SERVICE), (contact, texts.WEIGHED_CONTACT)):
            self.take("weigh_fact", ago, {"fact": fact, "counter_facts": [work], **said})
        self.take("assess_proportionality", ago, texts.PROPORTIONALITY)
        self.take("look_for_union_citizen", ago, texts.NO_UNION_CITIZEN)
        return self

    def refusal_drafted(self, ago: int) -> Renewal:
        """A refusal is drafted."""
        draft = {"operative": "refuse", "grounds": [STATE_SECURITY], "weighing": texts.WEIGHING}
        self.take("draft_decision", ago, draft)
        return self

    def signed_over(self, ago: int) -> Renewal:
        """The head gives leave to refuse under law that nobody has confirmed."""
        self.take("sign_over_unconfirmed_law", ago, {"reason": texts.SIGNED_OVER}, by=HEADS[self.unit])
        return self

    def renewal_drafted(self, ago: int) -> Renewal:
        """SIS was searched, and a renewal for a little less than two years is drafted."""
        self.take("search_sis", ago, texts.NO_ALERT)
        until = self.past.ahead(480, self.past.ago(ago))
        draft = {"operative": "renew", "valid_until": until, "weighing": texts.RENEWED}
        self.take("draft_decision", ago, draft)
        return self

    def signed(self, ago: int) -> Renewal:
        """The signatory signs."""
        self.take("sign_decision", ago, {}, by=self.signatory)
        return self

    def served(self, ago: int) -> Renewal:
        """Served in person, with the receipt on file."""
        proof = self.document(ago, "proof_of_service", "receipt.pdf", issuer="Demo Migration Authority")
        how = {"recipient": self.speaks, "method": "in_person", "language": "lt", "proof": str(proof)}
        self.take("serve_decision", ago, {"served_on": self.past.ago(ago), **how})
        return self

    def translation_asked(self, ago: int) -> Renewal:
        """Whoever was served asks for the main elements in the person's own language; nobody has given them yet."""
        asked = {"asked_on": self.past.ago(ago), "asked_by": self.speaks, "language": self.one.language}
        self.take("record_translation_request", ago, asked)
        return self

    def document(self, ago: int, kind: str, name: str, *, issuer: str) -> int:
        """A document is recorded; the number of its entry."""
        on = self.past.ago(ago)
        document = self.past.hand_over(*paper(name, f"{kind}: invented", issuer, on.isoformat()))
        said = {"kind": kind, "issuer": issuer, "dated": on, "came_in": on, "language": self.one.language}
        return self.take("record_document", ago, {"document": document, **said})

    def take(self, step: str, ago: int, answers: Mapping[str, object], *, by: str | None = None) -> int:
        """Takes a step; the number of the first entry that it made."""
        on = self.past.ago(ago)
        return self.past.take(step, answers, by=by or self.by, on=on, file=self.file).entries[self.file][0]
