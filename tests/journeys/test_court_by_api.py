"""From a decision through two courts to the decision taken again, by the API, on both databases.

As in published cases: a withdrawal of 26 April 2023 was annulled on 27 June, the authority went on, and the same was
decided again in 2024 with nothing said of what the court had found; a ban of five years was cut to two and a half
(eA-2358-662/2025). Here every day is today.
"""

from __future__ import annotations

import base64
from datetime import timedelta

import pytest
from tests.app.api.conftest import Program, account_of
from tests.app.authority import ASSESSORS, Authority
from tests.app.desk.conftest import lodge
from tests.app.withdrawn import GROUND, may_ban, withdrawn
from tests.journeys.test_ban_by_api import WEIGHING, signed_number
from tests.journeys.test_renewal_by_api import Correspondent, deadline

from byla.app.api.tokens import issue
from byla.app.demo import texts
from byla.app.demo.paper import pdf
from byla.app.moment import today

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]
DAY = today().isoformat()
PAPER = {"name": "paper.pdf", "content": base64.b64encode(pdf(("Paper",))).decode()}
ADMITTED = {"admitted": True, "restored": False, "ruled_on": DAY, "ruling": PAPER}
PRONOUNCED = {"pronounced_on": DAY, "judgment": PAPER}
POINTS = ("Weigh the years of work.", "Say how the ties are used.")


@pytest.fixture
def withdrawal() -> Correspondent:
    """The people's programs, and the file of a withdrawal that was served."""
    authority = Authority().found()
    may_ban()
    return Correspondent(programs(), file=str(withdrawn(lodge(authority).permit)))


def programs() -> dict[str, Program]:
    """Each person's, with a token for today."""
    until = today() + timedelta(days=1)
    people = ("ruta", "ona", "birute", *ASSESSORS)
    return {user: Program(issue(account_of(user), until=until, note="test")) for user in people}


def beside(one: Correspondent, sent: int) -> Correspondent:
    """The same people, writing about another file."""
    return Correspondent(one.programs, sent=sent)


def banned(withdrawal: Correspondent, ground: str, months: int) -> Correspondent:
    """A ban that follows, listed."""
    ban = beside(withdrawal, 100)
    opening = {"decision": withdrawal.file, "because": "A threat was found.", "unit": "security"}
    ban.file = ban.opens("entry_ban", "open_ban", opening)
    heard = {"invited_on": DAY, "invitation": PAPER, "over_on": DAY, "said": "My child goes to school here."}
    draft = {"ground": ground, "months": months, "whereabouts": "was_here"}
    served = {"served_on": DAY, "method": "in_person", "language": "be", "proof": PAPER}
    for step, said, by in (
        ("record_hearing", heard, "ruta"),
        ("weigh_ban", WEIGHING, "ruta"),
        ("draft_ban", {**draft, "reasons": "The ties are used.", "why_so_long": "They are old."}, "ruta"),
        ("sign_ban", {}, "ona"),
        ("serve_ban", served, "ruta"),
        ("compare_identities", {"searched": "Both writings.", "found": "Nobody else."}, "ruta"),
        ("list_ban", {}, "ruta"),
    ):
        ban.takes(by, step, said, procedure="entry_ban")
    return ban


def contested(
    one: Correspondent, file: str, claims: list[str], sent: int, number: str | None = None
) -> Correspondent:
    """The decision of that file (of that number) is taken to court, and the complaint admitted."""
    appeal = beside(one, sent)
    said = {
        "decision": file,
        "number": number,
        "lodged_on": DAY,
        "case": f"eI-{sent}-5/2026",
        "claims": claims,
    }
    appeal.file = appeal.opens("appeal", "record_complaint", {**said, "complaint": PAPER, "unit": "security"})
    goes(appeal, "find_what_hangs_on_it")
    if appeal.read()["next_step"] == "carry_out":
        goes(appeal, "carry_out")
    goes(appeal, "record_admission", ADMITTED)
    return appeal


def goes(appeal: Correspondent, step: str, said: dict[str, object] | None = None) -> None:
    appeal.takes("ruta", step, said or {}, procedure="appeal")


def undone(appeal: Correspondent, outcome: str, **other: object) -> None:
    """The court finds the one ground and the one reason of the decision faulty."""
    body = entry_of(appeal, "appeal.complaint_lodged")
    faulty = [str(one["entry"]) for one in body["reasons"]]
    said = {"outcome": outcome, **PRONOUNCED, "at_once": False, **other}
    goes(appeal, "record_outcome", {**said, "faulty_grounds": body["grounds"], "faulty_reasons": faulty})


