"""A decision of the past in court: the complaint, what is told of it to every file, and what the court decides."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.journeys.past import PAPER, Past


@dataclass
class Court:
    """A decision in court, under one number."""

    case: str
    claims: tuple[str, ...] = field(default=("proportionality", "reasons"))

    def contests(self, decision: Past, lodged: str, admitted: str) -> Past:
        """The complaint, and its admission, on their days; every file that hangs on the decision is told."""
        said = {
            "decision": decision.file,
            "lodged_on": lodged,
            "case": self.case,
            "claims": list(self.claims),
        }
        file = decision.on(lodged).begins(
            "appeal", "record_complaint", complaint=PAPER, unit="security", **said
        )
        told(file)
        ruling = {"admitted": True, "restored": False, "ruled_on": admitted, "ruling": PAPER}
        file.on(admitted).does("record_admission", **ruling)
        return file


def told(appeal: Past) -> Past:
    """What hangs on the decision is looked for, and told where there is something to tell."""
    appeal.does("find_what_hangs_on_it")
    if appeal.read()["next_step"] == "carry_out":
        appeal.does("carry_out")
    return appeal


def decided(appeal: Past, day: str, outcome: str, **other: object) -> Past:
    """A court decides; where it undoes the decision, it finds the one ground and the one reason faulty."""
    said: dict[str, object] = {"pronounced_on": day, "judgment": PAPER, "at_once": False, "outcome": outcome}
    if outcome in ("annulled", "remitted"):
        [lodged] = appeal.said("appeal.complaint_lodged")
        faulty = [str(one["entry"]) for one in lodged["reasons"]]
        said |= {"faulty_grounds": lodged["grounds"], "faulty_reasons": faulty}
    appeal.on(day).does("record_outcome", **{**said, **other})
    return appeal
