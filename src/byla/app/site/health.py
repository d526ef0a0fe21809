"""For those who run the site: does it live, may it be sent requests, how does it do. No personal data."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from byla.app.site import measures


@require_safe
def alive(request: HttpRequest) -> JsonResponse:
    """The process answers. Touches nothing else, so that a lost database does not make the process be restarted."""
    return JsonResponse({"status": "alive"})


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """503 until the database is reached and its migrations are those of this code."""
    checks = {"database": "reached", "migrations": "applied"}
    try:
        if waiting := _migrations_waiting():
            checks["migrations"] = f"{waiting} waiting; run ./byla upgrade"
    except DatabaseError:
        checks = {"database": "not reached", "migrations": "unknown"}
    is_ready = checks == {"database": "reached", "migrations": "applied"}
    status = "ready" if is_ready else "not ready"
    return JsonResponse({"status": status, "checks": checks}, status=200 if is_ready else 503)


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Counts and durations in Prometheus' text form. For the operator's network; the proxy keeps others out."""
    return HttpResponse(measures.exposition(), content_type=measures.CONTENT_TYPE)


def _migrations_waiting() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
