"""The OpenAPI description is true: what schemathesis makes from it is answered as it says."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from tests.app.api.conftest import account_of
from tests.app.authority import AUTHORITY, Authority

from byla.app.api.openapi import document
from byla.app.api.tokens import issue
from byla.app.moment import today
from byla.app.registry import PROCEDURES
from byla.app.store.who import office_file

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
FEW = settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def test_every_step_of_every_procedure_has_its_address() -> None:
    sent = {path: one["post"] for path, one in document()["paths"].items() if "post" in one}
    # Breaking the glass and what is said of the list are no steps: nothing is done to a file.
    of_list = ("search", "searches", "same", "set-aside", "taken-back")
    for other in ("glass", *(f"list/{one}" for one in of_list)):
        del sent[f"/api/v1/{other}"]
    described = {one["operationId"] for one in sent.values()}
    assert described == {f"{one.code}.{step.code}" for one in PROCEDURES.values() for step in one.steps}


def addresses() -> list[tuple[str, str]]:
    return [(path, method) for path, methods in document()["paths"].items() for method in methods]


@pytest.fixture
def files(own_database: str) -> dict[str, str]:
    """A file of a person and one of the office; the program under test has threads of its own, so it really commits."""
    return {"person": Authority().found().person(), "office": office_file(AUTHORITY)}


def token_of(path: str) -> str:
    """Of somebody who may take steps there."""
    user = "keeper" if path.startswith("/api/v1/office/") else "ruta"
    return issue(account_of(user), until=today(), note="schemathesis")


@pytest.mark.slow
@pytest.mark.parametrize(("path", "method"), addresses(), ids=lambda value: value.removeprefix("/api/v1/"))
def test_an_address_answers_as_described(path: str, method: str, files: dict[str, str]) -> None:
    headers = {"Authorization": f"Bearer {token_of(path)}"}
    real = files.get(path.split("/")[3], files["person"])
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application(), headers=headers)

    @FEW
    @given(case=schema[path][method.upper()].as_strategy())
    def answers(case: Any) -> None:
        if "file" in case.path_parameters and len(case.path_parameters["file"]) % 2:
            case.path_parameters["file"] = real
        case.call_and_validate(headers=headers, checks=CHECKS)

    answers()
