"""Fee, card and notified changes, as a file's page shows them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import File, Section, Situation
from byla.procedures.lt.residence_permit.clocks import last_day_to_collect, to_notify
from byla.procedures.lt.residence_permit.codes import PermitKind
from byla.procedures.lt.residence_permit.entries import ChangeNotified
from byla.procedures.lt.residence_permit.labels import code, headings, line
from byla.procedures.lt.residence_permit.matter import Card, Matter, Standing
from byla.words import Words, words

FEE = {
    PermitKind.TEMPORARY: "lt/state-fees:#temporary-permit",
    PermitKind.PERMANENT: "lt/state-fees:#permanent-permit",
}


def card(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """What was paid beside what the law of the day of lodging asks; what was taken, ordered and collected."""
    matter, found = file.matter, file.matter.card
    if matter.application is None or found == Card():
        return
    law, cited = situation.law(matter.application.day), FEE[matter.application.says.kind]
    asked = _euro(law.number(cited, "euro_cents"))
    sure = law.provision(cited).confirmed
    lines = [line("fee", asked if sure else words("residence_permit.fee_unconfirmed", fee=asked))]
    if found.fee is not None:
        lines += [line("fee_paid", _euro(found.fee.says.amount)), line("paid", found.fee.day)]
    if found.biometrics is not None:
        lines.append(line("biometrics", found.biometrics.day))
    if found.ordered is not None:
        lines += [line("ordered", found.ordered.day)]
        lines += [line("collect_until", last_day_to_collect(matter, situation))]
    if found.collected is not None:
        lines.append(line("collected", found.collected.day))
    if found.lapsed is not None:
        lines.append(line("lapsed_permit", found.lapsed.day))
    yield Section(code="card", lines=tuple(lines))


def _euro(cents: int) -> Words:
    return words("residence_permit.euro", euro=cents // 100, cents=f"{cents % 100:02}")


def changes(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """Each change with the last day on which it was to be notified, and whether it was."""
    if file.matter.changes:
        named = headings("change", "what_changed", "happened", "notify_until", "notified", "in_time")
        rows = tuple(_change(one, situation) for one in file.matter.changes)
        yield Section(code="changes", headings=named, rows=rows)


def _change(one: Standing[ChangeNotified], situation: Situation) -> tuple[Words | str | date | None, ...]:
    last, said = to_notify(one, situation).read(situation.calendar, situation.on).day, one.says
    late = last is not None and one.day > last
    in_time = words("residence_permit.late") if late else words("residence_permit.in_time")
    return (code("change_kind", said.kind), said.said, said.happened, last, one.day, in_time)
