"""The store as Django knows it."""

from django.apps import AppConfig

from byla.app.store import triggers, triggers_of_asides


class StoreConfig(AppConfig):
    """Tables of the record and its projections."""

    name = "byla.app.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
    guards = (triggers, triggers_of_asides)
