"""Somebody outside who looks at the log again and again, and remembers every checkpoint that they saw."""

from __future__ import annotations

import threading
import time
import urllib.request
from types import TracebackType
from typing import Self

BETWEEN_SECONDS = 0.05


class Onlooker:
    """Looks while the context lasts. `seen` are the checkpoints, each as `size root`."""

    def __init__(self, site: str) -> None:
        self.address, self.seen = f"{site}/log/checkpoint", set[str]()
        self._end = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self._end.clear()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end.set()
        if self._thread is not None:
            self._thread.join()

    def wait_for_one_more(self, *, seconds: float) -> None:
        """Until another checkpoint was seen, or the time is over."""
        before, until = len(self.seen), time.monotonic() + seconds
        while len(self.seen) == before and time.monotonic() < until:
            time.sleep(0.01)

    def _look(self) -> None:
        while not self._end.wait(BETWEEN_SECONDS):
            try:
                with urllib.request.urlopen(self.address, timeout=2) as answer:
                    _, size, root, *_ = answer.read().decode().split("\n")
            except (OSError, ValueError):
                continue
            self.seen.add(f"{size} {root}")
