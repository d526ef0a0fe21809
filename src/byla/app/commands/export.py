"""Give out in bulk: the requests that wait for a body, as JSON Lines on standard output.

./byla export requests --body police --as asta > requests.jsonl
./byla export requests --body police --as egle > requests.jsonl
./byla export conclusion-format

An official of the body gets all of its requests; one of the authority those in files that they may take out, with what
the body is told and nothing more. That it was done is logged. `conclusion-format` is the JSON Schema of an answer.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys

from byla.app.console.asker import add_asker, official
from byla.app.exchange import conclusions, requests

WHAT = ("requests", "conclusion-format")
log = logging.getLogger("byla.exchange")


def run(arguments: list[str]) -> int:
    """0 given out; 2 asked wrongly."""
    parser = argparse.ArgumentParser(
        prog="./byla export", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=WHAT)
    parser.add_argument("--body", help="whose requests, as the office calls it: police")
    add_asker(parser)
    asked = parser.parse_args(arguments)
    if asked.what == "conclusion-format":
        print(json.dumps(conclusions.schema(), ensure_ascii=False, indent=2))
        return 0
    if asked.body is None:
        print("Say --body: whose requests.", file=sys.stderr)
        return 2
    return _requests(asked.body, asked.user)


def _requests(body: str, user: str) -> int:
    who, given = official(user), 0
    try:
        for line in requests.lines(body, who):
            print(line)
            given += 1
    except requests.OfAnotherBody as other:
        print(other, file=sys.stderr)
        return 2
    finally:
        log.info("requests given out", extra={"user": user, "authority": who.authority, "count": given})
    print(f"{given:,} requests", file=sys.stderr)
    return 0
