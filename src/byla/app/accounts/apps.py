"""The accounts, as Django knows them."""

from django.apps import AppConfig


class Accounts(AppConfig):
    """Users and their sign-in."""

    name = "byla.app.accounts"
    label = "accounts"
