"""Serve the site with gunicorn, and nothing else: no migration, no demo. For production, behind a proxy with https."""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import sys
from typing import NoReturn

from django.conf import settings


def run(arguments: list[str]) -> int:
    """Becomes the server."""
    parser = argparse.ArgumentParser(prog="./byla serve", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on, default 127.0.0.1")
    parser.add_argument(
        "--port", type=int, default=int(os.environ.get("PORT", "8000")), help="default: PORT, or 8000"
    )
    asked = parser.parse_args(arguments)
    return become_server(host=asked.host, port=asked.port)


def port_is_free(host: str, port: int) -> bool:
    """Whether nothing listens there yet."""
    with socket.socket() as probe:
        return probe.connect_ex((host, port)) != 0


def become_server(*, host: str, port: int) -> NoReturn:
    """Replaces this process by gunicorn, so that signals reach it and its exit status is the command's."""
    measures = settings.BYLA_STATE / "measures"
    shutil.rmtree(measures, ignore_errors=True)
    measures.mkdir(parents=True)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(measures)
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    command = [sys.executable, "-m", "gunicorn", "--config", "python:byla.app.site.server", "--bind", address]
    os.execv(sys.executable, [*command, "byla.app.site.wsgi:application"])  # noqa: S606