def entry_of(one: Correspondent, kind: str) -> dict[str, list[dict[str, object]]]:
    found = one.programs["ruta"].get(f"files/{one.file}/entries").json()["entries"]
    return next(each["body"] for each in found if each["type"] == kind)


def of(one: Correspondent, file: str) -> Correspondent:
    """The same people, reading another file."""
    return Correspondent(one.programs, file=file)


def test_a_withdrawal_annulled_in_two_instances_reaches_permit_and_ban_and_is_not_repeated(
    withdrawal: Correspondent,
) -> None:
    number = signed_number(withdrawal, "residence_permit.decision_signed")
    ban = banned(withdrawal, "lt/utpi:133(5)", 84)
    permit = str(entry_of(withdrawal, "residence_permit.withdrawal_opened")["permit"])
    assert of(withdrawal, permit).read()["stage"] == "withdrawn"

    appeal = contested(withdrawal, withdrawal.file, ["article_3", "proportionality"], 300)
    assert deadline(appeal.read(), "lodge")["article"] == "lt/utpi:138(1)"
    assert deadline(appeal.read(), "court")["article"] == "lt/utpi:140(2)"
    undone(appeal, "annulled")
    assert appeal.read()["next_step"] is None, "a first judgment is not final before its term"
    assert of(withdrawal, permit).read()["stage"] == "withdrawn"

    further = {"by": "authority", "lodged_on": DAY, "restored": False, "document": PAPER}
    goes(appeal, "record_further", further)
    undone(appeal, "remitted", points="\n".join(POINTS))
    assert appeal.read()["next_step"] == "carry_out"
    goes(appeal, "carry_out")
    assert (appeal.read()["stage"], appeal.read()["next_step"]) == ("decided_at_last", "tell_of_outcome")
    goes(appeal, "tell_of_outcome", {"told_on": DAY, "language": "be", "letter": PAPER})
    assert appeal.read()["next_step"] is None
    assert of(withdrawal, permit).read()["stage"] == "permit", "as if it had never been withdrawn"
    assert ban.read()["stage"] == "fallen"
    assert ban.read()["deadlines"] == []
    assert withdrawal.read()["stage"] == "preparation"

    again = {"operative": "withdraw", "grounds": [f"{GROUND}/state_security"], "weighing": texts.WEIGHING}
    withdrawal.sent = 500
    withdrawal.takes("ruta", "draft_decision", again)
    assert refused(withdrawal) == "lt.points_unanswered"
    for place in ("1", "2"):
        withdrawal.takes("ruta", "answer_point", {"point": place, "answer": "Answered in full."})
    withdrawal.takes("ona", "sign_decision", {})
    assert withdrawal.read()["stage"] == "signed"
    signed = [one for one in entries(withdrawal) if one["type"] == "residence_permit.decision_signed"]
    assert [one["body"]["number"] == number for one in signed] == [True, False], "two numbered decisions"
    points = signed[-1]["body"]["written"]["court_points"]
    assert [(one["asked"], one["answer"]) for one in points] == [(one, "Answered in full.") for one in POINTS]
    assert of(withdrawal, permit).read()["stage"] == "withdrawn"


def entries(one: Correspondent) -> list[dict[str, dict[str, object]]]:
    found: list[dict[str, dict[str, object]]] = (
        one.programs["ruta"].get(f"files/{one.file}/entries").json()["entries"]
    )
    return found


def refused(one: Correspondent) -> str:
    """The code of what stands in the way of signing, as Ona's program is told."""
    path = f"residence_permit/files/{one.file}/sign_decision"
    seen = one.programs["ona"].get(f"files/{one.file}")["ETag"]
    answer = one.programs["ona"].post(path, {}, Idempotency_Key="refused-1", If_Match=seen)
    assert answer.status_code == 409, answer.json()
    codes = [each["code"] for each in answer.json()["refusals"]]
    return next(code for code in codes if code.startswith("lt."))


def test_a_ban_of_five_years_is_cut_to_two_and_a_half(withdrawal: Correspondent) -> None:
    ban = banned(withdrawal, "lt/utpi:133(5)", 60)
    ban.takes("ruta", "record_departure", {"left_on": DAY, "proof": PAPER}, procedure="entry_ban")
    before = deadline(ban.read(), "ban")["day"]
    appeal = contested(withdrawal, ban.file, ["proportionality"], 300)
    said = {"outcome": "changed", **PRONOUNCED, "measure": 30, "at_once": True}
    goes(appeal, "record_outcome", said)
    goes(appeal, "carry_out")
    after = deadline(ban.read(), "ban")["day"]
    years = int(str(before)[:4]) - int(str(after)[:4])
    assert years in (2, 3)
    assert ban.read()["stage"] == "listed"
