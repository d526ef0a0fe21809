"""Playwright's own loop makes Django think that these tests are asynchronous; they are not."""

import os

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
