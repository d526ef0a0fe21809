"""The border page, as Django knows it."""

from django.apps import AppConfig

from byla.app.border import triggers


class BorderConfig(AppConfig):
    """Tables of pairs that were set aside."""

    name = "byla.app.border"
    label = "border"
    default_auto_field = "django.db.models.BigAutoField"
    guards = (triggers,)
