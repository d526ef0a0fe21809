"""Officials at work while something breaks: each opens records by the API, one after another, and sends a request again
under the same key until it is answered.
"""

from __future__ import annotations

import json
import threading
import time
import urllib.error
import urllib.request
import uuid
from types import TracebackType
from typing import Self

from drills.installation import REASON

OFFICIALS = 4
PATIENCE_SECONDS = 5


class Officials:
    """They work while the context lasts. `answered` are the keys of the requests that were answered with success."""

    def __init__(self, address: str, token: str) -> None:
        self.address, self.token = f"{address}/person/open_record", token
        self.answered: set[str] = set()
        self._end = threading.Event()
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(OFFICIALS)]

    def __enter__(self) -> Self:
        for one in self._threads:
            one.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.go_home()

    def go_home(self) -> None:
        """They end what they are at, and begin nothing more."""
        self._end.set()
        for one in self._threads:
            one.join()

    def wait_for(self, number: int, *, seconds: float = 30) -> None:
        """Until so many more were answered, or the time is over."""
        wanted, until = len(self.answered) + number, time.monotonic() + seconds
        while len(self.answered) < wanted and time.monotonic() < until:
            time.sleep(0.01)

    def _work(self) -> None:
        while not self._end.is_set():
            key = uuid.uuid4().hex
            while not self._end.is_set():
                if self._ask(key):
                    self.answered.add(key)
                    break
                time.sleep(0.02)

    def _ask(self, key: str) -> bool:
        asked = urllib.request.Request(
            self.address,
            data=json.dumps({"reason": REASON + key, "source": "application"}).encode(),
            headers={
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
                "Idempotency-Key": key,
            },
        )
        try:
            with urllib.request.urlopen(asked, timeout=PATIENCE_SECONDS) as answer:
                return bool(200 <= answer.status < 300)
        except (OSError, urllib.error.HTTPError, ValueError):
            return False
