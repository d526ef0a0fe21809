"""The control of the power cut: the site's settings, but SQLite does not wait for the disk. Never an installation's."""

from byla.app.site.settings import *  # noqa: F403

DATABASES["default"]["OPTIONS"]["init_command"] += "; PRAGMA synchronous=OFF"  # type: ignore[index]  # noqa: F405
