"""What Byla decides differently from allauth: nobody signs up, and secrets are not kept in clear."""

from __future__ import annotations

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest

PURPOSE = b"byla-mfa-secrets"  # 16 bytes at most


class NoSignUp(DefaultAccountAdapter):
    """Accounts are made by an administrator of the authority."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


class EncryptedSecrets(DefaultMFAAdapter):
    """Encrypts secrets with a key drawn from SECRET_KEY: a stolen database alone gives no second factor."""

    def encrypt(self, text: str) -> str:
        """The secret as it may lie in the database."""
        return _ciphers().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        """The secret itself. Raises InvalidToken where none of the keys made it."""
        return _ciphers().decrypt(encrypted_text.encode("ascii")).decode()


def _ciphers() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(key)) for key in keys])


def _key(secret: str) -> bytes:
    return base64.urlsafe_b64encode(hashlib.blake2b(secret.encode(), digest_size=32, person=PURPOSE).digest())
