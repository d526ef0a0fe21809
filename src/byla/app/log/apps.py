"""The log, as Django knows it."""

from django.apps import AppConfig


class LogConfig(AppConfig):
    """Tables of places in the log, and of what waits for one."""

    name = "byla.app.log"
    label = "log"
    default_auto_field = "django.db.models.BigAutoField"
