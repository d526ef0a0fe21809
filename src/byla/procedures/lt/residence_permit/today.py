"""What the file of a permit, or of its withdrawal, says of the day: may the holder stay, work, travel?

Which work a basis allows, and where a permit lets its holder travel, is law data. Where a fact is missing, it is said
which.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from byla.casefile import File, Situation, Standing, held
from byla.procedures.lt.courts import Contested, newest
from byla.procedures.lt.residence_permit.codes import Operative, PermitKind
from byla.procedures.lt.residence_permit.grounds import LASTS_UNDER
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.work_and_travel import POSTPONED, travel, without_permit, work
from byla.procedures.lt.today import Answer, Ground, Question
from byla.procedures.lt.what_follows import decided_against
from byla.words import Words, words

RIGHT_GOES_ON, NO_RIGHT, SUSPENDS = "lt/utpi:54(4)", "lt/utpi:28(2)", "lt/utpi:139(1)(1)"


def today(file: File[Matter], situation: Situation) -> Iterator[Ground]:
    """What the file says towards each question."""
    if file.matter.permit is not None:
        yield from _permit(file.matter, situation)
    yield from _withdrawal(file, situation)


def _permit(matter: Matter, situation: Situation) -> Iterator[Ground]:
    permit, until = held(matter.permit), matter.held_until
    said, number = permit.says, permit.number
    if until is None or situation.on < said.valid_from:
        return
    if said.kind is PermitKind.PERMANENT:
        text = words("lt.today.permanent", number=said.number)
        yield _ground(Question.STAY, Answer.YES, text, RIGHT_GOES_ON, number)
    elif situation.on > until:
        text = words("lt.today.ended", number=said.number, until=until)
        yield _ground(Question.STAY, Answer.NOT_KNOWN, text, NO_RIGHT, number)
        for question in (Question.WORK, Question.TRAVEL):
            hangs = words(f"lt.today.{question.value}_hangs_on_stay")
            yield _ground(question, Answer.NOT_KNOWN, hangs, NO_RIGHT, number)
        return
    else:
        text = words("lt.today.temporary", number=said.number, until=until)
        yield _ground(Question.STAY, Answer.YES, text, LASTS_UNDER[said.basis], number)
    yield work(permit, situation)
    yield travel(matter, permit, situation)


def _withdrawal(file: File[Matter], situation: Situation) -> Iterator[Ground]:
    """A permit that was withdrawn: an appeal suspends that, except on the grounds that Art. 139(1)(1) names."""
    signed, decided = file.matter.signed, decided_against(file)
    if signed is None or signed.says.operative is not Operative.WITHDRAW:
        return
    if decided is None:
        yield _withdrawn(Answer.NOT_KNOWN, "doubt", signed.says.number, signed.number)
    elif decided.served is None:
        yield _withdrawn(Answer.NOT_KNOWN, "not_served", decided.number, decided.entry)
    elif (told := newest(file.matter.contested, decided.number)) is not None and _waits(told):
        how = "withdrawal_waits" if told.says.suspended else "return_waits"
        said = words(f"lt.today.{how}", case=told.says.case)
        yield _ground(Question.STAY, Answer.YES, said, told.says.under[0], told.number)
        yield from _while_waiting(told)
    else:
        except_on = situation.law(decided.day).codes(SUSPENDS, "except")
        named = {f"lt/utpi:{one}" for one in except_on}
        threat = bool(named & set(decided.grounds))
        answer = Answer.NO if threat else Answer.NOT_KNOWN
        yield _withdrawn(answer, "threat" if threat else "appeal_suspends", decided.number, decided.entry)
        if threat:
            yield from without_permit(decided.number, decided.entry)


def _while_waiting(told: Standing[Contested]) -> Iterator[Ground]:
    """A permit of which the withdrawal waits says in its own file what it allows; a return that waits gives no work."""
    if not told.says.suspended:
        said = words("lt.today.work_while_waiting")
        yield _ground(Question.WORK, Answer.NOT_KNOWN, said, POSTPONED, told.number)


def _waits(told: Standing[Contested]) -> bool:
    """Whether the withdrawal, or any return, waits for a court."""
    return told.says.suspended or told.says.suspends_return


def _withdrawn(answer: Answer, how: str, decision: str, entry: int) -> Ground:
    said = words(f"lt.today.withdrawn.{how}", decision=decision)
    found = _ground(Question.STAY, answer, said, SUSPENDS, entry)
    return replace(found, may_bar=answer is Answer.NOT_KNOWN)


def _ground(question: Question, answer: Answer, said: Words, article: str, entry: int) -> Ground:
    return Ground(question=question, answer=answer, said=said, article=article, entry=entry)
