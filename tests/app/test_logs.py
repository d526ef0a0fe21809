"""No log line holds personal data, whatever a path, a form, an exception or a library carries."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import path
from django.urls.resolvers import URLPattern

from byla.app.site.logs import JsonFormatter
from byla.app.site.urls import urlpatterns as site_urls

NAME = "Kavaliauskaitė"
PLAIN_PART = "Kavaliauskait"  # however the last letter was encoded on its way


def fail_with_a_name(request, name: str) -> None:
    raise ValueError(f"no such person: {name}")


urlpatterns: list[URLPattern] = [*site_urls, path("persons/<str:name>/", fail_with_a_name)]


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that any logger writes, as the site writes it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    yield written
    root.removeHandler(handler)


def lines(log: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


@pytest.mark.urls("tests.app.test_logs")
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("get", f"/nowhere/{NAME}/", 404),
        ("get", f"/healthz?name={NAME}", 200),
        ("post", f"/healthz?name={NAME}", 405),
        ("post", f"/accounts/login/?next=/{NAME}", 200),
        ("get", f"/persons/{NAME}/", 500),
    ],
)
def test_a_name_in_path_query_or_body_is_not_logged(log, method: str, address: str, status: int) -> None:
    client = Client(raise_request_exception=False, headers={"X-Request-ID": NAME, "User-Agent": NAME})
    answer = getattr(client, method)(address, {"login": NAME, "password": NAME})
    assert answer.status_code == status
    assert PLAIN_PART not in log.getvalue()
    assert "request answered" in [line["event"] for line in lines(log)]


@pytest.mark.urls("tests.app.test_logs")
@pytest.mark.django_db
def test_an_error_is_logged_by_type_and_place(log) -> None:
    Client(raise_request_exception=False).get(f"/persons/{NAME}/")
    (error,) = [line for line in lines(log) if "error" in line]
    assert error["error"] == "builtins.ValueError"
    assert error["at"][-1].endswith("fail_with_a_name")


@pytest.mark.parametrize(
    ("logger", "message", "arguments", "written"),
    [
        ("byla.act", "entries appended", (), "entries appended"),
        ("byla.act", "refused %s", (NAME,), "refused %s"),
        ("library", "not found: %s", (NAME,), "not found: %s"),
        ("library", f"not found: {NAME}", (), "text withheld"),
    ],
)
def test_of_a_message_only_the_constant_text_is_written(log, logger, message, arguments, written) -> None:
    logging.getLogger(logger).warning(message, *arguments, extra={"person": NAME, "count": 2})
    (line,) = lines(log)
    assert str(line["event"]).startswith(written)
    assert line["count"] == 2
    assert NAME not in log.getvalue()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("0123456789abcdef", True),
        ("a" * 65, False),
        (NAME, False),
        ("Jonas-Jonaitis-1990", False),
        ("", False),
    ],
)
def test_a_request_number_is_taken_over_only_where_it_can_hold_no_name(log, given: str, kept: bool) -> None:
    answer = Client().get("/healthz", headers={"X-Request-ID": given})
    number = answer.headers["X-Request-ID"]
    assert (number == given) is kept
    assert lines(log)[-1]["request"] == number
