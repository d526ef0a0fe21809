"""Signing in: a password and a second factor, for a time."""

from __future__ import annotations

import importlib
import time

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import ValidationError
from django.test import Client, override_settings
from django.urls import reverse
from tests.conftest import PASSWORD

from byla.app.accounts.enrolment import PERIOD_SECONDS, NoAuthenticator, current_code
from byla.app.accounts.models import User
from byla.app.site.middleware import idle

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/login/"
CODE = "/accounts/2fa/authenticate/"


def give_password(client: Client, password: str = PASSWORD, username: str = "ruta"):
    return client.post(LOGIN, {"login": username, "password": password})


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_password_and_code_sign_in(official, client: Client) -> None:
    official("ruta")
    assert give_password(client).headers["Location"] == CODE
    assert not is_signed_in(client)
    client.post(CODE, {"code": current_code("ruta")[0]})
    assert is_signed_in(client)


def test_a_password_alone_does_not(official, client: Client) -> None:
    official("ruta")
    give_password(client)
    client.post(CODE, {"code": "000000"})
    assert not is_signed_in(client)


@pytest.mark.parametrize(("half_minutes", "good"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_a_code_is_good_half_a_minute_early_or_late(
    official, client: Client, monkeypatch: pytest.MonkeyPatch, half_minutes: int, good: bool
) -> None:
    official("ruta")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + half_minutes * PERIOD_SECONDS)
    code = current_code("ruta")[0]
    monkeypatch.setattr(time, "time", lambda: now)
    give_password(client)
    client.post(CODE, {"code": code})
    assert is_signed_in(client) is good


def test_a_code_works_once(official) -> None:
    official("ruta")
    code = current_code("ruta")[0]
    first, second = Client(), Client()
    for client in (first, second):
        give_password(client)
        client.post(CODE, {"code": code})
    assert (is_signed_in(first), is_signed_in(second)) == (True, False)


def test_a_wrong_password_and_an_unknown_name_are_answered_alike(official) -> None:
    official("ruta")
    wrong, unknown = give_password(Client(), "wrong"), give_password(Client(), username="nobody")
    assert wrong.context["form"].errors == unknown.context["form"].errors != {}


def test_an_account_that_was_switched_off_cannot_sign_in(official, client: Client) -> None:
    user = official("ruta")
    user.is_active = False
    user.save()
    give_password(client)
    assert not is_signed_in(client)


def test_guessing_is_slowed_down(official) -> None:
    official("ruta")
    for _ in range(10):
        give_password(Client(), "wrong")
    assert not give_password(Client()).headers.get("Location")


def test_guessing_the_code_is_slowed_down(official, client: Client) -> None:
    official("ruta")
    give_password(client)
    for _ in range(10):
        client.post(CODE, {"code": "000000"})
    client.post(CODE, {"code": current_code("ruta")[0]})
    assert not is_signed_in(client)


def test_guessing_from_one_place_is_slowed_down_whoever_is_guessed_at(official) -> None:
    official("ruta")
    for number in range(10):
        give_password(Client(), "wrong", username=f"official{number}")
    assert not give_password(Client()).headers.get("Location")


def test_guessing_at_a_place_that_was_left_signed_in_is_slowed_down(official, client_of) -> None:
    client = client_of(official("ruta"))
    for _ in range(10):
        client.post("/accounts/reauthenticate/", {"password": "wrong"})
    assert client.post("/accounts/reauthenticate/", {"password": PASSWORD}).status_code != 302


def test_guessing_where_the_password_is_changed_is_slowed_down(official, client_of) -> None:
    client = client_of(official("ruta"))
    new = {"password1": "another of the tests", "password2": "another of the tests"}
    for _ in range(10):
        client.post("/accounts/password/change/", {"oldpassword": "wrong", **new})
    client.post("/accounts/password/change/", {"oldpassword": PASSWORD, **new})
    assert give_password(Client()).headers["Location"] == CODE


def test_nobody_signs_up(client: Client) -> None:
    form = {"username": "intruder", "password1": PASSWORD}
    client.post(reverse("account_signup"), form)
    assert not User.objects.filter(username="intruder").exists()


@pytest.mark.parametrize(
    ("with_factor", "address", "status"),
    [
        (True, "/", 302),  # the start page itself, which leads on
        (False, "/", 302),
        (False, "/nowhere/", 302),
        (True, "/nowhere/", 404),
        (False, "/api/v1/files", 403),
        (False, "/accounts/2fa/", 200),
        (False, "/healthz", 200),
    ],
)
def test_without_a_second_factor_one_can_only_set_it_up(
    official, client_of, with_factor: bool, address: str, status: int
) -> None:
    user = official("ruta")
    if not with_factor:
        Authenticator.objects.filter(user=user).delete()
    answer = client_of(user).get(address)
    assert answer.status_code == status
    if not with_factor and status == 302:
        assert answer.headers["Location"] == "/accounts/2fa/"


@pytest.mark.parametrize(
    "address", ["/files", "/unit", "/assessments", "/office", "/law", "/new/person/open_record"]
)
def test_no_page_of_the_desk_is_open_without_a_second_factor(official, client_of, address: str) -> None:
    user = official("ruta")
    Authenticator.objects.filter(user=user).delete()
    assert client_of(user).get(address).headers["Location"] == "/accounts/2fa/"


def test_a_passkey_is_a_second_factor(official, client_of) -> None:
    user = official("ruta")
    Authenticator.objects.filter(user=user).update(type=Authenticator.Type.WEBAUTHN)
    assert client_of(user).get("/nowhere/").status_code == 404


def test_recovery_codes_alone_are_no_second_factor(official, client_of) -> None:
    user = official("ruta")
    Authenticator.objects.filter(user=user).update(type=Authenticator.Type.RECOVERY_CODES)
    assert client_of(user).get("/nowhere/").status_code == 302


@pytest.mark.parametrize(("minutes", "still"), [(0, True), (29, True), (31, False)])
def test_a_sign_in_ends_after_thirty_idle_minutes(official, client_of, minutes: int, still: bool) -> None:
    client = client_of(official("ruta"))
    client.get("/healthz")
    session = client.session
    session[idle.LAST_SEEN] -= minutes * 60
    session.save()
    client.get("/healthz")
    assert is_signed_in(client) is still


@override_settings(BYLA_IDLE_SECONDS=600)
def test_each_request_keeps_a_sign_in_going(official, client_of) -> None:
    client = client_of(official("ruta"))
    client.get("/healthz")
    for _ in range(3):
        session = client.session
        session[idle.LAST_SEEN] -= 400
        session.save()
        client.get("/healthz")
    assert is_signed_in(client)


@pytest.mark.parametrize(("hours", "still"), [(9, True), (11, False)])
def test_a_sign_in_ends_after_ten_hours_however_busy(official, client_of, hours: int, still: bool) -> None:
    """Each minute of work writes the session, and each write would give the cookie ten hours more."""
    client = client_of(official("ruta"))
    client.get("/healthz")
    session = client.session
    session[idle.SIGNED_IN] -= hours * 3600
    session.save()
    client.get("/healthz")
    assert is_signed_in(client) is still


def test_nobody_is_signed_out_by_a_link(official, client_of) -> None:
    client = client_of(official("ruta"))
    client.get("/accounts/logout/")
    assert is_signed_in(client)
    client.post("/accounts/logout/")
    assert not is_signed_in(client)


def test_the_cookie_goes_with_the_browser_and_is_for_no_script_and_no_other_site(
    official, client: Client
) -> None:
    official("ruta")
    client.post(LOGIN, {"login": "ruta", "password": PASSWORD, "remember": "on"})
    client.post(CODE, {"code": current_code("ruta")[0]})
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert (cookie["max-age"], cookie["expires"]) == ("", "")
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


@pytest.mark.parametrize(
    "address", ["totp/deactivate/", "totp/activate/", "webauthn/add/", "recovery-codes/generate/"]
)
def test_a_second_factor_is_changed_only_by_who_has_just_shown_their_password(
    official, client_of, address: str
) -> None:
    client = client_of(official("ruta"))
    answer = client.get(f"/accounts/2fa/{address}")
    assert answer.headers["Location"].startswith("/accounts/reauthenticate/")


WEAK = ["elevenchars", "password123456", "ruta pavyzde1", "Rūta Pavyzdė"]


@pytest.mark.parametrize("password", WEAK, ids=["short", "common", "as the name", "the name"])
def test_a_weak_password_is_not_taken(official, client_of, password: str) -> None:
    client = client_of(official("ruta"))
    new = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    assert client.post("/accounts/password/change/", new).context["form"].errors
    assert give_password(Client()).headers["Location"] == CODE


def test_the_secret_of_an_authenticator_is_not_kept_in_clear(official) -> None:
    user = official("ruta")
    held = Authenticator.objects.get(user=user).data["secret"]
    assert held.startswith("gAAAA")


def test_an_authenticator_survives_a_new_secret_key(official) -> None:
    official("ruta")
    before = current_code("ruta")[0]
    with override_settings(SECRET_KEY="k" * 50, SECRET_KEY_FALLBACKS=[settings.SECRET_KEY]):
        assert current_code("ruta")[0] == before


def test_no_code_for_a_stranger() -> None:
    with pytest.raises(NoAuthenticator, match="ruta"):
        current_code("ruta")


@pytest.mark.parametrize("username", ["", "R", "Rūta", "ruta example", "-ruta", "r" * 65])
def test_a_username_is_plain(official, username: str) -> None:
    with pytest.raises(ValidationError):
        official(username)


def test_passwords_are_hashed_with_argon2() -> None:
    site = importlib.import_module("byla.app.site.settings")
    assert site.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]
