"""The settings of the tests: the site's own, with a state folder that is thrown away."""

import os
import tempfile

# What a developer has set for a server of their own must not reach the tests.
for name in [
    name for name in os.environ if name.startswith("BYLA_") or name in {"DATABASE_URL", "SECRET_KEY"}
]:
    del os.environ[name]
STATE = tempfile.TemporaryDirectory(prefix="byla-test-", ignore_cleanup_errors=True)
os.environ["BYLA_STATE"] = STATE.name

from byla.app.site.settings import *  # noqa: E402, F403

# Argon2 is slow on purpose; tests/app/test_sign_in.py looks at the real setting.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
