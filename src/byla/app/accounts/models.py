"""The user: an official of one authority. What a user may do is in the office's dated roles and mandates, not here."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models

from byla.app import longest

USERNAME_FORM = RegexValidator(
    rf"^[a-z0-9][a-z0-9._-]{{1,{longest.USER - 1}}}\Z",
    f"A username has 2 to {longest.USER} characters: small Latin letters, digits, dot, hyphen, underscore.",
)


class Users(BaseUserManager["User"]):
    """Makes users. There is no sign-up; an administrator of the authority enrols an official."""

    def create_user(self, *, authority: str, username: str, name: str, password: str | None) -> User:
        """A new user, checked and saved. Without a password nobody can sign in. Raises ValidationError."""
        user = self.model(authority=authority, username=username, name=name)
        user.set_password(password)
        user.full_clean(exclude=["password"])
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """The user of that name, as Django's own code asks for it."""
        return self.get(username=username)


class User(AbstractBaseUser):
    """An official's account. Leaving office switches `is_active` off; an account that has acted is never deleted."""

    authority = models.CharField(max_length=longest.AUTHORITY)
    username = models.CharField(max_length=longest.USER, unique=True, validators=[USERNAME_FORM])
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[Users] = Users()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["authority", "name"]

    class Meta:
        ordering = ("authority", "username")

    def __str__(self) -> str:
        return self.username

    def get_full_name(self) -> str:
        """The official's name, as decisions show it."""
        return self.name


class ApiToken(models.Model):
    """A token with which a program acts as a user. Only its hash is kept."""

    authority = models.CharField(max_length=longest.AUTHORITY)
    user = models.ForeignKey(User, models.CASCADE, related_name="api_tokens")
    sha256 = models.CharField(max_length=64, unique=True)
    until = models.DateField()
    note = models.CharField(max_length=200)

    class Meta:
        ordering = ("until",)

    def __str__(self) -> str:
        return f"{self.user} until {self.until}"
