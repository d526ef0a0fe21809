"""Published cases as stories (facts, 1.5 and 1.6): told once, and acted by the API and in the browser.

What was published is said of each; every other day, the people and the words are made up.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.contested import Court, decided, told
from tests.journeys.past import (
    DRAFT,
    PAPER,
    PERMANENT,
    BanDays,
    Past,
    answered_for,
    ban,
    heard,
    in_sis,
    permit,
    served,
    signed,
    withdrawal,
)

Begin = Callable[[str], Past]
"""An authority that was founded on that day, and whoever acts for its people."""
POINTS = (
    "Weigh the years of work and the child's school.",
    "Say what the meetings show of this person today.",
)


def annulled_and_decided_again(begin: Begin) -> None:
    """As published: the decision of 2023-04-26 with a ban of five years, the annulment of 2023-06-27, that the
    authority went on, and a similar decision in 2024 that did not address what the court had found.
    """
    held = permit(begin("2023-04-03"), "Aliaksei", "Prykladau")
    first = withdrawal(held, noticed="2023-04-12")
    heard(first, invited="2023-04-12", until="2023-04-24", answered="2023-04-21")
    served(signed(first, "2023-04-26"), "2023-04-26")
    assert first.due("appeal") == "2023-05-10"
    days = BanDays(opened="2023-04-26", heard="2023-04-26", signed="2023-04-27", served="2023-04-27")
    banned = ban(first, 60, days)
    assert held.read()["stage"] == "withdrawn"

    appeal = Court("eI-3001-100/2023").contests(first, lodged="2023-05-08", admitted="2023-05-10")
    assert appeal.due("court") == "2023-07-10", "two months end on Monday"
    decided(appeal, "2023-06-27", "annulled")
    assert held.read()["stage"] == "withdrawn", "a first judgment is not final before its term"
    on = {"by": "authority", "lodged_on": "2023-07-10", "restored": False, "document": PAPER}
    appeal.on("2023-07-10").does("record_further", **on)
    decided(appeal, "2024-01-24", "remitted", points="\n".join(POINTS))
    told(appeal)
    assert (held.read()["stage"], banned.read()["stage"], banned.clocks()) == ("permit", "fallen", [])
    held.sees(f"/files/{held.file}", "Permit held")
    person = appeal.said("appeal.complaint_lodged")[0]["person"]
    held.sees(f"/files/{person}/today", "Stay Yes", "valid until 2 October 2025")

    again = first.on("2024-02-14")
    answered_for("2024-02-14")
    again.does("draft_decision", **DRAFT)
    assert "lt.points_unanswered" in again.refused("sign_decision", actor="ona")
    for place in ("1", "2"):
        again.does("answer_point", point=place, answer="Weighed anew, as the sheet shows.")
    served(signed(again, "2024-02-21"), "2024-02-22")
    first.sees(f"/files/{first.file}/decision", "What a court asked, and the answer", POINTS[1])
    numbers = [one["number"] for one in first.said("residence_permit.decision_signed")]
    assert [number[:6] for number in numbers] == ["D-2023", "D-2024"]
    assert held.read()["stage"] == "withdrawn"


def two_numbered_decisions(begin: Begin) -> None:
    """As published (eA-1853-575/2024): that there are two, and their days. The numbers are of a series of ours."""
    held = permit(begin("2023-12-18"), "Viktar", "Uzorau")
    withdrawn = withdrawal(held, noticed="2024-01-05")
    heard(withdrawn, invited="2024-01-05", until="2024-01-16", answered="2024-01-15")
    served(signed(withdrawn, "2024-01-17"), "2024-01-17")
    days = BanDays(opened="2024-01-17", heard="2024-01-18", signed="2024-01-19", served="2024-01-19")
    banned = ban(withdrawn, 60, days)

    [first], [second] = (
        withdrawn.said("residence_permit.decision_signed"),
        banned.said("entry_ban.ban_imposed"),
    )
    assert all(one["number"].startswith("D-2024-") for one in (first, second))
    assert first["number"] != second["number"]
    withdrawn.sees(f"/files/{withdrawn.file}/decision", first["number"])
    banned.sees(f"/files/{banned.file}/decision", second["number"])
    assert (withdrawn.due("appeal"), banned.due("appeal")) == ("2024-01-31", "2024-02-02"), (
        "each has its term"
    )

    court = Court("eI-1-575/2024")
    of_withdrawal = court.contests(withdrawn, lodged="2024-01-31", admitted="2024-02-05")
    of_ban = court.contests(banned, lodged="2024-02-02", admitted="2024-02-05")
    decided(of_withdrawal, "2024-03-20", "upheld")
    decided(of_ban, "2024-03-20", "annulled", at_once=True)
    told(of_ban)
    assert (withdrawn.read()["stage"], banned.read()["stage"]) == ("served", "fallen"), "one falls alone"
    assert held.read()["stage"] == "withdrawn"


def a_permanent_permit_put_back(begin: Begin) -> None:
    """As published: a court annulled the withdrawal of a permanent permit. Work in a prison until 2002 alone did not
    suffice, and birth, family and work here had not been weighed. Every day is made up.
    """
    held = permit(begin("2024-09-02"), "Mikalai", "Daunisni", **PERMANENT)
    ground = "lt/utpi:54(1)(2)"
    first = withdrawal(held, noticed="2024-09-10", ground=ground)
    heard(first, invited="2024-09-10", until="2024-09-24", answered="2024-09-20")
    served(signed(first, "2024-09-25", **{**DRAFT, "grounds": [f"{ground}/state_security"]}), "2024-09-26")
    assert held.read()["stage"] == "withdrawn", "an appeal does not suspend this one by itself (139(1)(1))"

    appeal = Court("eI-4400-200/2024").contests(first, lodged="2024-10-08", admitted="2024-10-10")
    assert held.read()["stage"] == "withdrawn"
    ruling = {"suspends": True, "ruled_on": "2024-10-11", "ruling": PAPER}
    appeal.on("2024-10-11").does("record_interim", **ruling)
    told(appeal)
    assert held.read()["stage"] == "withdrawal_waits", "the court's order does (139(2))"
    decided(appeal, "2024-12-05", "annulled")
    told(appeal.on("2024-12-20"))
    assert held.read()["stage"] == "permit"
    held.sees(f"/files/{held.file}", "Permit held")


def cut_by_half(begin: Begin) -> None:
    """As published (eA-2358-662/2025): the last court cut the ban, for lack of proportionality."""
    held = permit(begin("2024-10-01"), "Dzianis", "Mienavy")
    withdrawn = withdrawal(held, noticed="2024-10-14")
    heard(withdrawn, invited="2024-10-14", until="2024-10-25", answered="2024-10-24")
    served(signed(withdrawn, "2024-10-28"), "2024-10-28")
    days = BanDays(opened="2024-10-28", heard="2024-10-30", signed="2024-10-31", served="2024-10-31")
    banned = ban(withdrawn, 60, days)
    banned.on("2024-11-20").does("record_departure", left_on="2024-11-20", proof=PAPER)
    assert banned.due("ban") == "2029-11-20", "five years from departure (C-225/16)"
    in_sis(banned, "2024-11-21")
    banned.sees("/bans", "On the national list", "20 November 2029")

    appeal = Court("eI-2358-1/2024", ("proportionality",)).contests(
        banned, lodged="2024-11-14", admitted="2024-11-18"
    )
    decided(appeal, "2025-01-15", "upheld")
    on = {"by": "person", "lodged_on": "2025-01-29", "restored": False, "document": PAPER}
    appeal.on("2025-01-29").does("record_further", **on)
    decided(appeal, "2025-08-06", "changed", measure=30)
    told(appeal)
    assert banned.read()["stage"] == "listed"
    assert banned.due("ban") == "2027-05-20", "two years and a half from the same day"
    banned.sees(f"/files/{banned.file}", "SIS must be told of a change", "6 August 2025")
    banned.does("change_alert")
    assert [one["written"]["act"] for one in banned.said("alert.pack_made")] == ["enter", "update"]
    assert banned.said("alert.pack_made")[-1]["written"]["data"]["ends"] == "2027-05-20"
    banned.sees("/courts", "Changed, 6 August 2025", "Ban on entry")
