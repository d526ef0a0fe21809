"""The WSGI application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "byla.app.site.settings")
application = get_wsgi_application()
# Every page is loaded before the server forks: the first visitor does not wait, and a mistake shows at the start.
get_resolver().url_patterns  # noqa: B018
