"""What officials wrote in their own words to decide against somebody. What the person said is not among it."""

from __future__ import annotations

from byla.procedures.lt.residence_permit.matter import Matter


def passages(matter: Matter) -> tuple[str, ...]:
    """Reasons, assessments and weighing of a draft against the person; nothing before there is one, and nothing of a
    decision for them, which needs no words of its own.
    """
    draft, question = matter.draft, matter.question
    if draft is None or question is None or draft.says.operative is not question.adverse:
        return ()
    sheet = matter.sheet
    whole = None if sheet.proportionality is None else sheet.proportionality.says
    return (
        draft.says.weighing,
        *(text for one in matter.reasons for text in (one.says.text, one.says.individual_link or "")),
        *(one.weighed.says.assessment for one in matter.assessments if one.weighed is not None),
        *(one.says.because for one in sheet.weighed),
        *(() if whole is None else (whole.aim, whole.suitability, whole.alternatives, whole.balance)),
    )
