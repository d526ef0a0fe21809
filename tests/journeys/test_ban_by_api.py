"""From a permit that was withdrawn for a threat to a ban on entry that runs, through the API: two numbered decisions.

As in a published case, in which they are of 17 and 19 January 2024; here both are of today.
"""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import Any

import pytest
from tests.app.api.conftest import Program, account_of
from tests.app.authority import ASSESSORS, Authority
from tests.app.desk.conftest import lodge
from tests.app.withdrawn import may_ban, withdrawn
from tests.journeys.test_renewal_by_api import Correspondent, deadline

from byla.app.api.tokens import issue
from byla.app.demo.paper import pdf
from byla.app.moment import today

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]
DAY = today().isoformat()
PROOF = {"name": "proof.pdf", "content": base64.b64encode(pdf(("Proof",))).decode()}
WEIGHING = dict.fromkeys(
    ("length_of_stay", "family", "ties", "health", "conduct", "consequences", "alternatives"), "Weighed."
)


@pytest.fixture
def withdrawal() -> Correspondent:
    """The people's programs, and the file of a withdrawal that was served."""
    authority = Authority().found()
    until = today() + timedelta(days=1)
    people = ("ruta", "ona", "birute", *ASSESSORS)
    programs = {user: Program(issue(account_of(user), until=until, note="test")) for user in people}
    may_ban()
    return Correspondent(programs, file=str(withdrawn(lodge(authority).permit)))


def test_a_withdrawal_for_a_threat_proposes_a_ban_which_a_person_decides(withdrawal: Correspondent) -> None:
    decided = withdrawal.read()
    assert [one["settled_by"] for one in decided["tasks"]] == [
        "departure.open_departure",
        "entry_ban.open_ban",
    ]
    number = signed_number(withdrawal, "residence_permit.decision_signed")

    opening = {"decision": withdrawal.file, "because": "The decision found a threat.", "unit": "security"}
    ban = Correspondent(withdrawal.programs, sent=100)
    ban.file = ban.opens("entry_ban", "open_ban", opening)
    left = [one["settled_by"] for one in withdrawal.read()["tasks"]]
    assert left == ["departure.open_departure"], "what is looked into is not owed"

    heard = {"invited_on": DAY, "invitation": PROOF, "over_on": DAY, "said": "My child goes to school here."}
    takes(ban, "record_hearing", heard)
    takes(ban, "weigh_ban", WEIGHING)
    draft = {"ground": "lt/utpi:133(5)", "months": 84, "whereabouts": "was_here"}
    takes(ban, "draft_ban", {**draft, "reasons": "The ties are used.", "why_so_long": "They are old."})
    takes(ban, "sign_ban", {}, by="ona")
    file = ban.read()
    assert signed_number(ban, "entry_ban.ban_imposed") != number, "two numbered decisions"
    assert (file["stage"], file["next_step"]) == ("imposed", "serve_ban")

    served = {"served_on": DAY, "method": "in_person", "language": "be", "proof": PROOF}
    takes(ban, "serve_ban", served)
    takes(ban, "compare_identities", {"searched": "Both writings of the name.", "found": "Nobody else."})
    takes(ban, "list_ban", {})
    assert ban.read()["next_step"] == "record_departure", "nothing runs before the person has left"
    takes(ban, "record_departure", {"left_on": DAY, "proof": PROOF})
    file = ban.read()
    assert (file["stage"], file["next_step"]) == ("listed", "enter_alert")
    assert deadline(file, "appeal")["article"] == "lt/utpi:138(1)"
    assert deadline(file, "review")["article"] == "eu/2018-1861:39"
    assert deadline(file, "ban")["why"], "a date explains itself"

    known_in_latin_letters(ban)
    entering = {"searched": "No alert.", "proportionality": "Seven years, for a threat."}
    takes(ban, "enter_alert", {**entering, "permit_elsewhere": False, "basis": "security_threat"})
    pack = entry(ban, "alert.pack_made")["written"]
    assert pack["act"] == "enter"
    assert pack["data"]["decision_reference"] == signed_number(ban, "entry_ban.ban_imposed")
    assert ban.read()["next_step"] == "record_sis_answer"
    takes(ban, "record_sis_answer", {"answer": "taken", "answered_on": DAY, "reference": "LT-1"})
    assert deadline(ban.read(), "alert_review")["article"] == "eu/2018-1861:39"
    lifting = {"occasion": "request", "change": "lifted", "reasons": "Two children at school."}
    takes(ban, "change_ban", lifting, by="ona")
    assert ban.read()["tasks"][0]["settled_by"] == "change_alert"
    takes(ban, "change_alert", {})
    packs = [one["written"]["act"] for one in entries(ban, "alert.pack_made")]
    assert packs == ["enter", "delete"]


def takes(ban: Correspondent, step: str, body: dict[str, object], by: str = "ruta") -> None:
    ban.takes(by, step, body, procedure="entry_ban")


def known_in_latin_letters(ban: Correspondent) -> None:
    """Name and day of birth as the passport says them: an alert needs both."""
    person = str(entry(ban, "entry_ban.ban_opened")["person"])
    passport = {"kind": "in_document", "source": "travel_document"}
    name = {"given": "Volha", "family": "Karatkevich", "script": "Latn", "language": "en", **passport}
    ban.takes("ruta", "record_name", name, person, "person")
    born = {"year": 1987, "month": 4, "day": 12, "source": "travel_document"}
    ban.takes("ruta", "record_birth", born, person, "person")


def signed_number(one: Correspondent, kind: str) -> str:
    """The number of what was signed, as an entry of the file tells it."""
    return str(entry(one, kind)["number"])


def entry(one: Correspondent, kind: str) -> dict[str, Any]:
    """What the first entry of that kind says."""
    return entries(one, kind)[0]


def entries(one: Correspondent, kind: str) -> list[dict[str, Any]]:
    """What the entries of that kind say, in their order."""
    found = one.programs["ruta"].get(f"files/{one.file}/entries").json()["entries"]
    return [each["body"] for each in found if each["type"] == kind]
