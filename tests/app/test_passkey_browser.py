"""A passkey as an official uses it: added through the pages, then a second factor, then all that signing in asks.

Chromium plays the device that keeps the passkey; the keys, the signatures and the site's checks of them are real.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Callable
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_private_key
from django.conf import settings
from fido2.utils import websafe_encode
from fido2.webauthn import AuthenticatorData, CollectedClientData
from playwright.sync_api import Page, Response, expect
from tests.conftest import PASSWORD

from byla.app.accounts.enrolment import current_code

SIGN_IN = "/accounts/login/"
FACTORS = "/accounts/2fa/"
PASSKEYS = "/accounts/2fa/webauthn/"
AJAX = {"X-Requested-With": "XMLHttpRequest"}
NAME = "Rūta Pavyzdė"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class Device:
    """What keeps the passkeys of whoever sits at the page, such as a laptop with a fingerprint reader."""

    def __init__(self, page: Page) -> None:
        self.protocol = page.context.new_cdp_session(page)
        self.protocol.send("WebAuthn.enable")
        self.itself = self.protocol.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})

    def passkeys(self) -> int:
        """How many it keeps."""
        return len(self.protocol.send("WebAuthn.getCredentials", self.itself)["credentials"])

    def uses_passkey_at(self, origin: str, challenge: str) -> dict[str, object]:
        """What the browser hands to a page of that address, signed with the passkey that it keeps for ours."""
        (kept,) = self.protocol.send("WebAuthn.getCredentials", self.itself)["credentials"]
        said = CollectedClientData.create("webauthn.get", challenge, origin)
        seen = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV
        data = AuthenticatorData.create(sha256(b"localhost").digest(), seen, kept["signCount"] + 1)
        key = load_der_private_key(b64decode(kept["privateKey"]), password=None)
        assert isinstance(key, EllipticCurvePrivateKey)
        identity = websafe_encode(b64decode(kept["credentialId"]))
        response = {
            "clientDataJSON": websafe_encode(said),
            "authenticatorData": websafe_encode(data),
            "signature": websafe_encode(key.sign(data + said.hash, ECDSA(SHA256()))),
            "userHandle": websafe_encode(b64decode(kept["userHandle"])),
        }
        return {"id": identity, "rawId": identity, "type": "public-key", "response": response}

    def forget(self) -> None:
        """Leaves it without a passkey."""
        self.protocol.send("WebAuthn.clearCredentials", self.itself)


class Visit:
    """What the browser said and was sent while somebody was at the page."""

    def __init__(self, page: Page) -> None:
        self.errors: list[str] = []
        self.policies: dict[str, str] = {}
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        page.on("response", self._keep_policy)

    def _keep_policy(self, response: Response) -> None:
        if response.request.resource_type == "document" and response.status == 200:
            self.policies[response.url] = response.headers.get("content-security-policy", "")


@pytest.fixture(autouse=True)
def address_is_checked(settings) -> None:
    """As in production: a signature that the browser made for another address is refused."""
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = False


@pytest.fixture
def visit(page: Page) -> Visit:
    return Visit(page)


@pytest.fixture
def device(page: Page) -> Device:
    return Device(page)


@pytest.fixture
def ruta(visit: Visit, device: Device, page: Page, official) -> Page:
    """The sign-in page, at the device that keeps Rūta's passkey. She is not signed in."""
    official("ruta", name=NAME)
    give_password(page)
    page.get_by_label("Code").fill(current_code("ruta")[0])
    page.get_by_role("button", name="Continue").click()
    expect_signed_in(page)
    add_passkey(page)
    sign_out(page)
    return page


def give_password(page: Page) -> None:
    page.goto(SIGN_IN)
    page.get_by_label("Username").fill("ruta")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="Second factor")).to_be_visible()


def add_passkey(page: Page) -> None:
    page.goto(PASSKEYS)
    page.get_by_role("button", name="Add one").click()
    confirm_with_password(page)
    page.get_by_label("Name (optional)").fill("Laptop of the office")
    page.get_by_label("Passwordless").check()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("The passkey was added.")).to_be_visible()


def confirm_with_password(page: Page) -> None:
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()


def use_passkey_alone(page: Page) -> None:
    page.goto(SIGN_IN)
    page.get_by_role("button", name="Sign in with a passkey").click()


def use_passkey_after_password(page: Page) -> None:
    give_password(page)
    page.get_by_role("button", name="Use a passkey").click()


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You have signed out.")).to_be_visible()


def expect_signed_in(page: Page) -> None:
    expect(page.get_by_role("banner")).to_contain_text(NAME)


def expect_signed_out(page: Page) -> None:
    # Where the password was right, the site still asks for the second factor.
    page.goto("/law")
    expect(page).to_have_url(re.compile("/accounts/(login|2fa/authenticate)/"))
    expect(page.get_by_role("banner")).not_to_contain_text(NAME)


