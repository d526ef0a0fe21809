"""How entries fold into a matter that keeps them: its fields say which kinds, and whether the newest of a kind counts
or each of them.

    opened: Standing[BanOpened] | None = None          the newest
    served: tuple[Standing[BanServed], ...] = ()       each, in their order
    alert: Alert = Alert()                             what this keeps in its turn

Nothing is checked here: an entry is a fact, and steps are where one may say no.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from byla.casefile import Body, Entry, Standing, UnknownEntry, changed

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

M = TypeVar("M", bound="DataclassInstance")


def keeping(matter: type[M]) -> Callable[[Body, M, Entry], M]:
    """What an entry makes of such a matter. What it gives raises UnknownEntry for a kind that no field keeps."""
    kept = {kind: (name, each) for name, kind, each in _fields(matter)}
    parts = {kind: (name, keeping(part)) for name, part in _parts(matter) for _, kind, _ in _fields(part)}

    def apply(body: Body, state: M, entry: Entry) -> M:
        """The matter after the entry. Raises UnknownEntry."""
        if type(body) in parts:
            name, keep = parts[type(body)]
            return changed(state, **{name: keep(body, getattr(state, name), entry)})
        if type(body) not in kept:
            raise UnknownEntry(f"{matter.__name__} keeps no {type(body).__name__}")
        name, each = kept[type(body)]
        one = Standing(entry.number, entry.header.true_from, body)
        return changed(state, **{name: (*getattr(state, name), one) if each else one})

    return apply


def _fields(matter: type[Any]) -> Iterator[tuple[str, type[Body], bool]]:
    """Each field that keeps entries, with their kind, and whether it keeps every one."""
    for name, hint in get_type_hints(matter).items():
        each = get_origin(hint) is tuple
        for one in get_args(hint):
            if get_origin(one) is Standing:
                yield name, get_args(one)[0], each


def _parts(matter: type[Any]) -> Iterator[tuple[str, type[Any]]]:
    """Each field that keeps entries in its turn."""
    for name, hint in get_type_hints(matter).items():
        if is_dataclass(hint) and isinstance(hint, type):
            yield name, hint
