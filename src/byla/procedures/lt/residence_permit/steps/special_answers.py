"""Answers that are political opinions: read by those who must weigh them, quoted where relied on, gone once final."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byla.access import SPECIAL
from byla.casefile import (
    File,
    Files,
    Nothing,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    form,
    refusal,
    text,
)
from byla.procedures.lt.questionnaire import (
    ERASED_UNDER,
    NEED,
    ReadSpecialAnswers,
    erase_special_answers,
    kept_apart,
    nothing_apart,
    read_special_answers,
    repeats_what_is_apart,
)
from byla.procedures.lt.residence_permit.clocks import to_appeal
from byla.procedures.lt.residence_permit.codes import Bearing, Classification, FactKind, Nature, Reliability
from byla.procedures.lt.residence_permit.entries import FactRecorded, OpinionQuoted, SpecialAnswersRead
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.words import words

READ_SPECIAL_ANSWERS: Step[Matter, ReadSpecialAnswers] = read_special_answers(SpecialAnswersRead)


def _answers_apart(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(f"{number}.{code}", words("residence_permit.answer_apart", number=number, question=code))
        for number in kept_apart(file)
        for code in file.matter.apart[number]
    ]


def _reliabilities(file: File[Matter], situation: Situation) -> Sequence[Option]:
    codes = (one.value for one in Reliability if one is not Reliability.NOT_STATED)
    return [Option(one, words(f"residence_permit.reliability.{one}")) for one in codes]


@form
class QuoteOpinion:
    """The passage of an answer that is to be weighed, word for word, and on which side it weighs."""

    of: str = choice(_answers_apart)
    passage: str = text(longest=2000)
    reliability: str = choice(_reliabilities)
    bearing: Bearing = choice()


def _nothing_to_quote(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    yield from nothing_apart(file, situation)


def _of(form: QuoteOpinion) -> tuple[int, str]:
    number, question = form.of.split(".", 1)
    return int(number), question


def _entry_quoted(file: File[Matter], form: QuoteOpinion) -> tuple[int, ...]:
    return (_of(form)[0],)


def _not_its_words(
    file: File[Matter], form: QuoteOpinion, situation: Situation, others: Files
) -> Iterator[Refusal]:
    number, question = _of(form)
    if form.passage not in situation.asides.get(number, {}).get(question, ""):
        yield refusal("residence_permit.not_its_words", "lt/vai:10")


def _quoted(file: File[Matter], form: QuoteOpinion, situation: Situation, others: Files) -> Iterator[Record]:
    number, question = _of(form)
    answered = next(one for one in file.history.standing if one.number == number).header.true_from
    fact = FactRecorded(
        statement=form.passage,
        source=f"Questionnaire, entry {number}, {question}",
        dated=answered,
        kind=FactKind.OPINION,
        nature=Nature.FACT,
        reliability=Reliability(form.reliability),
        bearing=form.bearing,
        declared=None,
        classification=Classification.UNCLASSIFIED,
        reference=None,
        essence=None,
    )
    yield Record(body=fact)
    yield Record(body=OpinionQuoted(fact=file.version + 1, of=number, question=question))


QUOTE_OPINION: Step[Matter, QuoteOpinion] = Step(
    code="quote_opinion",
    form=QuoteOpinion,
    roles=frozenset({Role.CASEWORKER}),
    under=(*NEED, "eu/charter:21"),
    category=SPECIAL,
    knows=_entry_quoted,
    bars=_nothing_to_quote,
    objections=_not_its_words,
    records=_quoted,
)


def words_kept_apart(said: str | None, situation: Situation) -> Iterator[Refusal]:
    """Refuses a statement that repeats, or is part of, an answer kept apart: it would lie in the record in clear, as
    something else than an opinion.
    """
    if repeats_what_is_apart(said, situation):
        yield refusal("residence_permit.words_kept_apart", *NEED, settled_by="quote_opinion")


def _not_final(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Final once the decision was served and the term for appeal has passed; or once nobody asks any more."""
    if file.matter.taken_back is not None:
        return
    served = file.matter.served
    if served is None:
        yield refusal("residence_permit.not_served", ERASED_UNDER, settled_by="serve_decision")
        return
    last = to_appeal(served.day, situation).read(situation.calendar, situation.on).day
    if last is not None and situation.on <= last:
        yield refusal("residence_permit.not_final", ERASED_UNDER, until=last)


ERASE_SPECIAL_ANSWERS: Step[Matter, Nothing] = erase_special_answers(
    _not_final, "The decision is final; the passages relied on stay among the statements"
)
