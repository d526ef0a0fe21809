"""A client of the API that searches the list for a while, in a process of its own."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Sequence

WAITS_SECONDS = 120


def searched(port: int, token: str, asked: Sequence[dict[str, str]], size: int, seconds: float) -> int:
    """How many searches a client had answered in that time."""
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=WAITS_SECONDS)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    done, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        some = [asked[(done + place) % len(asked)] for place in range(size)]
        body, path = ({"searches": some}, "searches") if size > 1 else (some[0], "search")
        client.request("POST", f"/api/v1/list/{path}", json.dumps(body), headers)
        answer = client.getresponse()
        said = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status}: {said[:300]!r}")
        done += size
    return done
