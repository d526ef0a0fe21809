"""One withdrawal of the demo: each method takes a step or a few on days so many working days ago."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from byla.app.demo import texts
from byla.app.demo.after import Decided
from byla.app.demo.applicants import Applicant, recorded
from byla.app.demo.house import ASSESSORS, HEADS
from byla.app.demo.renewal import NOT_YET, SECURITY
from byla.app.demo.simulator import Simulator
from byla.casefile import FileId

THREAT = ("lt/utpi:50(1)(14)/state_security",)
ANOTHER = ("lt/utpi:50(1)(2)", "lt/utpi:35(1)(1)/state_security")
"""That a ground to refuse came out later: no threat today, and another effect of a complaint (139(1)(1))."""
BEFORE_SERVICE = 12
"""Working days from the notice to the service of the decision."""


@dataclass(kw_only=True)
class Withdrawal:
    """A permit that somebody holds, and its withdrawal."""

    past: Simulator
    one: Applicant
    number: int
    by: str = "ruta"
    unit: str = "vilnius"
    signatory: str = "ona"
    record: FileId = NOT_YET
    permit: FileId = NOT_YET
    file: FileId = NOT_YET

    def held(self, ago: int) -> Withdrawal:
        """The identity record, and a permit that lasts for years."""
        on = self.past.ago(ago)
        self.record = recorded(self.past, self.one, by=self.by, on=on)
        days = {
            "issued_on": on.replace(year=on.year - 1, day=1),
            "valid_from": on.replace(year=on.year - 1, day=2),
            "valid_until": on.replace(year=on.year + 2, day=1),
        }
        held = {
            "holder": self.record,
            "number": f"LT-00-{self.number:06}",
            "kind": "temporary",
            "basis": "work",
        }
        self.permit = self.past.take(
            "register_permit", {**held, **days, "unit": self.unit}, by=self.by, on=on
        ).file
        return self

    def served(self, ago: int, *grounds: str) -> Decided:
        """From the service's notice to a decision that was served so long ago."""
        noticed = ago + BEFORE_SERVICE
        self._noticed(noticed)
        fact = self._reasoned(noticed)
        self._heard(noticed, ago + 3, fact)
        self._decided(ago + 2, grounds)
        return self._handed_over(ago)

    def _noticed(self, ago: int) -> None:
        notice = {"cause": "notice", "agency": SECURITY, "reference": texts.NOTICE, "found": texts.NOTICED}
        opened = {"permit": self.permit, "began_on": self.past.ago(ago), "unit": self.unit, **notice}
        on = self.past.ago(ago)
        self.file = self.past.take("open_withdrawal", opened, by=self.by, on=on).file

    def _reasoned(self, ago: int) -> str:
        """What the service concludes, what the official makes of it, and the reason; the number of the statement."""
        threat = {**texts.THREAT, "ground": THREAT[0].rpartition("/")[0], "concluded_on": self.past.ago(ago)}
        conclusion = self._take("give_conclusion", ago, threat, by=ASSESSORS[SECURITY])
        own = {"assessment": texts.WEIGHED, "weight": "carries", "declared": "as_declared"}
        self._take("assess_conclusion", ago, {"conclusion": str(conclusion), **own})
        fact = str(self._take("record_fact", ago, {**texts.SERVICE, "dated": self.past.ago(ago)}))
        self._take("record_circumstances", ago, texts.CIRCUMSTANCES)
        self._take("add_reason", ago, {"reason": texts.REASON, "facts": [fact]})
        return fact

    def _heard(self, invited: int, ago: int, fact: str) -> None:
        """Invited in writing, answered so long ago, and all weighed after that."""
        on = self.past.ago(invited)
        how = {"method": "written", "language": self.one.language}
        letter = {"dispatched_on": on, "answer_until": self.past.ahead(8, on), **how}
        self._take("invite_to_hearing", invited, letter)
        said = {"answered_by": "person", "heard_on": self.past.ago(ago), "method": "written"}
        self._take("record_hearing", ago, {**said, "answer": texts.ANSWER})
        self._take("weigh_fact", ago, {"fact": fact, **texts.WEIGHED_SERVICE})
        self._take("assess_proportionality", ago, texts.PROPORTIONALITY)
        self._take("look_for_union_citizen", ago, texts.NO_UNION_CITIZEN)
        self._take("check_dependants", ago, {"found": texts.DEPENDANTS})

    def _decided(self, ago: int, grounds: tuple[str, ...]) -> None:
        draft = {"operative": "withdraw", "grounds": list(grounds), "weighing": texts.WEIGHING}
        self._take("draft_decision", ago, draft)
        self._take("sign_over_unconfirmed_law", ago, {"reason": texts.SIGNED_OVER}, by=HEADS[self.unit])
        self._take("sign_decision", ago, {}, by=self.signatory)

    def _handed_over(self, ago: int) -> Decided:
        decided = Decided(
            past=self.past, one=self.one, file=self.file, by=self.by, unit=self.unit, signatory=self.signatory
        )
        on = self.past.ago(ago)
        came = {"kind": "proof_of_service", "issuer": "Demo Migration Authority", "dated": on, "came_in": on}
        receipt = {"document": decided.paper(ago), "language": "lt", **came}
        proof = self._take("record_document", ago, receipt)
        how = {"recipient": "person", "method": "in_person", "language": "lt", "proof": str(proof)}
        self._take("serve_decision", ago, {"served_on": on, **how})
        return decided

    def _take(self, step: str, ago: int, answers: Mapping[str, object], *, by: str = "") -> int:
        taken = self.past.take(step, answers, by=by or self.by, on=self.past.ago(ago), file=self.file)
        return taken.entries[self.file][0]
