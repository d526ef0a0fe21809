"""What an application may not be accepted for (UTPI 26(4), XIV-1888 3). Each is a function that looks in the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from byla.casefile import File, Situation
from byla.procedures.lt.residence_permit.admissibility import STOP, still_stopped
from byla.procedures.lt.residence_permit.codes import QuestionnaireOutcome, Requirement
from byla.procedures.lt.residence_permit.letters import last_day_to_answer
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.questionnaire import questionnaire_outcome

NOT_ACCEPTED = "lt/utpi:26(4)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """Something without which an application is not accepted; text at `residence_permit.lack.<code>`."""

    code: str
    cited: str
    """The provision that asks for it, or that stops the application."""
    shown_by: tuple[int, ...]
    """The entries that asked for it in vain, or that saw the stop."""


def information_26_1_6(file: File[Matter], situation: Situation) -> Iterator[Lack]:
    """The full information of 26(1)(6) was asked for in writing, its term has passed, and it is missing still."""
    needed, matter = Requirement.FULL_INFORMATION, file.matter
    letter = next((one for one in reversed(matter.data_requests) if needed in one.asked.says.items), None)
    if letter is None or situation.on <= last_day_to_answer(file, letter.asked, situation):
        return
    given = letter.received is not None and needed in letter.received.says.items
    looked_again = matter.checked is not None and matter.checked.number > letter.asked.number
    found = looked_again and matter.checked is not None and needed not in matter.checked.says.missing
    if not given and not found:
        yield Lack(code="full_information", cited="lt/utpi:26(1)(6)", shown_by=(letter.asked.number,))


def stopped_xiv_1888_3(file: File[Matter], situation: Situation) -> Iterator[Lack]:
    """A law in force today stops the application (XIV-1888, Art. 3)."""
    checked = file.matter.admissibility.checked
    if checked is not None and still_stopped(file.matter, situation):
        yield Lack(code="stopped", cited=STOP, shown_by=(checked.number,))


def questionnaire_26_4(file: File[Matter], situation: Situation) -> Iterator[Lack]:
    """Whoever must answer the questionnaire refused to, or left questions open (lt/questionnaire:#not-completed)."""
    state = file.matter.questionnaire
    outcome = questionnaire_outcome(state)
    ends = (QuestionnaireOutcome.REFUSED, QuestionnaireOutcome.INCOMPLETE)
    if state.must_answer and state.asked is not None and outcome in ends:
        yield Lack(
            code="questionnaire", cited="lt/questionnaire:#not-completed", shown_by=(state.asked.number,)
        )


LACKS: tuple[Callable[[File[Matter], Situation], Iterator[Lack]], ...] = (
    information_26_1_6,
    stopped_xiv_1888_3,
    questionnaire_26_4,
)


def lacks(file: File[Matter], situation: Situation) -> tuple[Lack, ...]:
    """Everything for which the application may not be accepted today. Whether it is not, an official says."""
    return tuple(lack for look in LACKS for lack in look(file, situation))
