"""Serve the site with gunicorn and write the log beside it; no migration, no demo. For production, behind https."""

from __future__ import annotations

import argparse
import os
import socket
import sys
from typing import NoReturn

from django.conf import settings
from django.db import connections
from gunicorn.app.base import Application
from gunicorn.arbiter import Arbiter
from gunicorn.util import import_app

from byla.app.erasures.again import not_to_be_served
from byla.app.log.running import Beside


def run(arguments: list[str]) -> int:
    """Becomes the server; 1 where this database holds what was erased, or cannot be asked."""
    parser = argparse.ArgumentParser(prog="./byla serve", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on, default 127.0.0.1")
    parser.add_argument(
        "--port", type=int, default=int(os.environ.get("PORT", "8000")), help="default: PORT, or 8000"
    )
    parser.add_argument(
        "--no-log", action="store_true", help="do not write the log here: ./byla log run does it elsewhere"
    )
    asked = parser.parse_args(arguments)
    if why := not_to_be_served():
        print(why, file=sys.stderr)
        return 1
    return become_server(host=asked.host, port=asked.port, log=not asked.no_log)


def port_is_free(host: str, port: int) -> bool:
    """Whether nothing listens there yet."""
    with socket.socket() as probe:
        return probe.connect_ex((host, port)) != 0


class Master(Arbiter):
    """gunicorn's own process, which looks each second whether its workers live, and the sequencer too."""

    def __init__(self, app: Server) -> None:
        self.beside = Beside() if app.log else None
        super().__init__(app)

    def manage_workers(self) -> None:
        """As gunicorn does; then the sequencer."""
        super().manage_workers()
        if self.beside is not None:
            self.beside.keep(self._let_go)

    def _let_go(self) -> None:
        """The address is the server's alone: whoever starts it anew must find it free."""
        for listener in self.LISTENERS:
            listener.sock.close()


class Server(Application):
    """gunicorn in this very process: what a command has loaded already is not loaded a second time."""

    def __init__(self, *, host: str, port: int, log: bool = False) -> None:
        self.address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self.log = log
        super().__init__()

    def run(self) -> None:
        """Serves until a signal ends it."""
        Master(self).run()

    def load_config(self) -> None:
        """The settings of `byla.app.site.server`, and the address; the command line is not gunicorn's."""
        self.load_config_from_file("python:byla.app.site.server")
        self.cfg.set("bind", self.address)

    def load(self) -> object:
        """The site."""
        return import_app("byla.app.site.wsgi:application")


def become_server(*, host: str, port: int, log: bool = True) -> NoReturn:
    """Serves until a signal ends it, then exits; with `log` the sequencer runs beside it and ends with it."""
    for measured in (settings.BYLA_STATE / "measures").glob("*.db"):
        measured.unlink()
    # A connection that two processes share would mix up their answers.
    connections.close_all()
    Server(host=host, port=port, log=log).run()
    sys.exit(0)
