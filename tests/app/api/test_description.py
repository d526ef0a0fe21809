"""The OpenAPI description is true: what schemathesis makes from it is answered as it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from tests.app.api.conftest import Program

from byla.app.api.openapi import document
from byla.app.registry import PROCEDURES

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
FEW = settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def test_every_step_of_every_procedure_has_its_address() -> None:
    described = {one["post"]["operationId"] for one in document()["paths"].values() if "post" in one}
    assert described == {f"{one.code}.{step.code}" for one in PROCEDURES.values() for step in one.steps}


def addresses() -> list[tuple[str, str]]:
    return [(path, method) for path, methods in document()["paths"].items() for method in methods]


@pytest.mark.parametrize(("path", "method"), addresses(), ids=lambda value: value.removeprefix("/api/v1/"))
def test_an_address_answers_as_described(path: str, method: str, program: Callable[[str], Program]) -> None:
    token = program("ruta").token
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application(), headers=_bearer(token))
    operation = schema[path][method.upper()]

    @FEW
    @operation.as_strategy_test if hasattr(operation, "as_strategy_test") else _given(operation)
    def check(case: Any) -> None:
        case.call_and_validate(headers=_bearer(token), checks=CHECKS)

    check()


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def _given(operation: Any) -> Callable[[Callable[[Any], None]], Callable[[], None]]:
    from hypothesis import given

    return given(case=operation.as_strategy())
