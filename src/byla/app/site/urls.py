"""Where each part of the site begins."""

from django.urls import include, path

from byla.app.desk.views.home import home_page
from byla.app.public.views import public_list_page
from byla.app.site import health
from byla.app.verify.views import verify_page

urlpatterns = [
    path("", home_page, name="home"),
    path("", include("byla.app.desk.urls")),
    path("", include("byla.app.border.urls")),
    path("accounts/", include("byla.app.accounts.urls")),
    path("log/", include("byla.app.log.urls")),
    path("api/v1/", include("byla.app.api.urls")),
    path("verify", verify_page, name="verify"),
    path("national-list", public_list_page, name="public_list"),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
]
handler400 = "byla.app.desk.views.trouble.bad_request"
handler403 = "byla.app.desk.views.trouble.forbidden"
handler404 = "byla.app.desk.views.trouble.not_found"
handler500 = "byla.app.desk.views.trouble.server_error"
