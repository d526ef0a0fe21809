"""A post's own machine, offline: answer on the border page from a signed snapshot, and let devices join.

./byla post serve SNAPSHOT --folder DIR --trust KEY [--host 0.0.0.0 --address 192.0.2.7 --certificate C --private-key K]
./byla post code SNAPSHOT OFFICER --folder DIR --trust KEY

KEY is the line that `./byla snapshot key` prints, or a file that holds it. The folder keeps what was searched; bring it
in with `./byla snapshot bring-in`. Beyond this machine itself it is served with a certificate alone, or with --plain.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlencode

from django.conf import settings
from gunicorn.app.base import BaseApplication
from gunicorn.util import import_app
from qrcode.main import QRCode

from byla.app.border.post import station
from byla.app.border.post.journal import Broken, Journal
from byla.app.moment import now
from byla.app.registry import catalogue
from byla.border.snapshot import NotASnapshot, Snapshot, unpacked
from byla.ledger.note import Key, NotSigned

HERE = frozenset({"localhost", "127.0.0.1", "::1"})


def run(arguments: list[str]) -> int:
    """0 done; 1 where the snapshot cannot be used, in plain words; 2 asked wrongly."""
    asked = _parser().parse_args(arguments)
    try:
        status: int = asked.does(asked)
    except NotASnapshot as no:
        print(catalogue().say(no.said), file=sys.stderr)
        return 1
    except (Broken, NotSigned, OSError, sqlite3.Error) as error:
        print(error, file=sys.stderr)
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./byla post", description=__doc__)
    kinds = parser.add_subparsers(required=True)
    serve = kinds.add_parser("serve", help="answer from a snapshot until its shift is over")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on, default 127.0.0.1")
    serve.add_argument("--certificate", default="", help="certificate of this machine, for https")
    serve.add_argument("--private-key", default="", help="its private key")
    serve.add_argument("--address", default="localhost", help="how devices reach this machine")
    serve.add_argument("--port", type=int, default=8443)
    serve.add_argument("--plain", action="store_true", help="no https: whoever is on the network reads along")
    serve.set_defaults(does=_serve)
    code = kinds.add_parser("code", help="a code by which one device joins, once")
    code.add_argument("officer", help="for whom; named in the snapshot")
    code.set_defaults(does=_code)
    for one in (serve, code):
        one.add_argument("snapshot", type=Path, help="the file that `./byla snapshot make` wrote")
        one.add_argument(
            "--folder", type=Path, required=True, help="where this machine keeps what is searched"
        )
        one.add_argument(
            "--trust", required=True, metavar="KEY", help="key of the authority, or a file with it"
        )
    return parser


def _serve(asked: argparse.Namespace) -> int:
    encrypted = bool(asked.certificate and asked.private_key)
    if asked.host not in HERE and not encrypted and not asked.plain:
        print(
            "Devices join over a network: give --certificate and --private-key, or --plain if it is a wire that"
            " nobody else can reach.",
            file=sys.stderr,
        )
        return 2
    opened = station.opened(asked.snapshot, asked.folder, _key(asked.trust), now())
    station.serve(opened)
    origin = f"{'https' if encrypted else 'http'}://{asked.address}:{asked.port}"
    _origin_file(asked, opened.snapshot).write_text(origin, encoding="utf-8")
    until = opened.snapshot.until.isoformat(sep=" ", timespec="minutes")
    print(
        f"byla: {len(opened.snapshot.entries)} entries, for {', '.join(opened.snapshot.officers)}, until {until}"
    )
    print(f"byla: serving {origin}; codes: ./byla post code", flush=True)
    return _become_server(asked, encrypted=encrypted)


def _code(asked: argparse.Namespace) -> int:
    snapshot = unpacked(asked.snapshot.read_bytes(), [Key.read(_key(asked.trust))], now())
    if asked.officer not in snapshot.officers:
        print(f"The snapshot is for {', '.join(snapshot.officers)}.", file=sys.stderr)
        return 2
    path = asked.folder / f"{snapshot.id[:16]}.journal"
    if not path.exists():
        print("Nothing serves this snapshot from that folder yet: ./byla post serve", file=sys.stderr)
        return 1
    code = Journal(path).new_code(asked.officer, now())
    origin = _origin_file(asked, snapshot).read_text(encoding="utf-8")
    address = f"{origin}/join?{urlencode({'code': code})}"
    picture = QRCode(border=2)
    picture.add_data(address)
    picture.print_ascii(out=sys.stdout)
    print(f"Code for {asked.officer}, once, within ten minutes: {code}\n{address}")
    return 0


def _origin_file(asked: argparse.Namespace, snapshot: Snapshot) -> Path:
    """In which it stands how devices reach what serves, so that a code leads there and nowhere else."""
    folder: Path = asked.folder
    return folder / f"{snapshot.id[:16]}.address"


def _key(given: str) -> str:
    """The key itself, or the one in the file of that name."""
    return given if "+" in given else Path(given).read_text(encoding="utf-8").strip()


class PostServer(BaseApplication):
    """gunicorn with one process, which holds the index, and few threads."""

    def __init__(self, asked: argparse.Namespace, *, encrypted: bool) -> None:
        self.asked, self.encrypted = asked, encrypted
        super().__init__()

    def load_config(self) -> None:
        """Nothing of the command line is gunicorn's."""
        chosen: dict[str, object] = {
            "bind": f"{self.asked.host}:{self.asked.port}",
            "workers": 1,
            "threads": 4,
            "worker_class": "gthread",
            "preload_app": True,
            "accesslog": None,
        }
        if self.encrypted:
            chosen |= {"certfile": self.asked.certificate, "keyfile": self.asked.private_key}
        for name, value in chosen.items():
            self.cfg.set(name, value)

    def load(self) -> object:
        """The border page of this post."""
        return import_app("byla.app.site.wsgi:application")


def _become_server(asked: argparse.Namespace, *, encrypted: bool) -> NoReturn:
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, asked.address]
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = encrypted
    PostServer(asked, encrypted=encrypted).run()
    sys.exit(0)
