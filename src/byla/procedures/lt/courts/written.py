"""What a decision that is taken again says of the court: each point for which the earlier one fell, and the answer."""

from __future__ import annotations

from typing import Any

from byla.procedures.lt.courts.contest import points


def points_written(matter: Any) -> list[dict[str, str]]:
    """The points that are answered, of this file and then of others about the person, as a document holds them: of
    which decision, what was asked, and the answer.
    """
    own = points(matter.contested, matter.answers)
    said = {(one.word.says.decision, one.asked): one.answer for one in own}
    for elsewhere in matter.earlier_answers:
        said[elsewhere.says.decision, elsewhere.says.asked] = elsewhere.says.answer
    return [
        {"decision": decision, "asked": asked, "answer": answer}
        for (decision, asked), answer in said.items()
        if answer is not None
    ]
