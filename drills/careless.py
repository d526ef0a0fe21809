"""The control of two drills: the same site, which answers a request before it is recorded, as a queue before the record
would. Never part of an installation.
"""

from __future__ import annotations

import io
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import django
from gunicorn.util import import_app

django.setup()

from byla.app.commands.serve import Server  # noqa: E402

WAITING_SECONDS = 0.05
Start = Callable[..., Any]


class AnswersFirst:
    """A WSGI application that says done to every POST, and hands it on a little later."""

    def __init__(self, site: Callable[[dict[str, Any], Start], Iterable[bytes]]) -> None:
        self.site = site
        self.waiting: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self.begun = False

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] != "POST":
            return self.site(environ, start)
        if not self.begun:
            # Not when it is loaded: a thread does not come along into the processes that are forked.
            self.begun = True
            threading.Thread(target=self._record, daemon=True).start()
        sent = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        self.waiting.put({**environ, "wsgi.input": io.BytesIO(sent)})
        start("201 Created", [("Content-Type", "application/json")])
        return [b"{}"]

    def _record(self) -> None:
        while True:
            asked = self.waiting.get()
            time.sleep(WAITING_SECONDS)
            b"".join(self.site(asked, lambda *said: None))


class Careless(Server):
    """The server of the control."""

    def load(self) -> object:
        """The site behind it."""
        return AnswersFirst(import_app("byla.app.site.wsgi:application"))


def main(arguments: list[str]) -> None:
    """Serves on the port that is given after `--port`."""
    Careless(host="127.0.0.1", port=int(arguments[arguments.index("--port") + 1])).run()


if __name__ == "__main__":
    given, sys.argv = sys.argv[1:], sys.argv[:1]
    main(given)