WAYS = pytest.mark.parametrize(
    "use_passkey", [use_passkey_after_password, use_passkey_alone], ids=["after password", "alone"]
)


@WAYS
def test_a_passkey_signs_in(ruta: Page, visit: Visit, use_passkey: Callable[[Page], None]) -> None:
    use_passkey(ruta)
    expect_signed_in(ruta)
    ruta.goto(PASSKEYS)
    row = ruta.get_by_role("row").filter(has_text="Laptop of the office")
    expect(row).to_contain_text("Passkey")
    expect(row).not_to_contain_text("Not yet")
    assert visit.errors == []


@WAYS
def test_a_device_without_the_passkey_does_not(
    ruta: Page, device: Device, use_passkey: Callable[[Page], None]
) -> None:
    assert device.passkeys() == 1
    device.forget()
    use_passkey(ruta)
    expect(ruta.get_by_role("alert")).to_contain_text("No passkey was used")
    expect(ruta.get_by_role("alert")).to_contain_text("use the code of your authenticator app")
    expect(ruta.get_by_role("alert")).to_be_focused()
    expect_signed_out(ruta)


def test_a_passkey_that_its_owner_removed_does_not(ruta: Page, device: Device) -> None:
    use_passkey_alone(ruta)
    expect_signed_in(ruta)
    ruta.goto(PASSKEYS)
    ruta.get_by_role("link", name="Remove Laptop of the office").click()
    confirm_with_password(ruta)
    ruta.get_by_role("button", name="Remove").click()
    expect(ruta.get_by_text("The passkey was removed.")).to_be_visible()
    sign_out(ruta)
    assert device.passkeys() == 1
    with ruta.expect_response(lambda answer: answer.request.method == "POST"):
        use_passkey_alone(ruta)
    expect_signed_out(ruta)


@pytest.mark.parametrize(
    ("origin", "signs_in"),
    [
        ("http://localhost", True),
        ("https://evil.example", False),
        ("http://localhost.evil.example", False),
        ("http://notlocalhost", False),
    ],
)
def test_a_passkey_that_was_used_at_another_address_does_not(
    ruta: Page, device: Device, origin: str, signs_in: bool
) -> None:
    """Someone lures her to a page of theirs, and passes on what her device signed there."""
    asked = ruta.request.get("/accounts/2fa/webauthn/login/", headers=AJAX).json()
    used = device.uses_passkey_at(origin, asked["request_options"]["publicKey"]["challenge"])
    cookies = {one["name"]: one["value"] for one in ruta.context.cookies()}
    form = {"credential": json.dumps(used), "csrfmiddlewaretoken": cookies[settings.CSRF_COOKIE_NAME]}
    ruta.request.post("/accounts/2fa/webauthn/login/", form=form)
    (expect_signed_in_at_law if signs_in else expect_signed_out)(ruta)


def expect_signed_in_at_law(page: Page) -> None:
    page.goto("/law")
    expect_signed_in(page)


def test_every_page_on_the_way_has_our_frame_and_is_accessible(ruta: Page, visit: Visit, axe) -> None:
    found = {SIGN_IN: broken(ruta, axe)}
    give_password(ruta)
    found["second factor"] = broken(ruta, axe)
    ruta.get_by_role("button", name="Use a passkey").click()
    expect_signed_in(ruta)
    for address in (FACTORS, PASSKEYS):
        ruta.goto(address)
        found[address] = broken(ruta, axe)
    ruta.get_by_role("link", name="Rename").click()
    found["rename"] = broken(ruta, axe)
    ruta.goto(PASSKEYS)
    ruta.get_by_role("button", name="Add one").click()
    found["confirm"] = broken(ruta, axe)
    confirm_with_password(ruta)
    ruta.get_by_label("Name (optional)").wait_for()
    found["add"] = broken(ruta, axe)
    assert {page: what for page, what in found.items() if what} == {}
    assert visit.errors == []


def broken(page: Page, axe: Callable[[Page], list[str]]) -> list[str]:
    """What of our frame a page lacks, and what breaks the accessibility rules on it."""
    frame = {
        "our title": page.title().endswith(" – Byla"),
        "our style": page.locator("link[rel=stylesheet]").count() == 1,
        "one main heading": page.locator("h1").count() == 1,
        "our header": page.get_by_role("banner").get_by_role("link", name="Byla").is_visible(),
        "our footer": page.get_by_role("contentinfo").is_visible(),
    }
    return [f"without {part}" for part, there in frame.items() if not there] + axe(page)


def test_no_page_on_the_way_lets_a_script_of_its_own_run(ruta: Page, visit: Visit) -> None:
    use_passkey_alone(ruta)
    expect_signed_in(ruta)
    assert len(visit.policies) > 5
    for address, policy in visit.policies.items():
        directives = [directive.strip() for directive in policy.split(";")]
        assert "default-src 'self'" in directives, address
        assert not [directive for directive in directives if directive.startswith("script-src")], address
