"""What follows the demo's refusal: an order to leave, with its alert, and a ban on entry. The person left yesterday, so
both files owe SIS something.
"""

from __future__ import annotations

from collections.abc import Mapping

from byla.app.demo import texts
from byla.app.demo.paper import paper
from byla.app.demo.renewal import Renewal
from byla.casefile import Attachment, FileId

ON_RETURN = {"searched": texts.SEARCHED, "proportionality": texts.WARRANTED, "permit_elsewhere": False}


def departure(one: Renewal) -> None:
    """Heard, looked at what awaits the person, ordered, served, told to SIS; and left."""
    file = _opens(one, "departure", "open_departure", 4)
    _heard(one, "departure", file, 3)
    for step, answers in (
        ("check_refoulement", texts.AWAITS),
        (
            "offer_humanitarian",
            {"offered_on": one.past.ago(3), "answer": "not_asked", "document": _paper(one, 3)},
        ),
        ("look_for_union_citizen", texts.NO_UNION_CITIZEN),
        ("draft_return", texts.RETURN),
    ):
        _takes(one, "departure", file, step, 3, answers)
    _takes(one, "departure", file, "sign_return", 2, {}, by=one.signatory)
    _served(one, "departure", file, "serve_return", 2)
    _takes(one, "departure", file, "enter_alert", 2, ON_RETURN)
    taken = {"answer": "taken", "answered_on": one.past.ago(2), "reference": "INVENTED-000041"}
    _takes(one, "departure", file, "record_sis_answer", 2, taken)
    _takes(one, "departure", file, "prove_departure", 1, _gone(one))


def ban(one: Renewal) -> None:
    """Heard, weighed, signed, served, listed; it runs from yesterday, and SIS must be given an alert."""
    file = _opens(one, "entry_ban", "open_ban", 4)
    _heard(one, "entry_ban", file, 3)
    _takes(one, "entry_ban", file, "weigh_ban", 3, texts.BAN_WEIGHED)
    _takes(one, "entry_ban", file, "draft_ban", 3, texts.BAN)
    _takes(one, "entry_ban", file, "sign_ban", 2, {}, by=one.signatory)
    _served(one, "entry_ban", file, "serve_ban", 2)
    _takes(
        one,
        "entry_ban",
        file,
        "compare_identities",
        1,
        {"searched": texts.SEARCHED, "found": texts.NAMESAKES},
    )
    _takes(one, "entry_ban", file, "list_ban", 1, {})
    _takes(one, "entry_ban", file, "record_departure", 1, _gone(one))


def _opens(one: Renewal, procedure: str, step: str, ago: int) -> FileId:
    answers = {"decision": one.file, "because": texts.LOOKED_INTO, "unit": one.unit}
    return one.past.take(step, answers, by=one.by, on=one.past.ago(ago), procedure=procedure).file


def _heard(one: Renewal, procedure: str, file: FileId, ago: int) -> None:
    days = {"invited_on": one.past.ago(ago + 1), "over_on": one.past.ago(ago)}
    said = {"said": texts.ANSWER, "invitation": _paper(one, ago + 1)}
    _takes(one, procedure, file, "record_hearing", ago, {**days, **said})


def _served(one: Renewal, procedure: str, file: FileId, step: str, ago: int) -> None:
    how = {"method": "in_person", "language": one.one.language, "proof": _paper(one, ago)}
    _takes(one, procedure, file, step, ago, {"served_on": one.past.ago(ago), **how})


def _gone(one: Renewal) -> dict[str, object]:
    """That the person left yesterday."""
    return {"left_on": one.past.ago(1), "proof": _paper(one, 1)}


def _paper(one: Renewal, ago: int) -> Attachment:
    day = one.past.ago(ago).isoformat()
    return one.past.hand_over(*paper("proof.pdf", "proof: invented", "Demo Migration Authority", day))


def _takes(
    one: Renewal,
    procedure: str,
    file: FileId,
    step: str,
    ago: int,
    answers: Mapping[str, object],
    *,
    by: str = "",
) -> None:
    one.past.take(step, answers, by=by or one.by, on=one.past.ago(ago), file=file, procedure=procedure)
