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
from collections import deque
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from drills.installation import REASON

OFFICIALS = 4
PATIENCE_SECONDS = 5
OPENED_BEFORE = 2


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

    def once(self, key: str) -> bool:
        """One request, sent once under its key; whether it is answered with success."""
        if _answered(self._request(self.address, {"reason": REASON + key}, key)) is None:
            return False
        self.answered.add(key)
        return True

    def _work(self) -> None:
        while not self._end.is_set():
            self._until_answered(self.address, {"reason": REASON + (key := uuid.uuid4().hex)}, key)

    def _until_answered(self, address: str, form: Mapping[str, str], key: str, **more: str) -> str | None:
        """The address of the file, once it is answered with success; None where they go home before. `more` are headers
        beside.
        """
        asked = self._request(address, form, key, **more)
        while not self._end.is_set():
            if where := _answered(asked):
                self.answered.add(key)
                return where
            time.sleep(0.02)
        return None

    def _request(
        self, address: str, form: Mapping[str, str], key: str, **more: str
    ) -> urllib.request.Request:
        return urllib.request.Request(
            address,
            data=json.dumps({"source": "application", **form}).encode(),
            headers={
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
                "Idempotency-Key": key,
                **more,
            },
        )


class Returning(Officials):
    """Officials who open some records more before they come back to one, and record a name in it. `added` are the keys
    of that.
    """

    def __init__(self, address: str, token: str) -> None:
        super().__init__(address, token)
        self.site, self.added = address.removesuffix("/api/v1"), set[str]()

    def _work(self) -> None:
        opened: deque[str] = deque()
        while not self._end.is_set():
            key = uuid.uuid4().hex
            where = self._until_answered(self.address, {"reason": REASON + key}, key)
            if where is not None:
                opened.append(where)
            if len(opened) > OPENED_BEFORE:
                self._come_back(opened.popleft())

    def _come_back(self, where: str) -> None:
        key, step = uuid.uuid4().hex, where.replace("/files/", "/person/files/")
        name = {"family": REASON + key, "script": "Latn", "language": "lt", "kind": "in_document"}
        if self._until_answered(f"{self.site}{step}/record_name", name, key, **{"If-Match": '"1"'}):
            self.added.add(key)


def _answered(asked: urllib.request.Request) -> str | None:
    """The address of the file that an answer with success names."""
    try:
        with urllib.request.urlopen(asked, timeout=PATIENCE_SECONDS) as answer:
            return str(answer.headers["Location"]) if 200 <= answer.status < 300 else None
    except (OSError, urllib.error.HTTPError, ValueError):
        return None
