"""./byla up: what the demo prints leads to where it is served."""

from __future__ import annotations

from typing import Any

import pytest

from byla.app import demo
from byla.app.commands import serve, up, upgrade


@pytest.fixture
def nothing_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that it prepares is tested elsewhere, by starting it."""
    for module, name, done in (
        (serve, "port_is_free", True), (serve, "become_server", 0), (upgrade, "bring_up_to_date", None),
        (demo, "build", []), (up, "not_to_be_served", ""), (up, "print_sign_ins", None),
    ):  # fmt: skip
        monkeypatch.setattr(module, name, lambda *_, done=done, **__: done)


@pytest.mark.parametrize(
    ("named", "leads_to"), [("", "http://localhost:8123"), ("https://byla.example", "https://byla.example")]
)
def test_a_code_on_paper_leads_to_the_port_or_to_the_address_that_is_named(
    nothing_is_served: None, monkeypatch: pytest.MonkeyPatch, settings: Any, named: str, leads_to: str
) -> None:
    monkeypatch.setenv("BYLA_PUBLIC_URL", named)
    assert up.run(["--port", "8123"]) == 0
    assert leads_to == settings.BYLA_PUBLIC_URL
