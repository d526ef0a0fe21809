"""What a decision that is taken again says of the court: each point for which the earlier one fell, and the answer."""

from __future__ import annotations

from typing import Any

from byla.procedures.lt.courts.contest import answered, asking


def points_written(matter: Any) -> list[dict[str, str]]:
    """The points that are answered, of this file and then of others about the person, as a document holds them: of
    which decision, what was asked, and the answer.
    """
    found = asking(matter.contested)
    own = answered(matter.contested, matter.answers)
    said = {} if found is None else {(found.says.decision, asked): own[asked] for asked in own}
    for one in matter.earlier_answers:
        said[one.says.decision, one.says.asked] = one.says.answer
    return [
        {"decision": decision, "asked": asked, "answer": answer}
        for (decision, asked), answer in said.items()
        if answer is not None
    ]
