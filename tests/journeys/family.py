"""A family's permits, told once and acted by the API and in the browser: the wife's is withdrawn, the husband's and the
sister's hang on it. Nobody here exists.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.contested import Court, decided, told
from tests.journeys.past import CIRCUMSTANCES, Past, heard, permit, served, signed, withdrawal

Begin = Callable[[str], Past]
ALONG = "lt/utpi:50(3)"
OPENS = "residence_permit.open_withdrawal"
LOOKED_AT = {
    "own_basis": "A contract of work since 2023, or none.",
    "derived_right": "No Union citizen depends on this person.",
    "private_life": "A brother lives in Kaunas.",
    "autonomous": "Three years of family life here.",
    "violence": "This person says that there was none.",
    "length_of_stay": "Since 2022.",
    "reasons": "As looked at, ground by ground.",
}
GONE = {
    "statement": "This permit was given for life with the holder of another, which was withdrawn.",
    "source": "Decision on the wife's permit",
    "kind": "other",
    "nature": "fact",
    "reliability": "established",
    "bearing": "against",
    "declared": "as_declared",
    "classification": "unclassified",
}


def falls_and_is_put_back(begin: Begin) -> None:
    """No permit of the family falls by itself or unseen; what fell is put back with the wife's in one act."""
    hers = permit(begin("2024-03-04"), "Natallia", "Prykladava")
    his = member(hers, "Siarhei", "Prykladau", "spouse")
    sisters = member(hers, "Iryna", "Uzorava", "other")
    first = withdrawal(hers, noticed="2024-03-12")
    heard(first, "2024-03-12", "2024-03-25", "2024-03-22", family="Two permits hang on it.")
    assert proposed(first) == []
    served(signed(first, "2024-03-27"), "2024-03-28")
    assert held_by(hers, his, sisters) == ["withdrawn", "permit", "permit"], "none falls by itself"
    assert proposed(first) == [his.file, sisters.file], "and none is forgotten"

    of_his = looked_into(first, his)
    assert proposed(first) == [sisters.file]
    of_sisters = looked_into(first, sisters)
    assert proposed(first) == []
    first.sees(f"/files/{first.file}", "Siarhei Prykladau", "Iryna Uzorava")

    keeps(of_sisters)
    loses(of_his)
    assert held_by(hers, his, sisters) == ["withdrawn", "withdrawn", "permit"]
    seen_from(his, "Stay Not known", "an appeal in time suspends that")
    seen_from(hers, "Stay No", "Siarhei Prykladau", "Iryna Uzorava")

    appeal = Court("eI-2201-300/2024").contests(first, lodged="2024-04-10", admitted="2024-04-15")
    decided(appeal, "2024-06-20", "annulled")
    told(appeal.on("2024-07-05"))
    assert held_by(hers, his, sisters) == ["permit", "permit", "permit"]
    assert of_his.read()["stage"] == "annulled"
    acts = {one.entries()[-1]["act"] for one in (first, hers, of_his, his)}
    assert len(acts) == 1, "put back in one act"
    seen_from(his, "Stay Yes", "valid until 2 October 2025")


def member(holder: Past, given: str, family: str, relation: str) -> Past:
    """Somebody who lives with the holder, and their own permit, which hangs on the holder's."""
    own = permit(holder, given, family, "family")
    [person] = own.read()["subjects"]
    linked = {"person": person, "relation": relation, "lives_together": True, "permit": own.file}
    holder.does("link_family_member", **linked)
    return own


def proposed(file: Past) -> list[str]:
    """The permits of which the file says that somebody must look into them."""
    return [one["given"]["permit"] for one in file.read()["tasks"] if one["settled_by"] == OPENS]


def held_by(*permits: Past) -> list[str]:
    return [str(one.read()["stage"]) for one in permits]


def looked_into(first: Past, own: Past) -> Past:
    """A file of its own is opened, as the file of the wife's withdrawal asks."""
    [task] = [one for one in first.read()["tasks"] if one["given"].get("permit") == own.file]
    found = {"began_on": first.day, "found": "The wife's permit was withdrawn.", "unit": "security"}
    return first.begins("residence_permit", "open_withdrawal", **task["given"], **found)


def keeps(file: Past) -> None:
    """Work of her own was found, so the permit stays in force."""
    file.on("2024-03-29").does("check_another_ground", **LOOKED_AT, ground="own_basis")
    file.does("check_dependants", found="Nobody's permit hangs on it.")
    file.does("draft_decision", operative="leave_in_force", weighing="She works under a contract of her own.")
    file.does("sign_decision", actor="ona")


def loses(file: Past) -> None:
    """Nothing else to stay on was found; heard, weighed, signed and served like anybody's."""
    file.on("2024-03-29").does("check_another_ground", **LOOKED_AT)
    fact = file.does("record_fact", dated="2024-03-27", **GONE)
    file.does("record_circumstances", **CIRCUMSTANCES)
    file.does("add_reason", reason="What it was given for is gone.", facts=[str(fact)])
    heard(file, invited="2024-03-29", until="2024-04-15", answered="2024-04-12")
    draft = {"operative": "withdraw", "grounds": [ALONG], "weighing": "All was weighed."}
    served(signed(file, "2024-04-16", **draft), "2024-04-17")


def seen_from(permit: Past, *said: str) -> None:
    """What the page of today says of whoever holds the permit."""
    [person] = permit.read()["subjects"]
    permit.sees(f"/files/{person}/today", *said)
