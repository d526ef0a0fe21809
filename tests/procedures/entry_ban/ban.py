"""One ban on entry, stage by stage, for tests to begin where they need to. Nobody here exists.

The withdrawal and the ban are two numbered decisions of 17 and 19 January 2024, as in a published case.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.desk_in_memory import RUTA, UNIT, Desk, official, refusals, situation
from tests.procedures.residence_permit.renewal import DOCUMENT, Renewal, refusal_drafted, serves, signs

from byla.access import LITHUANIA
from byla.casefile import Actor, File, FileId, Role, prospects, tasks, timed
from byla.procedures.lt.entry_ban import ENTRY_BAN, Ban
from byla.words import Words, words

SIGNS = official("ona", Role.SIGNATORY, signs="entry_ban.decision")
OPENED = date(2026, 4, 14)  # Tuesday
HEARD = date(2026, 4, 24)  # Friday
SIGNED = date(2026, 4, 27)  # Monday
SERVED = date(2026, 4, 29)  # Wednesday
LAST_DAY_TO_APPEAL = date(2026, 5, 13)  # Wednesday
LEFT = date(2026, 5, 8)  # Friday
LISTED = date(2026, 5, 4)  # Monday

OPENING: dict[str, object] = {"because": "The decision found a threat to state security.", "unit": UNIT}
HEARING: dict[str, object] = {
    "invited_on": "2026-04-14",
    "invitation": DOCUMENT,
    "over_on": HEARD.isoformat(),
    "said": "My children go to school here.",
}
WEIGHING: dict[str, object] = {
    "length_of_stay": "In Lithuania since 2016.",
    "family": "Married; two children at school.",
    "ties": "A nurse; owns a flat.",
    "health": "No illness known.",
    "conduct": "Service twenty years ago; no offence since.",
    "consequences": "The children would see the parent only abroad.",
    "alternatives": "One year was considered; the ties are being used now.",
}
DRAFT: dict[str, object] = {
    "ground": "lt/utpi:133(5)",
    "months": 84,
    "whereabouts": "was_here",
    "reasons": "The ties on which the refusal rests are being used.",
    "why_so_long": "They have lasted for twenty years.",
}
COMPARED: dict[str, object] = {"searched": "Hanna, Ганна; all records.", "found": "Nobody else of that name."}


@dataclass
class Banned:
    """The desk, the permit's refusal on which the ban follows, and the file of the ban."""

    case: Renewal
    file: FileId

    @property
    def desk(self) -> Desk:
        """Where every file lies."""
        return self.case.desk

    @property
    def state(self) -> File[Ban]:
        """The file of the ban."""
        return self.desk[self.file]

    @property
    def matter(self) -> Ban:
        """What that file amounts to."""
        return self.state.matter

    def takes(
        self, step: str, answers: dict[str, object] | None = None, *, on: date, by: Actor = RUTA
    ) -> Banned:
        """Takes a step, which must succeed."""
        self.desk.takes(step, self.file, answers or {}, by=by, on=on)
        return self

    def tries(
        self, step: str, answers: dict[str, object] | None = None, *, on: date, by: Actor = RUTA
    ) -> list[str]:
        """The codes of what stood in the way; none where the step was taken."""
        return refusals(self.desk.tries(step, self.file, answers or {}, by=by, on=on))

    def next_step(self, on: date) -> str | None:
        """What must happen next."""
        return ENTRY_BAN.next_step(self.state, situation(RUTA, on))

    def page(self, on: date) -> list[Words]:
        """Everything that the file's page has to say on that day."""
        now = situation(RUTA, on)
        said: list[Words] = [words(f"entry_ban.stage.{ENTRY_BAN.stage(self.matter)}")]
        for one in prospects(self.state, now, LITHUANIA):
            said += [refused.said for refused in (*one.bars, *one.forbidden)]
        for clock in timed(self.state, now):
            said += [words(f"entry_ban.clock.{clock.deadline.code}"), *clock.reading.steps]
        for section in ENTRY_BAN.sections(self.state, now):
            said.append(words(f"entry_ban.section.{section.code}"))
            shown = [*section.headings, *(value for row in section.rows for value in row)]
            shown += [value for line in section.lines for value in (line.label, line.value)]
            said += [value for value in shown if isinstance(value, Words)]
        return said


def refused() -> Renewal:
    """A renewal refused for a threat to state security on 8 April, served on 13 April."""
    case = refusal_drafted()
    signs(case)
    serves(case)
    return case


def proposed(case: Renewal, on: date = OPENED) -> list[str]:
    """The steps of bans that the file of the decision asks for."""
    owed = tasks(case.state, situation(RUTA, on))
    return [one.settled_by for one in owed if one.settled_by.startswith("entry_ban.")]


def corrects_fact(case: Renewal) -> None:
    """What the decision rests on is corrected after it was signed."""
    what = f"{case.matter.facts[0].number}.statement"
    answers = {"what": what, "value": "Served from 2005 to 2006.", "reason": "The year was read wrongly."}
    case.takes("correct_entry", answers, on=OPENED)


def opened(case: Renewal | None = None) -> Banned:
    """The matter of a ban is opened on Tuesday 14 April."""
    case = case or refused()
    file = case.desk.opens(ENTRY_BAN, "open_ban", {**OPENING, "decision": case.file}, by=RUTA, on=OPENED)
    return Banned(case, file)


def heard(ban: Banned | None = None) -> Banned:
    """The person answers on Friday 24 April."""
    return (ban or opened()).takes("record_hearing", dict(HEARING), on=HEARD)


def weighed(ban: Banned | None = None) -> Banned:
    """It is weighed on that day."""
    return (ban or heard()).takes("weigh_ban", dict(WEIGHING), on=HEARD)


def drafted(ban: Banned | None = None, **other: object) -> Banned:
    """Drafted on that day: seven years, for a threat."""
    return (ban or weighed()).takes("draft_ban", {**DRAFT, **other}, on=HEARD)


def imposed(ban: Banned | None = None, **other: object) -> Banned:
    """Ona signs on Monday 27 April."""
    return (ban or drafted(**other)).takes("sign_ban", on=SIGNED, by=SIGNS)


def served(ban: Banned | None = None, on: date = SERVED) -> Banned:
    """The person has it on Wednesday 29 April."""
    how: dict[str, object] = {"method": "in_person", "language": "be", "proof": DOCUMENT}
    return (ban or imposed()).takes("serve_ban", {**how, "served_on": on.isoformat()}, on=on)


def compared(ban: Banned | None = None) -> Banned:
    """An official looked for earlier identities."""
    return (ban or served()).takes("compare_identities", dict(COMPARED), on=LISTED)


def listed(ban: Banned | None = None) -> Banned:
    """On the list from Monday 4 May."""
    return (ban or compared()).takes("list_ban", on=LISTED)


def departed(ban: Banned | None = None) -> Banned:
    """The person left on Friday 8 May."""
    return (ban or listed()).takes(
        "record_departure", {"left_on": LEFT.isoformat(), "proof": DOCUMENT}, on=date(2026, 5, 11)
    )


def change(occasion: str, what: str, months: int | None = None) -> dict[str, object]:
    """The answers with which a ban is looked at again."""
    said: dict[str, object] = {"occasion": occasion, "change": what, "reasons": "Two children at school."}
    return said if months is None else {**said, "months": months}
