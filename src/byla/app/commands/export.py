"""Give out: a whole file as an archive, or in bulk the requests that wait for a body, as JSON Lines.

./byla export file RP-2026-000123 --as ruta --to RP-2026-000123.zip
./byla export file RP-2026-000123 --as ruta --to for-the-police.zip --for police
./byla export file RP-2026-000123 --as ruta --to for-the-person.zip --for person
./byla export requests --body police --as asta > requests.jsonl
./byla export requests --body police --as egle > requests.jsonl
./byla export conclusion-format

An archive holds what the official may take out or, with --for, what that body is told and the commitments of the
rest; for the person, what they did and were told, and of each other entry the article that withholds it.
python3 verifier/byla_verify.py checks it. Of requests, an official of the body gets all of its own; one of the
authority those in files that they may take out, with what the body is told and nothing more. That it was done is
logged. `conclusion-format` is the JSON Schema of an answer.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from pathlib import Path

from byla.app.archive.contents import NotAsked, archive
from byla.app.archive.zipped import TooLarge
from byla.app.console.asker import add_asker, official
from byla.app.console.finding import NotFound, file_called
from byla.app.exchange import conclusions, requests
from byla.app.looks.store import NotRecorded
from byla.app.store.read import NoSuchFile
from byla.app.store.show import MayNotSee
from byla.ledger.tiles import NotATile

WHAT = ("file", "requests", "conclusion-format")
log = logging.getLogger("byla.exchange")


def run(arguments: list[str]) -> int:
    """0 given out; 1 where there is no such file, or none that the asker may take out; 2 asked wrongly."""
    parser = argparse.ArgumentParser(
        prog="./byla export", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=WHAT)
    parser.add_argument(
        "number", nargs="?", help="of a file: its id, or official number such as RP-2026-000012"
    )
    parser.add_argument("--procedure", help="of this procedure, where several files have the number")
    parser.add_argument("--to", type=Path, help="of a file: where the archive is written")
    parser.add_argument(
        "--for", dest="told", metavar="BODY", help="of a file: only what this body, or the person, is told"
    )
    parser.add_argument("--body", help="whose requests, as the office calls it: police")
    add_asker(parser)
    asked = parser.parse_args(arguments)
    if asked.what == "file":
        return _file(asked)
    if asked.what == "conclusion-format":
        print(json.dumps(conclusions.schema(), ensure_ascii=False, indent=2))
        return 0
    if asked.body is None:
        print("Say --body: whose requests.", file=sys.stderr)
        return 2
    return _requests(asked.body, asked.user)


def _file(asked: argparse.Namespace) -> int:
    if asked.number is None or asked.to is None:
        print("Say which file, and --to: where the archive is to be written.", file=sys.stderr)
        return 2
    who = official(asked.user)
    try:
        file = file_called(asked.number, procedure=asked.procedure)
        content = archive(file, who, body=asked.told)
        with asked.to.open("xb") as written:
            written.write(content)
    except (NotFound, NotAsked, NotRecorded, TooLarge, NotATile) as no:
        print(no, file=sys.stderr)
        return 1
    except (NoSuchFile, MayNotSee):
        print(f"There is no file {asked.number} that {asked.user} may take out.", file=sys.stderr)
        return 1
    except OSError as no:
        print(f"{asked.to} cannot be written: {no.strerror}", file=sys.stderr)
        return 1
    log.info("file given out", extra={"user": asked.user, "authority": who.authority})
    print(f"{asked.to}: {len(content):,} bytes", file=sys.stderr)
    return 0


def _requests(body: str, user: str) -> int:
    who, given = official(user), 0
    try:
        for line in requests.lines(body, who):
            print(line)
            given += 1
    except requests.OfAnotherBody as other:
        print(other, file=sys.stderr)
        return 2
    except NotRecorded as no:
        print(f"{no}. What stands above was recorded; the rest was not given out.", file=sys.stderr)
        return 1
    finally:
        log.info("requests given out", extra={"user": user, "authority": who.authority, "count": given})
    print(f"{given:,} requests", file=sys.stderr)
    return 0
