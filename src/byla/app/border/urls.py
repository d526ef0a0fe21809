"""Addresses of the border page."""

from django.urls import path

from byla.app.border.views import aside_page, back_page, check_page, same_page

app_name = "border"
urlpatterns = [
    path("border", check_page, name="check"),
    path("border/same-person", same_page, name="same"),
    path("border/set-aside", aside_page, name="aside"),
    path("border/taken-back", back_page, name="back"),
]
