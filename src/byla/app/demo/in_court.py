"""The demo's withdrawals that were taken to court, and what the courts made of them; and one that reaches a family."""

from __future__ import annotations

from dataclasses import dataclass

from byla.app.demo import applicants as people
from byla.app.demo import texts
from byla.app.demo.after import ON_REFUSAL, ON_RETURN, Decided
from byla.app.demo.simulator import Simulator
from byla.app.demo.withdrawal import ANOTHER, THREAT, Withdrawal
from byla.app.store.read import load
from byla.casefile import FileId


@dataclass(frozen=True, kw_only=True)
class InCourt:
    """A decision before a court."""

    decided: Decided
    file: FileId

    def takes(self, step: str, ago: int, **answers: object) -> None:
        """Takes a step of the appeal, so long ago."""
        past = self.decided.past
        past.take(step, answers, by=self.decided.by, on=past.ago(ago), file=self.file, procedure="appeal")

    def admitted(self, ago: int) -> InCourt:
        """The court takes it up."""
        on = self.decided.past.ago(ago)
        ruling = {"ruled_on": on, "ruling": self.decided.paper(ago)}
        self.takes("record_admission", ago, admitted=True, restored=False, **ruling)
        return self

    def decides(self, outcome: str, ago: int, *, told: int, **other: object) -> InCourt:
        """The judgment; every file is told so long ago."""
        judgment = {"pronounced_on": self.decided.past.ago(ago), "judgment": self.decided.paper(ago)}
        at_once = {"at_once": outcome != "remitted"}
        self.takes("record_outcome", ago, outcome=outcome, **judgment, **at_once, **other)
        self.told(told)
        return self

    def told(self, ago: int) -> None:
        """What hangs on the decision is looked for, and told."""
        self.takes("find_what_hangs_on_it", ago)
        self.takes("carry_out", ago)


def fill(past: Simulator) -> int:
    """Takes every step of them; the number of people."""
    numbers = iter(range(101, 200))
    held = {one: Withdrawal(past=past, one=one, number=next(numbers)).held(70) for one in people.WITHDRAWN}
    _waits_by_law(held[people.ULADZISLAU])
    _annulled(held[people.ZINAIDA])
    _ban_sent_back(held[people.KIRYL])
    _ban_cut(held[people.ALIAKSANDRA])
    _nobody_is_returned(held[people.HENADZ])
    _family(held[people.MIKALAI], held[people.SVIATLANA], held[people.ANTON])
    return len(held)


def _complains(decided: Decided, of: FileId, ago: int, case: str, *claims: str) -> InCourt:
    on = decided.past.ago(ago)
    said = {"decision": of, "lodged_on": on, "case": case, "claims": list(claims), "unit": decided.unit}
    opened = {**said, "complaint": decided.paper(ago)}
    file = decided.past.take("record_complaint", opened, by=decided.by, on=on, procedure="appeal").file
    return InCourt(decided=decided, file=file)


def _waits_by_law(one: Withdrawal) -> None:
    """No threat: a complaint suspends the withdrawal by itself (139(1)(1)), and the court sits in a month."""
    decided = one.served(14, *ANOTHER)
    court = _complains(decided, decided.file, 10, "eI-9001-1/2026", "facts", "reasons")
    court.told(10)
    court.admitted(6)
    court.takes("set_court_date", 3, sits_on=one.past.ahead(20, one.past.today), where=texts.HEARING_IN_COURT)


def _annulled(one: Withdrawal) -> None:
    """The permit is as if never withdrawn; the order to leave and the ban are undone."""
    decided = one.served(50, *THREAT)
    decided.ordered(47)
    decided.banned(47)
    court = _complains(decided, decided.file, 45, "eI-9002-2/2026", "reasons", "proportionality")
    court.takes("find_what_hangs_on_it", 45)
    court.admitted(40)
    court.decides("annulled", 6, told=5, **_every_fault(court))


def _ban_sent_back(one: Withdrawal) -> None:
    """The withdrawal stands; the ban is open again, with two points of which one is answered."""
    decided = one.served(48, *THREAT)
    ban = decided.banned(42, months=60)
    court = _complains(decided, ban.file, 38, "eI-9003-3/2026", "proportionality")
    court.takes("find_what_hangs_on_it", 38)
    court.admitted(34)
    court.decides("remitted", 18, told=5, points=texts.POINTS, **_every_fault(court))
    ban.takes("answer_point", 2, {"point": "1", "answer": texts.POINT_ANSWERED})


def _ban_cut(one: Withdrawal) -> None:
    """From five years to two and a half; SIS still has the longer one."""
    decided = one.served(46, *THREAT)
    ban = decided.banned(40, months=60)
    ban.takes("record_departure", 38, ban.gone(38))
    ban.takes("enter_alert", 37, ON_REFUSAL)
    ban.sis_took(36, "INVENTED-000042")
    court = _complains(decided, ban.file, 36, "eI-9004-4/2026", "proportionality")
    court.takes("find_what_hangs_on_it", 36)
    court.admitted(32)
    court.decides("changed", 4, told=3, measure=30)


def _nobody_is_returned(one: Withdrawal) -> None:
    """An order to leave, contested because of what awaits the person there (ECHR 3): its days stand still."""
    decided = one.served(20, *THREAT)
    order = decided.ordered(14)
    order.takes("enter_alert", 13, ON_RETURN)
    order.sis_took(12, "INVENTED-000043")
    court = _complains(decided, order.file, 10, "eI-9005-5/2026", "article_3")
    court.takes("find_what_hangs_on_it", 10)


def _family(one: Withdrawal, spouse: Withdrawal, child: Withdrawal) -> None:
    """Two permits hang on the one that was withdrawn; that of the spouse is looked into, that of the child not yet."""
    for member, relation in ((spouse, "spouse"), (child, "child")):
        link = {
            "person": member.record,
            "relation": relation,
            "lives_together": True,
            "permit": member.permit,
        }
        one.past.take("link_family_member", link, by=one.by, on=one.past.ago(30), file=one.permit)
    one.served(9, *THREAT)
    on = one.past.ago(5)
    opened = {"permit": spouse.permit, "cause": "family", "began_on": on, "found": texts.FAMILY_FOUND}
    one.past.take("open_withdrawal", {**opened, "follows": one.file, "unit": one.unit}, by=one.by, on=on)


def _every_fault(court: InCourt) -> dict[str, object]:
    """Each ground and each reason that the decision was contested with, as its file has them."""
    said = load(court.file, authority=court.decided.past.authority).matter.lodged.says
    reasons = [str(one.entry) for one in said.reasons]
    return {"faulty_grounds": list(said.grounds), "faulty_reasons": reasons}
