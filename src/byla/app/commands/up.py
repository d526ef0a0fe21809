"""Serve the demo on this machine: environment, database, a small authority, sign-ins; then http://localhost:8000.

For an authority's own installation there are `./byla upgrade` and `./byla serve`.
"""

from __future__ import annotations

import argparse
import os
import sys
import time

from django.conf import settings

from byla.app import demo
from byla.app.accounts.enrolment import SignIn, current_code
from byla.app.backups import NewerSchema
from byla.app.commands import serve, upgrade
from byla.app.erasures.again import not_to_be_served
from byla.app.moment import stands_at


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./byla up", description=__doc__)
    parser.add_argument(
        "--port", type=int, default=int(os.environ.get("PORT", "8000")), help="default: PORT, or 8000"
    )
    parser.add_argument(
        "--scale",
        type=float,
        default=0,
        help="beside it residents and a year's matters: 1.0 is 218,000 people, and takes long; only at the first start",
    )
    return parser


def run(arguments: list[str]) -> int:
    """Prepares what is not prepared yet, prints the sign-ins, and becomes the server."""
    asked = _parser().parse_args(arguments)
    port = asked.port
    if settings.BYLA_PRODUCTION:
        print("up is for the demo. In production run ./byla upgrade, then ./byla serve.", file=sys.stderr)
        return 2
    if not serve.port_is_free("127.0.0.1", port):
        print(
            f"Port {port} is taken. Stop what listens there, or run ./byla up --port {port + 1}.",
            file=sys.stderr,
        )
        return 1
    if day := stands_at():
        progress(f"the clock stands at {day}; what is written is marked as simulated")
    started = time.monotonic()
    try:
        upgrade.bring_up_to_date(progress)
    except NewerSchema as newer:
        print(newer, file=sys.stderr)
        return 1
    if why := not_to_be_served():
        print(why, file=sys.stderr)
        return 1
    settings.BYLA_PUBLIC_URL = os.environ.get("BYLA_PUBLIC_URL") or f"http://localhost:{port}"
    sign_ins = demo.build(progress, scale=asked.scale)
    progress(f"ready in {time.monotonic() - started:.1f} s, starting the server")
    print_sign_ins(sign_ins, port)
    return serve.become_server(host="127.0.0.1", port=port)


def progress(said: str) -> None:
    """One line of progress, shown at once."""
    print(f"byla: {said}", file=sys.stderr, flush=True)


def print_sign_ins(sign_ins: list[SignIn], port: int) -> None:
    """A table of those who may sign in, with the code that each one's authenticator app shows now."""
    width = max((len(sign_in.role) for sign_in in sign_ins), default=0)
    print(f"\n  http://localhost:{port}/   sign in as one of these (all are invented):\n")
    print(f"  {'role':<{width}}  {'username':<14}  {'password':<18}  code now")
    for sign_in in sign_ins:
        code, seconds = current_code(sign_in.username)
        print(f"  {sign_in.role:<{width}}  {sign_in.username:<14}  {sign_in.password:<18}  {code}")
    print(
        f"\n  These codes change in {seconds} s. A fresh one: ./byla code USERNAME\n  Stop with Ctrl+C.\n",
        flush=True,
    )
