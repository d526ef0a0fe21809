"""What the page of an appeal shows: what is contested, what follows from that today, and what the court said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from byla.casefile import File, Line, Section, Situation
from byla.procedures.lt.appeal.effect import effect, may_remain
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.term import ROUTES, is_late, last_day, term
from byla.procedures.lt.courts import CourtOutcome
from byla.words import Value, Words, words

CODE = "appeal"
HEADINGS = ("instance", "pronounced", "outcome", "measure", "at_once")
OF_GROUNDS = ("ground", "found")


def sections(file: File[Appeal], situation: Situation) -> tuple[Section, ...]:
    """The summary, the remedy, what holds meanwhile, the court, and which files know it."""
    appeal = file.matter
    return (
        *_summary(appeal),
        *_remedy(appeal, situation),
        *_meanwhile(appeal, situation),
        *_court(appeal),
        *_grounds(appeal),
        *_faults(appeal),
        *_files(appeal),
        *_passed_on(appeal),
    )


def _summary(appeal: Appeal) -> Iterator[Section]:
    if appeal.lodged is None:
        return
    said = appeal.lodged.says
    lines = [
        _line("person", said.person),
        _line("contests", said.contests),
        _line("decision", said.decision),
        _line("kind", words(f"{CODE}.kind.{said.kind.value}")),
        _line("decided", said.decided),
        _line("signatory", said.signatory),
        _line("unit", None if said.unit is None else words("lt.unit", unit=said.unit)),
        _line("lodged", appeal.lodged.day),
        _line("case", said.case),
        _line("claims", _one_below_the_other([words(f"{CODE}.claim.{one.value}") for one in said.claims])),
    ]
    yield Section(code="summary", lines=tuple(lines))


def _remedy(appeal: Appeal, situation: Situation) -> Iterator[Section]:
    """To whom, how and until when one could complain, under the law of the day of service."""
    if appeal.lodged is None:
        return
    said = appeal.lodged.says
    law = situation.law(said.served)
    route = ROUTES[said.kind]
    lines = [
        _line("body", words(f"{CODE}.court.{law.code(route, 'body')}")),
        _line("form", words(f"{CODE}.form.{law.code(route, 'form')}")),
        _line("served", said.served or words(f"{CODE}.not_served")),
        _line("last_day", last_day(said, situation)),
        _line("article", term(said.kind, law)),
        _line("late", _yes_or_no(is_late(appeal, situation))),
    ]
    yield Section(code="remedy", lines=tuple(lines))


def _meanwhile(appeal: Appeal, situation: Situation) -> Iterator[Section]:
    """What follows from ground, claim and the court's orders; nobody chose it."""
    if appeal.lodged is None:
        return
    now = effect(appeal, situation)
    remains, under = may_remain(appeal, situation)
    lines = [
        _line("suspended", _yes_or_no(now.suspended)),
        _line("suspends_return", _yes_or_no(now.suspends_return)),
        _line("under", ", ".join(now.under)),
        _line("remains", _yes_or_no(remains)),
        _line("remains_under", ", ".join(under)),
    ]
    yield Section(code="meanwhile", lines=tuple(lines))


def _court(appeal: Appeal) -> Iterator[Section]:
    lines = []
    if appeal.admission is not None:
        said = appeal.admission.says
        lines += [_line("ruled", appeal.admission.day), _line("admitted", _yes_or_no(said.admitted))]
        lines.append(_line("restored", _yes_or_no(said.restored)))
    if appeal.interim is not None:
        lines.append(_line("interim", _yes_or_no(appeal.interim.says.suspends)))
    if appeal.sitting is not None:
        lines += [_line("sits_on", appeal.sitting.says.sits_on), _line("where", appeal.sitting.says.where)]
    if appeal.further is not None:
        lines.append(_line("went_on", appeal.further.day))
        lines.append(_line("by", words(f"{CODE}.party.{appeal.further.says.by.value}")))
    if appeal.taken_back is not None:
        lines.append(_line("taken_back", appeal.taken_back.day))
    if lines:
        yield Section(code="court", lines=tuple(lines))
    rows = tuple(
        (
            words(f"{CODE}.instance.{one.says.instance.value}"),
            one.day,
            _outcome(one.says.outcome),
            one.says.measure,
            _yes_or_no(one.says.at_once),
        )
        for one in appeal.outcomes
    )
    if rows:
        yield Section(code="outcomes", headings=_headings(HEADINGS), rows=rows)


def _grounds(appeal: Appeal) -> Iterator[Section]:
    """What the last court found of each ground."""
    if appeal.lodged is None or not appeal.outcomes:
        return
    said = appeal.outcomes[-1].says
    rows = tuple(
        (one, _outcome(said.outcome if one in said.faulty_grounds else CourtOutcome.UPHELD))
        for one in appeal.lodged.says.grounds
    )
    yield Section(code="grounds", headings=_headings(OF_GROUNDS), rows=rows)


def _faults(appeal: Appeal) -> Iterator[Section]:
    """The reasons that the court found faulty, what it wants answered, and that the person knows what follows."""
    if appeal.lodged is None or not appeal.outcomes:
        return
    said = appeal.outcomes[-1].says
    faulty = [one.text for one in appeal.lodged.says.reasons if one.entry in said.faulty_reasons]
    lines = [*(_line("faulty", one) for one in faulty), *(_line("point", one) for one in said.points)]
    if appeal.outcome_told is not None:
        lines.append(_line("person_told", appeal.outcome_told.day))
    if lines:
        yield Section(code="faults", lines=tuple(lines))


def _files(appeal: Appeal) -> Iterator[Section]:
    if appeal.found is None:
        return
    known = set() if appeal.told is None else set(appeal.told.says.files)
    rows = tuple(
        (words(f"{CODE}.hanging.{one.what.value}"), one.file, _yes_or_no(one.file in known))
        for one in appeal.found.says.files
    )
    if rows:
        yield Section(code="files", headings=_headings(("what", "file", "knows")), rows=rows)


def _passed_on(appeal: Appeal) -> Iterator[Section]:
    """Which other files were put before whom, for they may rest on what was found faulty."""
    rows = tuple((one.says.file, one.says.official, one.day, one.says.until) for one in appeal.passed_on)
    if rows:
        headings = _headings(("file", "official", "put_on", "until"))
        yield Section(code="passed_on", headings=headings, rows=rows)


def _one_below_the_other(several: list[Words]) -> Words | None:
    """Several sayings as one value; None where there are none."""
    return (
        reduce(lambda before, one: words("appeal.and_below", before=before, one=one), several)
        if several
        else None
    )


def _outcome(outcome: CourtOutcome) -> Words:
    return words(f"{CODE}.court_outcome.{outcome.value}")


def _yes_or_no(said: bool) -> Words:
    return words(f"{CODE}.yes" if said else f"{CODE}.no")


def _headings(names: tuple[str, ...]) -> tuple[Words, ...]:
    return tuple(words(f"{CODE}.label.{name}") for name in names)


def _line(name: str, value: Value | None) -> Line:
    return Line(label=words(f"{CODE}.label.{name}"), value=value)
