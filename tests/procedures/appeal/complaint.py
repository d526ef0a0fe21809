"""One appeal, stage by stage, against a withdrawal and what followed on it. Nobody here exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.desk_in_memory import RUTA, UNIT, situation
from tests.procedures.departure.leaving import withdrawn
from tests.procedures.following import Following
from tests.procedures.residence_permit.renewal import DOCUMENT, Renewal, serves, signs
from tests.procedures.residence_permit.six_questions import drafts, noticed

from byla.casefile import File, FileId
from byla.procedures.lt.appeal import APPEAL, Appeal
from byla.procedures.lt.appeal.effect import Effect, effect, may_remain
from byla.procedures.lt.residence_permit.matter import Matter

LODGED = date(2026, 4, 22)  # Wednesday
ADMITTED = date(2026, 4, 29)  # Wednesday
PRONOUNCED = date(2026, 6, 25)  # Thursday
LAST_DAY_TO_GO_ON = date(2026, 7, 9)  # Thursday
FINAL = date(2026, 7, 10)  # Friday
LAST_DAY_TO_COMPLAIN = date(2026, 4, 27)  # Monday


@dataclass
class InCourt(Following[Appeal]):
    """The appeal, and the files that the decision is about."""

    @property
    def permit(self) -> File[Matter]:
        """The file of the permit that was withdrawn."""
        return self.desk[self.case.earlier]

    def effect(self, on: date) -> Effect:
        """What the appeal suspends that day."""
        return effect(self.matter, situation(RUTA, on))

    def remains(self, on: date) -> bool:
        """Whether the person may stay that day."""
        return may_remain(self.matter, situation(RUTA, on))[0]


def complaint(decision: FileId, **other: object) -> dict[str, object]:
    """The answers with which a complaint is recorded."""
    said: dict[str, object] = {
        "decision": decision,
        "lodged_on": LODGED.isoformat(),
        "case": "eI-1234-5/2026",
        "claims": ["reasons"],
        "complaint": DOCUMENT,
        "unit": UNIT,
    }
    return {**said, **other}


def lodged(case: Renewal | None = None, decision: FileId | None = None, **other: object) -> InCourt:
    """The withdrawal (or the decision of that file) is contested on Wednesday 22 April."""
    case = case or withdrawn()
    of = decision or case.file
    day = date.fromisoformat(str(other.get("lodged_on", LODGED)))
    file = case.desk.opens(APPEAL, "record_complaint", complaint(of, **other), by=RUTA, on=day)
    return InCourt(case, file)


def looked(one: InCourt | None = None, on: date = LODGED) -> InCourt:
    """What hangs on the decision is found, and told."""
    one = (one or lodged()).takes("find_what_hangs_on_it", on=on)
    return told(one, on)


def told(one: InCourt, on: date) -> InCourt:
    """Every file is told how the decision stands, where that is owed."""
    return one.takes("carry_out", on=on) if one.next_step(on) == "carry_out" else one


def admitted(one: InCourt | None = None, **other: object) -> InCourt:
    """The court admits the complaint on Wednesday 29 April."""
    said = {"admitted": True, "restored": False, "ruled_on": ADMITTED.isoformat(), "ruling": DOCUMENT}
    return (one or looked()).takes("record_admission", {**said, **other}, on=ADMITTED)


def outcome(what: str, one: InCourt, **other: object) -> dict[str, object]:
    """The answers with which an outcome is recorded: what is undone fell for every ground and reason."""
    assert one.matter.lodged is not None
    contested = one.matter.lodged.says
    undone = what in ("annulled", "remitted")
    said: dict[str, object] = {
        "outcome": what,
        "pronounced_on": PRONOUNCED.isoformat(),
        "at_once": False,
        "judgment": DOCUMENT,
        "faulty_grounds": list(contested.grounds) if undone else [],
        "faulty_reasons": [str(each.entry) for each in contested.reasons] if undone else [],
    }
    if what == "remitted":
        said["points"] = "Weigh the years of work.\nSay how the ties are used."
    return {**said, **other}


def decided(what: str, one: InCourt | None = None, on: date = PRONOUNCED, **other: object) -> InCourt:
    """The court of first instance decides on Thursday 25 June."""
    one = one or admitted()
    return one.takes("record_outcome", outcome(what, one, pronounced_on=on.isoformat(), **other), on=on)


def carried_out(what: str, one: InCourt | None = None, on: date = FINAL, **other: object) -> InCourt:
    """Nobody goes on, and every file is told once it is final."""
    one = decided(what, one, **other)
    one.takes("find_what_hangs_on_it", on=on)
    return one.takes("carry_out", on=on)


def went_on(by: str, one: InCourt, on: date) -> InCourt:
    """Somebody goes on to the Supreme Administrative Court."""
    said: dict[str, object] = {"by": by, "lodged_on": on.isoformat(), "restored": False, "document": DOCUMENT}
    return one.takes("record_further", said, on=on)


def withdrawn_for_another_ground() -> Renewal:
    """A permit withdrawn because a ground of 35(1) turned out to exist: no threat, another effect of an appeal."""
    case = drafts(noticed(), "withdraw", "lt/utpi:50(1)(2)", "lt/utpi:35(1)(1)/state_security")
    signs(case)
    serves(case)
    return case
