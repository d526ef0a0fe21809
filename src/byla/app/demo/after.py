"""What follows a decision of the demo: an order to leave, with its alert, and a ban on entry. Each method takes a step
or a few, on days so many working days ago.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from byla.app.demo import texts
from byla.app.demo.applicants import Applicant
from byla.app.demo.paper import paper
from byla.app.demo.simulator import Simulator
from byla.casefile import Attachment, FileId

ON_RETURN = {"searched": texts.SEARCHED, "proportionality": texts.WARRANTED, "permit_elsewhere": False}
ON_REFUSAL = {**ON_RETURN, "basis": "security_threat"}


@dataclass(frozen=True, kw_only=True)
class Decided:
    """A decision that was served, and in whose hands it is."""

    past: Simulator
    one: Applicant
    file: FileId
    by: str = "ruta"
    unit: str = "vilnius"
    signatory: str = "ona"

    def departure(self) -> None:
        """Ordered, told to SIS; and gone since yesterday."""
        order = self.ordered(2)
        order.takes("enter_alert", 2, ON_RETURN)
        order.sis_took(2, "INVENTED-000041")
        order.takes("prove_departure", 1, order.gone(1))

    def ban(self) -> None:
        """Listed; it runs from yesterday, and SIS must be given an alert."""
        ban = self.banned(2)
        ban.takes("record_departure", 1, ban.gone(1))

    def ordered(self, ago: int) -> Following:
        """Heard, looked at what awaits the person, offered another way; ordered to leave and served so long ago."""
        file = self._opens("departure", "open_departure", ago + 2)
        file.heard(ago + 1)
        file.takes("check_refoulement", ago + 1, texts.AWAITS)
        offered = {"offered_on": self.past.ago(ago + 1), "answer": "not_asked"}
        file.takes("offer_humanitarian", ago + 1, {**offered, "document": self.paper(ago + 1)})
        file.takes("look_for_union_citizen", ago + 1, texts.NO_UNION_CITIZEN)
        file.takes("draft_return", ago + 1, texts.RETURN)
        file.takes("sign_return", ago, {}, by=self.signatory)
        file.served("serve_return", ago)
        return file

    def banned(self, ago: int, **other: object) -> Following:
        """Heard, weighed, signed and served so long ago, and listed a day later."""
        file = self._opens("entry_ban", "open_ban", ago + 2)
        file.heard(ago + 1)
        file.takes("weigh_ban", ago + 1, texts.BAN_WEIGHED)
        file.takes("draft_ban", ago + 1, {**texts.BAN, **other})
        file.takes("sign_ban", ago, {}, by=self.signatory)
        file.served("serve_ban", ago)
        found = {"searched": texts.SEARCHED, "found": texts.NAMESAKES}
        file.takes("compare_identities", ago - 1, found)
        file.takes("list_ban", ago - 1, {})
        return file

    def paper(self, ago: int) -> Attachment:
        """A document of that day."""
        day = self.past.ago(ago).isoformat()
        return self.past.hand_over(*paper("proof.pdf", "proof: invented", "Demo Migration Authority", day))

    def _opens(self, procedure: str, step: str, ago: int) -> Following:
        answers = {"decision": self.file, "because": texts.LOOKED_INTO, "unit": self.unit}
        on = self.past.ago(ago)
        file = self.past.take(step, answers, by=self.by, on=on, procedure=procedure).file
        return Following(decided=self, file=file, procedure=procedure)


@dataclass(frozen=True, kw_only=True)
class Following:
    """A file that follows on a decision."""

    decided: Decided
    file: FileId
    procedure: str

    def takes(self, step: str, ago: int, answers: Mapping[str, object], *, by: str = "") -> None:
        """Takes a step, so long ago."""
        past, by = self.decided.past, by or self.decided.by
        past.take(step, answers, by=by, on=past.ago(ago), file=self.file, procedure=self.procedure)

    def heard(self, ago: int) -> None:
        """Invited the day before."""
        past = self.decided.past
        days = {"invited_on": past.ago(ago + 1), "over_on": past.ago(ago)}
        said = {"said": texts.ANSWER, "invitation": self.decided.paper(ago + 1)}
        self.takes("record_hearing", ago, {**days, **said})

    def served(self, step: str, ago: int) -> None:
        """In person."""
        how = {"method": "in_person", "language": self.decided.one.language, "proof": self.decided.paper(ago)}
        self.takes(step, ago, {"served_on": self.decided.past.ago(ago), **how})

    def sis_took(self, ago: int, reference: str) -> None:
        """The pack was given to SIS, which took it."""
        answered = {"answer": "taken", "answered_on": self.decided.past.ago(ago), "reference": reference}
        self.takes("record_sis_answer", ago, answered)

    def gone(self, ago: int) -> dict[str, object]:
        """That the person left."""
        return {"left_on": self.decided.past.ago(ago), "proof": self.decided.paper(ago)}
