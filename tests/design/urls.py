"""Addresses under which the tests show a template with its made-up context."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path
from tests.design.specimens import FRAME, PAGES

from byla.app.public.views import public_list_page
from byla.app.verify.views import verify_page


def page(request: HttpRequest, template: str) -> HttpResponse:
    return render(request, template, FRAME | PAGES[template])


urlpatterns = [
    path("specimens/<path:template>", page),
    path("accounts/", include("byla.app.accounts.urls")),
    path("log/", include("byla.app.log.urls")),
    path("verify", verify_page, name="verify"),
    path("national-list", public_list_page, name="public_list"),
]
