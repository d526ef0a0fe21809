"""The individuality sheet: each statement against the person is weighed, and the whole is proportionate."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.gates import newest_of
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.weighing import (
    after_the_hearing,
    last_said_of,
    relied_on,
    speaks_for,
)


def each_fact_weighed_128_1(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """UTPI 128(1), ECHR 8 (Üner): whatever speaks against the person and is relied on was given a weight by an official
    who knew the statement as it stands, and the answer to it.
    """
    since = after_the_hearing(file)
    if since is None:
        return
    for fact in relied_on(file.matter):
        weighed = file.matter.sheet.of(fact.number)
        newest = max(since, last_said_of(fact, file))
        if weighed is None or weighed.number < newest:
            yield refusal(
                "residence_permit.fact_not_weighed",
                "lt/utpi:128(1)",
                "coe/echr:8#uner",
                settled_by="weigh_fact",
                fact=fact.says.told,
            )


def nothing_for_the_person_left_out_12_3(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Directive 2003/109, 12(3), Üner: what speaks for the person, as it stands now, was set against something that
    speaks against them.
    """
    matter = file.matter
    if after_the_hearing(file) is None or not relied_on(matter):
        return
    against = {one.number for one in relied_on(matter)}
    weighed = [one for one in matter.sheet.weighed if one.says.fact in against]
    for fact in speaks_for(matter):
        newest = newest_of(file, fact.number)
        if not any(fact.number in one.says.counter_facts and one.number > newest for one in weighed):
            yield refusal(
                "residence_permit.counter_fact_left_out",
                "eu/2003-109:12(3)",
                "coe/echr:8#uner",
                settled_by="weigh_fact",
                fact=fact.says.told,
            )


def proportionate_echr_8(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """ECHR 8, Charter 52(1): an official said why nothing milder would do, knowing the reasons and the sheet as they
    stand.
    """
    since, sheet = after_the_hearing(file), file.matter.sheet
    if since is None:
        return
    known = [*file.matter.reasons, *sheet.weighed, file.matter.circumstances]
    newest = max([since, *(newest_of(file, one.number) for one in known if one is not None)])
    if sheet.proportionality is None or sheet.proportionality.number < newest:
        yield refusal(
            "residence_permit.not_proportionate_yet",
            "coe/echr:8",
            "eu/charter:52(1)",
            "eu/2003-109:12(3)",
            settled_by="assess_proportionality",
        )
