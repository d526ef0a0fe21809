"""The mother of a Lithuanian child, whose permit is to be withdrawn. Nobody here exists."""

from __future__ import annotations

from tests.desk_in_memory import RUTA
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    HEARD,
    LODGED,
    THREAT,
    VILTE,
    Renewal,
    balances,
    concludes,
    invites,
    reasons,
)
from tests.procedures.residence_permit.six_questions import drafts, on_state_security, withdrawal

from byla.casefile import FileId
from byla.persons import PERSON

FOUND = "Her son, born in Vilnius in 2019, is a citizen of Lithuania, says the register of residents."
EXAMINED: dict[str, object] = {
    "care": "She brings him to school and cares for him every day.",
    "ties": "Seven years old; he has lived with her since he was born.",
    "other_carer": "The father lives in Ireland and has not written since 2022.",
    "interests": "That he stays with her, and at his school.",
    "compelled": True,
    "reasons": "Nobody else cares for him, so he would have to go with her.",
}
WEIGHED: dict[str, object] = {
    "conduct": "She collected addresses for a foreign service until last month.",
    "genuine": "She says so herself.",
    "present": "The last letter is four weeks old.",
    "serious": "The addresses are those of people who fled.",
    "told": "What was collected, and for whom; she says that she was made to.",
    "circumstances": "Ten years of lawful residence; the child is healthy and at school.",
    "balance": "The people whose addresses she collected are in danger of their lives.",
    "outweighs": True,
}
FOR_A_THREAT, FOR_FRAUD = "lt/utpi:50(1)(14)/state_security", "lt/utpi:50(1)(1)"


def child(case: Renewal, citizenship: str | None = "LTU") -> FileId:
    """The child's identity record."""
    opened = {"reason": "Named in the hearing of the mother", "source": "application"}
    record = case.desk.opens(PERSON, "open_record", opened, by=RUTA, on=LODGED)
    if citizenship is not None:
        answers = {"country": citizenship, "source": "travel_document"}
        case.desk.takes("record_citizenship", record, answers, by=RUTA, on=LODGED)
    return record


def heard() -> Renewal:
    """On its notice the Department concluded on a threat; reasons are there, and the mother was heard."""
    case = withdrawal()
    concludes(case, VILTE, **{**THREAT, "ground": on_state_security(case)})
    reasons(case)
    invites(case)
    said = {"answered_by": "person", "heard_on": HEARD.isoformat(), "method": "written"}
    case.takes("record_hearing", {**said, "answer": "My son needs me."}, on=HEARD)
    return case


def found(citizenship: str = "LTU") -> Renewal:
    """The son was found after the hearing, and everything else was weighed."""
    case = balances(heard(), on=HEARD)
    case.takes("look_for_union_citizen", {"citizen": child(case, citizenship), "found": FOUND}, on=HEARD)
    return case


def examined(*, compelled: bool = True) -> Renewal:
    """It was examined whether he would have to leave with her."""
    return examines(found(), compelled=compelled)


def examines(case: Renewal, *, compelled: bool) -> Renewal:
    """Anew, if need be."""
    (citizen,) = case.matter.derived.citizens
    case.takes("examine_dependency", {**EXAMINED, "citizen": citizen, "compelled": compelled}, on=HEARD)
    return case


def weighed(*, outweighs: bool = True) -> Renewal:
    """A threat was set against the right."""
    case = examined()
    case.takes("weigh_derived_right", {**WEIGHED, "outweighs": outweighs}, on=DRAFTED)
    return case


def drafted(case: Renewal, ground: str = FOR_A_THREAT) -> Renewal:
    """The withdrawal is drafted."""
    return drafts(case, "withdraw", ground)


HOW = {
    "nobody was found": lambda: balances(heard(), on=HEARD),
    "found": found,
    "nobody is compelled": lambda: examined(compelled=False),
    "the right stands": examined,
    "weighed, and it stands": lambda: weighed(outweighs=False),
    "outweighed": weighed,
}
"""How a derived right can stand."""
