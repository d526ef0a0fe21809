"""Officers at border posts, who search the list through the API for a while: several in a process of their own."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

WAITS_SECONDS = 120
Question = dict[str, str]
Done = tuple[int, float]
"""How many searches were answered, and how many a second."""


def posted(
    asked: Sequence[Question], port: int, token: str, size: int, seconds: float, officers: int
) -> Done:
    """What was answered to so many officers together, each of whom asks when the last was answered."""
    with ThreadPoolExecutor(officers) as several:
        parts = [asked[number::officers] for number in range(officers)]
        waited = [several.submit(searched, part, port, token, size, seconds) for part in parts]
        counts, rates = zip(*(one.result() for one in waited), strict=True)
    return sum(counts), sum(rates)


def searched(asked: Sequence[Question], port: int, token: str, size: int, seconds: float) -> Done:
    """What one officer had answered in that time."""
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
    return done, done / (time.perf_counter() - start)
