"""Making a snapshot of the list for a post, by an official whose name stands with it in the record of who looked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from django.conf import settings

from byla.access import EXPORT
from byla.app.border import pairs
from byla.app.log import keys
from byla.app.looks import rows as looks
from byla.app.national_list import rows
from byla.app.national_list.searching import at_the_list, look_of
from byla.app.store.who import Who, office
from byla.border.snapshot import BadShift, Snapshot, packed
from byla.casefile import Role, UserId
from byla.looks import Occasion, Way

DOOR = "./byla snapshot make"


def signing_keys() -> keys.Keys:
    """The keys that sign this installation's snapshots; made when they are first asked for. Raises BadKeys."""
    name, path = f"{settings.BYLA_LOG_NAME}/snapshots", Path(settings.BYLA_STATE) / "snapshot_keys"
    if not path.exists():
        keys.write(path, keys.new(name))
    return keys.read(path, name)


def make(who: Who, *, hours: int, officers: tuple[str, ...], call: str) -> bytes:
    """The file, for the shift that begins now. Raises BadShift, MayNotSee, NotRecorded, BadKeys."""
    circumstances = at_the_list(who, EXPORT)
    order = office(who.authority)
    for one in officers:
        if Role.BORDER_OFFICER not in order.roles_of(UserId(one), circumstances.on):
            raise BadShift(f"{one} is no border officer today. Name officers who have that role.")
    entries = tuple(rows.every(who.authority, circumstances.on))
    snapshot = Snapshot(
        authority=who.authority,
        made=circumstances.now,
        until=circumstances.now + timedelta(hours=hours),
        officers=officers,
        call=call,
        entries=entries,
        asides=pairs.remembering(entries, authority=who.authority, on=circumstances.on),
    )
    file = packed(snapshot, signing_keys().sign)
    key = f"snapshot for {hours} h, for {', '.join(officers)}: {len(snapshot.entries)} entries"
    look = look_of(snapshot.entries, who, circumstances, way=Way.EXPORT, door=DOOR, key=key)
    looks.keep(replace(look, occasion=Occasion.EXPORT), at_once=True)
    return file
