"""gunicorn's settings. The application is loaded once and shared by the processes that it is forked into."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from prometheus_client.multiprocess import mark_process_dead

from byla.app.site.environment import read_environment
from byla.app.site.logs import logging_settings

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter
    from gunicorn.workers.base import Worker

_environment = read_environment(os.environ)

preload_app = True
worker_class = "gthread"
workers = _environment.workers
threads = 4
timeout = 60
# A worker is replaced now and then, not all at once, so that a slow leak cannot grow for weeks.
max_requests = 5000
max_requests_jitter = 500
logconfig_dict = logging_settings(level=_environment.log_level, debug=_environment.debug)
accesslog = None  # paths hold personal data; the request log of the middleware names routes


def when_ready(server: Arbiter) -> None:
    """Says that requests are answered from now on."""
    print(f"byla: serving since {time.strftime('%H:%M:%S')}", flush=True)  # noqa: T201


def child_exit(server: Arbiter, worker: Worker) -> None:
    """A worker that ended must not be counted as running."""
    mark_process_dead(worker.pid)
