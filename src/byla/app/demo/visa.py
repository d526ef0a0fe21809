"""One application for a national visa: lodged at a consulate, the questionnaire put, and answered in part."""

from __future__ import annotations

from byla.app.demo import texts
from byla.app.demo.applicants import DARYA, recorded
from byla.app.demo.simulator import Simulator

BY, UNIT = "ruta", "vilnius"
LEFT_OPEN = "clearances"


def visa(past: Simulator) -> None:
    """Whether a law stops it depends on the day of lodging; the questionnaire is incomplete on any."""
    on = past.ago(9)
    applicant = recorded(past, DARYA, by=BY, on=on, reason="Applied for a national visa")
    lodging = {
        "applicant": applicant,
        "lodged_on": on,
        "lodged_with": "consulate",
        "purpose": texts.PURPOSE_OF_THE_VISA,
        "unit": UNIT,
    }
    file = past.take("record_application", lodging, by=BY, on=on, procedure="national_visa").file
    how = {"language": DARYA.language, "channel": "post"}
    said = {code: text for code, text in texts.ANSWERS.items() if code != LEFT_OPEN}
    for step, ago, answers in (
        ("ask_questionnaire", 7, {"asked_on": past.ago(7)}),
        ("record_answers", 4, {"answered_on": past.ago(4), "answers": said}),
    ):
        past.take(step, {**how, **answers}, by=BY, on=past.ago(ago), file=file, procedure="national_visa")
