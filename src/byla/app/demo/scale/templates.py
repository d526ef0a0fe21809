"""Whole matters, each simulated step by step through `act`: what copies are made of.

A template is of somebody with marks in place of a name, a day of birth, a number (`marked`): a copy has somebody's own
in these places. So every copy has been through every guard once, and is changed afterwards only in what no guard asks
about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from byla.app.demo import texts
from byla.app.demo.renewal import POLICE, SECURITY
from byla.app.demo.scale.marked import MARKED, Marked
from byla.app.demo.simulator import Simulator
from byla.casefile import FileId

HOUSES = (("ruta", "vilnius", "ona"), ("petras", "kaunas", "kazys"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The files of one matter, by what they are; and how often it is met among a thousand of its kind."""

    files: tuple[FileId, ...]
    often: int
    in_cyrillic: bool
    holds: bool
    """Whether somebody only holds a permit, and asks nothing."""


def _lodged(one: Marked, ago: int) -> None:
    one.lodged(ago)


def _incomplete(one: Marked, ago: int) -> None:
    one.lodged(ago + 3).complete(ago + 1, "means").asked_for_data(ago, "means", days=20)


def _asked(one: Marked, ago: int) -> None:
    one.lodged(ago + 3).complete(ago + 2).asked(ago, acknowledged=False)


def _assessed(one: Marked, ago: int) -> None:
    one.lodged(ago + 4).complete(ago + 3).asked(ago + 2)


def _prepared(one: Marked, ago: int) -> None:
    _assessed(one, ago + 6)
    one.concluded(ago + 1, SECURITY, texts.NO_THREAT).concluded(ago, POLICE, texts.NO_THREAT)


def _drafted(one: Marked, ago: int) -> None:
    _prepared(one, ago + 2)
    one.granted(ago)


def _served(one: Marked, ago: int) -> None:
    _drafted(one, ago + 4)
    one.signed(ago + 3).served(ago)


def _bare(one: Marked, ago: int) -> None:
    _assessed(one, ago + 6)
    one.concluded(ago + 1, POLICE, texts.NO_THREAT).concluded(ago, SECURITY, texts.BARE_THREAT)


def _invited(one: Marked, ago: int) -> None:
    _assessed(one, ago + 12)
    one.concluded(ago + 6, POLICE, texts.NO_THREAT).concluded(ago + 5, SECURITY, texts.THREAT_TOLD)
    one.reasoned(ago + 2).invited(ago, days=12)


def _refused(one: Marked, ago: int) -> None:
    _invited(one, ago + 16)
    one.heard(ago + 8).balanced(ago + 6).refusal_drafted(ago + 5).signed_over(ago + 5).signed(ago + 4).served(
        ago
    )


def _withdrawal(one: Marked, ago: int) -> None:
    one.opened(ago + 2)


def _withdrawal_asked(one: Marked, ago: int) -> None:
    one.opened(ago + 4).asked(ago + 2)


def _left_in_force(one: Marked, ago: int) -> None:
    _withdrawal_asked(one, ago + 12)
    one.concluded(ago + 9, SECURITY, texts.NO_THREAT).concluded(ago + 8, POLICE, texts.NO_THREAT)
    one.circumstances(ago + 7, texts.CIRCUMSTANCES)
    one.left(ago + 5)


Way = Callable[[Marked, int], None]
PENDING: tuple[tuple[Way, int], ...] = (
    (_lodged, 60), (_incomplete, 30), (_asked, 25), (_assessed, 70), (_prepared, 30), (_drafted, 20), (_bare, 3),
)  # fmt: skip
ENDED: tuple[tuple[Way, int], ...] = ((_served, 240),)
AGAINST: tuple[tuple[Way, int], ...] = ((_invited, 4), (_refused, 6))
WITHDRAWALS: tuple[tuple[Way, int], ...] = ((_withdrawal, 6), (_withdrawal_asked, 6), (_left_in_force, 4))
MONTHS = (2, 42, 84)
"""Working days ago on which matters ended, about a month apart; the house was founded a hundred and fifty ago."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A template to be: the way, how often, how long ago, of which permit, whether for the first time, and whether the
    person's papers have the name in Cyrillic letters too.
    """

    way: Way = field(kw_only=False)
    often: int
    ago: int
    kind: str = "temporary"
    first: bool = True
    in_cyrillic: bool = True


def templates(past: Simulator) -> Iterator[Template]:
    """All of them, in both units. Raises NotTaken where a rule has changed that the demo must follow."""
    number = 0
    for by, unit, signatory in HOUSES:
        for planned in _plan():
            number += 1
            one = Marked(
                past=past, one=MARKED, number=number, by=by, unit=unit, signatory=signatory,
                kind=planned.kind, first=planned.first, in_cyrillic=planned.in_cyrillic,
            )  # fmt: skip
            planned.way(one, planned.ago)
            yield Template(
                files=tuple(file for file in (one.record, one.earlier, one.file) if file),
                often=planned.often,
                in_cyrillic=planned.in_cyrillic,
                holds=not one.file,
            )


def _plan() -> Iterator[Planned]:
    """Every template of one unit."""
    for in_cyrillic in (True, False):
        yield Planned(_holding, often=900, ago=140, first=False, in_cyrillic=in_cyrillic)
        yield Planned(_holding, often=100, ago=141, kind="permanent", first=False, in_cyrillic=in_cyrillic)
    for plain, often, ago in ((_lodged, 300, 2), (_assessed, 200, 2), (_served, 1_500, 42)):
        yield Planned(plain, often=often, ago=ago, in_cyrillic=False)
    for kind, first, share in KINDS:
        for way, often, agos in _ways(kind, first=first):
            for ago in agos:
                yield Planned(way, often=often * share, ago=ago, kind=kind, first=first)


def _ways(kind: str, *, first: bool) -> Iterator[tuple[Way, int, tuple[int, ...]]]:
    """The ways of one question, how often each is met, and how long ago it may have come to where it is."""
    yield from ((way, often, (2,)) for way, often in PENDING)
    yield from ((way, often, MONTHS) for way, often in ENDED)
    if kind == "temporary":
        yield from ((way, often, (3,)) for way, often in AGAINST)
    if not first:
        yield from ((way, often, (3,)) for way, often in WITHDRAWALS)


def _holding(one: Marked, ago: int) -> None:
    one.permit(ago)


KINDS = (("temporary", True, 55), ("temporary", False, 40), ("permanent", True, 3), ("permanent", False, 2))
"""Per hundred applications: 33,000 first and 44,000 replaced in the first half of 2024, 2,455 permanent ones (Migration
Department, 18 July 2024), rounded.
"""
