"""Each of the six questions up to its draft, on the days of `renewal`. Nobody here exists."""

from __future__ import annotations

from datetime import date

from tests.desk_in_memory import RUTA, UNIT
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    LODGED,
    LODGING,
    POVILAS,
    THREAT,
    VILTE,
    Renewal,
    asks,
    completes,
    concludes,
    hears,
    lodges,
    permit_held,
    reasons,
)

from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.grounds import listed_under

NOTICED = date(2026, 3, 9)  # Monday
PERMANENT: dict[str, object] = {"kind": "permanent", "basis": "five_years_of_residence"}
NOTICE: dict[str, object] = {
    "cause": "notice",
    "began_on": NOTICED.isoformat(),
    "found": "The State Security Department sees a threat in ties to the border troops.",
    "agency": "state_security_department",
    "reference": "Register of notices, 12-7, 6 March 2026",
    "unit": UNIT,
}
FINDING: dict[str, object] = {
    "cause": "own_finding",
    "began_on": NOTICED.isoformat(),
    "found": "The employer says that the contract never existed.",
    "unit": UNIT,
}


ON_STATE_SECURITY = {
    "lt/utpi:35(1)": "lt/utpi:35(1)(1)",
    "lt/utpi:50(1)": "lt/utpi:50(1)(14)",
    "lt/utpi:54(1)": "lt/utpi:54(1)(2)",
}


def on_state_security(case: Renewal) -> str:
    """The ground of a threat to state security on which the file can end."""
    assert case.matter.question is not None
    return ON_STATE_SECURITY[listed_under(case.matter.question)]


def first_application(**other: object) -> Renewal:
    """A person without a permit applies for a temporary one on Monday 2 March."""
    case = permit_held()
    answers = {**LODGING, "applicant": case.person, **other}
    case.file = case.desk.opens(RESIDENCE_PERMIT, "lodge_application", answers, by=RUTA, on=LODGED)
    return case


def permanent_application() -> Renewal:
    """Whoever holds a temporary permit applies for the permanent one."""
    return lodges(permit_held(), **PERMANENT)


def card_application() -> Renewal:
    """Whoever holds a permanent permit applies for a new card."""
    return lodges(permit_held(**PERMANENT), **PERMANENT)


def cleared(case: Renewal) -> Renewal:
    """Complete, and both bodies see no threat."""
    asks(completes(case))
    for assessor in (VILTE, POVILAS):
        concludes(case, assessor, outcome="no_threat")
    return case


def threatened(case: Renewal) -> Renewal:
    """Complete; the State Security Department sees a threat, weighed and heard on."""
    asks(completes(case))
    concludes(case, VILTE, **{**THREAT, "ground": on_state_security(case)})
    concludes(case, POVILAS, outcome="no_threat")
    return hears(reasons(case))


def withdrawal(begins: dict[str, object] = NOTICE, **permit: object) -> Renewal:
    """The withdrawal of a permit that is held is opened on Monday 9 March."""
    case = permit_held(**permit)
    answers = {"permit": case.earlier, **begins}
    case.file = case.desk.opens(RESIDENCE_PERMIT, "open_withdrawal", answers, by=RUTA, on=NOTICED)
    return case


def noticed(**permit: object) -> Renewal:
    """On its notice the State Security Department concludes on a threat, weighed and heard on."""
    case = withdrawal(**permit)
    concludes(case, VILTE, **{**THREAT, "ground": on_state_security(case)})
    return hears(reasons(case))


def drafts(case: Renewal, operative: str, *grounds: str, until: str | None = None) -> Renewal:
    """Drafted on Tuesday 7 April."""
    if operative == "withdraw":
        case.takes("check_dependants", {"found": "Nobody's permit hangs on it."}, on=DRAFTED)
    said: dict[str, object] = {"operative": operative, "weighing": "All was weighed."}
    if grounds:
        said["grounds"] = list(grounds)
    if until is not None:
        said["valid_until"] = until
    case.takes("draft_decision", said, on=DRAFTED)
    return case
