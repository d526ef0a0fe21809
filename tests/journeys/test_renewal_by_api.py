"""A renewal from the first record of a person to the served decision, through the API alone, with both outcomes.

Every request says which version it read (`If-Match`) and bears a key (`Idempotency-Key`); every one is sent twice, as
a program does that got no answer, and acts once.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from tests.app.api.conftest import Program, account_of
from tests.app.authority import ASSESSORS, Authority

from byla.app.api.tokens import issue
from byla.app.demo import texts
from byla.app.demo.paper import pdf
from byla.app.moment import today

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]
UNCONFIRMED = ["lt/utpi:35(1)(1)", "lt/utpi:128(1)", "lt/utpi:35(2)", "lt/utpi:51(2)", "lt/utpi:138(1)"]
STATE_SECURITY = "lt/utpi:35(1)(1)/state_security"
DAY = today().isoformat()
LATER, MUCH_LATER = (today() + timedelta(days=14)).isoformat(), (today() + timedelta(days=600)).isoformat()


@dataclass
class Correspondent:
    """The programs of all who have a part in a renewal, and the file that they write about."""

    programs: dict[str, Program]
    file: str = ""
    sent: int = 0

    def opens(self, procedure: str, step: str, body: dict[str, object]) -> str:
        """Ruta opens a file; its id."""
        answer = self._twice("ruta", f"{procedure}/{step}", body)
        return str(answer["file"])

    def takes(
        self, by: str, step: str, body: dict[str, object], file: str = "", procedure: str = "residence_permit"
    ) -> int:
        """Takes a step that must be taken, having read the file; the number of its first entry."""
        of = file or self.file
        seen = self.programs[by].get(f"files/{of}")["ETag"]
        answer = self._twice(by, f"{procedure}/files/{of}/{step}", body, If_Match=seen)
        return int(answer["entries"][of][0])

    def read(self, by: str = "ruta") -> dict[str, Any]:
        """The file as this reader sees it."""
        found: dict[str, Any] = self.programs[by].get(f"files/{self.file}").json()
        return found

    def _twice(self, by: str, path: str, body: dict[str, object], **headers: str) -> dict[str, Any]:
        self.sent += 1
        key = f"{by}-{self.sent}"
        first = self.programs[by].post(path, body, Idempotency_Key=key, **headers)
        assert first.status_code == 201, first.json()
        again = self.programs[by].post(path, body, Idempotency_Key=key, **headers)
        assert (again.status_code, again.json()) == (201, first.json())
        answer: dict[str, Any] = first.json()
        return answer


@pytest.fixture
def renewal() -> Correspondent:
    """A renewal that is registered and complete."""
    Authority().found()
    until = today() + timedelta(days=1)
    people = ("ruta", "ona", "birute", *ASSESSORS)
    one = Correspondent({user: Program(issue(account_of(user), until=until, note="test")) for user in people})
    lodge(one)
    return one


def lodge(one: Correspondent) -> None:
    """From the first record of the person to a complete application."""
    person = one.opens("person", "open_record", {"reason": "Applies", "source": "application"})
    name = {"script": "Latn", "language": "be", "kind": "in_document", "source": "travel_document"}
    one.takes("ruta", "record_name", {**name, "given": "Alesia", "family": "Karneyeva"}, person, "person")
    belarus = {"country": "BLR", "source": "travel_document"}
    one.takes("ruta", "record_citizenship", belarus, person, "person")
    born = {"year": 1988, "month": 5, "day": 14, "source": "travel_document"}
    one.takes("ruta", "record_birth", born, person, "person")
    held = {
        "holder": person,
        "number": "LT-77-000001",
        "kind": "temporary",
        "basis": "work",
        "unit": "security",
    }
    days = {"issued_on": "2024-05-02", "valid_from": "2024-05-02", "valid_until": LATER}
    earlier = one.opens("residence_permit", "register_permit", {**held, **days})
    lodging = {
        "applicant": person,
        "earlier_permit": earlier,
        "lodged_on": DAY,
        "kind": "temporary",
        "basis": "work",
    }
    how = {"channel": "online", "language": "be", "travel_document_until": "2040-01-01", "unit": "security"}
    one.file = one.opens("residence_permit", "lodge_application", {**lodging, **how})
    one.takes("ruta", "register_application", {"received_on": DAY, "registered_on": DAY})
    one.takes("ruta", "check_completeness", {"checked_on": DAY, "missing": []})
    one.takes("ruta", "ask_questionnaire", {"asked_on": DAY, "language": "be", "channel": "online"})
    answered = {
        "handed_in_by": "person",
        "answered_on": DAY,
        "language": "be",
        "channel": "online",
        "answers": texts.ANSWERS,
    }
    one.takes("ruta", "record_questionnaire", answered)


def conclude(one: Correspondent, user: str, said: dict[str, object]) -> int:
    """A body is asked, acknowledges and concludes; the number of the conclusion."""
    request = {"agency": ASSESSORS[user], "question": texts.QUESTION, "requested_on": DAY}
    one.takes("ruta", "request_assessment", request)
    one.takes(user, "acknowledge_request", {"received_on": DAY})
    return one.takes(user, "give_conclusion", {"concluded_on": DAY, **said})


def serve(one: Correspondent) -> None:
    """The decision is handed over against a receipt."""
    content = base64.b64encode(pdf(("Receipt",))).decode()
    receipt = {"document": {"name": "receipt.pdf", "content": content}, "kind": "proof_of_service"}
    came = {"issuer": "Demo", "dated": DAY, "came_in": DAY, "language": "lt"}
    proof = one.takes("ruta", "record_document", {**receipt, **came})
    how = {
        "recipient": "person",
        "served_on": DAY,
        "method": "in_person",
        "language": "lt",
        "proof": str(proof),
    }
    one.takes("ruta", "serve_decision", how)


def deadline(file: dict[str, Any], code: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in file["deadlines"] if one["code"] == code)
    return found


def test_two_conclusions_of_no_threat_end_in_a_renewed_permit(renewal: Correspondent) -> None:
    conclude(renewal, "vytas", texts.NO_THREAT)
    conclude(renewal, "asta", texts.NO_THREAT)
    draft = {"operative": "renew", "valid_until": MUCH_LATER, "weighing": texts.RENEWED}
    renewal.takes("ruta", "draft_decision", draft)
    assert list(refused(renewal, "ona", "sign_decision")) == ["alert_elsewhere.not_searched"]
    renewal.takes("ruta", "search_sis", texts.NO_ALERT)
    renewal.takes("ruta", "draft_decision", draft)
    renewal.takes("ona", "sign_decision", {})
    serve(renewal)
    file = renewal.read()
    assert (file["stage"], file["next_step"]) == ("served", "record_biometrics"), "the card comes next"
    assert deadline(file, "appeal")["article"] == "lt/utpi:138(1)"


def test_a_permit_is_renewed_under_an_alert_of_another_state_that_was_asked(renewal: Correspondent) -> None:
    conclude(renewal, "vytas", texts.NO_THREAT)
    conclude(renewal, "asta", texts.NO_THREAT)
    found = {"found": "refusal", "state": "POL", "reference": "PL-SIS-77", "searched": "The passport."}
    alert = {"alert": str(renewal.takes("ruta", "search_sis", found))}
    draft = {"operative": "renew", "valid_until": MUCH_LATER, "weighing": texts.RENEWED}
    renewal.takes("ruta", "draft_decision", draft)
    assert refused(renewal, "ona", "sign_decision") == {"alert_elsewhere.not_consulted": ["eu/2018-1861:27"]}

    message = {"name": "message.pdf", "content": base64.b64encode(pdf(("Message",))).decode()}
    asked = {**alert, "received_on": DAY, "document": message}
    renewal.takes("ruta", "consult_state", asked)
    assert next(iter(refused(renewal, "ona", "sign_decision"))) == "alert_elsewhere.reply_awaited"
    assert deadline(renewal.read(), "consultation")["binds"] == "another_state"
    reply = {"objects": True, "replied_on": DAY, "reasons": "An overstay.", "document": message}
    renewal.takes("ruta", "record_reply", {**alert, **reply})
    weighed = {"reasons": "An overstay.", "threat": "None.", "because": "Her child is treated in Vilnius."}
    renewal.takes("ruta", "weigh_reasons", {**alert, **weighed, "exception": "humanitarian"})
    renewal.takes("ruta", "draft_decision", draft)
    renewal.takes("ona", "sign_decision", {})
    renewal.takes("ruta", "tell_state", {**alert, "told_on": DAY, "document": message})


def test_a_conclusion_of_threat_ends_in_a_refusal_only_with_all_that_the_law_asks(
    renewal: Correspondent,
) -> None:
    threat = conclude(renewal, "vytas", texts.THREAT)
    conclude(renewal, "asta", texts.NO_THREAT)
    refusal = {"operative": "refuse", "grounds": [STATE_SECURITY], "weighing": texts.WEIGHING}
    renewal.takes("ruta", "draft_decision", refusal)
    assert refused(renewal, "ona", "sign_decision") == {
        "residence_permit.conclusion_not_weighed": ["eu/cjeu:c-420-22"],
        "residence_permit.no_reason": ["lt/vai:10"],
        "residence_permit.circumstance_missing": ["lt/utpi:128(1)", "coe/echr:8"],
        "residence_permit.not_invited": ["eu/charter:41"],
        "union_citizen.not_looked_for": ["eu/tfeu:20", "eu/cjeu:c-420-22"],
        "residence_permit.law_not_signed_over": ["lt/vai:10", *UNCONFIRMED],
    }

    weighed = {"assessment": texts.WEIGHED, "weight": "carries", "declared": "as_declared"}
    own = {"conclusion": str(threat), **weighed}
    renewal.takes("ruta", "assess_conclusion", own)
    fact = renewal.takes("ruta", "record_fact", {**texts.SERVICE, "dated": DAY})
    renewal.takes("ruta", "record_circumstances", texts.CIRCUMSTANCES)
    renewal.takes("ruta", "add_reason", {"reason": texts.REASON, "facts": [str(fact)]})
    letter = {"dispatched_on": DAY, "method": "written", "language": "be", "answer_until": LATER}
    renewal.takes("ruta", "invite_to_hearing", letter)
    renewal.takes(
        "ruta",
        "record_hearing",
        {"answered_by": "person", "heard_on": DAY, "method": "written", "answer": texts.ANSWER},
    )
    assert list(refused(renewal, "ona", "sign_decision")) == [
        "residence_permit.fact_not_weighed",
        "residence_permit.not_proportionate_yet",
        "union_citizen.not_looked_for",
        "residence_permit.draft_out_of_date",
        "residence_permit.law_not_signed_over",
    ]

    renewal.takes("ruta", "weigh_fact", {"fact": str(fact), **texts.WEIGHED_SERVICE})
    renewal.takes("ruta", "assess_proportionality", texts.PROPORTIONALITY)
    renewal.takes("ruta", "look_for_union_citizen", texts.NO_UNION_CITIZEN)
    renewal.takes("ruta", "draft_decision", refusal)
    assert list(refused(renewal, "ona", "sign_decision")) == ["residence_permit.law_not_signed_over"]
    renewal.takes("birute", "sign_over_unconfirmed_law", {"reason": texts.SIGNED_OVER})
    renewal.takes("ona", "sign_decision", {})
    serve(renewal)
    file = renewal.read()
    assert file["stage"] == "served"
    assert deadline(file, "appeal")["why"], "a date explains itself"
    assert deadline(file, "apply_again")["article"] == "lt/utpi:35(2)"


def refused(one: Correspondent, by: str, step: str) -> dict[str, list[str]]:
    """What stands in the way of a step, with what it cites. Nothing is recorded."""
    seen = one.programs[by].get(f"files/{one.file}")["ETag"]
    answer = one.programs[by].post(f"residence_permit/files/{one.file}/{step}", {}, If_Match=seen)
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:byla:problem:refused")
    assert one.programs[by].get(f"files/{one.file}")["ETag"] == seen
    return {each["code"]: each["cited"] for each in answer.json()["refusals"]}
