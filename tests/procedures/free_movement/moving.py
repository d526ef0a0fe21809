"""Somebody who is a citizen of another Member State, or family of one, and what Art. 98^1 asks. Nobody exists."""

from __future__ import annotations

from datetime import date

from tests.desk_in_memory import RUTA
from tests.procedures.entry_ban import ban
from tests.procedures.following import HEARD, Following, hearing
from tests.procedures.residence_permit.renewal import DOCUMENT, LODGED, Renewal, balances, serves, signs
from tests.procedures.residence_permit.six_questions import drafts
from tests.procedures.union_citizen import parent

from byla.casefile.steps_of_correction import STRUCK

WEIGHED: dict[str, object] = {
    "conduct": "She collected addresses, in her own name.",
    "real": "She says so herself.",
    "present": "The last letter is four weeks old.",
    "serious": "They are the addresses of people who fled.",
    "individual": "It is what she did; nobody is to be deterred.",
    "facts": "The letters in entries 12 and 14.",
    "proportionate": "A ban on contact was considered, and was not kept.",
    "met": True,
}
"""Each element of Art. 98^1 in its own words, and that all is there. Nobody has written that it is urgent."""
URGENT = {"urgent": "The courier is expected on Thursday."}
UNDER = "lt/utpi:133(6)"
KIN: dict[str, object] = {"kinship": "spouse", "country": "LVA", "since": "2021-06-12", "document": DOCUMENT}


def is_citizen(case: Renewal, country: str = "POL", on: date = LODGED) -> Renewal:
    """Their record says of another citizenship, on a travel document."""
    said = {"country": country, "source": "travel_document"}
    case.desk.takes("record_citizenship", case.person, said, by=RUTA, on=on)
    return case


def is_kin(case: Renewal, on: date = LODGED, **other: object) -> Renewal:
    """Their record says that they are married to a citizen of Latvia, on the certificate."""
    case.desk.takes("record_kinship", case.person, {**KIN, **other}, by=RUTA, on=on)
    return case


def was_wrong(case: Renewal, on: date) -> None:
    """The certificate was of somebody else: the entry in the record is corrected."""
    (kin,) = case.desk[case.person].matter.kinships
    answers = {"what": f"{kin.number}.{STRUCK}", "reason": "The certificate is of a namesake."}
    case.desk.takes("correct_entry", case.person, answers, by=RUTA, on=on)


def weighs(one: Following, on: date = HEARD, **other: object) -> Following:
    """A named official wrote each element."""
    return one.takes("weigh_restriction", {**WEIGHED, **other}, on=on)


def ban_opened(*, who=is_kin, case: Renewal | None = None) -> Following:
    """The matter of a ban after a permit was refused for a threat; the person was heard."""
    one = ban.opened(who(case or ban.refused()))
    return one.takes("record_hearing", hearing("My wife works here."), on=HEARD)


def without_threat() -> Renewal:
    """A permit withdrawn because its conditions are not met any more; no threat was found."""
    case = drafts(balances(parent.heard(), on=HEARD), "withdraw", "lt/utpi:50(1)(2)", "lt/utpi:35(1)(14)")
    signs(case)
    serves(case)
    return case
