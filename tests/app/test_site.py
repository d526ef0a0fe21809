"""The site's own pages for those who run it, and the headers on every answer."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.test import Client, override_settings
from tests.databases import pointed_at

CSP = {
    "default-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
}


def test_alive_without_a_database() -> None:
    assert Client().get("/healthz").json() == {"status": "alive"}


@pytest.mark.both_databases
@pytest.mark.django_db
def test_ready_when_the_database_is_migrated() -> None:
    answer = Client().get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["checks"] == {"database": "reached", "migrations": "applied"}


@pytest.mark.both_databases
def test_not_ready_while_a_migration_waits(own_database: str) -> None:
    call_command("migrate", "sessions", "zero", verbosity=0)
    answer = Client().get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["checks"]["migrations"] == "1 waiting; run ./byla upgrade"


def test_not_ready_while_the_database_is_away(django_db_blocker, tmp_path) -> None:
    with django_db_blocker.unblock(), pointed_at(f"postgresql://postgres@/gone?host={tmp_path}"):
        answer = Client().get("/readyz")
        connections["default"].close()
    assert answer.status_code == 503
    assert answer.json()["checks"]["database"] == "not reached"


def test_measures_name_routes_and_never_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PROMETHEUS_MULTIPROC_DIR", raising=False)
    Client().get("/nowhere/Kavaliauskaite/")
    said = Client().get("/metrics").content.decode()
    assert 'byla_requests_total{method="GET",route="unknown",status="404"}' in said
    assert "Kavaliauskaite" not in said


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/healthz", "/accounts/login/", "/nowhere/"])
def test_every_answer_carries_the_protecting_headers(address: str) -> None:
    headers = Client().get(address).headers
    assert set(headers["Content-Security-Policy"].split("; ")) == CSP
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "no-store" in headers["Cache-Control"]


def test_the_policy_for_scripts_is_said_here_and_not_left_to_what_a_library_takes_for_granted() -> None:
    assert settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["default-src"] == ["'self'"]


@override_settings(SECURE_SSL_REDIRECT=True)
def test_over_plain_http_only_the_probes_are_answered() -> None:
    assert Client().get("/accounts/login/").headers["Location"] == "https://testserver/accounts/login/"
    assert Client().get("/healthz").status_code == 200
