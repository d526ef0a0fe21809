"""Signing in as a person does: in Chromium, under the content security policy, with a code or with a passkey."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect
from tests.conftest import PASSWORD

from byla.app.accounts.enrolment import current_code

PASSKEY_DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def wait_until_past(page: Page, address: str) -> None:
    page.wait_for_url(lambda url: address not in url)


def sign_in_with_a_code(page: Page) -> None:
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill("ruta")
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    page.locator("input[name=code]").fill(current_code("ruta")[0])
    page.locator("input[name=code]").press("Enter")
    wait_until_past(page, "/accounts/2fa/authenticate/")


def test_password_then_code(page: Page, official) -> None:
    official("ruta")
    sign_in_with_a_code(page)
    page.goto("/accounts/password/change/")
    expect(page.locator("input[name=oldpassword]")).to_be_visible()


def test_the_sign_in_page_breaks_no_accessibility_rule(page: Page, axe) -> None:
    page.goto("/accounts/login/")
    assert axe(page) == []


def test_a_passkey_is_added_and_then_signs_in_without_a_password(
    page: Page, context: BrowserContext, official
) -> None:
    official("ruta")
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": PASSKEY_DEVICE})
    sign_in_with_a_code(page)

    page.goto("/accounts/2fa/webauthn/add/")
    page.locator("input[name=password]").fill(
        PASSWORD
    )  # a factor is added only by who can show the password again
    page.locator("input[name=password]").press("Enter")
    if page.locator("input[name=passwordless]").count():
        page.locator("input[name=passwordless]").check()
    page.locator("#mfa_webauthn_add").click()
    wait_until_past(page, "/webauthn/add/")

    context.clear_cookies()
    page.goto("/accounts/login/")
    page.locator("#passkey_login").click()
    wait_until_past(page, "/accounts/login/")
    page.goto("/accounts/password/change/")
    expect(page.locator("input[name=oldpassword]")).to_be_visible()
