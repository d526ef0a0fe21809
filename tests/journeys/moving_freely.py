"""The wife of a citizen of Latvia is banned after a permit was withdrawn for a threat, as 98^1 and 133(6) have it.
Nobody here exists, and every day is made up.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.past import DRAFT, PAPER, WEIGHED_BAN, Past, heard, permit, served, signed, withdrawal

Begin = Callable[[str], Past]
WEIGHED = {
    "conduct": "The meetings are her own.",
    "real": "She says so herself.",
    "present": "The last one was in December.",
    "serious": "It was about people who fled.",
    "individual": "It is what she did; nobody is to be deterred.",
    "facts": "The three meetings on record.",
    "met": True,
}
PROPORTIONATE = "A ban on contact was considered, and was not kept."
NOT_WEIGHED = ["free_movement.not_weighed"]


def banned_as_family(begin: Begin) -> Past:
    """The marriage is recorded on its certificate; each element is asked for; seven years are refused, five signed."""
    held = permit(begin("2023-12-18"), "Volha", "Vydumanaya")
    [registered] = held.said("residence_permit.permit_registered")
    person = held.of(registered["holder"], "person")
    person.does("record_kinship", kinship="spouse", country="LVA", since="2021-06-12", document=PAPER)
    person.sees(f"/files/{person.file}", "Family of citizens of Member States", "Spouse", "Latvia")

    withdrawn = withdrawal(held, noticed="2024-01-05")
    heard(withdrawn, invited="2024-01-05", until="2024-01-16", answered="2024-01-15")
    withdrawn.on("2024-01-17").does("draft_decision", **DRAFT)
    withdrawn.does("sign_over_unconfirmed_law", actor="birute", reason="The text of 2022 is the newest.")
    assert withdrawn.refused("sign_decision", actor="ona") == NOT_WEIGHED
    assert withdrawn.refused("weigh_restriction", **WEIGHED) == ["free_movement.element_missing"]
    withdrawn.does("weigh_restriction", proportionate=PROPORTIONATE, **WEIGHED)
    withdrawn.does(
        "draft_decision", **{**DRAFT, "weighing": "The meetings weigh more than what speaks for her."}
    )
    withdrawn.does("sign_over_unconfirmed_law", actor="birute", reason="The text of 2022 is the newest.")
    served(signed(withdrawn, "2024-01-17"), "2024-01-17")
    withdrawn.sees(f"/files/{withdrawn.file}/decision", "or their family", PROPORTIONATE)
    person.sees(
        f"/files/{person.file}/today", "Stay Not known", "On record as family (Spouse) of a citizen of Latvia"
    )

    opening = {"decision": withdrawn.file, "because": "A threat was found.", "unit": "security"}
    ban = withdrawn.begins("entry_ban", "open_ban", **opening)
    said = {"invited_on": "2024-01-17", "over_on": "2024-01-17", "said": "My husband works here."}
    ban.does("record_hearing", invitation=PAPER, **said)
    ban.does("weigh_ban", **WEIGHED_BAN)
    draft = {"whereabouts": "was_here", "reasons": "The meetings.", "why_so_long": "They go on."}
    five = {"ground": "lt/utpi:133(6)", "months": 60, **draft}
    assert ban.refused("draft_ban", **five) == NOT_WEIGHED
    ban.does("weigh_restriction", proportionate=PROPORTIONATE, **WEIGHED)
    assert ban.refused("draft_ban", **{**five, "months": 61}) == ["entry_ban.longer_than_allowed"]
    ban.does("draft_ban", **five)
    ban.on("2024-01-19").does("sign_ban", actor="ona")
    ban.sees(f"/files/{ban.file}/decision", "60 months", "or their family", PROPORTIONATE, "133(6)")
    [imposed] = ban.said("entry_ban.ban_imposed")
    assert imposed["written"]["free_movement"]["kinship"] == "spouse"
    return ban
