"""Somebody is expelled for a threat, as one official drafts it and another signs; it is suspended, and executed once
that has ended. Nobody here exists, and every day is made up.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.past import PAPER, Past, heard, permit, served, signed, withdrawal

Begin = Callable[[str], Past]
WEIGHED_128 = {
    "length_of_stay": "Six years.",
    "family_links": "A wife and a child.",
    "other_links": "The child is at school in Vilnius.",
    "dangerousness_of_offence": "Contacts with a service until last year.",
}
EXPELS = {"ground": "threat", "country": "GEO", **WEIGHED_128}


def leaving(begin: Begin) -> Past:
    """A permit withdrawn for a threat, and all that is looked at before anybody is made to leave: on 19 January."""
    held = permit(begin("2023-12-18"), "Uladzimir", "Vydumany")
    withdrawn = withdrawal(held, noticed="2024-01-05")
    heard(withdrawn, invited="2024-01-05", until="2024-01-16", answered="2024-01-15")
    served(signed(withdrawn, "2024-01-17"), "2024-01-17")
    opening = {"decision": withdrawn.file, "because": "A threat was found.", "unit": "security"}
    file = withdrawn.on("2024-01-19").begins("departure", "open_departure", **opening)
    said = {"invited_on": "2024-01-19", "over_on": "2024-01-19", "said": "I need to end my lease."}
    file.does("record_hearing", invitation=PAPER, **said)
    awaits = {"country": "GEO", "persecution": False, "torture": False}
    file.does("check_refoulement", sources="Reports of 2023.", reasons="A visa-free stay.", **awaits)
    file.does("offer_humanitarian", offered_on="2024-01-19", answer="not_asked", document=PAPER)
    file.does("look_for_union_citizen", found="The person has no family in the registers.")
    return file


def expelled(begin: Begin) -> Past:
    """Drafted, dropped, drafted again, signed by another and served."""
    file = leaving(begin)
    file.does("draft_expulsion", reasons="Nothing milder does.", **EXPELS)
    file.sees(f"/files/{file.file}/decision", "This is a draft", "The person is expelled to Georgia.")
    file.does("drop_expulsion", because="The school year is not weighed.")
    file.sees(f"/files/{file.file}", "Draft dropped, because", "The school year is not weighed.")
    assert "departure.expulsion_not_drafted" in file.refused("sign_expulsion", actor="ona")
    file.does("draft_expulsion", reasons="Nothing milder does; the school year was weighed.", **EXPELS)
    assert file.read()["stage"] == "expulsion_drafted"
    file.on("2024-01-22").does("sign_expulsion", actor="ona")
    [order] = file.said("departure.expulsion_ordered")
    assert order["written"]["reasons"] == "Nothing milder does; the school year was weighed."
    file.sees(f"/files/{file.file}/decision", order["number"], "Drafted by", "Decided and signed by")
    how = {"served_on": "2024-01-22", "method": "in_person", "language": "be"}
    file.does("serve_expulsion", proof=PAPER, **how)
    assert file.due("appeal_expulsion") == "2024-02-05"
    return file


def suspended_and_executed(file: Past) -> None:
    """Asked for, called off by a suspension, and asked for again once its end is recorded."""
    person = file.said("departure.departure_opened")[0]["person"]
    service = "State Border Guard Service"
    file.does("execute_expulsion", service=service)
    said = {"since": "2024-01-22", "until": "2024-01-29", "because": "An operation cannot wait."}
    file.does("suspend_expulsion", actor="ona", ground="medical", letter=PAPER, **said)
    assert (file.read()["stage"], file.due("suspension")) == ("suspended", "2024-01-29")
    file.sees(f"/files/{file.file}", "Medical care that cannot wait", "called off by the suspension")
    file.sees(f"/files/{person}/today", "The expulsion is suspended")
    assert file.refused("execute_expulsion", service=service) == ["departure.expulsion_is_suspended"]
    [suspended] = [one for one in file.entries() if one["type"] == "departure.expulsion_suspended"]
    ended = {
        "suspension": str(suspended["number"]),
        "ended_on": "2024-01-29",
        "because": "The person is well.",
    }
    file.on("2024-01-29").does("end_suspension", actor="ona", letter=PAPER, **ended)
    file.does("execute_expulsion", service=service)
    file.on("2024-01-30").does("prove_departure", left_on="2024-01-30", proof=PAPER)
    assert file.read()["stage"] == "left"
