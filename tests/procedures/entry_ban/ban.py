"""One ban on entry, stage by stage, for tests to begin where they need to. Nobody here exists.

The withdrawal and the ban are two numbered decisions of 17 and 19 January 2024, as in a published case.
"""

from __future__ import annotations

from datetime import date

from tests.desk_in_memory import RUTA, UNIT, official
from tests.procedures.following import HEARD, OPENED, SERVED, SIGNED, Following, hearing, service
from tests.procedures.residence_permit.renewal import DOCUMENT, Renewal, refusal_drafted, serves, signs

from byla.casefile import Role
from byla.procedures.lt.entry_ban import ENTRY_BAN, Ban

SIGNS = official("ona", Role.SIGNATORY, signs="entry_ban.decision")
LEFT = date(2026, 5, 8)  # Friday
LISTED = date(2026, 5, 4)  # Monday

OPENING: dict[str, object] = {"because": "The decision found a threat to state security.", "unit": UNIT}
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


Banned = Following[Ban]


def refused() -> Renewal:
    """A renewal refused for a threat to state security on 8 April, served on 13 April."""
    case = refusal_drafted()
    signs(case)
    serves(case)
    return case


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
    return (ban or opened()).takes("record_hearing", hearing("My children go to school here."), on=HEARD)


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
    return (ban or imposed()).takes("serve_ban", service(on), on=on)


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
