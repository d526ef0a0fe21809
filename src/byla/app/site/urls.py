"""Where each part of the site begins."""

from django.urls import include, path
from django.views.generic import RedirectView

from byla.app.site import health

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="mfa_index"), name="home"),
    path("accounts/", include("byla.app.accounts.urls")),
    path("api/v1/", include("byla.app.api.urls")),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
]
