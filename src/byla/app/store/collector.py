"""The collector of garbage, and when it would only be in the way."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept_waiting() -> Iterator[None]:
    """Nothing is collected within. For work that makes very many things which all stay until it ends: the collector
    would look through all of them again and again, and find none to take.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
