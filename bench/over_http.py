"""The list searched through the API of a running site, as border posts would: each search durably recorded first."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from bench.authority import AUTHORITY, UNITS, found
from bench.crew import Crew
from bench.figure import Figure, figure
from bench.listed import padded, read
from bench.posting import Done, Question, posted
from byla.app.accounts.models import User
from byla.app.api.tokens import issue
from byla.app.moment import today
from byla.app.national_list import base, projecting
from byla.app.store import driver
from byla.national_list import Identity
from byla.screening import Query, Record

CLIENTS, OFFICERS, WORKERS = 2, 4, 2
"""Processes that ask, officers in each of them, and processes that answer."""
IN_A_BATCH = 100
ONE_BY_ONE, IN_BATCHES = 200, 476
"""Searches a second, as issue 6 asks."""
USER = f"of.{UNITS[0]}"
READY_SECONDS = 120
_FILLED_AT_ONCE = 5_000
_TICKS = os.sysconf("SC_CLK_TCK")


def measure(
    kind: str,
    url: str,
    listed: Path,
    padding: Path | None,
    size: int,
    queries: Sequence[Query],
    *,
    seconds: float,
) -> Iterator[Figure]:
    """The figures of a site at the database `url`, whose list is filled with `size` records of these files."""
    with Crew(url) as crew:
        token, count, built = crew.one(fill, listed, padding, size)
    group = f"Through HTTP: {kind}, {count:,} entries"
    yield figure(group, "the index made from the table, and put into its file", "s", [built])
    asked = [_asked(query) for query in queries]
    with site(url) as (port, server):
        posted(asked[:100], port, token, 1, min(seconds, 3), 2 * OFFICERS)  # each worker opens the index
        for at_once, name, least in (
            (1, "one by one", ONE_BY_ONE),
            (IN_A_BATCH, f"in batches of {IN_A_BATCH}", IN_BATCHES),
        ):
            before = _spent(url, server)
            answered = _answered(asked, port, token, at_once, seconds)
            spent = _spent(url, server) - before
            done, rate = map(sum, zip(*answered, strict=True))
            rates = {
                f"{CLIENTS * OFFICERS} officers on the same machine": rate,
                "were both cores the site's and its database's": WORKERS * done / spent,
            }
            for where, a_second in rates.items():
                yield figure(group, f"searches {name}, {where}", "1/s", [a_second], at_least=least)
        yield figure(group, "memory of a worker", "MB", [max(map(_memory, _workers(server)))], at_most=400)


def _answered(asked: Sequence[Question], port: int, token: str, at_once: int, seconds: float) -> list[Done]:
    """Of each client how many searches were answered, and how many a second."""
    parts = [asked[number::CLIENTS] for number in range(CLIENTS)]
    same = [[value] * CLIENTS for value in (port, token, at_once, seconds, OFFICERS)]
    with ProcessPoolExecutor(CLIENTS, mp_context=get_context("spawn")) as pool:
        return list(pool.map(posted, parts, *same))


def _spent(url: str, server: int) -> float:
    return cpu([server, *database_of(url)])


def fill(listed: Path, padding: Path | None, size: int) -> tuple[str, int, float]:
    """Founds the authority, puts the records on its list, and makes the index: a token, how many, and CPU seconds."""
    found()
    several, count = padded(read(listed)[0], padding, size), 0
    with driver.one_transaction():
        while rows := [_row(one) for one in islice(several, _FILLED_AT_ONCE)]:
            driver.write({projecting.UPSERT_ENTRY: rows})
            count += len(rows)
        driver.write(
            {
                projecting.DRAW: [(AUTHORITY,)],
                projecting.CHANGED: [(base.EVERYTHING, os.urandom(16).hex(), AUTHORITY)],
            }
        )
    start = time.process_time()
    base.begun(AUTHORITY, today())
    built = time.process_time() - start
    token = issue(User.objects.get(username=USER), until=today() + timedelta(days=1), note="bench")
    return token, count, built


def _row(one: Record) -> projecting.Row:
    identity = Identity(
        names=(one.name,),
        births=one.birth,
        citizenships=one.citizenship,
        documents=one.documents,
        sex=one.sex or "",
    )
    said = json.dumps(identity.written() | {"decision": "D-1", "call": "+0"}, ensure_ascii=False)
    return (f"bench:{one.id}", AUTHORITY, "", "bench", True, None, None, said)


def _asked(query: Query) -> Question:
    given = {
        "name": query.name,
        "born": query.birth,
        "citizenship": query.citizenship,
        "document": query.document,
    }
    return {name: text for name, text in given.items() if text}


@contextmanager
def site(url: str) -> Iterator[tuple[int, int]]:
    """A running site: its port, and the id of its process."""
    port = _free_port()
    command = [sys.executable, "-m", "byla.app.cli", "serve", "--port", str(port), "--no-log"]
    environment = {**os.environ, "DATABASE_URL": url, "BYLA_WORKERS": str(WORKERS)}
    environment["DJANGO_SETTINGS_MODULE"] = "byla.app.site.settings"
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet) as server:  # noqa: S603
        try:
            _wait_for(port)
            yield port, server.pid
        finally:
            server.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(READY_SECONDS * 5):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError(f"the site did not begin within {READY_SECONDS} s")


def database_of(url: str) -> Iterator[int]:
    """The process of the database server, where the database is one of our own and is more than a file."""
    folder = parse_qs(urlsplit(url).query).get("host", [""])[0]
    if folder:
        yield int((Path(folder) / "data" / "postmaster.pid").read_text().split()[0])


def _workers(server: int) -> list[Path]:
    children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
    return [Path("/proc") / child for child in children]


def cpu(servers: Sequence[int]) -> float:
    """Seconds of CPU that the workers of some servers have spent, those that were replaced meanwhile among them."""
    workers = [worker for server in servers for worker in _workers(server)]
    stats = [(one / "stat").read_text().rsplit(")", 1)[1].split() for one in workers]
    ended = [Path(f"/proc/{one}/stat").read_text().rsplit(")", 1)[1].split()[13:15] for one in servers]
    spent = sum(int(one[11]) + int(one[12]) for one in stats) + sum(
        int(part) for one in ended for part in one
    )
    return spent / _TICKS


def _memory(worker: Path) -> float:
    """Megabytes at the most, the mapped file included."""
    line = next(one for one in (worker / "status").read_text().splitlines() if one.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
