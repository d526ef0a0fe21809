"""A pack: what an official gives to SIS, made from the record alone, so that the same entries give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from byla.casefile import File, Refusal, Situation, UserId, refusal
from byla.ledger import digest
from byla.persons import NameKind, PersonRecord, Script
from byla.procedures.lt.alert.codes import AlertKind, Basis, PackAct
from byla.procedures.lt.alert.due import Due
from byla.procedures.lt.alert.entries import PackMade
from byla.procedures.lt.alert.matter import Alerting
from byla.procedures.lt.alert.schema import schema, unfit

Pack = dict[str, Any]
SHAPE = 1
REQUIRED = {AlertKind.RETURN: "eu/2018-1860:4(2)", AlertKind.REFUSAL: "eu/2018-1861:22(1)"}
REASON = {AlertKind.RETURN: "return_decision", AlertKind.REFUSAL: "refusal_of_entry_and_stay"}
ACTION = {AlertKind.RETURN: "verify_return", AlertKind.REFUSAL: "refuse_entry_and_stay"}
"""Codes of ours for points (j), (m) of 2018/1860, 4(1) and (k), (n) of 2018/1861, 20(2): the technical rules of SIS,
which give the codes that it takes, are not public.
"""


def pack_of(
    file: File[Any],
    kind: AlertKind,
    due: Due,
    person: PersonRecord,
    situation: Situation,
    *,
    decision: str,
    basis: str | None,
) -> Pack:
    """The pack that is due today; what the record lacks is missing in it."""
    pack = _head(file, kind, due, situation)
    if due.act is PackAct.DELETE:
        return pack
    data: Pack = {
        "reason": REASON[kind],
        "decision_reference": decision,
        "action": ACTION[kind],
        **_of_person(person, situation),
        **due.values,
    }
    return {**pack, "data": data if basis is None else {**data, "basis": basis}}


def _head(file: File[Any], kind: AlertKind, due: Due, situation: Situation) -> Pack:
    """Which pack it is, what it does, and which entry makes it due."""
    matter: Alerting = file.matter
    return {
        "shape": SHAPE,
        "authority": file.authority,
        "file": file.number,
        "pack": len(matter.alert.packs) + 1,
        "act": due.act.value,
        "alert": kind.value,
        "made_on": situation.on.isoformat(),
        "reference": matter.alert.reference,
        "cause": {
            "entry": due.cause.entry,
            "kind": _kind_of(file, due.cause.entry),
            "day": due.cause.day.isoformat(),
            "because": due.cause.because.value,
            "article": due.cause.article,
        },
    }


def _kind_of(file: File[Any], number: int) -> str:
    return next(one.header.type for one in file.entries if one.number == number)


def _of_person(person: PersonRecord, situation: Situation) -> Pack:
    """Who it is, as the identity record says today; in Latin letters, as a document writes them."""
    latin = [one for one in person.names if one.script is Script.LATIN and one.family]
    now = [one for one in latin if one.kind is not NameKind.EARLIER]
    earlier = [one for one in latin if one.kind is NameKind.EARLIER]
    found: Pack = {
        "surnames": _once(one.family for one in now),
        "forenames": _once(one.given for one in now if one.given),
        "previous_surnames": _once(one.family for one in earlier),
        "nationalities": sorted(person.citizenships_on(situation.on)),
    }
    if person.birth is not None:
        found["date_of_birth"] = str(person.birth)
    return {name: value for name, value in found.items() if value}


def _once(several: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(several))


def pack_made(due: Due, pack: Pack, *, by: UserId) -> PackMade:
    """That an official made the pack, with what made it due; nothing was searched for or weighed for it."""
    return PackMade(
        act=due.act,
        because=due.cause.because,
        cause=due.cause.entry,
        article=due.cause.article,
        searched=None,
        proportionality=None,
        by=by,
        document=digest(pack),
        written=pack,
    )


def unfit_pack(pack: Pack, kind: AlertKind, situation: Situation) -> Iterator[Refusal]:
    """What the pack lacks of the least data that the regulation asks for; then where it does not fit its schema."""
    if pack["act"] != PackAct.DELETE:
        under = REQUIRED[kind]
        required = situation.law().codes(under, "required")
        lacking = [one for one in required if one not in pack["data"]]
        if lacking:
            yield refusal("alert.data_missing", under, missing=", ".join(lacking))
            return
    wrong = tuple(unfit(pack, schema("deletion" if pack["act"] == PackAct.DELETE else kind.value)))
    if wrong:
        yield refusal("alert.pack_unfit", REQUIRED[kind], where=", ".join(wrong))


def basis_of(pack: Mapping[str, Any]) -> Basis | None:
    """On what an earlier pack says that the decision rests."""
    said = pack.get("data", {}).get("basis")
    return None if said is None else Basis(said)
