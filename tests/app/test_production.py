"""What an authority's own installation sets for browsers, read from the settings as it would start with them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.app.test_environment import PRODUCTION

ROOT = Path(__file__).resolve().parents[2]
EXPECTED: dict[str, object] = {
    # Cookies travel over https alone, to this very host
    "SESSION_COOKIE_NAME": "__Host-session",
    "CSRF_COOKIE_NAME": "__Host-csrf",
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "CSRF_COOKIE_SAMESITE": "Lax",
    # Forms come from this address and from no other
    "CSRF_TRUSTED_ORIGINS": ["https://byla.example"],
    "ALLOWED_HOSTS": ["byla.example", "www.byla.example"],
    # Everything is https, and stays so for a year
    "SECURE_SSL_REDIRECT": True,
    "SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"],
    "SECURE_HSTS_SECONDS": 31_536_000,
    "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
    # A passkey is bound to it
    "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": False,
    # A sign-in ends
    "SESSION_COOKIE_AGE": 36_000,
    "BYLA_IDLE_SECONDS": 1_800,
    # An error shows nobody's data
    "DEBUG": False,
}
ASKED = f"""
import json
from django.conf import settings
print(json.dumps({{name: getattr(settings, name) for name in {list(EXPECTED)}}}))
"""


@pytest.fixture(scope="module")
def held() -> dict[str, object]:
    """The settings of a process of its own: those of the tests are another installation's."""
    environment = {**PRODUCTION, "PYTHONPATH": str(ROOT / "src")}
    environment["DJANGO_SETTINGS_MODULE"] = "byla.app.site.settings"
    said = subprocess.run([sys.executable, "-c", ASKED], env=environment, capture_output=True, check=True)
    return dict(json.loads(said.stdout))


@pytest.mark.parametrize("name", EXPECTED)
def test_gdpr_32_production_sets(held: dict[str, object], name: str) -> None:
    assert held[name] == EXPECTED[name]
