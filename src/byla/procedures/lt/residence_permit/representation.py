"""Who represents the person on a day, and for what; and on whom a decision may be served.

The articles were not read, and no rule on service on a representative was seen; the law data says so of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import Body, File, Option, Refusal, Situation, refusal
from byla.law import Law
from byla.procedures.lt.residence_permit.codes.representation import RepresentativeKind, Scope
from byla.procedures.lt.residence_permit.matter import Matter, Representative, Standing
from byla.words import Words, words

POWER, ENDS, SERVICE = "lt/civil-code:2.132", "lt/civil-code:2.147", "lt/vai:#service-on-representative"
PERSON = "person"
"""As an answer to who it was: nobody but the person."""
SERVED_IN_PLACE = {
    "either": frozenset[RepresentativeKind](),
    "representative_by_law": frozenset({RepresentativeKind.BY_LAW}),
    "representative": frozenset(RepresentativeKind),
}
"""Who is served in the person's place under each reading of the law; of everybody else either of the two will do."""


def representing(matter: Matter, on: date, scope: Scope | None = None) -> tuple[Representative, ...]:
    """Those whose power holds on that day; with a scope, those of them whose power covers it."""
    return tuple(
        one for one in matter.representatives if one.stands(on) and (scope is None or one.covers(scope))
    )


def person_or_representative(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The person and everybody who ever represented them, as answers; whether one did on the day is asked then."""
    known = (
        Option(str(one.number), words("residence_permit.numbered", number=one.number, text=one.name))
        for one in file.matter.representatives
    )
    return [Option(PERSON, words("residence_permit.the_person")), *known]


def chosen(answer: str) -> int | None:
    """The entry of the representative that an answer names; None for the person."""
    return None if answer == PERSON else int(answer)


def called(matter: Matter, representative: int | None) -> Words | str:
    """The person, or the representative's name; of one who was struck out since, the number of the entry."""
    if representative is None:
        return words("residence_permit.the_person")
    found = matter.representative(representative)
    return words("residence_permit.entry_of", number=representative) if found is None else found.name


def without_power(
    matter: Matter, representative: int | None, scope: Scope | None, on: date
) -> Iterator[Refusal]:
    """Nobody acts for the person without a power that holds on that day and covers the act (2.132, 2.137, 2.147)."""
    if representative is None:
        return
    found = matter.representative(representative)
    if found is None:
        yield refusal("residence_permit.no_such_representative", POWER, given=representative)
    elif not found.stands(on):
        yield refusal("residence_permit.no_power_then", ENDS, name=found.name, day=on)
    elif scope is not None and not found.covers(scope):
        yield refusal(
            "residence_permit.outside_scope",
            "lt/civil-code:2.137",
            name=found.name,
            scope=words(f"residence_permit.scope.{scope.value}"),
        )


def not_to_be_served(matter: Matter, representative: int | None, on: date, law: Law) -> Iterator[Refusal]:
    """Why service on the person (None), or on that representative, does not count under the law of that day."""
    yield from without_power(matter, representative, Scope.RECEIVE_SERVICE, on)
    in_place = SERVED_IN_PLACE[law.reading(SERVICE)]
    for one in representing(matter, on, Scope.RECEIVE_SERVICE):
        if representative is None and one.recorded.says.kind in in_place:
            yield refusal("residence_permit.served_through", SERVICE, name=one.name, day=on)


def acts(matter: Matter) -> Iterator[tuple[Standing[Body], int, Scope | None]]:
    """What representatives did for the person: the entry, by whom, and the scope that it needs, if any."""
    done: list[tuple[Standing[Body], int | None, Scope | None]] = [
        (one, one.says.representative, Scope.LODGE_AND_COMPLETE) for one in matter.questionnaire.answers
    ]
    explained = {one.given.number: one.given for one in matter.contradictions if one.given is not None}
    done += [(one, one.says.representative, Scope.BE_HEARD) for one in explained.values()]
    heard = (one.heard for one in matter.hearings if one.heard is not None)
    done += [(one, one.says.representative, Scope.BE_HEARD) for one in heard]
    done += [(one, one.says.representative, Scope.RECEIVE_SERVICE) for one in matter.attempts]
    done += [(one.asked, one.asked.says.representative, None) for one in matter.translations]
    if matter.served is not None:
        done.append((matter.served, matter.served.says.representative, Scope.RECEIVE_SERVICE))
    yield from ((one, by, scope) for one, by, scope in done if by is not None)


def acts_without_power(matter: Matter) -> Iterator[Refusal]:
    """Acts for the person that no power covers, as the record stands."""
    for one, by, scope in acts(matter):
        yield from without_power(matter, by, scope, one.day)
