"""What is measured: requests by route, and how long they took. A route is a pattern, never a path."""

from __future__ import annotations

import os

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

CONTENT_TYPE = CONTENT_TYPE_LATEST
REQUESTS = Counter("byla_requests", "Requests answered", ["method", "route", "status"])
SECONDS = Histogram("byla_request_seconds", "Time to answer a request", ["method", "route"])


def exposition() -> bytes:
    """All measures, over all processes where the server runs several."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return generate_latest(registry)
